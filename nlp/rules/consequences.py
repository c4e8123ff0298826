"""What is done to content or an account: "remove the video", "be suspended", "result in termination"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nlp.document import Span
from nlp.rules import markers as data
from nlp.rules.grammar import actor_of, subject_of
from nlp.rules.reading import Reading, end_of, stretch
from nlp.rules.rule import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

# "Must be labelled" is what users owe, not what happens to them.
_USER_DUTIES = ("label", "limit", "restrict", "flag")
# Lemmas without which no word is a consequence.
_TELLING = frozenset((*data.REFERRAL_VERBS, *data.CONSEQUENCE_VERBS, *data.CONSEQUENCE_NOUNS))
_COMPLEMENTS = ("dobj", "prep", "prt", "advmod", "oprd", "npadvmod", "agent", "dative", "xcomp")


def find_consequences(reading: Reading, *, actor: Actor, limits: Sequence[Span]) -> tuple[Span, ...]:
    """Return the consequences a clause states; `actor` is who it binds, `limits` its conditions and exceptions."""
    found = [
        span
        for token in reading.tokens
        if token.lemma_.lower() in _TELLING
        and not any(limit.start <= token.idx < limit.end for limit in limits)
        and (span := _of_verb(token, actor, limits) or _of_noun(token, actor, limits)) is not None
    ]
    return _merged(reading.body, found)


def _merged(body: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Join "remove" and "or restrict the content"; drop what lies inside another."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            continue
        if (
            kept
            and body[kept[-1].end : span.start].strip(" ,") in ("", "or", "and", "and/or")
            and " " not in kept[-1].of(body)
        ):
            kept[-1] = Span(kept[-1].start, span.end)
        else:
            kept.append(span)
    return tuple(kept)


def _of_verb(token: Token, actor: Actor, limits: Sequence[Span]) -> Span | None:
    if token.pos_ != "VERB" or token.dep_ in ("amod", "relcl", "compound"):
        return None
    lemma = token.lemma_.lower()
    referral = lemma in data.REFERRAL_VERBS and any(t.lemma_.lower() in data.REFERRAL_TARGETS for t in token.subtree)
    if not (referral or lemma in data.CONSEQUENCE_VERBS):
        return None
    if _is_negated(token):
        return None
    passive = [k for k in token.children if k.dep_ == "auxpass"]
    helper = passive[0] if passive else _borrowed_passive(token)
    if helper is not None:
        owed = any(k.lower_ in ("must", "shall", "should") for k in token.children)
        if (owed and lemma in _USER_DUTIES) or not _done_to_content(token):
            return None
    elif token.tag_ == "VBN" or not _done_by_platform(token, actor):
        return None
    start = (
        passive[0].idx
        if passive and passive[0].lemma_ in ("be", "get") and passive[0].lower_ in ("be", "get")
        else token.idx
    )
    return Span(start, _end(token, limits))


def _is_negated(token: Token) -> bool:
    """Say whether "will not remove or rename" denies the consequence."""
    if token.head.lower_ == "without":
        return True  # "without limiting our rights"
    governors = [token, token.head] if token.dep_ in ("conj", "xcomp", "acl") else [token]
    return any(k.dep_ == "neg" for governor in governors for k in governor.children)


def _borrowed_passive(token: Token) -> Token | None:
    """Return the auxiliary of "be removed or suspended" for its second verb."""
    if token.dep_ != "conj" or token.tag_ != "VBN":
        return None
    return next((k for k in token.head.children if k.dep_ == "auxpass"), None)


def _done_to_content(token: Token) -> bool:
    agents = [k for a in token.children if a.dep_ == "agent" for k in a.children if k.dep_ == "pobj"]
    if agents and actor_of(agents[0]) == "user":
        return False
    subject = subject_of(token)
    if subject is None or token.dep_ in ("acl", "relcl"):
        return False
    words = {t.lemma_.lower() for t in (subject, *subject.conjuncts)}
    return bool(words & data.CONTENT_NOUNS) or subject.pos_ == "PRON" or actor_of(subject) in ("user", "other")


def _done_by_platform(token: Token, actor: Actor) -> bool:
    held = token.dep_ == "acl" and token.head.lemma_.lower() in data.RIGHT_NOUNS
    if held and any(k.lower_ in ("your", "their") for k in token.head.children):
        return False  # "we inform you of your right to terminate the agreement"
    subject = subject_of(token)
    if subject is not None:
        return actor_of(subject) == "platform"
    governor = token.head
    while governor != governor.head and subject_of(governor) is None:
        governor = governor.head
    above = subject_of(governor)
    if token.dep_ == "ROOT" or above is None:
        return actor == "platform"
    return actor_of(above) == "platform" and token.dep_ in (
        "xcomp",
        "conj",
        "acl",
        "ccomp",
        "advcl",
        "pcomp",
        "prep",
        "dep",
    )


def _end(token: Token, limits: Sequence[Span]) -> int:
    end = end_of(token)
    for child in token.rights:
        span = stretch(child)
        if child.dep_ not in _COMPLEMENTS:
            continue
        if any(limit.start <= span.start < limit.end for limit in limits):
            break
        end = max(end, span.end)
    starts = [limit.start for limit in limits if limit.start > token.idx]
    return max(min([end, *starts]), end_of(token))


def _of_noun(token: Token, actor: Actor, limits: Sequence[Span]) -> Span | None:
    """Return "removal of the account" where the sentence says that something leads to it."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in data.CONSEQUENCE_NOUNS:
        return None
    head = token
    while head.dep_ == "conj" and head.head != head:
        head = head.head
    if head.dep_ == "ROOT" and actor == "platform":
        leads = True
    elif head.dep_ == "pobj" and head.head.head.lemma_.lower() in data.RESULT_VERBS:
        leads = head.head.lower_ in ("in", "to")
    else:
        leads = head.dep_ == "dobj" and head.head.lemma_.lower() in data.RESULT_VERBS
    if not leads:
        return None
    span = stretch(token)
    starts = [limit.start for limit in limits if limit.start > token.idx]
    return Span(span.start, min([span.end, *starts]))
