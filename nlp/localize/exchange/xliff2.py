"""XLIFF 2.0 (OASIS, 2014): translation units to bytes and back; neighbours go into the metadata module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import get_args

from lxml import etree

from nlp.localize.exchange.bilingual import Bilingual, language_pair, make_unit, seg_text
from nlp.localize.exchange.inline import Role, RoleOf, check_writable, escape_attribute, escape_text, read_pieces
from nlp.localize.exchange.xml import XML_SPACE, child, children, fault, inherited, local_name, stream_elements, text_of
from nlp.localize.memory.unit import CodeKind, InlineCode, State, TranslationUnit
from nlp.localize.tags import Tag

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_STATES: tuple[State, ...] = get_args(State)
_CATEGORY = "briefwright"
# The specification's types and subtypes (4.3.1.37, 4.3.1.34), and such of ours where it has none.
_TYPES: Mapping[CodeKind, tuple[str, str]] = {
    "bold": ("fmt", "xlf:b"), "italic": ("fmt", "xlf:i"), "link": ("link", ""), "image": ("image", ""),
    "code": ("fmt", f"{_CATEGORY}:code"), "template": ("ui", "xlf:var"), "literal": ("other", f"{_CATEGORY}:literal"),
}  # fmt: skip
_MARKS: Mapping[tuple[str, str], CodeKind] = {written: kind for kind, written in _TYPES.items()}


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
    kept = (each for group in children(unit, "originalData") for each in children(group, "data"))
    data = {each.get("id", ""): text_of(each) for each in kept}
    read = Bilingual(
        source=read_pieces(source, _roles(data), name=name),
        target=read_pieces(target, _roles(data), name=name) if target is not None else (),
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


def _roles(data: Mapping[str, str]) -> RoleOf:
    """Roles of the codes in one segment, with their original `data`: <ec startRef> closes <sc id>."""
    places = count(1)

    def role_of(element: etree._Element) -> Role | str:
        local = local_name(element)
        key = element.get("id") or f"code{next(places)}"
        mark: CodeKind = _MARKS.get((element.get("type", ""), element.get("subType", "")), "")
        held = data.get(element.get("dataRefStart") or element.get("dataRef") or "", "")
        match local:
            case "pc":
                return Role("around", key, mark, held)
            case "ph":
                return Role("alone", key, mark, held)
            case "sc":
                return Role("open", key, mark, held)
            case "ec":
                start = element.get("startRef")
                return Role("close", start) if start else Role("close", key, mark, held)
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
    held = [
        f'<data id="d{each.number}" xml:space="preserve">{escape_text(each.data)}</data>'
        for each in unit.codes
        if each.data
    ]
    if held:
        yield f"<originalData>{''.join(held)}</originalData>"
    yield f'<segment state="{unit.state}">'
    yield f"<source>{_codes(unit.source, unit)}</source>"
    if unit.target:
        yield f"<target>{_codes(unit.target, unit)}</target>"
    yield "</segment>"
    yield "</unit>"


def _codes(text: str, unit: TranslationUnit) -> str:
    return seg_text(text, unit.codes, _code, _split_code)


def _code(tag: Tag, code: InlineCode) -> str:
    if tag.kind == "alone":
        return f'<ph id="{tag.number}"{_known(code, "dataRef")}/>'
    return f'<pc id="{tag.number}"{_known(code, "dataRefStart")}>' if tag.kind == "open" else "</pc>"


def _split_code(tag: Tag, code: InlineCode) -> str:
    """Codes for pairs that cross each other or lack a half: <pc> cannot stand for them."""
    if tag.kind == "alone":
        return _code(tag, code)
    if tag.isolated:
        local = "sc" if tag.kind == "open" else "ec"
        return f'<{local} id="{tag.number}" isolated="yes"{_known(code, "dataRef")}/>'
    if tag.kind == "close":
        return f'<ec startRef="{tag.number}"/>'
    return f'<sc id="{tag.number}"{_known(code, "dataRef")}/>'


def _known(code: InlineCode, reference: str) -> str:
    """Return the attributes that say what a code stands for."""
    type, sub = _TYPES[code.kind] if code.kind else ("", "")
    values = {"type": type, "subType": sub, reference: f"d{code.number}" if code.data else ""}
    return "".join(f' {name}="{value}"' for name, value in values.items() if value)
