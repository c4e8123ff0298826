web-home-hello = أهلًا، { $name }
web-home-waiting = في انتظار قرارك
web-home-nothing = لا شيء في انتظارك.
web-home-assigned = مسند إليك
web-home-flight = التحديثات الجارية
web-home-no-updates = لم يُقدَّم أي تحديث بعد.
web-home-all = كل التحديثات
web-home-stale = يستند إلى صياغة تغيرت
web-home-stale-why = { $count_n ->
    [zero] لم يغيّر { $new } صياغة يستند إليها أي نص.
    [one] غيّر { $new } صياغة يستند إليها نص واحد.
    [two] غيّر { $new } صياغة يستند إليها نصان.
    [few] غيّر { $new } صياغة تستند إليها { $count } نصوص.
    [many] غيّر { $new } صياغة يستند إليها { $count } نصًا.
   *[other] غيّر { $new } صياغة يستند إليها { $count } نص.
}
web-home-no-stale = لا يستند أي نص في عهدتك إلى صياغة تغيرت.
web-home-deadlines = المواعيد القادمة
web-home-no-deadlines = لا يسري أي تحديث قريبًا.
web-home-settled = أُنجز { $settled } من { $total }
