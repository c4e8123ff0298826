"""How near the engine comes to human translations, and what the checks find and where they cry wolf."""

from __future__ import annotations

from collections.abc import Sequence

from evals.figure import Figure, Result, Scope
from evals.localization import marks
from evals.localization.bitext import bitext_figures
from evals.localization.pairs import COVENANT, Pair, human_pairs
from evals.localization.planted_errors import figures_of_planted_errors
from evals.localization.repairs import figures_of_repairs
from evals.localization.terms import figures_of_terms
from nlp.localize import Engine, find_engine, find_locale, load_glossary, translate_texts
from nlp.localize.sentences import cut_sentences


def run(scope: Scope) -> Result:
    """Measure translation into pt-BR, false alarms on right translations, and recall of planted errors."""
    pairs = () if scope.quick else human_pairs("pt-BR")
    planted, details = figures_of_planted_errors(held_out=scope.held_out, quick=scope.quick)
    bitext, tables = bitext_figures(scope) if not scope.quick and COVENANT.is_dir() else ((), {})
    repairs, by_language, wrong = figures_of_repairs() if not scope.quick else ((), [], [])
    terms, by_term, missed = figures_of_terms() if not scope.quick else ((), [], [])
    details |= {"repairs_wrong": wrong, "terms_missed": missed}
    tables = {**tables, "repairs of remembered translations": by_language, "terms missed most": by_term}
    figures = (
        *(_engine_figures(pairs) if pairs else ()),
        *marks.figures(quick=scope.quick),
        *planted,
        *bitext,
        *repairs,
        *terms,
    )
    skipped = (
        ()
        if scope.quick or COVENANT.is_dir()
        else ("../shared/data/contributor-covenant is absent: own sentences only",)
    )
    return Result("localization", figures, details, skipped, tables)


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
    cut = [cut_sentences(text) for text in texts]
    alone = [
        "".join(done + gap for done, (_, gap) in zip(_sentences(engine, parts), parts, strict=True)) for parts in cut
    ]
    references = [[pair.target for pair in pairs]]
    return (
        Figure("pt_br_chrf", sacrebleu.corpus_chrf(hypotheses, references).score, len(pairs)),
        Figure("pt_br_bleu", sacrebleu.corpus_bleu(hypotheses, references).score, len(pairs)),
        Figure("pt_br_chrf_over_bare_engine", _gain(hypotheses, bare, references), len(pairs)),
        Figure("pt_br_chrf_over_bare_sentences", _gain(hypotheses, alone, references), len(pairs)),
    )


def _sentences(engine: Engine, parts: Sequence[tuple[str, str]]) -> list[str]:
    return engine.translate([body for body, _ in parts])


def _gain(ours: Sequence[str], bare: Sequence[str], references: Sequence[Sequence[str]]) -> float:
    """How many points of chrF the path around the engine adds to whole paragraphs sent as they are."""
    import sacrebleu

    return float(sacrebleu.corpus_chrf(ours, references).score - sacrebleu.corpus_chrf(bare, references).score)
