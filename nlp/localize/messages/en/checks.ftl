# What the checks of a translation found, one message a code. $words, $before, $after and the like are words of the source
# or of the translation as they stand there, in quotation marks.
modality-obligation = an obligation
modality-permission = a permission
modality-recommendation = a recommendation
modality-prohibition = a prohibition
modality-exemption = no obligation
mark-question = a question mark
mark-exclamation = an exclamation mark
mark-colon = a colon
mark-stop = a full stop
mark-none = no mark
term-another = another word
check-number-changed = Number changed: { $before } in the source, { $after } here.
check-number-lost = The number { $number } is missing here.
check-number-invented = The number { $number } is not in the source.
check-number-format = { $words } means another number in this language.
check-percent-lost = { $words } is a percentage in the source.
check-unit-changed = Unit changed: { $before } in the source, { $after } here.
check-limit-reversed = The limit is turned round: { $before } in the source, { $after } here.
check-limit-lost = { $words } makes a limit of the number in the source; nothing does here.
check-date-changed = Date changed: { $before } in the source, { $after } here.
check-negation-lost = The source negates, the translation does not.
check-negation-fewer = The source negates more often than the translation.
check-negation-added = The translation negates, the source does not.
check-exception-lost = The source makes an exception, the translation does not.
check-exception-added = The translation makes an exception, the source does not.
check-only-lost = The source says “only”, the translation does not.
check-only-added = The translation says “only”, the source does not.
check-modality-changed = { $words } is { $before } in the source; here it is { $after }.
check-modality-stronger = The source only recommends; { $words } can be read as an obligation.
check-literal-lost = { $kind ->
    [url] The address { $words } is missing here.
    [email] The e-mail address { $words } is missing here.
    [placeholder] The placeholder { $words } is missing here.
   *[tag] The tag { $words } is missing here.
}
check-literal-added = { $kind ->
    [url] The address { $words } is not in the source.
    [email] The e-mail address { $words } is not in the source.
    [placeholder] The placeholder { $words } is not in the source.
   *[tag] The tag { $words } is not in the source.
}
check-literal-changed = Changed: { $before } in the source, { $after } here.
check-url-localized = { $words } is the page in another language: see that it exists.
check-url-other-language = { $words } is the page in another language than source and translation.
check-tag-order = A tag closes before it opens, or not where it should.
check-same-as-source = Not translated: the text is that of the source.
check-source-leaked = { $words } was left in the source language.
check-wrong-language = This is in another language than asked for.
check-wrong-script = This is in another script than the language is written in.
check-script-mixed = { $words } is in another script than the language is written in.
check-section-language = Segments { $first } to { $last } are in another language than asked for.
check-term-translated = { $words } must stay as it is.
check-term-missing = The glossary term for { $term } is { $preferred }.
check-term-forbidden = { $words } is not to be used. Use: { $preferred }.
check-term-case = { $words } must be written exactly like this.
check-term-replaced = { $before } was replaced by the glossary term { $preferred }. Check that the words around it agree.
check-empty = The translation is empty.
check-too-short = Very short: { $share } of the source’s length; { $least } to { $most } is usual.
check-too-long = Very long: { $share } of the source’s length; { $least } to { $most } is usual.
check-sentence-missing = A sentence seems to be missing: { $source_count } in the source, { $target_count } here.
check-sentence-added = A sentence seems to have been added: { $source_count } in the source, { $target_count } here.
check-doubled-word = Said twice: { $words }.
check-loop = { $words } repeats itself.
check-foreign-mark = { $found } is not written in this language; use { $preferred }.
check-space-missing = A space is missing before { $mark }.
check-opening-mark-missing = The sentence lacks its opening { $mark }.
check-end-mark = The source ends with { $before }, the translation with { $after }.
check-bracket-unpaired = The bracket { $mark } lacks its other half.
check-quote-unpaired = The quotation mark { $mark } lacks its other half.
check-quote-foreign = { $found } is not a quotation mark of this language; use { $preferred }.
check-bidi-unpaired = The direction control { $name } is not closed, or closes nothing.
check-bidi-override = The direction control { $name } makes text read otherwise than it is written.
check-bidi-unexpected = The direction control { $name } has no use in this language.
check-invisible-character = The unseen character { $name } is not in the source.
check-control-character = The character { $name } belongs in no text.
check-double-space = Two spaces in a row.
check-inconsistent = The same source is translated otherwise in segment { $number }: { $words }.
check-translated-alike = Segment { $number } has another source and the same translation: { $words }.
check-stale = The source has changed since this was approved: { $before } is now { $after }.
check-stale-wording = The source’s punctuation or capitals have changed since this was approved.
check-source-quote = The quoted policy words are in the source language.
check-options-alike = Two options read alike in this language: { $words }.
check-left-in-source = The engine lost words that must stay as they are; the sentence is left in English.
check-unknown-word = The engine does not know { $words }.
check-longest-key = The right answer is much longer than the others.
tag-named = { $kind ->
    [bold] the bold type of { $words }
    [italic] the italics of { $words }
    [code] the code { $words }
    [link] the link { $words }
    [image] the image { $words }
    [template] the placeholder { $words }
   *[tag] the tag { $words }
}
check-tag-lost = Missing here: { $tag }.
check-tag-doubled = Twice here: { $tag }.
check-tag-crossed = Not closed, or crossing another: { $tag }.
check-tag-invented = Not in the source: { $tag }.
check-engine = Translated by { $engines }.
check-candidate-taken = Proposal { $number } of the engine: its first that keeps to the glossary.
check-engine-failed = { $engine } failed: { $reason }
check-blocks-joined = List items or paragraphs: { $source_count } in the source, { $target_count } here. See that none is missing.
check-blocks-split = List items or paragraphs: { $source_count } in the source, { $target_count } here. See that none was added.
check-missing-translation = No translation of this was found.
check-missing-source = No source of this was found: it was added, or is left from another version.
check-alignment-uncertain = Not checked, as these may not belong together ({ $sure } sure): { $doubt ->
    [meaning] the two say different things, as far as meaning can be compared
    [length] one is much longer than the other
    [structure] a heading or list item stands opposite running text
   *[ambiguous] a neighbouring segment fits as well
}.
