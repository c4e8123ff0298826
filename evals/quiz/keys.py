"""Whether a key follows from the words of the clause, judged without the rules it was computed from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from evals.quiz.limits import Reading, cues, mentions, read_limits, satisfies
from nlp.dates import find_dates
from nlp.document import Clause, Document
from nlp.message import Content, Message, Quantity, Quote
from nlp.quiz.item import DraftItem, DraftOption
from nlp.versions.change import ChangeSet
from nlp.words import words

Verdict = Literal["right", "wrong", "unread"]


@dataclass(frozen=True, slots=True)
class Grounds:
    """The words an item rests on: the quoted spans, and what governs their clauses (lead-in and tier)."""

    quoted: str
    governing: str
    clause: str


def grounds(item: DraftItem, changes: ChangeSet) -> Grounds:
    """Return the evidence of the newer side, or of the older where there is no other (an exception that went)."""
    sides = [g for g in item.evidence if g.side == "new"] or list(item.evidence)
    if any(g.side == "old" for g in item.evidence) and item.facet != "threshold":
        sides = list(item.evidence)
    documents = {"old": changes.old, "new": changes.new}
    clauses = [(documents[g.side].by_id.get(g.clause_id), documents[g.side], g.span) for g in sides]
    known = [(clause, document, span) for clause, document, span in clauses if clause is not None]
    return Grounds(
        quoted=" … ".join(document.quote(span) for _, document, span in known),
        governing=" … ".join(_governing(clause) for clause, _, _ in known),
        clause=" … ".join(_words(clause, document) for clause, document, _ in known),
    )


def fact_in(item: DraftItem, found: Grounds) -> bool:
    """Whether the quoted words, with lead-in and tier, contain the fact the key rests on."""
    return fact_in_text(item, f"{found.quoted} {found.governing}")


def fact_in_text(item: DraftItem, text: str) -> bool:
    key = next(option for option in item.options if option.correct)
    if (limit := key_limit(key)) is not None:
        return any(_equals(reading, limit) for reading in read_limits(text))
    if isinstance(key.content, Quote):
        return tells(text, key.content.text)
    if (fact := told_fact(item)) is not None:
        return tells(text, fact)
    if item.stem.id == "quiz-strength":
        return mentions(text, cues()["modality"][strength(key)])
    if item.stem.id == "quiz-connective":
        return bool(set(words(text)) & {"and", "or", "any", "all", "both", "either", "one"})
    return any(day == key.content.mapping.get("date") for _, day in find_dates(text))


def strength(option: DraftOption) -> str:
    """The modality that an answer to "how does the new version treat this?" speaks of."""
    said = {"required": "duty", "advised": "recommendation", "open": "permission", "forbidden": "prohibition"}
    return said[str(option.content.mapping["answer"])] if isinstance(option.content, Message) else ""


# Arguments of a stem that say, in words of the policy, what its key rests on.
_FACTS = ("feature", "lack", "element", "act")


def told_fact(item: DraftItem) -> str | None:
    """The words that decide: an exception, a condition, an element, or the conduct that is told as a case."""
    case = item.stem.mapping.get("case")
    arguments = {**(case.mapping if isinstance(case, Message) else {}), **item.stem.mapping}
    found = next((arguments[name] for name in _FACTS if isinstance(arguments.get(name), Quote)), None)
    return found.text if isinstance(found, Quote) else None


def tells(text: str, said: str) -> bool:
    """Whether all content words of `said` stand in `text`, those aside that change when a rule is told of somebody."""
    known = set(words(text))
    return {word for word in words(said) if len(word) > 3 and word not in _FITTED} <= known


_FITTED = frozenset(
    "concerns happens they their theirs themselves platform platform's they're they've that does chose with when "
    "from".split()
)


def judge_limit(item: DraftItem, found: Grounds) -> Verdict:
    """Return whether the marked option is the only right one for a limit, read from the clause anew."""
    keys = [option for option in item.options if option.correct]
    limit = key_limit(keys[0]) if len(keys) == 1 else None
    if limit is None:
        return "wrong"
    named = [reading for reading in read_limits(found.quoted) if _equals(reading, limit)]
    if not named:
        return "wrong"
    if item.type == "cloze":
        others = [q for option in item.options if not option.correct and (q := key_limit(option))]
        readings = read_limits(found.quoted)
        return "wrong" if any(_equals(r, q) for q in others for r in readings) else "right"
    comparator = named[0].comparator or ("at_most" if _HAS_TIME.search(found.clause) else None)
    value = _case_value(item, limit, found)
    if comparator is None or value is None:
        return "unread"
    inside = satisfies(value, comparator, limit.value)
    return "right" if _says_yes(keys[0]) == (inside != _turned_round(item, found)) else "wrong"


_HAS_TIME = re.compile(r"\b(?:has|have|gets?) [^.]{0,12}\d+ \w+ to\b")


def _case_value(item: DraftItem, limit: Quantity, found: Grounds) -> Decimal | None:
    """The one number of the stem's case that the clause does not have; the limit itself where there is none."""
    told = " ".join(_texts(item.stem))
    known = {reading.value for reading in read_limits(found.clause)}
    given = [value.value for value in _arguments(item.stem) if isinstance(value, Quantity)]
    if given:
        return given[0]
    own = [r.value for r in read_limits(told) if r.value not in known]
    if len(own) > 1:
        return None
    return own[0] if own else Decimal(limit.value)


def _turned_round(item: DraftItem, found: Grounds) -> bool:
    """Whether content within the limit breaks the rule: a ban names it."""
    case = item.stem.mapping.get("case")
    if item.stem.id != "quiz-within" or not isinstance(case, Message):
        return False
    return mentions(f"{found.clause} {found.governing}", cues()["modality"]["prohibition"])


def _texts(content: Message) -> list[str]:
    return [value.text for value in _arguments(content) if isinstance(value, Quote)]


def key_limit(option: DraftOption) -> Quantity | None:
    """The quantity an option names, None where it names none."""
    return next((value for value in _arguments(option.content) if isinstance(value, Quantity)), None)


def _says_yes(option: DraftOption) -> bool:
    return isinstance(option.content, Message) and option.content.mapping.get("verdict") == "yes"


def _arguments(content: Content) -> list[object]:
    """The arguments of a message and of the messages in it."""
    if not isinstance(content, Message):
        return []
    return [
        inner for _, value in content.args for inner in (_arguments(value) if isinstance(value, Message) else [value])
    ]


def _equals(reading: Reading, limit: Quantity) -> bool:
    """By number, and by unit where both name a plain one ("13" may stand for years)."""
    same_unit = reading.unit == limit.unit or not reading.unit or len(limit.unit) == 3 or not limit.unit
    return same_unit and reading.value == Decimal(limit.value)


def _governing(clause: Clause) -> str:
    return f"{clause.lead_in} {clause.tier.label if clause.tier else ''}".strip()


def _words(clause: Clause, document: Document) -> str:
    return document.quote(clause.span)
