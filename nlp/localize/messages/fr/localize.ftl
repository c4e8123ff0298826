# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [due] { $text } Source : { $source }, consultée pour la dernière fois le { $date }. À revérifier avant tout usage : l’information n’est peut-être plus à jour.
    [confirmed] { $text } Source : { $source }, consultée le { $date }. Confirmé par la personne responsable locale.
   *[unconfirmed] { $text } Source : { $source }, consultée le { $date }. À confirmer par la personne responsable locale.
}
# The source of a note, with its web address where it has one.
market-source = { $linked ->
    [true] { $source }, { $url }
   *[false] { $source }
}
market-none = Il n’y a pas de note locale sur les sujets de cette mise à jour. Demandez à la personne responsable locale s’il en faut une.
