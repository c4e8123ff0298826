"""The language of a query, said only where it is clear."""

from __future__ import annotations

from nlp.identify import identify_languages

DEFAULT = "en"
# Short queries fool the identifier ("was darf ich posten" is English to it at .60): another language is
# believed where it is likely in itself, or where English is as good as ruled out.
_CLEAR = 0.8
_LEANING = 0.3
_ENGLISH_RULED_OUT = 0.05


def detect_language(text: str) -> str:
    """Return the ISO 639 code of the language of `text`, "en" where that is unsure.

    Raises EngineError when the identifier is missing.
    """
    if not any(character.isalpha() for character in text):
        return DEFAULT
    scores = identify_languages(text)
    language, score = max(scores.items(), key=lambda item: item[1], default=(DEFAULT, 0.0))
    ruled_out = scores.get(DEFAULT, 0.0) < _ENGLISH_RULED_OUT
    return language if score >= _CLEAR or (score >= _LEANING and ruled_out) else DEFAULT
