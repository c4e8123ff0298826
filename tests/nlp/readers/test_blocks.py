"""What each reader makes of the things that only its format has."""

from __future__ import annotations

from io import BytesIO

import pytest

from nlp.document import Mark, Span
from nlp.readers import read

Brief = tuple[str, int, str, str]


def _brief(data: str | bytes, name: str) -> list[Brief]:
    raw = data.encode() if isinstance(data, str) else data
    return [(b.kind, b.level, b.number, b.text) for b in read(raw, name).blocks]


def test_template_tags_are_opaque() -> None:
    text = (
        "{% ifversion fpt %}\n* one {{ a | b }}\n* two\n{% endif %}\n\n[{% data v.x %}]({{ url }}) with *em*\n"
        "{% data v.contact_name %}\nand __more__ {% data a_b_c %}\n\n| {{ x | y }} | z |\n|---|---|\n"
    )
    source = read(text.encode(), "p.md")
    assert [(b.kind, b.text) for b in source.blocks] == [
        ("paragraph", "{% ifversion fpt %}"),
        ("item", "one {{ a | b }}"),
        ("item", "two"),
        ("paragraph", "{% endif %}"),
        ("paragraph", "{% data v.x %} with em {% data v.contact_name %} and more {% data a_b_c %}"),
        ("row", "{{ x | y }} | z"),
    ]
    marks = {(m.kind, m.span.of(source.blocks[4].text), m.target) for m in source.blocks[4].marks}
    assert marks >= {("link", "{% data v.x %}", "{{ url }}"), ("template", "{% data v.contact_name %}", "")}


def test_a_bold_label_that_runs_into_its_sentence_is_bold() -> None:
    (block,) = read(b"**2. Fees.**You pay **all** fees; 2**3 is **4**.", "p.md").blocks
    assert block.text == "2. Fees. You pay all fees; 2**3 is 4."
    assert [m.span.of(block.text) for m in block.marks if m.kind == "bold"] == ["2. Fees.", "all", "4"]


@pytest.mark.parametrize("line", ["** Age limits**", "**Age limits **", "**  \nAge limits**", "**\u00a0Age limits\n**"])
def test_a_blank_inside_the_marks_at_the_head_of_a_line_does_not_undo_bold(line: str) -> None:
    (block,) = read(line.encode(), "p.md").blocks
    assert (block.text, [(m.kind, m.span) for m in block.marks]) == ("Age limits", [("bold", Span(0, 10))])


def test_bold_at_the_head_of_a_line_ends_with_its_own_marks() -> None:
    (block,) = read(b"**Why? ** We ask **everybody** that.", "p.md").blocks
    assert block.text == "Why? We ask everybody that."
    assert [m.span.of(block.text) for m in block.marks] == ["Why?", "everybody"]


def test_lines_with_labels_in_a_row_are_items() -> None:
    text = (
        "In general:\na. for a minor breach\n   we send a reminder;\nb. for others\nwe suspend.\n\n"
        "Both count:\n> (i) one\n> (ii) two\n"
    )
    assert _brief(text, "p.md") == [
        ("paragraph", 0, "", "In general:"),
        ("item", 1, "a.", "for a minor breach we send a reminder;"),
        ("item", 1, "b.", "for others we suspend."),
        ("paragraph", 0, "", "Both count:"),
        ("item", 1, "(i)", "one"),
        ("item", 1, "(ii)", "two"),
    ]


def test_a_label_that_wraps_to_the_head_of_a_line_is_no_item() -> None:
    text = "This rests on section 4\n(b) of the Act, which\nMr. A. reads so."
    assert _brief(text, "p.md") == [("paragraph", 0, "", " ".join(text.split()))]


def test_rewrapped_markdown_reads_the_same() -> None:
    long = (
        "* You must not share another person's\n  home address, **unless they\n  agreed** in writing.\n\n"
        "No\u00a0exceptions.\n"
    )
    wide = "* You must not share another person's home address, **unless they agreed** in writing.\n\nNo exceptions.\n"
    assert read(long.encode(), "p.md").blocks == read(wide.encode(), "p.md").blocks


def test_inline_html_comments_and_images_in_markdown() -> None:
    text = (
        "<!-- note -->\nSetext\n======\n\nA<br>b <a name='x'></a>c<sup>2</sup> ![pic](p.png)\n\n"
        "![Only picture](q.png)\n\n"
        "<details><summary>More</summary>\n\nInside\n</details>\n\nTerm\n: Meaning\n\n> Quoted\n> on\n\n"
        "```\ncode  here\n```\n"
    )
    source = read(text.encode(), "p.md")
    assert [(b.kind, b.level, b.number, b.text) for b in source.blocks] == [
        ("heading", 1, "", "Setext"),
        ("paragraph", 0, "", "A b c2"),
        ("paragraph", 0, "", "Only picture"),
        ("paragraph", 0, "", "More"),
        ("paragraph", 0, "", "Inside"),
        ("paragraph", 0, "", "Term"),
        ("paragraph", 0, "", "Meaning"),
        ("paragraph", 0, "", "Quoted on"),
        ("code", 0, "", "code here"),
    ]
    assert source.blocks[1].marks == (Mark("image", Span(6, 6), "p.png"),)
    assert source.blocks[2].marks == (Mark("image", Span(0, 12), "q.png"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## 3. Content", ("heading", 2, "3.", "Content")),
        ("## IV. Content", ("heading", 2, "IV.", "Content")),
        ("## A. Definitions", ("heading", 2, "A.", "Definitions")),
        ("## § 2.1 Scope", ("heading", 2, "§ 2.1", "Scope")),
        ("## 第3条 目的", ("heading", 2, "第3条", "目的")),
        ("## 3 strikes", ("heading", 2, "", "3 strikes")),
        ("## 2024 update", ("heading", 2, "", "2024 update")),
        ("## U.S. law", ("heading", 2, "", "U.S. law")),
        ("(a) selling drugs", ("item", 1, "(a)", "selling drugs")),
        ("A. Smith wrote this.", ("paragraph", 0, "", "A. Smith wrote this.")),
        ("3) third", ("item", 1, "3)", "third")),
    ],
)
def test_numbers(text: str, expected: Brief) -> None:
    assert _brief(text, "p.md") == [expected]


def test_typed_labels_nest_by_their_style() -> None:
    lines = ["1.1 You must not:", "(a) sell;", "(b) buy:", "(i) drugs;", "(ii) guns;", "(c) trade.", "1.2 You may ask."]
    expected = [(1, "1.1"), (2, "(a)"), (2, "(b)"), (3, "(i)"), (3, "(ii)"), (2, "(c)"), (1, "1.2")]
    assert [b[1:3] for b in _brief("\n\n".join(lines), "p.md")] == expected
    assert [b[1:3] for b in _brief("\n".join(f"<p>{line}</p>" for line in lines), "p.html")] == expected
    assert [b[1:3] for b in _brief("\n".join(lines), "p.txt")] == expected


def test_html_lists_tables_and_furniture() -> None:
    page = """<html><body><header><nav>Menu</nav></header><article><header><h1>Rules <a href="#r">#</a></h1></header>
      <ol type="a" start="3"><li>third<p>goes on</p><ol type="i"><li>deep</li></ol></li><li value="7">seventh</li></ol>
      <p>One<br><br>Two &nbsp; x</p><table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p></td><td></td></tr></table>
      <div style="display:none">hidden</div><aside>Note: this matters.</aside><aside><a href="/">All rules</a></aside>
      </article><footer>Foot</footer></body></html>"""
    assert _brief(page, "p.html") == [
        ("heading", 1, "", "Rules"),
        ("item", 1, "c.", "third"),
        ("paragraph", 1, "", "goes on"),
        ("item", 2, "i.", "deep"),
        ("item", 1, "g.", "seventh"),
        ("paragraph", 0, "", "One"),
        ("paragraph", 0, "", "Two x"),
        ("row", 0, "", "A | B"),
        ("row", 0, "", "1 |"),
        ("paragraph", 0, "", "Note: this matters."),
    ]


def test_docx_tracked_changes_links_and_typed_numbers() -> None:
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    document.core_properties.title, document.core_properties.language = "Rules", "en"
    document.add_paragraph("Rules", style="Title")
    paragraph = document.add_paragraph("You must ")
    for tag, text in (("del", "<w:delText>13</w:delText>"), ("ins", "<w:t>16</w:t>")):
        paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r>{text}</w:r></w:{tag}>'))
    hidden = paragraph.add_run(" secret")
    hidden.font.hidden = True
    document.add_paragraph("(a) no nudity")
    document.add_paragraph("(b) no threats")
    document.add_paragraph("•\u00a0no doxxing")
    heading = document.add_paragraph("2. Überschrift")
    heading._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="1"/>'))
    buffer = BytesIO()
    document.save(buffer)
    source = read(buffer.getvalue(), "rules.docx")
    assert source.meta == {"title": "Rules", "language": "en"}
    assert [(b.kind, b.level, b.number, b.text) for b in source.blocks] == [
        ("heading", 1, "", "Rules"),
        ("paragraph", 0, "", "You must 16"),
        ("item", 1, "(a)", "no nudity"),
        ("item", 1, "(b)", "no threats"),
        ("item", 2, "-", "no doxxing"),
        ("heading", 2, "2.", "Überschrift"),
    ]


def test_text_headings_without_underlines() -> None:
    text = (
        "YOUTH SAFETY\n\n1. Scope\n\nThis applies to\neverybody here.\n\n2. Rules\n\n"
        "NOT ALLOWED\n- nudity\n- links to\n  nudity\n"
    )
    assert _brief(text, "p.txt") == [
        ("heading", 1, "", "YOUTH SAFETY"),
        ("heading", 2, "1.", "Scope"),
        ("paragraph", 0, "", "This applies to everybody here."),
        ("heading", 2, "2.", "Rules"),
        ("heading", 3, "", "NOT ALLOWED"),
        ("item", 1, "-", "nudity"),
        ("item", 1, "-", "links to nudity"),
    ]


def test_a_label_that_comes_twice_near_an_edge_is_no_running_head() -> None:
    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(420, 590))
    for height in (560, 540):
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(72, height, "NOT ALLOWED")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, height - 30, f"Selling item number {height} to anybody at all")
        canvas.showPage()
    canvas.save()
    assert [block.text for block in read(buffer.getvalue(), "labels.pdf").blocks].count("NOT ALLOWED") == 2


def test_the_mark_of_a_note_is_no_digit_of_the_number_before_it() -> None:
    import docx

    page = "<p>Be 13<sup>1</sup> or <a href='#n'><sup>*</sup></a>older, the 5<sup>th</sup>, 9 m<sup>2</sup>.</p>"
    assert [brief[-1] for brief in _brief(page, "p.html")] == ["Be 13[1] or [*]older, the 5th, 9 m2."]

    word = docx.Document()
    paragraph = word.add_paragraph("Be 13")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" or older, the 5")
    paragraph.add_run("th").font.superscript = True
    stream = BytesIO()
    word.save(stream)
    assert [brief[-1] for brief in _brief(stream.getvalue(), "p.docx")] == ["Be 13[1] or older, the 5th"]
