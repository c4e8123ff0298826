"""What a sentence does: forbids, demands, permits, recommends; to whom; by which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.rules import markers as data
from nlp.rules.rule import Actor, Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_BEFORE_IMPERATIVE = ("advcl", "advmod", "punct", "intj", "prep", "aux", "neg", "npadvmod", "cc", "dep", "mark")
_SUBORDINATE = ("relcl", "acl", "advcl", "pcomp", "csubj", "csubjpass")
_PROHIBITING = re.compile("|".join(rf"\b{phrase}\b" for phrase in data.PROHIBITING_PHRASES), re.IGNORECASE)
_DISCRETION = re.compile(data.DISCRETION_PATTERN, re.IGNORECASE)
_MAY_OR_MAY_NOT = re.compile(r"\b(?:may|can|might) or (?:may|can|might) not\b", re.IGNORECASE)
_NO_PLACE = re.compile(r"\b(?:has|have) no place\b|\b(?:is|are) against (?:our|the|these)\b|\b(?:have|has|a) (?:a )?(?:zero|no)[- ]tolerance\b",
                       re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True)
class Stance:
    """A modality with its evidence: `marker` the tokens that say so, `predicate` the verb they govern."""

    modality: Modality
    marker: tuple[Token, ...] = ()
    negated: bool = False
    actor: Actor = "unknown"
    subject: Token | None = None
    predicate: Token | None = None
    imperative: bool = False
    fragment: bool = False


def find_stance(doc: Doc) -> Stance | None:
    """Return the first modality that a main clause of the text expresses, None where there is none."""
    for sentence in doc.sents:
        for verb in main_predicates(sentence):
            if (stance := _judge(verb, sentence)) is not None:
                return stance
        if (stance := _judge_fragment(sentence)) is not None:
            return stance
    return None


def is_fragment(doc: Doc) -> bool:
    """Say whether no main clause has a finite verb with a subject: noun phrases, gerunds, bare predicates."""
    for sentence in doc.sents:
        for verb in main_predicates(sentence):
            finite = verb.tag_ in ("VBZ", "VBP", "VBD") or any(
                k.tag_ in ("MD", "VBZ", "VBP", "VBD") for k in _kids(verb, "aux", "auxpass")
            )
            if finite and subject_of(verb) is not None:
                return False
    return True


def main_predicates(sentence: Sentence) -> Iterator[Token]:
    """Yield the verbs of main clauses in text order: the root, what is coordinated with it, what it only introduces."""
    root = sentence.root
    seen = [root, *_coordinated(root)]
    for verb in list(seen):
        for child in verb.children:
            introduced = verb.lemma_.lower() in data.POINTER_VERBS | {"agree", "acknowledge"} or child.i < verb.i
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
        seen += [t for t in sentence if _modal(t) is not None and not _is_subordinate(t)]
    yield from sorted(
        (t for t in seen if t.pos_ in ("VERB", "AUX") or _modal(t) is not None or t == root), key=lambda t: int(t.i)
    )


def _is_subordinate(verb: Token) -> bool:
    return any(t.dep_ in _SUBORDINATE for t in (verb, *verb.ancestors)) or _marked(verb)


def _marked(verb: Token) -> bool:
    return any(k.dep_ == "mark" and k.lower_ in ("if", "whether", "because") for k in verb.children)


def _coordinated(verb: Token) -> list[Token]:
    found = []
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"):
            found += [child, *_coordinated(child)]
    return found


def subject_of(verb: Token) -> Token | None:
    """Return the subject, borrowed from the verb it is coordinated with or depends on where it has none."""
    own = next((k for k in verb.children if k.dep_ in _SUBJECTS), None)
    borrows = verb.dep_ in ("conj", "xcomp") or (verb.dep_ == "ccomp" and verb.head.pos_ not in ("VERB", "AUX"))
    if own is not None or not borrows:
        return own
    return subject_of(verb.head)


def actor_of(subject: Token | None) -> Actor:
    """Say who a subject is, by its head noun; a name that is no user is the platform."""
    if subject is None:
        return "unknown"
    words = {subject.lower_, subject.lemma_.lower()}
    if words & data.PLATFORM_WORDS and not any(k.lower_ in ("your", "other", "another") for k in subject.children):
        return "platform"
    if words & data.USER_WORDS:
        return "user"
    if words & data.OTHER_ACTORS:
        return "other"
    if (
        subject.pos_ == "PROPN"
        and subject.tag_ == "NNP"
        and subject.text[:1].isupper()
        and not words & data.CONTENT_NOUNS
    ):
        named = subject.text not in (
            "Content",
            "Service",
            "Services",
            "Agreement",
            "Policy",
            "Terms",
            "Section",
            "Internet",
        )
        return "platform" if named and not any(k.dep_ == "det" for k in subject.children) else "unknown"
    return "unknown"


def _kids(token: Token, *deps: str) -> list[Token]:
    return [k for k in token.children if k.dep_ in deps]


def _modal(verb: Token) -> Token | None:
    return next((k for k in verb.children if k.tag_ == "MD" or (k.dep_ == "aux" and k.lower_ == "need")), None)


def _lower(token: Token) -> str:
    return data.CONTRACTIONS.get(token.lower_, str(token.lower_))


def _negations(verb: Token, sentence: Sentence) -> list[Token]:
    """Return the words that negate `verb`: "not", "never", a subject with "no", "under no circumstances"."""
    found = [k for k in verb.children if k.dep_ == "neg" or k.lower_ in ("not", "n't", "n’t", "never")]
    found = [k for k in found if not _is_not_only(k)]
    subject = next((k for k in verb.children if k.dep_ in _SUBJECTS), None)
    if subject is not None:
        if subject.lower_ in data.NEGATIVE_DETERMINERS or (subject.lower_ == "one" and _previous(subject) == "no"):
            found.append(subject)
        found += [k for k in subject.children if k.lower_ in ("no", "neither")]
    if match := _PROHIBITING.search(sentence.text):
        if match.start() + sentence.start_char < verb.idx:
            found += [t for t in sentence if match.start() <= t.idx - sentence.start_char < match.end()]
    return sorted(set(found), key=lambda t: int(t.i))


def _previous(token: Token) -> str:
    return str(token.nbor(-1).lower_) if token.i > 0 else ""


def _following(token: Token) -> str:
    return str(token.nbor(1).lower_) if token.i + 1 < len(token.doc) else ""


def _is_not_only(token: Token) -> bool:
    return _following(token) in ("only", "limited", "necessarily", "just", "merely", "solely", "always")


def _judge(verb: Token, sentence: Sentence) -> Stance | None:
    negations = _negations(verb, sentence)
    modal = _modal(verb)
    if modal is not None and _MAY_OR_MAY_NOT.search(sentence.text):
        return None
    for judge in (_judge_predicate, _judge_lexical):
        if (stance := judge(verb, modal, negations, sentence)) is not None:
            return stance
    if modal is not None:
        return _judge_modal(verb, modal, negations)
    return _judge_imperative(verb, negations)


def _complements(verb: Token) -> list[Token]:
    """Return the words that a form of "be" predicates, or the passive participle itself."""
    if _kids(verb, "auxpass"):
        return [verb]
    if verb.lemma_ in ("be", "remain", "’re", "'re", "become"):
        found = _kids(verb, "acomp", "attr", "oprd")
        return found + [c for k in found for c in k.conjuncts if c.i > verb.i][:2]
    return [verb] if verb.tag_ == "VBN" and verb.dep_ == "ROOT" and not _kids(verb, "aux") else []


def _judge_predicate(verb: Token, modal: Token | None, negations: Sequence[Token], sentence: Sentence) -> Stance | None:
    """Judge "are prohibited", "is not allowed", "are required to", "you are responsible for"."""
    subject = subject_of(verb)
    actor = actor_of(subject)
    may = modal is not None and _lower(modal) in ("may", "might", "could", "can")
    for word in _complements(verb):
        nots = sorted({*negations, *_negations(word, sentence)}, key=lambda t: int(t.i))
        negated = bool(nots)
        lower = word.lower_
        helpers = [k for k in (*_kids(word, "aux", "auxpass"), verb) if k.pos_ == "AUX"]
        marker = tuple(sorted({word, *helpers, *nots}, key=lambda t: int(t.i)))
        if lower in data.FORBIDDEN_WORDS:
            said: Modality = "permission" if negated else "prohibition"
            return Stance(said, marker, negated, "user", subject, word)
        if lower in data.ALLOWED_WORDS and _is_allowing(word):
            said = "prohibition" if negated else "permission"
            return Stance(said, marker, negated, "platform" if actor == "platform" else "user", subject, word)
        if lower == "responsibility" and (owners := [k for k in word.children if k.dep_ == "poss"]) and not negated:
            return Stance("duty", (*marker, *owners), False, actor_of(owners[0]), None, word)
        if lower in data.REQUIRED_WORDS and _is_requiring(word, actor, negated=negated):
            if may:
                return Stance("permission", marker, negated, "platform", subject, word)
            said = "permission" if negated else "duty"
            return Stance(said, marker, negated, actor if actor != "unknown" else "user", subject, word)
        if lower in data.RECOMMENDED_WORDS | {"discouraged"}:
            return Stance("recommendation", marker, negated or lower == "discouraged", "user", subject, word)
    return None


def _is_allowing(word: Token) -> bool:
    if word.lower_ in ("free", "eligible", "entitled"):
        return bool(_kids(word, "xcomp")) or _following(word) == "to"
    return word.lower_ not in ("fine", "ok", "okay", "welcome") or word.dep_ in ("acomp", "ROOT", "attr", "conj")


def _is_requiring(word: Token, actor: Actor, *, negated: bool) -> bool:
    if word.lower_ == "responsible":
        return not negated and actor in ("user", "platform", "other")
    if word.lower_ in ("expected", "obliged", "obligated"):
        return _following(word) == "to" or bool(_kids(word, "xcomp"))
    return word.lower_ != "necessary" or bool(_kids(word, "xcomp"))


def _judge_lexical(verb: Token, modal: Token | None, negations: Sequence[Token], sentence: Sentence) -> Stance | None:
    """Judge "we do not allow", "you agree to", "we reserve the right to", "you need to", "this violates our rules"."""
    lemma = verb.lemma_.lower()
    subject = subject_of(verb)
    actor = actor_of(subject)
    negated = bool(negations)
    marker = tuple(sorted({*_kids(verb, "aux"), *negations, verb}, key=lambda t: int(t.i)))
    passive = bool(_kids(verb, "auxpass"))
    if passive:
        return None
    if match := _NO_PLACE.search(sentence.text):
        words = tuple(t for t in sentence if match.start() <= t.idx - sentence.start_char < match.end())
        return Stance("prohibition", words, True, "user", subject, verb)
    speaks = (
        subject is not None and actor in ("platform", "unknown") or subject is None and lemma not in data.ALLOW_VERBS
    )
    if lemma in data.FORBID_VERBS and speaks and subject is not None:
        return Stance("permission" if negated else "prohibition", marker, negated, "user", subject, verb)
    if lemma in data.ALLOW_VERBS and (actor == "platform" or (subject is not None and negated and actor == "unknown")):
        return Stance("prohibition" if negated else "permission", marker, negated, "user", subject, verb)
    if lemma in data.REQUIRE_VERBS and modal is None and subject is not None and _demands(verb, subject, actor):
        return Stance("permission" if negated else "duty", marker, negated, "user", subject, verb)
    if (
        lemma in data.RECOMMEND_VERBS | data.DISCOURAGE_VERBS
        and actor == "platform"
        and (lemma != "ask" or modal is None)
    ):
        return Stance("recommendation", marker, negated or lemma in data.DISCOURAGE_VERBS, "user", subject, verb)
    if lemma in data.VIOLATE_VERBS and modal is None and not negated and subject is not None and _is_rule(verb):
        return Stance("prohibition", marker, False, "user", subject, verb)
    return _judge_undertaking(verb, modal, marker, negated, subject, actor, sentence)


def _demands(verb: Token, subject: Token, actor: Actor) -> bool:
    """Say whether "X requires Y" is a rule: the platform or a policy requires it, or it is required of a user."""
    asked = [t for k in _kids(verb, "dobj", "ccomp", "xcomp") for t in (k, *k.children)]
    rules = subject.lemma_.lower() in data.RULE_NOUNS
    return actor == "platform" or rules or any(actor_of(t) == "user" and t.dep_ in ("dobj", "nsubj") for t in asked)


def _is_rule(verb: Token) -> bool:
    """Say whether what is violated are the platform's rules."""
    return any(
        k.lemma_.lower() in data.RULE_NOUNS and any(c.lower_ in ("our", "this", "these", "the") for c in k.children)
        for k in _kids(verb, "dobj")
    )


def _judge_undertaking(
    verb: Token, modal: Token | None, marker: tuple[Token, ...], negated: bool,
    subject: Token | None, actor: Actor, sentence: Sentence,
) -> Stance | None:  # fmt: skip
    """Judge what someone undertakes, has to do, or has a right to."""
    lemma = verb.lemma_.lower()
    if match := _DISCRETION.search(sentence.text):
        words = tuple(t for t in sentence if match.start() <= t.idx - sentence.start_char < match.end())
        if words and verb in words and actor in ("platform", "user", "other"):
            return Stance("permission", words, False, actor, subject, verb)
    target = next(iter(_kids(verb, "xcomp")), None)
    if lemma == "agree" and target is not None and not negated:
        nots = _negations(target, sentence)
        said: Modality = "prohibition" if nots else "duty"
        return Stance(said, (*marker, *nots), bool(nots), actor, subject, target)
    if (
        lemma in ("have", "need")
        and target is not None
        and any(k.lower_ == "to" for k in target.children)
        and modal is None
    ):
        if actor in ("user", "other", "platform") or lemma == "have":
            tos = [k for k in target.children if k.lower_ == "to"]
            return Stance("permission" if negated else "duty", (*marker, *tos), negated, actor, subject, target)
    if lemma == "need" and actor == "user" and modal is None and target is None and _kids(verb, "dobj"):
        return Stance("permission" if negated else "duty", marker, negated, actor, subject, verb)
    if lemma in data.CONSEQUENCE_VERBS and actor == "platform" and modal is None and verb.tag_ in ("VBP", "VBZ", "VB"):
        return Stance(
            "prohibition" if negated else "duty", marker if negated else (), negated, "platform", subject, verb
        )
    return None


def _judge_modal(verb: Token, modal: Token, negations: Sequence[Token]) -> Stance | None:
    name = _lower(modal)
    negated = bool(negations)
    subject = subject_of(verb)
    passive = bool(_kids(verb, "auxpass"))
    actor = _bound(verb, subject, name) if passive else actor_of(subject)
    said: Modality | None = None
    if any(k.lower_ in data.STATE_ADJECTIVES for k in _kids(verb, "acomp")):
        return None
    if name in data.DUTY_MODALS:
        said = "prohibition" if negated else "duty"
        actor = "user" if actor == "unknown" and _is_content(subject) else actor
    elif name in data.SHOULD_MODALS and actor != "platform" and modal.i != modal.sent.start:
        said = "recommendation"
    elif name in data.MAY_MODALS:
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


def _bound(verb: Token, subject: Token | None, modal: str) -> Actor:
    """Say whom a passive binds: its agent, or who does such a thing."""
    agents = [k for a in _kids(verb, "agent") for k in _kids(a, "pobj")]
    if agents:
        return actor_of(agents[0])
    lemma = verb.lemma_.lower()
    if lemma in data.CONSEQUENCE_VERBS and not (
        modal in ("must", "shall", "should") and lemma in ("label", "limit", "restrict")
    ):
        return "platform"
    if lemma in data.USER_VERBS or (modal in ("must", "shall", "should") and _is_content(subject)):
        return "user"
    return "platform" if actor_of(subject) == "user" or _is_content(subject) and modal == "will" else "unknown"


def _is_content(subject: Token | None) -> bool:
    return subject is not None and subject.lemma_.lower() in data.CONTENT_NOUNS


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
        return "prohibition" if _is_content(subject) and lemma not in data.EXPERIENCE_VERBS else None
    if passive:
        return "permission" if actor in ("user", "platform") else None
    if lemma in data.EXPERIENCE_VERBS or lemma in ("be", "try", "attempt"):
        return None
    if actor == "platform":
        return "permission" if name == "may" or lemma in data.CONSEQUENCE_VERBS else None
    if subject is not None and subject.lower_ in ("they", "those", "people", "someone", "who") and name == "can":
        return None
    return "permission" if actor == "user" or actor == "other" and name == "may" else None


def _of_will(verb: Token, actor: Actor, subject: Token | None, *, negated: bool, passive: bool) -> Modality | None:
    lemma = verb.lemma_.lower()
    if passive:
        if actor == "user" and negated:
            return "prohibition"
        done = lemma in data.CONSEQUENCE_VERBS or actor_of(subject) == "user"
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
    if left or verb.dep_ == "conj" and not negations:
        return None
    helpers = [k for k in _kids(verb, "aux") if k.lemma_ == "do"]
    marker = tuple(sorted({*helpers, *negations}, key=lambda t: int(t.i)))
    polite = any(k.lower_ == "please" for k in verb.lefts)
    if negations:
        return Stance("prohibition", marker, True, "user", None, verb, imperative=True)
    if lemma in data.REFRAIN_VERBS:
        return Stance("prohibition", (verb,), True, "user", None, verb, imperative=True)
    if lemma in data.AVOID_VERBS:
        return Stance("recommendation", (verb,), True, "user", None, verb, imperative=True)
    if lemma in data.POINTER_VERBS or lemma == "be" and not _kids(verb, "acomp", "attr", "prep"):
        return None
    return Stance("recommendation" if polite else "duty", (), False, "user", None, verb, imperative=True)


def _judge_fragment(sentence: Sentence) -> Stance | None:
    """Judge "No spam", "Examples of unacceptable behavior include …", "Zero tolerance for …"."""
    root = sentence.root
    words = [t for t in sentence if t.is_alpha]
    verbless = root.pos_ not in ("VERB", "AUX") or root.tag_ == "VBG"
    if words and words[0].lower_ == "no" and verbless and len(words) > 1:
        return Stance("prohibition", (words[0],), True, "user", None, root, fragment=True)
    if verbless and (match := _PROHIBITING.match(sentence.text)):
        marker = tuple(t for t in sentence if t.idx - sentence.start_char < match.end())
        return Stance("prohibition", marker, True, "user", None, root, fragment=True)
    if root.lemma_.lower() not in data.LISTING_VERBS and not sentence.text.rstrip().endswith(":"):
        return None
    head = [t for t in sentence if t.i < root.i or t.head == root or t.head.head == root or verbless]
    for token in head:
        attribute = token.dep_ in ("amod", "acl", "compound") or token.lower_ in data.FORBIDDEN_ATTRIBUTES
        if not attribute and token.lemma_.lower() not in data.VIOLATION_NOUNS:
            continue
        negated = any(k.dep_ == "neg" for k in token.children) or _previous(token) == "not"
        for modality, attributes in _ATTRIBUTES:
            if token.lower_ in attributes:
                flipped: Modality = "prohibition" if negated else modality
                return Stance(flipped, (token,), negated, "user", None, root, fragment=True)
        if token.lemma_.lower() in data.VIOLATION_NOUNS and token.i < root.i:
            return Stance("prohibition", (token,), False, "user", None, root, fragment=True)
    return None


_ATTRIBUTES: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("prohibition", data.FORBIDDEN_ATTRIBUTES),
    ("permission", data.ALLOWED_ATTRIBUTES),
    ("recommendation", data.RECOMMENDED_ATTRIBUTES),
    ("duty", data.REQUIRED_ATTRIBUTES),
)
