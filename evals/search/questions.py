"""Questions with the clauses that answer them: over the sample policies, and over real ones beside the repository."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from evals.changes.match import words
from evals.corpus import load, sample_versions
from nlp.search.search import Hit
from nlp.words import words as spoken_words

SAMPLES = "samples"
SITE = "site-policy"
# One question in so many is kept unseen.
_HELD_OUT = 3


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what answers it; none where nothing does.

    `corpus` names what is asked; `answers` are a policy and how its clause begins (samples) or `clause_hash` (others).
    `as_of` is None for today; `policy` is the only one asked, None for all of the corpus. `language` is that of `ask`.
    """

    corpus: str
    ask: str
    answers: tuple[tuple[str, str], ...]
    as_of: date | None = None
    policy: str | None = None
    language: str = "en"

    @property
    def one_policy(self) -> bool:
        """Whether one policy of somebody else's is asked, as it is today."""
        return self.as_of is None and (self.policy is not None or "/" in self.corpus)

    @property
    def held_out(self) -> bool:
        """Whether the question is kept unseen: one of three by the hash of its words, none of the samples'."""
        return self.corpus != SAMPLES and int(hashlib.sha256(self.ask.encode()).hexdigest(), 16) % _HELD_OUT == 0

    def answered_by(self, hit: Hit) -> bool:
        """Say whether a hit is a right answer."""
        told = clause_hash(hit.passage.text) if self.corpus != SAMPLES else ""
        return any(
            hit.edition.policy == policy and (told == sign if told else _begins(hit.passage.text, sign))
            for policy, sign in self.answers
        )


def clause_hash(text: str) -> str:
    """Return the name of a clause by its words: ten hexadecimal digits."""
    return hashlib.sha256(" ".join(spoken_words(text)).encode()).hexdigest()[:10]


def sample_questions() -> list[Question]:
    """Return the questions of `questions.yaml`, over all versions of the sample policies."""
    return [_sample(entry) for entry in _read("questions.yaml")["questions"]]


def elsewhere_questions() -> list[Question]:
    """Return those of `asked_elsewhere.yaml`: questions over the sample policies, in other languages."""
    asked = {question.ask: question for question in sample_questions()}
    return [
        replace(asked[entry["ask"]], ask=text, language=language)
        for entry in _read("asked_elsewhere.yaml")["questions"]
        for language, text in entry.items()
        if language != "ask"
    ]


def real_questions() -> list[Question]:
    """Return the questions of `real_questions.yaml` over the latest versions."""
    return [_real(entry) for entry in _read("real_questions.yaml")["questions"]]


def stranger_questions() -> list[Question]:
    """Return the questions of `stranger_questions.yaml`, each over one policy that no other question asks."""
    return [_real(entry) for entry in _read("stranger_questions.yaml")["questions"]]


def within_one_policy(questions: Iterable[Question]) -> list[Question]:
    """Return those that ask several policies at once, each asked of the one that answers it alone."""
    return [replace(one, policy=one.answers[0][0]) for one in questions if one.corpus == SITE and one.answers]


def dated_questions() -> list[Question]:
    """Return the questions of `real_questions.yaml` whose right answer differs by version."""
    return [_real(entry) for entry in _read("real_questions.yaml")["as_of"]]


def _read(name: str) -> Any:
    return yaml.safe_load((files("evals.search") / name).read_text(encoding="utf-8"))


def _sample(entry: Mapping[str, Any]) -> Question:
    answers = tuple((answer["policy"], answer["starts"]) for answer in entry["answers"])
    return Question(SAMPLES, entry["ask"], answers, _day(entry["version"]) if "version" in entry else None)


def _real(entry: Mapping[str, Any]) -> Question:
    answers = tuple((policy, sign) for policy, _, sign in (answer.partition(":") for answer in entry["answers"]))
    return Question(entry["in"], entry["ask"], answers, entry.get("as_of"))


@cache
def _day(version: str) -> date:
    """The day from which a version ("youth-safety 1.0") held."""
    found = next(v for v in sample_versions() if f"{v.policy} {v.name}" == version)
    effective = load(found).effective
    assert effective is not None
    return effective


def _begins(text: str, opening: str) -> bool:
    head = words(opening)
    return words(text)[: len(head)] == head
