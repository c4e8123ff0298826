from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from nlp.document import Span
from nlp.search.edition import Edition, Passage, Window
from nlp.search.shelf import Filter, Shelf
from nlp.search.status import Fate
from nlp.search.timeline import Timeline


def _passage(key: int, text: str, tier=None) -> Passage:
    return Passage(f"c{key:010d}", ("A",), tier or "", tier, text, text, 0, len(text), (Window(key, Span(0, 5)),))


ONE = Edition("live", "1", date(2024, 1, 1), "policy", (_passage(1, "first", "allowed"), _passage(2, "gone")))
TWO = Edition("live", "2", date(2025, 1, 1), "policy", (_passage(1, "first", "allowed"), _passage(3, "new")))
STEP = {"c0000000001": Fate("current", "c0000000001"), "c0000000002": Fate("removed", "")}
CASE = Edition("case-1", "", date(2024, 3, 1), "precedent", (_passage(4, "case"),), "pt-BR", "BR")
SHELF = Shelf([Timeline((ONE, TWO), (STEP,)), Timeline((CASE,), ())])


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [
        ({}, [1, 2, 3, 4]),
        ({"as_of": date(2024, 2, 1)}, [1, 2]),
        ({"as_of": date(2025, 1, 1)}, [1, 3, 4]),
        ({"as_of": date(2020, 1, 1)}, []),
        ({"policy": "live"}, [1, 2, 3]),
        ({"market": "BR", "kind": "precedent"}, [4]),
        ({"market": "DE"}, [1, 2, 3]),
        ({"tier": "allowed"}, [1]),
        ({"languages": frozenset({"pt"})}, [4]),
    ],
)
def test_a_selection_is_what_the_timelines_say_one_by_one(chosen, keys):
    selection = SHELF.select(Filter(**chosen))
    assert selection.keys.tolist() == keys
    spots = {(id(line), place.edition, place.passage.clause_id) for line, place in SHELF.spots(Filter(**chosen))}
    found = [spot for key in keys for spot, _ in selection.spots(key)]
    assert {(id(line), place.edition, place.passage.clause_id) for line, place in found} == spots


def test_a_vector_stands_for_every_passage_with_its_words():
    twin = replace(ONE, policy="other")
    shelf = Shelf([Timeline((ONE,), ()), Timeline((twin,), ())])
    policies = [line.policy for (line, _), span in shelf.select(Filter()).spots(1)]
    assert policies == ["live", "other"]
    assert shelf.keys.tolist() == [1, 2]
    assert len(Shelf([]).select(Filter())) == 0
