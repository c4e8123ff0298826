"""Items on an exception: a case that meets it, under the rule as it stands now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from nlp.document import Clause
from nlp.message import Quote, message
from nlp.quiz.context import Context, Topic, answer, content_words, ground, make_item, mix
from nlp.quiz.gap import at_edge, readable, spoken, without
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.quiz.lexicon import EXCEPTION_MARKER, LEGAL_HEADING, NEGATED, OFF_TOPIC
from nlp.quiz.verdict import Scenario, reach
from nlp.rules.rule import Phrase, Rule
from nlp.versions.change import Side
from nlp.words import words

_WORDS_MAX = 25
# The share of a rule's words that stand where only its exception went; and of the exception's that say it otherwise.
_STANDS, _SAID = 0.8, 0.4
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
_TORN = re.compile(r"\b(?:of|in|for|to|the|an?|and|or|with|by|as)$", re.IGNORECASE)
# A whole clause opens with its subject ("the child objects"); "newsworthy" does not.
_CLAUSE = re.compile(
    r"(?:it|they|he|she|you|we|the|an?|this|that|these|those|their|its|there|\w+s? (?:is|are|was|were|has|have|"
    r"may|can|will))\b",
    re.IGNORECASE,
)


def exception_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item for an exception that came, went, or stands in a rule that is new or unchanged."""
    old, new = topic.old, topic.new
    if new is None:
        return
    after = context.rule_of("new", new)
    if LEGAL_HEADING.search(" ".join(new.path)):
        return
    if old is None or topic.change is None:
        # Of a rule that is new or stands, only a ban's exception is a case; a promise's is a proviso.
        if len(after.exceptions) == 1 and after.modality == "prohibition" and after.actor == "user":
            yield from _items(topic, context, "new", new, after, after.exceptions[0])
        return
    if "exception" not in topic.facets:
        return
    before = context.rule_of("old", old)
    came, went = _only_in(after, before), _only_in(before, after)
    if len(came) == 1 and not went:
        yield from _items(topic, context, "new", new, after, came[0])
    elif len(went) == 1 and not came and _is_gone(went[0], old, new, context):
        yield from _items(topic, context, "old", old, before, went[0])


def _is_gone(gone: Phrase, old: Clause, new: Clause, context: Context) -> bool:
    """Whether all else of a rule stands, and its struck exception is said nowhere in other words."""
    rest, now = words(without(old, context.old, gone.span).text), words(spoken(new, context.new).text)
    stands = SequenceMatcher(None, rest, now, autojunk=False).ratio() >= _STANDS
    own = content_words(gone.text)
    here = len(own & content_words(new.text)) >= _SAID * len(own)
    return stands and not here and not context.said_in_a_change(gone.text, but=new.id)


def _only_in(rule: Rule, other: Rule) -> list[Phrase]:
    known = [words(phrase.text) for phrase in other.exceptions]
    return [phrase for phrase in rule.exceptions if words(phrase.text) not in known]


def _items(
    topic: Topic, context: Context, side: Side, clause: Clause, rule: Rule, phrase: Phrase
) -> Iterable[DraftItem]:
    assert topic.new is not None
    marker = EXCEPTION_MARKER.match(phrase.text)
    document = context.document(side)
    fits = rule.modality != "recommendation" and len(phrase.text.split()) <= _WORDS_MAX
    # With a condition beside it, what the exception is taken from cannot be told.
    if (
        marker is None
        or phrase.span.start == clause.start
        or _AS.search(marker.group())
        or OFF_TOPIC.search(clause.text)
        or not fits
        or rule.conditions
        or not readable(clause, document)
    ):
        return
    said = phrase.text[marker.end() :].strip(" ,.;:()")
    feature = _feature(marker.group().lower().split()[-1], said)
    rest = without(clause, document, phrase.span)
    whole = feature.count("(") == feature.count(")") and rest.text.count("(") == rest.text.count(")")
    # "Excluding the post from search" is a step, and no exception.
    whole = whole and not (marker.group().lower().startswith("exclud") and " from " in said) and ":" not in said
    whole = whole and not _PROVISO.match(said) and not _TORN.search(feature)
    if len(feature.split()) < 2 or not at_edge(clause, phrase.span) or not whole or NEGATED.search(feature):
        return
    # The rule in force decides: a struck exception's place means nothing to it, so that the rule applies.
    case = Scenario(met=frozenset({phrase.span}) if side == "new" else frozenset())
    key = "exempt" if reach(context.rule_of("new", topic.new), case) == "exempt" else "applies"
    stem = message(
        "quiz-exception",
        area=context.area(clause),
        rule=rest,
        feature=Quote(feature, told=True),
    )
    evidence = [ground(side, clause, phrase.span), *([] if side == "new" else [ground("new", topic.new)])]
    changed = topic.change is not None and topic.old is not None
    yield make_item(
        topic, "exception", type="scenario", stem=stem, options=mix(_options(key, phrase, changed, context), topic.id),
        facet="exception", bloom="apply", evidence=evidence,
    )  # fmt: skip


def _feature(marker: str, said: str) -> str:
    """What an exception speaks of, as what is true of a case; `marker` is the last word before it."""
    if marker == "in":
        return f"it happens in {said}"
    if _PARTICIPLE.match(said) or (marker == "unless" and not _CLAUSE.match(said)):
        return f"it is {said}"
    return said if marker in ("unless", "if", "when", "where", "that") else f"it concerns {said}"


def _options(key: str, phrase: Phrase, changed: bool, context: Context) -> list[DraftOption]:
    right = message("feedback-key-exception", added=str(key == "exempt").lower(), exception=Quote(phrase.text))
    origins: dict[str, OptionOrigin] = {
        "exempt": "previous_version" if changed else "rule_as_exception",
        "applies": "previous_version" if changed else "rule_as_exception",
        "only": "exception_as_rule",
        "open": "modality_swap",
    }
    return [
        answer("option-exception", key, each, origin, context.until() if origin == "previous_version" else right)
        if each != key
        else answer("option-exception", key, each, "key", right)
        for each, origin in origins.items()
    ]
