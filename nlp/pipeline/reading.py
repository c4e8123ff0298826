"""A policy's file to a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from nlp.document import Document
from nlp.readers import read
from nlp.rules.parser import Parser, load_parser
from nlp.search.language import detect_language
from nlp.structure import structure

# Called with a stage's name when it begins.
Progress = Callable[[str], None]
# A file's bytes and its name.
File = tuple[bytes, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of a version besides its file, such as what somebody typed; it comes before what the file says."""

    version: str
    effective: date


# A version's file, and what is known of it besides.
Version = File | tuple[bytes, str, Said]
# So much text settles which language a policy is in.
LANGUAGE_CHARACTERS = 4000


def quiet(stage: str) -> None:
    """The progress of nobody watching."""


def load_document(data: bytes, name: str, *, parser: Parser | None = None, language: str = "") -> Document:
    """Return the policy in a file's bytes; `name` is the file's name, `language` its tag where that is known.

    Raises ReadError.
    """
    source = read(data, name)
    language = language or detect_language(" ".join(block.text for block in source.blocks)[:LANGUAGE_CHARACTERS])
    return structure(source, name=name, sentences=(parser or load_parser()).segmenter(language), language=language)


def load_version(file: Version, *, parser: Parser | None = None) -> Document:
    """Return the policy in a version's file, under the name and date that are known of it. Raises ReadError."""
    data, name, *known = file
    document = load_document(data, name, parser=parser)
    for said in known:
        meta = MappingProxyType({**document.meta, "version": said.version})
        document = replace(
            document, version=said.version, effective=said.effective, effective_stated=True, meta=meta
        )  # fmt: skip
    return document
