from __future__ import annotations

from datetime import date

import pytest

from nlp.document import Clause, Document, Section
from nlp.errors import InputError, LibraryError
from nlp.search import make_edition, search
from nlp.search.chunk import chunk, embed
from nlp.search.encoder import FakeEncoder
from nlp.search.index import VectorIndex
from nlp.search.language import detect_language
from nlp.search.mix import MIX
from nlp.search.shelf import Filter, Shelf
from nlp.search.status import Fate
from nlp.search.timeline import Timeline


class Spelling(FakeEncoder):
    """Knows no word by heart and compares none."""

    mix = MIX

    def ask(self, query):
        return None

    def knows(self, word):
        return False


ENCODER = Spelling()
LIVE_OLD, LIVE_NEW, BEER, SLURS = "caaaaaaaaa1", "caaaaaaaaa2", "cbbbbbbbbb1", "cccccccccc1"


def _document(clauses: dict[str, str]) -> Document:
    rules = tuple(
        Clause(id, text, 0, len(text), "rule", ("Rules",), n, n, full_text=text)
        for n, (id, text) in enumerate(clauses.items())
    )
    return Document("", (Section(None, ("Rules",), 1, rules),), title="Safety")


DOCUMENTS = {
    ("youth", "1", date(2024, 1, 1)): {LIVE_OLD: "Teens go live from 13 years", BEER: "Beer adverts need a label"},
    ("youth", "2", date(2025, 1, 1)): {LIVE_NEW: "Teens go live from 16 years"},
    ("hate", "1", date(2024, 6, 1)): {SLURS: "Reclaimed slurs are allowed in self-reference"},
}
STEPS = {"youth": ({LIVE_OLD: Fate("narrowed", LIVE_NEW), BEER: Fate("removed", "")},), "hate": ()}


@pytest.fixture(scope="module")
def library():
    index = VectorIndex(ENCODER.dimension)
    editions = {}
    for (policy, version, day), clauses in DOCUMENTS.items():
        document = _document(clauses)
        pieces = chunk(document)
        index.add(dict(zip([p.key for p in pieces], embed(pieces, ENCODER).vectors, strict=True)))
        editions.setdefault(policy, []).append(make_edition(document, policy=policy, version=version, effective=day))
    shelf = Shelf([Timeline(tuple(own), STEPS[policy]) for policy, own in editions.items()])

    def ask(query: str, **options):
        options.setdefault("language", lambda text: "en")
        own = {name: options.pop(name) for name in ("as_of", "policy") if name in options}
        return search(
            query, shelf=shelf, index=index, tokens=lambda keys: [], encoder=ENCODER, chosen=Filter(**own), **options
        )

    return ask


def test_the_latest_version_answers_and_says_since_when(library):
    best = library("from how many years do teens go live").hits[0]
    assert (best.edition.version, best.passage.clause_id, best.status) == ("2", LIVE_NEW, "current")
    assert (best.edition.effective, best.effective_to) == (date(2025, 1, 1), None)
    assert best.now == best.passage


def test_as_of_answers_with_what_held_and_what_became_of_it(library):
    answer = library("teens go live", as_of=date(2024, 12, 31))
    best = answer.hits[0]
    assert (best.passage.clause_id, best.status, best.effective_to) == (LIVE_OLD, "narrowed", date(2025, 1, 1))
    assert best.now is not None
    assert best.now.text == "Teens go live from 16 years"
    assert library("teens go live", as_of=date(2025, 1, 1)).hits[0].passage.clause_id == LIVE_NEW
    assert library("teens go live", as_of=date(2020, 1, 1)).silence == "nothing_held"


def test_a_removed_clause_is_found_and_called_removed_and_a_reworded_one_only_as_it_is(library):
    answer = library("beer adverts label")
    assert (answer.hits[0].passage.clause_id, answer.hits[0].status, answer.hits[0].now) == (BEER, "removed", None)
    assert LIVE_OLD not in {hit.passage.clause_id for hit in answer.hits}


def test_quoted_words_are_looked_for_in_old_versions_too_and_by_meaning_where_no_passage_has_them(library):
    assert [hit.passage.clause_id for hit in library('"reclaimed  SLURS"').hits] == [SLURS]
    assert [hit.passage.clause_id for hit in library("live “from 13 years”").hits] == [LIVE_OLD]
    assert not library('"reclaimed slurs"').unquoted
    near = library('may I say "claimed slurs are allowed"?')
    assert (near.unquoted, near.hits[0].passage.clause_id) == (True, SLURS)


def test_a_question_is_put_into_english_where_all_that_is_searched_is_english(library):
    def into_english(text, language):
        return "reclaimed slurs" if (text, language) == ("insultos reapropriados", "pt") else ""

    asked = {"language": lambda text: "pt", "into_english": into_english}
    answer = library("insultos reapropriados", **asked)
    assert (answer.language, answer.read_as, answer.hits[0].passage.clause_id) == ("pt", "reclaimed slurs", SLURS)
    assert library("outra pergunta", **asked).read_as == ""


def test_a_clause_id_finds_its_clause_in_any_version(library):
    (only,) = library(f"what about {LIVE_OLD}?").hits
    assert (only.passage.clause_id, only.score, only.status) == (LIVE_OLD, 1.0, "narrowed")


def test_filters_hold_inside_the_search_and_limits_count_answers(library):
    assert {hit.edition.policy for hit in library("teens go live safety rules", policy="hate").hits} == {"hate"}
    assert len(library("safety rules", limit=1).hits) == 1
    with pytest.raises(LibraryError, match="It holds hate, youth"):
        library("teens", policy="spam")


def test_a_slip_is_mended_in_an_english_question_only(library):
    assert library("from how many yaers").hits[0].passage.clause_id == LIVE_NEW
    assert library("yaers", language=lambda text: "sv").silence == "nothing_near"
    # Taken for English by an identifier that is unsure.
    assert library("Kuheshimu maoni, mitazamo na labek").silence == "nothing_near"


def test_nothing_near_is_said_and_a_query_without_words_refused(library):
    answer = library("quarterly harvest tractors")
    assert (answer.hits, answer.silence) == ((), "nothing_near")
    with pytest.raises(InputError, match="no word"):
        library(" ?! ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("can a creator show alcohol in a cooking video?", "en"),
        ("doxxing", "en"),
        ("2FA", "en"),
        ("1234", "en"),
        ("pode mostrar álcool no vídeo?", "pt"),
        ("¿puedo publicar desnudos?", "es"),
        ("アルコールを見せてもいいですか", "ja"),
        ("友好的かつ男女包括用語の使用", "ja"),
        ("措辞友好且包容", "zh"),
        ("指导方针借鉴自Mozilla纪检分级。", "zh"),
        ("what does 违纪 mean in our notes", "en"),
        ("هل يمكن عرض الكحول", "ar"),
    ],
)
def test_the_language_of_a_query_is_english_when_unsure(text, language):
    assert detect_language(text) == language
