"""A term that an engine renders outside the glossary, asked for in other English words that it renders within it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import yaml

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks import run_checks, terms
from nlp.localize.engines.engine import Engine
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, Locale
from nlp.localize.translation import Translation, translate_texts

_TERM_CODES = ("term_missing", "term_forbidden")
_NEXT = re.compile(r"\s+([\w’'-]+)")
_LAST = re.compile(r"([\w’'-]+)\s+$")


@dataclass(frozen=True, slots=True)
class _Rule:
    """Words to try for a term; `before`, `after` are the next and previous words that allow it, None for any."""

    words: tuple[str, ...]
    before: frozenset[str] | None
    after: frozenset[str] | None

    def fits(self, text: str, at: Span) -> bool:
        following, previous = _NEXT.match(text[at.end :]), _LAST.search(text[: at.start])
        return _allowed(following and following[1], self.before) and _allowed(previous and previous[1], self.after)


def reword_terms(
    translated: Mapping[str, Translation], *, engine: Engine, locale: Locale, glossary: Glossary | None
) -> Mapping[str, Translation]:
    """Return translations, each with a missing term made anew from other words where the checks then find less.

    The engine makes the sentence again, so what agrees with the term does; nothing is exchanged in its words.
    Raises EngineError.
    """
    rules = _load().get(locale.tag)
    if not rules or glossary is None:
        return translated

    def weigh(text: str, done: Translation) -> tuple[int, int, int]:
        return *_weight(_check(text, done, locale, glossary)), len(_missed(text, done, locale, glossary))

    asked = {text: _variants(text, _missed(text, done, locale, glossary), rules) for text, done in translated.items()}
    every = [variant for variants in asked.values() for variant in variants]
    again = translate_texts(every, engine=engine, locale=locale, glossary=glossary) if every else {}
    chosen = dict(translated)
    for text, variants in asked.items():
        least = weigh(text, translated[text]) if variants else (0, 0, 0)
        for variant in variants:
            done = replace(again[variant], source=text, pieces=())
            weight = weigh(text, done)
            if done.complete and weight < least:
                chosen[text], least = done, weight
    return chosen


def _check(text: str, done: Translation, locale: Locale, glossary: Glossary) -> tuple[Finding, ...]:
    return run_checks(text, done.text, source_locale=SOURCE, target_locale=locale, glossary=glossary)


def _weight(findings: Sequence[Finding]) -> tuple[int, int]:
    """Errors and warnings, those that are mended by rule not counted."""
    open_ones = [finding for finding in findings if not (finding.code in _TERM_CODES and finding.fix)]
    errors = sum(finding.severity == "error" for finding in open_ones)
    return errors, sum(finding.severity == "warning" for finding in open_ones)


def _missed(text: str, done: Translation, locale: Locale, glossary: Glossary) -> frozenset[str]:
    """Return the terms that are missing or forbidden without a certain fix, as they stand in `text`, in lower case."""
    found = terms.check(text, done.text, source_locale=SOURCE, target_locale=locale, glossary=glossary)
    return frozenset(f.source.of(text).casefold() for f in found if f.code in _TERM_CODES and f.source and not f.fix)


def _variants(text: str, missed: frozenset[str], rules: Mapping[str, _Rule]) -> list[str]:
    """Return `text` with every missed term in its first other words, in its second ones, and so on.

    Before them comes the text with the terms in lower case: an engine takes "Appeals" within a sentence for a name.
    """
    places = [
        (Span(*match.span()), rules[term])
        for term in sorted(missed & rules.keys())
        for match in re.finditer(rf"\b{re.escape(term)}\b", text, re.IGNORECASE)
    ]
    places = sorted(
        ((at, rule) for at, rule in places if rule.fits(text, at)), key=lambda place: place[0], reverse=True
    )
    variants = _lowered(text, missed)
    for number in range(max((len(rule.words) for _, rule in places), default=0)):
        variant = text
        for at, rule in places:
            words = rule.words[min(number, len(rule.words) - 1)]
            words = words.upper() if at.of(text).isupper() else words
            words = words[0].upper() + words[1:] if at.of(text)[0].isupper() else words
            variant = variant[: at.start] + words + variant[at.end :]
        variants.append(variant)
    return variants


def _lowered(text: str, missed: frozenset[str]) -> list[str]:
    """Return `text` with the missed terms within its sentences in lower case, nothing where they are."""
    if not missed:
        return []
    pattern = rf"(?<=[^\s.!?:…])([^\w.!?:…]+)({'|'.join(map(re.escape, sorted(missed)))})\b"
    lower = re.sub(pattern, lambda match: match[1] + match[2].lower(), text, flags=re.IGNORECASE)
    return [lower] if lower != text else []


def _allowed(word: str | None, listed: frozenset[str] | None) -> bool:
    if listed is None:
        return True
    folded = (word or "").casefold()
    return folded in listed or any(entry.startswith("-") and folded.endswith(entry[1:]) for entry in listed)


@cache
def _load() -> Mapping[str, Mapping[str, _Rule]]:
    # BaseLoader: "on" is a word here, not a value.
    data = yaml.load((files("nlp.localize") / "rewording.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)

    def listed(row: Mapping[str, Sequence[str]], side: str) -> frozenset[str] | None:
        return frozenset(row[side]) if side in row else None

    return {
        tag: {row["term"]: _Rule(tuple(row["words"]), listed(row, "before"), listed(row, "after")) for row in rows}
        for tag, rows in data.items()
    }
