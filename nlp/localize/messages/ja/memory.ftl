# 翻訳メモリの訳文について伝えること。使える理由、または提案にとどめた理由。
check-memory-context = 別の文に挟まれた箇所での訳文です。
check-memory-ambiguous = 翻訳メモリには別の訳文もあります。{ $words }
check-memory-unreviewed = この訳文が確認済みかどうか、翻訳メモリに記録がありません。
check-memory-fuzzy = 以前の訳文です。書式、文末記号、大文字と小文字、または細かな語が異なります。
check-memory-punctuation = 以前の訳文ですが、文中の句読点が異なります。意味が同じか確認してください。
check-memory-repaired = 以前の訳文の{ $before }を{ $after }に変更しました。前後の語とのつながりを確認してください。
check-memory-suggestion = { $alike }一致する訳文がありますが、使用していません。理由は、{ $reason }。{ $before }の訳文は{ $after }です。
memory-reason-draft = 誰も確認していない下書きだからです
memory-reason-tags = 文中のタグが異なるからです
memory-reason-words = 語が異なるからです
memory-reason-repeated = { $words }が二か所以上にあるからです
memory-reason-absent = { $words }が含まれていないからです
memory-reason-swapped = 値が互いに入れ替わっているからです
memory-reason-elision = { $words }の前の語が縮約されているからです
memory-reason-percent = 一方の数値だけがパーセントだからです
memory-reason-spelled = { $words }が文字で書かれた数だからです
memory-reason-ambiguous = { $words }が二通りに読めるからです
memory-reason-plural = { $after }と{ $before }では複数形が異なるからです
memory-reason-first-day = 月の一日の書き方が異なるからです
memory-reason-checks = 検査で誤りが見つかったからです（{ $codes }）
memory-difference-new = { $words }が新しい語だからです{ $kind }
memory-difference-gone = { $words }がなくなったからです{ $kind }
memory-difference-changed = { $before }が{ $after }に変わったからです{ $kind }
memory-differences = { $first }、{ $second }
memory-differences-more = { $shown }、ほかに{ $count }か所
memory-kind = { $kind ->
    [negation] （否定）
    [exception] （例外）
    [modality] （義務または許可）
    [number] （数値）
    [date] （日付）
    [term] （用語）
    [name] （名称）
    [literal] （アドレスまたはプレースホルダー）
   *[none] {""}
}
