"""Terms and the words that define them."""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp.document import Span
from nlp.prefilter import Prefiltered
from nlp.rules import markers as data

_QUOTED = r"[“\"‘'«](?P<quoted>[^”\"’»]{1,60})[,.]?[”\"’'»]"
_PLAIN = r"(?P<plain>[A-Za-z][\w’'/&-]*(?:\s[\w’'/&()-]+){0,6}?)"
_VERB = "|".join(data.DEFINING_VERBS)
_PURPOSE = r"for (?:the )?purposes? of [^,]{1,80},\s"
_STRONG = (
    r"means?|refers? to|(?:is|are|can be|may be) (?:defined|understood) (?:as|to be|to mean)"
    r"|shall mean|(?:is|are) where"
    r"|(?:is|are) characteri[sz]ed by|(?:is|are)(?= those (?:that|who|which|whose)\b)"
)
_OPENING = r"(?:^|(?<=[.;:]\s)|(?<=,\s))"
_OPENING += rf"(?:{_PURPOSE}|in this (?:policy|document|agreement)[^,]{{0,30}},\s|here,\s)?"
_SENTENCE = re.compile(
    rf"{_OPENING}(?:(?:the term|a|an|the)\s)?{_QUOTED}(?:,? as used [^,]{{1,40}},)?\s(?P<verb>{_VERB}|is|are)\s",
    re.IGNORECASE,
)
_UNQUOTED = re.compile(rf"{_OPENING}(?:(?:the term|an?|the)\s)?{_PLAIN}\s(?P<verb>{_STRONG})\s", re.IGNORECASE)
_PURPOSES = re.compile(
    rf"(?:^|(?<=[.;]\s)){_PURPOSE}(?:an?|the)?\s?(?:{_QUOTED}|{_PLAIN})\s(?P<verb>{_VERB})\s",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    rf"^(?:an?\s)?{_PLAIN}\s(?P<verb>is(?= (?:any|a form of|a type of|a kind of|the act of|the practice of)\b))\s",
    re.IGNORECASE,
)
_BY_MEAN = re.compile(
    rf"\b(?:by|when we say)\s(?:{_QUOTED}|{_PLAIN}),?\s(?P<verb>we mean|we refer to)\s", re.IGNORECASE
)
_CONSIDERED = _QUOTED.replace("quoted", "considered")
_WE_DEFINE = re.compile(
    rf"\bwe (?:define\s(?:{_QUOTED}|{_PLAIN})|consider\s{_CONSIDERED})\s(?P<verb>as|to be|to mean|to include)\s",
    re.IGNORECASE,
)
_WE_CONSIDER = re.compile(rf"\bwe consider\s{_PLAIN}\s(?P<verb>to mean|to include)\s", re.IGNORECASE)
_PATTERNS = (
    Prefiltered(_PURPOSES, ("purpose",)),
    Prefiltered(_SENTENCE, tuple("“\"‘'«")),
    Prefiltered(_UNQUOTED, ("mean", "refer", "defined", "understood", "where", "characteri", "those")),
    Prefiltered(_GENERIC, ("is any", "is a ", "is the ")),
    Prefiltered(_BY_MEAN, ("we mean", "we refer")),
    Prefiltered(_WE_DEFINE, ("we define", "we consider")),
    Prefiltered(_WE_CONSIDER, ("we consider",)),
)
_END = re.compile(r"[.;](?=\s|$)")


class Defined(NamedTuple):
    """Where a term and its meaning stand in the body."""

    term: Span
    meaning: Span


def find_definitions(body: str) -> tuple[Defined, ...]:
    """Return the definitions of a clause in reading order."""
    found: list[Defined] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(body):
            defined = _defined(body, match)
            if defined and not any(
                d.meaning.start <= defined.term.start < d.meaning.end or d.term == defined.term for d in found
            ):
                found.append(defined)
    return tuple(sorted(found, key=lambda defined: defined.term.start))


def _defined(body: str, match: re.Match[str]) -> Defined | None:
    groups = match.groupdict()
    name = next(name for name in ("quoted", "considered", "plain") if groups.get(name))
    first = match[name].split()[0].lower()
    if name == "plain" and (
        first in data.UNDEFINED_TERMS
        or re.search(
            r"\b(?:which|that|not|and|may|can|will|by|through|via|using|with|also|if|you|we|they|it|being)\b",
            match[name],
            re.I,
        )
    ):
        return None
    end = _END.search(body, match.end())
    meaning = Span(match.end(), end.start() if end else len(body))
    if name == "plain" and re.match(r"that\b|\(", meaning.of(body), re.IGNORECASE):
        return None
    return Defined(Span(*match.span(name)), meaning) if meaning.of(body).strip() else None
