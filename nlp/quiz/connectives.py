"""Items on one word that makes conditions alternatives or demands them all: a case that meets only one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.message import message
from nlp.quiz.context import Context, Topic, ground, make_item, mix
from nlp.quiz.gap import readable, spoken, with_list
from nlp.quiz.item import DraftItem
from nlp.quiz.reaches import reach_options
from nlp.quiz.wordchange import runs_between

_ALTERNATIVE, _ALL = frozenset(("or", "any", "either", "one")), frozenset(("and", "all", "both"))
# Only where things are demanded does it matter whether one will do: in a plain list "and" and "or" are one.
_DEMANDS = re.compile(r"\b(?:if|when|where|unless|only|provided|requires?|must have|has)\b", re.IGNORECASE)


def connective_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item where nothing changed but "or" to "and", "any" to "all", or the reverse."""
    old, new = topic.old, topic.new
    if topic.change is None or old is None or new is None:
        return
    runs = runs_between(old.text, new.text)
    if len(runs) != 1 or not _DEMANDS.search(new.text[: runs[0].new_span.start]):
        return
    was, says = runs[0].old.lower(), runs[0].new.lower()
    stricter = was in _ALTERNATIVE and says in _ALL
    if not stricter and not (was in _ALL and says in _ALTERNATIVE):
        return
    # A lead-in says "any of the following" of what its list names; a sentence must stand by itself.
    if new.role == "rule" and not (readable(old, context.old) and readable(new, context.new)):
        return
    stem = message(
        "quiz-connective", area=context.area(new), shown=context.old.label,
        rule=with_list(old, context.old) or spoken(old, context.old),
        version=context.new.label,
    )  # fmt: skip
    place = runs[0].new_span.shifted(new.start)
    yield make_item(
        topic, "connective", type="scenario", stem=stem,
        options=mix(reach_options("until" if stricter else "since", "new", new, context), topic.id),
        facet=topic.change.facet, bloom="apply",
        evidence=[ground("new", new, place), ground("old", old, runs[0].old_span.shifted(old.start))],
    )  # fmt: skip
