"""A hidden package is missing for the thread that hid it, and for nobody else."""

from __future__ import annotations

import importlib
import sys
from threading import Thread

import pytest

from nlp.rules.hiding import hidden

NAME = "this"


@pytest.fixture(autouse=True)
def never_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, NAME, raising=False)


def test_a_hidden_package_is_missing_only_meanwhile() -> None:
    with hidden(NAME), pytest.raises(ModuleNotFoundError):
        importlib.import_module(NAME)
    assert importlib.import_module(NAME)


def test_another_thread_finds_it() -> None:
    with hidden(NAME):
        thread = Thread(target=importlib.import_module, args=(NAME,))
        thread.start()
        thread.join()
        assert NAME in sys.modules
