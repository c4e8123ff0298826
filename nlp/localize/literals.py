"""What no language translates: template tags, placeholders, numbered tags and other markup, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal as OneOf

from nlp.document import Span
from nlp.localize.tags import NUMBERED

LiteralKind = OneOf["tag", "placeholder", "markup", "url", "email"]

_LITERAL = re.compile(
    r"(?P<tag>\{%.*?%\}|\{\{.*?\}\})"
    r"|(?P<placeholder>\$?\{[A-Za-z_][\w.-]{0,60}\}|\{\d{1,3}\}|%\(\w{1,60}\)[sd]|(?<![\d%])%[sd]\b)"
    rf"|(?P<markup>{NUMBERED}|</?(?!https?:|mailto:)[A-Za-z][^<>\n]{{0,200}}>)"
    r"|(?P<url>\b(?:https?://|www\.)[!#-;=?-~]+)"
    r"|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
    re.DOTALL | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Literal:
    """A stretch of a text that must read the same in every language."""

    kind: LiteralKind
    text: str
    span: Span


@lru_cache(maxsize=4096)
def find_literals(text: str) -> tuple[Literal, ...]:
    """Return the literals of `text` in order; the point that ends a sentence is no part of an address."""
    found = []
    for match in _LITERAL.finditer(text):
        kind: LiteralKind = match.lastgroup  # type: ignore[assignment]
        words = match.group()
        if kind == "url":
            words = _trim(words)
        found.append(Literal(kind, words, Span(match.start(), match.start() + len(words))))
    return tuple(found)


def blank_literals(text: str) -> str:
    """Return `text` with every literal overwritten by spaces, so that offsets stay."""
    for literal in find_literals(text):
        text = text[: literal.span.start] + " " * len(literal.text) + text[literal.span.end :]
    return text


def _trim(url: str) -> str:
    url = url.rstrip(".,;:!?'’")
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1].rstrip(".,;:!?'’")
    return url
