"""Words through an engine and back: nothing protected is lost, and what went wrong is said."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.document import Span
from nlp.errors import EngineError
from nlp.localize.engines import FakeEngine, TranslationCache, find_engine, make_engine
from nlp.localize.glossary import Glossary, read_glossary
from nlp.localize.locales import LOCALES
from nlp.localize.protection import protect
from nlp.localize.sentences import cut_sentences
from nlp.localize.translation import Translation, translate_texts

PT = LOCALES["pt-BR"]
TRICKY = st.sampled_from(
    ["X1X", "QZ2", "https://a.b/c?d=1", "{% data x.y %}", "a@b.co", "CSAM", "X", "1", " ", ".", "É"]
)


def translate(text: str, engine: FakeEngine, *, glossary: Glossary | None = None) -> Translation:
    return translate_texts([text], engine=engine, locale=PT, glossary=glossary, cache=TranslationCache())[text]


@given(st.one_of(st.text(), st.lists(TRICKY).map("".join), st.lists(TRICKY).map(" ".join)))
def test_protecting_and_restoring_gives_any_text_back(text: str) -> None:
    protected = protect(text)
    assert protected.restore(protected.text) == text


@given(st.text())
def test_cut_sentences_join_to_the_text(text: str) -> None:
    assert "".join(body + gap for body, gap in cut_sentences(text)).lstrip() == text.lstrip()


def test_sentences_are_not_cut_after_abbreviations() -> None:
    cut = cut_sentences("Report it, e.g. Spam. You may appeal (U.S. Law). Then wait")
    assert [body for body, _ in cut] == ["Report it, e.g. Spam.", "You may appeal (U.S. Law).", "Then wait"]


def test_a_lost_or_doubled_placeholder_is_not_restored() -> None:
    protected = protect("See CSAM at https://a.b now")
    assert protected.restore("Veja X1X em X2X agora") == "Veja CSAM em https://a.b agora"
    assert protected.restore("Veja X1X agora") is None
    assert protected.restore("Veja X1X X1X em X2X agora") is None


def test_the_translation_mirrors_case_and_final_mark_and_shouting() -> None:
    engine = FakeEngine(
        table={"Not allowed": "Não permitido.", "bad things": "Coisas ruins.", "You must not go": "Não vá"}
    )
    assert translate("NOT ALLOWED", engine).text == "NÃO PERMITIDO"
    assert translate("bad things", engine).text == "coisas ruins"
    assert translate("AUTOTITLE", engine).text == "AUTOTITLE"
    assert translate("You must NOT go", engine).text == "Não vá"


class Lossy(FakeEngine):
    """Loses placeholders of the first shape, or whatever looks like one."""

    def translate(self, texts: Sequence[str]) -> list[str]:
        self.calls.append(tuple(texts))
        return [text.replace("X1X", "").replace("QZ1", self.version).replace("CSAM", "MASI") for text in texts]


def test_a_lost_placeholder_is_tried_in_another_shape_then_left_in_english_with_a_finding() -> None:
    assert translate("Report CSAM now.", Lossy(version="QZ1")).text == "Report CSAM now."
    kept = translate("Report CSAM now.", Lossy(version=""))
    assert (kept.text, kept.complete) == ("Report CSAM now.", False)
    assert [finding.code for finding in kept.findings] == ["left_in_source"]


def test_an_address_is_sent_as_it_is_and_protected_only_where_the_engine_changes_it() -> None:
    engine = FakeEngine(
        table={
            "See https://a.b now.": "Veja em https://a.b agora.",
            "See https://a.b/now.": "Veja em https://a.b/agora.",
            "See X1X.": "Veja X1X.",
        }
    )
    assert translate("See https://a.b now.", engine).text == "Veja em https://a.b agora."
    assert translate("See https://a.b/now.", engine).text == "Veja https://a.b/now."
    assert translate("See https://a.b/now.", FakeEngine(table={"https": "x", "X": "", "QZ": ""})).complete is False


def test_words_that_are_kept_stay_letter_by_letter_quotation_marks_included() -> None:
    engine, text = FakeEngine(table={"say": "diga", "yes": "sim"}), "say “yes” or {{ say “yes” }} or say ’yes’"
    kept = {text: [Span(text.index("say ’"), len(text))]}
    done = translate_texts([text], engine=engine, locale=PT, cache=TranslationCache(), kept=kept)[text]
    assert done.text == "diga “sim” or {{ say “yes” }} or say ’yes’"


def test_names_of_the_glossary_pass_through_and_unknown_words_are_reported() -> None:
    data = b"source,pos,target,status,variants,note\nTidepool,noun,,do_not_translate,,\n"
    glossary = read_glossary(data, locale=PT, name="t")
    engine = FakeEngine(table={"X1X removes gizmos.": "*X1X remove *gizmos."}, unknown_marks="*")
    done = translate("Tidepool removes gizmos.", engine, glossary=glossary)
    assert done.text == "Tidepool remove gizmos."
    assert [(f.code, f.target.of(done.text)) for f in done.findings if f.target] == [("unknown_word", "gizmos")]


def test_the_engine_is_asked_once_for_all_texts_and_never_twice_for_one() -> None:
    engine, cache = FakeEngine(), TranslationCache()
    translate_texts(["One. Two.", "Two.", "https://a.b"], engine=engine, locale=PT, cache=cache)
    translate_texts(["Two. Three."], engine=engine, locale=PT, cache=cache)
    assert engine.calls == [("One.", "Two."), ("Three.",)]


def test_an_unknown_engine_or_pair_is_a_coded_error() -> None:
    with pytest.raises(EngineError, match=r"\[engine_unknown\]"):
        make_engine("babelfish", "pt-BR")
    with pytest.raises(EngineError, match=r"\[engine_pair\]"):
        make_engine("bergamot", "ja")
    assert find_engine(LOCALES["ja"]) == (None, None)


def test_the_bundled_engine_keeps_the_portuguese_no_and_what_is_protected() -> None:
    """The package's own post-processing would turn "no" (in the) into "não" (not)."""
    engine, problem = find_engine(PT)
    assert engine is not None, problem
    source = "Content in the repository on GitHub must follow the DMCA, see https://a.b/c."
    text = translate_texts([source], engine=engine, locale=PT)[source].text
    assert "DMCA" in text
    assert text.endswith("https://a.b/c.")
    assert "não" not in text.casefold()


@pytest.mark.skipif(shutil.which("apertium") is None, reason="apertium is not installed")
def test_apertium_keeps_sentences_apart() -> None:
    engine = make_engine("apertium", "es")
    lines = ["The cat", "Allowed.", "a ^ b * c", "Users may appeal."]
    together, alone = engine.translate(lines), [engine.translate([line])[0] for line in lines]
    assert together == alone
    assert together[0] == "El gato"
