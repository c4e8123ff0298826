web-search = البحث
web-search-lead = ماذا قالت السياسات، ومتى، وهل ما زال ساريًا.
web-search-question = سؤالك
web-search-as-of = في هذا اليوم
web-search-as-of-hint = من دون تاريخ يشمل البحث ما يسري اليوم وما حُذف قبله.
web-search-market = السوق
web-search-market-hint = رمز مثل BR؛ اتركه فارغًا للجميع.
web-search-kind = في
web-search-kind-all = السياسات والسوابق
web-search-kind-policy = السياسات
web-search-kind-precedent = السوابق
web-search-go = ابحث
web-search-try = اسأل كما تسأل زميلًا، بأي لغة. مثلًا:
web-search-example = هل يمكن لمن عمره 14 عامًا أن يبث مباشرة؟
web-search-answers = الإجابات
web-search-bad-date = هذا ليس تاريخًا. اكتب السنة-الشهر-اليوم، مثل 2026-03-01.
web-search-bad-market = هذا ليس رمز سوق. اكتب مثلًا BR.
web-search-silent-nothing_held = لم يكن شيء في المكتبة ساريًا في هذا اليوم. اختر يومًا آخر.
web-search-silent-nothing_near = لا شيء في المكتبة قريب من هذا السؤال. اسأل بكلمات أخرى أو اذكر الموضوع.
web-search-unquoted = لا يوجد بند يحتوي على الكلمات بين علامتي التنصيص؛ فجرى البحث عنها بالمعنى.
web-search-read-as = قُرئ سؤالك على أنه
web-search-library_empty = المكتبة فارغة: أضف سياسة وسيمكن البحث فيها بعد لحظات.
web-search-library_embedding = تُقرأ المكتبة من جديد: { $done } من { $total } من البنود. اسأل مرة أخرى بعد الانتهاء.
web-search-history = تاريخ هذا البند
web-search-cite = المرجع
web-search-copy = نسخ
web-search-copied = نُسخ
web-search-then = كما استُشهد به
web-search-now = اليوم
web-search-from = سارٍ منذ { $from }
web-search-from-until = سارٍ من { $from } حتى { $until }
web-search-not-yet = ابتداءً من { $from }
web-search-cites = تستند إلى
web-search-decision = القرار
web-search-reasoning = التعليل
web-search-language = الأسئلة بهذه اللغة لا تُفهم جيدًا: اسأل بالإنجليزية.
web-stands-current = ما زال ساريًا اليوم
web-stands-moved = ما زال ساريًا اليوم، في موضع آخر
web-stands-narrowed = أشد اليوم
web-stands-widened = أخف اليوم
web-stands-superseded = أُعيدت صياغته منذ ذلك الحين: اقرأ الصيغتين قبل الاعتماد عليه
web-stands-removed = محذوف
web-stands-upcoming = لم يسرِ بعد
web-holds-holds = ما زالت سارية
web-holds-narrowed = لم تعد سارية كما كانت: القاعدة اليوم أشد
web-holds-widened = لم تعد سارية كما كانت: القاعدة اليوم أخف
web-holds-superseded = لم تعد سارية كما كانت: القاعدة اليوم مختلفة
web-holds-removed = لم تعد سارية: القاعدة لم تعد موجودة
web-holds-review = يجب أن يقرر شخص هل ما زالت سارية
web-doubt-uncited = لا تستشهد بأي بند.
web-doubt-unknown = لا يوجد هذا البند في المكتبة.
web-doubt-ambiguous = عدة بنود تحمل هذه الكلمات.
web-doubt-unclear = معنى التغيير غير واضح.
web-history = تاريخ بند
web-history-lead = أي إصدار أدخله، وماذا فعل به كل إصدار لاحق.
web-history-none = لا يوجد إصدار في المكتبة يحتوي على هذا البند.
web-history-by = أضافه { $author }
web-event-introduced = أُدخل
web-event-current = أُعيدت صياغته، والمضمون نفسه
web-event-moved = نُقل
web-event-narrowed = أشد
web-event-widened = أخف
web-event-superseded = تغيّر
web-event-removed = حُذف
web-event-unclear = يحتاج إلى مراجعة شخص
web-search-reading = { $count_n ->
    [zero] لا تُقرأ أي ملفات الآن.
    [one] يُقرأ ملف واحد الآن. يمكن البحث فيه بعد الانتهاء.
    [two] يُقرأ ملفان الآن. يمكن البحث فيهما بعد الانتهاء.
    [few] تُقرأ { $count } ملفات الآن. يمكن البحث فيها بعد الانتهاء.
    [many] يُقرأ { $count } ملفًا الآن. يمكن البحث فيها بعد الانتهاء.
   *[other] يُقرأ { $count } ملف الآن. يمكن البحث فيها بعد الانتهاء.
}
web-search-why-id = له المعرّف الذي طلبته
web-search-why-quotation = يحتوي على الكلمات بين علامتي التنصيص
web-search-why-meaning = قريب من سؤالك في المعنى
web-search-shared = الكلمات المشتركة:
web-search-precedent = اقرأ السابقة
