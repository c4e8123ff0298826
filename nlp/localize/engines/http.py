"""JSON over HTTP for engines that are services: limits, retries, and no secret in any message."""

from __future__ import annotations

import ipaddress
import json
import ssl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from email.utils import parsedate_to_datetime
from functools import cache
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

import httpx

from nlp.errors import EngineError
from nlp.localize.engines.settings import Endpoint, Secret

_MOST_BYTES = 8_000_000
# A translation is not ten times its source; short sentences get some room.
_GROWTH, _ROOM = 10, 400
_STATUS: Mapping[int, tuple[str, str, str]] = {
    400: ("engine_request", "the service refused the request", "Check that it knows the language and the model"),
    401: ("engine_key", "the service refused the key", "Check the key"),
    403: ("engine_key", "the service refused the key", "Check the key"),
    404: ("engine_url", "the service has nothing at this address", "Check the address"),
    413: ("engine_failed", "the service finds the request too large", ""),
    429: ("engine_busy", "the service is busy", "Try again later"),
    456: ("engine_quota", "the quota of this key is used up", "Raise the quota, or name a further engine"),
}


class JsonSession:
    """Requests to one service over one connection; a context manager. `service` is the engine's name."""

    def __init__(
        self,
        service: str,
        endpoint: Endpoint,
        *,
        headers: Mapping[str, str] | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._service, self._timing, self._sleep, self._clock = service, endpoint.timing, sleep, clock
        host = check_address(service, endpoint)
        self._base = endpoint.url.rstrip("/")
        self._client = httpx.Client(
            headers={"Accept": "application/json", "Accept-Encoding": "identity", **(headers or {})},
            timeout=httpx.Timeout(endpoint.timing.read, connect=endpoint.timing.connect),
            follow_redirects=False,  # A redirect would carry texts to a place nobody chose.
            trust_env=not _is_loopback(host),  # A proxy is no way to this machine.
            verify=_certificates(urlsplit(endpoint.url).scheme == "https"),
        )

    def __enter__(self) -> JsonSession:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def post(self, path: str, payload: Mapping[str, object]) -> object:
        """Return the JSON that the service answers to `payload`, asked again while it is busy or broken.

        Raises EngineError (`engine_timeout`, `engine_busy`, `engine_key`, `engine_quota`, `engine_url`,
        `engine_redirect`, `engine_request`, `engine_response`, `engine_failed`).
        """
        content = json.dumps(payload).encode()
        for pause in (*self._timing.backoff, None):
            status, headers, body = self._send(f"{self._base}{path}", content)
            if status == 200:
                return self._parsed(body)
            if (status != 429 and status < 500) or pause is None:
                break
            wait = max(pause, _retry_after(headers))
            if wait > self._timing.longest_wait:
                raise self.error("engine_busy", f"the service asks to wait {wait:.0f} seconds", "Try again later")
            self._sleep(wait)
        raise self._status_error(status)

    def error(self, code: str, message: str, hint: str = "") -> EngineError:
        """Return the error; `value` is the engine's name, never an address with a key, never the reply's words."""
        return EngineError(message, value=self._service, hint=hint, code=code)

    def _send(self, url: str, content: bytes) -> tuple[int, httpx.Headers, bytes]:
        deadline = self._clock() + self._timing.total
        body = bytearray()
        try:
            with self._client.stream(
                "POST", url, content=content, headers={"Content-Type": "application/json"}
            ) as response:
                if response.headers.get("content-encoding", "identity") != "identity":
                    raise self.error("engine_response", "the reply is compressed, which was not asked for")
                for piece in response.iter_raw():
                    body += piece
                    if len(body) > _MOST_BYTES:
                        raise self.error("engine_response", f"the reply is larger than {_MOST_BYTES} bytes")
                    if self._clock() > deadline:
                        raise self._late()
                return response.status_code, response.headers, bytes(body)
        except httpx.TimeoutException:
            raise self._late() from None
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
            reason = "no connection to the service" if isinstance(error, httpx.ConnectError) else "the reply broke off"
            raise self.error("engine_failed", reason, "Check that it runs, and its address") from None

    def _late(self) -> EngineError:
        return self.error("engine_timeout", "the service gave no answer in time", "Try again, or raise the time-out")

    def _status_error(self, status: int) -> EngineError:
        if 300 <= status < 400:
            return self.error("engine_redirect", "the service points to another address", "Set the final address")
        code, message, hint = _STATUS.get(status, ("engine_failed", f"the service answered with status {status}", ""))
        return self.error(code, message, hint)

    def _parsed(self, body: bytes) -> object:
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise self.error("engine_response", "the reply is no JSON", "Check the address") from None


def check_address(service: str, endpoint: Endpoint) -> str:
    """Return the host of the endpoint, once its address and key may be used. Raises EngineError."""

    def fault(message: str, hint: str, code: str = "engine_url") -> EngineError:
        return EngineError(message, value=service, hint=hint, code=code)

    if not endpoint.url:
        raise fault("its address is not set", f"Set BRIEFWRIGHT_{service.upper()}_URL")
    try:
        parts = urlsplit(endpoint.url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or not host:
        raise fault("its address is no http or https address", "Write it as https://host")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise fault("its address carries a name, a key or a query", "Give the bare address; keys go in their own place")
    if parts.scheme == "http" and not (endpoint.allow_http or _is_loopback(host)):
        raise fault(
            "its address is not encrypted", "Use https, or set BRIEFWRIGHT_ALLOW_HTTP=1 for a network you trust"
        )
    if not all(33 <= ord(char) <= 126 for char in endpoint.key.reveal()):
        raise fault("the key has characters that no key has", "Set the key again", "engine_key")
    return host


def require_key(service: str, key: Secret) -> None:
    """Raise EngineError (`engine_key`) where the key is not set."""
    if not key:
        hint = f"Set BRIEFWRIGHT_{service.upper()}_KEY"
        raise EngineError("its key is not set", value=service, hint=hint, code="engine_key")


def ask_in_batches(
    texts: Sequence[str], ask: Callable[[list[str]], list[str]], *, most: int, characters: int
) -> list[str]:
    """Return the answers of `ask`, given at most `most` texts of at most `characters` together.

    A single text beyond `characters` is not sent; its answer is "".
    """
    answers = [""] * len(texts)
    for batch in _batches(texts, most=most, characters=characters):
        for place, answer in zip(batch, ask([texts[place] for place in batch]), strict=True):
            answers[place] = answer
    return answers


def checked_answers(service: str, texts: Sequence[str], answers: Sequence[object]) -> list[str]:
    """Return `answers` as strings, one a text, none far longer than its text. Raises EngineError."""

    def fault(message: str) -> EngineError:
        return EngineError(message, value=service, code="engine_response")

    if len(answers) != len(texts):
        raise fault(f"{len(answers)} translations came back for {len(texts)} texts")
    found: list[str] = []
    for text, answer in zip(texts, answers, strict=True):
        if not isinstance(answer, str):
            raise fault("a translation is no text")
        if len(answer) > _GROWTH * len(text) + _ROOM:
            raise fault("a translation is far longer than its source")
        found.append(answer)
    return found


def member(value: Any, *path: str | int) -> object:
    """Return what stands at `path` in parsed JSON, None where there is nothing."""
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _batches(texts: Sequence[str], *, most: int, characters: int) -> Iterator[list[int]]:
    batch: list[int] = []
    size = 0
    for place, text in enumerate(texts):
        if len(text) > characters:
            continue
        if batch and (len(batch) == most or size + len(text) > characters):
            yield batch
            batch, size = [], 0
        batch.append(place)
        size += len(text)
    if batch:
        yield batch


@cache
def _certificates(known: bool) -> ssl.SSLContext:
    """Return what tells whom to trust, read once; nobody at all where no encrypted address is asked."""
    return httpx.create_ssl_context() if known else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _retry_after(headers: httpx.Headers) -> float:
    """Return the seconds of a Retry-After header (RFC 9110, 10.2.3), a date counted from the reply's own Date."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, (parsedate_to_datetime(value) - parsedate_to_datetime(headers["date"])).total_seconds())
    except (KeyError, TypeError, ValueError):
        return 0.0


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"
