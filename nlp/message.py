"""What is to be said, before it is said in a language: messages, quantities, quotations.

Features build these values; `nlp.localize` renders them per locale from Fluent files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_MINUTES = {
    "second": Decimal(1) / 60, "minute": Decimal(1), "hour": Decimal(60), "day": Decimal(1440),
    "week": Decimal(10080), "month": Decimal(43800), "year": Decimal(525600),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit.

    `unit` is "year", "month", "week", "day", "hour", "minute", "second", "percent", an ISO 4217 code
    in capitals ("USD"), or "" for a plain count.
    """

    value: Decimal
    unit: str = ""

    @property
    def magnitude(self) -> Decimal:
        """The value in minutes for durations (a month is a twelfth of 365 days), the number itself else."""
        return self.value * _MINUTES.get(self.unit, Decimal(1))


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the policy, in the policy's language; rendered inside the locale's quotation marks
    when it stands in a message, and on its own otherwise. May be translated, never rewritten.

    `cited` words are left in the policy's language always: headings, by which a reader finds the place,
    and fragments of sentences, which cannot be translated alone.
    `told` words are the policy's, but fitted into a sentence ("your" became "their"): in the language
    that they were fitted in they stand without quotation marks, because they quote nothing.
    """

    text: str
    cited: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its BCP 47 tag, said by its name in the locale ("German", "allemand")."""

    tag: str


@dataclass(frozen=True, slots=True)
class Message:
    """A fixed sentence by its Fluent id, with its arguments (sorted by name)."""

    id: str
    args: tuple[tuple[str, Argument], ...] = ()

    @property
    def mapping(self) -> Mapping[str, Argument]:
        return dict(self.args)


Argument = str | int | date | Quantity | Quote | Language | Message
Content = Message | Quote


def message(id: str, /, **args: Argument) -> Message:
    """Return the message `id` with keyword arguments; underscores stay as they are."""
    return Message(id, tuple(sorted(args.items(), key=lambda item: item[0])))
