"""Another tool opens what we write, and we read what it writes (translate-toolkit, in tests only)."""

from __future__ import annotations

import io
from typing import Any

import pytest

from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.exchange.units import read_units
from nlp.localize.exchange.xliff1 import write_xliff1
from nlp.localize.exchange.xliff2 import write_xliff2
from nlp.localize.memory import InlineCode, TranslationUnit

_ABSENT = "translate-toolkit is not installed (extra `dev`)"
tmxfile = pytest.importorskip("translate.storage.tmx", reason=_ABSENT).tmxfile
xlifffile = pytest.importorskip("translate.storage.xliff", reason=_ABSENT).xlifffile
Xliff2File = pytest.importorskip("translate.storage.xliff2", reason=_ABSENT).Xliff2File

UNITS = (
    TranslationUnit("Do not post <ads> & “spam”.", "Não publique <ads> e “spam”.", "en", "pt-BR", "final", note="seen"),
    TranslationUnit("Users must be 16.", "Usuários devem ter 16 anos.", "en", "pt-BR", "translated"),
    TranslationUnit(
        "One <1>link</1> here<2/>",
        "Um <1>link</1> aqui<2/>",
        "en",
        "pt-BR",
        "reviewed",
        codes=(InlineCode(1, "link", "/en/terms?a=1&b=2"), InlineCode(2, "template", "{{ name }}")),
    ),
)
PLAIN = UNITS[:2]


def opened(kind: Any, data: bytes) -> list[Any]:
    return list(kind.parsestring(data).units)


def test_it_opens_our_tmx() -> None:
    units = opened(tmxfile, write_tmx(UNITS))
    assert [(unit.source, unit.target) for unit in units[:2]] == [(unit.source, unit.target) for unit in PLAIN]
    assert len(units) == 3
    assert units[0].getnotes() == "seen"


def test_it_opens_our_xliff_with_its_states() -> None:
    for kind, write in ((xlifffile, write_xliff1), (Xliff2File, write_xliff2)):
        store = kind.parsestring(write(UNITS))
        assert (store.sourcelanguage, store.targetlanguage) == ("en", "pt-BR")
        units = list(store.units)
        assert [(unit.source, unit.target) for unit in units[:2]] == [(unit.source, unit.target) for unit in PLAIN]
        assert [unit.isapproved() for unit in units] == [True, False, True]
        # What it writes of a link, after it has changed the translation beside it, still has the address.
        units[1].target = "Usuários precisam ter 16 anos."
        assert read_units(bytes(store), name="theirs")[2].codes == UNITS[2].codes


def test_we_read_its_files() -> None:
    for kind in (tmxfile, xlifffile, Xliff2File):
        store = kind()
        store.setsourcelanguage("en")
        store.settargetlanguage("pt-BR")
        for unit in PLAIN:
            added = store.addsourceunit(unit.source)
            added.settarget(unit.target, "pt-BR") if kind is tmxfile else setattr(added, "target", unit.target)
        stream = io.BytesIO()
        store.serialize(stream)
        found = read_units(stream.getvalue(), name="theirs")
        assert [(unit.source, unit.target, unit.target_language) for unit in found] == [
            (unit.source, unit.target, "pt-BR") for unit in PLAIN
        ]
