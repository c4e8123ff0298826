"""A sheet to label by hand: where the clauses of two versions differ, with their keys and without any reading of ours.

python -m evals.changes.sheet terms-of-service 2019-03-14_f325875 2020-10-01_9d99038
python -m evals.changes.sheet --entries LABELS.yaml terms-of-service 2019-03-14_f325875 2020-10-01_9d99038

With `--entries`, a second reader's sheet: the clauses of every entry of a label file, numbered, without its labels.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import yaml

from evals.corpus import Version, load, platform_versions, real_versions
from nlp.document import Clause, Document

_CONTEXT = 1


def keys(document: Document) -> tuple[str, ...]:
    """Return every clause's key in reading order: twelve hex digits of its text, "#2" behind them the second time."""
    seen = Counter[str]()
    found = []
    for clause in document.clauses:
        digest = hashlib.sha256(clause.text.encode()).hexdigest()[:12]
        seen[digest] += 1
        found.append(digest if seen[digest] == 1 else f"{digest}#{seen[digest]}")
    return tuple(found)


def sheet(old: Document, new: Document) -> Iterator[str]:
    """Yield the lines of a sheet: runs of differing clauses, old before new, in their surroundings."""
    sides = [(old, keys(old)), (new, keys(new))]
    matcher = SequenceMatcher(None, [_identity(c) for c in old.clauses], [_identity(c) for c in new.clauses], False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        path = new.clauses[k].path if k < m else old.clauses[i].path
        yield f"\n=== {' > '.join(path)}"
        for index in range(max(0, i - _CONTEXT), i):
            yield _line("     ", sides[0], index)
        yield from (_line("OLD  ", sides[0], index) for index in range(i, j))
        yield from (_line("NEW  ", sides[1], index) for index in range(k, m))
        for index in range(j, min(len(old.clauses), j + _CONTEXT)):
            yield _line("     ", sides[0], index)


def entry_sheet(entries: Sequence[Mapping[str, Any]], old: Document, new: Document) -> Iterator[str]:
    """Yield the clauses of every entry in their surroundings, numbered from 1, without what the entry says of them."""
    sides = {"old": (old, keys(old)), "new": (new, keys(new))}
    for number, entry in enumerate(entries, 1):
        yield f"\n### {number}  {{old: [{', '.join(entry['old'])}], new: [{', '.join(entry['new'])}]}}"
        for name, side in sides.items():
            for key in entry[name]:
                index = side[1].index(str(key))
                clause = side[0].clauses[index]
                yield f"  in: {' > '.join(clause.path)}{f'  (tier: {clause.tier})' if clause.tier else ''}"
                yield from (_line("     before: ", side, at) for at in range(max(0, index - _CONTEXT), index))
                yield _line(f"  {name.upper()} ", side, index)


def _identity(clause: Clause) -> tuple[object, ...]:
    return clause.role, clause.text, clause.number, tuple((m.kind, m.target) for m in clause.marks)


def _line(head: str, side: tuple[Document, Sequence[str]], index: int) -> str:
    clause = side[0].clauses[index]
    notes = [clause.role] * (clause.role != "rule") + [clause.number] * bool(clause.number)
    notes += [f"{m.kind}:{m.target or clause.text[m.span.start : m.span.end]}" for m in clause.marks]
    lead = f"  (under: {clause.lead_in})" if clause.lead_in else ""
    return f"{head}[{side[1][index]}] {clause.text}{lead}{'  {' + '; '.join(notes) + '}' if notes else ''}"


def main(arguments: Sequence[str]) -> int:
    labels, rest = (arguments[1:2], arguments[2:]) if arguments[:1] == ["--entries"] else ([], arguments)
    policy, *names = rest if len(rest) == 3 else ("", "", "")
    found: dict[str, Version] = {v.name: v for v in real_versions() + platform_versions() if v.policy == policy}
    if any(name not in found for name in names):
        print(f"{__doc__}\nVersions of {policy or 'POLICY'}: {', '.join(found) or 'none found'}", file=sys.stderr)
        return 2
    old, new = (load(found[name]) for name in names)
    if labels:
        entries = yaml.load(Path(labels[0]).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        print("\n".join(entry_sheet(entries, old, new)))
    else:
        print("\n".join(sheet(old, new)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
