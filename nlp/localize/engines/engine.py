"""What every translation engine is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable


class Engine(Protocol):
    """Translates plain sentences from `source` into `target` (locale tags).

    `translate` takes sentences without markup, none of them empty, and returns one translation for each, in order;
    an empty one says that this sentence it could not translate.
    `rough` says that its sentences are readable only beside the original. `unknown_marks` are the signs it
    writes before a word it does not know, "" if it never says so.
    It may be called from several threads. Raises EngineError when the engine fails.
    """

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def rough(self) -> bool: ...
    @property
    def unknown_marks(self) -> str: ...

    def translate(self, texts: Sequence[str]) -> list[str]: ...


@runtime_checkable
class CandidateEngine(Engine, Protocol):
    """An engine that can say a sentence in several ways, for `nlp.localize.candidates` to choose from."""

    def candidates(self, texts: Sequence[str], *, most: int) -> list[tuple[str, ...]]:
        """Return up to `most` translations of each text, its best first, which is that of `translate`."""
        ...


def label(engine: Engine) -> str:
    """Return what a reader calls the engine: its name and version."""
    return f"{engine.name} {engine.version}"
