"""What a killed process leaves of the library: `python -m evals.crash` kills 50 that add or withdraw a version.

Each is a process of its own that gets SIGKILL at a random moment: half of them anywhere in the work, half while it
writes. After each kill the library is opened again and must be whole: with the change or without it, every file and
vector there, and the index with exactly what the database has.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from api.db import open_database, upgrade
from api.library import Library
from api.library.opening import compare, link, read
from api.library.plan import Entry
from api.library.records import Identity, Record
from evals.corpus import Version, load, sample_versions
from nlp.search.encoder import FakeEncoder
from nlp.search.shelf import EVERYTHING

KILLS = 50
_DIMENSION = 384


# Changes that are timed before any is killed, of either kind.
_TIMED = 3


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of a change from its start, and from when only the writing is left."""

    whole: float
    writing: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one kill left: the change made or not, the faults found, whether the process had ended before."""

    changed: bool
    faults: tuple[str, ...]
    late: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Kill, check and print what was found; exit with 1 where a library was not whole."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=KILLS)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        outcomes = kill_many(Path(folder), kills=chosen.kills, seed=chosen.seed)
    faulty = [outcome for outcome in outcomes if outcome.faults]
    print(f"killed {len(outcomes)} ({sum(outcome.late for outcome in outcomes)} of them after they had ended)")
    print(f"with the change: {sum(outcome.changed for outcome in outcomes)}")
    print(f"without it: {sum(not outcome.changed for outcome in outcomes)}")
    print(f"not whole: {len(faulty)}")
    for outcome in faulty:
        print(f"  {'; '.join(outcome.faults)}")
    raise SystemExit(bool(faulty))


def kill_many(home: Path, *, kills: int, seed: int) -> list[Outcome]:
    """Return what each of `kills` kills left of one library, which goes on after each."""
    entries = [_entry(version) for version in sample_versions()]
    _open(home).add(entries[: len(entries) // 2])
    times = _time(home, entries)
    chance = random.Random(seed)
    return [_kill(home, entries, number, times, chance) for number in range(kills)]


def _kill(home: Path, entries: Sequence[Entry], number: int, times: Times, chance: random.Random) -> Outcome:
    entry = entries[chance.randrange(len(entries))]
    before = _identities(home)
    told, telling = os.pipe()
    child = os.fork()
    if not child:
        os.close(told)
        try:
            _change(home, entry, lambda: os.write(telling, b"."))
        finally:
            os._exit(0)
    os.close(telling)
    if number % 2:
        os.read(told, 1)  # the work is prepared; what is left is writing
        time.sleep(chance.uniform(0, times.writing))
    else:
        time.sleep(chance.uniform(0, times.whole))
    late = os.waitpid(child, os.WNOHANG)[0] == child
    if not late:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    os.close(told)
    after = _identities(home)
    expected = before ^ {entry.record.identity}
    faults = [] if after in (before, expected) else ["other versions than before or after the change"]
    return Outcome(after == expected, (*faults, *_faults(home)), late)


def _change(home: Path, entry: Entry, prepared: Callable[[], object]) -> None:
    """Add the version, or withdraw it where it is there; `prepared` is called when only the writing is left."""
    library = _open(home)

    def follow(stage: str, done: int, total: int) -> None:
        if stage == "Writing":
            prepared()

    if entry.record.identity in {record.identity for record in library.holdings().records}:
        library.withdraw([entry.record.identity], progress=follow)
    else:
        library.add([entry], progress=follow)


def _faults(home: Path) -> list[str]:
    """What is wrong with a library, asked of a process that just started: itself, and search against all vectors."""
    library = _open(home)
    faults = library.check()
    holdings = library.holdings()
    selection = holdings.shelf.select(EVERYTHING)
    rows = np.stack([holdings.index.vector(int(key)) for key in np.unique(selection.keys)])
    for query in ("minors go live", "alcohol in adverts", "synthetic media of a person"):
        (vector,) = FakeEncoder(_DIMENSION).encode([query])
        _, scores = holdings.index.search(vector, 10, allowed=selection.keys)
        if not np.allclose(scores, np.sort(rows @ vector)[::-1][:10], atol=1e-5):
            faults.append(f"search misses what is nearest to {query!r}")
    return faults


def _identities(home: Path) -> set[Identity]:
    return {record.identity for record in _open(home).holdings().records}


def _open(home: Path) -> Library:
    database = open_database(home / "service.db")
    upgrade(database)
    encoder = FakeEncoder(_DIMENSION)
    return Library(database, home / "library", encoder=encoder, read=read, compare=compare, link=link, drift=0)


def _time(home: Path, entries: Sequence[Entry]) -> Times:
    """Return what adding and withdrawing a version take, the shorter of each, when they are left alone."""
    found: list[Times] = []
    for _ in range(2 * _TIMED):
        prepared: list[float] = []
        started = time.monotonic()
        _change(home, entries[-1], partial(_note, prepared))
        ended = time.monotonic()
        found.append(Times(ended - started, ended - prepared[0]))
    return Times(min(each.whole for each in found), min(each.writing for each in found))


def _note(moments: list[float]) -> None:
    moments.append(time.monotonic())


def _entry(version: Version) -> Entry:
    document = load(version)
    data = version.path.read_bytes()
    assert document.effective is not None
    identity = Identity("policy", version.policy, version.name, "en", "")
    record = Record(identity, document.effective, version.path.name, hashlib.sha256(data).hexdigest())
    return Entry(record, data, document)


if __name__ == "__main__":
    main()
