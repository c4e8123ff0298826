"""Random tokens, shown once and kept as hashes: API keys and the cookies of signed-in people."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

_KEY = re.compile(r"bw_([0-9a-f]{8})_[\w-]{43}")


def make_key() -> str:
    """Return a new API key: `bw_`, eight signs by which people tell keys apart, and 256 random bits."""
    return f"bw_{secrets.token_hex(4)}_{secrets.token_urlsafe(32)}"


def prefix_of(key: str) -> str:
    """Return the part of a key that may be shown, "" for what is no key."""
    match = _KEY.fullmatch(key)
    return f"bw_{match[1]}" if match else ""


def make_token() -> str:
    """Return a new token for a cookie: 256 random bits."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """Return what is kept of a token; it is random and long, so one round of SHA-256 is enough."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def csrf_token(token: str) -> str:
    """Return what a page must send back with each change: only who can read the session's answers knows it."""
    return hmac.new(token.encode(), b"csrf", hashlib.sha256).hexdigest()


def is_csrf_token(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), csrf_token(token).encode())
