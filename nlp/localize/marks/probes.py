"""Where marked words stand in a translation, told by asking again with the words bracketed, masked or alone.

An engine that is asked for `The (Terms) apply` may answer in other words than for `The Terms apply`; the answer is
laid over the translation word by word, and its brackets show the place. One answer that agrees in every other word is
sure; of those that do not, two must show the same place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from nlp.document import Span
from nlp.localize.locales import Locale
from nlp.localize.wordform import same_word

ProbeKind = Literal["quotes", "brackets", "mask"]
PROBES: tuple[ProbeKind, ...] = ("mask", "quotes", "brackets")
_SIGNS = {"quotes": ('"', '"'), "brackets": ("[", "]")}
_LETTERS = re.compile(r"[^\W_]+(?:['’·-][^\W_]+)*")
_SINGLE = re.compile(r"[^\W_]")
# A last word of one or two small letters, after others: "de", "à".
_LAST = re.compile(r"(?<=\w) [^\W\d_A-Z]{1,2}$")
# How much of the words asked for alone must be found again, and how many words may stand between them.
_ENOUGH, _LOOSE = 0.6, 1
_CONTENT = 4


@dataclass(frozen=True, slots=True)
class Probe:
    """A sentence asked again: `text` with `sign` around the marked words or, masked, in their place."""

    kind: ProbeKind
    text: str
    mask: str = ""


def make_probe(kind: ProbeKind, source: str, span: Span) -> Probe | None:
    """Return the sentence to ask, None where it has such signs already."""
    if kind == "mask":
        mask = next(f"X{number}X" for number in range(7, 10_000) if f"X{number}X" not in source)
        return Probe(kind, source[: span.start] + mask + source[span.end :], mask)
    opening, closing = _SIGNS[kind]
    if any(char in source for char in ('"“”„«»' if kind == "quotes" else "[]")):
        return None
    return Probe(kind, f"{source[: span.start]}{opening}{span.of(source)}{closing}{source[span.end :]}")


def shifted(kept: Sequence[Span], span: Span, probe: Probe) -> list[Span]:
    """Return the places `kept` in the sentence where they are in the probe, without those that are masked."""
    found: list[Span] = []
    for place in kept:
        if place.end <= span.start:
            found.append(place)
        elif place.start >= span.end:
            by = len(probe.mask) - (span.end - span.start) if probe.mask else 2
            found.append(place.shifted(by))
        elif not probe.mask and span.start <= place.start and place.end <= span.end:
            found.append(place.shifted(1))
    return found


def read_probe(probe: Probe, answer: str, target: str, *, locale: Locale) -> tuple[Span | None, bool]:
    """Return the place in `target` that the answer shows, and whether the answer agrees in all other words."""
    cut = _cut_mask(probe, answer) if probe.mask else _cut_signs(answer, _signs_of(probe.kind, locale))
    if cut is None:
        return None, False
    before, inside, after = cut
    if exact := _exactly(before, inside, after, target):
        return exact, True
    ours = [*tokens(before, locale), *tokens(inside, locale), *tokens(after, locale)]
    first = len(tokens(before, locale))
    return _laid_over(
        [word for word, _ in ours], first, first + len(tokens(inside, locale)), tokens(target, locale)
    ), False


def like(wording: str, target: str, *, locale: Locale) -> Span | None:
    """Return the one place where most content words of `wording` stand close together, in any form.

    `wording` is the translation of the marked words alone.
    """
    parts = [word for word, _ in tokens(wording, locale) if len(word) >= _CONTENT or word.isupper()]
    found = tokens(target, locale)
    if not parts:
        return None
    hits = [any(same_word(word, part, language=locale.language) for part in parts) for word, _ in found]
    runs: list[tuple[int, int]] = []
    for place in (place for place, hit in enumerate(hits) if hit):
        gap = [word for word, _ in found[runs[-1][1] : place]] if runs else []
        if runs and (len(gap) <= _LOOSE or all(len(word) < _CONTENT for word in gap)):
            runs[-1] = runs[-1][0], place + 1
        else:
            runs.append((place, place + 1))
    good = [run for run in runs if sum(hits[run[0] : run[1]]) >= _ENOUGH * len(parts)]
    if len(good) != 1 or sum(hits[good[0][0] : good[0][1]]) > len(parts) + _LOOSE:
        return None
    return Span(found[good[0][0]][1].start, found[good[0][1] - 1][1].end)


def agreed(candidates: Sequence[Span | None], target: str, *, locale: Locale) -> Span | None:
    """Return the place that two candidates show, up to one word more at one end; the earlier candidate's wins."""
    found = [(span, _covered(span, target, locale)) for span in candidates if span is not None]
    for place, (span, words) in enumerate(found):
        for _, others in found[place + 1 :]:
            if words & others and len(words ^ others) <= (1 if len(words & others) > 1 else 0):
                return span
    return None


def widened(span: Span, wording: str, target: str, *, locale: Locale) -> Span:
    """Return `span` with the words beside it that translate marked words too, up to two short words between.

    They are those of `wording`, the marked words translated alone, that the span has not ("we will [end your account]",
    alone "end your account": "encerraremos [sua conta]").
    """
    found = tokens(target, locale)
    inside = [place for place, (_, at) in enumerate(found) if at.start < span.end and span.start < at.end]
    if not inside:
        return span
    low, high = inside[0], inside[-1] + 1
    missing = [word for word, _ in tokens(wording, locale) if len(word) >= _CONTENT]
    for word, _ in found[low:high]:
        missing = _without(missing, word)
    for step in (-1, 1):
        while missing:
            edge = low - 1 if step < 0 else high
            near = [at for at in range(edge, edge + 3 * step, step) if 0 <= at < len(found)]
            beyond = next((at for at in near if len(found[at][0]) >= _CONTENT), None)
            if beyond is None or len(_without(missing, found[beyond][0])) == len(missing):
                break
            missing = _without(missing, found[beyond][0])
            low, high = min(low, beyond), max(high, beyond + 1)
    return Span(min(span.start, found[low][1].start), max(span.end, found[high - 1][1].end))


def tidied(source: str, span: Span, target: str, place: Span) -> Span:
    """Return `place` without a sign or preposition at its end that the marked words have not, brackets in pairs."""
    start, end = place.start, place.end
    signs = " ,;:.!?"
    last = _LAST.search(target[start:end])
    if last and not _LAST.search(span.of(source)):
        end = start + last.start()
    while end > start and target[end - 1] in signs and span.of(source)[-1:] not in signs:
        end -= 1
    for opening, closing in ("()", "[]"):
        words = target[start:end]
        if words.count(opening) == words.count(closing) + 1 and target[end : end + 1] == closing:
            end += 1
        elif words.count(closing) == words.count(opening) + 1 and words.endswith(closing):
            end -= 1
    return Span(start, end) if start < end else place


def _without(words: Sequence[str], word: str) -> list[str]:
    """Return `words` without the first that is a form of `word`."""
    at = next((n for n, each in enumerate(words) if _akin(each.casefold(), word.casefold())), None)
    return list(words) if at is None else [*words[:at], *words[at + 1 :]]


def _akin(one: str, other: str) -> bool:
    """Say whether two words begin alike for most of the shorter: verb forms differ more than `same_word` allows."""
    least = min(len(one), len(other))
    return least >= _CONTENT and one[: max(_CONTENT, least * 3 // 4)] == other[: max(_CONTENT, least * 3 // 4)]


def tokens(text: str, locale: Locale) -> list[tuple[str, Span]]:
    """Return the words of `text` with their places; single characters where words have no spaces between them."""
    pattern = _LETTERS if locale.spaced else _SINGLE
    return [(match.group(), Span(*match.span())) for match in pattern.finditer(text)]


def _covered(span: Span, target: str, locale: Locale) -> frozenset[int]:
    return frozenset(
        place for place, (_, at) in enumerate(tokens(target, locale)) if at.start < span.end and span.start < at.end
    )


def _signs_of(kind: ProbeKind, locale: Locale) -> tuple[str, str]:
    if kind == "brackets":
        return "[", "]"
    return locale.quotes[0]


def _cut_mask(probe: Probe, answer: str) -> tuple[str, str, str] | None:
    if answer.count(probe.mask) != 1:
        return None
    before, _, after = answer.partition(probe.mask)
    return before, "", after


def _cut_signs(answer: str, signs: tuple[str, str]) -> tuple[str, str, str] | None:
    opening, closing = signs
    before, sign, rest = answer.partition(opening)
    inside, end, after = rest.partition(closing)
    if not sign or not end or opening in after or closing in after:
        return None
    return before, inside, after


def _exactly(before: str, inside: str, after: str, target: str) -> Span | None:
    """The place, if the answer without its signs is the translation, or with other words than the mask's it is."""
    left, right, folded = before.casefold(), after.casefold(), target.casefold()
    if len(folded) != len(target) or not (folded.startswith(left) and folded.endswith(right)):
        return None
    start, end = len(before), len(target) - len(after)
    if start >= end or (inside and folded[start:end] != inside.casefold()):
        return None
    cuts_word = (start and target[start - 1 : start + 1].isalnum()) or target[end - 1 : end + 1].isalnum() * (
        end < len(target)
    )
    return None if cuts_word else Span(start, end)


def _laid_over(ours: Sequence[str], first: int, last: int, theirs: Sequence[tuple[str, Span]]) -> Span | None:
    """Lay the answer's words over the translation's; return where words `first` to `last` (exclusive) fall.

    For a mask `first == last`: the words that the translation has there and the answer has not.
    """
    matcher = SequenceMatcher(
        None, [word.casefold() for word in ours], [word.casefold() for word, _ in theirs], autojunk=False
    )
    start = end = None
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        even = kind == "equal" or i2 - i1 == j2 - j1
        if first == last and i1 <= first <= i2 and kind != "equal":
            # Words beside the mask that changed with it ("the", "our") are as many on the other side.
            start, end = j1 + (first - i1), j2 - (i2 - first)
            break
        if first < last and i1 <= first < i2:
            start = j1 if first == i1 else j1 + first - i1 if even else None
        if first < last and i1 < last <= i2:
            end = j2 if last == i2 else j1 + last - i1 if even else None
    if start is None or end is None or start >= end:
        return None
    return Span(theirs[start][1].start, theirs[end - 1][1].end)
