"""What a check found, about a translation, a briefing segment or a quiz item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.document import Span
from nlp.message import Message

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; `source` and `target` are offsets in the two texts, `fix` replaces `target`.

    `message` is `said` in English until a locale says it; a finding without `said` is English in every locale.
    """

    code: str
    severity: Severity
    message: str
    source: Span | None = None
    target: Span | None = None
    fix: str | None = None
    said: Message | None = None
