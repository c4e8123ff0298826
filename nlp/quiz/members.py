"""Items on what a sentence came to list, or lists no longer: which of four cases is reached since a version only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from nlp.document import Clause, Span
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, content_words, ground, make_item, mix, other_side
from nlp.quiz.gap import gapped, readable
from nlp.quiz.item import DraftItem, DraftOption
from nlp.quiz.lexicon import GENERAL_HEADING, GRAPHIC, LEGAL_HEADING, NEGATED, OFF_TOPIC, OPEN_LIST
from nlp.rules.rule import Rule
from nlp.versions.change import Side
from nlp.words import holds, holds_respaced, words

_DISTRACTORS = 3
_WORDS = range(1, 8)
# The share of words that two wordings of one rule have in common at least.
_SAME_RULE = 0.5
_ALIKE = 0.8
# An option may be so many times as long as another.
_RATIO = 4.0
# What opens a list, so that its first element begins there.
_OPENERS = r"\(|:|\b(?:including|includes?|such as|based on|on the basis of|like|namely|any of|either|concerning)\b:?,?"
# Where a list ends: brackets, stops, the verb of the sentence, a side clause.
_BOUND = re.compile(
    rf"{_OPENERS}|[);.—–]|\s-\s|\b(?:unless|except|if|when|where|which|that|who|whose|because|for example|e\.g\.|"
    r"i\.e\.|is|are|was|were|may|must|can|cannot|will|shall|should|has|have|does|do(?:n['’]t)?|not|whether|but|while|so|means?)"
    r"\b|n['’]t\b",
    re.IGNORECASE,
)
# "Its purpose is educational, documentary, or scientific": what is said of a thing is a list from its first word on.
_OPENER = re.compile(rf"{_OPENERS}|is|are|means?", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_CONJUNCTION = re.compile(r"(?:and/or|and|or)\s+", re.IGNORECASE)
_JOINED = re.compile(r"\s+(?:and/or|and|or)\s+", re.IGNORECASE)
# What is no element by itself.
_NO_ELEMENT = re.compile(
    r"(?:any|all|other|others|another|similar|etc|also|then|as|by|to|in|on|at|for|from|with|without|of|it|they|we|you|"
    r"and|or|this|these|such|please|however|even|only|both|their|its|your|our|the same)\b|"
    r".*\b(?:etc|otherwise|respectively)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)
_ELEMENTS_MIN = 4
_OF_VERBS = re.compile(r"\b(?:to|that|who|which|may|must|can|will|not|don['’]t)\s*$", re.IGNORECASE)
_SENTENCES = re.compile(r"[.!?][\"”')]?\s+[A-Z]|-{3}|\*\*")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The elements of a list in a text, in order, each with its place."""

    elements: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return Span(self.elements[0].start, self.elements[-1].end)


def enumerations(text: str) -> list[Enumeration]:
    """Return the lists of a sentence: four elements or more that commas and a conjunction join."""
    found: list[Enumeration] = []
    start, opened = 0, False
    for bound in (*_BOUND.finditer(text), None):
        end = bound.start() if bound else len(text)
        elements = _elements(text, Span(start, end), opened)
        if len(elements) >= _ELEMENTS_MIN:
            found.append(Enumeration(tuple(elements)))
        if bound:
            start, opened = bound.end(), bool(_OPENER.fullmatch(bound.group()))
    return found


def _elements(text: str, segment: Span, opened: bool) -> list[Span]:
    """The elements between two bounds; the first only where the list is known to begin with it."""
    parts: list[Span] = []
    at = segment.start
    for comma in (*_COMMA.finditer(text, segment.start, segment.end), None):
        end = comma.start() if comma else segment.end
        parts.append(_stripped(text, Span(at, end)))
        at = comma.end() if comma else end
    parts = [part for part in parts if part.start < part.end]
    if len(parts) < _ELEMENTS_MIN - 1:
        return []
    last = parts[-1]
    if lead := _CONJUNCTION.match(text, last.start, last.end):
        beyond = _JOINED.search(text, lead.end(), last.end)  # what a second conjunction joins is no element
        parts[-1] = _stripped(text, Span(lead.end(), beyond.start() if beyond else last.end))
    elif joint := _JOINED.search(text, last.start, last.end):
        parts[-1:] = [Span(last.start, joint.start()), _stripped(text, Span(joint.end(), last.end))]
    else:
        return []  # without "and" or "or" before its end it may be no list
    return parts if opened else parts[1:]


def _stripped(text: str, span: Span) -> Span:
    own = span.of(text)
    start = span.start + len(own) - len(own.lstrip(' “"‘'))
    return Span(start, max(start, span.start + len(own.rstrip(' ”"’'))))


def member_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for an element that joined or left the list in a rule that else stayed much as it was."""
    old, new = topic.old, topic.new
    if topic.change is None or old is None or new is None or not _is_one_rule(old, new):
        return
    sides: tuple[tuple[Side, Clause, Clause], ...] = (("new", new, old), ("old", old, new))
    for side, clause, other in sides:
        if not _is_asked_about(clause, context.rule_of(side, clause), context, side):
            continue
        for found in enumerations(clause.text):
            item = _item(topic, context, side, clause, other, found)
            if item is not None:
                yield item
                return


def _is_one_rule(old: Clause, new: Clause) -> bool:
    return SequenceMatcher(None, words(old.text), words(new.text), autojunk=False).ratio() >= _SAME_RULE


def _is_asked_about(clause: Clause, rule: Rule, context: Context, side: Side) -> bool:
    """Whether a rule decides something by what it lists, and can stand in a stem."""
    decides = rule.modality not in ("none", "recommendation") or bool(rule.consequences)
    decides = decides or (bool(rule.definitions) and not context.is_contract)
    legal = LEGAL_HEADING.search(" ".join(clause.path)) or OFF_TOPIC.search(clause.text)
    named = not GENERAL_HEADING.search(context.heading(clause)) and not _SENTENCES.search(clause.text)
    return decides and not legal and named and readable(clause, context.document(side))


def _item(
    topic: Topic, context: Context, side: Side, clause: Clause, other: Clause, found: Enumeration
) -> DraftItem | None:
    """The item on the first element that the other wording lacks, among three that both have."""
    here, there = words(clause.text), words(f"{other.lead_in} {other.text}")
    alone = [span for span in found.elements if _is_element(span.of(clause.text))]
    kept = [span for span in alone if holds(there, words(span.of(clause.text)))]
    if _OF_VERBS.search(clause.text[: found.span.start]):
        return None  # "that attempts to buy, sell, …": no element stands alone
    came = [span for span in alone if span not in kept and not _is_said(span.of(clause.text), other.text)]
    if side == "old":  # what another sentence says still is not gone
        came = [span for span in came if not context.said_elsewhere(span.of(clause.text), "new", but=other.id)]
    for key in came:
        wrong = _beside(key, kept, clause.text)
        if len(wrong) == _DISTRACTORS and _count(here, words(key.of(clause.text))) == 1:
            return _asked(topic, context, side, clause, other, found, key, wrong)
    return None


def _is_element(part: str) -> bool:
    whole = len(part.split()) in _WORDS and not re.search(r"[\d()\"“”:|/*]", part)
    return whole and not (_NO_ELEMENT.match(part) or NEGATED.search(part) or GRAPHIC.search(part))


def _is_said(element: str, text: str) -> bool:
    """Whether a text uses a content word of an element, or one much like it ("nationality" for "national")."""
    if holds_respaced(words(text), words(element)):
        return True
    theirs = content_words(text)
    return any(
        own in theirs or any(SequenceMatcher(None, own, word).ratio() >= _ALIKE for word in theirs)
        for own in content_words(element)
    )


def _beside(key: Span, kept: list[Span], text: str) -> list[Span]:
    """Three elements that both wordings have, of the same form as the key and near it, none like another."""
    own = key.of(text)
    fit = [s for s in kept if _form(s.of(text)) == _form(own) and _near(len(s.of(text)), len(own))]
    fit.sort(key=lambda span: abs(span.start - key.start))
    chosen: list[Span] = []
    for span in fit:
        known = [own, *(each.of(text) for each in chosen)]
        if len(chosen) < _DISTRACTORS and not any(_is_said(span.of(text), each) for each in known):
            chosen.append(span)
    return chosen


def _form(part: str) -> bool:
    """Whether an element opens with an -ing form: elements of one list answer one question in one form."""
    return bool(re.match(r"(?:\w+ly )?\w{2,}ing\b", part))


def _near(size: int, other: int) -> bool:
    return max(size, other) <= _RATIO * min(size, other)


def _count(text: tuple[str, ...], part: tuple[str, ...]) -> int:
    return sum(text[at : at + len(part)] == part for at in range(len(text) - len(part) + 1))


def _evenly(parts: list[str]) -> list[str]:
    """Elements without their articles where one article stands for all of a list ("an image, video, or sound")."""
    shared = len({bool(_ARTICLE.match(part)) for part in parts}) > 1
    return [_ARTICLE.sub("", part) for part in parts] if shared else parts


def _asked(
    topic: Topic, context: Context, side: Side, clause: Clause, other: Clause, found: Enumeration, key: Span,
    wrong: list[Span],
) -> DraftItem:  # fmt: skip
    assert topic.change is not None
    added, version = side == "new", context.new.label
    right = message("feedback-key-added" if added else "feedback-key-removed", version=version)
    stands = message("feedback-stands", old=context.old.label)
    told, *others = _evenly([span.of(clause.text) for span in (key, *wrong)])
    options = [DraftOption(Quote(told), True, "key", right)]
    options += [DraftOption(Quote(each), False, "sibling_clause", stands) for each in others]
    stem = message(
        "quiz-member-added" if added else "quiz-member-removed", area=context.area(clause),
        rule=gapped(clause, context.document(side), [found.span.shifted(clause.start)]), version=version,
        old=context.old.label, open=str(bool(OPEN_LIST.search(clause.text))).lower(),
    )  # fmt: skip
    return make_item(
        topic, "listed", type="scenario", stem=stem, options=mix(options, topic.id),
        facet=topic.change.facet, bloom="apply",
        evidence=[
            ground(side, clause, key.shifted(clause.start)), ground(side, clause), ground(other_side(side), other),
        ],
    )  # fmt: skip
