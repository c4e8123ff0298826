"""Items on a condition: a case that does not meet it, under the rule as it stands now."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.document import Clause
from nlp.message import Quote, message
from nlp.quiz.context import Context, Topic, answer, ground, make_item, mix
from nlp.quiz.gap import at_edge, readable, without
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.quiz.lexicon import CONDITION_MARKER, NEGATED
from nlp.quiz.verdict import Scenario, reach
from nlp.rules.rule import Phrase, Rule
from nlp.versions.change import Side
from nlp.words import words

_COORDINATED = re.compile(r"\b(?:and|or)\s+(?!the\b|an?\b)\w+", re.IGNORECASE)
_WORDS_MIN, _WORDS_MAX = 3, 25
# What a rule says without its condition must still be a sentence.
_REST_WORDS = 5


def condition_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item for a condition that came or went."""
    old, new = topic.old, topic.new
    if new is None:
        return
    after = context.rule_of("new", new)
    # Without a change, a case outside a rule's condition is a question about reading, not about the policy.
    if old is None or topic.change is None or "condition" not in topic.facets:
        return
    before = context.rule_of("old", old)
    came, went = _only_in(after, before), _only_in(before, after)
    if len(came) == 1 and not went:
        yield from _items(topic, context, "new", new, after, came[0])
    elif len(went) == 1 and not came and not context.said_elsewhere(went[0].text, "new"):
        yield from _items(topic, context, "old", old, before, went[0])


def _only_in(rule: Rule, other: Rule) -> list[Phrase]:
    known = [words(phrase.text) for phrase in other.conditions]
    return [phrase for phrase in rule.conditions if words(phrase.text) not in known]


def _items(
    topic: Topic, context: Context, side: Side, clause: Clause, rule: Rule, phrase: Phrase
) -> Iterable[DraftItem]:
    assert topic.new is not None
    document = context.document(side)
    circumstance = _circumstance(phrase)
    binding = rule.modality != "none" or bool(rule.consequences)
    rest = without(clause, document, phrase.span)
    binding = binding and rule.modality != "recommendation" and at_edge(clause, phrase.span)
    # "We suspend the account and close it if it happens again": the condition may be of the last verb only.
    binding = binding and not (phrase.span.start > clause.start and _COORDINATED.search(rest.text))
    if circumstance is None or not binding or not readable(clause, document) or len(rest.text.split()) < _REST_WORDS:
        return
    case = Scenario(unmet=frozenset({phrase.span}) if side == "new" else frozenset())
    key = "bound" if reach(context.rule_of("new", topic.new), case) == "out_of_reach" else "always"
    stem = message("quiz-condition", place=context.place(clause), rule=rest, circumstance=Quote(circumstance))
    evidence = [ground(side, clause, phrase.span), *([] if side == "new" else [ground("new", topic.new)])]
    yield make_item(
        topic, "condition", type="scenario", stem=stem, options=mix(_options(key, phrase, context), topic.id),
        facet="condition", bloom="apply", evidence=evidence,
    )  # fmt: skip


def _circumstance(phrase: Phrase) -> str | None:
    """The condition without its marker, where it can be said of a case as it stands ("the prize is worth $500")."""
    marker = CONDITION_MARKER.match(phrase.text)
    if marker is None:
        return None
    said = phrase.text[marker.end() :].strip(" ,.;:()")
    first = said.split()[0].lower() if said else ""
    whole = _WORDS_MIN <= len(said.split()) <= _WORDS_MAX and not first.endswith("ing")
    return said if whole and not NEGATED.search(said) else None


def _options(key: str, phrase: Phrase, context: Context) -> list[DraftOption]:
    right = message("feedback-key-condition", bound=str(key == "bound").lower(), condition=Quote(phrase.text))
    former = "always" if key == "bound" else "bound"
    origins: dict[str, OptionOrigin] = {
        key: "key",
        former: "previous_version",
        "inverse": "boundary_flip",
        "open": "modality_swap",
    }
    return [
        answer("option-condition", key, each, origin, context.until() if origin == "previous_version" else right)
        for each, origin in origins.items()
    ]
