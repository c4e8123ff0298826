"""Inline codes of exchange formats to numbered tags: the codes of source and target get the same numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lxml import etree

from nlp.errors import ExchangeError
from nlp.localize.exchange.xml import MAX_CHARACTERS, fault, local_name
from nlp.localize.memory.unit import CodeKind, InlineCode, TranslationUnit
from nlp.localize.tags import Tag, TagKind, cut_tags

# What XML 1.0 cannot carry, not even escaped (https://www.w3.org/TR/xml/#charsets).
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"[1-9]\d{0,4}")


@dataclass(frozen=True, slots=True)
class Code:
    """An inline code of a file; `key` tells it apart from others of its kind and finds it again in the target.

    `mark` and `data` are what it stands for, as in InlineCode.
    """

    kind: TagKind
    key: str
    mark: CodeKind = ""
    data: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """What an inline element is: a code, a pair `around` its content, `through` to its content, or left out."""

    kind: TagKind | Literal["around", "through", "out"]
    key: str = ""
    mark: CodeKind = ""
    data: str = ""


Piece = str | Code
RoleOf = Callable[[etree._Element], Role | str]


def read_pieces(element: etree._Element, role_of: RoleOf, *, name: str) -> tuple[Piece, ...]:
    """Return the words and codes in a segment's element.

    `role_of` says what an inline element is, or its text; it is asked in reading order.
    Raises ExchangeError for an entity reference and for a segment beyond MAX_CHARACTERS.
    """
    pieces = list(_walk(element, role_of, name))
    if sum(len(piece) for piece in pieces if isinstance(piece, str)) > MAX_CHARACTERS:
        message = f"a segment is longer than {MAX_CHARACTERS} characters"
        raise fault(element, name, message, "exchange_size", "Cut it into sentences")
    return tuple(pieces)


def number_codes(source: Sequence[Piece], target: Sequence[Piece]) -> tuple[str, str, tuple[InlineCode, ...]]:
    """Return both texts with numbered tags, and what these stand for where the file says it.

    The numbers are the file's own where it has such, else by first appearance.
    """
    codes = [piece for piece in (*source, *target) if isinstance(piece, Code)]
    if not codes:
        return "".join(map(str, source)), "".join(map(str, target)), ()
    known = dict.fromkeys((code.kind == "alone", code.key) for code in codes)
    own = [key for _, key in known]
    if all(map(_NUMBER.fullmatch, own)) and len(set(own)) == len(own):
        numbers = {identity: int(identity[1]) for identity in known}
    else:
        numbers = {identity: number for number, identity in enumerate(known, start=1)}

    def text(pieces: Sequence[Piece]) -> str:
        return "".join(
            piece if isinstance(piece, str) else str(Tag(piece.kind, numbers[piece.kind == "alone", piece.key]))
            for piece in pieces
        )

    known_as = {
        numbers[code.kind == "alone", code.key]: InlineCode(0, code.mark, code.data)
        for code in reversed(codes)
        if code.mark or code.data
    }
    return text(source), text(target), tuple(replace(known_as[each], number=each) for each in sorted(known_as))


def check_writable(units: Sequence[TranslationUnit]) -> None:
    """Raise ExchangeError (`exchange_character`) for a text that XML cannot carry."""
    for number, unit in enumerate(units, start=1):
        fields = (unit.source, unit.target, unit.before, unit.after, unit.id, unit.origin, unit.changed_on, unit.note)
        for text in (*fields, *(code.data for code in unit.codes)):
            if found := _UNWRITABLE.search(text):
                message = f"the character U+{ord(found[0]):04X} cannot stand in XML"
                hint = "Remove it from the text"
                raise ExchangeError(message, value=f"unit {number}", hint=hint, code="exchange_character")


def escape_text(text: str) -> str:
    """Return `text` for the inside of an element or a quoted attribute, line breaks kept."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\r", "&#13;")


def code_text(text: str, code: Callable[[Tag], str]) -> str:
    """Return `text` as XML, each tag as `code` writes it."""
    return "".join(code(part) if isinstance(part, Tag) else escape_text(part) for part in cut_tags(text))


def escape_attribute(text: str) -> str:
    """Return `text` for a quoted attribute: white space other than blanks would be read as blanks."""
    return escape_text(text).replace("\n", "&#10;").replace("\t", "&#9;")


def _walk(element: etree._Element, role_of: RoleOf, name: str) -> Iterator[Piece]:
    if element.text:
        yield element.text
    for each in element:
        if not local_name(each):
            message, hint = f"the entity {each.text} is not read", "Write the character itself"
            raise fault(element, name, message, "exchange_entity", hint)
        role = role_of(each)
        if isinstance(role, str):
            yield role
        elif role.kind == "around":
            yield Code("open", role.key, role.mark, role.data)
            yield from _walk(each, role_of, name)
            yield Code("close", role.key)
        elif role.kind == "through":
            yield from _walk(each, role_of, name)
        elif role.kind != "out":
            yield Code(role.kind, role.key, role.mark, role.data)
        if each.tail:
            yield each.tail
