"""Template tags, markup, addresses: they must stand in the translation exactly as in the source."""

from __future__ import annotations

import re

from nlp.finding import Finding
from nlp.localize.glossary import Glossary
from nlp.localize.literals import Literal, LiteralKind, find_literals
from nlp.localize.locales import Locale

_NAMES: dict[LiteralKind, str] = {"tag": "template tag", "markup": "markup", "url": "address", "email": "address"}


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find literals that were lost, changed, doubled or invented."""
    left = list(find_literals(target))
    findings = []
    for literal in find_literals(source):
        twin = next((other for other in left if other.text == literal.text), None)
        twin = twin or next((other for other in left if _is_localized(literal, other, target_locale)), None)
        if twin is not None:
            left.remove(twin)
            if twin.text != literal.text:
                text = f"{twin.text} is the page in another language: see that it exists"
                findings.append(Finding("url_localized", "info", text, literal.span, twin.span))
            continue
        text = f"the {_NAMES[literal.kind]} {literal.text} is missing"
        findings.append(Finding(f"{literal.kind}_lost", "error", text, source=literal.span))
    for other in left:
        text = f"the {_NAMES[other.kind]} {other.text} is not in the source"
        findings.append(Finding(f"{other.kind}_added", "error", text, target=other.span))
    return tuple(findings)


def _is_localized(literal: Literal, other: Literal, locale: Locale) -> bool:
    """Say whether two addresses differ only in a language code ("/en/help", "/pt-br/help", "/help")."""
    if not literal.kind == other.kind == "url":
        return False
    code = re.compile(
        rf"(?<=[/.])(?:en(?:-[a-z]{{2}})?|{re.escape(locale.language)}(?:[-_][a-z]{{2}})?)[/.]", re.IGNORECASE
    )
    return code.sub("", literal.text, count=1) == code.sub("", other.text, count=1)
