"""Rules as answers among several: what a list forbids, told as conduct, and rules that are sentences by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from nlp.document import CELL_MARK, Clause
from nlp.message import Quote
from nlp.quiz.act import act_of, is_item
from nlp.quiz.context import Context, content_words
from nlp.quiz.gap import bare_item, leans, read_clause, resumes
from nlp.quiz.lexicon import ABLE, GENERAL_HEADING, HOW_TO, LEGAL_HEADING, OFF_TOPIC, POINTS_AWAY
from nlp.quiz.wordforms import ASIDE, BAN_VERB, FOLLOWING, LABEL, OUR_STEP, RUN_IN, STEP, capitalized
from nlp.rules.rule import Rule

# A ban told as a thing or a deed, a sentence, an item of a list: answers to one question are of one form.
Form = Literal["noun", "verb", "sentence", "listed"]

# Words that can be read among five other answers.
_BAN_WORDS, _SENTENCE_WORDS, _ITEM_WORDS, _LEAD_WORDS = range(2, 31), range(6, 36), range(2, 31), range(3, 31)
_BINDING = ("prohibition", "duty", "permission")
# More than one sentence, an address, or a mark of the page.
_UNFIT = re.compile(
    r"[.!?][\"”')]?\s+\S|[:;]|https?:|www\.|@|\d\.\d|\*|^\W*\d|\s[.,]|['’]s\W*$|^(?:[A-Z]\w+ ){2,}(?:We|You|The) [a-z]"
)
# What opens or ends a sentence and is no part of its rule.
_OPENING = re.compile(r"^(?:please )?(?:note|keep in mind|remember),?(?: however,?)?,? (?:that )?", re.IGNORECASE)
_ENDING = re.compile(r"\s*(?:Learn|Read|Find out) more\b.{0,40}$")
# What rests on a case told of before.
_RESTING = re.compile(
    r"^(?:based on|in response|on appeal|to do so|if (?:you|we) do so|once (?:you|we) do|all the|both|either|"
    r"in (?:that|this|such|these|those)|after (?:that|this))\b|\b(?:to|of|in|for|from|on|by|with|about) that \w+|"
    r"\bthen\b|\bsuch (?!as\b)|\b(?:also|instead|the foregoing|step \d+)\b|\([a-z]\)|^while\b|^in the \w+ review\b|"
    r"\b(?:capitali[sz]ed|defined) terms?\b|\b(?:now|currently|temporarily|ongoing)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A rule of the new version as one answer, and the clause it is of."""

    clause: Clause
    answer: Quote
    form: Form
    # Who is bound, in the main: the platform's staff, or others.
    ours: bool = False

    @property
    def place(self) -> tuple[object, ...]:
        """The list or section that it stands in."""
        tier = self.clause.tier.label if self.clause.tier else ""
        return (self.clause.path, tier) if self.form == "sentence" else (self.clause.path, tier, self.clause.lead_in)


def tell(clause: Clause, context: Context) -> Told | None:
    """Return a rule as one answer among several, None where it cannot be read without what stands around it."""
    if clause.role != "rule" or CELL_MARK in clause.text or OFF_TOPIC.search(clause.text):
        return None
    if GENERAL_HEADING.search(context.heading(clause)) or LEGAL_HEADING.search(" ".join(clause.path)):
        return None
    if not context.decides(clause) or resumes(clause, context.new):
        return None
    return _ban(clause, context) or _sentence(clause, context) or _listed(clause, context)


def standing(context: Context) -> Iterator[Told]:
    """Yield the rules that both versions have word for word and that can be told."""
    for clause in context.new.clauses:
        if clause.id in context.unchanged and not context.is_repeated(clause, "new"):
            told = tell(clause, context)
            if told is not None:
                yield told


def _ban(clause: Clause, context: Context) -> Told | None:
    """What a list, or its tier, says is not allowed."""
    if not is_item(clause):
        return None
    rule = context.rule_of("new", clause)
    if rule.modality != "prohibition" or rule.exceptions:
        return None
    act = act_of(clause, rule)
    if act is None or act.who or len(act.text.split()) not in _BAN_WORDS:
        return None
    # "Claim to work for somebody when you do not": of "they", an imperative would not say who they are.
    said = act.text if act.form == "noun" else bare_item(clause).rstrip(".")
    return Told(clause, Quote(capitalized(said)), "noun" if act.form == "noun" else "verb")


def _listed(clause: Clause, context: Context) -> Told | None:
    """What a list forbids, requires or allows, where its lead-in can be quoted."""
    lead, text = clause.lead_in.strip(), bare_item(clause)
    rule = context.rule_of("new", clause)
    binds = rule.modality in _BINDING and rule.modal is None and not rule.exceptions
    quotable = (
        len(lead.split()) in _LEAD_WORDS and lead.count(":") <= 1 and not leans(FOLLOWING.sub("", lead.strip(" :")))
    )
    plain = len(text.split()) in _ITEM_WORDS and not (leans(text) or _RESTING.search(text) or _UNFIT.search(text))
    fit = binds and quotable and plain and not (HOW_TO.search(text) or POINTS_AWAY.search(text))
    return Told(clause, Quote(capitalized(text.rstrip("."))), "listed") if fit else None


def _sentence(clause: Clause, context: Context) -> Told | None:
    """A rule that is one sentence and says by itself what must, must not or may be done."""
    if any(mark.kind in ("template", "code") for mark in clause.marks):
        return None
    alone = not clause.lead_in or read_clause(clause, context.new)[1] == 0
    text = _bare(clause.text)
    whole = text.endswith((".", "!")) and clause.text[:1].isupper() and len(text.split()) in _SENTENCE_WORDS
    said = LABEL.sub("", text)
    apart = not (leans(said) or _RESTING.search(said) or _UNFIT.search(said) or HOW_TO.search(said))
    apart = apart and not POINTS_AWAY.search(text)
    decides = alone and whole and apart and _decides(context.rule_of("new", clause), text)
    ours = bool(OUR_STEP.match(text)) and not BAN_VERB.search(text)
    return Told(clause, Quote(text), "sentence", ours) if decides else None


def _bare(text: str) -> str:
    """A sentence without the heading in its line, what leads over to it, and a pointer behind it.

    A label goes where the sentence says it again: "India: advertisers must not …" binds in India only.
    """
    label = LABEL.match(text)
    again = label is not None and bool(content_words(label["label"]) & content_words(text[label.end() :]))
    bare = _ENDING.sub("", RUN_IN.sub("", LABEL.sub("", text) if again else text)).strip()
    return capitalized(ASIDE.sub("", _OPENING.sub("", bare)))


def _decides(rule: Rule, text: str) -> bool:
    """Whether a rule says what is done with a case: by its modal word, or as a step of the policy's authors."""
    if rule.modality not in _BINDING or not rule.stated:
        return False
    if rule.actor == "platform" and rule.modal is None:
        step = OUR_STEP.match(text)
        return step is not None and bool(STEP.match(text[step.end() :]))
    return rule.modal is not None and not ABLE.fullmatch(rule.modal.text)
