"""Part of speech, morphology and lemma from memory: what spaCy's attribute ruler and lemmatizer say of a token."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc

_READ = frozenset(("LOWER", "TAG", "DEP", "IS_SPACE"))
_CONDITIONS = frozenset(("IN", "NOT_IN", "REGEX"))
# Stands for all words, or dependencies, that no pattern names.
_OTHER = -1
# Rows that the memory begins with.
_ROOM = 1 << 12
# Tells the attributes of a token apart in the sum of their hashes.
_PLACES = np.array([1, 3, 5], dtype=np.uint64)
# Word, tag and dependency of a token; its part of speech, morphology and lemma (0 where none): hashes of strings.
_Seen = tuple[int, int, int]
_Form = tuple[int, int, int]


class RememberedForms:
    """The attribute ruler and the lemmatizer as one component, asked once for everything that makes a difference.

    The ruler's patterns see the word of a token if one of them names it, its tag and its dependency; the
    lemmatizer sees the word with the part of speech and the morphology.
    """

    def __init__(self, ruler: Any, lemmatizer: Any) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        _hasten(lemmatizer)
        patterns = _patterns(ruler)
        tokens = [token for pattern in patterns for token in pattern]
        self._names_word = _naming([token["LOWER"] for token in tokens if "LOWER" in token])
        self._names_dep = _naming([token["DEP"] for token in tokens if "DEP" in token])
        pairs = [pattern for pattern in patterns if len(pattern) == 2]
        self._opens = _naming([first["LOWER"] for first, _ in pairs if "LOWER" in first])
        self._opens_dep = _naming([first["DEP"] for first, _ in pairs if "LOWER" not in first])
        self._words: dict[int, int] = {}
        self._deps: dict[int, int] = {}
        self._ruled: dict[tuple[_Seen, ...], list[_Form]] = {}
        self._lemmas: dict[tuple[int, int, int], int] = {}
        # The forms of what was seen, one a row, and whether it may open a pair that the ruler knows; rows by their key.
        self._rows: dict[int, int] = {}
        self._forms: Any = np.zeros((_ROOM, 3), dtype=np.uint64)
        self._may_open: Any = np.zeros(_ROOM, dtype=np.bool_)

    @staticmethod
    def can_replace(ruler: Any) -> bool:
        """Whether the ruler looks at nothing else than words, tags and dependencies of one token or two."""
        return all(
            len(pattern) <= 2
            and all(_READ.issuperset(token) and all(map(_is_plain, token.values())) for token in pattern)
            for pattern in _patterns(ruler)
        )

    def __call__(self, doc: Doc) -> Doc:
        from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG

        if not len(doc):
            return doc
        seen: Any = doc.to_array([ORTH, TAG, DEP])
        # These are hashes, and so is their sum.
        keys = (seen @ _PLACES).tolist()
        rows = [*map(self._rows.get, keys)]
        if None in rows:
            rows = [self._row(doc, at, key) for at, key in enumerate(keys)]
        forms = self._forms[rows]
        for at in np.flatnonzero(self._may_open[rows[:-1]]).tolist():
            ruled = self._ask([doc[at], doc[at + 1]])
            forms[at : at + 2] = [self._lemmatized(doc[at + step], form) for step, form in enumerate(ruled)]
        doc.from_array([POS, MORPH, LEMMA], forms)
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        return map(self, docs)

    def _row(self, doc: Doc, at: int, key: int) -> int:
        """Return the row of a token, asking for it where it is seen for the first time."""
        if key not in self._rows:
            token, row = doc[at], len(self._rows)
            if row == len(self._forms):
                self._forms = np.concatenate((self._forms, np.zeros_like(self._forms)))
                self._may_open = np.concatenate((self._may_open, np.zeros_like(self._may_open)))
            self._forms[row] = self._lemmatized(token, self._ask([token])[0])
            self._may_open[row] = self._opens(token.lower_) or self._opens_dep(token.dep_)
            self._rows[key] = row
        return self._rows[key]

    def _ask(self, tokens: Sequence[Any]) -> list[_Form]:
        """Return what the ruler says of one token, or of two that stand together."""
        from spacy.tokens import Doc

        key = tuple(map(self._key, tokens))
        if key not in self._ruled:
            alone: Any = Doc(tokens[0].vocab, words=[token.text for token in tokens])
            for copy, token in zip(alone, tokens, strict=True):
                copy.tag, copy.dep = token.tag, token.dep
            self._ruled[key] = [(token.pos, token.morph.key, token.lemma) for token in self._ruler(alone)]
        return self._ruled[key]

    def _key(self, token: Any) -> _Seen:
        """What of a token the ruler's patterns see."""
        word, dep = token.orth, token.dep
        if word not in self._words:
            told = token.is_space or self._names_word(token.lower_)
            self._words[word] = token.lower if told else _OTHER
        if dep not in self._deps:
            self._deps[dep] = dep if self._names_dep(token.dep_) else _OTHER
        return self._words[word], token.tag, self._deps[dep]

    def _lemmatized(self, token: Any, form: _Form) -> _Form:
        pos, morph, lemma = form
        key = token.orth, pos, morph
        if not lemma and key not in self._lemmas:
            token.pos = pos
            token.set_morph(morph)
            self._lemmas[key] = token.vocab.strings.add(self._lemmatizer.lemmatize(token)[0])
        return pos, morph, lemma or self._lemmas[key]


def _patterns(ruler: Any) -> list[Sequence[Mapping[str, Any]]]:
    return [pattern for rule in ruler.patterns for pattern in rule["patterns"]]


def _hasten(lemmatizer: Any) -> None:
    """Look words up in sets: spaCy keeps the lemmas of a part of speech in a list and goes through it."""
    if lemmatizer.lookups.has_table("lemma_index"):
        index = lemmatizer.lookups.get_table("lemma_index")
        for pos in list(index):
            index[pos] = frozenset(index[pos])


def _is_plain(condition: Any) -> bool:
    return isinstance(condition, (str, bool)) or (isinstance(condition, dict) and _CONDITIONS.issuperset(condition))


def _naming(conditions: Iterable[Any]) -> Callable[[str], bool]:
    """Return a test whether a value is one that conditions name: by itself, in a list, by a regular expression."""
    told: list[Any] = [{"IN": [one]} if isinstance(one, str) else one for one in conditions]
    listed = frozenset(value for one in told for key in ("IN", "NOT_IN") for value in one.get(key, ()))
    expressions = [re.compile(one["REGEX"]) for one in told if "REGEX" in one]
    return lambda value: value in listed or any(expression.search(value) for expression in expressions)
