"""Items on one cell of a table: what a row says in a column now, among what the column says of other rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from nlp.document import CELL_MARK, Clause, Span
from nlp.message import Message, Quantity, Quote, message
from nlp.quiz.context import Context, Topic, ground, make_item
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.quiz.values import neighbours
from nlp.words import words

_DISTRACTORS = 3
_CELL_WORDS = 5
# A bare number from here on is an age more often than a count.
_AGES_FROM = 10
_ORDINAL = re.compile(
    r"(?:the )?(?:first|second|third|fourth|fifth|sixth|last|next|other|\d+(?:st|nd|rd|th)?)(?: or later)?",
    re.IGNORECASE,
)
# A value with what it counts, or a word for how something is treated; a bare number may be the name of a version.
_TREATMENT = re.compile(
    r"\d+ ?%|[$€£]\d|^\d{1,4}$|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?|strikes?|warnings?|reports?)\b|"
    r"\b(?:allowed|not|none|off|on|available|only|always|never|yes|no|remov\w*|restrict\w*|label\w*|strike|warning|"
    r"suspension|closure|ban|everyone|nobody|followers|required|optional|prohibited|permitted|limited|default)\b",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?P<before>[^\d]*)(?P<number>\d{1,4})(?P<after>|%| ?(?P<unit>minute|hour|day|week|month|year)s)", re.IGNORECASE
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
# A telephone number or an address: whom to call and where to look, not how something is treated.
_CONTACT = re.compile(r"\d[\d -]{4,}\d|^\d{3}$|://|\bwww\.|\S@\S")


def row_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for the first cell of a table row that changed, or for a cell of a row that was added."""
    new, old = topic.new, topic.old
    if topic.change is None or new is None or CELL_MARK not in new.text:
        return
    header, rows = _table(new, context)
    cells = new.text.split(CELL_MARK)
    former = old.text.split(CELL_MARK) if old is not None and CELL_MARK in old.text else None
    if (
        header is None
        or _CONTACT.search(" ".join(header))
        or len(header) != len(cells)
        or (former is not None and len(former) != len(cells))
    ):
        return
    changed = [at for at in range(1, len(cells)) if former is None or words(former[at]) != words(cells[at])]
    for at in changed:
        item = _item(topic, context, new, header, rows, at, former[at] if former else None)
        if item is not None:
            yield item
            return
    yield message("abstain-distractors")


def _table(row: Clause, context: Context) -> tuple[list[str] | None, list[list[str]]]:
    """The header cells of the row's table, None where there are none, and all its rows."""
    lines = [c for c in context.new.clauses if c.path == row.path and CELL_MARK in c.text]
    cells = [c.text.split(CELL_MARK) for c in lines]
    header = cells[0] if cells and lines[0].id != row.id else None
    return header, cells[1:]


def _item(
    topic: Topic, context: Context, row: Clause, header: list[str], rows: list[list[str]], at: int, former: str | None
) -> DraftItem | None:
    cells = row.text.split(CELL_MARK)
    key, name = cells[at].strip(), _row_name(cells, at)
    right = message("feedback-key-cell", value=Quote(key))
    options = [DraftOption(Quote(key), True, "key", right)]
    if former is not None and former.strip():
        options.append(DraftOption(Quote(former.strip()), False, "previous_version", context.until()))
    taken = {words(key), words(former or "")}
    for said in _beside(rows, at):
        if said and words(said) not in taken and len(options) <= _DISTRACTORS and _is_like(said, key):
            taken.add(words(said))
            origin: OptionOrigin = "sibling_clause"
            options.append(DraftOption(Quote(said), False, origin, right))
    options += [DraftOption(Quote(near), False, "neighbour_value", right) for near in _near(key, taken)]
    options = options[: _DISTRACTORS + 1]
    texts = [option.content.text for option in options if isinstance(option.content, Quote)]
    fit = len(options) > _DISTRACTORS and all(_is_like(text, key) for text in texts)
    if not fit or not _says_how(texts) or not _names(name):
        return None
    options.sort(key=_rank)
    start = row.start + sum(len(cell) + len(CELL_MARK) for cell in cells[:at])
    stem = message(
        "quiz-cell", area=context.area(row), version=context.new.label, row=Quote(name, cited=True),
        column=Quote(header[at].strip(" *†"), cited=True),
    )  # fmt: skip
    assert topic.change is not None
    return make_item(
        topic, f"cell-{at}", type="single_choice", stem=stem, options=options, facet=topic.change.facet,
        bloom="remember", evidence=[ground("new", row, Span(start, start + len(cells[at]))), ground("new", row)],
    )  # fmt: skip


def _beside(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    """What a column says of its rows, then what other columns say that have a cell in common with it."""
    whole = [row for row in rows if len(row) == len(rows[0])]
    columns = [[cell.strip() for cell in column] for column in zip(*whole, strict=True)]
    own = columns[at] if at < len(columns) else []
    shared = [column for place, column in enumerate(columns) if place not in (0, at) and set(column) & set(own)]
    return [*own, *(cell for column in shared for cell in column)]


def _near(key: str, taken: Collection[tuple[str, ...]]) -> list[str]:
    """Values near a cell that is a number, alone or with what it counts; none that other answers give."""
    found = _VALUE.fullmatch(key)
    if found is None:
        return []
    unit = found["unit"] or ""
    known = [Quantity(Decimal(said[0]), unit) for said in taken if said and said[0].isdigit()]
    one = [Quantity(Decimal(1), unit)] if unit else []  # "1 days"
    near = neighbours(
        Quantity(Decimal(found["number"]), unit),
        [*known, *one],
        _DISTRACTORS,
        age=not unit and int(found["number"]) >= _AGES_FROM,
    )
    return [f"{found['before']}{each.value}{found['after']}" for each in near]


def _row_name(cells: Sequence[str], at: int) -> str:
    """What a row is about: its first cell, with the second where the first only counts or is a code ("P0")."""
    first = cells[0].strip()
    return f"{first} ({cells[1].strip()})" if not _names(first) and at != 1 and _names(cells[1]) else first


def _names(row: str) -> bool:
    """Whether the first cell of a row says what the row is about: "Second" counts, and names nothing."""
    return bool(re.search(r"[A-Za-z]{3}", row)) and not _ORDINAL.fullmatch(row.strip())


def _is_like(said: str, key: str) -> bool:
    """Whether a cell can stand beside another as an answer: few words, both or neither with a number."""
    return 0 < len(said.split()) <= _CELL_WORDS and bool(_NUMBER.search(said)) is bool(_NUMBER.search(key))


def _rank(option: DraftOption) -> tuple[float, str]:
    """Values by their size, words by the alphabet."""
    text = option.content.text if isinstance(option.content, Quote) else ""
    number = _NUMBER.search(text)
    return (float(number[0].replace(",", "")) if number else 0, text)


def _says_how(texts: Sequence[str]) -> bool:
    """Whether cells say how something is treated (values, or few words that recur), and are no names or addresses."""
    return all(_TREATMENT.search(text) and not _CONTACT.search(text) for text in texts)
