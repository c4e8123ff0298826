"""How many flaws planted by hand the checks find, and how often they find one where there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.resources import files

from evals.figure import Figure, share
from nlp.briefing.briefing import Grounding
from nlp.document import Span
from nlp.quiz.flaws import check_text
from nlp.quiz.item import Item, Option
from nlp.quiz.sets import check_set

GOOD = "good"
# Written after the checks were corrected on the first file, run, and not looked at since.
UNSEEN = "planted_unseen.txt"


def read_planted(name: str = "planted.txt") -> dict[str, list[Item]]:
    """Return the items of a file by the code of their flaw; the type follows from stem and answers."""
    found: dict[str, list[Item]] = {}
    kind = GOOD
    for line in (files("evals.quiz") / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            items = found.setdefault(kind, [])
            items.append(_item(line, f"{kind}-{len(items) + 1}"))
    return found


def figures() -> tuple[Figure, ...]:
    """Recall on planted flaws and false alarms on good items, in both files, and the flaws of sets."""
    planted, unseen = read_planted(), read_planted(UNSEEN)
    found = _found(planted)
    return (
        share("planted_flaws_found", [hit for hits in found.values() for hit in hits]),
        share("worst_kind_found", min(found.values(), key=lambda hits: sum(hits) / len(hits))),
        share("planted_false_alarms", [bool(check_text(item)) for item in planted[GOOD]]),
        share("unseen_flaws_found", [hit for hits in _found(unseen).values() for hit in hits]),
        share("unseen_false_alarms", [bool(check_text(item)) for item in unseen[GOOD]]),
        share("set_flaws_found", [code in _codes(items) for code, items in planted_sets(planted[GOOD]).items()]),
        share("set_false_alarms", [bool(_codes(_good_set(planted[GOOD])))]),
    )


def _found(planted: Mapping[str, Sequence[Item]]) -> dict[str, list[bool]]:
    return {kind: [_finds(kind, item) for item in items] for kind, items in planted.items() if kind != GOOD}


def missed() -> dict[str, object]:
    """Return the planted items that no check found, and the good ones that a check complained of."""
    planted = read_planted()
    lost = [item.id for kind, items in planted.items() if kind != GOOD for item in items if not _finds(kind, item)]
    alarms = {item.id: [each.code for each in found] for item in planted[GOOD] if (found := check_text(item))}
    return {"planted_flaws_missed": lost, "alarms_on_good_items": alarms}


def planted_sets(good: Sequence[Item]) -> Mapping[str, list[Item]]:
    """Return sets of good items with one flaw of the set each, by its code."""
    four = [item for item in good if len(item.options) == 4][:12]
    statements = [item for item in good if item.type == "true_false"]
    first = four[4]
    place = (Grounding("new", "c1", Span(0, 9)),)
    key = next(option.text for option in four[5].options if option.correct)
    told = replace(four[0], id="told", stem=f"{four[0].stem} {key}!", evidence=place)
    return {
        "key_positions": [_with_key(item, 0) for item in four],
        "too_many_trues": [replace(statements[0], id=f"t{n}", stem=f"Statement {n} holds?") for n in range(5)],
        "duplicate_items": [*four[:3], first, replace(first, id="again")],
        "answers_another": [told, replace(four[5], evidence=place)],
    }


def _finds(kind: str, item: Item) -> bool:
    return kind in {finding.code for finding in check_text(item)}


def _codes(items: Sequence[Item]) -> set[str]:
    return {finding.code for finding in check_set(items)}


def _good_set(good: Sequence[Item]) -> list[Item]:
    return [replace(item, evidence=(Grounding("new", f"c{at}", Span(at, at + 1)),)) for at, item in enumerate(good)]


def _with_key(item: Item, place: int) -> Item:
    wrong = [option for option in item.options if not option.correct]
    key = next(option for option in item.options if option.correct)
    return replace(item, options=(*wrong[:place], key, *wrong[place:]))


def _item(line: str, id: str) -> Item:
    stem, *answers = (part.strip() for part in line.split(" | "))
    options = tuple(
        Option(chr(ord("a") + at), text.removeprefix("*"), text.startswith("*"), "key", "")
        for at, text in enumerate(answers)
    )
    statement = stem.startswith("True or false?")
    blanks = "____" in stem and "place of the gap" not in stem and "exactly this kind" not in stem
    type_ = "true_false" if statement else "cloze" if blanks else "single_choice"
    if statement:
        options = tuple(replace(option, id=option.text.lower()) for option in options)
    ground = (Grounding("new", "c1", Span(0, 1)),) if statement else ()
    return Item(id, type_, stem, options, "en", (), "scope", "apply", ground)  # type: ignore[arg-type]
