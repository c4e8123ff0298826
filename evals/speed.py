"""What comparing costs beside plain diffs, in one run: `python -m evals.speed` prints three tables.

1. A 16,000-word pair, half of it rewritten, aligned and classified with the models loaded, against `redlines`.
2. The same at ten times the size, and the peak memory.
3. What each tool reports on real pairs, and on pairs that differ in form only (noise).
"""

from __future__ import annotations

import difflib
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random

from redlines import Redlines

from evals.changes.cases import make_cases
from evals.corpus import all_versions, consecutive, load, parser, real_versions
from nlp.document import Document
from nlp.pipeline import Analysis, analyse

WORDS = 16_000
TIMES = 10
SEED = 7
# Bars of the design: no slower than the plain diff, near linear, under a gigabyte.
RATIO_BAR, GROWTH_BAR, GIGABYTES_BAR = 1.0, 12.0, 1.0


def main() -> None:
    small, large = rewritten_pair(WORDS), rewritten_pair(WORDS * TIMES)
    ours, diff = timed(lambda: _compare(*small)), timed(lambda: Redlines(*small).output_markdown)
    grown = timed(lambda: _compare(*large))
    # Both processes at their largest, though they share most of it.
    largest = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = largest / (1e9 if sys.platform == "darwin" else 1e6)
    print(f"{WORDS:,} words, half rewritten: briefwright {ours:.2f} s, redlines {diff:.2f} s, ", end="")
    print(f"ratio {ours / diff:.2f} (bar {RATIO_BAR:g}: {_verdict(ours <= RATIO_BAR * diff)})")
    print(f"{TIMES} times the text: {grown:.1f} s, {grown / ours:.1f} times as long (bar {GROWTH_BAR:g}: ", end="")
    print(f"{_verdict(grown <= GROWTH_BAR * ours)})")
    print(f"peak memory {peak:.2f} GB (bar {GIGABYTES_BAR:g}: {_verdict(peak < GIGABYTES_BAR)})\n")
    print_tools()


def rewritten_pair(size: int) -> tuple[str, str]:
    """Return two Markdown texts of `size` words: real sentences, and the same with half of them rewritten."""
    rng = Random(SEED)
    found = [s for v in all_versions() for s in re.split(r"(?<=[.!?])\s+|\n\n+", v.markdown) if len(s.split()) > 5]
    sentences = list(dict.fromkeys(re.sub(r"\s+", " ", s) for s in found))
    rng.shuffle(sentences)
    vocabulary = [word for sentence in sentences for word in sentence.split() if word.isalpha()]
    old: list[str] = []
    count = 0
    while count < size:
        sentence = sentences[len(old) % len(sentences)]
        if len(old) >= len(sentences):  # the corpus is used up: its sentences come back with other words
            sentence = _exchange(sentence, vocabulary, rng, share=0.6)
        old.append(sentence)
        count += len(sentence.split())
    new = [_exchange(s, vocabulary, rng, share=0.5) if rng.random() < 0.5 else s for s in old]
    return _paragraphs(old), _paragraphs(new)


def timed(job: Callable[[], object]) -> float:
    """Return the seconds of the better one of two runs."""
    took = []
    for _ in range(2):
        start = time.perf_counter()
        job()
        took.append(time.perf_counter() - start)
    return min(took)


def print_tools() -> None:
    """Print what each tool reports on real pairs and on pairs that differ in form only, and its time."""
    real = [(old.markdown, new.markdown) for old, new in consecutive(real_versions() or all_versions())]
    form = [(case.old, case.new) for case in make_cases(all_versions(), [0]) if case.whole]
    for pair in real[:1]:
        _compare(*pair)
    print(f"{'tool':24}{len(real):>5} pairs{len(form):>6} in form only  seconds")
    for name, count in TOOLS.items():
        start = time.perf_counter()
        told = sum(count(old, new) for old, new in real)
        took = time.perf_counter() - start
        print(f"{name:24}{told:>11}{sum(count(old, new) for old, new in form):>19}  {took:7.1f}")


def _ours(old: str, new: str) -> int:
    return sum(change.materiality != "editorial" for change in _compare(old, new).changes.changes)


def _redlines(old: str, new: str) -> int:
    return len(re.findall(r"(?:<del>.*?</del>)?<ins>|<del>", Redlines(old, new, markdown_style="none").output_markdown))


def _difflib(old: str, new: str) -> int:
    matcher = difflib.SequenceMatcher(None, old.split(), new.split(), autojunk=False)
    return sum(tag != "equal" for tag, *_ in matcher.get_opcodes())


def _git(old: str, new: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("old", "new")]
        for file, text in zip(files, (old, new), strict=True):
            file.write_text(text, encoding="utf-8")
        command = ["git", "diff", "--no-index", "--word-diff=plain", "-U0", *map(str, files)]
        told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout
    return len(re.findall(r"\[-.*?-\](?:\{\+.*?\+\})?|\{\+.*?\+\}", told, re.DOTALL))


TOOLS = {
    "briefwright, not editorial": _ours,
    "redlines": _redlines,
    "difflib on words": _difflib,
    "git diff --word-diff": _git,
}


def _compare(old: str, new: str) -> Analysis:
    return analyse(_read(old), _read(new), parser=parser())


@cache
def _read(text: str) -> Document:
    return load(text)


def _exchange(sentence: str, vocabulary: Sequence[str], rng: Random, *, share: float) -> str:
    return " ".join(rng.choice(vocabulary) if w.isalpha() and rng.random() < share else w for w in sentence.split())


def _paragraphs(sentences: Sequence[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))


def _verdict(holds: bool) -> str:
    return "holds" if holds else "BROKEN"


if __name__ == "__main__":
    main()
