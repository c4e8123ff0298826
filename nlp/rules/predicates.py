"""Predicates that set a norm without a modal verb: "is prohibited", "we do not allow", "you agree to"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from nlp.prefilter import Prefiltered
from nlp.rules import markers as data
from nlp.rules.grammar import (
    Stance,
    actor_of,
    children,
    is_content,
    modal_name,
    negations_of,
    subject_of,
    text_of,
    word_after,
)
from nlp.rules.rule import Actor, Modality

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_DISCRETION = Prefiltered(re.compile(data.DISCRETION_PATTERN, re.IGNORECASE), ("discretion", "right"))
# Words behind "permitted" in which "by applicable law" stands.
_AGENT_WORDS = 5
_NO_PLACE = Prefiltered(re.compile(data.NO_PLACE_PATTERN, re.IGNORECASE), ("no place", "against", "tolerance"))


def _complements(verb: Token) -> list[Token]:
    """Return the words that a form of "be" predicates, or the passive participle itself."""
    if children(verb, "auxpass"):
        return [verb]
    if verb.lemma_ in ("be", "remain", "’re", "'re", "become"):
        found = children(verb, "acomp", "attr", "oprd")
        return found + [c for k in found for c in k.conjuncts if c.i > verb.i][:2]
    return [verb] if verb.tag_ == "VBN" and verb.dep_ == "ROOT" and not children(verb, "aux") else []


def judge_predicate(verb: Token, modal: Token | None, negations: Sequence[Token], sentence: Sentence) -> Stance | None:
    """Judge "are prohibited", "is not allowed", "are required to", "you are responsible for"."""
    subject = subject_of(verb)
    actor = actor_of(subject)
    may = modal is not None and modal_name(modal) in ("may", "might", "could", "can")
    for word in _complements(verb):
        nots = sorted({*negations, *negations_of(word, sentence)}, key=lambda t: int(t.i))
        negated = bool(nots)
        lower = word.lower_
        helpers = [k for k in (*children(word, "aux", "auxpass"), verb) if k.pos_ == "AUX"]
        marker = tuple(sorted({word, *helpers, *nots}, key=lambda t: int(t.i)))
        if lower in data.OPTIONAL_WORDS and modal is None and not negated:
            return Stance("permission", marker, False, "user", subject, word)
        if lower == "banned" and not negated and _is_account(subject):
            return Stance("duty", (), False, "platform", subject, word)
        if lower in data.FORBIDDEN_WORDS:
            said: Modality = "permission" if negated else "prohibition"
            return Stance(said, marker, negated, "user", subject, word)
        if lower in data.ALLOWED_WORDS and _is_allowing(word) and not by_law(word):
            said = "prohibition" if negated else "permission"
            return Stance(said, marker, negated, "platform" if actor == "platform" else "user", subject, word)
        if lower == "responsibility" and (owners := [k for k in word.children if k.dep_ == "poss"]) and not negated:
            return Stance("duty", (*marker, *owners), False, actor_of(owners[0]), None, word)
        if lower in data.REQUIRED_WORDS and _is_requiring(word, actor, negated=negated):
            if may:
                return Stance("permission", marker, negated, "platform", subject, word)
            said = "permission" if negated else "duty"
            return Stance(said, marker, negated, actor if actor != "unknown" else "user", subject, word)
        if modal is None and is_content(subject) and _is_done(word, verb):
            said = "prohibition" if negated else "duty"
            return Stance(said, marker if negated else (), negated, "platform", subject, word)
        if lower in data.RECOMMENDED_WORDS | {"discouraged"} and subject is not None:
            return Stance("recommendation", marker, negated or lower == "discouraged", "user", subject, word)
    return None


def _is_account(subject: Token | None) -> bool:
    """Whether a subject is a user or an account: who "is banned" is punished, what "is banned" is forbidden."""
    return subject is not None and (
        subject.lemma_.lower() in ("account", "profile", "channel") or actor_of(subject) == "user"
    )


def _is_done(word: Token, verb: Token) -> bool:
    """Say whether "content is removed" states what the platform does, and not what has happened."""
    if word.tag_ != "VBN" or word.lemma_.lower() not in data.CONSEQUENCE_VERBS:
        return False
    if word.lower_ == "limited" and word_after(word) == "to":
        return False  # "includes, but is not limited to"
    helpers = {k.lower_ for k in (*children(word, "aux", "auxpass"), verb)}
    return bool(helpers & {"is", "are", "'re", "’re"}) and not helpers & {"has", "have", "had", "been"}


def by_law(word: Token) -> bool:
    """Whether a law allows, and not the platform: "to the extent permitted by applicable law"."""
    behind = word.doc[word.i + 1 : word.i + _AGENT_WORDS]
    return bool(behind) and behind[0].lower_ in ("by", "under") and any(k.lower_ in data.LAW_NOUNS for k in behind)


def _is_allowing(word: Token) -> bool:
    if word.lower_ in ("free", "eligible", "entitled"):
        return bool(children(word, "xcomp")) or word_after(word) == "to"
    return word.lower_ not in ("fine", "ok", "okay", "welcome") or word.dep_ in ("acomp", "ROOT", "attr", "conj")


def _is_requiring(word: Token, actor: Actor, *, negated: bool) -> bool:
    if word.lower_ == "responsible":
        return not negated and actor in ("user", "platform", "other")
    if word.lower_ in ("expected", "obliged", "obligated"):
        return word_after(word) == "to" or bool(children(word, "xcomp"))
    return word.lower_ != "necessary" or bool(children(word, "xcomp"))


def judge_lexical(verb: Token, modal: Token | None, negations: Sequence[Token], sentence: Sentence) -> Stance | None:
    """Judge "we do not allow", "you agree to", "we reserve the right to", "you need to", "this violates our rules"."""
    lemma = verb.lemma_.lower()
    subject = subject_of(verb)
    actor = actor_of(subject)
    negated = bool(negations)
    marker = tuple(sorted({*children(verb, "aux"), *negations, verb}, key=lambda t: int(t.i)))
    passive = bool(children(verb, "auxpass"))
    if passive or (lemma in data.ALLOW_VERBS and by_law(verb)):
        return None
    if match := _NO_PLACE.search(text_of(sentence)):
        words = tuple(t for t in sentence if match.start() <= t.idx - sentence.start_char < match.end())
        return Stance("prohibition", words, True, "user", subject, verb)
    speaks = (subject is not None and actor in ("platform", "unknown")) or (
        subject is None and lemma not in data.ALLOW_VERBS
    )
    if subject is not None and {subject.lower_, subject.lemma_.lower()} & data.LAW_NOUNS:
        return None
    if lemma in data.FORBID_VERBS and speaks and subject is not None:
        return Stance("permission" if negated else "prohibition", marker, negated, "user", subject, verb)
    if lemma in data.ALLOW_VERBS and (actor == "platform" or (subject is not None and negated and actor == "unknown")):
        return Stance("prohibition" if negated else "permission", marker, negated, "user", subject, verb)
    if lemma in data.REQUIRE_VERBS and modal is None and subject is not None and _demands(verb, subject, actor):
        return Stance("permission" if negated else "duty", marker, negated, "user", subject, verb)
    if (
        lemma in data.RECOMMEND_VERBS | data.DISCOURAGE_VERBS
        and actor == "platform"
        and (lemma not in data.OFFER_VERBS or modal is None or modal_name(modal) == "would")
        and children(verb, "dobj", "ccomp", "xcomp", "dative", "advcl")
    ):
        return Stance("recommendation", marker, negated or lemma in data.DISCOURAGE_VERBS, "user", subject, verb)
    if lemma in data.VIOLATE_VERBS and modal is None and not negated and subject is not None and _is_rule(verb):
        return Stance("prohibition", marker, False, "user", subject, verb)
    return _judge_undertaking(verb, modal, marker, negated, subject, actor, sentence)


def _demands(verb: Token, subject: Token, actor: Actor) -> bool:
    """Say whether "X requires Y" is a rule: the platform or a policy requires it, or it is required of a user."""
    asked = [t for k in children(verb, "dobj", "ccomp", "xcomp") for t in (k, *k.children)]
    rules = subject.lemma_.lower() in data.RULE_NOUNS
    return actor == "platform" or rules or any(actor_of(t) == "user" and t.dep_ in ("dobj", "nsubj") for t in asked)


def _is_rule(verb: Token) -> bool:
    """Say whether what is violated are the platform's rules."""
    return any(
        k.lemma_.lower() in data.RULE_NOUNS and any(c.lower_ in ("our", "this", "these", "the") for c in k.children)
        for k in children(verb, "dobj")
    )


def _of_responsibility(verb: Token) -> bool:
    return any(k.lower_ == "responsibility" for k in children(verb, "dobj"))


def _judge_undertaking(
    verb: Token, modal: Token | None, marker: tuple[Token, ...], negated: bool,
    subject: Token | None, actor: Actor, sentence: Sentence,
) -> Stance | None:  # fmt: skip
    """Judge what someone undertakes, has to do, or has a right to."""
    lemma = verb.lemma_.lower()
    if match := _DISCRETION.search(text_of(sentence)):
        words = tuple(t for t in sentence if match.start() <= t.idx - sentence.start_char < match.end())
        if words and verb in words and actor in ("platform", "user", "other"):
            return Stance("permission", words, False, actor, subject, verb)
    target = next(iter(children(verb, "xcomp")), None)
    if lemma == "agree" and target is not None and not negated:
        nots = negations_of(target, sentence)
        said: Modality = "prohibition" if nots else "duty"
        return Stance(said, (*marker, *nots), bool(nots), actor, subject, target)
    if (
        lemma in ("have", "need")
        and target is not None
        and target.lemma_ != "offer"  # "all that the community has to offer"
        and any(k.lower_ == "to" for k in target.children)
        and (modal is None or modal_name(modal) == "will")
    ) and (actor in ("user", "other", "platform") or lemma == "have"):
        tos = [k for k in target.children if k.lower_ == "to"]
        return Stance("permission" if negated else "duty", (*marker, *tos), negated, actor, subject, target)
    if lemma in data.BEARING_VERBS and not negated and actor in ("user", "other") and _of_responsibility(verb):
        return Stance("duty", marker, False, actor, subject, verb)
    if lemma == "need" and actor == "user" and modal is None and target is None and children(verb, "dobj"):
        return Stance("permission" if negated else "duty", marker, negated, actor, subject, verb)
    if lemma in data.CONSEQUENCE_VERBS and actor == "platform" and modal is None and verb.tag_ in ("VBP", "VBZ", "VB"):
        return Stance(
            "prohibition" if negated else "duty", marker if negated else (), negated, "platform", subject, verb
        )
    return None
