"""Words that say the same: in any policy, in these two versions, and of the platform itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nlp.document import Clause
from nlp.versions.similarity import STOP_WORDS

# Exchanges of words that recur throughout a document, as (old words, new words).
Terms = frozenset[tuple[tuple[str, ...], tuple[str, ...]]]
# A name that stands in so many clauses, and more often than any other, is the platform's.
_NAME_CLAUSES = 5
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]+(?=(?:['’]s)?\b)(?![-.]\w)")
_OURSELVES = frozenset("we us our ours".split())
_OUR_PEOPLE = frozenset("staff team personnel employees moderators support".split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What two versions call things: terms renamed throughout, `complete` where the old one is gone, and the platform."""

    renamed: Terms = frozenset()
    complete: Terms = frozenset()
    platform: frozenset[str] = frozenset()

    def speaks_of_platform(self, tokens: Iterable[str]) -> bool:
        """Whether words only name who speaks: "we", "GitHub", "GitHub staff"."""
        bare = {token.removesuffix("'s") for token in tokens} - STOP_WORDS | {*tokens} & _OURSELVES
        return bool(bare) and bare <= self.platform | _OURSELVES | _OUR_PEOPLE and bool(bare - _OUR_PEOPLE)


def platform_names(clauses: Iterable[Clause]) -> frozenset[str]:
    """Return the name, in lower case, that most clauses use inside a sentence; none where no name recurs."""
    seen = Counter[str]()
    for clause in clauses:
        if clause.role != "heading":
            seen.update({match[0].lower() for match in _NAME.finditer(clause.text)} - STOP_WORDS)
    names = [(name, count) for name, count in seen.most_common(2)]
    clear = names and names[0][1] >= _NAME_CLAUSES and (len(names) == 1 or names[0][1] > names[1][1])
    return frozenset((names[0][0],)) if clear else frozenset()


def near_synonyms(a: str, b: str) -> bool:
    """Whether two words or short phrases share one of their commonest senses in WordNet 3.0: perhaps the same here."""
    groups = _groups()
    none: frozenset[int] = frozenset()
    return any(groups.get(x, none) & groups.get(y, none) for x in _forms(a) for y in _forms(b))


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    lines = (files("nlp.versions") / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(line for line in lines if not line.startswith("#")):
        for word in line.split():
            found.setdefault(word.replace("_", " "), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _forms(word: str) -> tuple[str, ...]:
    """The word, and what it may be an inflection of."""
    ends = (("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
    found = [word] + [word.removesuffix(end) + put for end, put in ends if word.endswith(end) and len(word) > len(end) + 2]
    doubled = [form[:-1] for form in found if len(form) > 3 and form[-1] == form[-2]]
    return tuple(dict.fromkeys((*found, *doubled)))
