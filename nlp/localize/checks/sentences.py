"""Both texts cut into sentences that belong together, so that a check can look at one rule at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.literals import blank_literals
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


def compare_sentences(
    source: str, target: str, compare: Callable[[str, str], Iterable[Finding]]
) -> tuple[Finding, ...]:
    """Return what `compare` finds in each pair of sentences, literals blanked, with its places in the whole texts."""
    our_text, their_text = blank_literals(source), blank_literals(target)
    return tuple(
        replace(
            each,
            source=each.source.shifted(here.start) if each.source else None,
            target=each.target.shifted(there.start) if each.target else None,
        )
        for here, there in paired_sentences(source, target)
        for each in compare(here.of(our_text), there.of(their_text))
    )
