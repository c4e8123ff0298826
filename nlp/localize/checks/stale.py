"""A translation approved for a source text that has changed since."""

from __future__ import annotations

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.words import words


def check_stale(source: str, approved_source: str) -> tuple[Finding, ...]:
    """Find that `source` is no longer the `approved_source`; punctuation and letter case alone are an info.

    The position is the stretch of `source` in which the two differ.
    """
    if source == approved_source:
        return ()
    ours, theirs = source.split(), approved_source.split()
    head = next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    most = min(len(ours), len(theirs)) - head
    tail = next((i for i in range(most) if ours[-1 - i] != theirs[-1 - i]), most)
    if words(source, glue=True) == words(approved_source, glue=True):
        return (finding("stale_wording", "info", _place(source, head, len(ours) - tail)),)
    before = " ".join(theirs[head : len(theirs) - tail])
    after = " ".join(ours[head : len(ours) - tail])
    span = _place(source, head, len(ours) - tail)
    return (finding("stale", "error", span, before=cite(before or "…"), after=cite(after or "…")),)


def _place(text: str, first: int, end: int) -> Span:
    """Return where the white-space separated words `first` to `end` stand; an empty stretch takes one word along."""
    spans: list[Span] = []
    at = 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        spans.append(Span(start, at))
    if not spans:
        return Span(0, len(text))
    first = min(first, len(spans) - 1)
    return Span(spans[first].start, spans[max(first, end - 1)].end)
