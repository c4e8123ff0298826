"""Glossary terms: preferred ones used, forbidden ones not, names left as they are."""

from __future__ import annotations

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.glossary import Entry, Glossary, TermHit, find_phrase
from nlp.localize.locales import Locale


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find forbidden renderings (with the preferred one as fix), missing terms, and names that were translated."""
    if glossary is None or glossary.locale != target_locale:
        return ()
    findings: list[Finding] = []
    for hit in glossary.find_terms(source):
        findings += _check_term(hit, source, target, locale=target_locale)
    return tuple(findings)


def _check_term(hit: TermHit, source: str, target: str, *, locale: Locale) -> list[Finding]:
    term = hit.span.of(source)
    if hit.verbatim:
        names = [entry.source for entry in hit.entries if entry.status == "do_not_translate"]
        if any(name in target for name in names):
            return []
        return [Finding("term_translated", "error", f"“{names[0]}” must stay as it is", hit.span)]
    present = [_find(target, rendering, locale) for rendering in hit.renderings]
    if any(present):
        return []
    for entry in (entry for entry in hit.entries if entry.status == "forbidden"):
        for rendering in (entry.target, *entry.variants):
            span = next(find_phrase(target, rendering, locale=locale, inflected=False), None)
            if span is not None:
                return [_forbidden(hit, entry, span, target, exact=rendering == entry.target)]
    if not hit.renderings:
        return []
    text = f"“{term}” should be “{hit.renderings[0]}”"
    return [Finding("term_missing", "warning", text, hit.span)]


def _forbidden(hit: TermHit, entry: Entry, span: Span, target: str, *, exact: bool) -> Finding:
    """Offer the preferred rendering of the same part of speech."""
    found = span.of(target)
    choices = [other for other in hit.entries if other.status == "preferred"]
    choices.sort(key=lambda other: other.pos != entry.pos)
    preferred = choices[0].target if choices else ""
    text = f"“{found}” is forbidden" + (f"; use “{preferred}”" if preferred else "")
    # Only the base form can be exchanged for the base form; an inflected one needs a person.
    fix = preferred if exact and preferred else None
    return Finding("term_forbidden", "error", text, hit.span, span, fix)


def _find(target: str, rendering: str, locale: Locale) -> Span | None:
    return next(find_phrase(target, rendering, locale=locale), None)
