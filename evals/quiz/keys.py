"""Whether a key follows from the words of the clause, judged without the rules it was computed from."""

from __future__ import annotations

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
    if (modality := key_modality(key)) is not None:
        return mentions(text, cues()["modality"][modality])
    if isinstance(key.content, Quote):
        return set(words(key.content.text)) <= set(words(text))
    answer = key.content.mapping.get("answer")
    if item.stem.id in ("quiz-exception", "quiz-condition"):
        said = item.stem.mapping.get("feature") or item.stem.mapping.get("circumstance")
        return isinstance(said, Quote) and said.text.lower() in text.lower()
    if isinstance(element := item.stem.mapping.get("element"), Quote):
        return answer in ("since", "until") and element.text.lower() in text.lower()
    if isinstance(rule := item.stem.mapping.get("rule"), Quote) and item.type == "true_false":
        return set(words(rule.text)) <= set(words(text))
    return any(day == key.content.mapping.get("date") for _, day in find_dates(text))


def judge_limit(item: DraftItem, found: Grounds) -> Verdict:
    """Return whether the marked option is the only right one for a limit, read from the clause anew."""
    keys = [option for option in item.options if option.correct]
    limit = key_limit(keys[0]) if len(keys) == 1 else None
    if limit is None:
        return "wrong"
    named = [reading for reading in read_limits(found.quoted) if _equals(reading, limit)]
    if not named:
        return "wrong"
    case = item.stem.mapping.get("case")
    if not isinstance(case, Quantity):
        others = [q for option in item.options if not option.correct and (q := key_limit(option))]
        readings = read_limits(found.quoted)
        return "wrong" if any(_equals(r, q) for q in others for r in readings) else "right"
    if named[0].comparator is None:
        return "unread"
    inside = satisfies(case.value, named[0].comparator, limit.value)
    return "right" if _says_yes(keys[0]) == inside else "wrong"


def key_limit(option: DraftOption) -> Quantity | None:
    """The quantity an option names, None where it names none."""
    return next((value for value in _arguments(option.content) if isinstance(value, Quantity)), None)


def key_modality(option: DraftOption) -> str | None:
    content = option.content
    name = content.mapping.get("modality") if isinstance(content, Message) else None
    return name if isinstance(name, str) and name in cues()["modality"] else None


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
