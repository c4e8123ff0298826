"""What a sentence without a modality does: promises, lays down, or only explains.

The classes follow J. R. Searle, "A classification of illocutionary acts" (1976): a commissive binds its speaker to
what it does ("our team reviews every report"), a declaration makes something so ("this policy applies to messages"),
an assertive or expressive says how things are or feel ("sarcasm is frequently misunderstood", "we value your time").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.rules import markers as data
from nlp.rules.grammar import actor_of, children, is_content, modal_name, modal_of, subject_of, text_of, word_after
from nlp.rules.measures import PERSON_NOUNS
from nlp.rules.modality import main_predicates
from nlp.rules.rule import Actor, Force

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

_BEING = ("be", "’re", "'re", "’s", "'s", "’m", "'m")
_RULING = data.RULE_NOUNS | data.PROCESS_NOUNS | data.NORM_NOUNS
_TOUCHED = data.CONTENT_NOUNS | data.CONSEQUENCE_NOUNS | data.RULE_NOUNS | data.PROCESS_NOUNS
_FELT, _UNBOUND = data.EXPERIENCE_VERBS | data.FEELING_VERBS, data.FEELING_VERBS | data.TRYING_VERBS
_REASON = re.compile(data.REASON_OPENING, re.IGNORECASE)
# How a platform sets things up: "accounts of minors are private by default".
_BY_DEFAULT = re.compile(r"\bby default\b", re.IGNORECASE)
# What only announces that something follows: "We handle this in two ways."
_ANNOUNCES = re.compile(
    r"\bin (?:one of )?(?:two|three|four|five|several|various|different|many|a few|the following|these) "
    r"(?:\w+ )?(?:ways|steps|stages|forms)\W*$",
    re.IGNORECASE,
)
# Why something is done, and not that it is: "We do this because …".
_GROUNDS = re.compile(
    r"\W*we (?:will |would )?do (?:this|that|so),? (?:because|given|since|as|to|so that|in order)\b", re.IGNORECASE
)
_QUOTED_NAME = re.compile(r"^(?:an?|the)?\s?[“\"‘'«]")
_CASES = re.compile(r"\b(?:if|unless|except|only)\b", re.IGNORECASE)
# The force that the sentences of a clause have together: the first of these that one of them has.
_STRONGEST: tuple[Force, ...] = ("declaration", "commissive", "unknown", "assertive")


def find_force(doc: Doc) -> tuple[Force, Actor]:
    """Return the force of a text that states no modality, that of its most binding sentence, and who speaks or acts."""
    found = [_force(sentence) for sentence in doc.sents if any(token.is_alpha for token in sentence)]
    ranked = sorted(found, key=lambda said: _STRONGEST.index(said[0]))
    return ranked[0] if ranked else ("unknown", "unknown")


def _force(sentence: Sentence) -> tuple[Force, Actor]:
    said = text_of(sentence)
    if _REASON.match(said.strip()) or _ANNOUNCES.search(said) or _GROUNDS.match(said):
        return "assertive", "unknown"
    verbs = [verb for verb in main_predicates(sentence) if verb.pos_ in ("VERB", "AUX")]
    forces = [(_force_of(verb), actor_of(subject_of(verb))) for verb in verbs]
    binding = next((said for said in forces if said[0] in _STRONGEST[:2]), None)
    return binding or (forces[0] if forces else ("unknown", "unknown"))


def _force_of(verb: Token) -> Force:
    subject = subject_of(verb)
    if subject is None:
        return "unknown"
    if any(k.lower_ in data.USUALLY for k in verb.children) and actor_of(subject) != "platform":
        return "assertive"
    for judge in (_feeling, _laying_down, _promise, _telling):
        if (force := judge(verb, subject)) is not None:
            return force
    return "unknown"


def _feeling(verb: Token, subject: Token) -> Force | None:
    """What the platform thinks, hopes or is proud of."""
    if actor_of(subject) != "platform" and not any(k.dep_ == "poss" and k.lower_ == "our" for k in subject.children):
        return None
    if verb.lemma_ in _BEING:
        said = children(verb, "acomp", "attr", "oprd")
        near = [k for child in verb.children for k in (child, *child.children)]
        if any(k.lower_ in ("able", "unable", "position") for k in near):
            return "commissive"
        return "assertive" if any(k.lower_ in data.FEELING_WORDS for k in said) and modal_of(verb) is None else None
    if verb.lemma_ == "take" and any(k.lower_ == "seriously" for k in verb.children):
        return "assertive"
    if verb.lower_ in data.FEELING_WORDS and children(verb, "auxpass"):
        return "assertive"
    inner = children(verb, "ccomp")
    knows = verb.lemma_.lower() in data.KNOWING_VERBS
    rules = not knows and any(modal_of(k) is not None and modal_name(modal_of(k)) in data.MAY_MODALS for k in inner)  # type: ignore[arg-type]
    return "assertive" if verb.lemma_.lower() in data.FEELING_VERBS and not rules else None


def _laying_down(verb: Token, subject: Token) -> Force | None:
    """What applies to whom, what a term covers, what counts as what."""
    lemma = verb.lemma_.lower()
    named = subject.lower_ in ("this", "these", "it", "they", "that") or subject.tag_ in ("NNP", "NNPS")
    ruling = named or bool({subject.lower_, subject.lemma_.lower()} & _RULING)
    if lemma in data.REACHING_VERBS and ruling and not _only_possible(verb):
        means = lemma == "mean" and not children(verb, "dobj", "attr")
        return None if means else "declaration"
    if verb.lemma_ in _BEING:
        if any(k.lower_ in data.ELIGIBILITY for k in children(verb, "acomp")):
            return "declaration"
        if _BY_DEFAULT.search(verb.sent.text) and modal_of(verb) is None and (is_content(subject) or ruling):
            return "declaration"
        named_so = [k for k in children(verb, "attr") if _QUOTED_NAME.match(k.doc[k.left_edge.i : k.i + 1].text)]
        return "declaration" if named_so else None
    return None


def _only_possible(verb: Token) -> bool:
    modal = modal_of(verb)
    return modal is not None and modal_name(modal) in ("might", "may", "can")


def _promise(verb: Token, subject: Token) -> Force | None:
    """What the platform does, and what is done to decisions, requests and content."""
    modal = modal_of(verb)
    would = modal is not None and modal_name(modal) in ("would", "will")
    if actor_of(subject) == "platform" and verb.lemma_ not in _BEING:
        present = (modal is None and verb.tag_ in ("VBP", "VBZ", "VB")) or would
        refuses = bool(children(verb, "neg"))
        unbound = data.FEELING_VERBS if refuses else _UNBOUND
        return "commissive" if present and verb.lemma_.lower() not in unbound else None
    if would and verb.lemma_ in _BEING and any(children(k, "xcomp") for k in children(verb, "acomp")):
        return "commissive"
    done = bool(children(verb, "auxpass")) and (modal is None or would) and verb.tag_ == "VBN"
    done = done and not (verb.lower_ == "limited" and word_after(verb) == "to")
    agents = [k for a in children(verb, "agent") for k in children(a, "pobj")] if done else []
    if any(actor_of(k) in ("user", "other") or k.lemma_.lower() in data.GROUND_NOUNS for k in agents):
        return None
    if {subject.lower_, subject.lemma_.lower()} & data.CONSEQUENCE_NOUNS - data.MARKING_NOUNS and (
        modal is None or would
    ):
        return "commissive" if done or verb.tag_ in ("VBZ", "VBP", "VB") else None
    if done and {subject.lower_, subject.lemma_.lower()} & (data.PROCESS_NOUNS | data.CONTENT_NOUNS - data.USER_WORDS):
        return "commissive" if not any(k.lower_ in ("was", "were", "been") for k in verb.children) else None
    if verb.lemma_.lower() in data.UNDERTAKING_VERBS and actor_of(subject) in ("user", "other"):
        return "commissive"
    able = modal is not None and modal_name(modal) == "can" and _is_person(subject)
    return "commissive" if able and verb.lemma_.lower() not in data.EXPERIENCE_VERBS | {"be", "help"} else None


def _is_person(subject: Token) -> bool:
    return any(
        actor_of(word) in ("user", "other") or word.lemma_.lower() in PERSON_NOUNS
        for word in (subject, *subject.conjuncts)
    )


def _telling(verb: Token, subject: Token) -> Force | None:
    """How things are, were or feel to people: nobody can obey or apply it."""
    lemma = verb.lemma_.lower()
    words = {subject.lower_, subject.lemma_.lower()}
    past = verb.tag_ == "VBD" or any(k.lower_ in ("was", "were", "had") for k in (*verb.children, verb))
    modal = modal_of(verb)
    person = _is_person(subject)
    touches = words & _TOUCHED
    bound = touches and not person
    if past and (
        actor_of(subject) != "platform" or (verb.tag_ == "VBD" and modal is None and lemma in data.FOUNDING_VERBS)
    ):
        return "assertive"
    if words & data.LAW_NOUNS:
        return "assertive"
    follows = (k.lemma_.lower() for k in verb.subtree if k.i > verb.i)
    if lemma in data.RESULT_VERBS and not data.CONSEQUENCE_NOUNS.isdisjoint(follows):
        return "declaration"
    if bound or _CASES.search(text_of(verb.sent)):
        return None
    if subject.dep_ in ("csubj", "csubjpass") or subject.tag_ == "VBG" or children(verb, "expl"):
        return "assertive"
    if lemma in data.EFFECT_VERBS and not person:
        return "assertive"
    if verb.lemma_ in _BEING or lemma in ("become", "seem", "appear", "remain", "feel", "sound"):
        return "assertive"
    possible = ("might", "could") if person else ("might", "could", "may", "can")
    if modal is not None and modal_name(modal) in possible:
        return "assertive"
    if person and (modal is None or lemma in _FELT):
        return "assertive"
    return None
