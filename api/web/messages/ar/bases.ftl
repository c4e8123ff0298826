web-glossary = المسرد
web-memory = ذاكرة الترجمة
web-glossary-lead = كيف تقال مصطلحاتنا في كل لغة. ما يُعتمد هنا يسري على كل مسودة جديدة.
web-memory-lead = ترجمات اعتمدها الناس. تأخذها المسودات الجديدة حرفيًا.
web-look-up = بحث
web-look-up-words = كلمات
web-entries-found = المدخلات
web-entry-none = لم يُعثر على شيء.
web-entry-proposed = مقترح
web-entry-approved = معتمد
web-entry-rejected = مرفوض
web-entry-retired = مسحوب
web-entry-decide = اتخاذ القرار
web-entry-why = السبب (لازم للرفض أو السحب)
web-entry-step-approve = اعتماد
web-entry-step-reject = رفض
web-entry-step-retire = سحب
web-entry-step-approve-all = اعتماد الكل
web-entry-step-reject-all = رفض الكل
web-status-preferred = مفضّل
web-status-forbidden = محظور
web-status-do_not_translate = يبقى كما هو
web-pos-noun = اسم
web-pos-verb = فعل
web-pos-adj = صفة
web-pos-adv = ظرف
web-pos-name = اسم علم
web-pos-phrase = عبارة
web-shipped = مرفق مع Briefwright
web-proposed-by = اقترحه { $name }
web-batches = ملفات تنتظر القرار
web-entries = { $count_n ->
    [zero] لا مدخلات
    [one] مدخل واحد
    [two] مدخلان
    [few] { $count } مدخلات
    [many] { $count } مدخلًا
   *[other] { $count } مدخل
}
web-propose = اقتراح
web-propose-glossary = اقتراح مصطلح
web-propose-memory = اقتراح ترجمة
web-propose-change = اقتراح تعديل
web-changing = بعد الاعتماد يحل هذا محل المدخل الحالي «{ $term }».
web-four-eyes = يسري بعد أن يعتمده شخص آخر.
web-term-source = المصطلح الإنجليزي
web-term-target = المقابل
web-term-status = الاستعمال
web-term-pos = نوع الكلمة
web-term-variants = صيغ أخرى
web-term-variants-hint = صيغ الجمع وغيرها من الصيغ المقبولة، تفصل بينها فاصلة منقوطة ({ ";" }).
web-term-exact = كما كُتب تمامًا فقط، بما في ذلك الأحرف الكبيرة
web-term-note = ملاحظة
web-unit-source = النص الإنجليزي
web-unit-target = الترجمة
web-import = إدخال ملف
web-import-file = الملف
web-import-glossary = CSV أو TBX.
web-import-memory = TMX أو XLIFF.
web-import-send = اقتراح الملف
web-export-as = تصدير
web-remembered = في الذاكرة، بنسبة تشابه { $score }%
web-remembered-exact = في الذاكرة، مطابقة تامة
web-remembered-use = استعمال هذه الترجمة
web-said-proposed = قُدّم الاقتراح. القرار لشخص آخر.
web-said-imported = اقتُرح الملف. القرار لشخص آخر.
web-said-known = كل ما في هذا الملف موجود من قبل.
