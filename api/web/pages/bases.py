"""Glossary and memory of a locale: look up, propose, decide, files in and out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, File, Form, Path, Query, UploadFile
from fastapi.responses import HTMLResponse, Response

from api.bases.entries import ENTRY_STATES, EXPLAINED, BaseKind, EntryStep
from api.bases.files import read_terms, read_translations
from api.bases.service import (
    TABLES,
    Row,
    decide,
    decide_batch,
    import_terms,
    import_units,
    load_entry,
    load_locale,
    possible_steps,
    propose_term,
    propose_unit,
    tag_of,
)
from api.db.repositories import bases
from api.db.repositories.users import names_of
from api.db.tables.bases import Term
from api.errors import status_of, tell
from api.http.conditions import read_tag, write_tag
from api.http.paging import read_cursor, write_cursor
from api.permissions import may_decide, may_propose, require
from api.schemas.common import Id, Note, PathId, QueryId, Text
from api.service import Work
from api.web.rendering import go, page
from api.web.visitor import PersonDep, Visitor
from nlp.errors import BriefwrightError
from nlp.export.labels import direction
from nlp.localize.glossary.entry import PARTS_OF_SPEECH, STATUSES
from nlp.localize.locales import LOCALES, SOURCE
from nlp.localize.memory import TranslationUnit

router = APIRouter()
_SHOWN = 40
# So many other forms of a term are shown in the list; its file and its form have them all.
_FORMS = 6
_LOCALES = tuple(tag for tag in LOCALES if tag != SOURCE.tag)
_FORMATS: Mapping[BaseKind, tuple[str, ...]] = {"glossary": ("csv", "tbx"), "memory": ("tmx",)}
_TERM_FIELDS = ("source", "pos", "target", "status", "variants", "note", "case")
Tag = Annotated[str, Path(max_length=35)]
Batch = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
Words = Annotated[str, Form(max_length=10_000)]
Search = Annotated[Text, Query(max_length=200)]


@dataclass(frozen=True)
class Asked:
    """What to show: of which locale, which entries, and what a form held that was refused, with the reasons."""

    kind: BaseKind
    locale: str
    text: str = ""
    state: str = ""
    cursor: str | None = None
    change: int | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    # What was typed for a decision that was refused, by the entry's id or the file's checksum.
    notes: Mapping[int | str, str] = field(default_factory=dict)
    status: HTTPStatus = HTTPStatus.OK

    @property
    def address(self) -> str:
        """Where this list begins."""
        kept = {"locale": self.locale, "q": self.text, "state": self.state}
        return f"/{self.kind}?{urlencode({name: said for name, said in kept.items() if said})}"


@dataclass(frozen=True, slots=True)
class Line:
    """An entry on the page: who proposed it, and what this person may do with it."""

    row: Row
    tag: str
    by: str
    steps: tuple[EntryStep, ...]


@router.get("/glossary", response_model=None)
def show_glossary(
    person: PersonDep,
    locale: str = "",
    q: Search = "",
    state: Annotated[str, Query(max_length=10)] = "",
    cursor: str | None = None,
    change: QueryId = None,
) -> HTMLResponse:
    return _show(person, Asked("glossary", _chosen(person, locale), q, state, cursor, change))


@router.get("/memory", response_model=None)
def show_memory(
    person: PersonDep,
    locale: str = "",
    q: Search = "",
    state: Annotated[str, Query(max_length=10)] = "",
    cursor: str | None = None,
) -> HTMLResponse:
    return _show(person, Asked("memory", _chosen(person, locale), q, state, cursor))


@router.post("/glossary/{locale}/terms", response_model=None)
def add_term(
    locale: Tag,
    person: PersonDep,
    source: Words = "",
    target: Words = "",
    status: Words = "preferred",
    pos: Words = "",
    case: Words = "",
    variants: Words = "",
    note: Words = "",
    replaces: Annotated[Id | None, Form()] = None,
) -> Response:
    said = (source, pos, target, status, variants, note, case)
    given = dict(zip(_TERM_FIELDS, said, strict=True))
    try:
        with person.writing() as work:
            unseen = _unseen_cells(load_entry(work, "glossary", locale, replaces)) if replaces else {}
            propose_term(work, locale, {**unseen, **given}, replaces=replaces)
    except BriefwrightError as error:
        return _refused(person, Asked("glossary", locale, change=replaces, given=given), "source", error)
    return go(f"/glossary?{urlencode({'locale': locale, 'state': 'proposed'})}", person, said="proposed")


@router.post("/memory/{locale}/units", response_model=None)
def add_unit(locale: Tag, person: PersonDep, source: Words = "", target: Words = "", note: Words = "") -> Response:
    try:
        with person.writing() as work:
            day = work.now.date().isoformat()
            said, meant = (text.replace("\r\n", "\n").strip() for text in (source, target))
            unit = TranslationUnit(said, meant, SOURCE.tag, locale, state="reviewed", note=note, changed_on=day)
            propose_unit(work, locale, unit)
    except BriefwrightError as error:
        given = {"source": source, "target": target, "note": note}
        return _refused(person, Asked("memory", locale, given=given), "source", error)
    return go(f"/memory?{urlencode({'locale': locale, 'state': 'proposed'})}", person, said="proposed")


@router.post("/glossary/{locale}/files", response_model=None)
def add_terms(locale: Tag, person: PersonDep, file: Annotated[UploadFile | None, File()] = None) -> Response:
    return _import(person, "glossary", locale, file)


@router.post("/memory/{locale}/files", response_model=None)
def add_units(locale: Tag, person: PersonDep, file: Annotated[UploadFile | None, File()] = None) -> Response:
    return _import(person, "memory", locale, file)


@router.post("/glossary/{locale}/batches/{batch}/{step}", response_model=None)
def decide_terms(
    locale: Tag, batch: Batch, step: EntryStep, person: PersonDep, note: Annotated[Note, Form()] = ""
) -> Response:
    return _decide_batch(person, "glossary", locale, batch, step, note)


@router.post("/memory/{locale}/batches/{batch}/{step}", response_model=None)
def decide_units(
    locale: Tag, batch: Batch, step: EntryStep, person: PersonDep, note: Annotated[Note, Form()] = ""
) -> Response:
    return _decide_batch(person, "memory", locale, batch, step, note)


@router.post("/glossary/{locale}/{id}/{step}", response_model=None)
def decide_term(
    locale: Tag, id: PathId, step: EntryStep, person: PersonDep, tag: Annotated[str, Form()],
    note: Annotated[Note, Form()] = "", here: Annotated[str, Form()] = "",
) -> Response:  # fmt: skip
    return _decide(person, "glossary", locale, id, step, tag, note, here)


@router.post("/memory/{locale}/{id}/{step}", response_model=None)
def decide_unit(
    locale: Tag, id: PathId, step: EntryStep, person: PersonDep, tag: Annotated[str, Form()],
    note: Annotated[Note, Form()] = "", here: Annotated[str, Form()] = "",
) -> Response:  # fmt: skip
    return _decide(person, "memory", locale, id, step, tag, note, here)


def _show(person: Visitor, asked: Asked) -> HTMLResponse:
    with person.reading() as work:
        locale = load_locale(work, asked.locale)
        rows, following = _entries(work, asked, locale)
        table: Any = TABLES[asked.kind]
        counts = bases.count_states(work.session, table, locale)
        names = names_of(work.session, {row.proposed_by for row in rows if row.proposed_by})
        changed = load_entry(work, "glossary", locale, asked.change) if asked.change else None
        return page(
            "bases.html",
            person,
            status=asked.status,
            back=asked.address,
            kind=asked.kind,
            locale=locale,
            chosen=_LOCALES,
            text=asked.text,
            state=asked.state,
            states=[(state, counts[state]) for state in ENTRY_STATES if state in counts],
            target_direction=direction(locale),
            source=SOURCE.tag,
            lines=[_line(person, row, names) for row in rows],
            batches=bases.waiting_batches(work.session, table, locale),
            given={**_cells(changed), **asked.given},
            changed=changed,
            errors=asked.errors,
            notes=asked.notes,
            explained=EXPLAINED,
            statuses=STATUSES,
            parts=PARTS_OF_SPEECH,
            formats=_FORMATS[asked.kind],
            forms=_FORMS,
            may_propose=may_propose(person.actor, locale),
            may_decide=may_decide(person.actor, locale),
            address=asked.address,
            first=asked.address if asked.cursor else "",
            following=f"{asked.address}&cursor={following}" if following else "",
        )


def _entries(work: Work, asked: Asked, locale: str) -> tuple[Sequence[Row], str]:
    """Return the entries to show, and the cursor of what follows them."""
    place = read_cursor(asked.cursor)
    last = place[0] if place else None
    state = asked.state if asked.state in ENTRY_STATES else ""
    wanted = bases.Filter(locale, state, asked.text)
    rows: Sequence[Row]
    if asked.kind == "glossary":
        rows = bases.list_terms(work.session, wanted, after=last, limit=_SHOWN + 1)
    else:
        rows = bases.list_units(work.session, wanted, before=last, limit=_SHOWN + 1)
    return rows[:_SHOWN], write_cursor(rows[_SHOWN - 1].id) if len(rows) > _SHOWN else ""


def _line(person: Visitor, row: Row, names: Mapping[int, str]) -> Line:
    return Line(row, write_tag(tag_of(row)), names.get(row.proposed_by or 0, ""), possible_steps(person.actor, row))


def _import(person: Visitor, kind: BaseKind, locale: str, file: UploadFile | None) -> Response:
    asked = Asked(kind, locale)
    if file is None or not file.filename:
        said = {"file": person.words.t("web-required")}
        return _show(person, Asked(kind, locale, errors=said, status=HTTPStatus.UNPROCESSABLE_ENTITY))
    with person.reading() as work:
        tag = load_locale(work, locale)
    require(may_propose(person.actor, tag), person.actor, f"propose wordings in {tag}")
    try:
        data = file.file.read()
        if kind == "glossary":
            terms = read_terms(data, file.filename, tag)
            with person.writing() as work:
                done = import_terms(work, tag, terms.values, name=terms.name, sha256=terms.sha256)
        else:
            units = read_translations(data, file.filename, tag)
            with person.writing() as work:
                done = import_units(work, tag, units.values, name=units.name, sha256=units.sha256)
    except BriefwrightError as error:
        return _refused(person, asked, "file", error)
    to = f"/{kind}?{urlencode({'locale': tag, 'state': 'proposed'})}"
    return go(to, person, said="imported") if done.added else go(f"/{kind}?locale={tag}", person, said="known")


def _decide(
    person: Visitor, kind: BaseKind, locale: str, id: int, step: EntryStep, tag: str, note: str, here: str
) -> Response:
    try:
        with person.writing() as work:
            decide(work, load_entry(work, kind, locale, id), read_tag(tag), step, note=note)
    except BriefwrightError as error:
        asked = Asked(kind, locale, state="proposed" if step != "retire" else "", notes={id: note})
        return _refused(person, asked, "list", error)
    to = here if here.startswith(f"/{kind}?") else f"/{kind}?locale={locale}"
    return go(to, person, said="done")


def _decide_batch(person: Visitor, kind: BaseKind, locale: str, batch: str, step: EntryStep, note: str) -> Response:
    try:
        with person.writing() as work:
            decide_batch(work, kind, locale, batch, step, note=note)
    except BriefwrightError as error:
        return _refused(person, Asked(kind, locale, state="proposed", notes={batch: note}), "batches", error)
    return go(f"/{kind}?locale={locale}", person, said="done")


def _refused(person: Visitor, asked: Asked, name: str, error: BriefwrightError) -> HTMLResponse:
    """Show the page again, with what was typed, and what a service refused at the field `name`."""
    told = tell(error)
    value = f" ({told.value})" if told.value else ""
    said = f"{told.message}{value}. {told.hint}." if told.hint else f"{told.message}{value}."
    errors, status = {name: said[:1].upper() + said[1:]}, HTTPStatus(status_of(error))
    return _show(person, replace(asked, errors=errors, status=status))


def _cells(row: Row | None) -> dict[str, str]:
    """Return what the form of a proposal begins with: nothing, or the entry to be changed."""
    if not isinstance(row, Term):
        return dict.fromkeys(_TERM_FIELDS, "") | {"status": "preferred"}
    cells = {name: str(getattr(row, name)) for name in _TERM_FIELDS if name != "variants"}
    return {**cells, "variants": "; ".join(row.variants)}


def _unseen_cells(row: Row) -> dict[str, str]:
    """Return what the form does not show of an entry that is changed."""
    assert isinstance(row, Term)
    return {"example": row.example, "source_variants": ";".join(row.source_variants)}


def _chosen(person: Visitor, locale: str) -> str:
    """Return the locale to show: the one asked for, else one that this person decides for, else their language."""
    if locale:
        return locale
    served = [tag for tag in _LOCALES if may_decide(person.actor, tag)] or _LOCALES
    own = person.words.locale.tag
    return own if own in served else served[0]
