"""Whether a precedent still holds: what became of the clauses it cites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from nlp.search.edition import Edition, Passage
from nlp.search.precedent import Citation
from nlp.search.timeline import Event, Place, Timeline
from nlp.words import words

Verdict = Literal["holds", "narrowed", "widened", "superseded", "removed", "review"]
# Why a verdict is "review": nothing is cited, the clause cannot be found or not told from others, a change is unclear.
Doubt = Literal["", "uncited", "unknown", "ambiguous", "unclear"]


@dataclass(frozen=True, slots=True)
class Cited:
    """A clause cited and what became of it; `then` and `now` are None where it was not found, or is gone.

    `events` are what later editions made of it in substance or in doubt, in order; `moved` says that it stands
    elsewhere now.
    """

    citation: Citation
    verdict: Verdict
    doubt: Doubt = ""
    edition: Edition | None = None
    then: Passage | None = None
    now: Passage | None = None
    events: tuple[Event, ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Holding:
    """Whether a precedent holds, from all the clauses it cites."""

    verdict: Verdict
    doubt: Doubt
    cited: tuple[Cited, ...]


def judge(citations: Sequence[Citation], timelines: Iterable[Timeline], *, day: date, market: str = "") -> Holding:
    """Return whether a precedent of `day` holds.

    It holds when every clause it cites is unchanged in substance. Else the verdict says how they changed; it is
    "review" where one cannot be found or a careful reader has to decide.
    """
    policies = [timeline for timeline in timelines if timeline.editions[0].kind == "policy"]
    cited = tuple(_judge(citation, policies, day, market) for citation in citations)
    if not cited:
        return Holding("review", "uncited", ())
    changed = [one.verdict for one in cited if one.verdict not in ("holds", "review")]
    doubts = [one.doubt for one in cited if one.verdict == "review"]
    if changed:
        return Holding(changed[0] if len(set(changed)) == 1 else "superseded", "", cited)
    return Holding("review", doubts[0], cited) if doubts else Holding("holds", "", cited)


def _judge(citation: Citation, timelines: Sequence[Timeline], day: date, market: str) -> Cited:
    found = _find(citation, timelines, day, market)
    if len(found) != 1:
        return Cited(citation, "review", "ambiguous" if found else "unknown")
    ((timeline, place),) = found
    status, now = timeline.now(place)
    events = tuple(
        event for event in timeline.since(place) if event.status not in ("current", "moved") or event.unclear
    )
    edition = timeline.editions[place.edition]
    then = place.passage
    unclear = any(event.unclear for event in events)
    if status == "current" or status == "moved":
        if unclear and not _same(then, now):
            return Cited(citation, "review", "unclear", edition, then, now, events, status == "moved")
        return Cited(citation, "holds", "", edition, then, now, events, status == "moved")
    if status == "superseded" and unclear:
        return Cited(citation, "review", "unclear", edition, then, now, events)
    return Cited(citation, status, "", edition, then, now, events)


def _find(citation: Citation, timelines: Sequence[Timeline], day: date, market: str) -> list[tuple[Timeline, Place]]:
    """Where the cited clause stands: in the version named, else in the one that held on the day, else closest to it."""
    found: list[tuple[Timeline, Place]] = []
    for timeline in timelines:
        first = timeline.editions[0]
        if citation.policy not in ("", first.policy) or (market and first.market not in ("", market)):
            continue
        found += [(timeline, place) for place in _places(citation, timeline, day)]
    own = [spot for spot in found if spot[0].editions[0].market == market]
    # A clause of the market's own policy comes before that of everywhere, the original before its translations.
    chosen = own or found
    originals = [spot for spot in chosen if spot[0].original is None]
    return originals or chosen[:1]


def _places(citation: Citation, timeline: Timeline, day: date) -> list[Place]:
    numbers = [number for number, e in enumerate(timeline.editions) if citation.version in ("", e.version)]
    held = timeline.held_on(day)
    near = held if held is not None else sum(edition.effective <= day for edition in timeline.editions) - 1
    numbers.sort(key=lambda number: (abs(number - max(near, 0)), number))
    for number in numbers:
        passages = timeline.editions[number].passages
        if citation.clause_id:
            hits = [passage for passage in passages if passage.clause_id == citation.clause_id]
        else:
            hits = _quoted(citation.quote, passages)
        if hits:
            return [Place(number, hit) for hit in hits]
    return []


def _quoted(quote: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passages whose words are those of the quotation, else those that hold them in a row."""
    wanted = words(quote)
    if not wanted:
        return []
    said = [(passage, words(passage.full_text), words(passage.text)) for passage in passages]
    whole = [passage for passage, full, own in said if wanted in (full, own)]
    return whole or [passage for passage, full, _ in said if _holds(full, wanted)]


def _holds(text: Sequence[str], wanted: Sequence[str]) -> bool:
    size = len(wanted)
    return any(text[at : at + size] == wanted for at in range(len(text) - size + 1))


def _same(then: Passage, now: Passage | None) -> bool:
    return now is not None and (then.full_text, then.tier_kind) == (now.full_text, now.tier_kind)
