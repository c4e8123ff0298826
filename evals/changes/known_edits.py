"""The known-edit benchmark: plant, compare, and count what was found and what was not there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evals.changes.cases import Case
from evals.changes.match import attribute
from evals.changes.planted import Edit
from evals.corpus import load, parser
from evals.figure import Figure, share
from nlp.pipeline import analyse
from nlp.versions.change import Change, Materiality

_FOUND_AS_KIND = ("moved", "split", "merged")


@dataclass(frozen=True)
class Outcome:
    """What was reported of one edit; `primary` is the change that speaks loudest of it, None where none does."""

    case: Case
    edit: Edit
    changes: tuple[Change, ...]

    @property
    def primary(self) -> Change | None:
        order = {"substantive": 0, "uncertain": 1, "editorial": 2}
        return min(self.changes, key=lambda change: order[change.materiality], default=None)

    @property
    def materiality(self) -> Materiality | None:
        return self.primary.materiality if self.primary else None

    @property
    def kind_right(self) -> bool:
        return not self.edit.expected.kinds or any(c.kind in self.edit.expected.kinds for c in self.changes)

    @property
    def facet_right(self) -> bool:
        return self.primary is not None and self.primary.facet in self.edit.expected.facets

    @property
    def direction_right(self) -> bool:
        return self.primary is not None and self.primary.direction == self.edit.expected.direction


@dataclass(frozen=True)
class Run:
    """The outcomes of all edits, and the changes that no edit explains."""

    outcomes: tuple[Outcome, ...]
    stray: tuple[tuple[Case, Change], ...]


def run_cases(cases: Iterable[Case]) -> Run:
    outcomes: list[Outcome] = []
    stray: list[tuple[Case, Change]] = []
    for case in cases:
        changes = analyse(load(case.old), load(case.new), parser=parser()).changes.changes
        if case.whole:
            outcomes.append(Outcome(case, case.edits[0], changes))
            continue
        about = attribute(changes, case.edits)
        outcomes += [Outcome(case, edit, tuple(about[index])) for index, edit in enumerate(case.edits)]
        stray += [(case, change) for change in about[-1]]
    return Run(tuple(outcomes), tuple(stray))


def figures(run: Run) -> tuple[Figure, ...]:
    """Return recall, precision and accuracy over all edits; uncertain ones are counted apart, never as found."""
    grave = [o for o in run.outcomes if o.edit.expected.materiality == "substantive"]
    light = [o for o in run.outcomes if o.edit.expected.materiality == "editorial"]
    reported = [(o in grave) for o in grave + light for c in o.changes if c.materiality == "substantive"]
    reported += [False for _, change in run.stray if change.materiality == "substantive"]
    shaped = [o for o in run.outcomes if set(o.edit.expected.kinds) & set(_FOUND_AS_KIND)]
    faceted = [o for o in grave if o.edit.expected.facets]
    directed = [o for o in grave if o.edit.expected.direction]
    return (
        share("substantive_recall", [o.materiality == "substantive" for o in grave]),
        share("substantive_uncertain", [o.materiality == "uncertain" for o in grave]),
        share("substantive_precision", reported),
        share("editorial_called_substantive", [o.materiality == "substantive" for o in light]),
        share("editorial_uncertain", [o.materiality == "uncertain" for o in light]),
        share("main_facet", [o.facet_right for o in faceted]),
        share("move_split_merge_kind", [o.kind_right for o in shaped]),
        share("direction", [o.direction_right for o in directed]),
    )


def details(run: Run) -> dict[str, object]:
    """Return the same by kind of edit, and confusion tables of materiality and main facet."""
    by_edit: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in run.outcomes:
        by_edit[outcome.edit.name].append(outcome)
    return {
        "by_edit": {name: _row(by_edit[name]) for name in sorted(by_edit)},
        "materiality_confusion": _confusion(
            (o.edit.expected.materiality, o.materiality or "none") for o in run.outcomes
        ),
        "facet_confusion": _confusion(
            (o.edit.expected.facets[0], o.primary.facet if o.primary else "none")
            for o in run.outcomes
            if o.edit.expected.facets
        ),
        "stray_changes": dict(Counter(change.materiality for _, change in run.stray)),
    }


def _row(outcomes: Sequence[Outcome]) -> dict[str, object]:
    expected = outcomes[0].edit.expected
    row: dict[str, object] = {"n": len(outcomes), "expected": expected.materiality}
    row |= dict(Counter(o.materiality or "none" for o in outcomes))
    row["kind_right"] = sum(o.kind_right for o in outcomes)
    faceted = [o for o in outcomes if o.edit.expected.facets]
    if faceted:
        row["facet_right"] = f"{sum(o.facet_right for o in faceted)}/{len(faceted)}"
    directed = [o for o in outcomes if o.edit.expected.direction]
    if directed:
        row["direction_right"] = f"{sum(o.direction_right for o in directed)}/{len(directed)}"
    return row


def _confusion(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Mapping[str, int]]:
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for expected, found in pairs:
        table[expected][found] += 1
    return {expected: dict(table[expected]) for expected in sorted(table)}
