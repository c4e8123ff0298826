"""How many items the changes of policies give, whether their keys are confirmed anew, and what the checks find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evals.corpus import Version, all_versions, analyse_pair, consecutive, real_versions, sample_versions
from evals.figure import Figure, Result, Scope, share
from evals.quiz import planted
from evals.quiz.confirm import confirm
from evals.quiz.keys import fact_in, fact_in_text, grounds
from nlp.message import Message
from nlp.pipeline import Analysis, say
from nlp.quiz.checks import said
from nlp.quiz.item import DraftItem
from nlp.quiz.sets import clash


@dataclass(frozen=True)
class _Asked:
    pair: str
    item: DraftItem
    analysis: Analysis


def run(scope: Scope) -> Result:
    """Measure all items over every consecutive pair, and those on unchanged rules; `seeds` do not matter here."""
    versions = sample_versions() if scope.quick else all_versions()
    pairs = consecutive(versions)
    analyses = [(f"{old.policy} {old.name} to {new.name}", analyse_pair(old, new)) for old, new in pairs]
    asked = [_Asked(pair, item, analysis) for pair, analysis in analyses for item in analysis.quiz.items]
    standing = [
        _Asked(pair, item, analysis)
        for pair, analysis in analyses
        for item in analysis.write_quiz(whole=True).items
        if not item.change_ids
    ]
    skipped = () if scope.quick or real_versions() else ("../shared/data/site-policy is absent: sample policies only",)
    figures = (*_figures(pairs, [a for _, a in analyses], asked, standing), *planted.figures())
    return Result("quiz", figures, _details(asked + standing, analyses), skipped)


def _figures(
    pairs: Sequence[tuple[Version, Version]], analyses: Sequence[Analysis], asked: Sequence[_Asked],
    standing: Sequence[_Asked],
) -> tuple[Figure, ...]:  # fmt: skip
    covered = [_covered(analysis) for analysis in analyses]
    samples = [hits for (old, _), hits in zip(pairs, covered, strict=True) if not old.real]
    every = [hit for hits in covered for hit in hits]
    verdicts = [confirm(one.item, one.analysis.changes) for one in asked]
    whole = [confirm(one.item, one.analysis.changes) for one in standing]
    facts = [fact_in(one.item, grounds(one.item, one.analysis.changes)) for one in (*asked, *standing)]
    strict = [fact_in_text(one.item, grounds(one.item, one.analysis.changes).quoted) for one in (*asked, *standing)]
    flawed = [any(finding.severity != "info" for finding in one.item.findings) for one in asked]
    return (
        Figure("items", len(asked), len(pairs)),
        Figure("items_per_substantive_change", len(asked) / max(1, len(every)), len(every)),
        share("changes_with_item", every),
        share("sample_changes_with_item", [hit for hits in samples for hit in hits]),
        share("duplicates", _repeats(asked)),
        share("applying_items", [one.item.bloom in ("apply", "analyse") for one in asked]),
        Figure("key_position_bias", key_position_bias([one.item for one in asked]), len(asked)),
        share("keys_confirmed", [verdict == "right" for verdict in verdicts]),
        Figure("keys_refuted", sum(verdict == "wrong" for verdict in (*verdicts, *whole)), len(asked) + len(standing)),
        share("standing_keys_confirmed", [verdict == "right" for verdict in whole]),
        Figure("items_without_their_fact", sum(not right for right in facts), len(facts)),
        Figure("items_whose_spans_lack_the_fact", sum(not right for right in strict), len(strict)),
        share("items_with_a_warning", flawed),
    )


def _covered(analysis: Analysis) -> list[bool]:
    asked = {id for item in analysis.quiz.items for id in item.change_ids}
    return [change.id in asked for change in analysis.changes.of("substantive")]


def key_position_bias(items: Sequence[DraftItem]) -> float:
    """Return how much more often the commonest key position holds the key than chance would (0 is even).

    Chance is the sum, over items, of one over its number of options.
    """
    observed: Counter[int] = Counter()
    expected: Counter[int] = Counter()
    for item in items:
        if item.type in ("true_false", "multiple_response"):
            continue
        observed[next(place for place, option in enumerate(item.options) if option.correct)] += 1
        for place in range(len(item.options)):
            expected[place] += 1 / len(item.options)  # type: ignore[assignment]
    return max((observed[place] / expected[place] - 1 for place in observed if expected[place] >= 2), default=0.0)


def _repeats(asked: Sequence[_Asked]) -> list[bool]:
    """For every item whether an earlier one of the same pair asks the same, or either gives the other away."""
    seen: dict[str, list[DraftItem]] = {}
    repeats: list[bool] = []
    for one in asked:
        before = seen.setdefault(one.pair, [])
        repeats.append(any(clash(said(one.item, say), said(other, say)) for other in before))
        before.append(one.item)
    return repeats


def _details(asked: Sequence[_Asked], analyses: Sequence[tuple[str, Analysis]]) -> dict[str, object]:
    reasons = Counter(abstained.reason.id for _, analysis in analyses for abstained in analysis.quiz.abstained)
    return {
        "types": dict(Counter(one.item.type for one in asked)),
        "bloom": dict(Counter(one.item.bloom for one in asked)),
        "facets": dict(Counter(one.item.facet for one in asked)),
        "key_positions": dict(
            Counter(next(i for i, option in enumerate(one.item.options) if option.correct) for one in asked)
        ),
        "abstained": dict(reasons),
        "keys": {
            verdict: [_name(one) for one in asked if confirm(one.item, one.analysis.changes) == verdict]
            for verdict in ("wrong", "unread")
        },
        "warnings": dict(Counter(finding.code for one in asked for finding in one.item.findings)),
        **planted.missed(),
        "without_their_fact": [
            _name(one) for one in asked if not fact_in(one.item, grounds(one.item, one.analysis.changes))
        ],
    }


def _name(one: _Asked) -> str:
    """Where the item is: pair, id, kind of question and key; no policy text."""
    key = next(option.content for option in one.item.options if option.correct)
    return f"{one.pair}: {one.item.id} {one.item.stem.id} key {key.id if isinstance(key, Message) else 'quote'}"
