# ما يظهر في كل صفحة.
web-skip = انتقل إلى المحتوى
web-menu = القائمة الرئيسية
web-home = الرئيسية
web-submit = تقديم تحديث
web-updates = التحديثات
web-queue = قائمة الأسئلة
web-sign-in = تسجيل الدخول
web-sign-out = تسجيل الخروج
web-name = الاسم
web-password = كلمة المرور
web-sign-in-refused = الاسم وكلمة المرور غير متطابقين.
web-language = اللغة
web-theme = المظهر
web-theme-auto = مثل النظام
web-theme-light = فاتح
web-theme-dark = داكن
web-apply = تطبيق
web-problem = لم تنجح العملية
web-to-home = إلى الصفحة الرئيسية
web-fault = خلل في البرنامج نفسه، ولم يتغير شيء.
web-fault-hint = أبلغ المسؤول بهذا الرقم، فالتفاصيل في السجل.
web-state-draft = مسودة
web-state-in_review = قيد المراجعة
web-state-approved = معتمد
web-state-changes_requested = طُلبت تعديلات
web-state-rejected = مرفوض
web-state-published = منشور
web-state-retired = مسحوب
web-risk-low = خطورة منخفضة
web-risk-medium = خطورة متوسطة
web-risk-high = خطورة عالية
web-update-queued = في انتظار المسودات
web-update-drafting = يجري إعداد المسودات
web-update-drafted = المسودات جاهزة
web-update-failed = فشل
web-update-cancelled = أُلغي
web-count-items = { $count_n ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
}
web-count-segments = { $count_n ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعًا
   *[other] { $count } مقطع
}
web-count-briefings = { $count_n ->
    [zero] لا إحاطات
    [one] إحاطة واحدة
    [two] إحاطتان
    [few] { $count } إحاطات
    [many] { $count } إحاطة
   *[other] { $count } إحاطة
}
web-days = { $days_n ->
    [zero] يسري اليوم
    [one] يسري غدًا
    [two] يسري بعد يومين
    [few] يسري بعد { $days } أيام
    [many] يسري بعد { $days } يومًا
   *[other] يسري بعد { $days } يوم
}
web-days-past = { $days_n ->
    [zero] ساري المفعول منذ اليوم
    [one] ساري المفعول منذ يوم واحد
    [two] ساري المفعول منذ يومين
    [few] ساري المفعول منذ { $days } أيام
    [many] ساري المفعول منذ { $days } يومًا
   *[other] ساري المفعول منذ { $days } يوم
}
web-pages = صفحات هذه القائمة
web-first-page = الصفحة الأولى
web-next-page = الصفحة التالية
web-mend = صحح ما يلي ثم أعد الإرسال
web-required = املأ هذا الحقل.
web-too-long = هذا طويل جدًا: الحد الأقصى لعدد الأحرف { $most }.
web-unprintable = يحتوي النص على رموز لا يمكن عرضها.
web-length = عدد الأحرف { $used } من { $most } على الأكثر
web-no-page = لا توجد صفحة بهذا العنوان.
