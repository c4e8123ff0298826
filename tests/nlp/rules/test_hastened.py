"""The hastened pipeline reads every token as spaCy's own does."""

from __future__ import annotations

from nlp.rules.parser import Parser, _load_pipeline

TEXTS = (
    "There are no refunds, and it isn't a right: you may not resell access.",
    "Users who don't verify their age can't stream; let's see what y'all gonna do.",
    "If there is a dispute, we've got to review it within 24 hours (see § 4.2).",
    "Do not post that you got paid. Content which has been removed cannot be restored.",
)


def test_words_tags_and_dependencies_are_those_of_the_model(parser: Parser) -> None:
    import spacy

    plain = spacy.load(parser.model, exclude=["ner"])
    for theirs, ours in zip(plain.pipe(TEXTS), _load_pipeline(parser.model).pipe(TEXTS), strict=True):
        for a, b in zip(theirs, ours, strict=True):
            assert (a.tag_, a.pos_, a.lemma_, a.dep_, a.head.i) == (b.tag_, b.pos_, b.lemma_, b.dep_, b.head.i)
            assert str(a.morph) == str(b.morph)
