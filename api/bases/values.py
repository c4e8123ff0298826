"""Entries between the store and the language side: rows to terms and units, and back."""

from __future__ import annotations

from typing import Any, cast

from api.bases.entries import folded, term_digest, unit_digest
from api.db.tables.bases import MemoryUnit, Term
from nlp.localize.glossary import Entry, Status
from nlp.localize.glossary.entry import CaseRule
from nlp.localize.memory import TranslationUnit
from nlp.localize.memory.unit import State


def entry_of(row: Term) -> Entry:
    return Entry(
        source=row.source,
        target=row.target,
        status=cast(Status, row.status),
        pos=row.pos,
        variants=tuple(row.variants),
        note=row.note,
        case=cast(CaseRule, row.case),
        example=row.example,
        source_variants=tuple(row.source_variants),
    )


def unit_of(row: MemoryUnit) -> TranslationUnit:
    return TranslationUnit(
        source=row.source,
        target=row.target,
        source_language=row.source_language,
        target_language=row.locale,
        state=cast(State, row.quality),
        before=row.before,
        after=row.after,
        id=str(row.id),
        origin=row.origin,
        changed_on=row.changed_on,
        note=row.note,
    )


def term_columns(entry: Entry) -> dict[str, Any]:
    names = ("source", "target", "status", "pos", "case", "note", "example")
    return {
        **{name: getattr(entry, name) for name in names},
        "variants": list(entry.variants),
        "source_variants": list(entry.source_variants),
        "digest": term_digest(entry),
        "folded": folded(entry.source, entry.target),
    }


def unit_columns(unit: TranslationUnit) -> dict[str, Any]:
    names = ("source", "target", "source_language", "before", "after", "changed_on", "note")
    return {
        **{name: getattr(unit, name) for name in names},
        "quality": unit.state,
        "digest": unit_digest(unit),
        "folded": folded(unit.source, unit.target),
    }
