"""Items on a rule that stands: does a case of it break the rules?"""

from __future__ import annotations

from collections.abc import Iterable

from nlp.message import Message
from nlp.quiz.act import Act
from nlp.quiz.context import Context, Topic
from nlp.quiz.item import DraftItem
from nlp.quiz.shift import conduct, verdict_item


def conduct_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for a ban or duty that did not change."""
    clause = topic.new
    if clause is None or topic.change is not None:
        return
    rule = context.rule_of("new", clause)
    if rule.modality in ("prohibition", "duty"):
        act = conduct(clause, rule)
        yield verdict_item(topic, clause, rule, act, context) if isinstance(act, Act) else act
