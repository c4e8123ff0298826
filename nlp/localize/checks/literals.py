"""Tags, placeholders, markup, addresses: they must stand in the translation exactly as in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from nlp.finding import Finding
from nlp.localize.addresses import is_page_of, language_change
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
    ours, theirs = find_literals(source), find_literals(target)
    findings = compare_literals(ours, theirs, source_locale=source_locale, target_locale=target_locale)
    found = any(each.severity == "error" for each in findings)
    if not found and _is_nested(ours) and not _is_nested(theirs):
        first = next(each.span for each in theirs if _INLINE.match(each.text))
        findings = (*findings, finding("tag_order", "error", None, first))
    return findings


def compare_literals(
    ours: Sequence[LiteralText],
    theirs: Sequence[LiteralText],
    *,
    source_locale: Locale,
    target_locale: Locale,
    shown: bool = True,
) -> tuple[Finding, ...]:
    """Find which literals of the source the target lacks, has otherwise, or has besides.

    An address that differs in its language alone is right for a reader of either locale. Addresses behind words
    (not `shown`) are only warned of, as a translator may know a better page.
    """
    left = list(theirs)
    lost: list[LiteralText] = []
    for literal in ours:
        twin = next((other for other in left if other.text == literal.text), None)
        if twin is None:
            lost.append(literal)
        else:
            left.remove(twin)
    localized = list(_localized(lost, left, (source_locale, target_locale)))
    changed = list(_changed(lost, left))
    found = [*changed, *(_finding("lost", each) for each in lost), *(_finding("added", o) for o in left)]
    if not shown:
        found = [replace(each, severity="warning", fix=None) for each in found]
    return (*localized, *found)


def _localized(lost: list[LiteralText], left: list[LiteralText], locales: tuple[Locale, Locale]) -> Iterator[Finding]:
    """Pair addresses of one page in two languages, and take both out.

    What would be another language than these two in the source's own address is a word ("/id/7", "/my/reports").
    """

    def ours(tag: str) -> bool:
        return not tag or any(is_page_of(tag, locale) for locale in locales)

    for one in [each for each in lost if each.kind == "url"]:
        pages = ((o, language_change(one.text, o.text)) for o in left if o.kind == "url")
        twin, change = next(((o, change) for o, change in pages if change and ours(change[0])), (None, None))
        if twin is None or change is None:
            continue
        lost.remove(one)
        left.remove(twin)
        right = ours(change[1])
        code = "url_localized" if right else "url_other_language"
        yield finding(code, "info" if right else "warning", one.span, twin.span, words=cite(twin.text))


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
