"""How fast the service answers readers, with much stored, beside a bare application: `python -m evals.service`.

A store with the sample library, 1,000 updates and 50,000 quiz items is made, `briefwright serve` started on it, and
reading routes are asked for 50 times a second for ten seconds each over loopback; a request's time begins when it was
due, not when it was sent. The server has answered a search before, so that its models are loaded.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
from fastapi import FastAPI
from sqlalchemy import insert

from api.db.tables import Piece, PieceVersion, Update
from api.jobs.service import WORKER, WorkerStore, make_queue
from api.jobs.worker import Worker
from api.sample import add_sample
from api.service import Service, open_service
from api.settings import read_settings

UPDATES, ITEMS = 1_000, 50
RATE, SECONDS = 50, 10
# Ranking takes the processor for tens of milliseconds: it is no read of a row.
SEARCH, SEARCHES = "/v1/search?q=can+a+14+year+old+go+live", 5
ROUTES = (
    "/v1/me",
    "/v1/queue?state=in_review&locale=pt-BR",
    "/v1/queue?state=in_review&locale=pt-BR&order=risk",
    "/v1/items?update=500",
    "/v1/items/30000",
    "/v1/queue/counts?locale=pt-BR",
    "/v1/updates",
)
_STATES = ("draft", "in_review", "approved", "published")
_LOCALES = ("en", "pt-BR", "de", "ja")
_OPTION = {"text": "Within 14 days, counted from the notice", "origin": "key", "feedback": "The limit is 14 days now."}
_WORDS = {
    "type": "single_choice", "stem": "How long may the account holder take to answer a notice?", "note": "",
    "options": [{**_OPTION, "id": sign, "correct": sign == "b"} for sign in "abcd"],
    "facet": "threshold", "bloom": "apply", "grounding": "kept", "change_ids": ["ch-5d8d3ec7"], "checks": [],
    "evidence": [{"side": "new", "clause_id": "c746f497ba7", "start": 1029, "end": 1036, "text": "14 days"}],
}  # fmt: skip

hello = FastAPI()


@hello.get("/")
def say_hello() -> dict[str, str]:
    return {"hello": "world"}


def main() -> None:
    """Print the 50th and 95th percentile of each route in milliseconds, and the server's memory."""
    with tempfile.TemporaryDirectory(prefix="bw-bench-") as folder:
        environment = {
            **os.environ, "BRIEFWRIGHT_HOME": folder, "BRIEFWRIGHT_DEVELOPMENT": "1",
            "BRIEFWRIGHT_REQUESTS_A_MINUTE": "1000000", "BRIEFWRIGHT_DATABASE_URL": "",
        }  # fmt: skip
        service = open_service(read_settings(home=Path(folder), development=True, database_url=""))
        key = add_sample(service)["rita"]
        worker = Worker(WorkerStore(service), make_queue(service), name="measured")
        while worker.step():
            pass
        fill(service)
        service.database.close()
        print(f"{UPDATES:,} updates, {UPDATES * ITEMS:,} items; {RATE} requests a second for {SECONDS} s each")
        with serving(["-m", "uvicorn", "--log-level", "warning", "evals.service:hello"], dict(os.environ)) as (url, _):
            report("bare FastAPI", ask(f"{url}/", {}))
        command = ["-c", "from api.cli import main; main()", "serve", "--no-worker"]
        with serving(command, environment) as (url, process):
            # The server gets its library ready in the background when it starts; that is not what is measured.
            while not httpx.get(url + SEARCH, headers={"Authorization": f"Bearer {key}"}, timeout=600).is_success:
                time.sleep(1)
            for route in ROUTES:
                report(route, ask(url + route, {"Authorization": f"Bearer {key}"}))
            report(SEARCH, ask(url + SEARCH, {"Authorization": f"Bearer {key}"}, rate=SEARCHES))
            print(f"memory of the server, models loaded: {_memory(process.pid) / 1e9:.2f} GB (bar 1.5)")


def fill(service: Service) -> None:
    """Store updates with quiz items in every state and locale, as if they had been drafted."""
    with service.writing(WORKER) as work:
        now, first = work.now, 10_000
        for number in range(UPDATES):
            update = Update(
                old_version_id=1, new_version_id=2, locales=list(_LOCALES), state="drafted", problem=None, warnings=[],
                submitted_by=2, created_at=now, drafted_at=now,
            )  # fmt: skip
            work.session.add(update)
            work.session.flush()
            ids = range(first + number * ITEMS, first + (number + 1) * ITEMS)
            common = {"update_id": update.id, "kind": "item", "version": 1, "revision": 1, "created_at": now}
            pieces = [
                {
                    **common,
                    "id": id,
                    "locale": _LOCALES[id % 4],
                    "key": f"q-{id}",
                    "position": id - ids.start,
                    "state": _STATES[number % 4],
                    "risk": id % 3,
                    "changed_at": now,
                }
                for id in ids
            ]
            words = {"number": 1, "base": 1, "author_id": 2, "why": "", "created_at": now, "content": _WORDS}
            work.session.execute(insert(Piece), pieces)
            work.session.execute(insert(PieceVersion), [{**words, "piece_id": id} for id in ids])


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


def ask(url: str, headers: Mapping[str, str], *, rate: int = RATE) -> list[float]:
    """Ask for `url` so often a second and return the times to the answers in milliseconds, sorted."""
    with httpx.Client(headers=headers, timeout=300) as client, ThreadPoolExecutor(RATE) as threads:
        for _ in range(5):
            client.get(url).raise_for_status()
        began = time.perf_counter() + 0.1

        def one(number: int) -> float:
            due = began + number / rate
            time.sleep(max(0.0, due - time.perf_counter()))
            client.get(url).raise_for_status()
            return (time.perf_counter() - due) * 1000

        return sorted(threads.map(one, range(rate * SECONDS)))


def report(name: str, times: list[float]) -> None:
    p50, p95 = times[len(times) // 2], times[len(times) * 95 // 100]
    print(f"{name:55} p50 {p50:7.1f} ms   p95 {p95:7.1f} ms", flush=True)


def _memory(pid: int) -> int:
    """The resident memory of a process in bytes."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
