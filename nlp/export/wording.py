"""Old and new wording against each other: which words to strike and to underline, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nlp.versions.redline import Operation, Run, redline

Runs = tuple[Run, ...]

_SEPARATOR = "\u241e"  # stands for the border between two clauses while they are compared as one text
_LEGIBLE = 0.3  # share of kept letters below which word-level marks are confetti


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


def _plain(text: str) -> str:
    return text.replace(_SEPARATOR, " ")


def _letters(text: str) -> int:
    return sum(1 for character in text if character.isalnum())
