"""The identity provider of the settings: where it is, its keys, and the token for a code."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote_plus, urlencode

from joserfc.jwk import Key

from api.oidc.address import host_of
from api.oidc.attempt import Attempt
from api.oidc.errors import away, refused
from api.oidc.outbound import Outbound
from api.oidc.tokens import Claims, choose_key, header_of, read_token
from api.settings import Settings

BACK = "/sign-in/oidc/back"
# How long what the provider publishes is taken from memory, in seconds; a key that is not known is looked for sooner.
_FRESH, _SOON = 3600.0, 10.0


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the provider's discovery document says (OpenID Connect Discovery 1.0)."""

    authorization: str
    token: str
    keys: str
    secret_in_form: bool
    says_issuer: bool


class Provider:
    """Asks the provider of `settings`; safe to use from several threads."""

    def __init__(self, settings: Settings, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.issuer, self._client = settings.oidc_issuer, settings.oidc_client_id
        self.name = settings.oidc_name or host_of(settings.oidc_issuer)
        self._secret = settings.oidc_client_secret.get_secret_value()
        self._back = settings.public_url.rstrip("/") + BACK
        self._outbound = Outbound(frozenset((host_of(settings.oidc_issuer), *settings.oidc_hosts)))
        self._clock, self._lock = clock, threading.Lock()
        self._metadata: tuple[float, Metadata] | None = None
        self._keys: tuple[float, list[Any]] | None = None

    def address(self, attempt: Attempt) -> str:
        """Return where to send the browser. Raises ProviderError."""
        asked = {
            "response_type": "code", "client_id": self._client, "redirect_uri": self._back,
            "scope": "openid email profile", "state": attempt.state, "nonce": attempt.nonce,
            "code_challenge": attempt.challenge, "code_challenge_method": "S256",
        }  # fmt: skip
        return f"{self.metadata().authorization}?{urlencode(asked)}"

    def claims(self, attempt: Attempt, code: str, said_issuer: str, now: datetime) -> Claims:
        """Return who signed in, for the `code` that the browser brought back.

        Raises UnauthenticatedError (`oidc_token`, `oidc_state`), ProviderError.
        """
        metadata = self.metadata()
        if said_issuer != self.issuer and (said_issuer or metadata.says_issuer):
            raise refused("oidc_state", "the way back comes from another provider (RFC 9207)", said_issuer[:200])
        token = self._redeem(metadata, code, attempt.verifier)
        key = self._key(metadata, header_of(token))
        return read_token(
            token, key, issuer=self.issuer, client_id=self._client, nonce=attempt.nonce, now=now
        )  # fmt: skip

    def metadata(self) -> Metadata:
        """Return what the provider says of itself. Raises ProviderError."""
        with self._lock:
            if self._metadata is None or self._clock() - self._metadata[0] > _FRESH:
                self._metadata = self._clock(), self._discover()
            return self._metadata[1]

    def _discover(self) -> Metadata:
        url = f"{self.issuer.rstrip('/')}/.well-known/openid-configuration"
        said = self._outbound.get(url)
        if said.get("issuer") != self.issuer:
            raise away(
                "the provider calls itself otherwise than BRIEFWRIGHT_OIDC_ISSUER", str(said.get("issuer"))[:200]
            )
        if "S256" not in said.get("code_challenge_methods_supported", ["S256"]):
            raise away("the provider knows no PKCE with S256", url)
        ways = said.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        return Metadata(
            self._outbound.check(said.get("authorization_endpoint")),
            self._outbound.check(said.get("token_endpoint")),
            self._outbound.check(said.get("jwks_uri")),
            "client_secret_basic" not in ways,
            said.get("authorization_response_iss_parameter_supported") is True,
        )

    def _redeem(self, metadata: Metadata, code: str, verifier: str) -> str:
        form = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": self._back, "code_verifier": verifier,
        }  # fmt: skip
        auth = None
        if self._secret and not metadata.secret_in_form:
            auth = quote_plus(self._client), quote_plus(self._secret)  # RFC 6749, 2.3.1
        else:
            form |= {"client_id": self._client} | ({"client_secret": self._secret} if self._secret else {})
        status, answer = self._outbound.post(metadata.token, form, auth)
        why = str((answer or {}).get("error", ""))[:80]
        if why == "invalid_grant":
            raise refused("oidc_state", "the provider does not take this code, or not any more")
        token = (answer or {}).get("id_token")
        if status != 200 or not isinstance(token, str):
            raise away(f"the provider gave no token: status {status} {why}".rstrip(), metadata.token)
        return token

    def _key(self, metadata: Metadata, header: dict[str, Any]) -> Key:
        """Return the key of a token, from memory, or as the provider publishes it now: keys change there."""
        with self._lock:
            age = self._clock() - self._keys[0] if self._keys else None
            key = choose_key(header, self._keys[1]) if self._keys and age is not None and age <= _FRESH else None
            if key is None and (age is None or age > _SOON):
                keys = self._outbound.get(metadata.keys).get("keys")
                self._keys = self._clock(), keys if isinstance(keys, list) else []
                key = choose_key(header, self._keys[1])
        if key is None:
            raise refused(
                "oidc_token", "the provider's token is not right: it is signed with a key it does not publish"
            )
        return key


def make_provider(settings: Settings) -> Provider | None:
    """Return the provider that the settings name, None where they name none."""
    return Provider(settings) if settings.oidc_issuer else None
