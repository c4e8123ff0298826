"""What the library says over HTTP: versions searched once their jobs are done, histories, precedents in and out."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.db.tables import LibraryFile, PolicyVersion
from api.jobs.service import WORKER
from api.library.indexing import index_missing
from tests.api.world import NEW, OLD, World

RULE = "Sellers must answer within 30 days."
CASES = (
    "id,date,market,summary,decision,reasoning,clauses,language\n"
    f'case-1,2026-02-01,,A seller answered on day 20,Allowed,In time,"alcohol@1.0: ""{RULE}""",en\n'
    "case-2,2026-02-02,BR,A label was missing,Removed,Noted,,en\n"
)


def add_versions(world: World) -> TestClient:
    client = world.client("tom")
    assert client.post("/v1/policies", json={"id": "alcohol", "title": "Alcohol"}).status_code == 201
    for name, text, day in (("1.0", OLD, "2026-01-01"), ("2.0", NEW, "2026-03-01")):
        body = {"name": name, "effective": day, "text": text.decode()}
        assert client.post("/v1/policies/alcohol/versions", json=body).status_code == 201
    return client


@pytest.fixture
def library(world: World) -> World:
    """A service whose library holds two versions of a policy, and two precedents."""
    add_versions(world)
    world.work()
    assert send(world, CASES).status_code == 202
    world.work()
    return world


def send(world: World, table: str, who: str = "quinn", **form: Any) -> Any:
    return world.client(who).post("/v1/precedents", files={"file": ("cases.csv", table)}, data=form)


def results(world: World, **params: Any) -> list[dict[str, Any]]:
    answer = world.client("quinn").get("/v1/search", params=params)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["results"]
    return found


def test_a_version_is_searched_once_its_job_is_done(world: World) -> None:
    client = add_versions(world)
    empty = client.get("/v1/search", params={"q": "sellers answer"})
    assert (empty.status_code, empty.json()["code"]) == (409, "library_empty")
    jobs = [job for job in client.get("/v1/jobs", params={"kind": "index"}).json()["items"] if job["kind"] == "index"]
    assert [job["status"] for job in jobs] == ["queued", "queued"]
    world.work()
    job = client.get(f"/v1/jobs/{jobs[0]['id']}").json()
    assert (job["status"], job["result"]["result"], job["result"]["clauses"]) == ("done", "added", 2)
    best = results(world, q="when must sellers answer")[0]
    assert (best["version"], best["text"], best["status"]) == ("2.0", "Sellers must answer within 14 days.", "current")
    before = results(world, q="when must sellers answer", as_of="2026-02-01")[0]
    assert (before["version"], before["text"], before["effective_to"]) == ("1.0", RULE, "2026-03-01")
    assert before["status"] != "current"
    assert before["now"]["text"] == "Sellers must answer within 14 days."


def test_a_job_that_is_done_again_changes_nothing_and_bytes_stand_once(library: World) -> None:
    with library.service.writing(WORKER) as work:
        assert index_missing(work) == 0
        assert {file.sha256 for file in work.session.query(LibraryFile)} >= {
            version.sha256 for version in work.session.query(PolicyVersion)
        }
    client = library.client("tom")
    text = OLD.decode()
    same = client.post("/v1/policies/alcohol/versions", json={"name": "1.0", "effective": "2026-01-01", "text": text})
    assert same.status_code == 201
    assert client.get("/v1/jobs", params={"status": "queued"}).json()["items"] == []


def test_a_search_is_narrowed_and_says_when_it_finds_nothing(library: World) -> None:
    assert {found["kind"] for found in results(library, q="seller answered", kind="precedent")} == {"precedent"}
    assert "case-2" not in {found["policy"] for found in results(library, q="label missing", market="de")}
    assert results(library, q="label missing", market="br")[0]["policy"] == "case-2"
    assert results(library, q="sellers answer", language="ja") == []
    silent = library.client("quinn").get("/v1/search", params={"q": "quarterly tractors"}).json()
    assert (silent["results"], silent["silence"]) == ([], "nothing_near")
    unknown = library.client("quinn").get("/v1/search", params={"q": "sellers", "policy": "no-such"})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "library_unknown")


def test_a_history_says_who_brought_a_clause_and_what_changed_it(library: World) -> None:
    client = library.client("rita")
    (history,) = client.get("/v1/policies/alcohol/history", params={"clause": RULE}).json()["histories"]
    assert [(event["version"], event["what"] == "introduced", event["author"]) for event in history["events"]] == [
        ("1.0", True, "tom"),
        ("2.0", False, "tom"),
    ]
    assert history["events"][1]["facets"] == ["threshold"]
    missing = client.get("/v1/policies/alcohol/history", params={"clause": "No such words."})
    assert (missing.status_code, missing.json()["value"]) == (404, "No such words.")


def test_a_precedent_knows_whether_it_holds_and_is_withdrawn(library: World) -> None:
    client = library.client("quinn")
    page = client.get("/v1/precedents", params={"limit": 1}).json()
    assert [one["id"] for one in page["items"]] == ["case-1"]
    rest = client.get("/v1/precedents", params={"after": page["next"]}).json()
    assert [(one["id"], one["holds"]["doubt"]) for one in rest["items"]] == [("case-2", "uncited")]
    one = client.get("/v1/precedents/case-1").json()
    assert one["holds"]["verdict"] not in ("holds", "review")
    assert one["holds"]["cited"][0]["then"]["text"] == RULE

    gone = client.post("/v1/precedents/case-1/withdrawal", json={"reason": "Decided anew."})
    assert gone.status_code == 200
    assert client.get("/v1/precedents/case-1").status_code == 404
    assert not [found for found in results(library, q="seller answered") if found["policy"] == "case-1"]
    assert send(library, CASES).status_code == 202
    library.work()
    assert client.get("/v1/precedents/case-1").status_code == 200
    kinds = [entry["kind"] for entry in library.client("ada").get("/v1/audit").json()["items"]]
    assert kinds[:3] == ["precedents.added", "precedent.withdrawn", "precedents.added"]
    assert library.service.verify_audit()[1] == []


def test_a_file_that_cannot_be_used_is_refused_at_once_and_another_wording_by_its_job(library: World) -> None:
    bad = send(library, "id,date\ncase-9,yesterday\n")
    assert bad.status_code == 422
    assert "line 2" in bad.json()["value"]
    other = CASES.replace("Allowed", "Refused")
    refused = send(library, other).json()
    library.work()
    job = library.client("quinn").get(f"/v1/jobs/{refused['id']}").json()
    assert (job["status"], job["error"]["code"]) == ("failed", "library")
    replaced = send(library, other, replace="true").json()
    library.work()
    assert library.client("quinn").get(f"/v1/jobs/{replaced['id']}").json()["result"]["replaced"] == 1
    assert library.client("quinn").get("/v1/precedents/case-1").json()["decision"] == "Refused"


def test_the_same_request_is_done_once(world: World) -> None:
    client = world.client("quinn")
    sent = [
        client.post("/v1/precedents", files={"file": ("c.csv", CASES)}, headers={"Idempotency-Key": "only-once"}).json()
        for _ in range(2)
    ]
    assert sent[0]["id"] == sent[1]["id"]
