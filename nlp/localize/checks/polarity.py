"""Negation, modality, exceptions, "only": whether a translation says the opposite, or binds more or less."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.localize.checks.sentences import compare_sentences, sentence_spans
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import Lexicon, Marker, MarkerHit, load_lexicon
from nlp.localize.lexicon.forms import listed_pattern
from nlp.localize.locales import Locale
from nlp.message import Message, message

_MODALITIES: tuple[Marker, ...] = ("obligation", "permission", "recommendation")
_HINTS: tuple[Marker, ...] = ("implicit", "denial", "exception", "exception_hint")
_POLAR: tuple[Marker, ...] = ("negation", *_HINTS)
_NEGATED = {"forbid": "modality-prohibition", "exempt": "modality-exemption"}
_CLAUSE_END = re.compile(r"[,;:.!?、。；：،؛]")
Hits = tuple[MarkerHit, ...]


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find a negation, an exception, an "only" or a modal verb that was dropped, added or exchanged.

    Sentences are compared one by one where both texts have as many.
    """
    our_words, their_words = load_lexicon(source_locale.tag), load_lexicon(target_locale.tag)
    return compare_sentences(
        source,
        target,
        lambda ours, theirs: (
            *_compare(ours, theirs, our_words, their_words),
            *_prohibition(ours, theirs, source_locale.tag, target_locale.tag),
        ),
    )


def _compare(source: str, target: str, our_words: Lexicon, their_words: Lexicon) -> Iterator[Finding]:
    ours, theirs = our_words.find_markers(source), their_words.find_markers(target)
    yield from _negation(ours, theirs)
    if len(sentence_spans(source)) == len(sentence_spans(target)) == 1:
        yield from _fewer(ours, theirs)
    yield from _exception(ours, theirs)
    yield from _only(ours, theirs)
    here, there = _affirmed(ours, source, our_words), _affirmed(theirs, target, their_words)
    yield from _modality(here, there, source, target)


def _negation(ours: Hits, theirs: Hits) -> Iterator[Finding]:
    """Compare whether anything is negated.

    "Without", "prohibited", "unless" may stand for "not" on either side, but only those that are not already
    the counterparts of such words on the other side. "Only" may be said as "not … but", "at most" as "not more than".
    """
    here, there = (_first(hits, "negation", but="bound") for hits in (ours, theirs))
    hints = _count(theirs, *_HINTS) - _count(ours, *_HINTS)
    soft = _count(theirs, "soft") - _count(ours, "soft")
    only = _count(ours, "only") > _count(theirs, "only", "only_hint")
    bound = _first(ours, "negation") if not here and not _count(theirs, "bound") else None
    denial = _first(ours, "denial") if not _count(theirs, *_HINTS) else None
    if not _count(theirs, "negation") and ((here and hints <= 0) or bound or denial) and soft <= 0:
        yield finding("negation_lost", "error", here or bound or denial)
    if there and not _count(ours, "negation", "denial") and hints >= 0 and soft >= 0 and not only:
        yield finding("negation_added", "error", None, there)


def _fewer(ours: Hits, theirs: Hits) -> Iterator[Finding]:
    """Find that one of several negations in a sentence was dropped; over more sentences the counts say little."""
    here = _first(ours, "negation", but="bound")
    if here and _count(theirs, "negation") and _count(ours, *_POLAR) > _count(theirs, *_POLAR):
        yield finding("negation_fewer", "warning", here)


def _exception(ours: Hits, theirs: Hits) -> Iterator[Finding]:
    here, there = _first(ours, "exception"), _first(theirs, "exception")
    found = _count(theirs, "exception", "exception_hint")
    if here and not found and not (_count(theirs, "negation") and not _count(ours, "negation")):
        yield finding("exception_lost", "error", here)
    if there and not _count(ours, "exception", "exception_hint", "negation", "implicit", "only"):
        yield finding("exception_added", "warning", None, there)


def _only(ours: Hits, theirs: Hits) -> Iterator[Finding]:
    here, there = _first(ours, "only"), _first(theirs, "only")
    negated = _count(theirs, "negation", "exception") > _count(ours, "negation", "exception")
    if here and not _count(theirs, "only", "only_hint") and not negated:
        yield finding("only_lost", "error", here)
    if there and not _count(ours, "only", "only_hint", "negation", "exception", "implicit"):
        yield finding("only_added", "warning", None, there)


def _modality(ours: Hits, theirs: Hits, source: str, target: str) -> Iterator[Finding]:
    """Compare must, may and should where they are affirmed ("must not" and "may not" both prohibit).

    A modality of the source that the translation lacks was exchanged if the translation has more of another one. What
    may be either (Spanish "debe", German "soll") is as strong as the source; for a "should" alone it is a warning.
    """
    if not ours or not theirs:
        return
    missing = [kind for kind in _MODALITIES if _count(ours, kind) and not _count(theirs, kind)]
    certain = tuple(hit for hit in theirs if "either" not in hit.kinds)
    gained = [kind for kind in _MODALITIES if _count(certain, kind) > _count(ours, kind)]
    if missing and gained:
        mine, other = _first(ours, *missing), _first(theirs, *gained)
        yield finding(
            "modality_changed", "error", mine, other, words=cite(mine.of(source) if mine else ""),
            before=_name(missing[0]), after=_name(gained[0]),
        )  # fmt: skip
    elif _pure(ours, "recommendation") and not _count(ours, "obligation") and not _pure(theirs, "recommendation"):
        strong = [hit for hit in theirs if {"recommendation", "obligation"} <= hit.kinds and "either" not in hit.kinds]
        both = _first(tuple(strong), "obligation")
        if both is not None:
            words = cite(both.of(target))
            yield finding("modality_stronger", "warning", _first(ours, "recommendation"), both, words=words)


def _prohibition(source: str, target: str, ours: str, theirs: str) -> Iterator[Finding]:
    """Find "must not" where the other text says "need not": both negate, and only one forbids."""
    for here, there in (("forbid", "exempt"), ("exempt", "forbid")):
        mine, other = listed_pattern(ours, here).search(source), listed_pattern(theirs, there).search(target)
        alike = listed_pattern(ours, there).search(source) or listed_pattern(theirs, here).search(target)
        if mine and other and not alike:
            yield finding(
                "modality_changed", "error", Span(*mine.span("word")), Span(*other.span("word")),
                words=cite(mine["word"]), before=message(_NEGATED[here]), after=message(_NEGATED[there]),
            )  # fmt: skip


def _affirmed(hits: Hits, text: str, lexicon: Lexicon) -> Hits:
    """Return the modal verbs that no negation in their clause and reach turns round; "cannot" negates itself."""
    negations = [hit.span for hit in hits if "negation" in hit.kinds and "bound" not in hit.kinds]
    return tuple(
        hit
        for hit in hits
        if hit.kinds.intersection(_MODALITIES)
        and "negation" not in hit.kinds
        and not any(_reaches(negation, hit.span, text, lexicon.reach) for negation in negations)
    )


def _reaches(negation: Span, modal: Span, text: str, reach: tuple[int, int]) -> bool:
    before, after = reach
    if negation.end <= modal.start:
        between, limit = text[negation.end : modal.start], before
    else:
        between, limit = text[modal.end : negation.start], after
    return len(between) <= limit and not _CLAUSE_END.search(between)


def _pure(hits: Iterable[MarkerHit], kind: Marker) -> bool:
    return any(hit.kinds.intersection(_MODALITIES) == {kind} for hit in hits)


def _name(kind: Marker) -> Message:
    return message(f"modality-{kind}")


def _count(hits: Hits, *kinds: Marker) -> int:
    return sum(1 for hit in hits if hit.kinds.intersection(kinds))


def _first(hits: Hits, *kinds: Marker, but: Marker | None = None) -> Span | None:
    return next((hit.span for hit in hits if hit.kinds.intersection(kinds) and but not in hit.kinds), None)
