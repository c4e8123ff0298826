web-many = Über mehrere entscheiden
web-many-one = einzeln
web-many-none = Wählen Sie mindestens eine Frage.
web-many-failed = Nicht entschieden:
web-many-done = { $count_n ->
    [one] Über { $count } Frage entschieden:
   *[other] Über { $count } Fragen entschieden:
}
web-many-all = Alle auswählen
web-many-clear = Keine auswählen
