"""Blocks to a policy: sections, enforcement tiers, lead-ins, and clauses with their spans."""

from __future__ import annotations

from nlp.document import Block, Document, Source, Span
from nlp.structure.clauses import ClauseBuilder, SentenceCutter, lowercase_words, set_lineage
from nlp.structure.metadata import read_effective, read_language, read_policy, read_title, read_version
from nlp.structure.outline import outline

__all__ = ["structure"]


def structure(source: Source, *, name: str = "", sentences: SentenceCutter, language: str = "") -> Document:
    """Return the document a reader's blocks make.

    `sentences` cuts texts into sentence spans; `name` is the file's name (it may carry a date);
    `language` is used where the document does not name its own.
    """
    blocks = tuple(block for block in source.blocks if block.text.strip())
    lines = outline(blocks)
    cuts = iter(sentences([block.text for block in blocks if _has_sentences(block)]))
    title = read_title(source, name)
    effective, stated = read_effective(source, name)
    builder = ClauseBuilder(title=_title_heading(blocks), lowercase=lowercase_words(blocks))
    starts: list[int] = []
    position = 0
    for index, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        spans = next(cuts) if _has_sentences(block) else [Span(0, len(block.text))]
        builder.add(line, index, position, spans)
        starts.append(position)
        position += len(block.text) + 1
    return Document(
        text="\n".join(block.text for block in blocks),
        sections=set_lineage(builder.finish()),
        title=title,
        policy=read_policy(source, name),
        version=read_version(source, name),
        effective=effective,
        effective_stated=stated,
        language=read_language(source) or language or "en",
        format=source.format,
        name=name,
        meta=source.meta,
    )


def _has_sentences(block: Block) -> bool:
    return block.kind in ("paragraph", "item")


def _title_heading(blocks: tuple[Block, ...]) -> str:
    """The text of a lone level-1 heading: it names the document, not a section."""
    tops = [block.text for block in blocks if block.kind == "heading" and block.level == 1]
    return tops[0] if len(tops) == 1 else ""
