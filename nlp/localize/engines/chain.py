"""Several engines for one locale: the first that can, does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.errors import EngineError
from nlp.localize.engines.engine import Engine


@dataclass(frozen=True)
class EngineChain:
    """Engines in the order in which to try them, itself an engine.

    Whoever wants to know which one made a sentence asks `members_of` and goes through them.
    """

    engines: tuple[Engine, ...]

    @property
    def name(self) -> str:
        return ",".join(engine.name for engine in self.engines)

    @property
    def version(self) -> str:
        return ",".join(engine.version for engine in self.engines)

    @property
    def source(self) -> str:
        return self.engines[0].source

    @property
    def target(self) -> str:
        return self.engines[0].target

    @property
    def rough(self) -> bool:
        return any(engine.rough for engine in self.engines)

    @property
    def unknown_marks(self) -> str:
        return "".join(dict.fromkeys("".join(engine.unknown_marks for engine in self.engines)))

    def translate(self, texts: Sequence[str]) -> list[str]:
        """Translate with the first engine that does not fail; what it cannot, the next may."""
        answers = [""] * len(texts)
        fault: EngineError | None = None
        for engine in self.engines:
            missing = [place for place, answer in enumerate(answers) if not answer]
            if not missing:
                break
            try:
                fresh = engine.translate([texts[place] for place in missing])
            except EngineError as error:
                fault = error
                continue
            for place, answer in zip(missing, fresh, strict=True):
                answers[place] = answer
        if fault and not any(answers):
            raise fault
        return answers


def members_of(engine: Engine) -> tuple[Engine, ...]:
    """Return the engines of a chain, or the one engine."""
    return engine.engines if isinstance(engine, EngineChain) else (engine,)


def chained(engines: Sequence[Engine]) -> Engine | None:
    """Return one engine that stands for `engines`, None for none."""
    if len(engines) > 1:
        return EngineChain(tuple(engines))
    return engines[0] if engines else None


def fine_only(engine: Engine | None) -> Engine | None:
    """Return `engine` without its rough members, None where none is left."""
    return chained([each for each in members_of(engine) if not each.rough]) if engine else None
