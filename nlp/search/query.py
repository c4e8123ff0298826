"""A query taken apart: words to find by meaning, quoted phrases and clause ids to find exactly."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.errors import InputError
from nlp.search.edition import Passage

_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|「([^」]+)」')
_CLAUSE_ID = re.compile(r"\bc[0-9a-f]{10}(?:-\d+)?\b")


@dataclass(frozen=True, slots=True)
class Query:
    """`text` is the query as typed, `meaning` the same without quotation marks, for the encoder."""

    text: str
    meaning: str
    phrases: tuple[str, ...]
    clause_ids: tuple[str, ...]


def read_query(text: str) -> Query:
    """Return the parts of a query. Raises InputError where it holds no word."""
    folded = " ".join(text.split())
    if not any(character.isalnum() for character in folded):
        raise InputError(
            "the query holds no word", value=text, hint='Ask as you would a colleague: "may minors stream?"'
        )
    phrases = tuple(_fold(next(part for part in match.groups() if part)) for match in _QUOTED.finditer(folded))
    meaning = _QUOTED.sub(lambda match: next(part for part in match.groups() if part), folded)
    return Query(folded, meaning, tuple(p for p in phrases if p), tuple(_CLAUSE_ID.findall(folded)))


def holds_phrases(passage: Passage, phrases: tuple[str, ...]) -> bool:
    """Say whether every phrase stands in the passage's words, lead-in or path, as whole words in any case."""
    words = _fold("\n".join((passage.full_text, passage.text, *passage.path)))
    return all(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", words) for phrase in phrases)


def _fold(text: str) -> str:
    """Case, white space and typographic quotes and dashes made one."""
    plain = text.translate(str.maketrans("‘’‐‑–—", "''----"))
    return " ".join(plain.casefold().split())
