"""Numbers, percentages, durations, ages and dates, compared by value across locales."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from babel.numbers import format_decimal

from nlp.document import Span
from nlp.finding import Finding, Severity
from nlp.localize.checks.dates import WrittenDate, find_dates
from nlp.localize.checks.figures import Figure, ascii_digits, find_figures, has_unit
from nlp.localize.checks.saying import cite, finding
from nlp.localize.glossary import Glossary
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale

_ORDINARY = Decimal(13)  # Small counts may be written out or left implicit in another language.
# Three noughts behind a mark: thousands, whatever the mark means in a locale.
_THOUSANDS = re.compile(r"[.,]000\b")


@dataclass
class _Comparison:
    """The two texts while their numbers are compared; `lost` and `left` are what has no counterpart yet."""

    source: str
    target: str
    lost: list[Figure] = field(default_factory=list)
    left: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find numbers, units and dates that were lost, changed or invented."""
    dates, ours, theirs = _compare_dates(source, target, source_locale, target_locale)
    work = _Comparison(source, target, left=list(find_figures(theirs, target_locale)), findings=dates)
    wanted = sorted(find_figures(ours, source_locale), key=lambda figure: (figure.optional, figure.weak))
    pairs: list[tuple[Figure, Figure]] = []
    for figure in wanted:
        match = _take(figure, work.left)
        if match is None:
            work.lost.append(figure)
        else:
            work.findings += _compare(figure, match, work, target_locale)
            pairs.append((figure, match))
    work.findings += _crossed(pairs, work)
    _pair_by_number(work)
    _pair_words(work)
    _report_rest(work, target_locale)
    return tuple(work.findings)


def _compare_dates(source: str, target: str, ours: Locale, theirs: Locale) -> tuple[list[Finding], str, str]:
    """Compare dates as wholes; return what was found, and both texts without the dates that are dealt with.

    A date without a counterpart stays: it may be written in a way not known here, and its numbers still count.
    """
    source_text, target_text = ascii_digits(blank_literals(source)), ascii_digits(blank_literals(target))
    left = list(find_dates(target_text, theirs))
    lost: list[WrittenDate] = []
    done: list[tuple[WrittenDate, WrittenDate]] = []
    for date in find_dates(source_text, ours):
        twin = next((other for other in left if date.reads_as(other)), None)
        if twin is None:
            lost.append(date)
        else:
            left.remove(twin)
            done.append((date, twin))
    changed = list(zip(lost, left, strict=False))
    findings = [
        finding(
            "date_changed", "error", one.span, other.span,
            before=cite(one.span.of(source)), after=cite(other.span.of(target)),
        )
        for one, other in changed
    ]  # fmt: skip
    for one, other in (*done, *changed):
        source_text, target_text = _blank(source_text, one.span), _blank(target_text, other.span)
    return findings, source_text, target_text


def _take(figure: Figure, left: list[Figure]) -> Figure | None:
    """Take the counterpart of `figure`: equal at first reading before equal at any, digits before words."""
    rivals = [other for other in left if other.equals(figure)]
    rivals.sort(key=lambda o: (o.values[0] != figure.values[0], o.unit != figure.unit, o.weak, o.optional))
    if not rivals:
        return None
    left.remove(rivals[0])
    return rivals[0]


def _compare(figure: Figure, match: Figure, work: _Comparison, locale: Locale) -> list[Finding]:
    words = cite(match.span.of(work.target))
    if figure.percent and not match.percent:
        return [finding("percent_lost", "error", figure.span, match.span, words=words)]
    grouped = re.search(r"[.,]", match.span.of(work.target)) and figure.unit == match.unit
    if grouped and figure.same_number(match) and figure.values[0] != match.values[0]:
        if figure.values[0] % 1 == 0 and _THOUSANDS.search(match.span.of(work.target)):
            return [_differ("number_changed", figure, match, work)]  # nobody writes 2 as "2,000" for its decimals
        fix = format_decimal(figure.values[0], locale=locale.babel, decimal_quantization=False)
        return [finding("number_format", "warning", figure.span, match.span, fix=fix, words=words)]
    return []


def _crossed(pairs: Sequence[tuple[Figure, Figure]], work: _Comparison) -> Iterator[Finding]:
    """Find a unit that went over to another number: "3 strikes in 90 days" as "90 strikes in 3 days"."""
    for figure, match in pairs:
        taker = next((o for ours, o in pairs if not ours.unit and o.unit == figure.unit), None)
        if figure.duration and not match.unit and taker is not None:
            yield replace(_differ("number_changed", figure, taker, work), fix=None)


def _pair_by_number(work: _Comparison) -> None:
    """Pair what is left and has the same number: its unit is another one."""
    for figure in tuple(work.lost):
        twin = next((other for other in work.left if other.same_number(figure) and other.duration), None)
        if figure.duration and twin is not None and not (figure.weak and twin.weak):
            work.lost.remove(figure)
            work.left.remove(twin)
            work.findings.append(_differ("unit_changed", figure, twin, work))


def _pair_words(work: _Comparison) -> None:
    """Pair a number word left over on one side with one on the other: there, words are no way of speaking."""
    for figure in tuple(work.lost):
        rivals = [o for o in work.left if o.optional and not o.weak and (not o.duration or o.unit == figure.unit)]
        if figure.optional and not figure.weak and rivals:
            work.lost.remove(figure)
            work.left.remove(rivals[0])
            work.findings.append(_differ("number_changed", figure, rivals[0], work))


def _report_rest(work: _Comparison, locale: Locale) -> None:
    # Japanese counts one thing where others use the singular ("1件").
    natural = [f for f in work.left if not locale.spaced and f.values[0] == 1 and not f.unit]
    invented = [figure for figure in work.left if not figure.optional and figure not in natural]
    for figure in work.lost:
        other = _rival(figure, invented)
        if other is not None:
            invented.remove(other)
            work.findings.append(_differ("number_changed", figure, other, work))
        elif not _may_be_silent(figure, work.target, locale):
            number = figure.span.of(work.source)
            rewritten = next((o for o in work.left if o.optional and not o.weak), None)
            if rewritten is not None:
                work.left.remove(rewritten)
                work.findings.append(_differ("number_changed", figure, rewritten, work))
            else:
                severity: Severity = "warning" if figure.optional else "error"
                work.findings.append(finding("number_lost", severity, figure.span, None, number=cite(number)))
    work.findings += [
        finding("number_invented", "error", None, f.span, number=cite(f.span.of(work.target))) for f in invented
    ]


def _rival(figure: Figure, invented: Sequence[Figure]) -> Figure | None:
    """The unexplained figure that stands for a lost one; one of the same unit first, none for a weak word."""
    if figure.weak:
        return None
    return next((o for o in invented if o.unit == figure.unit), next(iter(invented), None))


def _may_be_silent(figure: Figure, target: str, locale: Locale) -> bool:
    """Small numbers in words may be said otherwise ("both", "a pair"), and "1 day" without its number."""
    if figure.weak or (figure.optional and figure.values[0] < _ORDINARY and not figure.duration):
        return True
    return figure.values[0] == 1 and figure.duration and has_unit(target, figure.unit, locale)


def _differ(code: str, figure: Figure, other: Figure, work: _Comparison) -> Finding:
    ours, theirs = figure.span.of(work.source), other.span.of(work.target)
    if code == "unit_changed":
        ours, theirs = (_with_unit(work.source, figure.span), _with_unit(work.target, other.span))
    plain = re.fullmatch(r"\d{1,3}", ours) and re.fullmatch(r"\d+", theirs) and figure.unit == other.unit
    fix = ours if plain and code == "number_changed" else None
    return finding(code, "error", figure.span, other.span, fix=fix, before=cite(ours), after=cite(theirs))


def _with_unit(text: str, span: Span) -> str:
    """The number and the word after it."""
    match = re.match(r"[\s\u00a0\u202f-]*[^\W\d_]+|", text[span.end :])
    return span.of(text) + (match.group()[:20] if match else "")


def _blank(text: str, span: Span) -> str:
    return text[: span.start] + " " * (span.end - span.start) + text[span.end :]
