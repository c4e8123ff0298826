"""Whether search finds the clause that answers a question asked in other words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import yaml

from evals.changes.match import words
from evals.corpus import Version, analyse_pair, load, sample_versions
from evals.figure import Figure, Result, Scope, share
from nlp.search import Answer, make_edition, search
from nlp.search.chunk import chunk
from nlp.search.encoder import Encoder, load_encoder
from nlp.search.index import VectorIndex
from nlp.search.shelf import Filter, Shelf
from nlp.search.status import trace_fates
from nlp.search.timeline import Timeline

# Questions of the quick scope: every so many of the set.
_QUICK_STEP = 2


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the openings of the clauses that answer it, by policy; `as_of` is None for today."""

    ask: str
    answers: tuple[tuple[str, str], ...]
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question and the place of its first right hit, from 1; None where none of the ten is right."""

    question: Question
    answer: Answer
    rank: int | None


def run(scope: Scope) -> Result:
    """Ask every question of the shipped encoder over all versions of the sample policies."""
    encoder = load_encoder()
    shelf, index = build_library(encoder)
    questions = read_questions()
    ranked = [
        ask(question, shelf, index, encoder) for question in (questions[::_QUICK_STEP] if scope.quick else questions)
    ]
    return Result("search", figures(ranked), {"encoder": f"{encoder.name} {encoder.version}", "missed": missed(ranked)})


def read_questions() -> list[Question]:
    """Return the questions of `questions.yaml`."""
    entries = yaml.safe_load((files("evals.search") / "questions.yaml").read_text(encoding="utf-8"))["questions"]
    return [_read(entry) for entry in entries]


def build_library(encoder: Encoder) -> tuple[Shelf, VectorIndex]:
    """Return the sample policies on a shelf, and all their chunks in one index."""
    index = VectorIndex(encoder.dimension)
    by_policy: dict[str, list[Version]] = {}
    for version in sample_versions():
        by_policy.setdefault(version.policy, []).append(version)
    shelf = Shelf([_timeline(versions) for versions in by_policy.values()])
    texts = {piece.key: piece.text for version in sample_versions() for piece in chunk(load(version))}
    vectors = encoder.encode(list(texts.values()))
    index.add(dict(zip(texts, vectors, strict=True)))
    return shelf, index


def ask(question: Question, shelf: Shelf, index: VectorIndex, encoder: Encoder) -> Ranked:
    answer = search(question.ask, shelf=shelf, index=index, encoder=encoder, chosen=Filter(as_of=question.as_of))
    places = [
        place
        for place, hit in enumerate(answer.hits, 1)
        if any(
            hit.edition.policy == policy and _begins(hit.passage.text, opening) for policy, opening in question.answers
        )
    ]
    return Ranked(question, answer, places[0] if places else None)


def figures(ranked: Sequence[Ranked]) -> tuple[Figure, ...]:
    """Return hit@1, hit@5 and the mean reciprocal rank over ten hits, and how often silence was right."""
    answerable = [one for one in ranked if one.question.answers]
    silent = [one for one in ranked if not one.question.answers]
    reciprocal = sum(1 / one.rank for one in answerable if one.rank) / max(1, len(answerable))
    return (
        share("hit_at_1", [one.rank == 1 for one in answerable]),
        share("hit_at_5", [one.rank is not None and one.rank <= 5 for one in answerable]),
        Figure("mrr", reciprocal, len(answerable)),
        share("unanswerable_kept_silent", [not one.answer.hits for one in silent]),
        share("answerable_left_silent", [not one.answer.hits for one in answerable]),
    )


def missed(ranked: Sequence[Ranked]) -> list[dict[str, object]]:
    """Return the questions whose first hit is wrong, with the place of the right one and what came first."""
    return [
        {
            "ask": one.question.ask,
            "rank": one.rank,
            "silence": one.answer.silence,
            "first": one.answer.hits[0].passage.text[:60] if one.answer.hits else "",
        }
        for one in ranked
        if (one.rank != 1 if one.question.answers else one.answer.hits)
    ]


def _read(entry: Mapping[str, Any]) -> Question:
    answers = tuple((answer["policy"], answer["starts"]) for answer in entry["answers"])
    return Question(entry["ask"], answers, _day(entry["version"]) if "version" in entry else None)


@cache
def _day(version: str) -> date:
    """The day from which a version ("youth-safety 1.0") held."""
    found = next(v for v in sample_versions() if f"{v.policy} {v.name}" == version)
    effective = load(found).effective
    assert effective is not None
    return effective


def _timeline(versions: Sequence[Version]) -> Timeline:
    editions = []
    for version in versions:
        document = load(version)
        assert document.effective is not None
        editions.append(
            make_edition(document, policy=version.policy, version=version.name, effective=document.effective)
        )
    steps = tuple(trace_fates(analyse_pair(old, new).changes) for old, new in pairwise(versions))
    return Timeline(tuple(editions), steps)


def _begins(text: str, opening: str) -> bool:
    head = words(opening)
    return words(text)[: len(head)] == head
