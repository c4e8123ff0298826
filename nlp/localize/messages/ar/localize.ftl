# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text } المصدر: { $source }، تاريخ التحقق: { $date }. أكّدها المسؤول المحلي.
   *[unconfirmed] { $text } المصدر: { $source }، تاريخ التحقق: { $date }. في انتظار تأكيد المسؤول المحلي.
}
market-none = لا توجد ملاحظات محلية بشأن موضوعات هذا التحديث. يُرجى سؤال المسؤول المحلي عمّا إذا كانت هناك حاجة إلى ملاحظة.
