from __future__ import annotations

from datetime import date

import pytest

from nlp.search.edition import Edition, Passage
from nlp.search.status import Fate
from nlp.search.timeline import Place, Timeline

RULE = "Ask the person who is named before you act on a report"


def _edition(year: int, **texts: str) -> Edition:
    passages = tuple(Passage(id, ("A",), "", None, text, text, 0, len(text), ()) for id, text in texts.items())
    return Edition("live", str(year), date(year, 1, 1), "policy", passages)


def _brief(line: Timeline, place: Place) -> tuple[str, str]:
    status, now = line.now(place)
    return status, now.clause_id if now else ""


def test_a_clause_is_followed_through_all_versions():
    editions = [_edition(2020 + number, **{f"c{number}": RULE}) for number in range(4)]
    steps = ({"c0": Fate("moved", "c1")}, {"c1": Fate("narrowed", "c2")}, {"c2": Fate("narrowed", "c3")})
    editions[3] = _edition(2023, c3=f"{RULE} of harm")
    line = Timeline(tuple(editions), steps)
    assert _brief(line, Place(0, editions[0].passages[0])) == ("narrowed", "c3")
    gone = Timeline(tuple(editions), (*steps[:2], {"c2": Fate("removed", "")}))
    assert _brief(gone, Place(0, editions[0].passages[0])) == ("removed", "")
    untold = Timeline(tuple(editions), (*steps[:2], {}))
    assert _brief(untold, Place(0, editions[0].passages[0])) == ("superseded", "")


@pytest.mark.parametrize(
    ("again", "now", "story"),
    [
        (RULE, ("current", "c3"), ["removed", None]),
        (RULE.replace("before", "as soon as"), ("superseded", "c3"), ["removed", None]),
        ("A report is read within a day by somebody else", ("removed", ""), ["removed"]),
    ],
)
def test_a_clause_that_a_later_version_has_again_is_followed_there(again, now, story):
    editions = _edition(2020, c1=RULE), _edition(2021), _edition(2022, c3=again)
    line = Timeline(editions, ({"c1": Fate("removed", "")}, {}))
    then = Place(0, editions[0].passages[0])
    assert _brief(line, then) == now
    assert [event.status for event in line.since(then)] == story
    latest = Place(2, editions[2].passages[0])
    assert [event.status for event in line.before(latest)] == ([None, *story] if now[1] else [None])
    assert {place.passage.clause_id for place in line.places()} == ({"c3"} if now[1] else {"c1", "c3"})
