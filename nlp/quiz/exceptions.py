"""Items on an exception: a case that meets it, under the rule as it stands now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from nlp.document import Clause
from nlp.message import Quote, message
from nlp.quiz.context import Context, Topic, content_words, ground, make_item, mix, other_side
from nlp.quiz.gap import at_edge, leans, readable, spoken, without
from nlp.quiz.item import DraftItem
from nlp.quiz.lexicon import EXCEPTION_MARKER, LEGAL_HEADING, NEGATED, OFF_TOPIC
from nlp.quiz.reaches import ANSWERS, reach_options
from nlp.quiz.verdict import Scenario, reach
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
_AS = re.compile(r"\bas\s*$", re.IGNORECASE)  # "except as part of a post" names no kind of case
# That what the law allows is let stand, everybody would say.
_LAWFUL = re.compile(r"\b(?:legal\w*|lawful\w*|laws?|regulations?|jurisdictions?)\b", re.IGNORECASE)
# "Anyone other than their friends" is one noun; and what is said to its reader is no feature of a case.
_OF_A_NOUN = re.compile(r"\bother than\b", re.IGNORECASE)
_TO_READER = re.compile(r"\byou(?:r(?:sel(?:f|ves)|s)?|['’]\w+)?\b", re.IGNORECASE)
_OPENS_CLAUSE = ("unless", "if", "when", "where", "that")
# What a feature points to with a pronoun, its rule may not name.
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|theirs|this|that|these|those|he|she)\b", re.IGNORECASE)
_LEAVES_OUT = re.compile(
    r"\b(?:is|are)(?: not|n['’]t) (?:considered|treated|regarded|deemed|seen|subject|covered)\b|"
    r"\bdoes not (?:apply|cover)\b",
    re.IGNORECASE,
)
_TORN = re.compile(r"\b(?:of|in|for|to|the|an?|and|or|with|by|as)$", re.IGNORECASE)
# A whole clause opens with its subject ("the child objects"); "newsworthy" does not.
_CLAUSE = re.compile(r"(?:we|the|an?|there|\w+s? (?:is|are|was|were|has|have|may|can|will))\b", re.IGNORECASE)


def exception_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item for an exception that came or went."""
    old, new = topic.old, topic.new
    if new is None or LEGAL_HEADING.search(" ".join(new.path)):
        return
    if old is None or "exception" not in topic.facets:
        return
    before, after = context.rule_of("old", old), context.rule_of("new", new)
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
    said = spoken(shown, context.document(other))
    # "Is not considered high-risk, unless …": whether "the rule" is the ban or what it leaves out is open.
    if _LEAVES_OUT.search(said.text):
        return
    if not (readable(clause, context.document(side)) and readable(shown, context.document(other))):
        return
    rest = words(without(clause, context.document(side), phrase.span).text)
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
    clause_like = marker.group().lower().split()[-1] in _OPENS_CLAUSE and _CLAUSE.match(said)
    whole = said.count("(") == said.count(")") and not (_TORN.search(said) or _PRONOUN.search(said))
    return said if clause_like and whole and not NEGATED.search(said) and not leans(said) else None
