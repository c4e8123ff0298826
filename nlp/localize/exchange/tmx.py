"""TMX 1.4b (LISA OSCAR, 2005): translation units to bytes and back.

What TMX has no field for goes into <prop>: the state, and the neighbouring segments under the names that OmegaT uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from typing import get_args

from lxml import etree

from nlp.errors import ExchangeError
from nlp.localize.exchange.inline import (
    Role,
    RoleOf,
    check_writable,
    code_text,
    escape_attribute,
    escape_text,
    number_codes,
    read_pieces,
)
from nlp.localize.exchange.xml import XML_LANG, child, children, fault, local_name, stream_elements, text_of
from nlp.localize.memory.languages import canonical_tag, same_language
from nlp.localize.memory.unit import State, TranslationUnit
from nlp.localize.tags import Tag

_STATES: tuple[State, ...] = get_args(State)
_PROPS = {"x-state": "state", "prev": "before", "next": "after"}
_CHANGED = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T\d\d:?\d\d:?\d\dZ?)?")
_HEADER = (
    '<header creationtool="Briefwright" creationtoolversion="1" segtype="sentence" o-tmf="Briefwright" adminlang="en"'
    ' srclang="{source}" datatype="plaintext"/>'
)


def read_tmx(data: bytes, *, name: str, source_language: str = "en") -> tuple[TranslationUnit, ...]:
    """Return a unit for every translation out of `source_language` (any region of it), into whatever languages.

    A <tu> in three languages gives two units. Codes become numbered tags; what a code held is not kept.

    Raises
    ------
    ExchangeError
        naming `name` and the line: bad XML, entities, no variant in `source_language`, no translation, an unknown
        language, state or date. Nothing is returned of such a file.
    """
    units: list[TranslationUnit] = []
    for element in stream_elements(data, name=name, root="tmx", wanted=("tu",)):
        units += _read_tu(element, name=name, source_language=source_language)
    return tuple(units)


def write_tmx(units: Sequence[TranslationUnit]) -> bytes:
    """Return `units` as a TMX file, in order. Raises ExchangeError for a text or date that it cannot carry."""
    check_writable(units)
    sources = {unit.source_language for unit in units}
    header = _HEADER.format(source=escape_attribute(min(sources)) if len(sources) == 1 else "*all*")
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<tmx version="1.4">', header, "<body>"]
    for number, unit in enumerate(units, start=1):
        lines += _write_tu(unit, number)
    return "\n".join([*lines, "</body>", "</tmx>", ""]).encode()


def _read_tu(element: etree._Element, *, name: str, source_language: str) -> Iterator[TranslationUnit]:
    variants = [(_language(tuv, name), tuv) for tuv in children(element, "tuv")]
    ours = next(((tag, tuv) for tag, tuv in variants if same_language(tag, source_language)), None)
    if ours is None:
        found = ", ".join(tag for tag, _ in variants) or "no language at all"
        message = f"the unit is in {found}, not in {source_language}"
        raise fault(element, name, message, "exchange_language", f"Give a memory with {source_language} in every unit")
    others = [(tag, tuv) for tag, tuv in variants if tuv is not ours[1]]
    if not others:
        raise fault(element, name, "the unit has no translation", "exchange_target", "Remove it or add a <tuv>")
    for tag, tuv in others:
        yield _unit(element, ours, (tag, tuv), name)


def _unit(
    element: etree._Element, ours: tuple[str, etree._Element], theirs: tuple[str, etree._Element], name: str
) -> TranslationUnit:
    source = read_pieces(_segment(ours[1], name), _roles(), name=name)
    target = read_pieces(_segment(theirs[1], name), _roles(), name=name)
    texts = number_codes(source, target)  # What a code held is not kept.
    # What is said of the translation itself goes before what is said of the whole unit.
    props = {_PROPS[key]: text for key, text in _props(element, theirs[1]) if key in _PROPS}
    state = props.get("state", "translated")
    if state not in _STATES:
        message = f"unknown state {state!r}"
        raise fault(element, name, message, "exchange_state", f"Use one of {', '.join(_STATES)}")
    return TranslationUnit(
        source=texts[0],
        target=texts[1],
        source_language=ours[0],
        target_language=theirs[0],
        state=state,
        before=props.get("before", ""),
        after=props.get("after", ""),
        id=element.get("tuid", ""),
        origin=_attribute("changeid", theirs[1], element) or _attribute("creationid", theirs[1], element),
        changed_on=_date(_attribute("changedate", theirs[1], element), element, name),
        note="\n".join(text_of(note) for each in (element, theirs[1]) for note in children(each, "note")),
    )


def _props(element: etree._Element, tuv: etree._Element) -> Iterator[tuple[str, str]]:
    for each in (element, tuv):
        for prop in children(each, "prop"):
            yield prop.get("type", ""), text_of(prop)


def _attribute(attribute: str, tuv: etree._Element, element: etree._Element) -> str:
    return tuv.get(attribute) or element.get(attribute) or ""


def _language(tuv: etree._Element, name: str) -> str:
    written = tuv.get(XML_LANG) or tuv.get("lang") or ""
    tag = canonical_tag(written)
    if not tag:
        message = f"xml:lang={written!r} is no language tag" if written else "a <tuv> does not say its language"
        raise fault(tuv, name, message, "exchange_language", 'Use BCP 47 tags such as "pt-BR"')
    return tag


def _segment(tuv: etree._Element, name: str) -> etree._Element:
    segment = child(tuv, "seg")
    if segment is None or not (text_of(segment).strip() or len(segment)):
        raise fault(tuv, name, "a <tuv> has no text", "exchange_target", "Remove the unit or fill its <seg>")
    return segment


def _date(written: str, element: etree._Element, name: str) -> str:
    if not written:
        return ""
    match = _CHANGED.fullmatch(written)
    try:
        return date(*map(int, match.groups())).isoformat() if match else date.fromisoformat(written).isoformat()
    except ValueError:
        message = f"changedate={written!r} is no date"
        raise fault(element, name, message, "exchange_date", "Write it as 20260301T000000Z") from None


def _roles() -> RoleOf:
    """Roles of the codes in one segment: `i` joins <bpt> and <ept>, `x` a code with that of the other language."""
    keys: dict[str, str] = {}
    places = count(1)

    def role_of(element: etree._Element) -> Role | str:
        local, x = local_name(element), element.get("x", "")
        if local == "bpt":
            i = element.get("i", "")
            keys[i] = x or i or f"bpt{next(places)}"
            return Role("open", keys[i])
        if local == "ept":
            return Role("close", keys.get(element.get("i", ""), "ept" + element.get("i", "")))
        if local == "it":
            return Role("close" if element.get("pos") == "end" else "open", x or f"it{next(places)}")
        if local in ("ph", "ut"):
            return Role("alone", x or f"ph{next(places)}")
        return Role("through" if local == "hi" else "out")

    return role_of


def _write_tu(unit: TranslationUnit, number: int) -> Iterator[str]:
    yield f'<tu tuid="{escape_attribute(unit.id)}">' if unit.id else "<tu>"
    if unit.note:
        yield f"<note>{escape_text(unit.note)}</note>"
    yield f'<prop type="x-state">{unit.state}</prop>'
    for kind, text in (("prev", unit.before), ("next", unit.after)):
        if text:
            yield f'<prop type="{kind}">{escape_text(text)}</prop>'
    yield f'<tuv xml:lang="{escape_attribute(unit.source_language)}"><seg>{_codes(unit.source)}</seg></tuv>'
    changed = f' changedate="{_changedate(unit, number)}"' if unit.changed_on else ""
    author = f' changeid="{escape_attribute(unit.origin)}"' if unit.origin else ""
    language = escape_attribute(unit.target_language)
    yield f'<tuv xml:lang="{language}"{changed}{author}><seg>{_codes(unit.target)}</seg></tuv>'
    yield "</tu>"


def _codes(text: str) -> str:
    """Write numbered tags as codes that hold the tag, so that tools without an inline view still show it."""
    return code_text(text, _code)


def _code(tag: Tag) -> str:
    number, shown = tag.number, escape_text(str(tag))
    if tag.kind == "alone":
        return f'<ph x="{number}">{shown}</ph>'
    if tag.isolated:
        return f'<it pos="{"begin" if tag.kind == "open" else "end"}" x="{number}">{shown}</it>'
    return f'<bpt i="{number}" x="{number}">{shown}</bpt>' if tag.kind == "open" else f'<ept i="{number}">{shown}</ept>'


def _changedate(unit: TranslationUnit, number: int) -> str:
    try:
        return date.fromisoformat(unit.changed_on).strftime("%Y%m%dT000000Z")
    except ValueError:
        hint = "Write it as 2026-03-01"
        message = f"changed_on {unit.changed_on!r} is no date"
        raise ExchangeError(message, value=f"unit {number}", hint=hint, code="exchange_date") from None
