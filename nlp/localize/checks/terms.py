"""Glossary terms: preferred ones used, forbidden ones not, names left as they are."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.localize.glossary import Entry, Glossary, TermHit, find_phrase
from nlp.localize.locales import Locale
from nlp.message import Quote, message


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
        return [finding("term_translated", "error", hit.span, words=cite(names[0]))]
    present = [span for rendering in hit.renderings if (span := _find(target, rendering, locale))]
    for entry in (entry for entry in hit.entries if entry.status == "forbidden"):
        for rendering in (entry.target, *entry.variants):
            span = next(find_phrase(target, rendering, locale=locale, inflected=False), None)
            # Beside a preferred term, a forbidden one counts only if it swallows it ("cometer suicídio").
            if span is not None and all(span.start <= good.start and good.end <= span.end for good in present):
                return [_forbidden(hit, entry, span, target)]
    if present or not hit.renderings:
        return []
    return [finding("term_missing", "warning", hit.span, term=cite(term), preferred=cite(hit.renderings[0]))]


def repair_terms(target: str, findings: Sequence[Finding]) -> tuple[str, tuple[Finding, ...]]:
    """Exchange forbidden renderings that have a certain fix; each exchange stays visible as a warning.

    The words around a term may have to agree with it, so a person still looks.
    """
    fixes = [f for f in findings if f.code == "term_forbidden" and f.fix and f.target]
    replaced: list[Finding] = []
    shift = 0
    for each in sorted(fixes, key=lambda f: f.target or Span(0, 0)):
        assert each.target is not None
        assert each.fix is not None
        at = each.target.shifted(shift)
        found = at.of(target)
        fix = each.fix[0].upper() + each.fix[1:] if found[:1].isupper() else each.fix
        target = target[: at.start] + fix + target[at.end :]
        shift += len(fix) - len(found)
        there = Span(at.start, at.start + len(fix))
        replaced.append(
            finding("term_replaced", "warning", each.source, there, before=cite(found), preferred=cite(fix))
        )
    return target, tuple(replaced)


def _fix(entry: Entry, found: str, choices: Sequence[Entry]) -> str | None:
    """The form to put in: base form for base form, and for nouns the first variant, by convention the plural."""
    if not choices:
        return None
    preferred = choices[0]
    if found.lower() == entry.target.lower():
        return preferred.target
    plural = entry.pos == "noun" == preferred.pos and entry.variants and preferred.variants
    return preferred.variants[0] if plural and found.lower() == entry.variants[0].lower() else None


def _forbidden(hit: TermHit, entry: Entry, span: Span, target: str) -> Finding:
    """Offer the preferred rendering of the same part of speech."""
    found = span.of(target)
    choices = [other for other in hit.entries if other.status == "preferred"]
    choices.sort(key=lambda other: other.pos != entry.pos)
    fix = _fix(entry, found, choices)
    preferred = Quote(choices[0].target, cited=True) if choices else message("term-another")
    return finding("term_forbidden", "error", hit.span, span, fix=fix, words=cite(found), preferred=preferred)


def _find(target: str, rendering: str, locale: Locale) -> Span | None:
    return next(find_phrase(target, rendering, locale=locale), None)
