"""The memory of what engines have said, shared by threads."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial

from nlp.errors import EngineError
from nlp.localize.engines.engine import CandidateEngine, Engine

# The engine, what it translates between, how many candidates were asked for (0 for its one translation), and the text.
_Key = tuple[str, str, str, str, int, str]
_Answer = tuple[str, ...]
_Call = Callable[[Sequence[str]], Sequence[_Answer]]


class TranslationCache:
    """Translations by (engine, version, source, target, text): the least recently used go first beyond `size`.

    A text that one thread is asking for is not asked for again by another: that one waits for the answer.
    """

    def __init__(self, *, size: int = 20_000) -> None:
        self._size = size
        self._kept: OrderedDict[_Key, _Answer] = OrderedDict()
        self._asked: dict[_Key, Future[_Answer]] = {}
        self._lock = threading.Lock()

    def translate(self, engine: Engine, texts: Sequence[str]) -> list[str]:
        """Return the translations of `texts`, asking `engine` once, for the texts not yet known, each once.

        Raises EngineError, also where the thread that asked first was the one that failed.
        """
        return [
            answer for (answer,) in self._answers(engine, texts, 0, lambda new: [(t,) for t in engine.translate(new)])
        ]

    def candidates(self, engine: CandidateEngine, texts: Sequence[str], *, most: int) -> list[tuple[str, ...]]:
        """Return up to `most` translations of each of `texts`, the engine's best first, asked for in the same way."""
        return self._answers(engine, texts, most, partial(engine.candidates, most=most))

    def _answers(self, engine: Engine, texts: Sequence[str], most: int, call: _Call) -> list[_Answer]:
        keys = [(engine.name, engine.version, engine.source, engine.target, most, text) for text in texts]
        known, ours, theirs = self._claim(dict.fromkeys(keys))
        if ours:
            # Answer our own before waiting for others, so that two threads never wait for each other.
            known |= self._ask(call, ours)
        for key, future in theirs.items():
            known[key] = _outcome(future)
        return [known[key] for key in keys]

    def _claim(
        self, keys: dict[_Key, None]
    ) -> tuple[dict[_Key, _Answer], dict[_Key, Future[_Answer]], dict[_Key, Future[_Answer]]]:
        """Sort `keys` into what is known, what this thread has to ask, and what another is asking."""
        known: dict[_Key, _Answer] = {}
        ours: dict[_Key, Future[_Answer]] = {}
        theirs: dict[_Key, Future[_Answer]] = {}
        with self._lock:
            for key in keys:
                if key in self._kept:
                    self._kept.move_to_end(key)
                    known[key] = self._kept[key]
                elif key in self._asked:
                    theirs[key] = self._asked[key]
                else:
                    ours[key] = self._asked[key] = Future()
        return known, ours, theirs

    def _ask(self, call: _Call, ours: dict[_Key, Future[_Answer]]) -> dict[_Key, _Answer]:
        try:
            answers = dict(zip(ours, call([key[-1] for key in ours]), strict=True))
        except BaseException as error:
            with self._lock:
                for key in ours:
                    del self._asked[key]
            for future in ours.values():
                future.set_exception(error)
            raise
        with self._lock:
            for key, answer in answers.items():
                del self._asked[key]
                self._kept[key] = answer
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        for key, future in ours.items():
            future.set_result(answers[key])
        return answers


def _outcome(future: Future[_Answer]) -> _Answer:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, EngineError):  # Each thread raises an error of its own: tracebacks are not shared.
        raise EngineError(error.message, value=error.value, hint=error.hint, code=error.code) from error
    message = "the request that another thread made for the same text did not end"
    raise EngineError(message, hint="Try again", code="engine_failed") from error
