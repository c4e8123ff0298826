"""Two versions of a policy to a ChangeSet: align, classify, group, put in reading order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Protocol

from nlp.document import CELL_MARK, Clause, Document
from nlp.message import message
from nlp.rules.rule import Rule
from nlp.versions.align import Alignment, Bead, align
from nlp.versions.capture import in_other_script, inspect_capture, reads_rules
from nlp.versions.change import Change, ChangeSet, Evidence
from nlp.versions.classify import change_id, classify_pair, classify_tier
from nlp.versions.dating import date_changes
from nlp.versions.lexicon import QUOTED
from nlp.versions.residue import Rules
from nlp.versions.restating import restate_within
from nlp.versions.single import classify_added, classify_removed
from nlp.versions.terms import find_vocabulary, restate
from nlp.versions.wording import Edits
from nlp.words import Spoken, words


class Extracted(Protocol):
    """The rules of clauses by their index, which may be read as late as they are asked for."""

    def __getitem__(self, at: int, /) -> Rule: ...


Extract = Callable[[Sequence[Clause], Document], Extracted]


def compare(old: Document, new: Document, *, extract: Extract, spoken: Spoken | None = None) -> ChangeSet:
    """Return what changed from `old` to `new`.

    `extract` says what clauses mean (`nlp.rules.extract` with a parser); only clauses that came, went or
    changed are given to it. `spoken` are words that the caller has read already. The new document comes back with the
    lineage ids of its ancestors.
    """
    spoken = Spoken() if spoken is None else spoken
    alignment = align(old.clauses, new.clauses, spoken=spoken)
    new = inherit_lineage(old, new, alignment)
    edits = Edits(old, new)
    vocabulary = find_vocabulary(old, new, alignment, edits)
    old_rules, new_rules = _read_rules(old, new, alignment, spoken, extract)
    entries: list[tuple[float, Change]] = []
    place = _old_places(alignment, len(old.clauses))
    tier_lines = _tier_lines(old), _tier_lines(new)
    tiers = _tier_changes(old, new, alignment, tier_lines, (old_rules, new_rules))
    for bead in sorted(alignment.beads, key=partial(_reach, old, new)):
        olds, news = old.clauses[bead.i0 : bead.i1], new.clauses[bead.j0 : bead.j1]
        change = classify_pair(
            olds, news, moved=bead.moved, versions=(old, new), old_rules=old_rules, new_rules=new_rules,
            edits=edits, spoken=spoken, vocabulary=vocabulary,
        )  # fmt: skip
        if change is not None:
            entries.append((bead.j0, change))
    entries.sort(key=lambda entry: entry[0])
    entries += [(float(j), classify_added(new.clauses[j], new_rules(new.clauses[j]))) for j in alignment.added]
    entries += [(place[i], classify_removed(old.clauses[i], old_rules(old.clauses[i]))) for i in alignment.removed]
    rules = old_rules, new_rules
    read = partial(_read, extract)
    entries = date_changes(_drop_said_by_tier(entries, tiers), (old, new))
    entries = restate(restate_within(entries, (old, new), alignment, rules, read), spoken)
    entries += [(float(news[0].ordinal - 1) - 0.25, change) for change, news in tiers]
    entries.sort(key=lambda entry: entry[0])
    judged = reads_rules(old, new)
    entries = [(place, change if judged and _in_script(change) else _doubtful(change)) for place, change in entries]
    changes = _unique(_group_moves([change for _, change in entries]))
    return ChangeSet(old, new, tuple(changes), inspect_capture(old, new))


def _reach(old: Document, new: Document, bead: Bead) -> float:
    """How far into either version a bead reaches: rules are read from the front, and what moved far would wait."""
    return max(bead.i1 / len(old.clauses), bead.j1 / len(new.clauses))


def inherit_lineage(old: Document, new: Document, alignment: Alignment) -> Document:
    """Return `new` with every clause that has an ancestor carrying the ancestor's lineage id."""
    inherited: dict[str, str] = {}
    for bead in alignment.beads:
        for offset, j in enumerate(range(bead.j0, bead.j1)):
            ancestor = old.clauses[min(bead.i0 + offset, bead.i1 - 1)] if bead.shape[0] > 1 else old.clauses[bead.i0]
            inherited[new.clauses[j].id] = ancestor.lineage or ancestor.id
    give = partial(_give_lineage, inherited)
    sections = tuple(
        replace(
            section,
            heading=give(section.heading) if section.heading else None,
            clauses=tuple(give(clause) for clause in section.clauses),
        )
        for section in new.sections
    )
    return replace(new, sections=sections)


def _give_lineage(inherited: Mapping[str, str], clause: Clause) -> Clause:
    lineage = inherited.get(clause.id)
    return replace(clause, lineage=lineage) if lineage else clause


def _read_rules(
    old: Document, new: Document, alignment: Alignment, spoken: Spoken, extract: Extract
) -> tuple[Rules, Rules]:
    """Read the rules of all clauses that differ, one batch a side."""
    need_old = set(alignment.removed)
    need_new = set(alignment.added)
    for bead in alignment.beads:
        olds, news = range(bead.i0, bead.i1), range(bead.j0, bead.j1)
        texts = [old.clauses[i].text for i in olds], [new.clauses[j].text for j in news]
        same_words = texts[0] == texts[1] or [spoken[t] for t in texts[0]] == [spoken[t] for t in texts[1]]
        if not same_words or old.clauses[bead.i0].tier != new.clauses[bead.j0].tier:
            need_old.update(olds)
            need_new.update(news)
    needed = (old, sorted(need_old)), (new, sorted(need_new))
    before, after = (_read(extract, [side.clauses[index] for index in indices], side) for side, indices in needed)
    return before, after


def _read(extract: Extract, clauses: Sequence[Clause], document: Document) -> Rules:
    places = {clause.id: at for at, clause in enumerate(clauses)}
    extracted = extract(clauses, document) if clauses else ()

    def rules(clause: Clause) -> Rule:
        rule = extracted[places[clause.id]] if clause.id in places else Rule(clause.id, "none")
        if rule.stated and clause.lead_in and QUOTED.fullmatch(clause.text):
            rule = replace(rule, modality="none", modal=None, stated=False, force="unknown")  # somebody's words
        if clause.tier is None or clause.tier.kind != "restricted" or rule.modal is not None:
            return rule
        row = CELL_MARK in clause.text  # its cells may name whom the limit lets in as well as whom it keeps out
        return replace(rule, modality="none" if row else "prohibition", actor="user")

    return rules


def _old_places(alignment: Alignment, size: int) -> list[float]:
    """Where an old clause would stand in the new order: behind its nearest kept predecessor."""
    kept = {i: bead.j1 - 1 for bead in alignment.beads if not bead.moved for i in range(bead.i0, bead.i1)}
    places: list[float] = []
    last = -1.0
    for index in range(size):
        last = float(kept[index]) if index in kept else last
        places.append(last + 0.5)
    return places


def _tier_lines(document: Document) -> dict[str, Clause]:
    """For every clause the tier line that governs it."""
    lines: dict[str, Clause] = {}
    current: list[Clause] = []
    for clause in document.clauses:
        if clause.role == "tier":
            current.append(clause)
        for line in reversed(current):
            if clause.tier is not None and line.tier == clause.tier:
                lines[clause.id] = line
                break
    return lines


def _tier_changes(
    old: Document,
    new: Document,
    alignment: Alignment,
    lines: tuple[Mapping[str, Clause], Mapping[str, Clause]],
    rules: tuple[Rules, Rules],
) -> list[tuple[Change, Sequence[Clause]]]:
    """Kept clauses whose tier is another now, one change a run of neighbours under the same two tiers.

    Where only one version has a tier line, a lead-in may say the same: then what the clause says decides.
    """
    shifted: list[tuple[int, Bead]] = []
    labels = _tier_labels(old) & _tier_labels(new)
    renamed = _renamed_lines(old, new, alignment)
    for bead in alignment.beads:
        before, after = old.clauses[bead.i0], new.clauses[bead.j0]
        if not {before.role, after.role} <= {"rule", "lead_in"} or not _tier_differs(before, after, labels):
            continue
        if (before.tier and after.tier) or rules[0](before).modality != rules[1](after).modality:
            shifted.append((len(shifted), bead))

    def key(entry: tuple[int, Bead]) -> tuple[object, ...]:
        bead = entry[1]
        before, after = old.clauses[bead.i0], new.clauses[bead.j0]
        line_old, line_new = lines[0].get(before.id), lines[1].get(after.id)
        return (line_old.id if line_old else "", line_new.id if line_new else "", bead.moved)

    found: list[tuple[Change, Sequence[Clause]]] = []
    for (_, _, moved), group in groupby(shifted, key=key):
        beads = [bead for _, bead in group]
        olds = [old.clauses[bead.i0] for bead in beads]
        news = [new.clauses[bead.j0] for bead in beads]
        pair = (lines[0].get(olds[0].id), lines[1].get(news[0].id))
        if pair not in renamed:
            pair = (None, None)  # the items went from one line to the other; the lines stayed what they were
        found.append((classify_tier(olds, news, kind="moved" if moved else "modified", lines=pair), news))
    return found


def _tier_kind(clause: Clause) -> str:
    return clause.tier.kind if clause.tier else ""


def _renamed_lines(old: Document, new: Document, alignment: Alignment) -> set[tuple[Clause | None, Clause | None]]:
    """Pairs of tier lines that are one line, changed in place; a line that only came or went counts too."""
    pairs: set[tuple[Clause | None, Clause | None]] = {
        (old.clauses[bead.i0], new.clauses[bead.j0]) for bead in alignment.beads if bead.shape == (1, 1)
    }
    gone = [old.clauses[i] for i in alignment.removed if old.clauses[i].role == "tier"]
    came = [new.clauses[j] for j in alignment.added if new.clauses[j].role == "tier"]
    pairs |= {(line, other) for line in gone for other in (*came, None)} | {(None, line) for line in came}
    return pairs


def _tier_labels(document: Document) -> frozenset[tuple[str, ...]]:
    return frozenset(words(clause.tier.label) for clause in document.clauses if clause.tier)


def _tier_differs(before: Clause, after: Clause, kept: frozenset[tuple[str, ...]]) -> bool:
    """Whether two clauses stand under tiers of another kind, or under two tiers that both versions know."""
    if _tier_kind(before) != _tier_kind(after):
        return True
    if before.tier is None or after.tier is None or words(before.tier.label) == words(after.tier.label):
        return False
    restricts = before.tier.kind == "restricted"  # how, only the label says
    return restricts or words(before.tier.label) in kept or words(after.tier.label) in kept


def _drop_said_by_tier(
    entries: list[tuple[float, Change]], tiers: Sequence[tuple[Change, Sequence[Clause]]]
) -> list[tuple[float, Change]]:
    """Leave out the tier lines, and the plain moves, that a tier change already speaks of."""
    said_old = {clause.id for change, _ in tiers for clause in change.old}
    said_new = {clause.id for change, _ in tiers for clause in change.new}
    kept: list[tuple[float, Change]] = []
    for place, change in entries:
        told = all(c.id in said_old for c in change.old) and all(c.id in said_new for c in change.new)
        about_line = any(c.role == "tier" for c in (*change.old, *change.new))
        if not (told and (about_line or change.facets == ("moved",))):
            kept.append((place, change))
    return kept


def _doubtful(change: Change) -> Change:
    """A change whose meaning cannot be judged: nothing unchecked passes as certain."""
    if change.materiality != "substantive":
        return change
    return replace(change, materiality="uncertain", direction="unclear")


def _in_script(change: Change) -> bool:
    return not any(map(in_other_script, (*change.old, *change.new)))


def _group_moves(changes: Sequence[Change]) -> list[Change]:
    """Join neighbouring clauses that moved together, unchanged, into one change."""
    grouped: list[Change] = []
    for change in changes:
        last = grouped[-1] if grouped else None
        if last is not None and _moves_on(last, change):
            grouped[-1] = _join_moves(last, change)
        else:
            grouped.append(change)
    return grouped


def _moves_on(last: Change, change: Change) -> bool:
    plain = last.kind == change.kind == "moved" and last.materiality == change.materiality == "editorial"
    if not plain or last.facets[-1] != "moved" or change.facets != ("moved",) or len(last.facets) > 1:
        return False
    steps = (change.old[0].ordinal - last.old[-1].ordinal, change.new[0].ordinal - last.new[-1].ordinal)
    return steps == (1, 1)


def _join_moves(last: Change, change: Change) -> Change:
    old, new = last.old + change.old, last.new + change.new
    first = next((i for i, clause in enumerate(new) if clause.role == "heading"), None)
    said = last.summary if first is None else message("change-moved-block", count=len(new))
    evidence: tuple[Evidence, ...] = last.evidence + change.evidence
    return replace(last, id=change_id("moved", old, new), old=old, new=new, evidence=evidence, summary=said)


def _unique(changes: Sequence[Change]) -> list[Change]:
    """Number the ids that two changes share, so that every id names one change."""
    seen: dict[str, int] = {}
    found: list[Change] = []
    for change in changes:
        count = seen[change.id] = seen.get(change.id, 0) + 1
        found.append(change if count == 1 else replace(change, id=f"{change.id}-{count}"))
    return found
