"""One edit of words told as a facet: what it touches, which way it turns, and the sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nlp.document import Clause, Span
from nlp.message import Message, Quote, message
from nlp.rules.rule import Rule
from nlp.versions.change import Direction, Facet
from nlp.versions.facets import FacetChange, harshest, severity
from nlp.versions.lexicon import (
    ALSO_BEING,
    ALTERNATIVE,
    CONCESSION,
    CONDITIONING,
    CONTACT,
    CONTAINERS,
    DEONTIC,
    EXCEPTING,
    FREE_OF,
    FUNCTION_WORDS,
    HARSH,
    MANNER_OPENING,
    MODAL_FREEDOM,
    MODIFIER_OPENING,
    QUANTIFIERS,
    UNBOUNDED,
)
from nlp.versions.similarity import content_stems
from nlp.versions.wording import Edit, EditKind, enumerates
from nlp.words import words

_REFERS = re.compile(
    r"(?:sections?|articles?|parts?|clauses?|paragraphs?|appendix|step|chapter|§|no\.|version|v|suite|room|floor|unit"
    r"|box|directive|regulation|decision|(?:regulation|decision|directive) \(e[uc]\))"
    r"\s*(?:[\d.]+\s*(?:to|and|or|,|-|–)?\s*)*$",
    re.I,
)
# How far before a member of a list stands what denies it, in characters.
_DENIED = 240
# How far around a number is looked for what it is part of, in characters.
_WINDOW = 60
_NUMERIC_DATE = re.compile(r"(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?![\d/.-])")
# Numbers that name something and bound nothing: of a telephone, of a house, of a law, of a postal district.
_PLACE = re.compile(
    rf"{CONTACT.pattern}|\d{{2,4}}/\d{{2,4}}\b"
    r"|\d+(?:-\d+)? (?:[A-Z][\w.’'-]*,? ){0,4}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Drive|Parkway|Pkwy|Way|Lane|Square|Plaza|Place|Walk|Highway)\b"
    r"|\b[A-Z]{2},? \d{5}\b"
)
# Words that a comma or "or" sets off at either end are a member of a list.
_JOINED = re.compile(r"^(?:[,;]|(?:and|or)\b)|(?:[,;]|\b(?:and|or))$", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s+([^\W\d_][\w’'-]*)")
_CONNECTIVES = frozenset(("and", "or", "and/or", "nor"))
# Words that say nothing beside what binds, or beside how much is meant.
_BINDING, _COUNTING = FUNCTION_WORDS | DEONTIC, FUNCTION_WORDS | QUANTIFIERS | _CONNECTIVES
_ADVERB = re.compile(r"[a-z]{3,}ly", re.IGNORECASE)
# What is said beside of something that is known anyway: ", which may take some time".
_ASIDE = re.compile(r"\s*, (?:which|who)\b", re.IGNORECASE)
_JOINT = re.compile(r"^(?:and|or)\b|\b(?:and|or)$", re.IGNORECASE)
_JOINTS = re.compile(r"^(?:and|or)\s+|\s+(?:and|or)$")
_EDGES = re.compile(r"^[\s,;:.–—\-“”\"‘’']+|[\s,;:.–—\-“”\"‘’']+$")
# More edits than this in one clause are not told one by one.
_EDITS_TOLD = 2
# Longest quotation in a summary sentence, in words; longer edits are left to the redline.
_QUOTE_WORDS = 14


def heading_change(old: Clause, new: Clause, *, certain: bool) -> FacetChange:
    said = message("change-heading", old=Quote(old.text, cited=True), new=Quote(new.text, cited=True))
    return FacetChange("wording", old.span, new.span, "none", said, certain)


def term_change(edit: Edit, complete: bool) -> FacetChange:
    """A term exchanged as throughout the document; `complete` says that the old one is gone."""
    old, new = Quote(_clean(edit.old), cited=True), Quote(_clean(edit.new), cited=True)
    return FacetChange("wording", *_spans(edit), "none", message("change-term", old=old, new=new), complete)


def _value(text: str) -> Decimal | None:
    """The value of a plain number; none of what has two points in it, as "3.1.2", which names a place or a version."""
    digits = re.sub(r"[^\d.]", "", text).strip(".")
    return Decimal(digits) if digits and digits.count(".") <= 1 else None


def _number_change(edit: Edit, texts: tuple[str, str]) -> FacetChange:
    """A number that no unit explains: a reference after "Section" and the like, part of a date, else a limit."""
    days = _around(_NUMERIC_DATE, edit.old_span, texts[0]), _around(_NUMERIC_DATE, edit.new_span, texts[1])
    if all(days):
        said = message("change-date", effective="false", **_cited(*days))
        return FacetChange("effective_date", *_spans(edit), "none", said)
    before, after = _value(edit.old), _value(edit.new)
    refers = _REFERS.search(texts[0][max(0, edit.old_span.start - 40) : edit.old_span.start])
    places = _around(_PLACE, edit.old_span, texts[0]) or _around(_PLACE, edit.new_span, texts[1])
    if refers or places or before is None or after is None:
        return edit_change("reference", edit, "none")
    trend = "same" if before == after else "up" if after > before else "down"
    said = message("change-threshold-count", trend=trend, **_cited(edit.old, edit.new))
    return FacetChange("threshold", *_spans(edit), "unclear", said)


def _around(pattern: re.Pattern[str], span: Span, text: str) -> str:
    """What `pattern` finds around a place of a text, "" where it finds nothing there."""
    start = max(0, span.start - _WINDOW)
    found = (match for match in pattern.finditer(text, start, span.end + _WINDOW))
    return next((m[0] for m in found if m.start() <= span.start and span.end <= m.end()), "")


def _cited(old: str, new: str) -> dict[str, Quote]:
    return {"old": Quote(_clean(old), cited=True), "new": Quote(_clean(new), cited=True)}


def tell_edits(
    sorted_edits: Sequence[tuple[Edit, EditKind]],
    rule: Rule,
    explained: bool,
    texts: tuple[str, str],
    *,
    binding: bool,
    same_act: bool = False,
    torn: bool = False,
) -> list[FacetChange]:
    """Facets for the edits that no parsed phrase explains; `same_act` says that both sides bind alike, if at all.

    `torn` says that words are missing throughout the new version: what a capture loses is what is linked.
    """
    found: list[FacetChange] = []
    for edit, kind in sorted_edits:
        if same_act and _says_more_than_it_turns(edit, kind):
            kind = "content"
        if kind == "negation":
            found.append(edit_change("modality", edit, strength(edit) or "unclear"))
        elif punished := _severity_change(edit):
            found.append(punished)
        elif kind == "deontic":
            facet = facet_of_words(edit) if binding or strength(edit) else "scope"
            found.append(edit_change(facet, edit, strength(edit) or "unclear", binding=binding))
        elif kind in ("quantifier", "connective"):
            found.append(edit_change("scope", edit, _phrase_direction(edit, rule, texts), binding=binding))
        elif kind == "number":
            found.append(_number_change(edit, texts))
        elif kind == "reference":
            found.append(edit_change("reference", edit, "none"))
        elif kind == "torn":
            said = message("change-torn", old=Quote(_clean(edit.old), cited=True))
            found.append(FacetChange("reference" if torn else "wording", *_spans(edit), "none", said))
        elif kind == "template":
            found.append(FacetChange("reference", *_spans(edit), "none", message("change-template")))
        elif kind == "label":
            found.append(FacetChange("formatting", *_spans(edit), "none", message("change-markup")))
        elif kind == "numbering":
            old, new = (Quote(_clean(text) or "–", cited=True) for text in (edit.old, edit.new))
            found.append(FacetChange("numbering", *_spans(edit), "none", message("change-numbering", old=old, new=new)))
        elif kind == "content" and binding:
            found.append(edit_change("scope", edit, _scope_direction(edit, rule, texts)))
        elif kind in ("content", "paraphrase"):
            found.append(edit_change("wording", edit, "none", binding=False))
    if (grew := _list_grew(sorted_edits)) is not None and _reaches(rule):
        way: Direction = "tighter" if grew == _binds_users(rule) else "looser"
        found = [replace(c, direction=way) if c.facet == "scope" and c.direction == "unclear" else c for c in found]
    if sum(change.said.id.startswith("change-words") for change in found) > _EDITS_TOLD:
        found = [replace(change, said=_rewritten(change)) for change in found]
    if not found and not explained and sorted_edits:
        edit = sorted_edits[0][0]
        found.append(FacetChange("wording", *_spans(edit), "none", message("change-wording")))
    return found


def _list_grew(sorted_edits: Sequence[tuple[Edit, EditKind]]) -> bool | None:
    """Whether a list has all its members still and more, or fewer now, however they are set; None where it is neither.

    "Suicide or self-harm" became "suicide, self-harm, or eating disorders": by its words one member was exchanged.
    """
    edits = [edit for edit, kind in sorted_edits if kind in ("content", "connective", "wording", "paraphrase")]
    joined = any(_JOINED.search(text.strip()) for edit in edits for text in (edit.old, edit.new))
    if not joined or len(edits) < len(sorted_edits):
        return None
    gone, come = (content_stems([word for edit in edits for word in side(edit)]) for side in (_said_before, _said_now))
    if gone == come or not (gone <= come or come <= gone):
        return None
    return gone <= come


def _said_before(edit: Edit) -> Sequence[str]:
    return [word for word in edit.old_words if word not in CONTAINERS]


def _said_now(edit: Edit) -> Sequence[str]:
    return [word for word in edit.new_words if word not in CONTAINERS]


def _says_more_than_it_turns(edit: Edit, kind: EditKind) -> bool:
    """Whether words that deny or bind came or went with other words, and are part of what these say."""
    if kind not in ("negation", "deontic") or strength(edit) is not None or facet_of_words(edit) != "modality":
        return False
    return any(word not in _BINDING for side in (edit.old_words, edit.new_words) for word in side)


def facet_of_words(edit: Edit) -> Facet:
    """What words that bind are about: "unless" carves out, "if" sets a condition, the others oblige or free."""
    old, new = edit.old_words, edit.new_words
    changed = frozenset({*old} ^ {*new})
    if changed & EXCEPTING:
        return "exception"
    if CONCESSION.search(edit.new) or CONCESSION.search(edit.old):
        return "scope"
    return "condition" if changed & CONDITIONING and not changed & (DEONTIC - CONDITIONING) else "modality"


def strength(edit: Edit) -> Direction | None:
    """Tighter or looser where one modal phrase became another that leaves less or more freedom."""
    old, new = (MODAL_FREEDOM.get(" ".join(words(text, glue=True))) for text in (edit.old, edit.new))
    if old is None or new is None or {old[0], new[0]} == {"forbids", "asks"}:
        return None
    rise = new[1] - old[1]
    return "looser" if rise > 0 else "tighter" if rise < 0 else None


def _severity_change(edit: Edit) -> FacetChange | None:
    """A consequence exchanged for a milder or a harsher one ("permanent closure", "suspension")."""
    if edit.inserts_only or edit.deletes_only:
        return None
    before, after = severity(edit.old), severity(edit.new)
    if before < 0 or after < 0 or before == after:
        return None
    old, new = Quote(_clean(edit.old), cited=True), Quote(_clean(edit.new), cited=True)
    said = message("change-consequence-changed", old=old, new=new)
    return FacetChange("consequence", *_spans(edit), "tighter" if after > before else "looser", said)


def _rewritten(change: FacetChange) -> Message:
    """Many small edits are told as one rewriting: a reader has the two wordings side by side."""
    if not change.said.id.startswith("change-words"):
        return change.said
    return message("change-rewritten", facet=str(change.said.mapping["facet"]))


def _phrase_direction(edit: Edit, rule: Rule, texts: tuple[str, str]) -> Direction:
    """What a phrase with a quantifier in it means ("to any repositories"); the quantifier alone tells no direction."""
    said = any(word not in _COUNTING for word in (*edit.old_words, *edit.new_words))
    return _scope_direction(edit, rule, texts) if said else "unclear"


def _scope_direction(edit: Edit, rule: Rule, texts: tuple[str, str]) -> Direction:
    """What a rule reaches further or less far means: more is forbidden, asked, in the platform's power, or allowed.

    A list that grows widens, and so does a modifier struck; a modifier put in narrows. A duty with one more way
    to fulfil it ("or") asks less, and one that says how to fulfil it ("by email") asks more.
    """
    if not (edit.inserts_only or edit.deletes_only) or not _reaches(rule):
        return "unclear"
    text = (edit.new if edit.inserts_only else edit.old).strip(" ,;—–-()")
    before_noun = _stands_before_noun(edit, texts)
    listed = enumerates(edit) and not before_noun and not ALSO_BEING.match(text)
    how = not listed and bool(MANNER_OPENING.match(text) or _ADVERB.fullmatch(text))
    bounds = MODIFIER_OPENING.match(text) or ALSO_BEING.match(text)
    if _ASIDE.match(edit.new or edit.old) or UNBOUNDED.match(text) or not (listed or before_noun or how or bounds):
        return "unclear"
    widens = edit.inserts_only == listed
    asks = rule.modality in ("duty", "recommendation", "none")
    fulfils = rule.modal is None or rule.modal.span.start <= edit.new_span.start  # before it stands whom it binds
    if _bounds(edit, rule):
        joint = _JOINT.search(text)
        if joint is None:
            return "unclear"
        widens = edit.inserts_only == (joint[0].lower() == "or")
    elif asks and fulfils and (how or (listed and ALTERNATIVE.search(text) and not _is_denied(edit, texts[1]))):
        widens = not widens
    return "tighter" if widens == _binds_users(rule) else "looser"


def _reaches(rule: Rule) -> bool:
    """Whether a rule binds or frees anybody, so that it means something how far it reaches."""
    return rule.modality != "none" or rule.force == "commissive" or _punishes(rule)


def _is_denied(edit: Edit, text: str) -> bool:
    """Whether what words join are things to keep free of: "be free of slurs or threats" asks more with each."""
    return bool(FREE_OF.search(text[max(0, edit.new_span.start - _DENIED) : edit.new_span.start]))


def _bounds(edit: Edit, rule: Rule) -> bool:
    """Whether words stand in a condition or go on where it ends: one more way to meet it, or one more thing."""
    return any(c.span.start < edit.new_span.start <= c.span.end + 2 for c in rule.conditions)


def _punishes(rule: Rule) -> bool:
    return harshest(rule.consequences) >= HARSH


def _binds_users(rule: Rule) -> bool:
    """Whether a rule that reaches further leaves users less: also where the platform must act harshly."""
    if rule.actor != "platform":
        return rule.modality != "permission"
    return rule.modality == "permission" or (rule.modality == "duty" and _punishes(rule))


def _stands_before_noun(edit: Edit, texts: tuple[str, str]) -> bool:
    """Whether words put in or struck stand before the noun that they narrow: "deliberate intimidation"."""
    text, span, whole = (
        (edit.new, edit.new_span, texts[1]) if edit.inserts_only else (edit.old, edit.old_span, texts[0])
    )
    tokens = edit.new_words if edit.inserts_only else edit.old_words
    follows = _NEXT_WORD.match(whole, span.end)
    joined = _JOINED.search(text.strip())
    plain = not joined and not tokens[-1].endswith("ly") and tokens[-1] not in _BINDING
    return bool(plain and follows and follows[1].lower() not in _BINDING | _CONNECTIVES)


def edit_change(facet: Facet, edit: Edit, direction: Direction, *, binding: bool = True) -> FacetChange:
    name = "reference" if facet == "reference" else "scope" if binding else "wording"
    if max(len(edit.old.split()), len(edit.new.split())) > _QUOTE_WORDS:
        said = message("change-rewritten", facet=name)
    elif edit.inserts_only:
        said = message("change-words-added", facet=name, new=Quote(_clean(edit.new), cited=True))
    elif edit.deletes_only:
        said = message("change-words-removed", facet=name, old=Quote(_clean(edit.old), cited=True))
    else:
        said = message(
            "change-words-replaced",
            facet=name,
            old=Quote(_clean(edit.old), cited=True),
            new=Quote(_clean(edit.new), cited=True),
        )
    return FacetChange(facet, *_spans(edit), direction, said)


def _clean(text: str) -> str:
    """The words of an edit without the marks at their ends that belong to the sentence around them."""
    return _EDGES.sub("", _JOINTS.sub("", _EDGES.sub("", text)))


def _spans(edit: Edit) -> tuple[Span | None, Span | None]:
    return (edit.old_span if edit.old else None, edit.new_span if edit.new else None)
