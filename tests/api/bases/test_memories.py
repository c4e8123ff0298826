"""Memories over HTTP, on both databases: approved segments enter them and leave them, files, and drafts."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from api.bases import snapshots
from api.bases.snapshots import drawn_from, memory_of, revisions_of
from api.users.actor import COMMAND_LINE
from nlp.localize.exchange.tmx import read_tmx, write_tmx
from nlp.localize.memory import Query, TranslationUnit
from tests.api.routes.test_permissions import step
from tests.api.world import World

PATH = "/v1/memories/pt-BR"


def units(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get(f"{PATH}/units", params=query).json()["items"]
    return items


def match(client: TestClient, text: str) -> dict[str, Any] | None:
    items = client.get(f"{PATH}/matches", params={"text": text}).json()["items"]
    return items[0] if items else None


def take(world: World, who: str, id: int, move: str) -> None:
    piece = world.client("tom").get(f"/v1/pieces/{id}").json()
    answer = step(move)(world.client(who), piece)
    assert answer.status_code == 201, answer.text


def translated(world: World, update: int) -> dict[str, Any]:
    """A segment that an engine translated, sent to review."""
    found = [
        world.client("tom").get(f"/v1/segments/{p['id']}").json() for p in world.pieces(update, "segment", "pt-BR")
    ]
    segment = next(each for each in found if each["origin"] == "machine")
    take(world, "tom", segment["id"], "submit")
    return segment


def test_an_approved_translation_is_remembered_while_it_is_approved(world: World) -> None:
    update, rita = world.drafted(), world.client("rita")
    segment = translated(world, update)
    assert units(rita) == []
    take(world, "rita", segment["id"], "approve")
    [unit] = units(rita)
    assert (unit["source"], unit["target"]) == (segment["source_text"], segment["text"])
    assert (unit["piece_id"], unit["state"], unit["quality"]) == (segment["id"], "approved", "reviewed")
    assert (unit["proposed_by"], unit["decided_by"]) == (world.ids["tom"], world.ids["rita"])
    said = match(rita, segment["source_text"])
    assert said is not None
    assert (said["kind"], said["text"]) == ("exact", segment["text"])
    take(world, "rita", segment["id"], "reopen")
    assert (match(rita, segment["source_text"]), units(rita)[0]["state"]) == (None, "retired")
    take(world, "rita", segment["id"], "approve")
    piece = rita.get(f"/v1/pieces/{segment['id']}").json()
    put = world.client("tom").put(
        f"/v1/segments/{piece['id']}", json={"text": "Outras palavras."}, headers={"If-Match": piece["etag"]}
    )
    assert put.status_code == 200
    assert match(rita, segment["source_text"]) is None
    kinds = [each["kind"] for each in world.client("quinn").get("/v1/audit", params={"limit": 200}).json()["items"]]
    assert (kinds.count("memory.learned"), kinds.count("memory.forgotten")) == (2, 2)


def test_words_of_templates_and_of_english_are_not_remembered(world: World) -> None:
    update, rita = world.drafted(), world.client("rita")
    for locale in ("pt-BR", "en"):
        for piece in world.pieces(update, "segment", locale):
            if world.client("tom").get(f"/v1/segments/{piece['id']}").json()["origin"] != "machine":
                take(world, "tom", piece["id"], "submit")
                take(world, "rita", piece["id"], "approve")
    assert units(rita) == []


def test_drafts_take_up_what_is_approved_as_it_was_when_they_were_asked_for(world: World) -> None:
    update, tom = world.drafted(), world.client("tom")
    versions = tom.get(f"/v1/updates/{update}").json()
    asked = {"old_version_id": versions["old_version_id"], "new_version_id": versions["new_version_id"]}
    asked["locales"] = ["en", "pt-BR"]
    assert tom.post("/v1/updates", json=asked).json()["id"] == update  # the same inputs
    segment = translated(world, update)
    with world.service.reading(COMMAND_LINE) as work:
        before = revisions_of(work, asked["locales"])
    take(world, "rita", segment["id"], "approve")
    again = tom.post("/v1/updates", json=asked).json()["id"]
    assert again != update
    assert tom.post("/v1/updates", json=asked).json()["id"] == again
    with world.service.reading(COMMAND_LINE) as work:
        now = revisions_of(work, asked["locales"])
        assert before["memory"]["pt-BR"] + 1 == now["memory"]["pt-BR"]
        assert drawn_from(work, before, source_language="en")[1] == {}
        _, memories = drawn_from(work, now, source_language="en")
        assert [unit.target for unit in memories["pt-BR"].units] == [segment["text"]]


def test_a_file_of_translations_waits_for_somebody_else(world: World) -> None:
    rob, rita = world.client("rob"), world.client("rita")
    data = write_tmx([TranslationUnit(f"Item {n}.", f"Artigo {n}.", "en", "pt-BR") for n in range(3)])
    sent = rob.post(f"{PATH}/files", files={"file": ("old.tmx", data)}).json()
    assert (sent["added"], sent["known"]) == (3, 0)
    assert match(rita, "Item 1.") is None
    path = f"{PATH}/batches/{sent['batch']}/steps"
    assert rob.post(path, json={"step": "approve"}).json()["code"] == "four_eyes"
    assert rita.post(path, json={"step": "approve"}).json() == {"count": 3}
    found = match(rita, "Item 1.")
    assert found is not None
    assert found["text"] == "Artigo 1."
    exported = read_tmx(rita.get(f"{PATH}/file").content, name="memory.tmx")
    assert {unit.target for unit in exported} == {"Artigo 0.", "Artigo 1.", "Artigo 2."}
    assert rob.post(f"{PATH}/files", files={"file": ("old.tmx", b"<tmx")}).json()["value"].startswith("old.tmx, line 1")
    german = write_tmx([TranslationUnit("One.", "Eins.", "en", "de")])
    assert rob.post(f"{PATH}/files", files={"file": ("de.tmx", german)}).json()["code"] == "exchange_language"
    assert rob.post("/v1/memories/de/files", files={"file": ("de.tmx", german)}).status_code == 403


def test_a_unit_is_proposed_looked_up_and_retired(world: World) -> None:
    tom, rita = world.client("tom"), world.client("rita")
    body = {"source": "Sellers must answer within 14 days.", "target": "Vendedores devem responder em 14 dias."}
    unit = tom.post(f"{PATH}/units", json=body).json()
    assert tom.post(f"{PATH}/units", json=body).json()["code"] == "entry_known"

    def decide(step: str, etag: str, note: str = "") -> Any:
        where = f"{PATH}/units/{unit['id']}/steps"
        return rita.post(where, json={"step": step, "note": note}, headers={"If-Match": etag})

    approved = decide("approve", unit["etag"]).json()
    assert [each["id"] for each in units(rita, q="VENDEDORES", state="approved")] == [unit["id"]]
    fuzzy = match(rita, "Sellers must answer within 7 days.")
    assert fuzzy is not None
    assert (fuzzy["kind"], fuzzy["text"]) == ("fuzzy", "Vendedores devem responder em 7 dias.")
    assert decide("retire", approved["etag"], "Wrong register.").json()["state"] == "retired"
    assert match(rita, body["source"]) is None


def test_a_memory_made_of_an_earlier_one_is_the_same(world: World) -> None:
    rob, rita = world.client("rob"), world.client("rita")
    data = write_tmx([TranslationUnit(f"Item {n} is sold.", f"O item {n} é vendido.", "en", "pt-BR") for n in range(9)])
    sent = rob.post(f"{PATH}/files", files={"file": ("old.tmx", data)}).json()
    rita.post(f"{PATH}/batches/{sent['batch']}/steps", json={"step": "approve"})
    asked = [Query(text) for text in ("Item 3 is sold.", "Item 77 is sold.", "Goods are sold.")]

    def told() -> tuple[list[str], list[Any]]:
        with world.service.reading(COMMAND_LINE) as work:
            memory = memory_of(work, "pt-BR")
        return [unit.source for unit in memory.units], [memory.find(query) for query in asked]

    before = told()
    for unit in units(rita, q="Item 3"):
        path, tag = f"{PATH}/units/{unit['id']}", {"If-Match": unit["etag"]}
        assert rita.post(f"{path}/steps", json={"step": "retire", "note": "Old."}, headers=tag).status_code == 200
    more = {"source": "Goods are sold.", "target": "Vendem-se bens."}
    unit = rob.post(f"{PATH}/units", json=more).json()
    tag = {"If-Match": unit["etag"]}
    assert rita.post(f"{PATH}/units/{unit['id']}/steps", json={"step": "approve"}, headers=tag).status_code == 200
    after = told()
    snapshots._KEPT.clear()
    assert after == told() != before
    assert after[0][-1] == more["source"]
