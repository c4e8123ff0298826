"""Items on lists that gained or lost something: which of several posts is decided otherwise now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp.document import CELL_MARK, Clause
from nlp.message import Message, Quote, message
from nlp.quiz.act import act_of
from nlp.quiz.context import Context, Topic, alike, ground, make_item, mix
from nlp.quiz.gap import bare_item
from nlp.quiz.item import DraftItem, DraftOption, ItemType
from nlp.quiz.lexicon import OFF_TOPIC, SELF_EVIDENT
from nlp.quiz.shift import shown
from nlp.versions.change import Change, Side

# Words of an answer that can be read among five others.
_WORDS = range(2, 31)
_DISTRACTORS = 3
_KEYS_MAX = 3
# An option may be so many times as long as the shortest.
_RATIO = 2.6
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class _News:
    """Changes of one way in one list of what is forbidden, with the item of each."""

    side: Side
    entries: tuple[tuple[Change, Clause], ...]

    @property
    def kind(self) -> str:
        return "quiz-added" if self.side == "new" else "quiz-removed"


def news_items(changes: Sequence[Change], context: Context) -> Iterable[DraftItem | tuple[str, Message]]:
    """Yield one item a list and way, on what was added or removed there; and for each change left out its reason."""
    used: set[str] = set()
    for news in _lists(changes, context):
        yield from _items(news, context, used)


def _lists(changes: Sequence[Change], context: Context) -> list[_News]:
    found: dict[tuple[object, ...], list[tuple[Change, Clause]]] = {}
    for change in changes:
        if change.kind not in ("added", "removed"):
            continue
        side: Side = "new" if change.kind == "added" else "old"
        for clause in (change.new if side == "new" else change.old)[:1]:
            # What joined a list that forbids nothing decides no case by itself: to ask for it asks for memory.
            if is_item(clause) and context.rule_of(side, clause).modality == "prohibition":
                found.setdefault((side, *_where(clause)), []).append((change, clause))
    return [_News(key[0], tuple(entries)) for key, entries in found.items()]  # type: ignore[arg-type]


def _where(clause: Clause) -> tuple[object, ...]:
    return (clause.path, clause.lead_in, clause.tier.label if clause.tier else "")


def is_item(clause: Clause) -> bool:
    """Whether a clause is an item of a list, which its lead-in or tier says something of."""
    return bool(clause.lead_in) or (clause.tier is not None and not clause.text.rstrip().endswith("."))


def _items(news: _News, context: Context, used: set[str]) -> Iterable[DraftItem | tuple[str, Message]]:
    keys: list[tuple[Change, Clause]] = []
    for change, clause in news.entries:
        if answer_text(clause, context, news.side) is None:
            yield change.id, message("abstain-no-rule")
        elif SELF_EVIDENT.search(clause.text):
            yield change.id, message("abstain-evident")
        elif context.said_by_other(clause.text, news.side):
            yield change.id, message("abstain-elsewhere")
        else:
            keys.append((change, clause))
    if not keys:
        return
    asked, more = keys[:_KEYS_MAX], keys[_KEYS_MAX:]
    wrong = _standing(asked, context, used)
    if len(wrong) < _DISTRACTORS:
        yield from ((change.id, message("abstain-distractors")) for change, _ in keys)
        return
    yield from ((change.id, message("abstain-enough")) for change, _ in more)
    used |= {clause.id for clause in wrong}
    yield _item(news, asked, wrong, context)


def _item(news: _News, keys: list[tuple[Change, Clause]], wrong: list[Clause], context: Context) -> DraftItem:
    first = keys[0][1]
    many = len(keys) > 1
    version = context.new.label
    right = message("feedback-key-added" if news.side == "new" else "feedback-key-removed", version=version)
    stands = message("feedback-stands", old=context.old.label)
    entries = [(clause, news.side, True) for _, clause in keys] + [(clause, "new", False) for clause in wrong]
    options = []
    for clause, side, correct in entries:
        content = answer_text(clause, context, side)
        assert content is not None
        origin = "key" if correct else "sibling_clause"
        options.append(DraftOption(content, correct, origin, right if correct else stands))  # type: ignore[arg-type]
    arguments: dict[str, Quote | str] = {"area": context.area(first), "version": version, "many": str(many).lower()}
    type: ItemType = "multiple_response" if many else "single_choice"
    topic = Topic(first if news.side == "old" else None, first if news.side == "new" else None, keys[0][0])
    evidence = [ground(news.side, clause) for _, clause in keys] + [ground("new", clause) for clause in wrong]
    return make_item(
        topic, news.kind.removeprefix("quiz-"), type=type, stem=message(news.kind, **arguments),
        options=mix(options, topic.id), facet=keys[0][0].facet, bloom="analyse", evidence=evidence,
        change_ids=[change.id for change, _ in keys],
    )  # fmt: skip


def answer_text(clause: Clause, context: Context, side: Side) -> Quote | None:
    """A ban of a list as one answer among several, None where it cannot be read without what stands around it."""
    if clause.role != "rule" or CELL_MARK in clause.text or OFF_TOPIC.search(clause.text):
        return None
    rule = context.rule_of(side, clause)
    act = None if rule.exceptions else act_of(clause, rule)
    return shown(act) if act and len(act.text.split()) in _WORDS else None


def _standing(keys: list[tuple[Change, Clause]], context: Context, used: set[str]) -> list[Clause]:
    """Items of the same list that both versions have, near in length, none like a key or another."""
    where = _where(keys[0][1])
    standing = [c for c in context.new.clauses if c.id in context.unchanged and c.id not in used and is_item(c)]
    same = [c for c in standing if _where(c) == where]
    sizes = [len(bare_item(clause)) for _, clause in keys]
    middle = sum(sizes) / len(sizes)
    fit = [c for c in same if max(len(bare_item(c)), *sizes) <= _RATIO * min(len(bare_item(c)), *sizes)]
    fit.sort(key=lambda c: (abs(len(bare_item(c)) - middle), c.ordinal))
    chosen: list[Clause] = []
    for clause in fit:
        known = [*chosen, *(key for _, key in keys)]
        if len(chosen) == _DISTRACTORS:
            break
        if any(alike(clause, each, _ALIKE) for each in known):
            continue
        if answer_text(clause, context, "new") is not None:
            chosen.append(clause)
    return chosen
