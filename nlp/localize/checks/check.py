"""The checks of a translation, by name, and running all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from nlp.finding import Finding
from nlp.localize.checks import (
    characters,
    language,
    length,
    limits,
    literals,
    numbers,
    polarity,
    punctuation,
    repetition,
    sameness,
    terms,
)
from nlp.localize.checks.stale import check_stale
from nlp.localize.glossary import Glossary
from nlp.localize.locales import Locale

_SEVERITIES = ("error", "warning", "info")
# What is true of a text as a whole explains everything else that is odd about it.
_DECISIVE = ("empty", "same_as_source", "wrong_script", "wrong_language")


class Check(Protocol):
    """Compares a translation with its source; spans are offsets in `source` and `target`."""

    def __call__(
        self, source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
    ) -> tuple[Finding, ...]: ...


CHECKS: Mapping[str, Check] = {
    "numbers": numbers.check,
    "polarity": polarity.check,
    "limits": limits.check,
    "literals": literals.check,
    "sameness": sameness.check,
    "language": language.check,
    "terms": terms.check,
    "length": length.check,
    "repetition": repetition.check,
    "punctuation": punctuation.check,
    "characters": characters.check,
}


def run_checks(
    source: str,
    target: str,
    *,
    source_locale: Locale,
    target_locale: Locale,
    glossary: Glossary | None = None,
    approved_source: str | None = None,
) -> tuple[Finding, ...]:
    """Return what all checks find in the translation `target` of `source`, errors first.

    `approved_source` is the source text that the translation was approved for. A text left standing as it was, or in
    another language, is reported as that, and not also for everything that follows from it.

    Raises
    ------
    EngineError
        where the language identifier is not installed.
    """
    stale = check_stale(source, approved_source) if approved_source is not None else ()
    found: list[Finding] = []
    for check in CHECKS.values():
        found += check(source, target, source_locale=source_locale, target_locale=target_locale, glossary=glossary)
    decisive = _decisive(found, target)
    return (*stale, *(decisive or sorted(found, key=lambda finding: _SEVERITIES.index(finding.severity))))


def _decisive(found: Sequence[Finding], target: str) -> list[Finding]:
    """Return the first finding on the whole text that explains the others, none where there is none."""
    whole = [f for f in found if f.code in _DECISIVE and (not f.target or f.target.end - f.target.start == len(target))]
    return sorted(whole, key=lambda finding: _DECISIVE.index(finding.code))[:1]
