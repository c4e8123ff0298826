"""Precedents: case decisions and clarifications, read from CSV, JSON or Markdown."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

import yaml

from nlp.errors import ReadError

MOST = 100_000
LONGEST_ID = 120
SUFFIXES = (".csv", ".json", ".md")
FIELDS = ("id", "date", "market", "summary", "decision", "reasoning", "clauses", "language")
_ALIASES = {"clauses cited": "clauses", "clauses_cited": "clauses", "lang": "language", "locale": "language"}
_HINT = f"A precedent has {', '.join(FIELDS)}; see docs/quality.md"
_CLAUSE_ID = r"c[0-9a-f]{10}(?:-\d+)?"
_CITATION = re.compile(
    rf"""(?:(?P<policy>[^@\#:"“]+?)\s*(?:@\s*(?P<version>[^\#:"“]+?)\s*)?)?
    (?:\#\s*(?P<id>{_CLAUSE_ID})|[:\s]\s*["“]?(?P<quote>[^"”]*\w[^"”]*)["”]?)""",
    re.VERBOSE,
)
_ONLY_ID = re.compile(_CLAUSE_ID)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"^#{1,6}[ \t]+(?P<name>.+?)[ \t#]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A clause cited, by id or by its words; `policy` and `version` are "" where the text does not say them."""

    text: str
    policy: str = ""
    version: str = ""
    clause_id: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Precedent:
    """A decision on a case, or a clarification; `market` and `language` are "" where it does not say."""

    id: str
    date: date
    summary: str
    decision: str
    reasoning: str = ""
    market: str = ""
    language: str = ""
    citations: tuple[Citation, ...] = ()


def is_table(name: str) -> bool:
    """Say whether a file of this name can hold precedents only: no policy comes as CSV or JSON."""
    return PurePath(name).suffix.lower() in (".csv", ".json")


def read_precedents(data: bytes, name: str) -> tuple[Precedent, ...]:
    """Return the precedents in a file, in its order; `name` tells its kind.

    Raises ReadError, which names the row, for the first one that cannot be used; then none can.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise ReadError("precedents come as CSV, JSON or Markdown", value=name, hint=_HINT)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise ReadError("not UTF-8 text", value=name, hint="Save it as UTF-8") from None
    entries = {".csv": _from_csv, ".json": _from_json, ".md": _from_markdown}[suffix](text, name)
    found: dict[str, Precedent] = {}
    for where, entry in entries:
        precedent = _read(entry, where)
        if precedent.id in found:
            raise ReadError("the file holds this id twice", value=f"{where}: {precedent.id}", hint="Give each its own")
        if len(found) == MOST:
            raise ReadError(f"more than {MOST:,} precedents", value=name, hint="Give a smaller file")
        found[precedent.id] = precedent
    if not found:
        raise ReadError("the file holds no precedent", value=name, hint=_HINT)
    return tuple(found.values())


def write_precedent(precedent: Precedent) -> bytes:
    """Return one precedent as JSON that `read_precedents` takes: the same precedent, the same bytes."""
    value = {
        "id": precedent.id,
        "date": precedent.date.isoformat(),
        "market": precedent.market,
        "summary": precedent.summary,
        "decision": precedent.decision,
        "reasoning": precedent.reasoning,
        "clauses": [citation.text for citation in precedent.citations],
        "language": precedent.language,
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def tell_precedent(precedent: Precedent) -> str:
    """Return a precedent as Markdown, in which its clauses are read as those of a policy are."""
    title = " ".join((precedent.summary or precedent.decision).split())
    title = title if len(title) <= 150 else title[:150].rsplit(" ", 1)[0] + " …"
    parts = [f"# {title}", precedent.summary]
    for heading, text in (("Decision", precedent.decision), ("Reasoning", precedent.reasoning)):
        parts += [f"## {heading}", text] if text else []
    return "\n\n".join(part for part in parts if part) + "\n"


def read_citation(text: str, where: str = "") -> Citation:
    """Return the clause that `text` cites.

    It is written POLICY#ID, POLICY@VERSION#ID, or with the clause's words, POLICY@VERSION: "words"; an id stands alone
    too. Raises ReadError.
    """
    plain = " ".join(text.split())
    if _ONLY_ID.fullmatch(plain.lstrip("#")):
        return Citation(plain, clause_id=plain.lstrip("#"))
    match = _CITATION.fullmatch(plain)
    if match is None or not match["policy"]:
        raise ReadError(
            "this names no clause",
            value=f"{where}: {plain}" if where else plain,
            hint='Write POLICY@VERSION#CLAUSE_ID or POLICY@VERSION: "its words"',
        )
    return Citation(plain, match["policy"], match["version"] or "", match["id"] or "", (match["quote"] or "").strip())


def _read(entry: Mapping[str, object], where: str) -> Precedent:
    known = {_ALIASES.get(key.strip().lower(), key.strip().lower()): value for key, value in entry.items()}
    said = {field: _text(known.get(field)) for field in FIELDS if field != "clauses"}
    for field in ("id", "date"):
        if not said[field]:
            raise ReadError(f"the precedent has no {field}", value=where, hint=_HINT)
    if not said["summary"] and not said["decision"]:
        raise ReadError("the precedent has neither summary nor decision", value=f"{where}: {said['id']}", hint=_HINT)
    if len(said["id"]) > LONGEST_ID or "\n" in said["id"]:
        raise ReadError(f"an id has at most {LONGEST_ID} characters, on one line", value=where, hint="Shorten it")
    if said["language"] and not _LANGUAGE.fullmatch(said["language"]):
        raise ReadError("this is no language tag", value=f"{where}: {said['language']}", hint="Write en or pt-BR")
    try:
        day = date.fromisoformat(said["date"][:10])
    except ValueError:
        hint = "Write year-month-day, for example 2026-03-01"
        raise ReadError("this is no date", value=f"{where}: {said['date']}", hint=hint) from None
    cited = tuple(read_citation(text, where) for text in _cited(known.get("clauses")))
    return Precedent(
        said["id"], day, said["summary"], said["decision"], said["reasoning"], said["market"].upper(),
        said["language"], cited,
    )  # fmt: skip


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _cited(value: object) -> Sequence[str]:
    parts = [str(one) for one in value] if isinstance(value, list) else re.split(r"[;\n]", _text(value))
    return [part.strip() for part in parts if part.strip()]


def _from_csv(text: str, name: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        header = [_ALIASES.get(cell.strip().lower(), cell.strip().lower()) for cell in next(reader, [])]
        if not {"id", "date"} <= set(header):
            raise ReadError("the first row must name the columns", value=f"{name}, line 1", hint=_HINT)
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) != len(header):
                    raise ReadError(
                        f"the row has {len(cells)} fields, the header {len(header)}",
                        value=f"{name}, line {line}",
                        hint="Mend the row",
                    )
                yield f"{name}, line {line}", dict(zip(header, cells, strict=True))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ReadError(str(error), value=f"{name}, line {reader.line_num}", hint="Mend the table") from None


def _from_json(text: str, name: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"this is no JSON: {error}", value=name, hint=_HINT) from None
    if isinstance(value, dict) and isinstance(value.get("precedents"), list):
        value = value["precedents"]
    for number, entry in enumerate(value if isinstance(value, list) else [value], 1):
        if not isinstance(entry, dict):
            raise ReadError("this is no precedent", value=f"{name}, entry {number}", hint=_HINT)
        yield f"{name}, entry {number}", entry


def _from_markdown(text: str, name: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    match = _FRONT_MATTER.match(text)
    try:
        said = yaml.safe_load(match["yaml"]) if match and "&" not in match["yaml"] else None
    except (yaml.YAMLError, ValueError, RecursionError):
        said = None
    if not match or not isinstance(said, dict):
        raise ReadError(
            "a precedent in Markdown begins with its id and date between two lines ---", value=name, hint=_HINT
        )
    body = text[match.end() :]
    heads = [head for head in _SECTION.finditer(body) if head["name"].lower() in ("summary", "decision", "reasoning")]
    entry: dict[str, object] = {str(key): value for key, value in said.items()}
    opening = body[: heads[0].start()] if heads else body
    entry.setdefault("summary", _SECTION.sub("", opening).strip())
    for head, after in zip(heads, [*(head.start() for head in heads[1:]), len(body)], strict=True):
        entry[head["name"].lower()] = body[head.end() : after].strip()
    yield name, entry
