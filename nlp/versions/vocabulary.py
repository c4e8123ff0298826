"""Words that say the same: in any policy, in these two versions, and of the platform itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp.document import Clause
from nlp.prefilter import Prefiltered
from nlp.versions.similarity import STOP_WORDS

# Exchanges of words that recur throughout a document, as (old words, new words).
Terms = frozenset[tuple[tuple[str, ...], tuple[str, ...]]]
# A name that stands in so many clauses, and more often than any other, is the platform's.
_NAME_CLAUSES = 5
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]+(?=(?:['’]s)?\b)(?![-.]\w)")
# Whose policy it is, its title says: "Lantern’s Acceptable Use Policy". A name is never written small.
_TITLE = re.compile(
    r"\W*(?:The )?(?P<name>[A-Za-z]*[A-Z][\w]*)(?:['’]s?)? (?:\w+ )?"
    r"(?:Acceptable|Community|Terms|Privacy|Content|Guidelines|Rules|Polic(?:y|ies)|Standards)\b"
)
# Who speaks says so where the names are given: 'Example, Inc. ("Example", "we" or "us")'.
_SPEAKER = Prefiltered(
    re.compile(r"[“\"](?P<name>[A-Z]\w+)[”\"](?:,| or| and|, or|, and)? [“\"](?:we|us|our)[”\",]"),
    ("“we", '"we', "“us", '"us', "“our", '"our'),
)
_OURSELVES = frozenset("we us our ours".split())
# Words with which a place is named: "on Lantern", "within our service" is more than that.
_PLACING = frozenset("on in at to from of by with within through via across over the".split())
# Who speaks and who is spoken to, where a contract may have a name for each.
PARTIES = frozenset("you your yours we us our ours".split())
_OUR_PEOPLE = frozenset("staff team personnel employees moderators support".split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What two versions call things: terms renamed throughout (`complete` where the old one is gone), the platform.

    `torn` says that words are missing throughout the new version, so that its capture must have lost them.
    """

    renamed: Terms = frozenset()
    complete: Terms = frozenset()
    platform: frozenset[str] = frozenset()
    torn: bool = False

    def renames(self, old: tuple[str, ...], new: tuple[str, ...]) -> bool:
        """Whether an exchange is a term renamed throughout, or that part of one in which its two names differ."""
        if (old, new) in self.renamed:
            return True
        told = bool({*old} - STOP_WORDS) and bool({*new} - STOP_WORDS)
        return told and any({*old} <= {*a} and {*new} <= {*b} for a, b in self.renamed)

    def completes(self, old: tuple[str, ...], new: tuple[str, ...]) -> bool:
        """Whether an exchange is a term renamed throughout, and the old one is gone."""
        return (old, new) in self.complete

    def speaks_of_platform(self, tokens: Iterable[str]) -> bool:
        """Whether words only name who speaks: "we", "GitHub", "GitHub staff"."""
        bare = {token.removesuffix("'s") for token in tokens} - STOP_WORDS | {*tokens} & _OURSELVES
        return bool(bare) and bare <= self.platform | _OURSELVES | _OUR_PEOPLE and bool(bare - _OUR_PEOPLE)

    def only_names_platform(self, tokens: Iterable[str]) -> bool:
        """Whether words say no more than where: "on GitHub", "GitHub’s"."""
        bare = {token.removesuffix("'s") for token in tokens} - _PLACING
        return bool(bare) and bare <= self.platform


NO_VOCABULARY = Vocabulary()


def platform_names(clauses: Iterable[Clause]) -> frozenset[str]:
    """Return the names, in lower case, of titles, of who says who speaks, and the one most clauses use, if any is."""
    seen = Counter[str]()
    spoken = set[str]()
    clauses = tuple(clauses)
    for clause in clauses:
        spoken.update(match["name"].lower() for match in _SPEAKER.finditer(clause.text))
        if clause.role != "heading":
            seen.update({match[0].lower() for match in _NAME.finditer(clause.text)} - STOP_WORDS)
    names = [(name, count) for name, count in seen.most_common(2)]
    clear = names and names[0][1] >= _NAME_CLAUSES and (len(names) == 1 or names[0][1] > names[1][1])
    return frozenset((names[0][0],) if clear else ()) | spoken | _title_names(clauses)


def _title_names(clauses: Sequence[Clause]) -> frozenset[str]:
    """The names with which titles begin, where clauses use them and write them as names throughout."""
    said = [clause.text for clause in clauses if clause.role != "heading"]
    titles = (match["name"] for clause in clauses if clause.role == "heading" and (match := _TITLE.match(clause.text)))
    return frozenset(name.lower() for name in dict.fromkeys(titles) if _is_name(name, said))


def _is_name(name: str, said: Sequence[str]) -> bool:
    small = re.compile(rf"(?<![\w./@-]){re.escape(name.lower())}(?![\w./@-])")
    return any(name in text for text in said) and not any(map(small.search, said))
