"""Timelines of records: the versions of a policy in their order, with what each made of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from api.library.derived import Deriver, fates_key, links_key, passages_key
from api.library.plan import end_of
from api.library.records import Record
from nlp.search.edition import Edition
from nlp.search.timeline import Timeline

# A timeline, with the record of each of its editions.
Told = tuple[Timeline, tuple[Record, ...]]


def make_timelines(records: Sequence[Record], deriver: Deriver) -> list[Told]:
    """Return the timelines of records, which are in order, each with its records."""
    deriver.load(derived_keys(records))
    made: list[Told] = []
    for _, group in groupby(records, key=lambda record: (record.kind, record.policy, record.identity.market)):
        together = list(group)
        language = original_language(together)
        by_language = {tag: tuple(own) for tag, own in groupby(together, key=lambda r: r.identity.language)}
        first = _timeline(deriver, by_language[language], together)
        made.append((first, by_language[language]))
        for tag, own in by_language.items():
            if tag != language:
                made.append((_translation(deriver, own, together, first, by_language[language]), own))
    return made


def _timeline(deriver: Deriver, own: Sequence[Record], together: Sequence[Record]) -> Timeline:
    editions = tuple(_edition(deriver, record, together) for record in own)
    steps = tuple(deriver.fates(old.digest, new.digest) for old, new in pairwise(own))
    return Timeline(editions, steps)


def _translation(
    deriver: Deriver, own: Sequence[Record], together: Sequence[Record], original: Timeline, originals: Sequence[Record]
) -> Timeline:
    made = _timeline(deriver, own, together)
    by_version = {record.version: record for record in originals}
    links = tuple(
        deriver.links(record.digest, by_version[record.version].digest) if record.version in by_version else {}
        for record in own
    )
    return replace(made, original=original, links=links)


def _edition(deriver: Deriver, record: Record, together: Sequence[Record]) -> Edition:
    identity = record.identity
    return Edition(
        identity.policy, identity.version, record.effective, identity.kind, deriver.passages(record.digest),
        identity.language, identity.market, end_of(record, together),
    )  # fmt: skip


def original_language(records: Sequence[Record]) -> str:
    """Return the language that a policy is written in: the one of most versions, then English, then by name."""
    counts: dict[str, int] = {}
    for record in records:
        counts[record.identity.language] = counts.get(record.identity.language, 0) + 1
    return min(counts, key=lambda tag: (-counts[tag], tag != "en", tag))


def derived_keys(records: Sequence[Record]) -> list[str]:
    keys = [passages_key(record.digest) for record in records]
    keys += [fates_key(old.digest, new.digest) for old, new in pairwise(records)]
    by_version: dict[tuple[str, str, str], list[Record]] = {}
    for record in records:
        by_version.setdefault((record.policy, record.identity.market, record.version), []).append(record)
    keys += [links_key(a.digest, b.digest) for own in by_version.values() for a in own for b in own if a is not b]
    return keys
