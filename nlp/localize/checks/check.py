"""The checks of a translation, by name, and running all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from nlp.finding import Finding
from nlp.localize.checks import length, literals, numbers, polarity, repetition, sameness, terms
from nlp.localize.glossary import Glossary
from nlp.localize.locales import Locale

_SEVERITIES = ("error", "warning", "info")


class Check(Protocol):
    """Compares a translation with its source; spans are offsets in `source` and `target`."""

    def __call__(
        self, source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
    ) -> tuple[Finding, ...]: ...


CHECKS: Mapping[str, Check] = {
    "numbers": numbers.check,
    "polarity": polarity.check,
    "literals": literals.check,
    "sameness": sameness.check,
    "terms": terms.check,
    "length": length.check,
    "repetition": repetition.check,
}


def run_checks(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None = None
) -> tuple[Finding, ...]:
    """Return what all checks find in the translation `target` of `source`, errors first.

    A text left standing as it was is reported as that, and not also for everything that follows from it.
    """
    found = [
        finding
        for check in CHECKS.values()
        for finding in check(
            source, target, source_locale=source_locale, target_locale=target_locale, glossary=glossary
        )
    ]
    untranslated = [finding for finding in found if finding.code == "same_as_source"]
    return tuple(untranslated or sorted(found, key=lambda finding: _SEVERITIES.index(finding.severity)))
