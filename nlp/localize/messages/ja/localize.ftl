# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text }出典：{ $source }（{ $date }確認）。現地責任者が確認済みです。
   *[unconfirmed] { $text }出典：{ $source }（{ $date }確認）。現地責任者による確認が必要です。
}
market-none = 今回の更新のテーマについて、担当市場向けの注記はありません。注記が必要かどうか、現地責任者に確認してください。
