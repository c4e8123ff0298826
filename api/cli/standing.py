"""How a clause or a decision stands today, in words for the terminal."""

from __future__ import annotations

from nlp.search.holding import Doubt, Verdict
from nlp.search.status import Status
from nlp.search.timeline import Event

STYLES = {
    "current": "green",
    "moved": "green",
    "holds": "green",
    "removed": "red",
    "narrowed": "yellow",
    "widened": "yellow",
    "superseded": "yellow",
    "review": "magenta",
}
VERDICTS: dict[Verdict, str] = {
    "holds": "Still holds",
    "narrowed": "No longer holds as it was: the rule is tighter today",
    "widened": "No longer holds as it was: the rule is looser today",
    "superseded": "No longer holds as it was: the rule is another one today",
    "removed": "No longer holds: the rule is gone",
    "review": "A person must decide whether it still holds",
}
DOUBTS: dict[Doubt, str] = {
    "": "",
    "uncited": "it cites no clause",
    "unknown": "the library has no such clause",
    "ambiguous": "several clauses have these words",
    "unclear": "what the change means is not clear",
}
_STATUS: dict[Status, str] = {
    "current": "Still holds today",
    "moved": "Still holds today, in another place",
    "narrowed": "Tighter today",
    "widened": "Looser today",
    "superseded": "Reworded since; read both before you rely on it",
    "removed": "Removed",
}
_EVENT: dict[Status | None, str] = {
    None: "introduced",
    "current": "reworded, the same in substance",
    "moved": "moved",
    "narrowed": "narrowed",
    "widened": "widened",
    "superseded": "changed",
    "removed": "removed",
}


def status_words(status: Status) -> str:
    """Return what a status means, as a sentence without its full stop."""
    return _STATUS[status]


def event_words(event: Event) -> str:
    """Return what happened to a clause, with the facets that changed."""
    facets = ", ".join(facet.replace("_", " ") for facet in event.facets)
    doubt = ", to be reviewed" if event.unclear else ""
    return _EVENT[event.status] + (f": {facets}" if facets and event.status != "removed" else "") + doubt
