quiz-title = クイズ：{ $policy }

# Where a rule stands; stems begin with it. $area is a heading, $tier and $head are words of the policy.
place-section = ポリシーの{ $area }
place-tier = ポリシーの{ $area }（{ $tier }）
place-policy = { $policy }
place-list = ポリシーの{ $area }のリスト{ $head }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = { $place }には、次の規定があります（基準となる値は伏せてあります）。{ $rule }{ $kind ->
    [age] 審査中のケースの当事者は{ $case_n }歳です。年齢の基準に達していますか。
   *[other] 審査中のケースでは、伏せた箇所に当たる値は{ $case }です。基準に達していますか。
}
quiz-case-more-than = { $place }には、次の規定があります（基準となる値は伏せてあります）。{ $rule }{ $kind ->
    [age] 審査中のケースの当事者は{ $case_n }歳です。基準を超えていますか。
   *[other] 審査中のケースでは、伏せた箇所に当たる値は{ $case }です。基準を超えていますか。
}
quiz-case-at-most = { $place }には、次の規定があります（基準となる値は伏せてあります）。{ $rule }{ $kind ->
    [age] 審査中のケースの当事者は{ $case_n }歳です。基準の範囲内ですか。
   *[other] 審査中のケースでは、伏せた箇所に当たる値は{ $case }です。基準の範囲内ですか。
}
quiz-case-less-than = { $place }には、次の規定があります（基準となる値は伏せてあります）。{ $rule }{ $kind ->
    [age] 審査中のケースの当事者は{ $case_n }歳です。基準を下回っていますか。
   *[other] 審査中のケースでは、伏せた箇所に当たる値は{ $case }です。基準を下回っていますか。
}
option-verdict = { $verdict ->
    [yes] はい。基準は{ $limit }です。
   *[no] いいえ。基準は{ $limit }です。
}
quiz-gap-value = { $place }には、次の規定があります（値を1つ伏せてあります）。{ $rule }現在適用されている値はどれですか。
# An age, where a language writes ages in a way of its own.
value-age = { $value_n }歳
option-value = { $value }
quiz-gap-ordinal = { $place }には、次の規定があります（何回目・何番目かを示す語を1つ伏せてあります）。{ $rule }伏せてある語は、現在どれを指しますか。
option-ordinal = { $value }番目

quiz-conduct = { $place }には、次の規定があります（一部の語句を伏せてあります）。{ $rule }{ $done ->
    [true] 審査中のケースは、まさにこれに当たります。この規定に違反しますか。
   *[false] 審査中のケースでは、これが行われませんでした。この規定に違反しますか。
}
# The options of quiz-conduct: a verdict, and what the policy does about the conduct.
option-conduct = { $breaks ->
    [true] はい。
   *[false] いいえ。
}{ $modality ->
    [prohibition] ポリシーで禁止されています。
    [duty] ポリシーで義務付けられています。
    [permission] ポリシーでは任意とされています。
   *[recommendation] ポリシーでは助言にとどまります。
}

quiz-exception = { $place }には、次の規定があります（例外は省いてあります）。{ $rule }審査中のケースには、次の特徴があります：{ $feature }。この規定はこのケースに適用されますか。
option-exception = { $answer ->
    [applies] はい。ポリシーは、このようなケースを例外としていません。
    [exempt] いいえ。ポリシーは、このようなケースを例外としています。
    [only] はい。しかも、適用されるのはこのようなケースだけです。
   *[open] ポリシーは、審査担当者の判断に委ねています。
}

quiz-condition = { $place }には、次の規定があります（条件は省いてあります）。{ $rule }審査中のケースでは、次のことが当てはまりません：{ $circumstance }。この規定はこのケースに適用されますか。
option-condition = { $answer ->
    [always] はい。当てはまるかどうかにかかわらず適用されます。
    [bound] いいえ。当てはまる場合にのみ適用されます。
    [inverse] はい。当てはまらない場合にのみ適用されます。
   *[open] ポリシーは、審査担当者の判断に委ねています。
}

# $rule is an enumeration, $element one thing that it names or named.
quiz-listed = { $place }には、次の列挙があります（項目を1つ省いてあります）。{ $rule }審査中のケースは、次のことに関するものです：{ $element }。ポリシーは、そこでこれを挙げていますか。
option-listed = { $answer ->
    [since] はい。ただし、バージョン{ $new }からです。
    [always] はい。バージョン{ $old }でも挙げられていました。
    [until] いいえ。ただし、バージョン{ $old }では挙げられていました。
   *[never] いいえ。バージョン{ $old }でも挙げられていませんでした。
}

quiz-tier = ポリシーの{ $area }に基づいて、次の内容を審査しています：{ $content }。現在はどの措置区分に当たりますか。
option-untiered = どれにも当たりません。ポリシーに記載がありません。
quiz-which = ポリシーの{ $area }に基づいて、4件の投稿を審査しています。{ $banned ->
    [true] 許可されていないものはどれですか。
   *[false] 許可されているものはどれですか。
}

quiz-added = { $place }について、{ $many ->
    [true] バージョン{ $version }で加わったものはどれですか。当てはまるものをすべて選んでください。
   *[false] バージョン{ $version }で加わったものはどれですか。
}
quiz-removed = { $place }について、{ $many ->
    [true] バージョン{ $version }でなくなったものはどれですか。当てはまるものをすべて選んでください。
   *[false] バージョン{ $version }でなくなったものはどれですか。
}
quiz-stands = 正しいですか、誤りですか。現行の{ $place }には、次の規定があります。{ $rule }
option-true = 正しい
option-false = 誤り

quiz-effective = { $case }にケースを判断します。この日に適用されるポリシーのバージョンはどれですか。
option-version = バージョン{ $applies }です。バージョン{ $version }は{ $date }から適用されます。

quiz-consequence = { $place }には、次の規定があります（結果に当たる部分を伏せてあります）。{ $rule }現在はどうなりますか。
# A table: $row is its first cell, $column the heading of the column.
quiz-cell = ポリシーの{ $area }には表があります。{ $row }の行、{ $column }の列には、現在何と書かれていますか。

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
feedback-key-modality = { $modality ->
    [prohibition] 現在のポリシーでは、禁止されています。
    [duty] 現在のポリシーでは、義務付けられています。
    [permission] 現在のポリシーでは、許可されています。
   *[recommendation] 現在のポリシーでは、推奨されています。
}
feedback-wrong-modality = { $modality ->
    [prohibition] そうではありません。現在のポリシーでは、禁止されています。
    [duty] そうではありません。現在のポリシーでは、義務付けられています。
    [permission] そうではありません。現在のポリシーでは許可されており、何かが義務付けられているわけではありません。
   *[recommendation] そうではありません。現在のポリシーでは、あくまで推奨されているものです。
}
feedback-key-exception = { $added ->
    [true] 現在のポリシーには、次の例外があります：{ $exception }。
   *[false] 現在のポリシーでは、次の例外がなくなりました：{ $exception }。
}
feedback-key-tier = 現在の措置区分は{ $tier }です。
feedback-wrong-tier = 現在の措置区分は{ $tier }です。
feedback-boundary = { $inclusive ->
    [true] 基準の値そのものも含まれます。
   *[false] 基準の値そのものは含まれません。
}
feedback-key-condition = { $bound ->
    [true] ポリシーには、次の条件があります：{ $condition }。
   *[false] 現在のポリシーでは、次の条件がなくなりました：{ $condition }。
}
feedback-key-listed = { $answer ->
    [since] バージョン{ $new }では挙げられていますが、バージョン{ $old }では挙げられていませんでした。
   *[until] バージョン{ $old }では挙げられていましたが、バージョン{ $new }では挙げられていません。
}
feedback-other-tier = これの措置区分は{ $tier }です。
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
abstain-wording = この文言からは、答えが文中に表れず、かつ一つに定まる問題を作れません。
abstain-evident = 規定の言葉だけで答えが分かり、ポリシーを知らなくても答えられます。
abstain-distractors = 紛らわしい誤答を3つ、ポリシーから得ることができません。
abstain-enough = 加わった規定やなくなった規定を問う問題がすでにあります。これ以上は記憶力を試すだけになります。
abstain-elsewhere = ポリシーの別の箇所にもほぼ同じことが書かれており、正解が一つに定まりません。
abstain-no-rule = この箇所は誰も拘束しないため、これに基づいて判断することがありません。
abstain-flaw = 問題を作成しましたが、チェック（{ $flaw }）により取り下げました。
abstain-duplicate = 同じことを問う問題がすでにあります。
