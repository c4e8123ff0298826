"""A question put into English by an engine of this machine, so that it is ranked as an English one is."""

from __future__ import annotations

from functools import cache

from nlp.errors import EngineError
from nlp.localize.engines.engine import Engine


def into_english(text: str, language: str) -> str:
    """Return `text`, which is in the language of an ISO 639 code, in English; "" where no engine here can.

    Words that the engine does not know stay as they are.
    """
    engine = _engine(language)
    try:
        said = engine.translate([text])[0] if engine is not None else ""
    except EngineError:
        return ""  # it is searched as it is then
    marks = engine.unknown_marks if engine is not None else ""
    return said.translate(str.maketrans("", "", marks))


@cache
def _engine(language: str) -> Engine | None:
    """An engine that runs here: a question goes to no service."""
    from nlp.localize.engines.apertium import ApertiumEngine
    from nlp.localize.engines.bergamot import BergamotEngine

    for make in (BergamotEngine, ApertiumEngine):
        try:
            engine: Engine = make(source=language, target="en")
            return engine
        except EngineError:
            continue
    return None
