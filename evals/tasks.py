"""The tasks by name; a task's imports are paid only when it runs."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from evals.figure import Result, Scope

TASKS: tuple[str, ...] = ("changes", "localization", "quiz", "ripple", "search", "status")


def run_task(name: str, scope: Scope) -> Result:
    """Measure one task of `TASKS`."""
    run: Callable[[Scope], Result] = import_module(f"evals.{name}").run
    return run(scope)
