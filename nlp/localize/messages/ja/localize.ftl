# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [due] { $text }出典：{ $source }（最終確認：{ $date }）。情報が古くなっている可能性があるため、使用前に再度確認してください。
    [confirmed] { $text }出典：{ $source }（{ $date }確認）。現地責任者が確認済みです。
   *[unconfirmed] { $text }出典：{ $source }（{ $date }確認）。現地責任者による確認が必要です。
}
# The source of a note, with its web address where it has one.
market-source = { $linked ->
    [true] { $source }、{ $url }{ " " }
   *[false] { $source }
}
market-none = 今回の更新のテーマについて、担当市場向けの注記はありません。注記が必要かどうか、現地責任者に確認してください。
