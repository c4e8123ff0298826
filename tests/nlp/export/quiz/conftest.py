"""Quizzes that try an export, and readers that are not ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import strategies as st

from nlp.quiz.item import Item, Option, Quiz
from tests.oracles.node import GiftReader

# What some format or other takes for its own, what writes right to left, what is no letter, and what is not seen.
SPECIAL = (
    "= ~ # { } : \\ \" ' ` < > & &amp; &#35; %50% % [html] [ ] // / -> | ; , . * ? ! $ $$ @ + - _ ___ ( ) ]]> <!-- --> "
    "<b> </p> <br> {1:MULTICHOICE:=a~b} {T} ::x:: $CATEGORY: =1+1 @SUM(A1) -2 +3 ＝１＋１ \\n \\~ &&058; _x0041_ "
    "العمر ١٦ سنة 年齢は１６歳 עברית 👩‍👧 é é \u200f \u2066a\u2069 \u00a0 \u3000 \u00ad ﷽ 🇧🇷"
).split(" ")
NAMES = "q-age", "q-blank", "q-reply", "q-live", "q-case"

WORDS = st.one_of(
    st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=12),
    st.sampled_from(SPECIAL),
    st.just("\n"),
)
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


class _Shown(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.languages: list[tuple[str | None, str | None]] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.text += "\n" if tag == "br" else ""
        if tag in ("p", "span"):
            self.languages.append((dict(attrs).get("lang"), dict(attrs).get("dir")))


def shown(markup: str | None) -> str:
    """The text that a browser shows of HTML, line breaks kept; CSS would fold the rest of the white space."""
    parser = _Shown()
    parser.feed(markup or "")
    parser.close()
    return parser.text


def languages(markup: str) -> list[tuple[str | None, str | None]]:
    """The language and direction of each paragraph of HTML."""
    parser = _Shown()
    parser.feed(markup)
    return parser.languages


@pytest.fixture(scope="session")
def gift_reader() -> Iterator[GiftReader]:
    reader = GiftReader()
    yield reader
    reader.close()


@pytest.fixture
def in_language(quiz: Quiz) -> Callable[[str], Quiz]:
    """The quiz with words of another language before each text."""
    words = {"ar": "كم العمر؟ ", "ja": "何歳から？", "en": ""}

    def make(locale: str) -> Quiz:
        items = tuple(
            replace(
                item, locale=locale, stem=words[locale] + item.stem,
                options=tuple(replace(option, text=words[locale] + option.text) for option in item.options),
            )
            for item in quiz.items
        )  # fmt: skip
        return replace(quiz, locale=locale, items=items)

    return make


def with_texts(item: Item, stem: str, texts: list[str]) -> Item:
    """An item with other words: `texts` are those of the options and of their feedback in turn."""
    words = iter(texts * (2 * len(item.options)))
    return replace(
        item, stem=stem, options=tuple(replace(o, text=next(words), feedback=next(words)) for o in item.options)
    )  # fmt: skip


def many_items(quiz: Quiz, count: int) -> Quiz:
    """A quiz of `count` items of all types, their texts full of what formats take for their own."""
    made = []
    for number in range(count):
        item = quiz.items[number % len(quiz.items)]
        signs = [SPECIAL[(number + k) % len(SPECIAL)] for k in range(len(SPECIAL))]
        blank = " ____ " if item.type == "cloze" else " "
        texts = [f"{sign} {number}.{place} {sign}" for place, sign in enumerate(signs)]
        stem = f"{signs[0]} stem {number}{blank}{' '.join(sign for sign in signs if '___' not in sign)}"
        made.append(replace(with_texts(item, stem, texts), id=f"{item.id}-{number}"))
    return replace(quiz, items=tuple(made))


def broken_items(quiz: Quiz) -> Quiz:
    """Items that no format, or not every format, can hold as they are."""
    one, blank, truth, many, _ = quiz.items
    options = tuple(Option(str(n), f"option {n}", n < 25, "key", "") for n in range(30))
    return replace(
        quiz,
        items=(
            one,
            one,
            replace(one, id="no-key", options=tuple(replace(o, correct=False) for o in one.options)),
            replace(one, id="two-keys", options=tuple(replace(o, correct=True) for o in one.options)),
            replace(one, id="alone", options=one.options[:1]),
            replace(one, id="empty", stem=" \x00\n"),
            replace(one, id="control", stem="a\x07b"),
            replace(blank, id="no-blank", stem="No blank here."),
            replace(blank, id="broken-line", options=tuple(replace(o, text=f"{o.text}\nx") for o in blank.options)),
            replace(truth, id="truth", options=tuple(replace(o, text=f"{o.text}!") for o in truth.options)),
            replace(many, id="many", options=options),
        ),
    )
