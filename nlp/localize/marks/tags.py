"""Text with its inline marks as numbered tags: `<1>bold words</1>`, `<2/>`.

The notation is that of `nlp.localize.tags`; here is what a number stands for. A pair encloses words that are
translated; a tag that stands alone holds the place of something that is not: an image, a template tag, or words that
look like a tag themselves, so that no text needs escaping.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from nlp.document import Clause, Mark, MarkKind, Span
from nlp.finding import Finding, Severity
from nlp.localize.checks.saying import cite, finding
from nlp.localize.tags import find_tags
from nlp.message import message

TagKind = MarkKind | Literal["literal"]
TagFault = Literal["tag_lost", "tag_doubled", "tag_crossed", "tag_invented"]


@dataclass(frozen=True, slots=True)
class Tag:
    """What a number stands for: the mark, a link's `target`, and for a tag that stands alone the words it replaces."""

    number: int
    kind: TagKind
    target: str = ""
    alone: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A tag over a stretch of the plain text (empty for an image)."""

    tag: Tag
    span: Span


@dataclass(frozen=True)
class TaggedText:
    """A segment: `text` with numbered tags, and what each of `tags` stands for. Its tags are always well formed."""

    text: str
    tags: tuple[Tag, ...] = ()

    @cached_property
    def _parsed(self) -> tuple[str, tuple[Placed, ...]]:
        plain, placed, _ = _parse(self.text, {tag.number: tag for tag in self.tags})
        return plain, placed

    @property
    def plain(self) -> str:
        """The text as a reader sees it, without tags."""
        return self._parsed[0]

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The tags with their places in `plain`, outer before inner."""
        return self._parsed[1]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks with offsets in `plain`."""
        return tuple(
            Mark(each.tag.kind, each.span, each.tag.target) for each in self.placed if each.tag.kind != "literal"
        )


def tag_clause(clause: Clause) -> TaggedText:
    """Return the clause's text with its marks as tags."""
    return tag_text(clause.text, clause.marks)


def tag_text(text: str, marks: Iterable[Mark] = ()) -> TaggedText:
    """Return `text` with `marks` (offsets in it) as tags, numbered in reading order.

    Marks that cross are cut where they do; empty ones are dropped, images apart.
    """
    marks = tuple(marks)
    alone = _atoms(text, marks)
    pairs = [_clear_of(mark, alone) for mark in marks if mark.kind != "template" and mark.span.start < mark.span.end]
    ordered = sorted([*_nested(pairs), *alone], key=lambda item: _order(item[1], item[3]))
    placed = [
        Placed(Tag(number, kind, target, standing, span.of(text) if standing else ""), span)
        for number, (kind, span, target, standing) in enumerate(ordered, start=1)
    ]
    return place_tags(text, placed)


def place_tags(text: str, placed: Iterable[Placed], *, above: int = 0) -> TaggedText:
    """Return `text` with tags over it; they must nest, and those that stand alone hold exactly their words.

    Words of `text` that look like a tag get one of their own, with a number above `above` and all others.
    """
    placed = list(placed)
    free = max([above, *(each.tag.number for each in placed)])
    held = [each.span for each in placed if each.tag.alone]
    for span in tag_like(text):
        if not any(outer.start <= span.start and span.end <= outer.end for outer in held):
            free += 1
            placed.append(Placed(Tag(free, "literal", alone=True, words=span.of(text)), span))
    ordered = sorted(placed, key=lambda each: (*_order(each.span, each.tag.alone), each.tag.number))
    parts: list[str] = []
    open_: list[Placed] = []
    at = 0
    for each in (*ordered, None):
        while open_ and (each is None or open_[-1].span.end <= each.span.start):
            last = open_.pop()
            parts += [text[at : last.span.end], f"</{last.tag.number}>"]
            at = last.span.end
        if each is None:
            break
        parts.append(text[at : each.span.start])
        at = each.span.end if each.tag.alone else each.span.start
        parts.append(f"<{each.tag.number}/>" if each.tag.alone else f"<{each.tag.number}>")
        if not each.tag.alone:
            open_.append(each)
    tags = tuple(sorted((each.tag for each in ordered), key=lambda tag: tag.number))
    return TaggedText("".join([*parts, text[at:]]), tags)


def tag_like(text: str) -> list[Span]:
    """Return the places of words that look like a tag."""
    return [span for span, _ in find_tags(text)]


def plain_place(text: TaggedText, span: Span) -> Span:
    """Return where a stretch of `text.text`, which cuts no tag in two, stands in `text.plain`."""
    known = {tag.number: tag for tag in text.tags}
    return Span(*(len(_parse(text.text[:at], known)[0]) for at in (span.start, span.end)))


def accept_tags(source: TaggedText, target: str) -> tuple[TaggedText, tuple[Finding, ...]]:
    """Return a translation that came back with tags, or its plain text where one is lost, doubled or crossed.

    `target` is a translation of `source.text`, from a memory or an engine that carries tags.
    """
    findings = verify_tags(source, target)
    plain, placed, _ = _parse(target, {tag.number: tag for tag in source.tags})
    if not findings:
        return TaggedText(target, source.tags), ()
    # Words that look like a tag must not be read as one in the plain text either.
    return tag_text(plain, [Mark("template", each.span) for each in placed if each.tag.kind == "template"]), findings


def verify_tags(source: TaggedText, target: str) -> tuple[Finding, ...]:
    """Return a finding for every tag of `source` that `target` lost, doubled or crossed, and every one it invented."""
    _, _, faults = _parse(target, {tag.number: tag for tag in source.tags})
    return tuple(tag_finding(code, source, number) for number, code in sorted(faults.items()))


def tag_finding(code: TagFault, source: TaggedText, number: int) -> Finding:
    """Return the finding on one tag; what it stands for in `source` is named, and shown there."""
    place = next((each for each in source.placed if each.tag.number == number), None)
    if place is None:
        return finding(code, "error", tag=message("tag-named", kind="tag", words=cite(f"<{number}>")))
    words = place.tag.target or place.tag.words or place.span.of(source.plain)
    # A lost placeholder is lost content; a lost mark is lost looks.
    severity: Severity = "error" if place.tag.alone else "warning"
    named = message("tag-named", kind=place.tag.kind, words=cite(words))
    return finding(code, severity, place.span, tag=named)


def _parse(text: str, tags: Mapping[int, Tag]) -> tuple[str, tuple[Placed, ...], dict[int, TagFault]]:
    """Return the plain text, the tags that are well formed in it, and the first fault of each number."""
    parts: list[str] = []
    length = at = 0
    opened: dict[int, int] = {}
    placed: list[Placed] = []
    seen: set[int] = set()
    faults: dict[int, TagFault] = {}
    for span, written in find_tags(text):
        parts.append(text[at : span.start])
        length += span.start - at
        at = span.end
        number, tag = written.number, tags.get(written.number)
        if tag is None:
            faults.setdefault(number, "tag_invented")
        elif written.kind == "close" and not tag.alone:
            if list(opened)[-1:] == [number]:
                placed.append(Placed(tag, Span(opened.pop(number), length)))
            else:
                faults.setdefault(number, "tag_crossed")
        elif written.kind != ("alone" if tag.alone else "open"):
            faults.setdefault(number, "tag_crossed")
        elif number in seen:
            faults.setdefault(number, "tag_doubled")
        elif tag.alone:
            seen.add(number)
            parts.append(tag.words)
            placed.append(Placed(tag, Span(length, length + len(tag.words))))
            length += len(tag.words)
        else:
            seen.add(number)
            opened[number] = length
    for number in opened:
        faults.setdefault(number, "tag_crossed")
    for number in tags.keys() - seen:
        faults.setdefault(number, "tag_lost")
    placed.sort(key=lambda each: (*_order(each.span, each.tag.alone), each.tag.number))
    return "".join([*parts, text[at:]]), tuple(placed), faults


def _order(span: Span, alone: bool) -> tuple[int, bool, int]:
    """Outer before inner, an image without words before the words at its place."""
    return span.start, alone, span.end if alone else -span.end


_Item = tuple[TagKind, Span, str, bool]


def _atoms(text: str, marks: Sequence[Mark]) -> list[_Item]:
    """Return what stands alone: template tags, words that look like tags, and images without words."""
    found: list[_Item] = [(m.kind, m.span, "", True) for m in marks if m.kind == "template"]
    taken = [mark[1] for mark in found]
    found += [
        ("literal", span, "", True)
        for span in tag_like(text)
        if not any(other.start < span.end and span.start < other.end for other in taken)
    ]
    images = [m for m in marks if m.kind == "image" and m.span.start == m.span.end]
    spans = [mark[1] for mark in found]
    found += [
        (m.kind, m.span, m.target, True)
        for m in images
        if not any(span.start < m.span.start < span.end for span in spans)
    ]
    return found


def _clear_of(mark: Mark, atoms: Sequence[_Item]) -> _Item:
    """Widen a mark that begins or ends inside what stands alone."""
    start, end = mark.span.start, mark.span.end
    for _, span, _, _ in atoms:
        start = span.start if span.start < start < span.end else start
        end = span.end if span.start < end < span.end else end
    return mark.kind, Span(start, end), mark.target, False


def _nested(items: Sequence[_Item]) -> list[_Item]:
    """Cut items that cross an earlier one at its end, so that all nest."""
    waiting = sorted(items, key=lambda item: (item[1].start, -item[1].end))
    done: list[_Item] = []
    open_: list[Span] = []
    while waiting:
        kind, span, target, alone = waiting.pop(0)
        open_ = [outer for outer in open_ if outer.end > span.start]
        end = min([span.end, *(outer.end for outer in open_)])
        done.append((kind, Span(span.start, end), target, alone))
        open_.append(Span(span.start, end))
        if end < span.end:
            waiting.append((kind, Span(end, span.end), target, alone))
            waiting.sort(key=lambda item: (item[1].start, -item[1].end))
    return done
