"""Repairs of remembered translations: values of repairs.yaml exchanged, and changes of meaning that must be refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import permutations
from typing import Any, Literal

import yaml

from evals.figure import Figure, share
from evals.localization.pairs import target_locales
from evals.localization.planting import own_sentences, right_words, wrong_words
from nlp.localize import find_locale, load_glossary
from nlp.localize.glossary import Glossary
from nlp.localize.memory import Match, Query, TranslationMemory, TranslationUnit, make_memory

Outcome = Literal["right", "wrong", "refused"]
# What turns a rule round when it changes between two versions; `unit` and `date` have a right translation of their own.
_REVERSALS = ("not-", "not+", "must>may", "may>must", "should>must", "unless-", "only-", "unit")


@dataclass(frozen=True, slots=True)
class Repair:
    """A remembered pair, the new source, and how a person would translate it."""

    source_locale: str
    locale: str
    old: tuple[str, str]
    new: tuple[str, str]


def figures_of_repairs() -> tuple[tuple[Figure, ...], list[Mapping[str, object]], list[Mapping[str, str]]]:
    """Return figures, a table by language, and the repairs that went wrong."""
    done = [(repair, *_repaired(repair)) for repair in repairs()]
    made = [(repair, outcome) for repair, outcome, _ in done if outcome != "refused"]
    taken = [match is not None and match.text is not None for match in _reversed()]
    rows = [_row(tag, [outcome for repair, outcome, _ in done if tag == _language(repair)]) for tag in target_locales()]
    wrong: list[Mapping[str, str]] = [
        {"locale": repair.locale, "source": repair.new[0], "right": repair.new[1], "given": given}
        for repair, outcome, given in done
        if outcome == "wrong"
    ]
    return (
        (
            share("memory_repairs_right", [outcome == "right" for _, outcome in made]),
            share("memory_repairs_made", [outcome != "refused" for _, outcome, _ in done]),
            Figure("memory_reversals_taken", sum(taken), len(taken)),
        ),
        rows,
        wrong,
    )


def repairs() -> Iterator[Repair]:
    """Yield every exchange of one value for another, from English into every locale and from every one into English."""
    for entry in yaml.safe_load((files("evals.localization") / "repairs.yaml").read_text(encoding="utf-8")):
        sentence = next(s for s in own_sentences() if right_words(s["en"]).startswith(entry["sentence"]))
        texts = {tag: _variants(right_words(marked), _values(entry, tag)) for tag, marked in sentence.items()}
        for tag in target_locales():
            for one, other in permutations(range(len(texts["en"])), 2):
                for source, target in (("en", tag), (tag, "en")):
                    pairs = [(texts[source][number], texts[target][number]) for number in (one, other)]
                    yield Repair(source, target, pairs[0], pairs[1])


def _values(entry: Mapping[str, Any], tag: str) -> Sequence[str]:
    found: Sequence[str] = entry["values"].get(tag, entry["values"].get("*"))
    return found


def _variants(text: str, values: Sequence[str]) -> list[str]:
    if text.count(values[0]) != 1:
        raise ValueError(f"repairs.yaml: “{values[0]}” does not stand once in “{text}”")
    return [text.replace(values[0], value) for value in values]


def _repaired(repair: Repair) -> tuple[Outcome, str]:
    memory = _memory((repair.old,), repair.source_locale, repair.locale)
    match = memory.find(Query(repair.new[0]))
    if match is None or match.text is None:
        return "refused", ""
    return "right" if _spaces(match.text) == _spaces(repair.new[1]) else "wrong", match.text


def _reversed() -> Iterator[Match | None]:
    """Yield what a memory of all our sentences says of each English one after a change of its meaning."""
    for tag in target_locales():
        memory = _memory(tuple((right_words(s["en"]), right_words(s[tag])) for s in own_sentences()), "en", tag)
        for sentence in own_sentences():
            changed = wrong_words(sentence["en"])
            yield from (memory.find(Query(changed[kind])) for kind in _REVERSALS if kind in changed)


@lru_cache(maxsize=64)
def _memory(pairs: tuple[tuple[str, str], ...], source: str, target: str) -> TranslationMemory:
    units = [TranslationUnit(ours, theirs, source, target, state="reviewed") for ours, theirs in pairs]
    glossary = _glossary(target) if source == "en" else None
    return make_memory(units, find_locale(target), source_language=source, glossary=glossary)


@cache
def _glossary(tag: str) -> Glossary:
    return load_glossary(tag)


def _language(repair: Repair) -> str:
    return repair.locale if repair.source_locale == "en" else repair.source_locale


def _spaces(text: str) -> str:
    """White space of any width as a space: which one French sets in a number is no error."""
    return " ".join(text.split())


def _row(tag: str, outcomes: Sequence[Outcome]) -> Mapping[str, object]:
    return {"language": tag, "values exchanged": len(outcomes)} | {
        name: outcomes.count(name) for name in ("right", "wrong", "refused")
    }
