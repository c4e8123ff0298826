# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [due] { $text } المصدر: { $source }، وكان آخر تحقق منه في { $date }. يُرجى التحقق منه مجددًا قبل الاستناد إليه، فقد تكون المعلومة قديمة.
    [confirmed] { $text } المصدر: { $source }، تاريخ التحقق: { $date }. أكّدها المسؤول المحلي.
   *[unconfirmed] { $text } المصدر: { $source }، تاريخ التحقق: { $date }. في انتظار تأكيد المسؤول المحلي.
}
# The source of a note, with its web address where it has one.
market-source = { $linked ->
    [true] { $source }، { $url }
   *[false] { $source }
}
market-none = لا توجد ملاحظات محلية بشأن موضوعات هذا التحديث. يُرجى سؤال المسؤول المحلي عمّا إذا كانت هناك حاجة إلى ملاحظة.
