"""Composes the features: the only place that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from nlp.briefing import draft_briefing
from nlp.briefing.briefing import Briefing, Draft
from nlp.document import Clause, Document
from nlp.export.briefing_docx import briefing_docx
from nlp.export.briefing_html import briefing_html
from nlp.export.briefing_md import briefing_md
from nlp.export.changes_html import changes_html
from nlp.export.contract import briefing_json, changes_json, dumps, quiz_json
from nlp.export.gift import quiz_gift
from nlp.export.labels import LABELS
from nlp.localize import (
    find_engine,
    find_locale,
    load_catalog,
    load_glossary,
    load_market,
    localize_briefing,
    localize_quiz,
)
from nlp.message import Content, message
from nlp.quiz import generate_quiz
from nlp.quiz.item import DraftQuiz, Quiz
from nlp.readers import read
from nlp.rules.ahead import Batch, ReadAhead
from nlp.rules.extract import extract
from nlp.rules.parser import Parser, load_parser
from nlp.rules.rule import Rule
from nlp.search.language import detect_language
from nlp.structure import structure
from nlp.versions import compare
from nlp.versions.change import ChangeSet, Side
from nlp.versions.history import carry_lineage, mark_returns
from nlp.words import words

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
        self.remember(document, extract(missing, document, parser=self.parser) if missing else [])
        return [self.known[version, clause.id] for clause in clauses]

    def knows(self, document: Document, clause: Clause) -> bool:
        return (hash(document.text), clause.id) in self.known

    def remember(self, document: Document, rules: Iterable[Rule]) -> None:
        version = hash(document.text)
        self.known.update(((version, rule.clause_id), rule) for rule in rules)


class RulesAhead:
    """The rules of clauses by their index; those that are read ahead are waited for when they are asked for."""

    def __init__(self, rules: Rules, ahead: ReadAhead, clauses: Sequence[Clause], document: Document) -> None:
        self._rules, self._ahead = rules, ahead
        self._clauses, self._document = clauses, document
        rules.extract([clause for clause in clauses if ahead.place(document, clause) is None], document)

    def __getitem__(self, at: int) -> Rule:
        clause = self._clauses[at]
        if not self._rules.knows(self._document, clause):
            place = self._ahead.place(self._document, clause)
            self._rules.remember(self._document, self._ahead.rules(place, self._document) if place is not None else ())
        return self._rules.extract([clause], self._document)[0]


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
    with ReadAhead(_own_words(old, new), rules.parser) as ahead:
        changes = compare(old, new, extract=partial(RulesAhead, rules, ahead))
    return Analysis(mark_returns(changes, earlier), rules)


def _own_words(old: Document, new: Document) -> list[Batch]:
    """Clauses whose words the other version has nowhere: however they are aligned, their rules will be asked for."""
    before, after = _words_of_own(old, new), _words_of_own(new, old)
    return [Batch(document, _left(own, other)) for document, own, other in ((old, before, after), (new, after, before))]


def _words_of_own(document: Document, other: Document) -> list[tuple[Clause, tuple[str, ...]]]:
    known = {clause.text for clause in other.clauses}
    return [(clause, words(clause.text)) for clause in document.clauses if clause.text not in known]


def _left(
    own: Sequence[tuple[Clause, tuple[str, ...]]], other: Sequence[tuple[Clause, tuple[str, ...]]]
) -> list[Clause]:
    known = {said for _, said in other}
    return [clause for clause, said in own if said not in known]


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


def localize_brief(analysis: Analysis, tag: str) -> Briefing:
    """Return the briefing for one locale, with its engine, glossary and market notes. Raises LocaleError."""
    engine, _ = find_engine(find_locale(tag))
    return localize_briefing(
        analysis.draft, tag, engine=engine, glossary=load_glossary(tag), market=load_market(tag)
    )  # fmt: skip


def localize_items(analysis: Analysis, tag: str) -> Quiz:
    """Return the quiz for one locale. Raises LocaleError.

    A rough engine is good enough for a briefing that shows the original beside it, not for a question: there
    the policy's words stay in the source language.
    """
    engine, _ = find_engine(find_locale(tag))
    engine = engine if engine and not engine.rough else None
    new = analysis.changes.new
    title = message("quiz-title", policy=new.title)
    return localize_quiz(
        analysis.quiz, title, tag, engine=engine, glossary=load_glossary(tag), source_language=new.language
    )


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
    old: File, new: File, locales: Sequence[str], *, history: Sequence[File] = (), progress: Progress = quiet
) -> Pack:
    """Do the main job: two files in, change report, briefings and quizzes for every locale out.

    `history` are the versions before `old`, oldest first.
    Raises ReadError for a file that cannot be read, LocaleError for an unknown locale.
    """
    tags = [find_locale(tag).tag for tag in locales]
    analysis = analyse_files(old, new, history=history, progress=progress)
    progress("Drafting briefing and quiz")
    draft, quiz = analysis.draft, analysis.quiz
    files = {"changes.json": changes_text(analysis).encode(), "changes.html": changes_page(analysis)}
    briefings: dict[str, Briefing] = {}
    quizzes: dict[str, Quiz] = {}
    for tag in tags:
        progress(f"Localizing for {tag}: {len(draft.segments)} segments, {len(quiz.items)} items")
        briefings[tag], quizzes[tag] = localize_brief(analysis, tag), localize_items(analysis, tag)
        files |= _locale_files(briefings[tag], quizzes[tag], analysis)
    changes = analysis.changes
    warnings = tuple(say(warning) for warning in changes.warnings)
    return Pack(changes.new.title, analysis, warnings, briefings, quizzes, files)


def _locale_files(briefing: Briefing, quiz: Quiz, analysis: Analysis) -> dict[str, bytes]:
    tag = briefing.locale
    labels = {key: say(message(f"ui-{key.replace('_', '-')}"), tag) for key in LABELS}
    return {
        f"briefing.{tag}.json": dumps(briefing_json(briefing)).encode(),
        f"briefing.{tag}.md": briefing_md(briefing, labels=labels).encode(),
        f"briefing.{tag}.html": briefing_html(briefing, labels=labels).encode(),
        f"briefing.{tag}.docx": briefing_docx(briefing, labels=labels),
        f"quiz.{tag}.json": quiz_text(quiz, analysis).encode(),
        f"quiz.{tag}.gift": quiz_gift(quiz, analysis.changes).encode(),
    }
