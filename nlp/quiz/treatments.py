"""Items on how a policy treats what it lists: taken down, kept for adults, kept behind a label, allowed.

They ask what tier items ask where a policy has fewer than four tiers, or sentences for labels ("For the following
content, we limit the ability to view …"): the answers say in plain words what each tier does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from nlp.document import Clause, Document, Tier
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, content_words, ground, make_item, mix, tier_line
from nlp.quiz.gap import bare_item, leans
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.quiz.lexicon import BLATANT, GENERAL_HEADING, GRAPHIC, OFF_TOPIC, SELF_EVIDENT
from nlp.quiz.tiers import is_plain, policy_tiers
from nlp.quiz.wordforms import UNFIT, of_users, uncapitalized

Treatment = Literal["banned", "conditions", "adults", "labelled", "adults_labelled", "unrecommended", "allowed"]

_OPTIONS, _TREATMENTS_MIN = 4, 2
_WORDS = range(3, 36)
_SAID = 0.6
# Content words that what is not allowed shares with what is, so that telling them apart is a question.
_NEAR = 2
_ADULTS = re.compile(r"\b(?:18|21|eighteen|adults?|age[- ]restrict\w*|age[- ]gat\w*)\b", re.IGNORECASE)
_LABEL = re.compile(r"\b(?:labels?|labell?ed|warnings?|screens?|interstitials?)\b", re.IGNORECASE)
_REACH = re.compile(r"\b(?:recommend\w*|eligib\w*|ineligib\w*|demot\w*|downrank\w*)\b", re.IGNORECASE)
# A lead-in that its items complete ("Content that:", "Imagery depicting:"), so that both are one description.
_COMPLETED = re.compile(r"\b(?:that|which|who|depicting|showing|containing|promoting|about|by)$", re.IGNORECASE)
# A lead-in that treats its items by itself, whatever the tier above says.
_TURNS = re.compile(
    r"\b(?:allow\w*|permit\w*|except|unless|not|prohibit\w*|remov\w*|restrict\w*|limit\w*|may|must)\b", re.IGNORECASE
)
_TOPIC = re.compile(r"\brestricted (?:goods|items|substances|drugs|weapons|parties)\b", re.IGNORECASE)
# Words that tell how content is treated, and labels and remarks that are no content.
_SAYS_HOW = re.compile(
    r"\b(?:we|our|allow\w*|permit\w*|prohibit\w*|remov\w+|restrict\w*|must|may|only|unless|except\w*|exempt\w*|note|"
    r"see|following|above|below)\b",
    re.IGNORECASE,
)
# Instances of what is listed, which a description can do without.
_BRACKETS = re.compile(r"\s*\((?:e\.g\.|for example|including|such as|like)[^()]*\)", re.IGNORECASE)
_INSTANCES = re.compile(r",? (?:including|such as|for example|e\.g\.)\b.*$", re.IGNORECASE)
# Tiers between "allowed" and "not allowed" that no answer may stand beside: the one would be a case of the other.
_GRADED: tuple[Treatment, ...] = ("adults", "labelled", "adults_labelled", "unrecommended")


def treatment_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item on how content is treated that was listed anew, or moved to another tier, or stands."""
    clause = topic.new
    if clause is None or clause.tier is None or (topic.old is not None and "tier" not in topic.facets):
        return
    key = treatment(clause.tier)
    before = treatment(topic.old.tier) if topic.old is not None and topic.old.tier is not None else None
    text = _told(clause, context) if key is not None and key != before else None
    if key is None or text is None or GENERAL_HEADING.search(context.heading(clause)):
        return
    if key == "banned" and (SELF_EVIDENT.search(text) or BLATANT.search(text)):
        yield message("abstain-evident")
        return
    if key == "banned" and before is None and not _is_tempting(text, clause, context.new):
        yield message("abstain-evident")
        return
    options = _answers(key, before, clause, context)
    if len(options) < _OPTIONS:
        yield message("abstain-distractors")
        return
    if _is_treated_otherwise(text, key, context.new):
        yield message("abstain-elsewhere")
        return
    line = tier_line(clause, context.new)
    stem = message(
        "quiz-treatment", area=context.area(clause), version=context.new.label,
        element=Quote(uncapitalized(of_users(text)), told=True),
    )  # fmt: skip
    yield make_item(
        topic, f"treatment-{clause.id}", type="scenario", stem=stem, options=mix(options, topic.id), facet="tier",
        bloom="apply", evidence=[ground("new", clause), *([ground("new", line)] if line else [])],
    )  # fmt: skip


def _is_treated_otherwise(text: str, key: Treatment, document: Document) -> bool:
    """Whether most words of a content stand under another tier as well, or where no tier says what holds."""
    own = content_words(text)
    others = [c for c in document.clauses if c.role != "heading" and (c.tier is None or treatment(c.tier) != key)]
    return any(len(own & content_words(f"{c.lead_in} {c.text}")) >= _SAID * len(own) for c in others)


def _is_tempting(text: str, clause: Clause, document: Document) -> bool:
    """Whether what is not allowed looks like something that the same section allows under conditions.

    Beside what only adults may see, what is not allowed is so bad that everybody knows it.
    """
    own = content_words(text)
    others = [c for c in document.clauses if c.path == clause.path and c.tier and treatment(c.tier) == "conditions"]
    return any(len(own & content_words(f"{c.lead_in} {c.text}")) >= _NEAR for c in others)


@cache
def treatment(tier: Tier) -> Treatment | None:
    """What a tier does to what stands below it, None where it requires something or says nothing of that."""
    if tier.kind in ("prohibited", "allowed"):
        return "banned" if tier.kind == "prohibited" else "allowed"
    if tier.kind != "restricted":
        return None
    adults, labelled = bool(_ADULTS.search(tier.label)), bool(_LABEL.search(tier.label))
    if _REACH.search(tier.label):
        return None if adults or labelled else "unrecommended"
    if adults:
        return "adults_labelled" if labelled else "adults"
    # "Restricted goods" are what the law restricts, and the name of a topic.
    return "labelled" if labelled else None if _TOPIC.search(tier.label) else "conditions"


def _told(clause: Clause, context: Context) -> str | None:
    """What an item lists, with the lead-in that it completes; None where it cannot be read as one description."""
    rule = context.rule_of("new", clause)
    lead = clause.lead_in.strip(" :.").rpartition(": ")[2]
    joined = not lead or (bool(_COMPLETED.search(lead)) and not _TURNS.search(lead))
    listed = clause.role == "rule" and clause.number and rule.modal is None and not rule.exceptions
    if not joined or not listed or (rule.stated and not lead):
        return None
    item = _INSTANCES.sub("", _BRACKETS.sub("", bare_item(clause).rstrip("."))).rstrip(" ,.;")
    text = " ".join(f"{lead} {uncapitalized(item) if lead else item}".split())
    whole = is_plain(text) and not leans(text) and not UNFIT.search(text) and len(text.split()) in _WORDS
    fit = "(" not in item and not (_SAYS_HOW.search(item) or GRAPHIC.search(text) or OFF_TOPIC.search(text))
    return text if whole and fit else None


def _answers(key: Treatment, before: Treatment | None, clause: Clause, context: Context) -> list[DraftOption]:
    """The key and three treatments that tempt: the one until now, the others of this policy, and the plain ones."""
    known = _known(context.new, clause.path) + _known(context.new, None)
    if len(set(known)) < _TREATMENTS_MIN:
        return []
    graded = key in _GRADED or (key != "conditions" and "conditions" not in known)
    plain: Sequence[Treatment] = (
        ("banned", "allowed", "adults", "labelled") if graded else ("banned", "conditions", "allowed")
    )
    order = dict.fromkeys((key, *([before] if before else []), *known, *plain))
    fit = [each for each in order if (each != "conditions" if graded else each not in _GRADED)][:_OPTIONS]
    tier = Quote(clause.tier.label if clause.tier else "", cited=True)
    options = [_option(each, key, before, tier, context) for each in fit]
    if len(options) == _OPTIONS - 1:
        options.append(DraftOption(message("option-untiered"), False, "other_tier", _wrong(tier)))
    return options


def _known(document: Document, path: tuple[str, ...] | None) -> list[Treatment]:
    """The treatments of a policy's tiers, in order of appearance; those under one heading if given."""
    found = map(treatment, policy_tiers(document, path))
    return list(dict.fromkeys(each for each in found if each is not None))


def _option(each: Treatment, key: Treatment, before: Treatment | None, tier: Quote, context: Context) -> DraftOption:
    right = each == key
    origin: OptionOrigin = "key" if right else "previous_version" if each == before else "other_tier"
    feedback = message("feedback-key-tier", tier=tier) if right else _wrong(tier)
    return DraftOption(
        message("option-treatment", answer=each), right, origin, context.until() if each == before else feedback
    )  # fmt: skip


def _wrong(tier: Quote) -> Message:
    return message("feedback-wrong-tier", tier=tier)
