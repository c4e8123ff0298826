"""A term that an engine's best translation lacks, taken from its other candidates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from nlp.document import Mark, Span
from nlp.errors import EngineError
from nlp.localize.engines import CandidateEngine, FakeEngine, TranslationCache
from nlp.localize.glossary import Entry, Glossary
from nlp.localize.locales import LOCALES
from nlp.localize.marks import TaggedText, tag_text, translate_tagged
from nlp.localize.wording import word_texts

PT = LOCALES["pt-BR"]
GLOSSARY = Glossary(
    PT,
    (
        Entry("guardian", "responsável legal", "preferred", "noun", ("responsáveis legais",)),
        Entry("guardian", "guardião", "forbidden", "noun"),
        Entry("Lumen", "Lumen", "do_not_translate", "name"),
    ),
)
SOURCE = "A guardian must tell Lumen within 24 hours."
BEST = "Um guardião deve avisar Lumen em até 24 horas."
RIGHT = "Um responsável legal deve avisar Lumen em até 24 horas."


@dataclass
class Beam(FakeEngine):
    """Has several translations of what is in `beams`, the first its own; `asked` are the calls for them."""

    beams: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def translate(self, texts: Sequence[str]) -> list[str]:
        return [each[0] for each in self._said(texts)]

    def candidates(self, texts: Sequence[str], *, most: int) -> list[tuple[str, ...]]:
        self.asked.append(tuple(texts))
        return [each[:most] for each in self._said(texts)]

    def _said(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        return [self.beams.get(text.replace("X1X", "Lumen"), (text,)) for text in texts]


def masked(text: str) -> str:
    """The name as the engine sees it, behind its placeholder."""
    return text.replace("Lumen", "X1X")


def translated(*candidates: str, engine: FakeEngine | None = None) -> tuple[str, list[str]]:
    engine = engine or Beam(beams={SOURCE: tuple(map(masked, candidates))})
    (made,) = translate_tagged(
        [tag_text(SOURCE)], engine=engine, locale=PT, glossary=GLOSSARY, cache=TranslationCache()
    )
    return made.target.plain, [finding.message for finding in made.findings]


@pytest.mark.parametrize(
    ("others", "number"),
    [
        ([RIGHT], 2),
        (["O guardião deve avisar Lumen em até 24 horas.", RIGHT], 3),
        # The name is lost, the number is another, the duty became a permission, nothing is negated in the source.
        (["Um responsável legal deve avisar em até 24 horas.", RIGHT], 3),
        (["Um responsável legal deve avisar Lumen em até 48 horas.", RIGHT], 3),
        (["Um responsável legal pode avisar Lumen em até 24 horas.", RIGHT], 3),
        (["Um responsável legal não deve avisar Lumen em até 24 horas.", RIGHT], 3),
    ],
)
def test_the_first_candidate_with_every_term_and_no_new_fault_is_taken(others: list[str], number: int) -> None:
    text, said = translated(BEST, *others)
    assert text == RIGHT
    assert said == [
        f"Proposal {number} of the engine: its first that keeps to the glossary.", "Translated by fake 1.",
    ]  # fmt: skip


def test_a_term_that_no_candidate_has_is_mended_or_told_as_without_candidates() -> None:
    engine = Beam(beams={SOURCE: (masked(BEST), masked(BEST.replace("deve", "tem de")))})
    (made,) = word_texts([tag_text(SOURCE)], locale=PT, engine=engine, glossary=GLOSSARY)
    assert made.text == RIGHT
    assert "term_replaced" in [finding.code for finding in made.findings]
    assert translated(BEST, engine=FakeEngine(table={masked(SOURCE): masked(BEST)}))[0] == BEST


def test_candidates_are_asked_for_once_and_only_where_a_term_is_wrong() -> None:
    plain = "You may post."
    engine = Beam(beams={SOURCE: (masked(BEST), masked(RIGHT)), plain: ("Você pode publicar.", "Pode publicar.")})
    assert isinstance(engine, CandidateEngine)
    assert not isinstance(FakeEngine(), CandidateEngine)
    cache = TranslationCache()
    for _ in range(2):
        made = translate_tagged(
            [tag_text(SOURCE), tag_text(plain)], engine=engine, locale=PT, glossary=GLOSSARY, cache=cache
        )
        assert [each.target.plain for each in made] == [RIGHT, "Você pode publicar."]
    assert engine.asked == [(masked(SOURCE),)]


def test_marks_are_placed_in_the_candidate_taken() -> None:
    marked = tag_text(SOURCE, [Mark("bold", Span(2, 10))])
    engine = Beam(beams={SOURCE: (masked(BEST), masked(RIGHT))})
    (made,) = translate_tagged([marked], engine=engine, locale=PT, glossary=GLOSSARY, cache=TranslationCache())
    assert made.target == TaggedText("Um <1>responsável legal</1> deve avisar Lumen em até 24 horas.", marked.tags)


def test_an_engine_that_fails_at_its_candidates_keeps_its_translation_and_says_so() -> None:
    class Down(Beam):
        def candidates(self, texts: Sequence[str], *, most: int) -> list[tuple[str, ...]]:
            raise EngineError("out of memory", value=self.name)

    text, said = translated(engine=Down(beams={SOURCE: (masked(BEST), masked(RIGHT))}))
    assert text == BEST
    assert said == ["fake failed: out of memory", "Translated by fake 1."]
