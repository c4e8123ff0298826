"""Values of cases and of wrong answers: at, just below and just above a limit, and such as a policy might name."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from nlp.message import Quantity
from nlp.quiz.verdict import holds
from nlp.rules.rule import Comparator

# Values a policy might as well have named, by unit: wrong answers that tempt.
_STEPS: dict[str, tuple[int, ...]] = {
    "year": (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30),
    "month": (1, 2, 3, 6, 9, 12, 18, 24),
    "week": (1, 2, 3, 4, 6, 8, 12),
    "day": (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 365),
    "hour": (1, 2, 4, 6, 12, 24, 36, 48, 72, 96),
    "minute": (1, 2, 5, 10, 15, 20, 30, 45, 60, 90),
    "second": (1, 2, 3, 5, 10, 15, 20, 30, 45, 60),
    "percent": (1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90),
}
_AGES = (10, 12, 13, 14, 15, 16, 17, 18, 21, 25, 30)
# Shares of a count too great for the scale, which are as round as it is.
_SHARES = (Decimal("0.2"), Decimal("0.5"), Decimal(2), Decimal(5))
_COUNTS = (
    1,
    2,
    3,
    4,
    5,
    6,
    8,
    10,
    12,
    15,
    20,
    25,
    30,
    50,
    75,
    100,
    150,
    200,
    250,
    500,
    750,
    1000,
    1500,
    2000,
    2500,
    5000,
    10000,
)


def boundary_values(limit: Quantity) -> tuple[Quantity, ...]:
    """The limit itself, the value just above it and, if it is above zero, the one just below."""
    near = step(limit.value)
    values = (limit.value, limit.value + near, limit.value - near)
    return tuple(Quantity(value, limit.unit) for value in values if value > 0)


def step(value: Decimal) -> Decimal:
    """The smallest difference people would name: 1 below a thousand, a tenth to a hundredth of larger numbers."""
    return Decimal(1) if value < 1000 else Decimal(10) ** (len(str(int(value))) - 2)


def value_between(old: Quantity, new: Quantity, comparator: Comparator) -> Quantity | None:
    """The value at or next to the new limit, else the old one, that the two limits judge differently, or None."""
    near = (*boundary_values(new), *boundary_values(old))
    apart = (v for v in near if holds(v.value, comparator, old.value) != holds(v.value, comparator, new.value))
    return next(apart, None)


def neighbours(key: Quantity, avoid: Iterable[Quantity], count: int, *, age: bool = False) -> list[Quantity]:
    """The `count` values nearest to `key` on its unit's scale (that of ages if `age`) that equal none in `avoid`."""
    if 0 < key.value < 1 and key.unit != "percent":
        return []  # a cent among dollars would stand out
    taken = {q.magnitude for q in avoid} | {key.magnitude}
    scale: Iterable[Decimal | int] = _AGES if age else _STEPS.get(key.unit, _COUNTS)
    if key.value < 1 or (key.value > max(_COUNTS) and key.unit not in _STEPS):
        scale = [Decimal(f"{(key.value * share).normalize():f}") for share in _SHARES]
    free = [Quantity(Decimal(step), key.unit) for step in scale]
    free = [q for q in free if q.magnitude not in taken]
    ratio = {q: max(q.value, key.value) / max(min(q.value, key.value), Decimal("0.1")) for q in free}
    return sorted(free, key=lambda q: (ratio[q], q.value))[:count]
