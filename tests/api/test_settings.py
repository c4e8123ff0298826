"""Settings: no default secret, and every bad value is said by the name of its variable."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from api.settings import read_settings
from nlp.errors import InputError

GOOD = "pQ7-vN2_kL9sXw4tRb8yHc6mJf3dZg5a"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("SECRET", "DEVELOPMENT", "DATABASE_URL"):
        monkeypatch.delenv(f"BRIEFWRIGHT_{name}", raising=False)
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path))


@pytest.mark.parametrize(
    "secret", [None, "", "tiny4711", "a" * 64, "abc" * 20, f"changeme-{GOOD}", "development" + GOOD]
)
def test_it_does_not_start_without_a_secret(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, secret: str | None
) -> None:
    if secret is not None:
        monkeypatch.setenv("BRIEFWRIGHT_SECRET", secret)
    with pytest.raises(InputError, match="BRIEFWRIGHT_SECRET") as told:
        read_settings()
    assert not secret or secret not in str(told.value)
    assert list(tmp_path.iterdir()) == []


def test_a_development_service_draws_one_and_keeps_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRIEFWRIGHT_DEVELOPMENT", "1")
    first, second = read_settings().secret.get_secret_value(), read_settings().secret.get_secret_value()
    assert first == second
    assert len(first) > 60
    assert stat.S_IMODE((tmp_path / "development-secret").stat().st_mode) == 0o600
    assert read_settings(home=tmp_path / "other").secret.get_secret_value() != first


def test_a_provider_is_set_whole_and_safe_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFWRIGHT_SECRET", GOOD)
    good = {
        "OIDC_ISSUER": "https://login.example/realm", "PUBLIC_URL": "https://briefwright.example",
        "OIDC_CLIENT_ID": "briefwright", "OIDC_HOSTS": "keys.example, Tokens.example", "OIDC_NEW_ROLES": "quality",
    }  # fmt: skip
    for name, value in good.items():
        monkeypatch.setenv(f"BRIEFWRIGHT_{name}", value)
    settings = read_settings()
    assert (settings.oidc_hosts, settings.oidc_new_roles) == (("keys.example", "tokens.example"), ("quality",))
    for name, wrong in (
        ("OIDC_ISSUER", "http://login.example"), ("PUBLIC_URL", ""), ("OIDC_CLIENT_ID", ""),
        ("OIDC_NEW_ROLES", "admin"), ("OIDC_NEW_ROLES", "king"),
    ):  # fmt: skip
        monkeypatch.setenv(f"BRIEFWRIGHT_{name}", wrong)
        with pytest.raises(InputError, match=f"BRIEFWRIGHT_{name}"):
            read_settings()
        monkeypatch.setenv(f"BRIEFWRIGHT_{name}", good[name])


def test_values_are_read_and_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRIEFWRIGHT_SECRET", GOOD)
    assert read_settings().database == f"sqlite:///{tmp_path / 'service.db'}"
    monkeypatch.setenv("BRIEFWRIGHT_DATABASE_URL", "postgresql://ana:pass4711@host/name")
    settings = read_settings()
    assert settings.database == "postgresql://ana:pass4711@host/name"
    assert GOOD not in repr(settings)
    assert "pass4711" not in repr(settings)
    monkeypatch.setenv("BRIEFWRIGHT_KEY_DAYS", "many")
    with pytest.raises(InputError, match=r"BRIEFWRIGHT_KEY_DAYS: .*Correct this variable"):
        read_settings()
