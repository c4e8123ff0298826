"""Translation engines behind one Protocol, in the order in which a locale tries them."""

from nlp.localize.engines.cache import TranslationCache
from nlp.localize.engines.chain import EngineChain, chained, fine_only, members_of
from nlp.localize.engines.engine import CandidateEngine, Engine, label
from nlp.localize.engines.fake import FakeEngine
from nlp.localize.engines.registry import ENGINES, EngineState, engine_states, find_engine, make_engine
from nlp.localize.engines.settings import Endpoint, EngineChoice, EngineSettings, Secret, Timing

__all__ = [
    "ENGINES",
    "CandidateEngine",
    "Endpoint",
    "Engine",
    "EngineChain",
    "EngineChoice",
    "EngineSettings",
    "EngineState",
    "FakeEngine",
    "Secret",
    "Timing",
    "TranslationCache",
    "chained",
    "engine_states",
    "find_engine",
    "fine_only",
    "label",
    "make_engine",
    "members_of",
]
