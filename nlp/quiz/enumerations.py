"""Items on what joined or left an enumeration: is it named now, and was it named before?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from nlp.document import Clause, Document, Span
from nlp.message import Quote, message
from nlp.quiz.context import Context, Topic, answer, ground, make_item, mix
from nlp.quiz.gap import read_clause, readable
from nlp.quiz.item import DraftItem, OptionOrigin
from nlp.quiz.lexicon import NEGATED
from nlp.words import words

_PARTS = re.compile(r"\s*[,;]\s*(?:and/or\s+|and\s+|or\s+)?|\s+(?:and/or|and|or)\s+", re.IGNORECASE)
_LIST = re.compile(r",[^,.;]*,?\s+(?:and/or|and|or)\s|\s(?:and|or)\s", re.IGNORECASE)
# An element says a thing by itself; what opens with one of these is a side clause.
_SIDE = re.compile(
    r"(?:unless|except|if|when|where|which|who|that|but|so|because|while|in|on|for|with|including|such|as|at|by|to|"
    r"from|under|after|before|until|however|also|then|it|they|we|you|he|she|this|these|those|its?|even|not?|any|"
    r"their|your|our|all|other|otherwise|over|older|younger|more|less|fewer|above|below|"
    r"up|longer|later|earlier|further|similar)\b",
    re.IGNORECASE,
)
_VERBAL = re.compile(r"\b(?:is|are|was|were|be|has|have|may|must|can|will|should|shall|does|do)\b", re.IGNORECASE)
_ELEMENT_WORDS = 5
_PARTS_MIN = 3
_ANSWERS: tuple[str, ...] = ("since", "always", "until", "never")


@dataclass(frozen=True, slots=True)
class Member:
    """An element that one of two enumerations names and the other does not; `span` is its place in its clause."""

    text: str
    span: Span
    joined: bool


def find_member(old: str, new: str) -> Member | None:
    """Return the element by which two wordings of one enumeration differ, the first of several, or None.

    Everything else must be the same words in the same order.
    """
    before, after = _split(old), _split(new)
    joined = len(after) > len(before)
    longer, shorter = (after, before) if joined else (before, after)
    source = new if joined else old
    if len(longer) < _PARTS_MIN or not _LIST.search(source) or len(longer) == len(shorter):
        return None
    rest = [words(source_part) for source_part, _ in shorter]
    extra = [at for at, (part, _) in enumerate(longer) if words(part) not in rest]
    kept = [words(part) for at, (part, _) in enumerate(longer) if at not in extra]
    if kept != rest or not 1 <= len(extra) <= 3:
        return None
    parts = [longer[at] for at in extra]
    if extra[0] == 0 or not all(_is_element(part) for part, _ in parts):
        return None
    return Member(*parts[0], joined)


def _split(text: str) -> list[tuple[str, Span]]:
    """The parts between commas and conjunctions, with their places; the full stop belongs to none."""
    end = len(text.rstrip(" .;:"))
    cuts = [Span(*match.span()) for match in _PARTS.finditer(text, 0, end)]
    starts, ends = [0, *(cut.end for cut in cuts)], [*(cut.start for cut in cuts), end]
    return [(text[start:stop], Span(start, stop)) for start, stop in zip(starts, ends, strict=True) if start < stop]


def _is_element(part: str) -> bool:
    short = 1 <= len(part.split()) <= _ELEMENT_WORDS
    plain = not (_SIDE.match(part) or _VERBAL.search(part) or NEGATED.search(part) or re.search(r"[\d()“”\"|:]", part))
    return short and plain and not part.lower().endswith("ly")


def enumeration_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item for an element that joined or left the enumeration of one clause."""
    old, new = topic.old, topic.new
    if topic.change is None or old is None or new is None or (old.lead_in != new.lead_in and not old.lead_in):
        return
    member = find_member(old.text, new.text)
    if member is None or not (_sayable(new, context.new) and _sayable(old, context.old)):
        return
    clause, side = (new, "new") if member.joined else (old, "old")
    if _names(old, member) == _names(new, member):
        return
    key = "since" if _names(new, member) else "until"
    other = old if member.joined else new
    shown, _ = read_clause(other, context.document("old" if member.joined else "new"))
    stem = message("quiz-listed", place=context.place(new), rule=Quote(_closed(shown)), element=Quote(member.text))
    right = message("feedback-key-listed", answer=key, old=context.old.label, new=context.new.label)
    origins: dict[str, OptionOrigin] = dict.fromkeys(_ANSWERS, "wrong_version")
    origins["never" if key == "since" else "always"] = "previous_version"
    labels = {"old": context.old.label, "new": context.new.label}
    options = mix([answer("option-listed", key, each, origins[each], right, **labels) for each in _ANSWERS], topic.id)
    span = Span(clause.start + member.span.start, clause.start + member.span.end)
    evidence = [ground(side, clause, span), ground("old" if member.joined else "new", other)]  # type: ignore[arg-type]
    yield make_item(
        topic, "listed", type="scenario", stem=stem, options=options, facet=topic.change.facet, bloom="apply",
        evidence=evidence,
    )  # fmt: skip


def _closed(shown: str) -> str:
    text = shown.rstrip(" .;,")
    return text[:1].upper() + text[1:] + ("" if text.endswith(":") else ".")


def _sayable(clause: Clause, document: Document) -> bool:
    """Whether a rule, or what leads a list in, can stand in a stem."""
    return readable(replace(clause, role="rule"), document) if clause.role == "lead_in" else readable(clause, document)


def _names(clause: Clause, member: Member) -> bool:
    """Whether a clause uses the element's words in a row."""
    text, part = words(f"{clause.lead_in} {clause.text}"), words(member.text)
    return any(text[at : at + len(part)] == part for at in range(len(text) - len(part) + 1))
