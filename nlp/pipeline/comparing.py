"""Two versions compared: the changes, what they say, and what is drafted from them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TypeVar

from nlp.briefing import draft_briefing
from nlp.briefing.briefing import Draft
from nlp.document import Clause, Document, told_apart
from nlp.export.changes_html import changes_html
from nlp.export.contract import changes_json, dumps
from nlp.localize import load_catalog
from nlp.message import Content
from nlp.pipeline.reading import Progress, Version, load_version, quiet
from nlp.quiz import generate_quiz
from nlp.quiz.item import DraftQuiz
from nlp.rules.ahead import Batch, ReadAhead
from nlp.rules.extract import extract
from nlp.rules.parser import Parser, load_parser
from nlp.rules.rule import Rule
from nlp.versions import compare
from nlp.versions.change import ChangeSet, Side
from nlp.versions.history import carry_lineage, mark_returns
from nlp.words import Spoken

Name = TypeVar("Name", bound=Hashable)


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
        return self.write_quiz()

    def write_quiz(self, *, whole: bool = False) -> DraftQuiz:
        """Return the items on what changed; with `whole`, on what the new version says as well."""
        return generate_quiz(self.changes, rule_of=self.rule_of, say=say, whole=whole)


def analyse(
    old: Document,
    new: Document,
    *,
    history: Sequence[Document] = (),
    parser: Parser | None = None,
    rules: Rules | None = None,
) -> Analysis:
    """Compare two versions of a policy; `history` are the versions before `old`, oldest first.

    `rules` are those that other comparisons have read, and grow by those of this one.
    """
    rules = rules or Rules(parser or load_parser())
    *earlier, old = carry_lineage((*history, old))
    old, new = told_apart(old, new)
    spoken = Spoken()
    with ReadAhead(_own_words(old, new, spoken, rules), rules.parser) as ahead:
        changes = compare(old, new, extract=partial(RulesAhead, rules, ahead), spoken=spoken)
    return Analysis(mark_returns(changes, earlier), rules)


def _own_words(old: Document, new: Document, spoken: Spoken, rules: Rules) -> list[Batch]:
    """Clauses whose words the other version has nowhere: however they are aligned, their rules will be asked for."""
    before, after = _words_of_own(old, new, spoken), _words_of_own(new, old, spoken)
    return [
        Batch(document, [clause for clause in _left(own, other) if not rules.knows(document, clause)])
        for document, own, other in ((old, before, after), (new, after, before))
    ]


def _words_of_own(document: Document, other: Document, spoken: Spoken) -> list[tuple[Clause, tuple[str, ...]]]:
    known = {clause.text for clause in other.clauses}
    return [(clause, spoken[clause.text]) for clause in document.clauses if clause.text not in known]


def _left(
    own: Sequence[tuple[Clause, tuple[str, ...]]], other: Sequence[tuple[Clause, tuple[str, ...]]]
) -> list[Clause]:
    known = {said for _, said in other}
    return [clause for clause, said in own if said not in known]


def analyse_files(
    old: Version, new: Version, *, history: Sequence[Version] = (), progress: Progress = quiet
) -> Analysis:
    """Read and compare versions' files; `history` as for `analyse`. Raises ReadError."""
    progress("Loading the parser")
    parser = load_parser()
    progress("Reading the versions")
    *earlier, before, after = [load_version(file, parser=parser) for file in (*history, old, new)]
    progress("Comparing clauses")
    return analyse(before, after, history=earlier, parser=parser)


def compare_each(olds: Mapping[Name, Version], new: Version, *, progress: Progress = quiet) -> dict[Name, ChangeSet]:
    """Compare each of `olds` with `new`, of which all is read once; a stage each for the parser, reading and each pair.

    Raises ReadError.
    """
    progress("Loading the parser")
    parser = load_parser()
    progress("Reading the versions")
    read = {name: load_version(file, parser=parser) for name, file in olds.items()}
    after = load_version(new, parser=parser)
    found, rules = {}, Rules(parser)
    for name, before in read.items():
        progress("Comparing clauses")
        found[name] = analyse(before, after, rules=rules).changes
    return found


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


def say(content: Content, locale: str = "en") -> str:
    """Render a message in a locale, quotations left in their own language."""
    return load_catalog(locale).render(content)
