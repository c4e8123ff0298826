"""What a briefing adds for one market: local notes by topic, each with its source and the day it was checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast, get_args

import yaml

from nlp.errors import LocaleError
from nlp.localize.glossary import read_pack
from nlp.localize.locales import Locale, find_locale
from nlp.localize.topics import TOPICS

MarketStatus = Literal["to_be_confirmed", "confirmed"]
_MARKET_KEYS = ("locale", "market", "language_name", "notes")
_NOTE_KEYS = ("id", "topics", "kind", "text", "source", "url", "checked_on", "status")


@dataclass(frozen=True, slots=True)
class MarketNote:
    """A local fact for moderators (support line, age of majority, law, regulator), in the market's language.

    The first of `topics` is what the note is about.
    """

    id: str
    topics: tuple[str, ...]
    kind: str
    text: str
    source: str
    url: str
    checked_on: date
    status: MarketStatus


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


def read_market(data: bytes, *, locale: Locale, name: str) -> Market:
    """Return the market notes in a YAML file.

    Raises
    ------
    LocaleError
        (`market_*`) naming `name` and the line of what is missing, unknown or of the wrong type.
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
    if find_locale(reader.text(fields["locale"])) != locale:
        raise reader.fault(fields["locale"], f"this pack is for {locale.tag}")
    notes = tuple(reader.note(node) for node in reader.items(fields["notes"]))
    reader.reject_twins(notes, fields["notes"])
    return Market(locale, reader.text(fields["market"]), reader.text(fields["language_name"]), notes)


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
        status = self.text(fields["status"])
        if status not in get_args(MarketStatus):
            raise self.fault(fields["status"], f"unknown status {status!r}; use {', '.join(get_args(MarketStatus))}")
        url = self.text(fields["url"]) if getattr(fields["url"], "value", "") else ""
        if url and not url.startswith(("https://", "http://")):
            raise self.fault(fields["url"], f"{url!r} is not a web address")
        return MarketNote(
            id=self.text(fields["id"]),
            topics=topics,
            kind=self.text(fields["kind"]),
            text=self.text(fields["text"]),
            source=self.text(fields["source"]),
            url=url,
            checked_on=self.day(fields["checked_on"]),
            status=cast(MarketStatus, status),
        )

    def fields(self, node: yaml.Node | None, keys: tuple[str, ...]) -> Mapping[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fault(node, f"expected the fields {', '.join(keys)}")
        found = {str(key.value): value for key, value in node.value}
        missing = [key for key in keys if key not in found]
        if missing:
            raise self.fault(node, f"{', '.join(missing)} is missing")
        for key, _ in node.value:
            if key.value not in keys:
                raise self.fault(key, f"unknown field {key.value!r}; use {', '.join(keys)}")
        return found

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

    def reject_twins(self, notes: tuple[MarketNote, ...], node: yaml.Node) -> None:
        ids = [note.id for note in notes]
        for note, child in zip(notes, self.items(node), strict=True):
            if ids.count(note.id) > 1:
                raise self.fault(child, f"the note {note.id!r} stands here twice")

    def fault(self, node: yaml.Node | None, message: str) -> LocaleError:
        return _fault(self._name, node.start_mark.line + 1 if node is not None else 1, message)


def _fault(name: str, line: int, message: str) -> LocaleError:
    return LocaleError(message, value=f"{name}, line {line}", hint="Mend the market notes", code="market_note")
