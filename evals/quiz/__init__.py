"""How many items the changes of real policies give, and whether their keys follow from the clauses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evals.corpus import Version, all_versions, analyse_pair, consecutive, real_versions, sample_versions
from evals.figure import Figure, Result, Scope, share
from evals.quiz.keys import fact_in, fact_in_text, grounds, judge_limit
from nlp.message import Message
from nlp.pipeline import Analysis, say
from nlp.quiz.item import DraftItem


@dataclass(frozen=True)
class _Asked:
    pair: str
    item: DraftItem
    analysis: Analysis


def run(scope: Scope) -> Result:
    """Measure all items over every consecutive pair; `seeds` do not matter here."""
    versions = sample_versions() if scope.quick else all_versions()
    pairs = consecutive(versions)
    analyses = [(f"{old.policy} {old.name} to {new.name}", analyse_pair(old, new)) for old, new in pairs]
    asked = [_Asked(pair, item, analysis) for pair, analysis in analyses for item in analysis.quiz.items]
    skipped = () if scope.quick or real_versions() else ("../shared/data/site-policy is absent: sample policies only",)
    return Result("quiz", _figures(pairs, [a for _, a in analyses], asked), _details(asked, analyses), skipped)


def _figures(
    pairs: Sequence[tuple[Version, Version]], analyses: Sequence[Analysis], asked: Sequence[_Asked]
) -> tuple[Figure, ...]:
    grave = [(analysis, change) for analysis in analyses for change in analysis.changes.of("substantive")]
    covered = [any(change.id in item.change_ids for item in a.quiz.items) for a, change in grave]
    verdicts = [
        judge_limit(one.item, grounds(one.item, one.analysis.changes)) for one in asked if one.item.facet == "threshold"
    ]
    facts = [fact_in(one.item, grounds(one.item, one.analysis.changes)) for one in asked]
    strict = [fact_in_text(one.item, grounds(one.item, one.analysis.changes).quoted) for one in asked]
    applied = [one.item.bloom in ("apply", "analyse") for one in asked]
    return (
        Figure("items", len(asked), len(pairs)),
        Figure("items_per_substantive_change", len(asked) / max(1, len(grave)), len(grave)),
        share("changes_with_item", covered),
        share("duplicates", _repeats(asked)),
        share("applying_items", applied),
        Figure("key_position_bias", key_position_bias([one.item for one in asked]), len(asked)),
        share("threshold_keys_right", [verdict != "wrong" for verdict in verdicts]),
        share("threshold_keys_unread", [verdict == "unread" for verdict in verdicts]),
        Figure("items_without_their_fact", sum(not right for right in facts), len(facts)),
        Figure("items_whose_spans_lack_the_fact", sum(not right for right in strict), len(strict)),
    )


def key_position_bias(items: Sequence[DraftItem]) -> float:
    """Return how much more often the commonest key position holds the key than chance would (0 is even).

    Chance is the sum, over items, of one over its number of options.
    """
    observed: Counter[int] = Counter()
    expected: Counter[int] = Counter()
    for item in items:
        observed[next(place for place, option in enumerate(item.options) if option.correct)] += 1
        for place in range(len(item.options)):
            expected[place] += 1 / len(item.options)  # type: ignore[assignment]
    return max((observed[place] / expected[place] - 1 for place in observed if expected[place] >= 2), default=0.0)


def _repeats(asked: Sequence[_Asked]) -> list[bool]:
    """For every item whether an earlier one of the same pair has the same words and key."""
    seen: set[object] = set()
    repeats: list[bool] = []
    for one in asked:
        key = (
            one.pair,
            say(one.item.stem),
            tuple(say(option.content) for option in one.item.options if option.correct),
        )
        repeats.append(key in seen)
        seen.add(key)
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
        "wrong_keys": [
            _name(one)
            for one in asked
            if one.item.facet == "threshold"
            and judge_limit(one.item, grounds(one.item, one.analysis.changes)) == "wrong"
        ],
        "without_their_fact": [
            _name(one) for one in asked if not fact_in(one.item, grounds(one.item, one.analysis.changes))
        ],
    }


def _name(one: _Asked) -> str:
    """Where the item is: pair, id, kind of question and key; no policy text."""
    key = next(option.content for option in one.item.options if option.correct)
    return f"{one.pair}: {one.item.id} {one.item.stem.id} key {key.id if isinstance(key, Message) else 'quote'}"
