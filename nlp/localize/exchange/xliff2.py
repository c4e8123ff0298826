"""XLIFF 2.0 (OASIS, 2014): translation units to bytes and back; neighbours go into the metadata module."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import get_args

from lxml import etree

from nlp.localize.exchange.bilingual import Bilingual, language_pair, make_unit, seg_text
from nlp.localize.exchange.inline import Role, RoleOf, check_writable, escape_attribute, escape_text, read_pieces
from nlp.localize.exchange.xml import XML_SPACE, child, children, fault, inherited, local_name, stream_elements, text_of
from nlp.localize.memory.unit import State, TranslationUnit
from nlp.localize.tags import Tag

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_STATES: tuple[State, ...] = get_args(State)
_CATEGORY = "briefwright"


def read_xliff2(data: bytes, *, name: str) -> tuple[TranslationUnit, ...]:
    """Return a unit for every <segment>, in order; one not yet translated has the target "" and the state "initial".

    A segment with a target and no state is "translated": the standard's default, "initial", is what tools leave out.

    Raises
    ------
    ExchangeError
        naming `name` and the line: bad XML, entities, missing languages, an unknown state, a target missing where the
        state says that there is one.
    """
    units: list[TranslationUnit] = []
    for element in stream_elements(data, name=name, root="xliff", wanted=("unit",)):
        segments = children(element, "segment")
        for number, segment in enumerate(segments, start=1):
            units.append(_read_segment(element, segment, number if len(segments) > 1 else 0, name))
    return tuple(units)


def write_xliff2(units: Sequence[TranslationUnit], *, original: str = "policy") -> bytes:
    """Return `units`, all of one language pair, each as a <unit> of one segment; `original` names their document.

    Raises ExchangeError (`exchange_language`) for mixed languages.
    """
    check_writable(units)
    source, target = language_pair(units)
    languages = f'srcLang="{escape_attribute(source)}" trgLang="{escape_attribute(target)}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff version="2.0" xmlns="{NAMESPACE}" xmlns:mda="{METADATA}" {languages}>',
        f'<file id="f1" original="{escape_attribute(original)}" xml:space="preserve">',
    ]
    for number, unit in enumerate(units, start=1):
        lines += _write_unit(unit, number)
    return "\n".join([*lines, "</file>", "</xliff>", ""]).encode()


def _read_segment(unit: etree._Element, segment: etree._Element, number: int, name: str) -> TranslationUnit:
    source, target = child(segment, "source"), child(segment, "target")
    if source is None:
        raise fault(segment, name, "a <segment> has no <source>", "exchange_source")
    state = segment.get("state")
    if state is not None and state not in _STATES:
        message, hint = f"unknown state {state!r}", f"Use one of {', '.join(_STATES)}"
        raise fault(segment, name, message, "exchange_state", hint)
    id = unit.get("name") or unit.get("id") or ""
    read = Bilingual(
        source=read_pieces(source, _roles(), name=name),
        target=read_pieces(target, _roles(), name=name) if target is not None else (),
        state=next((known for known in _STATES if known == state), None),
        id=f"{id}.{segment.get('id') or number}" if number else id,
        note="\n".join(text_of(note) for notes in children(unit, "notes") for note in children(notes, "note")),
        keep_space=inherited(source, XML_SPACE) == "preserve",
        fields=dict(_metadata(unit)),
    )
    return make_unit(read, segment, languages=(inherited(unit, "srcLang"), inherited(unit, "trgLang")), name=name)


def _metadata(unit: etree._Element) -> Iterator[tuple[str, str]]:
    for metadata in children(unit, "metadata"):
        for group in children(metadata, "metaGroup"):
            if group.get("category") == _CATEGORY:
                yield from ((meta.get("type", ""), text_of(meta)) for meta in children(group, "meta"))


def _roles() -> RoleOf:
    """Roles of the codes in one segment: <ec startRef> closes <sc id>."""
    places = count(1)

    def role_of(element: etree._Element) -> Role | str:
        local = local_name(element)
        key = element.get("id") or f"code{next(places)}"
        match local:
            case "pc":
                return Role("around", key)
            case "ph":
                return Role("alone", key)
            case "sc":
                return Role("open", key)
            case "ec":
                return Role("close", element.get("startRef") or key)
            case "cp":
                return _character(element.get("hex", ""))
        return Role("through" if local == "mrk" else "out")

    return role_of


def _character(hex: str) -> str:
    """The character that XML cannot carry itself; U+FFFD for what is none."""
    try:
        return chr(int(hex, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _write_unit(unit: TranslationUnit, number: int) -> Iterator[str]:
    name = f' name="{escape_attribute(unit.id)}"' if unit.id else ""
    yield f'<unit id="u{number}"{name}>'
    fields = {
        "before": unit.before, "after": unit.after, "origin": unit.origin, "changed_on": unit.changed_on,
    }  # fmt: skip
    metas = [f'<mda:meta type="{kind}">{escape_text(text)}</mda:meta>' for kind, text in fields.items() if text]
    if metas:
        group = f'<mda:metaGroup category="{_CATEGORY}">{"".join(metas)}</mda:metaGroup>'
        yield f"<mda:metadata>{group}</mda:metadata>"
    if unit.note:
        yield f"<notes><note>{escape_text(unit.note)}</note></notes>"
    yield f'<segment state="{unit.state}">'
    yield f"<source>{_codes(unit.source)}</source>"
    if unit.target:
        yield f"<target>{_codes(unit.target)}</target>"
    yield "</segment>"
    yield "</unit>"


def _codes(text: str) -> str:
    return seg_text(text, _code, _split_code)


def _code(tag: Tag) -> str:
    if tag.kind == "alone":
        return f'<ph id="{tag.number}"/>'
    return f'<pc id="{tag.number}">' if tag.kind == "open" else "</pc>"


def _split_code(tag: Tag) -> str:
    """Codes for pairs that cross each other or lack a half: <pc> cannot stand for them."""
    if tag.kind == "alone":
        return f'<ph id="{tag.number}"/>'
    if tag.isolated:
        local = "sc" if tag.kind == "open" else "ec"
        return f'<{local} id="{tag.number}" isolated="yes"/>'
    return f'<sc id="{tag.number}"/>' if tag.kind == "open" else f'<ec startRef="{tag.number}"/>'
