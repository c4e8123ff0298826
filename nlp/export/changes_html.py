"""The redline page: the list of changes, then the whole new version with every change in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from nlp.document import Clause, Document
from nlp.export.flow import Entry, Node, arrange, moved
from nlp.export.labels import direction
from nlp.export.page import asset, render, script_hash
from nlp.export.wording import Runs, compare_pieces, plain
from nlp.versions.change import Change, ChangeSet
from nlp.versions.redline import Run

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
        "text_hint": "Removed words are struck through, new words are underlined; where the meaning stays, in grey. "
        "Each number leads back to the list.",
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

_KIND_COUNTS = ("added", "removed", "modified", "moved", "split", "merged")
_MATERIALITIES = ("substantive", "uncertain", "editorial")
_DIRECTIONS = ("tighter", "looser", "unclear", "none")


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change as the page speaks of it; `tiers` and `links` are (old, new) where they differ."""

    change: Change
    number: int
    summary: str
    place: str
    old_place: str
    moved: bool
    tiers: tuple[str, str] | None
    links: tuple[tuple[str, str], ...]
    facets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause as shown: its words and number as runs; `notes` are told here, `later` only pointed to."""

    entry: Entry
    runs: Runs
    number: Runs
    notes: tuple[ChangeView, ...]
    later: tuple[ChangeView, ...]


def changes_html(
    changes: ChangeSet,
    *,
    summaries: Mapping[str, str],
    warnings: Sequence[str] = (),
    words: Mapping[str, str] = WORDS,
) -> str:
    """Return one self-contained page that shows `changes`; it works without its script.

    `summaries` maps a change's id to its sentence, `warnings` are shown first, `words` has WORDS' keys.
    """
    script = asset("changes.js")
    views = [
        _view(change, number, summaries.get(change.id, ""), words) for number, change in enumerate(changes.changes, 1)
    ]
    nodes = arrange(changes)
    pieces = _pieces(nodes, views)
    title = changes.new.title or changes.old.title or changes.new.name
    return render(
        "changes.html",
        script=script,
        script_hash=script_hash(script),
        words=words,
        title=title,
        page_title=_page_title(title, changes, words),
        language=changes.new.language,
        text_direction=direction(changes.new.language),
        versions=(
            (words["old_version"], changes.old, _effective(changes.old, words)),
            (words["new_version"], changes.new, _effective(changes.new, words)),
        ),
        sentences=_count_sentences(changes),
        warnings=warnings,
        groups=_groups(views),
        filters=_filters(changes, words),
        nodes=nodes,
        piece_of=lambda entry: pieces[id(entry)],
    )


def _page_title(title: str, changes: ChangeSet, words: Mapping[str, str]) -> str:
    """Tell this page from the others of the same policy, in a row of tabs and in the history."""
    old, new = (document.version or document.name for document in (changes.old, changes.new))
    versions = f" ({old} → {new})" if old and new and old != new else ""
    return f"{words['page']}: {title}{versions}"


def _view(change: Change, number: int, summary: str, words: Mapping[str, str]) -> ChangeView:
    return ChangeView(
        change=change,
        number=number,
        summary=summary,
        place=_place(change.new or change.old, words),
        old_place=_place(change.old, words),
        moved=moved(change),
        tiers=_tiers(change, words),
        links=_links(change, words),
        facets=tuple(words[f"facet_{facet}"] for facet in change.facets),
    )


def _place(clauses: Sequence[Clause], words: Mapping[str, str]) -> str:
    path = clauses[0].path if clauses else ()
    return " › ".join(path) if path else words["start"]


def _tiers(change: Change, words: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the old and the new tier's label where they differ and neither is the clause itself."""
    if "tier" not in change.facets or not change.old or not change.new or change.new[0].role == "tier":
        return None
    old, new = change.old[0].tier, change.new[0].tier
    if (old and old.label) == (new and new.label):
        return None
    return (old.label if old else words["none"], new.label if new else words["none"])


def _links(change: Change, words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return (old address, new address) of links that a kept clause points elsewhere with."""
    if not change.old or not change.new:
        return ()
    old = Counter(link.target for clause in change.old for link in clause.links)
    new = Counter(link.target for clause in change.new for link in clause.links)
    gone, come = sorted((old - new).elements()), sorted((new - old).elements())
    count = max(len(gone), len(come))
    gone += [words["none"]] * (count - len(gone))
    come += [words["none"]] * (count - len(come))
    return tuple(zip(gone, come, strict=True))


def _effective(document: Document, words: Mapping[str, str]) -> str:
    if document.effective is None:
        return words["undated"]
    name = "effective" if document.effective_stated else "dated"
    return f"{words[name]} {_long_date(document.effective)}"


def _long_date(day: date) -> str:
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale="en")


def _count_sentences(changes: ChangeSet) -> tuple[str, ...]:
    """Say in words how many changes there are, of which meaning, and of which kind."""
    counts = changes.counts
    if not counts["total"]:
        return ()
    meanings = [
        f"{counts['substantive']} {_number(counts['substantive'], 'changes', 'change')} what the rules mean",
        f"{counts['uncertain']} {_number(counts['uncertain'], 'needs', 'need')} a person to judge",
        f"{counts['editorial']} {_number(counts['editorial'], 'is', 'are')} editorial",
    ]
    directions = [
        f"{counts[name]} {_number(counts[name], 'is', 'are')} {name}"
        for name in ("tighter", "looser", "unclear")
        if counts[name]
    ]
    named = {"modified": "changed"}
    kinds = [f"{counts[kind]} {named.get(kind, kind)}" for kind in _KIND_COUNTS if counts[kind]]
    total = f"{counts['total']} {_number(counts['total'], 'change', 'changes')}"
    sentences = [f"{total}: {_series(meanings)}.", f"By kind: {_series(kinds)}."]
    if directions:
        sentences.insert(1, f"Of the substantive ones, {_series(directions)}.")
    return tuple(sentences)


def _number(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


def _series(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _groups(views: Sequence[ChangeView]) -> tuple[tuple[str, tuple[ChangeView, ...]], ...]:
    grouped = (
        (materiality, tuple(view for view in views if view.change.materiality == materiality))
        for materiality in _MATERIALITIES
    )
    return tuple((materiality, members) for materiality, members in grouped if members)


def _filters(changes: ChangeSet, words: Mapping[str, str]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return (name, ((value, word), …)) of each filter, with only the values that occur."""
    present: dict[str, set[str]] = {
        "materiality": {change.materiality for change in changes.changes},
        "direction": {change.direction for change in changes.changes},
        "facet": {facet for change in changes.changes for facet in change.facets},
    }
    facets = [key.removeprefix("facet_") for key in words if key.startswith("facet_")]
    known = (("materiality", _MATERIALITIES), ("direction", _DIRECTIONS), ("facet", facets))
    return tuple(
        (name, tuple((value, words[f"{name}_{value}"]) for value in values if value in present[name]))
        for name, values in known
    )


def _pieces(nodes: Iterable[Node], views: Sequence[ChangeView]) -> dict[int, Piece]:
    """Return what each entry shows, by the entry's `id()`; notes stand at a change's first place."""
    view_of = {view.change.id: view for view in views}
    runs_of = {view.change.id: _runs(view.change) for view in views}
    noted: set[str] = set()
    pieces: dict[int, Piece] = {}
    for entry in _walk(nodes):
        about = tuple(view_of[change.id] for change in entry.changes)
        new = () if entry.gone == "moved" else tuple(view for view in about if view.change.id not in noted)
        noted.update(view.change.id for view in new)
        later = tuple(view for view in about if view not in new)
        pieces[id(entry)] = Piece(entry, _entry_runs(entry, runs_of), _number_runs(entry), new, later)
    return pieces


def _walk(nodes: Iterable[Node]) -> Iterable[Entry]:
    for node in nodes:
        yield from node.entries
        yield from _walk(node.children)


def _runs(change: Change) -> Mapping[str, Runs]:
    """Return each new clause's runs, by clause id."""
    if not change.old:
        return {clause.id: (Run("insert", clause.text),) for clause in change.new}
    old, new = [clause.text for clause in change.old], [clause.text for clause in change.new]
    return {clause.id: runs for clause, runs in zip(change.new, compare_pieces(old, new), strict=True)}


def _entry_runs(entry: Entry, runs_of: Mapping[str, Mapping[str, Runs]]) -> Runs:
    if entry.gone:
        return (Run("delete", entry.clause.text),)
    told = (runs_of[change.id][entry.clause.id] for change in entry.changes)
    marked = [runs for runs in told if any(run.op != "equal" for run in runs)]
    return marked[0] if marked else plain(entry.clause.text)


def _number_runs(entry: Entry) -> Runs:
    """Return the item's or heading's number, the old one struck where only the number changed."""
    number = "" if entry.clause.number == "-" else entry.clause.number
    if entry.gone or not entry.changes:
        return plain(number)
    change = entry.changes[0]
    before = change.old[0].number if len(change.old) == len(change.new) == 1 else entry.clause.number
    if before in (entry.clause.number, "-"):
        return plain(number)
    return (*((Run("delete", before),) if before else ()), *((Run("insert", number),) if number else ()))
