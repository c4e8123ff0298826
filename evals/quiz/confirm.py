"""Whether every answer of an item is marked as the two texts say, read anew from words and places, without a rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from evals.quiz.keys import Verdict, grounds, judge_limit, strength, tells, told_fact
from evals.quiz.limits import cues, mentions
from nlp.dates import find_dates
from nlp.document import CELL_MARK, Clause, Document
from nlp.message import Content, Message, Quote
from nlp.quiz.item import DraftItem, DraftOption
from nlp.versions.change import ChangeSet
from nlp.words import holds, words

_BANS = re.compile(
    r"not allowed|don['’]t allow|we remove|prohibited|not permitted|do not allow|remov|violat", re.IGNORECASE
)
_ALLOWS = re.compile(r"not violate|not (?:in )?(?:an? )?violation|not considered", re.IGNORECASE)
_LACKS = re.compile(r" that (?:is|are|do|does) not ")


def confirm(item: DraftItem, changes: ChangeSet) -> Verdict:
    """Return whether key and wrong answers agree with the documents, or "unread" where this reading cannot tell."""
    judge = _JUDGES.get(item.stem.id)
    return judge(item, changes) if judge else "unread"


def _limit(item: DraftItem, changes: ChangeSet) -> Verdict:
    return judge_limit(item, grounds(item, changes))


def _shift(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The act is forbidden (or wanted) where its words stand with a ban (or duty), and nowhere in the other version."""
    fact, answer = told_fact(item), _answer(item)
    clauses = _clauses(item, changes)
    if fact is None or not isinstance(answer, str):
        return "wrong"
    told = {side: [c for s, c in clauses if s == side and tells(_governed(c), fact)] for side in ("old", "new")}
    case = item.stem.mapping["case"]
    omitted = isinstance(case, Message) and (case.id == "case-omitted" or bool(_LACKS.search(f" {fact} ")))
    kind = "duty" if omitted else "prohibition"
    bound = {side: any(_says(c, changes, side, kind) for c in found) for side, found in told.items()}
    if answer == "always" and not item.change_ids:
        return "right" if bound["new"] and _stands(clauses[0][1], changes.old) else "wrong"
    weak = any(side != _side(answer) for side, _ in clauses)
    other = changes.old if answer == "since" else changes.new
    alone = weak or not any(tells(_governed(c), fact) for c in other.clauses)
    return "right" if bound[_side(answer)] and alone else "wrong"


def _side(answer: str) -> str:
    return "new" if answer == "since" else "old"


def _says(clause: Clause, changes: ChangeSet, side: str, kind: str) -> bool:
    document = changes.new if side == "new" else changes.old
    above = [c.text for c in document.clauses if c.id in clause.lead_ins]
    return mentions(" ".join((_governed(clause), *above)), cues()["modality"][kind])


def _governed(clause: Clause) -> str:
    return f"{clause.tier.label if clause.tier else ''} {clause.lead_in} {clause.text}"


def _stands(clause: Clause, document: Document) -> bool:
    return any(words(c.text) == words(clause.text) for c in document.clauses)


def _step(item: DraftItem, changes: ChangeSet) -> Verdict:
    fact, answer = told_fact(item), _answer(item)
    if fact is None or not isinstance(answer, str):
        return "wrong"
    own, other = (changes.new, changes.old) if answer == "since" else (changes.old, changes.new)
    said = [any(tells(_governed(c), fact) for c in document.clauses) for document in (own, other)]
    return "right" if said == [True, False] else "wrong"


def _conduct(item: DraftItem, changes: ChangeSet) -> Verdict:
    """A case breaks a rule, done where words forbid, not done where they demand; what a list lets stand does not."""
    fact, case = told_fact(item), item.stem.mapping["case"]
    if _answer(item) == "allowed":
        clause = _clauses(item, changes)[0][1]
        above = f"{clause.tier.label if clause.tier else ''} {clause.lead_in}"
        lets = bool(_ALLOWS.search(above)) or (
            mentions(above, cues()["modality"]["permission"]) and not _BANS.search(above)
        )
        return "right" if fact is not None and tells(clause.text, fact) and lets else "wrong"
    omitted = isinstance(case, Message) and (case.id == "case-omitted" or " not " in f" {fact} ")
    clause = _clauses(item, changes)[0][1]
    right = fact is not None and tells(_governed(clause), fact) and _answer(item) == "breaks"
    return "right" if right and _says(clause, changes, "new", "duty" if omitted else "prohibition") else "wrong"


def _special(item: DraftItem, changes: ChangeSet) -> Verdict:
    """What a ban's own clause takes out of it is let stand."""
    clause = _clauses(item, changes)[0][1]
    named = _names_feature(item, clause) and mentions(clause.text, cues()["exception"])
    return "right" if named and _answer(item) == "allowed" and _says(clause, changes, "new", "prohibition") else "wrong"


def _excepted(item: DraftItem, changes: ChangeSet) -> Verdict:
    """What only the new version takes out is no longer covered; what only the old one took out is covered since."""
    named = {side: _names_feature(item, clause) for side, clause in _clauses(item, changes)}
    expected = {(True, False): "until", (False, True): "since"}.get((named.get("new", False), named.get("old", False)))
    return "right" if expected == _answer(item) else "wrong"


def _names_feature(item: DraftItem, clause: Clause) -> bool:
    said = item.stem.mapping["feature"]
    assert isinstance(said, Quote)
    return _holds(clause, re.sub(r"^it (?:is|concerns|happens(?: in)?) ", "", said.text))


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


def _listed(item: DraftItem, changes: ChangeSet) -> Verdict:
    """What only the new version names is covered since then, what only the old one named until then."""
    element = item.stem.mapping["element"]
    assert isinstance(element, Quote)
    part = re.sub(r"^an? ", "", element.text)
    named = {side: _holds(clause, part) for side, clause in _clauses(item, changes)}
    expected = {(True, False): "since", (False, True): "until"}
    return "right" if expected.get((named.get("new", False), named.get("old", False))) == _answer(item) else "wrong"


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


def _which(item: DraftItem, changes: ChangeSet) -> Verdict:
    """The line above the key bans, in tier or lead-in, and those above the others do not, or the reverse."""
    banned = item.stem.mapping["banned"] == "true"
    clauses = list(dict.fromkeys(clause for _, clause in _clauses(item, changes) if clause.role == "rule"))
    verdicts = []
    for option in item.options:
        told = [clause for clause in clauses if tells(_governed(clause), _said(option))]
        if len(told) != 1:
            return "unread"
        above = f"{told[0].tier.label if told[0].tier else ''} {told[0].lead_in}"
        verdicts.append((bool(_BANS.search(above)) and not _ALLOWS.search(above)) is banned)
    return "right" if verdicts == [option.correct for option in item.options] else "wrong"


def _news(item: DraftItem, changes: ChangeSet) -> Verdict:
    """What came stands in the new text only, what went in the old only, and a wrong answer in both."""
    added = item.stem.id.endswith("added")
    for option in item.options:
        inside = {
            side: any(tells(_governed(c), _said(option)) for c in doc.clauses)
            for side, doc in (("old", changes.old), ("new", changes.new))
        }
        wanted = {"old": not added, "new": added} if option.correct else {"old": True, "new": True}
        if inside != wanted:
            return "wrong"
    return "right"


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


_NEWS = ("quiz-ban-added", "quiz-item-added", "quiz-rule-added")
_JUDGES: dict[str, Callable[[DraftItem, ChangeSet], Verdict]] = {
    "quiz-shift": _shift, "quiz-step-shift": _step, "quiz-conduct": _conduct, "quiz-conduct-special": _special,
    "quiz-excepted": _excepted, "quiz-restricted": _restricted, "quiz-connective": _connective,
    "quiz-covered": _listed, "quiz-member-added": _member, "quiz-member-removed": _member, "quiz-tier": _tier,
    "quiz-which": _which, "quiz-treatment": _treatment, "quiz-cell": _cell, "quiz-strength": _strength,
    "quiz-effective": _effective, "quiz-consequence": _consequence,
    **dict.fromkeys(_NEWS, _news),
    **dict.fromkeys(
        ("quiz-within", "quiz-step", "quiz-limit", "quiz-counts", "quiz-gap-value", "quiz-gap-ordinal"), _limit
    ),
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
    return holds(words(f"{clause.lead_in} {clause.text}"), words(text))
