"""Glossaries over HTTP, on both databases: look up, propose, decide with four eyes, files in and out."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.bases.shipped import plant
from api.db.repositories.bases import waiting_batches
from api.db.tables.bases import Term
from nlp.localize.glossary import Entry, Glossary, load_glossary, read_glossary
from nlp.localize.locales import find_locale
from tests.api.world import START, World

TERM = {"source": "kite ladder", "target": "Stufenplan", "pos": "noun", "note": "Not: Leiter."}
HEADER = "source,pos,target,status,variants,note\n"
PATH = "/v1/glossaries/de"


def propose(client: TestClient, **term: Any) -> Any:
    return client.post(f"{PATH}/terms", json={**TERM, **term})


def decide(client: TestClient, term: dict[str, Any], step: str, note: str = "") -> Any:
    body, headers = {"step": step, "note": note}, {"If-Match": term["etag"]}
    return client.post(f"/v1/glossaries/{term['locale']}/terms/{term['id']}/steps", json=body, headers=headers)


def found(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get(f"{PATH}/terms", params=query).json()["items"]
    return items


def send(client: TestClient, text: str, name: str = "house.csv") -> Any:
    return client.post(f"{PATH}/files", files={"file": (name, text.encode())})


def test_a_store_begins_with_the_shipped_terms_and_takes_them_up_once(world: World) -> None:
    tom = world.client("tom")
    bases = {each["locale"]: each for each in tom.get("/v1/glossaries").json()["items"]}
    assert bases["de"]["counts"] == {"approved": len(load_glossary("de").entries)}
    plant(world.service.database, START)
    assert bases == {each["locale"]: each for each in tom.get("/v1/glossaries").json()["items"]}
    first = found(tom, limit=2, q="ACCOUNT")
    assert [each["source"] for each in first] == ["account", "account"]
    page = tom.get(f"{PATH}/terms", params={"limit": 3}).json()
    rest = tom.get(f"{PATH}/terms", params={"limit": 200, "cursor": page["next"]}).json()["items"]
    assert not {each["id"] for each in page["items"]} & {each["id"] for each in rest}
    assert page["items"][-1]["source"] <= rest[0]["source"]


def test_a_term_that_a_release_takes_out_comes_back_with_one_that_ships_it_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def release(entries: tuple[Entry, ...], checksum: str) -> list[str]:
        shipped = Glossary(find_locale("de"), entries)
        monkeypatch.setattr("api.bases.shipped.load_glossary", lambda tag: shipped)
        monkeypatch.setattr("api.bases.shipped._checksum", lambda locale: checksum if locale.tag == "de" else "")
        plant(world.service.database, START)
        return [each["source"] for each in found(world.client("tom"), q=first.source, state="approved")]

    first, *others = load_glossary("de").entries
    here = release((first, *others), "1")
    assert len(release(tuple(others), "2")) == len(here) - 1
    assert release((first, *others), "3") == here


def test_a_file_that_two_people_bring_is_told_with_both(world: World) -> None:
    rows = "kite ladder,noun,Stufenplan,preferred,,\nsilk road,noun,Seidenstraße,preferred,,\n"
    batch = send(world.client("tom"), HEADER + rows).json()["batch"]
    first = found(world.client("tom"), batch=batch)[0]
    assert decide(world.client("rita"), first, "reject", "No.").status_code == 200
    world.add("tea", "trainer")
    assert send(world.client("tea"), HEADER + rows).json()["batch"] == batch
    with world.service.database.reading() as session:
        assert waiting_batches(session, Term, "de") == [(batch, "house.csv", ["tom", "tea"], 2)]


def test_a_proposal_counts_once_somebody_else_approves_it(world: World) -> None:
    world.add("dora", "reviewer", locales=["de"])
    dora, rita = world.client("dora"), world.client("rita")
    term = propose(dora).json()
    assert (term["state"], term["steps"]) == ("proposed", ["approve", "reject"])
    text = {"text": "The kite ladder has three steps."}
    assert rita.get(f"{PATH}/matches", params=text).json()["items"] == []
    assert decide(dora, term, "approve").json()["code"] == "four_eyes"
    assert decide(world.client("tom"), term, "approve").json()["code"] == "forbidden"
    assert decide(world.client("rob"), term, "approve").json()["code"] == "forbidden"  # has another locale
    assert decide(rita, {**term, "etag": '"v1.r9"'}, "approve").json()["code"] == "stale"
    assert decide(rita, term, "reject").json()["code"] == "note_missing"
    approved = decide(rita, term, "approve").json()
    assert (approved["state"], approved["decided_by"]) == ("approved", world.ids["rita"])
    [hit] = rita.get(f"{PATH}/matches", params=text).json()["items"]
    assert (hit["renderings"], hit["notes"]) == (["Stufenplan"], ["Not: Leiter."])
    assert decide(rita, approved, "approve").json()["code"] == "wrong_state"
    assert decide(rita, approved, "retire", "No longer used.").json()["state"] == "retired"
    assert rita.get(f"{PATH}/matches", params=text).json()["items"] == []
    events = [each["kind"] for each in world.client("quinn").get("/v1/audit").json()["items"]]
    assert events.count("entry.decided") == 2
    assert world.service.verify_audit()[1] == []


def test_terms_never_contradict_and_a_change_takes_the_old_ones_place(world: World) -> None:
    tom, rita = world.client("tom"), world.client("rita")
    [old] = [each for each in found(tom, q="age of majority") if each["status"] == "preferred"]
    rival = {"source": "age of majority", "target": "Mündigkeit", "pos": "noun"}
    refused = propose(tom, **rival)
    assert (refused.status_code, refused.json()["code"]) == (409, "term_rivals")
    assert propose(tom, source="!!").json()["code"] == "glossary_row"
    forbidden = {**rival, "target": old["target"], "status": "forbidden"}
    assert propose(tom, **forbidden).json()["code"] == "term_contradiction"
    change = propose(tom, **rival, replaces_id=old["id"]).json()
    assert decide(rita, change, "approve").status_code == 200
    assert tom.get(f"{PATH}/terms/{old['id']}").json()["state"] == "retired"
    wanted = [each for each in found(tom, q="age of majority", state="approved") if each["status"] == "preferred"]
    assert [each["target"] for each in wanted] == ["Mündigkeit"]
    plant(world.service.database, START)  # what people took out is not planted again
    assert tom.get(f"{PATH}/terms/{old['id']}").json()["state"] == "retired"


def test_a_file_is_proposed_whole_or_not_at_all_and_decided_on_at_once(world: World) -> None:
    tom, rita = world.client("tom"), world.client("rita")
    broken = send(tom, HEADER + "strike,noun,Verwarnung,preferred,,\nkite ladder,nuon,x,preferred,,\n")
    assert broken.status_code == 422
    assert "house.csv, line 3" in broken.json()["value"]
    assert found(tom, state="proposed") == []
    rows = "kite ladder,noun,Stufenplan,preferred,,\nage of majority,noun,Mündigkeit,preferred,,House style\n"
    [known] = [each for each in found(tom, q="age of majority") if each["status"] == "preferred"]
    sent = send(tom, HEADER + rows).json()
    assert (sent["added"], sent["known"]) == (2, 0)
    assert send(tom, HEADER + rows).json() == {"batch": sent["batch"], "added": 0, "known": 2}
    waiting = found(tom, batch=sent["batch"])
    assert [each["replaces_id"] for each in waiting] == [known["id"], None]
    path = f"{PATH}/batches/{sent['batch']}/steps"
    assert world.client("tom").post(path, json={"step": "approve"}).json()["code"] == "forbidden"
    assert rita.post(path, json={"step": "approve"}).json() == {"count": 2}
    assert rita.post(path, json={"step": "approve"}).status_code == 404
    assert tom.get(f"{PATH}/terms/{known['id']}").json()["state"] == "retired"


def test_what_is_exported_is_what_is_approved(world: World) -> None:
    tom = world.client("tom")
    propose(tom)
    answer = tom.get(f"{PATH}/file")
    exported = read_glossary(answer.content, locale=find_locale("de"), name="terms.csv")
    assert {(e.source, e.target, e.status) for e in exported.entries} == {
        (e.source, e.target, e.status) for e in load_glossary("de").entries
    }
    tbx = tom.get(f"{PATH}/file", params={"format": "tbx"})
    assert "attachment" in tbx.headers["content-disposition"]
    sent = tom.post(f"{PATH}/files", files={"file": ("de.tbx", tbx.content)}).json()
    assert sent["added"] == 0, sent
    assert tom.get("/v1/glossaries/en/terms").status_code == 404
