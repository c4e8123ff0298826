"""Damaged and hostile files: one coded error that names the line, and nothing imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.errors import ExchangeError
from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.exchange.units import read_units
from nlp.localize.exchange.xliff1 import write_xliff1
from nlp.localize.memory import TranslationUnit

GOOD = '<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>'
BOMB = '<!DOCTYPE tmx [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def tmx(body: str, *, prolog: str = "", root: str = "<tmx version='1.4'>") -> str:
    return f"{prolog}{root}<header srclang='en'/><body>\n{GOOD}\n{body}\n</body></tmx>"


def unit1(inner: str, *, languages: str = 'source-language="en" target-language="de"') -> str:
    return (
        f'<xliff version="1.2"><file {languages}><body>\n<trans-unit id="1">{inner}</trans-unit></body></file></xliff>'
    )


def unit2(segment: str, *, languages: str = 'srcLang="en" trgLang="de"') -> str:
    return f'<xliff version="2.0" {languages}><file id="f">\n<unit id="u">{segment}</unit></file></xliff>'


def tu(*variants: str) -> str:
    """A unit in English ("a") and whatever else is said."""
    return tmx('<tu><tuv xml:lang="en"><seg>a</seg></tuv>' + "".join(variants) + "</tu>")


PAIR = "<source>a</source><target{}>b</target>"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (tmx("<tu><tuv>"), "exchange_xml", 4),
        (tu(), "exchange_target", 3),
        (tu('<tuv xml:lang="de"><seg> </seg></tuv>'), "exchange_target", 3),
        (tmx(GOOD.replace('"en"', '"fr"')), "exchange_language", 3),
        (tu('<tuv xml:lang="German!"><seg>b</seg></tuv>'), "exchange_language", 3),
        (tu("<tuv><seg>b</seg></tuv>"), "exchange_language", 3),
        (tmx(GOOD.replace("<tu>", '<tu><prop type="x-state">done</prop>')), "exchange_state", 3),
        (tmx(GOOD.replace("<tu>", '<tu changedate="yesterday">')), "exchange_date", 3),
        (tmx(GOOD.replace(">b<", ">&nbsp;<"), prolog='<!DOCTYPE tmx SYSTEM "tmx14.dtd">'), "exchange_entity", 3),
        (tmx(GOOD.replace(">b<", ">&i;<"), prolog=BOMB + "]>"), "exchange_entity", 1),
        (tmx(GOOD, prolog=BOMB + "]>", root='<tmx version="&i;">'), "exchange_xml", 1),
        (tmx(GOOD, prolog='<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]>'), "exchange_entity", 1),
        (tmx("<tu>" * 300), "exchange_xml", 3),
        (tmx(GOOD.replace(">b<", f">{'b' * 200_000}<")), "exchange_size", 3),
        ("<html/>", "exchange_format", 1),
        ("<note><tmx/></note>", "exchange_format", 1),
        ("", "exchange_format", 1),
        (unit1(PAIR.format(' state="done"')), "exchange_state", 2),
        (unit1('<source>a</source><target state="final"/>'), "exchange_target", 2),
        (unit1("<target>b</target>"), "exchange_source", 2),
        (unit1(PAIR.format(""), languages='source-language="en"'), "exchange_language", 2),
        (unit1(PAIR.format(""), languages='target-language="de"'), "exchange_language", 2),
        (unit2(f'<segment state="done">{PAIR.format("")}</segment>'), "exchange_state", 2),
        (unit2('<segment state="final"><source>a</source></segment>'), "exchange_target", 2),
        (unit2(f"<segment>{PAIR.format('')}</segment>", languages='srcLang="en"'), "exchange_language", 2),
    ],
)  # fmt: skip
def test_a_damaged_file_is_refused_with_its_line(text: str, code: str, line: int) -> None:
    with pytest.raises(ExchangeError) as caught:
        read_units(text.encode(), name="m.tmx")
    assert caught.value.code == code
    assert caught.value.value == f"m.tmx, line {line}"
    assert caught.value.hint


def test_a_dtd_is_never_fetched(tmp_path: Path) -> None:
    dtd = tmp_path / "tmx.dtd"
    dtd.write_text('<!ENTITY stolen "secret">')
    for reference, code in (("b", ""), ("&stolen;", "exchange_entity")):
        text = tmx(GOOD.replace(">b<", f">{reference}<"), prolog=f'<!DOCTYPE tmx SYSTEM "{dtd.as_uri()}">')
        if code:
            with pytest.raises(ExchangeError, match="stolen"):
                read_units(text.encode(), name="m.tmx")
        else:
            assert [unit.target for unit in read_units(text.encode(), name="m.tmx")] == ["b", "b"]


def test_what_a_format_cannot_carry_is_refused_before_writing() -> None:
    with pytest.raises(ExchangeError, match=r"unit 2: the character U\+0001"):
        write_tmx([TranslationUnit("a", "b", "en", "de"), TranslationUnit("a\x01", "b", "en", "de")])
    with pytest.raises(ExchangeError, match="en to de, en to fr"):
        write_xliff1([TranslationUnit("a", "b", "en", "de"), TranslationUnit("a", "b", "en", "fr")])
    with pytest.raises(ExchangeError, match="changed_on"):
        write_tmx([TranslationUnit("a", "b", "en", "de", changed_on="in May")])
