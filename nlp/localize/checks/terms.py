"""Glossary terms: preferred ones used, forbidden ones not, names left as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.localize.glossary import Entry, Glossary, TermHit, find_phrase
from nlp.localize.glossary.agreement import is_invariable, may_replace
from nlp.localize.locales import Locale
from nlp.message import Quote, message

_INFINITIVE = 2  # Letters by which infinitives of one conjugation end alike ("-ar", "-er").


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find forbidden renderings (with the preferred one as fix), missing terms, and names that were translated."""
    if glossary is None or glossary.locale != target_locale:
        return ()
    findings: list[Finding] = []
    faulty: set[tuple[Entry, ...]] = set()
    for hit in glossary.find_terms(source):
        found = _check_term(hit, source, target, locale=target_locale, earlier=findings)
        # A term that stands twice in the source is told twice only where the target has a second place for it.
        findings += [finding for finding in found if finding.target or hit.entries not in faulty]
        faulty |= {hit.entries} if found else set()
    return tuple(findings)


def _check_term(hit: TermHit, source: str, target: str, *, locale: Locale, earlier: Sequence[Finding]) -> list[Finding]:
    term = hit.span.of(source)
    told = [finding.target for finding in earlier if finding.target]
    if hit.verbatim:
        names = [entry.source for entry in hit.entries if entry.status == "do_not_translate"]
        if any(name in target for name in names):
            return []
        return [finding("term_translated", "error", hit.span, words=cite(names[0]))]
    present = _renderings(hit, target, locale)
    for entry in (entry for entry in hit.entries if entry.status == "forbidden"):
        for rendering in entry.targets:
            for span in find_phrase(target, rendering, locale=locale, inflected=False):
                # Beside a preferred term, a forbidden one counts only if it swallows it ("cometer suicídio").
                alone = all(span.start <= good.start and good.end <= span.end for good in present)
                if alone and not any(_overlap(span, other) for other in told):
                    return [_forbidden(hit, entry, span, target, locale)]
    if present or not hit.renderings:
        return []
    if miscased := _miscased(hit, target, locale):
        return [miscased]
    return [finding("term_missing", "warning", hit.span, term=cite(term), preferred=cite(hit.renderings[0]))]


def carried_over(finding: Finding, findings: Sequence[Finding]) -> Finding:
    """Return `finding` about a target text at its place after `repair_terms` mended what `findings` say."""
    if finding.target is None:
        return finding
    return replace(finding, target=finding.target.shifted(_shift(finding.target.start, findings)))


def place_after(span: Span, findings: Sequence[Finding]) -> Span | None:
    """Return the place of `span` after `repair_terms`, None where one of its ends stood within an exchanged term."""
    exchanged = [each.target for each in _fixes(findings) if each.target]
    if any(term.start < edge < term.end for term in exchanged for edge in (span.start, span.end)):
        return None
    return Span(span.start + _shift(span.start, findings), span.end + _shift(span.end, findings))


def _shift(at: int, findings: Sequence[Finding]) -> int:
    ahead = [each for each in _fixes(findings) if each.target and each.target.end <= at]
    return sum(len(each.fix or "") - (each.target.end - each.target.start) for each in ahead if each.target)


def repair_terms(target: str, findings: Sequence[Finding]) -> tuple[str, tuple[Finding, ...]]:
    """Exchange forbidden renderings that have a certain fix; each exchange stays visible as a warning.

    The words around a term may have to agree with it, so a person still looks.
    """
    replaced: list[Finding] = []
    shift = 0
    for each in _fixes(findings):
        assert each.target is not None
        assert each.fix is not None
        at = each.target.shifted(shift)
        found = at.of(target)
        capital = found[:1].isupper() and each.code != "term_case"
        fix = each.fix[0].upper() + each.fix[1:] if capital else each.fix
        target = target[: at.start] + fix + target[at.end :]
        shift += len(fix) - len(found)
        there = Span(at.start, at.start + len(fix))
        replaced.append(
            finding("term_replaced", "warning", each.source, there, before=cite(found), preferred=cite(fix))
        )
    return target, tuple(replaced)


def _fixes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that can be mended without a person, in the order of their places, none on top of another."""
    certain = [f for f in findings if f.code in ("term_forbidden", "term_case") and f.fix and f.target]
    fixes: list[Finding] = []
    for each in sorted(certain, key=lambda finding: finding.target or Span(0, 0)):
        if not fixes or not _overlap(each.target, fixes[-1].target):
            fixes.append(each)
    return fixes


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def _fix(entry: Entry, found: str, choices: Sequence[Entry], locale: Locale) -> str | None:
    """The form to put in: base form for base form, and for nouns the first variant, by convention the plural.

    Of verbs the same form, of adjectives a phrase that has one form only ("de interesse jornalístico").
    """
    if not choices:
        return None
    preferred = choices[0]
    if found.lower() == entry.target.lower():
        return preferred.target
    if entry.pos == preferred.pos == "verb":
        return _same_form(entry, found.lower(), preferred)
    if entry.pos == preferred.pos == "adj":
        return preferred.target if is_invariable(preferred.target, locale=locale) else None
    plural = entry.pos == "noun" == preferred.pos and entry.variants and preferred.variants
    return preferred.variants[0] if plural and found.lower() == entry.variants[0].lower() else None


def _same_form(entry: Entry, found: str, preferred: Entry) -> str | None:
    """The listed form of `preferred` with the ending of `found`, for two verbs of one conjugation.

    An ending of one letter may as well be that of a noun ("a partilha").
    """
    ours, theirs = entry.target.lower()[:-_INFINITIVE], preferred.target.lower()[:-_INFINITIVE]
    ending = found.removeprefix(ours)
    alike = entry.target[-_INFINITIVE:] == preferred.target[-_INFINITIVE:] and len(found) > len(ending) > 1
    return theirs + ending if alike and theirs + ending in map(str.lower, preferred.targets) else None


def _forbidden(hit: TermHit, entry: Entry, span: Span, target: str, locale: Locale) -> Finding:
    """Offer the preferred rendering of the same part of speech."""
    found = span.of(target)
    choices = [other for other in hit.entries if other.status == "preferred"]
    choices.sort(key=lambda other: other.pos != entry.pos)
    fix = _fix(entry, found, choices, locale)
    if fix and not may_replace(target, span, fix, locale=locale):
        fix = None
    preferred = Quote(choices[0].target, cited=True) if choices else message("term-another")
    return finding("term_forbidden", "error", hit.span, span, fix=fix, words=cite(found), preferred=preferred)


def _renderings(hit: TermHit, target: str, locale: Locale) -> list[Span]:
    """Where the admitted renderings stand, each at its first place; exact ones only where written as listed."""
    rows = [(entry, word) for entry in hit.entries if entry.status == "preferred" for word in entry.targets]
    places = (next(find_phrase(target, word, locale=locale, exact=entry.exact), None) for entry, word in rows)
    return [span for span in places if span]


def _miscased(hit: TermHit, target: str, locale: Locale) -> Finding | None:
    """A rendering that must be written as listed and is there in other letter case: the fix is certain."""
    for entry in (entry for entry in hit.entries if entry.status == "preferred" and entry.exact):
        for word in entry.targets:
            span = next(find_phrase(target, word, locale=locale, inflected=False), None)
            if span is not None:
                return finding("term_case", "warning", hit.span, span, fix=word, words=cite(word))
    return None
