"""Search: the passages nearest to a question, when they held, and whether they still do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from nlp.document import Span
from nlp.errors import LibraryError
from nlp.search.edition import Edition, Passage
from nlp.search.encoder import Encoder, LateEncoder
from nlp.search.index import VectorIndex, as_ids
from nlp.search.language import DEFAULT, detect_language, known_share, spoken_language
from nlp.search.query import Query, holds_phrases, read_query
from nlp.search.ranking import Ranked, TokenSource, rank
from nlp.search.shelf import EVERYTHING, Filter, Shelf, Spot
from nlp.search.spelling import mend
from nlp.search.status import Status

# Why an answer is empty: nothing held on the date, no passage is near.
Silence = Literal["", "nothing_held", "nothing_near"]
# Puts a question in the language of a code into English, "" where it cannot.
IntoEnglish = Callable[[str, str], str]
# Mended word by word, a sentence in another language becomes half an English one, hardly ever a whole one.
_MENDED = 0.8


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found: `score` is the chance that it answers, else its cosine with the query (see `rank`).

    It is 1.0 when asked for by id; `span` are the best words.

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
    """Hits, best first; `silence` says why there are none. `language` is the query's, "en" when unsure.

    `read_as` is the English that it was put into to be searched, "" where it was searched as it is. `unquoted` says
    that nothing holds the words in quotation marks, so that they were searched by meaning.
    """

    query: str
    language: str
    as_of: date | None
    hits: tuple[Hit, ...]
    silence: Silence = ""
    read_as: str = ""
    unquoted: bool = False


def _untranslated(text: str, language: str) -> str:
    return ""


def search(
    text: str,
    *,
    shelf: Shelf,
    index: VectorIndex,
    tokens: TokenSource,
    encoder: Encoder,
    chosen: Filter = EVERYTHING,
    limit: int = 10,
    language: Callable[[str], str] = detect_language,
    into_english: IntoEnglish = _untranslated,
) -> Answer:
    """Return up to `limit` passages that answer `text`, of those that `chosen` lets pass.

    Without a day the latest editions are searched and the clauses that were removed on the way; with it,
    what held on that day. Clause ids are looked up, and where any passage holds the words in quotation marks as they
    stand, only such are found; all else is ranked by meaning, and nothing is returned where nothing is near. A question
    in a language that nothing searched is in is put into English where that can be done.
    Raises InputError for a query without words, LibraryError for an unknown policy.
    """
    query = read_query(text)
    _check_policy(shelf, chosen.policy)
    spoken, question = _read_question(query.meaning, shelf, encoder, language)
    if by_id := _look_up(query, shelf, chosen):
        hits = tuple(_hit(spot, 1.0, spot[1].passage.windows[0].span) for spot in by_id[:limit])
        return Answer(query.text, spoken, chosen.as_of, hits)
    selection = shelf.select(chosen)
    quoted = _quoted(query, shelf, chosen) if query.phrases else {}
    if not quoted and not len(selection):
        return Answer(query.text, spoken, chosen.as_of, (), "nothing_held")
    english_only = isinstance(encoder, LateEncoder) and shelf.holds(DEFAULT, chosen) and not shelf.holds(spoken, chosen)
    read_as = into_english(question, spoken) if english_only else ""
    ranker = partial(rank, read_as or question, index=index, tokens=tokens, words=shelf.words, encoder=encoder)
    if quoted:
        found, _ = _hits(lambda width: ranker(as_ids(quoted), width=width), quoted.__getitem__, limit)
        return Answer(query.text, spoken, chosen.as_of, tuple(found), read_as=read_as)
    found, ranked = _hits(lambda width: ranker(selection.keys, width=width), selection.spots, limit)
    near = tuple(hit for hit in found if hit.score >= ranked.least) if ranked.near else ()
    silence: Silence = "" if near else "nothing_near"
    return Answer(query.text, spoken, chosen.as_of, near, silence, read_as, unquoted=bool(query.phrases))


def _check_policy(shelf: Shelf, policy: str | None) -> None:
    if policy is not None and policy not in shelf.policies:
        known = ", ".join(shelf.policies) or "nothing yet"
        raise LibraryError(
            "the library holds no such policy", value=policy, hint=f"It holds {known}", code="library_unknown"
        )


def _read_question(text: str, shelf: Shelf, encoder: Encoder, language: Callable[[str], str]) -> tuple[str, str]:
    """The language of a question and, where that is English, the question without slips of the pen.

    One of which English knows few words is English with slips only where nearly every word is one when they are mended.
    """
    if not isinstance(encoder, LateEncoder) or language(text) != DEFAULT:
        return language(text), text
    mended = mend(text, shelf.words.spellings, encoder.knows)
    if known_share(mended, encoder.knows) >= _MENDED:
        return DEFAULT, mended
    spoken = spoken_language(text, knows=encoder.knows, detect=language)
    return spoken, mended if spoken == DEFAULT else text


def _look_up(query: Query, shelf: Shelf, chosen: Filter) -> list[Spot]:
    """The newest place of every clause asked for by id."""
    wanted = set(query.clause_ids)
    found: dict[tuple[str, str, str, str], Spot] = {}
    for timeline, place in shelf.earlier(chosen) if wanted else ():
        if place.passage.clause_id in wanted:
            first = timeline.editions[0]
            key = (first.policy, first.language, first.market, place.passage.clause_id)
            found.setdefault(key, (timeline, place))
    return list(found.values())


def _quoted(query: Query, shelf: Shelf, chosen: Filter) -> dict[int, list[tuple[Spot, Span]]]:
    """The vectors of the passages that hold the quoted words, of old editions only where the rest holds none."""
    for spots in (shelf.spots(chosen), shelf.earlier(chosen)):
        found: dict[int, list[tuple[Spot, Span]]] = {}
        for spot in spots:
            if holds_phrases(spot[1].passage, query.phrases):
                for window in spot[1].passage.windows:
                    found.setdefault(window.key, []).append((spot, window.span))
        if found:
            return found
    return {}


def _hits(
    ranked_to: Callable[[int], Ranked], spots: Callable[[int], Sequence[tuple[Spot, Span]]], limit: int
) -> tuple[list[Hit], Ranked]:
    """The best hits, and the ranking they are from, made as wide as they need."""
    width = 2 * limit + 8
    while True:
        ranked = ranked_to(width)
        best = _best_windows(ranked.ids.tolist(), ranked.scores.tolist(), spots)
        if len(best) >= limit or ranked.ids.size < width:
            break
        width *= 4
    # What became of a passage is asked only of those that may be shown: the best, and what is as good as the last.
    least = round(best[limit - 1][1], 6) if len(best) >= limit else -1.0
    hits = [_hit(spot, score, span) for spot, score, span in best if round(score, 6) >= least]
    hits.sort(key=lambda hit: (-round(hit.score, 6), hit.status == "removed"))
    return hits[:limit], ranked


def _best_windows(
    ids: Sequence[int], scores: Sequence[float], spots: Callable[[int], Sequence[tuple[Spot, Span]]]
) -> list[tuple[Spot, float, Span]]:
    """Every passage once, with its best window."""
    best: dict[tuple[int, int, str], tuple[Spot, float, Span]] = {}
    for key, score in zip(ids, scores, strict=True):
        for spot, span in spots(key):
            timeline, place = spot
            best.setdefault((id(timeline), place.edition, place.passage.clause_id), (spot, score, span))
    return list(best.values())


def _hit(spot: Spot, score: float, span: Span) -> Hit:
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
