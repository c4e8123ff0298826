# Durations in words. $n is the number as the locale writes it, $n_n the plain number that selects the plural.
unit-year = { $n_n ->
    [one] { $n } سنة
    [two] { $n } سنة
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}
unit-month = { $n_n ->
    [one] { $n } شهر
    [two] { $n } شهر
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}
unit-week = { $n_n ->
    [one] { $n } أسبوع
    [two] { $n } أسبوع
    [few] { $n } أسابيع
    [many] { $n } أسبوعًا
   *[other] { $n } أسبوع
}
unit-day = { $n_n ->
    [one] { $n } يوم
    [two] { $n } يوم
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
unit-hour = { $n_n ->
    [one] { $n } ساعة
    [two] { $n } ساعة
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
unit-minute = { $n_n ->
    [one] { $n } دقيقة
    [two] { $n } دقيقة
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
unit-second = { $n_n ->
    [one] { $n } ثانية
    [two] { $n } ثانية
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
