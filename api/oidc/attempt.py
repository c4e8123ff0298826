"""One way to the provider and back: what ties its end to its beginning.

The browser keeps a cookie; state, nonce and PKCE verifier are derived from it with the service's secret, so nothing is
stored for somebody who never comes back, and a cookie that was changed fits no state.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, unquote

from api.oidc.errors import refused

# How long somebody may take to sign in at the provider.
SECONDS = 600
_LONGEST_ONWARD = 1_000


@dataclass(frozen=True, slots=True)
class Attempt:
    """`cookie` stays in the browser, `state` and `nonce` go to the provider, `verifier` only with the code."""

    cookie: str
    state: str
    nonce: str
    verifier: str
    onward: str

    @property
    def challenge(self) -> str:
        """The verifier as the provider may see it beforehand (RFC 7636, S256)."""
        return _encoded(hashlib.sha256(self.verifier.encode()).digest())


def begin(secret: str, onward: str, now: datetime) -> Attempt:
    """Return a new attempt that leads on to the page `onward`."""
    onward = quote(onward, safe="/") if len(onward) <= _LONGEST_ONWARD else "/"
    return _derive(secret, f"{int(now.timestamp())}.{secrets.token_urlsafe(32)}.{onward}")


def resume(secret: str, cookie: str, state: str, now: datetime) -> Attempt:
    """Return the attempt that `cookie` began. Raises UnauthenticatedError (`oidc_state`)."""
    attempt = _derive(secret, cookie)
    if not hmac.compare_digest(attempt.state.encode(), state.encode("utf-8", "surrogatepass")):
        raise refused("oidc_state", "this way back does not belong to a sign-in that this browser began")
    if now.timestamp() > int(cookie.partition(".")[0]) + SECONDS:
        raise refused("oidc_state", f"this sign-in was begun more than {SECONDS // 60} minutes ago")
    return attempt


def _derive(secret: str, cookie: str) -> Attempt:
    def made(what: str) -> str:
        said = f"oidc {what}\n{cookie}".encode("utf-8", "surrogatepass")
        return _encoded(hmac.new(secret.encode(), said, hashlib.sha256).digest())

    onward = unquote(cookie.split(".", 2)[-1])
    return Attempt(cookie, made("state"), made("nonce"), made("verifier"), onward)


def _encoded(digest: bytes) -> str:
    return urlsafe_b64encode(digest).rstrip(b"=").decode()
