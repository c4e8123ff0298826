"""Whether every answer of an item is marked as the two texts say, read anew from words and places, without a rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from evals.quiz.keys import Verdict, grounds, judge_limit, key_modality
from evals.quiz.limits import cues, mentions
from nlp.dates import find_dates
from nlp.document import CELL_MARK, Clause, Document
from nlp.message import Content, Message, Quote
from nlp.quiz.item import DraftItem, DraftOption
from nlp.versions.change import ChangeSet
from nlp.words import words

_POINTER = re.compile(r"\s*\((?:see|as )[^()]*\)")
_BANS = re.compile(r"not allowed|don['’]t allow|we remove|prohibited|not permitted|do not allow|remov", re.IGNORECASE)


def confirm(item: DraftItem, changes: ChangeSet) -> Verdict:
    """Return whether key and wrong answers agree with the documents, or "unread" where this reading cannot tell."""
    judge = _JUDGES.get(item.stem.id)
    return judge(item, changes) if judge else "unread"


def _limit(item: DraftItem, changes: ChangeSet) -> Verdict:
    return judge_limit(item, grounds(item, changes))


def _conduct(item: DraftItem, changes: ChangeSet) -> Verdict:
    """Judged by the modal words alone, which the stem leaves out."""
    key = next(option for option in item.options if option.correct)
    modality = key_modality(key)
    modal = _words_of(item, changes)[0]
    if modality is None or not isinstance(key.content, Message):
        return "wrong"
    negated = mentions(modal, cues()["modality"]["prohibition"])
    if not mentions(modal, cues()["modality"][modality]) or negated != (modality == "prohibition"):
        return "wrong" if modality != "recommendation" else "unread"
    done, breaks = item.stem.mapping["done"] == "true", key.content.mapping["breaks"] == "true"
    expected = {"prohibition": done, "duty": not done}.get(modality, False)
    return "right" if breaks == expected else "wrong"


def _exception(item: DraftItem, changes: ChangeSet) -> Verdict:
    """An exception or condition that the clause in force names decides; one that it does not name is none."""
    said = item.stem.mapping.get("feature") or item.stem.mapping.get("circumstance")
    clauses = _clauses(item, changes)
    new = [clause for side, clause in clauses if side == "new"]
    if not isinstance(said, Quote) or not new:
        return "wrong"
    named = any(_holds(clause, said.text) for clause in new)
    return "right" if named == (_answer(item) in ("exempt", "bound")) else "wrong"


def _listed(item: DraftItem, changes: ChangeSet) -> Verdict:
    element = item.stem.mapping["element"]
    assert isinstance(element, Quote)
    named = {side: _holds(clause, element.text) for side, clause in _clauses(item, changes)}
    expected = {(True, False): "since", (False, True): "until", (True, True): "always", (False, False): "never"}
    return "right" if expected[named.get("new", False), named.get("old", False)] == _answer(item) else "wrong"


def _tier(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The key is the last tier line above the clause under the same heading."""
    clause = _clauses(item, changes)[0][1]
    above = [c for c in changes.new.clauses if c.role == "tier" and c.ordinal < clause.ordinal]
    key = next(option.content for option in item.options if option.correct)
    labels = [option.content.text.lower() for option in item.options if isinstance(option.content, Quote)]
    line = above[-1].text.lower() if above else " ".join(clause.path).lower()
    right = isinstance(key, Quote) and key.text.lower() in line
    return "right" if right and sum(label == key.text.lower() for label in labels) == 1 else "wrong"  # type: ignore[union-attr]


def _which(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The key's tier line bans and those of the others do not, or the reverse."""
    banned = item.stem.mapping["banned"] == "true"
    tiers = {_plain(c): c.tier.label for c in changes.new.clauses if c.tier is not None}
    verdicts = []
    for option in item.options:
        said = words(_said(option))
        ends = [text for text in tiers if text and said[-len(text) :] == text]
        label = tiers[max(ends, key=len)] if ends else None
        if label is None:
            return "unread"
        verdicts.append(bool(_BANS.search(label)) is banned)
    return "right" if verdicts == [option.correct for option in item.options] else "wrong"


def _news(item: DraftItem, changes: ChangeSet) -> Verdict:
    """What came stands in the new text only, what went in the old only, and a wrong answer in both."""
    added = item.stem.id == "quiz-added"
    for option in item.options:
        inside = {side: _in_document(_said(option), doc) for side, doc in (("old", changes.old), ("new", changes.new))}
        wanted = {"old": not added, "new": added} if option.correct else {"old": True, "new": True}
        if inside != wanted:
            return "wrong"
    return "right"


def _stands(item: DraftItem, changes: ChangeSet) -> Verdict:
    rule = item.stem.mapping["rule"]
    assert isinstance(rule, Quote)
    true = next(
        option for option in item.options if isinstance(option.content, Message) and option.content.id == "option-true"
    )
    return "right" if _in_document(rule.text, changes.new) == true.correct else "wrong"


def _cell(item: DraftItem, changes: ChangeSet) -> Verdict:
    row, column = item.stem.mapping["row"], item.stem.mapping["column"]
    assert isinstance(row, Quote)
    assert isinstance(column, Quote)
    lines = [c.text.split(CELL_MARK) for c in changes.new.clauses if CELL_MARK in c.text]
    header = next((line for line in lines if column.text in line), None)
    found = [line for line in lines if line[0].strip() == row.text]
    if header is None or len(found) != 1:
        return "unread"
    value = words(found[0][header.index(column.text)])
    return "right" if [words(_said(o)) == value for o in item.options] == [o.correct for o in item.options] else "wrong"


def _effective(item: DraftItem, changes: ChangeSet) -> Verdict:
    stated = {day for _, day in find_dates(_words_of(item, changes)[0])}
    case = item.stem.mapping["case"]
    key = next(option.content for option in item.options if option.correct)
    if not isinstance(key, Message) or len(stated) != 1:
        return "wrong"
    start = stated.pop()
    applies = changes.new.label if case >= start else changes.old.label  # type: ignore[operator]
    return "right" if key.mapping["date"] == start and key.mapping["applies"] == applies else "wrong"


def _consequence(item: DraftItem, changes: ChangeSet) -> Verdict:
    clause = _clauses(item, changes)[0][1]
    return "right" if [_holds(clause, _said(o)) for o in item.options] == [o.correct for o in item.options] else "wrong"


_JUDGES: dict[str, Callable[[DraftItem, ChangeSet], Verdict]] = {
    "quiz-conduct": _conduct, "quiz-exception": _exception, "quiz-condition": _exception, "quiz-listed": _listed,
    "quiz-tier": _tier, "quiz-which": _which, "quiz-added": _news, "quiz-removed": _news, "quiz-stands": _stands,
    "quiz-cell": _cell, "quiz-effective": _effective, "quiz-consequence": _consequence,
    **{f"quiz-case-{name}": _limit for name in ("at-least", "more-than", "at-most", "less-than")},
    "quiz-gap-value": _limit, "quiz-gap-ordinal": _limit,
}  # fmt: skip


def _clauses(item: DraftItem, changes: ChangeSet) -> list[tuple[str, Clause]]:
    documents = {"old": changes.old, "new": changes.new}
    return [(ground.side, documents[ground.side].by_id[ground.clause_id]) for ground in item.evidence]


def _words_of(item: DraftItem, changes: ChangeSet) -> list[str]:
    documents = {"old": changes.old, "new": changes.new}
    return [documents[ground.side].quote(ground.span) for ground in item.evidence]


def _answer(item: DraftItem) -> object:
    key: Content = next(option.content for option in item.options if option.correct)
    return key.mapping.get("answer") if isinstance(key, Message) else None


def _said(option: DraftOption) -> str:
    return option.content.text if isinstance(option.content, Quote) else ""


def _plain(clause: Clause) -> tuple[str, ...]:
    return words(clause.text)


def _holds(clause: Clause, text: str) -> bool:
    return _within(words(text), words(f"{clause.lead_in} {clause.text}"))


def _in_document(text: str, document: Document) -> bool:
    """Whether some clause has the words in a row, pointers in brackets left aside."""
    part = words(_POINTER.sub("", text))
    return any(_within(part, words(_POINTER.sub("", clause.text))) for clause in document.clauses)


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return bool(part) and any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
