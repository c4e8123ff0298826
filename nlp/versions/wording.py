"""What an edit of words means when no facet explains it: reach, reference, or wording only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from rapidfuzz.distance import Indel

from nlp.document import Clause, Document, Span
from nlp.versions.lexicon import (
    ADDRESS_FRONT,
    CONTAINERS,
    DEONTIC,
    FRONTED_REFERENCE,
    FUNCTION_WORDS,
    MODIFIER_OPENING,
    NEGATED_COMPARATOR,
    NEGATIONS,
    PRONOUNS,
    QUANTIFIERS,
    SEES,
    WHO_HAS,
)
from nlp.versions.redline import diff
from nlp.versions.similarity import stem
from nlp.versions.spelling import american, written_out
from nlp.versions.synonyms import OMITTED, SYNONYM_GROUPS, near_synonyms
from nlp.versions.vocabulary import NO_VOCABULARY, PARTIES, Vocabulary
from nlp.words import fold_word, words

EditKind = Literal[
    "negation", "deontic", "quantifier", "connective", "reference", "number", "template", "content", "paraphrase",
    "numbering", "label", "torn", "wording",
]  # fmt: skip

# Longest noun phrase that a pronoun is exchanged for, in words.
_NAMED_WORDS = 4
# In a word this long, one letter more or less inside it is a typing error and no other word.
_TYPO_LETTERS = 8
# Words of one family begin alike: "pornography", "pornographic".
_FAMILY_LETTERS = 6
_TEMPLATE = re.compile(r"\{[%{].*?[%}]\}")
_CONNECTIVES = frozenset(("and", "or", "and/or", "nor"))
_JOINING, _HOLDING, _UNNAMING = FUNCTION_WORDS | _CONNECTIVES, FUNCTION_WORDS | CONTAINERS, FUNCTION_WORDS - PARTIES
_ANY_ONE = frozenset(("any", "a", "an"))
# "(i)", "(ii)" and "b." inside a sentence: they number what stands there anyway.
_ENUMERATOR = re.compile(r"[\s,;]*(?:\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[).][\s,;]*)+", re.IGNORECASE)
# "Account(s)" for "account".
_PLURAL = re.compile(r"\(e?s\)", re.IGNORECASE)
_TOKENS = re.compile(r"[\w$€£¥][^\s,;:()]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"[$€£¥]?\d")
_OWNERS = {"your": "you", "yours": "you", "our": "we", "ours": "we", "us": "we"}
_NEXT_NAME = re.compile(r"\W*([A-Z][a-z]+)\b")
_NONE: frozenset[int] = frozenset()
_GROUPS_OF: dict[tuple[str, ...], frozenset[int]] = {
    phrase: frozenset(n for n, group in enumerate(SYNONYM_GROUPS) if phrase in group)
    for phrase in OMITTED.union(*SYNONYM_GROUPS)
}
_LONGEST = max(map(len, _GROUPS_OF))
_OPEN_PHRASE = frozenset(phrase[0] for phrase in _GROUPS_OF if len(phrase) > 1)
# Function words that have no synonyms listed: they may come and go beside a word that is exchanged.
_EMPTY = FUNCTION_WORDS - {phrase[0] for phrase in _GROUPS_OF if len(phrase) == 1} | {" ".join(p) for p in OMITTED}


@dataclass(frozen=True)
class Edit:
    """Words struck and words put in at one place; spans are document offsets, empty where a side has none."""

    old: str
    new: str
    old_span: Span
    new_span: Span

    def __hash__(self) -> int:
        return hash((self.old_span.start, self.new_span.start))  # where it stands tells an edit from the others

    @cached_property
    def old_words(self) -> tuple[str, ...]:
        return words(self.old, glue=True)

    @cached_property
    def new_words(self) -> tuple[str, ...]:
        return words(self.new, glue=True)

    @property
    def inserts_only(self) -> bool:
        return not self.old_words

    @property
    def deletes_only(self) -> bool:
        return not self.new_words


class Edits:
    """The word edits between clauses of two versions, each pair of runs compared once."""

    def __init__(self, old: Document, new: Document) -> None:
        self._texts = old.text, new.text
        self._known: dict[tuple[int, int, int, int], list[Edit]] = {}

    def between(self, old: Sequence[Clause], new: Sequence[Clause]) -> list[Edit]:
        """Return the edits between neighbouring clauses of each side, punctuation-only ones left out."""
        key = old[0].start, old[-1].end, new[0].start, new[-1].end
        if key not in self._known:
            self._known[key] = _edits(old, new, *self._texts)
        return self._known[key]


def _edits(old: Sequence[Clause], new: Sequence[Clause], old_text: str, new_text: str) -> list[Edit]:
    before = Span(old[0].start, old[-1].end)
    after = Span(new[0].start, new[-1].end)
    found: list[Edit] = []
    i, j = before.start, after.start
    for piece in diff(before.of(old_text), after.of(new_text), fold=fold_word):
        if not piece.same:
            found += _edit(piece.old, piece.new, i, j)
        i, j = i + len(piece.old), j + len(piece.new)
    return found


def _edit(gone: str, come: str, i: int, j: int) -> list[Edit]:
    if words(gone, glue=True) == words(come, glue=True):
        return []
    if cut := _same_at_end(gone, come):
        left, right = cut
        return _edit(gone[:left], come[:right], i, j) + _edit(gone[left:], come[right:], i + left, j + right)
    return [Edit(gone.strip(), come.strip(), _stripped(gone, i), _stripped(come, j))]


def _same_at_end(gone: str, come: str) -> tuple[int, int] | None:
    """Return where synonyms at the end of two edits begin ("is forbidden", "or maps is prohibited"), None if nowhere.

    The edit is told as two then, so that what was put in stands by itself.
    """
    left, right = ([*_TOKENS.finditer(text)] for text in (gone, come))
    if len(left) == len(right):
        return None
    for size in range(1, _LONGEST + 1):
        for other in range(1, _LONGEST + 1):
            if size > len(left) or other > len(right) or (size, other) == (len(left), len(right)):
                continue
            tails = left[-size].start(), right[-other].start()
            phrases = words(gone[tails[0] :], glue=True), words(come[tails[1] :], glue=True)
            if (
                phrases[0] != phrases[1]
                and len(phrases[0]) == size
                and len(phrases[1]) == other
                and _synonyms(*phrases)
            ):
                while size < len(left) and other < len(right) and _same_token(left[-size - 1], right[-other - 1]):
                    size, other = size + 1, other + 1
                whole = (size, other) == (len(left), len(right))
                return None if whole else (left[-size].start(), right[-other].start())
    return None


def _same_token(a: re.Match[str], b: re.Match[str]) -> bool:
    return fold_word(a[0]) == fold_word(b[0])


def _synonyms(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return bool(_GROUPS_OF.get(a, _NONE) & _GROUPS_OF.get(b, _NONE))


def _stripped(text: str, start: int) -> Span:
    lead = len(text) - len(text.lstrip())
    return Span(start + lead, start + max(lead, len(text.rstrip())))


def unexplained(found: Iterable[Edit], old_spans: Sequence[Span], new_spans: Sequence[Span]) -> list[Edit]:
    """Leave out the edits that lie inside spans which a facet already gives as evidence."""
    return [
        edit
        for edit in found
        if not (
            (edit.inserts_only or _inside(edit.old_span, old_spans))
            and (edit.deletes_only or _inside(edit.new_span, new_spans))
        )
    ]


def _inside(span: Span, covers: Sequence[Span]) -> bool:
    return any(cover.start - 2 <= span.start and span.end <= cover.end + 2 for cover in covers)


def exchanged_names(edit: Edit, texts: tuple[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What an edit calls something, and called it before, without the function words around the names.

    Where a defined term only was qualified or cut, its other word belongs to both: "Products", "Developer Products".
    """
    old, new = _without_tail(*(_owner(_bare_name(tuple(written_out(words(text))))) for text in (edit.old, edit.new)))
    if (edit.inserts_only and edit.new.istitle()) or (edit.deletes_only and edit.old.istitle()):
        ends = (edit.old_span.end, texts[0]), (edit.new_span.end, texts[1])
        heads = [match[1] if (match := _NEXT_NAME.match(text, end)) else "" for end, text in ends]
        if heads[0] and heads[0] == heads[1]:
            return (*old, heads[0].lower()), (*new, heads[0].lower())
    return old, new


def _without_tail(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two runs of words without those that end both and only agree with what stands in front: "agree", "agrees"."""
    while len(old) > 1 and len(new) > 1 and _alike(old[-1], new[-1]):
        old, new = old[:-1], new[:-1]
    return old, new


def _owner(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Whose something is as who that is: "your" as "you", "Customer’s" as "Customer"."""
    return tuple(_OWNERS.get(word, word.removesuffix("'s")) for word in tokens)


def _bare_name(tokens: tuple[str, ...]) -> tuple[str, ...]:
    named = [at for at, word in enumerate(tokens) if word not in _UNNAMING]
    return tokens[named[0] : named[-1] + 1] if named else tokens


def edit_kind(
    edit: Edit, *, linked_old: Sequence[Span], linked_new: Sequence[Span], vocabulary: Vocabulary = NO_VOCABULARY
) -> EditKind:
    """Sort one edit: what it touches decides whether it can change the reach of a rule."""
    old, new = edit.old_words, edit.new_words
    changed = _told(edit.old, old) ^ _told(edit.new, new)
    tags = _TEMPLATE.findall(edit.old), _TEMPLATE.findall(edit.new)
    if any(tags):
        return "reference" if len(tags[0]) == len(tags[1]) == 1 and tags[0] != tags[1] else "template"
    if _PLURAL.fullmatch(edit.old + edit.new) or _same_address(edit.old, edit.new):
        return "wording"
    if (edit.inserts_only or _numbers(edit.old)) and (edit.deletes_only or _numbers(edit.new)):
        return "numbering"
    if same_by_form(old, new):
        return "wording"
    if WHO_HAS.fullmatch(edit.old) and WHO_HAS.fullmatch(edit.new):
        return "wording"
    if vocabulary.speaks_of_platform(old) and vocabulary.speaks_of_platform(new):
        return "wording"
    if (edit.inserts_only and vocabulary.only_names_platform(new)) or (
        edit.deletes_only and vocabulary.only_names_platform(old)
    ):
        return "paraphrase"
    if changed & NEGATIONS:
        return "negation"
    if changed & DEONTIC:
        return "deontic"
    if changed & QUANTIFIERS:
        return "paraphrase" if _any_or_a(old, new) else "quantifier"
    if changed and changed <= _CONNECTIVES:
        either = "/" in edit.old + edit.new  # "and/or" leaves a choice that "and" does not
        return "connective" if len(changed) > 1 or either else "wording"
    if (edit.inserts_only or _linked(edit.old_span, linked_old)) and (
        edit.deletes_only or _linked(edit.new_span, linked_new)
    ):
        return "reference"
    if (edit.inserts_only and SEES.match(edit.new)) or (edit.deletes_only and SEES.match(edit.old)):
        return "reference"
    if changed and all(_NUMBER.match(word) for word in changed):
        return "reference" if all(_YEAR.fullmatch(word) for word in changed) else "number"
    if changed <= _JOINING:
        return "wording"
    if FRONTED_REFERENCE.fullmatch(edit.old or edit.new) and not (old and new):
        return "reference"
    return "paraphrase" if _near(old, new) or _holds_the_same(old, new) else "content"


def _same_address(old: str, new: str) -> bool:
    """Whether only what browsers put in front of an address, or a stroke behind it, came or went."""
    bare = [ADDRESS_FRONT.sub("", text.lower()).rstrip("/ ") for text in (old, new)]
    fronted = any(ADDRESS_FRONT.match(text) for text in (old, new))
    return bare[0] == bare[1] and (fronted or (old + new).strip() == "/")


def _any_or_a(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether "any" stands for "a", and what else was exchanged says the same: "refers to any", "means an"."""
    left, right = ([word for word in side if word not in _ANY_ONE] for side in (old, new))
    said = _ANY_ONE.intersection(old) and _ANY_ONE.intersection(new)
    return bool(said) and (left == right or same_by_form(left, right))


def _told(text: str, tokens: Sequence[str]) -> frozenset[str]:
    """The words of one side of an edit; a comparator negates nothing ("no more than three")."""
    return frozenset(words(NEGATED_COMPARATOR.sub(" ", text), glue=True) if NEGATED_COMPARATOR.search(text) else tokens)


def _near(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether words were exchanged for near synonyms, or a noun for the pronoun that stood for it."""
    left, right = ([unit for unit in _units(side) if unit not in _EMPTY] for side in (old, new))
    if len(left) == len(right) and left:
        return all(_alike(a, b) or near_synonyms(a, b) for a, b in zip(left, right, strict=True))
    short, long = sorted((old, new), key=len)
    return len(short) == 1 and short[0] in PRONOUNS and len(long) <= _NAMED_WORDS


def _holds_the_same(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether words differ only in what says that something holds them: "pornography", "content that is pornographic".

    A container that is joined to something else is one more thing: "or content".
    """
    left, right = ([word[:_FAMILY_LETTERS] for word in side if word not in _HOLDING] for side in (old, new))
    return left == right and _CONNECTIVES.isdisjoint((*old, *new))


def _numbers(text: str) -> bool:
    return bool(_ENUMERATOR.fullmatch(text))


def whole_links(
    found: Sequence[Edit], linked_old: Sequence[Span], linked_new: Sequence[Span], old_text: str, new_text: str
) -> list[Edit]:
    """Widen edits that lie inside a link on both sides to the links' whole words: a reference is changed as a whole."""
    widened: list[Edit] = []
    for edit in found:
        before = next(
            (link for link in linked_old if link.start <= edit.old_span.start and edit.old_span.end <= link.end), None
        )
        after = next(
            (link for link in linked_new if link.start <= edit.new_span.start and edit.new_span.end <= link.end), None
        )
        if before and after:
            edit = Edit(before.of(old_text), after.of(new_text), before, after)
        widened.append(edit)
    return list(dict.fromkeys(widened))


def _linked(span: Span, links: Sequence[Span]) -> bool:
    return any(link.start <= span.start and span.end <= link.end for link in links)


def same_by_form(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the content words are the same but for inflection, spelling variants or listed synonyms."""
    old, new = written_out(old), written_out(new)
    if old and "".join(old) == "".join(new):
        return True  # written as one word, or run together by a capture
    whole = _units(old), _units(new)
    left, right = ([unit for unit in side if unit not in _EMPTY] for side in whole)
    if not left and not right and any(tuple(unit.split()) in OMITTED for side in whole for unit in side):
        return True
    if not left or len(left) != len(right):
        return False
    return all(_alike(a, b) for a, b in zip(left, right, strict=True))


def _units(tokens: Sequence[str]) -> Sequence[str]:
    """Return the words of a text, phrases that are known to have synonyms as one."""
    return tokens if _OPEN_PHRASE.isdisjoint(tokens) else [*_phrases(tokens)]


def _phrases(tokens: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(tokens):
        longest = _LONGEST if tokens[at] in _OPEN_PHRASE else 1
        size = next(n for n in range(longest, 0, -1) if n == 1 or tuple(tokens[at : at + n]) in _GROUPS_OF)
        yield " ".join(tokens[at : at + size])
        at += size


def _alike(a: str, b: str) -> bool:
    a, b = american(a), american(b)
    stem_a, stem_b = stem(a), stem(b)
    if a == b or a.rstrip("s") == b.rstrip("s") or (stem_a.rstrip("e") == stem_b.rstrip("e") and len(stem_a) > 1):
        return True
    if len(a) >= 5 and a[0] == b[0] and a != b and sorted(a) == sorted(b):
        return True  # letters swapped: a typing error put right
    if min(len(a), len(b)) >= _TYPO_LETTERS and a[:2] == b[:2] and a[-2:] == b[-2:] and abs(len(a) - len(b)) == 1:
        return Indel.distance(a, b) == 1  # a letter left out or doubled inside a long word
    return any(
        _GROUPS_OF.get(tuple(x.split()), _NONE) & _GROUPS_OF.get(tuple(y.split()), _NONE)
        for x, y in ((a, b), (stem_a, stem_b), (a.rstrip("s"), b.rstrip("s")))
    )


def enumerates(edit: Edit) -> bool:
    """Whether the words put in or struck are a member of a list and not a mere modifier.

    "Or at school" and "at school, " are members; "at school or work" narrows what stands before it.
    """
    text = (edit.new if edit.inserts_only else edit.old).strip()
    if MODIFIER_OPENING.match(text):
        return bool(re.search(r"(?:[,;]|\b(?:or|and))$", text, re.IGNORECASE))
    return bool(re.search(r"[,;]|\b(?:or|and)\b", text, re.IGNORECASE))
