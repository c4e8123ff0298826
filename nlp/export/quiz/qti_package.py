"""A quiz as a QTI content package: a zip of a manifest and one file an item."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from nlp.export.quiz.exported import Exported
from nlp.export.quiz.grounding import quote_evidence
from nlp.export.quiz.identity import identify, plain
from nlp.export.quiz.qti_dialect import DIALECTS, XSI, Dialect, Version
from nlp.export.quiz.qti_item import qti_item
from nlp.export.quiz.shape import break_lost, shape_quiz
from nlp.quiz.item import Item, Quiz
from nlp.versions.change import ChangeSet

_LOM = "http://ltsc.ieee.org/xsd/LOM"
# The earliest moment a zip can tell: the bytes depend on the quiz alone.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def quiz_qti(quiz: Quiz, changes: ChangeSet, *, version: Version) -> Exported:
    """Return the quiz as a zip: `imsmanifest.xml` first, then `items/IDENTIFIER.xml` sorted by name."""
    dialect = DIALECTS[version]
    shaped, left_out = shape_quiz(quiz)
    files: dict[str, bytes] = {}
    described: dict[str, Item] = {}
    for each in shaped:
        identifier = identify(each.item, changes)
        files[f"items/{identifier}.xml"] = qti_item(
            each, dialect, identifier=identifier, title=_title(quiz, each.item),
            evidence=quote_evidence(each.item, changes),
        )  # fmt: skip
        described[identifier] = each.item
        left_out += break_lost(each.item) if each.shape == "cloze" else ()
    manifest = _manifest(quiz, changes, described, dialect)
    return Exported(_zip({"imsmanifest.xml": manifest, **dict(sorted(files.items()))}), left_out)


def _title(quiz: Quiz, item: Item) -> str:
    return f"{' '.join(quiz.title.split())} · {item.id}"


def _manifest(quiz: Quiz, changes: ChangeSet, items: Mapping[str, Item], dialect: Dialect) -> bytes:
    space = dialect.package_namespace
    name = "_".join(("bw", plain(changes.new.policy or changes.new.title), plain(quiz.locale)))
    spaces: dict[str, str] = {None: space, "lom": _LOM, "xsi": XSI}  # type: ignore[dict-item]
    root = etree.Element(f"{{{space}}}manifest", identifier=name, nsmap=spaces)
    places = f"{space} {dialect.package_schema} {_LOM} {dialect.metadata_schema}"
    root.set(f"{{{XSI}}}schemaLocation", places)

    def add(parent: etree._Element, local: str, text: str = "", **attributes: str) -> etree._Element:
        made = etree.SubElement(parent, f"{{{space}}}{local}", attributes)
        made.text = text or None
        return made

    metadata = add(root, "metadata")
    add(metadata, "schema", dialect.package_name)
    add(metadata, "schemaversion", dialect.package_version)
    add(root, "organizations")
    resources = add(root, "resources")
    for identifier, item in sorted(items.items()):
        href = f"items/{identifier}.xml"
        resource = add(resources, "resource", identifier=identifier, type=dialect.resource_type, href=href)
        _describe(add(resource, "metadata"), quiz, item, identifier)
        add(resource, "file", href=href)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _describe(metadata: etree._Element, quiz: Quiz, item: Item, identifier: str) -> None:
    """Say what an item can be found by: title, language, and as keywords facet, Bloom level and type."""

    def add(parent: etree._Element, local: str, text: str = "", **attributes: str) -> etree._Element:
        made = etree.SubElement(parent, f"{{{_LOM}}}{local}", attributes)
        made.text = text or None
        return made

    general = add(add(metadata, "lom"), "general")
    named = add(general, "identifier")
    add(named, "catalog", "briefwright")
    add(named, "entry", identifier)
    add(add(general, "title"), "string", _title(quiz, item), language=item.locale)
    add(general, "language", item.locale)
    for keyword in (item.facet, item.bloom, item.type):
        add(add(general, "keyword"), "string", keyword, language="en")


def _zip(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, data)
    return stream.getvalue()
