"""Dependency parsing, all short texts of a batch one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Longer texts (tokens) and fewer texts than this are left to spaCy: a step costs the same for one text as for many.
_LONGEST = 100
_FEWEST = 8


class InStep:
    """spaCy's greedy parser with a loop over steps that is half as long.

    spaCy's own asks for Python's lock at every step of every text; here a step of all texts is one product of matrices.
    """

    def __init__(self, parser: Any) -> None:
        self._parser = parser

    @staticmethod
    def can_replace(parser: Any) -> bool:
        """Whether the parser is greedy: a beam of parses it searches itself."""
        return bool(parser.cfg.get("beam_width") == 1)

    def __call__(self, doc: Doc) -> Doc:
        parsed: Doc = self._parser(doc)
        return parsed

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            short = [doc for doc in batch if len(doc) <= _LONGEST]
            long = [doc for doc in batch if len(doc) > _LONGEST]
            if len(short) < _FEWEST:
                short, long = [], batch
            if short:
                self._parser.set_annotations(short, self._transitions(short))
            if long:
                self._parser.set_annotations(long, self._parser.predict(long))
            yield from batch

    def _transitions(self, docs: Sequence[Doc]) -> Any:
        """Return the final states of the parser."""
        states = self._parser.moves.init_batch(docs)
        scores = self._parser.model.predict(docs)
        unfinished = [state for state in states if not state.is_final()]
        score = _scorer(scores)
        while unfinished:
            unfinished = self._parser.transition_states(unfinished, score(unfinished))
        scores.clear_memory()
        return states


def _scorer(steps: Any) -> Callable[[Sequence[Any]], Any]:
    """Return what scores the next moves of states, as the step model does, but without what only training needs.

    A model that has never seen some of its moves scores those itself.
    """
    if steps.vec2scores is None or not steps._class_mask.all():
        scored: Callable[[Sequence[Any]], Any] = steps.predict
        return scored
    token_ids, vectors = steps.get_token_ids, steps.state2vec.predict
    weights, bias = steps.vec2scores.get_param("W").T, steps.vec2scores.get_param("b")

    def score(states: Sequence[Any]) -> Any:
        scores = vectors(token_ids(states)) @ weights
        scores += bias
        return scores

    return score
