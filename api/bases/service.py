"""Proposing entries and deciding on them: who proposed does not decide, and a locale's terms never contradict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, update

from api.audit.events import EntriesDecided, EntriesImported, EntryProposed
from api.bases.entries import EXPLAINED, BaseKind, EntryState, EntryStep, advance_entry, steps_from
from api.bases.snapshots import change_base, glossary_of
from api.bases.values import entry_of, term_columns, unit_columns
from api.db.repositories import bases
from api.db.tables.bases import MemoryUnit, Term
from api.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError, StaleError
from api.permissions import ask_for, is_own, may_decide, may_propose, may_read, require
from api.review.pieces import Tag
from api.service import Work
from api.users.actor import Actor
from nlp.errors import LocaleError
from nlp.localize.glossary import Entry, read_row, review
from nlp.localize.locales import SOURCE, find_locale
from nlp.localize.memory import TranslationUnit

Row = Term | MemoryUnit
TABLES: Mapping[BaseKind, type[Term] | type[MemoryUnit]] = {"glossary": Term, "memory": MemoryUnit}
_LONGEST_TERM, _LONGEST_TEXT, _LONGEST_NAME = 300, 10_000, 200
# So many ids in one statement: SQLite takes 32,766 values.
_AT_ONCE = 10_000
_WORDS: Mapping[EntryStep, str] = {"approve": "approve this", "reject": "reject this", "retire": "take this out"}


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: entries that were new, those that stood already, and what they are told by."""

    batch: str
    added: int
    known: int


def kind_of(row: Row) -> BaseKind:
    return "glossary" if isinstance(row, Term) else "memory"


def tag_of(row: Row) -> Tag:
    return Tag(1, row.revision)


def load_locale(work: Work, tag: str) -> str:
    """Return a locale that has a glossary and a memory. Raises ForbiddenError, NotFoundError."""
    require(may_read(work.actor), work.actor, "read glossaries and memories")
    try:
        found = find_locale(tag)
    except LocaleError as error:
        raise NotFoundError(error.message, value=error.value, hint=error.hint) from error
    if found == SOURCE:
        hint = "Give a locale that is translated into"
        raise NotFoundError("the source language has no glossary and no memory", value=tag, hint=hint)
    return found.tag


def load_entry(work: Work, kind: BaseKind, locale: str, id: int) -> Row:
    """Return an entry of a locale. Raises NotFoundError."""
    table: Any = TABLES[kind]
    row: Row | None = work.session.get(table, id)
    if row is None or row.locale != load_locale(work, locale):
        raise NotFoundError(f"the {kind} has no such entry", value=str(id), hint="List its entries again")
    return row


def propose_term(work: Work, locale: str, cells: Mapping[str, str], *, replaces: int | None = None) -> Term:
    """Propose a term from its cells, as in a CSV glossary; `replaces` is the approved entry that it would change.

    Raises ForbiddenError, NotFoundError; InvalidError for cells that are no term; ConflictError for one that stands
    already, or that contradicts an approved one.
    """
    tag = _may_propose(work, locale)
    entry, faults = read_row(cells)
    if entry is None:
        raise InvalidError(faults[0], value=cells.get("source", "")[:80], hint="Mend the entry", code="glossary_row")
    _check_storable([_texts_of(entry)], "entry")
    columns = term_columns(entry)
    _check_new(work, "glossary", tag, columns["digest"])
    if replaces is not None and load_entry(work, "glossary", tag, replaces).state != "approved":
        raise ConflictError("only an approved entry is changed", value=str(replaces), hint="Propose a new one")
    _check_fits(work, tag, [entry], gone=[replaces])
    row = Term(**_proposed(work, tag), **columns, replaces_id=replaces, origin="", batch="")
    _keep(work, row)
    return row


def propose_unit(work: Work, locale: str, unit: TranslationUnit) -> MemoryUnit:
    """Propose a translation. Raises ForbiddenError, NotFoundError, InvalidError, and ConflictError if it is known."""
    tag = _may_propose(work, locale)
    if not (unit.source.strip() and unit.target.strip()):
        raise InvalidError("a translation needs both texts", value=unit.source[:80], hint="Give source and target")
    _check_storable([(unit.source, unit.target, unit.note)], "unit")
    columns = unit_columns(unit)
    _check_new(work, "memory", tag, columns["digest"])
    row = MemoryUnit(**_proposed(work, tag), **columns, origin="", batch="")
    _keep(work, row)
    return row


def import_terms(work: Work, locale: str, entries: Sequence[Entry], *, name: str, sha256: str) -> Imported:
    """Propose the terms of a file; one that gives another preferred rendering would replace the approved one.

    Raises ForbiddenError, NotFoundError, and ConflictError where they contradict what is approved: nothing is kept.
    """
    tag = _may_propose(work, locale)
    _check_storable(map(_texts_of, entries), name)
    known = bases.standing(work.session, Term, tag)
    new = {columns["digest"]: (entry, columns) for entry in entries for columns in [term_columns(entry)]}
    fresh = [pair for digest, pair in new.items() if digest not in known]
    now = {_place_of(row): row.id for row in _approved_terms(work, tag) if row.status != "forbidden"}
    replaced = [now.get(_place_of(entry)) if entry.status != "forbidden" else None for entry, _ in fresh]
    _check_fits(work, tag, [entry for entry, _ in fresh], gone=replaced)
    rows = [{**columns, "replaces_id": old} for (_, columns), old in zip(fresh, replaced, strict=True)]
    return _keep_all(work, "glossary", tag, rows, name=name, sha256=sha256, given=len(entries))


def import_units(work: Work, locale: str, units: Sequence[TranslationUnit], *, name: str, sha256: str) -> Imported:
    """Propose the translations of a file, all or none. Raises ForbiddenError, NotFoundError, InvalidError."""
    tag = _may_propose(work, locale)
    _check_storable(((unit.source, unit.target, unit.before, unit.after, unit.note) for unit in units), name)
    known = bases.standing(work.session, MemoryUnit, tag)
    new = {columns["digest"]: columns for columns in map(unit_columns, units)}
    rows = [columns for digest, columns in new.items() if digest not in known]
    return _keep_all(work, "memory", tag, rows, name=name, sha256=sha256, given=len(units))


def decide(work: Work, row: Row, seen: Tag, step: EntryStep, *, note: str = "") -> None:
    """Take a step with an entry as it was `seen`.

    Raises ForbiddenError for who may not, or who proposed it; StaleError; ConflictError where the step leads nowhere
    or would let terms contradict; InvalidError where the step must say why.
    """
    _may_decide(work, row.locale, step)
    if tag_of(row) != seen:
        hint = "Read it again and decide on what it is now"
        raise StaleError("this has changed since you read it", value=str(row.id), hint=hint)
    _decide(work, [row], step, note)


def decide_batch(work: Work, kind: BaseKind, locale: str, batch: str, step: EntryStep, *, note: str = "") -> int:
    """Take a step with all entries of a file that wait, and return how many they are. Raises as `decide` does."""
    tag = load_locale(work, locale)
    _may_decide(work, tag, step)
    table: Any = TABLES[kind]
    rows: Sequence[Row] = bases.proposed_in(work.session, table, tag, batch)
    if not rows:
        raise NotFoundError("nothing of this file waits", value=batch, hint="List the entries that are proposed")
    _decide(work, rows, step, note)
    return len(rows)


def possible_steps(actor: Actor, row: Row) -> tuple[EntryStep, ...]:
    """Return the steps that `decide` lets this person take now, four eyes included."""
    may = may_decide(actor, row.locale)
    return tuple(step for step in steps_from(row.state) if may and not _is_own(actor, row, step))  # type: ignore[arg-type]


def _is_own(actor: Actor, row: Row, step: EntryStep) -> bool:
    """Tell whether a step would judge this person's own proposal."""
    return step != "retire" and row.proposed_by is not None and is_own(actor, {row.proposed_by})


def _decide(work: Work, rows: Sequence[Row], step: EntryStep, note: str) -> None:
    """Move `rows` of one base and state by one step, at one revision of the base."""
    first = rows[0]
    kind, before = kind_of(first), first.state
    after = advance_entry(before, step)  # type: ignore[arg-type]
    if after is None:
        possible = ", ".join(steps_from(before)) or "nothing"  # type: ignore[arg-type]
        said = f"{step} is not possible while it is {before}"
        raise ConflictError(said, value=str(first.id), hint=f"Possible is: {possible}", code="wrong_state")
    if step in EXPLAINED and not note.strip():
        raise InvalidError("this step must say why", value=step, hint="Give a note", code="note_missing")
    if any(_is_own(work.actor, row, step) for row in rows):
        hint = "Ask another reviewer"
        said = "you may not decide on your own proposal"
        raise ForbiddenError(said, value=work.actor.name, hint=hint, code="four_eyes")
    terms = [row for row in rows if isinstance(row, Term)] if after == "approved" else []
    replaced = [row.replaces_id for row in terms if row.replaces_id]
    if terms:
        _check_fits(work, first.locale, [entry_of(row) for row in terms], gone=replaced)
    revision = change_base(work, kind, first.locale) if step != "reject" else None
    table: Any = TABLES[kind]
    if replaced:
        _set(work, table, replaced, "retired", {"until": revision, "why": f"replaced by a change: {note}".strip(": ")})
    stamp = {"approved": {"since": revision}, "retired": {"until": revision}}.get(after, {})
    _set(work, table, [row.id for row in rows], after, {**stamp, "why": note.strip()})
    for row in rows:
        work.session.expire(row)
    batch = "" if len(rows) == 1 else first.batch
    work.record(EntriesDecided(kind, first.locale, first.id, batch, len(rows), step, note.strip()))


def _set(work: Work, table: Any, ids: Sequence[int], state: EntryState, values: Mapping[str, Any]) -> None:
    stamped = {"decided_by": work.actor.id, "decided_at": work.now, "revision": table.revision + 1}
    statement = update(table).values(state=state, **stamped, **values).execution_options(synchronize_session=False)
    for start in range(0, len(ids), _AT_ONCE):
        wanted = (table.id.in_(ids[start : start + _AT_ONCE]), table.state.in_(("proposed", "approved")))
        work.session.execute(statement.where(*wanted))


def _may_propose(work: Work, locale: str) -> str:
    tag = load_locale(work, locale)
    require(may_propose(work.actor, tag), work.actor, f"propose wordings in {tag}", ask_for(tag))
    return tag


def _may_decide(work: Work, tag: str, step: EntryStep) -> None:
    require(may_decide(work.actor, tag), work.actor, f"{_WORDS[step]} ({tag})", ask_for(tag))


def _proposed(work: Work, tag: str) -> dict[str, Any]:
    return {
        "locale": tag, "state": "proposed", "revision": 1, "since": None, "until": None,
        "proposed_by": work.actor.id, "proposed_at": work.now, "decided_by": None, "decided_at": None, "why": "",
    }  # fmt: skip


def _keep(work: Work, row: Row) -> None:
    work.session.add(row)
    work.session.flush()
    work.record(EntryProposed(kind_of(row), row.locale, row.id, row.digest))


def _keep_all(
    work: Work, kind: BaseKind, tag: str, rows: Sequence[Mapping[str, Any]], *, name: str, sha256: str, given: int
) -> Imported:
    shared = {**_proposed(work, tag), "batch": sha256, "origin": name[-_LONGEST_NAME:]}
    if rows:
        work.session.execute(insert(TABLES[kind]), [{**shared, **row} for row in rows])
        work.record(EntriesImported(kind, tag, sha256, len(rows)))
    return Imported(sha256, len(rows), given - len(rows))


def _check_new(work: Work, kind: BaseKind, tag: str, digest: str) -> None:
    table: Any = TABLES[kind]
    known = bases.standing(work.session, table, tag, digest=digest).get(digest)
    if known is not None:
        raise ConflictError("this stands there already", value=str(known), hint="Change something", code="entry_known")


def _check_fits(work: Work, tag: str, new: Sequence[Entry], *, gone: Iterable[int | None]) -> None:
    """Raise ConflictError where `new` entries contradict each other or those that are approved but `gone`."""
    left = {id for id in gone if id is not None}
    stay = glossary_of(work, tag).entries if not left else _entries_without(work, tag, left)
    for problem in review((*stay, *new)):
        if problem.severity == "error":
            where = f"{tag}, line {problem.line}" if problem.line else tag
            hint = "Change the entry that stands there, or take it out"
            raise ConflictError(problem.message, value=where, hint=hint, code=problem.code)


def _entries_without(work: Work, tag: str, gone: set[int]) -> list[Entry]:
    return [entry_of(row) for row in _approved_terms(work, tag) if row.id not in gone]


def _approved_terms(work: Work, tag: str) -> Sequence[Term]:
    base = bases.find_base(work.session, "glossary", tag)
    return bases.entries_at(work.session, Term, tag, base.revision) if base else ()


def _place_of(entry: Entry | Term) -> tuple[str, str]:
    """Return what may have one preferred rendering: a source term as one part of speech."""
    return entry.source.casefold(), entry.pos


def _texts_of(entry: Entry) -> tuple[str, ...]:
    long = next((word for word in (entry.source, entry.target) if len(word) > _LONGEST_TERM), None)
    if long is not None:
        where = f"line {entry.line}: {long[:60]}" if entry.line else long[:60]
        raise InvalidError(f"a term has at most {_LONGEST_TERM} characters", value=where, hint="Shorten it")
    return (*entry.sources, *entry.targets, entry.note, entry.example)


def _check_storable(rows: Iterable[Sequence[str]], name: str) -> None:
    for number, texts in enumerate(rows, 1):
        for text in texts:
            if len(text) > _LONGEST_TEXT:
                said = f"a text has at most {_LONGEST_TEXT:,} characters"
                raise InvalidError(said, value=f"{name}, entry {number}", hint="Cut it into sentences")
            if any((ord(char) < 32 and char not in "\t\n\r") or char == "\x7f" for char in text):
                raise InvalidError("a text holds no control signs", value=f"{name}, entry {number}", hint="Take it out")
