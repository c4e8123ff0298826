"""Search: the passages nearest to a question, when they held, and whether they still do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from nlp.document import Span
from nlp.errors import LibraryError
from nlp.search.edition import Edition, Passage
from nlp.search.encoder import Encoder
from nlp.search.index import VectorIndex, as_ids
from nlp.search.language import detect_language
from nlp.search.query import Query, holds_phrases, read_query
from nlp.search.status import Status
from nlp.search.timeline import Place, Timeline

# Why an answer is empty: nothing held on the date, no passage is near, none holds the quoted words.
Silence = Literal["", "nothing_held", "nothing_near", "not_quoted"]
# Answers under this share of the threshold are left out behind better ones; measured to cost no right answer.
_TAIL = 0.8
_Spot = tuple[Timeline, Place]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found: `score` is its cosine with the query (1.0 when asked for by id), `span` the best words.

    `effective_from` to `effective_to` (exclusive, None while it holds) is when its edition held; `status` and
    `now` say what became of it in the latest edition.
    """

    edition: Edition
    passage: Passage
    score: float
    span: Span
    effective_to: date | None
    status: Status
    now: Passage | None


@dataclass(frozen=True, slots=True)
class Answer:
    """Hits, best first; `silence` says why there are none. `language` is the query's, "en" when unsure."""

    query: str
    language: str
    as_of: date | None
    hits: tuple[Hit, ...]
    silence: Silence = ""


def search(
    text: str,
    *,
    timelines: Sequence[Timeline],
    index: VectorIndex,
    encoder: Encoder,
    as_of: date | None = None,
    policy: str | None = None,
    limit: int = 10,
    language: Callable[[str], str] = detect_language,
) -> Answer:
    """Return up to `limit` passages that answer `text`.

    Without `as_of` the latest editions are searched and the clauses that were removed on the way; with it,
    what held on that day. Words in quotation marks must be there as they stand, clause ids are looked up;
    all else is ranked by meaning, and nothing is returned where nothing is near.
    Raises InputError for a query without words, LibraryError for an unknown policy.
    """
    query = read_query(text)
    chosen = _choose(timelines, policy)
    spoken = language(query.meaning)
    by_id = _look_up(query, chosen, as_of)
    spots = [(timeline, place) for timeline in chosen for place in timeline.places(as_of)]
    if query.phrases:
        spots = _quoted(query, spots) or _quoted(query, ((t, p) for t in chosen for p in t.earlier(as_of)))
    if by_id or not spots:
        hits = tuple(_hit(spot, 1.0, spot[1].passage.windows[0].span) for spot in by_id[:limit])
        silence: Silence = "" if hits else "not_quoted" if query.phrases else "nothing_held"
        return Answer(query.text, spoken, as_of, hits, silence)
    found = _rank(query, spots, index, encoder, limit)
    if not query.phrases and (not found or found[0].score < encoder.threshold):
        return Answer(query.text, spoken, as_of, (), "nothing_near")
    least = -1.0 if query.phrases else _TAIL * encoder.threshold
    return Answer(query.text, spoken, as_of, tuple(hit for hit in found if hit.score >= least))


def _choose(timelines: Sequence[Timeline], policy: str | None) -> Sequence[Timeline]:
    chosen = [timeline for timeline in timelines if policy is None or timeline.policy == policy]
    if policy is not None and not chosen:
        known = ", ".join(sorted(timeline.policy for timeline in timelines))
        raise LibraryError("the library holds no such policy", value=policy, hint=f"It holds {known or 'nothing yet'}")
    return chosen


def _look_up(query: Query, timelines: Sequence[Timeline], as_of: date | None) -> list[_Spot]:
    """The newest place of every clause asked for by id."""
    wanted = set(query.clause_ids)
    if not wanted:
        return []
    found: dict[tuple[str, str], _Spot] = {}
    for timeline in timelines:
        for place in timeline.earlier(as_of):
            if place.passage.clause_id in wanted:
                found.setdefault((timeline.policy, place.passage.clause_id), (timeline, place))
    return list(found.values())


def _quoted(query: Query, spots: Iterable[_Spot]) -> list[_Spot]:
    return [spot for spot in spots if holds_phrases(spot[1].passage, query.phrases)]


def _rank(query: Query, spots: Sequence[_Spot], index: VectorIndex, encoder: Encoder, limit: int) -> list[Hit]:
    by_key: dict[int, list[tuple[_Spot, Span]]] = {}
    for spot in spots:
        for window in spot[1].passage.windows:
            by_key.setdefault(window.key, []).append((spot, window.span))
    vector = encoder.encode([query.meaning], role="query")[0]
    width = 2 * limit + 8
    while True:
        ids, scores = index.search(vector, width, allowed=as_ids(by_key))
        nearest = list(zip(ids.tolist(), scores.tolist(), strict=True))
        best = _best_windows(nearest, by_key)
        if len(best) >= limit or len(nearest) < width:
            break
        width *= 4
    hits = [_hit(spot, score, span) for spot, score, span in best]
    hits.sort(key=lambda hit: (-round(hit.score, 6), hit.status == "removed"))
    return hits[:limit]


def _best_windows(
    nearest: Sequence[tuple[int, float]], by_key: Mapping[int, list[tuple[_Spot, Span]]]
) -> list[tuple[_Spot, float, Span]]:
    """Every passage once, with its best window."""
    best: dict[tuple[str, int, str], tuple[_Spot, float, Span]] = {}
    for key, score in nearest:
        for spot, span in by_key[key]:
            timeline, place = spot
            best.setdefault((timeline.policy, place.edition, place.passage.clause_id), (spot, score, span))
    return list(best.values())


def _hit(spot: _Spot, score: float, span: Span) -> Hit:
    timeline, place = spot
    status, now = timeline.now(place)
    return Hit(
        edition=timeline.editions[place.edition],
        passage=place.passage,
        score=score,
        span=span,
        effective_to=timeline.until(place.edition),
        status=status,
        now=now,
    )
