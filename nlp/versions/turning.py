"""Whether a turn of modality is one: what the edits bear out of what the parses of two wordings show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nlp.document import Span
from nlp.message import Message
from nlp.rules.rule import Modality, Rule
from nlp.versions.change import Direction
from nlp.versions.facets import FacetChange, promises, undertakes
from nlp.versions.lexicon import AGREEING, FUTURE
from nlp.versions.telling import edit_change, strength
from nlp.versions.wording import Edit, EditKind
from nlp.words import words

# Modal verbs that bind whatever the act: where the same one stands on both sides, a parse missed it on one.
_ALWAYS_BINDING = frozenset(("must", "shall"))


def borne_out(found: Sequence[FacetChange], old: Rule, new: Rule, edits: Sequence[Edit]) -> list[FacetChange]:
    """Leave out the modality that only one parse saw, and tell one that came or went beside another as what it is."""
    told: list[FacetChange] = []
    for change in found:
        if change.facet != "modality":
            told.append(change)
        elif not _misread(change, old, new, edits):
            told.append(_beside_another(change, old, new, edits) or change)
    return told


def _misread(change: FacetChange, old: Rule, new: Rule, edits: Sequence[Edit]) -> bool:
    """Whether the modal verb that one parse saw stands in the other wording too, and always binds."""
    if change.old is not None and change.new is not None:
        return False
    modal = old.modal if change.old is not None else new.modal
    if modal is None or _ALWAYS_BINDING.isdisjoint(words(modal.text)):
        return False
    spans = [edit.old_span if change.old is not None else edit.new_span for edit in edits]
    return not any(overlap(modal.span, span) for span in spans)


def _beside_another(change: FacetChange, old: Rule, new: Rule, edits: Sequence[Edit]) -> FacetChange | None:
    """A norm that came or went with other words, while the one that is left reads as it did: neither turned into it."""
    if change.old is None or change.new is None:
        return None
    gone = _holding(change.old, [edit for edit in edits if edit.deletes_only], "old")
    come = _holding(change.new, [edit for edit in edits if edit.inserts_only], "new")
    if gone and not any(overlap(change.new, edit.new_span) for edit in edits):
        way = _opposite(_binds(old))
        return replace(change, new=None, old=gone.old_span, direction=way, said=_told(gone))
    if come and not any(overlap(change.old, edit.old_span) for edit in edits):
        return replace(change, old=None, new=come.new_span, direction=_binds(new), said=_told(come))
    return None


def _holding(span: Span, edits: Sequence[Edit], side: str) -> Edit | None:
    spans = ((edit, edit.old_span if side == "old" else edit.new_span) for edit in edits)
    return next((edit for edit, held in spans if held.start <= span.start and span.end <= held.end), None)


def _told(edit: Edit) -> Message:
    return edit_change("scope", edit, "none").said


def _binds(rule: Rule) -> Direction:
    """What it means to users that a norm came."""
    if rule.actor == "platform":
        return "unclear"
    ways: dict[Modality, Direction] = {"permission": "looser", "none": "unclear"}
    return ways.get(rule.modality, "tighter")


def _opposite(way: Direction) -> Direction:
    return "looser" if way == "tighter" else "tighter" if way == "looser" else way


def only_tense(edit: Edit, old: Rule, new: Rule) -> bool:
    """Whether one only says that it will do what it does: "we will remove", "you agree to grant"."""
    told = {*edit.old_words, *edit.new_words}
    if not told:
        return False
    return (told <= FUTURE and promises(old) and promises(new)) or (
        told <= AGREEING and undertakes(old) and undertakes(new)
    )


def turned(
    found: Sequence[FacetChange], sorted_edits: Sequence[tuple[Edit, EditKind]]
) -> tuple[list[FacetChange], list[tuple[Edit, EditKind]]]:
    """Let an exchange of modal phrases say which way a modality turned that the parse saw on one side only."""
    told, left = list(found), list(sorted_edits)
    for index, change in enumerate(found):
        if change.facet != "modality" or (change.old and change.new):
            continue
        for edit, kind in sorted_edits:
            touches = overlap(change.old, edit.old_span) or overlap(change.new, edit.new_span)
            if kind in ("negation", "deontic") and touches and (edit, kind) in left:
                left.remove((edit, kind))
                way = strength(edit) or change.direction
                told[index] = replace(change, old=edit.old_span, new=edit.new_span, direction=way)
    return told, left


def overlap(span: Span | None, edit: Span) -> bool:
    """Whether an edit touches characters of a span; no span has none."""
    return span is not None and edit.start < span.end and span.start < edit.end
