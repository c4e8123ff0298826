"""Regular expressions with a literal prefilter: most texts have none of the words that a match needs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Prefiltered:
    """A pattern that is tried only where a text has one of `needed` (in lower case): these are found far sooner."""

    pattern: re.Pattern[str]
    needed: tuple[str, ...]

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        return self.pattern.finditer(text) if self._may_match(text) else ()

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if self._may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        return self.pattern.match(text) if self._may_match(text) else None

    def _may_match(self, text: str) -> bool:
        return any(map(_lowered(text).__contains__, self.needed))


# One text is looked at by many patterns, one after the other.
_lowered = lru_cache(maxsize=16)(str.lower)
