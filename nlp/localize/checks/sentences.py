"""Both texts cut into sentences that belong together, so that a check can look at one rule at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.document import Span
from nlp.localize.sentences import cut_sentences

_CJK_BREAK = re.compile(r"(?<=[。！？])(?![」』）)。！？])\s*(?=\S)")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return where the sentences of `text` stand, in any script, those without a letter left out."""
    spans: list[Span] = []
    start = 0
    for body, gap in cut_sentences(text):
        breaks = [*_CJK_BREAK.finditer(body)]
        starts = [0, *(match.end() for match in breaks)]
        ends = [*(match.start() for match in breaks), len(body)]
        parts = (Span(start + left, start + right) for left, right in zip(starts, ends, strict=True))
        spans += [span for span in parts if any(map(str.isalpha, span.of(text)))]
        start += len(body) + len(gap)
    return tuple(spans)


def paired_sentences(source: str, target: str) -> Iterator[tuple[Span, Span]]:
    """Yield the sentences in pairs where both texts have as many, the whole texts where they do not."""
    ours, theirs = sentence_spans(source), sentence_spans(target)
    if len(ours) == len(theirs) and ours:
        yield from zip(ours, theirs, strict=True)
    else:
        yield Span(0, len(source)), Span(0, len(target))
