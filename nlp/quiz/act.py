"""What somebody does, told as a case: a rule's own words, fitted into "a report about …", without its modal words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.document import CELL_MARK, Clause, Span
from nlp.message import Message, Quote, message
from nlp.quiz import wordforms as forms
from nlp.quiz.gap import bare_item, leans
from nlp.quiz.lexicon import POINTER
from nlp.rules.rule import Rule

_WORDS = range(2, 41)
_SUBJECT_WORDS = 16
_BRACKETED = re.compile(r"\s*\[[^\[\]]*\]")  # "[content warning]"


@dataclass(frozen=True, slots=True)
class Act:
    """Conduct that a rule decides: `text` after "a report about" where `form` is "noun", else after "users who".

    `who` are the persons, "" for any users; `omitted` says that the rule is broken by not doing it.
    """

    text: str
    form: str
    who: str = ""
    omitted: bool = False

    def told(self) -> Message:
        """The content as the object of "you review": a message with the act's words in it."""
        return message("case-noun", act=Quote(self.text, told=True))


def act_of(clause: Clause, rule: Rule, *, swap: tuple[Span, str] | None = None) -> Act | None:
    """Return what a ban forbids, or a duty wants, as an act; None where the words cannot be fitted.

    With `swap`, the words at that place of the document are exchanged for others first (another value of a limit).
    """
    if clause.role != "rule" or CELL_MARK in clause.text or any(m.kind in ("template", "code") for m in clause.marks):
        return None
    found = _item(clause, rule, swap) if rule.modal is None else _sentence(clause, rule, swap)
    return found if found is not None and _reads(found) else None


def _reads(act: Act) -> bool:
    """Whether an act is short, one sentence, and understood without what stands around it."""
    plain = not (forms.UNFIT.search(act.text) or (act.form == "noun" and forms.TITLE_CASE.match(act.text)))
    plain = plain and " who " not in act.who  # "hosts who see it who share it" is read twice
    plain = plain and not act.text[:1].isdigit() and act.text.count("(") == act.text.count(")")
    return plain and len(act.text.split()) in _WORDS and not leans(act.text) and not forms.DANGLING.match(act.text)


def _is_whole(clause: Clause) -> bool:
    """Whether a sentence has its end: a line of a torn page does not."""
    return bool(clause.number) or clause.text.rstrip(' "”)').endswith((".", "!"))


def _exchanged(clause: Clause, start: int, swap: tuple[Span, str] | None) -> str:
    """The clause's words from `start` (in the clause) on, the swap done."""
    if swap is None or swap[0].start < clause.start + start:
        return clause.text[start:]
    place, new = swap
    return clause.text[start : place.start - clause.start] + new + clause.text[place.end - clause.start :]


def _tidy(text: str) -> str:
    return forms.of_users(" ".join(POINTER.sub("", text).split()).strip(" .;,:!"))


# A list item: its words with what the lead-in says of them.


def is_item(clause: Clause) -> bool:
    """Whether a clause is an item of a list, which its lead-in or tier says something of."""
    return bool(clause.lead_in) or (clause.tier is not None and not clause.text.rstrip().endswith("."))


def _item(clause: Clause, rule: Rule, swap: tuple[Span, str] | None) -> Act | None:
    listed = is_item(clause)
    if rule.modality not in ("prohibition", "duty") or re.search(r"\. |:$", clause.text.rstrip(". ")):
        return None
    if (going_on := forms.GOES_ON.match(clause.text)) and rule.modality == "prohibition" and not listed:
        return _named(forms.uncapitalized(_tidy(_exchanged(clause, going_on.end(), swap))))
    if not listed:
        return None
    bare = bare_item(clause)
    text = _exchanged(clause, 0, swap)[: None if swap else len(bare)]
    item = forms.uncapitalized(_tidy(forms.LABEL.sub("", text)))
    label = clause.tier.label if clause.tier else ""
    head = forms.ASIDE.sub("", forms.uncapitalized(_BRACKETED.sub("", clause.lead_in or label).strip(" :.…")))
    if forms.CIRCUMSTANCE.match(head):
        return None  # "If an ad is shown in Ghana, we do not allow:" forbids nothing elsewhere
    omitted = rule.modality == "duty"
    if not clause.lead_in and not forms.RELATIVE_HEAD.search(head):
        return _named(item) if not omitted else None
    if such := forms.RELATIVE_HEAD.search(head):
        linked = such[0].endswith((" is", " are"))  # "content that is:": what follows is no verb of its own
        said = not omitted and (linked or forms.agrees(item, many=forms.is_plural(such[0].split()[0])))
        return Act(forms.of_users(f"{such[0]} {item}"), "noun") if said else None
    if forms.INCLUDING_HEAD.fullmatch(head) and not omitted:
        return _named(item)
    modal = forms.MODAL_HEAD.search(head)
    if forms.NAMING_HEAD.fullmatch(head) and not omitted and (modal is None or forms.BAN_VERB.search(head)):
        return _named(item)
    if forms.BAN_VERB.search(head.rsplit(",", 1)[-1]):
        return None  # "We do not allow ads for": what stands behind the verb belongs to every item
    if modal is not None and not forms.BAN_VERB.search(head):
        verbs = forms.UNDER_ANY.sub("", f"{forms.FOLLOWING.sub('', modal['rest']).strip()} {item}".strip())
        if forms.is_base(verbs):
            return _listed(head[: modal.start()], forms.of_users(verbs), omitted=omitted)
        return _named(item) if not omitted and forms.NAMING_HEAD.fullmatch(head) else None
    if omitted:
        return None
    opening = forms.GERUND_HEAD.match(head)
    return Act(forms.of_users(f"{opening['head']} {item}"), "noun") if opening else None


def _named(item: str) -> Act | None:
    return Act(forms.with_doer(forms.of_any(item)), "noun") if forms.is_nominal(item) else None


def _listed(before: str, verbs: str, *, omitted: bool) -> Act | None:
    """What the subject of a lead-in ("Profile names may not contain:") does with an item of it."""
    subject = before.rsplit(",", 1)[-1].strip()
    if not subject or forms.ANY_USER.fullmatch(subject):
        return Act(verbs, "verb", omitted=omitted)
    if forms.PERSON.search(subject):
        who = forms.as_plural(forms.of_users(subject))
        return Act(verbs, "verb", who=who, omitted=omitted) if not leans(subject) else None
    named = forms.is_plural(subject) and not omitted and len(subject.split()) <= _SUBJECT_WORDS
    return (
        Act(forms.of_users(f"{subject} that {verbs}"), "noun") if named and not forms.VERBAL.search(subject) else None
    )


# A sentence with a modal: who, whether, and what.


def _sentence(clause: Clause, rule: Rule, swap: tuple[Span, str] | None) -> Act | None:
    assert rule.modal is not None
    start, end = rule.modal.span.start - clause.start, rule.modal.span.end - clause.start
    if not 0 <= start < end <= len(clause.text) or not _is_whole(clause):
        return None
    if swap is not None and swap[0].start < clause.start + end:
        return None  # a value before the modal word is told of somebody else than the act
    labelled = forms.RUN_IN.sub("", forms.LABEL.sub("", clause.text[:start]))
    before, modal = forms.ASIDE.sub("", labelled).strip(), clause.text[start:end]
    after = _tidy(_exchanged(clause, end, swap))
    if forms.TOLD_OF.match(modal) or forms.WANTS.search(modal):
        return None
    if forms.PASSIVE_BAN.search(modal):
        subject = forms.uncapitalized(_tidy(before))
        if subject in ("it is", "it's") and after.startswith("to "):
            return Act(after.removeprefix("to "), "verb") if forms.is_base(after.removeprefix("to ")) else None
        return _named(subject) if not after else None
    if forms.BAN_VERB.search(modal):
        ours = not before or bool(forms.SPEAKER.fullmatch(before))
        return _named(after) if ours else None
    if modal.lower() == "no":
        return _named(after) if not before else None
    lead, who = _who(before)
    if not forms.is_base(after):
        return None
    omitted = rule.modality in ("duty", "recommendation") and not rule.negated
    if who == "" and forms.USERS.search(after):
        return None  # "You must ask users": who "you" are, and that they are no users, is said elsewhere
    if who is None:
        return _thing(before, after, omitted=omitted)
    after = forms.uncapitalized(after)
    if lead and (forms.OF_THE_PERSON.match(lead) or forms.FOR_ANY.match(lead)):
        return None  # "If you are promoting a product, you must": what is true of the person belongs before the act
    if lead:
        after = f"{after}, {forms.uncapitalized(forms.of_users(lead))}"
    return Act(after, "verb", who=who, omitted=omitted)


def _thing(subject: str, verbs: str, *, omitted: bool) -> Act | None:
    """A thing that a rule is about, told by what it does or does not do: "a video that does not name the range"."""
    subject = forms.of_any(forms.uncapitalized(_tidy(subject)))
    many = forms.is_plural(subject)
    # "Bans for grooming cannot be appealed": what the team decides is no conduct of anybody's.
    decided = forms.DECISION.search(" ".join(forms.head_of(subject)))
    loose = (
        decided or forms.VERBAL.search(subject) or " or " in subject.split(" of ")[0] or forms.PERSONS.search(subject)
    )
    if loose or len(subject.split()) > _SUBJECT_WORDS:
        return None
    named = forms.SPEAKER.fullmatch(subject.split(",")[0]) or subject.lower().startswith(
        ("all ", "there", "we", "you", "the platform", "our ", "their ")
    )
    if named or not forms.is_nominal(subject) or leans(subject) or "," in subject[:1] or not (omitted or many):
        return None
    if verbs.startswith("be "):
        if not forms.PARTICIPLE.match(verbs):
            return None  # "may not be accurate": how it is, and not what is done
        link = f"{'are' if many else 'is'} {'not ' if omitted else ''}{verbs.removeprefix('be ')}"
    else:
        link = f"{'do' if many else 'does'} not {verbs}" if omitted else verbs
    joint = "and" if re.search(r"\b(?:that|which|who)\b", subject) else "that"
    return Act(f"{subject} {joint} {link}", "noun", omitted=omitted)


def _who(before: str) -> tuple[str, str | None]:
    """The circumstance before the subject, and the person: "" for any user, None where nobody is named."""
    lead, comma, subject = before.rpartition(", ")
    if comma and not forms.CIRCUMSTANCE.match(lead):
        return "", None
    subject = subject.strip()
    if not subject or forms.ANY_USER.fullmatch(subject):
        return lead, ""
    if forms.SOMEBODY_TOLD_OF.match(forms.of_users(subject)):
        return "", None
    person = subject if re.search(r"\bwho\b", subject) else " ".join(forms.head_of(subject))
    if forms.PERSON.search(person) and len(subject.split()) <= 8 and not leans(subject):
        return lead, forms.as_plural(forms.uncapitalized(forms.of_users(subject)))
    return "", None


def team_act(clause: Clause, rule: Rule, *, swap: tuple[Span, str] | None = None) -> Act | None:
    """Return what the policy's authors say they do ("We review reports within a day"), as a step of a colleague's."""
    if clause.role != "rule" or CELL_MARK in clause.text or rule.exceptions or rule.definitions:
        return None
    if clause.lead_in:
        text = forms.uncapitalized(_tidy(bare_item(clause)))
        ours = swap is None and forms.OUR_LIST.search(clause.lead_in.rstrip(" :"))
        return _step(text) if ours else None
    found = forms.OUR_STEP.match(clause.text)
    if found is None or not _is_whole(clause) or (swap is not None and swap[0].start < clause.start + found.end()):
        return None
    text = _tidy(_exchanged(clause, found.end(), swap))
    return _step(f"{text}, {forms.uncapitalized(_tidy(found['lead']))}" if found["lead"] else text)


def _step(text: str) -> Act | None:
    act = Act(text, "verb")
    return act if forms.is_base(text) and forms.STEP.match(text) and _reads(act) else None
