"""Policy words with one part left out, so that a question does not carry its own answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.document import CELL_MARK, Clause, Document, Span
from nlp.message import Quote
from nlp.quiz.wordforms import RELATIVE_HEAD, RUN_IN, capitalized, is_title, uncapitalized

GAP = "____"
# Openings that point back to a sentence the reader of a stem does not see.
_POINTS_BACK = re.compile(
    r"\b(?:these|those|such(?! as))\b|\bthis (?!policy|section|site|service|page|agreement|guide|document|platform)|"
    r"\b(?:the (?:above|below|following)|as follows|aforementioned|"
    r"(?:above|below)\b(?! (?:[$€£\d]|(?:half|an?|one|two|three|four|five|ten|the (?:age|limit|threshold))\b)))|"
    r", (?:however|therefore|instead|too),|\bdo(?:es|ing)? so\b|\w+s concerned\b|\bthat took part\b",
    re.IGNORECASE,
)
# What is left of a page's marks, which nobody could read.
_MARKUP = re.compile(r"https?://|!\[|\]\(|data:|\*\*")
_THE = re.compile(r"\b[Tt]he (\w+)(?: (?!of\b|to\b|in\b|for\b|that\b|is\b|are\b|and\b|or\b)(\w+))?")
_BROUGHT_UP = re.compile(r"\b(?:an?|one|our|this) (?:[\w-]+ ){0,2}?(\w+)(?=[\s,.;:)])", re.IGNORECASE)
# What everybody knows of whom or what a policy speaks.
_KNOWN = frozenset(
    "user users content account accounts platform service services site website app policy policies rules law laws "
    "public internet same right rights following community person people".split()
)
# A short form of the policy's own ("MUwS"), which another page spells out.
_OWN_SHORT_FORM = re.compile(r"\b[A-Z]{2,}[a-z]+[A-Z]\w*\b")
# The end of a lead-in that points ahead to its items.
_ANNOUNCES = re.compile(r"\b(?:any of |one of |all of )?(?:the following|these)(?: \w+)?\W*$", re.IGNORECASE)
_GLUE = re.compile(r"\s*[;,.]?\s*(?:[;,]\s*(?:and/or|and|or))?$")
_LEANS_BACK = re.compile(
    r"(?:it|they|he|she|this|these|those|such|that|however|additionally|also|then|but|and|or|so|instead|otherwise|"
    r"in (?:all |any )?other cases|"
    r"in this case|in these cases|in those|in such|for example|for instance|similarly|likewise|finally|again|"
    r"if they|if he|if she|if it|short version|given that|in other words|keep in mind|in addition|"
    r"(?:don['’]t|do not|never)\s+\w+\s+(?:it|them|this|that)|"
    r"(?:some )?examples? (?:include|are|is|of (?:it|this|that|these|those|such))|"
    r"where we do|if we do|when we do|"
    r"(?:an?|the|each|every|any) (?:first|second|third|further|other|next) (?:within|in|of|after|for|will|may|must|is)|"
    r"if so|if not|as such|further|furthermore|moreover|therefore|thus|here|there|when this|if this|if that)\b",
    re.IGNORECASE,
)
# "We tell the creator 14 days in advance": of what, the sentence before says.
_TOLD_AHEAD = re.compile(
    r"(?!.*\b(?:of|about|that|what|why|how|if|when|before|until)\b).*\b(?:tell|told|notif(?:y|ies|ied)|"
    r"inform(?:s|ed)?|warn(?:s|ed)?|remind(?:s|ed)?)\b.*\b(?:in advance|beforehand)\b",
    re.IGNORECASE,
)
# A lead-in that only announces sentences: each of them says by itself what it has to say.
_ANNOUNCING = re.compile(
    r"(?:.*\b(?:following|requirements?|guidelines|applies|notes?|clarifications|examples?))\W*$",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:not|no|never|unless|except|only|if|when|prohibit\w*|violat\w*)\b|n['’]t\b", re.IGNORECASE)
_SENTENCE = re.compile(
    r"(?:You|We|They|It|Your|The|An?|Any|All|[A-Z]\w+s?)\b[^.]*?\b(?:is|are|must|may|can|will|should|has|have|need)\b"
)
# What somebody is quoted as saying: no policy speaks of itself as "I".
_TESTIMONY = re.compile(r"\bI(?:['’]m|['’]ve)? (?!and\b|or\b)[a-z]|\b[Mm]y\b")
_OPENS_SENTENCE = re.compile(r"(?:You|We|They|It|Your|The|An?|Any|All|Do|Don['’]t|Never|[A-Z]\w+s?) [a-z]")
# A clause longer than this is not read under pressure; no item is made of it.
CLAUSE_WORDS_MAX = 60
_LEAD_WORDS_MAX = 30


def read_clause(clause: Clause, document: Document) -> tuple[str, int]:
    """The clause with its lead-in, or the sentence that it points back to, before it; and where its own text begins."""
    before = _sentence_before(clause, document)
    head = clause.lead_in.rstrip() if clause.lead_in else before.text if before else _tier_head(clause)
    if clause.lead_in and _stands_alone(clause):
        head = ""
    if RELATIVE_HEAD.search(head.rstrip(" :")):
        return f"{head.rstrip(' :')} {uncapitalized(clause.text)}", len(head.rstrip(" :")) + 1
    if not head:
        return clause.text, 0
    # "Don't" and "Exclude the timestamp" are one sentence.
    text = uncapitalized(clause.text) if head[-1].isalpha() and clause.lead_in else clause.text
    return f"{head} {text}", len(head) + 1


def _tier_head(clause: Clause) -> str:
    """The tier that says what is done with content that its item only names."""
    named = (
        clause.role == "rule" and clause.tier is not None and not clause.text.rstrip().endswith((".", "!", "?", ":"))
    )
    return f"{clause.tier.label.rstrip(' :')}:" if named and clause.tier else ""


def _stands_alone(clause: Clause) -> bool:
    """Whether an item is a sentence, or has its own label ("2 strikes: …"), so that its lead-in adds nothing to it."""
    head = clause.lead_in.strip()
    labelled = bool(re.match(r"\d+ (?:or more )?\w+: ", clause.text)) and head.endswith(":")
    if _TURNS.search(head):
        return labelled
    ends = clause.text.rstrip().endswith((".", "!"))
    # "Regulated Activities" above "We prohibit …" is the heading of a paragraph.
    titled = ends and len(head.split()) > 1 and is_title(head.rstrip(" :").rsplit(": ", 1)[-1])
    whole = ends and bool(_SENTENCE.match(clause.text)) and bool(_ANNOUNCING.match(head))
    return labelled or whole or (titled and bool(_OPENS_SENTENCE.match(clause.text)))


def _sentence_before(clause: Clause, document: Document) -> Clause | None:
    """The sentence of the same paragraph that a clause points back to, where that one stands by itself."""
    if clause.lead_in or clause.role != "rule" or not leans(clause.text):
        return None
    before = _clause_before(clause, document)
    return before if before and before.role == "rule" and not before.lead_in and not leans(before.text) else None


def _clause_before(clause: Clause, document: Document) -> Clause | None:
    """The clause in front in the same paragraph; clauses are counted from 1."""
    before = document.clauses[clause.ordinal - 2] if clause.ordinal > 1 else None
    return before if before is not None and before.block == clause.block else None


def gapped(clause: Clause, document: Document, spans: Sequence[Span]) -> Quote:
    """Quote a clause with its lead-in, each of `spans` (document offsets inside it) replaced by a gap."""
    text, shift = read_clause(clause, document)
    for span in sorted(spans, reverse=True):
        start, end = span.start - clause.start + shift, span.end - clause.start + shift
        text = text[:start] + GAP + text[end:]
    return _closed(text)


def spoken(clause: Clause, document: Document) -> Quote:
    """Quote a clause as a sentence, with its lead-in."""
    return _closed(read_clause(clause, document)[0])


def with_list(lead: Clause, document: Document) -> Quote | None:
    """Quote what leads a list in with the items of the list, None where there are none or they are too long to read."""
    items = [bare_item(c) for c in document.clauses if c.role == "rule" and c.lead_ins[-1:] == (lead.id,)]
    text = f"{lead.text.rstrip()} {'; '.join(items)}"
    return Quote(text.rstrip(".") + ".") if items and len(text.split()) <= CLAUSE_WORDS_MAX else None


def bare_item(clause: Clause) -> str:
    """A list item without the glue that joins it to the next one ("; or")."""
    return _GLUE.sub("", clause.text)


def without(clause: Clause, document: Document, span: Span) -> Quote:
    """Quote a clause with its lead-in, `span` and the comma before it struck out."""
    text, shift = read_clause(clause, document)
    start, end = span.start - clause.start + shift, span.end - clause.start + shift
    before, after = text[:start].rstrip(" ,(–—-"), text[end:].lstrip(" ,)")
    joint = "" if not after or after[0] in ".;:!?" else " "
    return _closed(before + joint + after)


def _closed(text: str) -> Quote:
    """Quote words that stand as a sentence in a stem, closed by a full stop where they have none."""
    folded = _GLUE.sub("", " ".join(text.split()).rstrip("."))
    folded = capitalized(RUN_IN.sub("", folded))
    return Quote(folded if folded.endswith(("!", "?", ":", "…")) else folded + ".")


def at_edge(clause: Clause, span: Span) -> bool:
    """Whether struck words leave a whole sentence: at its ends, before a stop, or in brackets."""
    before = clause.text[: span.start - clause.start].strip()
    after = clause.text[span.end - clause.start :].strip()
    return not before or not after or after[0] in ".;:)" or (before.endswith((".", ":")) and after[0] == ",")


def leans(text: str) -> bool:
    """Whether words point back to what the reader of a stem does not see."""
    return bool(_LEANS_BACK.match(text) or _POINTS_BACK.search(text) or _TOLD_AHEAD.match(text))


def resumes(clause: Clause, document: Document) -> bool:
    """Whether a sentence speaks of a thing as known ("the threshold") that the sentence before it brought up."""
    before = _clause_before(clause, document)
    brought = {match[1].lower() for match in _BROUGHT_UP.finditer(before.text)} - _KNOWN if before else set()
    return any(brought & {word.lower() for word in match.groups() if word} for match in _THE.finditer(clause.text))


def readable(clause: Clause, document: Document) -> bool:
    """Whether a clause can stand in a stem: a rule, not too long, understood without what stands before it."""
    text, shift = read_clause(clause, document)
    alone = f"{_ANNOUNCES.sub('', clause.lead_in)} {clause.text}" if clause.lead_in else text[:shift] or text
    tagged = bool(_MARKUP.search(text) or _OWN_SHORT_FORM.search(text)) or any(
        mark.kind in ("template", "code") for mark in clause.marks
    )
    row = CELL_MARK in text
    nested = text[: max(shift - 1, 0)].count(":") > 1 or len(text[:shift].split()) > _LEAD_WORDS_MAX
    fits = 4 <= len(text.split()) <= CLAUSE_WORDS_MAX and not nested
    return clause.role == "rule" and fits and not (tagged or row or leans(alone) or _TESTIMONY.search(text))
