"""Why a passage was found, as far as it can be said: by its id, quoted words, or meaning; and the words shared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.search.query import holds_phrases, read_query
from nlp.search.search import Answer, Hit
from nlp.search.terms import terms, terms_of
from nlp.words import words

Found = Literal["id", "quotation", "meaning"]


@dataclass(frozen=True, slots=True)
class Why:
    """How a passage was found, and its words, in lower case, that the question has too."""

    by: Found
    words: tuple[str, ...]


def why(answer: Answer, hit: Hit) -> Why:
    query = read_query(answer.query)
    asked = set(terms(answer.read_as or query.meaning))
    shared = dict.fromkeys(word for word in words(hit.passage.full_text) if asked.intersection(terms_of([word])))
    by: Found = "meaning"
    if hit.passage.clause_id in query.clause_ids:
        by = "id"
    elif query.phrases and holds_phrases(hit.passage, query.phrases):
        by = "quotation"
    return Why(by, tuple(shared))
