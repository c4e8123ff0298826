# 翻訳チェックの結果。コードごとに一つのメッセージ。$words、$before、$after などは原文または訳文の語句で、かぎ括弧に入ります。
modality-obligation = 義務
modality-permission = 許可
modality-recommendation = 推奨
modality-prohibition = 禁止
modality-exemption = 義務なし
mark-question = 疑問符
mark-exclamation = 感嘆符
mark-colon = コロン
mark-stop = 句点
mark-none = 記号なし
term-another = 別の語
check-number-changed = 数値が異なります。原文は{ $before }、訳文は{ $after }です。
check-number-lost = 数値{ $number }が訳文にありません。
check-number-invented = 数値{ $number }は原文にありません。
check-number-format = { $words }は、この言語では別の数値を表します。
check-percent-lost = { $words }は、原文ではパーセントです。
check-unit-changed = 単位が異なります。原文は{ $before }、訳文は{ $after }です。
check-limit-reversed = 上限と下限が逆です。原文は{ $before }、訳文は{ $after }です。
check-limit-lost = 原文では{ $words }が数値の限度を示しますが、訳文にはそれを示す語がありません。
check-date-changed = 日付が異なります。原文は{ $before }、訳文は{ $after }です。
check-negation-lost = 原文は否定していますが、訳文は否定していません。
check-negation-fewer = 原文の否定の数が訳文より多くなっています。
check-negation-added = 訳文は否定していますが、原文は否定していません。
check-exception-lost = 原文にある例外が訳文にありません。
check-exception-added = 訳文にある例外が原文にありません。
check-only-lost = 原文にある「のみ」の限定が訳文にありません。
check-only-added = 訳文にある「のみ」の限定が原文にありません。
check-modality-changed = { $words }は原文では{ $before }ですが、訳文では{ $after }です。
check-modality-stronger = 原文は推奨にとどまりますが、{ $words }は義務とも読めます。
check-literal-lost = { $kind ->
    [url] アドレス{ $words }が訳文にありません。
    [email] メールアドレス{ $words }が訳文にありません。
    [placeholder] プレースホルダー{ $words }が訳文にありません。
   *[tag] タグ{ $words }が訳文にありません。
}
check-literal-added = { $kind ->
    [url] アドレス{ $words }は原文にありません。
    [email] メールアドレス{ $words }は原文にありません。
    [placeholder] プレースホルダー{ $words }は原文にありません。
   *[tag] タグ{ $words }は原文にありません。
}
check-literal-changed = 原文と異なります。原文は{ $before }、訳文は{ $after }です。
check-url-localized = { $words }は別の言語のページです。実在するか確認してください。
check-url-other-language = { $words }は原文の言語でも訳文の言語でもないページです。
check-tag-order = 開く前に閉じているタグ、または位置の正しくないタグがあります。
check-same-as-source = 未翻訳です。原文のままです。
check-source-leaked = { $words }が原文の言語のまま残っています。
check-wrong-language = 指定とは別の言語で書かれています。
check-wrong-script = この言語の文字で書かれていません。
check-script-mixed = { $words }はこの言語の文字ではありません。
check-section-language = セグメント{ $first }から{ $last }までが、指定とは別の言語で書かれています。
check-term-translated = { $words }はそのまま残す必要があります。
check-term-missing = { $term }の用語集での訳語は{ $preferred }です。
check-term-forbidden = { $words }は使用できません。{ $preferred }を使ってください。
check-term-case = { $words }はこのとおりに書いてください。
check-term-replaced = { $before }を用語集の{ $preferred }に置き換えました。前後の語とのつながりを確認してください。
check-empty = 訳文が空です。
check-too-short = 短すぎます。原文の長さの{ $share }です（通常は{ $least }から{ $most }）。
check-too-long = 長すぎます。原文の長さの{ $share }です（通常は{ $least }から{ $most }）。
check-sentence-missing = 文が抜けている可能性があります。原文は{ $source_count }文、訳文は{ $target_count }文です。
check-sentence-added = 文が追加されている可能性があります。原文は{ $source_count }文、訳文は{ $target_count }文です。
check-doubled-word = 重複しています：{ $words }
check-loop = { $words }が繰り返されています。
check-foreign-mark = { $found }はこの言語では使いません。{ $preferred }を使ってください。
check-space-missing = { $mark }の前に空白がありません。
check-opening-mark-missing = 文頭の{ $mark }がありません。
check-end-mark = 文末の記号が異なります。原文は{ $before }、訳文は{ $after }です。
check-bracket-unpaired = 括弧{ $mark }が対になっていません。
check-quote-unpaired = 引用符{ $mark }が対になっていません。
check-quote-foreign = { $found }はこの言語の引用符ではありません。{ $preferred }を使ってください。
check-bidi-unpaired = 書字方向の制御文字{ $name }が閉じられていないか、対応する開始文字がありません。
check-bidi-override = 書字方向の制御文字{ $name }により、文字の並びと異なる順に読めてしまいます。
check-bidi-unexpected = 書字方向の制御文字{ $name }は、この言語では不要です。
check-invisible-character = 見えない文字{ $name }は原文にありません。
check-control-character = 文字{ $name }は本文に使えません。
check-double-space = 空白が二つ続いています。
check-inconsistent = 同じ原文がセグメント{ $number }では別の訳になっています：{ $words }
check-translated-alike = セグメント{ $number }は原文が異なるのに、訳文が同じです：{ $words }
check-stale = 承認後に原文が変わりました。{ $before }が{ $after }になっています。
check-stale-wording = 承認後に、原文の句読点または大文字・小文字が変わりました。
check-source-quote = 引用されたポリシーの文言は原文の言語のままです。
check-options-alike = 二つの選択肢がこの言語では同じ文になります：{ $words }
check-left-in-source = 残すべき語句が機械翻訳で失われたため、文は英語のままになっています。
check-unknown-word = { $words }は機械翻訳が知らない語です。
check-longest-key = 正解がほかの選択肢よりかなり長くなっています。
tag-named = { $kind ->
    [bold] { $words }の太字
    [italic] { $words }の斜体
    [code] コード{ $words }
    [link] リンク{ $words }
    [image] 画像{ $words }
    [template] プレースホルダー{ $words }
   *[tag] タグ{ $words }
}
check-tag-lost = { $tag }が訳文にありません。
check-tag-doubled = { $tag }が訳文に二度あります。
check-tag-crossed = { $tag }が閉じていないか、ほかのタグと交差しています。
check-tag-invented = { $tag }は原文にありません。
check-engine = { $engines }による翻訳です。
check-candidate-taken = 機械翻訳の第{ $number }候補です。用語集に従う最初の候補です。
check-engine-failed = { $engine }は失敗しました。{ $reason }
check-blocks-joined = 箇条書きの項目または段落の数が異なります。原文は{ $source_count }、訳文は{ $target_count }です。抜けがないか確認してください。
check-blocks-split = 箇条書きの項目または段落の数が異なります。原文は{ $source_count }、訳文は{ $target_count }です。余分なものがないか確認してください。
check-missing-translation = この部分の訳文が見つかりません。
check-missing-source = この部分の原文が見つかりません。追加されたか、別の版の名残です。
check-alignment-uncertain = 対応していない可能性があるため確認していません（確度{ $sure }）。{ $doubt ->
    [meaning] 比べられる限りでは、両者の意味が異なります
    [length] 一方がもう一方よりずっと長くなっています
    [structure] 見出しまたは箇条書きが本文と対になっています
   *[ambiguous] 隣のセグメントも同じように当てはまります
}。
