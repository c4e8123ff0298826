quiz-title = Quiz: { $policy }

# $area ist eine Überschrift, $rule ein Satz der Richtlinie mit einer Lücke, $case eine Größe oder ein Zitat.
quiz-case-at-least = Unter { $area } heißt es in der Richtlinie, hier mit einer Lücke statt der Grenze: { $rule } { $kind ->
    [age] Eine Person in Ihrem Fall ist { $case_n ->
        [one] { $case_n } Jahr
       *[other] { $case_n } Jahre
    } alt. Ist sie alt genug?
    [duration] In Ihrem Fall geht es um { $case }. Ist die Grenze damit erreicht?
   *[other] Ihr Fall kommt auf { $case }. Ist die Grenze damit erreicht?
}
quiz-case-more-than = Unter { $area } heißt es in der Richtlinie, hier mit einer Lücke statt der Grenze: { $rule } { $kind ->
    [age] Eine Person in Ihrem Fall ist { $case_n ->
        [one] { $case_n } Jahr
       *[other] { $case_n } Jahre
    } alt. Liegt sie damit über der Grenze?
    [duration] In Ihrem Fall geht es um { $case }. Liegt das über der Grenze?
   *[other] Ihr Fall kommt auf { $case }. Liegt das über der Grenze?
}
quiz-case-at-most = Unter { $area } heißt es in der Richtlinie, hier mit einer Lücke statt der Grenze: { $rule } { $kind ->
    [age] Eine Person in Ihrem Fall ist { $case_n ->
        [one] { $case_n } Jahr
       *[other] { $case_n } Jahre
    } alt. Ist die Grenze damit eingehalten?
    [duration] In Ihrem Fall geht es um { $case }. Ist die Grenze damit eingehalten?
   *[other] Ihr Fall kommt auf { $case }. Ist die Grenze damit eingehalten?
}
quiz-case-less-than = Unter { $area } heißt es in der Richtlinie, hier mit einer Lücke statt der Grenze: { $rule } { $kind ->
    [age] Eine Person in Ihrem Fall ist { $case_n ->
        [one] { $case_n } Jahr
       *[other] { $case_n } Jahre
    } alt. Liegt sie damit unter der Grenze?
    [duration] In Ihrem Fall geht es um { $case }. Liegt das unter der Grenze?
   *[other] Ihr Fall kommt auf { $case }. Liegt das unter der Grenze?
}
option-verdict = { $verdict ->
    [yes] Ja, die Grenze beträgt { $limit }.
   *[no] Nein, die Grenze beträgt { $limit }.
}
quiz-gap-value = Unter { $area } heißt es in der Richtlinie, hier mit einer Lücke statt eines Werts: { $rule } Welcher Wert gilt jetzt?
# Ein Alter, für Sprachen, die Altersangaben anders schreiben.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Unter { $area } heißt es in der Richtlinie, hier mit einer Lücke statt einer Ordnungszahl: { $rule } Welche Zahl gilt jetzt an dieser Stelle?
option-ordinal = Nummer { $value }

quiz-modality = Unter { $area } heißt es in der Richtlinie, hier mit einer Lücke: { $rule } Was legt die Richtlinie dazu jetzt fest?
quiz-listed = Unter { $area } führt die Richtlinie in einer Liste { $item } auf. Was legt sie dazu fest?
option-prohibition = Es ist nicht erlaubt.
option-duty = Es ist vorgeschrieben.
option-permission = Es ist erlaubt, aber nicht vorgeschrieben.
option-recommendation = Es wird empfohlen, ist aber nicht vorgeschrieben.
option-none = Die Richtlinie regelt das nicht.

quiz-exception = Unter { $area } enthält die Richtlinie diese Regel: { $rule } In Ihrem Fall trifft Folgendes zu: { $case }. Gilt die Regel für diesen Fall?
option-exception = { $answer ->
    [applies] Ja, die Regel gilt: Die Richtlinie macht für solche Fälle keine Ausnahme.
    [exempt] Nein, die Regel gilt nicht: Die Richtlinie macht für solche Fälle eine Ausnahme.
   *[only] Ja, und die Regel gilt nur für solche Fälle.
}

quiz-tier = Sie prüfen Folgendes nach den Regeln unter { $area }: { $content }. Welche Durchsetzungsstufe gilt dafür jetzt?

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

abstain-uncertain = Es steht nicht fest, ob sich die Bedeutung geändert hat.
abstain-removed = Die Passage ist entfallen; es gibt keine Regel mehr, nach der sich fragen ließe.
abstain-facet = Für eine Änderung dieser Art lassen sich aus der Richtlinie keine plausiblen falschen Antworten ableiten.
abstain-wording = Jede Frage zu diesem Wortlaut würde die Antwort verraten oder offenlassen.
abstain-flaw = Eine Frage wurde entworfen und nach einer Prüfung verworfen ({ $flaw }).
abstain-duplicate = Eine andere Frage behandelt bereits dasselbe.
