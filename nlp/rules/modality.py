"""What a sentence does: forbids, demands, permits, recommends; to whom; by which words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.prefilter import Prefiltered
from nlp.rules import markers as data
from nlp.rules.grammar import (
    PROHIBITING,
    Stance,
    actor_of,
    children,
    is_content,
    modal_name,
    modal_of,
    negations_of,
    subject_of,
    text_of,
    word_before,
)
from nlp.rules.predicates import by_law, judge_lexical, judge_predicate
from nlp.rules.rule import Actor, Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

_BEFORE_IMPERATIVE = ("advcl", "advmod", "punct", "intj", "prep", "aux", "neg", "npadvmod", "cc", "dep", "mark")
# Most words between a modal verb and what it governs: "cannot, in any case, be".
_REACH = 4
_SUBORDINATE = ("relcl", "acl", "advcl", "pcomp", "csubj", "csubjpass")
# Phrases that say it whatever the parse: pattern, modality, whether a negation is in it, whom it binds.
_PHRASES: tuple[tuple[Prefiltered, Modality, bool, Actor], ...] = (
    (
        Prefiltered(re.compile(data.COUNTS_AS_VIOLATION, re.IGNORECASE), data.VIOLATION_STEMS),
        "prohibition",
        False,
        "user",
    ),
    (Prefiltered(re.compile(data.LISTS_VIOLATIONS, re.IGNORECASE), data.BREAKING_STEMS), "prohibition", False, "user"),
    (Prefiltered(re.compile(data.NO_VIOLATION, re.IGNORECASE), ("violat",)), "permission", True, "user"),
    (
        Prefiltered(re.compile(data.BEST_TO, re.IGNORECASE), ("best", "better", "good", "advisable")),
        "recommendation",
        False,
        "user",
    ),
    (Prefiltered(re.compile(data.RESERVES, re.IGNORECASE), ("reserve",)), "permission", False, "platform"),
    (Prefiltered(re.compile(data.SAYS_MUST_NOT, re.IGNORECASE), (" not",)), "prohibition", True, "user"),
)
_MAY_OR_MAY_NOT = re.compile(r"\b(?:may|can|might) or (?:may|can|might) not\b", re.IGNORECASE)
_ATTRIBUTES: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("prohibition", data.FORBIDDEN_ATTRIBUTES),
    ("permission", data.ALLOWED_ATTRIBUTES),
    ("recommendation", data.RECOMMENDED_ATTRIBUTES),
    ("duty", data.REQUIRED_ATTRIBUTES),
)


def find_stance(doc: Doc) -> Stance | None:
    """Return the first modality that a main clause of the text expresses, None where there is none."""
    for sentence in doc.sents:
        for verb in main_predicates(sentence):
            if (stance := _judge(verb, sentence)) is not None:
                return stance
        if (stance := _judge_fragment(sentence)) is not None:
            return stance
        if (stance := _judge_surface(sentence)) is not None:
            return stance
        for pattern, modality, negated, actor in _PHRASES:
            if match := pattern.search(text_of(sentence)):
                start, end = match.span("modal") if "modal" in match.groupdict() else match.span()
                words = tuple(t for t in sentence if start <= t.idx - sentence.start_char < end)
                return Stance(modality, words, negated, actor, None, sentence.root)
    return None


def is_fragment(doc: Doc) -> bool:
    """Say whether no main clause has a finite verb with a subject: noun phrases, gerunds, bare predicates."""
    for sentence in doc.sents:
        for verb in main_predicates(sentence):
            finite = verb.tag_ in ("VBZ", "VBP", "VBD") or any(
                k.tag_ in ("MD", "VBZ", "VBP", "VBD") for k in children(verb, "aux", "auxpass")
            )
            if finite and subject_of(verb) is not None:
                return False
    return True


@lru_cache(maxsize=16)
def main_predicates(sentence: Sentence) -> tuple[Token, ...]:
    """Return the verbs of main clauses in text order: the root, what is coordinated with it, what it introduces."""
    root = sentence.root
    seen = [root, *_coordinated(root)]
    for verb in list(seen):
        for child in verb.children:
            tells = verb.lemma_.lower() in data.POINTER_VERBS and actor_of(subject_of(verb)) != "platform"
            introduced = tells or verb.lemma_.lower() in ("agree", "acknowledge") or child.i < verb.i
            introduced = introduced or _follows_from(verb, child)
            if (
                child.dep_ in ("ccomp", "parataxis")
                and introduced
                and child.pos_ in ("VERB", "AUX")
                and not _marked(child)
            ):
                seen += [child, *_coordinated(child)]
            elif child.dep_ == "parataxis":
                seen.append(child)
    if root.pos_ not in ("VERB", "AUX"):
        seen += [t for t in sentence if modal_of(t) is not None and not _is_subordinate(t)]
    seen = [t for t in seen if not _marked(t)]
    told = (t for t in seen if t.pos_ in ("VERB", "AUX") or modal_of(t) is not None or t == root)
    return tuple(sorted(told, key=lambda t: int(t.i)))


def _follows_from(verb: Token, child: Token) -> bool:
    """Say whether a sentence gives the ground for a rule: "That's why you may not …", "This means you must …"."""
    why = any(k.lower_ == "why" for k in child.lefts)
    means = verb.lemma_ == "mean" and not any(k.dep_ == "neg" for k in verb.children)
    return (why or means) and any(k.lower_ in ("this", "that") and k.dep_ == "nsubj" for k in verb.lefts)


def _is_subordinate(verb: Token) -> bool:
    return any(t.dep_ in _SUBORDINATE for t in (verb, *verb.ancestors)) or _marked(verb)


def _marked(verb: Token) -> bool:
    return any(k.dep_ in ("mark", "advmod") and k.lower_ in data.SUBORDINATORS for k in verb.lefts)


def _coordinated(verb: Token) -> list[Token]:
    found = []
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"):
            found += [child, *_coordinated(child)]
    return found


def _judge(verb: Token, sentence: Sentence) -> Stance | None:
    negations = negations_of(verb, sentence)
    modal = modal_of(verb)
    if modal is not None and _MAY_OR_MAY_NOT.search(text_of(sentence)):
        return None
    for judge in (judge_predicate, judge_lexical):
        if (stance := judge(verb, modal, negations, sentence)) is not None:
            return stance
    if modal is not None:
        return _judge_modal(verb, modal, negations)
    return _judge_imperative(verb, negations)


def _judge_modal(verb: Token, modal: Token, negations: Sequence[Token]) -> Stance | None:
    name = modal_name(modal)
    negated = bool(negations)
    subject = subject_of(verb)
    passive = bool(children(verb, "auxpass"))
    actor = _bound(verb, subject, name) if passive else actor_of(subject)
    said: Modality | None = None
    states = name not in data.DUTY_MODALS | data.SHOULD_MODALS
    if states and any(k.lower_ in data.STATE_ADJECTIVES for k in children(verb, "acomp")):
        return None
    if name in data.DUTY_MODALS:
        said = "prohibition" if negated else "duty"
        actor = "user" if actor == "unknown" and is_content(subject) else actor
    elif name in data.SHOULD_MODALS and modal.i != modal.sent.start and not _speaks(subject):
        said = "recommendation"
    elif name in data.MAY_MODALS or (name in ("might", "could") and actor == "platform" and not negated):
        said = _of_may(verb, name, actor, subject, negated=negated, passive=passive)
    elif name in data.WILL_MODALS:
        said = _of_will(verb, actor, subject, negated=negated, passive=passive)
    elif name == "need" and negated:
        said = "permission"
    if said is None:
        return None
    if said == "prohibition" and actor == "unknown":
        actor = "user"
    return Stance(said, tuple(sorted({modal, *negations}, key=lambda t: int(t.i))), negated, actor, subject, verb)


def _speaks(subject: Token | None) -> bool:
    """Whether the platform speaks of itself ("we should"): that advises nobody; "moderators should" does."""
    return actor_of(subject) == "platform" and subject is not None and subject.pos_ in ("PRON", "PROPN")


def _judge_surface(sentence: Sentence) -> Stance | None:
    """Judge "you may not …", "… goods cannot be sold" by their words alone: the parse has lost the main clause."""
    for modal in sentence:
        if modal.tag_ != "MD" or modal.i == sentence.start:
            continue
        before = modal.nbor(-1)
        if before.pos_ not in ("NOUN", "PROPN", "PRON"):
            continue
        opening = modal.doc[sentence.start : before.i + 1]
        if any(t.lower_ in data.SUBORDINATORS or t.tag_ in ("WDT", "WP", "WRB", "IN") for t in opening):
            continue
        verb = next((t for t in modal.doc[modal.i + 1 : sentence.end] if t.pos_ == "VERB"), None)
        if verb is None or verb.i - modal.i > _REACH or verb.head == modal or modal.head != verb:
            continue
        stance = judge_predicate(verb, modal, negations_of(verb, sentence), sentence)
        return stance or _judge_modal(verb, modal, negations_of(verb, sentence))
    return None


def _bound(verb: Token, subject: Token | None, modal: str) -> Actor:
    """Say whom a passive binds: its agent, or who does such a thing."""
    agents = [k for a in children(verb, "agent") for k in children(a, "pobj")]
    if agents:
        return actor_of(agents[0])
    lemma = verb.lemma_.lower()
    if lemma in data.REFERRAL_VERBS and any(t.lemma_.lower() in data.REFERRAL_TARGETS for t in verb.subtree):
        return "platform"
    if lemma in data.CONSEQUENCE_VERBS and not (
        modal in ("must", "shall", "should") and lemma in ("label", "limit", "restrict")
    ):
        return "platform"
    if modal in data.WILL_MODALS and subject is not None and any(k.lower_ == "your" for k in children(subject, "poss")):
        return "platform"  # "your messages will not be shared": who holds them says what is done with them
    if modal in data.MAY_MODALS and not children(verb, "neg") and (_is_held(subject) or _hands_over(verb, lemma)):
        return "platform"
    if lemma in data.USER_VERBS or (modal in ("must", "shall", "should") and is_content(subject)):
        return "user"
    return "platform" if actor_of(subject) == "user" or (is_content(subject) and modal == "will") else "unknown"


def _is_held(subject: Token | None) -> bool:
    """Whether a subject is data about somebody, which the platform holds: "search terms based on your messages"."""
    if subject is None or not {subject.lower_, subject.lemma_.lower()} & data.DATA_NOUNS:
        return False
    return any(t.lower_ in ("your", "you") for t in subject.subtree)


def _hands_over(verb: Token, lemma: str) -> bool:
    """Whether something "may be shared with our partners": who holds it does that."""
    given = (k for p in children(verb, "prep", "dative") for k in children(p, "pobj"))
    return lemma in data.HANDING_VERBS and any(
        k.pos_ == "PROPN" or k.lemma_.lower() in data.RECEIVING_NOUNS for k in given
    )


def _of_may(
    verb: Token, name: str, actor: Actor, subject: Token | None, *, negated: bool, passive: bool
) -> Modality | None:
    lemma = verb.lemma_.lower()
    if lemma in data.IMPOSSIBLE_VERBS and (negated or name == "can"):
        return None
    if negated:
        if actor == "platform" and not (passive and name == "may" and lemma not in data.CONSEQUENCE_VERBS):
            return None
        if passive:
            return "prohibition"
        if actor in ("user", "other"):
            return None if lemma in data.EXPERIENCE_VERBS - {"get", "gain"} else "prohibition"
        people = subject is not None and subject.lower_ in ("they", "he", "she", "who", "one")
        acts = lemma not in data.EXPERIENCE_VERBS | data.RUNNING_VERBS
        return "prohibition" if acts and (people or is_content(subject) or lemma in data.USER_VERBS) else None
    if passive:
        return "permission" if actor in ("user", "platform") else None
    if any(k.lemma_ in ("be", "have") for k in children(verb, "aux")):
        return None  # "you may be alleging", "you may have seen": what may be the case, not what may be done
    if lemma in data.EXPERIENCE_VERBS or lemma in ("be", "try", "attempt"):
        return None
    if lemma in data.HOLDING_VERBS and subject is not None and subject.pos_ != "PRON":
        return None
    if actor == "platform":
        return "permission" if name == "may" or lemma in data.CONSEQUENCE_VERBS else None
    if subject is not None and subject.lower_ in ("they", "those", "people", "someone", "who") and name == "can":
        return None
    if is_content(subject) and lemma in data.RUNNING_VERBS:
        return "permission"
    asked = actor == "other" and (name == "may" or lemma in data.USER_VERBS)
    person = actor == "unknown" and subject is not None and subject.pos_ in ("NOUN", "PROPN")
    asked = asked or (person and name == "may" and lemma in data.USER_VERBS and not is_content(subject))
    return "permission" if actor == "user" or asked else None


def _of_will(verb: Token, actor: Actor, subject: Token | None, *, negated: bool, passive: bool) -> Modality | None:
    lemma = verb.lemma_.lower()
    if passive:
        if actor == "user" and negated:
            return "prohibition"
        done = negated or lemma in data.CONSEQUENCE_VERBS or actor_of(subject) == "user"
        return ("prohibition" if negated else "duty") if done and actor == "platform" else None
    if actor not in ("platform", "user") or lemma == "be" or lemma in data.EXPERIENCE_VERBS:
        return None
    return "prohibition" if negated else "duty"


def _judge_imperative(verb: Token, negations: Sequence[Token]) -> Stance | None:
    if (
        verb.tag_ not in ("VB", "VBP")
        or subject_of(verb) is not None
        or verb.dep_ not in ("ROOT", "conj", "ccomp", "parataxis")
    ):
        return None
    left = [k for k in verb.lefts if k.dep_ not in _BEFORE_IMPERATIVE or k.lower_ == "to"]
    lemma = verb.lemma_.lower()
    if left or (verb.dep_ == "conj" and not negations):
        return None
    helpers = [k for k in children(verb, "aux") if k.lemma_ == "do"]
    marker = tuple(sorted({*helpers, *negations}, key=lambda t: int(t.i)))
    polite = any(k.lower_ == "please" for k in verb.lefts)
    if negations:
        return Stance("prohibition", marker, True, "user", None, verb, imperative=True)
    if lemma in data.REFRAIN_VERBS:
        return Stance("prohibition", (verb,), True, "user", None, verb, imperative=True)
    if lemma in data.AVOID_VERBS:
        return Stance("recommendation", (verb,), True, "user", None, verb, imperative=True)
    inner = next(iter(children(verb, "xcomp")), None)
    if lemma in data.TRYING_IMPERATIVES and inner is not None and (inner.tag_ == "VBG" or inner.tag_ == "VB"):
        return Stance("recommendation", (), False, "user", None, inner, imperative=True)
    if lemma in data.POINTER_VERBS or (lemma == "be" and not children(verb, "acomp", "attr", "prep")):
        return None
    return Stance("recommendation" if polite else "duty", (), False, "user", None, verb, imperative=True)


def _is_legal_title(words: Sequence[Token]) -> bool:
    """Whether "No …" entitles what a party does not owe or grant, and forbids no conduct: "No Waiver"."""
    head = next((t for t in words if t.pos_ in ("NOUN", "PROPN")), words[0])
    return head.lemma_.lower() in data.LEGAL_TITLES


def _judge_fragment(sentence: Sentence) -> Stance | None:
    """Judge "No spam", "Examples of unacceptable behavior include …", "Zero tolerance for …"."""
    root = sentence.root
    words = [t for t in sentence if t.is_alpha]
    verbless = root.pos_ not in ("VERB", "AUX") or root.tag_ == "VBG"
    if words and words[0].lower_ == "no" and verbless and len(words) > 1 and not _is_legal_title(words[1:]):
        return Stance("prohibition", (words[0],), True, "user", None, root, fragment=True)
    if verbless and (match := PROHIBITING.match(text_of(sentence))):
        marker = tuple(t for t in sentence if t.idx - sentence.start_char < match.end())
        return Stance("prohibition", marker, True, "user", None, root, fragment=True)
    if root.lemma_.lower() not in data.LISTING_VERBS and not text_of(sentence).rstrip().endswith(":"):
        return None
    head = [t for t in sentence if t.i < root.i or t.head == root or t.head.head == root or verbless]
    for token in head:
        attribute = token.dep_ in ("amod", "acl", "compound") or token.lower_ in data.FORBIDDEN_ATTRIBUTES
        if not attribute and token.lemma_.lower() not in data.VIOLATION_NOUNS:
            continue
        negated = any(k.dep_ == "neg" for k in token.children) or word_before(token) == "not"
        for modality, attributes in _ATTRIBUTES:
            if token.lower_ in attributes and not by_law(token):
                flipped: Modality = "prohibition" if negated else modality
                return Stance(flipped, (token,), negated, "user", None, root, fragment=True)
        lists = root.lemma_ != "be" or text_of(sentence).rstrip().endswith(":")
        if token.lemma_.lower() in data.VIOLATION_NOUNS and token.i < root.i and lists:
            return Stance("prohibition", (token,), False, "user", None, root, fragment=True)
    return None
