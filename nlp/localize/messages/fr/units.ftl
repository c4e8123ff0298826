# Durations in words. $n is the number as the locale writes it, $n_n the plain number that selects the plural.
unit-year = { $n_n ->
    [one] { $n } an
   *[other] { $n } ans
}
unit-month = { $n_n ->
    [one] { $n } mois
   *[other] { $n } mois
}
unit-week = { $n_n ->
    [one] { $n } semaine
   *[other] { $n } semaines
}
unit-day = { $n_n ->
    [one] { $n } jour
   *[other] { $n } jours
}
unit-hour = { $n_n ->
    [one] { $n } heure
   *[other] { $n } heures
}
unit-minute = { $n_n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
unit-second = { $n_n ->
    [one] { $n } seconde
   *[other] { $n } secondes
}
