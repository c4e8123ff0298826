"""Items on a rule that stands: does a case of it break the rules?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from nlp.message import Message, message
from nlp.quiz.act import Act
from nlp.quiz.context import Context, Topic, answer, ground_modality, make_item, mix
from nlp.quiz.gap import spoken
from nlp.quiz.item import DraftItem, OptionOrigin
from nlp.quiz.shift import conduct
from nlp.quiz.verdict import Scenario, breaks


def conduct_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for a ban or duty that did not change."""
    clause = topic.new
    if clause is None or topic.change is not None:
        return
    rule = context.rule_of("new", clause)
    if rule.modality not in ("prohibition", "duty"):
        return
    act = conduct(clause, rule)
    if not isinstance(act, Act):
        yield act
        return
    key = "breaks" if breaks(rule, Scenario(done=not act.omitted)) else "allowed"
    assert not breaks(replace(rule, modality="permission"), Scenario(done=not act.omitted))
    says = message("feedback-says", version=context.new.label, rule=spoken(clause, context.new), gone="false")
    origins: dict[str, OptionOrigin] = {
        "breaks": "key", "allowed": "modality_swap", "advice": "modality_swap",
        "platform" if act.omitted else "open": "wrong_actor" if act.omitted else "modality_swap",
    }  # fmt: skip
    options = [answer("option-conduct", key, each, origin, says) for each, origin in origins.items()]
    yield make_item(
        topic, "conduct", type="scenario", stem=message("quiz-conduct", area=context.area(clause), case=act.told()),
        options=mix(options, topic.id), facet="modality", bloom="apply",
        evidence=ground_modality("new", clause, rule, context.new),
    )  # fmt: skip
