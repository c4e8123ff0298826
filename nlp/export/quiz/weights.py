"""Shares of a mark for questions with several right answers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

# What Moodle accepts as a grade of one answer, besides 0 and 100, in percent (question/engine/bank.php).
ALLOWED = tuple(
    Decimal(value)
    for value in (
        "90 83.33333 80 75 70 66.66667 60 50 40 33.33333 30 25 20 16.66667 14.28571 12.5 11.11111 10 5"
    ).split()
)  # fmt: skip
# The smallest grade is 5 %: more answers than this cannot share a mark.
ANSWERS_MAX = 20


def moodle_shares(count: int) -> tuple[Decimal, ...] | None:
    """Return `count` percentages that Moodle allows and that total 100 as it rounds, equal up to ten; None past 20."""
    if count > ANSWERS_MAX:
        return None
    if count > 10:
        tens = ANSWERS_MAX - count
        return (Decimal(10),) * tens + (Decimal(5),) * (count - tens)
    if count < 2:
        return (Decimal(100),) * count
    return (min(ALLOWED, key=lambda value: abs(value - Decimal(100) / count)),) * count


def moodle_weights(correct: Sequence[bool]) -> tuple[Decimal, ...] | None:
    """Return the percentage of each answer, right ones 100 in all and wrong ones -100, None past 20 of either."""
    right, wrong = moodle_shares(sum(correct)), moodle_shares(len(correct) - sum(correct))
    if right is None or wrong is None:
        return None
    shares = {True: iter(right), False: (-share for share in wrong)}
    return tuple(next(shares[each]) for each in correct)


def exact_shares(count: int) -> tuple[Decimal, ...]:
    """Return `count` shares of 1 in millionths that total exactly 1; the last ones take what does not divide."""
    whole, rest = divmod(1_000_000, count) if count else (0, 0)
    return tuple(Decimal(whole + (place >= count - rest)) / 1_000_000 for place in range(count))
