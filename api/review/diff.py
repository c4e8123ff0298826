"""What an edit did, word by word."""

from __future__ import annotations

from dataclasses import dataclass

from api.review.pieces import Content, texts_of
from nlp.versions.redline import Run, redline


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """One field that differs, as runs that stay, come or go."""

    field: str
    runs: tuple[Run, ...]


def diff_contents(old: Content, new: Content) -> tuple[FieldDiff, ...]:
    """Return the fields whose words differ, in the order of the new version, then what is gone."""
    before, after = texts_of(old), texts_of(new)
    names = dict.fromkeys((*after, *before))
    return tuple(
        FieldDiff(name, redline(before.get(name, ""), after.get(name, "")))
        for name in names
        if before.get(name, "") != after.get(name, "")
    )
