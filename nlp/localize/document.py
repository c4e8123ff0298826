"""A whole policy into a locale: every clause with where its words came from and what the checks found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from nlp.briefing.briefing import Origin
from nlp.document import Clause, Document
from nlp.finding import Finding
from nlp.localize.catalog import load_catalog
from nlp.localize.checks import run_document_checks, say
from nlp.localize.engines.engine import Engine
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, find_locale
from nlp.localize.marks.tags import TaggedText, tag_clause, tag_text
from nlp.localize.memory import InlineCode, Memory, TranslationUnit
from nlp.localize.memory.context import contexts_of, segment_queries
from nlp.localize.wording import word_texts


@dataclass(frozen=True, slots=True)
class LocalizedClause:
    """A clause in the locale with its marks; `language` is the source's where nothing could translate it."""

    clause: Clause
    marked: TaggedText
    origin: Origin
    language: str
    checks: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        return self.marked.plain


@dataclass(frozen=True, slots=True)
class LocalizedDocument:
    """A draft of a policy in one locale, clauses in reading order; `direction` is "ltr" or "rtl"."""

    locale: str
    direction: str
    title: str
    document: Document
    clauses: tuple[LocalizedClause, ...]

    @property
    def origins(self) -> Mapping[Origin, int]:
        return Counter(clause.origin for clause in self.clauses)


def localize_document(
    document: Document,
    locale: str,
    *,
    engine: Engine | None = None,
    glossary: Glossary | None = None,
    memory: Memory | None = None,
) -> LocalizedDocument:
    """Return `document` in the shipped locale `locale`: from `memory` first, then by `engine`, else in its language.

    Raises LocaleError for an unknown locale, EngineError where `engine` fails.
    """
    target = find_locale(locale)
    title, *worded = word_texts(
        [tag_text(document.title), *map(tag_clause, document.clauses)],
        locale=target, engine=engine, glossary=glossary, memory=memory, contexts=contexts_of(document),
        source_language=document.language,
    )  # fmt: skip
    # What stayed in its language is no translation to hold against the others; an empty pair keeps the numbers.
    pairs = [(each.source, each.text) if each.origin != "source" else ("", "") for each in worded]
    across = run_document_checks(pairs, source_locale=SOURCE, target_locale=target)
    catalog = load_catalog(target.tag)
    clauses = [
        LocalizedClause(
            clause, each.marked, each.origin, each.language,
            tuple(say(finding, catalog) for finding in (*each.findings, *more)),
        )
        for clause, each, more in zip(document.clauses, worded, across, strict=True)
    ]  # fmt: skip
    return LocalizedDocument(target.tag, target.direction, title.text, document, tuple(clauses))


def translation_units(localized: LocalizedDocument) -> tuple[TranslationUnit, ...]:
    """Return the clauses, marks as tags, as units for a translator to go on with; findings are in their notes.

    Exact matches are "translated". What a machine or a repair made is "initial", so that no memory takes it for a
    person's work, and what stayed in its own language has no target.
    """
    queries = segment_queries([tag_clause(each.clause).text for each in localized.clauses])
    units = []
    for each, query in zip(localized.clauses, queries, strict=True):
        notes = [f"{finding.severity}: {finding.message}" for finding in each.checks]
        units.append(
            TranslationUnit(
                source=query.text,
                target="" if each.origin == "source" else each.marked.text,
                source_language=localized.document.language,
                target_language=localized.locale,
                state="translated" if each.origin == "memory" else "initial",
                before=query.before,
                after=query.after,
                id=each.clause.id,
                origin=each.origin,
                note="\n".join(notes),
                codes=tuple(
                    InlineCode(tag.number, tag.kind, tag.target or tag.words) for tag in tag_clause(each.clause).tags
                ),
            )
        )
    return tuple(units)
