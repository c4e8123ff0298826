"""Items on an exception: a case that meets it, under the rule as it stands now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from nlp.document import Clause, Span
from nlp.message import Quote, message
from nlp.quiz.act import act_of
from nlp.quiz.context import Context, Topic, content_words, ground, ground_modality, make_item, mix, other_side
from nlp.quiz.gap import at_edge, leans, readable, spoken, without
from nlp.quiz.item import DraftItem
from nlp.quiz.lexicon import EXCEPTION_MARKER, GRANTED, LEGAL_HEADING, NEGATED, OFF_TOPIC
from nlp.quiz.reaches import ANSWERS, conduct_options, reach_options, says
from nlp.quiz.verdict import Scenario, breaks, reach
from nlp.rules.rule import Phrase, Rule
from nlp.versions.change import Side
from nlp.words import words

_WORDS_MAX = 25
# The share of a rule's words that stand where only its exception went; and of the exception's that say it otherwise.
_STANDS, _SAID = 0.8, 0.7
# What a lawyer adds, and no case shows.
_PROVISO = re.compile(
    r"(?:and|or|to the extent|accordance|as (?:otherwise|expressly|permitted|required)|otherwise|"
    r"the (?:unlikely|interface|extent))\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?:shared|posted|used|made|shown|displayed|labell?ed|required|needed|authori[sz]ed)\b", re.IGNORECASE
)
_AS = re.compile(r"\bas\s*$", re.IGNORECASE)  # "except as part of a post" names no kind of case
_PREPOSITION = re.compile(r"(?:in|with|on|at|by|for|during|under|after|before|through|within)\b", re.IGNORECASE)
# That what the law allows is let stand, everybody would say.
_LAWFUL = re.compile(r"\b(?:legal\w*|lawful\w*|laws?|regulations?|jurisdictions?)\b", re.IGNORECASE)
# "Anyone other than their friends" is one noun; and what is said to its reader is no feature of a case.
_OF_A_NOUN = re.compile(r"\bother than\b", re.IGNORECASE)
_TO_READER = re.compile(r"\byou(?:r(?:sel(?:f|ves)|s)?|['’]\w+)?\b", re.IGNORECASE)
_TORN = re.compile(r"\b(?:of|in|for|to|the|an?|and|or|with|by|as)$", re.IGNORECASE)
# A whole clause opens with its subject ("the child objects"); "newsworthy" does not.
_CLAUSE = re.compile(
    r"(?:it|they|he|she|you|we|the|an?|this|that|these|those|their|its|there|\w+s? (?:is|are|was|were|has|have|"
    r"may|can|will))\b",
    re.IGNORECASE,
)


def exception_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item for an exception that came, went, or stands in a ban that is new or unchanged."""
    old, new = topic.old, topic.new
    if new is None or LEGAL_HEADING.search(" ".join(new.path)):
        return
    after = context.rule_of("new", new)
    if old is None or topic.change is None:
        # Of a rule that is new or stands, only a ban's exception is a case; a promise's is a proviso.
        if len(after.exceptions) == 1 and after.modality == "prohibition" and after.actor == "user":
            yield from _allowed(topic, context, new, after)
        return
    if "exception" not in topic.facets:
        return
    before = context.rule_of("old", old)
    came, went = _only_in(after, before), _only_in(before, after)
    if len(came) == 1 and not went:
        yield from _changed(topic, context, "new", came[0])
    elif len(went) == 1 and not came:
        yield from _changed(topic, context, "old", went[0])


def _only_in(rule: Rule, other: Rule) -> list[Phrase]:
    known = [words(phrase.text) for phrase in other.exceptions]
    return [phrase for phrase in rule.exceptions if words(phrase.text) not in known]


def _changed(topic: Topic, context: Context, side: Side, phrase: Phrase) -> Iterable[DraftItem]:
    """The item on an exception that one version has, where the other has all else and says it nowhere."""
    assert topic.old is not None
    assert topic.new is not None
    other = other_side(side)
    clause, shown = (topic.new, topic.old) if side == "new" else (topic.old, topic.new)
    rules: dict[Side, Rule] = {"old": context.rule_of("old", topic.old), "new": context.rule_of("new", topic.new)}
    rule, feature = rules[side], _feature(clause, phrase)
    business = context.is_contract and OFF_TOPIC.search(clause.text)
    if feature is None or rule.modality == "recommendation" or business:
        return
    if not (readable(clause, context.document(side)) and readable(shown, context.document(other))):
        return
    rest = words(without(clause, context.document(side), phrase.span).text)
    said = spoken(shown, context.document(other))
    stands = SequenceMatcher(None, rest, words(said.text), autojunk=False).ratio() >= _STANDS
    own = content_words(phrase.text)
    here = len(own & content_words(shown.text)) >= _SAID * len(own)
    # Another section may speak of what came; that is another rule.
    near = clause.path if side == "new" else None
    if not stands or here or context.said_elsewhere(phrase.text, other, but=shown.id, path=near):
        return
    # A struck exception has no place in the other version, so that the rule applies there.
    met: dict[Side, Scenario] = {side: Scenario(met=frozenset({phrase.span})), other: Scenario()}
    key = ANSWERS[reach(rules["old"], met["old"]) == "applies", reach(rules["new"], met["new"]) == "applies"]
    stem = message(
        "quiz-excepted", area=context.area(topic.new), shown=context.document(other).label, rule=said,
        feature=Quote(feature, told=True), version=context.new.label,
    )  # fmt: skip
    yield make_item(
        topic, "exception", type="scenario", stem=stem,
        options=mix(reach_options(key, side, clause, context), topic.id), facet="exception", bloom="apply",
        evidence=[ground(side, clause, phrase.span), ground(other, shown)],
    )  # fmt: skip


def _allowed(topic: Topic, context: Context, clause: Clause, rule: Rule) -> Iterable[DraftItem]:
    """The item on conduct that a ban names and its exception lets stand."""
    phrase = rule.exceptions[0]
    feature = _feature(clause, phrase)
    if feature is None or GRANTED.search(feature) or rule.conditions or OFF_TOPIC.search(clause.text):
        return
    start = len(clause.text[: phrase.span.start - clause.start].rstrip(" ,(–—-"))
    act = act_of(clause, rule, swap=(Span(clause.start + start, phrase.span.end), ""))
    if act is None or breaks(rule, Scenario(done=not act.omitted, met=frozenset({phrase.span}))):
        return
    stem = message(
        "quiz-conduct-special", area=context.area(clause, labelled=True), case=act.told(),
        feature=Quote(feature, told=True),
    )  # fmt: skip
    yield make_item(
        topic, "exception", type="scenario", stem=stem,
        options=mix(conduct_options("allowed", says("new", clause, context)), topic.id), facet="exception",
        bloom="apply",
        evidence=[ground("new", clause, phrase.span), *ground_modality("new", clause, rule, context.new)],
    )  # fmt: skip


def _feature(clause: Clause, phrase: Phrase) -> str | None:
    """What an exception speaks of, as what is true of a case; None where that cannot be said of one."""
    marker = EXCEPTION_MARKER.match(phrase.text)
    # "Except as part of a post" names no kind of case.
    if marker is None or phrase.span.start == clause.start or _AS.search(marker.group()):
        return None
    if _OF_A_NOUN.search(marker.group()) or _TO_READER.search(phrase.text):
        return None
    said = phrase.text[marker.end() :].strip(" ,.;:()")
    # "Excluding the post from search" is a step, and no exception.
    step = marker.group().lower().startswith("exclud") and " from " in said
    fits = len(phrase.text.split()) <= _WORDS_MAX and ":" not in said and not step and at_edge(clause, phrase.span)
    if not fits or _PROVISO.match(said) or _LAWFUL.search(said):
        return None
    feature = _told(marker.group().lower().split()[-1], said)
    whole = len(feature.split()) >= 2 and feature.count("(") == feature.count(")") and not _TORN.search(feature)
    return feature if whole and not NEGATED.search(feature) and not leans(feature.removeprefix("it ")) else None


def _told(marker: str, said: str) -> str:
    """An exception's words as a sentence; `marker` is the last word before them."""
    if marker == "in":
        return f"it happens in {said}"
    if _PREPOSITION.match(said):
        return f"it happens {said}"
    if _PARTICIPLE.match(said) or (marker == "unless" and not _CLAUSE.match(said)):
        return f"it is {said}"
    return said if marker in ("unless", "if", "when", "where", "that") else f"it concerns {said}"
