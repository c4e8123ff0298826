quiz-title = クイズ：{ $policy }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = ポリシーの{ $area }には、次の規定があります（基準となる値は伏せてあります）。{ $rule }{ $kind ->
    [age] 審査中のケースの当事者は{ $case_n }歳です。年齢の基準に達していますか。
    [duration] 審査中のケースでは、この値は{ $case }です。基準に達していますか。
   *[other] 審査中のケースでは、この値は{ $case }です。基準に達していますか。
}
quiz-case-more-than = ポリシーの{ $area }には、次の規定があります（基準となる値は伏せてあります）。{ $rule }{ $kind ->
    [age] 審査中のケースの当事者は{ $case_n }歳です。基準を超えていますか。
    [duration] 審査中のケースでは、この値は{ $case }です。基準を超えていますか。
   *[other] 審査中のケースでは、この値は{ $case }です。基準を超えていますか。
}
quiz-case-at-most = ポリシーの{ $area }には、次の規定があります（基準となる値は伏せてあります）。{ $rule }{ $kind ->
    [age] 審査中のケースの当事者は{ $case_n }歳です。基準の範囲内ですか。
    [duration] 審査中のケースでは、この値は{ $case }です。基準の範囲内ですか。
   *[other] 審査中のケースでは、この値は{ $case }です。基準の範囲内ですか。
}
quiz-case-less-than = ポリシーの{ $area }には、次の規定があります（基準となる値は伏せてあります）。{ $rule }{ $kind ->
    [age] 審査中のケースの当事者は{ $case_n }歳です。基準を下回っていますか。
    [duration] 審査中のケースでは、この値は{ $case }です。基準を下回っていますか。
   *[other] 審査中のケースでは、この値は{ $case }です。基準を下回っていますか。
}
option-verdict = { $verdict ->
    [yes] はい。基準は{ $limit }です。
   *[no] いいえ。基準は{ $limit }です。
}
quiz-gap-value = ポリシーの{ $area }には、次の規定があります（値を1つ伏せてあります）。{ $rule }現在適用されている値はどれですか。
# An age, where a language writes ages in a way of its own.
value-age = { $value_n }歳
option-value = { $value }
quiz-gap-ordinal = ポリシーの{ $area }には、次の規定があります（何回目・何番目かを示す語を1つ伏せてあります）。{ $rule }伏せてある語は、現在どれを指しますか。
option-ordinal = { $value }番目

quiz-modality = ポリシーの{ $area }には、次の規定があります（一部の語句を伏せてあります）。{ $rule }現在のポリシーは、これについてどのように定めていますか。
quiz-listed = ポリシーの{ $area }には、リストの項目として次のものが挙げられています：{ $item }。これについて、ポリシーはどのように定めていますか。
option-prohibition = 許可されていません。
option-duty = 義務付けられています。
option-permission = 許可されていますが、義務ではありません。
option-recommendation = 推奨されていますが、義務ではありません。
option-none = ポリシーに定めはありません。

quiz-exception = ポリシーの{ $area }には、次の規定があります。{ $rule }審査中のケースには、次のことが当てはまります：{ $case }。この規定はこのケースに適用されますか。
option-exception = { $answer ->
    [applies] はい、適用されます。ポリシーは、このようなケースを例外としていません。
    [exempt] いいえ、適用されません。ポリシーは、このようなケースを例外としています。
   *[only] はい、適用されます。しかも、この規定が適用されるのはこのようなケースだけです。
}

quiz-tier = ポリシーの{ $area }に基づいて、次の内容を審査しています：{ $content }。現在はどの措置区分に当たりますか。

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

abstain-uncertain = 意味が変わったかどうかが確実ではありません。
abstain-removed = この箇所は削除されており、出題できる規定が残っていません。
abstain-facet = この種類の変更については、紛らわしい誤答をポリシーから導き出せません。
abstain-wording = この文言からは、答えが文中に表れず、かつ一つに定まる問題を作れません。
abstain-flaw = 問題を作成しましたが、チェック（{ $flaw }）により取り下げました。
abstain-duplicate = 同じことを問う問題がすでにあります。
