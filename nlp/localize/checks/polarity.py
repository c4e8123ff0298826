"""Negation, modality and exceptions: whether a translation says the opposite, or binds more or less."""

from __future__ import annotations

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import Marker, MarkerHit, load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale

_MODALITIES: tuple[Marker, ...] = ("obligation", "permission", "recommendation")


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find a negation, an exception or a modal verb that was dropped, added or exchanged."""
    ours = load_lexicon(source_locale.tag).find_markers(blank_literals(source))
    theirs = load_lexicon(target_locale.tag).find_markers(blank_literals(target))
    return (*_negation(ours, theirs), *_exception(ours, theirs), *_modality(ours, theirs, source))


def _negation(ours: tuple[MarkerHit, ...], theirs: tuple[MarkerHit, ...]) -> tuple[Finding, ...]:
    """Compare whether anything is negated.

    "Without", "prohibited", "unless" may stand for "not" on either side, but only those that are not already
    the counterparts of such words on the other side.
    """
    here, there = _first(ours, "negation"), _first(theirs, "negation")
    hints = _count(theirs, "implicit", "exception") - _count(ours, "implicit", "exception")
    if here and not there and hints <= 0:
        return (Finding("negation_lost", "error", "the source negates, the translation does not", here),)
    if there and not here and hints >= 0:
        return (Finding("negation_added", "error", "the translation negates, the source does not", None, there),)
    return ()


def _exception(ours: tuple[MarkerHit, ...], theirs: tuple[MarkerHit, ...]) -> tuple[Finding, ...]:
    here, there = _first(ours, "exception"), _first(theirs, "exception")
    if here and not there and not (_has(theirs, "negation") and not _has(ours, "negation")):
        return (Finding("exception_lost", "error", "the source makes an exception, the translation does not", here),)
    if there and not here and not _has(ours, "negation", "implicit"):
        text = "the translation makes an exception, the source does not"
        return (Finding("exception_added", "warning", text, None, there),)
    return ()


def _modality(ours: tuple[MarkerHit, ...], theirs: tuple[MarkerHit, ...], source: str) -> tuple[Finding, ...]:
    """Compare must, may and should. "Must not" and "may not" both prohibit, so a negation makes them equal."""
    here, there = _modalities(ours), _modalities(theirs)
    if not here or not there or here & there:
        return ()
    binding = {"obligation", "permission"}
    if here <= binding and there & binding and _has(ours, "negation") and _has(theirs, "negation", "implicit"):
        return ()
    mine = _first(ours, *here)
    word = mine.of(source) if mine else ""
    text = f"“{word}” is {_names(here)} in the source, {_names(there)} here"
    return (Finding("modality_changed", "error", text, mine, _first(theirs, *there)),)


def _modalities(hits: tuple[MarkerHit, ...]) -> frozenset[Marker]:
    return frozenset(kind for hit in hits for kind in hit.kinds if kind in _MODALITIES)


def _names(kinds: frozenset[Marker]) -> str:
    return " and ".join(kind for kind in _MODALITIES if kind in kinds)


def _has(hits: tuple[MarkerHit, ...], *kinds: Marker) -> bool:
    return _first(hits, *kinds) is not None


def _count(hits: tuple[MarkerHit, ...], *kinds: Marker) -> int:
    return sum(1 for hit in hits if hit.kinds.intersection(kinds))


def _first(hits: tuple[MarkerHit, ...], *kinds: Marker) -> Span | None:
    return next((hit.span for hit in hits if hit.kinds.intersection(kinds)), None)
