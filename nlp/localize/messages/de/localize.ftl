# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [due] { $text } Quelle: { $source }, zuletzt geprüft am { $date }. Bitte vor der Verwendung erneut prüfen: Die Angabe ist möglicherweise veraltet.
    [confirmed] { $text } Quelle: { $source }, geprüft am { $date }. Von der lokalen Leitung bestätigt.
   *[unconfirmed] { $text } Quelle: { $source }, geprüft am { $date }. Von der lokalen Leitung noch zu bestätigen.
}
# The source of a note, with its web address where it has one.
market-source = { $linked ->
    [true] { $source }, { $url }
   *[false] { $source }
}
market-none = Zu den Themen dieser Aktualisierung gibt es keine lokalen Hinweise. Klären Sie mit der lokalen Leitung, ob welche nötig sind.
