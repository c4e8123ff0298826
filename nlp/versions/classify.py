"""A bead of aligned clauses to a Change: kind, facets, direction, materiality, evidence, summary."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from nlp.document import CELL_MARK, Clause, Document, Span
from nlp.message import Quote, message
from nlp.rules.rule import Rule
from nlp.versions.bearing import content_direction, is_restricted, tier_rank
from nlp.versions.change import Change, Direction, Evidence, Facet, Kind, Materiality
from nlp.versions.facets import FacetChange, lists_examples, severity
from nlp.versions.layers import compare_layers, compare_links, same_words
from nlp.versions.lexicon import (
    ANSWERS,
    CARVE_OUT,
    CONDITION,
    DEFINING_LEAD,
    ENFORCES,
    EXAMPLE_OPENING,
    HARSH,
    LEGAL_EFFECT,
    OPENS_LIST,
    REVERSES,
    STAMP,
    SUMMARY,
    TELLS_PARTY,
    TERM_IN_BRACKETS,
)
from nlp.versions.norms import asks, describes_itself, is_normative, leaning
from nlp.versions.pointers import is_pointer, says_how_to_appeal
from nlp.versions.residue import Rules, compare_text
from nlp.versions.vocabulary import NO_VOCABULARY, Vocabulary
from nlp.versions.wording import Edits
from nlp.words import Spoken, words

# The order in which facets are named: what binds most first.
_RANK: tuple[Facet, ...] = (
    "tier", "modality", "threshold", "exception", "consequence", "definition", "condition", "scope",
    "effective_date", "example", "reference", "wording", "formatting", "numbering", "moved",
)  # fmt: skip
_SUBSTANTIVE = frozenset(_RANK[:9])
_EDITORIAL = frozenset(("formatting", "numbering", "moved"))


# What is said of changes that leave every reading as it was.
_CERTAIN = frozenset(("change-link", "change-punctuation", "change-markup", "change-numbering", "change-wording"))
# An exception that begins so near the beginning of a clause is all that it says.
_CARVE_OUT = 24


def change_id(kind: Kind, old: Sequence[Clause], new: Sequence[Clause]) -> str:
    """A stable id: the same edit of the same clauses has it in every run."""
    key = "|".join((kind, ",".join(c.id for c in old), ",".join(c.id for c in new)))
    return "ch-" + hashlib.sha256(key.encode()).hexdigest()[:8]


def classify_pair(
    old: Sequence[Clause], new: Sequence[Clause], *, moved: bool, versions: tuple[Document, Document],
    old_rules: Rules, new_rules: Rules, edits: Edits, spoken: Spoken, vocabulary: Vocabulary = NO_VOCABULARY,
) -> Change | None:  # fmt: skip
    """Return the change between two aligned runs of clauses, None where nothing a reader could see differs."""
    shape: Kind = "split" if len(new) > len(old) else "merged" if len(old) > len(new) else "modified"
    same = same_words(old, new, spoken)
    layers = compare_layers(old, new, same=same)
    if same:
        found = layers
    else:
        found = compare_text(old, new, versions, old_rules, new_rules, edits=edits, vocabulary=vocabulary) + layers
        if all(change.facet not in _SUBSTANTIVE for change in found):
            found += [replace(link, said=found[0].said) for link in compare_links(old, new)]
    if moved:
        found.append(_moved(old, new))
    if not found and shape == "modified":
        return None
    found = sorted(found, key=lambda change: _RANK.index(change.facet))
    texts_differ = any(change.facet not in ("moved", "numbering") for change in found)
    kind: Kind = "moved" if moved and not (texts_differ and shape == "modified" and not moved) else shape
    return _build(kind, shape, old, new, found, old_rules, new_rules)


def _build(
    kind: Kind, shape: Kind, old: Sequence[Clause], new: Sequence[Clause], found: Sequence[FacetChange],
    old_rules: Rules, new_rules: Rules,
) -> Change:  # fmt: skip
    grave = any(change.facet in _SUBSTANTIVE for change in found)
    # Beside a change of meaning, a doubtful wording needs no sentence of its own: the redline shows it.
    telling = [c for c in found if c.certain or c.facet != "wording"] if grave else found
    said = [change.said for change in telling if change.facet != "moved"]
    if shape in ("split", "merged"):
        said.append(message(f"change-{shape}", count=max(len(old), len(new)), changed=str(bool(said)).lower()))
    said += [change.said for change in found if change.facet == "moved"]
    facets: tuple[Facet, ...] = tuple(dict.fromkeys(change.facet for change in found)) or ("formatting",)
    return Change(
        id=change_id(kind, old, new),
        kind=kind,
        materiality=weigh_facets(found),
        facets=facets,
        direction=_direction(found),
        old=tuple(old),
        new=tuple(new),
        evidence=tuple(part for change in found for part in _evidence(change, old, new)),
        summary=said[0],
        details=tuple(one for one in dict.fromkeys(said[1:]) if one != said[0]),
    )


def _evidence(change: FacetChange, old: Sequence[Clause], new: Sequence[Clause]) -> list[Evidence]:
    """The facet's words, cut where they run over from one clause into the next."""
    pairs = zip_longest(_clip(change.old, old), _clip(change.new, new))
    return [Evidence(change.facet, before, after) for before, after in pairs]


def _clip(span: Span | None, clauses: Sequence[Clause]) -> list[Span]:
    if span is None:
        return []
    parts = [Span(max(span.start, c.start), min(span.end, c.end)) for c in clauses]
    return [part for part in parts if part.start < part.end]


def classify_added(clause: Clause, rule: Rule) -> Change:
    return _single("added", clause, rule)


def classify_removed(clause: Clause, rule: Rule) -> Change:
    return _single("removed", clause, rule)


def _single(kind: Kind, clause: Clause, rule: Rule) -> Change:
    """A clause that came or went: what it says decides the facet and whom it frees or binds."""
    silent = _asks_only(clause)
    facet: Facet = "wording" if silent else _content_facet(clause, rule)
    lean = leaning(rule, clause.text)
    listed = clause.role == "heading" and clause.tier is not None
    normative = listed or (
        clause.role in ("rule", "lead_in")
        and not silent
        and (is_normative(clause, rule) or lean in ("prohibition", "duty"))
    )
    facet = "wording" if facet in ("scope", "modality") and not normative else facet
    added = kind == "added"
    materiality: Materiality = "substantive" if normative or facet == "tier" else "uncertain"
    heads = clause.role == "heading" and not listed
    if (
        heads
        or describes_itself(clause, rule)
        or facet == "reference"
        or silent
        or _only_tells(clause, rule, normative)
    ):
        materiality = "editorial"
    direction: Direction = content_direction(clause, rule, facet) if normative or facet == "tier" else "none"
    if materiality == "editorial":
        direction = "none"
    elif direction in ("tighter", "looser") and not added:
        direction = "looser" if direction == "tighter" else "tighter"
    plain = facet in ("modality", "scope", "wording")
    speaker = "heading" if clause.role == "heading" else _kind_of_rule(clause, rule) if plain else facet
    place = Quote(clause.title, cited=True)
    said = message(f"change-{kind}", what=speaker, place=place, placed=str(bool(clause.title)).lower())
    told = normative and materiality != "editorial"
    facets: tuple[Facet, ...] = (facet, *_further(facet, clause, rule)) if told else (facet,)
    side = ((), (clause,)) if added else ((clause,), ())
    evidence = Evidence(facet, None if added else clause.span, clause.span if added else None)
    return Change(change_id(kind, *side), kind, materiality, facets, direction, side[0], side[1], (evidence,), said)


def _only_tells(clause: Clause, rule: Rule, normative: bool) -> bool:
    """Whether a sentence explains, and nothing in it or above it can be obeyed or applied."""
    return rule.force == "assertive" and not normative and not clause.lead_in and CELL_MARK not in clause.text


def _asks_only(clause: Clause) -> bool:
    """Whether a clause is a question ("What does that mean?"), a summary, a date or has no words: it rules nothing."""
    if clause.role == "tier":
        return False
    opens = clause.role == "lead_in" and OPENS_LIST.fullmatch(clause.text)
    told = SUMMARY.match(clause.text) or STAMP.fullmatch(clause.text) or opens
    return bool(told) or asks(clause) or not words(clause.text)


def _further(main: Facet, clause: Clause, rule: Rule) -> tuple[Facet, ...]:
    """The further things that a rule which came or went says itself, beside its main facet."""
    says: tuple[tuple[Facet, bool], ...] = (
        ("modality", not _is_item(clause, rule) and main not in ("scope", "definition", "example")),
        ("threshold", bool(rule.thresholds)),
        ("exception", bool(rule.exceptions or CARVE_OUT.search(clause.text)) or _frees_from_tier(clause, rule)),
        ("consequence", _names_consequence(clause, rule)),
        ("condition", bool(CONDITION.search(clause.text)) and main != "exception"),
        ("definition", bool(TERM_IN_BRACKETS.search(clause.text))),
        ("example", bool(EXAMPLE_OPENING.match(clause.text) or lists_examples(clause))),
        ("scope", main == "consequence" and _is_item(clause, rule)),
    )  # fmt: skip
    return tuple(facet for facet, told in says if told and facet != main)


def _names_consequence(clause: Clause, rule: Rule) -> bool:
    """Whether a rule says what will happen to content, an account or a person, or who answers for it."""
    if REVERSES.search(clause.text) or says_how_to_appeal(clause):
        return True
    if rule.actor == "platform" or rule.force == "commissive":
        return bool(ENFORCES.search(clause.text) or TELLS_PARTY.search(clause.text))
    return bool(ANSWERS.search(clause.text)) and not _is_item(clause, rule)


def _is_item(clause: Clause, rule: Rule) -> bool:
    """Whether a clause only fills a list, a row or a tier: what is asked of it stands above."""
    if rule.continues and rule.modality != "none":
        return True
    if LEGAL_EFFECT.search(clause.text):
        return False
    above = bool(clause.lead_in) or CELL_MARK in clause.text or clause.tier is not None
    forbidden = bool(clause.lead_in) and rule.modality == "prohibition" and rule.modal is None
    return above and (rule.force == "unknown" or forbidden)


def _kind_of_rule(clause: Clause, rule: Rule) -> str:
    if clause.role == "lead_in":
        return "lead-in"
    if CELL_MARK in clause.text or is_restricted(clause, rule):
        return "statement"  # a row says what it says only with its head, an item under a limit only with its tier
    if rule.actor == "platform" and rule.modality != "none":
        return "power" if rule.modality == "permission" else "promise"
    if rule.actor == "platform" and rule.force == "commissive":
        return "promise"
    return rule.modality if rule.modality != "none" else "statement"


def _content_facet(clause: Clause, rule: Rule) -> Facet:
    if clause.role == "tier":
        return "tier"
    if clause.role == "heading":
        return "scope" if clause.tier is not None else "wording"
    if is_pointer(clause):
        return "reference"
    if lists_examples(clause):
        return "example"
    if any(mark.span.end - mark.span.start >= len(clause.text.rstrip(".;,")) for mark in clause.links):
        return "reference"
    named = rule.modality == "none" and rule.force != "commissive" and TERM_IN_BRACKETS.search(clause.text)
    if rule.definitions or named or DEFINING_LEAD.search(clause.lead_in):
        return "definition"
    if any(phrase.span.start <= clause.start + _CARVE_OUT for phrase in rule.exceptions):
        return "exception"
    if _is_item(clause, rule):
        return "consequence" if rule.consequences and rule.actor == "platform" else "scope"
    if rule.actor == "platform" and rule.consequences and severity(clause.text) >= HARSH:
        return "consequence"
    return "modality" if clause.role == "rule" or rule.modality != "none" else "scope"


def _frees_from_tier(clause: Clause, rule: Rule) -> bool:
    """Whether a sentence permits something in the midst of what its tier prohibits."""
    prohibited = clause.tier is not None and clause.tier.kind == "prohibited" and clause.role == "rule"
    return prohibited and rule.modality == "permission" and rule.actor == "user" and rule.stated


def classify_tier(
    old: Sequence[Clause], new: Sequence[Clause], *, kind: Kind, lines: tuple[Clause | None, Clause | None]
) -> Change:
    """One change for all the clauses that a tier governs and now governs otherwise."""
    before, after = old[0].tier, new[0].tier
    said = message(
        "change-tier",
        count=len(new),
        old=Quote(before.label if before else "", cited=True),
        new=Quote(after.label if after else "", cited=True),
        state="changed" if before and after else "added" if after else "removed",
    )
    shift = tier_rank(after.kind if after else "") - tier_rank(before.kind if before else "")
    direction: Direction = "unclear" if shift == 0 else "tighter" if shift > 0 else "looser"
    evidence = Evidence("tier", lines[0].span if lines[0] else None, lines[1].span if lines[1] else None)
    if not lines[0] and not lines[1]:
        evidence = Evidence("tier", old[0].span, new[0].span)
    olds = tuple(c for c in (lines[0], *old) if c is not None)
    news = tuple(c for c in (lines[1], *new) if c is not None)
    facets: tuple[Facet, ...] = ("tier",) if kind != "moved" else ("tier", "moved")
    return Change(change_id(kind, olds, news), kind, "substantive", facets, direction, olds, news, (evidence,), said)


def _moved(old: Sequence[Clause], new: Sequence[Clause]) -> FacetChange:
    before, after = old[0].title, new[0].title
    if old[0].path != new[0].path and before and after and before != after:
        said = message("change-moved-section", old=Quote(before, cited=True), new=Quote(after, cited=True))
    elif before or after:
        said = message("change-moved-within", place=Quote(after or before, cited=True))
    else:
        said = message("change-moved")
    return FacetChange("moved", old[0].span, new[0].span, "none", said)


def weigh_facets(found: Sequence[FacetChange]) -> Materiality:
    """Return what facets together weigh: editorial only where the reading cannot change; doubt is uncertain."""
    facets = {change.facet for change in found}
    if facets & _SUBSTANTIVE:
        return "substantive"
    doubtful = [c for c in found if not (c.certain or c.facet in _EDITORIAL or c.said.id in _CERTAIN)]
    return "uncertain" if doubtful or any(c.said.id == "change-template" for c in found) else "editorial"


def _direction(found: Sequence[FacetChange]) -> Direction:
    """Tighter or looser where all facets that point somewhere agree; a turned modality outweighs what only wavers.

    Else doubts count where there are more of them than of facets that point somewhere.
    """
    counted = [change for change in found if change.direction != "none"]
    if counted and found[0].facet in ("tier", "modality") and found[0].direction in ("tighter", "looser"):
        beside = ("scope", "condition", "exception")  # they bound what is now allowed, or is no longer
        counted = [c for c in counted if c.facet not in beside and c.direction != "unclear"]
    clear = {change.direction for change in counted} - {"unclear"}
    doubts = sum(change.direction == "unclear" for change in counted)
    if not counted:
        return "none"
    return clear.pop() if len(clear) == 1 and 2 * doubts <= len(counted) else "unclear"
