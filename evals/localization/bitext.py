"""Figures of aligned policies: links against gold, and the memory that they give on the day of an update."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from evals.figure import Figure, Scope, share
from evals.localization.alignment import Judged, Score, measure
from evals.localization.gold import CachedEncode
from evals.localization.recall import Step, returns, steps
from nlp.localize import LOCALES
from nlp.search.encoder import MULTILINGUAL_ENCODER, load_encoder

Tables = Mapping[str, Sequence[Mapping[str, object]]]
_BINS = (0.0, 0.3, 0.6, 0.8, 0.9, 0.95, 0.99)


def bitext_figures(scope: Scope) -> tuple[tuple[Figure, ...], Tables]:
    """Return figures and tables; the vectors of a text are made once for all of them."""
    encode = CachedEncode(load_encoder(MULTILINGUAL_ENCODER).encode)
    by_language, pairs = measure(scope.seeds, encode)
    plain, _ = measure(scope.seeds, None)
    updates, again = list(steps(encode)), list(returns(encode))
    figures = (
        *_alignment_figures(by_language, pairs),
        Figure("alignment_without_encoder_f1", _sum(plain).f1, _sum(plain).gold),
        *_memory_figures(updates, again),
    )
    tables: Tables = {
        "alignment, sure pairs, disturbed": [_row(tag, by_language[tag], plain[tag]) for tag in by_language],
        "alignment, confidence": _calibration(pairs),
        "memory of version n asked for version n+1": [_step(step) for step in updates],
        "memory of version n asked for version n, where not all came back": [
            _step(step) for step in again if sum(step.right) < len(step.segments)
        ],
    }
    return figures, tables


def _alignment_figures(by_language: Mapping[str, Score], pairs: Sequence[Judged]) -> tuple[Figure, ...]:
    total = _sum(by_language)
    shipped = _sum({language: score for language, score in by_language.items() if language in LOCALES})
    return (
        Figure("alignment_precision", total.precision, total.found),
        Figure("alignment_recall", total.recall, total.gold),
        Figure("alignment_f1", total.f1, total.gold),
        Figure("alignment_shipped_locales_f1", shipped.f1, shipped.gold),
        Figure("alignment_confidence_error", _calibration_error(pairs), len(pairs)),
    )


def _memory_figures(updates: Sequence[Step], again: Sequence[Step]) -> tuple[Figure, ...]:
    """Return the worst step of any language, for the bar holds in every one."""
    known = [step for step in updates if step.unchanged]
    gaps = [step.oracle_chrf - step.chrf for step in known]
    return (
        Figure("memory_chrf_below_oracle_worst", max(gaps, default=0.0), len(gaps)),
        share("memory_unchanged_found", [s.memory is not None for step in known for s in step.unchanged]),
        share("memory_right", [right for step in known for right in step.right]),
        share("memory_segments", [s.origin == "memory" for step in updates for s in step.segments]),
        share("memory_returned", [s.memory is not None for step in again for s in step.unchanged]),
        share("memory_returned_right", [right for step in again for right in step.right]),
    )


def _sum(scores: Mapping[str, Score]) -> Score:
    return sum(scores.values(), Score())


def _row(language: str, score: Score, plain: Score) -> dict[str, object]:
    return {
        "language": language,
        "precision": round(score.precision, 3),
        "recall": round(score.recall, 3),
        "F1": round(score.f1, 3),
        "F1 without encoder": round(plain.f1, 3),
        "links": score.gold,
    }


def _step(step: Step) -> dict[str, object]:
    return {
        "language": step.language,
        "versions": step.versions.replace(" to ", "→"),
        "all": len(step.segments),
        "unchanged": len(step.unchanged),
        "found": sum(segment.memory is not None for segment in step.unchanged),
        "right": sum(step.right),
        "chrF": round(step.chrf, 1) if step.unchanged else None,
        "oracle": round(step.oracle_chrf, 1) if step.unchanged else None,
        "memory": f"{step.shares.get('memory', 0.0):.0%}",
        "fuzzy": f"{step.shares.get('memory_fuzzy', 0.0):.0%}",
    }


def _binned(pairs: Sequence[Judged]) -> Mapping[float, list[Judged]]:
    bins: dict[float, list[Judged]] = defaultdict(list)
    for judged in pairs:
        bins[max(edge for edge in _BINS if edge <= judged.pair.confidence)].append(judged)
    return dict(sorted(bins.items()))


def _calibration(pairs: Sequence[Judged]) -> list[dict[str, object]]:
    return [
        {
            "confidence from": f"{edge:.2f}",
            "pairs": len(held),
            "mean confidence": round(sum(j.pair.confidence for j in held) / len(held), 3),
            "right": round(sum(j.right for j in held) / len(held), 3),
        }
        for edge, held in _binned(pairs).items()
    ]


def _calibration_error(pairs: Sequence[Judged]) -> float:
    """Return the expected calibration error: how far the share of right pairs is from their mean confidence."""
    return sum(
        abs(sum(j.right for j in held) - sum(j.pair.confidence for j in held)) for held in _binned(pairs).values()
    ) / max(1, len(pairs))
