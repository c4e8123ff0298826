"""Drafts into a locale: every segment and quiz text says where it came from and what the checks found."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from nlp.briefing.briefing import Briefing, Draft, DraftSegment, Segment
from nlp.finding import Finding
from nlp.localize.catalog import Catalog
from nlp.localize.checks.saying import cite, finding, say
from nlp.localize.engines.engine import Engine
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, Locale, find_locale
from nlp.localize.market import Market, MarketNote
from nlp.localize.memory import Memory
from nlp.localize.memory.context import contexts_of
from nlp.localize.rendering import Rendered, Renderer, make_renderer
from nlp.localize.topics import topics_of_change
from nlp.localize.wording import Contexts
from nlp.message import Content, message
from nlp.quiz.item import DraftItem, DraftQuiz, Item, Option, Quiz
from nlp.versions.change import ChangeSet

_HEADING, _NONE = message("section-market"), message("market-none")


def localize_briefing(
    draft: Draft,
    locale: str,
    *,
    engine: Engine | None = None,
    glossary: Glossary | None = None,
    market: Market | None = None,
    memory: Memory | None = None,
    as_of: date | None = None,
) -> Briefing:
    """Return `draft` in the shipped locale `locale`, market notes at its end or before its coverage line.

    A market note whose source was last looked at a year or more before `as_of` asks to be checked again; where `as_of`
    is not given, the day from which the new version applies stands in for it.

    Exact, in-context and safely repaired translations of `memory` come before `engine`. Without either, quoted policy
    words stay in the source language and are labelled so.
    A machine translation with an error keeps its text and carries the finding.

    Raises
    ------
    LocaleError
        for an unknown locale or a message it lacks.
    EngineError
        where `engine` fails.
    """
    target = find_locale(locale)
    renderer = make_renderer(
        [draft.title, *(segment.content for segment in draft.segments)],
        target,
        engine=engine,
        glossary=glossary,
        memory=memory,
        contexts=contexts_of(draft.changes.new, draft.changes.old) if memory else {},
        source_language=draft.changes.new.language,
    )
    segments = [_segment(segment, renderer.render(segment.content)) for segment in draft.segments]
    notes = _market_segments(draft.changes, market, renderer, as_of or draft.changes.new.effective)
    at = next((number for number, segment in enumerate(segments) if segment.section == "coverage"), len(segments))
    return Briefing(
        locale=target.tag,
        direction=target.direction,
        title=renderer.render(draft.title).text,
        segments=(*segments[:at], *notes, *segments[at:]),
        coverage=draft.coverage,
        changes=draft.changes,
    )


def localize_quiz(
    draft: DraftQuiz,
    title: Content,
    locale: str,
    *,
    engine: Engine | None = None,
    glossary: Glossary | None = None,
    memory: Memory | None = None,
    contexts: Contexts = MappingProxyType({}),
    source_language: str = SOURCE.tag,
) -> Quiz:
    """Return `draft` in the shipped locale `locale`, its keys as they were; `contexts` say where quoted words stand.

    An item whose options became alike carries the error `options_alike`. Raises LocaleError, EngineError.
    """
    target = find_locale(locale)
    contents: list[Content] = [title, *(abstention.reason for abstention in draft.abstained)]
    contents += [item.note for item in draft.items if item.note is not None]
    for item in draft.items:
        contents += [item.stem, *(text for option in item.options for text in (option.content, option.feedback))]
    renderer = make_renderer(
        contents, target, engine=engine, glossary=glossary, memory=memory, contexts=contexts,
        source_language=source_language,
    )  # fmt: skip
    return Quiz(
        locale=target.tag,
        title=renderer.render(title).text,
        items=tuple(_item(item, renderer, target) for item in draft.items),
        abstained=tuple((each.change_id, renderer.render(each.reason).text) for each in draft.abstained),
        checks=draft.findings,
    )


def _segment(draft: DraftSegment, rendered: Rendered) -> Segment:
    return Segment(
        id=draft.id,
        section=draft.section,
        role=draft.role,
        text=rendered.text,
        origin=rendered.origin,
        source_text=rendered.source_text,
        language=rendered.language,
        change_ids=draft.change_ids,
        evidence=draft.evidence,
        checks=rendered.findings,
    )


def _market_segments(
    changes: ChangeSet, market: Market | None, renderer: Renderer, as_of: date | None
) -> list[Segment]:
    """Return a heading and the notes on the topics of the changes in meaning, or a note that there is none."""
    if renderer.locale.language == changes.new.language.partition("-")[0] and market is None:
        return []
    topics = {c.id: topics_of_change(c) for c in changes.changes if c.materiality != "editorial"}
    all_topics = {topic for found in topics.values() for topic in found}
    if not all_topics:
        return []
    notes = market.notes_on(all_topics) if market else ()
    said = [_note(note, topics, renderer, due=as_of is not None and note.is_due(as_of)) for note in notes]
    return [
        _segment(DraftSegment("market.heading", "market", "heading", _HEADING), renderer.render(_HEADING)),
        *(said or [_segment(DraftSegment("market.none", "market", "note", _NONE), renderer.render(_NONE))]),
    ]


def _note(note: MarketNote, topics: dict[str, tuple[str, ...]], renderer: Renderer, *, due: bool) -> Segment:
    content = message(
        "market-note",
        text=note.text,
        source=message("market-source", source=note.source, url=note.url, linked=str(bool(note.url)).lower()),
        date=note.checked_on,
        status="due" if due else "confirmed" if note.status == "confirmed" else "unconfirmed",
    )
    return Segment(
        id=f"market.{note.id}",
        section="market",
        role="note",
        text=renderer.catalog.render(content),
        origin="market",
        source_text=renderer.source_catalog.render(content),
        language=renderer.locale.tag,
        change_ids=tuple(id for id, found in topics.items() if set(found).intersection(note.topics)),
    )


def _item(draft: DraftItem, renderer: Renderer, locale: Locale) -> Item:
    stem = renderer.render(draft.stem)
    texts = [renderer.render(option.content) for option in draft.options]
    feedback = [renderer.render(option.feedback) for option in draft.options]
    findings = dict.fromkeys(
        each for rendered in (stem, *texts, *feedback) for each in _without_places(rendered.findings)
    )
    checks = (*(say(each, renderer.catalog) for each in draft.findings), *findings, *_alike(texts, renderer.catalog))
    return Item(
        id=draft.id,
        type=draft.type,
        stem=stem.text,
        options=tuple(
            Option(id, text.text, option.correct, option.origin, said.text)
            for id, option, text, said in zip(_option_ids(draft), draft.options, texts, feedback, strict=True)
        ),
        locale=locale.tag,
        change_ids=draft.change_ids,
        facet=draft.facet,
        bloom=draft.bloom,
        evidence=draft.evidence,
        checks=checks,
        note=renderer.render(draft.note).text if draft.note else "",
    )


def _option_ids(draft: DraftItem) -> tuple[str, ...]:
    return tuple(chr(ord("a") + number) for number in range(len(draft.options)))


def _alike(texts: list[Rendered], catalog: Catalog) -> tuple[Finding, ...]:
    shown = [" ".join(text.text.casefold().split()) for text in texts]
    twins = next((text.text for text, key in zip(texts, shown, strict=True) if shown.count(key) > 1), None)
    if twins is None:
        return ()
    return (say(finding("options_alike", "error", words=cite(twins)), catalog),)


def _without_places(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """An item has several texts, so the offsets of one of them would point into the wrong text."""
    return tuple(Finding(each.code, each.severity, each.message, said=each.said) for each in findings)
