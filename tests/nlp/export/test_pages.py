import re
from dataclasses import replace

import pytest
from lxml import html

from nlp.errors import LocaleError
from nlp.export.briefing_html import briefing_html
from nlp.export.briefing_md import briefing_md, escape
from nlp.export.changes_html import changes_html
from nlp.export.labels import LABELS, direction
from nlp.message import Message
from nlp.versions.change import Change, ChangeSet


def body(page):
    """The page without its stylesheet and script, so that golden files show content."""
    return re.sub(r"(<style>|<script>).*?(</style>|</script>)|sha256-[^']+", r"\1\2", page, flags=re.DOTALL)


def test_changes_page(changes, summaries, warnings, golden):
    golden("changes.html", body(changes_html(changes, summaries=summaries, warnings=warnings)))


@pytest.mark.parametrize("locale", ["en", "ar", "pt-BR"])
def test_briefing_page(briefing, labels, golden, locale):
    golden(f"briefing.{locale}.html", body(briefing_html(briefing(locale), labels=labels[locale])))


@pytest.mark.parametrize("locale", ["en", "ar", "pt-BR"])
def test_briefing_markdown(briefing, labels, golden, locale):
    golden(f"briefing.{locale}.md", briefing_md(briefing(locale), labels=labels[locale]))


def test_every_link_of_the_changes_page_arrives_and_ids_are_unique(changes, summaries):
    page = html.document_fromstring(changes_html(changes, summaries=summaries))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = {link.removeprefix("#") for link in page.xpath("//a/@href")}
    assert links <= set(ids)
    assert {f"change-c{number}" for number in range(1, 15)} | {f"list-c{number}" for number in range(1, 15)} <= links


def test_pages_bring_everything_along_and_run_nothing_foreign(changes, briefing, labels):
    hostile = '</script><img src=x onerror=alert(1)>"&'
    pages = [
        changes_html(changes, summaries={"c1": hostile}, warnings=[hostile]),
        briefing_html(replace(briefing("en"), title=hostile), labels=labels["en"]),
    ]
    for page in pages:
        tree = html.document_fromstring(page)
        assert not tree.xpath("//img | //link | //iframe | //@src | //@onerror | //*[@onclick]")
        assert hostile in tree.text_content()
        assert "default-src 'none'" in page


def test_same_versions_say_so(changes):
    page = changes_html(ChangeSet(changes.new, changes.new, ()), summaries={})
    assert "Nothing changed" in page
    assert "<ins>" not in page
    assert "<del>" not in page
    assert "every change in its place" not in page


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (("c9",), "1 change: it is editorial; the rules mean what they meant before."),
        (("c9", "c11"), "2 changes: all are editorial; the rules mean what they meant before."),
        (("c10",), "1 change: it needs a person to judge."),
        (("c1", "c9"), "2 changes: 1 changes what the rules mean and 1 is editorial."),
    ],
)
def test_counts_name_only_what_there_is(changes, kept, told):
    some = tuple(change for change in changes.changes if change.id in kept)
    tree = html.document_fromstring(changes_html(ChangeSet(changes.old, changes.new, some), summaries={}))
    assert tree.xpath("string(//*[@class='counts']/p[1])") == told


def test_the_list_shows_the_words_of_each_change(changes, summaries):
    tree = html.document_fromstring(changes_html(changes, summaries=summaries))
    shown = {row.get("data-change"): row.xpath(".//*[@class='excerpt']")[0] for row in tree.xpath("//nav//ol/li")}
    assert [mark.text for mark in shown["c1"].xpath(".//del | .//ins")] == ["13", "16"]
    assert shown["c5"].xpath("string(.//del)") == "dares that may injure a minor; or"
    assert shown["c9"].text_content() == "Read how to report a minor's account."


def test_a_version_named_by_its_date_says_it_once(changes):
    old = replace(changes.old, version="2025-03-01")
    page = changes_html(ChangeSet(old, changes.new, ()), summaries={})
    assert "<dd><strong>1 March 2025</strong></dd>" in page
    stated = changes_html(ChangeSet(replace(old, effective_stated=True), changes.new, ()), summaries={})
    assert "in force from 1 March 2025" in stated


def test_three_hundred_changes(changes):
    clause = changes.new.clauses[4]
    many = tuple(
        Change(f"m{n}", "added", "substantive", ("scope",), "tighter", (), (clause,), (), Message("x"))
        for n in range(300)
    )
    page = html.document_fromstring(changes_html(ChangeSet(changes.old, changes.new, many), summaries={}))
    assert len(page.xpath("//nav//ol/li")) == 300
    assert {link.removeprefix("#") for link in page.xpath("//a/@href")} <= set(page.xpath("//@id"))


def test_every_segment_stands_in_the_page_with_its_origin(briefing, labels):
    told = briefing("pt-BR")
    tree = html.document_fromstring(briefing_html(told, labels=labels["pt-BR"]))
    for segment in told.segments:
        (place,) = tree.xpath(f"//*[@id='{segment.id}']")
        assert place.get("data-origin") == segment.origin
        assert segment.text in place.text_content()
        if segment.origin != "template":
            assert labels["pt-BR"][f"origin_{segment.origin}"] in place.text_content()
        for one in segment.evidence:
            assert f"{one.side} {one.clause_id} {one.span.start} {one.span.end}" in place.get("data-evidence")


def test_foreign_quotes_keep_their_own_direction(briefing, labels):
    tree = html.document_fromstring(briefing_html(briefing("ar"), labels=labels["ar"]))
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    quotes = tree.xpath("//blockquote")
    assert quotes
    assert {(quote.get("lang"), quote.get("dir")) for quote in quotes} == {("en", "ltr")}
    markdown = briefing_md(briefing("ar"), labels=labels["ar"])
    assert markdown.startswith('<div dir="rtl" lang="ar">')
    assert '<div dir="ltr" lang="en">\n\n> You must' in markdown


def test_a_translation_is_never_redlined_but_its_original_is(briefing, labels):
    tree = html.document_fromstring(briefing_html(briefing("pt-BR"), labels=labels["pt-BR"]))
    marked = tree.xpath("//main//*[self::ins or self::del]")
    assert marked
    assert all(any(above.tag == "details" for above in mark.iterancestors()) for mark in marked)


@pytest.mark.parametrize(
    ("locale", "expected"),
    [(name, "ltr") for name in ("en", "pt-BR", "es", "fr", "de", "id", "ja")] + [("ar", "rtl"), ("xx-unknown", "ltr")],
)
def test_direction(locale, expected):
    assert direction(locale) == expected


def test_missing_labels_are_named(briefing, labels):
    short = {key: labels["en"][key] for key in LABELS if key != "coverage"}
    with pytest.raises(LocaleError, match="coverage"):
        briefing_html(briefing("en"), labels=short)


def test_markdown_text_is_shown_letter_by_letter():
    from markdown_it import MarkdownIt

    nasty = "# *a* _b_ [c](d) <script> `x` 1. ~~e~~ | & \\"
    shown = MarkdownIt("commonmark").render(escape(nasty))
    assert html.fromstring(shown).text_content().strip() == nasty
