"""The same policy saved in each format gives the same blocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from textwrap import fill

import pytest

from nlp.document import Block, Mark, Source, Span
from nlp.readers import read

POLICY = """\
---
policy: FW-YS
version: "3.0"
effective: 2026-05-01
---
# Youth Safety Policy

We want minors to be safe on Fernwood. This policy says what is not allowed and what we do about it, and it
applies to every market in which the service is offered, [our help centre](https://help.example.com/youth?a=1&b=2)
included.

## 1. Minimum age

You must be at least **16 years** old to open an account. Where local law sets a higher age, that age applies.
See the *regional table* below.

## 2. Sexual exploitation

**NOT ALLOWED**

* Showing, promoting, or sharing:
    * nudity of a minor
    * links to such content, unless the link is in a report sent to `safety@example.com` or to our team of
      reviewers, who then look at it within one day
* Grooming a minor

  This includes asking for a meeting in person.

**ALLOWED**

* Survivors speaking about their own experience

### 2.1 Reports

Anyone can report content:

1. Open the menu.
2. Choose "Report", then {% data variables.contact.report_abuse %}.
3. Wait for up to 30 days.

| Market | Age of majority |
| --- | --- |
| Brazil | 18 |
| Japan | 18, and 20 for alcohol |

## 3. Appeals

If you think we made a mistake, you can appeal within 180 days of the decision. A reviewer who did not take part in
the first decision looks at the content again and tells you the result.
"""


@pytest.fixture(scope="module")
def policy() -> Source:
    return read(POLICY.encode(), "policy.md")


def test_markdown_gives_blocks_marks_and_front_matter(policy: Source) -> None:
    assert policy.meta == {"policy": "FW-YS", "version": "3.0", "effective": date(2026, 5, 1)}
    assert [(b.kind, b.level, b.number, b.text) for b in policy.blocks[2:14]] == [
        ("heading", 2, "1.", "Minimum age"),
        ("paragraph", 0, "", policy.blocks[3].text),
        ("heading", 2, "2.", "Sexual exploitation"),
        ("paragraph", 0, "", "NOT ALLOWED"),
        ("item", 1, "-", "Showing, promoting, or sharing:"),
        ("item", 2, "-", "nudity of a minor"),
        ("item", 2, "-", policy.blocks[8].text),
        ("item", 1, "-", "Grooming a minor"),
        ("paragraph", 1, "", "This includes asking for a meeting in person."),
        ("paragraph", 0, "", "ALLOWED"),
        ("item", 1, "-", "Survivors speaking about their own experience"),
        ("heading", 3, "2.1", "Reports"),
    ]
    [link] = policy.blocks[1].marks
    assert (link.span.of(policy.blocks[1].text), link.target) == (
        "our help centre",
        "https://help.example.com/youth?a=1&b=2",
    )
    assert policy.blocks[5].marks == (Mark("bold", Span(0, 11)),)
    assert "\n" not in policy.blocks[1].text


def test_html(policy: Source) -> None:
    got = read(_html(), "policy.html")
    assert got.blocks == policy.blocks
    assert got.meta == {"title": "Youth", "language": "en-GB"}


def test_docx(policy: Source) -> None:
    got = read(_docx(policy.blocks), "policy.docx")
    assert _plain(got.blocks) == _plain(policy.blocks)
    assert [m for b in got.blocks for m in b.marks if m.kind in ("bold", "template")] == [
        m for b in policy.blocks for m in b.marks if m.kind in ("bold", "template")
    ]


def test_pdf(policy: Source) -> None:
    got = read(_pdf(policy.blocks), "policy.pdf")
    assert _plain(got.blocks) == _plain(policy.blocks)
    assert got.meta["title"] == "Youth Safety"
    [link] = [m for b in got.blocks for m in b.marks if m.kind == "link"]
    assert (link.span.of(got.blocks[1].text), link.target) == (
        "our help centre",
        "https://help.example.com/youth?a=1&b=2",
    )


def test_text(policy: Source) -> None:
    got = read(_text(policy.blocks).encode(), "policy.txt")
    # Plain text has no bold: a line of capitals is a heading there.
    labels = ("NOT ALLOWED", "ALLOWED")
    expected = [replace(b, kind="heading", level=4) if b.text in labels else b for b in policy.blocks]
    assert _plain(got.blocks) == _plain(expected)


def _plain(blocks: tuple[Block, ...] | list[Block]) -> list[Block]:
    return [replace(block, marks=()) for block in blocks]


def _html() -> bytes:
    from markdown_it import MarkdownIt

    body = MarkdownIt("commonmark").enable("table").render(POLICY.split("---\n", 2)[2])
    page = f"""<!doctype html><html lang="en-GB"><head><title>Youth</title><style>p {{}}</style></head><body>
      <nav><ul><li><a href="/">Home</a></li></ul></nav><header>Site</header>
      <main><aside><a href="/x">Related policies you may want</a></aside>{body}</main>
      <footer><p>© Fernwood</p></footer><script>let x = "<p>no</p>"</script></body></html>"""
    return page.encode()


def _docx(blocks: tuple[Block, ...]) -> bytes:
    import docx

    document = docx.Document()
    table = None
    for block in blocks:
        if block.kind == "row":
            cells = block.text.split(" | ")
            table = table or document.add_table(rows=0, cols=len(cells))
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
            continue
        kind = "List Bullet" if block.number == "-" else "List Number"
        kind = kind if block.kind == "item" else "List Continue" if block.level else "Normal"
        if block.kind == "heading":
            document.add_heading(f"{block.number} {block.text}".strip(), block.level)
            continue
        paragraph = document.add_paragraph(style=kind if block.level < 2 else f"{kind} {block.level}")
        at = 0
        for bold in [mark.span for mark in block.marks if mark.kind == "bold"]:
            paragraph.add_run(block.text[at : bold.start])
            paragraph.add_run(bold.of(block.text)).bold = True
            at = bold.end
        paragraph.add_run(block.text[at:])
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _pdf(blocks: tuple[Block, ...]) -> bytes:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    flow: list[object] = []
    rows: list[list[str]] = []
    for block in [*blocks, Block("paragraph", "")]:
        if block.kind == "row":
            rows.append(block.text.split(" | "))
            continue
        if rows:
            flow.append(Table(rows))
            rows = []
        size = {1: 22, 2: 17, 3: 13}[block.level] if block.kind == "heading" else 10
        style = ParagraphStyle(
            "s", fontName="Helvetica-Bold" if block.kind == "heading" else "Helvetica", fontSize=size,
            leading=1.2 * size, leftIndent=18 * block.level * (block.kind != "heading"), spaceBefore=8,
            bulletIndent=18 * (block.level - 1),
        )  # fmt: skip
        text = block.text
        for mark in reversed(block.marks):
            tag = {"bold": "b", "italic": "i", "link": f'a href="{mark.target.replace("&", "&amp;")}"'}.get(mark.kind)
            if tag:
                inner = f"<{tag}>{mark.span.of(text)}</{tag.split()[0]}>"
                text = text[: mark.span.start] + inner + text[mark.span.end :]
        if block.kind == "heading":
            text = f"{block.number} {text}".strip()
        bullet = {"-": "•", "": None}.get(block.number, block.number) if block.kind == "item" else None
        flow.append(Paragraph(text, style, bulletText=bullet))
    buffer = BytesIO()

    def furniture(canvas: object, document: object) -> None:
        canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
        canvas.drawString(72, 560, "Fernwood policies")  # type: ignore[attr-defined]
        canvas.drawString(300, 20, f"Page {document.page}")  # type: ignore[attr-defined]

    # Small pages, so that there are several, and paragraphs cut by their ends.
    SimpleDocTemplate(buffer, pagesize=(420, 590), title="Youth Safety").build(
        flow, onFirstPage=furniture, onLaterPages=furniture
    )
    return buffer.getvalue()


def _text(blocks: tuple[Block, ...]) -> str:
    lines: list[str] = []
    for block in blocks:
        label = {"-": "*"}.get(block.number, block.number)
        words = f"{label} {block.text}".strip()
        indent = " " * (4 * (block.level - 1)) if block.kind == "item" else "  " * block.level
        if block.kind == "heading" and block.level < 3:
            lines += ["", words, "=-"[block.level - 1] * len(words), ""]
        elif block.kind == "heading":
            lines += ["", words, ""]
        elif block.kind == "row":
            lines.append(words)
        else:
            gap = [""] if block.kind == "paragraph" else []
            wrapped = fill(words, 72, initial_indent=indent, subsequent_indent=indent + "  " * (block.kind == "item"))
            lines += [*gap, wrapped, *gap]
    return "\n".join(lines) + "\n"


DATA = Path(__file__).resolve().parents[3] / "../shared/data"


@pytest.mark.skipif(not DATA.is_dir(), reason="the real policies are not beside the repository")
def test_every_real_policy_reads_alike_in_markdown_and_html() -> None:
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark").enable("table")
    files = [file for file in sorted(DATA.rglob("*.md")) if file.name != "README.md"]
    assert files
    for file in files:
        raw = file.read_text("utf-8")
        body = raw.split("---\n", 2)[2] if raw.startswith("---\n") else raw
        page = f"<!doctype html><html><body>{renderer.render(body)}</body></html>"
        blocks = read(raw.encode(), file.name).blocks
        assert _plain(read(page.encode(), "page.html").blocks) == _plain(blocks), file.name
        for block in blocks:
            assert block.text == " ".join(block.text.split())
            assert block.text
            assert all(0 <= m.span.start <= m.span.end <= len(block.text) for m in block.marks)
