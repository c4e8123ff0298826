"""Flaws of an item's wording: the 19 of SAQUET (Moore et al. 2023, 2024), each by a rule on words, not on substrings.

The policy's own words are exempt where the flaw is about style: what stands in quotation marks, and the words in
`quoted` (options that quote a clause). Deontic words ("not allowed") are what the items are about, and no flaw.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from decimal import Decimal
from statistics import median

from nlp.finding import Finding, Severity
from nlp.quiz import wordings as w
from nlp.quiz.item import Item, Option
from nlp.words import words

_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|«[^»]*»|„[^“]*“|「[^」]*」|『[^』]*』")
_BLANK = re.compile(r"_{2,}")
_SENTENCE = re.compile(r"[^.?!。？！؟]+[.?!。？！؟]*")
_VALUE = re.compile(
    rf"(?P<number>\d+(?:[.,]\d{{3}})*(?:\.\d+)?)\s*(?P<unit>%|{'|'.join(w.UNIT_MINUTES)})?s?\b", re.IGNORECASE
)
# The mark between groups of three digits, a comma or a full stop.
_GROUPED = re.compile(r"[.,](?=\d{3}(?!\d))")
_STEM_WORDS_MAX, _UNQUOTED_SENTENCES_MAX = 130, 5
_LONGEST, _LONG = 1.5, 30
_ERRORS = frozenset(
    "all_of_the_above none_of_the_above k_type more_than_one_correct duplicate_options lost_focus blank_count".split()
)
_Check = Callable[[Item, frozenset[str]], bool]


def check_text(item: Item, *, quoted: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return a finding for each flaw of `item`; `quoted` are words of the policy that its options use.

    Only what can be seen in any language is looked for where the item's locale is not English.
    """
    exempt = frozenset(word.lower() for word in quoted)
    english = item.locale.partition("-")[0] == "en"
    checks = {**_STRUCTURAL, **(_ENGLISH if english else {})}
    found = [code for code, check in checks.items() if check(item, exempt)]
    return tuple(Finding(code, _severity(code), w.MESSAGES[code]) for code in found)


def _severity(code: str) -> Severity:
    return "error" if code in _ERRORS else "warning"


def _plain(text: str) -> str:
    """The text without what it quotes."""
    return _QUOTED.sub(" ", text)


def _key(item: Item) -> Option | None:
    return next((option for option in item.options if option.correct), None)


def _wrong(item: Item) -> list[Option]:
    return [option for option in item.options if not option.correct]


def _content(text: str) -> frozenset[str]:
    bare = (word.removesuffix("'s") for word in words(text))
    return frozenset(word for word in bare if len(word) > 3 and word not in w.COMMON)


def _all_policy(options: Sequence[Option], exempt: frozenset[str]) -> bool:
    """Whether options are words of the policy: a value that a table or tier has tempts, whatever its form."""
    said = [frozenset(words(option.text)) for option in options]
    return all(own and own <= exempt for own in said)


def _all_above(item: Item, exempt: frozenset[str]) -> bool:
    return any(w.ALL_ABOVE.search(option.text) for option in item.options)


def _none_above(item: Item, exempt: frozenset[str]) -> bool:
    return any(w.NONE_ABOVE.search(option.text) for option in item.options)


def _k_type(item: Item, exempt: frozenset[str]) -> bool:
    return any(w.K_TYPE.search(option.text) for option in item.options)


def _absolute(item: Item, exempt: frozenset[str]) -> bool:
    """An absolute term in some options and not in all: it tells them apart by tone."""
    having = [bool(_hits(w.ABSOLUTE, option.text, exempt)) for option in item.options]
    return any(having) and not all(having)


def _vague(item: Item, exempt: frozenset[str]) -> bool:
    return any(_hits(w.VAGUE, _plain(text), exempt) for text in (item.stem, *(o.text for o in item.options)))


def _hits(pattern: re.Pattern[str], text: str, exempt: frozenset[str]) -> list[str]:
    return [hit for hit in pattern.findall(text) if not set(words(hit)) <= exempt]


def _longest_key(item: Item, exempt: frozenset[str]) -> bool:
    key = max((len(option.text) for option in item.options if option.correct), default=0)
    others = max((len(option.text) for option in _wrong(item)), default=0)
    return key > _LONG and key > _LONGEST * others


def _negative_stem(item: Item, exempt: frozenset[str]) -> bool:
    """A question turned round by a "not" that is easily overlooked; "not allowed" is the subject, no turn."""
    questions = [s for s in _SENTENCE.findall(_plain(item.stem)) if "?" in s] or [_plain(item.stem)]
    plain = [w.RELATIVE_NOT.sub(" ", w.DEONTIC.sub(" ", question)) for question in questions]
    return any(not hit.isupper() for question in plain for hit in w.NEGATIVE.findall(question))


def _word_repeats(item: Item, exempt: frozenset[str]) -> bool:
    """A content word that stem and key share, and no wrong answer."""
    key = _key(item)
    if key is None or item.type in ("true_false", "multiple_response"):
        return False
    shared = _content(_plain(item.stem)) & _content(key.text)
    return bool(shared - frozenset().union(*(_content(option.text) for option in _wrong(item))))


def _grammar(item: Item, exempt: frozenset[str]) -> bool:
    """Grammar that only the key fits: the article before the blank or end, the number of the verb, the final mark."""
    key, wrong = _key(item), _wrong(item)
    if key is None or len(wrong) < 2 or item.type == "multiple_response":
        return False
    if article := w.ARTICLE_END.search(_BLANK.split(item.stem)[0].rstrip(" :…")):
        vowel = article.group(1).lower() == "an"
        fits = {option.id: option.text[:1].lower() in "aeiou" for option in item.options}
        if fits[key.id] is vowel and sum(fits[option.id] is vowel for option in wrong) == 0:
            return True
    return any(_sticks_out(item, key, mark) for mark in (_ends, _gerund, _plural))


def _sticks_out(item: Item, key: Option, mark: Callable[[str], object]) -> bool:
    marks = {mark(option.text) for option in _wrong(item)}
    own = mark(key.text)
    return len(marks) == 1 and own is not None and None not in marks and own not in marks


def _ends(text: str) -> bool:
    return text.rstrip()[-1:] in ".;"


def _gerund(text: str) -> bool:
    first = text.split()[:1]
    return bool(first) and len(first[0]) > 4 and first[0].endswith("ing")


def _plural(text: str) -> str | None:
    """Whether a noun alone is plural; None where the text is more than two words, or a number."""
    parts = text.rstrip(".").split()
    if not 1 <= len(parts) <= 2 or any(char.isdigit() for char in text):
        return None
    return "many" if re.search(r"[^sui]s$", parts[-1]) else "one"


def _logical(item: Item, exempt: frozenset[str]) -> bool:
    """Exactly one pair of opposites among the options, and the key in it: the rest cannot be right."""
    ours = [option for option in item.options if not (_all_policy([option], exempt) or w.TIER.fullmatch(option.text))]
    bare = {option.id: tuple(x for x in words(option.text) if x not in w.NEGATIONS | w.AUXILIARIES) for option in ours}
    negated = {option.id: any(x in w.NEGATIONS for x in words(option.text)) for option in ours}
    ids = [option.id for option in ours]
    pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :] if bare[a] == bare[b] and negated[a] != negated[b]]
    key = _key(item)
    return len(pairs) == 1 and len(item.options) > 2 and key is not None and key.id in pairs[0]


def _sequence(item: Item, exempt: frozenset[str]) -> bool:
    """Options that are values, out of order; those that open with a verdict are ordered within it."""
    groups: dict[str, list[Decimal]] = {}
    for option in item.options:
        values = _values(option.text)
        if len(values) != 1:
            return False
        groups.setdefault(_VALUE.sub("", option.text), []).append(values[0])
    lists = [group for group in groups.values() if len(group) > 1]
    return any(group not in (sorted(group), sorted(group, reverse=True)) for group in lists)


def _values(text: str) -> list[Decimal]:
    """The quantities in a text, durations in minutes: "24 hours" and "1 day" are equal."""
    found = []
    for match in _VALUE.finditer(text):
        number = Decimal(_GROUPED.sub("", match["number"]))
        found.append(number * w.UNIT_MINUTES.get((match["unit"] or "").lower(), Decimal(1)))
    return found


def _same(one: Option, other: Option) -> bool:
    if _values(one.text) != _values(other.text):
        return False
    return words(_VALUE.sub("", one.text)) == words(_VALUE.sub("", other.text))


def _two_right(item: Item, exempt: frozenset[str]) -> bool:
    """No key or several where one is asked for, or an option that says what the key says."""
    right = [option for option in item.options if option.correct]
    if item.type != "multiple_response" and len(right) != 1:
        return True
    return any(_same(key, option) for key in right for option in _wrong(item))


def _duplicates(item: Item, exempt: frozenset[str]) -> bool:
    wrong = _wrong(item)
    return any(_same(one, other) for at, one in enumerate(wrong) for other in wrong[at + 1 :])


def _reference(item: Item, exempt: frozenset[str]) -> bool:
    """A stem that opens with a pronoun, or points to what is not there."""
    text = _QUOTED.sub("“”", item.stem).strip()
    return bool(w.OPENING_PRONOUN.match(text) or w.POINTS_AWAY.search(text))


def _gratuitous(item: Item, exempt: frozenset[str]) -> bool:
    sentences = [s for s in _SENTENCE.findall(_plain(item.stem)) if len(s.split()) > 2]
    asides = any(w.ASIDE.search(sentence) for sentence in sentences)
    return len(item.stem.split()) > _STEM_WORDS_MAX or len(sentences) > _UNQUOTED_SENTENCES_MAX or asides


def _convergence(item: Item, exempt: frozenset[str]) -> bool:
    """The key alone shares the most parts with the others: whoever builds it from the commonest parts is right."""
    if len(item.options) < 4 or item.type == "multiple_response":
        return False
    parts = {option.id: frozenset(x for x in re.split(r"\s*(?:,|;|:|\band\b)\s*", option.text.lower().rstrip(".")) if x)
             for option in item.options}  # fmt: skip
    if min(map(len, parts.values())) < 2:
        return False
    scores = {id: sum(sum(part in other for other in parts.values()) - 1 for part in own) for id, own in parts.items()}
    key = _key(item)
    best = max(scores.values())
    return key is not None and scores[key.id] == best > 1 and list(scores.values()).count(best) == 1


def _unfocused(item: Item, exempt: frozenset[str]) -> bool:
    """A stem that asks nothing: neither a question nor a blank nor, of a statement, a sentence; or hardly any words."""
    asks = re.search(r"[?？؟]|か。", item.stem) or _BLANK.search(item.stem)
    return not asks or (_spaced(item) and len(item.stem.split()) < 4)


def _spaced(item: Item) -> bool:
    return item.locale not in ("ja", "zh")


def _blanks(item: Item, exempt: frozenset[str]) -> bool:
    count = len(_BLANK.findall(item.stem))
    return count != 1 if item.type == "cloze" else count > 1


def _true_false_options(item: Item, exempt: frozenset[str]) -> bool:
    """A choice that is only between yes and no, true and false, and does not say so by its type."""
    plain = [option.text.strip(" .").lower() for option in item.options]
    return item.type != "true_false" and all(text in w.VERDICTS for text in plain)


def _implausible(item: Item, exempt: frozenset[str]) -> bool:
    """A wrong answer of another kind than the rest, or far from every other value, or no answer at all."""
    for option in _wrong(item):
        if _all_policy([option], exempt):
            continue
        others = [each for each in item.options if each is not option]
        if w.NO_ANSWER.search(option.text) or _of_another_kind(option, others):
            return True
    return False


def _of_another_kind(option: Option, others: list[Option]) -> bool:
    values, theirs = _values(option.text), [_values(each.text) for each in others]
    if all(theirs) and len(others) > 1:
        if not values:
            return not w.NO_VALUE.match(option.text.strip())
        known = [each[0] for each in theirs]
        return values[0] > 20 * max(known) or values[0] * 20 < min(known)
    sizes = [len(each.text) for each in others]
    return len(sizes) > 1 and min(sizes) > 40 and len(option.text) * 5 < median(sizes)


_STRUCTURAL: dict[str, _Check] = {
    "more_than_one_correct": _two_right, "duplicate_options": _duplicates, "blank_count": _blanks,
    "lost_focus": _unfocused, "longest_key": _longest_key, "lost_sequence": _sequence, "convergence": _convergence,
}  # fmt: skip
_ENGLISH: dict[str, _Check] = {
    "all_of_the_above": _all_above, "none_of_the_above": _none_above, "k_type": _k_type, "absolute_terms": _absolute,
    "vague_terms": _vague, "negative_stem": _negative_stem, "word_repeats": _word_repeats,
    "grammatical_cue": _grammar, "logical_cue": _logical, "ambiguous_reference": _reference,
    "gratuitous_text": _gratuitous, "true_false_options": _true_false_options, "implausible_distractor": _implausible,
}  # fmt: skip
CODES: tuple[str, ...] = (*_STRUCTURAL, *_ENGLISH)
