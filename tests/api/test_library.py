from __future__ import annotations

import hashlib
import json
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from api.cli.library import library as library_command
from api.cli.search import search as search_command
from api.db import Database
from api.library import Library, Said, opening
from api.library import library as library_module
from api.library import stock as stock_module
from api.library.adding import read_entries
from api.library.files import write_json
from api.library.history import find_histories
from nlp.document import Document, Span
from nlp.errors import InputError, LibraryError
from nlp.readers import read
from nlp.rules.rule import Rule
from nlp.search.encoder import FakeEncoder
from nlp.search.late import TOKEN_DIMENSION, Asked, pack
from nlp.search.mix import MIX
from nlp.search.precedent import read_precedents, tell_precedent
from nlp.search.shelf import Filter
from nlp.search.status import Fates, trace_fates
from nlp.structure import structure
from nlp.versions import compare

V1 = b"""# Live

## Ages

You must be at least 13 years old to go live.

Beer adverts need a label.

## Fees

Fees are fixed.
"""
V2 = V1.replace(b"Beer adverts need a label.", b"Gifts are switched off for teens.")
V3 = V2.replace(b"13", b"16")
DAYS = {"1": date(2024, 1, 1), "2": date(2025, 1, 1), "3": date(2026, 1, 1)}
TEXTS = {"1": V1, "2": V2, "3": V3}


CASES = b"""id,date,market,summary,decision,reasoning,clauses,language
case-1,2024-05-01,,A teen went live,Allowed,At 14,live: You must be at least 13 years old to go live.,en
case-2,2024-06-01,BR,An advert without a label,Removed,Labels are needed,live@1: Beer adverts need a label.,en
case-3,2024-06-01,,A fee was asked twice,Refunded,"Fees, as always, are fixed",live: Fees are fixed.,en
case-4,2024-06-01,,Nothing is cited,Noted,,,en
"""


class CountingEncoder(FakeEncoder):
    def __init__(self, version: str = "1", dimension: int = 256) -> None:
        super().__init__(dimension)
        self.version = version
        self.passages = 0

    def encode(self, texts, *, role="passage", progress=None):
        self.passages += len(texts) if role == "passage" else 0
        return super().encode(texts, role=role, progress=progress)


class WordyEncoder(CountingEncoder):
    """Reads each word of a passage as a token; a question asks for the words of length three."""

    mix = MIX

    def read(self, texts, *, progress=None):
        return self.encode(texts, progress=progress), [pack(self._words(text)) for text in texts]

    def ask(self, query):
        vectors = self._words("box")
        return Asked(vectors, np.ones(len(vectors), dtype=np.float32))

    def knows(self, word):
        return True

    def _words(self, text):
        return np.eye(TOKEN_DIMENSION, dtype=np.float32)[[len(word) for word in text.split()]]


def _read(data: bytes, name: str, precedent: bool, language: str) -> Document:
    if precedent:
        (found,) = read_precedents(data, name)
        data, name = tell_precedent(found).encode(), "precedent.md"
    whole = lambda texts: [[Span(0, len(text))] for text in texts]  # noqa: E731
    return structure(read(data, name), name=name, sentences=whole, language=language or "en")


def _compare(old: Document, new: Document) -> Fates:
    rules = lambda clauses, document: [Rule(clause.id, "none") for clause in clauses]  # noqa: E731
    return trace_fates(compare(old, new, extract=rules))


def _link(translation: Document, original: Document) -> dict[str, str]:
    rules = [[c.id for c in document.clauses if c.role == "rule"] for document in (translation, original)]
    return dict(zip(*rules, strict=True))


@pytest.fixture
def open_(database: Database, tmp_path: Path):
    """Open the library of this test again and again, as other processes would."""

    def open_again(encoder: FakeEncoder | None = None) -> Library:
        encoder = encoder or CountingEncoder()
        return Library(database, tmp_path / "library", encoder=encoder, read=_read, compare=_compare, link=_link)

    return open_again


def _add(library: Library, version: str, *, data: bytes = b"", replacing: bool = False, **said):
    told = Said(**({"policy": "live", "version": version, "effective": DAYS.get(version)} | said))
    entries = read_entries(data or TEXTS[version], "live.md", told, library=library, read=_read)
    (added,) = library.add(entries, replacing=replacing)
    return added


def _add_cases(library: Library, data: bytes = CASES, **options):
    return library.add(read_entries(data, "cases.csv", Said(), library=library, read=_read), **options)


def _found(library: Library, query: str = "years old to go live", **chosen) -> list[tuple[str, str, str]]:
    answer = library.search(query, Filter(**({"kind": "policy"} | chosen)))
    return [(hit.edition.version, hit.passage.text, hit.status) for hit in answer.hits]


def test_versions_take_their_place_in_time_and_only_what_is_new_is_embedded(open_):
    encoder = CountingEncoder()
    library = open_(encoder)
    assert (_add(library, "1").embedded, _add(library, "3").embedded) == (3, 2)
    late = _add(library, "2")
    assert (late.result, late.embedded, late.effective_to) == ("added", 0, DAYS["3"])
    assert encoder.passages == 2 * 5
    for each in (library, open_()):
        held = [(entry.record.version, entry.effective_to) for entry in each.versions()]
        assert held == [("1", DAYS["2"]), ("2", DAYS["3"]), ("3", None)]
        assert _found(each, as_of=date(2025, 6, 1))[0][:2] == ("2", "You must be at least 13 years old to go live.")
        assert _found(each)[0] == ("3", "You must be at least 16 years old to go live.", "current")
        assert _found(each, "beer adverts label")[0] == ("1", "Beer adverts need a label.", "removed")
        assert each.check() == []


def test_the_order_of_adding_does_not_matter(open_, make_sqlite, tmp_path):
    for version in ("3", "1", "2"):
        _add(open_(), version)
    assert find_histories(open_(), "Fees are fixed.")[0].events[0].edition.version == "1"
    events = find_histories(open_(), "You must be at least 16 years old to go live.")[0].events
    assert [(event.edition.version, event.status is None) for event in events] == [("1", True), ("3", False)]


def test_the_same_file_again_changes_nothing_and_other_content_asks_for_replace(open_):
    library = open_()
    _add(library, "1")
    before = library.holdings().generation
    assert _add(library, "1").result == "unchanged"
    assert open_().holdings().generation == before
    with pytest.raises(LibraryError, match=r"another text.*--replace"):
        _add(library, "1", data=V2)
    with pytest.raises(LibraryError, match="effective date 2024-01-01, not 2024-05-05"):
        _add(library, "1", effective=date(2024, 5, 5))
    assert _add(library, "1", data=V3, replacing=True).result == "replaced"
    assert _found(library, "beer adverts label")[:1] != [("1", "Beer adverts need a label.", "removed")]
    assert _add(library, "2", data=V3).twin == "1"
    assert open_().check() == []


def test_a_withdrawn_version_is_as_if_it_had_not_been_and_comes_back(open_):
    library = open_()
    for version in "123":
        _add(library, version)
    (third,) = [record for record in library.holdings().records if record.version == "3"]
    library.withdraw([third.identity], why="too early")
    assert _found(open_())[0] == ("2", "You must be at least 13 years old to go live.", "current")
    last = library.versions(withdrawn=True)[-1]
    assert (last.record.version, last.record.withdrawn_why) == ("3", "too early")
    with pytest.raises(LibraryError, match="no such record"):
        library.withdraw([third.identity])
    assert _add(library, "3").result == "added"
    assert _found(open_())[0][0] == "3"


def test_a_version_ends_where_it_says_so_or_where_the_next_begins(open_):
    library = open_()
    _add(library, "1", until=date(2024, 7, 1))
    _add(library, "2")
    assert [entry.effective_to for entry in library.versions()] == [date(2024, 7, 1), None]
    assert _found(library, as_of=date(2024, 6, 30))[0][0] == "1"
    assert library.search("live", Filter(as_of=date(2024, 8, 1))).silence == "nothing_held"
    with pytest.raises(LibraryError, match="end before it begins"):
        _add(library, "3", until=date(2020, 1, 1))


def test_a_market_has_what_holds_there_and_everywhere(open_):
    library = open_()
    _add(library, "1")
    _add(library, "1", market="br", data=V3)
    texts = {market: {text for _, text, _ in _found(library, market=market)} for market in (None, "BR", "DE")}
    only_there = "You must be at least 16 years old to go live."
    assert only_there in texts["BR"]
    assert only_there not in texts["DE"]
    assert texts["DE"] < texts["BR"] == texts[None]


GERMAN = {
    "1": "# Live\n\n## Alter\n\nAb 13 Jahren live.\n\nBierwerbung braucht ein Etikett.\n\n## Kosten\n\nFest.\n",
    "2": "# Live\n\n## Alter\n\nAb 13 Jahren live.\n\nGeschenke sind aus.\n\n## Kosten\n\nFest.\n",
}


def test_a_translation_fares_as_its_original_does_and_ends_with_it(open_):
    library = open_()
    for version in "123":
        _add(library, version)
    for version, text in GERMAN.items():
        _add(library, version, data=text.encode(), language="de", effective=None)
    german = [entry for entry in library.versions() if entry.record.identity.language == "de"]
    assert [(entry.record.effective, entry.effective_to) for entry in german] == [
        (DAYS["1"], DAYS["2"]),
        (DAYS["2"], DAYS["3"]),
    ]
    spoken = frozenset({"de"})
    (hit, *_) = library.search("Bierwerbung Etikett", Filter(as_of=DAYS["1"], languages=spoken)).hits
    assert (hit.status, hit.now) == ("removed", None)
    (hit, *_) = library.search("Ab 13 Jahren live", Filter(as_of=DAYS["1"], languages=spoken)).hits
    assert hit.status == "superseded"
    assert hit.now is not None
    assert hit.now.text == "You must be at least 16 years old to go live.", "version 3 is there in English only"


def test_precedents_hold_as_long_as_the_clauses_they_cite(open_):
    library = open_()
    for version in "12":
        _add(library, version)
    assert [one.result for one in _add_cases(library)] == ["added"] * 4
    assert {one.result for one in _add_cases(open_())} == {"unchanged"}

    def verdicts() -> dict[str, str]:
        each = open_()
        records = [record for record in each.holdings().records if record.kind == "precedent"]
        return {record.policy: each.holding(each.precedent(record)).verdict for record in records}

    assert verdicts() == {"case-1": "holds", "case-2": "removed", "case-3": "holds", "case-4": "review"}
    _add(library, "3")
    assert verdicts()["case-1"] != "holds"
    case = next(hit for hit in library.search("teen went live", Filter(kind="precedent")).hits)
    assert case.edition.policy == "case-1"
    holding = library.holding_of(case)
    assert holding is not None
    (cited,) = holding.cited
    assert (cited.then.text, cited.now.text) == (
        "You must be at least 13 years old to go live.",
        "You must be at least 16 years old to go live.",
    )
    assert [event.edition.version for event in cited.events] == ["3"]


def test_a_precedent_is_one_whatever_it_says_of_its_market(open_):
    library = open_()
    _add(library, "1")
    _add_cases(library)
    moved = CASES.replace(b"case-2,2024-06-01,BR", b"case-2,2024-07-01,DE")
    with pytest.raises(LibraryError, match="case-2"):
        _add_cases(library, moved)
    results = {one.record.policy: one.result for one in _add_cases(library, moved, replacing=True)}
    assert results == {"case-1": "unchanged", "case-2": "replaced", "case-3": "unchanged", "case-4": "unchanged"}
    (second,) = [record for record in open_().holdings().records if record.policy == "case-2"]
    assert (second.identity.market, second.effective) == ("DE", date(2024, 7, 1))


def test_a_damaged_missing_or_foreign_index_is_built_again_and_never_served(open_, tmp_path):
    _add(open_(), "1")
    whole = _found(open_())
    folder = next(tmp_path.glob("library/vectors/*"))
    (index,) = folder.glob("index-*.faiss")
    good, manifest = index.read_bytes(), folder / "manifest.json"
    said = json.loads(manifest.read_bytes())
    assert (said["generation"], said["count"], said["dimension"]) == (1, 3, 256)
    for damage in (good[:-40], b"", good[:100] + bytes([good[100] ^ 255]) + good[101:]):
        index.write_bytes(damage)
        encoder = CountingEncoder()
        assert _found(open_(encoder)) == whole
        assert encoder.passages == 0, "vectors come from the database"
        assert index.read_bytes() == good
    foreign = folder / "index-foreign.faiss"
    foreign.write_bytes(good[::-1])
    write_json(manifest, said | {"file": foreign.name, "checksum": hashlib.sha256(good[::-1]).hexdigest()})
    assert _found(open_()) == whole
    assert not foreign.exists()
    shutil.rmtree(folder)
    assert _found(open_()) == whole
    assert open_().check() == []


def test_another_model_embeds_anew_and_says_how_far_it_is(open_):
    _add(open_(), "1")
    encoder = CountingEncoder("2", 128)
    changed = open_(encoder)
    assert changed.missing() == 3
    followed: list[tuple[str, int, int]] = []
    changed.holdings(lambda *step: followed.append(step))
    assert ("Embedding", 0, 3) in followed
    assert ("Embedding", 3, 3) in followed
    assert (encoder.passages, changed.missing()) == (6, 0)
    assert _found(changed)[0][0] == "1"
    later = open_(CountingEncoder("3"))
    thread = later.embed_in_background()
    thread.join(30)
    assert not thread.is_alive()
    assert later.missing() == 0
    assert _found(later)[0][0] == "1"


def test_an_encoder_of_many_parts_may_have_any_name(open_):
    names = []
    for last in "ab":
        encoder = CountingEncoder()
        encoder.name = "+".join(["a-part-with-a-long-name"] * 9) + last
        library = open_(encoder)
        _add(library, "1")
        assert library.missing() == len(names) * 3, "another encoder by its last letter"
        library.holdings()
        names.append(library._stock.vectors.name)
    assert names[0] != names[1]


def test_an_index_goes_along_with_what_other_processes_change(open_):
    first, second = open_(), open_()
    _add(first, "1")
    assert _found(second)[0][0] == "1"
    _add(second, "3")
    assert _found(first)[0][0] == "3"
    assert np.array_equal(first.holdings().index.ids, second.holdings().index.ids)
    assert first.check() == second.check() == []


def test_an_add_that_another_process_overtakes_is_prepared_again(open_, monkeypatch):
    first, second = open_(), open_()
    _add(first, "1")
    embed = stock_module.embed

    def overtaken(*arguments, **options):
        monkeypatch.setattr(stock_module, "embed", embed)
        _add(second, "3")
        return embed(*arguments, **options)

    monkeypatch.setattr(stock_module, "embed", overtaken)
    assert _add(first, "2").effective_to == DAYS["3"]
    assert [entry.record.version for entry in open_().versions()] == ["1", "2", "3"]
    assert open_().check() == []


def test_words_in_their_place_are_read_once_and_kept(open_):
    text = b"# Live\n\n## Gifts\n\nGifts must stay away.\n\nGifts may never come.\n\nGifts can not stay.\n"
    _add(open_(WordyEncoder()), "1", data=text)
    encoder = WordyEncoder()
    first, *others = open_(encoder).search("gifts").hits
    assert first.passage.text == "Gifts can not stay."
    assert first.score > max(hit.score for hit in others)
    assert encoder.passages == 0


def test_bad_additions_are_refused_and_leave_nothing(open_):
    library = open_()
    with pytest.raises(LibraryError, match="--effective"):
        _add(library, "1", effective=None)
    with pytest.raises(LibraryError, match="no clause"):
        _add(library, "1", data=b"# Only a title\n")
    with pytest.raises(LibraryError, match="1 to 120 characters"):
        _add(library, "1", policy="x" * 200)
    with pytest.raises(LibraryError, match=r"empty.*library add"):
        library.search("teens")
    assert library.versions() == ()


def test_the_folder_of_an_earlier_release_is_moved_into_the_database(open_, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "read", _read)
    folder = tmp_path / "library"
    for version, text in TEXTS.items():
        own = folder / "policies" / "live" / f"{version}.json"
        sha256 = hashlib.sha256(text).hexdigest()
        record = {"policy": "live", "version": version, "effective": DAYS[version].isoformat(), "kind": "policy"}
        write_json(own, {**record, "name": "live.md", "sha256": sha256, "added": 1})
        kept = own.parent / "files" / f"{sha256[:32]}.md"
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(text)
    library = open_()
    assert opening.import_folder(folder, library) == 3
    assert [entry.record.version for entry in open_().versions()] == ["1", "2", "3"]
    assert opening.import_folder(folder, library) == 0
    assert (folder / "policies.imported").is_dir()


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("BRIEFWRIGHT_ENCODER", "fake")
    (tmp_path / "1.md").write_bytes(b"---\npolicy: live\nversion: '1'\neffective: 2024-01-01\n---\n" + V1)
    (tmp_path / "3.md").write_bytes(V3)

    def invoke(command, *arguments: str):
        return CliRunner().invoke(command, list(arguments), catch_exceptions=False)

    return invoke


def test_the_command_line_adds_lists_and_searches(run, tmp_path):
    assert "library is empty" in run(library_command, "list").output
    assert "Added live 1, in force from 2024-01-01" in run(library_command, "add", str(tmp_path / "1.md")).output
    late = ("add", str(tmp_path / "3.md"), "--policy", "live", "--version", "3", "--effective", "2026-01-01")
    assert "Added live 3" in run(library_command, *late).output
    assert "nothing changed" in run(library_command, *late).output
    listed = json.loads(run(library_command, "list", "--json").stdout)["versions"]
    assert [(entry["version"], entry["effective_to"]) for entry in listed] == [("1", "2026-01-01"), ("3", None)]

    answer = json.loads(run(search_command, "years old", "to go live", "--as-of", "2025-01-01", "--json").stdout)
    assert (answer["query"], answer["language"], answer["as_of"]) == ("years old to go live", "en", "2025-01-01")
    best = answer["results"][0]
    assert set(best) == {
        "policy", "version", "kind", "clause_id", "path", "tier", "text", "score", "effective_from", "effective_to",
        "status", "now", "language", "market", "start", "end", "span", "why",
    }  # fmt: skip
    assert (best["version"], best["path"], best["text"]) == (
        "1",
        ["Ages"],
        "You must be at least 13 years old to go live.",
    )
    assert best["status"] == "narrowed"
    assert best["now"]["text"] == "You must be at least 16 years old to go live."
    cards = run(search_command, "years old to go live", "--as-of", "2025-01-01").output
    assert "live · 1" in cards
    assert "Now: You must be at least 16 years old to go live." in cards
    assert "Nothing in the library is near" in run(search_command, "quarterly tractors").output
    assert json.loads(run(search_command, "quarterly tractors", "--json").stdout)["results"] == []


def test_the_command_line_keeps_precedents_and_tells_histories(run, tmp_path):
    (tmp_path / "cases.csv").write_bytes(CASES)
    run(library_command, "add", str(tmp_path / "1.md"), "--author", "Ana")
    assert "4 added, 0 replaced, 0 unchanged" in run(library_command, "add", str(tmp_path / "cases.csv")).output
    late = ("add", str(tmp_path / "3.md"), "--policy", "live", "--version", "3", "--effective", "2026-01-01")
    run(library_command, *late)
    shown = run(library_command, "show", "case-1").output
    assert "the rule is tighter today" in shown
    assert "2026-01-01 3: narrowed: threshold" in shown
    told = json.loads(run(library_command, "show", "case-2", "--json").stdout)["holds"]
    assert (told["verdict"], told["cited"][0]["version"], told["cited"][0]["now"]) == ("removed", "1", None)
    page = run(library_command, "show", "live@1").output
    clause = next(line for line in page.splitlines() if "13 years" in line).split()[0]
    history = run(library_command, "history", clause).output
    assert "2024-01-01  1  introduced (by Ana)" in history
    assert "2026-01-01  3  narrowed: threshold" in history
    (whole,) = json.loads(run(library_command, "history", clause, "--json").stdout)["histories"]
    assert [(event["version"], event["what"]) for event in whole["events"]] == [("1", "introduced"), ("3", "narrowed")]
    assert "Withdrew live@3" in run(library_command, "withdraw", "live@3", "--why", "too early").output
    assert "Still holds" in run(library_command, "show", "case-1").output
    assert "too early" in run(library_command, "list", "--withdrawn").output
    assert "The library is whole: 5 records" in run(library_command, "check").output
    for arguments, said in (
        (("show", "nothing"), "no such policy or precedent"),
        (("history", "cffffffffff"), "no version in the library has this clause"),
        (("withdraw", "live@7"), "no such policy or precedent"),
    ):
        with pytest.raises(LibraryError, match=said):
            run(library_command, *arguments)


def test_the_command_line_refuses_bad_dates(run, tmp_path):
    for command, arguments in (
        (library_command, ("add", str(tmp_path / "1.md"), "--effective", "01/02/2024")),
        (search_command, ("teens", "--as-of", "2025-02-30")),
    ):
        with pytest.raises(InputError, match=r"is not a date.*2026-03-01"):
            run(command, *arguments)


class MeetingEncoder(CountingEncoder):
    """Answers questions only two at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.meeting = threading.Barrier(2)

    def encode(self, texts, *, role="passage", progress=None):
        if role == "query" and texts != ["ready"]:
            self.meeting.wait(20)
        return super().encode(texts, role=role, progress=progress)


def test_searches_go_on_beside_each_other(open_):
    _add(open_(), "1")
    library = open_(MeetingEncoder())
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: _found(library), range(2))
    assert first == second
    assert first[0][0] == "1"


class HeldEncoder(CountingEncoder):
    """Waits with passages, and with its first question, until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.released = threading.Event(), threading.Event()
        self.holds_questions = False

    def encode(self, texts, *, role="passage", progress=None):
        if (role == "passage" and texts) or self.holds_questions:
            self.begun.set()
            assert self.released.wait(20)
        return super().encode(texts, role=role, progress=progress)


def test_a_question_is_answered_while_a_version_is_being_read(open_):
    _add(open_(), "1")
    encoder = HeldEncoder()
    library = open_(encoder)
    assert _found(library)[0][0] == "1"
    with ThreadPoolExecutor(1) as pool:
        added = pool.submit(_add, library, "3")
        assert encoder.begun.wait(20)
        assert _found(library)[0][0] == "1"
        encoder.released.set()
        assert added.result(20).result == "added"
    assert _found(library)[0][0] == "3"
    assert library.check() == []


def test_a_question_is_told_that_the_models_are_loading(open_, monkeypatch):
    _add(open_(), "1")
    monkeypatch.setattr(library_module, "_PATIENCE", 0.0)
    encoder = HeldEncoder()
    encoder.holds_questions = True
    library = open_(encoder)
    thread = library.embed_in_background()
    assert encoder.begun.wait(20)
    with pytest.raises(LibraryError, match="being made ready") as told:
        library.search("go live")
    assert (told.value.code, told.value.hint) == ("library_embedding", "Ask again in a moment")
    encoder.released.set()
    thread.join(30)
    assert _found(library)[0][0] == "1"
