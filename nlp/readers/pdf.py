"""PDF to blocks: pypdf gives text with positions, `nlp.readers.page` finds lines, `nlp.readers.layout` blocks.

Always run in the sandbox: a PDF can inflate without bound and loop without end.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from nlp.document import Block, Source
from nlp.errors import ReadError
from nlp.readers.inline import fold
from nlp.readers.layout import find_blocks
from nlp.readers.lists import nest
from nlp.readers.page import Line, PageText

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_PAGES = 1_000
# Two left edges closer than this many points are one.
_INDENT_TOLERANCE = 4.0
# Hebrew to Arabic, their presentation forms, and the Indic, Burmese and Khmer scripts.
_REORDERED = re.compile("[\u0590-\u0dff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
_REORDERED_SHARE = 0.2
_DAMAGED = "Open it in a PDF viewer and save or print it again as PDF, or give the Word or HTML file"


def read_pdf(data: bytes, *, name: str = "") -> Source:
    """Read a PDF with a text layer.

    Raises:
        ReadError: password-protected, damaged, too many pages, or scanned without text.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("it is password-protected", value=name, hint="Save it without a password")
        if len(reader.pages) > MAX_PAGES:
            raise ReadError(f"it has more than {MAX_PAGES} pages", value=name, hint="Give only the policy's pages")
        pages = [_page(page) for page in reader.pages]
        meta = _meta(reader)
    except (ReadError, MemoryError):
        raise
    except DependencyError as error:
        # Only modern encryption needs more than pypdf.
        message = "it is password-protected, or encrypted in a way we cannot open"
        raise ReadError(message, value=name, hint="Save it without protection") from error
    except LimitReachedError as error:
        raise ReadError("it unpacks to more than a policy can need", value=name, hint=_DAMAGED) from error
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OSError) as error:
        raise ReadError("the PDF is damaged", value=name, hint=_DAMAGED) from error
    blocks, indents = find_blocks(pages)
    if not blocks:
        message = "it has pages but no text: a scan, or pictures of text"
        raise ReadError(message, value=name, hint="Run text recognition (OCR) on it, or give the Word or HTML file")
    _check_script(blocks, name)
    return Source("pdf", nest(blocks, indents=indents, tolerance=_INDENT_TOLERANCE), MappingProxyType(meta))


def _check_script(blocks: Sequence[Block], name: str) -> None:
    """Raise for scripts whose letters pypdf gives in the order of drawing, without spaces between words."""
    text = "".join(block.text for block in blocks)
    letters = sum(letter.isalpha() for letter in text)
    drawn = len(_REORDERED.findall(text))
    if drawn > _REORDERED_SHARE * letters:
        message = "its script cannot be read from a PDF without mixing up the words"
        raise ReadError(message, value=name, hint="Give the Word, HTML or text file")


def _meta(reader: PdfReader) -> dict[str, object]:
    root: Any = reader.trailer["/Root"]
    title = fold(str(reader.metadata.title or "")) if reader.metadata else ""
    found = {"title": title, "language": fold(str(root.get("/Lang") or ""))}
    # Office programs write the file's name where nobody gave a title.
    untitled = title.lower() in ("untitled", "anonymous", "(anonymous)") or "." in title[-6:]
    return {key: value for key, value in found.items() if value and not (key == "title" and untitled)}


def _page(page: PageObject) -> Sequence[Line]:
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    text = PageText(width, height, float(page.mediabox.left), float(page.mediabox.bottom))
    page.extract_text(visitor_operand_before=text.operand, visitor_text=text.text)
    return text.lines(_links(page))


def _links(page: PageObject) -> list[tuple[tuple[float, float, float, float], str]]:
    """Return the rectangles of the page's links with their addresses."""
    found = []
    for reference in page.get("/Annots") or ():
        note: Any = reference.get_object()
        action = note.get("/A") if hasattr(note, "get") else None
        target = action.get_object().get("/URI") if action is not None else None
        rectangle = note.get("/Rect") if target else None
        if target and rectangle is not None and len(rectangle) == 4:
            left, bottom, right, top = (float(value) for value in rectangle)
            found.append(((min(left, right), min(bottom, top), max(left, right), max(bottom, top)), str(target)))
    return found
