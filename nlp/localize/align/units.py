"""Aligned pairs to a translation memory, and what is left out of it with the reason."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from nlp.document import Document, Span
from nlp.localize.align.align import Alignment
from nlp.localize.align.segment import Segment
from nlp.localize.memory.unit import TranslationUnit

Reason = Literal["no_translation", "no_source", "same", "meaning", "length", "structure", "ambiguous"]
_WORD = re.compile(r"[^\W\d_]{2,}")
# A text of fewer words may be a name and rightly stand as it is.
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the documents that go into no unit, "" on a side that has none; `confidence` None where alone."""

    source: str
    target: str
    reason: Reason
    confidence: float | None = None


@dataclass(frozen=True)
class Harvest:
    """The units of an alignment and what was left out, both in document order."""

    units: tuple[TranslationUnit, ...]
    left_out: tuple[LeftOut, ...]


def harvest_units(
    alignment: Alignment, source: Document, target: Document, *, source_language: str, target_language: str
) -> Harvest:
    """Return the sure pairs of an alignment as translation units: translated by people, the pairing unreviewed."""
    around = _neighbours(alignment)
    units: list[TranslationUnit] = []
    left_out: list[tuple[int, LeftOut]] = []
    for pair in alignment.pairs:
        ours, theirs = wording(source, pair.source_span), wording(target, pair.target_span)
        if ours == theirs and len(_WORD.findall(ours)) >= _FEW_WORDS:
            left_out.append((pair.target_span.start, LeftOut(ours, theirs, "same", pair.confidence)))
            continue
        units.append(
            TranslationUnit(
                source=ours,
                target=theirs,
                source_language=source_language,
                target_language=target_language,
                before=around[pair.source[0]][0],
                after=around[pair.source[-1]][1],
                id=str(len(units) + 1),
                origin=f"align:{alignment.method}",
                note=f"aligned {pair.shape}, confidence {pair.confidence:.2f}",
            )
        )
    for pair in alignment.uncertain:
        texts = wording(source, pair.source_span), wording(target, pair.target_span)
        left_out.append((pair.target_span.start, LeftOut(*texts, pair.doubt, pair.confidence)))
    for place, segment in alignment.source_alone:
        left_out.append((place, LeftOut(segment.text, "", "no_translation")))
    left_out += [(s.span.start, LeftOut("", s.text, "no_source")) for s in alignment.target_alone]
    ordered = sorted(left_out, key=lambda entry: entry[0])
    return Harvest(tuple(units), tuple(each for _, each in ordered))


def wording(document: Document, span: Span) -> str:
    """Return the words of `span` on one line; a break between two blocks is a space where the script has spaces."""
    words = document.quote(span)
    return re.sub(r"\n", lambda gap: "" if _unspaced(words, gap.start()) else " ", words)


def _unspaced(words: str, at: int) -> bool:
    around = words[at - 1 : at] + words[at + 1 : at + 2]
    return bool(around) and all(unicodedata.east_asian_width(char) in ("W", "F") for char in around)


def _neighbours(alignment: Alignment) -> dict[Segment, tuple[str, str]]:
    """Return the source segments before and after each one, "" at the edges."""
    known = [segment for pair in (*alignment.pairs, *alignment.uncertain) for segment in pair.source]
    ordered = sorted([*known, *(segment for _, segment in alignment.source_alone)], key=lambda segment: segment.span)
    texts = ["", *(segment.text for segment in ordered), ""]
    return {segment: (texts[at], texts[at + 2]) for at, segment in enumerate(ordered)}
