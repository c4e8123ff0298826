"""What an edit weighs where it stands: a label, a number before a title, a reason given, words put elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from nlp.document import CELL_MARK, Clause, Document, Span
from nlp.versions.lexicon import (
    BANS_IN_FRONT,
    DEONTIC,
    DETERMINERS,
    DISCOURSE,
    LEFT_BARE,
    LEFT_OPEN,
    NAMED_DOCUMENT,
    OPENING_WORDS,
    PREAMBLE,
    REASON_BEHIND,
    REASON_IN_FRONT,
    SAYS_NOTHING,
    SENTENCE_ENDS,
)
from nlp.versions.similarity import STOP_WORDS, stem
from nlp.versions.vocabulary import Vocabulary
from nlp.versions.wording import Edit, EditKind, edit_kind
from nlp.words import words

Weigh = Callable[[Edit], EditKind]

# Words struck here and put in there, so near, were only put elsewhere in their phrase.
_NEAR = 60
# Longest words of a link, as links stand in sentences.
_LINK_WORDS = 6
# So many content words are a clause, which may stand before another or behind it: "if …, you must …".
_LONG = 3
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s<>()]*[\w/]", re.IGNORECASE)
# No address is without one of these, and they are found far sooner.
_IN_ADDRESS = ("@", "://", "www.")
_ENUMERATOR = re.compile(r"(?:[A-Z]|[IVX]{1,5}|\d{1,3})")
_SECTION_NUMBER = re.compile(r"[(*§]*(?:\d{1,3}(?:\.\d{1,3})+[a-z]?\.?|\d{1,3}[a-z]?(?:[.):]| ?[-–—]))[)*]*")
# What may be said once for two joined phrases.
_OPENING = frozenset(
    "if when where unless that which who you we they it the a an to your our must may shall will not".split()
)
_LABEL_ENDS = re.compile(r"[:.–—-]$")
# What turns a rule turns nothing in the words that say why there is one: "so that we can", "in order to".
_REACHING: tuple[EditKind, ...] = ("deontic", "quantifier", "connective")
_SUPPOSING = frozenset("may might could not".split())
_HAVE = re.compile(r"\s+(?:\w+ly )?have \w+", re.IGNORECASE)
_JOINS_MEMBERS = re.compile(r"[,;]|\b(?:and|or)\b", re.IGNORECASE)
_LIGHT: tuple[EditKind, ...] = ("content", "paraphrase", "wording")
_MAY_TEAR: tuple[EditKind, ...] = (*_LIGHT, "quantifier")


def weigh_edits(
    found: Sequence[Edit], old: Sequence[Clause], new: Sequence[Clause], versions: tuple[Document, Document],
    vocabulary: Vocabulary, *, explains: bool,
) -> Weigh:  # fmt: skip
    """Return what sorts the edits `found` of two runs of clauses; `explains` says that neither side binds anybody."""
    before, after = (version.text for version in versions)
    linked = link_spans(old), link_spans(new)
    shifted = _shifted(found) | _swapped(found, before)

    @cache
    def reasons() -> tuple[_Reasons, _Reasons]:
        return _reasons(old), _reasons(new)

    @cache
    def documents() -> tuple[Sequence[Span], Sequence[Span]]:
        return _other_documents(old, new)

    @cache
    def weigh(edit: Edit) -> EditKind:
        if _numbers_title(edit, old, new, before, after) or _numbers_opening(edit, old, new):
            return "numbering"
        if _said_by_heading(edit, old, new):
            return "label" if _LABEL_ENDS.search(edit.old) else "wording"
        if _stutters(edit, before) or edit in shifted or _stands_beside(edit, old, new, versions):
            return "wording"
        if _repeats(edit, old, new, before, after):
            return "wording"
        if _goes_on(edit, old, new, before, after):
            return "wording"
        if _renames_document(edit, *documents()):
            return "reference"
        if _is_preamble(edit, old, new, before, after) or _completes(edit, old[0]) or _says_nothing(edit):
            return "paraphrase"
        kind = edit_kind(edit, linked_old=linked[0], linked_new=linked[1], vocabulary=vocabulary)
        if kind == "deontic" and _supposes(edit, after):
            return "paraphrase"
        if kind in _MAY_TEAR and (tears(edit, after, new) or (vocabulary.torn and _may_be_lost(edit))):
            return "torn"
        if kind in _LIGHT and (explains or _labels(edit, old, new)):
            return "wording"
        exchanged = kind in _REACHING and not (edit.inserts_only or edit.deletes_only)
        if (exchanged or kind == "content") and _only_reasons(edit, *reasons()) and not _counts(edit):
            return "paraphrase"
        return kind

    return weigh


def _counts(edit: Edit) -> bool:
    return any(char.isdigit() for char in edit.old + edit.new)


def link_spans(clauses: Sequence[Clause]) -> list[Span]:
    """Where links and plain addresses stand: they are exchanged as a whole."""
    linked = [mark.span.shifted(clause.start) for clause in clauses for mark in clause.links]
    plain = [
        Span(clause.start + match.start(), clause.start + match.end())
        for clause in clauses
        if any(map(clause.text.lower().__contains__, _IN_ADDRESS))
        for match in _ADDRESS.finditer(clause.text)
    ]
    return linked + [span for span in plain if not any(link.start <= span.start < link.end for link in linked)]


def _stutters(edit: Edit, old_text: str) -> bool:
    """Whether the words struck only stood there twice ("to process process requests")."""
    if not edit.deletes_only:
        return False
    gone = edit.old_words
    around = (
        old_text[max(0, edit.old_span.start - 60) : edit.old_span.start],
        old_text[edit.old_span.end : edit.old_span.end + 60],
    )
    doubled = words(around[0], glue=True)[-len(gone) :], words(around[1], glue=True)[: len(gone)]
    return bool(gone) and gone in doubled


def _repeats(edit: Edit, old: Sequence[Clause], new: Sequence[Clause], before: str, after: str) -> bool:
    """Whether words came or went with which a joined phrase opens like that before: "if you ask and (if you) pay"."""
    if edit.inserts_only == edit.deletes_only:
        return False
    text, span, first = (
        (after, edit.new_span, new[0].start) if edit.inserts_only else (before, edit.old_span, old[0].start)
    )
    said = words(text[first : span.start], glue=True)
    told = edit.new_words if edit.inserts_only else edit.old_words
    size = len(told)
    joined = bool(said) and said[-1] in ("and", "or") and all(word in _OPENING for word in told)
    return joined and any(said[at : at + size] == told for at in range(len(said) - size))


def _shifted(found: Sequence[Edit]) -> frozenset[Edit]:
    """The edits that together only put words elsewhere: "abuse reports", "reports of abuse"."""
    gone = {edit: _content(edit.old) for edit in found if edit.deletes_only}
    come = {edit: _content(edit.new) for edit in found if edit.inserts_only}
    pairs = [
        (a, b)
        for a, left in gone.items()
        for b, right in come.items()
        if left and (left == right or _reordered(a.old, b.new))
        if abs(b.old_span.start - a.old_span.start) <= _NEAR or len(left) >= _LONG
    ]
    return frozenset(edit for pair in pairs for edit in pair)


def _reordered(old: str, new: str) -> bool:
    """Whether two lists have the same members."""
    members = [sorted(filter(None, map(_content, _JOINS_MEMBERS.split(text)))) for text in (old, new)]
    return len(members[0]) > 1 and members[0] == members[1]


def _swapped(found: Sequence[Edit], old_text: str) -> frozenset[Edit]:
    """The edits that only put members of a list in another order: "race, age or sex", "age, sex or race"."""
    exchanged = [(edit, _content(edit.old), _content(edit.new)) for edit in found]
    pairs = [
        (a, b)
        for at, (a, gone, come) in enumerate(exchanged)
        for b, gone_too, come_too in exchanged[at + 1 :]
        if gone and come and gone == come_too and come == gone_too
        if _JOINS_MEMBERS.search(old_text[a.old_span.end : b.old_span.start])
    ]
    return frozenset(edit for pair in pairs for edit in pair)


def _supposes(edit: Edit, new_text: str) -> bool:
    """Whether one word for what may have been became another: "might not have kept", "may not have kept"."""
    sides = edit.old_words, edit.new_words
    told = all(side and {*side} <= _SUPPOSING for side in sides) and ("not" in sides[0]) == ("not" in sides[1])
    return told and bool(_HAVE.match(new_text[edit.new_span.end :]))


def _stands_beside(
    edit: Edit, old: Sequence[Clause], new: Sequence[Clause], versions: tuple[Document, Document]
) -> bool:
    """Whether words at the beginning were only set as a line of their own in front, or joined from one."""
    text, span, clauses, other, document = (
        (edit.old, edit.old_span, old, new, versions[1])
        if edit.deletes_only
        else (edit.new, edit.new_span, new, old, versions[0])
    )
    if not (edit.deletes_only or edit.inserts_only) or span.start > clauses[0].start:
        return False
    at = other[0].ordinal - 1
    return at > 0 and words(document.clauses[at - 1].text) == words(text)


def _other_documents(old: Sequence[Clause], new: Sequence[Clause]) -> tuple[Sequence[Span], Sequence[Span]]:
    """Where clauses of either side name documents that those of the other do not name so."""
    before, after = (
        [(match[0], clause.start, match) for clause in side for match in NAMED_DOCUMENT.finditer(clause.text)]
        for side in (old, new)
    )
    left, right = (
        [
            Span(*match.span()).shifted(start)
            for name, start, match in side
            if all(name != other for other, *_ in others)
        ]
        for side, others in ((before, after), (after, before))
    )
    return left, right


def _renames_document(edit: Edit, old: Sequence[Span], new: Sequence[Span]) -> bool:
    """Whether a document only has another name: "our User Terms", "our Terms of Use"."""
    if not old or not new:
        return False
    sides = (edit.old_span, old, edit.inserts_only), (edit.new_span, new, edit.deletes_only)
    return all(
        empty or any(name.start <= span.start and span.end <= name.end + 1 for name in names)
        for span, names, empty in sides
    )


def _is_preamble(edit: Edit, old: Sequence[Clause], new: Sequence[Clause], before: str, after: str) -> bool:
    """Whether only what is said in front of a rule for its sake came or went, and binds nobody by itself."""
    if not (edit.inserts_only or edit.deletes_only):
        return False
    clause, end, text = (new[0], edit.new_span.end, after) if edit.inserts_only else (old[0], edit.old_span.end, before)
    front = text[clause.start : end]
    return bool(PREAMBLE.fullmatch(front)) and DEONTIC.isdisjoint(words(front))


def _completes(edit: Edit, old: Clause) -> bool:
    """Whether an item that nothing above said to be banned or allowed, and its own words neither, says it now."""
    fragment = old.number and not old.lead_in and old.tier is None and edit.old_span.start <= old.start
    return bool(fragment and edit.inserts_only and BANS_IN_FRONT.fullmatch(edit.new))


def _says_nothing(edit: Edit) -> bool:
    return (edit.inserts_only or edit.deletes_only) and bool(SAYS_NOTHING.fullmatch(edit.old or edit.new))


def _content(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(text) if word not in STOP_WORDS)


def _numbers_title(edit: Edit, old: Sequence[Clause], new: Sequence[Clause], before: str, after: str) -> bool:
    """Whether only the letter or number before a title or a cell changed: "K. Payment" for "L. Payment"."""
    return all(
        bool(_ENUMERATOR.fullmatch(text))
        and whole[span.end : span.end + 1] in (".", ")")
        and any(span.start == clause.start or _opens_cell(span, clause, whole) for clause in clauses)
        for text, span, clauses, whole in (
            (edit.old, edit.old_span, old, before),
            (edit.new, edit.new_span, new, after),
        )
    )


def _numbers_opening(edit: Edit, old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    """Whether only the number changed, came or went with which a clause begins: "3.2 Payments", "5a - Payments"."""
    return all(
        not said or (span.start == clauses[0].start and bool(_SECTION_NUMBER.fullmatch(said)))
        for said, span, clauses in ((edit.old, edit.old_span, old), (edit.new, edit.new_span, new))
    )


def _opens_cell(span: Span, clause: Clause, whole: str) -> bool:
    return CELL_MARK in clause.text and whole[clause.start : span.start].endswith(CELL_MARK)


def _labels(edit: Edit, old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    """Whether a bold label at the beginning came or went, and the sentence behind it stayed."""
    clause, span = (new[0], edit.new_span) if edit.inserts_only else (old[0], edit.old_span)
    if not (edit.inserts_only or edit.deletes_only):
        return _in_label(edit.old_span, old[0]) and _in_label(edit.new_span, new[0])
    bold = [mark.span.shifted(clause.start) for mark in clause.marks if mark.kind == "bold"]
    whole = any(mark.start <= clause.start + 1 and abs(mark.end - span.end) <= 2 for mark in bold)
    return (whole and span.start <= clause.start + 1) or _in_label(span, clause)


def _in_label(span: Span, clause: Clause) -> bool:
    """Whether a place lies in a bold label that opens a clause and is followed by a sentence."""
    return any(
        mark.kind == "bold"
        and mark.span.start <= 1
        and len(clause.text) - mark.span.end > 20
        and clause.start + mark.span.start <= span.start
        and span.end <= clause.start + mark.span.end
        for mark in clause.marks
    )


def _said_by_heading(edit: Edit, old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    """Whether a run-in label at the beginning was struck because the heading above says it now."""
    return (
        edit.deletes_only
        and edit.old_span.start <= old[0].start
        and {*_content(edit.old)} <= {*_content(" ".join(new[0].path))}
    )


def tears(edit: Edit, new_text: str, new: Sequence[Clause]) -> bool:
    """Whether words were struck without which the sentence is none ("please ."): a capture lost them."""
    if not edit.deletes_only or len(edit.old_words) < 2:
        return False
    at = edit.new_span.start
    word = next(iter(words(new_text[max(new[0].start, at - 40) : at], glue=True)[-1:]), "")
    behind = new_text[at : new[-1].end]
    return bool(
        (word in OPENING_WORDS and LEFT_OPEN.match(behind)) or (word in DETERMINERS and LEFT_BARE.match(behind))
    )


def _may_be_lost(edit: Edit) -> bool:
    """Whether words that only went may be a link's, which a capture lost."""
    return edit.deletes_only and len(edit.old_words) <= _LINK_WORDS


def _goes_on(edit: Edit, old: Sequence[Clause], new: Sequence[Clause], before: str, after: str) -> bool:
    """Whether only the words changed with which a sentence goes on from the one before: "In addition,".

    A comma or "that" sets them off: "first offenses" are not all offenses.
    """
    sides = (edit.old, edit.old_span, old, before), (edit.new, edit.new_span, new, after)
    return all(
        (span.start <= clauses[0].start or text[max(0, span.start - 8) : span.start].rstrip()[-1:] in SENTENCE_ENDS)
        and (not said or bool(DISCOURSE.fullmatch(said + text[span.end : span.end + 1])))
        for said, span, clauses, text in sides
    )


class _Reasons(NamedTuple):
    """Where clauses say why, not what: "in order for us to verify …," in front, "because …" behind."""

    front: tuple[Span, ...]
    behind: tuple[Span, ...]


def _reasons(clauses: Sequence[Clause]) -> _Reasons:
    fronts = [(clause, match) for clause in clauses if (match := REASON_IN_FRONT.match(clause.text))]
    behinds = [(clause, match) for clause in clauses for match in REASON_BEHIND.finditer(clause.text)]
    return _Reasons(*(tuple(Span(*m.span()).shifted(c.start) for c, m in found) for found in (fronts, behinds)))


def _only_reasons(edit: Edit, old: _Reasons, new: _Reasons) -> bool:
    """Whether only words that say why were put otherwise, or came or went in front of a whole sentence.

    Behind it, a purpose that comes or goes may bound what is allowed: "in order to provide the service".
    """
    if edit.inserts_only:
        return _inside(edit.new_span, new.front)
    if edit.deletes_only:
        return _inside(edit.old_span, old.front)
    sides = (edit.old_span, old), (edit.new_span, new)
    return all(_inside(span, (*reasons.front, *reasons.behind)) for span, reasons in sides)


def _inside(span: Span, reasons: Sequence[Span]) -> bool:
    return any(reason.start <= span.start and span.end <= reason.end for reason in reasons)
