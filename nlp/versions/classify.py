"""A bead of aligned clauses to a Change: kind, facets, direction, materiality, evidence, summary."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from nlp.document import Clause, Document, Span
from nlp.message import Quote, message
from nlp.versions.bearing import tier_rank
from nlp.versions.change import Change, Direction, Evidence, Facet, Kind, Materiality
from nlp.versions.facets import FacetChange
from nlp.versions.layers import compare_layers, compare_links, joined, same_words
from nlp.versions.residue import Rules, compare_text
from nlp.versions.similarity import denies, similarity
from nlp.versions.vocabulary import NO_VOCABULARY, Vocabulary
from nlp.versions.wording import Edits
from nlp.words import Spoken

# The order in which facets are named: what binds most first.
_RANK: tuple[Facet, ...] = (
    "tier", "modality", "threshold", "exception", "consequence", "definition", "condition", "scope",
    "effective_date", "example", "reference", "wording", "formatting", "numbering", "moved",
)  # fmt: skip
_SUBSTANTIVE = frozenset(_RANK[:9])
_EDITORIAL = frozenset(("formatting", "numbering", "moved"))
# Beside a change of meaning these count for nothing.
_LOOKS = frozenset(("wording", "formatting"))


# What is said of changes that leave every reading as it was.
_CERTAIN = frozenset(("change-link", "change-punctuation", "change-markup", "change-numbering", "change-wording"))
# So much alike, a passage in another place counts as moved, whatever was edited in it.
_NEARLY_SAME = 0.75


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
    if same:
        found = compare_layers(old, new)
    else:
        found = compare_text(old, new, versions, old_rules, new_rules, edits=edits, vocabulary=vocabulary)
        if all(change.facet not in _SUBSTANTIVE for change in found):
            found += [replace(link, said=found[0].said) for link in compare_links(old, new)]
    found += _listed_otherwise(old, new, versions)
    if moved:
        found.append(_moved(old, new))
    if not found and shape == "modified":
        return None
    found = sorted(found, key=lambda change: _RANK.index(change.facet))
    kind: Kind = "moved" if moved and shape == "modified" and _nearly_same(old, new, spoken) else shape
    return _build(kind, shape, old, new, found, old_rules, new_rules)


def _listed_otherwise(
    old: Sequence[Clause], new: Sequence[Clause], versions: tuple[Document, Document]
) -> list[FacetChange]:
    """An item that went from a list to its opposite: "these are sensitive:", "these are not sensitive:".

    Where one line only became the other, all its items say otherwise now, and the line tells it.
    """
    before, after = old[0].lead_in, new[0].lead_in
    if before == after or not before or not after or not denies(before, after):
        return []
    leads = ({clause.text for clause in version.clauses if clause.role == "lead_in"} for version in versions)
    if not any({before, after} <= texts for texts in leads):
        return []
    sides = {"old": Quote(before.rstrip(" :"), cited=True), "new": Quote(after.rstrip(" :"), cited=True)}
    said = message("change-tier", count=len(new), state="changed", **sides)
    return [FacetChange("scope", old[0].span, new[-1].span, "unclear", said)]


def _nearly_same(old: Sequence[Clause], new: Sequence[Clause], spoken: Spoken) -> bool:
    """Whether what stands elsewhere is the old passage; one that was rewritten there is a modified one that moved."""
    return similarity(spoken[joined(old)], spoken[joined(new)]) >= _NEARLY_SAME


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
    counted = [change for change in found if not (grave and change.facet in _LOOKS)]
    facets: tuple[Facet, ...] = tuple(dict.fromkeys(change.facet for change in counted)) or ("formatting",)
    return Change(
        id=change_id(kind, old, new),
        kind=kind,
        materiality=weigh_facets(found),
        facets=facets,
        direction=_direction(found),
        old=tuple(old),
        new=tuple(new),
        evidence=tuple(part for change in counted for part in _evidence(change, old, new)),
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
    elif counted and found[0].facet == "threshold" and found[0].direction in ("tighter", "looser"):
        counted = [c for c in counted if not (c.facet == "scope" and c.direction == "unclear")]
    clear = {change.direction for change in counted} - {"unclear"}
    doubts = sum(change.direction == "unclear" for change in counted)
    if not counted:
        return "none"
    return clear.pop() if len(clear) == 1 and 2 * doubts <= len(counted) else "unclear"
