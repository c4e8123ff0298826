"""The day of an update: version n translated, n+1 in English. What memory gives back, how right it is, and the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from evals.localization.gold import Key, Piece, document_of, glue_of, languages, paired_pieces, versions
from nlp.briefing.briefing import Origin
from nlp.localize import LOCALES, find_locale, load_glossary
from nlp.localize.align import Encode, align_documents
from nlp.localize.align.units import harvest_units
from nlp.localize.memory import Query, TranslationUnit, make_memory


@dataclass(frozen=True, slots=True)
class Given:
    """What stands for a sentence, and where it came from."""

    text: str
    origin: Origin


# A sentence in its place to what is remembered of it, None where that is nothing.
Ask = Callable[[Query], Given | None]
# Translation units, and the language they lead to, to how they are asked.
Matcher = Callable[[Sequence[TranslationUnit], str], Ask]
# Sentences that no memory knew to their machine translations.
Engine = Callable[[Sequence[str]], Mapping[str, str]]
# A paragraph may have been remembered in sentences, or two sentences as one unit.
_LONGEST_RUN = 4
# A segment is what its weakest part is.
_STRENGTH: tuple[Origin, ...] = ("source", "machine", "memory_fuzzy", "memory")


@dataclass(frozen=True, slots=True)
class Recalled:
    """A segment of version n+1: what memory and oracle give, and what people wrote.

    `known` are the human translations of the same English words in version n, none for a new or changed segment.
    `memory` is None where a part was not remembered; `delivered` has the engine's words there, or the source's, and
    `rest` is the segment without any memory.
    """

    source: str
    reference: str
    known: tuple[str, ...]
    memory: str | None
    origin: Origin
    delivered: str
    rest: str

    @property
    def oracle(self) -> str | None:
        return self.known[0] if self.known else None

    @property
    def right(self) -> bool:
        """Whether what memory gave is what people wrote in version n, or now."""
        return _plain(self.memory or "") in {_plain(text) for text in (*self.known, self.reference)}


@dataclass(frozen=True)
class Step:
    """One language's way from version to version."""

    language: str
    versions: str
    segments: tuple[Recalled, ...]

    @property
    def unchanged(self) -> tuple[Recalled, ...]:
        return tuple(segment for segment in self.segments if segment.known)

    @cached_property
    def chrf(self) -> float:
        """chrF of what memory gives for unchanged segments, nothing where it gives nothing."""
        return chrf([s.memory or "" for s in self.unchanged], [s.reference for s in self.unchanged])

    @cached_property
    def oracle_chrf(self) -> float:
        return chrf([s.oracle or "" for s in self.unchanged], [s.reference for s in self.unchanged])

    @property
    def right(self) -> tuple[bool, ...]:
        """Whether each unchanged segment that memory gave is right."""
        return tuple(segment.right for segment in self.unchanged if segment.memory is not None)


def delivered_chrf(segments: Sequence[Recalled]) -> float:
    """Return chrF of whole texts as they are delivered: memory, then engine or source."""
    return chrf([s.delivered for s in segments], [s.reference for s in segments])


def oracle_delivered_chrf(segments: Sequence[Recalled]) -> float:
    """Return chrF where the oracle gives the unchanged segments, and the others are without memory."""
    return chrf([s.rest if s.oracle is None else s.oracle for s in segments], [s.reference for s in segments])


def shares(segments: Sequence[Recalled]) -> Mapping[str, float]:
    """Return the share of segments by origin."""
    counts = Counter(segment.origin for segment in segments)
    return {name: counts[name] / max(1, len(segments)) for name in _STRENGTH}


def exact(units: Sequence[TranslationUnit], language: str = "") -> Ask:
    """Ask units by their source, white space apart; of several translations the first is taken."""
    known: dict[str, str] = {}
    for unit in units:
        known.setdefault(_plain(unit.source), unit.target)

    def ask(query: Query) -> Given | None:
        text = known.get(_plain(query.text))
        return None if text is None else Given(text, "memory")

    return ask


def matched(units: Sequence[TranslationUnit], language: str) -> Ask:
    """Ask the memory for in-context, exact and repaired fuzzy matches; for languages that are not shipped, `exact`."""
    if language not in LOCALES:
        return exact(units)
    memory = make_memory(units, find_locale(language), glossary=load_glossary(language))

    def ask(query: Query) -> Given | None:
        match = memory.find(query)
        return Given(match.text, match.origin) if match is not None and match.text is not None else None

    return ask


def steps(
    encode: Encode | None, *, matcher: Matcher = matched, engines: Mapping[str, Engine] | None = None
) -> Iterator[Step]:
    """Yield every language's steps between consecutive versions that both have it, blocks paired by structure."""
    for old, new in pairwise(versions()):
        for language in sorted(set(languages(old)) & set(languages(new))):
            if step := _step(old, new, language, encode, matcher, (engines or {}).get(language)):
                yield step


def returns(encode: Encode | None, *, matcher: Matcher = exact) -> Iterator[Step]:
    """Yield a step from every version to itself: every segment is unchanged, and so all of the memory is asked."""
    for folder in versions():
        for language in languages(folder):
            if step := _step(folder, folder, language, encode, matcher, None):
                yield step


def _step(
    old: Path, new: Path, language: str, encode: Encode | None, matcher: Matcher, engine: Engine | None
) -> Step | None:
    before, after = paired_pieces(old, language), paired_pieces(new, language)
    if not before or not after:
        return None
    ask = matcher(_units(old, language, encode), language)
    return Step(language, f"{old.name} to {new.name}", tuple(_recall(before, after, ask, engine, glue_of(language))))


def chrf(hypotheses: Sequence[str], references: Sequence[str]) -> float:
    """Return corpus chrF (sacrebleu's defaults, 0 to 100), 100 of nothing at all."""
    import sacrebleu

    return float(sacrebleu.corpus_chrf(list(hypotheses), [list(references)]).score) if references else 100.0


@cache
def _units(folder: Path, language: str, encode: Encode | None) -> Sequence[TranslationUnit]:
    source, target = document_of(folder, "en"), document_of(folder, language)
    alignment = align_documents(source, target, encode=encode)
    return harvest_units(alignment, source, target, source_language="en", target_language=language).units


def _recall(
    before: Sequence[tuple[object, list[list[Piece]]]],
    after: Sequence[tuple[object, list[list[Piece]]]],
    ask: Ask,
    engine: Engine | None,
    glue: str,
) -> Iterator[Recalled]:
    known: dict[str, list[str]] = {}
    for ours, theirs in _texts(before, glue):
        known.setdefault(_plain(" ".join(ours)), []).append(theirs)
    texts = list(_texts(after, glue))
    sentences = [sentence for ours, _ in texts for sentence in ours]
    machine = engine(list(dict.fromkeys(sentences))) if engine else {}
    at = 0
    for ours, reference in texts:
        edges = (sentences[at - 1] if at else "", *sentences[at + len(ours) : at + len(ours) + 1], "")
        at += len(ours)
        parts = _compose(ours, edges[0], edges[1], ask)
        rest = [Given(machine[s], "machine") if s in machine else Given(s, "source") for s in ours]
        given = [part if isinstance(part, Given) else rest[part] for part in parts]
        text = glue.join(part.text for part in given)
        yield Recalled(
            source=" ".join(ours),
            reference=reference,
            known=tuple(dict.fromkeys(known.get(_plain(" ".join(ours)), ()))),
            memory=text if all(isinstance(part, Given) for part in parts) else None,
            origin=min((part.origin for part in given), key=_STRENGTH.index),
            delivered=text,
            rest=glue.join(part.text for part in rest),
        )


def _texts(sides: Sequence[tuple[object, list[list[Piece]]]], glue: str) -> Iterator[tuple[list[str], str]]:
    """Yield the English sentences of each key with the translation."""
    texts: list[dict[Key, list[str]]] = [{}, {}]
    for found, (_, rows) in zip(texts, sides, strict=True):
        for piece in (piece for row in rows for piece in row):
            found.setdefault(piece.key, []).append(piece.text)
    yield from ((ours, glue.join(texts[1][key])) for key, ours in texts[0].items())


def _compose(sentences: Sequence[str], before: str, after: str, ask: Ask) -> list[Given | int]:
    """Return neighbouring sentences by the longest remembered runs, the number of each that none knows.

    A run of several sentences is taken only as it was translated; one that is merely alike has too many places to err.
    """
    padded = [before, *sentences, after]
    parts: list[Given | int] = []
    at = 0
    while at < len(sentences):
        for stop in range(min(len(sentences), at + _LONGEST_RUN), at, -1):
            found = ask(Query(" ".join(sentences[at:stop]), padded[at], padded[stop + 1]))
            if found is not None and (found.origin == "memory" or stop == at + 1):
                parts.append(found)
                at = stop
                break
        else:
            parts.append(at)
            at += 1
    return parts


def _plain(text: str) -> str:
    return " ".join(text.split())
