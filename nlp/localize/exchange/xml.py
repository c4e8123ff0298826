"""XML of strangers, read as a stream: no entities, no DTD, no network, bounded depth and size; errors name the line."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from typing import Any

from lxml import etree

from nlp.errors import ExchangeError

# Far beyond any memory a team has; libxml2 itself stops at a depth of 256 and at 10 MB in one text.
MAX_BYTES = 200_000_000
MAX_CHARACTERS = 100_000
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MEND = "Export the file again or mend it in an editor"


def stream_elements(data: bytes, *, name: str, root: str, wanted: Collection[str]) -> Iterator[etree._Element]:
    """Yield each finished element whose local name is in `wanted`, then forget it; ancestors keep their attributes.

    `root` is the local name the file must begin with. Raises ExchangeError (`exchange_xml`, `exchange_entity`,
    `exchange_format`, `exchange_size`) naming `name` and the line.
    """
    if len(data) > MAX_BYTES:
        limit = f"it is larger than {MAX_BYTES // 1_000_000} MB"
        raise ExchangeError(limit, value=name, hint="Split the file", code="exchange_size")
    context = etree.iterparse(
        io.BytesIO(data), events=("end",), tag=[f"{{*}}{each}" for each in wanted], resolve_entities=False,
        no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    checked = False
    try:
        for _, element in context:
            if not checked:
                _check_root(element.getroottree(), name=name, root=root)
                checked = True
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        reason = f"this is no well-formed XML: {_reason(error)}"
        raise ExchangeError(reason, value=f"{name}, line {line}", hint=_MEND, code="exchange_xml") from None
    if not checked:
        _check_root(context.root.getroottree(), name=name, root=root)


def fault(element: etree._Element, name: str, message: str, code: str, hint: str = _MEND) -> ExchangeError:
    """Return the error for what is wrong in `element`."""
    return ExchangeError(message, value=f"{name}, line {element.sourceline}", hint=hint, code=code)


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace, "" for an entity reference."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: etree._Element, local: str) -> etree._Element | None:
    """Return the first child with the local name `local`."""
    return next((each for each in element if local_name(each) == local), None)


def children(element: etree._Element, local: str) -> list[etree._Element]:
    return [each for each in element if local_name(each) == local]


def inherited(element: etree._Element, attribute: str) -> str:
    """Return an attribute of `element` or of its nearest ancestor that has it, else ""."""
    for each in (element, *element.iterancestors()):
        if (value := each.get(attribute)) is not None:
            return value
    return ""


def text_of(element: etree._Element | None) -> str:
    """Return all text in `element`, "" for None."""
    return "" if element is None else "".join(str(text) for text in element.itertext())


def _check_root(tree: etree._ElementTree, *, name: str, root: str) -> None:
    top = tree.getroot()
    dtd: Any = tree.docinfo.internalDTD  # The stubs do not know iterentities.
    if dtd is not None and any(True for _ in dtd.iterentities()):
        message, hint = "the file declares entities, which are not read", "Remove the declarations from its DOCTYPE"
        raise fault(top, name, message, "exchange_entity", hint)
    if local_name(top) != root:
        message = f"the file begins with <{local_name(top)}>, not <{root}>"
        raise fault(top, name, message, "exchange_format", "Give a TMX 1.4, XLIFF 1.2 or XLIFF 2.0 file")


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _reason(error: etree.XMLSyntaxError) -> str:
    return (error.msg or "it is damaged").rpartition(", line")[0] or (error.msg or "it is damaged")
