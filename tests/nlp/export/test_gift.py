import re
from dataclasses import replace

from nlp.export.gift import escape, quiz_gift
from nlp.quiz.item import Option, Quiz


def test_gift(quiz, changes, golden):
    golden("quiz.gift", quiz_gift(quiz, changes))


def test_control_characters_are_escaped_and_text_is_not_markup():
    assert escape("a~b=c#d{e}f:g\\h") == r"a\~b\=c\#d\{e\}f\:g\\h"
    assert escape("1 < 2\n& 3") == "1 &lt; 2<br>&amp; 3"


def test_questions_stay_apart_whatever_the_text(quiz, changes):
    item = replace(quiz.items[0], stem="First\n\n::second::{=no}\n\n// not a comment\n$CATEGORY: x")
    text = quiz_gift(Quiz("en", "T", (item,), ()), changes)
    assert len(re.findall(r"^::", text, re.MULTILINE)) == 1
    assert len(re.findall(r"(?<!\\)\{", text)) == len(re.findall(r"(?<!\\)\}", text)) == 1
    assert len(text.strip().split("\n\n")) == 3


def test_weights_of_several_answers_sum_to_one_hundred(quiz, changes):
    item = quiz.items[3]
    options = tuple(Option(str(n), f"option {n}", n < 3, "key", "") for n in range(7))
    text = quiz_gift(Quiz("en", "T", (replace(item, options=options),), ()), changes)
    weights = [float(weight) for weight in re.findall(r"~%(-?[\d.]+)%", text)]
    assert weights == [33.33333] * 3 + [-25.0] * 4


def test_key_is_the_same_in_gift_and_value(quiz, changes):
    questions = quiz_gift(quiz, changes).split("\n\n")[2:]
    for item, question in zip(quiz.items, questions, strict=True):
        if item.type == "true_false":
            assert "{FALSE#" in question
        elif item.type != "multiple_response":
            keys = re.findall(r"^\t=(.+?)#", question, re.MULTILINE)
            assert keys == [escape(option.text) for option in item.options if option.correct]
