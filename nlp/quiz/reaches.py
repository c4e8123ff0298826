"""The answers to whether a rule applies to a case, now and before: four of them, in words that fit the question."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.document import Clause
from nlp.message import Message, message
from nlp.quiz.context import Context, answer
from nlp.quiz.gap import spoken
from nlp.quiz.item import DraftOption, OptionOrigin
from nlp.versions.change import Side

# By whether the old and the new version reach, or provide for, the case.
ANSWERS = {(False, True): "since", (True, True): "always", (True, False): "until", (False, False): "never"}


def reach_options(key: str, side: Side, clause: Clause, context: Context) -> Sequence[DraftOption]:
    """The answers to whether a rule applies to the case; their feedback quotes the clause that decides."""
    return change_options("option-reach", key, says(side, clause, context), old=context.old.label)


def change_options(id: str, key: str, feedback: Message, **labels: str) -> Sequence[DraftOption]:
    """The four answers of message `id`; what held before, taken to hold still, is the previous version's."""
    origins: dict[str, OptionOrigin] = dict.fromkeys(ANSWERS.values(), "wrong_version")
    origins["never" if key in ("since", "always") else "always"] = "previous_version"
    return [answer(id, key, each, origin, feedback, **labels) for each, origin in origins.items()]


def says(side: Side, clause: Clause, context: Context) -> Message:
    """Feedback that quotes the clause of that version."""
    document = context.document(side)
    return message("feedback-says", version=document.label, rule=spoken(clause, document))
