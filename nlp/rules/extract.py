"""Clauses in, rules out: what each clause says, with every phrase's place in the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from nlp.document import Clause, Document, Span
from nlp.rules import markers as data
from nlp.rules.consequences import find_consequences
from nlp.rules.definitions import find_definitions
from nlp.rules.force import find_force
from nlp.rules.grammar import Stance
from nlp.rules.modality import find_stance, is_fragment
from nlp.rules.parser import Parser
from nlp.rules.phrases import Phrases, find_phrases
from nlp.rules.reading import LONGEST, Reading, completed, continues, end_of, prefix_of, stretch
from nlp.rules.rule import Actor, Definition, Force, Modality, Phrase, Rule
from nlp.rules.thresholds import find_thresholds

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIER_MODALITY: dict[str, Modality] = {
    "prohibited": "prohibition", "allowed": "permission", "restricted": "permission", "required": "duty",
}  # fmt: skip
_OPENING_NOT = re.compile(r"(?:not|never|don['’]t|do not)\b", re.IGNORECASE)
_OPPOSITE: dict[Modality, Modality] = {"duty": "prohibition", "permission": "prohibition"}
_RELATIVE_LEAD = re.compile(data.RELATIVE_LEAD, re.IGNORECASE)
_ACTION_LEAD = re.compile(data.ACTION_LEAD, re.IGNORECASE)
# "Here are some tools:", "decisions whether to:": the verbs below bind nobody.
_STEPS_LEAD = re.compile(data.STEPS_LEAD, re.IGNORECASE)
_HERE_ARE = re.compile(data.HERE_ARE, re.IGNORECASE)
_NOT_LIMITED = re.compile(r"[\s,]*(?:but|and)?\s?(?:(?:is|are)\s)?not limited to[:,]?", re.IGNORECASE)
# Parses are large: so many clauses are read before their parses are let go.
_CLAUSES_AT_ONCE = 250
_VERB_TAGS = frozenset(("VB", "VBD", "VBP", "VBZ", "MD"))
_ACTION_ENDS = ("punct", "cc")
_PREDICATIVE = data.FORBIDDEN_WORDS | data.ALLOWED_WORDS | data.REQUIRED_WORDS | data.RECOMMENDED_WORDS
_NORM_VERBS = data.FORBID_VERBS | data.ALLOW_VERBS | data.REQUIRE_VERBS | data.RECOMMEND_VERBS | data.REFRAIN_VERBS


def extract(clauses: Sequence[Clause], document: Document, *, parser: Parser) -> list[Rule]:
    """Return one Rule per clause, in order, from batched parses of bodies and lead-ins.

    Reads the first 6,000 characters of a clause. Every phrase lies inside its clause, and `document.text[span]`
    is its text. A modality that comes from the lead-in or the tier has no `modal`. Raises EngineError where the
    parsing model cannot be loaded.
    """
    return extract_placed([(clause, document) for clause in clauses], parser=parser)


def extract_placed(clauses: Sequence[tuple[Clause, Document]], *, parser: Parser) -> list[Rule]:
    """Return the rules of clauses that stand in several documents, as `extract` does."""
    return [
        rule
        for at in range(0, len(clauses), _CLAUSES_AT_ONCE)
        for rule in _extract(clauses[at : at + _CLAUSES_AT_ONCE], parser)
    ]


def _extract(clauses: Sequence[tuple[Clause, Document]], parser: Parser) -> list[Rule]:
    # The mark between the cells of a table row ends a phrase; a semicolon says so to every reader of words.
    bodies = [document.text[clause.start : clause.end][:LONGEST].replace(" | ", " ; ") for clause, document in clauses]
    prefixes = [prefix_of(clause, document) for clause, document in clauses]
    texts = [
        completed(body) if clause.role == "lead_in" else body for (clause, _), body in zip(clauses, bodies, strict=True)
    ] + [completed(prefix) for prefix in prefixes if prefix]
    docs = parser.parse(texts)
    leads = iter(docs[len(bodies) :])
    rules = []
    for (clause, _), body, prefix, doc in zip(clauses, bodies, prefixes, docs, strict=False):
        reading = Reading(body, clause.start, doc, next(leads) if prefix else None)
        rules.append(_rule(clause, reading))
    return rules


def _rule(clause: Clause, reading: Reading) -> Rule:
    defined = find_definitions(reading.body)
    stated_stance = _own_stance(reading)
    stated = stated_stance is not None
    stance = _stance(clause, reading, stated_stance, defines=bool(defined))
    own = stance is not None and stance.predicate is not None
    force: Force
    acting: Actor
    force, acting = ("directive", "unknown") if stated else find_force(reading.doc)
    phrases = find_phrases(reading)
    actor = stance.actor if stance else "unknown"
    definitions = [
        Definition(term, meaning)
        for pair in defined
        if (term := reading.phrase(pair.term)) and (meaning := reading.phrase(pair.meaning))
    ]
    return Rule(
        clause_id=clause.id,
        modality=stance.modality if stance else "none",
        modal=_modal(reading, stance) if stance and own else None,
        negated=stance.negated if stance else False,
        stated=stated,
        force=force,
        actor=acting if stance is None and force == "commissive" else actor,
        subject=_subject(reading, stance) if stance and own else None,
        action=_action(reading, stance, phrases) if stance else None,
        thresholds=find_thresholds(reading),
        exceptions=reading.phrases(phrases.exceptions),
        conditions=reading.phrases(phrases.conditions),
        consequences=reading.phrases(find_consequences(reading, actor=actor, limits=phrases.limits)),
        examples=reading.phrases(phrases.examples),
        definitions=tuple(definitions),
        dates=reading.phrases(phrases.dates),
        continues=continues(clause),
        verbs=tuple(Span(clause.start + t.idx, clause.start + end_of(t)) for t in reading.tokens if _is_verb(t)),
    )


def _is_verb(token: Token) -> bool:
    """Whether a word is used as a verb; a participle before a noun is not, and what joins a verb is one."""
    tag = token.tag_
    if tag in _VERB_TAGS:
        return True
    dep = token.dep_
    return (tag == "VBN" and dep != "amod") or (dep == "conj" and token.head.tag_ in _VERB_TAGS)


def _stance(clause: Clause, reading: Reading, own: Stance | None, *, defines: bool) -> Stance | None:
    """Return the clause's own stance, else what it inherits: from the lead-in, then from the tier."""
    explicit = own is not None and (not own.imperative or own.negated)
    above = _stance_above(reading)
    if above is not None and not (explicit and own is not None and not own.imperative):
        negated = bool(_OPENING_NOT.match(reading.body))
        said = _OPPOSITE.get(above.modality, above.modality) if negated else above.modality
        return Stance(
            said, negated=above.negated or negated, actor=above.actor, predicate=own.predicate if own else None
        )
    if explicit or defines or clause.tier is None or clause.role == "heading":
        return own
    inherited = _TIER_MODALITY.get(clause.tier.kind)
    reads_on = continues(clause) or is_fragment(reading.doc) or _is_half(reading)
    if inherited is None or not (clause.role == "tier" or own is not None or reads_on):
        return own
    predicate = own.predicate if own is not None and own.imperative else None
    return Stance(inherited, negated=inherited == "prohibition", actor="user", predicate=predicate)


def _own_stance(reading: Reading) -> Stance | None:
    """Return the stance that the words of a clause take by themselves; steps of a list take none."""
    own = find_stance(reading.doc)
    if own is None or not own.imperative or own.negated:
        return own
    if _is_half(reading):
        return None
    steps = reading.lead is not None and find_stance(reading.lead) is None and _STEPS_LEAD.search(reading.lead.text)
    return None if steps or _HERE_ARE.search(reading.body) else own


def _is_half(reading: Reading) -> bool:
    """Whether a clause completes its lead-in ("Content that:") and tells by its verb what that does, not what to do."""
    return reading.lead is not None and bool(_RELATIVE_LEAD.search(reading.lead.text))


def _stance_above(reading: Reading) -> Stance | None:
    if reading.lead is None:
        return None
    above = find_stance(reading.lead)
    if above is not None and above.imperative and not above.negated and _is_half(reading):
        return None  # "Content that" orders nothing
    if above is None and _ACTION_LEAD.search(reading.lead.text):
        return Stance("permission", actor="platform")
    return above


def _modal(reading: Reading, stance: Stance) -> Phrase | None:
    """Return the marker's words as one stretch, or its last words where they stand far apart."""
    if not stance.marker:
        return None
    tokens = sorted(stance.marker, key=lambda t: int(t.i))
    while len(tokens) > 1 and tokens[-1].i - tokens[0].i > 6:
        tokens = tokens[1:]
    return reading.phrase(Span(tokens[0].idx, end_of(tokens[-1])))


def _subject(reading: Reading, stance: Stance) -> Phrase | None:
    return reading.phrase(stretch(stance.subject)) if stance.subject is not None else None


def _action(reading: Reading, stance: Stance, phrases: Phrases) -> Phrase | None:
    """Return what the modality governs: a verb with its objects, without conditions and exceptions."""
    if stance.predicate is None:
        return reading.phrase(_before_limits(Span(0, len(reading.body)), phrases))
    if stance.fragment:
        after = max(
            [end_of(t) for t in stance.marker] + [end_of(stance.predicate)] * (stance.predicate.pos_ in ("VERB", "AUX"))
        )
        sentence = stance.predicate.sent
        if listed := _NOT_LIMITED.match(reading.body, after):
            after = listed.end()
        return reading.phrase(_before_limits(Span(after, sentence.end_char), phrases))
    span = _governed(stance.predicate, stance)
    return reading.phrase(_before_limits(span, phrases)) if span else None


def _before_limits(span: Span, phrases: Phrases) -> Span:
    fronted = [limit.end for limit in phrases.limits if limit.start <= span.start < limit.end < span.end]
    start = max([span.start, *fronted])
    return Span(start, min([span.end, *(limit.start for limit in phrases.limits if limit.start > start)]))


def _governed(predicate: Token, stance: Stance) -> Span | None:
    """Return the complement of "prohibited from", "required to", "do not allow", or the verb phrase itself."""
    word = predicate.lower_
    lemma = predicate.lemma_.lower()
    lexical = predicate in stance.marker
    predicative = word in _PREDICATIVE
    if lexical and stance.subject is not None and stance.subject.lower_ == "it" and _opens_infinitive(predicate):
        return Span(predicate.nbor(1).idx, predicate.sent.end_char)
    if lexical and (predicative or lemma in _NORM_VERBS):
        inner = [k for k in predicate.rights if k.dep_ in ("xcomp", "ccomp", "dobj", "prep", "pcomp")]
        if predicative:
            inner = [k for k in inner if k.dep_ == "xcomp" or k.lower_ in ("from", "for", "to")]
        if inner:
            first = inner[0]
            deeper = [k for k in first.children if k.dep_ in ("pcomp", "pobj")] if first.dep_ == "prep" else []
            return Span(stretch(deeper[0] if deeper else first).start, _clause_end(predicate))
        return stretch(stance.subject) if stance.subject is not None else None
    if lemma in ("reserve", "retain", "have") and lexical:
        last = max(int(t.i) for t in stance.marker)
        right = next((t for t in predicate.subtree if t.i > last and _is_infinitive(t)), None)
        return Span(right.idx, stretch(right).end) if right is not None else None
    passive = next((k for k in predicate.children if k.dep_ == "auxpass" and k.lower_ == "be"), None)
    return Span(passive.idx if passive is not None else predicate.idx, _clause_end(predicate))


def _opens_infinitive(word: Token) -> bool:
    return bool(word.i + 1 < len(word.doc) and word.nbor(1).lower_ == "to")


def _is_infinitive(token: Token) -> bool:
    return token.tag_ == "VB" and any(k.lower_ == "to" for k in token.lefts)


def _clause_end(verb: Token) -> int:
    """Return where the verb's phrase ends, before a coordinated clause that has its own subject."""
    end = end_of(verb)
    for child in verb.rights:
        if child.dep_ in _ACTION_ENDS:
            continue
        if child.dep_ == "conj" and any(k.dep_ in ("nsubj", "nsubjpass", "aux") for k in child.children):
            break
        if (
            child.dep_ in ("advcl", "parataxis", "ccomp")
            and any(k.dep_ == "mark" for k in child.children)
            and child.dep_ != "ccomp"
        ):
            continue
        end = max(end, stretch(child).end)
    return end
