"""A translation memory for one language pair: exact, in-context and fuzzy matches, none of them accepted unseen."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from rapidfuzz import fuzz, process

from nlp.finding import Finding
from nlp.localize.checks import literals, numbers, polarity
from nlp.localize.checks.saying import cite, finding
from nlp.localize.glossary import Glossary
from nlp.localize.locales import Locale
from nlp.localize.memory.candidates import CandidateIndex
from nlp.localize.memory.comparison import (
    Difference,
    Sentence,
    find_differences,
    find_exchanged,
    read_sentence,
    same_inner_marks,
)
from nlp.localize.memory.match import Match, MatchKind, Query
from nlp.localize.memory.repair import UnsafeError, WordsDifferError, repair_target
from nlp.localize.memory.unit import State, TranslationUnit
from nlp.localize.memory.values import names_in
from nlp.localize.tags import Tag, cut_tags, strip_tags, tags_of
from nlp.message import Message, Quantity, message

FUZZY_MIN = 70
# What is taken off a match's score, in points of a hundred.
UNREVIEWED: Mapping[State, int] = {"initial": 15, "translated": 3, "reviewed": 0, "final": 0}
FOREIGN_CONTEXT = 2
# An exact match that lost more is a draft that nobody stands for: a suggestion only.
ACCEPTED_MIN = 90
_CANDIDATES = 24
_TRIED = 4
_SHOWN = 3
_SPACE = re.compile(r"\s+")
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " "})


@dataclass(frozen=True)
class TranslationMemory:
    """Units of one language pair, and finding them again; the indexes are made at the first question.

    `source_locale` is None for a source language that has no lexicon here: then only exact matches are found.
    `glossary` knows the terms and names on which a fuzzy match is judged.
    """

    units: tuple[TranslationUnit, ...]
    source_locale: Locale | None
    target_locale: Locale
    glossary: Glossary | None = None

    def find(self, query: Query) -> Match | None:
        """Return the best match for a segment, None where nothing is alike by FUZZY_MIN percent.

        An exact match is taken before any fuzzy one. Of fuzzy ones the best that may stand as text is taken, else the
        most alike as a suggestion.
        """
        places = self._exact.get(exact_key(query.text), ())
        if places:
            return self._exact_match(query, places)
        if self.source_locale is None:
            return None
        return self._fuzzy_match(query.text, self.source_locale)

    def knowing(self, other: TranslationMemory) -> TranslationMemory:
        """Return the same memory, which takes what `other` has worked out of units (the same objects) that both hold.

        After few changes of a large memory that is most of the work of its first question.
        """
        places = {id(unit): place for place, unit in enumerate(other._translated)}
        known = [places.get(id(unit), -1) for unit in self._translated]
        made = replace(self)
        for name, work_out in (("_keys", exact_key), ("_folded", _fold)):
            if name in vars(other):
                had = vars(other)[name]
                vars(made)[name] = tuple(
                    had[place] if place >= 0 else work_out(unit.source)
                    for place, unit in zip(known, self._translated, strict=True)
                )
        if "_candidates" in vars(other):
            vars(made)["_candidates"] = CandidateIndex(made._folded, known=other._candidates, places=known)
        return made

    @cached_property
    def _translated(self) -> tuple[TranslationUnit, ...]:
        return tuple(unit for unit in self.units if unit.target.strip() and unit.source.strip())

    @cached_property
    def _exact(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for place, key in enumerate(self._keys):
            found.setdefault(key, []).append(place)
        return found

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(exact_key(unit.source) for unit in self._translated)

    @cached_property
    def _names(self) -> Glossary | None:
        return names_in(self.glossary) if self.glossary else None

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(_fold(unit.source) for unit in self._translated)

    @cached_property
    def _candidates(self) -> CandidateIndex:
        return CandidateIndex(self._folded)

    def _alike(self, text: str) -> list[tuple[int, float]]:
        """The most alike units with their normalized indel similarity in percent, best first."""
        folded = _fold(text)
        places = self._candidates.find(folded, limit=_CANDIDATES, ratio=FUZZY_MIN / 100)
        choices = {place: self._folded[place] for place in places}
        found = process.extract(folded, choices, scorer=fuzz.ratio, score_cutoff=FUZZY_MIN, limit=_TRIED)
        return [(place, score) for _, score, place in found]

    def _exact_match(self, query: Query, places: Sequence[int]) -> Match:
        def rank(place: int) -> tuple[int, str, int]:
            unit = self._translated[place]
            return _exact_score(query, unit)[1], unit.changed_on, place

        ordered = sorted(places, key=rank, reverse=True)
        unit = self._translated[ordered[0]]
        kind, score = _exact_score(query, unit)
        findings = list(_standing(unit))
        if _is_foreign(query, unit):
            findings.append(finding("memory_context", "info"))
        rivals = (self._translated[place] for place in ordered[1:])
        other = next((r for r in rivals if r.target != unit.target and _exact_score(query, r)[1] == score), None)
        if other is not None:
            words = cite(strip_tags(other.target))
            findings.append(finding("memory_ambiguous", "warning", words=words))
        if score < ACCEPTED_MIN:
            return Match(unit, kind, score, None, (_suggested(unit, score, UnsafeError("draft").reason),))
        return Match(unit, kind, score, unit.target, tuple(findings))

    def _fuzzy_match(self, source: str, locale: Locale) -> Match | None:
        """Of the most alike units the first that may stand as text, else the first as a suggestion."""
        new = self._sentence(source, locale)
        refused: list[tuple[TranslationUnit, int, UnsafeError]] = []
        for place, ratio in self._alike(source):
            unit = self._translated[place]
            # Likeness is never rounded up to equality.
            score = min(99, int(ratio)) - UNREVIEWED[unit.state]
            try:
                text, findings = self._adapt(source, new, unit, locale)
            except UnsafeError as reason:
                refused.append((unit, score, reason))
            else:
                return Match(unit, "fuzzy", score, text, (*findings, *_standing(unit)))
        if not refused or refused[0][1] < FUZZY_MIN:
            return None
        unit, score, why = refused[0]
        said = why.reason
        if isinstance(why, WordsDifferError):
            old = self._sentence(unit.source, locale)
            said = _said(find_differences(old, new, locale=locale, glossary=self.glossary))
        return Match(unit, "fuzzy", score, None, (_suggested(unit, score, said),))

    def _adapt(
        self, source: str, new: Sentence, unit: TranslationUnit, locale: Locale
    ) -> tuple[str, tuple[Finding, ...]]:
        """Return the translation made to say what `source` says. Raises UnsafeError with the reason why it cannot."""
        before, target = _matched_tags(unit, source)
        old = self._sentence(before, locale)
        exchanged = find_exchanged(old, new)
        if exchanged is None:
            raise WordsDifferError
        if unit.state == "initial":
            raise UnsafeError("draft")
        text, findings = repair_target(
            target, exchanged, old_values=old.values, source_locale=locale, target_locale=self.target_locale
        )
        self._verify((before, target), (source, text), locale)
        if not same_inner_marks(old, new):
            return text, (*findings, finding("memory_fuzzy", "warning", message_of="memory_punctuation"))
        if not findings:
            return text, (finding("memory_fuzzy", "info"),)
        return text, findings

    def _sentence(self, text: str, locale: Locale) -> Sentence:
        return read_sentence(text, locale, names=self._names)

    def _verify(self, before: tuple[str, str], after: tuple[str, str], locale: Locale) -> None:
        """Raise UnsafeError where the new pair has an error in numbers, negation, modality that the old had not."""
        errors = [
            Counter(
                found.code
                for check in (numbers.check, polarity.check, literals.check)
                for found in check(
                    *map(strip_tags, pair),
                    source_locale=locale,
                    target_locale=self.target_locale,
                    glossary=self.glossary,
                )
                if found.severity == "error"
            )
            for pair in (before, after)
        ]
        if added := errors[1] - errors[0]:
            raise UnsafeError("checks", codes=", ".join(sorted(added)))


def exact_key(text: str) -> str:
    """Return what two texts must share to be the same segment: all but white space and Unicode composition."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def _fold(text: str) -> str:
    return exact_key(strip_tags(text)).translate(_TYPOGRAPHY)


def _exact_score(query: Query, unit: TranslationUnit) -> tuple[MatchKind, int]:
    ours, theirs = (query.before, query.after), (unit.before, unit.after)
    same = any(theirs) and tuple(map(exact_key, ours)) == tuple(map(exact_key, theirs))
    penalty = UNREVIEWED[unit.state] + (FOREIGN_CONTEXT if _is_foreign(query, unit) else 0)
    return ("context", 101 - penalty) if same else ("exact", 100 - penalty)


def _is_foreign(query: Query, unit: TranslationUnit) -> bool:
    """Say whether both neighbourhoods are known and share neither side."""
    known = any((query.before, query.after)) and any((unit.before, unit.after))
    shared = exact_key(query.before) == exact_key(unit.before) or exact_key(query.after) == exact_key(unit.after)
    return known and not shared


def _standing(unit: TranslationUnit) -> tuple[Finding, ...]:
    if unit.state in ("reviewed", "final"):
        return ()
    return (finding("memory_unreviewed", "info"),)


def _suggested(unit: TranslationUnit, score: int, reason: Message) -> Finding:
    source, target = cite(strip_tags(unit.source)), cite(strip_tags(unit.target))
    alike = Quantity(Decimal(score), "percent")
    return finding("memory_suggestion", "info", alike=alike, reason=reason, before=source, after=target)


def _matched_tags(unit: TranslationUnit, source: str) -> tuple[str, str]:
    """Return the unit's texts with the tags of `source`, or without formatting tags where that has none."""
    ours, theirs = tags_of(source), tags_of(unit.source)
    if ours == theirs:
        return unit.source, unit.target
    if not ours and _only_pairs(unit.source) and _only_pairs(unit.target):
        return strip_tags(unit.source), strip_tags(unit.target)
    raise UnsafeError("tags")


def _only_pairs(text: str) -> bool:
    return all(part.kind != "alone" and not part.isolated for part in cut_tags(text) if isinstance(part, Tag))


def _said(differences: Sequence[Difference]) -> Message:
    """Name the words that differ, those first on which a rule turns."""
    ordered = sorted(differences, key=lambda difference: not difference.critical)
    if not ordered:
        return UnsafeError("words").reason
    said = _difference(ordered[0])
    for each in ordered[1:_SHOWN]:
        said = message("memory-differences", first=said, second=_difference(each))
    more = len(ordered) - _SHOWN
    return message("memory-differences-more", shown=said, count=more) if more > 0 else said


def _difference(difference: Difference) -> Message:
    """Say a difference, and the first of what makes it matter."""
    kind = message("memory-kind", kind=min(difference.critical, default="none"))
    old, new = cite(difference.old), cite(difference.new)
    if not difference.old:
        return message("memory-difference-new", words=new, kind=kind)
    if not difference.new:
        return message("memory-difference-gone", words=old, kind=kind)
    return message("memory-difference-changed", before=old, after=new, kind=kind)
