"""What the checks find of errors planted in translations, and how often they cry wolf over right ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from evals.figure import Figure, share
from evals.localization.planting import Planted, Segment, human_paragraphs, own_segments, plant
from nlp.finding import Finding
from nlp.localize import find_locale, load_glossary, run_checks
from nlp.localize.glossary import Glossary

# What must be said of an error of a kind for it to count as found, as an error or a warning. A code ends in "*" for all
# codes that begin so. An error found as something else (a lost negation as "too short") is missed.
_FINDS: Mapping[str, tuple[str, ...]] = {
    "number": ("number_*", "date_*"),
    "unit": ("unit_*", "number_*"),
    "date": ("date_*", "number_*"),
    "not-": ("negation_*", "modality_*"),
    "not+": ("negation_*", "modality_*"),
    "without-": ("negation_*", "exception_*"),
    "must>may": ("modality_*",),
    "may>must": ("modality_*",),
    "should>must": ("modality_*",),
    "unless-": ("exception_*", "negation_*"),
    "only-": ("only_*",),
    "term": ("term_*",),
    "name": ("term_*",),
    "tag": ("tag_*", "placeholder_*", "markup_*"),
    "url": ("url_*", "email_*"),
    "sentence": ("sentence_*", "too_short"),
    "untranslated": ("same_as_source",),
    "half": ("source_leaked", "wrong_language", "wrong_script"),
    "doubled": ("doubled_word", "loop"),
    "language": ("wrong_language", "wrong_script"),
}
# The kinds that the issue sets a bar for, by the name of their figure.
_GROUPS: Mapping[str, tuple[str, ...]] = {
    "number_recall": ("number", "unit", "date"),
    "tag_recall": ("tag", "url"),
    "untranslated_recall": ("untranslated",),
    "term_recall": ("term", "name"),
    "negation_recall": ("not-", "not+", "without-"),
    "modality_recall": ("must>may", "may>must", "should>must"),
    "exception_recall": ("unless-",),
    "only_recall": ("only-",),
    "sentence_recall": ("sentence",),
    "half_translated_recall": ("half",),
    "doubled_recall": ("doubled",),
    "wrong_language_recall": ("language",),
}
_BY_LOCALE = ("negation_recall", "modality_recall")
Outcome = tuple[Planted, bool]


def figures_of_planted_errors(*, held_out: bool, quick: bool) -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Return the figures and their details; `quick` leaves out the covenant.

    Development figures are always given; `held_out` adds those of the held-out part under names of their own, and
    their details hold counts only, no case.
    """
    found = [(error, is_found(error)) for error in plant() if not quick or error.segment.document.startswith("planted")]
    figures: list[Figure] = []
    details: dict[str, object] = {}
    for part in (False, True) if held_out else (False,):
        name = "held_out_" if part else ""
        outcomes = [(error, hit) for error, hit in found if error.segment.held_out is part]
        alarms = {} if quick else {"human": _alarms(s for s in human_paragraphs() if s.held_out is part)}
        alarms["own"] = _alarms(s for s in own_segments() if s.held_out is part)
        figures += [_renamed(figure, name) for figure in (*_recalls(outcomes), *_false_alarms(alarms))]
        details[f"{name}planted_errors"] = len(outcomes)
        details[f"{name}recall"] = _recall_table(outcomes)
        details[f"{name}false_alarms"] = {origin: _alarm_table(by) for origin, by in alarms.items()}
        if not part:
            details["missed"] = [
                {"kind": error.kind, "locale": error.segment.locale, "source": error.segment.source,
                 "target": error.segment.target}
                for error, hit in outcomes if not hit
            ]  # fmt: skip
    return tuple(figures), details


def is_found(error: Planted) -> bool:
    """Say whether the checks name the planted error, by an error or a warning that the right translation lacks."""
    codes = [finding.code for finding in check(error.segment) if finding.severity != "info"]
    return any(_matches(code, pattern) for code in codes for pattern in _FINDS[error.kind])


def check(segment: Segment) -> tuple[Finding, ...]:
    """Return what the shipped checks say of a translation, with the locale's glossary where it is from English."""
    glossary = _glossary(segment.locale) if segment.source_locale == "en" else None
    ours, theirs = find_locale(segment.source_locale), find_locale(segment.locale)
    return run_checks(segment.source, segment.target, source_locale=ours, target_locale=theirs, glossary=glossary)


def _renamed(figure: Figure, prefix: str) -> Figure:
    return Figure(prefix + figure.name, figure.value, figure.n)


@cache
def _glossary(tag: str) -> Glossary:
    return load_glossary(tag)


def _matches(code: str, pattern: str) -> bool:
    return code.startswith(pattern[:-1]) if pattern.endswith("*") else code == pattern


def _alarms(segments: Iterable[Segment]) -> Mapping[str, Sequence[tuple[Finding, ...]]]:
    by_locale: dict[str, list[tuple[Finding, ...]]] = defaultdict(list)
    for segment in segments:
        by_locale[segment.locale].append(check(segment))
    return by_locale


def _recalls(outcomes: Sequence[Outcome]) -> list[Figure]:
    """Return recall by group, and for those that have to hold in each language the lowest of them."""
    figures = []
    for name, kinds in _GROUPS.items():
        hits = [(error.segment.locale, hit) for error, hit in outcomes if error.kind in kinds]
        figures.append(share(name, [hit for _, hit in hits]))
        if name in _BY_LOCALE and hits:
            by = [share(name, [hit for tag, hit in hits if tag == locale]) for locale in {tag for tag, _ in hits}]
            lowest = min(by, key=lambda figure: (figure.value, figure.n))
            figures.append(Figure(f"{name}_lowest_language", lowest.value, lowest.n))
    return figures


def _false_alarms(alarms: Mapping[str, Mapping[str, Sequence[tuple[Finding, ...]]]]) -> list[Figure]:
    return [
        per_segment(f"{origin}_false_{severity}s", [f for segments in by.values() for f in segments], severity)
        for origin, by in alarms.items()
        for severity in ("error", "warning")
    ]


def per_segment(name: str, segments: Sequence[tuple[Finding, ...]], severity: str) -> Figure:
    """Return how many findings of a severity there are a segment."""
    count = sum(finding.severity == severity for findings in segments for finding in findings)
    return Figure(name, count / max(1, len(segments)), len(segments))


def _recall_table(outcomes: Sequence[Outcome]) -> dict[str, dict[str, str]]:
    hits: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for error, hit in outcomes:
        hits[error.kind][error.segment.locale].append(hit)
    return {kind: {tag: f"{sum(found)}/{len(found)}" for tag, found in sorted(by.items())} for kind, by in hits.items()}


def _alarm_table(by_locale: Mapping[str, Sequence[tuple[Finding, ...]]]) -> dict[str, dict[str, int]]:
    return {
        tag: {
            "segments": len(segments),
            **Counter(f"{f.severity}:{f.code}" for found in segments for f in found if f.severity != "info"),
        }
        for tag, segments in by_locale.items()
    }
