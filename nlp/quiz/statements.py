"""Items on rules told as sentences: which of several a version added under a heading, or took out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp.document import CELL_MARK, Clause
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, alike, content_words, ground, make_item, mix
from nlp.quiz.gap import leans, read_clause
from nlp.quiz.item import DraftItem, DraftOption, ItemType
from nlp.quiz.lexicon import GENERAL_HEADING, HOW_TO, LEGAL_HEADING, OFF_TOPIC, POINTS_AWAY
from nlp.quiz.wordforms import ASIDE, LABEL, OUR_STEP, STEP, capitalized
from nlp.rules.rule import Rule
from nlp.versions.change import Change, Side

# Words of a sentence that can be read among five others, and of all of them together.
_WORDS, _WORDS_TOGETHER = range(6, 36), 130
_DISTRACTORS, _KEYS_MAX = 3, 3
# Items a heading and way; more of them would ask for memory.
_PER_HEADING = 2
# An option may be so many times as long as another.
_RATIO = 2.0
_ALIKE = 0.5
_BINDING = ("prohibition", "duty", "permission")
# More than one sentence, an address, or a mark of the page.
_UNFIT = re.compile(r"[.!?][\"”')]?\s+\S|[:;]|https?:|www\.|@|\d\.\d|\*|^\W*\d")
# What opens or ends a sentence and is no part of its rule.
_OPENING = re.compile(r"^(?:please )?(?:note|keep in mind|remember),?(?: however,?)?,? that ", re.IGNORECASE)
_ENDING = re.compile(r"\s*(?:Learn|Read|Find out) more\b.{0,40}$")
# What rests on a case told of before.
_RESTING = re.compile(
    r"(?:based on|in response|on appeal|to do so|if (?:you|we) do so|once (?:you|we) do|all the|both|either)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Rules:
    """Rules of one way under one heading, each with its change."""

    side: Side
    entries: tuple[tuple[Change, Clause], ...]

    @property
    def clauses(self) -> list[Clause]:
        return [clause for _, clause in self.entries]


def statement_items(changes: Sequence[Change], context: Context) -> Iterable[DraftItem | tuple[str, Message]]:
    """Yield items by heading and way, on rules that came or went there; and for each change left out its reason."""
    used: set[str] = set()
    for found in _under_headings(changes, context):
        yield from _items(found, context, used)


def _under_headings(changes: Sequence[Change], context: Context) -> list[_Rules]:
    found: dict[tuple[Side, tuple[str, ...], str], list[tuple[Change, Clause]]] = {}
    for change in changes:
        if change.kind in ("added", "removed"):
            side: Side = "new" if change.kind == "added" else "old"
            for clause in (change.new or change.old)[:1]:
                found.setdefault((side, clause.path, context.area(clause).text), []).append((change, clause))
    return [_Rules(side, tuple(entries)) for (side, _, _), entries in found.items()]


def _items(found: _Rules, context: Context, used: set[str]) -> Iterable[DraftItem | tuple[str, Message]]:
    keys: list[tuple[Change, Clause]] = []
    for change, clause in found.entries:
        if statement(clause, context, found.side) is None or GENERAL_HEADING.search(context.area(clause).text):
            continue
        repeated = context.is_repeated(clause, found.side)
        if repeated or context.said_by_other(clause.text, found.side):
            yield change.id, message("abstain-elsewhere")
        elif not any(alike(clause, known, _ALIKE) for _, known in keys):
            keys.append((change, clause))
    for _ in range(_PER_HEADING):
        asked, wrong = _chosen(keys, context, used) if keys else ([], [])
        if len(wrong) < _DISTRACTORS:
            break
        keys = [entry for entry in keys if entry not in asked]
        used |= {clause.id for clause in wrong}
        yield _item(_Rules(found.side, tuple(asked)), wrong, context)
    else:
        yield from ((change.id, message("abstain-enough")) for change, _ in keys)
        return
    yield from ((change.id, message("abstain-distractors")) for change, _ in keys)


def _chosen(
    keys: Sequence[tuple[Change, Clause]], context: Context, used: set[str]
) -> tuple[list[tuple[Change, Clause]], list[Clause]]:
    """The rules to ask about, as many as can be read beside three that stand; and these three."""
    for most in range(min(_KEYS_MAX, len(keys)), 0, -1):
        for first in keys:
            asked = _near_in_length(keys, first, most)
            wrong = _standing([clause for _, clause in asked], context, used)
            size = sum(len(clause.text.split()) for clause in (*wrong, *(clause for _, clause in asked)))
            if len(wrong) == _DISTRACTORS and size <= _WORDS_TOGETHER:
                return asked, wrong
    return list(keys[:1]), []


def _near_in_length(
    keys: Sequence[tuple[Change, Clause]], first: tuple[Change, Clause], most: int
) -> list[tuple[Change, Clause]]:
    """A key with those that are nearest to it in length, in the order of the text."""
    near = sorted(keys, key=lambda entry: abs(len(entry[1].text) - len(first[1].text)))[:most]
    return [entry for entry in keys if entry in near]


def _standing(keys: Sequence[Clause], context: Context, used: set[str]) -> list[Clause]:
    """Rules under the same heading that both versions have, near in length, none like a key or another."""
    same = [c for c in context.new.clauses if c.id in context.unchanged and c.id not in used]
    area = context.area(keys[0])
    same = [c for c in same if c.path == keys[0].path and context.area(c) == area]
    sizes = [len(clause.text) for clause in keys]
    middle = sum(sizes) / len(sizes)
    fit = [c for c in same if max(len(c.text), *sizes) <= _RATIO * min(len(c.text), *sizes)]
    fit.sort(key=lambda c: (abs(len(c.text) - middle), c.ordinal))
    chosen: list[Clause] = []
    for clause in fit:
        plain = len(chosen) < _DISTRACTORS and statement(clause, context, "new") is not None
        plain = plain and not context.is_repeated(clause, "new")
        if plain and not any(alike(clause, known, _ALIKE) for known in (*chosen, *keys)):
            chosen.append(clause)
    return chosen


def statement(clause: Clause, context: Context, side: Side) -> Quote | None:
    """A rule as one answer among several: one sentence that says by itself what must, must not or may be done."""
    if clause.role != "rule" or CELL_MARK in clause.text or any(m.kind in ("template", "code") for m in clause.marks):
        return None
    alone = not clause.lead_in or read_clause(clause, context.document(side))[1] == 0
    text = _told(clause.text)
    whole = text.endswith((".", "!")) and clause.text[:1].isupper() and len(text.split()) in _WORDS
    apart = not (leans(text) or _RESTING.match(text) or _UNFIT.search(text) or HOW_TO.search(text))
    apart = apart and not (POINTS_AWAY.search(text) or OFF_TOPIC.search(text))
    legal = LEGAL_HEADING.search(" ".join(clause.path))
    decides = _decides(context.rule_of(side, clause), text)
    return Quote(text) if alone and whole and apart and not legal and decides else None


def _told(text: str) -> str:
    """A sentence without a label that it says again, without what leads over to it, and without a pointer behind it.

    "India: advertisers must not …" binds in India only.
    """
    label = LABEL.match(text)
    again = label is not None and bool(content_words(label["label"]) & content_words(text[label.end() :]))
    bare = _ENDING.sub("", LABEL.sub("", text) if again else text).strip()
    return capitalized(ASIDE.sub("", _OPENING.sub("", bare)))


def _decides(rule: Rule, text: str) -> bool:
    """Whether a rule says what is done with a case: by its modal word, or as a step of the policy's authors."""
    if rule.modality not in _BINDING or not rule.stated:
        return False
    if rule.actor == "platform":
        step = OUR_STEP.match(text)
        return step is not None and bool(STEP.match(text[step.end() :]))
    return rule.modal is not None


def _item(found: _Rules, wrong: Sequence[Clause], context: Context) -> DraftItem:
    added, many = found.side == "new", len(found.entries) > 1
    version = context.new.label
    right = message("feedback-key-added" if added else "feedback-key-removed", version=version)
    stands = message("feedback-stands", old=context.old.label)
    options = []
    for clause, side, correct in [(c, found.side, True) for c in found.clauses] + [(c, "new", False) for c in wrong]:
        content = statement(clause, context, side)
        assert content is not None
        options.append(
            DraftOption(content, correct, "key" if correct else "sibling_clause", right if correct else stands)
        )
    change, first = found.entries[0]
    type: ItemType = "multiple_response" if many else "single_choice"
    stem = message(
        "quiz-rule-added" if added else "quiz-rule-removed", area=context.area(first), version=version,
        many=str(many).lower(),
    )  # fmt: skip
    topic = Topic(None if added else first, first if added else None, change)
    return make_item(
        topic, "statement", type=type, stem=stem, options=mix(options, topic.id), facet=change.facet,
        bloom="remember", change_ids=[change.id for change, _ in found.entries],
        evidence=[*(ground(found.side, c) for c in found.clauses), *(ground("new", c) for c in wrong)],
    )  # fmt: skip
