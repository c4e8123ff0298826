"""A locale's terms and memory as they were at a revision: what drafts are made with, and what reviewers see.

The same revision is always the same entries, so that what is made of them is kept in this process; a later one is made
of what is kept of an earlier one and of the entries that came and went since.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import URL, Engine

from api.bases.entries import BaseKind
from api.bases.values import entry_of, unit_of
from api.db.repositories import bases
from api.db.tables.bases import LanguageBase, MemoryUnit, Term
from api.service import Work
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, find_locale
from nlp.localize.memory import TranslationMemory, TranslationUnit, make_memory

Made = TypeVar("Made")
# By the database, what is kept, and its revision; the last used last.
_KEPT: OrderedDict[tuple[URL, object, int], Any] = OrderedDict()
# So many of all, and of the revisions of one: a large memory takes tens of megabytes.
_MOST, _REVISIONS = 48, 2
_LOCK = threading.Lock()
# Marks a transaction that has made a new revision: nothing of it is kept, since it may not come to be.
_CHANGING = "changing a base"


def revisions_of(work: Work, locales: Iterable[str]) -> dict[str, dict[str, int]]:
    """Return the revisions that count now, by kind and locale: what drafts that are asked for now are made with."""
    tags = [tag for tag in locales if tag != SOURCE.tag]
    kinds: tuple[BaseKind, ...] = ("glossary", "memory")
    return {kind: {tag: _revision(work, kind, tag) for tag in sorted(tags)} for kind in kinds}


def change_base(work: Work, kind: BaseKind, locale: str) -> int:
    """Count one more change of what is approved, and return the new revision."""
    base = bases.find_base(work.session, kind, locale)
    if base is None:
        base = LanguageBase(kind=kind, locale=locale, revision=0, shipped="")
        work.session.add(base)
    base.revision += 1
    work.session.flush()
    work.session.info[_CHANGING] = True
    return base.revision


def glossary_of(work: Work, locale: str, revision: int | None = None) -> Glossary:
    """Return the approved terms of a locale, as they are now or were at `revision`."""
    if locale == SOURCE.tag:
        return Glossary(SOURCE)
    at = _revision(work, "glossary", locale) if revision is None else revision

    def make() -> Glossary:
        rows = sorted(bases.entries_at(work.session, Term, locale, at), key=lambda row: (row.folded, row.id))
        return Glossary(find_locale(locale), tuple(map(entry_of, rows)))

    return _kept(work, ("glossary", locale), at, make)


def memory_of(
    work: Work,
    locale: str,
    *,
    source_language: str = SOURCE.tag,
    revision: int | None = None,
    terms_revision: int | None = None,
) -> TranslationMemory:
    """Return the approved translations from `source_language` into a locale, as they are now or were at revisions."""
    at = _revision(work, "memory", locale) if revision is None else revision
    terms_at = _revision(work, "glossary", locale) if terms_revision is None else terms_revision
    what = ("memory", locale, terms_at, source_language)

    def make() -> TranslationMemory:
        units, terms = _units_at(work, locale, at), glossary_of(work, locale, terms_at)
        memory = make_memory(
            tuple(units.values()), find_locale(locale), source_language=source_language, glossary=terms
        )
        _, before = _before(work, what, at) or (0, None)
        return memory.knowing(before) if before else memory

    return _kept(work, what, at, make)


def drawn_from(
    work: Work, revisions: Mapping[str, Mapping[str, int]], *, source_language: str
) -> tuple[dict[str, Glossary], dict[str, TranslationMemory]]:
    """Return glossaries and memories by locale as they were at `revisions` (`revisions_of`)."""
    terms_at = revisions.get("glossary", {})
    memories = {
        tag: memory_of(work, tag, source_language=source_language, revision=at, terms_revision=terms_at.get(tag))
        for tag, at in revisions.get("memory", {}).items()
    }
    terms = {tag: glossary_of(work, tag, at) for tag, at in terms_at.items()}
    return terms, {tag: memory for tag, memory in memories.items() if memory.units}


def _units_at(work: Work, locale: str, at: int) -> Mapping[int, TranslationUnit]:
    """Return the approved translations at a revision by their row, in its order; read are those that are not kept."""
    what = ("units", locale)

    def make() -> Mapping[int, TranslationUnit]:
        earlier = _before(work, what, at)
        if earlier is None:
            return {row.id: unit_of(row) for row in bases.entries_at(work.session, MemoryUnit, locale, at)}
        began, ended = bases.entries_between(work.session, MemoryUnit, locale, earlier[0], at)
        units = {**earlier[1], **{row.id: unit_of(row) for row in began}}
        for id in ended:
            del units[id]
        return dict(sorted(units.items()))

    return _kept(work, what, at, make)


def _revision(work: Work, kind: BaseKind, locale: str) -> int:
    base = bases.find_base(work.session, kind, locale)
    return base.revision if base else 0


def _before(work: Work, what: object, revision: int) -> tuple[int, Any] | None:
    """Return the newest revision of something that is kept and before `revision`, with what it is."""
    with _LOCK:
        kept = {at: made for (url, each, at), made in _KEPT.items() if (url, each) == (_url(work), what)}
    at = max((each for each in kept if each < revision), default=None)
    return None if at is None else (at, kept[at])


def _kept(work: Work, what: object, revision: int, make: Callable[[], Made]) -> Made:
    url = _url(work)
    key = (url, what, revision)
    with _LOCK:
        if key in _KEPT and not work.session.info.get(_CHANGING):
            _KEPT.move_to_end(key)
            found: Made = _KEPT[key]
            return found
    made = make()
    if work.session.info.get(_CHANGING):
        return made
    with _LOCK:
        _KEPT[key] = made
        revisions = [each for each in _KEPT if each[:2] == (url, what)]
        for each in (*revisions[:-_REVISIONS], *list(_KEPT)[:-_MOST]):
            _KEPT.pop(each, None)
    return made


def _url(work: Work) -> URL:
    engine = work.session.get_bind()
    assert isinstance(engine, Engine)
    return engine.url
