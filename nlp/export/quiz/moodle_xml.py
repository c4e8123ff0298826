"""A quiz in Moodle's XML format: https://docs.moodle.org/en/Moodle_XML_format."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from nlp.export.quiz.exported import Exported, LeftOut
from nlp.export.quiz.gift import TOO_MANY, category, tags, truth_lost
from nlp.export.quiz.grounding import quote_evidence
from nlp.export.quiz.identity import identify
from nlp.export.quiz.markup import enclosed, evidence_html, html_text, paragraph
from nlp.export.quiz.shape import Shaped, break_lost, shape_quiz, split_blank, without_breaks
from nlp.export.quiz.weights import moodle_weights
from nlp.quiz.item import Item, Option, Quiz
from nlp.versions.change import ChangeSet

_TYPES = {"one": "multichoice", "many": "multichoice", "true_false": "truefalse", "cloze": "cloze"}
# Moodle's own standard: a third of the mark for each further try; a guess between two costs all.
_PENALTY = {"one": "0.3333333", "many": "0.3333333", "true_false": "1", "cloze": "0.3333333"}
# Every one of these means something inside embedded answers or before an answer.
_EMBEDDED = re.compile(r"[&~#{}\\/\"'=%:<>*]")


def quiz_moodle_xml(quiz: Quiz, changes: ChangeSet) -> Exported:
    """Return every item as a Moodle question: multichoice, truefalse, or cloze with embedded answers.

    Each carries its identifier as idnumber, the clauses it rests on as general feedback, and tags. Weights are among
    the grades Moodle allows; right answers total 100, wrong ones -100.
    """
    shaped, left_out = shape_quiz(quiz)
    root = etree.Element("quiz")
    head = etree.SubElement(root, "question", type="category")
    _text(head, "category", f"$course$/top/{category(quiz)}")
    _text(head, "info", "", format="html")
    for each in shaped:
        weights = _weights(each)
        if weights is None:
            left_out += (LeftOut(each.item.id, "item", TOO_MANY),)
            continue
        left_out += truth_lost(each.item) if each.shape == "true_false" else ()
        left_out += break_lost(each.item) if each.shape == "cloze" else ()
        root.append(_question(each, weights, changes))
    return Exported(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True), left_out)


def _question(shaped: Shaped, weights: Iterable[str], changes: ChangeSet) -> etree._Element:
    item, shape = shaped.item, shaped.shape
    question = etree.Element("question", type=_TYPES[shape])
    _text(question, "name", item.id)
    _text(question, "questiontext", _stem(shaped), format="html")
    _text(question, "generalfeedback", evidence_html(quote_evidence(item, changes)), format="html")
    _leaf(question, "defaultgrade", "1")
    _leaf(question, "penalty", _PENALTY[shape])
    _leaf(question, "hidden", "0")
    _leaf(question, "idnumber", identify(item, changes))
    if shape in ("one", "many"):
        _leaf(question, "single", "true" if shape == "one" else "false")
        _leaf(question, "shuffleanswers", "false")
        _leaf(question, "answernumbering", "abc")
        for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
            _text(question, name, "", format="html")
    if shape != "cloze":
        for option, weight in zip(item.options, weights, strict=True):
            question.append(_answer(option, weight, item, plain=shape == "true_false"))
    listed = etree.SubElement(question, "tags")
    for tag in tags(item):
        _text(listed, "tag", tag)
    return question


def _answer(option: Option, weight: str, item: Item, *, plain: bool) -> etree._Element:
    answer = etree.Element("answer", fraction=weight, format="moodle_auto_format" if plain else "html")
    # Moodle knows the two answers of a true/false question by these words and shows them in the learner's language.
    _leaf(answer, "text", option.id if plain else paragraph(option.text, item.locale))
    _text(answer, "feedback", paragraph(option.feedback, item.locale) if option.feedback else "", format="html")
    return answer


def _weights(shaped: Shaped) -> tuple[str, ...] | None:
    options = shaped.item.options
    if shaped.shape != "many":
        return tuple("100" if option.correct else "0" for option in options)
    weights = moodle_weights([option.correct for option in options])
    return tuple(map(str, weights)) if weights is not None else None


def _stem(shaped: Shaped) -> str:
    item = shaped.item
    halves = split_blank(item.stem) if shaped.shape == "cloze" else None
    if halves is None:
        return paragraph(item.stem, item.locale)
    before, after = (html_text(half).replace("{", "&#123;") for half in halves)
    return enclosed(f"{before}{_embedded(item)}{after}", item.locale)


def _embedded(item: Item) -> str:
    """Return the choices of a cloze in Moodle's syntax for embedded answers: a menu in the order of the options."""
    answers = (
        f"{'=' if option.correct else ''}{_guarded(html_text(without_breaks(option.text)))}"
        + (f"#{_guarded(html_text(option.feedback))}" if option.feedback else "")
        for option in item.options
    )
    return f"{{1:MULTICHOICE:{'~'.join(answers)}}}"


def _guarded(markup: str) -> str:
    """Write what the syntax uses as entities: Moodle reads the syntax first, the entities after."""
    return _EMBEDDED.sub(lambda match: f"&#{ord(match.group())};", markup)


def _text(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    _leaf(etree.SubElement(parent, name, attributes), "text", text)


def _leaf(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, name).text = text
