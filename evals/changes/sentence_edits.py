"""Edits inside one sentence: each gives two wordings of a sentence's Markdown, or None where it does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from evals.changes.blocks import visible
from evals.changes.planted import Expected, Variant, material, opposite, pick
from nlp.versions.change import Direction, Facet

SentenceEdit = Callable[[str, Random], Variant | None]

_DEONTIC = re.compile(
    r"\b(?:must|may|should|shall|cannot|can|can['’]t|required|prohibited|allowed|permitted|forbidden)\b"
)
_PROHIBITS = re.compile(
    r"\b(?:must not|may not|shall not|cannot|can['’]t|not (?:be )?(?:allowed|permitted|allow|permit|tolerate)"
    r"|prohibited|forbidden)\b|^(?:do not|don['’]t)\b",
    re.IGNORECASE,
)
_PERMITS = re.compile(r"\b(?:may|can)\b(?! ?not\b)")
_GRANTS = re.compile(
    r"\b(?:you|users|members|sellers|anyone|creators|guardians?) (?:may|can)\b(?! ?not\b)", re.IGNORECASE
)
_DUTY = re.compile(r"\b(?:you|users|members|sellers|they) (?:must|shall)\b(?! not\b)", re.IGNORECASE)
# Verbs of ability, chance and politeness: no rule, whatever their modal verb.
_NO_RULE = re.compile(
    r"\b(?:may|can|should|will|must)(?: not)? (?:also |even |still |or may not )?"
    r"(?:be (?:able|your|a|an|the)|have|wish|want|seem|vary|change|result|contain|include|apply|help|happen|occur|harm"
    r"|say)\b"
    r"|\bnot (?:generally |necessarily )|\b(?:doesn['’]t|don['’]t) (?:mean|want)\b"
)
_HEDGED = re.compile(r"\b(?:unless|except|if|when|provided|as long as)\b", re.IGNORECASE)
_USER = r"\b(?:[Yy]ou|[Uu]sers|[Mm]embers|[Ss]ellers|[Pp]eople|[Tt]hey) "
_ASKS = re.compile(r"\?[\"”*_)]*$")

_MODAL_STEPS: tuple[tuple[str, str, Direction], ...] = (
    ("must", "may", "looser"), ("must", "should", "looser"), ("should", "must", "tighter"), ("may", "must", "tighter"),
    ("may not", "should not", "looser"), ("must not", "should not", "looser"),
)  # fmt: skip
_NEGATIONS: tuple[tuple[str, str, tuple[Facet, ...], Direction | None], ...] = (
    ("may", "may not", ("modality",), "tighter"),
    ("must", "must not", ("modality",), None),
    ("can", "cannot", ("modality",), "tighter"),
    ("should", "should not", ("modality",), None),
    ("will", "will not", ("modality", "scope", "consequence"), None),
    ("is allowed", "is not allowed", ("modality",), "tighter"),
    ("are allowed", "are not allowed", ("modality",), "tighter"),
    ("is permitted", "is not permitted", ("modality",), "tighter"),
    ("We allow", "We do not allow", ("modality",), "tighter"),
    ("we allow", "we do not allow", ("modality",), "tighter"),
    ("tolerate", "do not tolerate", ("modality",), "tighter"),
    ("permit", "do not permit", ("modality",), "tighter"),
)  # fmt: skip
_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_LIMIT = re.compile(
    r"(?<![§\d.,/#-])(?<!U\.S\. )\b(?P<number>\d{1,3}|two|three|four|five|six|seven|ten|twenty|thirty)"
    r"(?P<unit>(?:[ -](?:business |calendar |consecutive |full )?"
    r"(?:minute|hour|day|week|month|year|strike|warning|account|people|person)s?\b| ?%| percent\b))",
    re.IGNORECASE,
)
_WORD_VALUES = {word: value for value, word in enumerate(_NUMBER_WORDS)} | {"thirty": 30}
_BINDS = re.compile(r"\b(?:must|may|should|shall|cannot|prohibited|not (?:be )?(?:allow|permit)(?:ed)?)\b")
_ILLUSTRATES = re.compile(r"\b(?:such as|including|includes?|for example|for instance|e\.g\.|like)\b", re.IGNORECASE)
_LIST = re.compile(
    r"(?P<head>(?:[\w'’-]+(?: [\w'’-]+){0,2}, ){2,})(?P<glue>(?:and|or) )(?P<last>[\w'’-]+(?: [\w'’-]+){0,2}?)"
    r"(?=[.,;:)]| (?:on|in|of|that|from|may|must|should|is|are|cannot|to)\b)"
)


def threshold(sentence: str, rng: Random) -> Variant | None:
    """Another number in a limit that the sentence has."""
    found = list(_LIMIT.finditer(sentence))
    if not found:
        return None
    match = found[rng.randrange(len(found))]
    word = match["number"]
    value = _WORD_VALUES.get(word.lower(), int(word) if word.isdigit() else 0)
    if value < 2 or sentence[match.end() :].lstrip().startswith("("):
        return None
    other = pick(rng, [v for v in (value * 2, value * 3, max(2, value // 2), value + 5) if v != value])
    written = _NUMBER_WORDS[other] if not word.isdigit() and other < len(_NUMBER_WORDS) else str(other)
    written = written.capitalize() if word[0].isupper() else written
    new = sentence[: match.start("number")] + written + sentence[match.end("number") :]
    return Variant("threshold", sentence, new, Expected("substantive", facets=("threshold",)))


def modality(sentence: str, rng: Random) -> Variant | None:
    """Another modal verb in a sentence that has one only."""
    if len(_DEONTIC.findall(sentence)) != 1 or _ASKS.search(sentence) or _NO_RULE.search(sentence):
        return None
    fits = []
    for before, after, direction in _MODAL_STEPS:
        match = re.search(rf"(?<![\w{{])(?P<subject>\w+ )?{before}\b(?! not\b)(?! ?n['’]t)", sentence)
        if match and not re.search(r"\bshould (?:you|we|they)\b|\bif\b.*\bshould\b|\bmay (?:have|well)\b", sentence):
            fits.append((before, after, direction))
    if not fits:
        return None
    before, after, direction = pick(rng, fits)
    new = re.sub(rf"\b{before}\b", after, sentence, count=1)
    sure = re.search(rf"{_USER}{before}\b", sentence)
    expected = Expected("substantive", facets=("modality",), direction=direction if sure else None)
    return Variant("modality", sentence, new, expected)


def negation(sentence: str, rng: Random) -> Variant | None:
    """A "not" that comes or goes."""
    if len(_DEONTIC.findall(sentence)) > 1 or _ASKS.search(sentence) or _NO_RULE.search(sentence):
        return None
    fits = []
    for plain, negated, facets, direction in _NEGATIONS:
        if match := re.search(rf"(?<![\w{{/]){negated}\b(?! only\b)", sentence):
            fits.append((match, plain, True, facets, direction))
        elif (
            match := re.search(rf"(?<![\w{{/]){plain}\b(?! (?:not|only|also|either)\b)(?!['’])", sentence)
        ) and not re.search(
            rf"\b(?:not|to|who|that|which|or|and) {plain}\b|\bmay (?:be|have|result|contain|include|apply)\b", sentence
        ):
            fits.append((match, negated, False, facets, direction))
    fits = [fit for fit in fits if not (fit[1] in ("tolerate", "permit") or fit[0][0] in ("tolerate", "permit"))] or []
    if not fits:
        return None
    match, other, drops, facets, direction = pick(rng, fits)
    new = sentence[: match.start()] + other + sentence[match.end() :]
    if direction and match[0].split()[0] in ("may", "can", "cannot"):
        direction = direction if re.search(rf"{_USER}{re.escape(match[0])}\b", sentence) else None
    if re.search(r"\b(?:that|which|who|when|if) $", sentence[: match.start()]):
        direction = None
    expected = Expected("substantive", facets=facets, direction=opposite(direction) if drops else direction)
    return Variant("negation_dropped" if drops else "negation_added", sentence, new, expected)


def exception(sentence: str, rng: Random) -> Variant | None:
    return _tail(sentence, rng, "exception", "exceptions")


def condition(sentence: str, rng: Random) -> Variant | None:
    return _tail(sentence, rng, "condition", "conditions")


def _tail(sentence: str, rng: Random, facet: Facet, pool: str) -> Variant | None:
    """An exception or condition put behind a plain rule, or taken from it."""
    binds = _PROHIBITS.search(sentence) or _GRANTS.search(sentence) or _DUTY.search(sentence)
    words = visible(sentence).split()
    if (
        not binds
        or _NO_RULE.search(sentence)
        or _HEDGED.search(sentence)
        or not 5 <= len(words) <= 40
        or not sentence.endswith(".")
    ):
        return None
    permits, forbids = bool(_PERMITS.search(sentence)), bool(_PROHIBITS.search(sentence) or _DUTY.search(sentence))
    direction: Direction | None = None if permits == forbids else "tighter" if permits else "looser"
    comma = "," if facet == "exception" else ""
    longer = f"{sentence[:-1]}{comma} {pick(rng, material()[pool])}."
    grown = Variant(f"{facet}_added", sentence, longer, Expected("substantive", facets=(facet,), direction=direction))
    return grown if rng.random() < 0.5 else _reversed(grown, f"{facet}_removed")


def enumeration(sentence: str, rng: Random) -> Variant | None:
    """One member more or less in a list of things inside a rule."""
    match = _LIST.search(sentence)
    before = sentence[: match.start()] if match else ""
    if not match or not _BINDS.search(sentence) or "](" in match[0] or _ILLUSTRATES.search(before):
        return None
    members = [part for part in match["head"].split(", ") if part]
    if not _all_nouns(visible(sentence), [*(m.split()[-1] for m in members), match["last"].split()[-1]]):
        return None
    permits, forbids = bool(_PERMITS.search(sentence)), bool(_PROHIBITS.search(sentence))
    direction: Direction | None = None if permits == forbids else "looser" if permits else "tighter"
    expected = Expected("substantive", facets=("scope",), direction=direction)
    if rng.random() < 0.5:
        place = match.end("head")
        new = f"{sentence[:place]}{pick(rng, material()['members'])}, {sentence[place:]}"
        return Variant("enumeration_grown", sentence, new, expected)
    if len(members) < 2:
        return None
    gone = members[-1] + ", "
    place = match.start("head") + match["head"].rindex(gone)
    head = sentence[:place] if len(members) > 2 else sentence[:place].rstrip(", ") + " "
    new = head + sentence[place + len(gone) :]
    return Variant("enumeration_cut", sentence, new, replace(expected, direction=opposite(direction)))


def _all_nouns(sentence: str, words: list[str]) -> bool:
    from evals.corpus import parser

    tags = {token.text: token.pos_ for token in parser().parse([sentence])[0]}
    return all(tags.get(word) in ("NOUN", "PROPN") for word in words)


def synonym(sentence: str, rng: Random) -> Variant | None:
    """One word or phrase for another that says the same."""
    fits = [
        (a, b)
        for pair in material()["synonyms"]
        for a, b in (pair, pair[::-1])
        if re.search(rf"(?<![\w/{{.-]){re.escape(a)}(?![\w/.-])", sentence)
        and a not in ("to", "like", "if", "about", "since", "make")
    ]
    if not fits or sentence.count("](") > 2:
        return None
    before, after = pick(rng, fits)
    new = re.sub(rf"(?<![\w/{{.-]){re.escape(before)}(?![\w/.-])", after, sentence, count=1)
    if visible(new) == visible(sentence):
        return None
    return Variant("synonym", sentence, new, Expected("editorial", facets=("wording",)))


def punctuation(sentence: str, rng: Random) -> Variant | None:
    """A comma, dash or quotation mark that changes nothing."""
    steps = [
        (r"(?<=\w), (and|or) (?=\w+[.,;])", r" \1 "),
        (r"['’](?=s\b|t\b|re\b|ll\b)", "’"), (r"’(?=s\b|t\b|re\b|ll\b)", "'"),
        (r" (?:-|--|–) ", " — "), (r"^(However|Additionally|Therefore|Finally) (?=\w)", r"\1, "),
        (r"\b(e\.g\.|i\.e\.) ", r"\1, "), (r"\"([^\"]+)\"", r"“\1”"), (r"“([^”]+)”", r'"\1"'),
    ]  # fmt: skip
    fits = []
    for pattern, into in steps:
        new = re.sub(pattern, into, sentence, count=1)
        if new != sentence and "](" not in sentence:
            fits.append(new)
    if not fits:
        return None
    return Variant("punctuation", sentence, pick(rng, fits), Expected("editorial", kinds=()))


def link(sentence: str, rng: Random) -> Variant | None:
    """Another address behind the same words."""
    found = list(re.finditer(r"(?<!!)\[[^\]]+\]\((?P<target>[^)\s]+)\)", sentence))
    if not found:
        return None
    match = pick(rng, found)
    target = f"https://help.example.org/articles/{rng.randrange(10_000)}"
    new = sentence[: match.start("target")] + target + sentence[match.end("target") :]
    return Variant("link", sentence, new, Expected("editorial", facets=("reference",)))


def several(sentence: str, rng: Random) -> Variant | None:
    """A synonym and a weightier edit in one sentence: the weightier one decides."""
    edits: list[SentenceEdit] = [modality, negation, threshold, exception, enumeration]
    rng.shuffle(edits)
    for edit in edits:
        first = edit(sentence, rng)
        second = synonym(first.new, rng) if first else None
        if first and second and visible(second.new) != visible(first.new):
            return Variant("several", first.old, second.new, first.expected)
    return None


def _reversed(variant: Variant, name: str) -> Variant:
    turned = replace(variant.expected, direction=opposite(variant.expected.direction))
    return Variant(name, variant.new, variant.old, turned, variant.site)


SENTENCE_EDITS: Mapping[str, SentenceEdit] = {
    "threshold": threshold,
    "modality": modality,
    "negation": negation,
    "exception": exception,
    "condition": condition,
    "enumeration": enumeration,
    "synonym": synonym,
    "punctuation": punctuation,
    "link": link,
    "several": several,
}
