"""Items on what joined or left an enumeration: a case of it, under a rule quoted as the other version had it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from nlp.document import Clause, Document, Span
from nlp.message import Message, Quote, message
from nlp.quiz import wordforms as forms
from nlp.quiz.context import Context, Topic, ground, make_item, mix, other_side
from nlp.quiz.gap import bare_item, leans, readable, spoken, with_list
from nlp.quiz.item import DraftItem
from nlp.quiz.lexicon import NEGATED, OFF_TOPIC, OPEN_LIST, SELF_EVIDENT
from nlp.quiz.reaches import listed_options
from nlp.quiz.wordchange import Run, runs_between
from nlp.rules.rule import Rule
from nlp.versions.change import Side
from nlp.words import holds, holds_respaced, words

# "Only operators may …" bars all others: what joins was barred, and not left out.
_ONLY = re.compile(r"\b(?:only|except|unless|other than)\b", re.IGNORECASE)
_CONJUNCTIONS = frozenset(("and", "or", "and/or"))
_JOINED = re.compile(r"(?:,|/|\b(?:and|or|and/or))\s*$", re.IGNORECASE)
_CONJOINED = re.compile(r"(?:/|\b(?:and|or|and/or))\s*$", re.IGNORECASE)
_JOINING = re.compile(r"\s*(?:,|/|;|(?:and|or|and/or)\b)", re.IGNORECASE)
# An element says a thing by itself; what opens with one of these is a side clause.
_SIDE = re.compile(
    r"(?:unless|except|if|when|where|which|who|that|but|so|because|while|in|on|for|with|including|such|as|at|by|to|"
    r"from|under|after|before|until|however|also|then|it|they|we|you|he|she|this|these|those|its?|even|not?|any|"
    r"their|your|our|all|other|otherwise|over|older|younger|more|less|fewer|above|below|"
    r"within|through|via|during|among|towards?|against|per|without|between|about|like|than|because|up|longer|"
    r"later|earlier|further|similar)\b",
    re.IGNORECASE,
)
_VERBAL = re.compile(r"\b(?:is|are|was|were|be|has|have|may|must|can|will|should|shall|does|do)\b", re.IGNORECASE)
# Where the noun that a joined adjective belongs to ends.
_NOUN_END = re.compile(
    r"\s*(?:[,.;:)]|$)|\s+(?:and|or|in|on|for|with|at|by|to|from|that|which|who|is|are|was|were|may|must|can|will|"
    r"should|shall|has|have|without|unless|if|when|where|before|after|under|as|means?)\b",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"(\w+)\W+(?:and|or|and/or)?\W*$", re.IGNORECASE)
# "An image, video, or …": one article for a list of single things.
_SHARED_ARTICLE = re.compile(
    r"\b(?:means|mean|is|are|or|and|of|with|as|for|a|an)?\s*\ban? [\w-]+(?: [\w-]+)?(?:, (?:[\w-]+ ?){1,2})*(?:,|"
    r" or| and|, or|, and)\s*$",
    re.IGNORECASE,
)
# "This exception does not cover …": no duty and no ban, but it says what one of them reaches.
_SETS_REACH = re.compile(r"\b(?:cover|appl(?:y|ies)|exempt)\b", re.IGNORECASE)
# The reason of a rule, which draws no line.
_REASON = re.compile(r"\b(?:because|so that|in order to|to ensure)\b", re.IGNORECASE)
_EXAMPLES = re.compile(r"\bexamples?\b", re.IGNORECASE)
_PART_END = re.compile(r"\s*,|\s+(?:and|or)\s", re.IGNORECASE)
# A list of what counts as something, or does not.
_SORTS = re.compile(r"\b(?:(?:is|are) not|counts? as|(?:is|are) (?:considered|treated as)|means?)\b", re.IGNORECASE)
_ALIKE = 0.85
_ELEMENT_WORDS = 9
_LISTED_WORDS = 14
_RUNS_MAX = 3
# As many letters at the beginning make two words forms of one ("nationality", "national origin").
_STEM = 6


@dataclass(frozen=True, slots=True)
class Member:
    """An element that one of two enumerations names and the other does not; `span` is its place in its clause."""

    text: str
    span: Span
    joined: bool


def find_member(old: str, new: str) -> Member | None:
    """Return the element by which two wordings of one enumeration differ, the first of several, or None.

    An element joined or left beside others; all other words are the same.
    """
    runs = runs_between(old, new, ignore=_CONJUNCTIONS)
    if not 1 <= len(runs) <= _RUNS_MAX or any(run.old and run.new for run in runs[1:]):
        return None
    members = [_member(run, old, new) for run in runs]
    same_way = len({member.joined for member in members if member}) == 1
    return members[0] if all(members) and same_way else None


def _member(run: Run, old: str, new: str) -> Member | None:
    joined = bool(run.new)
    text, span = (new, run.new_span) if joined else (old, run.old_span)
    if run.old and run.new:
        return None  # "survivor" for "victim": another word may be all that changed
    whole = _tied(text, span)
    if whole and (end := _PART_END.search(whole.of(text))):
        whole = Span(whole.start, whole.start + end.start())  # several joined at once: the first of them
    if whole is None or not _is_element(whole.of(text)):
        return None
    return Member(whole.of(text), whole, joined)


def _tied(text: str, span: Span) -> Span | None:
    """The place of an element with the noun it belongs to, where a comma or conjunction ties it to another."""
    before, after = text[: span.start].rstrip(), text[span.end :]
    if not (_JOINED.search(before) or _JOINING.match(after)) or not before:
        return None
    if len(span.of(text).split()) > 1 or _JOINING.match(after):
        return span if _NOUN_END.match(after) else None
    end = _NOUN_END.search(after)
    # "A working, clickable link" is one link of two qualities, "a sexist or racist joke" are jokes of two kinds.
    if end is None or (end.start() and not _CONJOINED.search(before)):
        return None
    return Span(span.start, span.end + end.start())


def _is_element(part: str) -> bool:
    short = 1 <= len(part.split()) <= _ELEMENT_WORDS
    plain = not (_SIDE.match(part) or _VERBAL.search(part) or NEGATED.search(part) or re.search(r"[\d()“”\"|:,]", part))
    return (
        short
        and plain
        and not part.lower().endswith(("ly", "'s", "’s", " including", " like"))
        and forms.is_nominal(part)
    )


def enumeration_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for an element that joined or left the enumeration of one clause."""
    old, new = topic.old, topic.new
    if topic.change is None or old is None or new is None or (old.lead_in != new.lead_in and not old.lead_in):
        return
    member = find_member(old.text, new.text)
    if member is None or not (_sayable(new, context.new) and _sayable(old, context.old)):
        return
    side: Side = "new" if member.joined else "old"
    other = other_side(side)
    clause, shown = (new, old) if member.joined else (old, new)
    rule = context.rule_of("new", new)
    binds = rule.modality not in ("none", "recommendation")
    defines = not context.is_contract and (bool(rule.definitions) or "definition" in topic.facets)
    decides = new.role == "lead_in" or binds or defines or bool(_SETS_REACH.search(new.text))
    if not decides or _names(old, member) == _names(new, member) or OFF_TOPIC.search(clause.text):
        return
    # "If it does not offer a game or a tool": what joins leaves more outside, and not less.
    own = context.rule_of(side, clause)
    before = _without_modal(clause, own)[: member.span.start]
    if NEGATED.search(before) or _ONLY.search(clause.text):
        return
    if not _is_thing(member, clause, context, own) or _respelled(member.text, shown.text):
        return
    if _REASON.search(clause.text[: member.span.start]) or _is_alternative(member, clause, rule):
        return
    # Another section may speak of it too; that is another rule, unless the words are said to be gone.
    near = clause.path if member.joined else None
    if OPEN_LIST.search(shown.text) or context.said_elsewhere(member.text, other, path=near):
        yield message("abstain-elsewhere")
        return
    if own.modality == "prohibition" and SELF_EVIDENT.search(member.text):
        yield message("abstain-evident")
        return
    stem = message(
        "quiz-covered", area=context.area(new), shown=context.document(other).label,
        rule=spoken(shown, context.document(other)), version=context.new.label,
        element=Quote(_with_article(member, clause), told=True),
    )  # fmt: skip
    span = Span(clause.start + member.span.start, clause.start + member.span.end)
    yield make_item(
        topic, "listed", type="scenario", stem=stem,
        options=mix(listed_options("since" if member.joined else "until", side, clause, context), topic.id),
        facet=topic.change.facet, bloom="apply", evidence=[ground(side, clause, span), ground(other, shown)],
    )  # fmt: skip


def listed_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for what joined or left a list that forbids nothing ("We accept any of the following")."""
    if topic.change is None or (topic.old is None) is (topic.new is None):
        return
    side: Side = "new" if topic.new else "old"
    other = other_side(side)
    clause = topic.new or topic.old
    assert clause is not None
    lead = next(
        (
            c
            for c in context.document(other).clauses
            if c.role == "lead_in" and c.text == clause.lead_in and c.path == clause.path
        ),
        None,
    )
    text = bare_item(clause)
    rule = context.rule_of(side, clause)
    binds = rule.modality in ("duty", "permission") or bool(_SORTS.search(lead.text if lead else ""))
    if lead is None or clause.role != "rule" or not binds:
        return
    shown = with_list(lead, context.document(other))
    apart = forms.RELATIVE_HEAD.search(lead.text.strip(" :")) or forms.OUR_LIST.search(lead.text.strip(" :"))
    plain = 1 <= len(text.split()) <= _LISTED_WORDS and not apart and not leans(text) and _is_noun_phrase(text, context)
    if (
        not plain
        or shown is None
        or OFF_TOPIC.search(clause.text)
        or NEGATED.search(text)
        or re.search(r"[.:]|\d{4}", text)
    ):
        return
    if OPEN_LIST.search(lead.text) or _EXAMPLES.search(lead.text) or context.said_elsewhere(text, other):
        yield message("abstain-elsewhere")
        return
    stem = message(
        "quiz-covered", area=context.area(clause), shown=context.document(other).label, rule=shown,
        element=Quote(forms.uncapitalized(text), told=True), version=context.new.label,
    )  # fmt: skip
    yield make_item(
        topic, "in-list", type="scenario", stem=stem,
        options=mix(listed_options("since" if side == "new" else "until", side, clause, context), topic.id),
        facet=topic.change.facet, bloom="apply", evidence=[ground(side, clause), ground(other, lead)],
    )  # fmt: skip


def _without_modal(clause: Clause, rule: Rule) -> str:
    """The clause's words, blanks where its modal words stand."""
    if rule.modal is None:
        return clause.text
    start, end = rule.modal.span.start - clause.start, rule.modal.span.end - clause.start
    return clause.text[:start] + " " * (end - start) + clause.text[end:]


def _is_thing(member: Member, clause: Clause, context: Context, rule: Rule) -> bool:
    """Whether an element names a thing or person, as far as its form and its use in the two documents show."""
    if clause.start + member.span.start in {verb.start for verb in rule.verbs}:
        return False
    parts = member.text.lower().split()
    first, last = parts[0], parts[-1]
    if forms.opens_noun(member.text) or member.text.split()[-1][:1].isupper():
        return True
    used = context.uses_of(first)
    if used.verb > used.noun or forms.is_describing(last):
        return False
    if len(parts) > 1:
        return not forms.opens_noun(" ".join(parts[1:]))  # "suspend your monetization"
    # "Clear sporting, hunting, or historical context": one noun behind several adjectives.
    if forms.SHARED_NOUN.match(clause.text[member.span.end :]):
        return False
    sibling = _WORD_BEFORE.search(clause.text[: member.span.start])
    kin = [last, *([sibling[1].lower()] if sibling else [])]
    return any(forms.is_noun_ending(word) or context.uses_of(word).noun > 0 for word in kin)


def _is_alternative(member: Member, clause: Clause, rule: Rule) -> bool:
    """Whether an element is one of several things of which a duty wants one ("must have an A or B account")."""
    behind = rule.modal is not None and clause.start + member.span.start > rule.modal.span.end
    return rule.modality == "duty" and behind and bool(re.search(r"\bor\b", clause.text[member.span.start - 5 :]))


def _respelled(element: str, text: str) -> bool:
    """Whether an element is a word of the other wording in another form ("monetisation", "national", "web site")."""
    told = words(text)
    if holds_respaced(told, words(element)):
        return True
    last = element.split()[-1].lower()
    alike = any(SequenceMatcher(None, last, word).ratio() > _ALIKE for word in told if word != last)
    stems = {word[:_STEM] for word in told if len(word) > _STEM}
    return alike or any(word[:_STEM] in stems for word in words(element) if len(word) > _STEM)


def _is_noun_phrase(text: str, context: Context) -> bool:
    """Whether a list item names a thing, by its article or the noun that its head ends in."""
    head = forms.head_of(text)
    used = context.uses_of(head[0].lower()) if head else None
    if used is None or used.verb > used.noun or forms.STEP.match(text) or not forms.is_nominal(text):
        return False
    return forms.opens_noun(text) or forms.is_noun_ending(head[-1]) or context.uses_of(head[-1].lower()).noun > 0


def _with_article(member: Member, clause: Clause) -> str:
    """The element as it can stand alone: with the article that the first of its kind has for all of them."""
    bare = not forms.opens_noun(member.text) and not forms.is_plural(member.text)
    if bare and _SHARED_ARTICLE.search(clause.text[: member.span.start]):
        return f"{'an' if member.text[0].lower() in 'aeiou' else 'a'} {member.text}"
    return member.text


def _sayable(clause: Clause, document: Document) -> bool:
    """Whether a rule, or what leads a list in, can stand in a stem."""
    return readable(replace(clause, role="rule"), document) if clause.role == "lead_in" else readable(clause, document)


def _names(clause: Clause, member: Member) -> bool:
    """Whether a clause uses the element's words in a row."""
    return holds(words(f"{clause.lead_in} {clause.text}"), words(member.text))
