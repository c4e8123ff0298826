"""Policy words through an engine: cut, protected, translated, put back and mirrored; what went wrong is a finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.localize.engines.engine import Engine, TranslationCache
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import find_literals
from nlp.localize.locales import SOURCE, Locale
from nlp.localize.protection import SHAPES, Protected, protect
from nlp.localize.sentences import cut_sentences

_ENDS = ".:;!?…。：；！？"
_QUOTED = re.compile(r"[\"“”„]([^\"“”„]*)[\"“”]")
# A short bracket that the bundled engine hangs on one-word texts: "deepfakes (o)".
_TAIL = re.compile(r"\s*\(\w{0,4}\)?$")
_WORD = re.compile(r"[^\W\d_]+")
CACHE = TranslationCache()


@dataclass(frozen=True, slots=True)
class Translation:
    """An engine's translation of a text; `complete` is false where a sentence had to stay in the source language."""

    source: str
    text: str
    findings: tuple[Finding, ...] = ()
    complete: bool = True


@dataclass(slots=True)
class _Sentence:
    """One sentence on its way; `shouted` is written in capitals, `result` None until a translation held."""

    source: str
    gap: str
    shouted: bool
    prepared: Protected
    result: str | None = None
    unknown: list[str] = field(default_factory=list)


def translate_texts(
    texts: Sequence[str],
    *,
    engine: Engine,
    locale: Locale,
    glossary: Glossary | None = None,
    cache: TranslationCache = CACHE,
) -> Mapping[str, Translation]:
    """Return the translation of each of `texts` (English) into `locale`, the engine asked once for all of them.

    A sentence whose protected words were lost is asked for again with other placeholders, then without any; where
    that loses them too, it stays in English with the finding `left_in_source`. Raises EngineError.
    """
    cut = {text: [_prepare(body, gap, glossary) for body, gap in cut_sentences(text)] for text in dict.fromkeys(texts)}
    waiting = [sentence for sentences in cut.values() for sentence in sentences if sentence.result is None]
    for shape in (SHAPES[0], SHAPES[1], ""):
        asked = [_shaped(sentence, shape, glossary) for sentence in waiting]
        answers = cache.translate(engine, [protected.text for protected in asked]) if asked else []
        for sentence, protected, answer in zip(waiting, asked, answers, strict=True):
            sentence.result = _accept(sentence, protected, answer, engine=engine, locale=locale)
        waiting = [sentence for sentence in waiting if sentence.result is None]
    return {text: _join(text, sentences) for text, sentences in cut.items()}


def _prepare(body: str, gap: str, glossary: Glossary | None) -> _Sentence:
    shouted = _is_shouted(body)
    sentence = _Sentence(body, gap, shouted, Protected(body, ()))
    sentence.prepared = _shaped(sentence, SHAPES[0], glossary)
    bare = re.sub(sentence.prepared.shape.replace("{}", r"\d+"), "", sentence.prepared.text)
    if not _WORD.search(bare):
        sentence.result = body
    return sentence


def _shaped(sentence: _Sentence, shape: str, glossary: Glossary | None) -> Protected:
    """Protect the sentence with placeholders of `shape`, or not at all for ""."""
    text = _plain(sentence.source)
    is_plain_word = load_lexicon(SOURCE.tag).is_plain_word
    terms = [hit.span for hit in glossary.find_terms(text) if hit.verbatim] if glossary else []
    if sentence.shouted:
        # Only names and literals are no shouting; the engine reads the rest as an ordinary sentence.
        kept = terms + [literal.span for literal in find_literals(text)]
        text, terms = _lowered(text, kept), kept
    else:
        text = _unstressed(text, is_plain_word)
    if not shape:
        return Protected(text, ())
    return protect(text, terms=terms, is_plain_word=is_plain_word, shapes=(shape, *SHAPES))


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
    answer = _mirror(protected.text, answer, shouted=sentence.shouted)
    restored = protected.restore(answer)
    needed = sentence.prepared.values
    if restored is None or (not protected.values and any(restored.count(v) < needed.count(v) for v in needed)):
        return None
    sentence.unknown = [word for word in unknown if word.casefold() not in {value.casefold() for value in needed}]
    for value in protected.values:
        restored = re.sub(rf"{re.escape(value)}['’]s\b", lambda match: match.group()[:-2], restored)
    return _quoted(restored, sentence.source, locale)


def _join(text: str, sentences: Sequence[_Sentence]) -> Translation:
    parts: list[str] = []
    findings: list[Finding] = []
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
        parts += [result, sentence.gap]
        source_at, target_at = here.end + len(sentence.gap), there.end + len(sentence.gap)
    return Translation(text, "".join(parts), tuple(findings), complete)


def _is_shouted(text: str) -> bool:
    """Say whether a whole text is in capitals, and more than an acronym."""
    bare = text
    for literal in find_literals(text):
        bare = bare.replace(literal.text, " ")
    found = _WORD.findall(bare)
    if not found or not all(word.isupper() for word in found):
        return False
    return len(found) > 2 or any(map(load_lexicon(SOURCE.tag).is_plain_word, found))


def _lowered(text: str, kept: Sequence[Span]) -> str:
    """Return `text` in sentence case, `kept` apart."""
    lower = "".join(
        char if any(span.start <= at < span.end for span in kept) else char.lower() for at, char in enumerate(text)
    )
    first = _WORD.search(lower)
    if first is None or any(span.start <= first.start() < span.end for span in kept):
        return lower
    return lower[: first.start()] + lower[first.start()].upper() + lower[first.start() + 1 :]


def _unstressed(text: str, is_plain_word: Callable[[str], bool]) -> str:
    """Write shouted ordinary words small ("you must NOT"): an engine takes them for names."""

    def lower(match: re.Match[str]) -> str:
        word = match.group()
        stressed = len(word) > 1 and word.isupper() and is_plain_word(word)
        return (word.capitalize() if match.start() == 0 else word.lower()) if stressed else word

    return _WORD.sub(lower, text)


def _plain(text: str) -> str:
    """Write quotation marks and apostrophes as the engines know them; the same length."""
    return text.translate(str.maketrans("“”„«»’‘", '"""""\'\''))


def _mirror(source: str, target: str, *, shouted: bool) -> str:
    """Give `target` the first letter's case, the end mark and the capitals of `source`."""
    end = source[-1:] if source[-1:] in _ENDS else ""
    body = target.rstrip(_ENDS + " ") or target
    if not (end == "" and source.rstrip(")\"'")[-1:] in _ENDS):
        target = body + end
    if shouted:
        return target.upper()
    first, ours = _WORD.search(target), _WORD.search(source)
    if first is None or ours is None or first.start() > 2 or ours.start() > 2:
        return target
    letter = target[first.start()]
    if ours.group()[0].isupper():
        letter = letter.upper()
    elif len(first.group()) < 2 or not first.group()[1:2].isupper():
        letter = letter.lower()
    return target[: first.start()] + letter + target[first.start() + 1 :]


def _quoted(target: str, source: str, locale: Locale) -> str:
    """Set the locale's quotation marks around what the source quotes."""
    if len(_QUOTED.findall(source)) != len(_QUOTED.findall(target)):
        return target
    opening, closing = locale.quotes[0]
    return _QUOTED.sub(lambda match: f"{opening}{match[1]}{closing}", target)


def _is_placeholder(word: str) -> bool:
    return any(re.fullmatch(shape.replace("{}", r"\d+"), word) for shape in SHAPES)
