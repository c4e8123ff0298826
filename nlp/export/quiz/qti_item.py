"""An item as a QTI assessment item, in either version."""

from __future__ import annotations

from lxml import etree

from nlp.export.labels import direction
from nlp.export.quiz.grounding import Quoted
from nlp.export.quiz.identity import plain
from nlp.export.quiz.qti_dialect import Dialect
from nlp.export.quiz.shape import Shaped, split_blank, without_breaks
from nlp.export.quiz.weights import exact_shares
from nlp.quiz.item import Option

# Outcomes that decide what feedback is shown: the options chosen, and the clauses quoted after any answer. Two, each a
# plain copy of one value: not every player joins containers.
CHOSEN, QUOTED = "FEEDBACK", "EVIDENCE"
_ALWAYS = "quoted"


def qti_item(
    shaped: Shaped, dialect: Dialect, *, identifier: str, title: str, evidence: tuple[Quoted, ...]
) -> bytes:  # fmt: skip
    """Return the item as XML: choice or inline choice, scored by the standard template, feedback after the answer.

    Beside the template's name stand the rules it means, with the one that picks the feedback added: a reader that
    runs rules shows the feedback of the chosen options and the evidence, one that knows only templates scores alike.
    """
    item = shaped.item
    root = dialect.element(
        None, "assessmentItem", identifier=identifier, title=title, language=item.locale, adaptive="false",
        timeDependent="false",
    )  # fmt: skip
    choices = {option.id: choice_id(option) for option in item.options}
    _declare(root, dialect, shaped, choices)
    body = dialect.element(root, "itemBody")
    area = dialect.element(body, "div", dir=direction(item.locale))
    _ask(area, dialect, shaped, choices)
    _process(root, dialect, many=shaped.shape == "many")
    for option in item.options:
        if option.feedback:
            _feedback(root, dialect, CHOSEN, choices[option.id], (Quoted(option.feedback, item.locale),))
    if evidence:
        _feedback(root, dialect, QUOTED, _ALWAYS, evidence)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def choice_id(option: Option) -> str:
    """Return the identifier of an option: its own id where it is plain."""
    return f"choice_{plain(option.id)}"


def _declare(root: etree._Element, dialect: Dialect, shaped: Shaped, choices: dict[str, str]) -> None:
    options, many = shaped.item.options, shaped.shape == "many"
    response = dialect.element(
        root, "responseDeclaration", identifier="RESPONSE", baseType="identifier",
        cardinality="multiple" if many else "single",
    )  # fmt: skip
    correct = dialect.element(response, "correctResponse")
    for option in options:
        if option.correct:
            dialect.element(correct, "value", choices[option.id])
    if many:
        mapping = dialect.element(response, "mapping", lowerBound="0", upperBound="1", defaultValue="0")
        right = iter(exact_shares(sum(option.correct for option in options)))
        wrong = iter(exact_shares(sum(not option.correct for option in options)))
        for option in options:
            share = next(right) if option.correct else -next(wrong)
            dialect.element(mapping, "mapEntry", mapKey=choices[option.id], mappedValue=f"{share:f}")
    for name, value in (("SCORE", "0"), ("MAXSCORE", "1")):
        most = {"normalMaximum": "1"} if name == "SCORE" else {}
        outcome = dialect.element(
            root, "outcomeDeclaration", identifier=name, cardinality="single", baseType="float", **most
        )  # fmt: skip
        dialect.element(dialect.element(outcome, "defaultValue"), "value", value)
    for name, cardinality in ((CHOSEN, "multiple" if many else "single"), (QUOTED, "single")):
        dialect.element(root, "outcomeDeclaration", identifier=name, cardinality=cardinality, baseType="identifier")


def _ask(area: etree._Element, dialect: Dialect, shaped: Shaped, choices: dict[str, str]) -> None:
    item = shaped.item
    halves = split_blank(item.stem) if shaped.shape == "cloze" else None
    if halves is not None:
        line = dialect.element(area, "p")
        _write(line, dialect, halves[0])
        menu = dialect.element(line, "inlineChoiceInteraction", responseIdentifier="RESPONSE", shuffle="false")
        for option in item.options:
            dialect.element(menu, "inlineChoice", without_breaks(option.text), identifier=choices[option.id])
        _write(line, dialect, halves[1])
        return
    most = "0" if shaped.shape == "many" else "1"
    asked = dialect.element(
        area, "choiceInteraction", responseIdentifier="RESPONSE", shuffle="false", maxChoices=most
    )  # fmt: skip
    _write(dialect.element(asked, "prompt"), dialect, item.stem)
    for option in item.options:
        _write(dialect.element(asked, "simpleChoice", identifier=choices[option.id]), dialect, option.text)


def _process(root: etree._Element, dialect: Dialect, *, many: bool) -> None:
    template = dialect.template("map_response" if many else "match_correct")
    process = dialect.element(root, "responseProcessing", template=template)
    condition = dialect.element(process, "responseCondition")
    when, otherwise = dialect.element(condition, "responseIf"), dialect.element(condition, "responseElse")
    if many:
        dialect.element(dialect.element(when, "isNull"), "variable", identifier="RESPONSE")
        _score(when, dialect, "0")
        value = dialect.element(otherwise, "setOutcomeValue", identifier="SCORE")
        dialect.element(value, "mapResponse", identifier="RESPONSE")
    else:
        match = dialect.element(when, "match")
        dialect.element(match, "variable", identifier="RESPONSE")
        dialect.element(match, "correct", identifier="RESPONSE")
        _score(when, dialect, "1")
        _score(otherwise, dialect, "0")
    chosen = dialect.element(process, "setOutcomeValue", identifier=CHOSEN)
    dialect.element(chosen, "variable", identifier="RESPONSE")
    quoted = dialect.element(process, "setOutcomeValue", identifier=QUOTED)
    dialect.element(quoted, "baseValue", _ALWAYS, baseType="identifier")


def _score(parent: etree._Element, dialect: Dialect, value: str) -> None:
    outcome = dialect.element(parent, "setOutcomeValue", identifier="SCORE")
    dialect.element(outcome, "baseValue", value, baseType="float")


def _feedback(
    root: etree._Element, dialect: Dialect, outcome: str, identifier: str, said: tuple[Quoted, ...]
) -> None:  # fmt: skip
    modal = dialect.element(root, "modalFeedback", outcomeIdentifier=outcome, identifier=identifier, showHide="show")
    place = dialect.element(modal, "contentBody") if dialect.hyphened else modal
    for line in said:
        paragraph = dialect.element(place, "p", language=line.language, dir=direction(line.language))
        _write(paragraph, dialect, line.text)


def _write(parent: etree._Element, dialect: Dialect, text: str) -> None:
    """Append `text` to what `parent` holds, a `br` at each line end."""
    first, *more = text.split("\n")
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + first
    else:
        parent.text = (parent.text or "") + first
    for line in more:
        dialect.element(parent, "br").tail = line
