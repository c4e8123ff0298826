"""What a check found, about a translation, a briefing segment or a quiz item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.document import Span

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; `source` and `target` are offsets in the two texts, `fix` replaces `target`."""

    code: str
    severity: Severity
    message: str
    source: Span | None = None
    target: Span | None = None
    fix: str | None = None
