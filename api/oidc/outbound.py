"""Asking the provider: hosts that were allowed, short answers, no detours."""

from __future__ import annotations

import json
import ssl
from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import httpx

from api.oidc.address import host_of, is_loopback
from api.oidc.errors import away

_MOST_BYTES = 500_000
_TIMEOUT = httpx.Timeout(5.0, connect=3.0)


class Outbound:
    """JSON from the `hosts` that may be asked, and from no other."""

    def __init__(self, hosts: frozenset[str]) -> None:
        self._hosts = hosts

    def check(self, url: object) -> str:
        """Return `url`. Raises ProviderError for one that must not be asked."""
        if not isinstance(url, str) or host_of(url) not in self._hosts:
            known = ", ".join(sorted(self._hosts))
            raise away(f"the provider names an address that is not on {known}", str(url)[:200])
        return url

    def get(self, url: str) -> dict[str, Any]:
        """Return the object at `url`. Raises ProviderError."""
        status, answer = self._send("GET", url, {}, None)
        if status != 200 or answer is None:
            raise away(f"the provider answered with status {status}, or not with JSON", url)
        return answer

    def post(
        self, url: str, form: Mapping[str, str], auth: tuple[str, str] | None
    ) -> tuple[int, dict[str, Any] | None]:
        """Return the status of the answer to `form` and its object, None where it is none. Raises ProviderError."""
        return self._send("POST", url, form, auth)

    def _send(
        self, method: str, url: str, form: Mapping[str, str], auth: tuple[str, str] | None
    ) -> tuple[int, dict[str, Any] | None]:
        host = host_of(self.check(url))
        client = httpx.Client(
            headers={"Accept": "application/json", "Accept-Encoding": "identity"},
            timeout=_TIMEOUT,
            follow_redirects=False,  # A redirect would lead to a place nobody has allowed.
            trust_env=not is_loopback(host),  # A proxy is no way to this machine.
            verify=_certificates(urlsplit(url).scheme == "https"),
            auth=auth,
        )
        body = bytearray()
        try:
            with client, client.stream(method, url, data=form or None) as response:
                for piece in response.iter_raw():
                    body += piece
                    if len(body) > _MOST_BYTES:
                        raise away(f"the provider's answer is larger than {_MOST_BYTES:,} bytes", url)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
            raise away(f"the provider cannot be asked: {type(error).__name__}", url) from None
        return response.status_code, _object(bytes(body))


def _object(body: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


@cache
def _certificates(encrypted: bool) -> ssl.SSLContext:
    return httpx.create_ssl_context() if encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
