"""Lines to clauses: sentences and items with their path, tier and lead-in, and their place in the text."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from nlp.document import Block, Clause, Mark, Role, Section, Span, Tier
from nlp.structure.lexicon import ANNOUNCING_PATTERN, JOINING_LINES
from nlp.structure.outline import Line

SentenceCutter = Callable[[Sequence[str]], list[list[Span]]]

_KEEPS_COLON = re.compile(r"\b(?:following|follows|these|this|below)\b[^:]*:$", re.IGNORECASE)
_GLUE = re.compile(r"\s*[;,]?\s*(?:and/or|and|or)?\s*$")
_OPEN_GLUE = re.compile(r"[;,]\s*(?:and/or|and|or)?$")
# Longest run-in heading, in words.
_RUN_IN_WORDS = 6
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ANNOUNCING = re.compile(ANNOUNCING_PATTERN, re.IGNORECASE)
_FINISHED = re.compile(r"[.!?]$")


@dataclass(frozen=True, slots=True)
class _LeadIn:
    level: int
    clause: Clause


@dataclass(frozen=True, slots=True)
class _TierScope:
    """A tier in force; `item` > 0 for one that is itself an item, `standing` for one on a line of its own.

    Sections with headings deeper than `heading`, where it is not 0, stay in it.
    """

    tier: Tier
    heading: int
    item: int
    standing: bool


class ClauseBuilder:
    """Walks the lines once, keeping what governs the next one: headings, tiers, lead-ins."""

    def __init__(self, *, title: str, lowercase: frozenset[str]) -> None:
        self._title = title
        self._lowercase = lowercase
        self._headings: list[tuple[int, str]] = []
        self._tiers: list[_TierScope] = []
        self._tier_is_fresh = False
        self._leads: list[_LeadIn] = []
        self._seen: Counter[str] = Counter()
        self._ordinal = 0
        self.sections: list[Section] = []
        self._pending: list[Clause] = []
        self._heading: Clause | None = None
        self._level = 0

    def add(self, line: Line, block: int, start: int, sentences: Sequence[Span]) -> None:
        """Add one line whose block begins at `start` in the document's text."""
        if line.block.kind == "heading" or line.role == "heading":
            self._open_section(line, block, start)
        elif line.role == "tier":
            # Right below a lead-in, a tier line goes on with it; below its items, it begins anew.
            goes_on = bool(self._leads) and self._leads[-1].clause.ordinal == self._ordinal
            self._close_lead_ins(line.level or int(goes_on))
            self._pending.append(self._clause(line, block, start, Span(0, len(line.block.text)), "tier"))
            self._open_tier(line, heading=line.reaches, standing=True)
        else:
            self._add_text(line, block, start, sentences)

    def finish(self) -> tuple[Section, ...]:
        if self._heading is not None or self._pending:
            self.sections.append(Section(self._heading, self._path(), self._level, tuple(self._pending)))
        return tuple(self.sections)

    def _path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self._headings if text)

    def _open_section(self, line: Line, block: int, start: int) -> None:
        self.finish_section()
        self._leads.clear()
        self._headings = [(level, text) for level, text in self._headings if level < line.level]
        self._tiers = [scope for scope in self._tiers if 0 < scope.heading < line.level]
        role: Role = "tier" if line.tier else "heading"
        self._heading = self._clause(line, block, start, Span(0, len(line.block.text)), role)
        self._level = line.level
        named = line.block.text != self._title
        self._headings.append((line.level, line.block.text if named else ""))
        if line.tier:
            self._open_tier(line, heading=line.level, standing=False)
        elif line.block.text.rstrip().endswith(":"):  # "Your request must include:" governs the list below it
            self._leads.append(_LeadIn(0, self._heading))

    def finish_section(self) -> None:
        if self._heading is not None or self._pending:
            self.sections.append(Section(self._heading, self._path(), self._level, tuple(self._pending)))
        self._pending = []

    def _open_tier(self, line: Line, *, heading: int, standing: bool) -> None:
        item = line.level if line.block.kind == "item" else 0
        if item:
            self._tiers = [scope for scope in self._tiers if scope.item < item]
        elif standing:
            self._close_standing_tiers()
        if line.tier:
            self._tiers.append(_TierScope(line.tier, heading, item, standing))
            self._tier_is_fresh = True

    def _close_standing_tiers(self) -> None:
        self._tiers = [scope for scope in self._tiers if not scope.standing]

    def _close_lead_ins(self, level: int) -> None:
        self._leads = [lead for lead in self._leads if lead.level < level]

    def _add_text(self, line: Line, block: int, start: int, sentences: Sequence[Span]) -> None:
        item = line.block.kind == "item"
        if line.ends_tier and not self._tier_is_fresh:  # right below its line, it only says the tier again
            self._close_standing_tiers()
        self._tier_is_fresh = False
        self._close_lead_ins(line.level if item else line.level + 1 if line.level else 0)
        if item:
            self._tiers = [scope for scope in self._tiers if not scope.item or scope.item < line.level]
        sentences = _join_run_in(line.block, sentences)
        leading = _leading(line, sentences)
        for index, sentence in enumerate(sentences):
            leads = index == leading
            reads_on = item and index == 0
            aside = self._refers(line) or sentence.of(line.block.text).strip(" .:").lower() in JOINING_LINES
            role: Role = "lead_in" if leads else "aside" if aside else "rule"
            clause = self._clause(line, block, start, sentence, role, first=index == 0, reads_on=reads_on)
            self._pending.append(clause)
            if leads:
                self._leads.append(_LeadIn(line.level, clause))

    def _refers(self, line: Line) -> bool:
        """Whether a line of links only refers elsewhere; below a tier or "We may:" an item is a rule all the same."""
        opened = bool(self._leads) and self._leads[-1].clause.text.endswith(":")
        return line.role == "aside" and not (line.block.kind == "item" and (self._tiers or opened))

    def _clause(
        self, line: Line, block: int, start: int, span: Span, role: Role, *, first: bool = True, reads_on: bool = False
    ) -> Clause:
        text = span.of(line.block.text)
        chain = [lead.clause for lead in self._leads] if reads_on else []
        path = self._path()
        lead_in = " ".join(lead.text for lead in chain)
        full_text = read_together([lead.text for lead in chain], text, lowercase=self._lowercase)
        tier = line.tier if role == "tier" else self._tiers[-1].tier if self._tiers else None
        self._ordinal += 1
        return Clause(
            id=self._identify(path, lead_in, text),
            text=text,
            start=start + span.start,
            end=start + span.end,
            role=role,
            path=path,
            ordinal=self._ordinal,
            block=block,
            level=line.level,
            number=line.block.number if first else "",
            tier=tier,
            lead_in=lead_in,
            lead_ins=tuple(lead.id for lead in chain),
            marks=_marks_in(line.block, span),
            full_text=full_text,
        )

    def _identify(self, path: tuple[str, ...], lead_in: str, text: str) -> str:
        key = "\x1f".join((*path, lead_in, text))
        digest = hashlib.sha256(key.encode()).hexdigest()[:10]
        self._seen[digest] += 1
        count = self._seen[digest]
        return f"c{digest}" if count == 1 else f"c{digest}-{count}"


def _leading(line: Line, sentences: Sequence[Span]) -> int | None:
    """Return which sentence the items below read on from: the last where it is left open, else the one that says so."""
    if line.leads:
        return len(sentences) - 1
    if not line.announces:
        return None
    said = (index for index, span in enumerate(sentences) if _ANNOUNCING.search(span.of(line.block.text)))
    return next(said, None)


def _join_run_in(block: Block, sentences: Sequence[Span]) -> Sequence[Span]:
    """Keep a bold run-in heading ("**Enforcement.** We may …") with the sentence it opens."""
    if len(sentences) < 2 or len(sentences[0].of(block.text).split()) > _RUN_IN_WORDS:
        return sentences
    bold = any(
        m.kind == "bold" and m.span.start <= sentences[0].start and m.span.end >= sentences[0].end - 1
        for m in block.marks
    )
    return [Span(sentences[0].start, sentences[1].end), *sentences[2:]] if bold else sentences


def read_together(lead_ins: Sequence[str], text: str, *, lowercase: frozenset[str] = frozenset()) -> str:
    """Return lead-ins and item as one sentence: colons dropped, list glue ("; or") trimmed.

    An item's first capital is lowered only where the document writes that word in lower case elsewhere.
    """
    if not lead_ins:
        return text
    item = _GLUE.sub("", text) if _OPEN_GLUE.search(text) else text
    leads = [_FINISHED.sub(":", lead) for lead in lead_ins]
    parts = [lead if _KEEPS_COLON.search(lead) else lead.rstrip(": ") for lead in leads]
    word = _WORD.match(item)
    if word and word[0].lower() in lowercase and not word[0].isupper():
        item = item[0].lower() + item[1:]
    return " ".join((*parts, item))


def lowercase_words(blocks: Sequence[Block]) -> frozenset[str]:
    """Words that the document writes in lower case somewhere: they are no names."""
    return frozenset(word for block in blocks for word in _WORD.findall(block.text) if word.islower())


def set_lineage(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Give every clause its own id as lineage: the first version has no ancestors."""
    return tuple(
        replace(
            section,
            heading=replace(section.heading, lineage=section.heading.id) if section.heading else None,
            clauses=tuple(replace(clause, lineage=clause.id) for clause in section.clauses),
        )
        for section in sections
    )


def _marks_in(block: Block, span: Span) -> tuple[Mark, ...]:
    inside: list[Mark] = []
    for mark in block.marks:
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if start < end or (mark.span.start == mark.span.end and span.start <= start <= span.end):
            inside.append(Mark(mark.kind, Span(start, end).shifted(-span.start), mark.target))
    return tuple(inside)
