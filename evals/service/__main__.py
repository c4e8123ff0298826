"""How fast the service answers readers, with much stored, beside a bare application: `python -m evals.service`.

`briefwright serve` is started on a store with 1,000 updates and 50,000 quiz items, and reading routes are asked for 50
times a second over loopback, in rounds; a request's time begins when it was due, not when it was sent. The
server has answered a search before, so that its models are loaded. Beside the times of each route stands what an
answer took of the processor, and how long the server was ready and other programs had the processors: what is slow on
a busy machine alone shows there. Linux.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import NamedTuple

import httpx

from api.http.paging import write_cursor
from evals.process import processor_seconds, resident_bytes, waited_seconds
from evals.service.stored import ITEMS, UPDATES, Stored, store_much

RATE, SECONDS, ROUNDS = 50, 4, 3
BAR = 50.0
# Ranking takes the processor for tens of milliseconds, and so do pages: they are no read of a row.
SLOWER = 5
_HALF = write_cursor(0, 45_000)
_RISKY_HALF = write_cursor(1, 45_000)
_QUESTION = "q=can+a+14+year+old+go+live"


class Times(NamedTuple):
    """Milliseconds: percentiles of requests; of the processor a request, and of waiting for it."""

    p50: float
    p95: float
    p99: float
    processor: float
    waited: float


def routes(stored: Stored) -> list[tuple[str, str, int]]:
    """Return the routes to ask for: whose key, the address, how often a second."""
    reading = [
        "/me",
        "/queue?state=in_review&locale=pt-BR",
        f"/queue?state=in_review&locale=pt-BR&cursor={_HALF}",
        "/queue?state=in_review&locale=pt-BR&order=risk",
        f"/queue?state=in_review&locale=pt-BR&order=risk&cursor={_RISKY_HALF}",
        "/queue?state=in_review&order=risk",
        "/queue?locale=de&order=risk",
        "/queue?state=in_review&risk=high",
        "/queue?update=500&locale=de&state=in_review",
        f"/queue?assignee={stored.user_id}",
        f"/queue?assignee={stored.user_id}&state=in_review&order=risk",
        "/queue?stale=true",
        "/queue?stale=true&locale=pt-BR&order=risk",
        "/queue?kind=briefing&state=in_review&locale=de",
        "/queue/counts?locale=pt-BR",
        "/queue/counts?kind=item&locale=pt-BR",
        "/items?update=500",
        "/items?update=500&locale=de",
        "/items?state=in_review&locale=de",
        "/items?risk=high",
        f"/items?locale=de&cursor={_HALF}",
        f"/items/{stored.item_id}",
        "/briefings",
        "/briefings?update=500",
        "/briefings?locale=de&state=approved",
        f"/briefings/{stored.briefing_id}/segments",
        "/updates",
        "/updates/500/changes",
        "/updates/500/changes?materiality=substantive",
        f"/versions/{stored.version_id}/impact",
        "/tasks?closed=false",
        "/tasks/1/pieces",
    ]
    return [
        *(("rita", f"/v1{each}", RATE) for each in reading),
        ("quinn", "/v1/audit", RATE),
        ("quinn", "/v1/audit?kind=update.drafted", RATE),
        ("rita", f"/v1/search?{_QUESTION}", SLOWER),
        *(("rita", each, SLOWER) for each in ("/", "/queue?locale=pt-BR", "/updates", f"/search?{_QUESTION}")),
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print percentiles of each route's times in milliseconds, and the server's memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=SECONDS, help="how long each route is asked for in a round")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often; medians of them are printed")
    parser.add_argument("--only", default="", help="only addresses that contain this")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="bw-bench-") as folder:
        # By another process: one with models in it stands still for collections of garbage, and would measure those.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
            stored = apart.submit(store_much, Path(folder)).result()
        print(f"{UPDATES:,} updates, {UPDATES * ITEMS:,} items; milliseconds, medians of {chosen.rounds} rounds")
        print(f"{'':62} {'a s':>4}", *(f"{name:>9}" for name in Times._fields))
        bare = ["-m", "uvicorn", "--log-level", "warning", "evals.service.hello:app"]
        with serving(bare, os.environ) as (url, process):
            asked = partial(measure, Client(url, {}), process.pid, "/", RATE, chosen.seconds)
            tell("bare FastAPI", RATE, [asked() for _ in range(chosen.rounds)])
        environment = {
            **os.environ, "BRIEFWRIGHT_HOME": folder, "BRIEFWRIGHT_DEVELOPMENT": "1",
            "BRIEFWRIGHT_REQUESTS_A_MINUTE": "1000000", "BRIEFWRIGHT_DATABASE_URL": "",
        }  # fmt: skip
        with serving(["-m", "api.cli", "serve", "--no-worker"], environment) as (url, process):
            clients = {name: sign_in(url, name, stored.keys[name]) for name in ("rita", "quinn")}
            while not clients["rita"].get(f"/v1/search?{_QUESTION}").is_success:
                time.sleep(1)
            await_rest(process.pid)
            asked_for = [route for route in routes(stored) if chosen.only in route[1]]

            def once() -> list[Times]:
                return [measure(clients[who], process.pid, at, rate, chosen.seconds) for who, at, rate in asked_for]

            rounds = zip(*(once() for _ in range(chosen.rounds)), strict=True)
            found = [tell(at, rate, its) for (_, at, rate), its in zip(asked_for, rounds, strict=True)]
            for name in ("p95", "p99"):
                print(f"the highest {name}: {max(getattr(each, name) for each in found):.1f} ms (bar {BAR:g})")
            print(f"memory of the server, models loaded: {resident_bytes(process.pid) / 1e9:.2f} GB (bar 1.5)")


class Client(httpx.Client):
    """Somebody at the server."""

    def __init__(self, url: str, headers: Mapping[str, str]) -> None:
        super().__init__(base_url=url, headers=headers, timeout=300)


def sign_in(url: str, name: str, key: str) -> Client:
    """Return somebody who asks with a key, and for pages with a session, as a browser does."""
    client = Client(url, {"Authorization": f"Bearer {key}"})
    client.post("/v1/sign-in", json={"name": name, "password": key}).raise_for_status()
    return client


@contextmanager
def serving(command: list[str], environment: Mapping[str, str]) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Give the address of a server in a process of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, *command, "--port", str(port)], env=environment, stderr=subprocess.DEVNULL
    )
    try:
        url = f"http://127.0.0.1:{port}"
        for _ in range(600):
            try:
                httpx.get(f"{url}/v1/health")
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield url, process
    finally:
        process.terminate()
        process.wait(30)


def ask(client: Client, address: str, rate: int, seconds: int) -> list[float]:
    """Ask for `address` so often a second and return the times to the answers in milliseconds, sorted."""
    with ThreadPoolExecutor(RATE) as threads:
        began = time.perf_counter() + 0.1

        def one(number: int) -> float:
            due = began + number / rate
            time.sleep(max(0.0, due - time.perf_counter()))
            client.get(address).raise_for_status()
            return (time.perf_counter() - due) * 1000

        return sorted(threads.map(one, range(rate * seconds)))


def measure(client: Client, pid: int, address: str, rate: int, seconds: int) -> Times:
    """Return what asking for an address took, the server and its caches warm."""
    for _ in range(5):
        client.get(address).raise_for_status()
    used, waited = processor_seconds(pid), waited_seconds(pid)
    times = ask(client, address, rate, seconds)
    used = processor_seconds(pid) - used
    waited = max(0.0, waited_seconds(pid) - waited)  # a thread that has ended meanwhile took its part along
    p50, p95, p99 = (times[len(times) * share // 100] for share in (50, 95, 99))
    return Times(p50, p95, p99, 1000 * used / len(times), 1000 * waited / len(times))


def tell(name: str, rate: int, rounds: Sequence[Times]) -> Times:
    """Print and return the medians of what rounds took."""
    found = Times(*(median(values) for values in zip(*rounds, strict=True)))
    print(f"{name:62} {rate:4}", *(f"{value:9.1f}" for value in found), flush=True)
    return found


def await_rest(pid: int) -> None:
    """Wait until a process does nothing: the server gets its library ready in the background when it starts."""
    used = -1.0
    while processor_seconds(pid) > used:
        used = processor_seconds(pid)
        time.sleep(2)


if __name__ == "__main__":
    main()
