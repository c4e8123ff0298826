# Added for the market, never translated: $text and $source come from the locale's market notes.
market-note = { $status ->
    [confirmed] { $text } Fuente: { $source }, consultada el { $date }. Confirmado por la persona responsable local.
   *[unconfirmed] { $text } Fuente: { $source }, consultada el { $date }. Pendiente de confirmación por la persona responsable local.
}
market-none = No hay notas locales para los temas de esta actualización. Pregunte a la persona responsable local si hace falta alguna.
