"""Old and new wording against each other: which words to strike and to underline, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from rapidfuzz.distance import Indel

from nlp.document import CELL_MARK
from nlp.versions.redline import Operation, Run, redline

Runs = tuple[Run, ...]

_SEPARATOR = "\u241e"  # stands for the border between two clauses while they are compared as one text
_LEGIBLE = 0.3  # share of kept letters below which word-level marks are confetti
_CONTEXT = 60  # kept letters on each side of a mark in an excerpt
_EXCERPT = 180  # letters after which an excerpt ends
_CUT = "…"


def compare(old: str, new: str) -> Runs:
    """Return the runs from `old` to `new`; one deletion and one insertion where they share too little."""
    runs = redline(old, new)
    kept = sum(_letters(run.text) for run in runs if run.op == "equal")
    if kept >= _LEGIBLE * max(_letters(old), _letters(new)):
        return runs
    sides: tuple[tuple[Operation, str], ...] = (("delete", old), ("insert", new))
    return tuple(Run(op, text) for op, text in sides if text)


def compare_pieces(old: Sequence[str], new: Sequence[str]) -> tuple[Runs, ...]:
    """Return, for every text of `new`, its runs with the deletions from `old` where they were.

    Covers one text against one, a split (one against many) and a merger (many against one).
    """
    runs = compare(" ".join(map(_plain, old)), _SEPARATOR.join(map(_plain, new)))
    return _split((run for run in runs if run.op != "delete" or run.text.strip()), len(new))


def compare_sides(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Runs, ...], tuple[Runs, ...]]:
    """Return the runs of every old text (kept, struck) and of every new text (kept, inserted).

    Texts that share too little are left unmarked, as is a side without a counterpart.
    """
    runs = compare(_SEPARATOR.join(map(_plain, old)), _SEPARATOR.join(map(_plain, new))) if old and new else ()
    if not any(run.op == "equal" for run in runs):
        return tuple(plain(text) for text in old), tuple(plain(text) for text in new)
    left = _split((run for run in runs if run.op != "insert"), len(old))
    right = _split((run for run in runs if run.op != "delete"), len(new))
    return left, right


def compare_rows(old: str, new: str) -> Runs:
    """Return the runs from the table row `old` to `new`, compared cell by cell; columns may come and go."""
    left, right = old.split(CELL_MARK), new.split(CELL_MARK)
    pairs = zip(left, right, strict=True) if len(left) == len(right) else _paired_cells(left, right)
    compared = [compare_pieces([before], [after])[0] for before, after in pairs]
    return tuple(run for cell in compared for run in (Run("equal", CELL_MARK), *cell))[1:]


def cells(runs: Runs) -> tuple[Runs, ...]:
    """Cut a table row's `runs` into cells."""
    row: list[list[Run]] = [[]]
    for run in runs:
        for index, text in enumerate(run.text.split(CELL_MARK)):
            if index:
                row.append([])
            if text:
                row[-1].append(replace(run, text=text))
    return tuple(map(tuple, row))


def excerpt(clauses: Sequence[Runs]) -> Runs:
    """Return the first marked words of `clauses` with a few words around them, or how the first begins."""
    runs = next((runs for runs in clauses if _marked(runs)), clauses[0])
    marked = _marked(runs)
    shown: list[Run] = []
    left = _EXCERPT
    for index, run in enumerate(runs):
        if left <= 0:
            return tuple(shown) if shown[-1].text.endswith(_CUT) else (*shown, Run("equal", f" {_CUT}"))
        text = run.text.replace(CELL_MARK, " · ")
        if marked and run.op == "equal":
            text = _around(text, head=index > marked[0], tail=index < marked[-1])
        shown.append(replace(run, text=_head(text, max(left, _CONTEXT))))
        left -= len(text)
    return tuple(shown)


def plain(text: str) -> Runs:
    """Return `text` as one run without a mark."""
    return (Run("equal", text),) if text else ()


def _split(runs: Iterable[Run], count: int) -> tuple[Runs, ...]:
    """Cut `runs` at the separators into `count` pieces; white space alone is kept but never marked."""
    pieces: list[list[Run]] = [[]] if count else []
    for run in runs if count else ():
        for index, part in enumerate(run.text.split(_SEPARATOR)):
            if index and len(pieces) < count:
                pieces.append([])
            if part:
                pieces[-1].append(Run(run.op if part.strip() else "equal", part))
    pieces += [[] for _ in range(count - len(pieces))]
    return tuple(tuple(piece) for piece in pieces)


def _paired_cells(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pair cells with the same words, and in turn what stands between them."""
    gone: list[str] = []
    come: list[str] = []
    for block in Indel.opcodes(old, new):
        before, after = old[block.src_start : block.src_end], new[block.dest_start : block.dest_end]
        if block.tag == "equal":
            yield from zip_longest(gone, come, fillvalue="")
            yield from zip(before, after, strict=True)
            gone, come = [], []
        else:
            gone += before
            come += after
    yield from zip_longest(gone, come, fillvalue="")


def _marked(runs: Runs) -> list[int]:
    return [index for index, run in enumerate(runs) if run.op != "equal"]


def _around(text: str, *, head: bool, tail: bool) -> str:
    """Return the whole words of `text` beside a mark: at its `head`, at its `tail`, or both."""
    if len(text) <= _CONTEXT * (head + tail) + len(_CUT):
        return text
    end = text[-_CONTEXT:].partition(" ")[2] or text[-_CONTEXT:]
    return (_head(text, _CONTEXT) if head else _CUT) + (f" {end}" if tail else "")


def _head(text: str, length: int) -> str:
    """Return the whole words of the first `length` letters of `text`."""
    if len(text) <= length:
        return text
    words, space, _ = text[:length].rpartition(" ")
    return f"{words if space else text[:length]} {_CUT}"


def _plain(text: str) -> str:
    return text.replace(_SEPARATOR, " ")


def _letters(text: str) -> int:
    return sum(1 for character in text if character.isalnum())
