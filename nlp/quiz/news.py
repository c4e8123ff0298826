"""Items on rules that came or went: which of these is new, which is gone, among rules that stand in both versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from nlp.document import CELL_MARK, Clause
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, content_words, ground, make_item, mix
from nlp.quiz.gap import bare_item, leans, readable
from nlp.quiz.item import DraftItem, DraftOption, ItemType
from nlp.quiz.lexicon import POINTER, SELF_EVIDENT
from nlp.rules.rule import Rule
from nlp.versions.change import Change, Side

Way = Literal["added", "removed"]
# Words of a rule that can be read among five others.
_WORDS = range(3, 31)
_DISTRACTORS = 3
_KEYS_MAX = 3
# An option may be so many times as long as the shortest.
_RATIO = 2.6
_ALIKE = 0.5
# A quiz that asks more of this kind asks for memory.
_PER_WAY = 3


@dataclass(frozen=True, slots=True)
class _News:
    """Changes of one way under one heading or in one list, with the clause of each."""

    way: Way
    entries: tuple[tuple[Change, Clause], ...]


def news_items(changes: Sequence[Change], context: Context) -> Iterable[DraftItem | tuple[str, Message]]:
    """Yield one item a place and way, on rules added or removed there; and for each change left out its reason.

    Of either way there are no more than a few, each with wrong answers of its own; statements to call true or false
    come in equal numbers.
    """
    made: Counter[tuple[str, str]] = Counter()
    statements: dict[Way, list[DraftItem]] = {"added": [], "removed": []}
    used: set[str] = set()
    for news in _places(changes, context):
        for found in _items(news, context, used):
            if not isinstance(found, DraftItem):
                yield found
            elif found.type == "true_false":
                statements[news.way].append(found)
            elif made[news.way, found.type] < _PER_WAY:
                made[news.way, found.type] += 1
                yield found
            else:
                yield from ((id, message("abstain-enough")) for id in found.change_ids)
    most = min(_PER_WAY, *(len(items) for items in statements.values()))
    for items in statements.values():
        yield from items[:most]
        yield from ((item.change_ids[0], message("abstain-distractors")) for item in items[most:])


def _places(changes: Sequence[Change], context: Context) -> list[_News]:
    found: dict[tuple[object, ...], list[tuple[Change, Clause]]] = {}
    for change in changes:
        if change.kind not in ("added", "removed"):
            continue
        way: Way = "added" if change.kind == "added" else "removed"
        for clause in (change.new if way == "added" else change.old)[:1]:
            found.setdefault((way, *_where(clause)), []).append((change, clause))
    return [_News(key[0], tuple(entries)) for key, entries in found.items()]  # type: ignore[arg-type]


def _where(clause: Clause) -> tuple[object, ...]:
    """The list an item stands in, the section of a sentence."""
    return (clause.path, clause.lead_in, clause.tier.label if clause.tier else "", _is_item(clause))


def _is_item(clause: Clause) -> bool:
    return bool(clause.lead_in) or (clause.tier is not None and not clause.text.rstrip().endswith("."))


def _items(news: _News, context: Context, used: set[str]) -> Iterable[DraftItem | tuple[str, Message]]:
    side: Side = "new" if news.way == "added" else "old"
    other: Side = "old" if news.way == "added" else "new"
    keys: list[tuple[Change, Clause]] = []
    for change, clause in news.entries:
        if not _is_rule(clause, context, side):
            yield change.id, message("abstain-no-rule")
        elif SELF_EVIDENT.search(clause.text):
            yield change.id, message("abstain-evident")
        elif context.said_elsewhere(clause.text, other):
            yield change.id, message("abstain-elsewhere")
        else:
            keys.append((change, clause))
    if not keys:
        return
    keys = keys[:_KEYS_MAX]
    wrong = _stand(keys, context, used)
    if len(wrong) >= _DISTRACTORS:
        used |= {clause.id for clause in wrong}
        yield _item(news, keys, wrong, context, side)
        return
    yield _statement(news, *keys[0], context, side)
    for left, _ in keys[1:]:
        yield left.id, message("abstain-distractors")


def _statement(news: _News, change: Change, clause: Clause, context: Context, side: Side) -> DraftItem:
    """True or false: the policy in force has this rule."""
    stands = news.way == "added"
    stem = message("quiz-stands", place=_place(clause, context, []), rule=Quote(_content(clause).text + "."))
    right = message(f"feedback-key-{news.way}", version=context.new.label)
    wrong = right if stands else context.until()
    options = [
        DraftOption(
            message("option-true"), stands, "key" if stands else "previous_version", right if stands else wrong
        ),
        DraftOption(message("option-false"), not stands, "previous_version" if stands else "key", right),
    ]
    topic = Topic(clause if side == "old" else None, clause if side == "new" else None, change)
    return make_item(
        topic, "stands", type="true_false", stem=stem, options=options, facet=change.facet, bloom="remember",
        evidence=[ground(side, clause)],
    )  # fmt: skip


def _place(clause: Clause, context: Context, wrong: Sequence[Clause]) -> Message:
    """The list an item stands in, the section of a sentence; the policy where other sections' rules stand beside it."""
    if _is_item(clause):
        head = clause.lead_in or (clause.tier.label if clause.tier else "")
        return message("place-list", area=context.area(clause), head=Quote(head.rstrip(":"), cited=True))
    if all(each.path == clause.path for each in wrong):
        return message("place-section", area=context.area(clause))
    return message("place-policy", policy=Quote(context.new.title or context.new.policy, cited=True))


def _item(
    news: _News, keys: list[tuple[Change, Clause]], wrong: list[Clause], context: Context, side: Side
) -> DraftItem:
    first = keys[0][1]
    many = len(keys) > 1
    version = context.new.label
    right = message(f"feedback-key-{news.way}", version=version)
    options = [DraftOption(_content(clause), True, "key", right) for _, clause in keys]
    options += [
        DraftOption(_content(clause), False, "sibling_clause", message("feedback-stands", old=context.old.label))
        for clause in wrong
    ]
    place = _place(first, context, [*wrong, *(clause for _, clause in keys)])
    stem = message(f"quiz-{news.way}", place=place, version=version, many=str(many).lower())
    type: ItemType = "multiple_response" if many else "single_choice"
    topic = Topic(first if side == "old" else None, first if side == "new" else None, keys[0][0])
    evidence = [ground(side, clause) for _, clause in keys] + [ground("new", clause) for clause in wrong]
    return make_item(
        topic, news.way, type=type, stem=stem, options=mix(options, topic.id), facet=keys[0][0].facet,
        bloom="remember", evidence=evidence, change_ids=[change.id for change, _ in keys],
    )  # fmt: skip


def _is_rule(clause: Clause, context: Context, side: Side) -> bool:
    """Whether a clause binds somebody, and can be read without what stands around it."""
    document = context.document(side)
    if clause.role != "rule" or CELL_MARK in clause.text or len(_content(clause).text.split()) not in _WORDS:
        return False
    rule = context.rule_of(side, clause)
    if _is_item(clause):
        return _binds(rule) and not leans(clause.text)
    return _binds(rule) and rule.modal is not None and readable(clause, document)


def _binds(rule: Rule) -> bool:
    return rule.modality in ("prohibition", "duty", "permission") and (rule.stated or rule.modal is None)


def _stand(keys: list[tuple[Change, Clause]], context: Context, used: set[str]) -> list[Clause]:
    """Rules that both versions have, of the same list or section, near in length, none like a key or another."""
    first = keys[0][1]
    where = _where(first)
    standing = [c for c in context.new.clauses if c.id in context.unchanged and c.id not in used]
    same = [c for c in standing if _is_item(c) is _is_item(first) and (not _is_item(c) or _where(c) == where)]
    sizes = [len(_content(clause).text) for _, clause in keys]
    middle = sum(sizes) / len(sizes)
    fit = [c for c in same if _fits(len(_content(c).text), sizes)]
    fit.sort(key=lambda c: (_far(c, first), abs(len(_content(c).text) - middle), c.ordinal))
    chosen: list[Clause] = []
    for clause in fit:
        known = [*chosen, *(key for _, key in keys)]
        if len(chosen) == _DISTRACTORS:
            break
        if not any(_alike(clause, each) for each in known) and _is_rule(clause, context, "new"):
            chosen.append(clause)
    return chosen


def _far(clause: Clause, first: Clause) -> int:
    """How many headings two clauses do not share: rules of the same section tempt most."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(clause.path, first.path, strict=False)))
    return len(first.path) - shared


def _fits(size: int, sizes: Sequence[int]) -> bool:
    return max(size, *sizes) <= _RATIO * min(size, *sizes)


def _alike(one: Clause, other: Clause) -> bool:
    left, right = content_words(one.text), content_words(other.text)
    return len(left & right) >= _ALIKE * min(len(left), len(right)) if left and right else True


def _content(clause: Clause) -> Quote:
    text = POINTER.sub("", bare_item(clause)).strip(" ;,")
    return Quote(text[:1].upper() + text[1:])
