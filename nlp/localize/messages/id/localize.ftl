# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text } Sumber: { $source }, diperiksa pada { $date }. Sudah dikonfirmasi penanggung jawab lokal.
   *[unconfirmed] { $text } Sumber: { $source }, diperiksa pada { $date }. Menunggu konfirmasi penanggung jawab lokal.
}
market-none = Belum ada catatan lokal untuk topik pembaruan ini. Tanyakan kepada penanggung jawab lokal apakah catatan diperlukan.
