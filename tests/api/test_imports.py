"""Who may import whom in the service: routes → service → repositories; states, permissions and event types are pure."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What decides without a database, a request or a clock.
PURE = (
    "permissions.py", "users/actor.py", "users/tokens.py", "audit/chain.py", "audit/events.py",
    "review/states.py", "review/pieces.py", "review/editing.py", "review/diff.py",
)  # fmt: skip
IMPURE = ("sqlalchemy", "alembic", "fastapi", "starlette", "api.db", "api.service", "api.routes", "api.http")
WEB = ("fastapi", "starlette", "api.routes", "api.http", "api.schemas", "api.main")


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


def faults(paths: list[Path], forbidden: tuple[str, ...]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in paths
        for name in sorted(imports(path))
        if any(name == each or name.startswith(f"{each}.") for each in forbidden)
    ]


def test_what_decides_is_pure() -> None:
    assert faults([ROOT / "api" / name for name in PURE], IMPURE) == []


def test_services_know_no_http_and_routes_write_no_tables() -> None:
    services = [*(ROOT / "api").glob("*/service.py"), ROOT / "api" / "service.py", *(ROOT / "api" / "db").rglob("*.py")]
    assert len(services) > 10
    assert faults(services, WEB) == []
    assert faults(list((ROOT / "api" / "routes").glob("*.py")), ("sqlalchemy",)) == []
