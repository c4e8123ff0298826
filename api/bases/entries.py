"""Entries of a glossary or a memory: how far each is, which steps lead on, and what tells it from others. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from api.audit.chain import digest
from nlp.localize.glossary import Entry
from nlp.localize.memory import TranslationUnit
from nlp.localize.memory.memory import exact_key

BaseKind = Literal["glossary", "memory"]
EntryState = Literal["proposed", "approved", "rejected", "retired"]
EntryStep = Literal["approve", "reject", "retire"]
ENTRY_STATES: tuple[EntryState, ...] = get_args(EntryState)
ENTRY_STEPS: tuple[EntryStep, ...] = get_args(EntryStep)
# The steps that must say why.
EXPLAINED: frozenset[EntryStep] = frozenset(("reject", "retire"))
# In these states an entry counts: the same words are not proposed once more.
STANDING: tuple[EntryState, ...] = ("proposed", "approved")

_STEPS: Mapping[tuple[EntryState, EntryStep], EntryState] = MappingProxyType(
    {
        ("proposed", "approve"): "approved",
        ("proposed", "reject"): "rejected",
        ("approved", "retire"): "retired",
    }
)


def advance_entry(state: EntryState, step: EntryStep) -> EntryState | None:
    """Return the state that `step` leads to, None where it leads nowhere from `state`."""
    return _STEPS.get((state, step))


def steps_from(state: EntryState) -> tuple[EntryStep, ...]:
    """Return what can be done in `state`."""
    return tuple(step for at, step in _STEPS if at == state)


def term_digest(entry: Entry) -> str:
    """Return what tells a term's row from every other, whoever wrote it."""
    lists = [sorted(entry.variants), sorted(entry.source_variants)]
    said = [entry.source, entry.target, entry.status, entry.pos, entry.case, entry.note, entry.example]
    return digest([*said, *lists])


def unit_digest(unit: TranslationUnit) -> str:
    """Return what tells a pair of segments from every other, white space aside."""
    return digest([unit.source_language, exact_key(unit.source), exact_key(unit.target)])


def folded(*texts: str) -> str:
    """Return texts as they are searched: without regard to letter case and white space."""
    return "\n".join(" ".join(text.casefold().split()) for text in texts if text)
