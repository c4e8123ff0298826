# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text } Source: { $source }, checked on { $date }. Confirmed by the local lead.
   *[unconfirmed] { $text } Source: { $source }, checked on { $date }. To be confirmed by the local lead.
}
market-none = There are no local notes for the topics of this update. Ask the local lead whether one is needed.
