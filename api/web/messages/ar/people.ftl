web-people = الأشخاص
web-people-lead = من يعمل هنا، وبأي أدوار، وفي أي لغات يقرر.
web-people-add = إضافة شخص
web-people-full-name = الاسم الكامل
web-people-name-hint = يُستخدم لتسجيل الدخول: حروف لاتينية صغيرة وأرقام و . _ @ -
web-people-roles = الأدوار
web-role-trainer = مدرِّب
web-role-reviewer = مراجع
web-role-quality = الجودة
web-role-admin = مسؤول
web-people-locales = يقرر في
web-people-all-locales = كل اللغات
web-people-access = الصلاحيات
web-people-disabled = معطَّل
web-people-disable = تعطيل
web-people-enable = تفعيل من جديد
web-people-ended = يُنهي فورًا كل الجلسات والمفاتيح، ويبقى ما أُنجز.
web-people-password = كلمة مرور جديدة لمرة واحدة
web-people-password-hint = تُنهي الجلسات، ويختار الشخص كلمته عند الدخول بها.
web-people-secret-password = كلمة المرور لمرة واحدة للمستخدم { $name }
web-people-secret-key = مفتاح API جديد للمستخدم { $name }
web-people-secret-once = انسخه الآن، فلن يُعرض مرة أخرى.
web-people-not-done = لم يُنفَّذ هذا
web-people-role-needed = اختر دورًا واحدًا أو أكثر.
web-account = حسابك
web-own-password = كلمة مرورك
web-own-password-once = سجّلت الدخول بكلمة مرور لمرة واحدة. اختر كلمتك للمتابعة.
web-own-password-old = كلمة المرور الحالية
web-own-password-new = كلمة المرور الجديدة
web-own-password-hint = من 12 إلى 256 حرفًا. بضع كلمات معًا يسهل تذكرها.
web-own-password-wrong = ليست هذه كلمة مرورك.
web-own-password-weak = قصيرة جدًا أو سهلة التخمين.
web-said-password = كلمة مرورك الجديدة سارية من الآن.
web-keys-of = مفاتيح API
web-key-none = لا مفاتيح بعد.
web-key-add = إنشاء مفتاح
web-key-for = الغرض منه
web-key-days = صالح لعدد من الأيام
web-key-until = صالح حتى { $day }
web-key-expired = منتهي الصلاحية
web-key-revoked = مُلغى
web-key-revoke = إلغاء
web-audit = سجل التدقيق
web-audit-when = متى
web-audit-who = من
web-audit-what = ماذا
web-audit-details = التفاصيل
web-audit-verify = تحقق الآن
web-audit-unchecked = لم يُتحقق منه منذ فتح هذه الصفحة.
web-audit-broken = السجل غير سليم. احتفظ بنسخة من المخزن كما هو، وأبلغ من يشغّل الخدمة.
web-audit-none = لم يحدث شيء من هذا النوع.
web-audit-whole = { $count_n ->
    [zero] تم التحقق الآن: السجل سليم، ولا قيود فيه.
    [one] تم التحقق الآن: السجل سليم. فيه قيد واحد، وهو القيد الموقَّع.
    [two] تم التحقق الآن: السجل سليم. فيه قيدان متتابعان، ونهايته هي الموقَّعة.
    [few] تم التحقق الآن: السجل سليم. فيه { $count } قيود متتابعة، ونهايته هي الموقَّعة.
    [many] تم التحقق الآن: السجل سليم. فيه { $count } قيدًا متتابعًا، ونهايته هي الموقَّعة.
   *[other] تم التحقق الآن: السجل سليم. فيه { $count } قيد متتابع، ونهايته هي الموقَّعة.
}
