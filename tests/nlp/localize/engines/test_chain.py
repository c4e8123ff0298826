"""Several engines for a locale, and several threads that ask them."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from nlp.errors import EngineError
from nlp.localize.engines import (
    EngineChain,
    EngineChoice,
    EngineSettings,
    FakeEngine,
    TranslationCache,
    engine_states,
    find_engine,
    fine_only,
    make_engine,
)
from nlp.localize.locales import LOCALES
from nlp.localize.translation import Translation, translate_texts

PT, DE = LOCALES["pt-BR"], LOCALES["de"]


class Down(FakeEngine):
    def translate(self, texts: Sequence[str]) -> list[str]:
        self.calls.append(tuple(texts))
        raise EngineError("no answer", value=self.name, code="engine_timeout")


class Picky(FakeEngine):
    """Cannot translate what is not in its table."""

    def translate(self, texts: Sequence[str]) -> list[str]:
        return [self.table.get(text, "") for text in texts]


def translate(texts: Sequence[str], *engines: FakeEngine) -> list[Translation]:
    made = translate_texts(texts, engine=EngineChain(engines), locale=PT, cache=TranslationCache())
    return [made[text] for text in texts]


def codes(translation: Translation) -> list[tuple[str, str]]:
    return [(finding.code, finding.message) for finding in translation.findings]


def test_where_one_engine_fails_the_next_translates_and_the_text_says_so() -> None:
    (done,) = translate(["We act."], Down(name="far"), FakeEngine(name="near", table={"We act.": "Agimos."}))
    assert (done.text, done.engine) == ("Agimos.", "near 1")
    assert codes(done) == [("engine_failed", "far failed: no answer"), ("engine", "Translated by near 1.")]


def test_what_the_first_engine_cannot_the_next_does_and_each_sentence_says_who_made_it() -> None:
    first = Picky(name="first", table={"We act.": "Agimos."})
    second = FakeEngine(name="second", table={"You may appeal.": "Você pode recorrer."})
    (done,) = translate(["We act. You may appeal."], first, second)
    assert (done.text, done.engine) == ("Agimos. Você pode recorrer.", "first 1, second 1")
    assert [(here.of(done.source), there.of(done.text)) for here, there in done.pieces] == [
        ("We act.", "Agimos."),
        ("You may appeal.", "Você pode recorrer."),
    ]


def test_where_every_engine_fails_the_error_is_the_last_one() -> None:
    with pytest.raises(EngineError, match=r"^b: no answer"):
        translate(["We act."], Down(name="a"), Down(name="b"))


def test_a_chain_is_an_engine_itself_and_can_be_had_without_its_rough_members() -> None:
    rough, fine = FakeEngine(name="rough", rough=True, unknown_marks="*"), FakeEngine(name="fine", table={"a": "b"})
    chain = EngineChain((Down(name="down"), rough, fine))
    assert (chain.name, chain.rough, chain.unknown_marks) == ("down,rough,fine", True, "*")
    assert chain.translate(["a"]) == ["a"]
    kept = fine_only(chain)
    assert kept is not None
    assert kept.translate(["a"]) == ["b"]
    assert fine_only(rough) is None


def test_settings_choose_the_engines_of_a_locale_in_order() -> None:
    settings = EngineSettings(
        choices=(("pt-BR", (EngineChoice("deepl"), EngineChoice("bergamot"))), ("*", (EngineChoice("chat", "m"),)))
    )
    states = engine_states(PT, settings)
    assert [(state.choice.name, state.engine is not None) for state in states] == [("deepl", False), ("bergamot", True)]
    assert states[0].problem is not None
    assert states[0].problem.code == "engine_key"
    engine, problem = find_engine(PT, settings)
    assert (engine and engine.name, problem) == ("bergamot", None)
    engine, problem = find_engine(DE, settings)
    assert engine is None
    assert problem is not None
    assert problem.code == "engine_url"
    assert find_engine(DE) == (None, None)
    assert make_engine("bergamot", "pt-BR") is make_engine("bergamot", "pt-BR")


class Slow(FakeEngine):
    """Waits, so that threads meet; fails as long as `broken`."""

    broken = False

    def translate(self, texts: Sequence[str]) -> list[str]:
        self.calls.append(tuple(texts))
        time.sleep(0.1)
        if self.broken:
            raise EngineError("no answer", value=self.name, code="engine_timeout")
        return [text.upper() for text in texts]


def test_threads_that_ask_for_the_same_at_the_same_time_make_one_request() -> None:
    engine, cache = Slow(), TranslationCache()
    start = threading.Barrier(8)

    def ask(number: int) -> list[str]:
        start.wait()
        return cache.translate(engine, ["shared", f"own {number}", "shared"])

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(8)))
    assert answers == [["SHARED", f"OWN {number}", "SHARED"] for number in range(8)]
    assert sorted(text for call in engine.calls for text in call) == sorted(
        ["shared", *(f"own {number}" for number in range(8))]
    )


def test_a_request_that_fails_fails_for_all_who_wait_and_is_made_again_later() -> None:
    engine, cache = Slow(), TranslationCache()
    engine.broken = True
    start = threading.Barrier(4)

    def ask(_: int) -> str:
        start.wait()
        with pytest.raises(EngineError, match="no answer") as caught:
            cache.translate(engine, ["shared"])
        return caught.value.code

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, range(4))) == ["engine_timeout"] * 4
    assert len(engine.calls) == 1
    engine.broken = False
    assert cache.translate(engine, ["shared"]) == ["SHARED"]


def test_threads_that_wait_for_each_others_texts_do_not_lock() -> None:
    engine, cache = Slow(), TranslationCache(size=3)
    texts = [f"text {number}" for number in range(12)]

    def ask(number: int) -> list[str]:
        return cache.translate(engine, texts[number:] + texts[:number])

    with ThreadPoolExecutor(6) as pool:
        for number, answers in enumerate(pool.map(ask, range(6), timeout=20)):
            assert answers == [text.upper() for text in texts[number:] + texts[:number]]


def test_the_cache_tells_engines_versions_and_languages_apart() -> None:
    cache = TranslationCache()
    engines = [FakeEngine(table={"a": str(n)}, **changes) for n, changes in enumerate(
        [{}, {"name": "other"}, {"version": "2"}, {"source": "de"}, {"target": "es"}]
    )]  # fmt: skip
    assert [cache.translate(engine, ["a"]) for engine in engines] == [["0"], ["1"], ["2"], ["3"], ["4"]]
    assert [cache.translate(engine, ["a"]) for engine in engines] == [["0"], ["1"], ["2"], ["3"], ["4"]]
    assert [len(engine.calls) for engine in engines] == [1] * 5
