# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text } Quelle: { $source }, geprüft am { $date }. Von der lokalen Leitung bestätigt.
   *[unconfirmed] { $text } Quelle: { $source }, geprüft am { $date }. Von der lokalen Leitung noch zu bestätigen.
}
market-none = Zu den Themen dieser Aktualisierung gibt es keine lokalen Hinweise. Klären Sie mit der lokalen Leitung, ob welche nötig sind.
