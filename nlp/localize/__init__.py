"""Drafts and messages into the shipped locales: catalog, glossary, market notes, engines and checks."""

from nlp.localize.catalog import Catalog, load_catalog
from nlp.localize.checks import check_stale, run_checks, run_document_checks
from nlp.localize.engines import (
    Engine,
    EngineSettings,
    FakeEngine,
    engine_states,
    find_engine,
    fine_only,
    make_engine,
)
from nlp.localize.glossary import Entry, Glossary, load_glossary, read_glossary
from nlp.localize.locales import LOCALES, Locale, find_locale
from nlp.localize.localize import localize_briefing, localize_quiz
from nlp.localize.market import Market, MarketNote, load_market, read_market
from nlp.localize.marks import TaggedText, TaggedTranslation, tag_clause, tag_text, translate_tagged
from nlp.localize.topics import TOPICS, topics_of, topics_of_change
from nlp.localize.translation import Translation, translate_texts

__all__ = [
    "LOCALES",
    "TOPICS",
    "Catalog",
    "Engine",
    "EngineSettings",
    "Entry",
    "FakeEngine",
    "Glossary",
    "Locale",
    "Market",
    "MarketNote",
    "TaggedText",
    "TaggedTranslation",
    "Translation",
    "check_stale",
    "engine_states",
    "find_engine",
    "find_locale",
    "fine_only",
    "load_catalog",
    "load_glossary",
    "load_market",
    "localize_briefing",
    "localize_quiz",
    "make_engine",
    "read_glossary",
    "read_market",
    "run_checks",
    "run_document_checks",
    "tag_clause",
    "tag_text",
    "topics_of",
    "topics_of_change",
    "translate_tagged",
    "translate_texts",
]
