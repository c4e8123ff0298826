web-home-hello = Schön, dass Sie da sind, { $name }
web-home-waiting = Wartet auf Ihre Entscheidung
web-home-nothing = Nichts wartet auf Sie.
web-home-assigned = Ihnen zugewiesen
web-home-flight = Laufende Änderungen
web-home-no-updates = Noch wurde keine Änderung eingereicht.
web-home-all = Alle Änderungen
web-home-stale = Beruht auf einem Wortlaut, der sich geändert hat
web-home-stale-why = { $new } hat einen Wortlaut geändert, auf dem { $count_n ->
    [one] { $count } Text beruht
   *[other] { $count } Texte beruhen
}.
web-home-no-stale = Kein Text, um den Sie sich kümmern, beruht auf einem geänderten Wortlaut.
web-home-deadlines = Nächste Termine
web-home-no-deadlines = Keine Änderung tritt demnächst in Kraft.
web-home-settled = { $settled } von { $total } erledigt
