# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text } Source : { $source }, consultée le { $date }. Confirmé par la personne responsable locale.
   *[unconfirmed] { $text } Source : { $source }, consultée le { $date }. À confirmer par la personne responsable locale.
}
market-none = Il n’y a pas de note locale sur les sujets de cette mise à jour. Demandez à la personne responsable locale s’il en faut une.
