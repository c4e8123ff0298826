"""Whether a clause binds anybody, and which way its words lean where no rule was read."""

from __future__ import annotations

import re

from nlp.document import CELL_MARK, Clause
from nlp.rules.rule import Modality, Rule
from nlp.versions.lexicon import (
    DISOWNS,
    HYPOTHETICAL,
    LEGAL_EFFECT,
    MAY_ACT,
    MODAL_FREEDOM,
    ROW_RULES,
    SELF_DESCRIPTION,
    STARTS_TO_HOLD,
    SUMS_UP,
    SUMS_UP_STEMS,
    TERM_IN_BRACKETS,
)
from nlp.versions.pointers import says_how_to_appeal
from nlp.words import words


def _phrases(*acts: str) -> str:
    """The phrases that do one of `acts` to somebody; what somebody might or could do is no permission."""
    said = (phrase for phrase, (act, _) in MODAL_FREEDOM.items() if act in acts)
    return "|".join(phrase for phrase in said if phrase not in ("might", "could"))


# "What's allowed", "How we enforce our rules".
_TOPIC = re.compile(r"(?:what|how|why|who|when)(?:['’]s| is| are| we| you)\b", re.IGNORECASE)
_PEOPLE = r"(?:you|users|members|people|they|sellers|creators|anyone|everyone) (?:\w+ly )?"
Patterns = tuple[tuple[Modality, re.Pattern[str]], ...]
_LEANS: Patterns = (
    ("prohibition", re.compile(rf"\b(?:{_phrases('forbids', 'advises against')})\b")),
    ("duty", re.compile(rf"\b(?:{_phrases('asks')})\b(?! to\b)")),
    ("permission", re.compile(rf"\b{_PEOPLE}(?:{_phrases('permits')})\b(?! have \w+(?:ed|en)\b)")),
)
# In a sentence that only tells, the same phrases bind people, not things: "sarcasm may not be understood".
_LEANS_ON_PEOPLE: Patterns = (
    ("prohibition", re.compile(rf"\b{_PEOPLE}(?:{_phrases('forbids', 'advises against')})\b(?! be\b)")),
    ("duty", re.compile(rf"\b(?:{_PEOPLE}(?:{_phrases('asks')})|we expect(?! to\b)|is important that)\b")),
    ("permission", re.compile(rf"\b{_PEOPLE}(?:{_phrases('permits')})\b(?! be\b)")),
)
# What bids people at the beginning of a sentence, or behind its label or condition.
_BIDS = re.compile(
    r"(?:^|[.:–—,] |[-–—] )(?:please )?(?:don['’]t|do not|never|stop)\b|\byou have the option\b", re.IGNORECASE
)
# "These do not warrant a review": said of things, these words forbid nobody anything.
_STATES = re.compile(
    r"(?<!^)(?<!please )(?<!you )(?<!users )(?<!and )(?<!or )\b(?:do not|don't|does not|not able to)\b"
)

_STATING = ("do not", "don't", "does not", "not able to")  # one of them is in all that it matches

# What the platform knows people to do: "we recognize that sometimes people may say things".
_KNOWN = re.compile(
    r"\bwe (?:also )?(?:recogni[sz]e|know|understand|acknowledge|believe) (?:that )?(?:sometimes )?"
    rf"{_PEOPLE}(?:may|can)\b"
)


def leaning(rule: Rule, text: str) -> Modality:
    """Return the rule's modality, else the one that the modal phrases of `text` point to."""
    if rule.modality != "none":
        return rule.modality
    patterns = _LEANS_ON_PEOPLE if rule.force == "assertive" else _LEANS
    return _leaning_of(text, patterns)


def says_modality(text: str) -> bool:
    """Whether words bind or free people by themselves, whatever stands above them: "don't post", "you may not"."""
    return _leaning_of(text, _LEANS_ON_PEOPLE) != "none" or bool(_BIDS.search(text))


def _leaning_of(text: str, patterns: Patterns) -> Modality:
    spoken = " ".join(words(text, glue=True)).replace("has to offer", "offers")
    spoken = _KNOWN.sub("", spoken)
    if any(map(spoken.__contains__, _STATING)):
        spoken = _STATES.sub("", spoken)
    return next((said for said, pattern in patterns if pattern.search(spoken)), "none")


def asks(clause: Clause) -> bool:
    """Whether a clause is a question ("What does that mean?"), or an item that names one: the answer below rules."""
    if clause.number and _TOPIC.match(clause.text) and clause.text[-1:] not in ".;":
        return True
    return clause.text.rstrip(' "”*_)').endswith("?")


def shows_picture(clause: Clause) -> bool:
    """Whether a clause only says what a picture shows."""
    size = len(clause.text.rstrip(". "))
    return any(mark.kind == "image" and mark.span.end - mark.span.start >= size for mark in clause.marks)


def describes_itself(clause: Clause, rule: Rule) -> bool:
    """Whether a policy only says what it is about ("this page explains which items may be listed")."""
    told = SELF_DESCRIPTION.match(clause.text) or announces_summary(clause.text)
    return rule.modality == "none" and rule.force != "commissive" and bool(told)


def announces_summary(text: str) -> bool:
    """Whether a sentence or heading announces a summary of what stands elsewhere."""
    spoken = text.lower()
    return any(stem in spoken for stem in SUMS_UP_STEMS) and SUMS_UP.search(text) is not None


def is_placed(clause: Clause) -> bool:
    """Whether a clause fills a list, a row or a tier: what governs it stands above."""
    return bool(clause.lead_in) or CELL_MARK in clause.text or (clause.tier is not None and clause.role == "rule")


def is_binding(clause: Clause, rule: Rule) -> bool:
    """Whether a clause, itself or by its place, may bind somebody; only explanations do not."""
    told = rule.force == "assertive" and not (rule.dates or rule.thresholds)
    return is_placed(clause) or not told or is_normative(clause, rule) or leaning(rule, clause.text) != "none"


def is_normative(clause: Clause, rule: Rule) -> bool:
    """Whether a clause binds, permits, bounds or defines anything at all, by its words or by its place."""
    return says_norm(clause, rule) or (rule.force == "unknown" and _governed_from_above(clause))


def says_norm(clause: Clause, rule: Rule) -> bool:
    """Whether the words of a clause, with the modality of what stands above, bind, permit, bound or define anything."""
    if rule.modality != "none" or rule.force in ("commissive", "declaration") or rule.exceptions or rule.definitions:
        return True
    if TERM_IN_BRACKETS.search(clause.text) or DISOWNS.search(clause.text):
        return True
    if any(STARTS_TO_HOLD.search(clause.text[: date.span.end - clause.start][-60:]) for date in rule.dates):
        return True
    if rule.force == "assertive" and HYPOTHETICAL.search(clause.text):
        return False
    return (
        bool((rule.thresholds and rule.force != "assertive") or rule.consequences)
        or (rule.actor == "platform" and bool(rule.conditions))
        or any(rule.force != "assertive" or not _is_felt(match) for match in LEGAL_EFFECT.finditer(clause.text))
        or says_how_to_appeal(clause)
    )


def _is_felt(effect: re.Match[str]) -> bool:
    """Whether words of law may just as well say how somebody feels: "a responsibility that we take seriously"."""
    return effect[0].lower() == "responsibility"


def _governed_from_above(clause: Clause) -> bool:
    """Whether a fragment is an item of a list, or a row that allows, forbids or bounds something."""
    row = CELL_MARK in clause.text
    return bool(ROW_RULES.search(clause.text)) if row else bool(clause.lead_in) or bool(MAY_ACT.search(clause.text))
