"""Which facets of a clause changed, from what the old and the new wording say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from nlp.dates import find_dates
from nlp.document import Clause, Span
from nlp.message import Message, Quote, message
from nlp.rules.rule import Definition, Modality, Phrase, Rule, Threshold
from nlp.versions.change import Direction, Facet
from nlp.versions.lexicon import (
    ACTS_AGAINST,
    EFFECTIVE_CUES,
    HARSH,
    SEVERITY,
)
from nlp.versions.measure import limit_direction, pair_thresholds, same_value, threshold_direction
from nlp.words import words

_LISTS_EXAMPLES = re.compile(r"(?:some |other )?examples\b[^.:;]{0,40}\binclude\b", re.IGNORECASE)
_INCLUDING = re.compile(r"includ(?:ing|es?)\b(?!\W+for (?:example|instance))", re.IGNORECASE)
_ILLUSTRATED = re.compile(r",? (?:such as|for example|for instance|e\.g\.)\b.*", re.IGNORECASE | re.DOTALL)
# How much of a phrase list's wording must be shared for two phrases to be one that changed.
_SAME_PHRASE = 0.4
# Longest phrase that a summary quotes beside another, in words.
_QUOTE_WORDS = 14
_TOKEN = re.compile(r"[\w'’-]+|,")
_JOINTS = ("or", "and", ",")
_OR_BEFORE = re.compile(r"\bor\W*$", re.IGNORECASE)
# A condition that only points back to what was said before.
_POINTING_CONDITION = re.compile(
    r"(?:if|when|where) (?:it|they|this|that|you|we|these|those) (?:do(?:es)?|is|are|did)", re.I
)
_OR_FIRST = re.compile(r"\W*or\b", re.IGNORECASE)
# The stems of what can happen to content or an account, by their first letters.
_OPENING = 3
_HARSH_STEMS = frozenset(chain.from_iterable(SEVERITY[HARSH:]))
_STEMS_BY_OPENING: dict[str, list[str]] = {}
for _stem in chain.from_iterable(SEVERITY):
    _STEMS_BY_OPENING.setdefault(_stem[:_OPENING], []).append(_stem)


@dataclass(frozen=True, slots=True)
class FacetChange:
    """One facet that changed, with the words that show it (document offsets) and what it means.

    `certain` says that no reader could come to another interpretation, though words changed.
    """

    facet: Facet
    old: Span | None
    new: Span | None
    direction: Direction
    said: Message
    certain: bool = False


def compare_rules(
    old: Rule, new: Rule, old_text: str, new_text: str, *, lean: Modality | None = None
) -> list[FacetChange]:
    """Return the facets that differ between two rules; `old_text`, `new_text` are the documents' texts.

    `lean` is what the new clause does by its words where its rule says "none" (`leaning`).
    """
    lean = lean or new.modality
    return [
        *_compare_modality(old, new),
        *_compare_thresholds(old, new, old_text, new_text),
        *_compare_exceptions(old, new, lean),
        *_compare_conditions(old, new, lean, (old_text, new_text)),
        *_compare_consequences(old, new),
        *_compare_definitions(old, new),
        *compare_dates(old, new, old_text, new_text),
        *_compare_examples(old, new),
    ]


def _compare_modality(old: Rule, new: Rule) -> list[FacetChange]:
    if old.modality == new.modality or (old.modal is None and new.modal is None):
        return []
    if old.modal and new.modal and words(old.modal.text) == words(new.modal.text) and old.negated == new.negated:
        return []
    if (promises(old) and promises(new)) or (undertakes(old) and undertakes(new)):
        return []  # "we remove", "we will remove"; "you grant", "you agree to grant"
    if any(rule.modality == "none" and rule.force == "declaration" for rule in (old, new)):
        return []  # "this code applies to all guests": it binds as "all guests must keep to this code" does
    if any(rule.modal is None and rule.definitions for rule in (old, new)):
        return []  # what a term means binds by where the term is used, and the definition is told by itself
    if {old.actor, new.actor} == {"user", "platform"} and "none" not in (old.modality, new.modality):
        # What people may or must do, and what the platform does: neither turned into the other.
        return [
            FacetChange(
                "modality", _span(old.modal), _span(new.modal), "unclear", message("change-rewritten", facet="scope")
            )
        ]
    said = message("change-modality", old=old.modality, new=new.modality)
    speaks = "platform" in (old.actor, new.actor) and {old.actor, new.actor} <= {"platform", "unknown"}
    direction = platform_direction(old, new) if speaks else modality_direction(old.modality, new.modality)
    return [FacetChange("modality", _span(old.modal), _span(new.modal), direction, said)]


def promises(rule: Rule) -> bool:
    """Whether a rule says what the platform does, now or in future, without a choice of its own."""
    will = rule.modal is not None and words(rule.modal.text)[:1] in (("will",), ("ll",), ("we'll",))
    present = rule.modality == "none" and rule.force == "commissive"
    return rule.actor == "platform" and (present or (rule.modality == "duty" and (will or rule.modal is None)))


def undertakes(rule: Rule) -> bool:
    """Whether users bind themselves by a rule, in one word or by agreeing to it."""
    agrees = rule.modal is not None and words(rule.modal.text)[:1] in (("agree",), ("agrees",))
    present = rule.modality == "none" and rule.force == "commissive"
    return rule.actor in ("user", "other") and (present or (rule.modality == "duty" and agrees))


def modality_direction(old: Modality, new: Modality) -> Direction:
    """How free the bound party is: prohibition and duty bind, a recommendation less, a permission not."""
    freedom = {"prohibition": 0, "duty": 0, "recommendation": 1, "none": 1, "permission": 2}
    shift = freedom[new] - freedom[old]
    if shift == 0:
        return "unclear"
    return "looser" if shift > 0 else "tighter"


def platform_direction(old: Rule, new: Rule) -> Direction:
    """What it means for users that the platform may, will or will not do something.

    A power gained binds them, and so does a harsh act that is surer now; a promise that is surer frees them.
    """
    acting = {"prohibition": 0, "none": 1, "recommendation": 1, "permission": 2, "duty": 3}
    rise = acting[new.modality] - acting[old.modality]
    if rise == 0:
        return "unclear"
    if "none" in (old.modality, new.modality) and "permission" in (old.modality, new.modality):
        return "unclear"  # what it does now without asking, or leaves, the sentence says in other words
    harsh = max(harshest(old.consequences), harshest(new.consequences)) >= HARSH
    harsh |= any(rule.action is not None and ACTS_AGAINST.search(rule.action.text) for rule in (old, new))
    feared = harsh or "prohibition" in (old.modality, new.modality) or "duty" not in (old.modality, new.modality)
    return "tighter" if feared == (rise > 0) else "looser"


def _compare_thresholds(old: Rule, new: Rule, old_text: str, new_text: str) -> list[FacetChange]:
    changes: list[FacetChange] = []
    several = any(limit.kind == "count" for limit in new.thresholds)
    for before, after in pair_thresholds(old.thresholds, new.thresholds):
        if before and after:
            if same_value(before, after):
                continue
            span = after.phrase.span
            around = new_text[max(0, span.start - 40) : span.start], new_text[span.end : span.end + 40]
            direction = threshold_direction(before, after, new, around=around, several=several)
            said = _say_threshold(before, after)
            changes.append(FacetChange("threshold", before.phrase.span, after.phrase.span, direction, said))
        elif after:
            said = message("change-threshold-added", new=Quote(after.phrase.text))
            way = limit_direction(after, new, new_text, added=True)
            changes.append(FacetChange("threshold", None, after.phrase.span, way, said))
        elif before:
            said = message("change-threshold-removed", old=Quote(before.phrase.text))
            way = limit_direction(before, old, old_text, added=False)
            changes.append(FacetChange("threshold", before.phrase.span, None, way, said))
    return changes


def _say_threshold(before: Threshold, after: Threshold) -> Message:
    rise = after.quantity.magnitude - before.quantity.magnitude
    trend = "same" if rise == 0 else "up" if rise > 0 else "down"
    if trend == "same" or after.kind == "count":
        return message(
            "change-threshold-count", trend=trend, old=Quote(before.phrase.text), new=Quote(after.phrase.text)
        )
    if after.kind == "age":
        return message(
            "change-threshold-age", trend=trend, bound=after.comparator, old=before.quantity, new=after.quantity
        )
    if after.kind == "duration":
        return message(
            "change-threshold-duration", trend=trend, bound=after.comparator, old=before.quantity, new=after.quantity
        )
    return message("change-threshold-amount", trend=trend, old=before.quantity, new=after.quantity)


def _compare_exceptions(old: Rule, new: Rule, lean: Modality) -> list[FacetChange]:
    changes: list[FacetChange] = []
    for before, after in _pair_phrases(old.exceptions, new.exceptions):
        direction: Direction = "unclear"
        if (before is None) != (after is None):
            frees = (after is not None) != (lean == "permission")
            direction = "looser" if frees else "tighter"
        elif before and after and _joint_of_growth(before, after):
            frees = (len(after.text) > len(before.text)) != (lean == "permission")
            direction = "looser" if frees else "tighter"
        changes.append(_phrase_change("exception", before, after, direction))
    return changes


def _compare_conditions(old: Rule, new: Rule, lean: Modality, texts: tuple[str, str]) -> list[FacetChange]:
    changes: list[FacetChange] = []
    for before, after in _reduced(_pair_phrases(old.conditions, new.conditions)):
        direction: Direction = "unclear"
        if (before is None) != (after is None):
            narrows = (after is not None) != _is_alternative(before, after, texts)
            direction = condition_direction(new, lean, narrows=narrows)
        elif before and after and lean != "none" and (joint := _joint_of_growth(before, after)):
            narrows = (joint == "and") == (len(after.text) > len(before.text))
            direction = condition_direction(new, lean, narrows=narrows)
        change = _phrase_change("condition", before, after, direction)
        kept = before and after and _set_alike(before, after)
        changes.append(replace(change, facet="scope") if kept else change)
    return changes


def _reduced(pairs: Sequence[tuple[Phrase | None, Phrase | None]]) -> list[tuple[Phrase | None, Phrase | None]]:
    """Let a condition that went and one that came and only points back be one: "if it breaks a rule", "if it does"."""
    gone = [a for a, b in pairs if a and not b]
    come = [b for a, b in pairs if b and not a]
    if len(gone) != 1 or len(come) != 1 or not _POINTING_CONDITION.fullmatch(min(gone[0].text, come[0].text, key=len)):
        return list(pairs)
    return [*((a, b) for a, b in pairs if a and b), (gone[0], come[0])]


def condition_direction(rule: Rule, lean: Modality, *, narrows: bool) -> Direction:
    """What it means that a rule holds in fewer cases now, or in more: less is asked, or less is left to people."""
    if lean == "none":
        return "unclear"
    return "tighter" if narrows == _frees(rule, lean) else "looser"


def _is_alternative(before: Phrase | None, after: Phrase | None, texts: tuple[str, str]) -> bool:
    """Whether a condition that came or went is one more way to meet another: "or if you ask for it"."""
    phrase, text = (after, texts[1]) if after else (before, texts[0])
    assert phrase is not None
    return bool(
        _OR_BEFORE.search(text[max(0, phrase.span.start - 8) : phrase.span.start]) or _OR_FIRST.match(phrase.text)
    )


def _set_alike(before: Phrase, after: Phrase) -> bool:
    """Whether two wordings of a condition set it alike, so that only whom or what it speaks of can differ."""
    opening = [words(phrase.text, glue=True)[:1] for phrase in (before, after)]
    joints = [sorted(set(words(phrase.text, glue=True)) & {"and", "or"}) for phrase in (before, after)]
    exchanged = len(joints[0]) == len(joints[1]) == 1 and joints[0] != joints[1]
    return opening[0] == opening[1] and not exchanged


def _frees(rule: Rule, lean: Modality) -> bool:
    """Whether a rule leaves users something: what they may do, what the platform may not do to them."""
    if rule.actor == "platform":
        return lean == "prohibition" or (lean == "duty" and not rule.consequences)
    return lean == "permission"


def _joint_of_growth(before: Phrase, after: Phrase) -> str:
    """Return the "and" or "or" with which one phrase is the other and one more thing, "" where it is not."""
    short, long = sorted((_members(before.text), _members(after.text)), key=len)
    head = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    tail = len(short) - head
    if len(short) == len(long) or long[len(long) - tail :] != short[head:]:
        return ""
    extra = long[head : len(long) - tail]
    joint = next((word for word in (extra[0], extra[-1]) if word in _JOINTS), "")
    return next((word for word in ("or", "and") if word in long), "") if joint == "," else joint


def _members(text: str) -> list[str]:
    """The words of a phrase; what joins all members of a list but the last two stands for what joins these."""
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    joints = [token for token in tokens if token in ("or", "and")]
    joint = joints[-1] if joints and "," in tokens else ","
    told = [joint if token in (",", joint) else token for token in tokens]
    return [token for token, last in zip(told, ["", *told], strict=False) if not (token == last and token in _JOINTS)]


def _compare_consequences(old: Rule, new: Rule) -> list[FacetChange]:
    if not old.consequences and not new.consequences:
        return []
    before, after = harshest(old.consequences), harshest(new.consequences)
    pairs = [pair for pair in _exchanged(_pair_phrases(old.consequences, new.consequences)) if _acts_differ(*pair)]
    if not pairs:
        return []
    direction: Direction = "unclear" if before == after else "tighter" if after > before else "looser"
    acts = _harsh_acts(old.consequences), _harsh_acts(new.consequences)
    if before == after and (acts[0] < acts[1] or acts[1] < acts[0]):
        direction = "tighter" if acts[0] < acts[1] else "looser"
    if before == after and max(before, after) >= HARSH and not any(a and b for a, b in pairs):
        came = {a is None for a, _ in pairs}  # further ones beside those that stay, or fewer
        direction = "unclear" if len(came) > 1 else "tighter" if came == {True} else "looser"
    return [_phrase_change("consequence", a, b, direction) for a, b in pairs]


def _exchanged(pairs: Sequence[tuple[Phrase | None, Phrase | None]]) -> list[tuple[Phrase | None, Phrase | None]]:
    """Let the one consequence that went and the one that came be one that changed, whatever words they share."""
    gone = [a for a, b in pairs if a and not b]
    come = [b for a, b in pairs if b and not a]
    if len(gone) != 1 or len(come) != 1:
        return list(pairs)
    return [*((a, b) for a, b in pairs if a and b), (gone[0], come[0])]


def harshest(phrases: Sequence[Phrase]) -> int:
    """Return the severity of the harshest of some consequences, -1 where there is none."""
    return max((severity(phrase.text) for phrase in phrases), default=-1)


def _acts_differ(old: Phrase | None, new: Phrase | None) -> bool:
    """Whether the acts themselves differ, and not just the words around them."""
    return _acts(old) != _acts(new)


def _acts(phrase: Phrase | None) -> frozenset[str]:
    return _stems(phrase.text) if phrase else frozenset()


def _harsh_acts(phrases: Sequence[Phrase]) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_acts, phrases))) & _HARSH_STEMS


def _stems(text: str) -> frozenset[str]:
    spoken = " ".join(words(text)).replace("limitation", "")  # what limits a right takes nothing away
    opened = {stem for word in spoken.split() for stem in _STEMS_BY_OPENING.get(word[:_OPENING], ())}
    return frozenset(stem for stem in opened if f" {stem}" in f" {spoken}")


def severity(text: str) -> int:
    """How harsh the harshest consequence named in `text` is (0 mildest), -1 where it names none."""
    named = _stems(text)
    if not named:
        return -1
    return max((rank for rank, stems in enumerate(SEVERITY) if named.intersection(stems)), default=-1)


def _compare_definitions(old: Rule, new: Rule) -> list[FacetChange]:
    changes: list[FacetChange] = []
    left = {words(item.term.text): item for item in old.definitions}
    right = {words(item.term.text): item for item in new.definitions}
    for term in dict.fromkeys((*left, *right)):
        before, after = left.get(term), right.get(term)
        if before and after and _bare_meaning(before) == _bare_meaning(after):
            continue
        changes.append(_definition_change(before, after))
    return changes


def _bare_meaning(definition: Definition) -> tuple[str, ...]:
    """The words of a meaning without what only illustrates it, and with "any account" for "an account"."""
    meant = words(_ILLUSTRATED.sub("", definition.meaning.text))
    return tuple(word for word in meant if word not in ("a", "an", "any"))


def _definition_change(before: Definition | None, after: Definition | None) -> FacetChange:
    known = after or before
    assert known is not None
    state = "changed" if before and after else "added" if after else "removed"
    said = message("change-definition", state=state, term=Quote(known.term.text))
    return FacetChange(
        "definition", before.meaning.span if before else None, after.meaning.span if after else None, "unclear", said
    )


def compare_dates(old: Rule, new: Rule, old_text: str, new_text: str) -> list[FacetChange]:
    if not old.dates or not new.dates or len(old.dates) != len(new.dates):
        return []
    changes: list[FacetChange] = []
    for before, after in zip(old.dates, new.dates, strict=True):
        dates_before, dates_after = find_dates(before.text), find_dates(after.text)
        if not dates_before or not dates_after or dates_before[0][1] == dates_after[0][1]:
            continue
        context = new_text[max(0, after.span.start - 40) : after.span.end].lower()
        effective = any(cue in context for cue in EFFECTIVE_CUES)
        said = message("change-date", effective=str(effective).lower(), old=dates_before[0][1], new=dates_after[0][1])
        changes.append(FacetChange("effective_date", before.span, after.span, "none", said))
    return changes


def _compare_examples(old: Rule, new: Rule) -> list[FacetChange]:
    pairs = _pair_phrases(*([p for p in rule.examples if illustrates(p)] for rule in (old, new)))
    return [_phrase_change("example", a, b, "unclear") for a, b in pairs]


def lists_examples(clause: Clause) -> bool:
    """Whether a sentence lists examples of what a rule is about ("Examples include …"), and so says what it reaches."""
    return bool(_LISTS_EXAMPLES.match(clause.text))


def illustrates(phrase: Phrase) -> bool:
    """Whether words only illustrate ("such as …"); what a rule is said to include, it also reaches."""
    return not _INCLUDING.match(phrase.text)


def _phrase_change(facet: Facet, before: Phrase | None, after: Phrase | None, direction: Direction) -> FacetChange:
    if before and after and max(len(before.text.split()), len(after.text.split())) > _QUOTE_WORDS:
        said = message(f"change-{facet}-reworded")
    elif before and after:
        said = message(f"change-{facet}-changed", old=_quote(before), new=_quote(after))
    elif after:
        said = message(f"change-{facet}-added", new=_quote(after))
    else:
        assert before is not None
        said = message(f"change-{facet}-removed", old=_quote(before))
    return FacetChange(facet, _span(before), _span(after), direction, said)


def _pair_phrases(old: Sequence[Phrase], new: Sequence[Phrase]) -> list[tuple[Phrase | None, Phrase | None]]:
    """Pair phrases whose wording differs; equal ones are left out, as they did not change."""
    left = [phrase for phrase in old if all(words(phrase.text) != words(other.text) for other in new)]
    right = [phrase for phrase in new if all(words(phrase.text) != words(other.text) for other in old)]
    pairs: list[tuple[Phrase | None, Phrase | None]] = []
    for phrase in left:
        best = max(right, key=lambda other: _shared(phrase, other), default=None)
        if best is not None and _shared(phrase, best) >= _SAME_PHRASE:
            right.remove(best)
            pairs.append((phrase, best))
        else:
            pairs.append((phrase, None))
    return pairs + [(None, phrase) for phrase in right]


def _shared(a: Phrase, b: Phrase) -> float:
    left, right = set(words(a.text)), set(words(b.text))
    return 2 * len(left & right) / max(1, len(left) + len(right))


def _quote(phrase: Phrase) -> Quote:
    return Quote(phrase.text)


def _span(phrase: Phrase | None) -> Span | None:
    return phrase.span if phrase else None
