"""Translation engines by name; a locale lists the ones to try in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from nlp.errors import EngineError
from nlp.localize.engines.chain import chained
from nlp.localize.engines.engine import Engine, label
from nlp.localize.engines.settings import SHIPPED, EngineChoice, EngineSettings
from nlp.localize.locales import Locale

_Factory = Callable[[str, str, EngineSettings], Engine]


def _bergamot(target: str, model: str, settings: EngineSettings) -> Engine:
    from nlp.localize.engines.bergamot import BergamotEngine

    return BergamotEngine(target=target)


def _apertium(target: str, model: str, settings: EngineSettings) -> Engine:
    from nlp.localize.engines.apertium import ApertiumEngine

    return ApertiumEngine(target=target)


def _transformers(target: str, model: str, settings: EngineSettings) -> Engine:
    from nlp.localize.engines.seq2seq import TransformersEngine

    return TransformersEngine(model, target=target, allow_download=settings.allow_download)


def _libretranslate(target: str, model: str, settings: EngineSettings) -> Engine:
    from nlp.localize.engines.libretranslate import LibreTranslateEngine

    return LibreTranslateEngine(settings.libretranslate, target=target)


def _deepl(target: str, model: str, settings: EngineSettings) -> Engine:
    from nlp.localize.engines.deepl import DeepLEngine

    return DeepLEngine(settings.deepl, target=target)


def _chat(target: str, model: str, settings: EngineSettings) -> Engine:
    from nlp.localize.engines.chat import ChatEngine

    return ChatEngine(settings.chat, target=target, model=model)


# What an engine needs is imported only when it is made.
_FACTORIES: Mapping[str, _Factory] = {
    "bergamot": _bergamot,
    "apertium": _apertium,
    "transformers": _transformers,
    "libretranslate": _libretranslate,
    "deepl": _deepl,
    "chat": _chat,
}
ENGINES = tuple(_FACTORIES)
# Engines that take a model in their choice ("chat:MODEL"), and those that send texts to another machine.
WITH_MODEL = frozenset({"transformers", "chat"})


@dataclass(frozen=True, slots=True)
class EngineState:
    """An engine of a locale as it stands here: the engine, or why it cannot be used."""

    choice: EngineChoice
    engine: Engine | None = None
    problem: EngineError | None = None

    @property
    def label(self) -> str:
        return label(self.engine) if self.engine else str(self.choice)


@cache
def make_engine(name: str, target: str, model: str = "", settings: EngineSettings = SHIPPED) -> Engine:
    """Return the engine `name` from English into the locale `target`, made once.

    Raises
    ------
    EngineError
        (`engine_unknown`, `engine_missing`, `engine_pair`, `engine_key`, `engine_url`, `engine_model`) with a hint how
        to install, set or replace it.
    """
    factory = _FACTORIES.get(name)
    if factory is None:
        raise EngineError("unknown engine", value=name, hint=f"Use one of {', '.join(ENGINES)}", code="engine_unknown")
    return factory(target, model, settings)


def engine_states(locale: Locale, settings: EngineSettings = SHIPPED) -> tuple[EngineState, ...]:
    """Return the engines of `locale` in order, each with whether it can be used here. Asks no service."""
    states = []
    for choice in settings.choices_for(locale):
        try:
            states.append(EngineState(choice, make_engine(choice.name, locale.tag, choice.model, settings)))
        except EngineError as error:
            states.append(EngineState(choice, problem=error))
    return tuple(states)


def find_engine(locale: Locale, settings: EngineSettings = SHIPPED) -> tuple[Engine | None, EngineError | None]:
    """Return the engines of `locale` that work here as one, else None and why its last one does not."""
    states = engine_states(locale, settings)
    engine = chained([state.engine for state in states if state.engine])
    problems = [state.problem for state in states if state.problem]
    return engine, None if engine or not problems else problems[-1]
