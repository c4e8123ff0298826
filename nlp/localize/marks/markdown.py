"""Tagged text as Markdown (CommonMark) again, read back before it is given out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from nlp.document import Mark, MarkKind, Span
from nlp.localize.marks.tags import Placed, TaggedText

_SPECIAL = re.compile(r"([\\`*_\[\]<~]|&(?=#?\w+;))")
# What would begin a heading, a list, a quotation, a fence or an underline at the start of a line.
_LINE_START = re.compile(r"^(\s*)(?:([#>+=|:-])|(\d{1,9})([.)])(?=\s|$))")
_BACKTICKS = re.compile(r"`+")
_ASTERISKS: Mapping[MarkKind, tuple[str, str]] = {"bold": ("**", "**"), "italic": ("*", "*")}
_ELEMENTS: Mapping[MarkKind, tuple[str, str]] = {"bold": ("<strong>", "</strong>"), "italic": ("<em>", "</em>")}
_OPENED: Mapping[str, MarkKind] = {"strong_open": "bold", "em_open": "italic", "link_open": "link"}
_CLOSED: Mapping[str, MarkKind] = {"strong_close": "bold", "em_close": "italic", "link_close": "link"}
_HTML: Mapping[str, tuple[MarkKind, bool]] = {
    "<strong>": ("bold", True), "</strong>": ("bold", False), "<em>": ("italic", True), "</em>": ("italic", False),
}  # fmt: skip


def to_markdown(text: TaggedText) -> str:
    """Return `text` as one line of Markdown that reads as the same words with the same marks.

    Asterisks are used where Markdown reads them as meant, elements (`<strong>`) where it would not ("a**(b)**c"), and
    no marks at all where neither holds, such as for a link inside a link.
    """
    for delimiters in (_ASTERISKS, _ELEMENTS):
        if _reads_as(_written(text, delimiters, lambda each: f"X{each.tag.number}X"), text):
            return _written(text, delimiters, lambda each: each.tag.words)
    return _escaped_start(_escaped(text.plain))


def _written(
    text: TaggedText, delimiters: Mapping[MarkKind, tuple[str, str]], template: Callable[[Placed], str]
) -> str:
    """Return the Markdown; `template` gives what stands for a template tag."""
    plain = text.plain
    parts: list[str] = []
    open_: list[Placed] = []
    at = 0

    def words(until: int) -> None:
        nonlocal at
        if not any(outer.tag.kind == "code" for outer in open_):
            parts.append(_escaped(plain[at:until]))
        at = until

    for each in (*text.placed, None):
        while open_ and (each is None or open_[-1].span.end <= each.span.start):
            words(open_[-1].span.end)
            last = open_.pop()
            if not _in_code(open_):
                parts.append(_closing(last, delimiters))
        if each is None:
            break
        words(each.span.start)
        if _in_code(open_):
            continue
        if each.tag.alone:
            parts.append(_alone(each, template))
            at = each.span.end
            continue
        if each.tag.kind in ("link",) and parts and parts[-1].endswith("!"):
            parts[-1] = parts[-1][:-1] + "\\!"
        parts.append(_opening(each, plain, delimiters))
        open_.append(each)
    words(len(plain))
    return _escaped_start("".join(parts))


def _in_code(open_: list[Placed]) -> bool:
    return any(outer.tag.kind == "code" for outer in open_)


def _opening(each: Placed, plain: str, delimiters: Mapping[MarkKind, tuple[str, str]]) -> str:
    kind = each.tag.kind
    if kind == "code":
        return _code(each.span.of(plain))
    if kind in ("link", "image"):
        return "[" if kind == "link" else "!["
    return delimiters[kind][0] if kind in ("bold", "italic") else ""


def _closing(each: Placed, delimiters: Mapping[MarkKind, tuple[str, str]]) -> str:
    kind = each.tag.kind
    if kind in ("link", "image"):
        return f"]({_address(each.tag.target)})"
    return delimiters[kind][1] if kind in ("bold", "italic") else ""


def _alone(each: Placed, template: Callable[[Placed], str]) -> str:
    if each.tag.kind == "image":
        return f"![]({_address(each.tag.target)})"
    return template(each) if each.tag.kind == "template" else _escaped(each.tag.words)


def _code(words: str) -> str:
    fence = "`" * (max((len(run) for run in _BACKTICKS.findall(words)), default=0) + 1)
    pad = " " if words[:1] in "` " or words[-1:] in "` " else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def _address(target: str) -> str:
    if re.search(r"[\s()<>\\]", target) or not target:
        return "<" + re.sub(r"([<>\\])", r"\\\1", " ".join(target.split())) + ">"
    return target


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _escaped_start(line: str) -> str:
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", line)


def _reads_as(markdown: str, text: TaggedText) -> bool:
    """Say whether Markdown reads as the words and marks of `text`, template tags standing as X1X."""
    templates = [each for each in text.placed if each.tag.kind == "template"]
    wanted, marks = text.plain, text.marks
    for each in reversed(templates):
        mask = f"X{each.tag.number}X"
        wanted = wanted[: each.span.start] + mask + wanted[each.span.end :]
        by = len(mask) - (each.span.end - each.span.start)
        marks = tuple(Mark(m.kind, _moved(m.span, each.span, by), m.target) for m in marks)
    found_text, found = _read(markdown)
    kept = [(m.kind, m.span, _plain_address(m.target)) for m in marks if m.kind != "template"]
    return found_text == wanted and sorted(found) == sorted(kept)


def _moved(span: Span, changed: Span, by: int) -> Span:
    return Span(
        span.start + (by if span.start >= changed.end else 0), span.end + (by if span.end >= changed.end else 0)
    )


def _plain_address(target: str) -> str:
    return _parser().normalizeLink(" ".join(target.split()))


def _read(markdown: str) -> tuple[str, list[tuple[str, Span, str]]]:
    """Return the words and marks of one paragraph; a block of another kind reads as nothing."""
    blocks = _parser().parse(markdown)
    if [token.type for token in blocks] != ["paragraph_open", "inline", "paragraph_close"]:
        return "", []
    parts: list[str] = []
    found: list[tuple[str, Span, str]] = []
    open_: list[tuple[MarkKind, int, str]] = []
    for token in blocks[1].children or []:
        at = sum(map(len, parts))
        kind, opens = _HTML.get(token.content, (_OPENED.get(token.type), True))
        kind = kind or _CLOSED.get(token.type)
        opens = opens and token.type not in _CLOSED
        if token.type == "code_inline":
            found.append(("code", Span(at, at + len(token.content)), ""))
        elif token.type == "image":
            found.append(("image", Span(at, at + len(_alt(token))), str(token.attrs.get("src", ""))))
        elif kind and opens:
            open_.append((kind, at, str(token.attrs.get("href", ""))))
        elif kind and open_:
            opened, start, target = open_.pop()
            found.append((opened, Span(start, at), target))
        parts.append(_alt(token) if token.type == "image" else "" if kind else token.content)
    return "".join(parts), found


def _alt(token: Token) -> str:
    return "".join(child.content for child in token.children or [])


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark")
