"""Tags, placeholders, markup, addresses: they must stand in the translation exactly as in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.localize.glossary import Glossary
from nlp.localize.literals import Literal as LiteralText
from nlp.localize.literals import find_literals
from nlp.localize.locales import Locale

_INLINE = re.compile(r"<(?P<close>/?)(?P<name>[\w-]+)[^<>]*?(?P<empty>/?)>")
# HTML elements that have no end.
_VOID = frozenset("br hr img input wbr".split())


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find literals that were lost, changed, doubled or invented, and tags that close before they open."""
    ours, left = find_literals(source), list(find_literals(target))
    findings: list[Finding] = []
    lost: list[LiteralText] = []
    for literal in ours:
        twin = next((other for other in left if other.text == literal.text), None)
        twin = twin or next((o for o in left if _is_localized(literal, o, (source_locale, target_locale))), None)
        if twin is None:
            lost.append(literal)
            continue
        left.remove(twin)
        if twin.text != literal.text:
            findings.append(finding("url_localized", "info", literal.span, twin.span, words=cite(twin.text)))
    found = [*_changed(lost, left), *(_finding("lost", each) for each in lost), *(_finding("added", o) for o in left)]
    theirs = find_literals(target)
    if not found and _is_nested(ours) and not _is_nested(theirs):
        first = next(each.span for each in theirs if _INLINE.match(each.text))
        found.append(finding("tag_order", "error", None, first))
    return (*findings, *found)


def _changed(lost: list[LiteralText], left: list[LiteralText]) -> Iterator[Finding]:
    """Pair a lost literal with an added one where there is one of the kind on each side, and take both out."""
    for kind in dict.fromkeys(each.kind for each in lost):
        here, there = ([each for each in side if each.kind == kind] for side in (lost, left))
        if len(here) == len(there) == 1:
            (one,), (other,) = here, there
            lost.remove(one)
            left.remove(other)
            yield finding(
                f"{kind}_changed", "error", one.span, other.span, fix=one.text, message_of="literal_changed",
                before=cite(one.text), after=cite(other.text),
            )  # fmt: skip


def _finding(what: Literal["lost", "added"], each: LiteralText) -> Finding:
    here, there = (each.span, None) if what == "lost" else (None, each.span)
    code, words = f"{each.kind}_{what}", cite(each.text)
    return finding(code, "error", here, there, message_of=f"literal_{what}", kind=each.kind, words=words)


def _is_nested(literals: Sequence[LiteralText]) -> bool:
    """Say whether every opening tag is closed by its own and in order."""
    open_tags: list[str] = []
    for literal in literals:
        match = _INLINE.fullmatch(literal.text)
        if match is None or match["empty"] or match["name"] in _VOID:
            continue
        if not match["close"]:
            open_tags.append(match["name"])
        elif not open_tags or open_tags.pop() != match["name"]:
            return False
    return not open_tags


def _is_localized(literal: LiteralText, other: LiteralText, locales: tuple[Locale, Locale]) -> bool:
    """Say whether two addresses differ only in a language code ("/en/help", "/pt-br/help", "/help")."""
    if not literal.kind == other.kind == "url":
        return False
    languages = "|".join(sorted({"en", *(re.escape(locale.language) for locale in locales)}))
    code = re.compile(rf"(?<=[/.])(?:{languages})(?:[-_][a-z]{{2}})?[/.]", re.IGNORECASE)
    return code.sub("", literal.text, count=1) == code.sub("", other.text, count=1)
