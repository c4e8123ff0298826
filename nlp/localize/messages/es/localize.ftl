# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [due] { $text } Fuente: { $source }, consultada por última vez el { $date }. Vuelva a comprobarla antes de usarla: puede haber quedado desactualizada.
    [confirmed] { $text } Fuente: { $source }, consultada el { $date }. Confirmado por la persona responsable local.
   *[unconfirmed] { $text } Fuente: { $source }, consultada el { $date }. Pendiente de confirmación por la persona responsable local.
}
# The source of a note, with its web address where it has one.
market-source = { $linked ->
    [true] { $source }, { $url }
   *[false] { $source }
}
market-none = No hay notas locales para los temas de esta actualización. Pregunte a la persona responsable local si hace falta alguna.
