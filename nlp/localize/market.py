"""What a briefing adds for one market: local notes by topic, each with its source and the day it was checked."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import Literal, cast, get_args

import yaml

from nlp.errors import LocaleError
from nlp.localize.locales import Locale, find_locale
from nlp.localize.pack import read_pack
from nlp.localize.topics import TOPICS

MarketStatus = Literal["to_be_confirmed", "confirmed"]
NoteKind = Literal["support_line", "age", "law", "regulator", "term"]
# After so many months somebody should look at the source of a note again.
MONTHS_VALID = 12
_MARKET_KEYS = ("locale", "market", "language_name", "notes")
_NOTE_KEYS = ("id", "topics", "kind", "text", "source", "url", "checked_on", "status")


@dataclass(frozen=True, slots=True)
class MarketNote:
    """A local fact for moderators (support line, age of majority, law, regulator), in the market's language.

    The first of `topics` is what the note is about. `line` is where it stands in its file.
    """

    id: str
    topics: tuple[str, ...]
    kind: NoteKind
    text: str
    source: str
    url: str
    checked_on: date
    status: MarketStatus
    line: int = 0

    def is_due(self, as_of: date, *, months: int = MONTHS_VALID) -> bool:
        """Say whether the source was last looked at `months` calendar months before `as_of`, or longer ago."""
        return add_months(self.checked_on, months) <= as_of


@dataclass(frozen=True)
class Market:
    """The local notes of one locale, in the order of their file."""

    locale: Locale
    name: str
    language_name: str
    notes: tuple[MarketNote, ...]

    def notes_on(self, topics: Iterable[str]) -> tuple[MarketNote, ...]:
        """Return the notes about one of `topics`, or that touch two of them.

        So an update about minors does not bring the legal age for alcohol with it.
        """
        wanted = frozenset(topics)
        return tuple(
            note for note in self.notes if note.topics[0] in wanted or len(wanted.intersection(note.topics)) > 1
        )


def add_months(day: date, months: int) -> date:
    """Return the same day `months` calendar months later, the last of its month where there is none (31 January)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year >= MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def read_market(data: bytes, *, name: str, locale: Locale | None = None) -> Market:
    """Return the market notes in a YAML file; where `locale` is given, they must be for it.

    Raises
    ------
    LocaleError
        (`market_*`) naming `name` and the line of the first thing that is missing, unknown or of the wrong type.
    """
    market, faults = review_market(data, name=name, locale=locale)
    if faults:
        raise faults[0]
    return market


def review_market(data: bytes, *, name: str, locale: Locale | None = None) -> tuple[Market, tuple[LocaleError, ...]]:
    """Return the notes that can be used, and a fault for each of the others, in the order of the file.

    Raises LocaleError where the file as a whole cannot be used.
    """
    try:
        root = yaml.compose(data.decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise LocaleError("not UTF-8 text", value=name, hint="Save it as UTF-8", code="market_encoding") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _fault(name, line, error.problem or "not YAML") from error
    except yaml.YAMLError as error:
        raise _fault(name, 1, str(error)) from error
    reader = _Reader(name)
    fields = reader.fields(root, _MARKET_KEYS)
    try:
        own = find_locale(reader.text(fields["locale"]))
    except LocaleError as error:
        raise reader.fault(fields["locale"], f"{error.value}: {error.message}. {error.hint}") from error
    if locale is not None and own != locale:
        raise reader.fault(fields["locale"], f"this pack is for {locale.tag}")
    notes: list[MarketNote] = []
    faults: list[LocaleError] = []
    for node in reader.items(fields["notes"]):
        try:
            note = reader.note(node)
            reader.reject_twin(note, notes, node)
            notes.append(note)
        except LocaleError as fault:
            faults.append(fault)
    names = reader.text(fields["market"]), reader.text(fields["language_name"])
    return Market(own, *names, tuple(notes)), tuple(faults)


def load_market(tag: str) -> Market | None:
    """Return the shipped market notes of the locale `tag`, None where there are none."""
    locale = find_locale(tag)
    data = read_pack(locale, "market.yaml")
    return None if data is None else read_market(data, locale=locale, name=f"{locale.tag}/market.yaml")


class _Reader:
    """Reads YAML nodes, which know their line, into checked values."""

    def __init__(self, name: str) -> None:
        self._name = name

    def note(self, node: yaml.Node) -> MarketNote:
        fields = self.fields(node, _NOTE_KEYS)
        topics = tuple(self.text(topic) for topic in self.items(fields["topics"]))
        unknown = [topic for topic in topics if topic not in TOPICS]
        if unknown or not topics:
            raise self.fault(fields["topics"], f"unknown topic {', '.join(unknown)}; use {', '.join(TOPICS)}")
        url = self.text(fields["url"]) if getattr(fields["url"], "value", "") else ""
        if url and not url.startswith(("https://", "http://")):
            raise self.fault(fields["url"], f"{url!r} is not a web address")
        return MarketNote(
            id=self.text(fields["id"]),
            topics=topics,
            kind=cast(NoteKind, self.choice(fields["kind"], "kind", get_args(NoteKind))),
            text=self.text(fields["text"]),
            source=self.text(fields["source"]),
            url=url,
            checked_on=self.day(fields["checked_on"]),
            status=cast(MarketStatus, self.choice(fields["status"], "status", get_args(MarketStatus))),
            line=node.start_mark.line + 1,
        )

    def fields(self, node: yaml.Node | None, keys: tuple[str, ...]) -> Mapping[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fault(node, f"expected the fields {', '.join(keys)}")
        found = {str(key.value): value for key, value in node.value}
        missing = [key for key in keys if key not in found]
        if missing:
            raise self.fault(node, f"{', '.join(missing)} is missing")
        for number, (key, _) in enumerate(node.value):
            if any(key.value == earlier.value for earlier, _ in node.value[:number]):
                raise self.fault(key, f"the field {key.value!r} stands here twice")
            if key.value not in keys:
                raise self.fault(key, f"unknown field {key.value!r}; use {', '.join(keys)}")
        return found

    def choice(self, node: yaml.Node, label: str, choices: tuple[str, ...]) -> str:
        value = self.text(node)
        if value not in choices:
            raise self.fault(node, f"unknown {label} {value!r}; use {', '.join(choices)}")
        return value

    def items(self, node: yaml.Node) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.fault(node, "expected a list")
        return list(node.value)

    def text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise self.fault(node, "expected text")
        return " ".join(node.value.split())

    def day(self, node: yaml.Node) -> date:
        try:
            return date.fromisoformat(self.text(node))
        except ValueError as error:
            raise self.fault(node, f"{node.value!r} is not a date; write YYYY-MM-DD") from error

    def reject_twin(self, note: MarketNote, earlier: Iterable[MarketNote], node: yaml.Node) -> None:
        twin = next((other for other in earlier if other.id == note.id), None)
        if twin is not None:
            raise self.fault(node, f"the note {note.id!r} stands here twice, first on line {twin.line}")

    def fault(self, node: yaml.Node | None, message: str) -> LocaleError:
        return _fault(self._name, node.start_mark.line + 1 if node is not None else 1, message)


def _fault(name: str, line: int, message: str) -> LocaleError:
    return LocaleError(message, value=f"{name}, line {line}", hint="Mend the market notes", code="market_note")
