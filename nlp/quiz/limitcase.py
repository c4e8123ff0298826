"""A case with a value of its own in place of a rule's limit, and the question whether it keeps to the rule."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.document import Clause, Span
from nlp.message import Message, Quantity, Quote, message
from nlp.quiz import wordforms as forms
from nlp.quiz.act import act_of, team_act
from nlp.quiz.context import Context
from nlp.quiz.gap import leans
from nlp.quiz.lexicon import COMPARING
from nlp.rules.rule import Rule, Threshold

_AFTER = re.compile(r"\s+(?:of|from|after|following)\b", re.IGNORECASE)
_OR_WHO = re.compile(r"^(an? [\w-]+) .*\bor (who .+)$")
_HAS = re.compile(r"((?:\S+ ){0,4}\S+) (?:have|has|gets?)(?: up to)?")
_TO_DO = re.compile(r"to ([a-z]+(?: [\w']+){0,8})\.?")
_OR_ELSE = re.compile(r"\bor (?:\w+ )?(?:who|if|when|where)\b", re.IGNORECASE)
_BROAD = re.compile(r"\bor\b", re.IGNORECASE)
# Where "16 years old" or "aged 16" cannot stand: "infants aged under 6 months", "minors under 15 years".
_NO_AGE = re.compile(r"\b(?:aged?|minors|and|or)\W*$", re.IGNORECASE)
_LARGE = re.compile(
    r"\b(?:thousand|million|billion)\b", re.IGNORECASE
)  # the word would stay behind a number written out
# "A post with more than 500 followers" is told with 501; a case of one thing would need the noun in the singular.
_PLURALS = {unit: f"{unit}s" for unit in ("second", "minute", "hour", "day", "week", "month", "year")}


@dataclass(frozen=True, slots=True)
class Case:
    """A stem that asks "yes or no?"; `inverse` says that a value within the limit is the one that breaks the rule."""

    stem: Message
    inverse: bool


def tell_limit(clause: Clause, rule: Rule, limit: Threshold, value: Quantity, context: Context) -> Case | None:
    """Return the clause told with `value` in place of its limit, as what its rule is about; None where it cannot be."""
    window = any(other.kind == "count" for other in rule.thresholds)
    swap = _swap(clause, limit, value, window=window)
    if swap is None:
        return None
    area = context.area(clause)
    if (meaning := _meaning(clause, rule, limit, swap)) is not None:
        term, text = meaning
        told = {"term": Quote(term, cited=True), "case": Quote(text, told=True)}
        return Case(message("quiz-counts", area=area, version=context.new.label, **told), False)
    if (len(rule.thresholds) > 1 and _BROAD.search(clause.text)) or _OR_ELSE.search(clause.text):
        return None  # "within 4 days, or within 12 hours in a crisis": the other limit may be the one that decides
    act = team_act(clause, rule, swap=swap)
    if act is not None:
        # "Escalates the case, if a person is at risk": a condition behind the step reads as a doubt.
        stem = message("quiz-step", area=area, act=Quote(act.text, told=True), version=context.new.label)
        plain = not re.search(r"\b(?:if|when|unless)\b", act.text)
        return Case(stem, False) if plain else None
    return _content(clause, rule, swap, area, context.new.label)


def _content(clause: Clause, rule: Rule, swap: tuple[Span, str], area: Quote, version: str) -> Case | None:
    """Content of a kind that a ban names, with the case's value: whether it is in line with the policy."""
    act = act_of(clause, rule, swap=swap)
    if act is None or act.form != "noun" or rule.modality != "prohibition" or rule.exceptions:
        return None
    return Case(message("quiz-within", area=area, case=act.told(), version=version), True)


def time_to_act(clause: Clause, limit: Threshold) -> tuple[str, str] | None:
    """Who has a time to do what, where a whole sentence says so ("Creators have 30 days to appeal.")."""
    place = limit.phrase.span
    before, after = clause.text[: place.start - clause.start].strip(), clause.text[place.end - clause.start :].strip()
    holder, to_do = _HAS.fullmatch(before), _TO_DO.fullmatch(after)
    if holder is None or to_do is None or leans(clause.text):
        return None
    who = "" if forms.ANY_USER.fullmatch(holder[1]) else forms.uncapitalized(holder[1])
    return (who, to_do[1]) if not who or forms.PERSON.search(who) else None


def _duration(value: Quantity) -> str:
    number = f"{int(value.value):,}" if value.value == int(value.value) else str(value.value)
    return f"{number} {value.unit if value.value == 1 else _PLURALS.get(value.unit, value.unit)}"


def _meaning(clause: Clause, rule: Rule, limit: Threshold, swap: tuple[Span, str]) -> tuple[str, str] | None:
    """The term that a clause defines by a limit, and the meaning with another value: one of "or who …" by itself."""
    for definition in rule.definitions:
        place, new = swap
        span = definition.meaning.span
        if not span.start <= place.start <= span.end:
            continue
        text = clause.text[: place.start - clause.start] + new + clause.text[place.end - clause.start :]
        meaning = text[span.start - clause.start :].strip(" .;,")
        if alternative := _OR_WHO.match(meaning):
            meaning = f"{alternative[1]} {alternative[2]}"
        whole = not _BROAD.search(meaning) and not forms.UNFIT.search(meaning)
        return (definition.term.text.strip("“”\"' "), forms.of_users(meaning)) if whole else None
    return None


def _swap(clause: Clause, limit: Threshold, value: Quantity, *, window: bool) -> tuple[Span, str] | None:
    """The place of a limit's words, and the words of a case with `value` ("within 14 days of" is "15 days after").

    A `window` is the time in which things are counted ("three strikes within 90 days"): it stays one.
    """
    phrase, said = limit.phrase, limit.phrase.text
    start, end = phrase.span.start, phrase.span.end
    if clause.text[start - clause.start : end - clause.start] != said or limit.quantity.unit.isupper():
        return None
    number = f"{int(value.value):,}" if value.value == int(value.value) else str(value.value)
    before = clause.text[: start - clause.start]
    if before.count("(") > before.count(")"):
        return None  # an aside, which the rest of the case would contradict
    if limit.quantity.unit == "year" and _NO_AGE.search(before):
        return None
    if limit.kind == "age":
        if limit.quantity.unit not in ("", "year"):
            return None
        years = re.search(r"\byears?\b|\bold\b", said, re.IGNORECASE)
        return Span(start, end), f"{number} years old" if years else f"aged {number}"
    if limit.kind == "duration":
        time = _duration(value)
        lasting = re.search(r"\bfor $", before)
        if lasting and limit.comparator == "at_most" and _AFTER.match(clause.text, end - clause.start):
            start -= len(lasting[0])  # "for up to 6 months after the decision" is a time by which, not for which
        if limit.comparator != "at_most" or not said.lower().startswith("within"):
            return Span(start, end), time
        if window:
            return (Span(start, end), f"within {time}") if value != limit.quantity else None
        just = "exactly " if value == limit.quantity else ""
        if after := _AFTER.match(clause.text, end - clause.start):
            return Span(start, clause.start + after.end()), f"{just}{time} after"
        return Span(start, end), f"after {just}{time}"
    if _LARGE.search(limit.number.text):
        return None
    first = limit.number.text.split()[0]
    if limit.kind == "count" and 1 in (value.value, limit.quantity.value):
        return None
    plain = COMPARING.sub("", said)
    if first not in plain or plain.startswith("-"):
        return None
    shown = f"{number}%" if first.endswith("%") else number
    return Span(start, end), " ".join(plain.replace(first, shown, 1).split())
