from nlp.finding import Finding
from nlp.quiz.item import Item


def check_text(item: Item) -> tuple[Finding, ...]:
    return ()
