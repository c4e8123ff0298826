"""The four layers of a clause, compared apart: text, link targets, markup, list numbers.

Only the text layer can be substantive.
"""

from __future__ import annotations

import re
import unicodedata

from nlp.document import Clause

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


def link_targets(clause: Clause) -> tuple[str, ...]:
    return tuple(mark.target for mark in clause.links)


def markup(clause: Clause) -> tuple[tuple[str, str], ...]:
    """Marks other than links as (kind, marked words); position is left out: words around may change."""
    return tuple((mark.kind, mark.span.of(clause.text).strip()) for mark in clause.marks if mark.kind != "link")
