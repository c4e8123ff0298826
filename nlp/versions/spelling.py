"""Spellings of one word: British and American, by the endings and stems that differ; contracted and written out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

# Each rule turns a British spelling into the American one. What it makes of other words ("hour" to "hor") does no harm:
# both sides of a comparison are turned, and no two words of different meaning become the same.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), american)
    for pattern, american in (
        (r"^practis", "practic"),
        (r"(?<=\w{3})is(?=(?:e[sd]?|ing|ations?|er|ers|able)$)", "iz"),
        (r"(?<=\wl)ys(?=(?:e[sd]?|ing|er|ers)$)", "yz"),
        (r"(?<=\w\w)our(?=(?:s|ed|ing|able|ably|ful|ites?|al|ally|less|ers?)?$)", "or"),
        (r"^(cent|theat|[lm]it|met|fib|calib|lust|meag|spect)re(?=[sd]?$)", r"\1er"),
        (r"^centerd$", "centered"),
        (r"([aeiou][^aeiou]{1,2}[aei]l)l(?=(?:ed|ing|[eo]rs?)$)", r"\1"),
        (r"(?<=nro|sta|lfi)l(?=ment)|(?<=lfi|nro)l(?=s?$)|(?<=^ski)l(?=ful)", "ll"),
        (r"^(defen|offen|licen|preten)ce", r"\1se"),
        (r"(?<=[dlp]og)ue(?=s?$)", ""),
        (r"^programme", "program"),
        (r"(?<=judg|ledg)e(?=ment)", ""),
        (r"(?<=[^aeiou])ae(?=[cdmst])|^ae(?=sth)", "e"),
        (r"^foe(?=t)", "fe"),
        (r"^grey", "gray"),
        (r"^sceptic", "skeptic"),
        (r"^ageing$", "aging"),
    )
)


@lru_cache(maxsize=1 << 16)
def american(word: str) -> str:
    """Return a lower-case English word in its American spelling."""
    for pattern, spelling in _RULES:
        word = pattern.sub(spelling, word)
    return word


# What a contraction stands for; "'d" may be "had" or "would", and a possessive has its "'s" too.
_ENDINGS = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
_IRREGULAR = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
    "let's": ("let", "us"),
} | {f"{word}'s": (word, "is") for word in "it that there here what who he she where how".split()}  # fmt: skip


def written_out(tokens: Sequence[str]) -> Sequence[str]:
    """Return words in lower case with every contraction as the words it stands for: "don't" is "do", "not"."""
    if not any("'" in token or token == "cannot" for token in tokens):
        return tokens
    return tuple(word for token in tokens for word in _written_out(token))


@lru_cache(maxsize=1 << 12)
def _written_out(word: str) -> tuple[str, ...]:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    found = next((ending for ending in _ENDINGS if word.endswith(ending)), "")
    return (word.removesuffix(found), _ENDINGS[found]) if found else (word,)
