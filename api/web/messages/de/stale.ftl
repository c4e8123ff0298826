web-stale-stale = { $version } hat den Wortlaut geändert, auf dem dieser Text beruht.
web-stale-doubtful = { $version } hat vielleicht geändert, worauf dieser Text beruht.
web-stale-lost = Die Klausel, auf der dieser Text beruht, ist nicht mehr zu finden.
web-stale-why = Warum stimmt es noch? Der Grund wird mit Ihrem Namen gespeichert.
web-stale-right = Stimmt noch
web-stale-all-right = All das stimmt noch
web-stale-task = Zu prüfen wegen { $version }
web-stale-open = { $count_n ->
    [one] { $count } Text wartet
   *[other] { $count } Texte warten
}
web-stale-doubt = Zweifelhaft
web-stale-was-edited = Seitdem bearbeitet
web-stale-was-retired = Seitdem zurückgezogen
web-stale-was-still_right = Stimmt noch
web-stale-was-editorial = Die Änderung wurde als redaktionell eingestuft
web-stale-was-restored = Der alte Wortlaut gilt wieder
web-stale-was-superseded = Seitdem erneut geändert
