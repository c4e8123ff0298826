"""Which of an engine's candidates says a sentence in the glossary's terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nlp.localize.checks import run_checks, terms
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, Locale

# How many candidates an engine is asked for: a beam of this width has them at no more cost than the best alone.
MOST = 4


def keeps_terms(source: str, target: str, *, locale: Locale, glossary: Glossary) -> bool:
    """Say whether every term of `source` has its rendering in `target`, and no forbidden one."""
    return not terms.check(source, target, source_locale=SOURCE, target_locale=locale, glossary=glossary)


def choose_candidate(source: str, candidates: Sequence[str], *, locale: Locale, glossary: Glossary) -> int:
    """Return the number of the first of `candidates` that keeps every term and reads no worse than the first of all.

    0, the engine's own choice, where none does. Worse is an error or warning that the checks do not have for the first.
    """
    known = _faults(source, candidates[0], locale, glossary)
    for number, candidate in enumerate(candidates[1:], start=1):
        kept = keeps_terms(source, candidate, locale=locale, glossary=glossary)
        if kept and _faults(source, candidate, locale, glossary) <= known:
            return number
    return 0


def _faults(source: str, target: str, locale: Locale, glossary: Glossary) -> Counter[str]:
    found = run_checks(source, target, source_locale=SOURCE, target_locale=locale, glossary=glossary)
    return Counter(finding.code for finding in found if finding.severity != "info")
