# Durations in words. $n is the number as the locale writes it, $n_n the plain number that selects the plural.
unit-year = { $n } tahun
unit-month = { $n } bulan
unit-week = { $n } minggu
unit-day = { $n } hari
unit-hour = { $n } jam
unit-minute = { $n } menit
unit-second = { $n } detik
