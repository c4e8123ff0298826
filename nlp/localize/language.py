"""The language and the script of a text, said only where it is clear."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import yaml

from nlp.identify import identify_languages

Script = Literal["latin", "arabic", "japanese", "other"]
_JAPANESE = ("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC")


def script_of(char: str) -> Script:
    """Return the script of a letter."""
    name = unicodedata.name(char, "")
    if name.startswith(("LATIN", "FULLWIDTH LATIN")):
        return "latin"
    if name.startswith("ARABIC"):
        return "arabic"
    return "japanese" if name.startswith(_JAPANESE) else "other"


def own_script(language: str) -> Script:
    """Return the script that the shipped language `language` is written in."""
    return {"ja": "japanese", "ar": "arabic"}.get(language, "latin")  # type: ignore[return-value]


@lru_cache(maxsize=4096)
def language_scores(text: str) -> Mapping[str, float]:
    """Return the likeliest languages of `text` (ISO 639) with their probability, close relatives as one.

    Short texts fool the identifier: give it sentences. Raises EngineError where it is not installed.
    """
    relatives = _relatives()
    scores: dict[str, float] = {}
    for found, score in identify_languages(text).items():
        language = relatives.get(found, found)
        scores[language] = scores.get(language, 0.0) + score
    return scores


@cache
def _relatives() -> Mapping[str, str]:
    """Return the languages that the identifier takes a shipped one for, with the shipped one."""
    text = (files("nlp.localize.lexicon") / "relatives.yaml").read_text(encoding="utf-8")
    groups: Mapping[str, list[str]] = yaml.load(text, Loader=yaml.BaseLoader)
    return {other: language for language, others in groups.items() for other in others}
