"""Tags, placeholders, markup, addresses: they must stand in the translation exactly as in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    findings = []
    for literal in ours:
        twin = next((other for other in left if other.text == literal.text), None)
        twin = twin or next(
            (other for other in left if _is_localized(literal, other, (source_locale, target_locale))), None
        )
        if twin is None:
            findings.append(_finding("lost", literal))
            continue
        left.remove(twin)
        if twin.text != literal.text:
            findings.append(finding("url_localized", "info", literal.span, twin.span, words=cite(twin.text)))
    findings += [_finding("added", other) for other in left]
    if not findings and _is_nested(ours) and not _is_nested(found := find_literals(target)):
        findings.append(
            finding("tag_order", "error", None, next(each.span for each in found if _INLINE.match(each.text)))
        )
    return tuple(findings)


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
