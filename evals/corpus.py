"""The documents that evaluations run on: real policies beside the repository, and the sample policies in it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from nlp.document import Document
from nlp.pipeline import Analysis, analyse, load_document
from nlp.rules.parser import Parser, load_parser

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT.parent / "shared" / "data"
SAMPLES = ROOT / "policies"
READINGS = ROOT / "evals" / "quiz" / "policies"
# Names a folder that `python -m evals.changes.open_terms` wrote; without it, what needs it is left out and says so.
PLATFORMS = "BRIEFWRIGHT_PLATFORM_POLICIES"


@dataclass(frozen=True, slots=True)
class Version:
    """One file of a policy's history; `real` tells the documents beside the repository from the samples."""

    policy: str
    name: str
    path: Path
    real: bool

    @property
    def markdown(self) -> str:
        return self.path.read_text(encoding="utf-8")


def real_versions() -> tuple[Version, ...]:
    """Return the versions in `../shared/data/site-policy`, in order; none where the folder is absent."""
    return _versions(REAL / "site-policy", real=True)


def platform_versions() -> tuple[Version, ...]:
    """Return versions of other platforms' policies, from `$BRIEFWRIGHT_PLATFORM_POLICIES`; none where it is unset."""
    folder = os.environ.get(PLATFORMS)
    return _versions(Path(folder), real=True) if folder else ()


def sample_versions() -> tuple[Version, ...]:
    return _versions(SAMPLES, real=False)


def reading_versions() -> tuple[Version, ...]:
    """Return the versions of the policies that were written for the readings of quiz items."""
    return _versions(READINGS, real=False)


def all_versions() -> tuple[Version, ...]:
    return real_versions() + sample_versions()


def consecutive(versions: Sequence[Version]) -> tuple[tuple[Version, Version], ...]:
    """Return the pairs of neighbouring versions of one policy."""
    return tuple((old, new) for old, new in pairwise(versions) if old.policy == new.policy)


def load(data: str | Version, name: str = "policy.md") -> Document:
    """Return the document of a version, or of Markdown text."""
    if isinstance(data, Version):
        return _load_version(data)
    return load_document(data.encode(), name, parser=parser())


@cache
def analyse_pair(old: Version, new: Version) -> Analysis:
    return analyse(load(old), load(new), parser=parser())


@cache
def parser() -> Parser:
    return load_parser()


@cache
def _load_version(version: Version) -> Document:
    return load_document(version.path.read_bytes(), version.path.name, parser=parser())


def _versions(folder: Path, *, real: bool) -> tuple[Version, ...]:
    files = sorted(folder.glob("*/*.md")) if folder.is_dir() else []
    return tuple(Version(path.parent.name, path.stem, path, real) for path in files)
