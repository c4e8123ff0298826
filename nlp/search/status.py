"""What became of a clause: its fate in each next version, followed to the latest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from nlp.document import Clause
from nlp.message import Message, message
from nlp.search.edition import Passage
from nlp.search.rewritten import Encode, find_rewritten
from nlp.versions.change import Change, ChangeSet, Facet
from nlp.versions.lexicon import MODAL_FREEDOM
from nlp.versions.similarity import content_stems
from nlp.words import words

Status = Literal["current", "superseded", "narrowed", "widened", "moved", "removed"]
# From the loosest to the tightest; the other kinds of tier have no place in this order.
_TIGHTNESS = {"allowed": 0, "restricted": 1, "prohibited": 2}


@dataclass(frozen=True, slots=True)
class Fate:
    """What one version made of a clause: its status and the clause it is now, "" where it is gone.

    `facets` are those of the changes in substance, the main one first; `said` tells all changes, a sentence each;
    `unclear` says that a careful reader has to decide. `heirs` are all clauses it became, where they are several.
    """

    status: Status
    successor: str
    facets: tuple[Facet, ...] = ()
    said: tuple[Message, ...] = ()
    unclear: bool = False
    heirs: tuple[str, ...] = ()


# A doubt about where the words point leaves the rule what it was; it is told as a doubt.
_POINTING = {"reference", "moved"}
# So does one about how it is said, while so much of what was said stands.
_SAYING = _POINTING | {"example", "wording", "formatting", "numbering"}
# What a lead-in that binds as before may say otherwise.
_REACHING = _SAYING | {"scope", "condition"}
_KEPT = 0.5
_FORBIDDING = tuple(phrase for phrase, (act, _) in MODAL_FREEDOM.items() if act == "forbids")


# For each rule of a version, by clause id, its fate in the next one.
Fates = Mapping[str, Fate]


def trace_fates(changes: ChangeSet, *, encode: Encode | None = None) -> Fates:
    """Return the fate of every rule of the old version; `encode` finds what was put in quite other words.

    A rule also takes part in what happened to its lead-ins and its tier, which are reported once, on
    their own lines.
    """
    touching: dict[str, list[Change]] = {}
    for change in changes.changes:
        for clause in change.old:
            touching.setdefault(clause.id, []).append(change)
    rules = {clause.id: clause for clause in changes.old.clauses if clause.role == "rule"}
    fates = {id: _trace(clause, touching, changes) for id, clause in rules.items()}
    gone = {id: rules[id] for id, fate in fates.items() if fate.status == "removed"}
    return fates | {
        id: _told(Fate("superseded", heir.id, unclear=True), touching[id], message("change-rewritten", facet="scope"))
        for id, heir in find_rewritten(changes, gone, encode).items()
    }


def combine(first: Status, second: Status) -> Status:
    """Return what two statuses in a row make: narrowed and then widened is superseded."""
    if "removed" in (first, second):
        return "removed"
    if first == second or second == "current":
        return first
    if first == "current" or first == "moved":
        return second
    return first if second == "moved" else "superseded"


def settle(status: Status, then: Passage, now: Passage) -> Status:
    """Return the status in view of both wordings and places.

    A clause that was changed and changed back is current, and so is one that was only put elsewhere below its heading.
    """
    same = (words(then.full_text), then.tier_kind) == (words(now.full_text), now.tier_kind)
    if status == "moved" or (same and status != "current"):
        return "current" if then.path == now.path else "moved"
    return status


def _trace(clause: Clause, touching: Mapping[str, list[Change]], all_: ChangeSet) -> Fate:
    own = touching.get(clause.id, [])
    candidates = [all_.new.by_id[id] for id in all_.heirs.get(clause.id, ())]
    if any(change.kind == "removed" for change in own) or not candidates:
        # Without a change and without an heir nobody can say that it is gone.
        return _told(Fate("removed" if own else "superseded", "", unclear=not own), own)
    rules = [rule for candidate in candidates for rule in _rules_of(candidate, all_)]
    successor = _nearest(clause, rules) if rules else None
    status: Status = "current"
    for change in {change.id: change for change in own}.values():
        status = combine(status, "current" if _only_listed(change, all_) else _status_of(change))
    above: list[Change] = []
    if successor is not None and successor.lead_in != clause.lead_in:
        above = [change for lead in clause.lead_ins for change in touching.get(lead, ())]
        status = combine(status, _lead_in_status(above))
    if successor is None:
        return _told(Fate("superseded" if status in ("current", "moved") else status, "", unclear=True), own)
    if not any("tier" in change.facets for change in own):
        status = combine(status, _tier_status(clause, successor))
    heirs = tuple(rule.id for rule in rules) if len(rules) > 1 else ()
    return _told(Fate(status, successor.id, heirs=heirs), [*own, *above])


def _told(fate: Fate, changes: Iterable[Change], instead: Message | None = None) -> Fate:
    """The fate with what the changes say of it, or what is to be said instead."""
    distinct = list({change.id: change for change in changes}.values())
    weighty = [change for change in distinct if change.materiality != "editorial"]
    facets = tuple(dict.fromkeys(facet for change in weighty for facet in change.facets))
    said = (instead,) if instead else tuple(dict.fromkeys(change.summary for change in distinct))
    unclear = fate.unclear or any(change.materiality == "uncertain" for change in distinct)
    return replace(fate, facets=facets, said=said, unclear=unclear)


def _rules_of(clause: Clause, all_: ChangeSet) -> Sequence[Clause]:
    """The clause itself if it is a rule; of one that leads a list now, the items."""
    if clause.role == "lead_in":
        return [item for item in all_.new.clauses if item.role == "rule" and clause.id in item.lead_ins]
    return [clause] if clause.role == "rule" else []


def _status_of(change: Change) -> Status:
    if change.materiality == "editorial" or _leaves_rule(change):
        return "moved" if change.kind == "moved" or "moved" in change.facets else "current"
    if change.kind == "removed":
        return "removed"
    if change.direction == "tighter":
        return "narrowed"
    return "widened" if change.direction == "looser" else "superseded"


def _leaves_rule(change: Change) -> bool:
    """Whether a doubtful change is only in how a rule is said, or in where its words point."""
    if change.materiality != "uncertain" or change.direction in ("tighter", "looser"):
        return False
    facets = set(change.facets)
    return facets <= _POINTING or (facets <= _SAYING and _kept(change) >= _KEPT)


def _only_listed(change: Change, all_: ChangeSet) -> bool:
    """Whether all that went from a ban stands in the list that it became: "X, such as Y, is banned", "Never X: Y"."""
    if not change.evidence or any(part.old is None or part.new is not None for part in change.evidence):
        return False
    ids = {clause.id for clause in change.new}
    above = [all_.new.by_id[lead].text for clause in change.new for lead in clause.lead_ins]
    below = [item.text for item in all_.new.clauses if not ids.isdisjoint(item.lead_ins)]
    spoken = f" {' '.join(words(' '.join(above)))} "
    if not any(f" {phrase} " in spoken for phrase in _FORBIDDING):
        return False
    went = [word for part in change.evidence if part.old for word in words(part.old.of(all_.old.text))]
    there = content_stems(words(" ".join((*above, *below, *_FORBIDDING))))
    return all(stem in there for stem in content_stems(went))


def _kept(change: Change) -> float:
    """The share of the content words of old clauses that the new ones have."""
    old, new = (content_stems([w for c in side for w in words(c.text)]) for side in (change.old, change.new))
    return (old & new).total() / max(1, old.total())


def _lead_in_status(changes: Iterable[Change]) -> Status:
    """What happened to the lead-ins of an item; one that went away leaves the item to be read anew.

    One that was put in other words, and binds as before, leaves the item what it was.
    """
    status: Status = "current"
    for change in {change.id: change for change in changes}.values():
        if change.kind == "removed":
            status = combine(status, "superseded")
        elif change.direction in ("tighter", "looser") or not set(change.facets) <= _REACHING:
            status = combine(status, _status_of(change))
    return status


def _tier_status(old: Clause, new: Clause) -> Status:
    before, after = (clause.tier.kind if clause.tier else "" for clause in (old, new))
    if before == after:
        return "current"
    if before in _TIGHTNESS and after in _TIGHTNESS:
        return "narrowed" if _TIGHTNESS[after] > _TIGHTNESS[before] else "widened"
    # A tier line that came or went beside an unchanged lead-in says nothing by itself.
    return "superseded" if before and after else "current"


def _nearest(clause: Clause, candidates: Iterable[Clause]) -> Clause:
    from rapidfuzz.fuzz import ratio

    return max(candidates, key=lambda candidate: ratio(clause.full_text, candidate.full_text))
