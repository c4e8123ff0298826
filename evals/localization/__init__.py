"""How near the engine comes to human translations, and what the checks find and where they cry wolf."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from evals.figure import Figure, Result, Scope, share
from evals.localization.bitext import bitext_figures
from evals.localization.pairs import COVENANT, Pair, Planted, human_pairs, own_pairs, plant, target_locales
from nlp.finding import Finding
from nlp.localize import find_engine, find_locale, load_glossary, run_checks, translate_texts

# Which findings count as having found an error of a kind.
_FINDS: Mapping[str, tuple[str, ...]] = {
    "number_changed": ("number_changed", "number_lost", "number_invented", "number_format"),
    "negation_dropped": ("negation_lost", "modality_changed"),
    "untranslated": ("same_as_source", "untranslated", "leaked_words", "wrong_language"),
}


def run(scope: Scope) -> Result:
    """Measure translation into pt-BR, false alarms on human translations, and recall of planted errors."""
    human = {} if scope.quick else {tag: human_pairs(tag) for tag in target_locales()}
    planted = list(plant())
    alarms = {tag: [check(pair) for pair in pairs] for tag, pairs in human.items() if pairs}
    clean = [check(pair) for pair in own_pairs()]
    found = [(error, is_found(error)) for error in planted]
    pairs = human.get("pt-BR", ())
    bitext, tables = bitext_figures(scope) if not scope.quick and COVENANT.is_dir() else ((), {})
    figures = (
        *(_engine_figures(pairs) if pairs else ()),
        *(_alarm_figures(alarms.values()) if alarms else ()),
        _per_segment("own_false_errors", clean, "error"),
        *(share(f"{kind}_recall", [hit for error, hit in found if error.kind == kind]) for kind in _FINDS),
        *bitext,
    )
    skipped = (
        ()
        if scope.quick or COVENANT.is_dir()
        else ("../shared/data/contributor-covenant is absent: own sentences only",)
    )
    return Result("localization", figures, _details(alarms, found), skipped, tables)


def check(pair: Pair) -> tuple[Finding, ...]:
    """Return what the shipped checks say of a translation, with the locale's glossary."""
    locale = find_locale(pair.locale)
    return run_checks(
        pair.source, pair.target, source_locale=find_locale("en"), target_locale=locale,
        glossary=load_glossary(pair.locale),
    )  # fmt: skip


def is_found(error: Planted) -> bool:
    return any(finding.code in _FINDS[error.kind] for finding in check(error.pair))


def _engine_figures(pairs: Sequence[Pair]) -> tuple[Figure, ...]:
    """Return chrF and BLEU (sacrebleu defaults, 0 to 100) of the engine path and of bare engine output."""
    import sacrebleu

    locale = find_locale("pt-BR")
    engine, problem = find_engine(locale)
    if engine is None:
        raise problem or RuntimeError("no engine")
    texts = [pair.source for pair in pairs]
    ours = translate_texts(texts, engine=engine, locale=locale, glossary=load_glossary("pt-BR"))
    hypotheses = [ours[text].text for text in texts]
    bare = engine.translate(texts)
    references = [[pair.target for pair in pairs]]
    return (
        Figure("pt_br_chrf", sacrebleu.corpus_chrf(hypotheses, references).score, len(pairs)),
        Figure("pt_br_bleu", sacrebleu.corpus_bleu(hypotheses, references).score, len(pairs)),
        Figure("pt_br_chrf_over_bare_engine", _gain(hypotheses, bare, references), len(pairs)),
    )


def _gain(ours: Sequence[str], bare: Sequence[str], references: Sequence[Sequence[str]]) -> float:
    """How many points of chrF the path around the engine adds to whole paragraphs sent as they are."""
    import sacrebleu

    return float(sacrebleu.corpus_chrf(ours, references).score - sacrebleu.corpus_chrf(bare, references).score)


def _alarm_figures(by_locale: Iterable[Sequence[tuple[Finding, ...]]]) -> tuple[Figure, ...]:
    segments = [findings for locale in by_locale for findings in locale]
    return (
        _per_segment("human_false_errors", segments, "error"),
        _per_segment("human_false_warnings", segments, "warning"),
    )


def _per_segment(name: str, segments: Sequence[tuple[Finding, ...]], severity: str) -> Figure:
    count = sum(finding.severity == severity for findings in segments for finding in findings)
    return Figure(name, count / max(1, len(segments)), len(segments))


def _details(
    alarms: Mapping[str, Sequence[tuple[Finding, ...]]], found: Sequence[tuple[Planted, bool]]
) -> dict[str, object]:
    recall: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for error, hit in found:
        recall[error.kind][error.pair.locale].append(hit)
    return {
        "false_alarms": {
            tag: {
                "segments": len(segments),
                **Counter(f.code for findings in segments for f in findings if f.severity != "info"),
            }
            for tag, segments in alarms.items()
        },
        "recall": {
            kind: {tag: f"{sum(hits)}/{len(hits)}" for tag, hits in sorted(locales.items())}
            for kind, locales in recall.items()
        },
    }
