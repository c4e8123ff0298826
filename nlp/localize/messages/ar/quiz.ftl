quiz-title = اختبار: { $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = بلاغًا بشأن ما يلي: { $act }

# $area is a heading, $version the new version, $old the one before.
quiz-step-shift = استنادًا إلى { $area }، يريد أحد الزملاء القيام بما يلي: { $act }. ما الذي يغيّره الإصدار { $version } في هذا الإجراء؟
option-step = { $answer ->
    [since] أصبحت السياسة تنص عليه؛ ولم ينص عليه الإصدار { $old }.
    [always] لا تغيير: تنص عليه السياسة، كما نص عليه الإصدار { $old }.
    [until] لم تعد السياسة تنص عليه؛ وكان الإصدار { $old } ينص عليه.
   *[never] لا تغيير: لا تنص عليه السياسة، ولم ينص عليه الإصدار { $old }.
}

# $rule is a sentence as version $shown has it; $element, $lack: what is true or not true of the case.
quiz-restricted = ضمن { $area }، ينص الإصدار { $shown } من السياسة على ما يلي: { $rule } تبتّ في حالة من هذا النوع، لكن من دون هذا الظرف: { $lack }. ما الذي يغيّره الإصدار { $version } فيها؟
quiz-member-added = ضمن { $area }، تنص السياسة على ما يلي: { $rule } { $open ->
    [true] أيها لم تذكره القاعدة إلا منذ الإصدار { $version }؟
   *[false] أيها لم تشمله القاعدة إلا منذ الإصدار { $version }؟
}
quiz-member-removed = ضمن { $area }، كان الإصدار { $old } من السياسة ينص على ما يلي: { $rule } { $open ->
    [true] أيها لم تعد القاعدة تذكره منذ الإصدار { $version }؟
   *[false] أيها لم تعد القاعدة تشمله منذ الإصدار { $version }؟
}
quiz-excepted = ضمن { $area }، ينص الإصدار { $shown } من السياسة على ما يلي: { $rule } تبتّ في حالة من هذا النوع. ما يميزها: { $feature }. ما الذي يغيّره الإصدار { $version } فيها؟
quiz-connective = ضمن { $area }، ينص الإصدار { $shown } من السياسة على ما يلي: { $rule } تبتّ في حالة تستوفي شرطًا واحدًا فقط من الشروط المذكورة هناك. ما الذي يغيّره الإصدار { $version } فيها؟
option-reach = { $answer ->
    [since] أصبحت القاعدة تشملها؛ ولم تكن تشملها في الإصدار { $old }.
    [always] لا تغيير: تشملها القاعدة، كما في الإصدار { $old }.
    [until] لم تعد القاعدة تشملها؛ وكانت تشملها في الإصدار { $old }.
   *[never] لا تغيير: لا تشملها القاعدة، ولم تكن تشملها في الإصدار { $old }.
}
quiz-strength = ضمن { $area }، ينص الإصدار { $shown } من السياسة على ما يلي: { $rule } كيف يتعامل الإصدار { $version } مع ذلك؟
option-strength = { $answer ->
    [required] يوجبه.
    [advised] يوصي به من دون أن يوجبه.
    [open] يتركه اختياريًا.
   *[forbidden] يحظره.
}


# A case with a value of its own in place of the limit.
quiz-within = استنادًا إلى { $area } (الإصدار { $version })، تراجع { $case }. هل يتوافق ذلك مع السياسة؟
quiz-step = استنادًا إلى { $area } (الإصدار { $version })، يريد أحد الزملاء القيام بما يلي: { $act }. هل يتوافق ذلك مع السياسة؟
quiz-limit = ضمن { $area } (الإصدار { $version })، تتضمن السياسة هذه القاعدة من دون حدها: { $rule } في الحالة التي تبتّ فيها، القيمة التي تحل محل الفراغ هي { $value }. هل تلتزم بالحد؟
quiz-reach = ضمن { $area } (الإصدار { $version })، تتضمن السياسة هذه القاعدة من دون حدها: { $rule } في الحالة التي تبتّ فيها، القيمة التي تحل محل الفراغ هي { $value }. هل تشمل القاعدة هذه الحالة؟
quiz-counts = ضمن { $area } (الإصدار { $version })، هل يُعد ما يلي { $term }: { $case }؟
option-verdict = { $verdict ->
    [yes] نعم، فالحد هو { $limit }.
   *[no] لا، فالحد هو { $limit }.
}
option-threshold = { $verdict ->
    [yes] نعم، فالحد هو { $limit }.
   *[no] لا، فالحد هو { $limit }.
}
quiz-gap-value = أكمل القاعدة الواردة ضمن { $area } كما هي في الإصدار { $version }: { $rule }
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = أكمل القاعدة الواردة ضمن { $area } كما هي في الإصدار { $version } بالترتيب الصحيح: { $rule }
option-ordinal = رقم { $value }

quiz-tier = المحتوى قيد المراجعة وفق السياسة، تحت العنوان { $area } (الإصدار { $version })، هو: { $content }. ما فئة الإنفاذ التي يندرج ضمنها الآن؟
option-untiered = لا يندرج ضمن أي فئة، فالسياسة لا تذكره.
quiz-treatment = المحتوى قيد المراجعة وفق السياسة، تحت العنوان { $area } (الإصدار { $version })، هو: { $element }. كيف تتعامل السياسة معه؟
option-treatment = { $answer ->
    [banned] غير مسموح به.
    [conditions] مسموح به فقط بالشروط التي تحددها السياسة.
    [adults] يبقى منشورًا، لكن لا يراه سوى البالغين.
    [labelled] يبقى منشورًا مع وسم أو تحذير، لجميع الأعمار.
    [adults_labelled] يبقى منشورًا مع وسم أو تحذير، ولا يراه سوى البالغين.
    [unrecommended] يبقى منشورًا، لكن لا يُوصى به للآخرين.
   *[allowed] مسموح به من دون شروط.
}

quiz-ban-added = تراجع بلاغًا عن كل واحد من هذه المحتويات استنادًا إلى { $area }. { $many ->
    [true] أيها لم تذكره السياسة ضمن غير المسموح به إلا منذ الإصدار { $version }؟ اختر كل ما ينطبق.
   *[false] أيها لم تذكره السياسة ضمن غير المسموح به إلا منذ الإصدار { $version }؟
}
quiz-item-added = ضمن { $area }، تورد السياسة قائمة في موضع هذا الفراغ: { $lead } { $many ->
    [true] أي هذه البنود أضافه الإصدار { $version }؟ اختر كل ما ينطبق.
   *[false] أي هذه البنود أضافه الإصدار { $version }؟
}
quiz-rule-added = { $many ->
    [true] أي هذه القواعد أضافه الإصدار { $version } إلى { $area }؟ اختر كل ما ينطبق.
   *[false] أي هذه القواعد أضافه الإصدار { $version } إلى { $area }؟
}

quiz-effective = من أي تاريخ يسري الإصدار { $version } من السياسة { $area }؟
option-date = { $date }

quiz-consequence = أكمل القاعدة الواردة ضمن { $area } (الإصدار { $version }) كما تنص عليها السياسة الآن: { $rule }

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = في السياسة، تحت العنوان { $area } (الإصدار { $version })، جدول. ماذا يرد فيه الآن في الصف { $row } والعمود { $column }؟

# $topic is what some reviewers would rather be warned of.
quiz-note = تنبيه بشأن المحتوى: يتناول هذا السؤال { $topic ->
    [self_harm] الانتحار أو إيذاء النفس
    [child] الإساءة إلى الأطفال
    [sexual] محتوى جنسيًا
    [violence] العنف
   *[hate] سلوكًا قائمًا على الكراهية
}.

feedback-previous = كانت هذه الإجابة صحيحة حتى الإصدار { $version }، ولم تعد كذلك.
feedback-new-rule = السياسة تتناول ذلك الآن: أُضيف هذا النص في الإصدار { $version }.
feedback-key-limit = ما تنص عليه السياسة الآن هو { $value }.
feedback-wrong-value = ما تنص عليه السياسة الآن هو { $value }؛ ولم تكن هذه الإجابة صحيحة من قبل أيضًا.
feedback-says = ينص الإصدار { $version } على ما يلي: { $rule }
feedback-key-tier = تدرجه السياسة الآن ضمن الفئة { $tier }.
feedback-wrong-tier = تدرجه السياسة الآن ضمن الفئة { $tier }.
feedback-boundary = { $inclusive ->
    [true] قيمة الحد نفسها مشمولة.
   *[false] قيمة الحد نفسها غير مشمولة.
}
feedback-key-added = أُضيف هذا في الإصدار { $version }.
feedback-key-removed = لم يعد هذا موجودًا منذ الإصدار { $version }.
feedback-stands = كان هذا موجودًا في الإصدار { $old }، ولا يزال ساريًا.
feedback-key-effective = يسري الإصدار { $version } ابتداءً من { $date }.
feedback-key-consequence = تنص السياسة الآن على ما يلي: { $rule }
feedback-other-consequence = هذا ما يترتب في حالة أخرى: { $rule }
feedback-key-cell = يرد الآن في ذلك الموضع من الجدول { $value }.

abstain-uncertain = ليس مؤكدًا أن المعنى قد تغيّر.
abstain-removed = حُذف المقطع، ولم تبقَ قاعدة يمكن السؤال عنها.
abstain-facet = لا يمكن أن تُستخلص من السياسة إجابات خاطئة مقنعة لتغيير من هذا النوع.
abstain-unplaced = لا يرد هذا المقطع تحت أي عنوان يبيّن موضوعه.
abstain-wording = كل سؤال تتيحه هذه الصياغة إما يكشف الإجابة وإما يتركها مفتوحة.
abstain-evident = كلمات القاعدة نفسها تكشف الإجابة، فلا حاجة إلى السياسة لمعرفتها.
abstain-distractors = لا توفر السياسة ثلاث إجابات خاطئة مقنعة.
abstain-enough = هناك أسئلة أخرى عن قيم أو قواعد أُضيفت، والمزيد منها لا يختبر سوى الذاكرة.
abstain-elsewhere = تقول السياسة ما يشبه ذلك في موضع آخر، فلن تكون الإجابة هي الصحيحة الوحيدة.
abstain-contract = ينظم هذا المقطع معاملات بين طرفين، فلا تُبتّ أي حالة بموجبه.
abstain-replaced = لا يكاد يجمع بين النصين شيء: حلّ أحدهما محل الآخر وليس إصدارًا منه.
abstain-flaw = كُتب سؤال ثم استُبعد بعد الفحص ({ $flaw }).
abstain-duplicate = هناك سؤال آخر عن الأمر نفسه.
