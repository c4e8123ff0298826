"""The main job: a policy update in; change report, briefings and quizzes for every locale out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nlp.briefing.briefing import Briefing
from nlp.export.briefing_docx import briefing_docx
from nlp.export.briefing_html import briefing_html
from nlp.export.briefing_md import briefing_md
from nlp.export.contract import briefing_json, dumps
from nlp.export.quiz import LeftOut
from nlp.localize import find_locale
from nlp.pipeline.comparing import Analysis, analyse_files, changes_page, changes_text, say
from nlp.pipeline.exporting import left_out_json, quiz_files, quiz_text
from nlp.pipeline.localizing import SHIPPED, Resources, labels, load_memories, localize_both
from nlp.pipeline.reading import File, Progress, Version, quiet
from nlp.quiz.item import Quiz

# How many stages `update_policy` reports besides one a locale, and the command line's writing of files.
STAGES_FIXED = 5


@dataclass(frozen=True)
class Drafts:
    """What is drafted for people to review: the changes, and briefing and quiz by locale."""

    analysis: Analysis
    warnings: tuple[str, ...]
    briefings: Mapping[str, Briefing]
    quizzes: Mapping[str, Quiz]


@dataclass(frozen=True)
class Pack:
    """Everything the main job makes: values, and the files by name."""

    title: str
    analysis: Analysis
    warnings: tuple[str, ...]
    briefings: Mapping[str, Briefing]
    quizzes: Mapping[str, Quiz]
    files: Mapping[str, bytes]
    # By locale: what the quiz files do not hold as the items have it.
    left_out: Mapping[str, tuple[LeftOut, ...]]

    @property
    def summary(self) -> dict[str, object]:
        """What a program needs to know of the run, ready for JSON."""
        return {
            "title": self.title,
            "counts": dict(self.analysis.changes.counts),
            "warnings": list(self.warnings),
            "locales": {
                tag: {
                    "segments": len(briefing.segments),
                    "coverage": {"substantive": briefing.coverage.substantive, "covered": briefing.coverage.covered},
                    "quiz_items": len(self.quizzes[tag].items),
                    "quiz_left_out": left_out_json(self.left_out.get(tag, ())),
                    "origins": dict(Counter(segment.origin for segment in briefing.segments)),
                }
                for tag, briefing in self.briefings.items()
            },
        }


def draft_update(
    old: Version,
    new: Version,
    locales: Sequence[str],
    *,
    history: Sequence[Version] = (),
    memories: Sequence[File] = (),
    resources: Resources = SHIPPED,
    progress: Progress = quiet,
) -> Drafts:
    """Compare two files and draft briefing and quiz for every locale; the arguments are those of `update_policy`.

    Raises ReadError for a file that cannot be read, LocaleError for an unknown locale, ExchangeError for a memory.
    """
    tags = [find_locale(tag).tag for tag in locales]
    analysis = analyse_files(old, new, history=history, progress=progress)
    remembered = load_memories(
        memories, tags, source_language=analysis.changes.new.language, glossaries=resources.glossaries
    )  # fmt: skip
    resources = replace(resources, memories={**resources.memories, **remembered})
    progress("Drafting briefing and quiz")
    draft, quiz = analysis.draft, analysis.quiz
    briefings: dict[str, Briefing] = {}
    quizzes: dict[str, Quiz] = {}
    failed: list[str] = []
    for tag in tags:
        progress(f"Localizing for {tag}: {len(draft.segments)} segments, {len(quiz.items)} items")
        briefings[tag], quizzes[tag], found = localize_both(analysis, tag, resources)
        failed += found
    warnings = (*(say(warning) for warning in analysis.changes.warnings), *failed)
    return Drafts(analysis, warnings, briefings, quizzes)


def pack_drafts(drafts: Drafts) -> Pack:
    """Return drafts with their files: change report, and briefing and quiz of every locale in every format."""
    analysis = drafts.analysis
    files = {"changes.json": changes_text(analysis).encode(), "changes.html": changes_page(analysis)}
    left_out: dict[str, tuple[LeftOut, ...]] = {}
    for tag, briefing in drafts.briefings.items():
        exported, left_out[tag] = quiz_files(drafts.quizzes[tag], analysis)
        files |= {**_locale_files(briefing, drafts.quizzes[tag], analysis), **exported}
    title = analysis.changes.new.title
    return Pack(title, analysis, drafts.warnings, drafts.briefings, drafts.quizzes, files, left_out)


def update_policy(
    old: Version,
    new: Version,
    locales: Sequence[str],
    *,
    history: Sequence[Version] = (),
    memories: Sequence[File] = (),
    resources: Resources = SHIPPED,
    progress: Progress = quiet,
) -> Pack:
    """Do the main job: two files in, change report, briefings and quizzes for every locale out.

    `history` are the versions before `old`, oldest first; `memories` (TMX, XLIFF) serve the locales that they
    translate into. Engines that did not work are among the warnings.
    Raises ReadError for a file that cannot be read, LocaleError for an unknown locale, ExchangeError for a memory.
    """
    return pack_drafts(
        draft_update(old, new, locales, history=history, memories=memories, resources=resources, progress=progress)
    )  # fmt: skip


def _locale_files(briefing: Briefing, quiz: Quiz, analysis: Analysis) -> dict[str, bytes]:
    tag = briefing.locale
    words = labels(tag)
    return {
        f"briefing.{tag}.json": dumps(briefing_json(briefing)).encode(),
        f"briefing.{tag}.md": briefing_md(briefing, labels=words).encode(),
        f"briefing.{tag}.html": briefing_html(briefing, labels=words).encode(),
        f"briefing.{tag}.docx": briefing_docx(briefing, labels=words),
        f"quiz.{tag}.json": quiz_text(quiz, analysis).encode(),
    }
