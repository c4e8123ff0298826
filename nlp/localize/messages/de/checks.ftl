# Was die Prüfungen einer Übersetzung fanden, eine Meldung je Code. $words, $before, $after usw. sind Wörter der Vorlage oder
# der Übersetzung, wie sie dort stehen, in Anführungszeichen.
modality-obligation = eine Pflicht
modality-permission = eine Erlaubnis
modality-recommendation = eine Empfehlung
modality-prohibition = ein Verbot
modality-exemption = keine Pflicht
mark-question = einem Fragezeichen
mark-exclamation = einem Ausrufezeichen
mark-colon = einem Doppelpunkt
mark-stop = einem Punkt
mark-none = keinem Satzzeichen
term-another = ein anderes Wort
check-number-changed = Zahl geändert: { $before } in der Vorlage, { $after } hier.
check-number-lost = Die Zahl { $number } fehlt hier.
check-number-invented = Die Zahl { $number } steht nicht in der Vorlage.
check-number-format = { $words } bedeutet in dieser Sprache eine andere Zahl.
check-percent-lost = { $words } ist in der Vorlage ein Prozentwert.
check-unit-changed = Einheit geändert: { $before } in der Vorlage, { $after } hier.
check-limit-reversed = Grenze umgekehrt: { $before } in der Vorlage, { $after } hier.
check-limit-lost = In der Vorlage macht { $words } die Zahl zu einer Grenze; hier tut das nichts.
check-date-changed = Datum geändert: { $before } in der Vorlage, { $after } hier.
check-negation-lost = Die Vorlage verneint, die Übersetzung nicht.
check-negation-fewer = Die Vorlage verneint öfter als die Übersetzung.
check-negation-added = Die Übersetzung verneint, die Vorlage nicht.
check-exception-lost = Die Vorlage macht eine Ausnahme, die Übersetzung nicht.
check-exception-added = Die Übersetzung macht eine Ausnahme, die Vorlage nicht.
check-only-lost = In der Vorlage steht „nur“, in der Übersetzung nicht.
check-only-added = In der Übersetzung steht „nur“, in der Vorlage nicht.
check-modality-changed = { $words } ist in der Vorlage { $before }, hier { $after }.
check-modality-stronger = Die Vorlage empfiehlt nur; { $words } lässt sich als Pflicht verstehen.
check-literal-lost = { $kind ->
    [url] Die Adresse { $words } fehlt hier.
    [email] Die E-Mail-Adresse { $words } fehlt hier.
    [placeholder] Der Platzhalter { $words } fehlt hier.
   *[tag] Das Tag { $words } fehlt hier.
}
check-literal-added = { $kind ->
    [url] Die Adresse { $words } steht nicht in der Vorlage.
    [email] Die E-Mail-Adresse { $words } steht nicht in der Vorlage.
    [placeholder] Der Platzhalter { $words } steht nicht in der Vorlage.
   *[tag] Das Tag { $words } steht nicht in der Vorlage.
}
check-literal-changed = Geändert: { $before } in der Vorlage, { $after } hier.
check-url-localized = { $words } ist die Seite in einer anderen Sprache: Prüfen Sie, ob es sie gibt.
check-url-other-language = { $words } ist die Seite in einer anderen Sprache als der von Vorlage oder Übersetzung.
check-tag-order = Ein Tag wird geschlossen, bevor es geöffnet ist, oder an falscher Stelle.
check-same-as-source = Nicht übersetzt: Der Text ist der der Vorlage.
check-source-leaked = { $words } blieb in der Sprache der Vorlage.
check-wrong-language = Dieser Text ist in einer anderen Sprache als verlangt.
check-wrong-script = Dieser Text ist nicht in der Schrift der Sprache.
check-script-mixed = { $words } ist nicht in der Schrift der Sprache.
check-section-language = Die Segmente { $first } bis { $last } sind in einer anderen Sprache als verlangt.
check-term-translated = { $words } muss bleiben, wie es ist.
check-term-missing = Im Glossar steht für { $term } die Benennung { $preferred }.
check-term-forbidden = { $words } ist nicht zu verwenden. Richtig: { $preferred }.
check-term-case = { $words } ist genau so zu schreiben.
check-term-replaced = { $before } wurde durch die Benennung { $preferred } aus dem Glossar ersetzt. Prüfen Sie, ob die Wörter ringsum dazu passen.
check-empty = Die Übersetzung ist leer.
check-too-short = Sehr kurz: { $share } der Länge der Vorlage; üblich sind { $least } bis { $most }.
check-too-long = Sehr lang: { $share } der Länge der Vorlage; üblich sind { $least } bis { $most }.
check-sentence-missing = Es scheint ein Satz zu fehlen: { $source_count } in der Vorlage, { $target_count } hier.
check-sentence-added = Es scheint ein Satz hinzugekommen zu sein: { $source_count } in der Vorlage, { $target_count } hier.
check-doubled-word = Doppelt: { $words }.
check-loop = { $words } wiederholt sich.
check-foreign-mark = { $found } schreibt man in dieser Sprache nicht; richtig ist { $preferred }.
check-space-missing = Vor { $mark } fehlt ein Leerzeichen.
check-opening-mark-missing = Dem Satz fehlt das öffnende { $mark }.
check-end-mark = Die Vorlage endet mit { $before }, die Übersetzung mit { $after }.
check-bracket-unpaired = Zur Klammer { $mark } fehlt die andere.
check-quote-unpaired = Zum Anführungszeichen { $mark } fehlt das andere.
check-quote-foreign = { $found } ist kein Anführungszeichen dieser Sprache; richtig sind { $preferred }.
check-bidi-unpaired = Das Richtungszeichen { $name } wird nicht geschlossen oder schließt nichts.
check-bidi-override = Durch das Richtungszeichen { $name } liest sich der Text anders, als er geschrieben ist.
check-bidi-unexpected = Das Richtungszeichen { $name } hat in dieser Sprache keinen Zweck.
check-invisible-character = Das unsichtbare Zeichen { $name } steht nicht in der Vorlage.
check-control-character = Das Zeichen { $name } gehört in keinen Text.
check-double-space = Zwei Leerzeichen hintereinander.
check-inconsistent = Dieselbe Vorlage ist in Segment { $number } anders übersetzt: { $words }.
check-translated-alike = Segment { $number } hat eine andere Vorlage und dieselbe Übersetzung: { $words }.
check-stale = Die Vorlage hat sich seit der Freigabe geändert: Aus { $before } wurde { $after }.
check-stale-wording = Satzzeichen oder Großschreibung der Vorlage haben sich seit der Freigabe geändert.
check-source-quote = Die zitierten Wörter der Richtlinie sind in der Sprache der Vorlage.
check-options-alike = Zwei Antworten lauten in dieser Sprache gleich: { $words }.
check-left-in-source = Das Übersetzungssystem hat Wörter verloren, die bleiben müssen, wie sie sind; der Satz bleibt englisch.
check-unknown-word = Das Übersetzungssystem kennt { $words } nicht.
check-longest-key = Die richtige Antwort ist viel länger als die anderen.
tag-named = { $kind ->
    [bold] Fettdruck von { $words }
    [italic] Kursivschrift von { $words }
    [code] der Code { $words }
    [link] der Link { $words }
    [image] das Bild { $words }
    [template] der Platzhalter { $words }
   *[tag] das Tag { $words }
}
check-tag-lost = Hier fehlt: { $tag }.
check-tag-doubled = Hier doppelt: { $tag }.
check-tag-crossed = Nicht geschlossen oder mit anderem verschränkt: { $tag }.
check-tag-invented = Nicht in der Vorlage: { $tag }.
check-engine = Übersetzt von { $engines }.
check-candidate-taken = Vorschlag { $number } des Übersetzungssystems: der erste, der das Glossar einhält.
check-engine-failed = { $engine } ist ausgefallen: { $reason }
check-blocks-joined = Listenpunkte oder Absätze: { $source_count } in der Vorlage, { $target_count } hier. Prüfen Sie, ob einer fehlt.
check-blocks-split = Listenpunkte oder Absätze: { $source_count } in der Vorlage, { $target_count } hier. Prüfen Sie, ob einer ergänzt wurde.
check-missing-translation = Hierfür wurde keine Übersetzung gefunden.
check-missing-source = Hierfür wurde keine Vorlage gefunden: Es wurde ergänzt oder stammt aus einer anderen Fassung.
check-alignment-uncertain = Nicht geprüft, weil die beiden vielleicht nicht zusammengehören ({ $sure } sicher): { $doubt ->
    [meaning] sie sagen Verschiedenes, soweit sich die Bedeutung vergleichen lässt
    [length] eines ist viel länger als das andere
    [structure] einer Überschrift oder einem Listenpunkt steht Fließtext gegenüber
   *[ambiguous] ein benachbartes Segment passt ebenso gut
}.
