quiz-title = クイズ：{ $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = 次の内容についての報告（{ $act }）

# $area is a heading, $version the new version, $old the one before.
quiz-step-shift = ポリシーの{ $area }に基づいて、同僚が次のことを行おうとしています（{ $act }）。バージョン{ $version }により、この措置の扱いはどう変わりますか。
option-step = { $answer ->
    [since] 現在のポリシーはこの措置を定めています。バージョン{ $old }は定めていませんでした。
    [always] 変わりません。バージョン{ $old }と同じく、ポリシーはこの措置を定めています。
    [until] ポリシーはこの措置を定めなくなりました。バージョン{ $old }は定めていました。
   *[never] 変わりません。ポリシーはこの措置を定めておらず、バージョン{ $old }も定めていませんでした。
}

# $rule is a sentence as version $shown has it; $element, $lack: what is true or not true of the case.
quiz-restricted = ポリシーの{ $area }には、バージョン{ $shown }で次の規定があります。{ $rule }この種のケースを判断しますが、次の事情はありません（{ $lack }）。バージョン{ $version }により、扱いはどう変わりますか。
quiz-member-added = ポリシーの{ $area }には、次の規定があります。{ $rule }{ $open ->
    [true] バージョン{ $version }で初めて規定に挙げられたものはどれですか。
   *[false] バージョン{ $version }で初めて規定の対象になったものはどれですか。
}
quiz-member-removed = ポリシーの{ $area }には、バージョン{ $old }で次の規定がありました。{ $rule }{ $open ->
    [true] バージョン{ $version }で規定に挙げられなくなったものはどれですか。
   *[false] バージョン{ $version }で規定の対象でなくなったものはどれですか。
}
quiz-excepted = ポリシーの{ $area }には、バージョン{ $shown }で次の規定があります。{ $rule }この種のケースを判断します。このケースには、次の特徴があります：{ $feature }。バージョン{ $version }により、扱いはどう変わりますか。
quiz-connective = ポリシーの{ $area }には、バージョン{ $shown }で次の規定があります。{ $rule }そこに挙げられた条件のうち1つだけを満たすケースを判断します。バージョン{ $version }により、扱いはどう変わりますか。
option-reach = { $answer ->
    [since] 現在はこの規定の対象です。バージョン{ $old }では対象ではありませんでした。
    [always] 変わりません。バージョン{ $old }と同じく、この規定の対象です。
    [until] この規定の対象ではなくなりました。バージョン{ $old }では対象でした。
   *[never] 変わりません。バージョン{ $old }と同じく、この規定の対象ではありません。
}
quiz-strength = ポリシーの{ $area }には、バージョン{ $shown }で次の規定があります。{ $rule }バージョン{ $version }ではどのように扱われますか。
option-strength = { $answer ->
    [required] 義務とされています。
    [advised] 推奨されていますが、義務ではありません。
    [open] 任意とされています。
   *[forbidden] 禁止されています。
}


# A case with a value of its own in place of the limit.
quiz-within = ポリシーの{ $area } (バージョン { $version })に基づいて、{ $case }を審査しています。これはポリシーに沿っていますか。
quiz-step = ポリシーの{ $area } (バージョン { $version })に基づいて、同僚が次のことを行おうとしています（{ $act }）。これはポリシーに沿っていますか。
quiz-limit = ポリシーの{ $area } (バージョン { $version })には、次の規定があります（基準は省いてあります）。{ $rule }判断するケースでは、空欄に当たる値は{ $value }です。この値は基準を守っていますか。
quiz-reach = ポリシーの{ $area } (バージョン { $version })には、次の規定があります（基準は省いてあります）。{ $rule }判断するケースでは、空欄に当たる値は{ $value }です。この規定はこのケースに及びますか。
quiz-counts = ポリシーの{ $area } (バージョン { $version })では、次のものは{ $term }に当たりますか（{ $case }）。
option-verdict = { $verdict ->
    [yes] はい。基準は{ $limit }です。
   *[no] いいえ。基準は{ $limit }です。
}
option-threshold = { $verdict ->
    [yes] はい。基準は{ $limit }です。
   *[no] いいえ。基準は{ $limit }です。
}
quiz-gap-value = ポリシーの{ $area }の規定を、バージョン{ $version }のとおりに完成させるには、空欄に何が入りますか。{ $rule }
# An age, where a language writes ages in a way of its own.
value-age = { $value_n }歳
option-value = { $value }
quiz-gap-ordinal = ポリシーの{ $area }の規定を、バージョン{ $version }のとおりに完成させるには、空欄に何番目を示す語が入りますか。{ $rule }
option-ordinal = { $value }番目

quiz-tier = ポリシーの{ $area } (バージョン { $version })に基づいて、次の内容を審査しています：{ $content }。現在はどの措置区分に当たりますか。
option-untiered = どれにも当たりません。ポリシーに記載がありません。
quiz-treatment = ポリシーの{ $area } (バージョン { $version })に基づいて、次の内容を審査しています：{ $element }。ポリシーではどう扱われますか。
option-treatment = { $answer ->
    [banned] 許可されていません。
    [conditions] ポリシーが定める条件を満たす場合にのみ許可されています。
    [adults] 掲載は続けられますが、閲覧できるのは成人のみです。
    [labelled] ラベルまたは警告を付けて掲載が続けられ、年齢を問わず閲覧できます。
    [adults_labelled] ラベルまたは警告を付けて掲載が続けられ、閲覧できるのは成人のみです。
    [unrecommended] 掲載は続けられますが、ほかの人におすすめされません。
   *[allowed] 条件なしで許可されています。
}

quiz-ban-added = ポリシーの{ $area }に基づいて、次の各内容についての報告を審査しています。{ $many ->
    [true] バージョン{ $version }で初めて、許可されないものとして明記されたものはどれですか。該当するものをすべて選んでください。
   *[false] バージョン{ $version }で初めて、許可されないものとして明記されたものはどれですか。
}
quiz-item-added = ポリシーの{ $area }では、次の空欄の位置に一覧があります。{ $lead }{ $many ->
    [true] バージョン{ $version }でこの一覧に加わったものはどれですか。該当するものをすべて選んでください。
   *[false] バージョン{ $version }でこの一覧に加わったものはどれですか。
}
quiz-rule-added = { $many ->
    [true] ポリシーの{ $area }に、バージョン{ $version }で加わった規則はどれですか。該当するものをすべて選んでください。
   *[false] ポリシーの{ $area }に、バージョン{ $version }で加わった規則はどれですか。
}

quiz-effective = ポリシー{ $area }のバージョン{ $version }は、いつから適用されますか。
option-date = { $date }

quiz-consequence = ポリシーの{ $area } (バージョン { $version })の規定を、現在のとおりに完成させるには、空欄に何が入りますか。{ $rule }

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = ポリシーの{ $area } (バージョン { $version })には表があります。{ $row }の行、{ $column }の列には、現在何と書かれていますか。

# $topic is what some reviewers would rather be warned of.
quiz-note = 内容に関する注意：この問題は、{ $topic ->
    [self_harm] 自殺または自傷行為
    [child] 子どもへの加害
    [sexual] 性的な内容
    [violence] 暴力
   *[hate] 憎悪的な行為
}を扱います。

feedback-previous = バージョン{ $version }までは正解でしたが、現在は当てはまりません。
feedback-new-rule = 現在のポリシーには、これについての定めがあります。この文言は、バージョン{ $version }で加わりました。
feedback-key-limit = 現在のポリシーでは、{ $value }と定められています。
feedback-wrong-value = 現在のポリシーでは、{ $value }と定められています。この答えは、以前のバージョンでも誤りでした。
feedback-says = バージョン{ $version }の規定は次のとおりです。{ $rule }
feedback-key-tier = 現在の措置区分は{ $tier }です。
feedback-wrong-tier = 現在の措置区分は{ $tier }です。
feedback-boundary = { $inclusive ->
    [true] 基準の値そのものも含まれます。
   *[false] 基準の値そのものは含まれません。
}
feedback-key-added = バージョン{ $version }で加わりました。
feedback-key-removed = バージョン{ $version }でなくなりました。
feedback-stands = バージョン{ $old }にもあり、現在も有効です。
feedback-key-effective = バージョン{ $version }は{ $date }から適用されます。
feedback-key-consequence = 現在のポリシーの規定は次のとおりです。{ $rule }
feedback-other-consequence = それは別の場合の結果です。{ $rule }
feedback-key-cell = 表のその欄には、現在{ $value }と書かれています。

abstain-uncertain = 意味が変わったかどうかが確実ではありません。
abstain-removed = この箇所は削除されており、出題できる規定が残っていません。
abstain-facet = この種類の変更については、紛らわしい誤答をポリシーから導き出せません。
abstain-unplaced = この箇所には、内容を示す見出しがありません。
abstain-wording = この文言からは、答えが文中に表れず、かつ一つに定まる問題を作れません。
abstain-evident = 規定の言葉だけで答えが分かり、ポリシーを知らなくても答えられます。
abstain-distractors = 紛らわしい誤答を3つ、ポリシーから得ることができません。
abstain-enough = 数値や加わった規定を問う問題がすでにあります。これ以上は記憶力を試すだけになります。
abstain-elsewhere = ポリシーの別の箇所にもほぼ同じことが書かれており、正解が一つに定まりません。
abstain-contract = この箇所は当事者間の取引を定めるもので、これに基づいて判断されるケースはありません。
abstain-replaced = 二つの文書には共通する部分がほとんどありません。一方が他方に置き換わったもので、その版ではありません。
abstain-flaw = 問題を作成しましたが、チェック（{ $flaw }）により取り下げました。
abstain-duplicate = 同じことを問う問題がすでにあります。
