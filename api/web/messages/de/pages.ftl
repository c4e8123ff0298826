# Was auf jeder Seite steht.
web-skip = Zum Inhalt springen
web-menu = Hauptmenü
web-home = Start
web-submit = Änderung einreichen
web-updates = Änderungen
web-queue = Quizfragen prüfen
web-sign-in = Anmelden
web-sign-out = Abmelden
web-name = Name
web-password = Passwort
web-sign-in-refused = Name und Passwort gehören nicht zusammen.
web-language = Sprache
web-theme = Darstellung
web-theme-auto = Wie im System
web-theme-light = Hell
web-theme-dark = Dunkel
web-apply = Übernehmen
web-problem = Das hat nicht geklappt
web-to-home = Zur Startseite
web-fault = Ein Fehler in Briefwright selbst; nichts wurde geändert.
web-fault-hint = Nennen Sie der Verwaltung diese Nummer: Im Protokoll steht alles Weitere.
web-state-draft = Entwurf
web-state-in_review = In Prüfung
web-state-approved = Freigegeben
web-state-changes_requested = Nachbesserung erbeten
web-state-rejected = Abgelehnt
web-state-published = Veröffentlicht
web-state-retired = Zurückgezogen
web-risk-low = Geringes Risiko
web-risk-medium = Mittleres Risiko
web-risk-high = Hohes Risiko
web-update-queued = Wartet auf Entwürfe
web-update-drafting = Entwürfe entstehen
web-update-drafted = Entworfen
web-update-failed = Fehlgeschlagen
web-update-cancelled = Abgebrochen
web-count-items = { $count_n ->
    [one] { $count } Quizfrage
   *[other] { $count } Quizfragen
}
web-count-segments = { $count_n ->
    [one] { $count } Abschnitt
   *[other] { $count } Abschnitte
}
web-count-briefings = { $count_n ->
    [one] { $count } Briefing
   *[other] { $count } Briefings
}
web-days = { $days_n ->
    [0] Gilt ab heute
    [one] Gilt in { $days } Tag
   *[other] Gilt in { $days } Tagen
}
web-days-past = { $days_n ->
    [one] Gilt seit { $days } Tag
   *[other] Gilt seit { $days } Tagen
}
web-pages = Seiten dieser Liste
web-first-page = Erste Seite
web-next-page = Nächste Seite
web-mend = Bitte korrigieren und noch einmal senden
web-required = Bitte ausfüllen.
web-too-long = Das ist zu lang: höchstens { $most } Zeichen.
web-unprintable = Der Text enthält Zeichen, die sich nicht darstellen lassen.
web-length = { $used } von höchstens { $most } Zeichen
web-no-page = Diese Seite gibt es nicht.
