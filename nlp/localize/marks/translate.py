"""Segments with inline marks through an engine: plain sentences go out, the tags are placed in what comes back.

Engines rewrite or drop marks (`nlp.localize.protection` tells what the bundled one does), so none ever sees one. Words
that stay as they are (code, template tags) are protected; for the others the translation is searched, cheapest first:
signs and words that both sentences share, the glossary, the marked words translated alone, and, for those still not
found, the sentence asked again with the words masked and bracketed. What is not certain is left off, with a finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from nlp.document import Span
from nlp.errors import EngineError
from nlp.finding import Finding
from nlp.localize.engines.cache import TranslationCache
from nlp.localize.engines.chain import chained, members_of
from nlp.localize.engines.engine import Engine, label
from nlp.localize.glossary import Glossary, find_phrase
from nlp.localize.lexicon import load_lexicon
from nlp.localize.locales import Locale
from nlp.localize.marks.anchors import first_sure, framed, is_plausible, matching, same_place, survived, whole
from nlp.localize.marks.probes import PROBES, Probe, agreed, like, make_probe, read_probe, shifted, tidied, widened
from nlp.localize.marks.tags import Placed, TaggedText, place_tags, tag_finding, tag_like
from nlp.localize.translation import CACHE, Translation, translate_texts

_Ask = Callable[[Mapping[str, Sequence[Span]]], Mapping[str, str]]
# An address without its scheme, as link texts show it.
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
_FIGURE = re.compile(r"\d+")
# Which of two marks that cannot both stand is kept.
_WORTH = ("template", "literal", "code", "link", "image", "bold", "italic")


@dataclass(frozen=True, slots=True)
class TaggedTranslation:
    """A segment in the locale: `target` has the tags of `source`, except those that a finding says are lost.

    `translation` is the same translation without tags; `findings` are those of both.
    """

    source: TaggedText
    target: TaggedText
    translation: Translation
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Search:
    """One marked stretch of one sentence, looked for in its translation; `verbatim` ones were kept as they are."""

    source: str
    target: str
    span: Span
    kept: tuple[Span, ...]
    offset: int
    verbatim: bool = False
    place: Span | None = None
    wording: str = ""
    probes: list[Probe] = field(default_factory=list)


def translate_tagged(
    texts: Sequence[TaggedText],
    *,
    engine: Engine,
    locale: Locale,
    glossary: Glossary | None = None,
    cache: TranslationCache = CACHE,
) -> list[TaggedTranslation]:
    """Return the translations of `texts` (English) into `locale`, their tags verified.

    Without its tags a translation is what `translate_texts` makes of the plain text. Raises EngineError where no
    engine answered for the texts; one that fails in the search for a mark costs only the mark.
    """
    kept = _kept(texts)
    plain = [text.plain for text in texts]
    translations = translate_texts(plain, engine=engine, locale=locale, glossary=glossary, cache=cache, kept=kept)
    searches = {
        (number, each.tag.number): _searches(each, translations[text.plain], kept.get(text.plain, ()))
        for number, text in enumerate(texts)
        for each in text.placed
    }
    everything = [search for found in searches.values() for search in found]
    _search_alone(everything, locale, glossary)

    # Only an engine that made some of the texts can show where its words are; one that is down is not asked again.
    makers = {name for made in translations.values() for name in made.engine.split(", ")}
    maker = chained([member for member in members_of(engine) if label(member) in makers])

    def ask(sentences: Mapping[str, Sequence[Span]]) -> Mapping[str, str]:
        if maker is None:
            return {}
        try:
            found = translate_texts(
                list(sentences), engine=maker, locale=locale, glossary=glossary, cache=cache, kept=sentences
            )
        except EngineError:
            return {}
        return {text: made.text for text, made in found.items() if made.complete}

    unsure = [search for search in everything if search.place is None and not search.verbatim]
    _search_wordings(unsure, ask)
    _search_probes(unsure, ask, locale)
    return [
        _assembled(text, translations[text.plain], {k: v for (n, k), v in searches.items() if n == number})
        for number, text in enumerate(texts)
    ]


def mark_translation(
    source: TaggedText, target: str, *, locale: Locale, glossary: Glossary | None = None
) -> tuple[TaggedText, tuple[Finding, ...]]:
    """Return `target`, a translation of the plain text that came without tags, with those whose place is sure.

    No engine is asked: addresses, code, names and the glossary's terms are found, other words only at the edges.
    """
    pieces = ((Span(0, len(source.plain)), Span(0, len(target))),)
    translation = Translation(source.plain, target, pieces=pieces)
    kept = _kept([source]).get(source.plain, ())
    searches = {each.tag.number: _searches(each, translation, kept) for each in source.placed}
    _search_alone([search for found in searches.values() for search in found], locale, glossary)
    made = _assembled(source, translation, searches)
    return made.target, made.findings


def _kept(texts: Iterable[TaggedText]) -> dict[str, list[Span]]:
    """Return what stays as it is in each plain text: code, what stands alone, and links that show an address."""
    kept: dict[str, list[Span]] = {}
    for text in texts:
        spans = [
            each.span
            for each in text.placed
            if each.tag.alone
            or each.tag.kind == "code"
            or (each.tag.kind == "link" and _ADDRESS.fullmatch(each.span.of(text.plain)))
        ]
        known = kept.setdefault(text.plain, [])
        known += [span for span in spans if span not in known and span.start < span.end]
    return kept


def _searches(each: Placed, translation: Translation, kept: Sequence[Span]) -> list[_Search]:
    """Return a search for each sentence that the mark runs over."""
    found: list[_Search] = []
    for here, there in translation.pieces:
        start, end = max(each.span.start, here.start), min(each.span.end, here.end)
        if start < end or (each.span.start == each.span.end and here.start <= start <= here.end and not found):
            inside = tuple(
                place.shifted(-here.start) for place in kept if here.start <= place.start and place.end <= here.end
            )
            source, target = here.of(translation.source), there.of(translation.text)
            span = Span(start, end).shifted(-here.start)
            found.append(_Search(source, target, span, inside, there.start, verbatim=span in inside))
    return found


def _search_alone(searches: Sequence[_Search], locale: Locale, glossary: Glossary | None) -> None:
    """Look with what the two sentences and the glossary say."""
    for search in searches:
        source, span, target = search.source, search.span, search.target
        if span.start == span.end:
            search.place = _edge(source, span.start, target)
            continue
        if search.verbatim:
            search.place = first_sure([same_place(source, span, target), survived(source, span, target, short=True)])
            continue
        shared = (find(source, span, target) for find in (same_place, whole, framed, survived))
        search.place = first_sure([*shared, _by_glossary(search, locale, glossary)])


def _edge(source: str, at: int, target: str) -> Span | None:
    """The place of an image without words: before or after all words, else unknown."""
    if not source[:at].strip():
        return Span(0, 0)
    return Span(len(target), len(target)) if not source[at:].strip() or source == target else None


def _by_glossary(search: _Search, locale: Locale, glossary: Glossary | None) -> Span | None:
    """The one place of a rendering of the term, if the mark is over one whole term that stands once."""
    hits = glossary.find_terms(search.source) if glossary else ()
    hit = next((hit for hit in hits if hit.span == search.span), None)
    if hit is None or sum(other.entries == hit.entries for other in hits) != 1:
        return None
    figures = set(_FIGURE.findall(search.span.of(search.source)))
    for rendering in hit.renderings:
        places = list(find_phrase(search.target, rendering, locale=locale))
        # A number that the marked words do not hold is of other words ("minor": "menos de 18 anos").
        if len(places) == 1 and figures.issuperset(_FIGURE.findall(places[0].of(search.target))):
            return places[0]
    return None


def _search_wordings(searches: Sequence[_Search], ask: _Ask) -> None:
    """Look for the marked words as the engine translates them alone."""
    marked = {search.span.of(search.source): () for search in searches if search.span.of(search.source).strip()}
    answers = ask(marked) if marked else {}
    for search in searches:
        search.wording = answers.get(search.span.of(search.source), "")
        # A sign at the end of the words alone is not always there in the sentence.
        for wording in (search.wording, search.wording.rstrip(" .,;:!?")):
            if len(wording) >= 3 and search.place is None:
                search.place = matching(search.source, search.span, wording, search.target)


def _search_probes(searches: Sequence[_Search], ask: _Ask, locale: Locale) -> None:
    """Look with the sentence asked again, and weigh all that was found.

    Words found as they are translated alone may be too few ("form of appeal" where the sentence has "appeal form"),
    so for these too the mask is asked.
    """
    wanted: dict[str, list[Span]] = {}
    for search in searches:
        if search.span.start < search.span.end:
            kinds = PROBES if search.place is None else PROBES[:1]
            search.probes = [probe for kind in kinds if (probe := make_probe(kind, search.source, search.span))]
            wanted |= {probe.text: shifted(search.kept, search.span, probe) for probe in search.probes}
    answers = ask(wanted) if wanted else {}
    for search in searches:
        search.place = _weighed(search, answers, locale)


def _weighed(search: _Search, answers: Mapping[str, str], locale: Locale) -> Span | None:
    read = [
        (probe.kind, *read_probe(probe, answers[probe.text], search.target, locale=locale))
        for probe in search.probes
        if probe.text in answers
    ]
    sure = [span for _, span, exact in read if exact]
    # Brackets show where words begin and end; a mask takes words beside it along.
    vague = [span for kind, span, exact in sorted(read, key=lambda each: each[0] == "mask") if not exact]
    alike = like(search.wording, search.target, locale=locale) if search.wording else None
    place = first_sure([*sure, search.place]) or agreed([alike, *vague], search.target, locale=locale)
    if place is None:
        return None
    place = tidied(search.source, search.span, search.target, place)
    if search.wording and locale.spaced:
        place = widened(place, search.wording, search.target, locale=locale)
    words = search.span.of(search.source)
    fits = is_plausible(words, place.of(search.target), ratio=load_lexicon(locale.tag).ratio)
    return place if fits else search.place


def _assembled(
    source: TaggedText, translation: Translation, searches: Mapping[int, Sequence[_Search]]
) -> TaggedTranslation:
    """Place the tags that were found and can stand together; say which are left off."""
    found: list[tuple[Placed, Placed]] = []
    lost: list[Placed] = []
    solid = tag_like(translation.text)
    for each in sorted(source.placed, key=lambda each: (_WORTH.index(each.tag.kind), each.tag.number)):
        span = _run(searches.get(each.tag.number, ()))
        whole_words = span is not None and (
            span.of(translation.text) == each.tag.words if each.tag.alone else not any(_cuts(span, s) for s in solid)
        )
        if span is not None and whole_words and all(_fits(each, span, a, b) for a, b in found):
            found.append((each, Placed(each.tag, span)))
        else:
            lost.append(each)
    lost.sort(key=lambda each: each.tag.number)
    above = max((tag.number for tag in source.tags), default=0)
    target = place_tags(translation.text, [there for _, there in found], above=above)
    findings = tuple(tag_finding("tag_lost", source, each.tag.number) for each in lost)
    return TaggedTranslation(source, target, translation, (*translation.findings, *findings))


def _run(searches: Sequence[_Search]) -> Span | None:
    """Return the place in the whole text; a mark over several sentences must have been found in each."""
    places = [search.place.shifted(search.offset) for search in searches if search.place is not None]
    if not places or len(places) != len(searches):
        return None
    return Span(places[0].start, places[-1].end)


def _fits(each: Placed, span: Span, other: Placed, placed: Placed) -> bool:
    """Say whether two marks stand to each other in the translation as they do in the source."""
    ours, theirs = each.span, other.span
    if ours == theirs:
        return span == placed.span
    if _holds(ours, theirs):
        return _holds(span, placed.span)
    if _holds(theirs, ours):
        return _holds(placed.span, span)
    return span.end <= placed.span.start or placed.span.end <= span.start


def _cuts(span: Span, other: Span) -> bool:
    return other.start < span.start < other.end or other.start < span.end < other.end


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
