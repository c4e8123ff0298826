web-home-hello = Schön, dass Sie da sind, { $name }
web-home-waiting = Wartet auf Ihre Entscheidung
web-home-nothing = Nichts wartet auf Sie.
web-home-assigned = Ihnen zugewiesen
web-home-flight = Laufende Änderungen
web-home-no-updates = Noch wurde keine Änderung eingereicht.
web-home-all = Alle Änderungen
web-home-stale = Beruht auf einem Wortlaut, der sich geändert hat
web-home-stale-why = { $new } ändert { $count_n ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}, auf denen freigegebene Texte zu { $old } beruhen.
web-home-no-stale = Alles Freigegebene beruht auf dem geltenden Wortlaut.
web-home-deadlines = Nächste Termine
web-home-no-deadlines = Keine Änderung tritt demnächst in Kraft.
