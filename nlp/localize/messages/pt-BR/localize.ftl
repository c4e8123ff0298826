# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [due] { $text } Fonte: { $source }, verificada pela última vez em { $date }. Verifique de novo antes de usar: a informação pode estar desatualizada.
    [confirmed] { $text } Fonte: { $source }, verificada em { $date }. Confirmado pela liderança local.
   *[unconfirmed] { $text } Fonte: { $source }, verificada em { $date }. A confirmar com a liderança local.
}
# The source of a note, with its web address where it has one.
market-source = { $linked ->
    [true] { $source }, { $url }
   *[false] { $source }
}
market-none = Não há notas locais para os temas desta atualização. Pergunte à liderança local se alguma é necessária.
