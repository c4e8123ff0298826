"""Whom a rule that came binds or frees: tighter or looser for those it speaks of, users first."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.document import CELL_MARK, Clause
from nlp.rules.rule import Rule
from nlp.versions.change import Direction, Facet
from nlp.versions.facets import harshest, severity
from nlp.versions.lexicon import (
    ABILITY,
    BUT,
    CARVE_OUT,
    CONCEDES,
    DISCLAIMS,
    ENFORCES,
    FREES,
    GRANTS,
    HARSH,
    PENALTY_NOUNS,
    POLICES,
    REFUSES,
    RESTRICTS,
    RESULTS,
    REVERSES,
    SPARES,
    TAKES_AWAY,
    TAKES_EFFECT,
)
from nlp.versions.norms import leaning
from nlp.versions.pointers import says_how_to_appeal


def content_direction(clause: Clause, rule: Rule, facet: Facet) -> Direction:
    """Return what it means that a clause came; that it went means the reverse."""
    if clause.role in ("tier", "heading") and clause.tier is not None:
        rank = tier_rank(clause.tier.kind)
        return "unclear" if rank == 1 else "tighter" if rank > 1 else "looser"
    if facet == "exception":
        # What is carved out of nearly every rule of a policy is freed; out of a permission, the sentence says so.
        return "tighter" if clause.tier is not None and clause.tier.kind == "allowed" else "looser"
    if facet == "consequence":
        return "tighter"
    if facet == "definition" or TAKES_EFFECT.search(clause.text):
        return "unclear"
    by_modality: Mapping[str, Direction] = {
        "prohibition": "tighter", "duty": "tighter", "recommendation": "tighter", "permission": "looser",
    }  # fmt: skip
    if is_restricted(clause, rule):
        return "unclear"
    if _frees(clause, rule):
        return "looser"
    if restricts(clause, rule):
        return "tighter"
    if turns_to_harm(clause, rule):
        return "tighter"
    punishes = CELL_MARK in clause.text and bool(PENALTY_NOUNS.search(clause.text))
    if punishes and rule.modality == "none":
        return "tighter"
    if _takes_away(clause, rule) or DISCLAIMS.search(clause.text):
        return "tighter"
    if rule.force == "commissive" and rule.actor in ("user", "other"):
        return "looser" if ABILITY.search(clause.text) else "tighter"
    if rule.actor == "platform" or rule.force == "commissive":
        return _platform_direction(clause, rule)
    return by_modality.get(leaning(rule, clause.text), "unclear")


def _frees(clause: Clause, rule: Rule) -> bool:
    """Whether a clause says how a decision is contested or taken back, or carves something out of what is forbidden."""
    if says_how_to_appeal(clause) or REVERSES.search(clause.text):
        return True
    if rule.actor == "platform" or CONCEDES.match(clause.text):
        return False
    return bool(FREES.search(clause.text) or CARVE_OUT.search(clause.text))


def turns_to_harm(clause: Clause, rule: Rule) -> bool:
    """Whether a permission only grants a point before what the platform does: "you can post, but we remove …"."""
    turn = BUT.search(clause.text) if rule.modality == "permission" and rule.actor == "user" else None
    return turn is not None and any(
        severity(act.text) >= HARSH and act.span.start >= clause.start + turn.start() for act in rule.consequences
    )


def _takes_away(clause: Clause, rule: Rule) -> bool:
    """Whether a clause without a modality binds or burdens: a debt, a risk, an agreement, what may come of an act."""
    if rule.modality != "none":
        return False
    result = RESULTS.search(clause.text)
    harms = result is not None and severity(clause.text[result.end() :]) >= HARSH
    return harms or bool(TAKES_AWAY.search(clause.text))


def _platform_direction(clause: Clause, rule: Rule) -> Direction:
    """A power, or a harsh act announced, binds users more, and so does help refused; what is promised to them, less."""
    listed = bool(clause.lead_in) or rule.continues  # an item names the act, and the sentence above who does it
    acts = max(harshest(rule.consequences), severity(clause.text) if listed else -1)
    watched = POLICES.search(clause.text)
    if rule.modality == "prohibition" or (rule.modality == "none" and REFUSES.search(clause.text)):
        spared = watched or ENFORCES.search(clause.text) or SPARES.search(clause.text)
        return "looser" if spared else "tighter"
    if rule.modality == "permission":
        return "looser" if acts < HARSH and GRANTS.search(clause.text) else "tighter"
    return "tighter" if watched or acts >= HARSH else "looser"


def restricts(clause: Clause, rule: Rule) -> bool:
    """Whether a permission to users is a limit: "you can only use it here"."""
    if rule.modality != "permission" or rule.actor == "platform" or rule.modal is None:
        return False
    return RESTRICTS.match(clause.text, rule.modal.span.start - clause.start) is not None


def is_restricted(clause: Clause, rule: Rule) -> bool:
    """Whether a clause is an item of a tier between allowed and prohibited: its coming may free or bind."""
    return clause.tier is not None and clause.tier.kind == "restricted" and rule.modal is None


def tier_rank(kind: str) -> int:
    return {"allowed": 0, "": 1, "unknown": 1, "required": 2, "restricted": 2, "prohibited": 3}[kind]
