"""What the questions are asked of: policies on a shelf, with one index an encoder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

import numpy as np

from evals.corpus import (
    Version,
    analyse_pair,
    load,
    platform_versions,
    reading_versions,
    real_versions,
    sample_versions,
)
from evals.search.questions import SAMPLES, SITE
from nlp.search import make_edition
from nlp.search.blended import BlendedEncoder
from nlp.search.chunk import Chunk, Embedded, chunk, embed
from nlp.search.encoder import Encoder, Vectors
from nlp.search.index import VectorIndex, as_ids
from nlp.search.ranking import TokenSource
from nlp.search.shelf import Shelf
from nlp.search.status import trace_fates
from nlp.search.timeline import Timeline

# A platform's page bears no date of its own.
_UNDATED = date(2020, 1, 1)


@dataclass(frozen=True)
class Corpus:
    """Policies that are asked together: each a list of versions in order."""

    policies: tuple[tuple[Version, ...], ...]

    @cached_property
    def shelf(self) -> Shelf:
        return Shelf([_timeline(versions) for versions in self.policies])

    @cached_property
    def pieces(self) -> Mapping[int, Chunk]:
        versions = [version for policy in self.policies for version in policy]
        return {piece.key: piece for version in versions for piece in chunk(load(version))}

    def embed(self, encoder: Encoder) -> Embedded:
        return embed(list(self.pieces.values()), encoder)

    def tokens(self, embedded: Embedded) -> TokenSource:
        by_key = dict(zip(self.pieces, embedded.tokens, strict=True))
        return lambda keys: [by_key[key] for key in keys]

    def indices(self, rows: Vectors, blended: BlendedEncoder) -> list[VectorIndex]:
        """Return the index of the two together, and one for each part."""
        cuts = np.cumsum([part.encoder.dimension for part in blended.parts])[:-1]
        columns = np.split(rows, cuts.tolist(), axis=1)
        parts = [own / part.length for own, part in zip(columns, blended.parts, strict=True)]
        return [self._filled(part.shape[1], part) for part in (rows, *parts)]

    def _filled(self, dimension: int, rows: Vectors) -> VectorIndex:
        index = VectorIndex(dimension)
        index.add_rows(as_ids(self.pieces), np.ascontiguousarray(rows, dtype=np.float32))
        return index


def find_corpus(name: str) -> Corpus | None:
    """Return what a question's `corpus` names, None where those texts are not there.

    That is the samples with all versions, "site-policy" for the latest of all its policies, one of these policies
    with all versions, or one version of a platform's policy or of one written for readings ("Policy/version").
    """
    if name == SAMPLES:
        return Corpus(_grouped(sample_versions()))
    site = _grouped(real_versions())
    if name == SITE:
        return Corpus(tuple(versions[-1:] for versions in site)) if site else None
    everything = (*site, *((version,) for version in (*platform_versions(), *reading_versions())))
    chosen = [own for own in everything if name in (own[0].policy, f"{own[0].policy}/{own[0].name}")]
    named = [own for own in chosen if "/" in name or own[0] in {versions[0] for versions in site}]
    return Corpus(tuple(named)) if named else None


def _grouped(versions: Sequence[Version]) -> tuple[tuple[Version, ...], ...]:
    by_policy: dict[str, list[Version]] = {}
    for version in versions:
        by_policy.setdefault(version.policy, []).append(version)
    return tuple(tuple(own) for own in by_policy.values())


def _timeline(versions: Sequence[Version]) -> Timeline:
    editions = [
        make_edition(document, policy=version.policy, version=version.name, effective=document.effective or _UNDATED)
        for version, document in ((version, load(version)) for version in versions)
    ]
    steps = tuple(trace_fates(analyse_pair(old, new).changes) for old, new in pairwise(versions))
    return Timeline(tuple(editions), steps)
