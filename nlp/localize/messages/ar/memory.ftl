# ما يقال عن ترجمة من الذاكرة: لماذا اعتُمدت، أو لماذا اقتُرحت فقط.
check-memory-context = تُرجم بين جمل غير هذه الجمل.
check-memory-ambiguous = في الذاكرة ترجمة أخرى أيضًا: { $words }.
check-memory-unreviewed = لا تذكر الذاكرة أن هذه الترجمة قد روجعت.
check-memory-fuzzy = تُرجم من قبل مع اختلاف في التنسيق أو علامة الختام أو حالة الأحرف أو الكلمات الصغيرة.
check-memory-punctuation = تُرجم من قبل بعلامات ترقيم أخرى داخل الجملة. تحقق من أن المعنى واحد.
check-memory-repaired = غُيّر { $before } في الترجمة السابقة إلى { $after }. تحقق من مطابقة الكلمات المجاورة له.
check-memory-suggestion = لم تُستخدم ترجمة مشابهة بنسبة { $alike }: { $reason }. ترجمة { $before } هي { $after }.
memory-reason-draft = هي مسودة لم يؤكدها أحد
memory-reason-tags = وسومها الداخلية مختلفة
memory-reason-words = فيها كلمات أخرى
memory-reason-repeated = يرد { $words } أكثر من مرة
memory-reason-absent = لا يرد فيها { $words }
memory-reason-swapped = كل قيمة في موضع الأخرى
memory-reason-elision = الكلمة التي تسبق { $words } مختصرة لأجله
memory-reason-percent = أحد العددين فقط نسبة مئوية
memory-reason-spelled = العدد { $words } مكتوب بالحروف
memory-reason-ambiguous = يمكن قراءة { $words } على وجهين
memory-reason-plural = يتطلب { $after } صيغة جمع غير صيغة { $before }
memory-reason-first-day = يُكتب أول أيام الشهر بطريقة أخرى
memory-reason-checks = وجدت الفحوص فيها أخطاء ({ $codes })
memory-difference-new = { $words } جديد{ $kind }
memory-difference-gone = حُذف { $words }{ $kind }
memory-difference-changed = حلّ { $after } محل { $before }{ $kind }
memory-differences = { $first }، { $second }
memory-differences-more = { $shown }، وغيرها ({ $count })
memory-kind = { $kind ->
    [negation] {" "}(نفي)
    [exception] {" "}(استثناء)
    [modality] {" "}(إلزام أو إذن)
    [number] {" "}(عدد)
    [date] {" "}(تاريخ)
    [term] {" "}(مصطلح)
    [name] {" "}(اسم)
    [literal] {" "}(عنوان أو عنصر نائب)
   *[none] {""}
}
