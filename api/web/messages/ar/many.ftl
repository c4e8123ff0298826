web-many = القرار في عدة أسئلة
web-many-one = واحدًا واحدًا
web-many-none = اختر سؤالًا واحدًا أو أكثر.
web-many-failed = لم يُبَتّ في:
web-many-done = { $count_n ->
    [zero] لم يُبَتّ في أي سؤال:
    [one] بُتّ في سؤال واحد:
    [two] بُتّ في سؤالين:
    [few] بُتّ في { $count } أسئلة:
    [many] بُتّ في { $count } سؤالًا:
   *[other] بُتّ في { $count } سؤال:
}
web-many-all = اختيار كل هذه
web-many-clear = إلغاء الاختيار
