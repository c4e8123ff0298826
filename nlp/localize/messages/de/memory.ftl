# Was über eine Übersetzung aus dem Speicher gesagt wird: warum sie gilt oder warum sie nur vorgeschlagen wurde.
check-memory-context = Zwischen anderen Sätzen als diesen übersetzt.
check-memory-ambiguous = Der Übersetzungsspeicher enthält auch eine andere Übersetzung: { $words }.
check-memory-unreviewed = Der Übersetzungsspeicher sagt nicht, dass diese Übersetzung geprüft wurde.
check-memory-fuzzy = Schon übersetzt, mit anderer Formatierung, anderem Schlusszeichen, anderer Großschreibung oder anderen kleinen Wörtern.
check-memory-punctuation = Schon übersetzt, mit anderen Satzzeichen im Satz. Prüfen Sie, ob es dasselbe sagt.
check-memory-repaired = { $before } in der früheren Übersetzung wurde in { $after } geändert. Prüfen Sie, ob die Wörter ringsum dazu passen.
check-memory-suggestion = Eine zu { $alike } ähnliche Übersetzung wurde nicht verwendet: { $reason }. { $before } heißt { $after }.
memory-reason-draft = sie ist ein Entwurf, den niemand bestätigt hat
memory-reason-tags = ihre Tags sind andere
memory-reason-words = sie enthält andere Wörter
memory-reason-repeated = { $words } steht dort mehr als einmal
memory-reason-absent = { $words } steht nicht darin
memory-reason-swapped = die Werte stehen einer am Platz des anderen
memory-reason-elision = das Wort vor { $words } ist dafür verkürzt
memory-reason-percent = nur eine der beiden Zahlen ist ein Prozentwert
memory-reason-spelled = { $words } ist eine Zahl in Worten
memory-reason-ambiguous = { $words } lässt sich auf zwei Arten lesen
memory-reason-plural = { $after } verlangt einen anderen Plural als { $before }
memory-reason-first-day = der Erste eines Monats wird anders geschrieben
memory-reason-checks = die Prüfungen fanden Fehler darin ({ $codes })
memory-difference-new = { $words } ist neu{ $kind }
memory-difference-gone = { $words } ist weggefallen{ $kind }
memory-difference-changed = { $after } steht für { $before }{ $kind }
memory-differences = { $first }, { $second }
memory-differences-more = { $shown } und { $count } weitere
memory-kind = { $kind ->
    [negation] {" "}(Verneinung)
    [exception] {" "}(Ausnahme)
    [modality] {" "}(Pflicht oder Erlaubnis)
    [number] {" "}(Zahl)
    [date] {" "}(Datum)
    [term] {" "}(Benennung)
    [name] {" "}(Name)
    [literal] {" "}(Adresse oder Platzhalter)
   *[none] {""}
}
