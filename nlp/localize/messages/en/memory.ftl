# What is said of a translation out of the memory: why it stands, or why it was only suggested.
check-memory-context = Translated between other sentences than these.
check-memory-ambiguous = The memory holds another translation as well: { $words }.
check-memory-unreviewed = The memory does not say that this translation was reviewed.
check-memory-fuzzy = Translated before, with other formatting, end mark, letter case or minor words.
check-memory-punctuation = Translated before, with other punctuation within the sentence. Check that it says the same.
check-memory-repaired = { $before } in the earlier translation was changed to { $after }. Check that the words around it agree.
check-memory-suggestion = A translation { $alike } alike was not used: { $reason }. { $before } is { $after }.
memory-reason-draft = it is a draft that nobody confirmed
memory-reason-tags = its inline tags are others
memory-reason-words = other words stand in it
memory-reason-repeated = { $words } stands there more than once
memory-reason-absent = { $words } does not stand in it
memory-reason-swapped = the values stand in each other’s place
memory-reason-elision = the word before { $words } is shortened for it
memory-reason-percent = only one of the two numbers is a percentage
memory-reason-spelled = { $words } is a number in words
memory-reason-ambiguous = { $words } can be read in two ways
memory-reason-plural = { $after } takes another plural than { $before }
memory-reason-first-day = the first of a month is written in another way
memory-reason-checks = the checks found errors in it ({ $codes })
memory-difference-new = { $words } is new{ $kind }
memory-difference-gone = { $words } is gone{ $kind }
memory-difference-changed = { $after } stands for { $before }{ $kind }
memory-differences = { $first }, { $second }
memory-differences-more = { $shown }, and { $count } more
memory-kind = { $kind ->
    [negation] {" "}(negation)
    [exception] {" "}(exception)
    [modality] {" "}(must or may)
    [number] {" "}(number)
    [date] {" "}(date)
    [term] {" "}(term)
    [name] {" "}(name)
    [literal] {" "}(address or placeholder)
   *[none] {""}
}
