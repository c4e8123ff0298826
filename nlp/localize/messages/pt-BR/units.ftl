# Durations in words. $n is the number as the locale writes it, $n_n the plain number that selects the plural.
unit-year = { $n_n ->
    [one] { $n } ano
   *[other] { $n } anos
}
unit-month = { $n_n ->
    [one] { $n } mês
   *[other] { $n } meses
}
unit-week = { $n_n ->
    [one] { $n } semana
   *[other] { $n } semanas
}
unit-day = { $n_n ->
    [one] { $n } dia
   *[other] { $n } dias
}
unit-hour = { $n_n ->
    [one] { $n } hora
   *[other] { $n } horas
}
unit-minute = { $n_n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
unit-second = { $n_n ->
    [one] { $n } segundo
   *[other] { $n } segundos
}
