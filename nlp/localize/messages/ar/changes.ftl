# What changed, one plain sentence each. $old and $new are quotations, quantities or dates, formatted already.

change-modality = { $old ->
    [prohibition] { $new ->
        [permission] ما كان محظورًا أصبح مسموحًا به.
        [duty] ما كان محظورًا أصبح إلزاميًا.
        [recommendation] ما كان حظرًا أصبح مجرد توصية.
       *[none] لم تعد هذه الجملة تنص صراحةً على الحظر.
    }
    [duty] { $new ->
        [prohibition] ما كان إلزاميًا أصبح محظورًا.
        [permission] ما كان إلزاميًا أصبح اختياريًا.
        [recommendation] ما كان إلزاميًا أصبح موصى به فقط.
       *[none] لم تعد هذه الجملة تنص صراحةً على الإلزام.
    }
    [permission] { $new ->
        [prohibition] ما كان مسموحًا به أصبح محظورًا.
        [duty] ما كان اختياريًا أصبح إلزاميًا.
        [recommendation] ما كان مسموحًا به أصبح موصى به.
       *[none] لم تعد هذه الجملة تنص صراحةً على السماح.
    }
    [recommendation] { $new ->
        [prohibition] ما كان مجرد توصية أصبح حظرًا.
        [duty] ما كان مجرد توصية أصبح إلزامًا.
        [permission] ما كان مجرد توصية أصبح متروكًا للاختيار.
       *[none] لم تعد هذه الجملة تتضمن توصية.
    }
   *[none] { $new ->
        [prohibition] أصبحت هذه الجملة تنص على حظر.
        [duty] أصبحت هذه الجملة تنص على إلزام.
        [permission] أصبحت هذه الجملة تنص على السماح.
       *[recommendation] أصبحت هذه الجملة تنص على توصية.
    }
}

change-threshold-age = { $trend ->
    [up] رُفع حد السن: الحد السابق { $old }، والحد الجديد { $new }.
   *[down] خُفض حد السن: الحد السابق { $old }، والحد الجديد { $new }.
}
change-threshold-duration = { $bound ->
    [at_most] { $trend ->
        [up] مُدّد الحد الزمني الأقصى: الحد السابق { $old }، والحد الجديد { $new }.
       *[down] قُلّص الحد الزمني الأقصى: الحد السابق { $old }، والحد الجديد { $new }.
    }
    [less_than] { $trend ->
        [up] مُدّد الحد الزمني الأقصى: الحد السابق { $old }، والحد الجديد { $new }.
       *[down] قُلّص الحد الزمني الأقصى: الحد السابق { $old }، والحد الجديد { $new }.
    }
   *[other] { $trend ->
        [up] مُدّدت المدة: المدة السابقة { $old }، والمدة الجديدة { $new }.
       *[down] قُلّصت المدة: المدة السابقة { $old }، والمدة الجديدة { $new }.
    }
}
change-threshold-amount = { $trend ->
    [up] رُفع الحد: الحد السابق { $old }، والحد الجديد { $new }.
   *[down] خُفض الحد: الحد السابق { $old }، والحد الجديد { $new }.
}
change-threshold-count = { $trend ->
    [up] ارتفع أحد الأعداد: العدد السابق { $old }، والعدد الجديد { $new }.
    [down] انخفض أحد الأعداد: العدد السابق { $old }، والعدد الجديد { $new }.
   *[same] تغيّرت صياغة أحد الحدود: الصيغة السابقة { $old }، والصيغة الجديدة { $new }.
}
change-threshold-added = أُضيف حد: { $new }.
change-threshold-removed = لم يعد الحد { $old } ساريًا.

change-exception-added = أُضيف استثناء جديد: { $new }.
change-exception-removed = لم يعد الاستثناء { $old } ساريًا.
change-exception-reworded = تغيّرت صياغة الاستثناء؛ يُرجى المقارنة بين الصيغتين.
change-exception-changed = تغيّر الاستثناء من { $old } إلى { $new }.

change-condition-added = أُضيف شرط جديد: { $new }.
change-condition-removed = لم يعد الشرط { $old } ساريًا.
change-condition-reworded = تغيّرت صياغة الشرط؛ يُرجى المقارنة بين الصيغتين.
change-condition-changed = تغيّر الشرط من { $old } إلى { $new }.

change-consequence-added = ورد جزاء جديد: { $new }.
change-consequence-removed = لم يعد الجزاء { $old } واردًا.
change-consequence-reworded = تغيّرت صياغة الجزاء؛ يُرجى المقارنة بين الصيغتين.
change-consequence-changed = تغيّر الجزاء من { $old } إلى { $new }.

change-example-added = أُضيف مثال: { $new }.
change-example-removed = لم يعد المثال { $old } واردًا.
change-example-reworded = تغيّرت صياغة أحد الأمثلة؛ يُرجى المقارنة بين الصيغتين.
change-example-changed = تغيّر المثال من { $old } إلى { $new }.

change-definition = { $state ->
    [added] أضافت السياسة تعريفًا للمصطلح { $term }.
    [removed] لم تعد السياسة تعرّف المصطلح { $term }.
   *[changed] تغيّر تعريف المصطلح { $term }.
}
change-date = { $effective ->
    [true] تغيّر تاريخ بدء السريان من { $old } إلى { $new }.
   *[false] تغيّر أحد التواريخ من { $old } إلى { $new }.
}
change-tier = { $state ->
    [added] { $count ->
        [zero] لم تُدرج أي قاعدة ضمن الفئة { $new }.
        [one] أُدرجت قاعدة واحدة لم تكن لها فئة إنفاذ ضمن الفئة { $new }.
        [two] أُدرجت قاعدتان لم تكن لهما فئة إنفاذ ضمن الفئة { $new }.
        [few] أُدرجت { $count } قواعد لم تكن لها فئة إنفاذ ضمن الفئة { $new }.
        [many] أُدرجت { $count } قاعدة لم تكن لها فئة إنفاذ ضمن الفئة { $new }.
       *[other] أُدرجت { $count } قاعدة لم تكن لها فئة إنفاذ ضمن الفئة { $new }.
    }
    [removed] { $count ->
        [zero] لم تخرج أي قاعدة من الفئة { $old }.
        [one] خرجت قاعدة واحدة من الفئة { $old } ولم تعد ضمن أي فئة إنفاذ.
        [two] خرجت قاعدتان من الفئة { $old } ولم تعودا ضمن أي فئة إنفاذ.
        [few] خرجت { $count } قواعد من الفئة { $old } ولم تعد ضمن أي فئة إنفاذ.
        [many] خرجت { $count } قاعدة من الفئة { $old } ولم تعد ضمن أي فئة إنفاذ.
       *[other] خرجت { $count } قاعدة من الفئة { $old } ولم تعد ضمن أي فئة إنفاذ.
    }
   *[changed] { $count ->
        [zero] لم تنتقل أي قاعدة من الفئة { $old } إلى الفئة { $new }.
        [one] انتقلت قاعدة واحدة من الفئة { $old } إلى الفئة { $new }.
        [two] انتقلت قاعدتان من الفئة { $old } إلى الفئة { $new }.
        [few] انتقلت { $count } قواعد من الفئة { $old } إلى الفئة { $new }.
        [many] انتقلت { $count } قاعدة من الفئة { $old } إلى الفئة { $new }.
       *[other] انتقلت { $count } قاعدة من الفئة { $old } إلى الفئة { $new }.
    }
}

change-words-added = { $facet ->
    [scope] أصبحت القاعدة تتضمن { $new }.
    [reference] أُضيفت إحالة: { $new }.
   *[wording] أصبح النص يتضمن { $new }؛ يُرجى التحقق مما إذا كان ذلك يغيّر المعنى.
}
change-words-removed = { $facet ->
    [scope] لم تعد القاعدة تتضمن { $old }.
    [reference] حُذفت الإحالة { $old }.
   *[wording] لم يعد النص يتضمن { $old }؛ يُرجى التحقق مما إذا كان ذلك يغيّر المعنى.
}
change-words-replaced = { $facet ->
    [scope] في القاعدة، حلّ { $new } محل { $old }.
    [reference] حلّت الإحالة { $new } محل الإحالة { $old }.
   *[wording] في النص، حلّ { $new } محل { $old }؛ يُرجى التحقق مما إذا كان ذلك يغيّر المعنى.
}
change-rewritten = { $facet ->
    [scope] أُعيدت صياغة معظم القاعدة؛ يُرجى المقارنة بين الصيغتين.
    [reference] أُعيدت صياغة معظم الإحالة؛ يُرجى المقارنة بين الصيغتين.
   *[wording] أُعيدت صياغة معظم المقطع؛ يُرجى التحقق مما إذا كان ذلك يغيّر المعنى.
}
# A word or term that is exchanged throughout.
change-term = تغيّرت التسمية من { $old } إلى { $new }.
# A passage that went, whose words the new version uses elsewhere; $place is a heading.
change-restated = { $placed ->
    [true] حُذف المقطع؛ وقد يورد الإصدار الجديد مضمونه بألفاظ أخرى في القسم { $place }.
   *[false] حُذف المقطع؛ وقد يورد الإصدار الجديد مضمونه بألفاظ أخرى في موضع آخر.
}
change-sums-up = { $state ->
    [added] هذا جديد في هذا الموضع، لكنه يلخّص فقط ما يرد في القسم { $place } في الإصدارين.
   *[removed] حُذف هذا من هذا الموضع؛ وكان يلخّص فقط ما يرد في القسم { $place } في الإصدارين.
}
change-repeats = { $placed ->
    [true] { $state ->
        [added] هذا جديد في هذا الموضع، لكن القسم { $place } يذكره في الإصدارين: { $text }.
       *[removed] حُذف هذا من هذا الموضع، لكن القسم { $place } يذكره في الإصدارين: { $text }.
    }
   *[false] { $state ->
        [added] هذا جديد في هذا الموضع، لكن الإصدارين تذكرانه في موضع آخر: { $text }.
       *[removed] حُذف هذا من هذا الموضع، لكن الإصدارين تذكرانه في موضع آخر: { $text }.
    }
}
change-heading = تغيّر العنوان من { $old } إلى { $new }.
change-wording = تغيّرت الصياغة وحدها دون المعنى.
change-link = تغيّر عنوان رابط فقط.
change-punctuation = تغيّرت علامات الترقيم أو حالة الأحرف اللاتينية فقط.
change-markup = تغيّر التنسيق فقط.
change-torn = يبدو أن كلمات سقطت هنا في النسخة الجديدة ({ $old })؛ يُرجى الرجوع إلى الصفحة نفسها.
change-template = استُبدل عنصر نائب في القالب؛ يُرجى التحقق من أنه يؤدي المعنى نفسه.
change-numbering = تغيّر الترقيم فقط، من { $old } إلى { $new }.

change-moved-section = انتقل المقطع من القسم { $old } إلى القسم { $new }.
change-moved-within = انتقل المقطع إلى موضع آخر في القسم { $place }.
change-moved = انتقل المقطع إلى موضع آخر.
change-moved-block = { $count ->
    [zero] لم ينتقل أي مقطع.
    [one] انتقل مقطع واحد إلى موضع آخر كما هو.
    [two] انتقل مقطعان متتاليان معًا إلى موضع آخر كما هما.
    [few] انتقلت { $count } مقاطع متتالية معًا إلى موضع آخر كما هي.
    [many] انتقل { $count } مقطعًا متتاليًا معًا إلى موضع آخر دون تغيير.
   *[other] انتقل { $count } مقطع متتالٍ معًا إلى موضع آخر دون تغيير.
}
change-split = { $changed ->
    [true] { $count ->
        [zero] كما قُسّمت الجملة.
        [one] كما قُسّمت الجملة إلى جملة واحدة.
        [two] كما قُسّمت الجملة إلى جملتين.
        [few] كما قُسّمت الجملة إلى { $count } جمل.
        [many] كما قُسّمت الجملة إلى { $count } جملة.
       *[other] كما قُسّمت الجملة إلى { $count } جملة.
    }
   *[false] { $count ->
        [zero] قُسّمت الجملة، ولم يتغيّر شيء آخر.
        [one] قُسّمت الجملة إلى جملة واحدة، ولم يتغيّر شيء آخر.
        [two] قُسّمت الجملة إلى جملتين، ولم يتغيّر شيء آخر.
        [few] قُسّمت الجملة إلى { $count } جمل، ولم يتغيّر شيء آخر.
        [many] قُسّمت الجملة إلى { $count } جملة، ولم يتغيّر شيء آخر.
       *[other] قُسّمت الجملة إلى { $count } جملة، ولم يتغيّر شيء آخر.
    }
}
change-merged = { $changed ->
    [true] { $count ->
        [zero] كما دُمجت الجمل في جملة واحدة.
        [one] كما دُمجت جملة واحدة في جملة أخرى.
        [two] كما دُمجت الجملتان في جملة واحدة.
        [few] كما دُمجت { $count } جمل في جملة واحدة.
        [many] كما دُمجت { $count } جملة في جملة واحدة.
       *[other] كما دُمجت { $count } جملة في جملة واحدة.
    }
   *[false] { $count ->
        [zero] دُمجت الجمل في جملة واحدة، ولم يتغيّر شيء آخر.
        [one] دُمجت جملة واحدة في جملة أخرى، ولم يتغيّر شيء آخر.
        [two] دُمجت جملتان في جملة واحدة، ولم يتغيّر شيء آخر.
        [few] دُمجت { $count } جمل في جملة واحدة، ولم يتغيّر شيء آخر.
        [many] دُمجت { $count } جملة في جملة واحدة، ولم يتغيّر شيء آخر.
       *[other] دُمجت { $count } جملة في جملة واحدة، ولم يتغيّر شيء آخر.
    }
}

change-returns = بذلك تعود صياغة الإصدار { $version }.
change-returns-without = لم يكن هذا النص واردًا في الإصدار { $version } أيضًا.

change-added = { $placed ->
    [true] { $what ->
        [prohibition] أُضيف محظور جديد إلى القسم { $place }.
        [duty] أُضيف متطلب جديد إلى القسم { $place }.
        [permission] أُضيف إذن جديد إلى القسم { $place }.
        [power] أُضيفت صلاحية جديدة للمنصة إلى القسم { $place }.
        [promise] أُضيف تعهّد جديد للمنصة إلى القسم { $place }.
        [recommendation] أُضيفت توصية جديدة إلى القسم { $place }.
        [exception] أُضيف استثناء جديد إلى القسم { $place }.
        [consequence] أُضيف إجراء إنفاذ جديد إلى القسم { $place }.
        [definition] أُضيف تعريف جديد إلى القسم { $place }.
        [tier] أُضيفت فئة إنفاذ جديدة إلى القسم { $place }.
        [lead-in] أُضيفت قائمة جديدة إلى القسم { $place }.
        [reference] أُضيف رابط جديد إلى القسم { $place }.
        [heading] أُضيف عنوان جديد إلى القسم { $place }.
       *[statement] أُضيف بند جديد إلى القسم { $place }.
    }
   *[false] { $what ->
        [prohibition] أُضيف محظور جديد.
        [duty] أُضيف متطلب جديد.
        [permission] أُضيف إذن جديد.
        [power] أُضيفت صلاحية جديدة للمنصة.
        [promise] أُضيف تعهّد جديد للمنصة.
        [recommendation] أُضيفت توصية جديدة.
        [exception] أُضيف استثناء جديد.
        [consequence] أُضيف إجراء إنفاذ جديد.
        [definition] أُضيف تعريف جديد.
        [tier] أُضيفت فئة إنفاذ جديدة.
        [lead-in] أُضيفت قائمة جديدة.
        [reference] أُضيف رابط جديد.
        [heading] أُضيف عنوان جديد.
       *[statement] أُضيف بند جديد.
    }
}
change-removed = { $placed ->
    [true] { $what ->
        [prohibition] حُذف محظور من القسم { $place }.
        [duty] حُذف متطلب من القسم { $place }.
        [permission] حُذف إذن من القسم { $place }.
        [power] حُذفت صلاحية للمنصة من القسم { $place }.
        [promise] حُذف تعهّد للمنصة من القسم { $place }.
        [recommendation] حُذفت توصية من القسم { $place }.
        [exception] حُذف استثناء من القسم { $place }.
        [consequence] حُذف إجراء إنفاذ من القسم { $place }.
        [definition] حُذف تعريف من القسم { $place }.
        [tier] حُذفت فئة إنفاذ من القسم { $place }.
        [lead-in] حُذفت مقدمة قائمة من القسم { $place }.
        [reference] حُذف رابط من القسم { $place }.
        [heading] حُذف عنوان من القسم { $place }.
       *[statement] حُذف بند من القسم { $place }.
    }
   *[false] { $what ->
        [prohibition] حُذف محظور.
        [duty] حُذف متطلب.
        [permission] حُذف إذن.
        [power] حُذفت صلاحية للمنصة.
        [promise] حُذف تعهّد للمنصة.
        [recommendation] حُذفت توصية.
        [exception] حُذف استثناء.
        [consequence] حُذف إجراء إنفاذ.
        [definition] حُذف تعريف.
        [tier] حُذفت فئة إنفاذ.
        [lead-in] حُذفت مقدمة قائمة.
        [reference] حُذف رابط.
        [heading] حُذف عنوان.
       *[statement] حُذف بند.
    }
}

warning-error-page = يبدو الإصدار الجديد ({ $name }) صفحة خطأ لا سياسة، { $words ->
    [zero] فهو لا يضم أي كلمة.
    [one] فهو لا يضم سوى كلمة واحدة.
    [two] فهو لا يضم سوى كلمتين.
    [few] فهو لا يضم سوى { $words } كلمات.
    [many] فهو لا يضم سوى { $words } كلمة.
   *[other] فهو لا يضم سوى { $words } كلمة.
} الأرجح أن الملف لم يُحفظ على نحو سليم. يُرجى فحص الملف قبل استخدام أي شيء مما يلي.
warning-short-capture = { $new ->
    [zero] الإصدار الجديد ({ $name }) لا يضم أي كلمة
    [one] الإصدار الجديد ({ $name }) لا يضم سوى كلمة واحدة
    [two] الإصدار الجديد ({ $name }) لا يضم سوى كلمتين
    [few] الإصدار الجديد ({ $name }) لا يضم سوى { $new } كلمات
    [many] الإصدار الجديد ({ $name }) لا يضم سوى { $new } كلمة
   *[other] الإصدار الجديد ({ $name }) لا يضم سوى { $new } كلمة
}، { $old ->
    [zero] ولم يكن الإصدار السابق يضم أي كلمة.
    [one] في حين كان الإصدار السابق يضم كلمة واحدة.
    [two] في حين كان الإصدار السابق يضم كلمتين.
    [few] في حين كان الإصدار السابق يضم { $old } كلمات.
    [many] في حين كان الإصدار السابق يضم { $old } كلمة.
   *[other] في حين كان الإصدار السابق يضم { $old } كلمة.
} الأرجح أن الملف لم يُحفظ على نحو سليم. يُرجى فحص الملف قبل اعتبار أن قواعد قد حُذفت.
warning-language = هذه السياسة ليست باللغة الإنجليزية ({ $language }). لا تُفسَّر القواعد إلا بالإنجليزية: تُعرض التغييرات، أما معناها فيجب أن يحكم عليه شخص.
warning-two-languages = الإصداران مكتوبان بلغتين مختلفتين ({ $old } و{ $new }): هذه مقارنة بترجمة لا بتحديث. يُرجى مقارنة إصدارين باللغة نفسها.
