"""HTML to blocks; Markdown comes through here too, so that both read the same.

One walk over lxml's tree, without recursion: hostile nesting costs no stack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from nlp.document import Block, BlockKind, MarkKind, Source
from nlp.errors import ReadError
from nlp.readers.inline import Inline, check_count, fold
from nlp.readers.lists import nest
from nlp.readers.numbering import ordinal_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARKS: Mapping[str, MarkKind] = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "dfn": "italic",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code",
}  # fmt: skip
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form header hgroup hr html legend main p section summary".split()
)
_UNSEEN = frozenset(
    "audio canvas embed head iframe input map nav noscript object option script select style svg template textarea "
    "video".split()
)
_UNSEEN_ROLES = frozenset(("banner", "complementary", "contentinfo", "dialog", "navigation", "search"))
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b(none|decimal|(?:lower|upper)-(?:alpha|latin|roman))", re.I)
_LIST_TYPES = {"a": "lower_alpha", "A": "upper_alpha", "i": "lower_roman", "I": "upper_roman", "1": "decimal"}
_PERMALINK = frozenset("#¶§🔗↩")
# A container holds the document if it has this share of the page's text.
_MAIN_SHARE = 0.5
# An aside or a footer inside the article is furniture if this share of its text is links.
_LINK_SHARE = 0.4

Event = tuple[Literal["start", "end", "text"], "_Element | None", str]


def read_html(text: str, *, name: str = "") -> Source:
    """Read a page or a fragment of HTML.

    Raises:
        ReadError: tags nested deeper than the parser keeps (about 2,000), which would lose text.
    """
    root = parse(text, name=name)
    meta: dict[str, object] = {}
    title = next((fold(e.text or "") for e in root.iter("title")), "")
    if title:
        meta["title"] = title
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if language:
        meta["language"] = language.strip()
    blocks = nest(walk(main_part(root)))
    if "title" not in meta:
        heading = next((block.text for block in blocks if block.kind == "heading" and block.level == 1), "")
        meta |= {"title": heading} if heading else {}
    return Source("html", blocks, MappingProxyType(meta))


def parse(text: str, *, name: str = "") -> _Element:
    """Return the tree of `text`; nothing is fetched, no entity is expanded from outside."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    root = etree.fromstring(text.encode("utf-8", "surrogatepass"), parser)
    # libxml2 stops silently at its depth limit; what it logged is the only trace of the lost text.
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise ReadError("its tags are nested too deep", value=name, hint="Save the page's text without the nesting")
    if root is None:
        raise ReadError("it holds no text", value=name, hint="Give a file with the policy's text")
    return root


def main_part(root: _Element) -> _Element:
    """Return the element that holds the document: main or article where it has most of the text."""
    body = root.find("body")
    whole = body if body is not None else root
    found = [e for e in whole.iter("main", "article", "div", "section") if _is_main(e)][:20]
    if found:
        total = _length(whole)
        for element in found:
            if _length(element) >= _MAIN_SHARE * total:
                return element
    return whole


def walk(root: _Element, *, restore: Callable[[str], str] = str, fragment: bool = False) -> list[Block]:
    """Return the visible blocks below `root`; `restore` is applied to every text and link target.

    In a `fragment` a header, footer or aside belongs to the document, on a page to the site.
    """
    walker = _Walker(restore)
    for kind, element, text in _events(root, fragment=fragment):
        if element is None:
            walker.text(text)
        elif kind == "start":
            walker.start(element, str(element.tag))
        else:
            walker.end(element, str(element.tag))
    walker.flush()
    return walker.blocks


def _is_main(element: _Element) -> bool:
    return element.tag in ("main", "article") or element.get("role") in ("main", "article")


def _length(element: _Element) -> int:
    return sum(len(text.strip()) for _, found, text in _events(element) if found is None)


def _events(root: _Element, *, fragment: bool = False) -> Iterator[Event]:
    """Walk the visible part of the tree; yields start and end of elements, and text."""
    inside = int(fragment)
    stack: list[tuple[_Element, Iterator[_Element]]] = [(root, iter(root))]
    yield "start", root, ""
    if root.text:
        yield "text", None, root.text
    inside += _is_main(root)
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", element, ""
            inside -= _is_main(element)
            if stack and element.tail:
                yield "text", None, element.tail
            continue
        if not isinstance(child.tag, str) or _furniture(child, inside=inside > 0):
            if child.tail:
                yield "text", None, child.tail
            continue
        inside += _is_main(child)
        yield "start", child, ""
        if child.text:
            yield "text", None, child.text
        stack.append((child, iter(child)))


def _furniture(element: _Element, *, inside: bool) -> bool:
    """True for what is on the page but not of the document."""
    tag = element.tag
    if tag in _UNSEEN or element.get("hidden") is not None or element.get("role") in _UNSEEN_ROLES:
        return True
    if tag == "button":
        parent = element.getparent()
        return parent is None or parent.tag not in _HEADINGS
    if tag in ("header", "footer", "aside"):
        return not inside or (tag != "header" and _link_share(element) > _LINK_SHARE)
    if tag == "a" and len(text := (element.text or "").strip("\ufe0e ")) == 1 and text in _PERMALINK:
        return len(element) == 0
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


def _link_share(element: _Element) -> float:
    links = sum(len(text) for link in element.iter("a") for text in link.itertext())
    return links / max(1, sum(len(text.strip()) for text in element.itertext()))


@dataclass(slots=True)
class _List:
    ordered: bool
    style: str
    next: int = 1
    step: int = 1
    delimiter: str = "."

    def number(self, value: str | None) -> str:
        if not self.ordered:
            return "-"
        self.next = _integer(value, self.next)
        number = ordinal_text(self.next, self.style)
        self.next += self.step
        return "" if self.style == "none" else number + self.delimiter


def _integer(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,6}", value) else default


class _Walker:
    """Turns events into blocks. `_number` is the label of an item whose first line is still to come."""

    def __init__(self, restore: Callable[[str], str]) -> None:
        self.blocks: list[Block] = []
        self._restore = restore
        self._inline = Inline()
        self._lists: list[_List] = []
        self._items = 0
        self._number: str | None = None
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._cells = -1
        self._breaks = 0
        self._spans: list[bool] = []
        self._notes: list[bool] = []

    def text(self, text: str) -> None:
        if self._breaks and text.strip():
            self._breaks = 0
        self._inline.add(self._restore(text))

    def start(self, element: _Element, tag: str) -> None:
        if tag == "br":
            self._break()
        elif tag in _HEADINGS:
            self._block()
            if self._cells < 0:
                self._kind, self._level = "heading", _HEADINGS[tag]
        elif tag in ("ul", "ol", "menu", "dir"):
            self._block()
            self._lists.append(_list(element, tag))
        elif tag == "li":
            self._block()
            if self._cells < 0:
                # An item outside any list still is one.
                current = self._lists[-1] if self._lists else _List(ordered=False, style="")
                self._items, self._number = self._items + 1, current.number(element.get("value"))
        elif tag == "pre":
            self._block()
            self._kind = "code" if self._cells < 0 else self._kind
        elif tag == "tr":
            self._row(element)
        elif tag in ("td", "th"):
            self._cell()
        elif tag in _BLOCKS or tag == "table":
            self._block()
        else:
            self._mark(element, tag)

    def end(self, element: _Element, tag: str) -> None:
        if tag in _HEADINGS or tag == "pre":
            self._block()
            if self._cells < 0:
                self._kind, self._level = "paragraph", 0
        elif tag in ("ul", "ol", "menu", "dir"):
            self._block()
            if self._lists:
                self._lists.pop()
        elif tag == "li":
            self._block()
            if self._cells < 0:
                self._items, self._number = max(0, self._items - 1), None
        elif tag == "tr":
            if self._cells >= 0:
                self._end_row()
        elif tag in _BLOCKS or tag == "table":
            self._block()
        elif tag == "a":
            self._inline.close("link")
        elif tag in _MARKS:
            self._inline.close(_MARKS[tag])
        elif tag == "sup" and self._notes and self._notes.pop():
            self._inline.add("]")
        elif tag == "span" and self._spans and self._spans.pop():
            self._inline.close("bold")

    def flush(self) -> None:
        """End the block that is being collected."""
        self._breaks = 0
        block = self._inline.build(self._kind, level=self._level)
        if block is None:
            return
        if block.kind == "paragraph" and (self._items or self._number is not None):
            level = max(1, len(self._lists))
            kind: BlockKind = "paragraph" if self._number is None else "item"
            block = replace(block, kind=kind, level=level, number=self._number or "")
        elif block.kind == "heading" and self._number not in (None, "-"):
            block = replace(block, number=self._number or "")
        if block.kind != "row":
            self._number = None
        self.blocks.append(block)
        check_count(len(self.blocks))

    def _block(self) -> None:
        """Begin a new block; inside a table cell only a space."""
        if self._cells < 0:
            self.flush()
        else:
            self._inline.add(" ")

    def _break(self) -> None:
        self._inline.add(" ")
        self._breaks += 1
        if self._breaks > 1 and self._cells < 0 and not self._inline.blank and self._kind == "paragraph":
            self.flush()

    def _row(self, element: _Element) -> None:
        if self._cells >= 0:
            return
        self.flush()
        if next(element.iter(*_HEADINGS, "table"), None) is None:
            self._kind, self._level, self._cells = "row", 0, 0

    def _cell(self) -> None:
        if self._cells < 0:
            self.flush()
            return
        if self._cells:
            self._inline.add(" | ")
        self._cells += 1

    def _end_row(self) -> None:
        block = self._inline.build("row")
        if block is not None and block.text.strip(" |"):
            self.blocks.append(block)
            check_count(len(self.blocks))
        self._kind, self._cells = "paragraph", -1

    def _mark(self, element: _Element, tag: str) -> None:
        if tag == "a":
            # A link without an address is opened too, so that its end closes the right one.
            self._inline.open("link", self._restore((element.get("href") or "").strip()))
        elif tag in _MARKS:
            if self._kind != "code":
                self._inline.open(_MARKS[tag])
        elif tag == "img":
            self._inline.image(self._restore(element.get("src") or ""), self._restore(element.get("alt") or ""))
        elif tag == "sup":
            self._notes.append(self._inline.is_note("".join(map(str, element.itertext()))))
            self._inline.add("[" if self._notes[-1] else "")
        elif tag == "span":
            self._spans.append(bool(_BOLD_STYLE.search(element.get("style") or "")))
            if self._spans[-1]:
                self._inline.open("bold")


def _list(element: _Element, tag: str) -> _List:
    styled = _LIST_STYLE.search(element.get("style") or "")
    style = styled[1].lower().replace("-", "_").replace("latin", "alpha") if styled else ""
    if tag != "ol":
        return _List(ordered=False, style=style)
    style = style or _LIST_TYPES.get(element.get("type") or "1", "decimal")
    reverse = element.get("reversed") is not None
    first = sum(1 for child in element if child.tag == "li") if reverse else 1
    start = _integer(element.get("start"), first)
    return _List(True, style, start, -1 if reverse else 1, element.get("data-delimiter") or ".")
