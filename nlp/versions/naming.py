"""What a clause names: the documents and channels it speaks of, and the terms that it gives a meaning in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.document import Clause, Span
from nlp.message import Quote, message
from nlp.prefilter import Prefiltered
from nlp.rules.rule import Modality, Rule
from nlp.versions.facets import FacetChange, condition_direction
from nlp.versions.layers import link_targets
from nlp.versions.lexicon import ADDRESS_FRONT, CONDITION, NAMED_DOCUMENT, TERM_IN_BRACKETS
from nlp.versions.pointers import points_from
from nlp.versions.weigh import link_spans
from nlp.versions.wording import Edit

# Who "our" policy belongs to, both versions know.
_OWNER = re.compile(r"^(?:(?:and|our|the|see|this|these|of|for) )+", re.IGNORECASE)
# A meaning given in passing: "minors (i.e., people under 18)", "a feature, defined as …".
_MEANING = Prefiltered(
    re.compile(r"(?P<term>[\w’'-]+)\W+(?:i\.\s?e\.|(?:is |are )?defined as\b)", re.IGNORECASE),
    ("i.", "defined as"),
)

# A defined term is written in capitals inside a sentence.
_TERM = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+ )+(?P<tail>[A-Z][a-z]+ [A-Z][a-z]+)\b")
# A condition by its words, up to the mark that ends it.
_CIRCUMSTANCE = re.compile(rf"(?P<words>{CONDITION.pattern}[^,;:.()]*)", re.IGNORECASE)
_EXCEPTS = re.compile(r"\b(?:except|unless|other than)\b[^.;]*$", re.IGNORECASE)
# Facets of what binds: beside them a circumstance is a condition.
_BINDING = frozenset(("modality", "scope", "consequence", "threshold", "exception"))
# What stands around a term in brackets: '(collectively, "Feedback")'.
_QUOTED = re.compile(r"^[^“\"]*[“\"]|[”\"]\)$")


def with_names(
    found: Sequence[FacetChange], old: Sequence[Clause], new: Sequence[Clause], *, rule: Rule, lean: Modality
) -> list[FacetChange]:
    """Add the references, definitions and conditions that came or went with other words, where none is told yet.

    A passage that only names another document needs no telling as other words too.
    """
    facets = {change.facet for change in found}
    documents = [] if "reference" in facets else _documents(old, new)
    named = [change for change in documents if change.old is None or change.new is None]
    told = [c for c in found if not (c.facet == "wording" and any(_within(name, c) for name in named))]
    meanings = [] if "definition" in facets else _meanings(old, new)
    if facets & _BINDING:  # which way the rule turns, its own facets say
        meanings = [replace(change, direction="none") for change in meanings]
    told += documents + meanings
    if not facets & _BINDING or "condition" in facets:
        return told
    return told + _circumstances(old, new, rule, lean)


def _within(name: FacetChange, change: FacetChange) -> bool:
    """Whether the words that came or went hold the name that did."""
    pairs = ((name.old, change.old), (name.new, change.new))
    return all((a is None) == (b is None) and (a is None or b is None or b.start <= a.start <= b.end) for a, b in pairs)


def leads_elsewhere(edits: Sequence[Edit], old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    """Whether a sentence that sends the reader somewhere names another place now, and not only why in other words."""
    links = link_spans(old), link_spans(new)
    targets = [[*map(link_targets, side)] for side in (old, new)]
    starts = [min(map(points_from, side)) for side in (old, new)]
    touched = any(
        _touches(edit.old_span, links[0])
        or _touches(edit.new_span, links[1])
        or (not any(links) and edit.old_span.start >= starts[0] and edit.new_span.start >= starts[1])
        for edit in edits
    )
    return touched or targets[0] != targets[1] or set(_named(old)) != set(_named(new))


def _touches(span: Span, links: Sequence[Span]) -> bool:
    return any(link.start <= span.end and span.start <= link.end for link in links)


def _circumstances(old: Sequence[Clause], new: Sequence[Clause], rule: Rule, lean: Modality) -> list[FacetChange]:
    """A condition that came or went with a passage that was rewritten around it."""
    before, after = _conditions(old), _conditions(new)
    if len(before) == len(after) or (before and after):
        return []
    direction = condition_direction(rule, lean, narrows=bool(after))
    if after:
        said = message("change-condition-added", new=Quote(after[0][0]))
        return [FacetChange("condition", None, after[0][1], direction, said)]
    said = message("change-condition-removed", old=Quote(before[0][0]))
    return [FacetChange("condition", before[0][1], None, direction, said)]


def _conditions(clauses: Sequence[Clause]) -> list[tuple[str, Span]]:
    """The words of clauses that set a condition, up to where it ends; what an exception says of itself is none."""
    return [
        (match["words"], Span(*match.span("words")).shifted(clause.start))
        for clause in clauses
        for match in _CIRCUMSTANCE.finditer(clause.text)
        if not _EXCEPTS.search(clause.text[: match.start()])
    ]


def _documents(old: Sequence[Clause], new: Sequence[Clause]) -> list[FacetChange]:
    before, after = _named(old), _named(new)
    gone = [before[name] for name in before if name not in after and not _addressed(name, new)]
    come = [after[name] for name in after if name not in before and not _addressed(name, old)]
    if not gone and not come:
        return []
    said = message(
        "change-words-replaced" if gone and come else "change-words-added" if come else "change-words-removed",
        facet="reference",
        **({"old": Quote(gone[0][0], cited=True)} if gone else {}),
        **({"new": Quote(come[0][0], cited=True)} if come else {}),
    )
    return [
        FacetChange("reference", gone[0][1] if gone else None, come[0][1] if come else None, "none", said, certain=True)
    ]


def _addressed(name: str, clauses: Sequence[Clause]) -> bool:
    """Whether clauses have a web address, without what browsers put in front of it."""
    front = ADDRESS_FRONT.match(name)
    bare = name[front.end() :].rstrip("/") if front else ""
    return bool(bare) and any(bare in clause.text.casefold() for clause in clauses)


def _named(clauses: Sequence[Clause]) -> dict[str, tuple[str, Span]]:
    """The documents and channels that clauses name, each with its words and its first place."""
    found: dict[str, tuple[str, Span]] = {}
    for clause in clauses:
        for match in NAMED_DOCUMENT.finditer(clause.text):
            name = _OWNER.sub("", match[0])
            span = Span(match.end() - len(name), match.end()).shifted(clause.start)
            found.setdefault(name.casefold().replace("’", "'"), (name, span))
    return found


def _meanings(old: Sequence[Clause], new: Sequence[Clause]) -> list[FacetChange]:
    before, after = _given(old) + _defined(old, new), _given(new) + _defined(new, old)
    if len(before) == len(after):
        return []
    if len(after) > len(before):
        term, span = after[-1]
        said = message("change-definition", state="added", term=Quote(term))
        return [FacetChange("definition", None, span, "unclear", said)]
    term, span = before[-1]
    said = message("change-definition", state="removed", term=Quote(term))
    return [FacetChange("definition", span, None, "unclear", said)]


def _defined(clauses: Sequence[Clause], others: Sequence[Clause]) -> list[tuple[str, Span]]:
    """The defined terms of clauses for which the others have other words of no defined meaning.

    "User Personal Information" was one, "personal information" is none; "personal data" would be another thing.
    """
    other = " ".join(clause.text for clause in others)
    return [
        (match[0], Span(*match.span()).shifted(clause.start))
        for clause in clauses
        for match in _TERM.finditer(clause.text)
        if match["tail"].lower() in other and match[0].lower() not in other.lower()
    ]


def _given(clauses: Sequence[Clause]) -> list[tuple[str, Span]]:
    """The terms that clauses give a meaning in passing, each with where it does."""
    found = [(clause, match) for clause in clauses for match in _MEANING.finditer(clause.text)]
    bracketed = [(clause, match) for clause in clauses for match in TERM_IN_BRACKETS.finditer(clause.text)]
    return [
        *((match["term"], Span(*match.span()).shifted(clause.start)) for clause, match in found),
        *((_QUOTED.sub("", match[0]), Span(*match.span()).shifted(clause.start)) for clause, match in bracketed),
    ]
