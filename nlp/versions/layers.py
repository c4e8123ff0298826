"""The layers of a clause beside its text: link targets and markup. Only the text can be substantive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.document import Clause, Span
from nlp.message import Quote, message
from nlp.versions.facets import FacetChange
from nlp.words import Spoken, joiner, typeset

_MARKS = re.compile(r"[*_`~“”\"]")


def link_targets(clause: Clause) -> tuple[str, ...]:
    return tuple(mark.target for mark in clause.links)


def markup(clause: Clause) -> tuple[tuple[str, str], ...]:
    """Marks other than links as (kind, marked words); position is left out: words around may change."""
    return tuple((mark.kind, mark.span.of(clause.text).strip()) for mark in clause.marks if mark.kind != "link")


def joined(clauses: Sequence[Clause]) -> str:
    """The texts of neighbouring clauses as one."""
    return " ".join(clause.text for clause in clauses)


def same_words(old: Sequence[Clause], new: Sequence[Clause], spoken: Spoken) -> bool:
    """Whether two runs of clauses differ in nothing but punctuation, letter case, markup and the like."""
    before, after = joined(old), joined(new)
    return before == after or spoken[before] == spoken[after]


def compare_layers(old: Sequence[Clause], new: Sequence[Clause]) -> list[FacetChange]:
    """Link targets, markup, numbers and punctuation where the words are the same: editorial, each its own facet."""
    found = compare_links(old, new)
    whole_old, whole_new = Span(old[0].start, old[-1].end), Span(new[0].start, new[-1].end)
    glue = joiner(old[-1].text), joiner(new[-1].text)
    if all(glue) and glue[0] != glue[1]:  # "any of these" became "all of these", or the reverse
        said = message(
            "change-words-replaced", facet="scope", old=Quote(glue[0], cited=True), new=Quote(glue[1], cited=True)
        )
        found.append(FacetChange("scope", whole_old, whole_new, "unclear", said))
    text_same = joined(old) == joined(new) or typeset(joined(old)) == typeset(joined(new))
    markup_same = [m for c in old for m in markup(c)] == [m for c in new for m in markup(c)]
    unmarked = not text_same and _unmarked(joined(old)) == _unmarked(joined(new))
    if unmarked or _set_otherwise(old, new):
        found.append(FacetChange("formatting", whole_old, whole_new, "none", message("change-markup")))
    elif not text_same:
        found.append(FacetChange("wording", whole_old, whole_new, "none", message("change-punctuation")))
    elif not markup_same:
        found.append(FacetChange("formatting", whole_old, whole_new, "none", message("change-markup")))
    numbers = [_bare_number(c.number) for c in old], [_bare_number(c.number) for c in new]
    if len(old) == len(new) and numbers[0] != numbers[1]:
        said = message("change-numbering", old=numbers[0][0] or "–", new=numbers[1][0] or "–")
        found.append(FacetChange("numbering", whole_old, whole_new, "none", said))
    return found


def compare_links(old: Sequence[Clause], new: Sequence[Clause]) -> list[FacetChange]:
    """A link that leads elsewhere, came or went: editorial."""
    if [t for c in old for t in link_targets(c)] == [t for c in new for t in link_targets(c)]:
        return []
    whole = Span(old[0].start, old[-1].end), Span(new[0].start, new[-1].end)
    return [FacetChange("reference", *whole, "none", message("change-link"))]


def _set_otherwise(old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    """Whether a label became a heading of its own, or one clause is set as something else."""
    if len(old) != len(new):
        return {c.role for c in old} != {c.role for c in new}
    return len(old) == 1 and _looks(old[0]) != _looks(new[0])


def _looks(clause: Clause) -> tuple[bool, bool, bool]:
    """What a clause is set as: a heading, the opening of a list, an item."""
    return clause.role == "heading", clause.role == "lead_in", bool(clause.number)


def _unmarked(text: str) -> str:
    """A text without quotation marks, and without the marks of Markdown that its page shows as they are."""
    return "".join(_MARKS.sub("", typeset(text)).split())


def _bare_number(number: str) -> str:
    return "" if number in "-*+•–·◦▪" else number.strip("().:§ ")
