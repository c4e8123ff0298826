"""Items on rules that came: which of several rules is new among others that stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, alike, ground, make_item, mix
from nlp.quiz.gap import GAP
from nlp.quiz.item import DraftItem, DraftOption, ItemType
from nlp.quiz.told import Form, Told, standing, tell
from nlp.versions.change import Change

_DISTRACTORS, _KEYS_MAX, _NEAR = 3, 3, 2
# Items a list or heading, and way; more of them would ask for memory.
_PER_PLACE = 2
# An answer may be so many times as long as another; so many words of all answers together can be read.
_RATIO, _WORDS_TOGETHER = 2.2, 120
_ALIKE = 0.5
_ASKED: dict[Form, str] = {"noun": "ban", "verb": "ban", "sentence": "rule", "listed": "item"}


@dataclass(frozen=True, slots=True)
class _News:
    """A rule that came, with its change."""

    change: Change
    told: Told


def news_items(changes: Sequence[Change], context: Context) -> Iterable[DraftItem | tuple[str, Message]]:
    """Yield items by list or heading on rules that came there; and for each change left out its reason."""
    groups: dict[tuple[object, ...], list[_News]] = {}
    for change in changes:
        if change.kind != "added":
            continue
        found = _news(change, context)
        if isinstance(found, Message):
            yield change.id, found
        elif found is not None:
            told = found.told
            groups.setdefault((told.form, told.place), []).append(found)
    rules = list(standing(context)) if groups else []
    used: set[str] = set()
    for group in groups.values():
        yield from _items(group, rules, used, context)


def _news(change: Change, context: Context) -> _News | Message | None:
    """A rule to ask about, why it is none, or None where it cannot be told."""
    (clause, *_) = change.new
    told = tell(clause, context)
    if told is None:
        return None
    if context.is_repeated(clause, "new") or context.said_before(told.answer.text):
        return message("abstain-elsewhere")
    return _News(change, told)


def _items(
    group: Sequence[_News], rules: Sequence[Told], used: set[str], context: Context
) -> Iterable[DraftItem | tuple[str, Message]]:
    left: list[_News] = []
    for news in group:
        if not any(alike(news.told.clause, known.told.clause, _ALIKE) for known in left):
            left.append(news)
    asked, wrong = _chosen(left, rules, used, context)
    for _ in range(_PER_PLACE):
        if asked:
            left = [news for news in left if news not in asked]
            used |= {told.clause.id for told in wrong}
            yield _item(asked, wrong, context)
            asked, wrong = _chosen(left, rules, used, context)
    reason = message("abstain-enough" if asked else "abstain-distractors")
    yield from ((news.change.id, reason) for news in left)


def _chosen(
    news: Sequence[_News], rules: Sequence[Told], used: set[str], context: Context
) -> tuple[list[_News], list[Told]]:
    """The rules to ask about, as many as can be read beside three that stand; and these three."""
    for most in range(min(_KEYS_MAX, len(news)), 0, -1):
        for first in news:
            near = sorted(news, key=lambda each: abs(_size(each.told) - _size(first.told)))[:most]
            asked = [each for each in news if each in near]
            wrong = _beside([each.told for each in asked], rules, used, context)
            told = [*wrong, *(each.told for each in asked)]
            if len(wrong) == _DISTRACTORS and sum(len(each.answer.text.split()) for each in told) <= _WORDS_TOGETHER:
                return asked, wrong
    return [], []


def _beside(keys: Sequence[Told], rules: Sequence[Told], used: set[str], context: Context) -> list[Told]:
    """Three rules that stand, of the same form, those of the same list or section first, none like a key or another.

    Beside rules of other sections only where most of the policy stands: what was written anew is not told apart.
    """
    first, sizes = keys[0], [_size(each) for each in keys]
    fit = [told for told in rules if told.form == first.form and told.clause.id not in used]
    fit = [told for told in fit if context.is_one_page(told.clause, first.clause)]
    fit = [told for told in fit if max(_size(told), *sizes) <= _RATIO * min(_size(told), *sizes)]
    if first.form == "listed" or not context.is_kept or not context.title.text:
        fit = [told for told in fit if told.place == first.place]
    middle = sum(sizes) / len(sizes)
    # What staff do stands out among what users must not do.
    fit.sort(
        key=lambda told: (
            told.ours is not first.ours,
            _distance(told, first),
            abs(_size(told) - middle),
            told.clause.ordinal,
        )
    )
    chosen: list[Told] = []
    for told in fit:
        known = [each.clause for each in (*chosen, *keys)]
        if len(chosen) < _DISTRACTORS and not any(alike(told.clause, each, _ALIKE) for each in known):
            chosen.append(told)
    # What stands under other headings is told apart by what it is about: most must be of the key's own section.
    near = sum(told.clause.path == first.clause.path for told in chosen)
    return chosen if near >= _NEAR and any(told.ours is first.ours for told in chosen) else []


def _size(told: Told) -> int:
    return len(told.answer.text)


def _distance(told: Told, other: Told) -> int:
    """How far apart two rules stand: in one list or section, below one heading, under one part, elsewhere."""
    one, two = told.clause, other.clause
    near = (told.place == other.place, one.path == two.path, one.path[:1] == two.path[:1])
    return next((at for at, holds in enumerate(near) if holds), len(near))


def _item(asked: Sequence[_News], wrong: Sequence[Told], context: Context) -> DraftItem:
    first, many = asked[0].told, len(asked) > 1
    version = context.new.label
    right = message("feedback-key-added", version=version)
    stands = message("feedback-stands", old=context.old.label)
    options = [DraftOption(each.told.answer, True, "key", right) for each in asked]
    options += [DraftOption(each.answer, False, "sibling_clause", stands) for each in wrong]
    type: ItemType = "multiple_response" if many else "single_choice"
    area = _area([*(each.told for each in asked), *wrong], context)
    stem = message(
        f"quiz-{_ASKED[first.form]}-added", area=area, version=version, many=str(many).lower(),
        **({"lead": _lead(first)} if first.form == "listed" else {}),
    )  # fmt: skip
    topic = Topic(None, first.clause, asked[0].change)
    return make_item(
        topic, "news", type=type, stem=stem, options=mix(options, topic.id), facet=asked[0].change.facet,
        bloom="analyse" if first.form in ("noun", "verb") else "remember",
        change_ids=[each.change.id for each in asked],
        evidence=[ground("new", each.clause) for each in (*(each.told for each in asked), *wrong)],
    )  # fmt: skip


def _area(rules: Sequence[Told], context: Context) -> Quote:
    """The heading that all the rules have, else the title of the policy."""
    areas = {context.area(told.clause).text for told in rules}
    return context.area(rules[0].clause) if len(areas) == 1 else context.title


def _lead(told: Told) -> Quote:
    """What leads a list in, with a gap where the items stand."""
    return Quote(f"{told.clause.lead_in.strip()} {GAP}.")
