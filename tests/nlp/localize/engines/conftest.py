"""A real HTTP server on this machine that answers as a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from nlp.localize.engines import Endpoint, Secret, Timing

QUICK = Timing(connect=1.0, read=0.4, total=1.0, backoff=(0.5, 1.0), longest_wait=20.0)
KEY = "s3cr3t-key-that-nobody-may-see"


@dataclass(frozen=True)
class Reply:
    """What the server answers; `drip` sends the body a byte at a time, that many seconds apart."""

    body: object
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0.0


@dataclass
class Asked:
    path: str
    headers: Mapping[str, str]
    payload: Any


@dataclass
class Service:
    """The server: `answer` makes a reply of a request; `asked` is what came; `pauses` what the client waited."""

    url: str = ""
    answer: Callable[[Asked], Reply] = lambda asked: Reply({})
    asked: list[Asked] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    def endpoint(self, **changes: Any) -> Endpoint:
        return Endpoint(**{"url": self.url, "key": Secret(KEY), "timing": QUICK, **changes})

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)


@pytest.fixture
def service() -> Iterator[Service]:
    found = Service()
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            payload = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked = Asked(self.path, dict(self.headers), payload)
            found.asked.append(asked)
            reply = found.answer(asked)
            body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
            self.send_response_only(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                if not reply.drip:
                    self.wfile.write(body)
                for byte in body if reply.drip else b"":
                    if done.wait(reply.drip):
                        return
                    self.wfile.write(bytes([byte]))
            except OSError:
                pass  # The client has had enough.

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield found
    done.set()
    server.shutdown()
    thread.join()
    server.server_close()
