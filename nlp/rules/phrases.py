"""The phrases of a clause: exceptions, conditions, examples, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.dates import find_dates
from nlp.document import Span
from nlp.prefilter import Prefiltered
from nlp.rules import markers as data
from nlp.rules.reading import Reading, stretch


def _compiled(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(patterns)})(?![\w’'-])", re.IGNORECASE)


_EXCEPTION = _compiled(data.EXCEPTION_MARKERS)
_EXCEPTIONS = Prefiltered(
    _EXCEPTION,
    ("exce", "unless", "exclu", "other than", "apart from", "aside from", "save ", "notwithstanding", "exempt"),
)
_EXCEPTION_SENTENCE = Prefiltered(
    re.compile("|".join(data.EXCEPTION_SENTENCES), re.IGNORECASE),
    (" not ", "'t ", "’t ", "exception", "exempt", "allow"),
)
_CLAUSE_CONDITION = _compiled(data.CLAUSE_CONDITIONS)
_NOUN_CONDITION = Prefiltered(
    _compiled(data.NOUN_CONDITIONS),
    (
        "upon", "consent", "permission", "authori", "approval", "subject to", "prior to", "following", "absence of",
        "request of", "response to",
    ),
)  # fmt: skip
_EXAMPLE = Prefiltered(
    re.compile(rf"(?<![\w’'-])(?:{'|'.join(data.EXAMPLE_MARKERS)})", re.IGNORECASE),
    ("includ", "such as", "e.g.", "example", "instance", "like "),
)
_TAIL = re.compile(
    rf"(?P<exception>{'|'.join(data.EXCEPTION_MARKERS)})$|(?P<condition>{'|'.join(data.CLAUSE_CONDITIONS)})"
    r"(?: (?:the|your|their) (?:content|post|account|video|material|user))?$",
    re.IGNORECASE,
)
# "… unless one of these applies:", "… if all of the following are true:".
_LISTED_TAIL = re.compile(
    r"\b(?:(?P<exception>unless|except (?:if|when|where))|(?P<condition>if|when|where|provided that|as long as))\b"
    r"[^.;,:]{0,60}\b(?:these|following|below)\b[^.;:]{0,30}$",
    re.IGNORECASE,
)
# Where a coordinated main clause begins after a comma.
_RESTART = re.compile(
    r",\s(?:(?:and|but)\s(?=may|must|will|can\b|should|shall)"
    r"|(?:and|but|or|so|then|however|in which case)?\s?"
    r"(?:we|you|they|it|users?|the \w+|this|that)\s)(?:\w+ly\s)?"
    r"(?:may|must|will|can|should|shall|do|does|are|is|have|reserve|also)\b",
    re.IGNORECASE,
)
_RESUME = re.compile(
    r",\s(?=(?:is|are|was|were|may|must|will|can|cannot|should|shall|do|does|has|have|please"
    r"|at least|at most|within|prior|unless|if|when|before|after|provided)\b)",
    re.IGNORECASE,
)
_MARKERS = "|".join((*data.EXCEPTION_MARKERS, "if", "provided that", "as long as", "where", "when"))
_NEXT_MARKER = re.compile(rf"(?:,|—|–|\s-)\s?(?:and |but |or )?(?=(?:{_MARKERS})\b)", re.IGNORECASE)
# "After the second offence we suspend the account": no comma before the main clause.
_NO_COMMA = re.compile(r"(?<!,)\s(?=(?:we|you)\s(?:may|will|must|can|\w{4,})\b)", re.IGNORECASE)
_DIVIDER = re.compile(r"[()\[\];]")
_DATE_PREFIX = re.compile(rf"{data.EFFECTIVE_PREFIX}$", re.IGNORECASE)
_ASKING = frozenset(
    "see ask know determine decide check wonder consider verify sure unsure tell assess evaluate unclear".split()
)
_FORBIDDING = re.compile(rf"\b(?:{'|'.join(data.FORBIDDEN_ATTRIBUTES)})\b")
_SUBORDINATE = re.compile(r"(?:^|[,;(.:]\s?)(?:but |and |or )?(?:if|when|where|unless|because|whether)\b[^,;.:]*$")
_CONCESSIVE = re.compile(r"\b(?:even|regardless of|as)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Spans in the body, in reading order."""

    exceptions: tuple[Span, ...] = ()
    conditions: tuple[Span, ...] = ()
    examples: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()

    @property
    def limits(self) -> tuple[Span, ...]:
        """Exceptions and conditions: what an action does not include."""
        return (*self.exceptions, *self.conditions)


def find_phrases(reading: Reading) -> Phrases:
    """Return exceptions, conditions, examples and dates; a lead-in that ends in "unless:" makes its item one."""
    exceptions = _exceptions(reading)
    conditions = [s for s in _conditions(reading) if not _inside(s, exceptions) and not _covered(s, exceptions)]
    whole = Span(0, len(reading.body))
    lead = reading.lead.text.rstrip(" :–—-") if reading.lead is not None else ""
    if tail := _TAIL.search(lead) or _LISTED_TAIL.search(lead):
        if tail["exception"]:
            exceptions = [whole]
        else:
            conditions = [whole]
    return Phrases(
        exceptions=_outermost(exceptions),
        conditions=_outermost(conditions),
        examples=_outermost(_examples(reading)),
        dates=tuple(_dated(reading.body)),
    )


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start <= span.start < other.end for other in others)


def _covered(span: Span, others: Sequence[Span]) -> bool:
    return any(
        span.start <= other.start and other.end <= span.end and other.end - other.start > 0.8 * (span.end - span.start)
        for other in others
    )


def _outermost(spans: Sequence[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _exceptions(reading: Reading) -> list[Span]:
    found = []
    for match in _EXCEPTIONS.finditer(reading.body):
        if re.match(r"\bsave (?:for|as)", match[0], re.I) and reading.body[: match.start()].rstrip().endswith(
            ("to", "not")
        ):
            continue
        nominal = match[0].lower() not in ("unless",) and not re.search(
            r"\b(?:when|where|if|as|that|in|notwithstanding)$", match[0], re.I
        )
        found.append(_extent(reading, Span(*match.span()), nominal=nominal))
    for match in _EXCEPTION_SENTENCE.finditer(reading.body):
        before = reading.body[: match.start()].rstrip().lower()
        if _SUBORDINATE.search(before):
            continue  # "if your plan does not cover it, you must pay": nothing is carved out
        if before and not re.search(r"(?:^|[.;:,]|\b(?:please|you|users?|that|which|who|and))$", before):
            found.append(_bracket(reading.body, match.start()) or _sentence(reading, match.start()))
    return [span for span in found if span.end > span.start]


def _sentence(reading: Reading, at: int) -> Span:
    return next((s for s in reading.sentences if s.start <= at < s.end), Span(0, len(reading.body)))


def _bracket(body: str, at: int) -> Span | None:
    """The words of the bracket around a place, None where there is none."""
    start, closed = body.rfind("(", 0, at), body.rfind(")", 0, at)
    end = body.find(")", at)
    return Span(start + 1, end) if start > closed and end > at else None


def _conditions(reading: Reading) -> list[Span]:
    found = []
    for match in _CLAUSE_CONDITION.finditer(reading.body):
        if _conditional(reading, match):
            nominal = match[0].lower() in ("after", "before", "until", "in case of", "in the event of")
            found.append(_extent(reading, Span(*match.span()), nominal=nominal and _is_preposition(reading, match)))
    for match in _NOUN_CONDITION.finditer(reading.body):
        before = reading.body[: match.start()].rstrip()
        placed = not before or re.search(r"(?:,|\b(?:allowed|permitted|may|but))$", before)
        if match[0].lower() == "subject to" and not placed:
            continue
        if match[0].lower() == "upon" and re.search(
            r"\b(?:based|relied?|infring\w+|called?|agreed?|depend\w*|impos\w+|improv\w+|buil[dt])\s$",
            reading.body[: match.start()],
            re.I,
        ):
            continue
        found.append(_extent(reading, Span(*match.span()), nominal=True))
    return found


def _is_preposition(reading: Reading, match: re.Match[str]) -> bool:
    token = reading.token_at(match.start())
    return token is not None and token.dep_ == "prep" and not any(k.dep_ == "pcomp" for k in token.children)


def _conditional(reading: Reading, match: re.Match[str]) -> bool:
    """Say whether the marker opens a condition here, and not a relative clause, a question or a concession."""
    word = match[0].lower()
    rest = reading.body[match.end() :]
    before = reading.body[: match.start()]
    if (
        not rest.strip(" .,;:")
        or re.match(r"\s(?:it|that|this|them|all|then|which|any|so|not)\s*(?:[.,;)]|$)", rest)
        or (_CONCESSIVE.search(before) and word in ("if", "when", "where"))
    ):
        return False
    last = word.split()[-1]
    token = reading.token_at(match.end() - 1)
    head = token.head if token is not None else None
    if token is None or head is None:
        return True
    if word == "once":
        return not re.match(r"\s(?:per|an?|every|each|more|again|in)\b", rest) and not before.lower().endswith(
            ("at ", "than ")
        )
    if word == "while":
        return bool(re.match(r"\s(?:\w+ing|you (?:are|use|access)|they are|your|under|on|at|in)\b", rest, re.I))
    if word == "provided":
        return not re.match(
            r"\s(?:by|in|to|for|with|below|above|on|as|under|at|through|via|a|an)\b", rest
        ) and before.rstrip().endswith(",")
    if last in ("before", "after", "until"):
        return token.dep_ in ("prep", "mark") or not before.strip()
    if last in ("when", "where", "if", "whenever", "wherever"):
        return _opens_adverbial(reading, match, last)
    return True


def _opens_adverbial(reading: Reading, match: re.Match[str], last: str) -> bool:
    token = reading.token_at(match.end() - 1)
    assert token is not None
    before = reading.body[: match.start()].rstrip()
    if reading.body.rstrip().endswith("?"):
        return False
    if len(match[0].split()) > 1 or not before:
        return True
    head = token.head
    if last == "if":
        governor = head.head
        asked = head.dep_ == "ccomp" and governor.lemma_.lower() in _ASKING
        return not asked and not re.search(
            r"\b(?:see|determine|know|ask|check|decide|unsure|sure|tell us)$", before, re.I
        )
    relative = head.dep_ in ("relcl", "acl", "pcomp", "ccomp", "csubj", "nsubj", "pobj")
    noun = re.search(r"(\w+)$", before)
    placed = noun is not None and noun[1].lower() in _PLACES
    if last in ("where", "wherever"):
        return (before.endswith((",", ";")) and head.dep_ != "relcl") or (not relative and not placed)
    return not placed and not (relative and head.dep_ in ("pcomp", "ccomp", "csubj", "nsubj", "pobj"))


_PLACES = frozenset(
    "day date time moment period situation situations instance instances example case cases place places space spaces "
    "environment community country countries region regions area areas repository location locations jurisdiction "
    "jurisdictions site about on of from know understand is include includes explain year culture world".split()
)  # fmt: skip


def _extent(reading: Reading, marker: Span, *, nominal: bool) -> Span:
    """Return the whole phrase that `marker` opens.

    Fronted or inserted before the main verb it ends at the comma before the main clause; at the end of the
    sentence it runs on to a semicolon, another marker or a coordinated main clause; a noun phrase ends with its parse.
    """
    body = reading.body
    limit = _limit(reading, marker)
    token = reading.token_at(marker.start)
    root = token.sent.root if token is not None else None
    if token is not None and token.head.dep_ == "advcl" and token.head.head.idx > marker.end:
        root = token.head.head
    if token is not None and root is not None and root.idx > marker.end and root.idx < limit:
        heads = [
            k
            for k in root.children
            if k.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") and k.left_edge.idx > marker.end
        ]
        anchor = min((k.left_edge.idx for k in heads), default=root.idx)
        comma = body.rfind(",", marker.end, anchor)
        if comma > 0:
            return Span(marker.start, comma)
        if heads and not nominal and anchor > marker.end + 3:
            return Span(marker.start, anchor)
    end = limit
    if body[: marker.start].rstrip()[-1:] in ("", ";", ":") and (
        match := _NO_COMMA.search(body, marker.end + 3, limit)
    ):
        end = match.start()
    for pattern in (_RESTART, _NEXT_MARKER):
        if match := pattern.search(body, marker.end + 1, limit):
            end = min(end, match.start())
    if nominal and token is not None:
        edge = max(_edge(reading, marker), marker.end)
        end = min(end, edge) if edge > marker.end + 1 else end
    return Span(marker.start, end)


def _edge(reading: Reading, marker: Span) -> int:
    """Return where the phrase below the marker's words ends in the parse."""
    words = [t for t in reading.tokens if marker.start <= t.idx < marker.end]
    return max(
        (
            stretch(t).end
            for t in words
            if t.dep_ in ("prep", "agent", "amod", "advmod", "mark", "pobj", "pcomp", "acl", "advcl")
        ),
        default=0,
    )


def _limit(reading: Reading, marker: Span) -> int:
    """Return the end of the bracket or the sentence that holds the marker."""
    body = reading.body
    sentence = next((s for s in reading.sentences if s.start <= marker.start < s.end), Span(0, len(body)))
    depth = 0
    for match in _DIVIDER.finditer(body, marker.end, sentence.end):
        if match[0] in "([":
            depth += 1
        elif depth == 0:
            return match.start()
        elif match[0] != ";":
            depth -= 1
    return sentence.end


def _examples(reading: Reading) -> list[Span]:
    found = []
    for match in _EXAMPLE.finditer(reading.body):
        marker = Span(*match.span())
        token = reading.token_at(match.start())
        word = match[0].lower()
        if word == "like" and (token is None or token.dep_ != "prep" or token.head.pos_ not in ("NOUN", "PROPN")):
            continue
        if (
            word.startswith("including")
            and token is not None
            and token.dep_ not in ("prep", "acl", "advcl", "pcomp", "amod")
        ):
            continue
        if word.startswith("for") and not reading.body[: match.start()].strip(" ("):
            continue
        if word.startswith("example") and _FORBIDDING.search(word):
            continue
        found.append(_example_extent(reading, marker))
    return found


def _example_extent(reading: Reading, marker: Span) -> Span:
    """Examples run to the end of their bracket or sentence, but not over the main verb or a limit."""
    limit = _limit(reading, marker)
    token = reading.token_at(marker.start)
    end = limit
    for pattern in (_RESTART, _RESUME, _EXCEPTION):
        if match := pattern.search(reading.body, marker.end + 1, limit):
            end = min(end, match.start())
    if token is not None and marker.end < token.sent.root.idx < limit and token.sent.root.pos_ in ("VERB", "AUX"):
        words = [t for t in reading.tokens if marker.start <= t.idx < marker.end]
        edge = max(stretch(t).end for t in words)
        helpers = [
            k.idx for k in token.sent.root.children if k.dep_ in ("aux", "auxpass", "neg") and k.idx > marker.end
        ]
        end = min(end, edge if marker.end < edge <= token.sent.root.idx else min([*helpers, token.sent.root.idx]))
    return Span(marker.start, end)


def _dated(body: str) -> list[Span]:
    found = []
    for span, _ in find_dates(body):
        prefix = _DATE_PREFIX.search(body, max(0, span.start - 60), span.start)
        found.append(Span(prefix.start() if prefix else span.start, span.end))
    return found
