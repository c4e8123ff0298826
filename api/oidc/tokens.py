"""What an ID token says, once its signature and everything else about it is seen to be right (Core 1.0, 3.1.3.7)."""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64decode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import JWKRegistry, Key

from api.errors import UnauthenticatedError
from api.oidc.errors import refused

# Only what is signed with a key that the provider alone has: never "none", never a secret that we share (HS…).
ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519",
)  # fmt: skip
_KEY_TYPES = {"RS": "RSA", "PS": "RSA", "ES": "EC", "Ed": "OKP"}
# How far the provider's clock may be from ours.
_LEEWAY_SECONDS = 60
_LONGEST = 255


@dataclass(frozen=True, slots=True)
class Claims:
    """Who signed in: `email` is "" unless the provider has verified it; in small letters, ASCII."""

    subject: str
    email: str = ""
    name: str = ""


def header_of(token: str) -> dict[str, Any]:
    """Return the header of a token, unchecked, to choose a key by. Raises UnauthenticatedError (`oidc_token`)."""
    first = token.partition(".")[0]
    try:
        header = json.loads(urlsafe_b64decode(first + "=" * (-len(first) % 4)))
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict):
        raise _wrong("it is no signed token")
    if header.get("alg") not in ALGORITHMS:
        raise _wrong(f"it is signed by {str(header.get('alg'))[:20]!r}")
    return header


def choose_key(header: dict[str, Any], keys: Iterable[object]) -> Key | None:
    """Return the one of the provider's public `keys` that a token with this header names, None where there is none."""
    kty = _KEY_TYPES[str(header["alg"])[:2]]
    fit = [
        key
        for key in keys
        if isinstance(key, dict)
        and key.get("kty") == kty
        and key.get("use", "sig") == "sig"
        and key.get("alg", header["alg"]) == header["alg"]
        and ("kid" not in header or key.get("kid") == header["kid"])
    ]
    if len(fit) != 1:
        return None
    try:
        return JWKRegistry.import_key(fit[0])
    except (JoseError, ValueError, TypeError, KeyError):
        return None


def read_token(token: str, key: Key, *, issuer: str, client_id: str, nonce: str, now: datetime) -> Claims:
    """Return who the token speaks of. Raises UnauthenticatedError (`oidc_token`) saying what is wrong with it."""
    try:
        claims = jwt.decode(token, key, algorithms=ALGORITHMS).claims
    except (JoseError, ValueError, TypeError, RecursionError) as error:
        raise _wrong(f"its signature is not the provider's ({type(error).__name__})") from None
    audience = claims.get("aud")
    heard = audience if isinstance(audience, list) else [audience]
    if claims.get("iss") != issuer:
        raise _wrong("another provider issued it")
    if client_id not in heard or claims.get("azp", client_id) != client_id or (len(heard) > 1 and "azp" not in claims):
        raise _wrong("it is meant for another service")
    _check_times(claims, now.timestamp())
    given = claims.get("nonce")
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), nonce.encode()):
        raise _wrong("it belongs to another sign-in")
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 1 <= len(subject) <= _LONGEST or not subject.isprintable():
        raise _wrong("it names nobody")
    return Claims(subject, _email_of(claims), _name_of(claims))


def _check_times(claims: dict[str, Any], now: float) -> None:
    expires, issued, begins = claims.get("exp"), claims.get("iat"), claims.get("nbf", 0)
    if not all(isinstance(each, int | float) and not isinstance(each, bool) for each in (expires, issued, begins)):
        raise _wrong("it does not say from when to when it holds")
    if now > float(expires) + _LEEWAY_SECONDS:  # type: ignore[arg-type]
        raise _wrong("it has expired")
    if now < max(float(issued), float(begins)) - _LEEWAY_SECONDS:  # type: ignore[arg-type]
        raise _wrong("it comes from the future: compare the clocks")


def _email_of(claims: dict[str, Any]) -> str:
    email = claims.get("email")
    verified = claims.get("email_verified") in (True, "true")
    return email.lower() if verified and isinstance(email, str) and email.isascii() else ""


def _name_of(claims: dict[str, Any]) -> str:
    name = claims.get("name")
    return name[:200] if isinstance(name, str) and name.isprintable() else ""


def _wrong(why: str) -> UnauthenticatedError:
    return refused("oidc_token", f"the provider's token is not right: {why}")
