"""The language of a query, said only where it is clear, and its letters as today's readers write them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

from nlp.identify import identify_languages
from nlp.words import words

DEFAULT = "en"
# Short queries fool the identifier ("was darf ich posten" is English to it at .60): another language is
# believed where it is likely in itself, or where English is as good as ruled out.
_CLEAR = 0.8
_LEANING = 0.3
_ENGLISH_RULED_OUT = 0.05
# Of 374 English questions the English encoder knows half of the words or more in every one; of those in 22 other
# languages that no language was told of for certain, in one of eight.
_ENGLISH_WORDS = 0.5
# Scripts, as the names of their letters begin in Unicode, that one language writes, or one above all.
_ONE_LANGUAGE = {
    "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "THAI": "th", "GREEK": "el", "HEBREW": "he",
    "ARMENIAN": "hy", "GEORGIAN": "ka", "GUJARATI": "gu", "GURMUKHI": "pa", "KANNADA": "kn", "KHMER": "km", "LAO": "lo",
    "MALAYALAM": "ml", "MYANMAR": "my", "SINHALA": "si", "TAMIL": "ta", "TELUGU": "te",
}  # fmt: skip
# Names and trade words stand in Latin letters between them, and take many letters.
_ITS_LETTERS = 1 / 3
# The script in which Marathi was written before Devanagari; no identifier or encoder reads it.
_MODI = re.compile("[\U00011600-\U0001165f]")


def detect_language(text: str) -> str:
    """Return the ISO 639 code of the language of `text`, "en" where that is unsure.

    A script that one language writes tells it; the identifier takes a short line of Chinese for English.
    Raises EngineError when the identifier is missing.
    """
    scripts = Counter(_script(character) for character in text if character.isalpha())
    if not scripts:
        return DEFAULT
    if told := _told_by_script(scripts):
        return told
    scores = identify_languages(text)
    language, score = max(scores.items(), key=lambda item: item[1], default=(DEFAULT, 0.0))
    ruled_out = scores.get(DEFAULT, 0.0) < _ENGLISH_RULED_OUT
    return language if score >= _CLEAR or (score >= _LEANING and ruled_out) else DEFAULT


def spoken_language(text: str, *, knows: Callable[[str], bool], detect: Callable[[str], str] = detect_language) -> str:
    """Return the language of a question: the likeliest one where English is unsure and `knows` few of its words."""
    language = detect(text)
    if language != DEFAULT or known_share(text, knows) >= _ENGLISH_WORDS:
        return language
    scores = identify_languages(text)
    return max(scores, key=scores.__getitem__, default=DEFAULT)


def known_share(text: str, knows: Callable[[str], bool]) -> float:
    """Return the share (0 to 1) of a text's words that English knows, 1 for a text without any."""
    said = words(text)
    return sum(map(knows, said)) / len(said) if said else 1.0


def modern_script(text: str) -> str:
    """Return a text with letters of the Modi script as those of Devanagari, letter by letter; all else as it is."""
    return _MODI.sub(_in_devanagari, text)


def _script(letter: str) -> str:
    """The first word of a letter's name: "LATIN", "CJK", "HANGUL"."""
    return unicodedata.name(letter, "").partition(" ")[0]


def _told_by_script(scripts: Counter[str]) -> str:
    """The language whose script enough letters are of, "" where no script tells; Han letters with kana are Japanese."""
    own = Counter({script: count for script, count in scripts.items() if script in _ONE_LANGUAGE})
    if own.total() < _ITS_LETTERS * scripts.total():
        return ""
    kana = own["HIRAGANA"] + own["KATAKANA"]
    return "ja" if kana and own["CJK"] else _ONE_LANGUAGE[max(own, key=own.__getitem__)]


def _in_devanagari(letter: re.Match[str]) -> str:
    try:
        return unicodedata.lookup(unicodedata.name(letter[0]).replace("MODI", "DEVANAGARI"))
    except (KeyError, ValueError):
        return letter[0]
