# ما وجدته فحوص الترجمة، رسالة لكل رمز. المتغيرات $words و$before و$after وغيرها كلمات من النص المصدر أو من الترجمة كما وردت.
modality-obligation = إلزام
modality-permission = إذن
modality-recommendation = توصية
modality-prohibition = حظر
modality-exemption = انتفاء الإلزام
mark-question = علامة استفهام
mark-exclamation = علامة تعجب
mark-colon = نقطتين رأسيتين
mark-stop = نقطة
mark-none = لا علامة
term-another = كلمة أخرى
check-number-changed = تغيّر العدد: { $before } في المصدر، و{ $after } هنا.
check-number-lost = العدد { $number } غير موجود هنا.
check-number-invented = العدد { $number } غير موجود في المصدر.
check-number-format = { $words } يعني عددًا آخر في هذه اللغة.
check-percent-lost = { $words } نسبة مئوية في المصدر.
check-unit-changed = تغيّرت الوحدة: { $before } في المصدر، و{ $after } هنا.
check-limit-reversed = انعكس الحد: { $before } في المصدر، و{ $after } هنا.
check-limit-lost = في المصدر، يجعل { $words } من العدد حدًّا، ولا شيء يدل على ذلك هنا.
check-date-changed = تغيّر التاريخ: { $before } في المصدر، و{ $after } هنا.
check-negation-lost = في المصدر نفي، وليس في الترجمة نفي.
check-negation-fewer = النفي في المصدر أكثر منه في الترجمة.
check-negation-added = في الترجمة نفي، وليس في المصدر نفي.
check-exception-lost = في المصدر استثناء، وليس في الترجمة استثناء.
check-exception-added = في الترجمة استثناء، وليس في المصدر استثناء.
check-only-lost = في المصدر حصر («فقط») لا يظهر في الترجمة.
check-only-added = في الترجمة حصر («فقط») لا يظهر في المصدر.
check-modality-changed = { $words } في المصدر { $before }، وهنا { $after }.
check-modality-stronger = المصدر يوصي فحسب، أما { $words } فقد يُفهم على أنه إلزام.
check-literal-lost = { $kind ->
    [url] العنوان { $words } غير موجود هنا.
    [email] عنوان البريد الإلكتروني { $words } غير موجود هنا.
    [placeholder] العنصر النائب { $words } غير موجود هنا.
   *[tag] الوسم { $words } غير موجود هنا.
}
check-literal-added = { $kind ->
    [url] العنوان { $words } غير موجود في المصدر.
    [email] عنوان البريد الإلكتروني { $words } غير موجود في المصدر.
    [placeholder] العنصر النائب { $words } غير موجود في المصدر.
   *[tag] الوسم { $words } غير موجود في المصدر.
}
check-literal-changed = تغيّر: { $before } في المصدر، و{ $after } هنا.
check-url-localized = { $words } هي الصفحة بلغة أخرى: تحقق من وجودها.
check-url-other-language = { $words } صفحة بلغة غير لغة المصدر وغير لغة الترجمة.
check-tag-order = هناك وسم يُغلق قبل أن يُفتح، أو في غير موضعه.
check-same-as-source = غير مترجم: النص هو نص المصدر.
check-source-leaked = بقي { $words } بلغة المصدر.
check-wrong-language = هذا النص بلغة غير المطلوبة.
check-wrong-script = هذا النص بغير كتابة اللغة.
check-script-mixed = { $words } بغير كتابة اللغة.
check-section-language = المقاطع من { $first } إلى { $last } بلغة غير المطلوبة.
check-term-translated = يجب أن يبقى { $words } كما هو.
check-term-missing = مقابل { $term } في المسرد هو { $preferred }.
check-term-forbidden = لا يُستعمل { $words }. استعمل: { $preferred }.
check-term-case = يُكتب { $words } كما هو هنا تمامًا.
check-term-replaced = استُبدل { $before } بمصطلح المسرد { $preferred }. تحقق من مطابقة الكلمات المجاورة له.
check-empty = الترجمة فارغة.
check-too-short = قصيرة جدًا: { $share } من طول المصدر، والمعتاد من { $least } إلى { $most }.
check-too-long = طويلة جدًا: { $share } من طول المصدر، والمعتاد من { $least } إلى { $most }.
check-sentence-missing = يبدو أن جملة ناقصة. عدد الجمل في المصدر: { $source_count }، وهنا: { $target_count }.
check-sentence-added = يبدو أن جملة زائدة. عدد الجمل في المصدر: { $source_count }، وهنا: { $target_count }.
check-doubled-word = تكرار: { $words }.
check-loop = يتكرر { $words } مرات متتالية.
check-foreign-mark = لا تُستعمل { $found } في هذه اللغة؛ استعمل { $preferred }.
check-space-missing = تنقص مسافة قبل { $mark }.
check-opening-mark-missing = تنقص الجملة علامة البدء { $mark }.
check-end-mark = علامة النهاية في المصدر: { $before }، وفي الترجمة: { $after }.
check-bracket-unpaired = القوس { $mark } بلا قوس يقابله.
check-quote-unpaired = علامة الاقتباس { $mark } بلا علامة تقابلها.
check-quote-foreign = { $found } ليست من علامات الاقتباس في هذه اللغة؛ استعمل { $preferred }.
check-bidi-unpaired = محرف الاتجاه { $name } غير مغلق، أو لا يغلق شيئًا.
check-bidi-override = محرف الاتجاه { $name } يجعل النص يُقرأ على غير ما كُتب.
check-bidi-unexpected = محرف الاتجاه { $name } لا عمل له في هذه اللغة.
check-invisible-character = المحرف غير المرئي { $name } غير موجود في المصدر.
check-control-character = المحرف { $name } لا مكان له في النص.
check-double-space = مسافتان متتاليتان.
check-inconsistent = المصدر نفسه مترجم بصيغة أخرى في المقطع { $number }: { $words }.
check-translated-alike = للمقطع { $number } مصدر آخر والترجمة نفسها: { $words }.
check-stale = تغيّر المصدر بعد الموافقة: أصبح { $before } الآن { $after }.
check-stale-wording = تغيّرت علامات الترقيم أو الأحرف الكبيرة في المصدر بعد الموافقة.
check-source-quote = كلمات السياسة المقتبسة بلغة المصدر.
check-options-alike = خياران متطابقان في هذه اللغة: { $words }.
check-left-in-source = أسقط محرك الترجمة كلمات يجب أن تبقى كما هي؛ تُركت الجملة بالإنجليزية.
check-unknown-word = محرك الترجمة لا يعرف { $words }.
check-longest-key = الإجابة الصحيحة أطول بكثير من غيرها.
tag-named = { $kind ->
    [bold] الخط العريض في { $words }
    [italic] الخط المائل في { $words }
    [code] الشفرة { $words }
    [link] الرابط { $words }
    [image] الصورة { $words }
    [template] العنصر النائب { $words }
   *[tag] الوسم { $words }
}
check-tag-lost = مفقود هنا: { $tag }.
check-tag-doubled = مكرر هنا: { $tag }.
check-tag-crossed = غير مغلق أو متداخل مع غيره: { $tag }.
check-tag-invented = ليس في المصدر: { $tag }.
check-engine = ترجمة { $engines }.
check-candidate-taken = الاقتراح رقم { $number } من محرك الترجمة: أول ما يلتزم بالمسرد.
check-engine-failed = تعذّر عمل { $engine }: { $reason }
check-blocks-joined = البنود أو الفقرات: { $source_count } في المصدر، و{ $target_count } هنا. تحقق من عدم نقص أي منها.
check-blocks-split = البنود أو الفقرات: { $source_count } في المصدر، و{ $target_count } هنا. تحقق من عدم إضافة أي منها.
check-missing-translation = لم يُعثر على ترجمة لهذا المقطع.
check-missing-source = لم يُعثر على مصدر لهذا المقطع: أُضيف أو بقي من إصدار آخر.
check-alignment-uncertain = لم يُفحص لأن المقطعين قد لا يتقابلان (بثقة { $sure }): { $doubt ->
    [meaning] يقول كل منهما شيئًا مختلفًا بقدر ما يمكن مقارنة المعنى
    [length] أحدهما أطول بكثير من الآخر
    [structure] عنوان أو بند قائمة يقابل نصًا متصلًا
   *[ambiguous] المقطع المجاور مناسب أيضًا
}.
