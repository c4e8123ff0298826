web-stale-stale = غيّر { $version } الصياغة التي يستند إليها هذا النص.
web-stale-doubtful = ربما غيّر { $version } ما يستند إليه هذا النص.
web-stale-lost = لم يعد بالإمكان العثور على البند الذي يستند إليه هذا النص.
web-stale-why = لماذا لا يزال صحيحًا؟ يُحفظ السبب مع اسمك.
web-stale-right = لا يزال صحيحًا
web-stale-all-right = كل هذا لا يزال صحيحًا
web-stale-task = للمراجعة بسبب { $version }
web-stale-open = { $count_n ->
    [zero] لا نصوص في الانتظار
    [one] نص واحد في الانتظار
    [two] نصان في الانتظار
    [few] { $count } نصوص في الانتظار
    [many] { $count } نصًا في الانتظار
   *[other] { $count } نص في الانتظار
}
web-stale-doubt = موضع شك
web-stale-was-edited = حُرّر بعد ذلك
web-stale-was-retired = سُحب بعد ذلك
web-stale-was-still_right = لا يزال صحيحًا
web-stale-was-editorial = عُدّ التغيير تحريريًا
web-stale-was-restored = عادت الصياغة السابقة
web-stale-was-superseded = تغيرت مرة أخرى بعد ذلك
