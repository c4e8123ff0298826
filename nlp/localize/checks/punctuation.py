"""Punctuation as the locale writes it: its own marks, spaces, opening marks, brackets and quotation marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.localize.glossary import Glossary
from nlp.localize.language import own_script, script_of
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.message import message

_SPACES = " \u00a0\u202f\u2009"
_CLOSERS = "\"'”’»」』）)]*_ "
# "a)" and "1)" open a list item.
_ENUMERATOR = re.compile(r"(?:^|(?<=\s))[0-9A-Za-z]{1,3}[)）]")


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find marks of another locale, missing spaces and opening marks, and pairs of which one half is missing."""
    ours, theirs = blank_literals(source), blank_literals(target)
    if not any(map(str.isalpha, theirs)):
        return ()
    return (
        *_foreign_marks(theirs, target, target_locale),
        *_spaces(theirs, target_locale),
        *_opening_marks(theirs, target_locale),
        *_end_mark(ours, theirs, target_locale),
        *_brackets(ours, theirs),
        *_quotes(ours, theirs, target_locale),
    )


def _foreign_marks(text: str, target: str, locale: Locale) -> Iterator[Finding]:
    for mark, own in _rules().get(locale.tag, {}).get("own", {}).items():
        for match in re.finditer(rf"(?<=\w){re.escape(mark)}(?!\w)", text):
            if script_of(text[match.start() - 1]) == own_script(locale.language):
                span = Span(*match.span())
                yield finding("foreign_mark", "warning", None, span, fix=own, found=cite(mark), preferred=cite(own))


def _spaces(text: str, locale: Locale) -> Iterator[Finding]:
    """Find marks that lack their space; which kind of space it is, is left to the typesetter."""
    for mark, space in _rules().get(locale.tag, {}).get("spaced_before", {}).items():
        for match in re.finditer(rf"(?<=[\w)»])[{re.escape(mark)}](?=[\s)]|$)", text):
            yield finding("space_missing", "warning", None, Span(*match.span()), fix=space + mark, mark=cite(mark))


def _opening_marks(text: str, locale: Locale) -> Iterator[Finding]:
    for mark, opening in _rules().get(locale.tag, {}).get("opening", {}).items():
        if text.count(mark) > text.count(opening):
            at = text.rfind(mark)
            yield finding("opening_mark_missing", "warning", None, Span(at, at + 1), mark=cite(opening))


def _end_mark(source: str, target: str, locale: Locale) -> Iterator[Finding]:
    """Compare what the last mark says; a full stop more or less is a matter of lists and headings."""
    here, there = _end(source), _end(target)
    question = _rules().get(locale.tag, {}).get("question")
    if here == there or {here, there} <= {"", "stop"} or (question and target.rstrip(_CLOSERS).endswith(question)):
        return
    if here in ("question", "colon") or there in ("question", "colon"):
        yield finding("end_mark", "warning", None, None, before=_end_name(here), after=_end_name(there))


def _brackets(source: str, target: str) -> Iterator[Finding]:
    for opening, closing in _rules()["brackets"]:
        if _paired(source, opening, closing) and not _paired(target, opening, closing):
            mark = opening if target.count(opening) > target.count(closing) else closing
            at = target.rfind(mark)
            yield finding("bracket_unpaired", "warning", None, Span(at, at + 1), mark=cite(mark))


def _paired(text: str, opening: str, closing: str) -> bool:
    return any(each.count(opening) == each.count(closing) for each in (text, _ENUMERATOR.sub("", text)))


def _quotes(source: str, target: str, locale: Locale) -> Iterator[Finding]:
    """Find quotation marks without their other half, and those of another locale."""
    own = [(opening.strip(_SPACES), closing.strip(_SPACES)) for opening, closing in locale.quotes]
    for opening, closing in own:
        inner = closing in ("’", "‘")  # An apostrophe is no closing mark.
        if not inner and target.count(opening) != target.count(closing):
            mark = opening if target.count(opening) > target.count(closing) else closing
            at = target.rfind(mark)
            yield finding("quote_unpaired", "warning", None, Span(at, at + 1), mark=cite(mark))
            return
    if target.count('"') % 2 and not source.count('"') % 2:
        at = target.rfind('"')
        yield finding("quote_unpaired", "warning", None, Span(at, at + 1), mark=cite('"'))
    known = {mark for pair in own for mark in pair}
    foreign = next((i for i, char in enumerate(target) if char in _rules()["quotes"] and char not in known), None)
    if foreign is not None:
        span = Span(foreign, foreign + 1)
        yield finding("quote_foreign", "info", None, span, found=cite(span.of(target)), preferred="".join(own[0]))


def _end(text: str) -> str:
    last = text.rstrip().rstrip(_CLOSERS)[-1:]
    return next((name for name, marks in _rules()["ends"].items() if last and last in marks), "")


def _end_name(name: str) -> Any:
    return message(f"mark-{name or 'none'}")


@cache
def _rules() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load(
        (files("nlp.localize.lexicon") / "punctuation.yaml").read_text(encoding="utf-8")
    )
    return loaded
