# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [due] { $text } Sumber: { $source }, terakhir diperiksa pada { $date }. Periksa lagi sebelum digunakan karena informasi ini mungkin sudah tidak berlaku.
    [confirmed] { $text } Sumber: { $source }, diperiksa pada { $date }. Sudah dikonfirmasi penanggung jawab lokal.
   *[unconfirmed] { $text } Sumber: { $source }, diperiksa pada { $date }. Menunggu konfirmasi penanggung jawab lokal.
}
# The source of a note, with its web address where it has one.
market-source = { $linked ->
    [true] { $source }, { $url }
   *[false] { $source }
}
market-none = Belum ada catatan lokal untuk topik pembaruan ini. Tanyakan kepada penanggung jawab lokal apakah catatan diperlukan.
