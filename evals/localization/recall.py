"""The day of an update: version n translated, n+1 in English. What memory gives back, and how right it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from evals.localization.gold import Key, Piece, document_of, glue_of, languages, paired_pieces, versions
from nlp.document import Document
from nlp.localize.align import Encode, align_documents
from nlp.localize.align.units import harvest_units
from nlp.localize.memory.unit import TranslationUnit

# A source text to its remembered translation, None where there is none.
Lookup = Callable[[str], str | None]
# Translation units to how they are asked: a memory's matcher plugs in here.
Matcher = Callable[[Sequence[TranslationUnit]], Lookup]
# A paragraph may have been remembered in sentences, or two sentences as one unit.
_LONGEST_RUN = 4


@dataclass(frozen=True, slots=True)
class Recalled:
    """A segment of version n+1: what memory and oracle give, and what people wrote.

    `oracle` is the human translation of the same English words in version n, None for a new or changed segment.
    """

    source: str
    reference: str
    oracle: str | None
    memory: str | None
    origin: str


@dataclass(frozen=True)
class Step:
    """One language's way from version to version."""

    language: str
    versions: str
    segments: tuple[Recalled, ...]

    @property
    def unchanged(self) -> tuple[Recalled, ...]:
        return tuple(segment for segment in self.segments if segment.oracle is not None)

    @property
    def chrf(self) -> float:
        """chrF of what memory gives for unchanged segments, nothing where it gives nothing."""
        return chrf([s.memory or "" for s in self.unchanged], [s.reference for s in self.unchanged])

    @property
    def oracle_chrf(self) -> float:
        return chrf([s.oracle or "" for s in self.unchanged], [s.reference for s in self.unchanged])

    @property
    def right(self) -> tuple[bool, ...]:
        """Whether each thing found, where the oracle knows, is what people wrote in version n."""
        known = (s for s in self.unchanged if s.memory is not None)
        return tuple(_plain(s.memory or "") == _plain(s.oracle or "") for s in known)

    @property
    def shares(self) -> Mapping[str, float]:
        counts = Counter(segment.origin for segment in self.segments)
        return {name: count / len(self.segments) for name, count in sorted(counts.items())}


def exact(units: Sequence[TranslationUnit]) -> Lookup:
    """Ask units by their source, white space apart; of several translations the first is taken."""
    known: dict[str, str] = {}
    for unit in units:
        known.setdefault(_plain(unit.source), unit.target)
    return lambda text: known.get(_plain(text))


def steps(encode: Encode | None, *, matcher: Matcher = exact, fuzzy: Matcher | None = None) -> Iterator[Step]:
    """Yield every language's steps between consecutive versions that both have it, blocks paired by structure."""
    for old, new in pairwise(versions()):
        for language in sorted(set(languages(old)) & set(languages(new))):
            if step := _step(old, new, language, encode, matcher, fuzzy):
                yield step


def returns(encode: Encode | None, *, matcher: Matcher = exact) -> Iterator[Step]:
    """Yield a step from every version to itself: every segment is unchanged, and so all of the memory is asked."""
    for folder in versions():
        for language in languages(folder):
            if step := _step(folder, folder, language, encode, matcher, None):
                yield step


def _step(
    old: Path, new: Path, language: str, encode: Encode | None, matcher: Matcher, fuzzy: Matcher | None
) -> Step | None:
    before, after = paired_pieces(old, language), paired_pieces(new, language)
    if not before or not after:
        return None
    units = _units(document_of(old, "en"), document_of(old, language), language, encode)
    lookups = [("memory", matcher(units))] + ([("memory_fuzzy", fuzzy(units))] if fuzzy else [])
    return Step(language, f"{old.name} to {new.name}", tuple(_recall(before, after, lookups, glue_of(language))))


def chrf(hypotheses: Sequence[str], references: Sequence[str]) -> float:
    """Return corpus chrF (sacrebleu's defaults, 0 to 100), 100 of nothing at all."""
    import sacrebleu

    return float(sacrebleu.corpus_chrf(list(hypotheses), [list(references)]).score) if references else 100.0


def _units(source: Document, target: Document, language: str, encode: Encode | None) -> Sequence[TranslationUnit]:
    alignment = align_documents(source, target, encode=encode)
    return harvest_units(alignment, source, target, source_language="en", target_language=language).units


def _recall(
    before: Sequence[tuple[object, list[list[Piece]]]],
    after: Sequence[tuple[object, list[list[Piece]]]],
    lookups: Sequence[tuple[str, Lookup]],
    glue: str,
) -> Iterator[Recalled]:
    known: dict[str, str] = {}
    for ours, theirs in _texts(before, glue):
        known.setdefault(_plain(" ".join(ours)), theirs)
    for ours, reference in _texts(after, glue):
        source = " ".join(ours)
        found = ((name, _compose(ours, lookup, glue)) for name, lookup in lookups)
        origin, memory = next(((name, text) for name, text in found if text is not None), ("source", None))
        yield Recalled(source, reference, known.get(_plain(source)), memory, origin)


def _texts(sides: Sequence[tuple[object, list[list[Piece]]]], glue: str) -> Iterator[tuple[list[str], str]]:
    """Yield the English sentences of each key with the translation."""
    texts: list[dict[Key, list[str]]] = [{}, {}]
    for found, (_, rows) in zip(texts, sides, strict=True):
        for piece in (piece for row in rows for piece in row):
            found.setdefault(piece.key, []).append(piece.text)
    yield from ((ours, glue.join(texts[1][key])) for key, ours in texts[0].items())


def _compose(sentences: Sequence[str], lookup: Lookup, glue: str) -> str | None:
    """Return the translation of neighbouring sentences by the longest remembered runs, None where one is unknown."""
    parts: list[str] = []
    at = 0
    while at < len(sentences):
        for stop in range(min(len(sentences), at + _LONGEST_RUN), at, -1):
            if (found := lookup(" ".join(sentences[at:stop]))) is not None:
                parts.append(found)
                at = stop
                break
        else:
            return None
    return glue.join(parts)


def _plain(text: str) -> str:
    return " ".join(text.split())
