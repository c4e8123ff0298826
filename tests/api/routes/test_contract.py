"""The contract: complete in itself, and kept by every answer, whoever asks whatever."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.conftest import Maker
from tests.api.world import World, make_world

METHODS = ("get", "post", "put", "patch", "delete")
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = 4


def operations(contract: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method, path, operation)
        for path, item in contract["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]


@pytest.fixture(scope="module")
def world(make_sqlite: Maker, tmp_path_factory: pytest.TempPathFactory) -> Any:
    made = make_world(tmp_path_factory.mktemp("contract"), make_sqlite())
    made.drafted()
    yield made
    made.service.database.close()


def test_every_operation_says_what_it_does_and_how_it_fails(world: World) -> None:
    contract = world.app.openapi()
    found = operations(contract)
    assert len(found) > 40
    assert len({operation["operationId"] for _, _, operation in found}) == len(found)
    for method, path, operation in found:
        where = f"{method} {path}"
        assert operation["summary"], where
        for status, answer in operation["responses"].items():
            if status >= "4" and not (path == "/v1/ready" and status == "503"):
                assert list(answer["content"]) == ["application/problem+json"], (where, status)
        if path not in ("/v1/health", "/v1/ready", "/v1/sign-in"):
            assert operation["security"], where
            assert {"401", "403", "422", "429"} <= set(operation["responses"]), where


@pytest.mark.slow
@pytest.mark.parametrize("who", ["tom", "rita", "quinn", "ada", None])
def test_every_answer_is_in_the_contract(world: World, who: str | None) -> None:
    """No 500, no status, media type or body that the contract does not say, for anything that fits its types."""
    world.app.state.rates._size = 1e9
    schema = schemathesis.openapi.from_asgi("/v1/openapi.json", world.app)
    headers = {} if who is None else {"Authorization": f"Bearer {world.keys[who]}"}
    for result in schema.get_all_operations():
        operation = result.ok()
        # Slow by intent, and two streams, of which one ends with its job.
        if operation.label not in ("POST /v1/sign-in", "GET /v1/audit/export", "GET /v1/jobs/{id}/events"):
            hold(operation, headers)


def hold(operation: Any, headers: dict[str, str]) -> None:
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True,
        phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.data())
    def check(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy())
        case.call_and_validate(headers=headers, checks=CHECKS, timeout=300)

    check()
