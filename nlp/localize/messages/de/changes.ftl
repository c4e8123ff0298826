# Was sich ändert, je ein Satz. $old und $new sind Zitate, Größen oder Daten, schon fertig geschrieben.
# Größen und Daten stehen im Nominativ, darum „bisher …, jetzt …“ statt „von … auf …“.

change-modality = { $old ->
    [prohibition] { $new ->
        [permission] Was bisher verboten war, ist jetzt erlaubt.
        [duty] Was bisher verboten war, ist jetzt vorgeschrieben.
        [recommendation] Das Verbot ist jetzt nur noch eine Empfehlung.
       *[none] Dieser Satz enthält kein ausdrückliches Verbot mehr.
    }
    [duty] { $new ->
        [prohibition] Was bisher vorgeschrieben war, ist jetzt verboten.
        [permission] Was bisher vorgeschrieben war, ist jetzt freigestellt.
        [recommendation] Was bisher vorgeschrieben war, wird jetzt nur noch empfohlen.
       *[none] Dieser Satz enthält keine ausdrückliche Pflicht mehr.
    }
    [permission] { $new ->
        [prohibition] Was bisher erlaubt war, ist jetzt verboten.
        [duty] Was bisher freigestellt war, ist jetzt vorgeschrieben.
        [recommendation] Was bisher erlaubt war, wird jetzt empfohlen.
       *[none] Dieser Satz enthält keine ausdrückliche Erlaubnis mehr.
    }
    [recommendation] { $new ->
        [prohibition] Was bisher eine Empfehlung war, ist jetzt ein Verbot.
        [duty] Was bisher eine Empfehlung war, ist jetzt eine Pflicht.
        [permission] Was bisher eine Empfehlung war, ist jetzt freigestellt.
       *[none] Dieser Satz enthält keine Empfehlung mehr.
    }
   *[none] { $new ->
        [prohibition] Dieser Satz enthält jetzt ein Verbot.
        [duty] Dieser Satz enthält jetzt eine Pflicht.
        [permission] Dieser Satz enthält jetzt eine Erlaubnis.
       *[recommendation] Dieser Satz enthält jetzt eine Empfehlung.
    }
}

change-threshold-age = { $trend ->
    [up] Die Altersgrenze wird angehoben: bisher { $old }, jetzt { $new }.
   *[down] Die Altersgrenze wird gesenkt: bisher { $old }, jetzt { $new }.
}
change-threshold-duration = { $bound ->
    [at_most] { $trend ->
        [up] Die zeitliche Obergrenze steigt: bisher { $old }, jetzt { $new }.
       *[down] Die zeitliche Obergrenze sinkt: bisher { $old }, jetzt { $new }.
    }
    [less_than] { $trend ->
        [up] Die zeitliche Obergrenze steigt: bisher { $old }, jetzt { $new }.
       *[down] Die zeitliche Obergrenze sinkt: bisher { $old }, jetzt { $new }.
    }
   *[other] { $trend ->
        [up] Der Zeitraum verlängert sich: bisher { $old }, jetzt { $new }.
       *[down] Der Zeitraum verkürzt sich: bisher { $old }, jetzt { $new }.
    }
}
change-threshold-amount = { $trend ->
    [up] Der Grenzwert steigt: bisher { $old }, jetzt { $new }.
   *[down] Der Grenzwert sinkt: bisher { $old }, jetzt { $new }.
}
change-threshold-count = { $trend ->
    [up] Eine Zahl steigt: bisher { $old }, jetzt { $new }.
    [down] Eine Zahl sinkt: bisher { $old }, jetzt { $new }.
   *[same] Eine Grenze ist anders formuliert: bisher { $old }, jetzt { $new }.
}
change-threshold-added = Eine Grenze kommt hinzu: { $new }.
change-threshold-removed = Die Grenze { $old } entfällt.

change-exception-added = Es gilt eine neue Ausnahme: { $new }.
change-exception-removed = Die Ausnahme { $old } entfällt.
change-exception-reworded = Die Ausnahme ist anders formuliert; vergleichen Sie beide Fassungen.
change-exception-changed = Die Ausnahme { $old } lautet jetzt { $new }.

change-condition-added = Es gilt eine neue Bedingung: { $new }.
change-condition-removed = Die Bedingung { $old } entfällt.
change-condition-reworded = Die Bedingung ist anders formuliert; vergleichen Sie beide Fassungen.
change-condition-changed = Die Bedingung { $old } lautet jetzt { $new }.

change-consequence-added = Eine neue Konsequenz wird genannt: { $new }.
change-consequence-removed = Die Konsequenz { $old } wird nicht mehr genannt.
change-consequence-reworded = Die Konsequenz ist anders formuliert; vergleichen Sie beide Fassungen.
change-consequence-changed = Die Konsequenz { $old } lautet jetzt { $new }.

change-example-added = Ein Beispiel kommt hinzu: { $new }.
change-example-removed = Das Beispiel { $old } entfällt.
change-example-reworded = Ein Beispiel ist anders formuliert; vergleichen Sie beide Fassungen.
change-example-changed = Das Beispiel { $old } lautet jetzt { $new }.

change-definition = { $state ->
    [added] Die Richtlinie definiert jetzt den Begriff { $term }.
    [removed] Die Richtlinie definiert den Begriff { $term } nicht mehr.
   *[changed] Die Definition des Begriffs { $term } ändert sich.
}
change-date = { $effective ->
    [true] Der Geltungsbeginn ändert sich: bisher { $old }, jetzt { $new }.
   *[false] Ein Datum ändert sich: bisher { $old }, jetzt { $new }.
}
change-tier = { $state ->
    [added] { $count ->
        [one] Eine Regel, die keiner Durchsetzungsstufe zugeordnet war, steht jetzt unter { $new }.
       *[other] { $count } Regeln, die keiner Durchsetzungsstufe zugeordnet waren, stehen jetzt unter { $new }.
    }
    [removed] { $count ->
        [one] Eine Regel, die unter { $old } stand, ist keiner Durchsetzungsstufe mehr zugeordnet.
       *[other] { $count } Regeln, die unter { $old } standen, sind keiner Durchsetzungsstufe mehr zugeordnet.
    }
   *[changed] { $count ->
        [one] Eine Regel ist anders eingestuft: bisher { $old }, jetzt { $new }.
       *[other] { $count } Regeln sind anders eingestuft: bisher { $old }, jetzt { $new }.
    }
}

change-words-added = { $facet ->
    [scope] Die Regel enthält jetzt { $new }.
    [reference] Ein Verweis kommt hinzu: { $new }.
   *[wording] Der Text enthält jetzt { $new }; prüfen Sie, ob sich dadurch die Bedeutung ändert.
}
change-words-removed = { $facet ->
    [scope] Die Regel enthält { $old } nicht mehr.
    [reference] Der Verweis { $old } entfällt.
   *[wording] Der Text enthält { $old } nicht mehr; prüfen Sie, ob sich dadurch die Bedeutung ändert.
}
change-words-replaced = { $facet ->
    [scope] In der Regel heißt es statt { $old } jetzt { $new }.
    [reference] Der Verweis { $old } lautet jetzt { $new }.
   *[wording] Im Text heißt es statt { $old } jetzt { $new }; prüfen Sie, ob sich dadurch die Bedeutung ändert.
}
change-rewritten = { $facet ->
    [scope] Die Regel ist weitgehend neu gefasst; vergleichen Sie beide Fassungen.
    [reference] Der Verweis ist weitgehend neu gefasst; vergleichen Sie beide Fassungen.
   *[wording] Die Passage ist weitgehend neu gefasst; prüfen Sie, ob sich dadurch die Bedeutung ändert.
}
# Ein Wort oder Begriff, der durchgehend ausgetauscht wird.
change-term = { $old } heißt jetzt { $new }.
# Eine entfallene Passage, deren Wörter die neue Version anderswo verwendet; $place ist eine Überschrift.
change-restated = { $placed ->
    [true] Die Passage entfällt; die neue Version sagt dasselbe möglicherweise im Abschnitt { $place } mit anderen Worten.
   *[false] Die Passage entfällt; die neue Version sagt dasselbe möglicherweise an anderer Stelle mit anderen Worten.
}
change-sums-up = { $state ->
    [added] Das ist an dieser Stelle neu, fasst aber nur zusammen, was der Abschnitt { $place } in beiden Versionen sagt.
   *[removed] Das ist an dieser Stelle entfallen; es fasste nur zusammen, was der Abschnitt { $place } in beiden Versionen sagt.
}
change-repeats = { $placed ->
    [true] { $state ->
        [added] Das ist an dieser Stelle neu, aber der Abschnitt { $place } sagt es in beiden Versionen: { $text }.
       *[removed] Das ist an dieser Stelle entfallen, aber der Abschnitt { $place } sagt es in beiden Versionen: { $text }.
    }
   *[false] { $state ->
        [added] Das ist an dieser Stelle neu, aber beide Versionen sagen es an anderer Stelle: { $text }.
       *[removed] Das ist an dieser Stelle entfallen, aber beide Versionen sagen es an anderer Stelle: { $text }.
    }
}
change-heading = Die Überschrift { $old } lautet jetzt { $new }.
change-wording = Nur die Formulierung ändert sich, nicht die Bedeutung.
change-link = Nur eine Linkadresse ändert sich.
change-punctuation = Nur die Zeichensetzung oder die Groß- und Kleinschreibung ändert sich.
change-markup = Nur die Formatierung ändert sich.
change-torn = In der neuen Fassung scheinen hier Wörter zu fehlen ({ $old }); prüfen Sie die Seite selbst.
change-template = Ein Platzhalter der Vorlage wird ausgetauscht; prüfen Sie, ob er dasselbe besagt.
change-numbering = Nur die Nummerierung ändert sich: bisher { $old }, jetzt { $new }.

change-moved-section = Die Passage steht an anderer Stelle: bisher unter { $old }, jetzt unter { $new }.
change-moved-within = Die Passage steht jetzt an anderer Stelle im Abschnitt { $place }.
change-moved = Die Passage steht jetzt an anderer Stelle.
change-moved-block = { $count } zusammenhängende Passagen stehen jetzt unverändert an anderer Stelle.
change-split = { $changed ->
    [true] Außerdem wird der Satz in { $count } Sätze aufgeteilt.
   *[false] Ein Satz wird in { $count } Sätze aufgeteilt; sonst ändert sich nichts.
}
change-merged = { $changed ->
    [true] Außerdem werden die { $count } Sätze zu einem zusammengefasst.
   *[false] { $count } Sätze werden zu einem zusammengefasst; sonst ändert sich nichts.
}

change-returns = Damit gilt wieder der Wortlaut von Version { $version }.
change-returns-without = Auch Version { $version } enthielt die Stelle nicht.

change-added = { $placed ->
    [true] { $what ->
        [prohibition] Im Abschnitt { $place } gibt es ein neues Verbot.
        [duty] Im Abschnitt { $place } gibt es eine neue Pflicht.
        [permission] Im Abschnitt { $place } gibt es eine neue Erlaubnis.
        [power] Im Abschnitt { $place } gibt es eine neue Befugnis der Plattform.
        [promise] Im Abschnitt { $place } gibt es eine neue Zusage der Plattform.
        [recommendation] Im Abschnitt { $place } gibt es eine neue Empfehlung.
        [exception] Im Abschnitt { $place } gibt es eine neue Ausnahme.
        [consequence] Im Abschnitt { $place } gibt es eine neue Durchsetzungsmaßnahme.
        [definition] Im Abschnitt { $place } gibt es eine neue Definition.
        [tier] Im Abschnitt { $place } gibt es eine neue Durchsetzungsstufe.
        [lead-in] Im Abschnitt { $place } beginnt eine neue Liste.
        [reference] Im Abschnitt { $place } gibt es einen neuen Link.
        [heading] Im Abschnitt { $place } gibt es eine neue Überschrift.
       *[statement] Im Abschnitt { $place } gibt es eine neue Aussage.
    }
   *[false] { $what ->
        [prohibition] Es gibt ein neues Verbot.
        [duty] Es gibt eine neue Pflicht.
        [permission] Es gibt eine neue Erlaubnis.
        [power] Es gibt eine neue Befugnis der Plattform.
        [promise] Es gibt eine neue Zusage der Plattform.
        [recommendation] Es gibt eine neue Empfehlung.
        [exception] Es gibt eine neue Ausnahme.
        [consequence] Es gibt eine neue Durchsetzungsmaßnahme.
        [definition] Es gibt eine neue Definition.
        [tier] Es gibt eine neue Durchsetzungsstufe.
        [lead-in] Es beginnt eine neue Liste.
        [reference] Es gibt einen neuen Link.
        [heading] Es gibt eine neue Überschrift.
       *[statement] Es gibt eine neue Aussage.
    }
}
change-removed = { $placed ->
    [true] { $what ->
        [prohibition] Im Abschnitt { $place } entfällt ein Verbot.
        [duty] Im Abschnitt { $place } entfällt eine Pflicht.
        [permission] Im Abschnitt { $place } entfällt eine Erlaubnis.
        [power] Im Abschnitt { $place } entfällt eine Befugnis der Plattform.
        [promise] Im Abschnitt { $place } entfällt eine Zusage der Plattform.
        [recommendation] Im Abschnitt { $place } entfällt eine Empfehlung.
        [exception] Im Abschnitt { $place } entfällt eine Ausnahme.
        [consequence] Im Abschnitt { $place } entfällt eine Durchsetzungsmaßnahme.
        [definition] Im Abschnitt { $place } entfällt eine Definition.
        [tier] Im Abschnitt { $place } entfällt eine Durchsetzungsstufe.
        [lead-in] Im Abschnitt { $place } entfällt der Einleitungssatz einer Liste.
        [reference] Im Abschnitt { $place } entfällt ein Link.
        [heading] Im Abschnitt { $place } entfällt eine Überschrift.
       *[statement] Im Abschnitt { $place } entfällt eine Aussage.
    }
   *[false] { $what ->
        [prohibition] Ein Verbot entfällt.
        [duty] Eine Pflicht entfällt.
        [permission] Eine Erlaubnis entfällt.
        [power] Eine Befugnis der Plattform entfällt.
        [promise] Eine Zusage der Plattform entfällt.
        [recommendation] Eine Empfehlung entfällt.
        [exception] Eine Ausnahme entfällt.
        [consequence] Eine Durchsetzungsmaßnahme entfällt.
        [definition] Eine Definition entfällt.
        [tier] Eine Durchsetzungsstufe entfällt.
        [lead-in] Der Einleitungssatz einer Liste entfällt.
        [reference] Ein Link entfällt.
        [heading] Eine Überschrift entfällt.
       *[statement] Eine Aussage entfällt.
    }
}

warning-error-page = Die neue Version ({ $name }) liest sich wie eine Fehlerseite, nicht wie die Richtlinie (Wortzahl: { $words }): Vermutlich wurde die Seite nicht richtig erfasst. Prüfen Sie die Datei, bevor Sie irgendetwas aus diesem Dokument verwenden.
warning-short-capture = Die neue Version ({ $name }) ist auffallend kurz (Wortzahl bisher: { $old }, jetzt: { $new }): Vermutlich wurde der Text nicht vollständig erfasst. Prüfen Sie die Datei, bevor Sie davon ausgehen, dass Regeln entfallen sind.
warning-language = Diese Richtlinie ist nicht auf Englisch verfasst ({ $language }). Regeln werden nur auf Englisch ausgewertet: Die Änderungen werden gezeigt, was sie bedeuten, muss ein Mensch beurteilen.
warning-two-languages = Die beiden Fassungen sind in verschiedenen Sprachen verfasst ({ $old } und { $new }): Verglichen wird hier eine Übersetzung, keine Aktualisierung. Vergleichen Sie zwei Fassungen in derselben Sprache.
