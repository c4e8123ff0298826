# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [due] { $text } Source: { $source }, last checked on { $date }. Check it again before you use it: it may be out of date.
    [confirmed] { $text } Source: { $source }, checked on { $date }. Confirmed by the local lead.
   *[unconfirmed] { $text } Source: { $source }, checked on { $date }. To be confirmed by the local lead.
}
# The source of a note, with its web address where it has one.
market-source = { $linked ->
    [true] { $source }, { $url }
   *[false] { $source }
}
market-none = There are no local notes for the topics of this update. Ask the local lead whether one is needed.
