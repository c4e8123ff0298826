"""Where the library is, and what it is made of: the database, the encoder, the readers of documents."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from api.db import Database, open_database, upgrade
from api.library.adding import Said, read_entries
from api.library.files import read_json
from api.library.library import Library
from api.library.plan import Added
from api.library.stock import Progress
from nlp.document import Document, Span
from nlp.errors import EngineError, LibraryError
from nlp.search.encoder import DEFAULT_ENCODER, MULTILINGUAL_ENCODER, Encoder, load_encoder
from nlp.search.minilm import load_minilm
from nlp.search.precedent import Precedent, read_precedents, tell_precedent, write_precedent
from nlp.search.rewritten import Encode
from nlp.search.status import Fates, trace_fates

if TYPE_CHECKING:
    from api.service import Service

_DATABASE = "service.db"
_JUDGED = ("", "en")
_SURE = 0.5


def open_library(home: Path | None = None, *, encoder: Encoder | str | None = None) -> Library:
    """Return the library in `home` (else `$BRIEFWRIGHT_HOME`, else the user's data folder).

    Its database is the service's: `$BRIEFWRIGHT_DATABASE_URL`, else a file in `home`. `encoder` is one, or a registered
    name (else `$BRIEFWRIGHT_ENCODER`, else the default). Raises StoreError.
    """
    chosen = encoder or os.environ.get("BRIEFWRIGHT_ENCODER") or DEFAULT_ENCODER
    folder = home or find_home()
    database = open_database(os.environ.get("BRIEFWRIGHT_DATABASE_URL") or folder / _DATABASE)
    upgrade(database)
    library = make_library(database, folder, chosen)
    import_folder(folder / "library", library)
    return library


def make_library(database: Database, home: Path, encoder: Encoder | str) -> Library:
    """Return the library in a database, whose index is in `home`; the encoder is loaded when it is first needed.

    That raises EngineError for an unknown name or a missing package.
    """
    loading = partial(load_encoder, encoder) if isinstance(encoder, str) else encoder
    comparing = partial(compare, by_vectors=isinstance(encoder, str) and encoder != "fake")
    return Library(database, home / "library", encoder=loading, read=read, compare=comparing, link=link)


def service_library(service: Service) -> Library:
    """Return the library of the service, for one process to keep."""
    return make_library(service.database, service.settings.home, service.settings.encoder)


def find_home() -> Path:
    """Return the folder where Briefwright keeps what it remembers."""
    from platformdirs import user_data_path

    home = os.environ.get("BRIEFWRIGHT_HOME")
    return Path(home).expanduser() if home else user_data_path("briefwright", appauthor=False)


def add_file(
    library: Library, data: bytes, name: str, said: Said, *, replacing: bool = False, progress: Progress | None = None
) -> list[Added]:
    """Add a file to the library: one version of a policy, or all precedents it holds, or nothing of it."""
    if progress is not None:
        progress("Reading", 0, 0)
    entries = read_entries(data, name, said, library=library, read=read)
    return library.add(entries, replacing=replacing, progress=progress)


def import_folder(folder: Path, library: Library) -> int:
    """Move what an earlier release kept as files into the database, once; return how many versions there were.

    The files stay, in `policies.imported`.
    """
    found = sorted((folder / "policies").glob("*/*.json"))
    if not found:
        return 0
    entries = []
    for path in found:
        value = read_json(path) or {}
        try:
            data = next(path.parent.glob(f"files/{value['sha256'][:32]}.*")).read_bytes()
            said = Said(
                policy=value["policy"], version=value["version"], kind=value["kind"],
                effective=date.fromisoformat(value["effective"]),
            )  # fmt: skip
        except (KeyError, StopIteration, OSError, ValueError) as error:
            raise LibraryError(
                "this version of the library of an earlier release cannot be read",
                value=str(path),
                hint="Delete the file, and add the version again",
            ) from error
        name = value["name"]
        if said.kind == "precedent":
            data, name = _as_precedent(data, name, said), "precedent.json"
        entries += read_entries(data, name, said, library=library, read=read)
    library.add(entries, replacing=True)
    (folder / "policies").rename(folder / "policies.imported")
    return len(found)


def read(data: bytes, name: str, precedent: bool, language: str) -> Document:
    """Return the document of a policy's file, or of a precedent. Raises ReadError."""
    from nlp.pipeline import load_document

    if precedent:
        (found,) = read_precedents(data, name)
        data, name = tell_precedent(found).encode(), "precedent.md"
    return load_document(data, name, language=language)


def compare(old: Document, new: Document, *, by_vectors: bool = False) -> Fates:
    """Return what became of each rule; what is said of a language whose rules cannot be read is doubtful.

    With `by_vectors`, English rules in quite other words are found by the packaged encoder, loaded at the first pair.
    """
    from nlp.pipeline import analyse

    changes = analyse(old, new).changes
    if {old.language.partition("-")[0], new.language.partition("-")[0]} <= set(_JUDGED):
        return trace_fates(changes, encode=_english_vectors() if by_vectors else None)
    doubtful = tuple(
        change if change.materiality == "editorial" else replace(change, materiality="uncertain", direction="unclear")
        for change in changes.changes
    )
    return trace_fates(replace(changes, changes=doubtful))


def _english_vectors() -> Encode | None:
    """The packaged English encoder, None where it is not installed."""
    try:
        return load_minilm().encode
    except EngineError:
        return None


def link(translation: Document, original: Document) -> Mapping[str, str]:
    """Return the rules of a translation, each with the rule of the original that it most overlaps with."""
    from nlp.localize.align import align_documents

    try:
        encode = load_encoder(MULTILINGUAL_ENCODER).encode
    except EngineError:
        encode = None
    alignment = align_documents(original, translation, encode=encode)
    found: dict[str, tuple[int, str]] = {}
    for pair in alignment.pairs:
        for own in _rules_in(translation, pair.target_span):
            for source in _rules_in(original, pair.source_span):
                shared = min(len(source[1]), len(own[1]))
                if shared > found.get(own[0], (0, ""))[0]:
                    found[own[0]] = (shared, source[0])
    return {own: source for own, (_, source) in found.items()}


def _rules_in(document: Document, span: Span) -> list[tuple[str, str]]:
    """The rules that lie in a span for the most part, with their words."""
    return [
        (clause.id, clause.text)
        for clause in document.clauses
        if clause.role == "rule"
        and min(clause.end, span.end) - max(clause.start, span.start) > _SURE * (clause.end - clause.start)
    ]


def _as_precedent(data: bytes, name: str, said: Said) -> bytes:
    document = read(data, name, False, "")
    assert said.effective is not None
    return write_precedent(Precedent(said.policy, said.effective, document.title, document.text))
