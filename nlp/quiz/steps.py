"""Items on a step that the policy came to provide for: does a colleague take it by the rules?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.message import Message, Quote, message
from nlp.quiz.act import Act, team_act
from nlp.quiz.context import Context, Topic, ground, make_item, mix
from nlp.quiz.item import DraftItem
from nlp.quiz.lexicon import SELF_EVIDENT
from nlp.quiz.reaches import change_options, says

# Rules beside a new one that did not change, from which it counts as new by itself.
_STANDING_MIN = 2
# That forbidden content is removed goes without saying.
_REMOVAL = re.compile(r"(?:remove|delete|take down|not allow)\b", re.IGNORECASE)


def step_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for a step of the platform's that is new; none is called gone."""
    clause = topic.new
    if topic.change is None or topic.old is not None or clause is None:
        return
    act = team_act(clause, context.rule_of("new", clause))
    if act is None:
        return
    if _REMOVAL.match(act.text) or SELF_EVIDENT.search(act.text) or not context.stands_beside(clause, _STANDING_MIN):
        yield message("abstain-evident")
    # Of a text that was largely written anew, nobody can say what it did not provide for.
    elif not context.is_kept or context.said_before(act.text):
        yield message("abstain-elsewhere")
    else:
        yield _item(topic, act, context)


def _item(topic: Topic, act: Act, context: Context) -> DraftItem:
    clause = topic.new
    assert clause is not None
    assert topic.change is not None
    stem = message(
        "quiz-step-shift", area=context.area(clause), act=Quote(act.text, told=True), version=context.new.label
    )
    options = change_options("option-step", "since", says("new", clause, context), old=context.old.label)
    return make_item(
        topic, f"step-{clause.id}", type="scenario", stem=stem, options=mix(options, topic.id),
        facet=topic.change.facet, bloom="apply", evidence=[ground("new", clause)],
    )  # fmt: skip
