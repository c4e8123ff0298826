"""Composes the features: the only place that knows them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from types import MappingProxyType

from nlp.briefing import draft_briefing
from nlp.briefing.briefing import Briefing, Draft
from nlp.document import Clause, Document
from nlp.errors import ExchangeError
from nlp.export.briefing_docx import briefing_docx
from nlp.export.briefing_html import briefing_html
from nlp.export.briefing_md import briefing_md
from nlp.export.changes_html import changes_html
from nlp.export.contract import briefing_json, changes_json, dumps, localized_json, quiz_json
from nlp.export.gift import quiz_gift
from nlp.export.labels import LABELS
from nlp.export.localized_md import localized_md
from nlp.localize import (
    Glossary,
    find_engine,
    find_locale,
    load_catalog,
    load_glossary,
    load_market,
    localize_briefing,
    localize_quiz,
    read_glossary,
)
from nlp.localize.document import LocalizedDocument, localize_document, translation_units
from nlp.localize.exchange import read_units, write_xliff1, write_xliff2
from nlp.localize.memory import Memory, TranslationMemory, TranslationUnit, make_memory
from nlp.localize.memory.context import contexts_of
from nlp.localize.memory.languages import select_units
from nlp.message import Content, message
from nlp.quiz import generate_quiz
from nlp.quiz.item import DraftQuiz, Quiz
from nlp.readers import read
from nlp.rules.extract import extract
from nlp.rules.parser import Parser, load_parser
from nlp.rules.rule import Rule
from nlp.search.language import detect_language
from nlp.structure import structure
from nlp.versions import compare
from nlp.versions.change import ChangeSet, Side
from nlp.versions.history import carry_lineage, mark_returns

# Called with a stage's name when it begins.
Progress = Callable[[str], None]
# A file's bytes and its name.
File = tuple[bytes, str]
# So much text settles which language a policy is in.
_LANGUAGE_CHARACTERS = 4000
# How many stages `update_policy` reports besides one a locale, and the command line's writing of files.
STAGES_FIXED = 5


def quiet(stage: str) -> None:
    """The progress of nobody watching."""


@dataclass(frozen=True)
class Rules:
    """What the clauses of both versions say, each clause parsed once."""

    parser: Parser
    known: dict[tuple[int, str], Rule] = field(default_factory=dict)

    def extract(self, clauses: Sequence[Clause], document: Document) -> list[Rule]:
        """Return the rules of `clauses`; `document` is told apart from others by its text."""
        version = hash(document.text)
        missing = [clause for clause in clauses if (version, clause.id) not in self.known]
        for clause, rule in zip(
            missing, extract(missing, document, parser=self.parser) if missing else [], strict=True
        ):
            self.known[version, clause.id] = rule
        return [self.known[version, clause.id] for clause in clauses]


@dataclass(frozen=True)
class Analysis:
    """Two versions compared, with the rules that the comparison read."""

    changes: ChangeSet
    rules: Rules

    def rule_of(self, side: Side, clause: Clause) -> Rule:
        document = self.changes.old if side == "old" else self.changes.new
        return self.rules.extract([clause], document)[0]

    @cached_property
    def draft(self) -> Draft:
        return draft_briefing(self.changes)

    @cached_property
    def quiz(self) -> DraftQuiz:
        return generate_quiz(self.changes, rule_of=self.rule_of)


@dataclass(frozen=True)
class Pack:
    """Everything the main job makes: values, and the files by name."""

    title: str
    analysis: Analysis
    warnings: tuple[str, ...]
    briefings: Mapping[str, Briefing]
    quizzes: Mapping[str, Quiz]
    files: Mapping[str, bytes]

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
                    "origins": dict(Counter(segment.origin for segment in briefing.segments)),
                }
                for tag, briefing in self.briefings.items()
            },
        }


def load_document(data: bytes, name: str, *, parser: Parser | None = None) -> Document:
    """Return the policy in a file's bytes; `name` is the file's name. Raises ReadError."""
    source = read(data, name)
    language = detect_language(" ".join(block.text for block in source.blocks)[:_LANGUAGE_CHARACTERS])
    return structure(source, name=name, sentences=(parser or load_parser()).segmenter(language), language=language)


def analyse(
    old: Document, new: Document, *, history: Sequence[Document] = (), parser: Parser | None = None
) -> Analysis:
    """Compare two versions of a policy; `history` are the versions before `old`, oldest first."""
    rules = Rules(parser or load_parser())
    *earlier, old = carry_lineage((*history, old))
    return Analysis(mark_returns(compare(old, new, extract=rules.extract), earlier), rules)


def analyse_files(old: File, new: File, *, history: Sequence[File] = (), progress: Progress = quiet) -> Analysis:
    """Read and compare files, each given as bytes and name; `history` as for `analyse`. Raises ReadError."""
    progress("Loading the parser")
    parser = load_parser()
    progress("Reading the versions")
    *earlier, before, after = [load_document(data, name, parser=parser) for data, name in (*history, old, new)]
    progress("Comparing clauses")
    return analyse(before, after, history=earlier, parser=parser)


def say(content: Content, locale: str = "en") -> str:
    """Render a message in a locale, quotations left in their own language."""
    return load_catalog(locale).render(content)


def localize_brief(analysis: Analysis, tag: str, *, memory: Memory | None = None) -> Briefing:
    """Return the briefing for one locale, with its engine, glossary and market notes. Raises LocaleError."""
    engine, _ = find_engine(find_locale(tag))
    return localize_briefing(
        analysis.draft, tag, engine=engine, glossary=load_glossary(tag), market=load_market(tag), memory=memory
    )  # fmt: skip


def localize_items(analysis: Analysis, tag: str, *, memory: Memory | None = None) -> Quiz:
    """Return the quiz for one locale. Raises LocaleError.

    A rough engine is good enough for a briefing that shows the original beside it, not for a question: there
    the policy's words stay in the source language.
    """
    engine, _ = find_engine(find_locale(tag))
    engine = engine if engine and not engine.rough else None
    old, new = analysis.changes.old, analysis.changes.new
    return localize_quiz(
        analysis.quiz, message("quiz-title", policy=new.title), tag, engine=engine, glossary=load_glossary(tag),
        memory=memory, contexts=contexts_of(new, old) if memory else {}, source_language=new.language,
    )  # fmt: skip


def load_memories(
    files: Sequence[File],
    tags: Sequence[str],
    *,
    source_language: str = "en",
    glossaries: Mapping[str, Glossary] = MappingProxyType({}),
) -> dict[str, TranslationMemory]:
    """Return a memory for each of the locales `tags` that one of `files` (TMX or XLIFF) translates into.

    Of each file, the language that serves a locale best is taken (`nlp.localize.memory.languages`). A locale's terms
    come from `glossaries`, else from its pack.
    Raises ExchangeError for a damaged file, and for one that serves none of the locales.
    """
    locales = [find_locale(tag) for tag in tags]
    found: dict[str, list[TranslationUnit]] = {}
    for data, name in files:
        units = read_units(data, name=name, source_language=source_language)
        chosen = {loc.tag: select_units(units, source=source_language, target=loc.tag) for loc in locales}
        if not any(chosen.values()):
            pairs = sorted({f"{unit.source_language} to {unit.target_language}" for unit in units})
            message = f"it translates {', '.join(pairs) or 'nothing'}, and not {source_language} to {', '.join(tags)}"
            raise ExchangeError(message, value=name, hint="Give a memory for the locale", code="exchange_language")
        for tag, kept in chosen.items():
            found.setdefault(tag, []).extend(kept)
    return {
        locale.tag: make_memory(
            found[locale.tag], locale, source_language=source_language,
            glossary=glossaries.get(locale.tag) or load_glossary(locale.tag),
        )
        for locale in locales
        if found.get(locale.tag)
    }  # fmt: skip


def localize_file(
    file: File, tag: str, *, memories: Sequence[File] = (), glossary: File | None = None, progress: Progress = quiet
) -> LocalizedDocument:
    """Return a policy in a locale, from `memories` first, then by the locale's engine.

    `glossary` (CSV) takes the place of the locale's own. Raises ReadError, LocaleError, ExchangeError.
    """
    locale = find_locale(tag)
    terms = read_glossary(glossary[0], locale=locale, name=glossary[1]) if glossary else load_glossary(locale.tag)
    progress("Reading the policy")
    document = load_document(*file)
    progress("Reading the memory")
    found = load_memories(
        memories, [locale.tag], source_language=document.language, glossaries={locale.tag: terms}
    )  # fmt: skip
    progress(f"Localizing for {locale.tag}: {len(document.clauses)} segments")
    engine, _ = find_engine(locale)
    return localize_document(document, locale.tag, engine=engine, glossary=terms, memory=found.get(locale.tag))


def localized_text(localized: LocalizedDocument) -> str:
    """Return a localized policy as the JSON contract."""
    return dumps(localized_json(localized))


def localized_page(localized: LocalizedDocument) -> str:
    """Return a localized policy as Markdown."""
    return localized_md(localized, labels=_labels(localized.locale))


def localized_xliff(localized: LocalizedDocument, *, version: str) -> bytes:
    """Return a localized policy as XLIFF of `version` "1.2" or "2.0", for a translator to go on with."""
    write = write_xliff2 if version == "2.0" else write_xliff1
    return write(translation_units(localized), original=PurePath(localized.document.name).name or "policy")


def changes_text(analysis: Analysis) -> str:
    """Return the changes as the JSON contract."""
    changes = analysis.changes
    summaries = {change.id: say(change.summary) for change in changes.changes}
    return dumps(changes_json(changes, summaries, [say(warning) for warning in changes.warnings]))


def changes_page(analysis: Analysis) -> bytes:
    """Return the redline as an HTML page."""
    changes = analysis.changes
    summaries = {change.id: " ".join(map(say, (change.summary, *change.details))) for change in changes.changes}
    return changes_html(changes, summaries=summaries, warnings=[say(w) for w in changes.warnings]).encode()


def quiz_text(quiz: Quiz, analysis: Analysis) -> str:
    """Return a quiz as the JSON contract."""
    return dumps(quiz_json(quiz, analysis.changes))


def update_policy(
    old: File,
    new: File,
    locales: Sequence[str],
    *,
    history: Sequence[File] = (),
    memories: Sequence[File] = (),
    progress: Progress = quiet,
) -> Pack:
    """Do the main job: two files in, change report, briefings and quizzes for every locale out.

    `history` are the versions before `old`, oldest first; `memories` (TMX, XLIFF) serve the locales that they
    translate into.
    Raises ReadError for a file that cannot be read, LocaleError for an unknown locale, ExchangeError for a memory.
    """
    tags = [find_locale(tag).tag for tag in locales]
    analysis = analyse_files(old, new, history=history, progress=progress)
    remembered = load_memories(memories, tags, source_language=analysis.changes.new.language)
    progress("Drafting briefing and quiz")
    draft, quiz = analysis.draft, analysis.quiz
    files = {"changes.json": changes_text(analysis).encode(), "changes.html": changes_page(analysis)}
    briefings: dict[str, Briefing] = {}
    quizzes: dict[str, Quiz] = {}
    for tag in tags:
        progress(f"Localizing for {tag}: {len(draft.segments)} segments, {len(quiz.items)} items")
        memory = remembered.get(tag)
        briefings[tag] = localize_brief(analysis, tag, memory=memory)
        quizzes[tag] = localize_items(analysis, tag, memory=memory)
        files |= _locale_files(briefings[tag], quizzes[tag], analysis)
    changes = analysis.changes
    warnings = tuple(say(warning) for warning in changes.warnings)
    return Pack(changes.new.title, analysis, warnings, briefings, quizzes, files)


def _labels(tag: str) -> dict[str, str]:
    return {key: say(message(f"ui-{key.replace('_', '-')}"), tag) for key in LABELS}


def _locale_files(briefing: Briefing, quiz: Quiz, analysis: Analysis) -> dict[str, bytes]:
    tag = briefing.locale
    labels = _labels(tag)
    return {
        f"briefing.{tag}.json": dumps(briefing_json(briefing)).encode(),
        f"briefing.{tag}.md": briefing_md(briefing, labels=labels).encode(),
        f"briefing.{tag}.html": briefing_html(briefing, labels=labels).encode(),
        f"briefing.{tag}.docx": briefing_docx(briefing, labels=labels),
        f"quiz.{tag}.json": quiz_text(quiz, analysis).encode(),
        f"quiz.{tag}.gift": quiz_gift(quiz, analysis.changes).encode(),
    }
