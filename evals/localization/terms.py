"""Glossary terms in what the engine path delivers: how many stand as the glossary asks, certain faults mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evals.corpus import Version, load, real_versions, sample_versions
from evals.figure import Figure, share
from evals.localization.pairs import human_pairs
from nlp.localize import find_engine, find_locale, load_glossary
from nlp.localize.glossary import Glossary, TermHit, find_phrase
from nlp.localize.rendering import make_renderer
from nlp.localize.wording import Wording
from nlp.message import Quote

_TAG = "pt-BR"
_SHOWN = 15


@dataclass(frozen=True, slots=True)
class Used:
    """A term of a source text; `right` says whether its rendering stands in the translation."""

    term: str
    right: bool
    source: str
    target: str


def figures_of_terms() -> tuple[tuple[Figure, ...], list[Mapping[str, object]], list[Mapping[str, str]]]:
    """Return figures, a table of the terms missed most, and every miss."""
    glossary = load_glossary(_TAG)
    by_origin = {
        "samples": _texts(sample_versions()),
        "real": _texts(real_versions()) + [pair.source for pair in human_pairs(_TAG)],
    }
    wordings = translated([text for texts in by_origin.values() for text in texts], glossary)
    used = {
        origin: [each for text in dict.fromkeys(texts) for each in _used(text, wordings, glossary)]
        for origin, texts in by_origin.items()
    }
    every = [each for found in used.values() for each in found]
    missed: list[Mapping[str, str]] = [
        {"term": u.term, "source": u.source, "target": u.target} for u in every if not u.right
    ]
    figures = [share("terms_right", [each.right for each in every])]
    figures += [share(f"terms_right_{origin}", [each.right for each in found]) for origin, found in used.items()]
    return tuple(figures), _table(every), missed


def translated(texts: Sequence[str], glossary: Glossary, *, every: bool = False) -> Mapping[str, Wording]:
    """Return texts as a briefing would quote them in the locale, certain faults of the engine mended.

    Only those with a term, unless `every`.
    """
    locale = find_locale(_TAG)
    engine, problem = find_engine(locale)
    if engine is None:
        raise problem or RuntimeError("no engine")
    asked = [text for text in dict.fromkeys(texts) if every or glossary.find_terms(text)]
    return make_renderer([Quote(text) for text in asked], locale, engine=engine, glossary=glossary).wordings


def is_right(hit: TermHit, target: str) -> bool:
    """Say whether an admitted rendering of a term stands in `target`, or a name as it is.

    A term with forbidden renderings only asks for none.
    """
    if hit.verbatim:
        return any(entry.source in target for entry in hit.entries if entry.status == "do_not_translate")
    rows = [(entry.exact, word) for entry in hit.entries if entry.status == "preferred" for word in entry.targets]
    locale = find_locale(_TAG)
    return not rows or any(any(find_phrase(target, word, locale=locale, exact=exact)) for exact, word in rows)


def _texts(versions: Sequence[Version]) -> list[str]:
    """Return the clauses of the newest version of each policy; `versions` are in order."""
    newest = {version.policy: version for version in versions}.values()
    return [clause.text for version in newest for clause in load(version).clauses]


def _used(text: str, wordings: Mapping[str, Wording], glossary: Glossary) -> list[Used]:
    """Return the terms of a text, none where the engine failed and the text stayed English, which it says."""
    if text not in wordings or wordings[text].origin != "machine":
        return []
    return [
        Used(hit.entries[0].source, is_right(hit, wordings[text].text), text, wordings[text].text)
        for hit in glossary.find_terms(text)
    ]


def _table(used: Sequence[Used]) -> list[Mapping[str, object]]:
    of = Counter(each.term for each in used)
    missed = Counter(each.term for each in used if not each.right)
    return [{"term": term, "missed": count, "of": of[term]} for term, count in missed.most_common(_SHOWN)]
