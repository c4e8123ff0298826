"""The states of a piece and the steps between them.

    draft → in review → approved → published → retired
                      → changes requested → (edit) draft
                      → rejected → (edit) draft

Whoever judged may take that back (reopen) while nothing else has happened: it is in review again.
Words that are edited after they were approved are a draft again; what is published is not edited: it is retired.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

State = Literal["draft", "in_review", "approved", "changes_requested", "rejected", "published", "retired"]
# What a person asks for; an edit is a step too, but comes with words.
Step = Literal["submit", "withdraw", "approve", "request_changes", "reject", "reopen", "publish", "retire"]
Move = Literal["edit"] | Step
STATES: tuple[State, ...] = get_args(State)
# In these somebody still has something to do before a piece is in force.
OPEN: tuple[State, ...] = ("draft", "in_review", "changes_requested")
# In these somebody has approved the words.
APPROVED: frozenset[State] = frozenset(("approved", "published"))
STEPS: tuple[Step, ...] = get_args(Step)
# The steps by which somebody judges the words of others: four eyes.
JUDGING: frozenset[Step] = frozenset(("approve", "request_changes", "reject"))
# The steps that must say why.
EXPLAINED: frozenset[Step] = frozenset(("request_changes", "reject"))

_MOVES: Mapping[tuple[State, Move], State] = MappingProxyType(
    {
        ("draft", "edit"): "draft",
        ("draft", "submit"): "in_review",
        ("in_review", "edit"): "in_review",
        ("in_review", "withdraw"): "draft",
        ("in_review", "approve"): "approved",
        ("in_review", "request_changes"): "changes_requested",
        ("in_review", "reject"): "rejected",
        ("changes_requested", "edit"): "draft",
        ("changes_requested", "reopen"): "in_review",
        ("rejected", "reopen"): "in_review",
        ("approved", "reopen"): "in_review",
        ("rejected", "edit"): "draft",
        ("approved", "edit"): "draft",
        ("approved", "publish"): "published",
        ("published", "retire"): "retired",
    }
)


def advance(state: State, move: Move) -> State | None:
    """Return the state that `move` leads to, None where it leads nowhere from `state`."""
    return _MOVES.get((state, move))


def moves_from(state: State) -> tuple[Move, ...]:
    """Return what can be done in `state`."""
    return tuple(move for at, move in _MOVES if at == state)
