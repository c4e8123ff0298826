"""A text as its words: what stays when punctuation, letter case and typography are left out."""

from __future__ import annotations

import re
import unicodedata

_TYPOGRAPHY = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": "...", "\u00a0": " ", "\u200b": None, "\u00ad": None,
})  # fmt: skip
_GLUE = re.compile(r"[\s;,.:]*(?:[;,]\s*(?:and/or|and|or)\s*)?[\s;,.:]*$")
_WORD = re.compile(r"\{[%{].*?[%}]\}|[$€£¥]?\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:'[^\W\d_]+)*|[§%$€£¥]")


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text in lower case, typography unified; template tags are one word each.

    Two texts with the same words differ in punctuation, letter case, quotation marks or hyphens only.
    """
    return tuple(_WORD.findall(_GLUE.sub("", fold_word(text))))


def fold_word(text: str) -> str:
    """The text in lower case with its typography unified."""
    return unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHY).lower()


def typography(text: str) -> str:
    """The text with quotation marks, dashes and spaces unified and the list glue ("; or") taken off."""
    return _GLUE.sub("", unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHY)).strip()
