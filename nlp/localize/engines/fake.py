"""An engine for tests: a word list, and words it does not know stay."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass
class FakeEngine:
    """Translates whole sentences, then single words, from `table`; `calls` keeps what it was asked."""

    target: str = "pt-BR"
    table: Mapping[str, str] = field(default_factory=dict)
    name: str = "fake"
    version: str = "1"
    source: str = "en"
    rough: bool = False
    unknown_marks: str = ""
    calls: list[tuple[str, ...]] = field(default_factory=list)

    def translate(self, texts: Sequence[str]) -> list[str]:
        self.calls.append(tuple(texts))
        return [self.table.get(text) or re.sub(r"[^\W\d_]+", self._word, text) for text in texts]

    def _word(self, match: re.Match[str]) -> str:
        return self.table.get(match.group(), match.group())
