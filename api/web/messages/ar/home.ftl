web-home-hello = أهلًا، { $name }
web-home-waiting = في انتظار قرارك
web-home-nothing = لا شيء في انتظارك.
web-home-assigned = مسند إليك
web-home-flight = التحديثات الجارية
web-home-no-updates = لم يُقدَّم أي تحديث بعد.
web-home-all = كل التحديثات
web-home-stale = يستند إلى صياغة تغيرت
web-home-stale-why = { $count_n ->
    [zero] لا يغير { $new } شيئًا مما تستند إليه نصوص معتمدة حول { $old }.
    [one] يغير { $new } موضعًا واحدًا تستند إليه نصوص معتمدة حول { $old }.
    [two] يغير { $new } موضعين تستند إليهما نصوص معتمدة حول { $old }.
    [few] يغير { $new } { $count } مواضع تستند إليها نصوص معتمدة حول { $old }.
    [many] يغير { $new } { $count } موضعًا تستند إليها نصوص معتمدة حول { $old }.
   *[other] يغير { $new } { $count } موضع تستند إليها نصوص معتمدة حول { $old }.
}
web-home-no-stale = كل ما اعتُمد يستند إلى الصياغة السارية.
web-home-deadlines = المواعيد القادمة
web-home-no-deadlines = لا يسري أي تحديث قريبًا.
