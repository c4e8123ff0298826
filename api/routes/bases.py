"""What the routes of glossaries and of memories share."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path, Query
from pydantic import StringConstraints

from api.bases.entries import ENTRY_STATES, BaseKind
from api.bases.service import TABLES
from api.db.repositories import bases
from api.permissions import may_read, require
from api.schemas.bases import BaseOut, Bases
from api.schemas.common import LocaleTag, Text
from api.service import Work
from nlp.localize.locales import LOCALES, SOURCE

Locale = Annotated[LocaleTag, Path(examples=["pt-BR"])]
Batch = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Search = Annotated[Text, Query(max_length=200, description="Words that an entry holds.")]


def list_bases(work: Work, kind: BaseKind) -> Bases:
    """Return the glossary or memory of every locale, with its counts."""
    require(may_read(work.actor), work.actor, "read glossaries and memories")
    table: Any = TABLES[kind]
    counts = bases.count_all(work.session, table)
    found = []
    for tag in LOCALES:
        if tag != SOURCE.tag:
            base = bases.find_base(work.session, kind, tag)
            states = {state: counts[tag, state] for state in ENTRY_STATES if (tag, state) in counts}
            found.append(BaseOut(locale=tag, revision=base.revision if base else 0, counts=states))
    return Bases(items=found)
