from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from nlp.search.edition import Edition, Passage
from nlp.search.holding import judge
from nlp.search.precedent import read_citation
from nlp.search.status import Fate
from nlp.search.timeline import Timeline

AGE, OLDER, BEER, SAME, ODD = (f"c{digit}{'0' * 9}" for digit in "12345")


def _passage(id: str, text: str, path: str = "A") -> Passage:
    return Passage(id, (path,), "", None, text, text, 0, len(text), ())


def _edition(version: str, day: date, *passages: Passage, **more) -> Edition:
    return Edition("live", version, day, "policy", passages, **more)


FIRST = _edition(
    "1", date(2024, 1, 1), _passage(AGE, "At least 13 years"), _passage(BEER, "Beer needs a label"),
    _passage(SAME, "Fees are fixed"), _passage(ODD, "Be kind to others"),
)  # fmt: skip
SECOND = _edition(
    "2", date(2025, 1, 1), _passage(OLDER, "At least 16 years"), _passage(SAME, "Fees are fixed", "B"),
    _passage(ODD, "Be kind, or at least civil"),
)  # fmt: skip
STEP = {
    AGE: Fate("narrowed", OLDER, ("threshold",)),
    BEER: Fate("removed", "", ("modality",)),
    SAME: Fate("moved", SAME),
    ODD: Fate("superseded", ODD, ("wording",), unclear=True),
}
LINE = Timeline((FIRST, SECOND), (STEP,))


def _judge(*citations: str, day: date = date(2024, 6, 1), lines=(LINE,), market: str = ""):
    return judge([read_citation(text) for text in citations], lines, day=day, market=market)


@pytest.mark.parametrize(
    ("citations", "verdict", "doubt"),
    [
        (["live: Fees are fixed."], "holds", ""),
        ([f"live#{AGE}"], "narrowed", ""),
        ([AGE, SAME], "narrowed", ""),
        ([AGE, BEER], "superseded", ""),
        (["live@1: beer needs a label"], "removed", ""),
        ([ODD], "review", "unclear"),
        ([ODD, AGE], "narrowed", ""),
        ([SAME, ODD], "review", "unclear"),
        (["live: no such words here"], "review", "unknown"),
        (["spam: At least 13 years"], "review", "unknown"),
        ([], "review", "uncited"),
    ],
)
def test_a_precedent_holds_as_its_clauses_do(citations, verdict, doubt):
    holding = _judge(*citations)
    assert (holding.verdict, holding.doubt) == (verdict, doubt)


def test_words_that_several_clauses_have_are_left_to_a_person():
    assert _judge("live: at least", day=date(2025, 6, 1)).doubt == "ambiguous"


def test_it_says_which_facet_changed_when_and_what_the_clause_says_today():
    (cited,) = _judge(f"live#{AGE}").cited
    (event,) = cited.events
    assert (event.facets, event.edition.effective) == (("threshold",), date(2025, 1, 1))
    assert (cited.then.text, cited.now.text) == ("At least 13 years", "At least 16 years")
    (moved,) = _judge(SAME).cited
    assert (moved.verdict, moved.moved, moved.events) == ("holds", True, ())


def test_the_version_named_comes_before_the_one_of_the_day():
    assert _judge("live@2: at least 16 years").verdict == "holds"
    assert _judge("live@2: at least 13 years").doubt == "unknown"
    assert _judge("live: at least 16 years", day=date(2023, 1, 1)).verdict == "holds"


def test_what_was_changed_and_changed_back_holds():
    third = replace(FIRST, version="3", effective=date(2026, 1, 1))
    back = {OLDER: Fate("widened", AGE, ("threshold",)), SAME: Fate("current", SAME), ODD: Fate("current", ODD)}
    line = Timeline((FIRST, SECOND, third), (STEP, back))
    (cited,) = _judge(AGE, lines=(line,)).cited
    assert (cited.verdict, [event.status for event in cited.events]) == ("holds", ["narrowed", "widened"])


def test_a_market_follows_its_own_policy():
    own = Timeline((replace(FIRST, market="BR"),), ())
    assert _judge(AGE, lines=(LINE, own), market="BR").verdict == "holds"
    assert _judge(AGE, lines=(LINE, own), market="DE").verdict == "narrowed"
