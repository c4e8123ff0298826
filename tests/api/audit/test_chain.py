"""The chain: whatever is done to a log or its head is seen, and a log that is left alone is whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy import text

from api.audit.chain import Entry, Head, canonical, hash_of, make_entry, sign, verify
from api.audit.events import KINDS, name_of
from tests.api.world import World

SECRET = "0123456789abcdefghijklmnopqrstuvwxyz"
AT = datetime(2026, 3, 1, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
DATA = st.dictionaries(WORDS, st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | WORDS, max_size=3)


@st.composite
def logs(draw: st.DrawFn, least: int = 1) -> list[Entry]:
    entries: list[Entry] = []
    for data in draw(st.lists(DATA, min_size=least, max_size=6)):
        last = entries[-1] if entries else None
        entries.append(
            make_entry(last, at=AT, actor_id=draw(st.none() | st.integers(1, 3)), actor="ana", kind="x", data=data)
        )
    return entries


def head_of(entries: list[Entry], secret: str = SECRET) -> Head:
    return sign(entries[-1].seq, entries[-1].hash, secret)


def faults(entries: list[Entry], head: Head | None) -> list[str]:
    return [fault.kind for fault in verify(entries, head, SECRET)]


@given(logs(), st.integers(1, 6))
def test_a_log_is_whole_and_may_be_ahead_of_its_head(entries: list[Entry], at: int) -> None:
    assert faults(entries, head_of(entries[:at])) == []


@given(logs(), st.data())
def test_a_changed_entry_is_seen(entries: list[Entry], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(entries) - 1))
    field = data.draw(st.sampled_from(["at", "actor_id", "actor", "kind", "data", "previous", "hash"]))
    old = getattr(entries[at], field)
    new = data.draw(st.integers(4, 9)) if field == "actor_id" else data.draw(WORDS.filter(lambda words: words != old))
    changed = [*entries[:at], replace(entries[at], **{field: new}), *entries[at + 1 :]]
    assert faults(changed, head_of(entries))


@given(logs(2), st.data())
def test_an_entry_left_out_or_moved_is_seen(entries: list[Entry], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(entries) - 1))
    assert faults(entries[:at] + entries[at + 1 :], head_of(entries))
    other = data.draw(st.integers(0, len(entries) - 1))
    assume(other != at)
    moved = list(entries)
    moved[at], moved[other] = replace(entries[other], seq=entries[at].seq), replace(entries[at], seq=entries[other].seq)
    assert faults(moved, head_of(entries))


@given(logs(2), st.data())
def test_a_tail_cut_off_is_seen_however_well_the_rest_is_made(entries: list[Entry], data: st.DataObject) -> None:
    kept = entries[: data.draw(st.integers(0, len(entries) - 1))]
    assert "cut_off" in faults(kept, head_of(entries))
    assert faults(kept, None) == (["head_missing"] if kept else [])
    if kept:
        assert faults(kept, head_of(kept, secret="another")) == ["head_forged"]


@given(logs(2))
def test_a_chain_made_anew_is_seen_by_the_head(entries: list[Entry]) -> None:
    forged: list[Entry] = []
    for entry in entries:
        made = replace(entry, actor="eve", previous=forged[-1].hash if forged else entry.previous)
        forged.append(replace(made, hash=hash_of(made)))
    assert faults(forged, None) == ["head_missing"]
    assert faults(forged, head_of(entries)) == ["edited"]


def test_canonical_json_has_one_spelling() -> None:
    assert canonical({"b": 1, "a": ["é", 1.0]}) == '{"a":["é",1],"b":1}'


def test_every_event_has_a_name_of_its_own() -> None:
    assert len(set(KINDS.values())) == len(KINDS)
    assert all(len(kind) <= 40 for kind in KINDS)
    assert name_of(KINDS["policy.added"](policy="x")) == "policy.added"  # type: ignore[call-arg]


def test_the_database_refuses_to_change_its_log(world: World) -> None:
    for statement in ("UPDATE audit_entries SET actor = 'eve'", "DELETE FROM audit_entries"):
        with pytest.raises(Exception, match="can only grow"), world.service.database.writing() as session:
            session.execute(text(statement))


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE audit_entries SET data = '{}' WHERE seq = 2", "edited"),
        ("DELETE FROM audit_entries WHERE seq = 3", "gap"),
        ("DELETE FROM audit_entries WHERE seq > 5", "cut_off"),
    ],
)
def test_who_gets_around_that_is_found_out(world: World, statement: str, kind: str) -> None:
    count, found = world.service.verify_audit()
    assert (found, count > 5) == ([], True)
    with world.service.database.writing() as session:
        if world.service.database.dialect == "sqlite":
            for action in ("update", "delete"):
                session.execute(text(f"DROP TRIGGER audit_entries_no_{action}"))
        else:
            session.execute(text("DROP TRIGGER audit_entries_append_only ON audit_entries"))
        session.execute(text(statement))
    assert kind in {fault.kind for fault in world.service.verify_audit()[1]}


def test_what_is_rolled_back_is_not_in_the_log(world: World) -> None:
    before = world.service.verify_audit()[0]
    taken = world.client("ada").post("/v1/users", json={"name": "tom", "roles": ["trainer"]})
    assert taken.status_code == 409
    assert world.service.verify_audit() == (before, [])


def test_a_damaged_head_is_told_as_what_is_wrong(world: World) -> None:
    world.service.settings.audit_head.write_text("{")
    answer = world.client("quinn").get("/v1/audit/verification")
    assert answer.status_code == 200
    assert (answer.json()["whole"], [each["kind"] for each in answer.json()["faults"]]) == (False, ["head_damaged"])
    world.add("another", "quality")  # to sign over it would hide what was done to the log
    assert [fault.kind for fault in world.service.verify_audit()[1]] == ["head_damaged"]
