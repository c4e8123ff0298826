"""Drafts and whole policies into a locale, with everything that its translations draw on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath
from types import MappingProxyType

from nlp.briefing.briefing import Briefing
from nlp.errors import EngineError, ExchangeError
from nlp.export.contract import dumps, localized_json
from nlp.export.labels import LABELS
from nlp.export.localized_md import localized_md
from nlp.localize import (
    EngineSettings,
    Glossary,
    engine_states,
    find_engine,
    find_locale,
    fine_only,
    load_glossary,
    load_market,
    localize_briefing,
    localize_quiz,
)
from nlp.localize.document import LocalizedDocument, localize_document, translation_units
from nlp.localize.exchange.units import read_units
from nlp.localize.exchange.xliff1 import write_xliff1
from nlp.localize.exchange.xliff2 import write_xliff2
from nlp.localize.locales import SOURCE
from nlp.localize.memory import Memory, TranslationMemory, TranslationUnit, make_memory
from nlp.localize.memory.context import contexts_of
from nlp.localize.memory.languages import select_units
from nlp.message import message
from nlp.pipeline.comparing import Analysis, say
from nlp.pipeline.reading import File, Progress, load_document, quiet
from nlp.quiz.item import Quiz
from nlp.quiz.sets import recheck


@dataclass(frozen=True)
class Resources:
    """What a run draws on beside the shipped locale packs, by locale tag; `as_of` judges the age of market notes."""

    engines: EngineSettings = field(default_factory=EngineSettings)
    glossaries: Mapping[str, Glossary] = field(default_factory=lambda: MappingProxyType({}))
    memories: Mapping[str, Memory] = field(default_factory=lambda: MappingProxyType({}))
    as_of: date | None = None

    def glossary(self, tag: str) -> Glossary:
        return self.glossaries.get(tag) or load_glossary(tag)


SHIPPED = Resources()


def localize_brief(analysis: Analysis, tag: str, resources: Resources = SHIPPED) -> Briefing:
    """Return the briefing for one locale. Raises LocaleError, and EngineError where every engine of it failed."""
    engine, _ = find_engine(find_locale(tag), resources.engines)
    return localize_briefing(
        analysis.draft, tag, engine=engine, glossary=resources.glossary(tag), market=load_market(tag),
        memory=resources.memories.get(tag), as_of=resources.as_of,
    )  # fmt: skip


def localize_items(analysis: Analysis, tag: str, resources: Resources = SHIPPED, *, whole: bool = False) -> Quiz:
    """Return the quiz for one locale; with `whole`, with items on what the new version says as well.

    Raises LocaleError, and EngineError where every engine of the locale failed.

    A rough engine is good enough for a briefing that shows the original beside it, not for a question: there
    the policy's words stay in the source language.
    """
    engine, _ = find_engine(find_locale(tag), resources.engines)
    memory = resources.memories.get(tag)
    old, new = analysis.changes.old, analysis.changes.new
    quiz = localize_quiz(
        analysis.write_quiz(whole=True) if whole else analysis.quiz,
        message("quiz-title", policy=new.title), tag,
        engine=fine_only(engine), glossary=resources.glossary(tag),
        memory=memory, contexts=contexts_of(new, old) if memory else {}, source_language=new.language,
    )  # fmt: skip
    return recheck(quiz)


def localize_both(analysis: Analysis, tag: str, resources: Resources) -> tuple[Briefing, Quiz, tuple[str, ...]]:
    """Return briefing and quiz of one locale, and a line for each of its engines that did not work.

    Where all of them fail, the policy's words stay in the source language: the rest of the work is not lost.
    """
    locale = find_locale(tag)
    problems = [state.problem for state in engine_states(locale, resources.engines) if state.problem]
    warnings = [f"{tag}: {problem}" for problem in problems] if resources.engines.is_chosen(locale) else []
    try:
        briefing, quiz = localize_brief(analysis, tag, resources), localize_items(analysis, tag, resources)
    except EngineError as error:
        warnings.append(f"{tag}: no engine translated, the policy's words stay as they are; {error}")
        none = replace(resources, engines=EngineSettings(choices=((tag, ()),)))
        briefing, quiz = localize_brief(analysis, tag, none), localize_items(analysis, tag, none)
    checks = [check for segment in briefing.segments for check in segment.checks]
    checks += [check for item in quiz.items for check in item.checks]
    failed = [check for check in checks if check.code == "engine_failed"]
    # For who runs it, not for the briefing's readers: in English.
    warnings += [f"{tag}: {say(check.said, SOURCE.tag) if check.said else check.message}" for check in failed]
    return briefing, quiz, tuple(dict.fromkeys(warnings))


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
    file: File, tag: str, *, memories: Sequence[File] = (), resources: Resources = SHIPPED, progress: Progress = quiet
) -> LocalizedDocument:
    """Return a policy in a locale, from `memories` first, then by the locale's engines.

    Raises ReadError, LocaleError, ExchangeError, and EngineError where every engine of the locale failed.
    """
    locale = find_locale(tag)
    terms = resources.glossary(locale.tag)
    progress("Reading the policy")
    document = load_document(*file)
    progress("Reading the memory")
    found = load_memories(
        memories, [locale.tag], source_language=document.language, glossaries={locale.tag: terms}
    )  # fmt: skip
    progress(f"Localizing for {locale.tag}: {len(document.clauses)} segments")
    engine, _ = find_engine(locale, resources.engines)
    return localize_document(document, locale.tag, engine=engine, glossary=terms, memory=found.get(locale.tag))


def localized_text(localized: LocalizedDocument) -> str:
    """Return a localized policy as the JSON contract."""
    return dumps(localized_json(localized))


def localized_page(localized: LocalizedDocument) -> str:
    """Return a localized policy as Markdown."""
    return localized_md(localized, labels=labels(localized.locale))


def localized_xliff(localized: LocalizedDocument, *, version: str) -> bytes:
    """Return a localized policy as XLIFF of `version` "1.2" or "2.0", for a translator to go on with."""
    write = write_xliff2 if version == "2.0" else write_xliff1
    return write(translation_units(localized), original=PurePath(localized.document.name).name or "policy")


def labels(tag: str) -> dict[str, str]:
    """Return what exports print around the texts, in a locale."""
    return {key: say(message(f"ui-{key.replace('_', '-')}"), tag) for key in LABELS}
