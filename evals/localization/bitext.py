"""Figures of aligned policies: links against gold, and the memory that they give on the day of an update."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from evals.figure import Figure, Scope, share
from evals.localization.alignment import Judged, Score, cases, measure
from evals.localization.gold import CachedEncode
from evals.localization.recall import Recalled, Step, delivered_chrf, oracle_delivered_chrf, returns, shares, steps
from evals.localization.terms import translated
from nlp.localize import LOCALES, load_glossary
from nlp.search.encoder import MULTILINGUAL_ENCODER, load_encoder

Tables = Mapping[str, Sequence[Mapping[str, object]]]
_BINS = (0.0, 0.3, 0.6, 0.8, 0.9, 0.95, 0.99)


def bitext_figures(scope: Scope) -> tuple[tuple[Figure, ...], Tables]:
    """Return figures and tables; the vectors of a text are made once for all of them."""
    encode = CachedEncode(load_encoder(MULTILINGUAL_ENCODER).encode)
    disturbed = list(cases(scope.seeds))
    by_language, pairs = measure(disturbed, encode)
    plain, _ = measure(disturbed, None)
    updates = list(steps(encode, engines={"pt-BR": _machine}))
    again = list(returns(encode))
    figures = (
        *_alignment_figures(by_language, pairs),
        Figure("alignment_without_encoder_f1", _sum(plain).f1, _sum(plain).gold),
        *_memory_figures(updates, again),
    )
    tables: Tables = {
        "alignment, sure pairs, disturbed": [_row(tag, by_language[tag], plain[tag]) for tag in by_language],
        "alignment, confidence": _calibration(pairs),
        "segments of version n+1 by origin": _origins(updates),
        "memory of version n asked for version n+1, unchanged": [_step(step) for step in updates],
        "memory of version n asked for version n, where not all came back": [
            _step(step) for step in again if sum(step.right) < len(step.segments)
        ],
    }
    return figures, tables


def _machine(texts: Sequence[str]) -> Mapping[str, str]:
    wordings = translated(texts, load_glossary("pt-BR"), every=True)
    return {text: wordings[text].text for text in texts}


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
    whole = [oracle_delivered_chrf(step.segments) - delivered_chrf(step.segments) for step in updates]
    every = [segment for step in updates for segment in step.segments]
    return (
        Figure("memory_chrf_below_oracle_worst", max(gaps, default=0.0), len(gaps)),
        Figure("memory_path_chrf_below_oracle_worst", max(whole, default=0.0), len(whole)),
        share("memory_unchanged_found", [s.memory is not None for step in known for s in step.unchanged]),
        share("memory_right", [right for step in known for right in step.right]),
        *(share(f"{origin}_segments", [s.origin == origin for s in every]) for origin in shares(every)),
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


def _origins(updates: Sequence[Step]) -> list[dict[str, object]]:
    """Return a row for each language, the segments of all its steps together."""
    by_language: dict[str, list[Recalled]] = defaultdict(list)
    for step in updates:
        by_language[step.language] += step.segments
    rows = []
    for language, segments in sorted(by_language.items()):
        counted = shares(segments)
        taken = [s for s in segments if s.memory is not None and s.known]
        rows.append({
            "language": language,
            "all": len(segments),
            "memory": f"{counted['memory']:.0%}",
            "fuzzy": f"{counted['memory_fuzzy']:.0%}",
            "machine": f"{counted['machine']:.0%}",
            "source": f"{counted['source']:.0%}",
            "right": f"{sum(s.right for s in taken)}/{len(taken)}",
            "chrF": round(delivered_chrf(segments), 1),
            "oracle": round(oracle_delivered_chrf(segments), 1),
        })  # fmt: skip
    return rows


def _step(step: Step) -> dict[str, object]:
    return {
        "language": step.language,
        "versions": step.versions.replace(" to ", "→"),
        "all": len(step.segments),
        "known": len(step.unchanged),
        "found": sum(segment.memory is not None for segment in step.unchanged),
        "right": sum(step.right),
        "chrF": round(step.chrf, 1) if step.unchanged else None,
        "oracle": round(step.oracle_chrf, 1) if step.unchanged else None,
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
