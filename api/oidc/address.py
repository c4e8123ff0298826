"""Which addresses of a provider may be asked: encrypted ones, or on this machine."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


def host_of(url: str) -> str:
    """Return the host of an https address without a name, a query or a fragment, "" for anything else.

    On this machine http will do.
    """
    try:
        parts = urlsplit(url)
        host, _ = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return ""
    encrypted = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    return host if encrypted and not ("@" in parts.netloc or parts.query or parts.fragment) else ""


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
