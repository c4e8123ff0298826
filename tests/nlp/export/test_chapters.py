from dataclasses import replace

from lxml import html

from nlp.briefing.briefing import Segment
from nlp.export.briefing_docx import briefing_docx
from nlp.export.briefing_html import briefing_html
from nlp.export.briefing_md import briefing_md
from nlp.export.chapters import Card, Wordings, chapters


def tell(number, section, role, text, change_ids=()):
    return Segment(f"t{number}", section, role, text, "source", text, "en", change_ids)


def test_a_group_of_changes_is_one_card_with_a_pair_for_each(briefing, labels):
    ids = ("c1", "c4")
    segments = (
        tell(1, "overview", "new", "The change note."),
        tell(2, "tighter", "summary", "Two limits rose.", ids),
        tell(3, "tighter", "summary", "Both are ages.", ids),
        tell(4, "tighter", "old", "At least 13 years", ids),
        tell(5, "tighter", "new", "At least 16 years", ids),
        tell(6, "tighter", "old", "Under 18 years old", ids),
        tell(7, "tighter", "new", "Under 21 years old", ids),
        tell(8, "tighter", "action", "Ask for the age.", ids),
    )
    told = replace(briefing("en"), segments=segments)
    overview, tighter = chapters(told)
    assert overview.parts == segments[:1]
    (card,) = tighter.parts
    assert isinstance(card, Card)
    assert card.heading == segments[1]
    pairs = [part for part in card.parts if isinstance(part, Wordings)]
    assert [(pair.old[0].segment.id, pair.new[0].segment.id) for pair in pairs] == [("t4", "t5"), ("t6", "t7")]
    assert [run.text for pair in pairs for run in pair.new[0].shown if run.op == "insert"] == ["16", "21"]
    assert tighter.subject == 2
    page = html.document_fromstring(briefing_html(told, labels=labels["en"]))
    assert [heading.text_content().split("◇")[0].strip() for heading in page.xpath("//h3")] == ["Two limits rose."]
    assert {segment.id for segment in segments} <= set(page.xpath("//@id"))
    assert "> The change note." in briefing_md(told, labels=labels["en"])
    assert briefing_docx(told, labels=labels["en"])


def test_changes_are_told_in_the_fixed_order_of_sections(briefing):
    shuffled = replace(briefing("en"), segments=briefing("en").segments[::-1])
    assert [chapter.name for chapter in chapters(shuffled)] == [
        "overview", "tighter", "looser", "gone", "unchanged", "market", "coverage",
    ]  # fmt: skip
