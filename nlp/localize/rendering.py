"""Contents in a locale: messages rendered, quoted policy words translated or left, and where each text came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from nlp.briefing.briefing import Origin
from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.catalog import Catalog, load_catalog
from nlp.localize.checks import run_checks, say
from nlp.localize.checks.saying import finding
from nlp.localize.checks.terms import carried_over, repair_terms
from nlp.localize.engines.engine import Engine
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, Locale
from nlp.localize.memory import Match, Memory, Query
from nlp.localize.rewording import reword_terms
from nlp.localize.translation import Translation, translate_texts
from nlp.message import Content, Message, Quote

# Weakest first: a text is what its weakest part is. Words of the policy quoted as they are do not weaken a sentence.
_STRENGTH: tuple[Origin, ...] = ("source", "machine", "memory_fuzzy", "memory", "template")


# Where a text stands in its document: itself with its neighbours, once for each place.
Contexts = Mapping[str, Sequence[Query]]


@dataclass(frozen=True, slots=True)
class Wording:
    """Policy words in the locale; `language` is the source's where nothing could translate them."""

    source: str
    text: str
    origin: Origin
    language: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A content in the locale, with the English it says and what the checks found (offsets in both texts)."""

    text: str
    source_text: str
    origin: Origin
    language: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Renderer:
    """Renders contents of one briefing or quiz, whose quotations were translated together."""

    locale: Locale
    catalog: Catalog
    source_catalog: Catalog
    wordings: Mapping[str, Wording]
    source_language: str

    def render(self, content: Content) -> Rendered:
        """Return `content` in the locale. Raises LocaleError for a message that cannot be rendered."""
        source_text = self.source_catalog.render(content)
        if isinstance(content, Quote):
            wording = self._wording(content)
            found = tuple(say(each, self.catalog) for each in wording.findings)
            return Rendered(wording.text, source_text, wording.origin, wording.language, found)
        text = self.catalog.render(content, translate=lambda quoted: self.wordings[quoted].text)
        findings: list[Finding] = []
        origin: Origin = "template"
        for quote in dict.fromkeys(quotes_of(content)):
            wording = self._wording(quote)
            if quote.cited:
                continue
            if wording.language != self.locale.tag:
                findings.append(finding("source_quote", "info", None, _place(text, wording.text)))
            elif wording.origin != "source":
                origin = _weakest(origin, wording.origin)
            findings += [_moved(each, wording, source_text, text) for each in wording.findings]
        said = tuple(say(each, self.catalog) for each in findings)
        return Rendered(text, source_text, origin, self.locale.tag, said)

    def _wording(self, quote: Quote) -> Wording:
        if quote.cited:
            return Wording(quote.text, quote.text, "source", self.source_language)
        return self.wordings[quote.text]


def quotes_of(content: Content) -> Iterable[Quote]:
    """Yield the quotations in `content`, however deep in its messages."""
    if isinstance(content, Quote):
        yield content
        return
    for _, argument in content.args:
        if isinstance(argument, Message | Quote):
            yield from quotes_of(argument)


def make_renderer(
    contents: Iterable[Content],
    locale: Locale,
    *,
    engine: Engine | None,
    glossary: Glossary | None,
    memory: Memory | None = None,
    contexts: Contexts = MappingProxyType({}),
    source_language: str = SOURCE.tag,
) -> Renderer:
    """Return a renderer for `contents`, all their quotations translated in one call of `engine`.

    What `memory` holds comes before the engine; what it only suggests is a finding beside the engine's translation.
    Where the locale speaks the source language, quotations stay as they are and count as "source" text.
    Raises EngineError.
    """
    texts = list(dict.fromkeys(q.text for content in contents for q in quotes_of(content) if not q.cited))
    same_language = locale.language == source_language.partition("-")[0]
    recalled = _recall(texts, memory, contexts) if memory and not same_language else {}
    fresh = [text for text in texts if (text not in recalled or recalled[text].text is None) and text.strip()]
    use_engine = engine is not None and not same_language and source_language.partition("-")[0] == engine.source
    translated = (
        translate_texts(fresh, engine=engine, locale=locale, glossary=glossary) if engine and use_engine else {}
    )
    translated = reword_terms(translated, engine=engine, locale=locale, glossary=glossary) if engine else translated
    wordings: dict[str, Wording] = {}
    for text in texts:
        match = recalled.get(text)
        if match is not None and match.text is not None:
            remembered = Translation(text, match.text, match.findings)
            wordings[text] = _checked(remembered, match.origin, locale, glossary)
            continue
        if text in translated:
            wording = _checked(translated[text], "machine", locale, glossary)
        else:
            wording = Wording(text, text, "source", locale.tag if same_language else source_language)
        suggested = match.findings if match is not None else ()
        wordings[text] = replace(wording, findings=(*wording.findings, *suggested))
    cited_language = locale.tag if same_language else source_language
    return Renderer(locale, load_catalog(locale.tag), load_catalog(SOURCE.tag), wordings, cited_language)


def _recall(texts: Iterable[str], memory: Memory, contexts: Contexts) -> dict[str, Match]:
    """The best match of each text over all places where it stands."""
    found: dict[str, Match] = {}
    for text in texts:
        matches: list[Match] = []
        for query in contexts.get(text) or (Query(text),):
            match = memory.find(query)
            matches += [match] if match else []
            if match is None or match.kind == "fuzzy":
                break  # Only exact matches depend on the place.
        if matches:
            found[text] = max(matches, key=lambda match: (match.text is not None, match.score))
    return found


def _checked(translation: Translation, origin: Origin, locale: Locale, glossary: Glossary | None) -> Wording:
    """The wording with what the checks found.

    Forbidden terms are exchanged where the form to put in is certain, but not in the words of a person.
    """
    if not translation.complete and translation.text == translation.source:
        return Wording(translation.source, translation.text, "source", SOURCE.tag, translation.findings)
    found = run_checks(
        translation.source, translation.text, source_locale=SOURCE, target_locale=locale, glossary=glossary
    )
    repaired, replaced = repair_terms(translation.text, found) if origin == "machine" else (translation.text, ())
    own = tuple(carried_over(finding, found) for finding in translation.findings) if replaced else translation.findings
    if replaced:
        found = run_checks(translation.source, repaired, source_locale=SOURCE, target_locale=locale, glossary=glossary)
    return Wording(translation.source, repaired, origin, locale.tag, (*own, *replaced, *found))


def _weakest(one: Origin, other: Origin) -> Origin:
    return min(one, other, key=_STRENGTH.index)


def _moved(finding: Finding, wording: Wording, source_text: str, text: str) -> Finding:
    """Shift a quotation's finding to where the quotation stands in the rendered sentences."""
    ours, theirs = _place(source_text, wording.source), _place(text, wording.text)
    return replace(
        finding,
        source=finding.source.shifted(ours.start) if finding.source and ours else None,
        target=finding.target.shifted(theirs.start) if finding.target and theirs else None,
    )


def _place(text: str, part: str) -> Span | None:
    at = text.find(part)
    return Span(at, at + len(part)) if at >= 0 else None
