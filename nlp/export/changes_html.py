"""The redline page: the list of changes, then the whole new version with every change in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nlp.document import Clause, Document
from nlp.export.changes_words import WORDS, count_sentences
from nlp.export.flow import arrange, moved
from nlp.export.labels import direction
from nlp.export.page import asset, render, script_hash
from nlp.export.pieces import lay_out, redlines
from nlp.export.wording import Runs, cells, excerpt
from nlp.versions.change import MATERIALITIES, Change, ChangeSet

_DIRECTIONS = ("tighter", "looser", "unclear", "none")


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change as the page speaks of it; `tiers` and `links` are (old, new) where they differ."""

    change: Change
    number: int
    summary: str
    excerpt: Runs
    place: str
    old_place: str
    moved: bool
    tiers: tuple[str, str] | None
    links: tuple[tuple[str, str], ...]
    facets: tuple[str, ...]


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
    marked = redlines(changes)
    views = [
        _view(change, number, summaries.get(change.id, ""), tuple(marked[change.id].values()), words)
        for number, change in enumerate(changes.changes, 1)
    ]
    nodes = arrange(changes)
    pieces = lay_out(nodes, marked)
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
            (words["old_version"], *_version(changes.old, words)),
            (words["new_version"], *_version(changes.new, words)),
        ),
        sentences=count_sentences(changes),
        warnings=warnings,
        groups=_groups(views),
        filters=_filters(changes, words),
        nodes=nodes,
        piece_of=lambda entry: pieces[id(entry)],
        view_of={view.change.id: view for view in views},
        cells=cells,
    )


def _page_title(title: str, changes: ChangeSet, words: Mapping[str, str]) -> str:
    """Tell this page from the others of the same policy, in a row of tabs and in the history."""
    old, new = (document.version or document.name for document in (changes.old, changes.new))
    versions = f" ({old} → {new})" if old and new and old != new else ""
    return f"{words['page']}: {title}{versions}"


def _view(change: Change, number: int, summary: str, marked: Sequence[Runs], words: Mapping[str, str]) -> ChangeView:
    return ChangeView(
        change=change,
        number=number,
        summary=summary,
        excerpt=excerpt(marked),
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


def _version(document: Document, words: Mapping[str, str]) -> tuple[str, str]:
    """Return the version's name and its date in words; a version named by its date bears only that."""
    effective = document.effective
    if effective and not document.effective_stated and document.version == effective.isoformat():
        return _long_date(effective), ""
    return document.version or document.name or "–", _effective(document, words)


def _effective(document: Document, words: Mapping[str, str]) -> str:
    if document.effective is None:
        return words["undated"]
    name = "effective" if document.effective_stated else "dated"
    return f"{words[name]} {_long_date(document.effective)}"


def _long_date(day: date) -> str:
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale="en")


def _groups(views: Sequence[ChangeView]) -> tuple[tuple[str, tuple[ChangeView, ...]], ...]:
    grouped = (
        (materiality, tuple(view for view in views if view.change.materiality == materiality))
        for materiality in MATERIALITIES
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
    known = (("materiality", MATERIALITIES), ("direction", _DIRECTIONS), ("facet", facets))
    return tuple(
        (name, tuple((value, words[f"{name}_{value}"]) for value in values if value in present[name]))
        for name, values in known
    )
