# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text } Quelle: { $source }, geprüft am { $date }. Von der lokalen Leitung bestätigt.
   *[unconfirmed] { $text } Quelle: { $source }, geprüft am { $date }. Von der lokalen Leitung noch zu bestätigen.
}
market-none = Zu den Themen dieser Änderung gibt es keine lokalen Hinweise. Fragen Sie die lokale Leitung, ob einer nötig ist.
