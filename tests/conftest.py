"""What tests share: the parser, and where the real policies are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from nlp.document import Document
from nlp.pipeline import Analysis, analyse, load_document
from nlp.rules.parser import Parser, load_parser
from tests.browser import chromium

# How long an example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def parser() -> Parser:
    return load_parser()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of a run: its driver cannot be started twice in a process."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def real_policies() -> Path:
    """The folder of real policies; tests that need it skip where it is absent."""
    if not (REAL / "site-policy").is_dir():
        pytest.skip("the real policies (shared/data beside the repository) are not here")
    return REAL / "site-policy"


def document(text: str, name: str = "policy.md") -> Document:
    return load_document(text.encode(), name)


def compared(old: str, new: str) -> Analysis:
    """The analysis of two Markdown texts."""
    return analyse(document(old, "old.md"), document(new, "new.md"))
