"""Word's styles and list numbering: which paragraph is a heading, an item, and with which number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.readers.numbering import ordinal_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading ?([1-9])\Z", re.IGNORECASE)
_LIST_NAME = re.compile(r"list (?:bullet|number|continue|paragraph)?\s?([2-5])\Z", re.IGNORECASE)
_FORMATS = {
    "lowerLetter": "lower_alpha", "upperLetter": "upper_alpha", "lowerRoman": "lower_roman",
    "upperRoman": "upper_roman", "decimalZero": "decimal_zero",
}  # fmt: skip
_MAX_STYLES = 20


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A paragraph's place in a list: numbering id and level (0 = outermost), both as in the file."""

    number: str
    level: int


class Styles:
    """Paragraph and character styles with what they inherit."""

    def __init__(self, root: _Element) -> None:
        self._styles = {style.get(f"{_W}styleId") or "": style for style in root.iter(f"{_W}style")}

    def name(self, style: str) -> str:
        found = self._styles.get(style)
        return _value(found, "name") if found is not None else style

    def heading(self, style: str) -> int:
        """The heading level of a style, 0 for none; Word keeps names in English inside the file, others
        keep the outline level."""
        for one in self._chain(style):
            name = _value(one, "name")
            match = _HEADING.match(name) or _HEADING.match(one.get(f"{_W}styleId") or "")
            if match:
                return int(match[1])
            if name.lower() == "title":
                return 1
            level = _value(one, "pPr/outlineLvl")
            if level:
                return int(level) + 1 if level.isdigit() and int(level) < 9 else 0
        return 0

    def numbering(self, style: str, direct: _Element | None) -> ListPlace | None:
        """The list place of a paragraph: its own, else its style's."""
        number, level = _num_pr(direct)
        for one in self._chain(style):
            if number is not None:
                break
            number, styled = _num_pr(one.find(f"{_W}pPr/{_W}numPr"))
            level = level if level is not None else styled
        return None if number in (None, "0") else ListPlace(number or "", level or 0)

    def list_level(self, style: str) -> int:
        """The level that the name of a list style says ("List Bullet 2"), 1 where it says none."""
        match = _LIST_NAME.match(self.name(style))
        return int(match[1]) if match else 1

    def indent(self, style: str) -> float:
        for one in self._chain(style):
            found = one.find(f"{_W}pPr/{_W}ind")
            value = (found.get(f"{_W}left") or found.get(f"{_W}start") or "") if found is not None else ""
            if re.fullmatch(r"-?\d+(?:\.\d+)?", value):
                return float(value)
        return 0.0

    def character(self, style: str) -> tuple[bool, bool]:
        """Whether a character style is bold, and italic."""
        bold: bool | None = None
        italic: bool | None = None
        for one in self._chain(style):
            bold = bold if bold is not None else _switch(one, "b")
            italic = italic if italic is not None else _switch(one, "i")
        return bool(bold), bool(italic)

    def _chain(self, style: str) -> Iterator[_Element]:
        """Yield the style and those it is based on; a circle ends."""
        for _ in range(_MAX_STYLES):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = _value(found, "basedOn")


class Numbering:
    """The lists of numbering.xml: number id → abstract list → levels."""

    def __init__(self, root: _Element | None) -> None:
        self._abstract: dict[str, _Element] = {}
        self._linked: dict[str, str] = {}
        self.number: dict[str, tuple[str, _Element]] = {}
        if root is None:
            return
        for abstract in root.findall(f"{_W}abstractNum"):
            key = abstract.get(f"{_W}abstractNumId") or ""
            self._abstract[key] = abstract
            style = _value(abstract, "styleLink")
            if style:
                self._linked[style] = key
        for number in root.findall(f"{_W}num"):
            self.number[number.get(f"{_W}numId") or ""] = (_value(number, "abstractNumId"), number)

    def abstract(self, number: str) -> str:
        key = self.number[number][0] if number in self.number else ""
        style = _value(self._abstract[key], "numStyleLink") if key in self._abstract else ""
        return self._linked.get(style, key)

    def level(self, number: str, level: int) -> _Element | None:
        override = self._override(number, level)
        own = override.find(f"{_W}lvl") if override is not None else None
        abstract = self._abstract.get(self.abstract(number))
        return own if own is not None else _with_level(abstract, level)

    def restart(self, number: str, level: int) -> int | None:
        override = self._override(number, level)
        value = _value(override, "startOverride") if override is not None else ""
        return int(value) if value.isdigit() else None

    def _override(self, number: str, level: int) -> _Element | None:
        if number not in self.number:
            return None
        for override in self.number[number][1].findall(f"{_W}lvlOverride"):
            if override.get(f"{_W}ilvl") == str(level):
                return override
        return None


class Counters:
    """Counts the items as Word does; `level` and `indent` are those of the latest label."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[tuple[str, int], int] = {}
        self._restarted: set[tuple[str, int]] = set()
        self.level = 0
        self.indent: float | None = None

    def label(self, place: ListPlace | None) -> str | None:
        """Count the paragraph at `place` and return its label, "-" for a bullet, None for no list."""
        if place is None:
            return None
        found = self._numbering.level(place.number, place.level)
        self.level, self.indent = place.level, None
        if found is None:
            return "-"
        indent = found.find(f"{_W}pPr/{_W}ind")
        value = (indent.get(f"{_W}left") or indent.get(f"{_W}start") or "") if indent is not None else ""
        self.indent = float(value) if re.fullmatch(r"-?\d+(?:\.\d+)?", value) else None
        shape = _value(found, "numFmt")
        if shape in ("bullet", "none", ""):
            return "-" if shape == "bullet" else None
        self._count(place)
        return self._written(place, _value(found, "lvlText"))

    def _count(self, place: ListPlace) -> None:
        abstract = self._numbering.abstract(place.number)
        key = (abstract, place.level)
        first = _start(self._numbering.level(place.number, place.level))
        restart = self._numbering.restart(place.number, place.level)
        if restart is not None and (place.number, place.level) not in self._restarted:
            self._restarted.add((place.number, place.level))
            self._counts[key] = restart
        else:
            self._counts[key] = self._counts.get(key, first - 1) + 1
        for deeper in [other for other in self._counts if other[0] == abstract and other[1] > place.level]:
            del self._counts[deeper]

    def _written(self, place: ListPlace, pattern: str) -> str:
        abstract = self._numbering.abstract(place.number)

        def ordinal(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            found = self._numbering.level(place.number, level)
            value = self._counts.get((abstract, level), _start(found))
            return ordinal_text(value, _FORMATS.get(_value(found, "numFmt"), "decimal"))

        return re.sub(r"%([1-9])", ordinal, pattern).strip()


def _start(level: _Element | None) -> int:
    value = _value(level, "start")
    return int(value) if value.isdigit() else 1


def _with_level(abstract: _Element | None, level: int) -> _Element | None:
    if abstract is None:
        return None
    return next((one for one in abstract.findall(f"{_W}lvl") if one.get(f"{_W}ilvl") == str(level)), None)


def _num_pr(element: _Element | None) -> tuple[str | None, int | None]:
    if element is None:
        return None, None
    level = _value(element, "ilvl")
    return _value(element, "numId") or None, int(level) if level.isdigit() else None


def _switch(style: _Element, name: str) -> bool | None:
    found = style.find(f"{_W}rPr/{_W}{name}")
    return None if found is None else found.get(f"{_W}val") not in ("0", "false", "off")


def _value(element: _Element | None, path: str) -> str:
    found = element.find("/".join(f"{_W}{part}" for part in path.split("/"))) if element is not None else None
    return (found.get(f"{_W}val") or "") if found is not None else ""
