"""Translation engines by name; a locale lists the ones to try in order."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from nlp.errors import EngineError
from nlp.localize.engines.apertium import ApertiumEngine
from nlp.localize.engines.bergamot import BergamotEngine
from nlp.localize.engines.engine import Engine, TranslationCache
from nlp.localize.engines.fake import FakeEngine
from nlp.localize.locales import Locale

__all__ = ["Engine", "FakeEngine", "TranslationCache", "find_engine", "make_engine"]

_FACTORIES: dict[str, Callable[[str], Engine]] = {
    "bergamot": lambda target: BergamotEngine(target=target),
    "apertium": lambda target: ApertiumEngine(target=target),
}


@cache
def make_engine(name: str, target: str) -> Engine:
    """Return the engine `name` from English into the locale `target`, made once.

    Raises
    ------
    EngineError
        (`engine_unknown`, `engine_missing`, `engine_pair`) with a hint how to install or replace it.
    """
    factory = _FACTORIES.get(name)
    if factory is None:
        raise EngineError(
            "unknown engine", value=name, hint=f"Use one of {', '.join(_FACTORIES)}", code="engine_unknown"
        )
    return factory(target)


def find_engine(locale: Locale) -> tuple[Engine | None, EngineError | None]:
    """Return the first engine of `locale` that works here, else None and why its last one does not."""
    problem: EngineError | None = None
    for name in locale.engines:
        try:
            return make_engine(name, locale.tag), None
        except EngineError as error:
            problem = error
    return None, problem
