"""What people have reviewed, as files: the words as they left them, beside the change report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nlp.briefing.briefing import Briefing, Coverage
from nlp.export.values import read_item, read_segment
from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.exchange.xliff2 import write_xliff2
from nlp.localize.memory import TranslationUnit
from nlp.message import message
from nlp.pipeline.comparing import Analysis, analyse_files, say
from nlp.pipeline.reading import Progress, Version, quiet
from nlp.pipeline.updating import Drafts, Pack, pack_drafts
from nlp.quiz.item import Quiz
from nlp.versions.change import Materiality

# Origins of words that are a translation of their source.
_TRANSLATED = frozenset({"memory", "memory_fuzzy", "machine"})


@dataclass(frozen=True)
class Reviewed:
    """One locale as people left it: `briefing` has title, direction and coverage; all as in the JSON contracts."""

    briefing: Mapping[str, Any]
    segments: Sequence[Mapping[str, Any]]
    items: Sequence[Mapping[str, Any]]


def reviewed_pack(
    old: Version,
    new: Version,
    locales: Mapping[str, Reviewed],
    *,
    history: Sequence[Version] = (),
    weights: Mapping[str, Materiality] | None = None,
    progress: Progress = quiet,
) -> Pack:
    """Return what was reviewed in all files of `update_policy`, and each locale's translations as TMX and XLIFF.

    `weights` are those that people gave to changes, by the changes' ids.
    Raises ReadError for a file that cannot be read, KeyError where what was reviewed misses a field.
    """
    analysis = analyse_files(old, new, history=history, progress=progress)
    analysis = replace(analysis, changes=analysis.changes.weighed(weights or {}))
    progress("Writing files")
    briefings = {tag: _briefing(tag, kept, analysis) for tag, kept in locales.items()}
    quizzes = {tag: _quiz(tag, kept, analysis) for tag, kept in locales.items()}
    pack = pack_drafts(Drafts(analysis, (), briefings, quizzes))
    exchanged = {name: data for briefing in briefings.values() for name, data in _exchange_files(briefing).items()}
    return replace(pack, files={**pack.files, **exchanged})


def _briefing(tag: str, kept: Reviewed, analysis: Analysis) -> Briefing:
    said = kept.briefing
    coverage = Coverage(said["coverage"]["substantive"], said["coverage"]["covered"])
    segments = tuple(map(read_segment, kept.segments))
    return Briefing(tag, said["direction"], said["title"], segments, coverage, analysis.changes)


def _quiz(tag: str, kept: Reviewed, analysis: Analysis) -> Quiz:
    title = say(message("quiz-title", policy=analysis.changes.new.title), tag)
    return Quiz(tag, title, tuple(map(read_item, kept.items)), ())


def _exchange_files(briefing: Briefing) -> dict[str, bytes]:
    source, tag = briefing.changes.new.language, briefing.locale
    units = [
        TranslationUnit(each.source_text, each.text, source, tag, state="reviewed", id=each.id, origin=each.origin)
        for each in briefing.segments
        if each.origin in _TRANSLATED and each.text and each.source_text
    ]
    if not units:
        return {}
    return {f"briefing.{tag}.tmx": write_tmx(units), f"briefing.{tag}.xlf": write_xliff2(units, original="briefing")}
