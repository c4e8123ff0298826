"""The fixed words of the redline page, and its counts in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from nlp.versions.change import ChangeSet

# Every fixed word of the page; names in braces are filled in by its script.
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "page": "What changed",
        "skip": "Skip to the text",
        "old_version": "Old version",
        "new_version": "New version",
        "effective": "in force from",
        "dated": "dated",
        "undated": "no date given",
        "warnings": "Read this first",
        "changes": "Changes",
        "text": "The new version, with every change in its place",
        "text_unchanged": "The text of the policy",
        "removed_words": "removed words",
        "new_words": "new words",
        "same_meaning": "where the meaning stays",
        "number_hint": "Each number leads back to the list.",
        "to_text": "Go to the whole text, with every change in its place",
        "substantive_group": "Change what the rules mean",
        "uncertain_group": "A person has to judge these",
        "editorial_group": "Do not change the meaning",
        "filter": "Choose changes",
        "show_all": "Show all",
        "materiality": "Meaning",
        "direction": "Direction",
        "facet": "About",
        "all": "all",
        "next": "Next",
        "previous": "Previous",
        "keyboard": "The keys j and k go to the next and the previous change",
        "stepper": "Go from change to change",
        "change": "Change",
        "total": "Changes: {count}",
        "step_of_all": "Change {number} of {count}",
        "step_of_some": "Change {number} ({place} of {count})",
        "some_shown": "Changes shown: {count} of {total}",
        "none_shown": "No change fits this choice",
        "part": "{count} of {total}",
        "to_list": "Back to the list",
        "moved_from": "Moved here from",
        "moved_to": "Moved to",
        "see_there": "See where it is now",
        "start": "top of the policy",
        "more": "More of change",
        "tier": "Tier",
        "link": "Link",
        "none": "none",
        "no_changes": "Nothing changed: the two versions say the same.",
        "kind_added": "Added",
        "kind_removed": "Removed",
        "kind_modified": "Changed",
        "kind_moved": "Moved",
        "kind_split": "Split",
        "kind_merged": "Merged",
        "materiality_substantive": "Substantive",
        "materiality_editorial": "Editorial",
        "materiality_uncertain": "Uncertain",
        "direction_tighter": "Tighter",
        "direction_looser": "Looser",
        "direction_unclear": "Direction unclear",
        "direction_none": "No direction",
        "facet_modality": "must, may, must not",
        "facet_threshold": "limits and numbers",
        "facet_scope": "scope",
        "facet_exception": "exceptions",
        "facet_condition": "conditions",
        "facet_definition": "definitions",
        "facet_consequence": "consequences",
        "facet_tier": "enforcement tier",
        "facet_effective_date": "dates",
        "facet_reference": "links and references",
        "facet_example": "examples",
        "facet_wording": "wording",
        "facet_formatting": "formatting",
        "facet_numbering": "numbering",
        "facet_moved": "place",
    }
)

_KINDS = {
    "added": "added",
    "removed": "removed",
    "modified": "changed",
    "moved": "moved",
    "split": "split",
    "merged": "merged",
}
_MEANINGS = {
    "substantive": ("changes what the rules mean", "change what the rules mean"),
    "uncertain": ("needs a person to judge", "need a person to judge"),
    "editorial": ("is editorial", "are editorial"),
}
_DIRECTIONS = {
    "tighter": ("is tighter", "are tighter"),
    "looser": ("is looser", "are looser"),
    "unclear": ("has no clear direction", "have no clear direction"),
}


def count_sentences(changes: ChangeSet) -> tuple[str, ...]:
    """Say in words how many changes there are, of which meaning, and of which kind."""
    counts = changes.counts
    total = counts["total"]
    if not total:
        return ()
    meanings = [(counts[name], *words) for name, words in _MEANINGS.items() if counts[name]]
    if len(meanings) > 1:
        told = f"{total} changes: {_series([_counted(*meaning) for meaning in meanings])}"
    else:
        told = f"1 change: it {meanings[0][1]}" if total == 1 else f"{total} changes: all {meanings[0][2]}"
    if counts["editorial"] == total:
        told += "; the rules mean what they meant before"
    directions = [_counted(counts[name], *words) for name, words in _DIRECTIONS.items() if counts[name]]
    kinds = [f"{counts[kind]} {word}" for kind, word in _KINDS.items() if counts[kind]]
    return (
        f"{told}.",
        *((f"Of the substantive ones, {_series(directions)}.",) if directions else ()),
        f"By kind: {_series(kinds)}.",
    )


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _series(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
