"""Whole files of every type that can be uploaded, made from the samples: what mutations begin from."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from functools import cache

from docx import Document as WordFile
from markdown_it import MarkdownIt
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from evals.corpus import ROOT, sample_versions
from nlp.localize.exchange.tbx_writing import write_tbx
from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.exchange.xliff1 import write_xliff1
from nlp.localize.exchange.xliff2 import write_xliff2
from nlp.localize.glossary import read_any
from nlp.localize.locales import find_locale
from nlp.localize.memory import TranslationUnit

LOCALE = "de"
# Enough of a policy to have every construct; small files are broken in more places in the same time.
_LONGEST = 4_000
_CASES = [
    {
        "id": f"case-{number}", "date": f"2026-01-{number:02}", "market": "DE", "summary": "A seller named a price.",
        "decision": "Kept up.", "reasoning": "Ein \"Preis\" allein verkauft nichts, é\u202e日本.",
        "clauses": ["regulated-goods@1.0: \"may not be sold\""], "language": "en",
    }
    for number in range(1, 8)
]  # fmt: skip
_ROW = '{id},{date},DE,"A seller, and a price",Kept up,"line one\nline two","a#c0123456789; b#c0123456780",en\n'
_CSV = "id,date,market,summary,decision,reasoning,clauses,language\n" + "".join(_ROW.format(**case) for case in _CASES)
_PAGE = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Policy</title></head><body>{}</body></html>"


@cache
def whole_files(type: str) -> Sequence[bytes]:
    """Return whole files of a type (`uploads.TYPES`)."""
    texts = [version.markdown[:_LONGEST] for version in sample_versions()[:4]]
    if type == "md":
        return [text.encode() for text in texts]
    if type == "txt":
        return [text.replace("#", "").replace("*", "-").encode(code) for text in texts for code in ("utf-8", "utf-16")]
    if type == "html":
        return [_PAGE.format(MarkdownIt("commonmark").enable("table").render(text)).encode() for text in texts]
    if type == "docx":
        return [_docx(text) for text in texts]
    if type == "pdf":
        return [_pdf(text, compressed=compressed) for text in texts[:2] for compressed in (0, 1)]
    if type == "precedents.csv":
        return [_CSV.encode(), _CSV.encode("utf-8-sig").replace(b"\n", b"\r\n")]
    if type == "precedents.json":
        return [json.dumps(_CASES, ensure_ascii=False, indent=1).encode()]
    return _exchange(type)


def _exchange(type: str) -> Sequence[bytes]:
    table = (ROOT / "glossaries" / LOCALE / "terms.csv").read_bytes()
    head, *rows = table.splitlines(keepends=True)
    glossary = read_any(head + b"".join(rows[:30]), locale=find_locale(LOCALE), name="terms.csv")
    pairs = (
        ("Sellers must answer within <1>7</1> days.", "Verkäufer antworten in <1>7</1> Tagen."),
        ("Accounts may be closed.", "Konten können geschlossen werden."),
    )
    units = [TranslationUnit(source, target, "en", LOCALE) for source, target in pairs * 3]
    made = {
        "glossary.csv": lambda: head + b"".join(rows[:30]),
        "glossary.tbx": lambda: write_tbx(glossary, title="Terms"),
        "memory.tmx": lambda: write_tmx(units),
        "memory.xlf": lambda: write_xliff1(units),
        "memory2.xlf": lambda: write_xliff2(units),
    }
    return [made[type]()]


def _docx(text: str) -> bytes:
    word = WordFile()
    for line in filter(None, text.splitlines()):
        level = len(line) - len(line.lstrip("#"))
        if level:
            word.add_heading(line.lstrip("# "), min(level, 4))
        else:
            word.add_paragraph(
                line.lstrip("*- "), style="List Bullet" if line.lstrip().startswith(("*", "-")) else None
            )
    table = word.add_table(2, 2)
    table.cell(0, 0).text = "Posts"
    return _saved(word.save)


def _pdf(text: str, *, compressed: int) -> bytes:
    style = getSampleStyleSheet()
    lines = [line.replace("&", "&amp;").replace("<", "&lt;") for line in text.splitlines() if line.strip()]
    story = [
        Paragraph(line.lstrip("# "), style["Heading2" if line.startswith("#") else "BodyText"]) for line in lines
    ]  # fmt: skip
    # invariant: without the day it was made, or a seed would make another file tomorrow.
    return _saved(lambda to: SimpleDocTemplate(to, pageCompression=compressed, invariant=1).build(story))


def _saved(save: object) -> bytes:
    buffer = io.BytesIO()
    save(buffer)  # type: ignore[operator]
    return buffer.getvalue()
