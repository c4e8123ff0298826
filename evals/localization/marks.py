"""Inline marks around the bundled engine: how many come back, how many to the right words, and what is lost unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from evals.corpus import Version, load, real_versions, sample_versions
from evals.figure import Figure, share
from nlp.document import Clause, Mark, Span
from nlp.localize import find_engine, find_locale, load_glossary, run_checks, tag_clause, tag_text, translate_tagged
from nlp.localize.glossary import Glossary, find_phrase
from nlp.localize.literals import find_literals
from nlp.localize.marks import TaggedText, TaggedTranslation, verify_tags
from nlp.localize.marks.markdown import to_markdown
from nlp.readers import read

_TAG = "pt-BR"
# A place is right with or without an article or preposition at its edge.
_SMALL = 3


def figures(*, quick: bool) -> tuple[Figure, ...]:
    """Return the figures; `quick` leaves the real policies out."""
    glossary = load_glossary(_TAG)
    planted = list(_planted(glossary, every=6 if quick else 1))
    found = [share("planted_marks_right", [is_right(*each) for each in planted])]
    if not quick and (real := list(dict.fromkeys(_marked(_newest(real_versions()))))):
        done = _translated(real, glossary)
        marks = [(each.tag.kind, each.tag in result.target.tags) for result in done for each in result.source.placed]
        found += [
            share("marks_placed", [placed for _, placed in marks]),
            share("links_placed", [placed for kind, placed in marks if kind == "link"]),
            Figure("marks_unaccounted", sum(map(unaccounted, done)), len(marks)),
            Figure("literals_or_numbers_off", sum(map(_content_off, done)), len(done)),
        ]
    return tuple(found)


def unaccounted(result: TaggedTranslation) -> int:
    """Return how many tags are broken, invented, or gone without a finding, and links that Markdown has not."""
    lost = sum(finding.code == "tag_lost" for finding in result.findings)
    kept = [tag for tag in result.source.tags if tag in result.target.tags]
    broken = len(verify_tags(result.target, result.target.text)) + (result.target.plain != result.translation.text)
    blocks = read(f"Before.\n\n{to_markdown(result.target)}\n".encode(), "a.md").blocks
    links = [mark.target for block in blocks for mark in block.marks if mark.kind == "link"]
    wanted = [mark.target for mark in result.target.marks if mark.kind == "link"]
    return abs(len(result.source.tags) - len(kept) - lost) + broken + abs(len(links) - len(wanted))


def is_right(result: TaggedTranslation, gold: Span) -> bool:
    """Say whether the one mark stands over the words of `gold`, but for short words at its edges."""
    if len(result.target.placed) != 1:
        return False
    span, text = result.target.placed[0].span, result.target.plain
    return _bare(span, text) == _bare(gold, text)


def _bare(span: Span, text: str) -> str:
    words = span.of(text).split()
    while words and len(words[0]) <= _SMALL:
        words.pop(0)
    return " ".join(words).casefold().strip(" ,.;:")


def _planted(glossary: Glossary, *, every: int) -> Iterator[tuple[TaggedTranslation, Span]]:
    """Yield clauses of the sample policies with one term marked, and where its rendering stands.

    Only terms that stand once, and once in the translation; the search for the mark does without the glossary.
    Takes one case in `every`.
    """
    cases: dict[TaggedText, tuple[str, ...]] = {}
    for clause in _clauses(_newest(sample_versions())):
        for hit in glossary.find_terms(clause.text):
            if hit.renderings and sum(other.entries == hit.entries for other in glossary.find_terms(clause.text)) == 1:
                cases[tag_text(clause.text, [Mark("bold", hit.span)])] = hit.renderings
    sources = list(cases)[::every]
    for source, result in zip(sources, _translated(sources, None), strict=True):
        text = result.target.plain
        places = {span for words in cases[source] for span in find_phrase(text, words, locale=find_locale(_TAG))}
        if len(places) == 1:
            yield result, places.pop()


def _translated(texts: Sequence[TaggedText], glossary: Glossary | None) -> list[TaggedTranslation]:
    engine, problem = find_engine(find_locale(_TAG))
    if engine is None:
        raise problem or RuntimeError("no engine")
    return translate_tagged(texts, engine=engine, locale=find_locale(_TAG), glossary=glossary)


def _content_off(result: TaggedTranslation) -> bool:
    """Say whether a literal, or by the checks a number, is lost or invented."""
    ours = sorted(literal.text for literal in find_literals(result.source.plain))
    theirs = sorted(literal.text for literal in find_literals(result.target.plain))
    found = run_checks(
        result.source.plain, result.target.plain, source_locale=find_locale("en"), target_locale=find_locale(_TAG)
    )
    return ours != theirs or any(f.code.startswith("number_") and f.severity == "error" for f in found)


def _marked(versions: Iterable[Version]) -> Iterator[TaggedText]:
    return (tag_clause(clause) for clause in _clauses(versions) if clause.marks)


def _clauses(versions: Iterable[Version]) -> Iterator[Clause]:
    for version in versions:
        yield from load(version).clauses


def _newest(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Return the newest version of each policy; `versions` are in order."""
    return tuple({version.policy: version for version in versions}.values())
