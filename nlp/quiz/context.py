"""What item writers share: the versions, the clause in question, the rules of clauses, and ids."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from nlp.briefing.briefing import Grounding
from nlp.document import Clause, Document, Span
from nlp.message import Message, Quote, message
from nlp.quiz.item import Bloom, DraftItem, DraftOption, ItemType, OptionOrigin
from nlp.quiz.lexicon import CONDUCT, CONTRACT_TITLE, GENERAL_HEADING, OFF_TOPIC, PAGE_END
from nlp.rules.rule import Rule
from nlp.versions.change import Change, ChangeSet, Facet, Side
from nlp.versions.similarity import STOP_WORDS, stem
from nlp.words import words

RuleOf = Callable[[Side, Clause], Rule]
# Content words shared with another clause, as a share of its own, from which a clause counts as said there too.
_SAID = 0.6
# What is longer is a sentence, and no name of a section or policy.
_NAME_WORDS = 12
# The share of words from which the older version says a new rule too.
_SAID_BEFORE = 0.5
_LABEL_WORDS = 6
# Word stems of a rule that one clause of the older version has, as a share; and how many that few clauses have.
_IN_PART, _RARE_WORDS, _RARE = 0.35, 3, 4
# The share of rules that a version has from the one before, from which one can tell what is new in it.
_KEPT = 0.5
# The share of rules on payment, liability and the like that makes a contract.
_BUSINESS = 0.2


@dataclass(frozen=True, slots=True)
class Topic:
    """A clause to ask about, before and now; without a `change` it is unchanged and asked about for what it says."""

    old: Clause | None
    new: Clause | None
    change: Change | None = None

    @property
    def facets(self) -> tuple[Facet, ...]:
        return self.change.facets if self.change else ()

    def draw(self, sides: int) -> int:
        """A number from 0 below `sides`, as chance has it for this topic, and the same in every run."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % sides

    @property
    def id(self) -> str:
        """What ids of items are made from: the change, or the clause itself."""
        if self.change is not None:
            return self.change.id
        assert self.new is not None
        return f"{self.new.lineage or self.new.id}|{' '.join(words(self.new.text))}"


@dataclass(frozen=True)
class Context:
    """The change set under question and what its clauses say."""

    changes: ChangeSet
    rule_of: RuleOf

    @property
    def old(self) -> Document:
        return self.changes.old

    @property
    def new(self) -> Document:
        return self.changes.new

    def document(self, side: Side) -> Document:
        return self.new if side == "new" else self.old

    def heading(self, clause: Clause) -> str:
        """The heading that says what a clause is about: the closest that is no question, step or general word."""
        label = clause.tier.label if clause.tier else ""
        steps = [
            step.strip(" :") for step in (*clause.path, *_label(clause)) if step.rstrip(":? ") != label.rstrip(":? ")
        ]
        telling = [step for step in steps if step and not GENERAL_HEADING.search(step)]
        telling = [step for step in telling if len(step.split()) <= _NAME_WORDS]
        named = [*telling[-1:], *self._titles, *steps[-1:], self.new.title]
        return next((each for each in named if each), "")

    def area(self, clause: Clause) -> Quote:
        """The policy and heading that a question is about: “Hate and harassment – Appeals”."""
        heading, name = self.heading(clause), self.name.text
        return Quote(f"{name} – {heading}" if name and name not in heading else heading, cited=True)

    @cached_property
    def name(self) -> Quote:
        """The title of the policy where it is short enough to stand before a heading, else nothing."""
        title = self.title.text
        return Quote(title if len(title.split()) <= _NAME_WORDS else "", cited=True)

    @cached_property
    def title(self) -> Quote:
        """The name of the policy, empty where neither version has one that says what it is about."""
        return Quote(next((title for title in self._titles if not GENERAL_HEADING.search(title)), ""), cited=True)

    @cached_property
    def is_contract(self) -> bool:
        """Whether a policy is a contract or a notice, by its name or its rules: by most of it no case is decided."""
        rules = _rules(self.new)
        business = sum(bool(OFF_TOPIC.search(clause.text)) for clause in rules)
        return business >= _BUSINESS * max(1, len(rules)) or any(map(CONTRACT_TITLE.search, self._titles))

    def decides(self, clause: Clause) -> bool:
        """Whether a clause can decide a case: in a contract, where it speaks of conduct or content."""
        return not self.is_contract or bool(CONDUCT.search(f"{clause.lead_in} {clause.text}"))

    @cached_property
    def is_replaced(self) -> bool:
        """Whether the two texts are different documents: other names, and hardly a rule in common."""
        return not self._has_one_name and self._kept < _KEPT * len(_rules(self.new))

    @cached_property
    def is_kept(self) -> bool:
        """Whether either version has most of its rules from the other one, word for word, and both one name."""
        most = max(len(_rules(self.old)), len(_rules(self.new)))
        return self._has_one_name and self._kept >= _KEPT * most

    @cached_property
    def _kept(self) -> int:
        """How many rules no change is about."""
        return sum(clause.id in self.unchanged for clause in _rules(self.new))

    @cached_property
    def _has_one_name(self) -> bool:
        """Whether the names of both versions have a word in common, as far as they have names."""
        names = [content_words(title) for title in (self.old.title, self.new.title) if title]
        return len(names) < 2 or bool(names[0] & names[1])

    @cached_property
    def _titles(self) -> list[str]:
        titles = [title for title in (self.new.title, self.old.title) if re.search(r"[A-Za-z]{4}", title)]
        return sorted(titles, key=lambda title: bool(GENERAL_HEADING.search(title)))

    def is_placed(self, clause: Clause) -> bool:
        """Whether a clause stands under a heading, or in a document, whose name says what it is about.

        What stands below the end of a page is about something else, whose heading is lost.
        """
        area = self.heading(clause)
        named = bool(re.search(r"[A-Za-z]{4}", area)) and not GENERAL_HEADING.search(area)
        return named and not any(PAGE_END.match(step) for step in (*clause.path, clause.text))

    def section(self, clause: Clause) -> Sequence[Clause]:
        """The clauses of the new version around one, from a heading that says what they are about to the next such.

        A heading that comes a second time ("What is not allowed?") opens another page, whose own heading is lost.
        """
        at = self.new.clauses.index(clause)
        seen: set[str] = set()
        before = list(_until_next_page(reversed(self.new.clauses[:at]), seen))
        seen |= set(clause.path[-1:])
        return (*reversed(before), clause, *_until_next_page(iter(self.new.clauses[at + 1 :]), seen))

    def is_one_page(self, one: Clause, other: Clause) -> bool:
        """Whether two clauses stand under one title, where a document has several: each is of a page of its own."""
        return len(self._titles_within) < 2 or one.path[:1] == other.path[:1]

    @cached_property
    def _titles_within(self) -> frozenset[str]:
        headings = [section.heading.text for section in self.new.sections if section.heading and section.level == 1]
        return frozenset(headings)

    def until(self) -> Message:
        """Feedback for the previous version's answer."""
        return message("feedback-previous", version=self.old.label)

    @cached_property
    def unchanged(self) -> frozenset[str]:
        """The ids of clauses of the new version that no change is about."""
        touched = {clause.id for change in self.changes.changes for clause in change.new}
        return frozenset(clause.id for clause in self.new.clauses if clause.id not in touched)

    @cached_property
    def _content(self) -> dict[Side, dict[str, frozenset[str]]]:
        return {
            side: {c.id: content_words(c.text) for c in self.document(side).clauses if c.role != "heading"}
            for side in ("old", "new")
        }

    @cached_property
    def _side_by_side(self) -> dict[Side, dict[str, frozenset[tuple[str, str]]]]:
        return {
            side: {c.id: frozenset(_neighbours(c.text)) for c in self.document(side).clauses if c.role != "heading"}
            for side in ("old", "new")
        }

    @cached_property
    def _clauses_with(self) -> Counter[str]:
        """In how many clauses of both versions a word stands: the fewer, the more it says what a clause is about."""
        return Counter(word for known in self._content.values() for own in known.values() for word in own)

    def said_elsewhere(
        self, text: str, side: Side, *, but: str = "", share: float = _SAID, path: tuple[str, ...] | None = None
    ) -> bool:
        """Whether a clause of that version, `but` aside, has `share` of the content words of `text` or of their weight.

        With `path`, only the clauses under that heading are asked. A rare word weighs more: "is or contains obscene
        content" is said where "obscene" stands, not where "content" does. What a text begins with is what it is
        about: "sustained disruption of talks by anybody" is said where "sustained disruption" is.
        """
        own = content_words(text)
        opening = next(_neighbours(text), None)
        weights = {word: 1 / max(1, self._clauses_with[word]) for word in own}
        whole = sum(weights.values())
        return bool(own) and any(
            len(own & other) >= share * len(own)
            or sum(weights[word] for word in own & other) >= share * whole
            or opening in self._side_by_side[side][id]
            for id, other in self._content[side].items()
            if id != but and (path is None or self.document(side).by_id[id].path == path)
        )

    def said_before(self, text: str) -> bool:
        """Whether the older version speaks of a rule of the new one too: in like words, or in part.

        In part, where a clause or heading has so many of its words, whatever their forms, or several that hardly any
        other clause has: a rule that was worded anew is no news.
        """
        if self.said_elsewhere(text, "old", share=_SAID_BEFORE):
            return True
        own = frozenset(map(stem, content_words(text)))
        rare = {word for word in own if self._clauses_with_stem[word] <= _RARE}
        return any(len(own & known) >= _IN_PART * len(own) or len(rare & known) >= _RARE_WORDS for known in self._stems)

    @cached_property
    def _stems(self) -> list[frozenset[str]]:
        """The word stems of each clause of the older version, its lead-in's among them."""
        return [_content_stems(clause) for clause in self.old.clauses]

    @cached_property
    def _clauses_with_stem(self) -> Counter[str]:
        clauses = (*self.old.clauses, *self.new.clauses)
        return Counter(word for clause in clauses for word in _content_stems(clause))

    def stands_beside(self, clause: Clause, least: int) -> bool:
        """Whether so many rules of a new clause's list, or section, stand word for word in the older version too."""
        beside = [c for c in self.new.clauses if c.role == "rule" and c.path == clause.path]
        beside = [c for c in beside if c.lead_in == clause.lead_in and c.tier == clause.tier and c.id != clause.id]
        return sum(words(c.text) in self._times["old"] for c in beside) >= least

    def is_repeated(self, clause: Clause, side: Side) -> bool:
        """Whether a version says a clause's words in several places: no one heading is theirs."""
        return self._times[side][words(clause.text)] > 1

    @cached_property
    def _times(self) -> dict[Side, Counter[tuple[str, ...]]]:
        return {
            "old": Counter(words(clause.text) for clause in self.old.clauses),
            "new": Counter(words(clause.text) for clause in self.new.clauses),
        }


def _rules(document: Document) -> list[Clause]:
    return [clause for clause in document.clauses if clause.role == "rule"]


def _label(clause: Clause) -> tuple[str, ...]:
    """The line that leads a clause in where it is a heading in all but its marks ("Sexual Content")."""
    line = clause.lead_in.rpartition(": ")[2].strip()
    named = (
        0 < len(line.split()) <= _LABEL_WORDS and line[-1].isalpha() and not re.search(r"\d|\b(?:must|may|not)\b", line)
    )
    return (line,) if named and len(re.findall(r"\b[A-Z]", line)) * 2 > len(line.split()) else ()


def _until_next_page(clauses: Iterator[Clause], seen: set[str]) -> Iterator[Clause]:
    """Yield clauses up to a heading that says what is below it, or is in `seen`; others on the way are added to it."""
    for clause in clauses:
        if clause.role == "heading":
            if not GENERAL_HEADING.search(clause.text) or clause.text in seen:
                return
            seen.add(clause.text)
        yield clause


def content_words(text: str) -> frozenset[str]:
    return frozenset(_content(text))


def _content_stems(clause: Clause) -> frozenset[str]:
    return frozenset(map(stem, content_words(f"{clause.lead_in} {clause.text}")))


def _content(text: str) -> list[str]:
    return [word for word in words(text) if word not in STOP_WORDS]


def _neighbours(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of content words that follow each other, whatever small words stand between."""
    return pairwise(_content(text))


def alike(one: Clause, other: Clause, share: float) -> bool:
    """Whether two clauses have `share` of the content words of the shorter in common; one without any is like all."""
    left, right = content_words(one.text), content_words(other.text)
    return len(left & right) >= share * min(len(left), len(right)) if left and right else True


def other_side(side: Side) -> Side:
    return "old" if side == "new" else "new"


def ground(side: Side, clause: Clause, span: Span | None = None) -> Grounding:
    return Grounding(side, clause.id, span or clause.span)


def ground_modality(side: Side, clause: Clause, rule: Rule, document: Document) -> tuple[Grounding, ...]:
    """The words that make a clause a ban, duty or permission: its own, else its lead-ins' and its tier's."""
    if rule.modal is not None:
        return (ground(side, clause, rule.modal.span), ground(side, clause))
    leads = [document.by_id[id] for id in clause.lead_ins if id in document.by_id]
    line = tier_line(clause, document)
    return (ground(side, clause), *(ground(side, lead) for lead in (*leads, *([line] if line else []))))


def tier_line(clause: Clause, document: Document) -> Clause | None:
    """The line that puts a clause under its tier."""
    before = [c for c in document.clauses if c.role == "tier" and c.ordinal < clause.ordinal and c.tier == clause.tier]
    return before[-1] if before and clause.tier else None


def make_item(
    topic: Topic, kind: str, *, type: ItemType, stem: Message, options: Sequence[DraftOption], facet: Facet,
    bloom: Bloom, evidence: Sequence[Grounding], change_ids: Sequence[str] = (),
) -> DraftItem:  # fmt: skip
    """Build an item whose id depends on the topic and the kind of question only."""
    digest = hashlib.sha256(f"{topic.id}|{kind}".encode()).hexdigest()[:8]
    own = (topic.change.id,) if topic.change else ()
    return DraftItem(
        f"q-{digest}", type, stem, tuple(options), tuple(change_ids) or own, facet, bloom, tuple(evidence)
    )  # fmt: skip


def answer(id: str, key: str, choice: str, origin: OptionOrigin, feedback: Message, **more: str) -> DraftOption:
    """An option that is one of the answers of message `id`; the one that equals `key` is right."""
    right = choice == key
    return DraftOption(message(id, answer=choice, **more), right, "key" if right else origin, feedback)


def mix(options: Sequence[DraftOption], key: str) -> tuple[DraftOption, ...]:
    """Put options that have no natural order in one that only `key` decides, so that keys fall everywhere."""

    def rank(entry: tuple[int, DraftOption]) -> str:
        return hashlib.sha256(f"{key}|{entry[0]}|{entry[1].origin}".encode()).hexdigest()

    return tuple(option for _, option in sorted(enumerate(options), key=rank))
