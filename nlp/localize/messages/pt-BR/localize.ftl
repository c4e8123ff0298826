# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text } Fonte: { $source }, verificada em { $date }. Confirmado pela liderança local.
   *[unconfirmed] { $text } Fonte: { $source }, verificada em { $date }. A confirmar com a liderança local.
}
market-none = Não há notas locais para os temas desta atualização. Pergunte à liderança local se alguma é necessária.
