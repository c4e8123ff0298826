# Durations in words. $n is the number as the locale writes it, $n_n the plain number that selects the plural.
unit-year = { $n_n ->
    [one] { $n } Jahr
   *[other] { $n } Jahre
}
unit-month = { $n_n ->
    [one] { $n } Monat
   *[other] { $n } Monate
}
unit-week = { $n_n ->
    [one] { $n } Woche
   *[other] { $n } Wochen
}
unit-day = { $n_n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
unit-hour = { $n_n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
unit-minute = { $n_n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
unit-second = { $n_n ->
    [one] { $n } Sekunde
   *[other] { $n } Sekunden
}
