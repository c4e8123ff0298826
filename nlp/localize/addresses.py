"""Addresses of one page in several languages: `/en/terms` and `/pt-br/terms`, `de.example.org`, `?hl=fr`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from babel.localedata import locale_identifiers

from nlp.localize.locales import Locale
from nlp.localize.memory.languages import canonical_tag, same_language

_PARAMETERS = frozenset({"hl", "lang", "language", "locale"})
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_THREE_LETTERS = frozenset({"fil", "yue"})  # Others of three letters are too often words ("mas").
_ENDING = re.compile(r"(?:/index)?(?:\.html?)?/*$", re.IGNORECASE)


def language_change(source: str, target: str) -> tuple[str, str] | None:
    """Return the language tags of two addresses of one page, "" where one names none; None where pages differ."""
    for (left, ours), (right, theirs) in product(_without_language(source), _without_language(target)):
        if left == right and (ours or theirs):
            return ours, theirs
    return None


def is_page_of(tag: str, locale: Locale) -> bool:
    """Say whether a page in the language `tag` is for readers of `locale`: regions count where both name one."""
    regions = [canonical_tag(each).partition("-")[2] for each in (tag, locale.tag)]
    return same_language(tag, locale.tag) and (regions[0] == regions[1] or "" in regions)


def _without_language(address: str) -> Iterator[tuple[str, str]]:
    """Yield the address without each part that names a language, with its tag; at last as it is."""
    parts = urlsplit("//" + address if address.lower().startswith("www.") else address)
    steps = parts.path.split("/")
    for at, step in enumerate(steps):
        if tag := _language(step):
            yield _plain(parts._replace(path="/".join(steps[:at] + steps[at + 1 :]))), tag
    first, _, rest = parts.netloc.partition(".")
    if "." in rest and (tag := _language(first)):
        yield _plain(parts._replace(netloc=rest)), tag
    query = parse_qsl(parts.query, keep_blank_values=True)
    for at, (name, value) in enumerate(query):
        if name.lower() in _PARAMETERS and (tag := _language(value)):
            yield _plain(parts._replace(query=urlencode(query[:at] + query[at + 1 :]))), tag
    yield _plain(parts), ""


def _plain(parts: SplitResult) -> str:
    """Return the address without what makes no other page of it."""
    host = parts.netloc.lower().removeprefix("www.")
    query = urlencode(parse_qsl(parts.query, keep_blank_values=True))
    return parts._replace(netloc=host, path=_ENDING.sub("", parts.path), query=query).geturl()


def _language(part: str) -> str:
    match = _LANGUAGE.fullmatch(part)
    return canonical_tag(part) if match and match[1].lower() in _languages() else ""


@cache
def _languages() -> frozenset[str]:
    known = {name.partition("_")[0] for name in locale_identifiers()}
    return frozenset(code for code in known if len(code) == 2) | _THREE_LETTERS
