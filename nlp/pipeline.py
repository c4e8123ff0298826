"""Composes the features: the only place that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from nlp.briefing import draft_briefing
from nlp.briefing.briefing import Briefing, Draft
from nlp.document import Clause, Document
from nlp.message import message
from nlp.quiz import generate_quiz
from nlp.quiz.item import DraftQuiz, Quiz
from nlp.readers import read
from nlp.rules.extract import extract
from nlp.rules.parser import Parser, load_parser
from nlp.rules.rule import Rule
from nlp.structure import structure
from nlp.versions import compare
from nlp.versions.change import ChangeSet, Side

# Called with a stage's name when it begins.
Progress = Callable[[str], None]


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
        for clause, rule in zip(missing, extract(missing, document, parser=self.parser) if missing else [], strict=True):
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


def load_document(data: bytes, name: str, *, parser: Parser | None = None) -> Document:
    """Return the policy in a file's bytes; `name` is the file's name. Raises ReadError."""
    return structure(read(data, name), name=name, sentences=(parser or load_parser()).sentences)


def analyse(old: Document, new: Document, *, parser: Parser | None = None) -> Analysis:
    """Compare two versions of a policy."""
    rules = Rules(parser or load_parser())
    return Analysis(compare(old, new, extract=rules.extract), rules)
