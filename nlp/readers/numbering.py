"""Numbers and bullets as they are written in front of headings and items: "2.", "(a)", "IV.", "§ 2.1", "•"."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Glyphs that stand before an item, also those of symbol fonts (private use) that Word and PDFs carry.
BULLETS = "•‣⁃◦▪▫■□●○∙·❖◆◇▶►➢➤➔✓✔✦★–—\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf06f"
_CJK = "一二三四五六七八九十百"

_ROMAN = "[ivxlc]{1,7}|[IVXLC]{1,7}"
_ONE = rf"\d{{1,3}}|{_ROMAN}|[A-Za-z]"
_LABEL = re.compile(
    rf"""(?P<label>
        (?P<open>[(（])\s?(?P<inner>{_ONE}|[{_CJK}]{{1,4}})\s?[)）]
      | (?P<section>§{{1,2}}\s?\d{{1,4}}(?:\.\d{{1,4}})*(?:\s?\([a-z0-9]{{1,4}}\))*\.?)
      | (?P<multi>\d{{1,3}}(?:\.\d{{1,3}}){{1,5}}|[A-Z](?:\.\d{{1,3}}){{1,5}})[.)]?
      | (?P<closed>{_ONE})(?P<close>[.)）．、]|\.\))
      | 第(?:[{_CJK}]{{1,4}}|\d{{1,3}})[条條章节節項项编]
      | [{_CJK}]{{1,4}}、
    )""",
    re.VERBOSE,
)
_BULLET = re.compile(rf"(?P<label>[{BULLETS}]|[-*+](?=\s))\s*")
# Behind these a number needs no space ("3、目的").
_TIGHT = "）．、条條章节節項项编"


@dataclass(frozen=True, slots=True)
class Label:
    """A written label: `text` as written, `end` where the words behind it start in the line.

    `shape` is the label with its value taken out ("(a)" and "(b)" share one); `values` maps a reading of
    the value ("roman", "alpha", "digit") to its ordinal. `prefix` is what a "1.2" stands under: "1".
    """

    text: str
    end: int
    shape: str
    values: tuple[tuple[str, int], ...]
    prefix: str = ""

    @property
    def bullet(self) -> bool:
        return self.shape.startswith("bullet")


def read_label(text: str) -> Label | None:
    """Return the number in front of `text`, or None; a bullet is not a number."""
    match = _LABEL.match(text)
    if match is None:
        return None
    label, end = match["label"], match.end()
    rest = text[end:]
    if rest and not rest[0].isspace() and label[-1] not in _TIGHT and not _glued(label, rest):
        return None
    rest = rest.lstrip()
    if match["multi"]:
        if rest[:1].islower():
            return None
        prefix, _, last = match["multi"].rpartition(".")
        return Label(label, len(text) - len(rest), "multi", (("digit", int(last)),), prefix)
    inner = match["inner"] or match["closed"] or ""
    shape = label.replace(inner, "#") if inner else re.sub(rf"[{_CJK}\d]+", "#", label)
    values = _values(inner or re.sub(rf"[^{_CJK}\d]", "", label))
    if not values and not match["section"]:
        return None
    return Label(label, len(text) - len(rest), shape, values)


def read_bullet(text: str) -> Label | None:
    """Return the bullet in front of `text`, or None."""
    match = _BULLET.match(text)
    if match is None or (match["label"] in "–—·" and not text[1:2].isspace()):
        return None
    return Label("-", match.end(), f"bullet {match['label']}", ())


def ordinal_text(value: int, style: str) -> str:
    """Return `value` counted in `style`: decimal, lower_alpha, upper_alpha, lower_roman or upper_roman."""
    if style.endswith("alpha") and value > 0:
        letters = ""
        while value:
            value, digit = divmod(value - 1, 26)
            letters = chr(ord("a") + digit) + letters
        return letters if style.startswith("lower") else letters.upper()
    if style.endswith("roman") and 0 < value < 4000:
        numeral = _roman(value)
        return numeral if style.startswith("lower") else numeral.upper()
    return f"{value:02d}" if style == "decimal_zero" else str(value)


_ROMAN_DIGITS = (("m", "", ""), ("c", "d", "m"), ("x", "l", "c"), ("i", "v", "x"))


def _roman(value: int) -> str:
    numeral = ""
    for (one, five, ten), digit in zip(_ROMAN_DIGITS, f"{value:04d}", strict=True):
        count = int(digit)
        numeral += {9: one + ten, 4: one + five}.get(count, five * (count // 5) + one * (count % 5))
    return numeral


def _glued(label: str, rest: str) -> bool:
    """True for "3.Scope": a digit, a full stop and a capital; "U.S." and "1.5x" are no labels."""
    return label[0].isdigit() and label[-1] in ".)" and rest[0].isupper()


def _values(inner: str) -> tuple[tuple[str, int], ...]:
    if inner.isdecimal():
        return (("digit", int(inner)),)
    if inner and all(letter in _CJK for letter in inner):
        return (("cjk", _cjk(inner)),)
    case = "lower" if inner.islower() else "upper"
    readings: list[tuple[str, int]] = []
    value = _ROMANS.get(inner.lower())
    if value:
        readings.append((f"{case}_roman", value))
    if len(inner) == 1:
        readings.append((f"{case}_alpha", ord(inner.lower()) - ord("a") + 1))
    return tuple(readings)


def _cjk(inner: str) -> int:
    tens, ten, ones = inner.rpartition("十")
    if ten:
        return 10 * (_CJK.index(tens[-1]) + 1 if tens else 1) + (_CJK.index(ones[0]) + 1 if ones else 0)
    return _CJK.index(inner[-1]) + 1


_ROMANS = {_roman(value): value for value in range(1, 100)}
