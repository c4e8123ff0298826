"""What an export gives: bytes, and for every item what the format could not hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# "item": the item is not in the file; "part": it is, without or with another form of a part.
Scope = Literal["item", "part"]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One thing that a file does not hold as the item has it; `reason` is one English sentence for who exports."""

    item_id: str
    scope: Scope
    reason: str


@dataclass(frozen=True, slots=True)
class Exported:
    """A file's bytes, and what of the quiz is not in them."""

    data: bytes
    left_out: tuple[LeftOut, ...] = ()
