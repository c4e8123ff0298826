"""What a large memory costs: `python -m evals.memory` prints seconds and peak memory for 50,000 units.

The units are sentences of the policies in reach, made distinct by other numbers and exchanged words; their targets are
of the same length and no translations. The 500 segments are a third exact, a third with one word or number changed, a
third of sentences joined anew. Each step runs in a process of its own, so that its peak is its own.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from evals.corpus import ROOT, all_versions
from nlp.localize import load_glossary
from nlp.localize.exchange.tmx import read_tmx, write_tmx
from nlp.localize.locales import find_locale
from nlp.localize.memory import Query, TranslationUnit, make_memory
from nlp.localize.sentences import cut_sentences
from nlp.readers import read

T = TypeVar("T")
UNITS, SEGMENTS = 50_000, 500
# What issue 4 asks: the file read, and a document matched in the memory.
READ_SECONDS_BAR, READ_MEGABYTES_BAR, MATCH_SECONDS_BAR = 10.0, 500.0, 2.0
_TARGET = "pt-BR"
_WORDS_MIN = 4


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the benchmark, or with `--step` one step of it on a file, printing its figures as JSON."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true", help="print the figures as JSON")
    options.add_argument("--step", nargs=2, metavar=("STEP", "FILE"), help=argparse.SUPPRESS)
    chosen = options.parse_args(arguments)
    if chosen.step:
        step, path = chosen.step
        print(json.dumps({"read": measure_read, "match": measure_match}[step](Path(path))))
        return
    report = measure()
    print(json.dumps(report, indent=2) if chosen.json else render(report))


def measure() -> dict[str, dict[str, float]]:
    """Return the figures of both steps, seconds and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memory.tmx"
        path.write_bytes(write_tmx(make_units()))
        command = [sys.executable, "-m", "evals.memory", "--step"]
        return {
            step: json.loads(
                subprocess.run(
                    [*command, step, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
                ).stdout
            )
            for step in ("read", "match")
        }


def measure_read(path: Path) -> dict[str, float]:
    data = path.read_bytes()
    seconds, units = _timed(lambda: read_tmx(data, name=path.name))
    return {"units": len(units), "file_mb": len(data) / 1e6, **seconds, "peak_mb": _peak()}


def measure_match(path: Path) -> dict[str, float]:
    """Match a document against a memory just loaded, with the locale's glossary."""
    units = read_tmx(path.read_bytes(), name=path.name)
    memory = make_memory(units, find_locale(_TARGET), glossary=load_glossary(_TARGET))
    queries = make_queries([unit.source for unit in units])
    # The first question makes the indexes and loads the locale's data.
    index, _ = _timed(lambda: [memory.find(Query(text)) for text in ("Users must not post.", queries[1].text)])
    seconds, matches = _timed(lambda: [memory.find(query) for query in queries])
    kinds = [match.kind if match else "none" for match in matches]
    return {
        "segments": len(queries),
        "index_seconds": index["seconds"],
        **seconds,
        "exact": kinds.count("exact") + kinds.count("context"),
        "fuzzy": kinds.count("fuzzy"),
        "used": sum(match is not None and match.text is not None for match in matches),
        "peak_mb": _peak(),
    }


def make_units(count: int = UNITS, *, seed: int = 0) -> list[TranslationUnit]:
    """Return `count` units of distinct sources, their sentences taken from real policies where there are any."""
    sentences = _sentences()
    vocabulary = sorted({word for sentence in sentences for word in sentence.split() if word.isalpha()})
    chance = random.Random(seed)
    sources = dict.fromkeys(sentences[:count])
    while len(sources) < count:
        sources[_varied(chance.choice(sentences), vocabulary, chance)] = None
    return [
        TranslationUnit(source, source[::-1], "en", _TARGET, state="final", id=str(number), changed_on="2026-03-01")
        for number, source in enumerate(sources)
    ]


def make_queries(sources: Sequence[str], count: int = SEGMENTS, *, seed: int = 1) -> list[Query]:
    chance = random.Random(seed)
    vocabulary = sorted({word for source in sources[:5000] for word in source.split() if word.isalpha()})
    texts: list[str] = []
    for number in range(count):
        source = chance.choice(sources)
        if number % 3 == 1:
            source = _varied(source, vocabulary, chance, changes=1)
        elif number % 3 == 2:
            other = chance.choice(sources).split()
            source = " ".join(source.split()[: len(source.split()) // 2] + other[len(other) // 2 :])
        texts.append(source)
    return [Query(text) for text in texts]


def render(report: dict[str, dict[str, float]]) -> str:
    """Return the figures as lines for a terminal."""
    found, matched = report["read"], report["match"]
    return "\n".join([
        f"TMX of {found['units']:.0f} units, {found['file_mb']:.1f} MB",
        _line("read", found["seconds"], READ_SECONDS_BAR, "s"),
        f"  processor    {found['processor_seconds']:8.2f} s",
        _line("  peak memory", found["peak_mb"], READ_MEGABYTES_BAR, "MB"),
        f"{matched['segments']:.0f} segments: {matched['exact']:.0f} exact, {matched['fuzzy']:.0f} fuzzy,"
        f" {matched['used']:.0f} of them used",
        _line("matched", matched["seconds"], MATCH_SECONDS_BAR, "s"),
        f"  processor    {matched['processor_seconds']:8.2f} s",
        f"  indexes made {matched['index_seconds']:8.2f} s, once a memory",
        f"  peak memory  {matched['peak_mb']:8.0f} MB, memory and indexes",
    ])  # fmt: skip


def _line(name: str, value: float, bar: float, unit: str) -> str:
    return f"{name:14} {value:8.2f} {unit}   (bar {bar:g} {unit}: {'holds' if value < bar else 'BROKEN'})"


def _sentences() -> list[str]:
    found: dict[str, None] = {}
    for version in all_versions():
        for block in read(version.path.read_bytes(), version.path.name).blocks:
            for sentence, _ in cut_sentences(block.text):
                if len(sentence.split()) >= _WORDS_MIN:
                    found[sentence] = None
    return list(found)


def _varied(sentence: str, vocabulary: Sequence[str], chance: random.Random, changes: int = 3) -> str:
    """Exchange words for others of the vocabulary and numbers for other numbers."""
    words = sentence.split()
    for _ in range(changes):
        place = chance.randrange(len(words))
        word = words[place]
        words[place] = str(chance.randint(2, 400)) if word.isdigit() else chance.choice(vocabulary)
    return " ".join(words)


def _timed(work: Callable[[], T]) -> tuple[dict[str, float], T]:
    """Return the seconds on the clock and of the processor (they part where other programs run), and the result."""
    started, used = time.perf_counter(), time.process_time()
    result = work()
    return {"seconds": time.perf_counter() - started, "processor_seconds": time.process_time() - used}, result


def _peak() -> float:
    """The peak memory of this process in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    main()
