quiz-title = Quiz: { $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = eine Meldung über Folgendes: { $act }

# $area is a heading, $version the new version, $old the one before.
quiz-step-shift = Nach { $area } möchte jemand aus dem Team Folgendes tun: { $act }. Was ändert Version { $version } für diese Maßnahme?
option-step = { $answer ->
    [since] Die Richtlinie sieht sie jetzt vor; Version { $old } sah sie nicht vor.
    [always] Keine Änderung: Die Richtlinie sieht sie vor, wie schon Version { $old }.
    [until] Die Richtlinie sieht sie nicht mehr vor; Version { $old } sah sie vor.
   *[never] Keine Änderung: Die Richtlinie sieht sie nicht vor, und Version { $old } auch nicht.
}

# $rule is a sentence as version $shown has it; $element, $lack: what is true or not true of the case.
quiz-restricted = Unter { $area } besagt Version { $shown } der Richtlinie: { $rule } Sie entscheiden einen Fall dieser Art, aber ohne diesen Umstand: { $lack }. Was ändert Version { $version } für ihn?
quiz-member-added = Unter { $area } besagt die Richtlinie: { $rule } { $open ->
    [true] Welchen nennt die Regel erst seit Version { $version }?
   *[false] Welchen erfasst die Regel erst seit Version { $version }?
}
quiz-member-removed = Unter { $area } besagte Version { $old } der Richtlinie: { $rule } { $open ->
    [true] Welchen nennt die Regel seit Version { $version } nicht mehr?
   *[false] Welchen erfasst die Regel seit Version { $version } nicht mehr?
}
quiz-excepted = Unter { $area } besagt Version { $shown } der Richtlinie: { $rule } Sie entscheiden einen Fall dieser Art. Das Besondere daran: { $feature }. Was ändert Version { $version } für ihn?
quiz-connective = Unter { $area } besagt Version { $shown } der Richtlinie: { $rule } Sie entscheiden einen Fall, der nur eine der dort genannten Bedingungen erfüllt. Was ändert Version { $version } für ihn?
option-reach = { $answer ->
    [since] Die Regel erfasst ihn jetzt; in Version { $old } erfasste sie ihn nicht.
    [always] Keine Änderung: Die Regel erfasst ihn, wie schon in Version { $old }.
    [until] Die Regel erfasst ihn nicht mehr; in Version { $old } erfasste sie ihn.
   *[never] Keine Änderung: Die Regel erfasst ihn nicht, und in Version { $old } auch nicht.
}
quiz-strength = Unter { $area } besagt Version { $shown } der Richtlinie: { $rule } Wie behandelt Version { $version } das?
option-strength = { $answer ->
    [required] Sie schreibt es vor.
    [advised] Sie empfiehlt es, schreibt es aber nicht vor.
    [open] Sie stellt es frei.
   *[forbidden] Sie verbietet es.
}


# A case with a value of its own in place of the limit.
quiz-within = Nach { $area } (Version { $version }) prüfen Sie { $case }. Entspricht das der Richtlinie?
quiz-step = Nach { $area } (Version { $version }) möchte jemand aus dem Team Folgendes tun: { $act }. Entspricht das der Richtlinie?
quiz-limit = Unter { $area } (Version { $version }) enthält die Richtlinie diese Regel, hier ohne ihre Grenze: { $rule } In dem Fall, den Sie entscheiden, steht an der Stelle der Lücke: { $value }. Wird die Grenze eingehalten?
quiz-reach = Unter { $area } (Version { $version }) enthält die Richtlinie diese Regel, hier ohne ihre Grenze: { $rule } In dem Fall, den Sie entscheiden, steht an der Stelle der Lücke: { $value }. Erfasst die Regel diesen Fall?
quiz-counts = Zählt unter { $area } (Version { $version }) Folgendes als { $term }: { $case }?
option-verdict = { $verdict ->
    [yes] Ja, die Grenze beträgt { $limit }.
   *[no] Nein, die Grenze beträgt { $limit }.
}
option-threshold = { $verdict ->
    [yes] Ja, die Grenze beträgt { $limit }.
   *[no] Nein, die Grenze beträgt { $limit }.
}
quiz-gap-value = Ergänzen Sie die Regel unter { $area }, wie sie in Version { $version } steht: { $rule }
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Ergänzen Sie die Regel unter { $area }, wie sie in Version { $version } steht, mit der richtigen Stelle in der Zählung: { $rule }
option-ordinal = Nummer { $value }

quiz-tier = Sie prüfen Folgendes nach den Regeln unter { $area } (Version { $version }): { $content }. Welche Durchsetzungsstufe gilt dafür jetzt?
option-untiered = Keine: Die Richtlinie führt es nicht auf.
quiz-treatment = Sie prüfen Folgendes nach den Regeln unter { $area } (Version { $version }): { $element }. Wie behandelt die Richtlinie dies?
option-treatment = { $answer ->
    [banned] Es ist nicht erlaubt.
    [conditions] Es ist nur unter Bedingungen erlaubt, die die Richtlinie festlegt.
    [adults] Es bleibt online, aber nur Erwachsene können es sehen.
    [labelled] Es bleibt online, mit einem Hinweis oder einer Warnung und für jedes Alter.
    [adults_labelled] Es bleibt online, mit einem Hinweis oder einer Warnung, und nur Erwachsene können es sehen.
    [unrecommended] Es bleibt online, wird anderen aber nicht empfohlen.
   *[allowed] Es ist ohne Bedingungen erlaubt.
}

quiz-ban-added = Sie prüfen zu jedem dieser Inhalte eine Meldung nach { $area }. { $many ->
    [true] Welche nennt die Richtlinie erst seit Version { $version } als nicht erlaubt? Wählen Sie alle zutreffenden Antworten.
   *[false] Welchen nennt die Richtlinie erst seit Version { $version } als nicht erlaubt?
}
quiz-item-added = Unter { $area } steht in der Richtlinie an der Stelle dieser Lücke eine Liste: { $lead } { $many ->
    [true] Welche dieser Punkte hat Version { $version } hinzugefügt? Wählen Sie alle zutreffenden Antworten.
   *[false] Welchen dieser Punkte hat Version { $version } hinzugefügt?
}
quiz-rule-added = { $many ->
    [true] Welche dieser Regeln hat Version { $version } zu { $area } hinzugefügt? Wählen Sie alle zutreffenden Antworten.
   *[false] Welche dieser Regeln hat Version { $version } zu { $area } hinzugefügt?
}

quiz-effective = Ab welchem Tag gilt Version { $version } der Richtlinie { $area }?
option-date = { $date }

quiz-consequence = Ergänzen Sie die Regel unter { $area } (Version { $version }), wie sie jetzt in der Richtlinie steht: { $rule }

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = Unter { $area } (Version { $version }) enthält die Richtlinie eine Tabelle. Was steht dort jetzt in der Zeile { $row } in der Spalte { $column }?

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
feedback-says = Version { $version } besagt: { $rule }
feedback-key-tier = Die Richtlinie ordnet das jetzt unter { $tier } ein.
feedback-wrong-tier = Die Richtlinie ordnet das jetzt unter { $tier } ein.
feedback-boundary = { $inclusive ->
    [true] Der Grenzwert selbst ist eingeschlossen.
   *[false] Der Grenzwert selbst ist nicht eingeschlossen.
}
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
abstain-unplaced = Die Stelle steht unter keiner Überschrift, die sagt, worum es geht.
abstain-wording = Jede Frage zu diesem Wortlaut würde die Antwort verraten oder offenlassen.
abstain-evident = Die Worte der Regel verraten die Antwort: Dafür braucht niemand die Richtlinie.
abstain-distractors = Die Richtlinie bietet keine drei falschen Antworten, die plausibel wären.
abstain-enough = Andere Fragen behandeln bereits Werte oder neue Regeln; weitere würden nur das Gedächtnis prüfen.
abstain-elsewhere = Die Richtlinie sagt an anderer Stelle fast dasselbe; die Antwort wäre nicht die einzig richtige.
abstain-contract = Die Passage regelt Geschäftliches zwischen zwei Parteien; nach ihr wird kein Fall entschieden.
abstain-replaced = Die beiden Texte haben kaum etwas gemeinsam: Der eine trat an die Stelle des anderen und ist keine Version davon.
abstain-flaw = Eine Frage wurde entworfen und nach einer Prüfung verworfen ({ $flaw }).
abstain-duplicate = Eine andere Frage behandelt bereits dasselbe.
