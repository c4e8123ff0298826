"""Rankings that are compared: by words, by each encoder alone, by both, and what is shipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2

from evals.search.corpora import Corpus
from evals.search.questions import Question
from nlp.pipeline.asking import into_english
from nlp.search import search
from nlp.search.blended import BlendedEncoder
from nlp.search.encoder import Encoder
from nlp.search.index import Ids, VectorIndex
from nlp.search.search import Hit
from nlp.search.shelf import Filter
from nlp.search.terms import terms

SHIPPED = "shipped"
_DEPTH = 10
Ranking = Callable[[Question], Sequence[Hit]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with the places (from 1) of its right hits among ten, and how many right answers there are."""

    question: Question
    places: tuple[int, ...]
    silent: bool
    first: str = ""

    @property
    def reciprocal(self) -> float:
        return 1 / self.places[0] if self.places else 0.0

    @property
    def gain(self) -> float:
        """The normalized discounted cumulative gain over ten hits (nDCG@10), right answers being worth the same."""
        ideal = sum(1 / log2(place + 1) for place in range(1, min(_DEPTH, len(self.question.answers)) + 1))
        return sum(1 / log2(place + 1) for place in self.places[: len(self.question.answers)]) / ideal


def judge(question: Question, hits: Sequence[Hit]) -> Judged:
    """Return where the right ones stand among the first ten hits."""
    places = tuple(place for place, hit in enumerate(hits[:_DEPTH], 1) if question.answered_by(hit))
    return Judged(question, places, not hits, hits[0].passage.text[:60] if hits else "")


def rankings(corpus: Corpus, blended: BlendedEncoder) -> dict[str, Ranking]:
    """Return the rankings by name; only the shipped one may keep silent."""
    embedded = corpus.embed(blended)
    both, *single = corpus.indices(embedded.vectors, blended)
    tokens = corpus.tokens(embedded)
    made: dict[str, Ranking] = {"words (BM25)": lambda question: _by_words(corpus, question)}
    for part, index in zip(blended.parts, single, strict=True):
        made[part.encoder.name] = _by_vector(corpus, index, part.encoder)
    made["both encoders"] = _by_vector(corpus, both, blended)
    made[SHIPPED] = lambda question: search(
        question.ask, shelf=corpus.shelf, index=both, tokens=tokens, encoder=blended,
        chosen=_asked(question), limit=_DEPTH, into_english=into_english,
    ).hits  # fmt: skip
    return made


def _asked(question: Question) -> Filter:
    return Filter(as_of=question.as_of, policy=question.policy)


def _by_vector(corpus: Corpus, index: VectorIndex, encoder: Encoder) -> Ranking:
    def run(question: Question) -> Sequence[Hit]:
        vector = encoder.encode([question.ask], role="query")[0]
        keys = corpus.shelf.select(_asked(question)).keys
        return _hits(corpus, question, index.search(vector, 3 * _DEPTH, allowed=keys)[0])

    return run


def _by_words(corpus: Corpus, question: Question) -> Sequence[Hit]:
    keys = corpus.shelf.select(_asked(question)).keys
    return _hits(corpus, question, corpus.shelf.words.weigh(terms(question.ask)).best(3 * _DEPTH, allowed=keys))


def _hits(corpus: Corpus, question: Question, keys: Ids) -> Sequence[Hit]:
    """The passages of keys as hits, each once; what became of them is not asked here."""
    selection = corpus.shelf.select(_asked(question))
    found: dict[tuple[str, str], Hit] = {}
    for key in keys.tolist():
        for (timeline, place), span in selection.spots(key):
            passage = place.passage
            edition = timeline.editions[place.edition]
            found.setdefault(
                (edition.policy, passage.clause_id), Hit(edition, passage, 0.0, span, None, "current", None)
            )
    return list(found.values())
