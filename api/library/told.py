"""Messages as JSON values and back, so that a kept sentence can be said in any locale."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from nlp.message import Argument, Language, Message, Quantity, Quote


def message_json(said: Message) -> dict[str, Any]:
    """Return a message as a JSON value for `read_message`."""
    return {"message": said.id, "args": {name: _argument_json(value) for name, value in said.args}}


def read_message(value: Any) -> Message:
    """Return the message of `message_json`. Raises KeyError, TypeError or ValueError for another value."""
    args = [(name, _read_argument(part)) for name, part in sorted(value["args"].items())]
    return Message(value["message"], tuple(args))


def _argument_json(value: Argument) -> Any:
    match value:
        case Message():
            return message_json(value)
        case Quantity():
            return {"quantity": str(value.value), "unit": value.unit}
        case Quote():
            return {"quote": value.text, "cited": value.cited}
        case Language():
            return {"language": value.tag}
        case date():
            return {"date": value.isoformat()}
        case _:
            return value


def _read_argument(value: Any) -> Argument:
    if not isinstance(value, dict):
        if not isinstance(value, str | int):
            raise TypeError(f"no argument of a message: {value!r}")
        return value
    if "message" in value:
        return read_message(value)
    if "quantity" in value:
        return Quantity(Decimal(value["quantity"]), value["unit"])
    if "quote" in value:
        return Quote(value["quote"], value["cited"])
    if "language" in value:
        return Language(value["language"])
    return date.fromisoformat(value["date"])
