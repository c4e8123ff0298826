"""Title, version, effective date and language of a policy, from front matter, text or file name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import PurePath

from nlp.dates import find_dates
from nlp.document import Block, Source

_TITLE = ("title", "name", "shortTitle")
_POLICY = ("policy", "policy_id", "policyId", "id")
_VERSION = ("version", "policy_version")
_EFFECTIVE = ("effective", "effective_date", "effective-date", "effectiveDate")
_DATED = ("date", "last_updated", "updated")
_LANGUAGE = ("language", "lang", "locale")
_EFFECTIVE_LINE = re.compile(r"\b(?:effective|in force|applies from)\b", re.IGNORECASE)
# Further down, only a line that opens with it.
_EFFECTIVE_START = re.compile(
    r"^(?:this (?:version|policy) is )?(?:effective|in force)(?: date| as of| from| on)?\b", re.IGNORECASE
)
_DATED_LINE = re.compile(r"\b(?:last (?:updated|modified|revised)|version|updated)\b", re.IGNORECASE)
_VERSION_LINE = re.compile(r"^version\s*[:#]?\s*v?(\d{1,4}(?:\.\d{1,3}){0,3})\b(?![./-]\d)", re.IGNORECASE)
# How far into the text an effective date or a version may stand, in blocks.
_HEAD_BLOCKS = 8
_LINE = 120  # Characters of such a line.


def read_title(source: Source, name: str) -> str:
    given = _text(source.meta, _TITLE)
    if given:
        return given
    for block in source.blocks:
        if block.kind == "heading":
            return block.text
    return PurePath(name).stem.replace("-", " ").replace("_", " ")


def read_policy(source: Source, name: str) -> str:
    return _text(source.meta, _POLICY) or PurePath(name).parent.name or PurePath(name).stem


def read_version(source: Source, name: str) -> str:
    """Return the version of the front matter, the date in the file's name, a line near the top, or the stem.

    Such a line begins with it: "Version 3.1, effective 1 March 2026". Captures of a page that kept it differ by date.
    """
    stem = PurePath(name).stem
    dated = find_dates(stem.replace("_", " "))
    shown = next(filter(None, map(_version_line, source.blocks[:_HEAD_BLOCKS])), "")
    return _text(source.meta, _VERSION) or (dated[0][1].isoformat() if dated else shown or stem)


def read_language(source: Source) -> str:
    return _text(source.meta, _LANGUAGE)


def read_effective(source: Source, name: str) -> tuple[date | None, bool]:
    """Return the date of a version, and whether the policy itself says that it applies from then.

    It is stated in front matter (`effective`) or in a line such as "Effective: 1 May 2024" near the top; else the
    version may bear a date: when it was last updated, or an ISO date in the file's name.
    """
    for keys, line, stated in ((_EFFECTIVE, _EFFECTIVE_LINE, True), (_DATED, _DATED_LINE, False)):
        given = [_date(source.meta.get(key)) for key in keys]
        shown = [_date_line(block, line) for block in source.blocks[:_HEAD_BLOCKS]]
        if stated:
            shown += [_date_line(block, _EFFECTIVE_START) for block in source.blocks[_HEAD_BLOCKS:]]
        found = next((value for value in (*given, *shown) if value is not None), None)
        if found is not None:
            return found, stated
    in_name = find_dates(PurePath(name).stem.replace("_", " "))
    return (in_name[0][1] if in_name else None), False


def _version_line(block: Block) -> str:
    """Return the version that a short line begins with; a date that stands there is none."""
    found = _VERSION_LINE.match(block.text)
    if (
        found is None
        or len(block.text) >= _LINE
        or any(span.start <= found.start(1) for span, _ in find_dates(block.text))
    ):
        return ""
    return found[1]


def _date_line(block: Block, line: re.Pattern[str]) -> date | None:
    dates = find_dates(block.text)
    return dates[0][1] if dates and len(block.text) < _LINE and line.search(block.text) else None


def _date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        found = find_dates(value)
        return found[0][1] if found else None
    return None


def _text(meta: Mapping[str, object], keys: tuple[str, ...]) -> str:
    for key in keys:
        value = meta.get(key)
        if isinstance(value, str | int | float) and str(value).strip():
            return str(value).strip()
    return ""
