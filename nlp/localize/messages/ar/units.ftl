# Durations in words, in the nominative: the sentences that hold them are built so. Two is the dual, without a numeral.
# $n is the number as the locale writes it, $n_n the plain number that selects the plural.
unit-year = { $n_n ->
    [one] { $n } سنة
    [two] سنتان
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}
unit-month = { $n_n ->
    [one] { $n } شهر
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}
unit-week = { $n_n ->
    [one] { $n } أسبوع
    [two] أسبوعان
    [few] { $n } أسابيع
    [many] { $n } أسبوعًا
   *[other] { $n } أسبوع
}
unit-day = { $n_n ->
    [one] { $n } يوم
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
unit-hour = { $n_n ->
    [one] { $n } ساعة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
unit-minute = { $n_n ->
    [one] { $n } دقيقة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
unit-second = { $n_n ->
    [one] { $n } ثانية
    [two] ثانيتان
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
