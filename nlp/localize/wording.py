"""Policy words in a locale: from memory first, then by an engine, their inline marks kept, checked either way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from nlp.briefing.briefing import Origin
from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks import run_checks
from nlp.localize.checks.terms import carried_over, place_after, repair_terms
from nlp.localize.engines.engine import Engine
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, Locale
from nlp.localize.marks.tags import Placed, TaggedText, accept_tags, place_tags, plain_place, tag_finding, tag_text
from nlp.localize.marks.translate import TaggedTranslation, mark_translation, translate_tagged
from nlp.localize.memory import Match, Memory, Query
from nlp.localize.rewording import reword_terms

# Where a text stands in its document: itself with its neighbours, once for each place.
Contexts = Mapping[str, Sequence[Query]]


@dataclass(frozen=True, slots=True)
class Wording:
    """Policy words in the locale with their marks; `language` is the source's where nothing could translate them."""

    source: str
    marked: TaggedText
    origin: Origin
    language: str
    findings: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        return self.marked.plain


def word_texts(
    texts: Sequence[TaggedText],
    *,
    locale: Locale,
    engine: Engine | None,
    glossary: Glossary | None,
    memory: Memory | None = None,
    contexts: Contexts = MappingProxyType({}),
    source_language: str = SOURCE.tag,
) -> list[Wording]:
    """Return each of `texts` in the locale, all that `engine` translates in one call.

    What `memory` holds comes before the engine; what it only suggests is a finding beside the engine's translation.
    Where the locale speaks the source language, texts stay as they are and count as "source" text.
    Raises EngineError.
    """
    language = source_language.partition("-")[0]
    same_language = locale.language == language
    recalled = {text: _recall(text, memory, contexts) for text in texts} if memory and not same_language else {}
    fresh = [t for t in dict.fromkeys(texts) if not _stands(recalled.get(t)) and t.plain.strip()]
    made: dict[TaggedText, TaggedTranslation] = {}
    if engine and not same_language and language == engine.source:
        made = dict(zip(fresh, translate_tagged(fresh, engine=engine, locale=locale, glossary=glossary), strict=True))
        made |= _reworded(made, engine, locale, glossary)
    found: dict[TaggedText, Wording] = {}
    for text in dict.fromkeys(texts):
        match = recalled.get(text)
        if match is not None and match.text is not None:
            found[text] = _remembered(text, match, locale, glossary)
            continue
        if text in made:
            wording = _translated(made[text], locale, glossary)
        else:
            wording = Wording(text.plain, text, "source", locale.tag if same_language else source_language)
        suggested = match.findings if match is not None else ()
        found[text] = replace(wording, findings=(*wording.findings, *suggested))
    return [found[text] for text in texts]


def _reworded(
    made: Mapping[TaggedText, TaggedTranslation], engine: Engine, locale: Locale, glossary: Glossary | None
) -> dict[TaggedText, TaggedTranslation]:
    """Return the texts without marks whose missing terms other English words brought back."""
    bare = {text.plain: each for text, each in made.items() if not text.tags}
    again = reword_terms(
        {plain: each.translation for plain, each in bare.items()}, engine=engine, locale=locale, glossary=glossary
    )
    return {
        each.source: replace(
            each, target=tag_text(again[plain].text), translation=again[plain], findings=again[plain].findings
        )
        for plain, each in bare.items()
        if again[plain] is not each.translation
    }


def _stands(match: Match | None) -> bool:
    return match is not None and match.text is not None


def _recall(text: TaggedText, memory: Memory, contexts: Contexts) -> Match | None:
    """Ask with tags, then without where nothing that may stand as text was found; findings are about plain texts."""
    match = _best(text.text, memory, contexts)
    if match is not None and match.text is not None:
        return replace(match, findings=tuple(_about_plain(match.findings, text, match.text)))
    if text.text == text.plain:
        return match
    plain = _best(text.plain, memory, contexts)
    return plain if _stands(plain) or match is None else match


def _best(text: str, memory: Memory, contexts: Contexts) -> Match | None:
    """The best match over all places where the text stands."""
    matches: list[Match] = []
    for query in contexts.get(text) or (Query(text),):
        match = memory.find(query)
        matches += [match] if match else []
        if match is None or match.kind == "fuzzy":
            break  # Only exact matches depend on the place.
    return max(matches, key=lambda match: (match.text is not None, match.score), default=None)


def _about_plain(findings: Iterable[Finding], source: TaggedText, target: str) -> Iterable[Finding]:
    there = TaggedText(target, source.tags)
    for each in findings:
        yield replace(
            each,
            source=plain_place(source, each.source) if each.source else None,
            target=plain_place(there, each.target) if each.target else None,
        )


def _remembered(source: TaggedText, match: Match, locale: Locale, glossary: Glossary | None) -> Wording:
    """A person's translation with its own tags, or with those whose words are sure to be found in it."""
    assert match.text is not None
    marked, lost = accept_tags(source, match.text)
    if len(lost) == len(source.tags) > 0 and all(each.code == "tag_lost" for each in lost):
        marked, lost = mark_translation(source, marked.plain, locale=locale, glossary=glossary)
    return _checked(source, marked, match.origin, (*match.findings, *lost), locale=locale, glossary=glossary)


def _translated(made: TaggedTranslation, locale: Locale, glossary: Glossary | None) -> Wording:
    translation = made.translation
    if not translation.complete and translation.text == translation.source:
        return Wording(translation.source, made.source, "source", SOURCE.tag, translation.findings)
    return _checked(made.source, made.target, "machine", made.findings, locale=locale, glossary=glossary)


def _checked(
    source: TaggedText,
    marked: TaggedText,
    origin: Origin,
    own: tuple[Finding, ...],
    *,
    locale: Locale,
    glossary: Glossary | None,
) -> Wording:
    """The wording with what the checks found.

    Forbidden terms are exchanged where the form to put in is certain, but not in the words of a person.
    """
    found = run_checks(source.plain, marked.plain, source_locale=SOURCE, target_locale=locale, glossary=glossary)
    repaired, replaced = repair_terms(marked.plain, found) if origin == "machine" else (marked.plain, ())
    if not replaced:
        return Wording(source.plain, marked, origin, locale.tag, (*own, *found))
    own = tuple(carried_over(finding, found) for finding in own)
    marked, lost = _tagged_again(source, marked, repaired, found)
    found = run_checks(source.plain, repaired, source_locale=SOURCE, target_locale=locale, glossary=glossary)
    return Wording(source.plain, marked, origin, locale.tag, (*own, *replaced, *lost, *found))


def _tagged_again(
    source: TaggedText, marked: TaggedText, repaired: str, found: Sequence[Finding]
) -> tuple[TaggedText, tuple[Finding, ...]]:
    """Return the repaired text with the tags at their new places; one that ends within an exchanged term is lost."""
    kept: list[Placed] = []
    lost: list[Finding] = []
    ours = {each.tag.number for each in source.placed}
    for each in marked.placed:
        span: Span | None = place_after(each.span, found)
        if each.tag.alone and span is not None and span.of(repaired) != each.tag.words:
            span = None
        if span is not None:
            kept.append(Placed(each.tag, span))
        elif each.tag.number in ours:
            lost.append(tag_finding("tag_lost", source, each.tag.number))
    above = max((tag.number for tag in source.tags), default=0)
    return place_tags(repaired, kept, above=above), tuple(lost)
