# Durations in words. $n is the number as the locale writes it, $n_n the plain number that selects the plural.
unit-year = { $n }年
unit-month = { $n }か月
unit-week = { $n }週間
unit-day = { $n }日
unit-hour = { $n }時間
unit-minute = { $n }分
unit-second = { $n }秒
