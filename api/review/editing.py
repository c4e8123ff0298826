"""Edits: new words in, the piece's next content out, checked again. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from api.errors import InvalidError
from api.review.pieces import Content
from nlp.export.contract import findings_json
from nlp.finding import Finding
from nlp.localize.catalog import load_catalog
from nlp.localize.checks import run_checks, say
from nlp.localize.checks.figures import find_figures
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, Locale, find_locale
from nlp.quiz.flaws import check_text
from nlp.quiz.item import Item, Option


@dataclass(frozen=True, slots=True)
class OptionEdit:
    """New words of one answer, told by its id."""

    id: str
    text: str
    correct: bool
    feedback: str


def edit_briefing(content: Content, *, title: str) -> dict[str, Any]:
    """Return the briefing with another title."""
    return {**content, "title": title}


def edit_segment(content: Content, *, text: str, locale: str, glossary: Glossary) -> dict[str, Any]:
    """Return the segment with other words, compared with its source again as a translation of it by `glossary`."""
    target = find_locale(locale)
    found: Sequence[Finding] = ()
    if target != SOURCE:
        found = run_checks(content["source_text"], text, source_locale=SOURCE, target_locale=target, glossary=glossary)
    catalog = load_catalog(target.tag)
    checks = findings_json(say(each, catalog) for each in found)
    return {**content, "text": text, "language": locale, "edited": True, "checks": checks}


def edit_item(
    content: Content,
    *,
    original: Content,
    stem: str,
    options: Sequence[OptionEdit],
    note: str,
    locale: str,
    wordings: Sequence[str] = (),
) -> dict[str, Any]:
    """Return the item with other words; whether its key still rests on the clause is among its checks.

    `original` is the item's first version, whose key was computed from the clause; `wordings` are what later versions
    of the policy made of the clause.
    Raises InvalidError where the options are not those that the item has, or none or all of them are right.
    """
    known = {option["id"]: option for option in content["options"]}
    if [option.id for option in options] != list(known):
        raise InvalidError(
            "an edit must give every option of the item, in its order",
            value=", ".join(option.id for option in options),
            hint=f"Give {', '.join(known)}",
        )
    right = sum(option.correct for option in options)
    if not (right == 1 or (content["type"] == "multiple_response" and 1 < right < len(options))):
        raise InvalidError(f"{right} options are right", value=content["type"], hint="Mark the right one")
    edited = {
        **content,
        "stem": stem,
        "note": note,
        "edited": True,
        "options": [
            {**known[each.id], "text": each.text, "correct": each.correct, "feedback": each.feedback}
            for each in options
        ],
    }
    grounding = ground(original, edited, locale, wordings)
    return {**edited, "grounding": "broken" if grounding else "kept", "checks": [*grounding, *_flaws(edited, locale)]}


def ground(original: Content, edited: Content, locale: str, wordings: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return why the key of an edited item no longer follows from the clause; empty where it does.

    The key of the `original` was computed from the clause. An edited one is grounded while the same options are right
    and the figures in them stand in the evidence, in later `wordings` of the clause, or stood in the original key.
    """
    if [each["id"] for each in _right(original)] != [each["id"] for each in _right(edited)]:
        return [_broken("key_changed", "Other options are right now than the clause made right.")]
    here = find_locale(locale)
    known = {value for option in _right(original) for _, values in _figures(option["text"], here) for value in values}
    clauses = (*(each["text"] for each in edited["evidence"]), *wordings)
    known |= {value for text in clauses for _, values in _figures(text, SOURCE) for value in values}
    figures = [figure for option in _right(edited) for figure in _figures(option["text"], here)]
    missing = dict.fromkeys(words for words, values in figures if not known.intersection(values))
    if missing:
        said = f"The right answer says {', '.join(missing)}, which the clause does not say."
        return [_broken("key_not_in_clause", said)]
    return []


def _flaws(item: Content, locale: str) -> list[dict[str, Any]]:
    options = tuple(Option(o["id"], o["text"], o["correct"], o["origin"], o["feedback"]) for o in item["options"])
    value = Item(
        id=item["id"],
        type=item["type"],
        stem=item["stem"],
        options=options,
        locale=locale,
        change_ids=tuple(item["change_ids"]),
        facet=item["facet"],
        bloom=item["bloom"],
        evidence=(),
    )
    return findings_json(check_text(value, quoted={word for each in item["evidence"] for word in each["text"].split()}))


def _right(item: Content) -> list[Content]:
    return [option for option in item["options"] if option["correct"]]


def _figures(text: str, locale: Locale) -> list[tuple[str, tuple[Decimal, ...]]]:
    return [(figure.span.of(text), figure.values) for figure in find_figures(text, locale) if not figure.weak]


def _broken(code: str, message: str) -> dict[str, Any]:
    return findings_json([Finding(code, "error", message)])[0]
