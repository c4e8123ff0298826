"""Known-edit cases: a document and a seed give two versions and what was done between them.

Seeds 0 to 999 are for development. Seeds from HELD_OUT on are not to be looked at while changing `nlp`: run them
once, with `briefwright eval changes --held-out`, when a change is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from evals.changes.block_edits import BLOCK_EDITS, WHOLE_EDITS, Draft
from evals.changes.blocks import Block, join_blocks, sentence_spans, split_blocks, visible, with_body
from evals.changes.planted import Edit, Expected
from evals.changes.sentence_edits import SENTENCE_EDITS
from evals.corpus import Version

HELD_OUT = 9000
# Edits in one document: few enough that each stands by itself.
EDITS_MAX = 8
BLOCKS_PER_EDIT = 5
# Shorter lines are labels, not rules.
SENTENCE_WORDS_MIN = 5


@dataclass(frozen=True, slots=True)
class Case:
    """Two Markdown versions and the edits between them; `whole` names an edit of the whole document."""

    document: str
    seed: int
    old: str
    new: str
    edits: tuple[Edit, ...]
    whole: bool = False


def make_cases(versions: Sequence[Version], seeds: Sequence[int]) -> Iterator[Case]:
    """Yield, for every version and seed, a case of several edits in places apart and one of a whole-document edit."""
    for version in versions:
        head, blocks = split_blocks(version.markdown)
        for seed in seeds:
            name = f"{version.policy}/{version.name}"
            rng = Random(f"{name}|{seed}")
            case = _edited(name, seed, head, blocks, rng)
            if case.edits:
                yield case
            kind = list(WHOLE_EDITS)[seed % len(WHOLE_EDITS)]
            changed = join_blocks(head, WHOLE_EDITS[kind](blocks, rng))
            if changed != version.markdown:
                edit = Edit(kind, "", "", Expected("editorial", kinds=()))
                yield Case(name, seed, version.markdown, changed, (edit,), whole=True)


def _edited(name: str, seed: int, head: str, blocks: Sequence[Block], rng: Random) -> Case:
    draft = Draft.of(blocks)
    wanted = max(2, min(EDITS_MAX, len(blocks) // BLOCKS_PER_EDIT))
    kinds = [*SENTENCE_EDITS, *BLOCK_EDITS]
    rng.shuffle(kinds)
    for kind in kinds:
        if len(draft.edits) >= wanted:
            break
        if kind in BLOCK_EDITS:
            BLOCK_EDITS[kind](draft, rng)
        else:
            _edit_sentence(draft, kind, rng)
    old = join_blocks(head, [block for place in draft.old for block in place])
    new = join_blocks(head, [block for place in draft.new for block in place])
    return Case(name, seed, old, new, tuple(draft.edits))


def _edit_sentence(draft: Draft, kind: str, rng: Random) -> None:
    places = draft.free("paragraph", "item")
    rng.shuffle(places)
    for place in places:
        block = draft.blocks[place]
        if "{%" in block.body or "{{" in block.body or block.leads:
            continue
        for start, end in sentence_spans(block.body):
            if len(visible(block.body[start:end]).split()) < SENTENCE_WORDS_MIN:
                continue
            variant = SENTENCE_EDITS[kind](block.body[start:end], rng)
            if variant is None:
                continue
            before, after = block.body[:start], block.body[end:]
            draft.old[place] = [with_body(block, before + variant.old + after)]
            draft.new[place] = [with_body(block, before + variant.new + after)]
            draft.used.add(place)
            draft.edits.append(
                Edit(variant.name, visible(variant.old), visible(variant.new), variant.expected, variant.site)
            )
            return
