"""What every translation engine is, and the memory of what one has said."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Protocol


class Engine(Protocol):
    """Translates plain sentences from `source` into `target` (locale tags).

    `translate` takes sentences without markup, none of them empty, and returns one translation for each, in order.
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


class TranslationCache:
    """Translations by (engine, version, target, text): the least recently used go first beyond `size`."""

    def __init__(self, *, size: int = 20_000) -> None:
        self._size = size
        self._kept: OrderedDict[tuple[str, str, str, str], str] = OrderedDict()
        self._lock = threading.Lock()

    def translate(self, engine: Engine, texts: Sequence[str]) -> list[str]:
        """Return the translations of `texts`, asking `engine` once, for the texts not yet known, each once."""
        keys = [(engine.name, engine.version, engine.target, text) for text in texts]
        with self._lock:
            known = {key: self._kept[key] for key in keys if key in self._kept}
        missing = [key for key in dict.fromkeys(keys) if key not in known]
        if missing:
            fresh = dict(zip(missing, engine.translate([key[-1] for key in missing]), strict=True))
            known |= fresh
        with self._lock:
            for key in keys:
                self._kept[key] = known[key]
                self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return [known[key] for key in keys]
