"""What only shows across clauses: a term renamed throughout, and words that went here and came there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nlp.document import Clause, Document, Span
from nlp.message import Quote, message
from nlp.versions.align import Alignment
from nlp.versions.change import Change
from nlp.versions.similarity import STOP_WORDS, stem
from nlp.versions.vocabulary import PARTIES, Vocabulary, platform_names
from nlp.versions.weigh import tears
from nlp.versions.wording import Edits, exchanged_names, same_by_form
from nlp.words import Spoken, words

# A pair of words exchanged in so many clauses is a term renamed, not so many changes of rules.
_TERM_CLAUSES = 3
_TERM_WORDS = 5
# Longest address that is looked into, in characters.
_ADDRESS_MAX = 80
# So many torn sentences are no slips: the capture lost words, as it does with links.
_TORN_CLAUSES = 3
# A removed passage is told as restated if so much of what it says came elsewhere; whether that changes anything is
# doubtful only where nearly all of it did.
_RESTATED_SHARE = 0.65
_RESTATED_WHOLE = 0.8
_RESTATED_WORDS = 3


def find_vocabulary(old: Document, new: Document, alignment: Alignment, edits: Edits) -> Vocabulary:
    """Return the exchanges of words that recur in three clauses or more, and the platform's name."""
    seen: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
    torn = 0
    for bead in alignment.beads:
        before, after = old.clauses[bead.i0 : bead.i1], new.clauses[bead.j0 : bead.j1]
        if bead.shape != (1, 1) or before[0].text == after[0].text:
            continue
        found = edits.between(before, after)
        torn += any(tears(edit, new.text, after) for edit in found)
        told = ((exchanged_names(edit, (old.text, new.text)), edit) for edit in found)
        seen.update({pair for pair, edit in told if _is_term(*pair) and not _in_address(edit.old_span, old.text)})
    renamed = frozenset(pair for pair, count in seen.items() if count >= _TERM_CLAUSES)
    whole = [f" {' '.join(words(document.text))} " for document in (old, new)] if renamed else []
    names = platform_names((*old.clauses, *new.clauses))
    complete = frozenset(
        (before, after)
        for before, after in renamed
        if {word.removesuffix("'s") for word in (*before, *after)} <= names
        or (f" {' '.join(before)} " not in whole[1] and f" {' '.join(after)} " not in whole[0])
    )
    return Vocabulary(renamed, complete, names, torn >= _TORN_CLAUSES)


def _in_address(span: Span, text: str) -> bool:
    """Whether words are part of an e-mail or web address."""
    before, behind = text[max(0, span.start - _ADDRESS_MAX) : span.start], text[span.end : span.end + _ADDRESS_MAX]
    around = re.split(r"\s", before)[-1] + span.of(text) + re.split(r"\s", behind, maxsplit=1)[0]
    return any(mark in around for mark in ("@", "://", "www."))


def _is_term(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether each is a name of something; another form or spelling of the same words is no new name."""
    sized = 0 < len(old) <= _TERM_WORDS and 0 < len(new) <= _TERM_WORDS
    parties = [len(said) == 1 and said[0] in PARTIES for said in (old, new)]
    names = [said for said, party in zip((old, new), parties, strict=True) if not party]
    named = sized and bool(names) and not any(said[end] in STOP_WORDS for said in names for end in (0, -1))
    return named and not any(w[0].isdigit() for w in (*old, *new)) and not same_by_form(old, new)


def restate(entries: Sequence[tuple[float, Change]], spoken: Spoken) -> list[tuple[float, Change]]:
    """Turn removals whose words the new version uses elsewhere into doubtful ones that name the place.

    Nobody should be told to drop a rule that was only put in other words.
    """
    came: list[Clause] = []
    places: dict[str, list[int]] = {}
    for _, change in entries:
        known = {word for clause in change.old for word in _content(spoken[clause.text])}
        for clause in change.new if change.kind != "removed" else ():
            if clause.role == "heading":
                continue
            for word in _content(spoken[clause.text]) - known:
                places.setdefault(word, []).append(len(came))
            came.append(clause)
    return [
        (place, _restated(change, came, places, spoken) if change.kind == "removed" else change)
        for place, change in entries
    ]


def _restated(change: Change, came: Sequence[Clause], places: Mapping[str, Sequence[int]], spoken: Spoken) -> Change:
    gone = _content(spoken[change.old[0].text])
    if change.materiality != "substantive" or len(gone) < _RESTATED_WORDS:
        return change
    shared = Counter(index for word in sorted(gone) for index in places.get(word, ()))
    index, count = max(shared.items(), key=lambda entry: (entry[1], -entry[0]), default=(0, 0))
    if count < _RESTATED_SHARE * len(gone):
        return change
    title = came[index].title
    said = message("change-restated", placed=str(bool(title)).lower(), place=Quote(title, cited=True))
    if count < _RESTATED_WHOLE * len(gone):
        return replace(change, summary=said)
    return replace(change, materiality="uncertain", direction="unclear", summary=said)


def _content(tokens: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(token) for token in tokens if token not in STOP_WORDS)
