"""Whether every answer of an item is marked as the two texts say, read anew from words and places, without a rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from evals.quiz.keys import Verdict, grounds, judge_limit, strength, tells, told_fact
from evals.quiz.limits import cues, mentions
from nlp.dates import find_dates
from nlp.document import CELL_MARK, Clause
from nlp.message import Content, Message, Quote
from nlp.quiz.item import DraftItem, DraftOption
from nlp.versions.change import ChangeSet
from nlp.words import holds, words

_BANS = re.compile(
    r"not allowed|don['’]t allow|we remove|prohibited|not permitted|do not allow|remov|violat", re.IGNORECASE
)


def confirm(item: DraftItem, changes: ChangeSet) -> Verdict:
    """Return whether key and wrong answers agree with the documents, or "unread" where this reading cannot tell."""
    judge = _JUDGES.get(item.stem.id)
    return judge(item, changes) if judge else "unread"


def _limit(item: DraftItem, changes: ChangeSet) -> Verdict:
    return judge_limit(item, grounds(item, changes))


def _governed(clause: Clause) -> str:
    return f"{clause.tier.label if clause.tier else ''} {clause.lead_in} {clause.text}"


def _step(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The words of a new step stand in the new version only."""
    fact = told_fact(item)
    said = [any(tells(_governed(c), fact or "") for c in doc.clauses) for doc in (changes.new, changes.old)]
    return "right" if said == [True, False] and _answer(item) == "since" else "wrong"


def _excepted(item: DraftItem, changes: ChangeSet) -> Verdict:
    """What only the new version takes out is no longer covered; what only the old one took out is covered since."""
    named = {side: _names_feature(item, clause) for side, clause in _clauses(item, changes)}
    expected = {(True, False): "until", (False, True): "since"}.get((named.get("new", False), named.get("old", False)))
    return "right" if expected == _answer(item) else "wrong"


def _names_feature(item: DraftItem, clause: Clause) -> bool:
    said = item.stem.mapping["feature"]
    return isinstance(said, Quote) and _holds(clause, said.text)


def _restricted(item: DraftItem, changes: ChangeSet) -> Verdict:
    """A condition that the new version names and the old does not leaves the case outside now; or the reverse."""
    said = item.stem.mapping["lack"]
    assert isinstance(said, Quote)
    named = {side: _holds(clause, said.text) for side, clause in _clauses(item, changes)}
    expected = {(True, False): "until", (False, True): "since"}.get((named.get("new", False), named.get("old", False)))
    return "right" if expected == _answer(item) else "wrong"


def _connective(item: DraftItem, changes: ChangeSet) -> Verdict:
    """More words that leave a choice mean that one condition will do."""
    loose = {
        side: sum(w in ("or", "any", "either", "one") for w in words(c.text)) for side, c in _clauses(item, changes)
    }
    if loose["new"] == loose["old"]:
        return "wrong"
    return "right" if _answer(item) == ("since" if loose["new"] > loose["old"] else "until") else "wrong"


def _strength(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The words that only the new wording has say what the key says, and those that only the old has do not."""
    (_, new), (_, old) = _clauses(item, changes)[0], _clauses(item, changes)[-1]
    came, went = (set(words(one.text)) - set(words(other.text)) for one, other in ((new, old), (old, new)))
    cue = cues()["modality"][strength(next(option for option in item.options if option.correct))]
    return "right" if mentions(" ".join(came), cue) and not mentions(" ".join(went), cue) else "wrong"


def _member(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The key stands in one of the two wordings only, the one its question is about, and a wrong answer in both."""
    added = item.stem.id.endswith("added")
    clauses = dict(_clauses(item, changes))
    for option in item.options:
        inside = {side: _holds(clause, _said(option)) for side, clause in clauses.items()}
        wanted = {"old": not added, "new": added} if option.correct else {"old": True, "new": True}
        if inside != wanted:
            return "wrong"
    return "right"


def _tier(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The key is the last tier line above the clause under the same heading."""
    clause = _clauses(item, changes)[0][1]
    above = [c for c in changes.new.clauses if c.role == "tier" and c.ordinal < clause.ordinal]
    key = next(option.content for option in item.options if option.correct)
    labels = [option.content.text.lower() for option in item.options if isinstance(option.content, Quote)]
    line = above[-1].text.lower() if above else " ".join(clause.path).lower()
    right = isinstance(key, Quote) and key.text.lower() in line
    return "right" if right and sum(label == key.text.lower() for label in labels) == 1 else "wrong"  # type: ignore[union-attr]


def _treatment(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The tier line above the clause speaks of adults, of labels, of both, or says yes or no."""
    clauses = [clause for _, clause in _clauses(item, changes)]
    line = clauses[-1].text.lower()
    adults, labels = (
        bool(re.search(r"\b(?:18|21|eighteen|adult|age)", line)),
        bool(re.search(r"label|warning|screen", line)),
    )
    graded = {(True, False): "adults", (False, True): "labelled", (True, True): "adults_labelled"}.get((adults, labels))
    reached = "unrecommended" if re.search(r"recommend|eligib", line) else None
    plain = "banned" if _BANS.search(line) else "conditions" if "restrict" in line else "allowed"
    told = tells(_governed(clauses[0]), told_fact(item) or "")
    return "right" if told and _answer(item) == (reached or graded or plain) else "wrong"


def _news(item: DraftItem, changes: ChangeSet) -> Verdict:
    """What came stands in the new text only, and a wrong answer in both."""
    for option in item.options:
        inside = [any(tells(_governed(c), _said(option)) for c in doc.clauses) for doc in (changes.old, changes.new)]
        if inside != [not option.correct, True]:
            return "wrong"
    return "right"


def _cell(item: DraftItem, changes: ChangeSet) -> Verdict:
    row, column = item.stem.mapping["row"], item.stem.mapping["column"]
    assert isinstance(row, Quote)
    assert isinstance(column, Quote)
    lines = [c.text.split(CELL_MARK) for c in changes.new.clauses if CELL_MARK in c.text]
    header = next((line for line in lines if column.text in line), None)
    found = [line for line in lines if row.text in (line[0].strip(), f"{line[0].strip()} ({line[1].strip()})")]
    if header is None or len(found) != 1:
        return "unread"
    value = words(found[0][header.index(column.text)])
    return "right" if [words(_said(o)) == value for o in item.options] == [o.correct for o in item.options] else "wrong"


def _effective(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The key is the one day that the clause names."""
    stated = {day for _, day in find_dates(_words_of(item, changes)[0])}
    days = [option.content.mapping["date"] for option in item.options if isinstance(option.content, Message)]
    right = [day in stated for day in days] == [option.correct for option in item.options]
    return "right" if right and len(stated) == 1 else "wrong"


def _consequence(item: DraftItem, changes: ChangeSet) -> Verdict:
    clause = _clauses(item, changes)[0][1]
    return "right" if [_holds(clause, _said(o)) for o in item.options] == [o.correct for o in item.options] else "wrong"


_BY_JUDGE: tuple[tuple[Callable[[DraftItem, ChangeSet], Verdict], str], ...] = (
    (_step, "step-shift"), (_excepted, "excepted"), (_restricted, "restricted"), (_connective, "connective"),
    (_member, "member-added member-removed"), (_tier, "tier"), (_treatment, "treatment"),
    (_cell, "cell"), (_strength, "strength"), (_effective, "effective"), (_consequence, "consequence"),
    (_news, "ban-added item-added rule-added"), (_limit, "within step limit reach counts gap-value gap-ordinal"),
)  # fmt: skip
_JUDGES = {f"quiz-{form}": judge for judge, forms in _BY_JUDGE for form in forms.split()}


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
    return holds(words(f"{clause.lead_in} {clause.text}"), words(text))
