"""Policy words through an engine: cut, protected, translated, put back and mirrored; what went wrong is a finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from nlp.document import Span
from nlp.errors import EngineError
from nlp.finding import Finding
from nlp.localize.candidates import MOST, choose_candidate, keeps_terms
from nlp.localize.checks.saying import cite, finding
from nlp.localize.engines.cache import TranslationCache
from nlp.localize.engines.chain import members_of
from nlp.localize.engines.engine import CandidateEngine, Engine, label
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import find_literals
from nlp.localize.locales import SOURCE, Locale
from nlp.localize.protection import SHAPES, Protected, protect
from nlp.localize.sentences import cut_sentences
from nlp.localize.surface import WORD, is_shouted, lowered, mirrored, quote_like, straightened, unstressed

# A short bracket that the bundled engine hangs on one-word texts: "deepfakes (o)".
_TAIL = re.compile(r"\s*\(\w{0,4}\)?$")
# The placeholders to try, each with whether addresses get one too: most come through as they are, and the engine reads
# the words around them better ("em https://", but "no X1X").
_ATTEMPTS = ((SHAPES[0], False), (SHAPES[0], True), (SHAPES[1], True), ("", True))
CACHE = TranslationCache()
_NOTHING_KEPT: Mapping[str, Sequence[Span]] = {}


@dataclass(frozen=True, slots=True)
class Translation:
    """An engine's translation of a text; `complete` is false where a sentence had to stay in the source language.

    `engine` names what made it, with version; several where sentences of one text came from several, "" for none.
    `pieces` are the sentences: where each stands in `source` and in `text`.
    """

    source: str
    text: str
    findings: tuple[Finding, ...] = ()
    complete: bool = True
    engine: str = ""
    pieces: tuple[tuple[Span, Span], ...] = ()


@dataclass(slots=True)
class _Sentence:
    """One sentence on its way; `shouted` is written in capitals, `result` None until a translation held.

    `kept` are places that stay as they are; `failed` says which engines were down before `engine` made the result,
    `candidate` which of its candidates it is, 0 for its best.
    """

    source: str
    gap: str
    shouted: bool
    prepared: Protected
    kept: tuple[Span, ...] = ()
    result: str | None = None
    engine: str = ""
    failed: tuple[tuple[str, str], ...] = ()
    candidate: int = 0
    unknown: list[str] = field(default_factory=list)


def translate_texts(
    texts: Sequence[str],
    *,
    engine: Engine,
    locale: Locale,
    glossary: Glossary | None = None,
    cache: TranslationCache = CACHE,
    kept: Mapping[str, Sequence[Span]] = _NOTHING_KEPT,
) -> Mapping[str, Translation]:
    """Return the translation of each of `texts` (English) into `locale`, the engine asked once for all of them.

    A sentence whose protected words were lost is asked for again with other placeholders, then without any; where
    that loses them too, the next engine of a chain is asked, and at last it stays in English with the finding
    `left_in_source`. `kept` are places in a text that stay as they are, beside what is protected anyway.
    Raises EngineError where no engine answered at all.
    """
    cut = {text: _cut(text, glossary, kept.get(text, ())) for text in dict.fromkeys(texts)}
    waiting = [sentence for sentences in cut.values() for sentence in sentences if sentence.result is None]
    faults: list[EngineError] = []
    members = members_of(engine)
    for member in members:
        try:
            for shape, with_addresses in _ATTEMPTS:
                prepare = partial(_shaped, shape=shape, glossary=glossary, with_addresses=with_addresses)
                waiting = _ask(waiting, member, prepare, locale=locale, glossary=glossary, cache=cache)
        except EngineError as error:
            faults.append(error)
            for sentence in waiting:
                sentence.failed = (*sentence.failed, (member.name, error.message))
    if len(faults) == len(members) and not any(s.engine for sentences in cut.values() for s in sentences):
        raise faults[-1]
    return {text: _join(text, sentences) for text, sentences in cut.items()}


def _ask(
    waiting: Sequence[_Sentence],
    engine: Engine,
    prepare: Callable[[_Sentence], Protected],
    *,
    locale: Locale,
    glossary: Glossary | None,
    cache: TranslationCache,
) -> list[_Sentence]:
    """Ask `engine` for the sentences, prepared; return those that came back damaged.

    Where one lacks a term, and the engine has other candidates, the first that keeps the terms takes its place.
    """
    asked = [prepare(sentence) for sentence in waiting]
    answers = cache.translate(engine, [protected.text for protected in asked]) if asked else []
    for sentence, protected, answer in zip(waiting, asked, answers, strict=True):
        sentence.result = _accept(sentence, protected, answer, engine=engine, locale=locale)
        sentence.engine = label(engine) if sentence.result is not None else ""
    if isinstance(engine, CandidateEngine) and glossary is not None:
        done = [(s, p) for s, p in zip(waiting, asked, strict=True) if s.result is not None]
        _choose(done, engine, locale=locale, glossary=glossary, cache=cache)
    return [sentence for sentence in waiting if sentence.result is None]


def _choose(
    done: Sequence[tuple[_Sentence, Protected]],
    engine: CandidateEngine,
    *,
    locale: Locale,
    glossary: Glossary,
    cache: TranslationCache,
) -> None:
    """Ask for candidates of the sentences whose terms are not right, and take those that are; damaged ones never."""
    off = [
        (sentence, protected)
        for sentence, protected in done
        if not keeps_terms(sentence.source, sentence.result or "", locale=locale, glossary=glossary)
    ]
    if not off:
        return
    try:
        answers = cache.candidates(engine, [protected.text for _, protected in off], most=MOST)
    except EngineError as error:  # What it said before still stands.
        for sentence, _ in off:
            sentence.failed = (*sentence.failed, (engine.name, error.message))
        return
    for (sentence, protected), offered in zip(off, answers, strict=True):
        best, unknown = sentence.result or "", sentence.unknown
        accepted = [(best, unknown, 0)]
        for number, answer in enumerate(offered[1:], start=1):
            text = _accept(sentence, protected, answer, engine=engine, locale=locale)
            accepted += [(text, sentence.unknown, number)] if text is not None else []
        texts = [text for text, _, _ in accepted]
        chosen = choose_candidate(sentence.source, texts, locale=locale, glossary=glossary)
        sentence.result, sentence.unknown, sentence.candidate = accepted[chosen]


def _cut(text: str, glossary: Glossary | None, kept: Sequence[Span]) -> list[_Sentence]:
    """Cut `text` into sentences; a place to be kept that a cut runs through is kept on both sides of it."""
    sentences: list[_Sentence] = []
    at = 0
    for body, gap in cut_sentences(text):
        at = text.index(body, at)
        inside = [Span(max(0, span.start - at), min(len(body), span.end - at)) for span in kept]
        sentences.append(_prepare(body, gap, glossary, tuple(span for span in inside if span.start < span.end)))
        at += len(body)
    return sentences


def _prepare(body: str, gap: str, glossary: Glossary | None, kept: tuple[Span, ...]) -> _Sentence:
    sentence = _Sentence(body, gap, is_shouted(body), Protected(body, ()), kept)
    sentence.prepared = _shaped(sentence, shape=SHAPES[0], glossary=glossary)
    bare = re.sub(sentence.prepared.shape.replace("{}", r"\d+"), "", sentence.prepared.text)
    if not WORD.search(bare):
        sentence.result = body
    return sentence


def _shaped(sentence: _Sentence, *, shape: str, glossary: Glossary | None, with_addresses: bool = True) -> Protected:
    """Protect the sentence with placeholders of `shape`, or not at all for "", its addresses only if told so."""
    text = straightened(sentence.source, sentence.kept)
    lexicon = load_lexicon(SOURCE.tag)
    terms = [hit.span for hit in glossary.find_terms(text) if hit.verbatim] if glossary else []
    terms += sentence.kept
    if sentence.shouted:
        # Only names and literals are no shouting; the engine reads the rest as an ordinary sentence.
        kept = terms + [literal.span for literal in find_literals(text)]
        text, terms = lowered(text, kept), kept
    else:
        text = unstressed(text, lexicon.is_plain_word)
    if not shape:
        return Protected(text, ())
    shapes = (shape, *SHAPES)

    def is_plain_word(word: str) -> bool:
        return word.lower() in lexicon.translated_acronyms or lexicon.is_plain_word(word)

    return protect(text, terms=terms, is_plain_word=is_plain_word, shapes=shapes, with_addresses=with_addresses)


def _accept(sentence: _Sentence, protected: Protected, answer: str, *, engine: Engine, locale: Locale) -> str | None:
    """Return the finished sentence, None where what had to be kept was lost, doubled or where nothing came back."""
    unknown: list[str] = []
    if signs := "".join(sign for sign in engine.unknown_marks if sign not in protected.text):
        pattern = re.compile(rf"[{re.escape(signs)}]+(?=[^\W\d_])([\w'’-]*)")
        unknown = [word for word in pattern.findall(answer) if not _is_placeholder(word)]
        answer = pattern.sub(r"\1", answer)
    answer = re.sub(r"\s+", " ", answer).strip()
    if not answer:
        return None
    if "(" not in protected.text:
        answer = _TAIL.sub("", answer) or answer
    answer = mirrored(protected.text, answer, shouted=sentence.shouted)
    restored = protected.restore(answer)
    needed = sentence.prepared.values
    if restored is None or any(restored.count(value) < needed.count(value) for value in needed):
        return None
    if _literals(restored) != _literals(sentence.source):
        return None
    sentence.unknown = [word for word in unknown if word.casefold() not in {value.casefold() for value in needed}]
    for value in protected.values:
        restored = re.sub(rf"{re.escape(value)}['’]s\b", lambda match: match.group()[:-2], restored)
    return quote_like(restored, sentence.source, locale)


def _literals(text: str) -> list[str]:
    return sorted(literal.text for literal in find_literals(text))


def _join(text: str, sentences: Sequence[_Sentence]) -> Translation:
    parts: list[str] = []
    findings: list[Finding] = []
    pieces: list[tuple[Span, Span]] = []
    source_at = target_at = 0
    complete = True
    for sentence in sentences:
        result = sentence.result if sentence.result is not None else sentence.source
        here = Span(source_at, source_at + len(sentence.source))
        there = Span(target_at, target_at + len(result))
        if sentence.result is None:
            complete = False
            findings.append(finding("left_in_source", "error", here, there))
        for word in dict.fromkeys(sentence.unknown):
            at = result.find(word)
            place = Span(target_at + at, target_at + at + len(word)) if at >= 0 else there
            findings.append(finding("unknown_word", "warning", None, place, words=cite(word)))
        if sentence.candidate:
            findings.append(finding("candidate_taken", "info", here, there, number=sentence.candidate + 1))
        pieces.append((here, there))
        parts += [result, sentence.gap]
        source_at, target_at = here.end + len(sentence.gap), there.end + len(sentence.gap)
    engines = ", ".join(dict.fromkeys(sentence.engine for sentence in sentences if sentence.engine))
    findings += _made_by(engines, sentences)
    return Translation(text, "".join(parts), tuple(findings), complete, engines, tuple(pieces))


def _made_by(engines: str, sentences: Sequence[_Sentence]) -> list[Finding]:
    """Say which engines made the text, and which failed before."""
    failed = dict.fromkeys(fault for sentence in sentences for fault in sentence.failed)
    findings = [finding("engine_failed", "info", engine=name, reason=reason) for name, reason in failed]
    return [*findings, finding("engine", "info", engines=engines)] if engines else findings


def _is_placeholder(word: str) -> bool:
    return any(re.fullmatch(shape.replace("{}", r"\d+"), word) for shape in SHAPES)
