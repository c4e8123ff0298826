quiz-title = اختبار: { $policy }

# Where a rule stands; stems begin with it. $area is a heading, $tier and $head are words of the policy.
place-section = تحت العنوان { $area }
place-tier = تحت العنوان { $area } ({ $tier })
place-policy = في { $policy }
place-list = ضمن القائمة { $head } تحت العنوان { $area }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = تنص السياسة، { $place }، على ما يلي (مع إخفاء الحد): { $rule } { $kind ->
    [age] عمر أحد الأشخاص في الحالة قيد المراجعة هو { $case }. هل بلغ الحد المطلوب؟
   *[other] القيمة المقابلة للفراغ في الحالة قيد المراجعة هي { $case }. هل بلغت الحد المطلوب؟
}
quiz-case-more-than = تنص السياسة، { $place }، على ما يلي (مع إخفاء الحد): { $rule } { $kind ->
    [age] عمر أحد الأشخاص في الحالة قيد المراجعة هو { $case }. هل يتجاوز هذا العمر الحد؟
   *[other] القيمة المقابلة للفراغ في الحالة قيد المراجعة هي { $case }. هل تتجاوز هذه القيمة الحد؟
}
quiz-case-at-most = تنص السياسة، { $place }، على ما يلي (مع إخفاء الحد): { $rule } { $kind ->
    [age] عمر أحد الأشخاص في الحالة قيد المراجعة هو { $case }. هل يقع هذا العمر ضمن الحد؟
   *[other] القيمة المقابلة للفراغ في الحالة قيد المراجعة هي { $case }. هل تقع هذه القيمة ضمن الحد؟
}
quiz-case-less-than = تنص السياسة، { $place }، على ما يلي (مع إخفاء الحد): { $rule } { $kind ->
    [age] عمر أحد الأشخاص في الحالة قيد المراجعة هو { $case }. هل يقل هذا العمر عن الحد؟
   *[other] القيمة المقابلة للفراغ في الحالة قيد المراجعة هي { $case }. هل تقل هذه القيمة عن الحد؟
}
option-verdict = { $verdict ->
    [yes] نعم، فالحد هو { $limit }.
   *[no] لا، فالحد هو { $limit }.
}
quiz-gap-value = تنص السياسة، { $place }، على ما يلي (مع إخفاء قيمة واحدة): { $rule } ما القيمة السارية الآن؟
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = تنص السياسة، { $place }، على ما يلي (مع إخفاء كلمة تدل على الترتيب): { $rule } ما الترتيب المقصود الآن؟
option-ordinal = رقم { $value }

quiz-conduct = تنص السياسة، { $place }، على ما يلي (مع إخفاء بضع كلمات): { $rule } { $done ->
    [true] الحالة قيد المراجعة من هذا النوع تمامًا. هل تخالف القاعدة؟
   *[false] لم يحدث ذلك في الحالة قيد المراجعة. هل يخالف ذلك القاعدة؟
}
# The options of quiz-conduct: a verdict, and what the policy does about the conduct.
option-conduct = { $breaks ->
    [true] نعم
   *[false] لا
}، { $modality ->
    [prohibition] فالسياسة تحظره.
    [duty] فالسياسة تُلزم به.
    [permission] فالسياسة تترك الأمر اختياريًا.
   *[recommendation] فالسياسة تقدم نصيحة بشأنه فقط.
}

quiz-exception = تنص السياسة، { $place }، على القاعدة الآتية (من دون استثناءاتها): { $rule } وللحالة قيد المراجعة سمة خاصة: { $feature }. هل تسري القاعدة على هذه الحالة؟
option-exception = { $answer ->
    [applies] نعم، فالسياسة لا تستثني مثل هذه الحالات.
    [exempt] لا، فالسياسة تستثني مثل هذه الحالات.
    [only] نعم، ولا تسري القاعدة إلا على مثل هذه الحالات.
   *[open] تترك السياسة ذلك لتقدير المراجع.
}

quiz-condition = تنص السياسة، { $place }، على القاعدة الآتية (من دون شروطها): { $rule } ولا يتحقق في الحالة قيد المراجعة ما يلي: { $circumstance }. هل تسري القاعدة على هذه الحالة؟
option-condition = { $answer ->
    [always] نعم، فالقاعدة تسري سواء تحقق ذلك أم لم يتحقق.
    [bound] لا، فالقاعدة لا تسري إلا إذا تحقق ذلك.
    [inverse] نعم، فالقاعدة لا تسري إلا إذا لم يتحقق ذلك.
   *[open] تترك السياسة ذلك لتقدير المراجع.
}

# $rule is an enumeration, $element one thing that it names or named.
quiz-listed = تعدد السياسة، { $place }، ما يلي (مع حذف أحد الأجزاء): { $rule } وتتعلق الحالة قيد المراجعة بما يلي: { $element }. هل تذكره السياسة هناك؟
option-listed = { $answer ->
    [since] نعم، ولكن منذ الإصدار { $new } فقط.
    [always] نعم، وقد ذكره الإصدار { $old } أيضًا.
    [until] لا، ولكن الإصدار { $old } كان يذكره.
   *[never] لا، ولم يذكره الإصدار { $old } أيضًا.
}

quiz-tier = المحتوى قيد المراجعة وفق السياسة، تحت العنوان { $area }، هو: { $content }. ما فئة الإنفاذ التي يندرج ضمنها الآن؟
option-untiered = لا يندرج ضمن أي فئة، فالسياسة لا تذكره.
quiz-which = أمامك أربعة منشورات للمراجعة وفق السياسة، تحت العنوان { $area }. { $banned ->
    [true] أيها غير مسموح به؟
   *[false] أيها مسموح به؟
}

quiz-added = في السياسة، { $place }، { $many ->
    [true] ما الذي أُضيف في الإصدار { $version }؟ اختر كل ما ينطبق.
   *[false] ما الذي أُضيف في الإصدار { $version }؟
}
quiz-removed = في السياسة، { $place }، { $many ->
    [true] ما الذي لم يعد موجودًا منذ الإصدار { $version }؟ اختر كل ما ينطبق.
   *[false] ما الذي لم يعد موجودًا منذ الإصدار { $version }؟
}
quiz-stands = صواب أم خطأ؟ تنص السياسة السارية، { $place }، على ما يلي: { $rule }
option-true = صواب
option-false = خطأ

quiz-effective = تبت في حالة بتاريخ { $case }. ما إصدار السياسة الساري في ذلك اليوم؟
option-version = الإصدار { $applies }، فالإصدار { $version } يسري ابتداءً من { $date }.

quiz-consequence = تنص السياسة، { $place }، على ما يلي (مع إخفاء العاقبة): { $rule } ما الذي يترتب على ذلك الآن؟
# A table: $row is its first cell, $column the heading of the column.
quiz-cell = في السياسة، تحت العنوان { $area }، جدول. ماذا يرد فيه الآن في الصف { $row } والعمود { $column }؟

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
feedback-key-modality = { $modality ->
    [prohibition] السياسة تحظر ذلك الآن.
    [duty] السياسة تُلزم بذلك الآن.
    [permission] السياسة تسمح بذلك الآن.
   *[recommendation] السياسة توصي بذلك الآن.
}
feedback-wrong-modality = { $modality ->
    [prohibition] هذا غير صحيح: السياسة تحظر ذلك الآن.
    [duty] هذا غير صحيح: السياسة تُلزم بذلك الآن.
    [permission] هذا غير صحيح: السياسة تسمح بذلك الآن ولا تُلزم بشيء.
   *[recommendation] هذا غير صحيح: السياسة توصي بذلك الآن، لا أكثر ولا أقل.
}
feedback-key-exception = { $added ->
    [true] تتضمن السياسة الآن الاستثناء الآتي: { $exception }.
   *[false] لم تعد السياسة تتضمن الاستثناء الآتي: { $exception }.
}
feedback-key-tier = تدرجه السياسة الآن ضمن الفئة { $tier }.
feedback-wrong-tier = تدرجه السياسة الآن ضمن الفئة { $tier }.
feedback-boundary = { $inclusive ->
    [true] قيمة الحد نفسها مشمولة.
   *[false] قيمة الحد نفسها غير مشمولة.
}
feedback-key-condition = { $bound ->
    [true] تتضمن السياسة الشرط الآتي: { $condition }.
   *[false] لم تعد السياسة تتضمن الشرط الآتي: { $condition }.
}
feedback-key-listed = { $answer ->
    [since] يذكره الإصدار { $new }، ولم يذكره الإصدار { $old }.
   *[until] كان الإصدار { $old } يذكره، ولا يذكره الإصدار { $new }.
}
feedback-other-tier = تدرج السياسة هذا المحتوى ضمن الفئة { $tier }.
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
abstain-wording = كل سؤال تتيحه هذه الصياغة إما يكشف الإجابة وإما يتركها مفتوحة.
abstain-evident = كلمات القاعدة نفسها تكشف الإجابة، فلا حاجة إلى السياسة لمعرفتها.
abstain-distractors = لا توفر السياسة ثلاث إجابات خاطئة مقنعة.
abstain-enough = هناك أسئلة أخرى عن قواعد أُضيفت أو حُذفت، والمزيد منها لا يختبر سوى الذاكرة.
abstain-elsewhere = تقول السياسة ما يشبه ذلك في موضع آخر، فلن تكون الإجابة هي الصحيحة الوحيدة.
abstain-no-rule = هذا المقطع لا يُلزم أحدًا، فلا شيء يُحكم عليه بموجبه.
abstain-flaw = كُتب سؤال ثم استُبعد بعد الفحص ({ $flaw }).
abstain-duplicate = هناك سؤال آخر عن الأمر نفسه.
