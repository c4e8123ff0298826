"""A text as its words: what stays when punctuation, letter case and typography are left out."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache

_TYPOGRAPHY = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": "...", "\u00a0": " ", "\u200b": None, "\u00ad": None,
})  # fmt: skip
# What may stand behind the last word: white space (normalization leaves no other) and marks.
_TRAILING = "".join(filter(str.isspace, map(chr, range(0x3001)))) + ";,.:"
_GLUE = re.compile(r"[\s;,.:]*(?:[;,]\s*(?:and/or|and|or)\s*)?[\s;,.:]*$")
_JOINER = re.compile(r"[;,]\s*(and/or|and|or)\s*$")


def _word(letter: str) -> str:
    """A word, a number, a template tag or a sign. Words come first: most are, and nothing else begins with a letter."""
    return rf"{letter}+(?:'{letter}+)*|[$€£¥]?\d+(?:[.,:]\d+)*%?|\{{[%{{].*?[%}}]\}}|[§%$€£¥]"


_WORD, _PLAIN_WORD = re.compile(_word(r"[^\W\d_]")), re.compile(_word("[a-z]"))


def words(text: str, *, glue: bool = False) -> tuple[str, ...]:
    """The words and numbers of a text in lower case, typography unified; template tags are one word each.

    Two texts with the same words differ in punctuation, letter case, quotation marks or hyphens only. What
    joins a list item to the next one ("; or") is left out, unless `glue` asks for it.
    """
    folded = fold_word(text)
    if not glue and folded.rstrip(_TRAILING).endswith(("and", "or")):
        folded = _GLUE.sub("", folded)
    return _split(folded)


@lru_cache(maxsize=256)  # the words of an edit are asked for by several readers, one after the other
def _split(folded: str) -> tuple[str, ...]:
    # A word is one object wherever it stands: less memory, and found and compared sooner.
    return tuple(map(sys.intern, (_PLAIN_WORD if folded.isascii() else _WORD).findall(folded)))


class Spoken(dict[str, tuple[str, ...]]):
    """The `words` of texts, each text read once: for as long as one comparison lasts."""

    def __missing__(self, text: str) -> tuple[str, ...]:
        found = self[text] = words(text)
        return found


def holds(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether `part`, which has a word at least, stands in `whole` in a row."""
    return bool(part) and any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def holds_respaced(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the letters of `part` stand in `whole` in a row, however they are spaced ("web site", "website")."""
    letters = "".join(part)
    sizes = range(1, len(part) + 3)
    return any("".join(whole[at : at + n]) == letters for n in sizes for at in range(len(whole)))


def joiner(text: str) -> str:
    """The "and" or "or" that joins a list item to the next one, "" where there is none."""
    found = _JOINER.search(fold_word(text))
    return found[1] if found else ""


def fold_word(text: str) -> str:
    """The text in lower case with its typography unified."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHY).lower()


def typeset(text: str) -> str:
    """The text with its quotation marks, dashes and spaces unified: what is left differs in marks a reader sees."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHY)
    return " ".join(plain.split())
