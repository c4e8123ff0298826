"""A clause that came or went to a Change: what it says decides the facets and whom it frees or binds."""

from __future__ import annotations

from nlp.document import CELL_MARK, Clause
from nlp.message import Quote, message
from nlp.rules.rule import Phrase, Rule
from nlp.versions.bearing import content_direction, is_restricted, restricts, turns_to_harm
from nlp.versions.change import Change, Direction, Evidence, Facet, Kind, Materiality
from nlp.versions.classify import change_id
from nlp.versions.facets import harshest, lists_examples
from nlp.versions.lexicon import (
    ANSWERS,
    CARVE_OUT,
    CONDITION,
    DEFINING_LEAD,
    DISOWNS,
    ENFORCES,
    GIVES_EXAMPLE,
    HARSH,
    LEGAL_EFFECT,
    OPENS_LIST,
    PAGE_CONTROL,
    REVERSES,
    SENDS_READER,
    STAMP,
    SUFFERS,
    SUMMARY,
    TELLS_PARTY,
    TERM_IN_BRACKETS,
)
from nlp.versions.norms import asks, describes_itself, is_normative, leaning, says_modality, shows_picture
from nlp.versions.pointers import is_pointer, says_how_to_appeal
from nlp.words import words

# A line of so few words without a mark at its end is a label or a link.
_LABEL_WORDS = 4
# An exception that begins so near the beginning of a clause is all that it says.
_CARVE_OUT = 24


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
    labels = _is_label(clause, rule)
    normative = normative and not labels
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
    speaker = (
        "heading"
        if clause.role == "heading"
        else "statement"
        if (silent or labels) and plain
        else _kind_of_rule(clause, rule)
        if plain
        else facet
    )
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


def _is_label(clause: Clause, rule: Rule) -> bool:
    """Whether a few words on a line of their own make no sentence, whatever the parse takes them for."""
    alone = not clause.lead_in and clause.tier is None and clause.role == "rule" and CELL_MARK not in clause.text
    short = len(words(clause.text)) <= _LABEL_WORDS and clause.text.rstrip()[-1:] not in (".", "!", ":", ";")
    return alone and short and rule.modality == "none" and not rule.consequences


def _asks_only(clause: Clause) -> bool:
    """Whether a clause is a question ("What does that mean?"), a summary, a date or has no words: it rules nothing."""
    if clause.role == "tier":
        return False
    opens = clause.role == "lead_in" and OPENS_LIST.fullmatch(clause.text)
    told = (
        SUMMARY.match(clause.text)
        or (not clause.lead_in and PAGE_CONTROL.fullmatch(clause.text))
        or STAMP.fullmatch(clause.text)
        or opens
    )
    says = any(word[0].isalpha() for word in words(clause.text)) or bool(clause.lead_in)
    return bool(told) or asks(clause) or shows_picture(clause) or not says


def _further(main: Facet, clause: Clause, rule: Rule) -> tuple[Facet, ...]:
    """The further things that a rule which came or went says itself, beside its main facet."""
    says: tuple[tuple[Facet, bool], ...] = (
        ("modality", not _is_item(clause, rule) and main not in ("scope", "definition", "example")),
        ("threshold", bool(rule.thresholds)),
        ("exception", bool(rule.exceptions or CARVE_OUT.search(clause.text)) or _frees_from_tier(clause, rule)),
        ("consequence", _names_consequence(clause, rule)),
        ("condition", bool(CONDITION.search(clause.text)) and main != "exception"),
        ("definition", bool(TERM_IN_BRACKETS.search(clause.text))),
        ("example", bool(GIVES_EXAMPLE.search(clause.text) or lists_examples(clause))),
        ("scope", main == "consequence" and _is_item(clause, rule)),
        ("reference", main == "modality" and bool(SENDS_READER.search(clause.text))),
    )  # fmt: skip
    return tuple(facet for facet, told in says if told and facet != main)


def _names_consequence(clause: Clause, rule: Rule) -> bool:
    """Whether a rule says what will happen to content, an account or a person, or who answers for it."""
    if REVERSES.search(clause.text) or says_how_to_appeal(clause):
        return True
    said = _beside_limits(clause, rule)
    if rule.actor == "platform" or rule.force == "commissive":
        return bool(ANSWERS.search(clause.text) or ENFORCES.search(said) or TELLS_PARTY.search(said))
    suffers = ANSWERS.search(clause.text) or SUFFERS.search(said) or harshest(rule.consequences) >= HARSH
    return bool(suffers) and not _is_item(clause, rule)


def _beside_limits(clause: Clause, rule: Rule) -> str:
    """What a clause says beside its exceptions and the condition in front: what may happen, not when."""
    said = clause.text
    for phrase in (*(c for c in rule.conditions if c.span.start == clause.start), *rule.exceptions):
        start, end = phrase.span.start - clause.start, phrase.span.end - clause.start
        said = said[:start] + " " * (end - start) + said[end:]
    return said


def _is_item(clause: Clause, rule: Rule) -> bool:
    """Whether a clause only fills a list, a row or a tier: what is asked of it stands above."""
    if rule.continues and rule.modality != "none":
        return True
    if LEGAL_EFFECT.search(clause.text) or (rule.force == "unknown" and says_modality(clause.text)):
        return False
    above = bool(clause.lead_in) or CELL_MARK in clause.text or clause.tier is not None
    forbidden = bool(clause.lead_in) and rule.modality == "prohibition" and rule.modal is None
    return above and (rule.force == "unknown" or forbidden)


def _kind_of_rule(clause: Clause, rule: Rule) -> str:
    if clause.role == "lead_in":
        return "lead-in"
    if CELL_MARK in clause.text or is_restricted(clause, rule):
        return "statement"  # a row says what it says only with its head, an item under a limit only with its tier
    if (
        DISOWNS.search(clause.text)
        and rule.modality in ("none", "permission", "prohibition", "duty")
        and (rule.actor != "user" or rule.modality == "none")
    ):
        return "statement"  # what the platform does not answer for commits it to nothing
    if turns_to_harm(clause, rule):
        return "consequence"
    if restricts(clause, rule):
        return "duty"
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
    threatens = rule.actor == "platform" and harshest(rule.consequences) >= HARSH  # "unless you mend it, we close it"
    if not threatens and any(_is_carve_out(phrase, clause) for phrase in rule.exceptions):
        return "exception"
    if _is_item(clause, rule):
        return "consequence" if rule.consequences and rule.actor == "platform" else "scope"
    if rule.actor == "platform" and harshest(rule.consequences) >= HARSH:
        return "consequence"
    return "modality" if clause.role == "rule" or rule.modality != "none" else "scope"


def _is_carve_out(phrase: Phrase, clause: Clause) -> bool:
    """Whether an exception is most of what a clause says; "Except as permitted, you must …" says a duty."""
    return (
        phrase.span.start <= clause.start + _CARVE_OUT
        and 2 * (phrase.span.end - phrase.span.start) >= clause.end - clause.start
    )


def _frees_from_tier(clause: Clause, rule: Rule) -> bool:
    """Whether a sentence permits something in the midst of what its tier prohibits."""
    prohibited = clause.tier is not None and clause.tier.kind == "prohibited" and clause.role == "rule"
    return prohibited and rule.modality == "permission" and rule.actor == "user" and rule.stated
