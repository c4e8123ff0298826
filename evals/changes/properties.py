"""What must hold of every change set, whatever the documents: offsets quote, and looks alone change no meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from evals.changes.block_edits import contract, relink, rewrap
from evals.changes.blocks import join_blocks, split_blocks
from evals.corpus import Version, analyse_pair, consecutive, load, parser
from evals.figure import Figure, share
from nlp.document import Span
from nlp.pipeline import analyse
from nlp.versions.change import Change, ChangeSet, Side


def figures(versions: Sequence[Version]) -> tuple[Figure, ...]:
    """Return the share of evidence spans that quote, and of copies, re-wrapped or re-linked, without a false report."""
    quotes = [right for old, new in consecutive(versions) for right in evidence_quotes(analyse_pair(old, new).changes)]
    return (
        share("evidence_quotes", quotes),
        share("identical_copies_silent", [not _changes(v.markdown, v.markdown) for v in versions]),
        share("looks_only_not_substantive", [not _grave(v.markdown, copy) for v in versions for copy in looks_only(v)]),
    )


def looks_only(version: Version) -> Iterator[str]:
    """Yield the version re-wrapped, with other link targets, and with words said in short."""
    head, blocks = split_blocks(version.markdown)
    for edit in (rewrap, relink, contract):
        yield join_blocks(head, edit(blocks, Random(version.policy + version.name)))


def evidence_quotes(changes: ChangeSet) -> Iterator[bool]:
    """Yield for every span of every change whether it stands where it says, inside a clause of its side."""
    for change in changes.changes:
        for side, clauses in (("old", change.old), ("new", change.new)):
            document = changes.old if side == "old" else changes.new
            yield from (document.text[clause.start : clause.end] == clause.text for clause in clauses)
        for evidence in change.evidence:
            if evidence.old is not None:
                yield _inside(evidence.old, change, "old")
            if evidence.new is not None:
                yield _inside(evidence.new, change, "new")


def _inside(span: Span, change: Change, side: Side) -> bool:
    clauses = change.old if side == "old" else change.new
    return span.start < span.end and any(c.start <= span.start and span.end <= c.end for c in clauses)


def _changes(old: str, new: str) -> tuple[Change, ...]:
    return analyse(load(old), load(new), parser=parser()).changes.changes


def _grave(old: str, new: str) -> bool:
    return any(change.materiality != "editorial" for change in _changes(old, new))
