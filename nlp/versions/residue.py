"""Two wordings to facets: what the parsed rules show, then every edit of words that they leave over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from nlp.document import CELL_MARK, Clause, Document, Span
from nlp.message import Message, message
from nlp.rules.rule import Modality, Rule
from nlp.versions.change import Facet
from nlp.versions.facets import FacetChange, compare_dates, compare_rules, illustrates, lists_examples
from nlp.versions.layers import joined
from nlp.versions.lexicon import (
    APPROXIMATORS,
    CARVE_OUT,
    FUNCTION_WORDS,
    MODAL_FREEDOM,
)
from nlp.versions.measure import equal_limits
from nlp.versions.naming import leads_elsewhere, with_names
from nlp.versions.norms import asks, describes_itself, is_binding, is_placed, leaning, says_norm, shows_picture
from nlp.versions.pointers import is_pointer, points_from
from nlp.versions.similarity import content_stems, stem
from nlp.versions.telling import edit_change, facet_of_words, heading_change, tell_edits, term_change
from nlp.versions.turning import borne_out, only_tense, overlap, turned
from nlp.versions.vocabulary import NO_VOCABULARY, Vocabulary
from nlp.versions.weigh import Weigh, link_spans, weigh_edits
from nlp.versions.wording import Edit, EditKind, Edits, enumerates, exchanged_names, unexplained, whole_links
from nlp.words import words

Rules = Callable[[Clause], Rule]

# An exception, condition, consequence or example came or went if so much of its wording did.
_NEW_WORDS_SHARE = 0.5
# Edits that turn no rule by themselves; the last three leave every reading as it was.
_LIGHT: tuple[EditKind, ...] = ("paraphrase", "numbering", "label", "wording")
# What a heading may say otherwise and still head the same clauses.
_MILD: tuple[EditKind, ...] = ("content", "reference", "template", *_LIGHT)
_PHRASE_FACETS = ("exception", "condition", "consequence", "example")
# A condition kept, and only what it speaks of changed, is told as scope.
_KEPT_PHRASE_FACETS = (*_PHRASE_FACETS, "scope")
# Longest phrase that binds and holds nothing else, in words: "are not permitted to".
_MODAL_WORDS = 4
_AUXILIARIES = frozenset("may might must shall should can could will would".split())


def compare_text(
    old: Sequence[Clause], new: Sequence[Clause], versions: tuple[Document, Document],
    old_rules: Rules, new_rules: Rules, *, edits: Edits, vocabulary: Vocabulary = NO_VOCABULARY,
) -> list[FacetChange]:  # fmt: skip
    """Return the facets that differ between two runs of clauses whose words differ."""
    before, after = versions
    if old[0].role == "tier" and new[0].role == "tier":
        return [FacetChange("wording", old[0].span, new[0].span, "none", message("change-wording"))]
    rule_old, rule_new = join_rules([old_rules(c) for c in old]), join_rules([new_rules(c) for c in new])
    if _rules_nothing(old, rule_old) and _rules_nothing(new, rule_new):
        return [FacetChange("wording", old[0].span, new[-1].span, "none", message("change-wording"))]
    if len(old) == len(new) == 1 and _asks_the_same(rule_old, rule_new, old[0], new[0]):
        return [FacetChange("wording", old[0].span, new[0].span, "none", message("change-wording"))]
    every = edits.between(old, new)
    explains = all(not is_binding(clause, rule) for clause, rule in ((old[0], rule_old), (new[0], rule_new)))
    weigh = weigh_edits(every, old, new, versions, vocabulary, explains=explains)
    if old[0].role == "heading" and new[0].role == "heading":
        if dated := compare_dates(rule_old, rule_new, before.text, after.text):
            return dated
        return [heading_change(old[0], new[0], certain=all(weigh(edit) in _MILD for edit in every))]
    terms = vocabulary.renamed
    texts = before.text, after.text
    renamed = [edit for edit in every if vocabulary.renames(*exchanged_names(edit, texts))] if terms else []
    same_limits = equal_limits(rule_old.thresholds, rule_new.thresholds)
    all_edits = [edit for edit in every if edit not in renamed and not _within(edit, same_limits)]
    lean = leaning(rule_new, joined(new))
    placed = is_placed(new[0]) and not new[0].lead_in  # a lead-in binds by what it says itself
    binding = lean != "none" or placed or any(says_norm(clause, new_rules(clause)) for clause in new)
    found, all_edits = _parsed(rule_old, rule_new, versions, all_edits, weigh, lean)
    if not binding:
        found = [replace(c, facet="wording", direction="none") if c.facet in _KEPT_PHRASE_FACETS else c for c in found]
    if CELL_MARK in new[0].text:
        found = [change for change in found if change.facet in ("threshold", "effective_date")]
    linked = link_spans(old), link_spans(new)
    told = [c for c in found if _explains(c, new[0])]
    old_spans = [c.old for c in told if c.old] + [t.phrase.span for t in rule_old.thresholds]
    new_spans = [c.new for c in told if c.new] + [t.phrase.span for t in rule_new.thresholds]
    numbered = [edit for edit in all_edits if weigh(edit) == "numbering"]
    worded = [edit for edit in all_edits if edit not in numbered]
    rest = numbered + unexplained(whole_links(worded, *linked, *texts), old_spans, new_spans)
    limits = [change for change in found if change.facet == "threshold" and change.old and change.new]
    rest = _beside_limits(rest, limits, texts)
    rest = [edit for edit in rest if not only_tense(edit, rule_old, rule_new)]
    found, sorted_edits = turned(found, [(edit, weigh(edit)) for edit in rest])
    alike = rule_old.modality == rule_new.modality and rule_old.actor == rule_new.actor
    rest_found = tell_edits(
        sorted_edits,
        replace(rule_new, modality="permission") if _carves_out(rule_new, new) else rule_new,
        bool(found),
        texts,
        binding=binding,
        same_act=alike,
        torn=vocabulary.torn,
    )
    rest_found = [replace(c, direction="none") if _bounds_told(c, found) else c for c in rest_found]
    rest_found = [replace(c, direction="unclear") if _holds_modal(c, rule_old, rule_new) else c for c in rest_found]
    plain = next((c.said for c in rest_found if c.facet != "wording" and c.said.id.startswith("change-words")), None)
    found = [replace(c, said=plain) if plain and c.said.id.endswith("-reworded") else c for c in found] + rest_found
    grave = any(weigh(edit) in ("negation", "number") for edit in all_edits)
    starts = points_from(old[0]), points_from(new[0])
    alike |= all(e.old_span.start >= starts[0] and e.new_span.start >= starts[1] for e in every)
    if is_pointer(old[0]) and is_pointer(new[0]) and not grave and alike:
        found = _pointed(found, every, weigh, (old[0].span, new[0].span), leads=leads_elsewhere(every, old, new))
    found += [term_change(edit, vocabulary.completes(*exchanged_names(edit, texts))) for edit in renamed]
    found = with_names(found, old, new, rule=rule_new, lean=lean)
    whole = Span(old[0].start, old[-1].end), Span(new[0].start, new[-1].end)
    return found or [FacetChange("wording", *whole, "none", message("change-wording"))]


def _carves_out(rule: Rule, clauses: Sequence[Clause]) -> bool:
    """Whether what reads as a ban says what is not banned: "this does not mean that all nudity is prohibited"."""
    return rule.modality == "prohibition" and any(CARVE_OUT.search(clause.text) for clause in clauses)


def _bounds_told(change: FacetChange, found: Sequence[FacetChange]) -> bool:
    """Whether an edit is part of a condition or exception that tells a direction; by itself it would tell another."""
    bounds = [c for c in found if c.facet in ("condition", "scope", "exception") and c.old and c.new]
    return any(
        (change.old is None or _covers(c.old, change.old)) and (change.new is None or _covers(c.new, change.new))
        for c in bounds
        if c.direction in ("tighter", "looser")
    )


def _holds_modal(change: FacetChange, old: Rule, new: Rule) -> bool:
    """Whether words went with the modal verb among them, and the rule binds as before: they were no mere modifier."""
    modal = old.modal.span if old.modal and old.modality == new.modality else None
    return change.facet == "scope" and modal is not None and change.new is None and overlap(change.old, modal)


def _explains(change: FacetChange, clause: Clause) -> bool:
    """Whether a facet tells the edits within its evidence, so that none needs telling by itself."""
    if change.facet == "example":
        return not lists_examples(clause)
    return change.facet != "definition" and not change.said.id.endswith("-reworded")


def _pointed(
    found: Sequence[FacetChange], every: Sequence[Edit], weigh: Weigh, spans: tuple[Span, Span], *, leads: bool
) -> list[FacetChange]:
    """Return what changed in a sentence that only sends the reader elsewhere: where to (`leads`), or just its words."""
    kept = ("threshold", "reference", "example", "exception")
    left = [change for change in found if change.facet in kept and not change.said.id.endswith("-reworded")]
    numbers = [change for change in found if change.facet == "numbering"]
    said = _pointing(every, weigh) or message("change-wording")
    facet: Facet = "reference" if leads else "wording"
    return [*(left or [FacetChange(facet, *spans, "none", said, certain=True)]), *numbers]


def _pointing(every: Sequence[Edit], weigh: Weigh) -> Message | None:
    """Say where a pointer leads now, where one exchange of words tells it."""
    telling = [edit for edit in every if weigh(edit) in ("content", "reference")]
    if len(telling) != 1 or telling[0].inserts_only or telling[0].deletes_only:
        return None
    return edit_change("reference", telling[0], "none").said


def _rules_nothing(clauses: Sequence[Clause], rule: Rule) -> bool:
    return all(
        clause.role == "rule" and (asks(clause) or shows_picture(clause) or describes_itself(clause, rule))
        for clause in clauses
    )


def _asks_the_same(old: Rule, new: Rule, before: Clause, after: Clause) -> bool:
    """Whether only the words that bind differ, and bind alike: "don't cheat", "cheating is not allowed"."""
    if old.modality != new.modality or old.actor != new.actor or not (old.modal and new.modal):
        return False
    if old.modality == "recommendation" and old.negated != new.negated:
        return False
    binding = [words(rule.modal.text, glue=True) for rule in (old, new) if rule.modal]
    if any(len(phrase) > _MODAL_WORDS or any(word[0].isdigit() for word in phrase) for phrase in binding):
        return False  # the phrase is torn apart and holds other words
    told = [phrase for phrase in binding if " ".join(phrase) not in MODAL_FREEDOM]
    if any(_AUXILIARIES.intersection(phrase) for phrase in told):
        return False  # "we may allow", "we must allow": how much is asked depends on both words
    degrees = {MODAL_FREEDOM[" ".join(phrase)][1] for phrase in binding if " ".join(phrase) in MODAL_FREEDOM}
    return len(degrees) < 2 and _beside_modal(old, before) == _beside_modal(new, after)


def _beside_modal(rule: Rule, clause: Clause) -> list[str]:
    """The stems of what a clause says beside the phrase that binds."""
    assert rule.modal is not None
    start, end = rule.modal.span.start - clause.start, rule.modal.span.end - clause.start
    left = words(clause.text[:start] + " " + clause.text[end:], glue=True)
    return [stem(word) for word in left if word not in FUNCTION_WORDS]


def _parsed(
    rule_old: Rule,
    rule_new: Rule,
    versions: tuple[Document, Document],
    all_edits: list[Edit],
    weigh: Weigh,
    lean: Modality,
) -> tuple[list[FacetChange], list[Edit]]:
    """Return the facets that the parsed rules show where words that weigh were edited, and the edits that remain."""
    before, after = versions
    telling = [edit for edit in all_edits if weigh(edit) not in (*_LIGHT, "torn")]
    found = [c for c in compare_rules(rule_old, rule_new, before.text, after.text, lean=lean) if _touched(c, telling)]
    found = [c for c in found if not _only_examples(c, rule_old, rule_new, telling)]
    one_sided = [c for c in found if c.facet in _PHRASE_FACETS and (c.old is None) != (c.new is None)]
    all_edits = [cut for edit in all_edits if (cut := _cut(edit, one_sided, before.text, after.text))]
    limits = [c for c in found if c.facet == "threshold" and (c.old is None) != (c.new is None)]
    all_edits = [edit for edit in all_edits if not (weigh(edit) == "content" and _bounds_only(edit, limits))]
    telling = [edit for edit in all_edits if weigh(edit) not in (*_LIGHT, "torn")]
    found = [c for c in found if c in one_sided or not _said_elsewhere(c, found, telling, weigh)]
    return borne_out(found, rule_old, rule_new, all_edits), all_edits


def _bounds_only(edit: Edit, limits: Sequence[FacetChange]) -> bool:
    """Whether the words put in or struck are a limit and what it counts from ("within 30 days of delivery")."""
    if not (edit.inserts_only or edit.deletes_only) or enumerates(edit):
        return False
    span = edit.new_span if edit.inserts_only else edit.old_span
    bounds = [limit.new if edit.inserts_only else limit.old for limit in limits]
    return any(bound is not None and bound.start <= span.start + 4 and span.start < bound.end for bound in bounds)


def _only_examples(change: FacetChange, old: Rule, new: Rule, telling: Sequence[Edit]) -> bool:
    """Whether a definition, condition or exception changed in its illustrations only, which are told by themselves."""
    if change.facet not in ("definition", "condition", "scope", "exception") or not (change.old and change.new):
        return False
    shown = [[p.span for p in rule.examples if illustrates(p)] for rule in (old, new)]
    inside = [e for e in telling if overlap(change.old, e.old_span) or overlap(change.new, e.new_span)]
    return bool(inside) and all(
        any(s.start <= e.old_span.start and e.old_span.end <= s.end for s in shown[0])
        and any(s.start <= e.new_span.start and e.new_span.end <= s.end for s in shown[1])
        for e in inside
    )


def _cut(edit: Edit, one_sided: Sequence[FacetChange], old_text: str, new_text: str) -> Edit | None:
    """Return what is left of an edit beside the phrases that came or went; None where nothing is."""
    old_span = _outside(edit.old_span, [c.old for c in one_sided if c.old])
    new_span = _outside(edit.new_span, [c.new for c in one_sided if c.new])
    if (old_span, new_span) == (edit.old_span, edit.new_span):
        return edit
    left = Edit(old_span.of(old_text).strip(" ,;"), new_span.of(new_text).strip(" ,;"), old_span, new_span)
    return None if left.inserts_only and left.deletes_only else left


def _outside(span: Span, covers: Sequence[Span]) -> Span:
    """Return `span` without what `covers` have of its beginning or end."""
    start, end = span.start, span.end
    for cover in covers:
        if cover.start <= start < cover.end:
            start = min(cover.end, end)
        if cover.start < end <= cover.end:
            end = max(cover.start, start)
    return Span(start, end)


def _within(edit: Edit, pairs: Sequence[tuple[Span, Span]]) -> bool:
    """Whether an edit only puts a limit in other words or units ("12 months", "one year")."""
    return any(
        before.start <= edit.old_span.start
        and edit.old_span.end <= before.end
        and after.start <= edit.new_span.start
        and edit.new_span.end <= after.end
        for before, after in pairs
    )


def _touched(change: FacetChange, all_edits: Sequence[Edit]) -> bool:
    """Whether words were edited where the facet's evidence stands: a parse that wavers is no change.

    What came or went must for the most part be new or struck words.
    """
    old, new = (
        _edited(change.old, [e.old_span for e in all_edits]),
        _edited(change.new, [e.new_span for e in all_edits]),
    )
    if change.facet in _PHRASE_FACETS and (change.old is None or change.new is None):
        return max(old, new) >= _NEW_WORDS_SHARE
    return max(old, new) > 0 or (
        change.facet not in _PHRASE_FACETS
        and any(_touches(change.old, e.old_span) or _touches(change.new, e.new_span) for e in all_edits)
    )


def _said_elsewhere(change: FacetChange, found: Sequence[FacetChange], all_edits: Sequence[Edit], weigh: Weigh) -> bool:
    """Whether all that differs in a phrase is told by itself: a limit ("after three strikes"), a turned modal verb."""
    if change.facet not in _KEPT_PHRASE_FACETS or not (change.old and change.new):
        return False
    limits = [c for c in found if c.facet == "threshold" and c.old and c.new]
    lone = [c for c in found if c.facet == "threshold" and (c.old is None) != (c.new is None)]
    inside = [e for e in all_edits if overlap(change.old, e.old_span) or overlap(change.new, e.new_span)]
    return all(
        (weigh(e) in ("negation", "deontic") and facet_of_words(e) == "modality")
        or any(_tells_of(limit, e) for limit in limits)
        or any(_covers(limit.old, e.old_span) and _covers(limit.new, e.new_span) for limit in lone)
        for e in inside
    )


def _tells_of(limit: FacetChange, edit: Edit) -> bool:
    """Whether an edit is part of what a changed limit shows; a side on which nothing was edited counts for it."""
    old = _touches(limit.old, edit.old_span) or edit.inserts_only
    return old and (_touches(limit.new, edit.new_span) or edit.deletes_only)


def _beside_limits(rest: list[Edit], limits: Sequence[FacetChange], texts: tuple[str, str]) -> list[Edit]:
    """Leave out the edits that, beside a limit that changed, only put the same words elsewhere ("24-hour window")."""
    spans = [c.old for c in limits if c.old], [c.new for c in limits if c.new]
    moving = [e for e in rest if e.inserts_only or e.deletes_only or any(_tells_of(limit, e) for limit in limits)]
    left, right = Counter[str](), Counter[str]()
    for edit in moving:
        left += content_stems(_exact(_outside(edit.old_span, spans[0]).of(texts[0])))
        right += content_stems(_exact(_outside(edit.new_span, spans[1]).of(texts[1])))
    return [edit for edit in rest if edit not in moving] if limits and left == right else rest


def _exact(text: str) -> list[str]:
    """The words of a text without those that only say that a number is about so much."""
    return [word for word in words(text) if word not in APPROXIMATORS]


def _covers(span: Span | None, edit: Span) -> bool:
    """Whether an edit lies in a span; where there is none, the edit must be empty."""
    return edit.start == edit.end if span is None else span.start <= edit.start and edit.end <= span.end


def _edited(span: Span | None, edited: Sequence[Span]) -> float:
    """The share (0 to 1) of a span's characters that edits cover."""
    if span is None or span.end == span.start:
        return 0.0
    covered = sum(max(0, min(span.end, edit.end) - max(span.start, edit.start)) for edit in edited)
    return covered / (span.end - span.start)


def _touches(span: Span | None, edit: Span) -> bool:
    return span is not None and edit.start < span.end and span.start <= edit.end


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
        stated=lead.stated,
        force=lead.force,
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
        continues=lead.continues,
    )
