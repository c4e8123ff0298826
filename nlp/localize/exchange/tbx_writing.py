"""Glossaries as TBX-Basic: version 3 (ISO 30042:2019) in both styles, and version 2 for tools that know no other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, cast, get_args

from lxml import etree

from nlp.errors import LocaleError
from nlp.localize.exchange.tbx import NOTE_EXACT, NOTE_VERBATIM, PARTS, PHRASE, VARIANT
from nlp.localize.glossary.entry import Entry
from nlp.localize.glossary.matching import Glossary

Dialect = Literal["3-dca", "3-dct", "2"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)
_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_MODULES = {"min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic"}
# Category to the element that carries it in DCA and TBX 2, and to its module in DCT.
_CARRIERS = {
    "administrativeStatus": ("termNote", "min"),
    "partOfSpeech": ("termNote", "min"),
    "termType": ("termNote", "basic"),
    "context": ("descrip", "basic"),
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n'
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_POS = {ours: theirs for theirs, ours in PARTS.items()}
_STATUS = {"preferred": "preferred", "do_not_translate": "preferred", "forbidden": "deprecated"}


def write_tbx(glossary: Glossary, *, title: str, dialect: Dialect = "3-dca") -> bytes:
    """Return a glossary as a TBX-Basic file; rows of one source term are one concept.

    Raises
    ------
    LocaleError
        for a character that XML cannot hold.
    """
    writer = _Writer(dialect)
    try:
        root, body = writer.frame(glossary.source_language, title)
        for number, rows in enumerate(_concepts(glossary.entries), start=1):
            writer.concept(body, f"c{number}", rows, glossary.source_language, glossary.locale.tag)
    except ValueError as error:
        message = "a term holds a control character, which XML cannot hold"
        raise LocaleError(message, value=title, hint="Take it out", code="tbx_character") from error
    etree.indent(root)
    head = _DECLARATION + (_DOCTYPE if dialect == "2" else "")
    return (head + etree.tostring(root, encoding="unicode") + "\n").encode()


def _concepts(entries: Iterable[Entry]) -> Iterable[Sequence[Entry]]:
    groups: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        verbatim = entry.status == "do_not_translate"
        groups.setdefault((entry.source, entry.pos, entry.case, entry.source_variants, verbatim), []).append(entry)
    return groups.values()


class _Writer:
    """Builds the elements of one dialect."""

    def __init__(self, dialect: Dialect) -> None:
        self._old = dialect == "2"
        self._by_tag = dialect == "3-dct"
        self._namespace = "" if self._old else f"{{{_NAMESPACE}}}"

    def frame(self, language: str, title: str) -> tuple[etree._Element, etree._Element]:
        """Return the root and the body that concepts stand in."""
        if self._old:
            root = etree.Element("martif", {"type": "TBX-Basic", _LANGUAGE: language})
        else:
            modules = cast(Mapping[str, str], {None: _NAMESPACE, **(_MODULES if self._by_tag else {})})
            style = {"type": "TBX-Basic", "style": "dct" if self._by_tag else "dca", _LANGUAGE: language}
            root = etree.Element(f"{self._namespace}tbx", style, nsmap=modules)
        head = self._add(self._add(root, "martifHeader" if self._old else "tbxHeader"), "fileDesc")
        self._add(self._add(head, "titleStmt"), "title").text = title
        self._add(self._add(head, "sourceDesc"), "p").text = title
        return root, self._add(self._add(root, "text"), "body")

    def concept(
        self, body: etree._Element, id: str, rows: Sequence[Entry], source_language: str, target_language: str
    ) -> None:
        first = rows[0]
        node = self._add(body, "termEntry" if self._old else "conceptEntry", id=id)
        section = self._section(node, source_language)
        notes = [NOTE_VERBATIM] if first.status == "do_not_translate" else []
        notes += [NOTE_EXACT] if first.case == "exact" else []
        kind = PHRASE if first.pos == PHRASE else ""
        self._term(section, first.source, status="preferred", pos=first.pos, type_=kind, notes=notes)
        for variant in first.source_variants:
            self._term(section, variant, status="admitted", pos=first.pos, type_=VARIANT)
        section = self._section(node, target_language)
        for row in rows:
            status = _STATUS[row.status]
            notes = [row.note] if row.note else []
            self._term(section, row.target, status=status, pos=row.pos, notes=notes, context=row.example)
            for variant in row.variants:
                admitted = "admitted" if status == "preferred" else status
                self._term(section, variant, status=admitted, pos=row.pos, type_=VARIANT)

    def _section(self, concept: etree._Element, language: str) -> etree._Element:
        return self._add(concept, "langSet" if self._old else "langSec", **{_LANGUAGE: language})

    def _term(
        self, section: etree._Element, text: str, *, status: str, pos: str = "", type_: str = "",
        notes: Iterable[str] = (), context: str = "",
    ) -> None:  # fmt: skip
        node = self._add(section, "tig" if self._old else "termSec")
        self._add(node, "term").text = text
        self._category(node, "partOfSpeech", _POS.get(pos, ""))
        self._category(node, "termType", type_)
        self._category(node, "administrativeStatus", f"{status}Term-admn-sts")
        self._category(node, "context", context)
        for note in notes:
            self._add(node, "note").text = note

    def _category(self, node: etree._Element, name: str, value: str) -> None:
        if not value:
            return
        carrier, module = _CARRIERS[name]
        if self._by_tag:
            etree.SubElement(node, f"{{{_MODULES[module]}}}{name}").text = value
        else:
            self._add(node, carrier, type=name).text = value

    def _add(self, parent: etree._Element, name: str, **attributes: str) -> etree._Element:
        return etree.SubElement(parent, f"{self._namespace}{name}", attributes)
