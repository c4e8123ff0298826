"""What tests share: the parser, and where the real policies are."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.document import Document
from nlp.pipeline import Analysis, analyse, load_document
from nlp.rules.parser import Parser, load_parser

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def parser() -> Parser:
    return load_parser()


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
