"""Translation memories as TMX 1.4b (LISA OSCAR, 2005)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from nlp.localize.memory.unit import TranslationUnit

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# What XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_tmx(units: Iterable[TranslationUnit]) -> bytes:
    """Return the units as a TMX 1.4b file in UTF-8, in the order given."""
    units = list(units)
    sources = sorted({unit.source_language for unit in units})
    root = Xml.Element("tmx", version="1.4")
    Xml.SubElement(
        root,
        "header",
        {
            "creationtool": "briefwright",
            "creationtoolversion": "1",
            "segtype": "sentence",
            "o-tmf": "briefwright",
            "adminlang": "en",
            "srclang": sources[0] if len(sources) == 1 else "*all*",
            "datatype": "plaintext",
        },
    )
    body = Xml.SubElement(root, "body")
    for unit in units:
        _write_unit(body, unit)
    Xml.indent(root)
    head = b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
    return head + Xml.tostring(root, encoding="unicode").encode() + b"\n"


def _write_unit(body: Xml.Element, unit: TranslationUnit) -> None:
    attributes = {"tuid": _clean(unit.id)} if unit.id else {}
    attributes |= {"changedate": unit.changed_on.replace("-", "") + "T000000Z"} if unit.changed_on else {}
    element = Xml.SubElement(body, "tu", attributes)
    if unit.note:
        Xml.SubElement(element, "note").text = _clean(unit.note)
    known = {"x-state": unit.state, "x-origin": unit.origin, "x-before": unit.before, "x-after": unit.after}
    for kind, value in known.items():
        if value:
            Xml.SubElement(element, "prop", type=kind).text = _clean(value)
    for language, text in ((unit.source_language, unit.source), (unit.target_language, unit.target)):
        variant = Xml.SubElement(element, "tuv", {_LANGUAGE: language})
        Xml.SubElement(variant, "seg").text = _clean(text)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
