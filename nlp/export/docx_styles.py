"""The look of our Word documents: styles, language and writing direction, set once per document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.styles.style import ParagraphStyle

INK, SOFT, ACCENT = "1B2330", "545E6D", "17508C"
REMOVED, ADDED, CAUTION = "9B2226", "0B5F45", "7A4A00"
ACCENT_FILL, CAUTION_FILL = "E8F0F9", "FFF3D6"

_FONTS = {"ascii": "Calibri", "hAnsi": "Calibri", "eastAsia": "Yu Gothic", "cs": "Arial"}
_SERIF_FONTS = {"ascii": "Cambria", "hAnsi": "Cambria", "eastAsia": "Yu Mincho", "cs": "Times New Roman"}
_AFTER_BIDI = tuple(
    f"w:{name}"
    for name in (
        "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection"
        " textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ).split()
)
_AFTER_SIZE = tuple(
    f"w:{name}"
    for name in "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath".split()
)
_AFTER_SHADING = ("w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:bidi", *_AFTER_BIDI)


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style: sizes and spaces in points, colours as hex, `bar` a coloured edge at the line's start."""

    name: str
    size: float
    before: float = 0
    after: float = 4
    color: str = INK
    bold: bool = False
    italic: bool = False
    keep: bool = False
    fill: str = ""
    bar: str = ""
    line: str = ""
    serif: bool = False


LOOKS: tuple[Look, ...] = (
    Look("Normal", 10.5, after=5),
    Look("Title", 24, after=4, bold=True),
    Look("Heading 1", 15, before=20, after=6, bold=True, keep=True, line=INK),
    Look("Heading 2", 12, before=14, after=2, bold=True, keep=True),
    Look("Quote", 10.5, after=3, serif=True),
    Look("List Bullet", 10.5, after=3),
    Look("Place", 9, after=5, color=SOFT, keep=True),
    Look("Notice", 9, before=4, after=6, color=SOFT, italic=True),
    Look("Warning", 10.5, before=8, after=8, color=CAUTION, bold=True, fill=CAUTION_FILL, bar="D99A1C"),
    Look("Action", 10.5, before=10, after=8, fill=ACCENT_FILL, bar=ACCENT),
    Look("Original Wording", 9, after=3, color=SOFT),
    Look("Finding", 9, after=3, color=SOFT),
    Look("Wording Label", 9, before=3, after=3, color=SOFT, bold=True),
)


def apply_looks(document: WordDocument, *, locale: str, rtl: bool) -> None:
    """Give `document` our styles, its language and, if `rtl`, a right-to-left section."""
    for look in LOOKS:
        _apply(document, look, rtl=rtl)
    _set_language(document, locale)
    section = document.sections[0]
    if rtl:
        section._sectPr.insert_element_before(element("w:bidi"), "w:rtlGutter", "w:docGrid", "w:printerSettings")


def set_direction(paragraph: Any, *, rtl: bool) -> None:
    """Write the paragraph's direction out, so that it never depends on a reader's defaults."""
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(element("w:bidi", val="1" if rtl else "0"), *_AFTER_BIDI)


def set_run_language(run: Any, language: str, *, rtl: bool) -> None:
    """Mark the run's language, and its script as complex where it runs from right to left."""
    if rtl:
        run.font.rtl = True
        if run.bold is not None:
            run.font.cs_bold = run.bold
        if run.italic is not None:
            run.font.cs_italic = run.italic
        if run.font.size is not None:
            set_complex_size(run._r.get_or_add_rPr(), run.font.size.pt)
    run._r.get_or_add_rPr().append(_language(language))


def set_complex_size(properties: Any, points: float) -> None:
    """Set the size of complex scripts, which `w:sz` does not reach."""
    properties.insert_element_before(element("w:szCs", val=str(round(points * 2))), *_AFTER_SIZE)


def regional(language: str) -> str:
    """Return a tag with a region, which word processors want for proofing ("en" → "en-US")."""
    from babel.core import get_global

    if "-" in language:
        return language
    likely = str(get_global("likely_subtags").get(language, ""))
    region = likely.rsplit("_", 1)[-1] if "_" in likely else ""
    return f"{language}-{region}" if region else language


def element(tag: str, **attributes: str) -> Any:
    """Return a WordprocessingML element with `w:` attributes."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _language(language: str) -> Any:
    tag = regional(language)
    return element("w:lang", val=tag, eastAsia=tag, bidi=tag)


def _set_language(document: WordDocument, locale: str) -> None:
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(_language(locale))
    document.core_properties.language = regional(locale)


def _apply(document: WordDocument, look: Look, *, rtl: bool) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    names = {style.name for style in document.styles}
    style: Any
    if look.name in names:
        style = document.styles[look.name]
    else:
        style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.quick_style = True
    _set_fonts(style, _SERIF_FONTS if look.serif else _FONTS)
    font, spacing = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.italic
    font.cs_bold, font.cs_italic = look.bold, look.italic and not rtl
    font.color.rgb = RGBColor.from_string(look.color)
    set_complex_size(style.element.get_or_add_rPr(), look.size)
    spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
    spacing.line_spacing = 1.2
    spacing.keep_with_next = look.keep
    _set_edges(style, look, rtl=rtl)


def _set_fonts(style: ParagraphStyle, names: Mapping[str, str]) -> None:
    from docx.oxml.ns import qn

    properties: Any = style.element.get_or_add_rPr()
    for old_name in ("w:rFonts", "w:spacing", "w:kern", "w:szCs"):
        for old in properties.findall(qn(old_name)):
            properties.remove(old)
    fonts = properties.get_or_add_rFonts()
    for slot, font in names.items():
        fonts.set(qn(f"w:{slot}"), font)


def _set_edges(style: Any, look: Look, *, rtl: bool) -> None:
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for name in ("w:pBdr", "w:shd"):
        for old in properties.findall(qn(name)):
            properties.remove(old)
    edges = _edges(look, rtl=rtl)
    if edges:
        borders = element("w:pBdr")
        for side, size, space, color in edges:
            borders.append(element(f"w:{side}", val="single", sz=size, space=space, color=color))
        properties.insert_element_before(borders, "w:shd", *_AFTER_SHADING)
    if look.fill:
        shading = element("w:shd", val="clear", color="auto", fill=look.fill)
        properties.insert_element_before(shading, *_AFTER_SHADING)


def _edges(look: Look, *, rtl: bool) -> list[tuple[str, str, str, str]]:
    """Return (side, eighths of a point, distance, colour) in the schema's order; the fill's own edges pad it."""
    if look.line:
        return [("bottom", "8", "3", look.line)]
    if not look.bar:
        return []
    top, bottom = (("top", "4", "4", look.fill), ("bottom", "4", "4", look.fill))
    bar = ("right" if rtl else "left", "24", "8", look.bar)
    return [top, bottom, bar] if rtl else [top, bar, bottom]
