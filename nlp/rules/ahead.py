"""Rules read while the caller still aligns: in a second process, where that is possible and pays."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import fields
from itertools import zip_longest
from multiprocessing.reduction import ForkingPickler
from operator import attrgetter
from typing import Any, NamedTuple, Self

from nlp.document import Clause, Document, Span
from nlp.message import Quantity
from nlp.rules.beside import MOST, Beside, can_fork
from nlp.rules.extract import extract_placed
from nlp.rules.parser import Parser
from nlp.rules.rule import Definition, Phrase, Rule, Threshold
from nlp.threads import one_thread

# Less text than this (characters) is read in less time than a second process costs.
TEXT_MIN = 20_000
# Clauses that a process takes at a time: many, as a batch is parsed step by step, but few of the last, for which the
# other process waits.
_TAKEN_MOST, _TAKEN_LEAST = 96, 32

_Placed = tuple[Clause, Document]


def _hand_over(kind: type[Any]) -> None:
    """Let values of a class cross the pipe as what they are made of: the pickling of frozen values is a slow loop."""
    made_of = attrgetter(*(field.name for field in fields(kind)))
    ForkingPickler.register(kind, lambda value: (kind, made_of(value)))


for _kind in (Span, Phrase, Threshold, Quantity, Definition, Rule):
    _hand_over(_kind)


class Batch(NamedTuple):
    """Clauses of one document."""

    document: Document
    clauses: Sequence[Clause]


class ReadAhead:
    """The rules of clauses that will be asked for; a context manager, at whose end the second process is gone.

    Where a second process is impossible or does not pay it has no rules: then the caller reads as it needs.
    """

    def __init__(self, wanted: Sequence[Batch], parser: Parser) -> None:
        self._parser = parser
        # The clauses of all documents in turn: a change asks for clauses of both, which have words in common.
        placed = ([(clause, batch.document) for clause in batch.clauses] for batch in wanted)
        self._pile = _parts([one for turn in zip_longest(*placed) for one in turn if one])
        self._held = ExitStack()
        self._beside = self._begin()
        self._places = {
            (document.text, clause.id): number
            for number, part in enumerate(self._pile if self._beside else ())
            for clause, document in part
        }

    def _begin(self) -> Beside[list[Rule]] | None:
        size = sum(len(clause.text) for part in self._pile for clause, _ in part)
        if size < TEXT_MIN or len(self._pile) > MOST or not can_fork():
            return None
        with suppress(OSError), self._parser.resting(), ExitStack() as held:
            held.enter_context(one_thread())  # in both processes, for as long as there are two
            beside = Beside(self._read, len(self._pile))
            self._held = held.pop_all()
            return beside
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._beside is not None:
            self._beside.close()
        self._held.close()

    def place(self, document: Document, clause: Clause) -> int | None:
        """Return the part in which a clause is read, None where it is in none."""
        return self._places.get((document.text, clause.id))

    def rules(self, place: int, document: Document) -> list[Rule]:
        """Return the rules of a document's clauses in a part, as soon as they are read."""
        assert self._beside is not None
        read = zip(self._pile[place], self._beside.result(place), strict=True)
        return [rule for (_, where), rule in read if where.text == document.text]

    def _read(self, number: int) -> list[Rule]:
        return extract_placed(self._pile[number], parser=self._parser)


def _parts(placed: Sequence[_Placed]) -> list[Sequence[_Placed]]:
    parts = []
    at = 0
    while at < len(placed):
        taken = max(_TAKEN_LEAST, min(_TAKEN_MOST, (len(placed) - at) // 4))
        parts.append(placed[at : at + taken])
        at += taken
    return parts
