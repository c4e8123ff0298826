"""What a clause is about: topics found by keyword, to choose the market's notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import yaml

from nlp.document import Clause
from nlp.localize.wordform import english_stem, words
from nlp.versions.change import Change

TOPICS = (
    "minors", "self_harm", "hate", "harassment", "sexual", "violence", "terrorism", "regulated_goods", "alcohol",
    "drugs", "weapons", "gambling", "tobacco", "synthetic_media", "elections", "misinformation", "privacy", "fraud",
    "copyright", "appeals", "health", "general",
)  # fmt: skip


def topics_of(text: str) -> tuple[str, ...]:
    """Return the topics of an English text, in the order of `TOPICS`; () where no keyword shows one."""
    stems = _stems(text)
    index = _index()
    found: set[str] = set()
    for position, stem in enumerate(stems):
        for keyword, topic in index.get(stem, ()):
            if tuple(stems[position : position + len(keyword)]) == keyword:
                found.add(topic)
    return tuple(topic for topic in TOPICS if topic in found)


def topics_of_change(change: Change) -> tuple[str, ...]:
    """Return the topics of the changed clauses; where their own words show none, those of their section."""
    clauses = change.old + change.new
    own = topics_of("\n".join(_words(clause) for clause in clauses))
    return own or topics_of("\n".join(title for clause in clauses for title in clause.path)) or ("general",)


def _words(clause: Clause) -> str:
    """A list item is about what its lead-in says, and about the heading right above it."""
    return "\n".join((clause.full_text or clause.text, clause.lead_in, clause.title))


@cache
def _index() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    data = yaml.safe_load((files("nlp.localize") / "topics.yaml").read_text(encoding="utf-8"))
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for topic in TOPICS:
        for keyword in data[topic]:
            stems = tuple(_stems(keyword))
            index.setdefault(stems[0], []).append((stems, topic))
    return index


def _stems(text: str) -> list[str]:
    return [english_stem(part) for word, _ in words(text) for part in word.split("-")]
