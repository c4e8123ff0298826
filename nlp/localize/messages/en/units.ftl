# Durations in words. $n is the number as the locale writes it, $n_n the plain number that selects the plural.
unit-year = { $n_n ->
    [one] { $n } year
   *[other] { $n } years
}
unit-month = { $n_n ->
    [one] { $n } month
   *[other] { $n } months
}
unit-week = { $n_n ->
    [one] { $n } week
   *[other] { $n } weeks
}
unit-day = { $n_n ->
    [one] { $n } day
   *[other] { $n } days
}
unit-hour = { $n_n ->
    [one] { $n } hour
   *[other] { $n } hours
}
unit-minute = { $n_n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
unit-second = { $n_n ->
    [one] { $n } second
   *[other] { $n } seconds
}
