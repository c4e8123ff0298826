from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from api.cli.library import library as library_command
from api.cli.search import search as search_command
from api.library import Library, vectors
from api.library.contract import answer_json
from nlp.document import Document, Span
from nlp.errors import InputError, LibraryError
from nlp.readers import read
from nlp.rules.rule import Rule
from nlp.search.encoder import FakeEncoder
from nlp.structure import structure
from nlp.versions import compare
from nlp.versions.change import ChangeSet

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


class CountingEncoder(FakeEncoder):
    def __init__(self) -> None:
        super().__init__()
        self.passages = 0

    def encode(self, texts, *, role="passage", progress=None):
        self.passages += len(texts) if role == "passage" else 0
        return super().encode(texts, role=role, progress=progress)


def _parse(data: bytes, name: str) -> Document:
    return structure(read(data, name), name=name, sentences=lambda texts: [[Span(0, len(text))] for text in texts])


def _compare(old: Document, new: Document) -> ChangeSet:
    return compare(old, new, extract=lambda clauses, document: [Rule(clause.id, "none") for clause in clauses])


def _open(folder: Path, encoder: FakeEncoder | None = None, parse=_parse) -> Library:
    return Library(folder, encoder=encoder or CountingEncoder(), parse=parse, compare=_compare)


def _add(library: Library, version: str, **options):
    options = {"policy": "live", "version": version, "effective": DAYS[version]} | options
    return library.add(options.pop("data", TEXTS[version]), "live.md", **options)


def _found(library: Library, query: str = "years old to go live", **options) -> list[tuple[str, str, str]]:
    return [(h.edition.version, h.passage.text, h.status) for h in library.search(query, **options).hits]


def test_versions_take_their_place_in_time_and_only_what_is_new_is_embedded(tmp_path):
    encoder = CountingEncoder()
    library = _open(tmp_path, encoder)
    assert (_add(library, "1").embedded, _add(library, "3").embedded) == (3, 2)
    late = _add(library, "2")
    assert (late.result, late.embedded, late.effective_to) == ("added", 0, DAYS["3"])
    assert encoder.passages == 2 * 5
    held = [(entry.record.version, entry.effective_to) for entry in library.versions()]
    assert held == [("1", DAYS["2"]), ("2", DAYS["3"]), ("3", None)]
    assert _found(library, as_of=date(2025, 6, 1))[0][:2] == ("2", "You must be at least 13 years old to go live.")
    assert _found(library)[0] == ("3", "You must be at least 16 years old to go live.", "current")
    assert _found(library, "beer adverts label")[0] == ("1", "Beer adverts need a label.", "removed")


def test_the_same_file_again_changes_nothing_and_other_content_asks_for_replace(tmp_path):
    library = _open(tmp_path)
    _add(library, "1")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*") if path.is_file()}
    assert _add(library, "1").result == "unchanged"
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*") if path.is_file()} == before
    with pytest.raises(LibraryError, match=r"another text.*--replace"):
        _add(library, "1", data=V2)
    with pytest.raises(LibraryError, match="effective date 2024-01-01, not 2024-05-05"):
        _add(library, "1", effective=date(2024, 5, 5))
    assert _add(library, "1", data=V3, replacing=True).result == "replaced"
    assert _found(library, "beer adverts label")[:1] != [("1", "Beer adverts need a label.", "removed")]
    assert len(list(tmp_path.glob("policies/live/files/*"))) == 1
    assert _add(library, "2", data=V3).twin == "1"


def test_a_damaged_missing_or_foreign_index_is_built_again_and_never_served(tmp_path):
    _add(_open(tmp_path), "1")
    whole = answer_json(_open(tmp_path).search("years old to go live"))
    (index,) = tmp_path.glob("vectors/*/index-*.faiss")
    good = index.read_bytes()
    for damage in (good[:-40], b"", good[:100] + bytes([good[100] ^ 255]) + good[101:]):
        index.write_bytes(damage)
        encoder = CountingEncoder()
        assert answer_json(_open(tmp_path, encoder).search("years old to go live")) == whole
        assert encoder.passages == 0, "vectors come from the cache"
        assert index.read_bytes() == good
    for path in (*tmp_path.glob("vectors/*/cache/*"), *tmp_path.glob("vectors/*/manifest.json")):
        path.write_bytes(b"damaged")
    encoder = CountingEncoder()
    assert answer_json(_open(tmp_path, encoder).search("years old to go live")) == whole
    assert encoder.passages == 2 * 3


def test_an_add_cut_off_before_or_after_its_record_leaves_a_whole_library(tmp_path, monkeypatch):
    class Killed(BaseException):
        pass

    def kill(*_: object) -> None:
        raise Killed

    _add(_open(tmp_path), "1")
    remains = next(tmp_path.glob("vectors/*")) / ".torn.part"
    remains.write_bytes(b"half")
    with monkeypatch.context() as patch:
        patch.setattr(vectors.VectorStore, "keep", kill)
        with pytest.raises(Killed):
            _add(_open(tmp_path), "3")
    assert [entry.record.version for entry in _open(tmp_path).versions()] == ["1"]
    assert _found(_open(tmp_path))[0][0] == "1"
    assert not remains.exists()
    with monkeypatch.context() as patch:
        patch.setattr(vectors.VectorStore, "save", kill)
        with pytest.raises(Killed):
            _add(_open(tmp_path), "3")
    assert [entry.record.version for entry in _open(tmp_path).versions()] == ["1", "3"]
    assert _found(_open(tmp_path))[0] == ("3", "You must be at least 16 years old to go live.", "current")


def test_odd_ids_stay_in_the_library_folder(tmp_path):
    library = _open(tmp_path / "home")
    for policy, version in (("../../escape", ".."), ("a/b", "1.0"), ("Política №1", "v 2"), (".", ".json")):
        library.add(V1, "live.md", policy=policy, version=version, effective=DAYS["1"])
    assert {entry.record.policy for entry in library.versions()} == {"../../escape", "a/b", "Política №1", "."}
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_bad_additions_are_refused_and_leave_nothing(tmp_path):
    library = _open(tmp_path)
    with pytest.raises(LibraryError, match="--effective"):
        library.add(V1, "live.md", policy="live", version="1")
    with pytest.raises(LibraryError, match="no clause"):
        library.add(b"# Only a title\n", "live.md", policy="live", version="1", effective=DAYS["1"])
    with pytest.raises(LibraryError, match=r"empty.*library add"):
        library.search("teens")
    assert library.versions() == ()


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
        "status", "now",
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


def test_the_command_line_refuses_bad_dates(run, tmp_path):
    for command, arguments in (
        (library_command, ("add", str(tmp_path / "1.md"), "--effective", "01/02/2024")),
        (search_command, ("teens", "--as-of", "2025-02-30")),
    ):
        with pytest.raises(InputError, match=r"is not a date.*2026-03-01"):
            run(command, *arguments)
