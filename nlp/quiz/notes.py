"""The content note of an item: what distressing topic it touches, so that nobody meets it unwarned."""

from __future__ import annotations

from nlp.message import Argument, Content, Message, Quote, message
from nlp.quiz.item import DraftItem
from nlp.quiz.lexicon import SENSITIVE


def note_of(item: DraftItem) -> Message | None:
    """Return a note where the quoted words of stem or options touch a sensitive topic, the gravest first.

    The name of the policy and heading is no such words: a question on a deadline of it distresses nobody.
    """
    cell = item.stem.id == "quiz-cell"  # what a table says of other rows is borrowed
    options = [option.content for option in item.options if option.correct or not cell]
    text = " ".join(map(_quoted, (item.stem, *options)))
    topic = next((name for name, pattern in SENSITIVE.items() if pattern.search(text)), None)
    return message("quiz-note", topic=topic) if topic else None


def _quoted(content: Content | Argument) -> str:
    if isinstance(content, Quote):
        return content.text
    if isinstance(content, Message):
        return " ".join(_quoted(value) for name, value in content.args if name != "area")
    return ""
