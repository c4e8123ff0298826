"""Contents in a locale: messages rendered, quoted policy words translated or left, and where each text came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from nlp.briefing.briefing import Origin
from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.catalog import Catalog, load_catalog
from nlp.localize.checks import say
from nlp.localize.checks.saying import finding
from nlp.localize.engines.engine import Engine
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, Locale
from nlp.localize.marks.tags import tag_text
from nlp.localize.memory import Memory
from nlp.localize.wording import Contexts, Wording, word_texts
from nlp.message import Content, Message, Quote

# Weakest first: a text is what its weakest part is. Words of the policy quoted as they are do not weaken a sentence.
_STRENGTH: tuple[Origin, ...] = ("source", "machine", "memory_fuzzy", "memory", "template")


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
            return Wording(quote.text, tag_text(quote.text), "source", self.source_language)
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

    Raises EngineError.
    """
    texts = list(dict.fromkeys(q.text for content in contents for q in quotes_of(content) if not q.cited))
    worded = word_texts(
        [tag_text(text) for text in texts], locale=locale, engine=engine, glossary=glossary, memory=memory,
        contexts=contexts, source_language=source_language,
    )  # fmt: skip
    wordings = dict(zip(texts, worded, strict=True))
    same_language = locale.language == source_language.partition("-")[0]
    cited_language = locale.tag if same_language else source_language
    return Renderer(locale, load_catalog(locale.tag), load_catalog(SOURCE.tag), wordings, cited_language)


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
