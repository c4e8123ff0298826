"""Inline marks as numbered tags: nothing is lost or invented silently, whatever an engine does."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from zlib import crc32

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nlp.document import Mark, Span
from nlp.errors import EngineError
from nlp.localize import find_engine
from nlp.localize.engines import EngineChain, FakeEngine, TranslationCache
from nlp.localize.glossary import read_glossary
from nlp.localize.locales import LOCALES
from nlp.localize.marks import (
    TaggedText,
    TaggedTranslation,
    accept_tags,
    tag_text,
    translate_tagged,
    verify_tags,
)
from nlp.localize.marks.anchors import framed, survived, whole
from nlp.localize.marks.markdown import to_markdown

PT = LOCALES["pt-BR"]
KINDS = ("bold", "italic", "code", "link", "image")
WORDS = st.lists(
    st.sampled_from(
        ["The", "policy", "Terms", "must", "<1>", "</2>", "<3/>", "*", "_", "(", ")", "`", "[", "]", "24", "A.", ":",
         "{% x %}", "https://a.b/c", "X7X", "“", "”", "é", "\\", "!", "<b>", "&amp;", "#"]
    ),
    min_size=1, max_size=12,
).map(" ".join)  # fmt: skip


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(WORDS)
    marks = [Mark("template", Span(*m.span())) for m in re.finditer(r"\{%.*?%\}", text)]
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        kind = draw(st.sampled_from(KINDS))
        marks.append(Mark(kind, Span(start, end), "/a(b)" if kind in ("link", "image") else ""))
    return text, marks


@given(marked())
def test_tagging_keeps_the_words_and_the_marks(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    tagged = tag_text(text, marks)
    assert tagged.plain == text
    assert verify_tags(tagged, tagged.text) == ()
    # Cut where they cross, marks still cover the same characters, each kind on its own.
    for kind in KINDS:
        assert _covered(text, [m for m in marks if m.kind == kind]) <= _covered(text, tagged.marks, kind)
        assert {m.target for m in tagged.marks if m.kind == kind} <= {m.target for m in marks if m.kind == kind}


def _covered(text: str, marks: Sequence[Mark], kind: str = "") -> set[int]:
    return {at for m in marks if kind in ("", m.kind) for at in range(m.span.start, m.span.end)}


def test_the_notation_is_that_of_the_memory() -> None:
    text = "See the Terms or {{ page }} now"
    marks = [Mark("bold", Span(4, 13)), Mark("link", Span(8, 13), "/t"), Mark("template", Span(17, 27))]
    tagged = tag_text(text, marks)
    assert tagged.text == "See <1>the <2>Terms</2></1> or <3/> now"
    assert tagged.marks == tuple(marks)


@pytest.mark.parametrize(
    ("target", "codes"),
    [
        ("Veja <1>os <2>Termos</2></1> ou <3/>", []),
        ("Veja <2>os <1>Termos</1></2> ou <3/>", []),
        ("Veja os <2>Termos</2> ou <3/>", ["tag_lost"]),
        ("Veja <1>os</1> <2>Termos</2> <2>e</2> <3/><3/>", ["tag_doubled"]),
        ("Veja <1>os <2>Termos</1></2> ou <3/>", ["tag_crossed", "tag_crossed"]),
        ("Veja <1>os <2>Termos</2></1> ou", ["tag_lost"]),
        ("Veja <1>os <2>Termos</2></1> <3/> <4/>", ["tag_invented"]),
        ("Veja <1>os <2>Termos</2></1> <3>x</3>", ["tag_crossed"]),
    ],
)
def test_a_translation_with_a_broken_tag_becomes_plain_text_with_a_finding(target: str, codes: list[str]) -> None:
    marks = [Mark("bold", Span(4, 13)), Mark("link", Span(8, 13), "/t"), Mark("template", Span(17, 27))]
    source = tag_text("See the Terms or {{ page }} now", marks)
    accepted, findings = accept_tags(source, target)
    assert sorted({finding.code for finding in findings}) == sorted(set(codes))
    assert (accepted.text == target) == (not codes)
    assert "<" not in accepted.plain
    assert accepted.plain == TaggedText(target, source.tags).plain


class Wild(FakeEngine):
    """Loses and rearranges words, another way for every sentence, the same on every run."""

    def translate(self, texts: Sequence[str]) -> list[str]:
        return [self._wild(text) for text in texts]

    def _wild(self, text: str) -> str:
        words = sorted(text.split(), key=lambda word: crc32(f"{text}{word}".encode()) % 4)
        return " ".join(word for word in words if crc32(f"{word}{text}".encode()) % 9)


@given(marked())
def test_whatever_the_engine_answers_marks_are_kept_or_reported(case: tuple[str, list[Mark]]) -> None:
    text, marks = case

    (done,) = translate_tagged([tag_text(text, marks)], engine=Wild(), locale=PT, cache=TranslationCache())
    assert_accounted(done)


def assert_accounted(done: TaggedTranslation) -> None:
    """Every tag of the source is in the target once, or a finding says that it is lost; the words are untouched."""
    kept = {each.tag.number for each in done.target.placed if each.tag in done.source.tags}
    lost = [finding.message for finding in done.findings if finding.code == "tag_lost"]
    assert len(kept) + len(lost) == len(done.source.placed)
    assert done.target.plain == done.translation.text
    assert {tag.kind for tag in set(done.target.tags) - set(done.source.tags)} <= {"literal"}
    assert verify_tags(done.target, done.target.text) == ()
    for each in done.target.placed:
        assert not each.tag.alone or each.span.of(done.target.plain) == each.tag.words


@given(marked())
def test_markdown_reads_as_the_same_words_and_marks_or_as_the_words_alone(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    tagged = tag_text(text, marks)
    page = MarkdownIt("commonmark").render(to_markdown(tagged))
    shown = lxml.html.fromstring(f"<div>{page}</div>")
    for image in shown.iter("img"):
        image.text = image.get("alt")
    assert " ".join(shown.text_content().split()) == text
    found = {"link": len(shown.findall(".//a")), "code": len(shown.findall(".//code"))}
    assert all(count in (0, sum(m.kind == kind for m in tagged.marks)) for kind, count in found.items())


def test_markdown_is_written_as_people_write_it() -> None:
    text = "Read the Terms, run git push (now), a(b)c, 5 * 3!"
    marks = [
        Mark("bold", Span(0, 14)),
        Mark("link", Span(9, 14), "/terms (new)"),
        Mark("code", Span(20, 28)),
        Mark("italic", Span(37, 40)),
    ]
    assert to_markdown(tag_text(text, marks)) == (
        "<strong>Read the [Terms](</terms (new)>)</strong>, run `git push` (now), a<em>(b)</em>c, 5 \\* 3!"
    )
    assert to_markdown(tag_text("1. Read *it*", [Mark("bold", Span(3, 7))])) == "1\\. **Read** \\*it\\*"


@pytest.mark.parametrize(
    ("find", "source", "marked_words", "target", "found"),
    [
        (whole, "“Be kind.”", "Be kind", "“Seja gentil.”", "Seja gentil"),
        (whole, "Be kind.", "kind", "Seja gentil.", None),
        (framed, "Short version: we may act.", "Short version:", "Versão curta: podemos agir.", "Versão curta:"),
        (framed, "Short version: we may act.", "we may act.", "Versão curta: podemos agir.", "podemos agir."),
        (framed, "Short version: we may: act.", "Short version:", "Versão curta: podemos agir.", None),
        (framed, "See it (the Terms).", "the Terms", "Veja (os Termos).", "os Termos"),
        (framed, "See the Terms.", "the Terms", "Veja os Termos.", None),
        (survived, "Use GitHub Pages or Pages.", "GitHub Pages", "Use Pages ou GitHub Pages.", "GitHub Pages"),
        (survived, "Use Pages or Pages.", "Pages", "Use Pages.", None),
        (survived, "There is no rule", "no", "Regra no local", None),
    ],
)  # fmt: skip
def test_places_told_from_the_two_sentences(
    find: Callable[[str, Span, str], Span | None], source: str, marked_words: str, target: str, found: str | None
) -> None:
    at = source.index(marked_words)
    place = find(source, Span(at, at + len(marked_words)), target)
    assert (place and place.of(target)) == found


TABLE = {
    "You must follow our house rules.": "Você deve seguir nossas normas da casa.",
    "house rules": "regras da casa",
    "You must follow our X1X.": "Você deve seguir nossas X1X.",
    'You must follow our "house rules".': 'Tens de "seguir" nossas normas.',
    "You must follow our [house rules].": "Siga as normas.",
}


def test_a_mask_that_agrees_in_all_other_words_shows_the_place() -> None:
    source = tag_text("You must follow our house rules.", [Mark("link", Span(20, 31), "/r")])
    (done,) = translate_tagged([source], engine=FakeEngine(table=TABLE), locale=PT, cache=TranslationCache())
    assert done.target.text == "Você deve seguir nossas <1>normas da casa</1>."
    assert to_markdown(done.target) == "Você deve seguir nossas [normas da casa](/r)."


def test_a_place_that_only_one_answer_shows_is_not_taken() -> None:
    table = {**TABLE, "You must follow our X1X.": "Siga X1X.", "house rules": "leis"}
    source = tag_text("You must follow our house rules.", [Mark("link", Span(20, 31), "/r")])
    (done,) = translate_tagged([source], engine=FakeEngine(table=table), locale=PT, cache=TranslationCache())
    assert done.target.text == "Você deve seguir nossas normas da casa."
    assert [(f.code, f.severity, f.source) for f in done.findings if f.code != "engine"] == [
        ("tag_lost", "warning", Span(20, 31))
    ]
    assert "/r" in next(f.message for f in done.findings if f.code == "tag_lost")


def test_the_glossary_places_a_term_without_asking_again() -> None:
    data = b"source,pos,target,status,variants,note\nappeal,noun,recurso,preferred,,\n"
    glossary = read_glossary(data, locale=PT, name="t")
    engine = FakeEngine(table={"Send an appeal now.": "Envie um recurso agora."})
    source = tag_text("Send an appeal now.", [Mark("bold", Span(8, 14))])
    (done,) = translate_tagged([source], engine=engine, locale=PT, glossary=glossary, cache=TranslationCache())
    assert done.target.text == "Envie um <1>recurso</1> agora."
    assert len(engine.calls) == 1


def test_a_rendering_with_a_number_the_marked_words_do_not_hold_is_of_other_words() -> None:
    data = b"source,pos,target,status,variants,note\nminor,noun,menor de 18 anos,preferred,,\n"
    text, there = "Minor means a person under 18.", "Menor significa uma pessoa com menos de 18 anos."
    source = tag_text(text, [Mark("bold", Span(0, 5))])
    engine, glossary = FakeEngine(table={text: there}), read_glossary(data, locale=PT, name="t")
    (done,) = translate_tagged([source], engine=engine, locale=PT, glossary=glossary, cache=TranslationCache())
    assert "18" not in " ".join(mark.span.of(done.target.plain) for mark in done.target.marks)


def test_code_and_addresses_are_not_translated_and_template_tags_come_back() -> None:
    engine = FakeEngine(table={"see": "veja", "push": "empurre", "for": "para", "privacy": "privacidade", "or": "ou"})
    text = "see git push for a.b/privacy or {{ privacy }}"
    marks = [Mark("code", Span(4, 12)), Mark("link", Span(17, 28), "https://a.b"), Mark("template", Span(32, 45))]
    (done,) = translate_tagged([tag_text(text, marks)], engine=engine, locale=PT, cache=TranslationCache())
    assert done.target.text == "veja <1>git push</1> para <2>a.b/privacy</2> ou <3/>"
    assert done.target.plain == "veja git push para a.b/privacy ou {{ privacy }}"


def test_an_engine_that_fails_in_the_search_costs_only_the_mark() -> None:
    class Once(FakeEngine):
        def translate(self, texts: Sequence[str]) -> list[str]:
            if self.calls:
                raise EngineError("down", code="engine_failed")
            return super().translate(texts)

    source = tag_text("You must follow our house rules.", [Mark("bold", Span(20, 31))])
    (done,) = translate_tagged([source], engine=Once(table=TABLE), locale=PT, cache=TranslationCache())
    assert done.target.text == "Você deve seguir nossas normas da casa."
    assert_accounted(done)


def test_an_engine_that_is_down_is_not_asked_again_for_the_marks() -> None:
    class Down(FakeEngine):
        def translate(self, texts: Sequence[str]) -> list[str]:
            self.calls.append(tuple(texts))
            raise EngineError("down", code="engine_failed")

    down, works = Down(name="down"), FakeEngine(table=TABLE)
    source = tag_text("You must follow our house rules.", [Mark("bold", Span(20, 31))])
    (done,) = translate_tagged([source], engine=EngineChain((down, works)), locale=PT, cache=TranslationCache())
    assert done.target.text == "Você deve seguir nossas <1>normas da casa</1>."
    assert len(down.calls) == 1


def test_the_bundled_engine_on_a_policy_like_sentence() -> None:
    engine, problem = find_engine(PT)
    assert engine is not None, problem
    text = "Appeals: you may send one to Trust Desk within 14 days, see our privacy policy."
    marks = [
        Mark("bold", Span(0, 8)),
        Mark("link", Span(text.index("our"), len(text) - 1), "/privacy"),
        Mark("italic", Span(text.index("14"), text.index(", see"))),
    ]
    (done,) = translate_tagged([tag_text(text, marks)], engine=engine, locale=PT)
    assert_accounted(done)
    placed = {each.tag.kind: each.span.of(done.target.plain) for each in done.target.placed}
    assert placed["link"].endswith("política de privacidade")
    assert placed["italic"] == "14 dias"
    assert placed["bold"].endswith(":")
