"""XLIFF 1.2 (OASIS, 2008): translation units to bytes and back; states and neighbours are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from lxml import etree

from nlp.localize.exchange.bilingual import Bilingual, language_pair, make_unit, seg_text
from nlp.localize.exchange.inline import Role, RoleOf, check_writable, escape_attribute, escape_text, read_pieces
from nlp.localize.exchange.xml import child, children, fault, inherited, local_name, stream_elements, text_of
from nlp.localize.memory.unit import CodeKind, InlineCode, State, TranslationUnit
from nlp.localize.tags import Tag

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
# The specification's states (2.3, "state"), by how far they can be trusted here.
_STATES: Mapping[str, State] = {
    "new": "initial",
    "needs-translation": "initial",
    "needs-adaptation": "initial",
    "needs-l10n": "initial",
    "needs-review-translation": "translated",
    "needs-review-adaptation": "translated",
    "needs-review-l10n": "translated",
    "translated": "translated",
    "signed-off": "reviewed",
    "final": "final",
}
_WRITTEN: Mapping[State, str] = {
    "initial": "new",
    "translated": "translated",
    "reviewed": "signed-off",
    "final": "final",
}
_QUALIFIERS = {"memory": "exact-match", "memory_fuzzy": "fuzzy-match", "machine": "leveraged-mt"}
# The specification's code types (2.3, "ctype"), and such of ours where it has none.
_TYPES: Mapping[CodeKind, str] = {
    "bold": "bold", "italic": "italic", "link": "link", "image": "image", "code": "x-code", "template": "x-template",
    "literal": "x-literal",
}  # fmt: skip
_MARKS: Mapping[str, CodeKind] = {written: kind for kind, written in _TYPES.items()}
_CONTEXTS = {"x-before": "before", "x-after": "after", "x-origin": "origin", "x-changed-on": "changed_on"}


def read_xliff1(data: bytes, *, name: str) -> tuple[TranslationUnit, ...]:
    """Return the units of all <file>s in order; a unit not yet translated has the target "" and the state "initial".

    A unit without its own state is "translated", with approved="yes" "final"; the standard's finer states are read as
    the nearest of ours, states of a tool's own ("x-…") as "initial".

    Raises
    ------
    ExchangeError
        naming `name` and the line: bad XML, entities, missing languages, an unknown state, a target missing where the
        state says that there is one.
    """
    elements = stream_elements(data, name=name, root="xliff", wanted=("trans-unit",))
    return tuple(_read_unit(element, name) for element in elements)


def write_xliff1(units: Sequence[TranslationUnit], *, original: str = "policy") -> bytes:
    """Return `units`, all of one language pair, as one <file>; `original` names the document they come from.

    Raises ExchangeError (`exchange_language`) for mixed languages.
    """
    check_writable(units)
    source, target = language_pair(units)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff version="1.2" xmlns="{NAMESPACE}">',
        f'<file original="{escape_attribute(original)}" source-language="{escape_attribute(source)}"'
        f' target-language="{escape_attribute(target)}" datatype="plaintext">',
        "<body>",
    ]
    for number, unit in enumerate(units, start=1):
        lines += _write_unit(unit, number)
    return "\n".join([*lines, "</body>", "</file>", "</xliff>", ""]).encode()


def _read_unit(element: etree._Element, name: str) -> TranslationUnit:
    source, target = child(element, "source"), child(element, "target")
    if source is None:
        raise fault(element, name, "a <trans-unit> has no <source>", "exchange_source")
    contexts = {
        _CONTEXTS[kind]: text_of(each)
        for group in children(element, "context-group")
        for each in children(group, "context")
        if (kind := each.get("context-type", "")) in _CONTEXTS
    }
    read = Bilingual(
        source=read_pieces(source, _roles(), name=name),
        target=read_pieces(target, _roles(), name=name) if target is not None else (),
        state=_state(element, target, name),
        id=element.get("resname") or element.get("id") or "",
        note="\n".join(text_of(note) for note in children(element, "note")),
        keep_space=inherited(source, "{http://www.w3.org/XML/1998/namespace}space") == "preserve",
        fields=contexts,
    )
    languages = inherited(element, "source-language"), inherited(element, "target-language")
    return make_unit(read, element, languages=languages, name=name)


def _state(element: etree._Element, target: etree._Element | None, name: str) -> State | None:
    """The state that is stated, None where none is."""
    written = target.get("state") if target is not None else None
    if written is None:
        return "final" if element.get("approved") == "yes" else None
    if written.startswith("x-"):
        return "initial"
    if written not in _STATES:
        hint = f"Use one of {', '.join(_STATES)}"
        raise fault(element, name, f"unknown state {written!r}", "exchange_state", hint)
    return _STATES[written]


def _roles() -> RoleOf:
    """Roles of the codes in one segment: `rid` (or an equal id) joins the halves of a pair."""
    places = count(1)

    def role_of(element: etree._Element) -> Role | str:
        local = local_name(element)
        key = element.get("id") or f"code{next(places)}"
        pair = element.get("rid") or key
        mark: CodeKind = _MARKS.get(element.get("ctype", ""), "")
        data = element.get("equiv-text", "")
        match local:
            case "g":
                return Role("around", key, mark, data)
            case "x" | "ph":
                return Role("alone", key, mark, data)
            case "bx" | "bpt":
                return Role("open", pair, mark, data or _held(element))
            case "ex" | "ept":
                return Role("close", pair)
            case "it":
                return Role("close" if element.get("pos") == "close" else "open", key, mark, data or _held(element))
        return Role("through" if local == "mrk" else "out")

    return role_of


def _held(element: etree._Element) -> str:
    """What a code of ours holds beside its type: its data; of another tool's code the content says nothing here."""
    return text_of(element) if element.get("ctype", "") in _MARKS else ""


def _write_unit(unit: TranslationUnit, number: int) -> Iterator[str]:
    resname = f' resname="{escape_attribute(unit.id)}"' if unit.id else ""
    approved = ' approved="yes"' if unit.state in ("reviewed", "final") else ""
    yield f'<trans-unit id="{number}"{resname}{approved} xml:space="preserve">'
    yield f"<source>{_codes(unit.source, unit)}</source>"
    if unit.target:
        qualifier = _QUALIFIERS.get(unit.origin)
        shown = f' state-qualifier="{qualifier}"' if qualifier else ""
        yield f'<target state="{_WRITTEN[unit.state]}"{shown}>{_codes(unit.target, unit)}</target>'
    fields = {
        "x-before": unit.before, "x-after": unit.after, "x-origin": unit.origin, "x-changed-on": unit.changed_on,
    }  # fmt: skip
    contexts = [
        f'<context context-type="{kind}">{escape_text(text)}</context>' for kind, text in fields.items() if text
    ]
    if contexts:
        yield f'<context-group purpose="match">{"".join(contexts)}</context-group>'
    if unit.note:
        yield f"<note>{escape_text(unit.note)}</note>"
    yield "</trans-unit>"


def _codes(text: str, unit: TranslationUnit) -> str:
    return seg_text(text, unit.codes, _code, _split_code)


def _code(tag: Tag, code: InlineCode) -> str:
    data = f' equiv-text="{escape_attribute(code.data)}"' if code.data else ""
    if tag.kind == "alone":
        return f'<x id="{tag.number}"{_type(code)}{data}/>'
    return f'<g id="{tag.number}"{_type(code)}{data}>' if tag.kind == "open" else "</g>"


def _split_code(tag: Tag, code: InlineCode) -> str:
    """Codes for pairs that cross each other or lack a half: <g> cannot stand for them."""
    if tag.kind == "alone":
        return _code(tag, code)
    # A half holds its data; where nothing is known of it, the tag itself, for tools to show.
    shown = escape_text(code.data if code.kind else str(tag))
    if tag.isolated:
        return f'<it id="{tag.number}" pos="{tag.kind}"{_type(code)}>{shown}</it>'
    if tag.kind == "close":
        return f'<ept id="{tag.number}">{escape_text(str(tag))}</ept>'
    return f'<bpt id="{tag.number}"{_type(code)}>{shown}</bpt>'


def _type(code: InlineCode) -> str:
    return f' ctype="{_TYPES[code.kind]}"' if code.kind else ""
