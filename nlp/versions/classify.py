"""A bead of aligned clauses to a Change: kind, facets, direction, materiality, evidence, summary."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest

from nlp.document import Clause, Document, Span
from nlp.message import Message, Quote, message
from nlp.rules.rule import Rule
from nlp.versions.change import Change, Direction, Evidence, Facet, Kind, Materiality
from nlp.versions.facets import FacetChange, compare_rules, is_normative
from nlp.versions.layers import link_targets, markup, typography, words
from nlp.versions.wording import Edit, EditKind, edit_kind, edits, enumerates, stem, unexplained, whole_links

Rules = Callable[[Clause], Rule]

# The order in which facets are named: what binds most first.
_RANK: tuple[Facet, ...] = (
    "tier", "modality", "threshold", "exception", "consequence", "definition", "condition", "scope",
    "effective_date", "example", "reference", "wording", "formatting", "numbering", "moved",
)  # fmt: skip
_SUBSTANTIVE = frozenset(_RANK[:9])
_EDITORIAL = frozenset(("formatting", "numbering", "moved"))
_EDGES = re.compile(r"^[\s,;:.–—\-“”\"‘’']+|[\s,;:.–—\-“”\"‘’']+$")
# An exception, condition, consequence or example came or went if so much of its wording did.
_NEW_WORDS_SHARE = 0.5
# Longest quotation in a summary sentence, in words; longer edits are left to the redline.
_QUOTE_WORDS = 14


def change_id(kind: Kind, old: Sequence[Clause], new: Sequence[Clause]) -> str:
    """A stable id: the same edit of the same clauses has it in every run."""
    key = "|".join((kind, ",".join(c.id for c in old), ",".join(c.id for c in new)))
    return "ch-" + hashlib.sha256(key.encode()).hexdigest()[:8]


def classify_pair(
    old: Sequence[Clause], new: Sequence[Clause], *, moved: bool, versions: tuple[Document, Document],
    old_rules: Rules, new_rules: Rules,
) -> Change | None:  # fmt: skip
    """Return the change between two aligned runs of clauses, None where nothing a reader could see differs."""
    shape: Kind = "split" if len(new) > len(old) else "merged" if len(old) > len(new) else "modified"
    layers = _compare_layers(old, new)
    if words(_joined(old)) == words(_joined(new)):
        found = layers
    else:
        found = _compare_text(old, new, versions, old_rules, new_rules) + layers
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
        materiality=_materiality(found, old, new, old_rules, new_rules),
        facets=facets,
        direction=_direction(found),
        old=tuple(old),
        new=tuple(new),
        evidence=tuple(part for change in found for part in _evidence(change, old, new)),
        summary=said[0],
        details=tuple(dict.fromkeys(said[1:])),
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
    normative = clause.role in ("rule", "lead_in") and is_normative(clause, rule)
    added = kind == "added"
    materiality: Materiality = "substantive" if normative or facet == "tier" else "uncertain"
    if clause.role == "heading" or not words(clause.text):
        materiality = "editorial"
    direction: Direction = _content_direction(clause, rule, facet) if normative else "none"
    if direction in ("tighter", "looser") and not added:
        direction = "looser" if direction == "tighter" else "tighter"
    speaker = "heading" if clause.role == "heading" else facet if facet != "scope" else _kind_of_rule(clause, rule)
    place = Quote(clause.title)
    said = message(f"change-{kind}", what=speaker, place=place, placed=str(bool(clause.title)).lower())
    side = ((), (clause,)) if added else ((clause,), ())
    evidence = Evidence(facet, None if added else clause.span, clause.span if added else None)
    return Change(
        change_id(kind, *side), kind, materiality, (facet,), direction, side[0], side[1], (evidence,), said
    )


def _kind_of_rule(clause: Clause, rule: Rule) -> str:
    if clause.role == "lead_in":
        return "lead-in"
    return rule.modality if rule.modality != "none" else "statement"


def _content_facet(clause: Clause, rule: Rule) -> Facet:
    if clause.role == "tier":
        return "tier"
    if clause.role == "heading":
        return "formatting"
    if rule.definitions:
        return "definition"
    if rule.exceptions and rule.modality in ("permission", "none"):
        return "exception"
    if rule.consequences and rule.actor == "platform":
        return "consequence"
    return "scope"


def _content_direction(clause: Clause, rule: Rule, facet: Facet) -> Direction:
    if facet == "exception":
        return "looser"
    if facet == "consequence":
        return "tighter"
    if facet == "definition":
        return "unclear"
    by_modality: Mapping[str, Direction] = {"prohibition": "tighter", "duty": "tighter", "permission": "looser"}
    if rule.actor == "platform":
        return "unclear"
    return by_modality.get(rule.modality, "unclear")


def classify_tier(
    old: Sequence[Clause], new: Sequence[Clause], *, kind: Kind, lines: tuple[Clause | None, Clause | None]
) -> Change:
    """One change for all the clauses that a tier governs and now governs otherwise."""
    before, after = old[0].tier, new[0].tier
    said = message(
        "change-tier",
        count=len(new),
        old=Quote(before.label if before else ""),
        new=Quote(after.label if after else ""),
        state="changed" if before and after else "added" if after else "removed",
    )
    shift = _tier_rank(after.kind if after else "") - _tier_rank(before.kind if before else "")
    direction: Direction = "unclear" if shift == 0 else "tighter" if shift > 0 else "looser"
    evidence = Evidence("tier", lines[0].span if lines[0] else None, lines[1].span if lines[1] else None)
    shown = (evidence,) if lines[0] or lines[1] else ()
    olds = tuple(c for c in (lines[0], *old) if c is not None)
    news = tuple(c for c in (lines[1], *new) if c is not None)
    facets: tuple[Facet, ...] = ("tier",) if kind != "moved" else ("tier", "moved")
    return Change(change_id(kind, olds, news), kind, "substantive", facets, direction, olds, news, shown, said)


def _tier_rank(kind: str) -> int:
    return {"allowed": 0, "": 1, "unknown": 1, "required": 2, "restricted": 2, "prohibited": 3}[kind]


def _joined(clauses: Sequence[Clause]) -> str:
    return " ".join(clause.text for clause in clauses)


def _compare_layers(old: Sequence[Clause], new: Sequence[Clause]) -> list[FacetChange]:
    """Link targets, markup, numbers and punctuation: editorial, each its own facet."""
    found: list[FacetChange] = []
    whole_old, whole_new = Span(old[0].start, old[-1].end), Span(new[0].start, new[-1].end)
    same_words = words(_joined(old)) == words(_joined(new))
    if same_words and [t for c in old for t in link_targets(c)] != [t for c in new for t in link_targets(c)]:
        found.append(FacetChange("reference", whole_old, whole_new, "none", message("change-link")))
    text_same = typography(_joined(old)) == typography(_joined(new))
    markup_same = [m for c in old for m in markup(c)] == [m for c in new for m in markup(c)]
    if same_words and not text_same:
        found.append(FacetChange("formatting", whole_old, whole_new, "none", message("change-punctuation")))
    elif same_words and not markup_same:
        found.append(FacetChange("formatting", whole_old, whole_new, "none", message("change-markup")))
    numbers = [_bare_number(c.number) for c in old], [_bare_number(c.number) for c in new]
    if same_words and len(old) == len(new) and numbers[0] != numbers[1]:
        said = message("change-numbering", old=numbers[0][0] or "–", new=numbers[1][0] or "–")
        found.append(FacetChange("numbering", whole_old, whole_new, "none", said))
    return found


def _bare_number(number: str) -> str:
    return "" if number in "-*+•–·◦▪" else number.strip("().:§ ")


def _moved(old: Sequence[Clause], new: Sequence[Clause]) -> FacetChange:
    before, after = old[0].title, new[0].title
    if old[0].path != new[0].path and before and after and before != after:
        said = message("change-moved-section", old=Quote(before), new=Quote(after))
    elif before or after:
        said = message("change-moved-within", place=Quote(after or before))
    else:
        said = message("change-moved")
    return FacetChange("moved", old[0].span, new[0].span, "none", said)


def _compare_text(
    old: Sequence[Clause], new: Sequence[Clause], versions: tuple[Document, Document],
    old_rules: Rules, new_rules: Rules,
) -> list[FacetChange]:  # fmt: skip
    before, after = versions
    if old[0].role == "heading" and new[0].role == "heading":
        return [_heading_change(old[0], new[0])]
    if old[0].role == "tier" and new[0].role == "tier":
        return [FacetChange("wording", old[0].span, new[0].span, "none", message("change-wording"))]
    rule_old, rule_new = join_rules([old_rules(c) for c in old]), join_rules([new_rules(c) for c in new])
    all_edits = edits(old, new, before.text, after.text)
    linked = _link_spans(old), _link_spans(new)
    telling = [e for e in all_edits if edit_kind(e, linked_old=linked[0], linked_new=linked[1]) != "wording"]
    found = [
        change for change in compare_rules(rule_old, rule_new, before.text, after.text) if _touched(change, telling)
    ]
    old_spans = [c.old for c in found if c.old] + [t.phrase.span for t in rule_old.thresholds]
    new_spans = [c.new for c in found if c.new] + [t.phrase.span for t in rule_new.thresholds]
    rest = unexplained(whole_links(all_edits, *linked, before.text, after.text), old_spans, new_spans)
    sorted_edits = [(edit, edit_kind(edit, linked_old=linked[0], linked_new=linked[1])) for edit in rest]
    sorted_edits = [(edit, "wording" if _said_by_heading(edit, new) else kind) for edit, kind in sorted_edits]
    return found + _residue(sorted_edits, rule_new, bool(found))


def _touched(change: FacetChange, all_edits: Sequence[Edit]) -> bool:
    """Whether words were edited where the facet's evidence stands: a parse that wavers is no change.

    What came or went must for the most part be new or struck words.
    """
    old, new = _edited(change.old, [e.old_span for e in all_edits]), _edited(change.new, [e.new_span for e in all_edits])
    if change.facet in ("exception", "condition", "consequence", "example") and (change.old is None or change.new is None):
        return max(old, new) >= _NEW_WORDS_SHARE
    return max(old, new) > 0 or any(_touches(change.old, e.old_span) or _touches(change.new, e.new_span) for e in all_edits)


def _said_by_heading(edit: Edit, new: Sequence[Clause]) -> bool:
    """Whether a run-in label was struck because the heading above says it now."""
    gone = words(edit.old)
    return edit.deletes_only and set(_stems(gone)) <= set(_stems(words(" ".join(new[0].path))))


def _stems(tokens: Sequence[str]) -> list[str]:
    return [stem(token) for token in tokens]


def _edited(span: Span | None, edited: Sequence[Span]) -> float:
    """The share (0 to 1) of a span's characters that edits cover."""
    if span is None or span.end == span.start:
        return 0.0
    covered = sum(max(0, min(span.end, edit.end) - max(span.start, edit.start)) for edit in edited)
    return covered / (span.end - span.start)


def _touches(span: Span | None, edit: Span) -> bool:
    return span is not None and edit.start < span.end and span.start <= edit.end


def _heading_change(old: Clause, new: Clause) -> FacetChange:
    said = message("change-heading", old=Quote(old.text), new=Quote(new.text))
    return FacetChange("wording", old.span, new.span, "none", said)


def _residue(sorted_edits: Sequence[tuple[Edit, EditKind]], rule: Rule, explained: bool) -> list[FacetChange]:
    """Facets for the edits that no parsed phrase explains."""
    found: list[FacetChange] = []
    binding = rule.modality != "none"
    for edit, kind in sorted_edits:
        if kind == "deontic":
            found.append(_edit_change("modality" if binding else "scope", edit, "unclear", binding=binding))
        elif kind in ("quantifier", "connective"):
            found.append(_edit_change("scope", edit, "unclear", binding=binding))
        elif kind == "reference":
            found.append(_edit_change("reference", edit, "none"))
        elif kind == "template":
            found.append(FacetChange("formatting", *_spans(edit), "none", message("change-template")))
        elif kind == "content" and binding:
            found.append(_edit_change("scope", edit, _scope_direction(edit, rule)))
        elif kind == "content":
            found.append(_edit_change("wording", edit, "none"))
    if not found and not explained and sorted_edits:
        edit = sorted_edits[0][0]
        found.append(FacetChange("wording", *_spans(edit), "none", message("change-wording")))
    return found


def _scope_direction(edit: Edit, rule: Rule) -> Direction:
    """A list that grows widens what it governs: tighter for a ban or duty, looser for a permission."""
    if not (edit.inserts_only or edit.deletes_only) or not enumerates(edit) or rule.modality == "recommendation":
        return "unclear"
    return "tighter" if edit.inserts_only == (rule.modality in ("prohibition", "duty")) else "looser"


def _edit_change(facet: Facet, edit: Edit, direction: Direction, *, binding: bool = True) -> FacetChange:
    name = facet if facet in ("reference", "wording") else "scope" if binding else "wording"
    if max(len(edit.old.split()), len(edit.new.split())) > _QUOTE_WORDS:
        said = message("change-rewritten", facet=name)
    elif edit.inserts_only:
        said = message("change-words-added", facet=name, new=Quote(_clean(edit.new)))
    elif edit.deletes_only:
        said = message("change-words-removed", facet=name, old=Quote(_clean(edit.old)))
    else:
        said = message("change-words-replaced", facet=name, old=Quote(_clean(edit.old)), new=Quote(_clean(edit.new)))
    return FacetChange(facet, *_spans(edit), direction, said)


def _clean(text: str) -> str:
    """The words of an edit without the marks at their ends that belong to the sentence around them."""
    return _EDGES.sub("", text)


def _spans(edit: Edit) -> tuple[Span | None, Span | None]:
    return (edit.old_span if edit.old else None, edit.new_span if edit.new else None)


def _link_spans(clauses: Sequence[Clause]) -> list[Span]:
    return [mark.span.shifted(clause.start) for clause in clauses for mark in clause.links]


def join_rules(rules: Sequence[Rule]) -> Rule:
    """One rule for a run of clauses: the first binding modality, and all phrases."""
    if len(rules) == 1:
        return rules[0]
    lead = next((rule for rule in rules if rule.modality != "none"), rules[0])
    return Rule(
        clause_id=lead.clause_id,
        modality=lead.modality,
        modal=lead.modal,
        negated=lead.negated,
        actor=lead.actor,
        subject=lead.subject,
        action=lead.action,
        thresholds=tuple(t for rule in rules for t in rule.thresholds),
        exceptions=tuple(p for rule in rules for p in rule.exceptions),
        conditions=tuple(p for rule in rules for p in rule.conditions),
        consequences=tuple(p for rule in rules for p in rule.consequences),
        examples=tuple(p for rule in rules for p in rule.examples),
        definitions=tuple(d for rule in rules for d in rule.definitions),
        dates=tuple(p for rule in rules for p in rule.dates),
    )


def _materiality(
    found: Sequence[FacetChange], old: Sequence[Clause], new: Sequence[Clause], old_rules: Rules, new_rules: Rules
) -> Materiality:
    """Editorial only where the reading cannot change; doubt is uncertain."""
    facets = {change.facet for change in found}
    if facets & _SUBSTANTIVE:
        normative = any(is_normative(c, old_rules(c)) for c in old) or any(is_normative(c, new_rules(c)) for c in new)
        return "substantive" if normative or facets & (_SUBSTANTIVE - {"scope", "condition"}) else "uncertain"
    certain = {"change-link", "change-punctuation", "change-markup", "change-numbering", "change-wording"}
    doubtful = [c for c in found if c.facet not in _EDITORIAL and c.said.id not in certain]
    return "uncertain" if doubtful or any(c.said.id == "change-template" for c in found) else "editorial"


def _direction(found: Sequence[FacetChange]) -> Direction:
    """Tighter or looser where all facets that point somewhere agree."""
    ways = {change.direction for change in found} - {"none"}
    if not ways:
        return "none"
    return ways.pop() if len(ways) == 1 else "unclear"
