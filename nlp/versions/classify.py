"""A bead of aligned clauses to a Change: kind, facets, direction, materiality, evidence, summary."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from nlp.document import CELL_MARK, Clause, Document, Span
from nlp.message import Quote, message
from nlp.rules.rule import Rule
from nlp.versions.change import Change, Direction, Evidence, Facet, Kind, Materiality
from nlp.versions.facets import FacetChange, is_normative, is_pointer, leaning
from nlp.versions.layers import compare_layers, same_words
from nlp.versions.lexicon import LIABILITY, SUMMARY, TAKES_AWAY
from nlp.versions.residue import Rules, compare_text
from nlp.versions.wording import Edits, Terms
from nlp.words import words

# The order in which facets are named: what binds most first.
_RANK: tuple[Facet, ...] = (
    "tier", "modality", "threshold", "exception", "consequence", "definition", "condition", "scope",
    "effective_date", "example", "reference", "wording", "formatting", "numbering", "moved",
)  # fmt: skip
_SUBSTANTIVE = frozenset(_RANK[:9])
_EDITORIAL = frozenset(("formatting", "numbering", "moved"))


def change_id(kind: Kind, old: Sequence[Clause], new: Sequence[Clause]) -> str:
    """A stable id: the same edit of the same clauses has it in every run."""
    key = "|".join((kind, ",".join(c.id for c in old), ",".join(c.id for c in new)))
    return "ch-" + hashlib.sha256(key.encode()).hexdigest()[:8]


def classify_pair(
    old: Sequence[Clause], new: Sequence[Clause], *, moved: bool, versions: tuple[Document, Document],
    old_rules: Rules, new_rules: Rules, edits: Edits, terms: Terms = frozenset(),
) -> Change | None:  # fmt: skip
    """Return the change between two aligned runs of clauses, None where nothing a reader could see differs."""
    shape: Kind = "split" if len(new) > len(old) else "merged" if len(old) > len(new) else "modified"
    layers = compare_layers(old, new)
    if same_words(old, new):
        found = layers
    else:
        found = compare_text(old, new, versions, old_rules, new_rules, edits=edits, terms=terms) + layers
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
    said = [change.said for change in found if change.facet != "moved"]
    if shape in ("split", "merged"):
        said.append(message(f"change-{shape}", count=max(len(old), len(new)), changed=str(bool(said)).lower()))
    said += [change.said for change in found if change.facet == "moved"]
    facets: tuple[Facet, ...] = tuple(dict.fromkeys(change.facet for change in found)) or ("formatting",)
    return Change(
        id=change_id(kind, old, new),
        kind=kind,
        materiality=_materiality(found),
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
    facet = _content_facet(clause, rule)
    lean = leaning(rule, clause.text)
    normative = clause.role in ("rule", "lead_in") and (is_normative(clause, rule) or lean in ("prohibition", "duty"))
    facet = "wording" if facet in ("scope", "modality") and not normative else facet
    added = kind == "added"
    materiality: Materiality = "substantive" if normative or facet == "tier" else "uncertain"
    if clause.role == "heading" or facet == "reference" or _asks_only(clause):
        materiality = "editorial"
    direction: Direction = _content_direction(clause, rule, facet) if normative else "none"
    if direction in ("tighter", "looser") and not added:
        direction = "looser" if direction == "tighter" else "tighter"
    plain = facet in ("modality", "scope", "wording")
    speaker = "heading" if clause.role == "heading" else _kind_of_rule(clause, rule) if plain else facet
    place = Quote(clause.title, cited=True)
    said = message(f"change-{kind}", what=speaker, place=place, placed=str(bool(clause.title)).lower())
    facets: tuple[Facet, ...] = (facet, *_further(facet, rule, clause.text)) if normative else (facet,)
    side = ((), (clause,)) if added else ((clause,), ())
    evidence = Evidence(facet, None if added else clause.span, clause.span if added else None)
    return Change(change_id(kind, *side), kind, materiality, facets, direction, side[0], side[1], (evidence,), said)


def _asks_only(clause: Clause) -> bool:
    """Whether a clause is a question ("What does that mean?"), sums up or has no words: it rules nothing itself."""
    return bool(SUMMARY.match(clause.text)) or clause.text.rstrip(' "”*_)').endswith("?") or not words(clause.text)


def _further(main: Facet, rule: Rule, text: str) -> tuple[Facet, ...]:
    """The further things that a rule which came or went says, beside its main facet."""
    says: tuple[tuple[Facet, bool], ...] = (
        ("modality", rule.modality != "none"),
        ("threshold", bool(rule.thresholds)), ("exception", bool(rule.exceptions)),
        ("consequence", bool(rule.consequences) or bool(LIABILITY.search(text))), ("condition", bool(rule.conditions)),
    )  # fmt: skip
    return tuple(facet for facet, told in says if told and facet != main)


def _kind_of_rule(clause: Clause, rule: Rule) -> str:
    if clause.role == "lead_in":
        return "lead-in"
    if CELL_MARK in clause.text or _is_restricted(clause, rule):
        return "statement"  # a row says what it says only with its head, an item under a limit only with its tier
    if rule.actor == "platform" and rule.modality != "none":
        return "power" if rule.modality == "permission" else "promise"
    return rule.modality if rule.modality != "none" else "statement"


def _is_restricted(clause: Clause, rule: Rule) -> bool:
    """Whether a clause is an item of a tier between allowed and prohibited: its coming may free or bind."""
    return clause.tier is not None and clause.tier.kind == "restricted" and rule.modal is None


def _content_facet(clause: Clause, rule: Rule) -> Facet:
    if clause.role == "tier":
        return "tier"
    if clause.role == "heading":
        return "wording"
    if is_pointer(clause):
        return "reference"
    if any(mark.span.end - mark.span.start >= len(clause.text.rstrip(".;,")) for mark in clause.links):
        return "reference"
    if rule.definitions:
        return "definition"
    if rule.exceptions and rule.modality in ("permission", "none"):
        return "exception"
    if rule.consequences and rule.actor == "platform":
        return "consequence"
    listed = bool(clause.lead_in) or CELL_MARK in clause.text or (clause.tier is not None and rule.modal is None)
    return "scope" if listed or clause.role != "rule" else "modality"


def _content_direction(clause: Clause, rule: Rule, facet: Facet) -> Direction:
    if facet == "exception":
        # What is carved out of nearly every rule of a policy is freed; out of a permission, the sentence says so.
        return "tighter" if clause.tier is not None and clause.tier.kind == "allowed" else "looser"
    if facet == "consequence":
        return "tighter"
    if facet == "definition":
        return "unclear"
    by_modality: Mapping[str, Direction] = {"prohibition": "tighter", "duty": "tighter", "permission": "looser"}
    if rule.actor == "platform" or _is_restricted(clause, rule):
        return "unclear"
    if rule.modality == "none" and TAKES_AWAY.search(clause.text):
        return "tighter"
    return by_modality.get(leaning(rule, clause.text), "unclear")


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
    shift = _tier_rank(after.kind if after else "") - _tier_rank(before.kind if before else "")
    direction: Direction = "unclear" if shift == 0 else "tighter" if shift > 0 else "looser"
    evidence = Evidence("tier", lines[0].span if lines[0] else None, lines[1].span if lines[1] else None)
    if not lines[0] and not lines[1]:
        evidence = Evidence("tier", old[0].span, new[0].span)
    olds = tuple(c for c in (lines[0], *old) if c is not None)
    news = tuple(c for c in (lines[1], *new) if c is not None)
    facets: tuple[Facet, ...] = ("tier",) if kind != "moved" else ("tier", "moved")
    return Change(change_id(kind, olds, news), kind, "substantive", facets, direction, olds, news, (evidence,), said)


def _tier_rank(kind: str) -> int:
    return {"allowed": 0, "": 1, "unknown": 1, "required": 2, "restricted": 2, "prohibited": 3}[kind]


def _moved(old: Sequence[Clause], new: Sequence[Clause]) -> FacetChange:
    before, after = old[0].title, new[0].title
    if old[0].path != new[0].path and before and after and before != after:
        said = message("change-moved-section", old=Quote(before, cited=True), new=Quote(after, cited=True))
    elif before or after:
        said = message("change-moved-within", place=Quote(after or before, cited=True))
    else:
        said = message("change-moved")
    return FacetChange("moved", old[0].span, new[0].span, "none", said)


def _materiality(found: Sequence[FacetChange]) -> Materiality:
    """Editorial only where the reading cannot change; doubt is uncertain."""
    facets = {change.facet for change in found}
    if facets & _SUBSTANTIVE:
        return "substantive"
    certain = {"change-link", "change-punctuation", "change-markup", "change-numbering", "change-wording"}
    doubtful = [c for c in found if c.facet not in _EDITORIAL and c.said.id not in certain]
    return "uncertain" if doubtful or any(c.said.id == "change-template" for c in found) else "editorial"


def _direction(found: Sequence[FacetChange]) -> Direction:
    """Tighter or looser where all facets that point somewhere agree."""
    ways = {change.direction for change in found} - {"none"}
    if not ways:
        return "none"
    return ways.pop() if len(ways) == 1 else "unclear"
