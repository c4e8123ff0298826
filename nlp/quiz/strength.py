"""Items on one word that makes a rule bind more or less: "may" to "must", "must" to "should"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.message import message
from nlp.quiz.context import Context, Topic, answer, ground, ground_modality, make_item, mix
from nlp.quiz.gap import leans, readable, spoken
from nlp.quiz.item import DraftItem, OptionOrigin
from nlp.quiz.lexicon import HOUSEKEEPING, LEGAL_HEADING, OFF_TOPIC
from nlp.quiz.reaches import says
from nlp.quiz.wordchange import runs_between
from nlp.rules.rule import Modality, Rule

_TREATED: dict[Modality, str] = {
    "duty": "required", "recommendation": "advised", "permission": "open", "prohibition": "forbidden",
}  # fmt: skip
# Of what a team may or must do, which a rule of users is not.
_BY_WORD = {"must": "required", "shall": "required", "should": "advised", "may": "open"}
# With a second one in the sentence, it would be open which of its rules is asked about.
_MODAL = re.compile(r"\b(?:must|shall|should|may|can|will|need|ha(?:s|ve) to|required|not|never)\b", re.IGNORECASE)


def strength_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item where nothing changed but the modal word of a sentence that tells what to do."""
    old, new = topic.old, topic.new
    if topic.change is None or old is None or new is None or "modality" not in topic.facets:
        return
    plain = not OFF_TOPIC.search(new.text) and not LEGAL_HEADING.search(" ".join(new.path))
    if not plain or not _differ_in_modal(old.text, new.text):
        return
    after = context.rule_of("new", new)
    key, former = _treated(new.text, after), _treated(old.text, context.rule_of("old", old))
    if key is None or former is None or key == former:
        return
    if not readable(old, context.old) or not readable(new, context.new):
        return
    # How a team is trained and looked after decides no case.
    if HOUSEKEEPING.search(f"{' '.join(new.path)} {new.text}"):
        return
    if leans(old.text):
        return  # with the sentence before it, two rules would be asked about
    origins: dict[str, OptionOrigin] = dict.fromkeys(_TREATED.values(), "modality_swap")
    origins[former] = "previous_version"
    feedback = says("new", new, context)
    options = [
        answer("option-strength", key, each, origin, context.until() if each == former else feedback)
        for each, origin in origins.items()
    ]
    stem = message(
        "quiz-strength", area=context.area(new), shown=context.old.label, rule=spoken(old, context.old),
        version=context.new.label,
    )  # fmt: skip
    yield make_item(
        topic, "strength", type="single_choice", stem=stem, options=mix(options, topic.id), facet="modality",
        bloom="apply", evidence=[*ground_modality("new", new, after, context.new), ground("old", old)],
    )  # fmt: skip


def _differ_in_modal(old: str, new: str) -> bool:
    runs = runs_between(old, new)
    both = len(runs) == 1 and bool(_MODAL.fullmatch(runs[0].old)) and bool(_MODAL.fullmatch(runs[0].new))
    return both and len(_MODAL.findall(old)) == len(_MODAL.findall(new)) == 1


def _treated(text: str, rule: Rule) -> str | None:
    """How the one modal word of a sentence treats what it is about: as the rule has it, else as the word does."""
    if rule.modal is not None and rule.modality in _TREATED:
        return None if rule.negated else _TREATED[rule.modality]
    return _BY_WORD.get(_MODAL.findall(text)[0].lower()) if rule.modality == "none" else None
