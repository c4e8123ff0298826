"""A small identity provider on this machine, that says what a test wants it to say."""

from __future__ import annotations

import json
import threading
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT_ID, CLIENT_SECRET = "briefwright", "shared with the provider: %&+"


@dataclass
class SmallProvider:
    """Signs in `account` without asking; `claims` change what its token says, `sign` how it is signed."""

    issuer: str = ""
    keys: list[RSAKey] = field(default_factory=lambda: [make_key("first")])
    account: dict[str, Any] = field(default_factory=dict)
    claims: dict[str, Any] = field(default_factory=dict)
    discovery: dict[str, Any] = field(default_factory=dict)
    denies: bool = False
    now: Callable[[], float] = lambda: 0.0
    sign: Callable[[SmallProvider, dict[str, Any]], str] | None = None
    asked: dict[str, dict[str, str]] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)

    def document(self) -> dict[str, Any]:
        said = {
            "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/keys",
            "code_challenge_methods_supported": ["S256"], "authorization_response_iss_parameter_supported": True,
        }  # fmt: skip
        return said | self.discovery

    def authorize(self, asked: dict[str, str]) -> str:
        """Return where the browser is sent back to."""
        code = f"code-{len(self.seen)}-{len(self.asked)}"
        self.asked[code] = asked
        back = {"state": asked["state"], "iss": self.issuer}
        back |= {"error": "access_denied"} if self.denies else {"code": code}
        return f"{asked['redirect_uri']}?{urlencode(back)}"

    def redeem(self, form: dict[str, str], auth: str) -> tuple[int, dict[str, Any]]:
        asked = self.asked.pop(form.get("code", ""), None)
        challenge = urlsafe_b64encode(sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        if asked is None or challenge != asked["code_challenge"] or form["redirect_uri"] != asked["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        name, _, secret = b64decode(auth.removeprefix("Basic ")).decode().partition(":")
        if parse_qs(f"{name}={secret}") != {CLIENT_ID: [CLIENT_SECRET]}:
            return 401, {"error": "invalid_client"}
        now = self.now()
        said = {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 300, "nonce": asked["nonce"]}
        said |= self.account | self.claims
        return 200, {"id_token": (self.sign or by_last_key)(self, said), "token_type": "Bearer", "access_token": "x"}


def make_key(name: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": name})


def by_last_key(provider: SmallProvider, said: dict[str, Any]) -> str:
    key = provider.keys[-1]
    return jwt.encode({"alg": "RS256", "kid": key.kid}, said, key)


@contextmanager
def running(provider: SmallProvider, host: str = "127.0.0.1") -> Iterator[SmallProvider]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            provider.seen.append(parts.path)
            if parts.path == "/authorize":
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self.send_response(303)
                self.send_header("Location", provider.authorize(asked))
                self.end_headers()
            elif parts.path == "/keys":
                self._answer(200, dict(KeySet(list(provider.keys)).as_dict()))
            else:
                self._answer(200, provider.document())

        def do_POST(self) -> None:
            provider.seen.append(self.path)
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            self._answer(*provider.redeem(form, self.headers.get("Authorization", "")))

        def _answer(self, status: int, said: dict[str, Any]) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.issuer = f"http://{host}:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield provider
    server.shutdown()
    thread.join()
    server.server_close()
