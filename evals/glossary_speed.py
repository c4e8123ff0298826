"""How fast terms are found, beside an Aho-Corasick automaton: `python -m evals.glossary_speed` prints the ratio.

Twenty thousand terms of one to four words, half of them of words that policies use, over the text of a real policy.
The automaton gets the same stems, so only the search differs; both numbers include cutting and stemming the text.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from evals.corpus import all_versions
from nlp.localize import LOCALES, Entry, Glossary
from nlp.localize.glossary.matching import term_key

TERMS = 20_000
_SEED = 4
_REPEATS = 5
T = TypeVar("T")


def main() -> None:
    """Print milliseconds for 1,000 words with the index and with the automaton, building apart, and their ratio."""
    paragraphs = [line for line in _policy_text().split("\n") if line.strip()]
    words = sum(len(line.split()) for line in paragraphs)
    sources = make_terms(" ".join(paragraphs).split())
    glossary = Glossary(LOCALES["de"], tuple(Entry(source, "x", "preferred") for source in sources))
    built, _ = _timed(lambda: glossary.find_terms("warm up"))
    ours = [_timed(lambda: sum(len(glossary.find_terms(line)) for line in paragraphs)) for _ in range(_REPEATS)]
    seconds, hits = min(ours)
    print(f"{len(sources):,} terms, {words:,} words")
    print(f"index       built in {built:.2f} s, {1e6 * seconds / words:6.1f} ms a 1,000 words, {hits:,} hits")
    try:
        import ahocorasick_rs
    except ModuleNotFoundError:
        print("automaton   not installed: pip install ahocorasick-rs")
        return
    keys = [" " + "  ".join(term_key(source, language="en")) + " " for source in sources]
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    built, automaton = _timed(lambda: ahocorasick_rs.AhoCorasick(keys, matchkind=kind))

    def search() -> int:
        stems = (" " + "  ".join(term_key(line, language="en")) + " " for line in paragraphs)
        return sum(len(automaton.find_matches_as_indexes(line)) for line in stems)

    theirs, hits = min(_timed(search) for _ in range(_REPEATS))
    print(f"automaton   built in {built:.2f} s, {1e6 * theirs / words:6.1f} ms a 1,000 words, {hits:,} hits")
    print(f"index / automaton: {seconds / theirs:.2f} times as long")


def make_terms(vocabulary: Sequence[str], count: int = TERMS) -> list[str]:
    """Return `count` terms, the same every time: half of the words of `vocabulary`, half of words made up."""
    chance = random.Random(_SEED)
    known = sorted({word.strip(".,;:()[]*`\"'").lower() for word in vocabulary} - {""})
    made = ["".join(chance.choice("aeioubdfgklmnprst") for _ in range(chance.randint(4, 9))) for _ in range(5_000)]
    terms: dict[str, None] = {}
    while len(terms) < count:
        pool = known if len(terms) % 2 else made
        term = " ".join(chance.choice(pool) for _ in range(chance.randint(1, 4)))
        if term_key(term, language="en"):
            terms[term] = None
    return list(terms)


def _policy_text() -> str:
    return max((version.markdown for version in all_versions()), key=len)


def _timed(action: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    result = action()
    return time.perf_counter() - start, result


if __name__ == "__main__":
    main()
