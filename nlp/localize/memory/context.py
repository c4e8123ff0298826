"""Where segments stand: the neighbours by which a memory knows a place again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from nlp.document import Document
from nlp.localize.marks.tags import tag_clause
from nlp.localize.memory.match import Query
from nlp.localize.memory.unit import TranslationUnit


def segment_queries(texts: Sequence[str]) -> tuple[Query, ...]:
    """Return each of a document's segments, in reading order, with its neighbours."""
    padded = ["", *texts, ""]
    return tuple(Query(text, padded[place], padded[place + 2]) for place, text in enumerate(texts))


def contexts_of(*documents: Document) -> Mapping[str, Sequence[Query]]:
    """Return every place of every clause's text, without tags and with them, documents in order."""
    places: dict[str, dict[Query, None]] = {}
    for document in documents:
        plain = [clause.text for clause in document.clauses]
        tagged = [tag_clause(clause).text for clause in document.clauses]
        for query in (*segment_queries(plain), *segment_queries(tagged)):
            places.setdefault(query.text, {})[query] = None
    return {text: tuple(queries) for text, queries in places.items()}


def with_neighbours(units: Sequence[TranslationUnit]) -> tuple[TranslationUnit, ...]:
    """Return the units of a document in reading order, neighbours filled in where a unit knows none."""
    queries = segment_queries([unit.source for unit in units])
    return tuple(
        unit if unit.before or unit.after else replace(unit, before=query.before, after=query.after)
        for unit, query in zip(units, queries, strict=True)
    )
