"""Small questions to the dependency parse: subjects, actors, negations, modals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.prefilter import Prefiltered
from nlp.rules import markers as data
from nlp.rules.rule import Actor, Modality

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

# Where a parse keeps the text that was parsed.
TEXT = "text"
_NO_SPEAKERS = data.CONTENT_NOUNS | data.DATA_NOUNS | data.PROCESS_NOUNS
_NEGATING = frozenset(("not", "n't", "n’t", "never"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
PROHIBITING = Prefiltered(
    re.compile("|".join(rf"\b{phrase}\b" for phrase in data.PROHIBITING_PHRASES), re.IGNORECASE), ("no ", "tolerance")
)


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


@lru_cache(maxsize=64)
def subject_of(verb: Token) -> Token | None:
    """Return the subject, borrowed from the verb it is coordinated with or depends on where it has none."""
    # Of two subjects the nearer one is the verb's: "Threats of violence - You may not …" has a label before it.
    subjects = children(verb, *_SUBJECTS)
    own = next((k for k in reversed(subjects) if k.i < verb.i), subjects[0] if subjects else None)
    borrows = verb.dep_ in ("conj", "xcomp") or (verb.dep_ == "ccomp" and verb.head.pos_ not in ("VERB", "AUX"))
    if own is not None or not borrows:
        return own
    return subject_of(verb.head)


def actor_of(subject: Token | None) -> Actor:
    """Say who a subject is, by its head noun; a name that is no user is the platform."""
    if subject is None:
        return "unknown"
    words = {subject.lower_, subject.lemma_.lower()}
    if subject.lemma_.lower() in data.PARTITIVES:
        whole = [k for of in subject.children if of.lower_ == "of" for k in of.children if k.dep_ == "pobj"]
        if whole and (actor := actor_of(whole[0])) != "unknown":
            return actor
    if subject.lower_ == "one" and word_before(subject) == "no":
        return "user"
    if words & data.PLATFORM_WORDS and not any(k.lower_ in ("your", "other", "another") for k in subject.children):
        return "platform"
    if words & data.USER_WORDS:
        return "user"
    if words & data.OTHER_ACTORS:
        return "other"
    if subject.pos_ == "PROPN" and subject.tag_ == "NNP" and subject.text[:1].isupper() and not words & _NO_SPEAKERS:
        quoted = word_before(subject.doc[int(subject.left_edge.i)]) in ("“", '"') or word_before(subject) in ("“", '"')
        named = not quoted and subject.text not in (
            "Content",
            "Service",
            "Services",
            "Agreement",
            "Policy",
            "Terms",
            "Section",
            "Internet",
        )
        alone = not any(k.dep_ == "det" or (k.dep_ == "conj" and k.pos_ == "NOUN") for k in subject.children)
        return "platform" if named and alone else "unknown"
    return "unknown"


def children(token: Token, *deps: str) -> list[Token]:
    return [child for dep, child in _by_dependency(token) if dep in deps]


@lru_cache(maxsize=64)
def _by_dependency(token: Token) -> tuple[tuple[str, Token], ...]:
    return tuple((child.dep_, child) for child in token.children)


@lru_cache(maxsize=64)
def modal_of(verb: Token) -> Token | None:
    near = _by_dependency(verb)
    helpers = [k for _, k in near] + [k for dep, aux in near if dep == "aux" for k in aux.children]
    return next((k for k in helpers if k.tag_ == "MD" or (k.dep_ == "aux" and k.lower_ == "need")), None)


def modal_name(token: Token) -> str:
    return data.CONTRACTIONS.get(token.lower_, str(token.lower_))


@lru_cache(maxsize=16)
def text_of(sentence: Sentence) -> str:
    """The text of a sentence, for all that look for phrases in it: spaCy puts it together from the words every time."""
    whole = sentence.doc.user_data.get(TEXT)
    return str(sentence.text) if whole is None else whole[sentence.start_char : sentence.end_char]


def negations_of(verb: Token, sentence: Sentence) -> list[Token]:
    """Return the words that negate `verb`: "not", "never", a subject with "no", "under no circumstances"."""
    below = _by_dependency(verb)
    found = [k for dep, k in below if (dep == "neg" or k.lower_ in _NEGATING) and not _is_not_only(k)]
    subject = next((k for dep, k in below if dep in _SUBJECTS), None)
    if subject is not None:
        if subject.lower_ in data.NEGATIVE_DETERMINERS or (subject.lower_ == "one" and word_before(subject) == "no"):
            found.append(subject)
        found += [k for k in subject.children if k.lower_ in ("no", "neither")]
    if (match := PROHIBITING.search(text_of(sentence))) and match.start() + sentence.start_char < verb.idx:
        found += [t for t in sentence if match.start() <= t.idx - sentence.start_char < match.end()]
    return sorted(set(found), key=lambda t: int(t.i))


def word_before(token: Token) -> str:
    return str(token.nbor(-1).lower_) if token.i > 0 else ""


def word_after(token: Token) -> str:
    return str(token.nbor(1).lower_) if token.i + 1 < len(token.doc) else ""


def _is_not_only(token: Token) -> bool:
    return word_after(token) in ("only", "limited", "necessarily", "just", "merely", "solely", "always")


def is_content(subject: Token | None) -> bool:
    return subject is not None and subject.lemma_.lower() in data.CONTENT_NOUNS
