"""Items on a limit: a case at its boundary, judged by the rule, or a gap to fill."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from nlp.briefing.briefing import Grounding
from nlp.document import Clause, Span
from nlp.message import Message, Quantity, message
from nlp.quiz.context import Context, Topic, content_words, ground, make_item
from nlp.quiz.gap import gapped, readable
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.quiz.lexicon import ABLE, HOUSEKEEPING, LEGAL_HEADING, LIMIT_WORDS, NEGATED, OFF_TOPIC
from nlp.quiz.limit import DAY_KINDS, Limit, limits_of
from nlp.quiz.limitcase import Case, tell_limit
from nlp.quiz.values import boundary_values, neighbours, value_between
from nlp.quiz.verdict import satisfies
from nlp.rules.rule import Threshold
from nlp.words import words

_DISTRACTORS = 3
# "Up to 90 days": a figure of nothing.
_CONTENT_MIN = 4
_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b", re.IGNORECASE
)
_CASE = re.compile(r"\b(?:if|when|where|once|who|which|that|with|means?)\b|: ", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]*$")
# A figure of the platform, which is told and limits nothing.
_TEAM_SIZE = re.compile(r"\b(?:team|network|community) of (?:over|more than|about|nearly)\b", re.IGNORECASE)
# What a time counts: "a second violation within 90 days", "Three Level 2 actions within 180 days".
_COUNTED = re.compile(
    r"\b(?:second|third|fourth|fifth|further|another|repeat\w*|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
    r"[^,;:.]*$",
    re.IGNORECASE,
)
_OR_ELSE = re.compile(r"\bor (?:who|if|when|where|once)\b", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:except|unless|until|other than|apart from)\b", re.IGNORECASE)
# Ages that everybody names first.
_USUAL_AGES = (13, 18)
# "A public figure is a person who …": a definition in all but the word.
_MEANS = re.compile(
    r"\b(?:means?|strikes?|warnings?|violations?)\b|^(?:an?|the|any) [\w -]{3,40} (?:is|are) (?:an?|any) \w+ "
    r"(?:that|which|who|with|whose)\b",
    re.IGNORECASE,
)
# "Public figure: a person with more than …" is a definition too.
_TERM = re.compile(r"[A-Z][\w -]{3,40}: \w")
_AGO = re.compile(r"\bago\W*$|\blast (?:updated|revised|modified)\b", re.IGNORECASE)


def limit_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item for the first limit that changed; for a clause without a change, for its first limit."""
    if topic.new is None:
        return
    text = topic.new.text
    # A fee or an invoice is what a contract's parties care for; where a policy changes its limit, it is a rule's.
    business = OFF_TOPIC.search(text) and (context.is_contract or topic.change is None)
    if LEGAL_HEADING.search(" ".join(topic.new.path)) or business or _TEAM_SIZE.search(text):
        return
    if HOUSEKEEPING.search(text) or context.rule_of("new", topic.new).modality == "recommendation":
        return
    for limit in limits_of(topic, topic.new, context):
        if _is_usual(limit):
            continue
        item = _case_item(limit, context) or _deadline_item(limit, context)
        item = item or _threshold_item(limit, context) or _gap_item(limit, context)
        if item is not None:
            yield item  # one a clause: the next one's stem would tell this one's answer
            return


def _case_item(limit: Limit, context: Context) -> DraftItem | None:
    """A case at the boundary; each option gives a verdict and the limit it rests on."""
    value = _value_of_case(limit)
    case = tell_limit(limit.clause, limit.rule, limit.after, value, context) if value is not None else None
    return _verdict_item(limit, value, case, context) if value is not None and case is not None else None


def _deadline_item(limit: Limit, context: Context) -> DraftItem | None:
    """How long one case took, under the rule without its time: whether that was in time."""
    within = limit.after.kind == "duration" and limit.after.phrase.text.lower().startswith("within")
    return _gapped_case("quiz-limit", "option-verdict", limit, context) if within and _is_kept(limit) else None


def _threshold_item(limit: Limit, context: Context) -> DraftItem | None:
    """The number of one case, under the rule without the number from which it applies: whether it applies there."""
    # "Three strikes lead to closure": that four do is meant, and not said.
    said = any(t.phrase.span == limit.after.phrase.span and t.comparator != "exactly" for t in limit.rule.thresholds)
    counts = said and limit.after.kind in ("count", "percent") and limit.after.quantity.value != 1
    return _gapped_case("quiz-reach", "option-threshold", limit, context) if counts and _is_reached(limit) else None


def _gapped_case(form: str, answer: str, limit: Limit, context: Context) -> DraftItem | None:
    """The rule with its limit left out, and the value of one case."""
    value = _value_of_case(limit)
    one = value is not None and limit.after.kind == "count" and value.value == 1
    if value is None or one or not _is_gappable(limit, context) or _is_told_beside(limit, context):
        return None
    stem = message(
        form, area=context.area(limit.clause), value=_shown(value, limit.after), version=context.new.label,
        rule=gapped(limit.clause, context.new, [_number_span(limit.after)]),
    )  # fmt: skip
    return _verdict_item(limit, value, Case(stem, False), context, answer=answer)


def _is_reached(limit: Limit) -> bool:
    """Whether a rule plainly begins to apply at a number: nothing in it turns the rule round or lets a case out."""
    rule, text, at = limit.rule, limit.clause.text, limit.after.phrase.span.start - limit.clause.start
    before = text[:at]
    if rule.modal is not None and rule.modal.span.end - limit.clause.start <= at:
        start, end = (place - limit.clause.start for place in (rule.modal.span.start, rule.modal.span.end))
        before = text[:start] + text[end:at]
    above = limit.after.comparator in ("at_least", "more_than")
    reaches = _in_condition(limit) or rule.modality == "prohibition" or rule.consequences or rule.definitions
    # "Shown only where at least 50 took part": with 49 the rule does apply, and nothing is shown.
    turned = rule.exceptions or _EXCEPT.search(text) or _OR_ELSE.search(text) or NEGATED.search(before)
    turned = turned or re.search(r"\bonly\b", before)
    return bool(above and reaches) and not turned


def _is_kept(limit: Limit) -> bool:
    """Whether a time is one that is kept to, by itself: nothing else in the sentence decides the case."""
    rule, at = limit.rule, limit.after.phrase.span.start
    text, start = limit.clause.text, limit.clause.start
    before = text[: at - start]
    if rule.modal is not None and rule.modal.span.end <= at:
        before = text[rule.modal.span.end - start : at - start]
    else:  # a time belongs to the verb before it
        verbs = [verb.end for verb in rule.verbs if verb.end <= at]
        before = text[max(verbs, default=start) - start : at - start]
    turned = rule.exceptions or rule.consequences or _EXCEPT.search(text) or _CASE.search(before)
    binds = rule.modality != "prohibition" and not _in_condition(limit)
    return binds and not (turned or _is_window(limit))


def _is_window(limit: Limit) -> bool:
    """Whether a time is the one in which things are counted ("3 strikes within 90 days")."""
    before = limit.clause.text[: limit.after.phrase.span.start - limit.clause.start]
    return any(other.kind == "count" for other in limit.others) or bool(_COUNTED.search(before))


def _in_condition(limit: Limit) -> bool:
    at = limit.after.phrase.span.start
    return any(phrase.span.start <= at < phrase.span.end for phrase in limit.rule.conditions)


def _verdict_item(
    limit: Limit, value: Quantity, case: Case, context: Context, *, answer: str = "option-verdict"
) -> DraftItem | None:
    options = _case_options(limit, value, case, context, answer)
    # Where every answer is "yes", the case asks for nothing but the limit.
    if len(options) <= _DISTRACTORS or len(set(map(_is_no, options))) < 2:
        return None
    return make_item(
        limit.topic, f"case-{limit.after.phrase.span.start - limit.clause.start}", type="scenario", stem=case.stem,
        options=options, facet="threshold", bloom="apply", evidence=_evidence(limit),
    )  # fmt: skip


def _is_usual(limit: Limit) -> bool:
    """Whether everybody would guess a limit: the age of 13 or 18, where it is not known to have been another."""
    return limit.after.kind == "age" and limit.before is None and limit.after.quantity.value in _USUAL_AGES


def _unlike_its_words(limit: Threshold) -> bool:
    """Whether the words of a limit contradict its comparator: then a key would rest on a misreading."""
    said = next((name for name, pattern in LIMIT_WORDS.items() if pattern.search(limit.phrase.text)), None)
    return said is not None and said != limit.comparator


def _value_of_case(limit: Limit) -> Quantity | None:
    """The value of the case: one that both versions judge differently, else at, above or below as chance has it.

    None where no value decides: an exact number, one of another kind than before, a place in a count.
    """
    before, after = limit.before, limit.after
    if after.comparator == "exactly" or (before and before.comparator != after.comparator):
        return None
    if before and before.quantity.unit != after.quantity.unit:
        return None
    if _ORDINAL.match(after.number.text) or _unlike_its_words(after):
        return None
    if limit.before is not None:
        return value_between(limit.before.quantity, limit.after.quantity, limit.after.comparator)
    near = boundary_values(limit.after.quantity)
    return near[limit.topic.draw(len(near))]


def _case_options(limit: Limit, value: Quantity, case: Case, context: Context, answer: str) -> list[DraftOption]:
    """Key, previous version, boundary flip, then near values, each judged by the limit it names."""
    after, before = limit.after, limit.before

    def fine(bound: Threshold) -> bool:
        return satisfies(value, bound) is not case.inverse

    verdict = fine(after)
    key = message("feedback-key-limit", value=_shown(after.quantity, after))
    options = [_verdict(answer, verdict, after.quantity, after, "key", key)]
    if before is not None:
        options.append(_verdict(answer, not verdict, before.quantity, after, "previous_version", context.until()))
    if value.magnitude == after.quantity.magnitude:
        flip = message("feedback-boundary", inclusive=str(after.comparator in ("at_least", "at_most")).lower())
        options.append(_verdict(answer, not verdict, after.quantity, after, "boundary_flip", flip))
    avoid = [before.quantity] if before else []
    near = neighbours(after.quantity, avoid, 8, age=after.kind == "age")
    wrong = message("feedback-wrong-value" if before else "feedback-key-limit", value=_shown(after.quantity, after))
    sides = {side: [q for q in near if fine(replace(after, quantity=q)) is side] for side in (True, False)}
    turn = verdict if before is not None else not verdict
    while len(options) <= _DISTRACTORS and (sides[True] or sides[False]):
        if sides[turn]:
            options.append(_verdict(answer, turn, sides[turn].pop(0), after, "neighbour_value", wrong))
        turn = not turn
    return sorted(options, key=lambda option: (_is_no(option), _value(option)))


def _verdict(
    answer: str, yes: bool, limit: Quantity, kind: Threshold, origin: OptionOrigin, feedback: Message
) -> DraftOption:
    content = message(answer, verdict="yes" if yes else "no", limit=_shown(limit, kind))
    return DraftOption(content, origin == "key", origin, feedback)


def _is_no(option: DraftOption) -> bool:
    return isinstance(option.content, Message) and option.content.mapping["verdict"] == "no"


def _value(option: DraftOption) -> Decimal:
    return _number(option.content) if isinstance(option.content, Message) else Decimal(0)


def _number(content: Message) -> Decimal:
    for argument in content.mapping.values():
        if isinstance(argument, Quantity):
            return argument.value
        if isinstance(argument, Message):
            return _number(argument)
    return Decimal(0)


def _shown(value: Quantity, limit: Threshold) -> Quantity | Message:
    """A value as an answer gives it: ages and places in a count in a way of their own."""
    if limit.kind == "age":
        return message("value-age", value=value)
    return message("option-ordinal", value=value) if _ORDINAL.match(limit.number.text) else value


def _gap_item(limit: Limit, context: Context) -> DraftItem | None:
    """The rule with the value left out; the old value and near ones tempt."""
    after, before = limit.after, limit.before
    rule = limit.rule
    # A figure that is new, and that no rule says, is asked of nobody.
    ruled = (
        before is not None
        or (rule.modal is not None and not ABLE.fullmatch(rule.modal.text))
        or rule.consequences
        or rule.definitions
        or limit.clause.lead_in
        or limit.clause.tier
    )
    if not ruled or not _is_gappable(limit, context):
        return None
    values = [after.quantity, *([before.quantity] if before else [])]
    if _is_told_beside(limit, context):
        return None
    avoid = [Quantity(Decimal(1)), *values[1:], *(other.quantity for other in limit.others)]
    wrong = neighbours(after.quantity, avoid, _DISTRACTORS - len(values) + 1, age=after.kind == "age")
    if len(values) + len(wrong) <= _DISTRACTORS:
        return None
    options = [
        _choice(after.quantity, after, "key", message("feedback-key-limit", value=_shown(after.quantity, after)))
    ]
    if before is not None:
        options.append(_choice(before.quantity, after, "previous_version", context.until()))
    feedback = message("feedback-wrong-value" if before else "feedback-key-limit", value=_shown(after.quantity, after))
    options += [_choice(value, after, "neighbour_value", feedback) for value in wrong]
    options.sort(key=_value)
    ordinal = bool(_ORDINAL.match(after.number.text))
    quoted = gapped(limit.clause, context.new, [_number_span(after)])
    if (ordinal and after.quantity.value == 1) or _said_with_another_value(limit.clause, _number_span(after), context):
        return None
    stem = message(
        "quiz-gap-ordinal" if ordinal else "quiz-gap-value", area=context.area(limit.clause),
        rule=quoted, version=context.new.label,
    )  # fmt: skip
    return make_item(
        limit.topic, f"gap-{after.phrase.span.start - limit.clause.start}", type="cloze", stem=stem, options=options,
        facet="threshold", bloom="remember", evidence=_evidence(limit),
    )  # fmt: skip


def _is_told_beside(limit: Limit, context: Context) -> bool:
    """Whether the value, or the one before, stands once more beside the gap."""
    values = [limit.after.quantity, *([limit.before.quantity] if limit.before else [])]
    rule = gapped(limit.clause, context.new, [_number_span(limit.after)]).text
    again = any(re.search(rf"(?<!\d){value.value}(?!\d)", rule) for value in values)
    return again or any(other.quantity.magnitude in {q.magnitude for q in values} for other in limit.others)


def _is_gappable(limit: Limit, context: Context) -> bool:
    """Whether a clause can stand in a stem without its limit, and somebody is bound by it."""
    after, text = limit.after, limit.clause.text
    # A number that binds nobody is trivia: "based on three principles", "last updated 6 months ago".
    said = after.comparator != "exactly" or DAY_KINDS.search(after.number.text)
    # "Available to over 750,000 channels" tells how many there are, and limits nothing.
    above = limit.clause.lead_in or limit.clause.tier
    ruled = limit.rule.modality != "none" or _in_condition(limit) or above or _TERM.match(text)
    changed = limit.before is not None and said and ruled
    binds = changed or limit.rule.modality in ("prohibition", "duty") or limit.rule.consequences or _MEANS.search(text)
    quoted = re.search(r"[\"“]", text) and not limit.rule.definitions  # an example in quotation marks
    # The noun that is counted, which stays in the stem, tells one from many.
    one = after.kind == "count" and 1 in [t.quantity.value for t in (after, limit.before) if t is not None]
    return (
        readable(limit.clause, context.new)
        and len(content_words(text)) >= _CONTENT_MIN
        and not text.rstrip().endswith(":")
        and not (one and not _ORDINAL.match(after.number.text))
        and bool(binds or after.kind != "count")
        and not (quoted or _AGO.search(text))
        and not _IN_BRACKETS.search(text[: after.phrase.span.start - limit.clause.start])
    )


def _said_with_another_value(clause: Clause, span: Span, context: Context) -> bool:
    """Whether another clause is the same but for its number ("2 strikes: a lock", "3 strikes: a lock")."""
    rest = words(clause.text[: span.start - clause.start] + clause.text[span.end - clause.start :])
    alike = (c for c in context.new.clauses if c.id != clause.id and c.lead_in == clause.lead_in)
    return any(words(c.text)[1:] == rest or words(c.text) == words(clause.text) for c in alike)


def _choice(value: Quantity, limit: Threshold, origin: OptionOrigin, feedback: Message) -> DraftOption:
    return DraftOption(message("option-value", value=_shown(value, limit)), origin == "key", origin, feedback)


def _number_span(limit: Threshold) -> Span:
    """The number with its unit; a plain count's first word, so that what is counted stays in the sentence."""
    span = limit.number.span
    if limit.quantity.unit:
        return span
    return Span(span.start, span.start + len(limit.number.text.split()[0]))


def _evidence(limit: Limit) -> tuple[Grounding, ...]:
    new = ground("new", limit.clause, limit.after.phrase.span)
    if limit.before is None or limit.topic.old is None:
        return (new,)
    return (new, ground("old", limit.topic.old, limit.before.phrase.span))
