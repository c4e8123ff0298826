"""How the library grows: `python -m evals.scale` builds one of up to 100,000 clauses and prints time, memory and disk.

Its clauses are those of real policies (else of the samples) with other actors, numbers and qualifications; a varied
clause's vector is a mixture of real clauses' vectors near one of them, since a real model would take an hour for all.
`--vectors 1000000` measures the index alone. Times are of the wall and, since a machine may be busy, of the processor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import chain, cycle, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from api.db import open_database, upgrade
from api.library import Library, Said, add_file
from api.library.opening import compare, link, read
from api.library.plan import Entry
from api.library.records import Identity, Record
from evals.corpus import Version, load, platform_versions, real_versions, sample_versions
from evals.process import resident_bytes
from evals.search.questions import sample_questions
from nlp.document import Document, Span
from nlp.readers import read as read_source
from nlp.search.blended import BlendedEncoder
from nlp.search.encoder import Progress, Role, TokenEncoder, Vectors, load_encoder, normalize
from nlp.search.index import VectorIndex
from nlp.search.late import Asked, Tokens
from nlp.search.mix import Mix
from nlp.search.shelf import Filter
from nlp.structure import structure

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
CLAUSES_A_VERSION = 150
# The bars of issue 6.
QUERY_MS_BAR, ADD_SECONDS_BAR = 50.0, 5.0
_REAL_VECTORS = 2_000
_TOKENS_OF = 300
_ROUNDS = 3
_MARKETS = ("", "", "", "BR", "DE", "JP")
_ACTORS = ("users", "creators", "advertisers", "moderators", "partners", "minors", "organizations", "sellers", "hosts")
_WHERE = (
    "in live streams",
    "in comments",
    "in adverts",
    "in group chats",
    "on profiles",
    "in shops",
    "in short videos",
)
_NUMBER = re.compile(r"\b\d{1,3}\b")
_ACTOR = re.compile(r"\b(?:users?|you|accounts?|people|members|attendees)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of many runs, of the wall and of the processor."""

    wall: NDArray[np.float64]
    processor: NDArray[np.float64]

    @property
    def said(self) -> dict[str, float]:
        return {
            "p50 ms": _rounded(np.percentile(self.wall, 50)),
            "p95 ms": _rounded(np.percentile(self.wall, 95)),
            "p95 cpu ms": _rounded(np.percentile(self.processor, 95)),
        }


class VariedEncoder:
    """The default encoder for real texts; for varied ones a mixture of real vectors that the text's hash draws."""

    threshold = -1.0

    def __init__(self, real: BlendedEncoder, texts: Sequence[str]) -> None:
        self._real = real
        assert isinstance(real.english, TokenEncoder)
        self._tokens = np.concatenate(real.english.read(texts[:_TOKENS_OF])[1])
        self.name, self.version, self.dimension = real.name, real.version, real.dimension
        self.base = real.encode(texts)
        self.varied: set[bytes] = set()
        # A question is read once, so that what is timed is the search besides it.
        self._asked = cache(lambda text: (real.encode([text], role="query")[0], real.ask(text)))

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        if role == "query":
            return np.stack([self._asked(text)[0] for text in texts])
        made = np.empty((len(texts), self.dimension), dtype=np.float32)
        own = [row for row, text in enumerate(texts) if _seed(text) not in self.varied]
        drawn = sorted(set(range(len(texts))) - set(own))
        if own:
            made[own] = self._real.encode([texts[row] for row in own], role=role)
        if drawn:
            seeds = np.array([int.from_bytes(_seed(texts[row])[:8], "big") for row in drawn], dtype=np.uint64)
            made[drawn] = mixtures(self.base, seeds)
        if progress is not None:
            progress(len(texts))
        return made

    def read(self, texts: Sequence[str], *, progress: Progress | None = None) -> tuple[Vectors, list[Tokens]]:
        """Encode, with a stretch of real texts' tokens for each text, a token a word."""
        starts = [int.from_bytes(_seed(text)[:4], "big") % (len(self._tokens) // 2) for text in texts]
        drawn = [self._tokens[at : at + len(text.split())] for at, text in zip(starts, texts, strict=True)]
        return self.encode(texts, progress=progress), drawn

    def ask(self, query: str) -> Asked | None:
        return self._asked(query)[1]

    @property
    def mix(self) -> Mix:
        return self._real.mix

    def read_question(self, query: str) -> None:
        """Encode a question anew."""
        self._asked.cache_clear()
        self._asked(query)

    def knows(self, word: str) -> bool:
        return self._real.knows(word)


def mixtures(base: Vectors, seeds: NDArray[np.uint64]) -> Vectors:
    """Return a vector a seed, near one of `base` and drawn towards two others: shape (len(seeds), dimension)."""
    made = np.empty((seeds.size, base.shape[1]), dtype=np.float32)
    for start in range(0, seeds.size, 50_000):
        part = seeds[start : start + 50_000]
        chance = np.random.default_rng(part)
        chosen = chance.integers(0, len(base), (part.size, 3))
        weights = chance.dirichlet((4.0, 1.5, 1.0), part.size).astype(np.float32)
        made[start : start + part.size] = sum(weights[:, [at]] * base[chosen[:, at]] for at in range(3))
        made[start : start + part.size] += chance.normal(0, 0.01, (part.size, base.shape[1])).astype(np.float32)
    return normalize(made)


class Growing:
    """A library in a folder that grows by varied policies."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._sources = real_versions() or platform_versions() or sample_versions()
        real = load_encoder()
        assert isinstance(real, BlendedEncoder)
        self.encoder = VariedEncoder(real, self._texts[:_REAL_VECTORS])
        database = open_database(home / "service.db")
        upgrade(database)
        self.library = Library(database, home / "library", encoder=self.encoder, read=read, compare=compare, link=link)
        self._documents = enumerate(self._vary())
        self.clauses = 0

    @cached_property
    def _texts(self) -> list[str]:
        rules = (c.text for version in self._sources for c in load(version).clauses if c.role == "rule")
        return list(dict.fromkeys(text for text in rules if 5 <= len(text.split()) <= 60))

    def grow(self, size: int) -> float:
        """Add policies until the library has `size` clauses; return the seconds that took."""
        started = time.monotonic()
        while self.clauses < size:
            wanted = min(max(1, (size - self.clauses) // CLAUSES_A_VERSION), 40)
            entries = [self._entry(number, document) for number, document in islice(self._documents, wanted)]
            for entry in entries:
                self._draw(entry.document)
            self.library.add(entries)
            self.clauses += sum(entry.clauses for entry in entries)
        return time.monotonic() - started

    def _draw(self, document: Document) -> None:
        from nlp.search.chunk import chunk

        self.encoder.varied |= {_seed(text) for piece in chunk(document) for text in (piece.words, piece.text)}

    def _vary(self) -> Iterator[Document]:
        chance = random.Random(0)
        texts = cycle(self._texts)
        while True:
            lines = ["# Policy"]
            for place, text in enumerate(islice(texts, CLAUSES_A_VERSION)):
                lines += [f"## {_WHERE[chance.randrange(len(_WHERE))]} {place // 15}"] if not place % 15 else []
                lines.append(_varied(text, chance))
            source = read_source("\n\n".join(lines).encode(), "policy.md")
            yield structure(source, name="policy.md", sentences=_whole, language="en")

    def _entry(self, number: int, document: Document) -> Entry:
        data = document.text.encode()
        market = _MARKETS[number % len(_MARKETS)]
        identity = Identity("policy", f"policy-{number}", "1", "en", market)
        day = date(2020 + number % 6, 1 + number % 12, 1)
        return Entry(Record(identity, day, "policy.md", hashlib.sha256(data).hexdigest()), data, document)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure growth, or with `--vectors` the index alone, and print it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--clauses", type=int, default=SIZES[-1], help="how far to grow")
    options.add_argument("--vectors", type=int, default=0, help="measure the index alone, with so many vectors")
    options.add_argument("--json", action="store_true", help="print the figures as JSON")
    chosen = options.parse_args(arguments)
    report = measure_index(chosen.vectors) if chosen.vectors else measure_growth(chosen.clauses)
    print(json.dumps(report, indent=2) if chosen.json else render(report))


def measure_growth(most: int) -> dict[str, object]:
    """Return time, memory and disk at every size up to `most` clauses, and what adding one real version takes."""
    with tempfile.TemporaryDirectory() as folder:
        growing = Growing(Path(folder))
        questions = [question.ask for question in sample_questions()]
        rows = []
        for size in [size for size in SIZES if size <= most]:
            seconds = growing.grow(size)
            memory = _memory_of(growing.home)
            rows.append({
                "clauses": growing.clauses,
                "grown in s": _rounded(seconds),
                **_time(lambda ask: growing.library.search(ask), questions).said,
                "memory MB": _rounded(memory),
                "disk MB": _rounded(_disk(growing.home)),
                "kB of memory a clause": _rounded(1000 * memory / growing.clauses),
                "kB of disk a clause": _rounded(1000 * _disk(growing.home) / growing.clauses),
            })  # fmt: skip
        filters = {
            "by policy": Filter(policy="policy-1"),
            "by market": Filter(market="BR"),
            "by kind of tier": Filter(tier="prohibited"),
            "as of a day": Filter(as_of=date(2023, 6, 1)),
        }
        filtered = [
            {"filter": name, **_time(lambda ask, f=chosen: growing.library.search(ask, f), questions).said}
            for name, chosen in filters.items()
        ]
        return {
            "load of the machine": _rounded(os.getloadavg()[0]),
            "reading a question": [_time(lambda ask: growing.encoder.read_question(ask), questions).said],
            "growth, queries besides the reading of the question": rows,
            f"queries with filters at {growing.clauses} clauses": filtered,
            "adding one version": _add_one(growing),
        }


def measure_index(count: int) -> dict[str, object]:
    """Return build time, memory, recall@10 and query time of the index over `count` vectors."""
    sources = real_versions() or platform_versions() or sample_versions()
    rules = (c.text for version in sources for c in load(version).clauses if c.role == "rule")
    texts = [text for text in dict.fromkeys(rules) if 5 <= len(text.split()) <= 60]
    encoder = load_encoder()
    base = encoder.encode(texts[:_REAL_VECTORS])
    seeds = np.arange(count, dtype=np.uint64)
    vectors = np.concatenate([mixtures(base, part) for part in np.array_split(seeds, max(1, count // 50_000))])
    empty = resident_bytes()
    index = VectorIndex(encoder.dimension)
    started, worked = time.monotonic(), time.process_time()
    for part in np.array_split(np.arange(count), max(1, count // 20_000)):
        index.add_rows(part.astype(np.int64), vectors[part])
    built, spent = time.monotonic() - started, time.process_time() - worked
    questions = encoder.encode([question.ask for question in sample_questions()], role="query")
    unseen = mixtures(base, np.arange(count, count + 200, dtype=np.uint64))
    rows = []
    for name, queries in (("questions", questions), ("unseen clauses", unseen)):
        exact = _nearest(vectors, queries)
        found = [set(index.search(query, 10)[0].tolist()) for query in queries]
        hits = sum(len(near & set(wanted.tolist())) for near, wanted in zip(found, exact, strict=True))
        timing = _time(lambda query: index.search(query, 10), list(queries))
        rows.append(
            {"queries": name, "n": len(queries), "recall@10": round(hits / (10 * len(queries)), 4), **timing.said}
        )
    tenth = np.arange(0, count, 10, dtype=np.int64)
    filtered = _time(lambda query: index.search(query, 10, allowed=tenth), list(questions))
    started = time.monotonic()
    index.remove(range(0, 1_000))
    index.add_rows(np.arange(1_000, dtype=np.int64), vectors[:1_000])
    replaced, memory = time.monotonic() - started, resident_bytes() - empty
    del vectors  # they and the bytes of a million would not fit beside the index
    return {
        "load of the machine": _rounded(os.getloadavg()[0]),
        "index": [{
            "vectors": count, "kind": index.kind, "built in s": _rounded(built), "cpu s": _rounded(spent),
            "memory MB": _rounded(memory / 1e6), "file MB": _rounded(len(index.to_bytes()) / 1e6),
            "1,000 replaced in s": _rounded(replaced),
        }],
        "queries": rows,
        "every tenth allowed": [filtered.said],
    }  # fmt: skip


def render(report: dict[str, object]) -> str:
    """Return figures as lines for a terminal, growth as a plot too."""
    lines: list[str] = []
    for title, rows in report.items():
        if not isinstance(rows, list):
            lines.append(f"{title}: {rows}")
            continue
        lines += ["", title]
        widths = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in rows[0]}
        lines.append("  ".join(f"{name:>{width}}" for name, width in widths.items()))
        lines += ["  ".join(f"{row[name]!s:>{width}}" for name, width in widths.items()) for row in rows]
        if title.startswith("growth"):
            lines += ["", *chain(*(_plot(rows, name) for name in ("p95 cpu ms", "memory MB", "disk MB")))]
    return "\n".join(lines)


def _plot(rows: Sequence[dict[str, float]], name: str) -> list[str]:
    """A bar a size."""
    most = max(row[name] for row in rows) or 1
    bars = [f"{row['clauses']:>8}  {'█' * max(1, round(50 * row[name] / most))} {row[name]}" for row in rows]
    return [name, *bars, ""]


def _add_one(growing: Growing) -> list[dict[str, object]]:
    """Seconds to add the longest version of up to 3,500 words beside its predecessor, models loaded; and cold."""
    old, new = _long_pair()
    growing.library.holdings()
    add_file(growing.library, old.path.read_bytes(), old.path.name, Said(policy="long", version="1", effective=_FIRST))
    started, worked = time.monotonic(), time.process_time()
    said = Said(policy="long", version="2", effective=_SECOND)
    (added,) = add_file(growing.library, new.path.read_bytes(), new.path.name, said)
    warm = {
        "how": "models loaded",
        "s": _rounded(time.monotonic() - started),
        "cpu s": _rounded(time.process_time() - worked),
    }
    arguments = ["library", "add", str(new.path), "--policy", "long", "--version", "3", "--effective", "2026-01-01"]
    started, worked = time.monotonic(), _children()
    command = [sys.executable, "-c", "from api.cli import main; main()", *arguments]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"BRIEFWRIGHT_HOME": str(growing.home)})
    cold = {
        "how": "a command of its own", "s": _rounded(time.monotonic() - started),
        "cpu s": _rounded(_children() - worked),
    }  # fmt: skip
    words = len(new.path.read_text("utf-8").split())
    return [{**row, "words": words, "clauses": added.clauses, "embedded": added.embedded} for row in (warm, cold)]


_FIRST, _SECOND = date(2024, 1, 1), date(2025, 1, 1)


def _long_pair() -> tuple[Version, Version]:
    from evals.bench import WORDS_MAX
    from evals.corpus import consecutive

    def size(pair: tuple[Version, Version]) -> int:
        return len(pair[1].path.read_text("utf-8").split())

    pairs = consecutive(real_versions() or sample_versions())
    return max((pair for pair in pairs if size(pair) <= WORDS_MAX), key=size)


def _time(run: Callable[..., object], queries: Sequence[object]) -> Timing:
    """Run every query some rounds long, after a round that warms up."""
    wall, processor = [], []
    for query in [*queries, *list(queries) * _ROUNDS]:
        started, worked = time.perf_counter(), time.process_time()
        run(query)
        wall.append(1000 * (time.perf_counter() - started))
        processor.append(1000 * (time.process_time() - worked))
    return Timing(np.array(wall[len(queries) :]), np.array(processor[len(queries) :]))


def _nearest(vectors: Vectors, queries: Vectors) -> NDArray[np.int64]:
    best = []
    for start in range(0, len(queries), 50):
        scores = queries[start : start + 50] @ vectors.T
        best.append(np.argpartition(-scores, 10, axis=1)[:, :10])
    return np.concatenate(best)


def _varied(text: str, chance: random.Random) -> str:
    """A real clause with other numbers and actors, and a place it is about."""
    changed = _NUMBER.sub(lambda match: str(chance.randrange(2, 99)), text)
    changed = _ACTOR.sub(lambda match: _ACTORS[chance.randrange(len(_ACTORS))], changed)
    return f"{changed.rstrip('.;: ')} {_WHERE[chance.randrange(len(_WHERE))]} of kind {chance.randrange(1_000_000)}."


def _whole(texts: Sequence[str]) -> list[list[Span]]:
    return [[Span(0, len(text))] for text in texts]


def _seed(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:12]


def _disk(home: Path) -> float:
    return sum(path.stat().st_size for path in home.rglob("*") if path.is_file()) / 1e6


def _children() -> float:
    """Seconds of the processor that ended processes of ours took."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


_OPEN = """
import os, sys
from pathlib import Path
from api.library import open_library
from evals.process import resident_bytes
from nlp.search.encoder import FakeEncoder, load_encoder
from nlp.search.shelf import EVERYTHING
real = load_encoder()
fake = FakeEncoder(real.dimension)
fake.name, fake.version = real.name, real.version
library = open_library(Path(sys.argv[1]), encoder=fake)
before = resident_bytes()
library.holdings().shelf.select(EVERYTHING)
print((resident_bytes() - before) / 1e6)
"""


def _memory_of(home: Path) -> float:
    """Megabytes that the library takes in a process that opens it."""
    done = subprocess.run([sys.executable, "-c", _OPEN, str(home)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def _rounded(value: float | np.floating) -> float:
    return float(f"{value:.3g}")


if __name__ == "__main__":
    main()
