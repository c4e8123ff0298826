"""The answers to "what changes for this case?" where a rule came to reach it, or no longer does."""

from __future__ import annotations

from nlp.document import Clause
from nlp.message import message
from nlp.quiz.context import Context, answer
from nlp.quiz.gap import spoken
from nlp.quiz.item import DraftOption, OptionOrigin
from nlp.versions.change import Side

ANSWERS: tuple[str, ...] = ("since", "always", "until", "never")


def reach_options(key: str, side: Side, clause: Clause, context: Context) -> list[DraftOption]:
    """The four answers; their feedback quotes the clause that decides."""
    says = message(
        "feedback-says", version=context.document(side).label, rule=spoken(clause, context.document(side)), gone="false"
    )  # fmt: skip
    origins: dict[str, OptionOrigin] = dict.fromkeys(ANSWERS, "wrong_version")
    origins["never" if key == "since" else "always"] = "previous_version"
    labels = {"old": context.old.label}
    return [answer("option-reach", key, each, origins[each], says, **labels) for each in ANSWERS]
