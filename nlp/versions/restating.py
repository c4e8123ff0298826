"""Clauses that came or went and only repeat their own version: a summary of the rules, a rule said twice, contents.

A page that newly opens with a summary of its own rules forbids nothing new, and a ban that is gone from one of two
places still holds. That is claimed only where the words show it: what is repeated stands in both versions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from string import ascii_letters

from nlp.document import CELL_MARK, Clause, Document, Span
from nlp.message import Message, Quote, message
from nlp.rules.rule import Rule
from nlp.versions.align import POSTINGS_MAX, Alignment
from nlp.versions.change import Change, Facet
from nlp.versions.classify import weigh_facets
from nlp.versions.facets import FacetChange
from nlp.versions.lexicon import DISCOURSE, POINTING_WORDS
from nlp.versions.norms import announces_summary
from nlp.versions.residue import Rules, compare_text
from nlp.versions.similarity import STOP_WORDS, stem
from nlp.versions.wording import Edit, Edits, enumerates
from nlp.words import words

Read = Callable[[Sequence[Clause], Document], Rules]

# So many content words of a clause must stand in the one that it repeats, and in a section that it sums up.
_REPEATED_SHARE = 0.9
_SUMMED_SHARE = 0.5
# A word in more clauses than this, and than one in twenty, tells no topic.
_COMMON_LEAST = 3
# With fewer content words, many clauses would say "the same".
_LEAST_WORDS = 4
# Clauses that are compared with one, the likeliest first.
_TARGETS = 3
_SECTION_TARGETS = 6
# Words of one family begin alike: "glorifying", "glorification".
_FAMILY_LETTERS = 6
# Longest quotation, in words.
_QUOTE_WORDS = 12
# Items that name headings, and the share of a list that they must be, for it to be the contents.
_CONTENTS_LEAST = 3
_CONTENTS_SHARE = 2 / 3


@dataclass(frozen=True, slots=True)
class _Repeated:
    """What a clause repeats: another clause, or (None) what stands below a heading."""

    clause: Clause | None
    place: str


@dataclass(frozen=True)
class _Side:
    """One version, with what of it stands in the other version too: `kept` by the place of the clause.

    `words` are those of its clauses, by their place.
    """

    document: Document
    other: Document
    kept: Mapping[int, Sequence[Clause]]
    words: Sequence[Sequence[str]]
    rules: Rules
    read: Read


def restate_within(
    entries: Sequence[tuple[float, Change]], versions: tuple[Document, Document], alignment: Alignment,
    rules: tuple[Rules, Rules], read: Read,
) -> list[tuple[float, Change]]:  # fmt: skip
    """Turn clauses that came or went, and only repeat what both versions say elsewhere, into editorial changes."""
    old, new = versions
    kept_old = {i: new.clauses[b.j0 : b.j1] for b in alignment.beads for i in range(b.i0, b.i1)}
    kept_new = {j: old.clauses[b.i0 : b.i1] for b in alignment.beads for j in range(b.j0, b.j1)}
    sides = {
        "added": _Side(new, old, kept_new, alignment.words[1], rules[1], read),
        "removed": _Side(old, new, kept_old, alignment.words[0], rules[0], read),
    }
    found: dict[str, Change] = {}
    for kind, side in sides.items():
        single = {(c.new or c.old)[0].id: c for _, c in entries if c.kind == kind and c.materiality != "editorial"}
        listed = _contents(side.document) if single else frozenset()
        found |= {c.id: _as_contents(c) for id, c in single.items() if id in listed}
        lone = {id: c for id, c in single.items() if id not in listed and c.materiality == "substantive"}
        found |= {lone[id].id: _as_repeated(lone[id], what) for id, what in _repeated(lone, side).items()}
    return [(place, found.get(change.id, change)) for place, change in entries]


def _as_contents(change: Change) -> Change:
    clause = (change.new or change.old)[0]
    place = Quote(clause.title, cited=True)
    said = message(f"change-{change.kind}", what="reference", place=place, placed=str(bool(clause.title)).lower())
    return _editorial(change, "reference", said)


def _as_repeated(change: Change, what: _Repeated) -> Change:
    place = Quote(what.place, cited=True)
    if what.clause is None:
        return _editorial(change, "wording", message("change-sums-up", state=change.kind, place=place))
    text = what.clause.text.split()
    quoted = " ".join(text) if len(text) <= _QUOTE_WORDS else " ".join(text[:_QUOTE_WORDS]) + " …"
    placed = str(bool(what.place)).lower()
    said = message("change-repeats", state=change.kind, placed=placed, place=place, text=Quote(quoted, cited=True))
    return _editorial(change, "wording", said)


def _editorial(change: Change, facet: Facet, said: Message) -> Change:
    evidence = tuple(replace(part, facet=facet) for part in change.evidence)
    return replace(
        change, materiality="editorial", facets=(facet,), direction="none", evidence=evidence, summary=said, details=()
    )


def _contents(document: Document) -> frozenset[str]:
    """The items of lists that name the headings of their own document."""
    headings = {words(clause.text) for clause in document.clauses if clause.role in ("heading", "tier")}
    found: set[str] = set()
    for listed, run in groupby(document.clauses, key=lambda clause: bool(clause.number) and clause.role == "rule"):
        items = list(run) if listed else []
        named = [item for item in items if words(item.text) in headings]
        if len(named) >= _CONTENTS_LEAST and len(named) >= _CONTENTS_SHARE * len(items):
            found.update(item.id for item in items)
    return frozenset(found)


def _repeated(lone: Mapping[str, Change], side: _Side) -> dict[str, _Repeated]:
    """What each of the clauses repeats, of those that repeat anything; `lone` by the clause's id."""
    clauses = [(at, clause) for at, clause in enumerate(side.document.clauses) if clause.id in lone]
    clauses = [(at, clause) for at, clause in clauses if clause.role == "rule" and CELL_MARK not in clause.text]
    if not clauses:
        return {}
    families = _Families(side)
    found = dict(_sums_up([clause for _, clause in clauses], side, families))
    left = [clause for _, clause in clauses if clause.id not in found]
    pairs = {clause.id: families.alike(clause) for clause in left}
    wanted = [t for targets in pairs.values() for t in targets]
    if wanted:
        known = side.read(list({t.id: t for t in wanted}.values()), side.document)
        edits = Edits(side.document, side.document)
        for clause in left:
            said = (t for t in pairs[clause.id] if _says_the_same(t, clause, known, side, edits))
            if (target := next(said, None)) is not None:
                found[clause.id] = _Repeated(target, target.title)
    return found


class _Families:
    """The content words of a version's clauses, cut to word families, and where the kept ones stand."""

    def __init__(self, side: _Side) -> None:
        self._side = side
        self._known: dict[str, frozenset[str]] = {}
        self._cut: dict[str, str] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        for at in side.kept:
            for family in self._families(side.words[at]):
                self._places[family].append(at)

    def of(self, text: str) -> frozenset[str]:
        """The content words of a text without their endings: what is derived of one word counts as one."""
        if text not in self._known:
            opening = DISCOURSE.match(text)
            tokens = words(text[opening.end() :] if opening else text)
            self._known[text] = self._families(tokens)
        return self._known[text]

    def _families(self, tokens: Sequence[str]) -> frozenset[str]:
        return frozenset(filter(None, map(self._family, tokens)))

    def _family(self, word: str) -> str:
        if word not in self._cut:
            self._cut[word] = "" if word in STOP_WORDS else stem(word)[:_FAMILY_LETTERS]
        return self._cut[word]

    def alike(self, clause: Clause) -> list[Clause]:
        """The kept rules that have nearly all content words of a clause, in both versions."""
        own = self.of(clause.text[len(_label(clause)) :])
        if len(own) < _LEAST_WORDS or not POINTING_WORDS.isdisjoint(words(clause.text)):
            return []  # what "it" stands for, its own place says
        seen = Counter(at for f in own if len(self._places[f]) <= POSTINGS_MAX for at in self._places[f])
        likely = sorted(seen, key=lambda at: (-seen[at], at))[:_TARGETS]
        clauses = self._side.document.clauses
        return [
            clauses[at]
            for at in likely
            if clauses[at].role == "rule"
            and self.covers(own, clauses[at].text) >= _REPEATED_SHARE
            and self.covers(own, " ".join(other.text for other in self._side.kept[at])) >= _REPEATED_SHARE
        ]

    def telling(self, text: str) -> frozenset[str]:
        """The families that show what a text is about: not those that stand all over the document."""
        most = max(_COMMON_LEAST, len(self._side.kept) // 20)
        return frozenset(family for family in self.of(text) if len(self._places[family]) <= most)

    def covers(self, own: frozenset[str], text: str) -> float:
        return len(own & self.of(text)) / max(1, len(own))


def _says_the_same(target: Clause, clause: Clause, known: Rules, side: _Side, edits: Edits) -> bool:
    """Whether a clause, read as a rewording of another, is no other rule; that one may list more."""
    rules = known(target), side.rules(clause)
    if not _same_act(*rules) or bool(target.tier) != bool(clause.tier):
        return False
    found = compare_text([target], [clause], (side.document, side.document), known, side.rules, edits=edits)
    left = [change for change in found if not _lists_more(change, side.document)]
    return not left or weigh_facets(left) == "editorial"


def _same_act(target: Rule, rule: Rule) -> bool:
    return (target.modality, target.actor) == (rule.modality, rule.actor) and rule.modality != "none"


def _lists_more(change: FacetChange, document: Document) -> bool:
    """Whether all that differs is a further member of a list in the clause that is repeated."""
    if change.facet not in ("scope", "example") or change.old is None or change.new is not None:
        return False
    around = document.text[max(0, change.old.start - 2) : change.old.end + 2].lstrip(ascii_letters)
    return change.facet == "example" or enumerates(Edit(around, "", change.old, Span(0, 0)))


def _sums_up(clauses: Sequence[Clause], side: _Side, families: _Families) -> Iterator[tuple[str, _Repeated]]:
    """Clauses of a summary that the text announces as one, each with the heading of what it sums up."""
    announced = _announced(side)
    named = _names(side) if announced else {}
    sections = {name: _section(side, name) for name in {*named.values()}}
    wanted = {id: _likely(side, families, sections[named[id]][0], id) for id in announced & named.keys()}
    targets = {t.id: t for found in wanted.values() for t in found}
    known = side.read(list(targets.values()), side.document) if targets else side.rules
    for clause in clauses:
        if clause.id not in wanted:
            continue
        rule, heading = side.rules(clause), named[clause.id]
        texts = [" ".join(c.text for c in part) for part in sections[heading]]
        if _bounds_said(rule, clause, texts, families) and any(_same_act(known(t), rule) for t in wanted[clause.id]):
            yield clause.id, _Repeated(None, heading)


def _announced(side: _Side) -> frozenset[str]:
    """The clauses without partner between a sentence that announces a summary and the next kept rule."""
    found: set[str] = set()
    open_ = False
    for at, clause in enumerate(side.document.clauses):
        if announces_summary(clause.text):
            open_ = True
        elif clause.role == "rule" and at in side.kept:
            open_ = False
        elif open_:
            found.add(clause.id)
    return frozenset(found)


def _names(side: _Side) -> dict[str, str]:
    """For clauses of a paragraph or item that a bold label opens: the heading of both versions that says the same."""
    heads = [
        {words(c.text): c.text for c in version.clauses if c.role in ("heading", "tier")}
        for version in (side.other, side.document)
    ]
    found: dict[str, str] = {}
    block, name = -1, ""
    for clause in side.document.clauses:
        if clause.block != block:
            block, said = clause.block, words(_label(clause))
            name = heads[1][said] if said and said in heads[0] and said in heads[1] and clause.role == "rule" else ""
        if name:
            found[clause.id] = name
    return found


def _label(clause: Clause) -> str:
    """The bold words that a clause begins with, "" where there are none."""
    return next((m.span.of(clause.text) for m in clause.marks if m.kind == "bold" and m.span.start <= 1), "")


def _section(side: _Side, name: str) -> tuple[list[Clause], list[Clause]]:
    """What stands below a heading in both versions: the kept clauses of this one, all of the other one."""
    said = words(name)
    kept = (side.document.clauses[at] for at in sorted(side.kept))
    return (
        [c for c in kept if c.role != "heading" and any(words(step) == said for step in c.path)],
        [c for c in side.other.clauses if c.role != "heading" and any(words(step) == said for step in c.path)],
    )


def _likely(side: _Side, families: _Families, section: Sequence[Clause], id: str) -> list[Clause]:
    own = families.of(side.document.by_id[id].text)
    ranked = sorted(section, key=lambda c: (-families.covers(own, c.text), c.ordinal))
    return [c for c in ranked[:_SECTION_TARGETS] if families.covers(own, c.text) > 0]


def _bounds_said(rule: Rule, clause: Clause, texts: Sequence[str], families: _Families) -> bool:
    """Whether both versions of a section say most of a clause, and each of its numbers, exceptions and limits."""
    own = families.telling(clause.text[len(_label(clause)) :])
    bounds = [phrase.text for phrase in rule.exceptions] + [limit.phrase.text for limit in rule.thresholds]
    numbers = {word for word in words(clause.text) if word[0].isdigit()}
    return all(
        families.covers(own, text) >= _SUMMED_SHARE
        and numbers <= {*words(text)}
        and all(families.covers(families.of(bound), text) >= _REPEATED_SHARE for bound in bounds)
        for text in texts
    )
