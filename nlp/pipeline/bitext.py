"""A policy in two languages, aligned: into a memory, or for the checks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.document import Document
from nlp.errors import EngineError
from nlp.export.contract import check_json, dumps
from nlp.identify import identify_languages
from nlp.localize import Glossary, find_locale, load_glossary
from nlp.localize.align import Alignment, Encode, align_documents
from nlp.localize.align.units import Harvest, harvest_units
from nlp.localize.comparison import ComparedSegment, compare_documents
from nlp.localize.exchange.units import read_units
from nlp.localize.memory.languages import select_units
from nlp.pipeline.reading import LANGUAGE_CHARACTERS, File, Progress, load_document, quiet
from nlp.rules.parser import load_parser
from nlp.search.encoder import MULTILINGUAL_ENCODER, load_encoder
from nlp.search.language import DEFAULT as DEFAULT_LANGUAGE
from nlp.search.language import detect_language

_POSSIBLE = 0.1  # Of the language identifier.


@dataclass(frozen=True)
class Bitext:
    """A policy in two languages, aligned; `warnings` say what a person should know before trusting it."""

    source: Document
    target: Document
    alignment: Alignment
    warnings: tuple[str, ...] = ()


def align_files(
    source: File, target: File, *, source_language: str, target_language: str, progress: Progress = quiet
) -> Bitext:
    """Read and align a policy and its translation, each given as bytes and name, languages as BCP 47 tags.

    Where the encoder across languages is missing, structure and length decide alone, and a warning says so.
    Raises ReadError, InputError where the files are too long to align.
    """
    progress("Reading both languages")
    parser = load_parser()
    documents = [
        load_document(data, name, parser=parser, language=tag)
        for (data, name), tag in ((source, source_language), (target, target_language))
    ]
    warnings = [_language_warning(document, tag) for document, tag in zip(
        documents, (source_language, target_language), strict=True
    )]  # fmt: skip
    progress("Aligning segments")
    encode: Encode | None = None
    try:
        encode = load_encoder(MULTILINGUAL_ENCODER).encode
    except EngineError as error:
        warnings.append(f"aligned by structure and length only, less surely: {error}")
    alignment = align_documents(documents[0], documents[1], encode=encode)
    return Bitext(documents[0], documents[1], alignment, tuple(filter(None, warnings)))


def harvest(bitext: Bitext, *, source_language: str, target_language: str) -> Harvest:
    """Return the translation units of an aligned policy, and what was left out with the reason."""
    return harvest_units(
        bitext.alignment, bitext.source, bitext.target,
        source_language=source_language, target_language=target_language,
    )  # fmt: skip


def check_bitext(
    bitext: Bitext,
    *,
    source_locale: str,
    target_locale: str,
    glossary: Glossary | None = None,
    memories: Sequence[File] = (),
) -> tuple[ComparedSegment, ...]:
    """Return every segment of an aligned translation with what the checks find.

    Terms are those of `glossary`, else of the locale's pack. A translation that `memories` (TMX or XLIFF) hold for
    another source is reported as stale. Raises LocaleError, ExchangeError.
    """
    ours, theirs = find_locale(source_locale), find_locale(target_locale)
    units = [unit for data, name in memories for unit in read_units(data, name=name, source_language=ours.tag)]
    return compare_documents(
        bitext.source, bitext.target, bitext.alignment,
        source_locale=ours, target_locale=theirs, glossary=glossary or load_glossary(theirs.tag),
        approved=select_units(units, source=ours.tag, target=theirs.tag),
    )  # fmt: skip


def check_text(bitext: Bitext, segments: Sequence[ComparedSegment]) -> str:
    """Return compared segments as the JSON contract."""
    return dumps(check_json(segments, bitext.source, bitext.target, bitext.alignment.method))


def _language_warning(document: Document, tag: str) -> str:
    text, language = document.text[:LANGUAGE_CHARACTERS], tag.partition("-")[0].lower()
    found = detect_language(text)
    # Near languages (pt-BR and es) share the identifier's belief: the stated one must be as good as ruled out.
    if found in (DEFAULT_LANGUAGE, language) or identify_languages(text).get(language, 0.0) >= _POSSIBLE:
        return ""
    return f"{document.name} looks like {found}, not {tag}"
