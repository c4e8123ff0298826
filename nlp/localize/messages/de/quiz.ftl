quiz-title = Quiz: { $policy }

# Wo eine Regel steht; Fragen beginnen damit. $area ist eine Überschrift, $tier und $head sind Worte der Richtlinie.
place-section = Unter { $area }
place-tier = Unter { $area } ({ $tier })
place-policy = In { $policy }
place-list = In der Liste { $head } unter { $area }

# $area ist eine Überschrift, $rule ein Satz der Richtlinie mit einer Lücke, $case eine Größe oder ein Zitat.
quiz-case-at-least = { $place } heißt es in der Richtlinie, hier mit einer Lücke statt der Grenze: { $rule } { $kind ->
    [age] Eine Person in Ihrem Fall ist { $case_n ->
        [one] { $case_n } Jahr
       *[other] { $case_n } Jahre
    } alt. Ist sie alt genug?
   *[other] In Ihrem Fall beträgt der Wert an der Stelle der Lücke { $case }. Ist die Grenze damit erreicht?
}
quiz-case-more-than = { $place } heißt es in der Richtlinie, hier mit einer Lücke statt der Grenze: { $rule } { $kind ->
    [age] Eine Person in Ihrem Fall ist { $case_n ->
        [one] { $case_n } Jahr
       *[other] { $case_n } Jahre
    } alt. Liegt sie damit über der Grenze?
   *[other] In Ihrem Fall beträgt der Wert an der Stelle der Lücke { $case }. Liegt das über der Grenze?
}
quiz-case-at-most = { $place } heißt es in der Richtlinie, hier mit einer Lücke statt der Grenze: { $rule } { $kind ->
    [age] Eine Person in Ihrem Fall ist { $case_n ->
        [one] { $case_n } Jahr
       *[other] { $case_n } Jahre
    } alt. Ist die Grenze damit eingehalten?
   *[other] In Ihrem Fall beträgt der Wert an der Stelle der Lücke { $case }. Ist die Grenze damit eingehalten?
}
quiz-case-less-than = { $place } heißt es in der Richtlinie, hier mit einer Lücke statt der Grenze: { $rule } { $kind ->
    [age] Eine Person in Ihrem Fall ist { $case_n ->
        [one] { $case_n } Jahr
       *[other] { $case_n } Jahre
    } alt. Liegt sie damit unter der Grenze?
   *[other] In Ihrem Fall beträgt der Wert an der Stelle der Lücke { $case }. Liegt das unter der Grenze?
}
option-verdict = { $verdict ->
    [yes] Ja, die Grenze beträgt { $limit }.
   *[no] Nein, die Grenze beträgt { $limit }.
}
quiz-gap-value = { $place } heißt es in der Richtlinie, hier mit einer Lücke statt eines Werts: { $rule } Welcher Wert gilt jetzt?
# Ein Alter, für Sprachen, die Altersangaben anders schreiben.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = { $place } heißt es in der Richtlinie, hier mit einer Lücke statt einer Ordnungszahl: { $rule } Welche Zahl gilt jetzt an dieser Stelle?
option-ordinal = Nummer { $value }

quiz-conduct = { $place } heißt es in der Richtlinie, hier mit einer Lücke: { $rule } { $done ->
    [true] Ihr Fall ist genau von dieser Art. Verstößt er gegen die Regel?
   *[false] In Ihrem Fall ist das nicht geschehen. Verstößt das gegen die Regel?
}
# Die Antworten zu quiz-conduct: ein Urteil und was die Richtlinie dazu vorsieht.
option-conduct = { $breaks ->
    [true] Ja
   *[false] Nein
}: { $modality ->
    [prohibition] Die Richtlinie verbietet es.
    [duty] Die Richtlinie schreibt es vor.
    [permission] Die Richtlinie stellt es frei.
   *[recommendation] Die Richtlinie gibt dazu nur einen Rat.
}

quiz-exception = { $place } enthält die Richtlinie diese Regel, hier ohne ihre Ausnahmen: { $rule } Ihr Fall hat eine Besonderheit: { $feature }. Gilt die Regel für diesen Fall?
option-exception = { $answer ->
    [applies] Ja, denn die Richtlinie macht für solche Fälle keine Ausnahme.
    [exempt] Nein, denn die Richtlinie macht für solche Fälle eine Ausnahme.
    [only] Ja, und die Regel gilt nur für solche Fälle.
   *[open] Die Richtlinie überlässt das der prüfenden Person.
}

quiz-condition = { $place } enthält die Richtlinie diese Regel, hier ohne ihre Bedingungen: { $rule } In Ihrem Fall trifft Folgendes nicht zu: { $circumstance }. Gilt die Regel für diesen Fall?
option-condition = { $answer ->
    [always] Ja, die Regel gilt unabhängig davon.
    [bound] Nein, die Regel gilt nur, wenn dies zutrifft.
    [inverse] Ja, die Regel gilt nur, wenn dies nicht zutrifft.
   *[open] Die Richtlinie überlässt das der prüfenden Person.
}

# $rule ist eine Aufzählung, $element ein Teil, den sie nennt oder nannte.
quiz-listed = { $place } zählt die Richtlinie Folgendes auf, hier ohne einen der Teile: { $rule } In Ihrem Fall geht es um { $element }. Nennt die Richtlinie das dort?
option-listed = { $answer ->
    [since] Ja, aber erst seit Version { $new }.
    [always] Ja, und Version { $old } nannte es auch.
    [until] Nein, aber Version { $old } nannte es.
   *[never] Nein, und Version { $old } nannte es auch nicht.
}

quiz-tier = Sie prüfen Folgendes nach den Regeln unter { $area }: { $content }. Welche Durchsetzungsstufe gilt dafür jetzt?
option-untiered = Keine: Die Richtlinie führt es nicht auf.
quiz-which = Sie prüfen vier Beiträge nach den Regeln unter { $area }. { $banned ->
    [true] Welcher ist nicht erlaubt?
   *[false] Welcher ist erlaubt?
}

quiz-added = { $place }: { $many ->
    [true] Was davon kam mit Version { $version } hinzu? Wählen Sie alles Zutreffende aus.
   *[false] Was davon kam mit Version { $version } hinzu?
}
quiz-removed = { $place }: { $many ->
    [true] Was davon gilt seit Version { $version } nicht mehr? Wählen Sie alles Zutreffende aus.
   *[false] Was davon gilt seit Version { $version } nicht mehr?
}
quiz-stands = Richtig oder falsch? { $place } heißt es in der geltenden Richtlinie: { $rule }
option-true = Richtig
option-false = Falsch

quiz-effective = Sie entscheiden am { $case } über einen Fall. Welche Version der Richtlinie gilt an diesem Tag?
option-version = Version { $applies }, denn Version { $version } gilt ab { $date }.

# Eine Tabelle: $row ist ihre erste Zelle, $column die Überschrift der Spalte.
quiz-consequence = { $place } heißt es in der Richtlinie, hier mit einer Lücke statt der Folge: { $rule } Was folgt jetzt daraus?
quiz-cell = Unter { $area } enthält die Richtlinie eine Tabelle. Was steht dort jetzt in der Zeile { $row } in der Spalte { $column }?

# $topic ist ein Thema, vor dem manche gewarnt sein möchten.
quiz-note = Inhaltshinweis: In dieser Frage geht es um { $topic ->
    [self_harm] Suizid oder Selbstverletzung
    [child] Gewalt gegen Kinder
    [sexual] sexuelle Inhalte
    [violence] Gewalt
   *[hate] Hass
}.

feedback-previous = Das war bis einschließlich Version { $version } richtig, gilt aber nicht mehr.
feedback-new-rule = Die Richtlinie regelt das jetzt: Dieser Text kam mit Version { $version } hinzu.
feedback-key-limit = Laut Richtlinie gilt jetzt: { $value }.
feedback-wrong-value = Laut Richtlinie gilt jetzt: { $value }. Diese Antwort traf auch bisher nicht zu.
feedback-key-modality = { $modality ->
    [prohibition] Die Richtlinie verbietet das jetzt.
    [duty] Die Richtlinie schreibt das jetzt vor.
    [permission] Die Richtlinie erlaubt das jetzt.
   *[recommendation] Die Richtlinie empfiehlt das jetzt.
}
feedback-wrong-modality = { $modality ->
    [prohibition] Nein, die Richtlinie verbietet das jetzt.
    [duty] Nein, die Richtlinie schreibt das jetzt vor.
    [permission] Nein, die Richtlinie erlaubt das jetzt und verlangt nichts.
   *[recommendation] Nein, die Richtlinie empfiehlt das jetzt, nicht mehr und nicht weniger.
}
feedback-key-exception = { $added ->
    [true] Die Richtlinie enthält jetzt diese Ausnahme: { $exception }.
   *[false] Die Richtlinie enthält diese Ausnahme nicht mehr: { $exception }.
}
feedback-key-tier = Die Richtlinie ordnet das jetzt unter { $tier } ein.
feedback-wrong-tier = Die Richtlinie ordnet das jetzt unter { $tier } ein.
feedback-boundary = { $inclusive ->
    [true] Der Grenzwert selbst ist eingeschlossen.
   *[false] Der Grenzwert selbst ist nicht eingeschlossen.
}
feedback-key-condition = { $bound ->
    [true] Die Richtlinie enthält diese Bedingung: { $condition }.
   *[false] Die Richtlinie enthält diese Bedingung nicht mehr: { $condition }.
}
feedback-key-listed = { $answer ->
    [since] Version { $new } nennt es, Version { $old } nannte es nicht.
   *[until] Version { $old } nannte es, Version { $new } nennt es nicht.
}
feedback-other-tier = Dies ordnet die Richtlinie unter { $tier } ein.
feedback-key-added = Es kam mit Version { $version } hinzu.
feedback-key-removed = Es gilt seit Version { $version } nicht mehr.
feedback-stands = Version { $old } enthielt es, und es gilt weiterhin.
feedback-key-effective = Version { $version } gilt ab { $date }.
feedback-key-consequence = In der Richtlinie heißt es jetzt: { $rule }
feedback-other-consequence = Das folgt in einem anderen Fall: { $rule }
feedback-key-cell = In der Tabelle steht dort jetzt { $value }.

abstain-uncertain = Es steht nicht fest, ob sich die Bedeutung geändert hat.
abstain-removed = Die Passage ist entfallen; es gibt keine Regel mehr, nach der sich fragen ließe.
abstain-facet = Für eine Änderung dieser Art lassen sich aus der Richtlinie keine plausiblen falschen Antworten ableiten.
abstain-wording = Jede Frage zu diesem Wortlaut würde die Antwort verraten oder offenlassen.
abstain-evident = Die Worte der Regel verraten die Antwort: Dafür braucht niemand die Richtlinie.
abstain-distractors = Die Richtlinie bietet keine drei falschen Antworten, die plausibel wären.
abstain-enough = Andere Fragen behandeln bereits neue oder entfallene Regeln; weitere würden nur das Gedächtnis prüfen.
abstain-elsewhere = Die Richtlinie sagt an anderer Stelle fast dasselbe; die Antwort wäre nicht die einzig richtige.
abstain-no-rule = Die Passage verpflichtet niemanden; nach ihr ist nichts zu beurteilen.
abstain-flaw = Eine Frage wurde entworfen und nach einer Prüfung verworfen ({ $flaw }).
abstain-duplicate = Eine andere Frage behandelt bereits dasselbe.
