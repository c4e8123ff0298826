"""Sentences that only send the reader elsewhere, and those that say how to contest a decision."""

from __future__ import annotations

import re

from nlp.document import CELL_MARK, Clause
from nlp.prefilter import Prefiltered
from nlp.versions.lexicon import CONTACT, ROW_RULES

# A sentence that only sends the reader elsewhere, by what it opens with or by words within it.
_OPENS = re.compile(
    r"\W*(?:for (?:more |further |additional |any )*(?:information|details?|guidance|questions?|help)\b|for further"
    r"|please (?:also )?see|see(?: also)?\b|please refer|refer to|learn more|read more|more information"
    r"|to learn more|(?:you|users) can (?:also )?(?:find\b|refer to\b|(?:visit|explore|check out) our\b)"
    r"|(?:explore|check out) (?:our|the|more)\b|if you (?:just |only )?want to \w+ .{1,60}\bskip to\b"
    r"|(?:below|here) (?:is|are) (?:a|the|some)\b|(?:you|users) can (?:also )?(?:learn|read|find out) more\b"
    r"|(?:you|users) can (?:also )?(?:review|read|see|view|find) (?:a|the|our|more)"
    r" (?:\w+ ){0,3}(?:summary|details?|information|list|overview|version)\b"
    r"|we (?:explain|describe|list|outline|set out) [^.;]{1,80}\bbelow\W*$)",
    re.IGNORECASE,
)
_SENDS = Prefiltered(
    re.compile(
        r"\bplease (?:also )?(?:see|review|read|refer|visit|consult|follow our|contact|check|take a look)\b"
        r"|\bclick (?:here|below)\W*$|\b(?:keep|continue) reading\b"
        r"|\b(?:(?:you|users) can )?(?:find|report|submit|read|see) (?:\w+ ){1,6}here\W*$"
        r"|\blearn (?:more|how|about)\b[^.;]{0,80}\bhere\W*$"
        r"|\b(?:is|are) (?:subject to|covered (?:by|in|under)|addressed (?:by|in|under)) our"
        r" (?:[\w’'&,-]+ ){1,8}(?:polic(?:y|ies)|guidelines|rules)\W*$",
        re.IGNORECASE,
    ),
    ("please ", "click ", " reading", " here", "subject to our", "by our", "in our", "under our"),
)
# How a decision is contested is no mere pointer.
_APPEALS = Prefiltered(
    re.compile(
        r"\b(?:if|when|to) (?:you (?:wish|want|would like|seek|disagree)[^.]{0,60})?(?:appeal|reinstat"
        r"|contest|dispute|disagree)",
        re.IGNORECASE,
    ),
    ("appeal", "reinstat", "contest", "dispute", "disagree"),
)


def is_pointer(clause: Clause) -> bool:
    """Whether a clause only sends the reader elsewhere, to a page or, in a row, to a telephone number or an address."""
    row = CELL_MARK in clause.text and not ROW_RULES.search(CONTACT.sub("", clause.text))
    sends = _pointer(clause.text) and not says_how_to_appeal(clause)
    return bool(sends or (row and CONTACT.search(clause.text)))


def points_from(clause: Clause) -> int:
    """Where in the document the words begin with which a clause sends the reader elsewhere; its end where none do."""
    found = _pointer(clause.text)
    return clause.start + found.start() if found else clause.end


def says_how_to_appeal(clause: Clause) -> bool:
    """Whether a sentence that sends the reader somewhere gives a right: to contest a decision."""
    return bool(_APPEALS.search(clause.text) and _pointer(clause.text))


def _pointer(text: str) -> re.Match[str] | None:
    return _OPENS.match(text) or _SENDS.search(text)
