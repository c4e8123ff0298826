"""What is wrong with the rows of a glossary as a whole: twins, contradictions, renderings that compete."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from nlp.localize.glossary.entry import Entry, Problem, Status
from nlp.localize.glossary.matching import term_key
from nlp.localize.locales import SOURCE

Key = tuple[str, ...]


def review(entries: Sequence[Entry], *, source_language: str = SOURCE.tag) -> tuple[Problem, ...]:
    """Return every problem of `entries`, in the order of their lines.

    Errors: the same row twice, one word both preferred and forbidden for a term, a name that stays and is also
    translated, two preferred renderings of one term and part of speech, a variant that repeats. Notes: a forbidden
    rendering with nothing to offer instead, a term inside a longer one.
    """
    by_source: dict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_source[term_key(entry.source, language=source_language)].append(entry)
    found = [problem for entry in entries for problem in _own(entry)]
    for rows in by_source.values():
        found += [*_twins(rows), *_contradictions(rows), *_rivals(rows), *_nothing_to_offer(rows)]
    found += _nested(by_source)
    return tuple(sorted(found, key=lambda problem: problem.line))


def _own(entry: Entry) -> Iterator[Problem]:
    for label, main, variants in (
        ("target", entry.target, entry.variants),
        ("source", entry.source, entry.source_variants),
    ):
        seen = {main}
        for variant in variants:
            if variant == main:
                yield Problem(entry.line, "variant_equal", f"the variant “{variant}” equals the {label}")
            elif variant in seen:
                yield Problem(entry.line, "variant_twice", f"the variant “{variant}” is listed twice")
            seen.add(variant)
    if entry.status == "do_not_translate" and entry.target != entry.source:
        message = f"“{entry.source}” must not be translated, but its target is “{entry.target}”"
        yield Problem(entry.line, "verbatim_translated", message)


def _twins(rows: Sequence[Entry]) -> Iterator[Problem]:
    seen: dict[tuple[str, str, Status, str], int] = {}
    for row in rows:
        key = (row.source, row.target, row.status, row.pos)
        if key in seen:
            yield Problem(row.line, "row_twice", f"the same row stands on {_row(seen[key])}")
        seen.setdefault(key, row.line)


def _contradictions(rows: Sequence[Entry]) -> Iterator[Problem]:
    wanted = {word.casefold(): row for row in reversed(rows) if row.status == "preferred" for word in row.targets}
    for row in rows:
        for word in row.targets if row.status == "forbidden" else ():
            if (other := wanted.get(word.casefold())) is not None:
                message = f"“{word}” is forbidden for “{row.source}”, but {_row(other.line)} asks for it"
                yield Problem(row.line, "term_contradiction", message)
    verbatim = next((row for row in rows if row.status == "do_not_translate"), None)
    for row in rows if verbatim else ():
        assert verbatim is not None
        if row.status == "preferred" and row.source == verbatim.source and row.target != row.source:
            message = f"“{row.source}” is translated as “{row.target}”, but {_row(verbatim.line)} says that it stays"
            yield Problem(row.line, "term_contradiction", message)


def _rivals(rows: Sequence[Entry]) -> Iterator[Problem]:
    """A noun and a verb may each have a rendering ("report"); two for the same part of speech leave a choice."""
    first: dict[tuple[str, str], Entry] = {}
    for row in rows:
        if row.status != "preferred":
            continue
        other = first.setdefault((row.source.casefold(), row.pos), row)
        if other.target != row.target:
            message = (
                f"“{row.source}” has two preferred renderings, “{other.target}” ({_row(other.line)}) and "
                f"“{row.target}”; make one a variant of the other"
            )
            yield Problem(row.line, "term_rivals", message)


def _row(line: int) -> str:
    return f"line {line}" if line else "another entry"


def _nothing_to_offer(rows: Sequence[Entry]) -> Iterator[Problem]:
    if any(row.status != "forbidden" for row in rows):
        return
    for row in rows:
        message = f"“{row.target}” is forbidden for “{row.source}”, and no preferred rendering is given"
        yield Problem(row.line, "term_unoffered", message, "note")


def _nested(by_source: dict[Key, list[Entry]]) -> Iterator[Problem]:
    lengths = {len(key) for key in by_source}
    for key, rows in by_source.items():
        inner = dict.fromkeys(part for part in _parts(key, lengths) if part in by_source)
        for others in (by_source[part] for part in inner):
            inside = f"“{others[0].source}” (line {others[0].line})"
            message = f"{inside} stands inside “{rows[0].source}”: the longer one wins"
            yield Problem(rows[0].line, "term_nested", message, "note")


def _parts(key: Key, lengths: Collection[int]) -> Iterator[Key]:
    """Yield the shorter runs of `key` that have one of `lengths`, in their order."""
    fitting = sorted(length for length in lengths if 0 < length < len(key))
    for start in range(len(key)):
        for length in fitting:
            if start + length <= len(key):
                yield key[start : start + length]
