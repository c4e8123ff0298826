"""Edits of whole passages: clauses that come, go, move, part or join, tiers, limits of ours, and re-wraps."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from evals.changes.blocks import Block, sentence_spans, visible, with_body
from evals.changes.planted import Edit, Expected, material, opposite, pick
from nlp.versions.change import Direction

_BINDS = re.compile(
    r"\b(?:must|may not|shall|should|cannot|prohibited|required|(?:do|does) not allow"
    r"|not (?:be )?(?:allowed|permitted))\b"
)
_LEANS = re.compile(
    r"^(?:this|these|those|it|they|such|that|however|also|in addition|additionally|for example)\b", re.IGNORECASE
)
_TIER = re.compile(r"allow|eligible|restrict|prohibit|permit|remove|accept", re.IGNORECASE)
_JOINT = re.compile(r"(?<=\w), (?P<word>and|but) (?P<subject>you|we|they|GitHub|users|Tidepool) (?=\w)")
# Two words in running text that can be said as one, with what the second one becomes.
_CONTRACTIBLE = re.compile(
    r"\b(?P<first>[Dd]o|[Dd]oes|[Ii]s|[Aa]re|[Ss]hould|[Hh]as|[Hh]ave) (?P<last>not)\b(?! (?:only|limited)\b)"
    r"|\b(?P<first_>[Yy]ou|[Ww]e|[Tt]hey) (?P<last_>are|will|have)\b(?! not\b)"
)
_ENDINGS = {"not": "n’t", "are": "’re", "will": "’ll", "have": "’ve"}


@dataclass
class Draft:
    """A document under edit: what stands at each block's place in the old and in the new version."""

    blocks: Sequence[Block]
    old: list[list[Block]]
    new: list[list[Block]]
    used: set[int] = field(default_factory=set)
    edits: list[Edit] = field(default_factory=list)

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> Draft:
        return cls(blocks, [[b] for b in blocks], [[b] for b in blocks])

    def free(self, *kinds: str) -> list[int]:
        return [i for i, block in enumerate(self.blocks) if i not in self.used and block.kind in kinds]

    def next_text(self, index: int) -> Block | None:
        return self.blocks[index + 1] if index + 1 < len(self.blocks) else None

    def plain_paragraph(self, index: int) -> bool:
        """Whether a paragraph stands by itself: no lead-in, and no list around it."""
        block, before, after = self.blocks[index], self.blocks[index - 1] if index else None, self.next_text(index)
        return (
            block.kind == "paragraph"
            and not block.mark
            and not block.leads
            and not (before is not None and (before.leads or before.kind == "fixed"))
            and not (after is not None and after.kind in ("item", "fixed"))
        )


BlockEdit = Callable[[Draft, Random], bool]


def _paragraphs(draft: Draft, rng: Random, words: int = 8) -> list[int]:
    found = [
        i for i in draft.free("paragraph") if draft.plain_paragraph(i) and len(draft.blocks[i].text.split()) >= words
    ]
    rng.shuffle(found)
    return found


def limit(draft: Draft, rng: Random) -> bool:
    """A rule with a limit stands in both versions, with another limit in the new one."""
    rule = pick(rng, material()["limits"])
    low, high = sorted(rng.sample(range(len(rule["values"])), 2))
    values = [rule["values"][low], rule["values"][high]]
    rises = rng.random() < 0.5
    words = not rule.get("digits") and values[1] <= 10 and rng.random() < 0.5
    texts = [rule["text"].format(_amount(v, rule["unit"], words)) for v in (values if rises else values[::-1])]
    up: Direction | None = rule["up"] or None
    expected = Expected("substantive", facets=("threshold",), direction=up if rises else opposite(up))
    return _append(draft, rng, "threshold", texts[0], texts[1], expected)


def equal_limit(draft: Draft, rng: Random) -> bool:
    """The same limit in other units or in words."""
    texts = list(pick(rng, material()["equal_limits"]))
    rng.shuffle(texts)
    return _append(draft, rng, "equal_limit", texts[0], texts[1], Expected("editorial"))


def listed(draft: Draft, rng: Random) -> bool:
    """A rule with a list stands in both versions; the new one names one thing more or less."""
    rule = pick(rng, material()["enumerations"])
    members = rng.sample(rule["members"], rng.randrange(3, len(rule["members"]) + 1))
    gone = pick(rng, members[:-1])
    shorter = [member for member in members if member != gone]
    grows = rng.random() < 0.5
    longer, short = (rule["text"].format(_join(names)) for names in (members, shorter))
    direction: Direction = rule["grown"]
    expected = Expected("substantive", facets=("scope",), direction=direction if grows else opposite(direction))
    name = "enumeration_grown" if grows else "enumeration_cut"
    old, new = (short, longer) if grows else (longer, short)
    return _append(draft, rng, name, old, new, expected)


def _join(names: Sequence[str]) -> str:
    return " or ".join(names) if len(names) == 2 else f"{', '.join(names[:-1])}, or {names[-1]}"


_WORDS = "zero one two three four five six seven eight nine ten".split()


def _amount(value: int, unit: str, words: bool) -> str:
    number = _WORDS[value] if words else str(value)
    return f"{number} {unit}{'s' if value != 1 else ''}" if unit else number


def _append(draft: Draft, rng: Random, name: str, old: str, new: str, expected: Expected) -> bool:
    """Put a sentence of ours behind a paragraph's own, one wording a version."""
    places = [i for i in _paragraphs(draft, rng) if draft.blocks[i].body.rstrip().endswith(".")]
    if not places:
        return False
    place, block = places[0], draft.blocks[places[0]]
    draft.old[place] = [with_body(block, f"{block.body.rstrip()} {old}".rstrip())]
    draft.new[place] = [with_body(block, f"{block.body.rstrip()} {new}".rstrip())]
    draft.used.add(place)
    draft.edits.append(Edit(name, visible(old), visible(new), expected, "carrier"))
    return True


def added(draft: Draft, rng: Random) -> bool:
    return _rule(draft, rng, adds=True)


def dropped(draft: Draft, rng: Random) -> bool:
    return _rule(draft, rng, adds=False)


def _rule(draft: Draft, rng: Random, *, adds: bool) -> bool:
    """A whole rule of ours comes or goes, as a sentence or as a paragraph."""
    said = {text for edit in draft.edits for text in (edit.old, edit.new)}
    rule = pick(rng, [rule for rule in material()["rules"] if rule["text"] not in said])
    direction: Direction | None = rule["added"] or None
    expected = Expected(
        "substantive", ("added",) if adds else ("removed",), tuple(rule["facets"]),
        direction if adds else opposite(direction),
    )  # fmt: skip
    name = "added" if adds else "deleted"
    old, new = ("", rule["text"]) if adds else (rule["text"], "")
    if rng.random() < 0.5:
        return _append(draft, rng, name, old, new, expected)
    places = _paragraphs(draft, rng)
    if not places:
        return False
    place = places[0]
    block = replace(draft.blocks[place], gap="\n\n")
    (draft.new if adds else draft.old)[place] = [block, replace(draft.blocks[place], body=rule["text"])]
    (draft.old if adds else draft.new)[place] = [draft.blocks[place]]
    draft.used.add(place)
    draft.edits.append(Edit(name, old, new, expected, "carrier"))
    return True


def deleted(draft: Draft, rng: Random) -> bool:
    """A rule of the document goes: a paragraph or item of one sentence that binds."""
    places = [
        i
        for i in draft.free("paragraph", "item")
        if (draft.blocks[i].kind == "item" or draft.plain_paragraph(i))
        and len(sentence_spans(draft.blocks[i].body)) == 1
        and not draft.blocks[i].leads
        and _BINDS.search(draft.blocks[i].text)
        and 6 <= len(draft.blocks[i].text.split()) <= 60
    ]
    if not places:
        return False
    place = pick(rng, places)
    draft.new[place] = []
    draft.used.add(place)
    draft.edits.append(Edit("deleted", draft.blocks[place].text, "", Expected("substantive", ("removed",))))
    return True


def moved(draft: Draft, rng: Random) -> bool:
    return _move(draft, rng, edit=None)


def moved_and_edited(draft: Draft, rng: Random) -> bool:
    from evals.changes.sentence_edits import exception, modality, negation, threshold

    return _move(draft, rng, edit=pick(rng, (modality, negation, exception, threshold)))


def _move(draft: Draft, rng: Random, *, edit: Callable[..., object] | None) -> bool:
    """A paragraph goes behind a paragraph of another section."""
    from evals.changes.planted import Variant

    places = _paragraphs(draft, rng)
    for place in places:
        block = draft.blocks[place]
        far = [j for j in places if abs(j - place) > 3 and _section(draft, j) != _section(draft, place)]
        if not far or _LEANS.search(block.text) or _under_tier(draft, place) or _under_tier(draft, far[0]):
            continue
        old, new, expected = block, block, Expected("editorial", ("moved",), ("moved",))
        if edit is not None:
            spans = sentence_spans(block.body)
            variant = edit(block.body[slice(*spans[0])], rng) if len(spans) == 1 else None
            if not isinstance(variant, Variant):
                continue
            old, new = with_body(block, variant.old), with_body(block, variant.new)
            expected = replace(variant.expected, kinds=("moved",))
        target = far[0]
        draft.old[place], draft.new[place] = [old], []
        draft.new[target] = [replace(draft.blocks[target], gap="\n\n"), new]
        draft.used.update((place, target))
        draft.edits.append(Edit("moved_and_edited" if edit else "moved", old.text, new.text, expected))
        return True
    return False


def _section(draft: Draft, index: int) -> int:
    return max((i for i in range(index) if draft.blocks[i].kind == "heading"), default=-1)


def _under_tier(draft: Draft, index: int) -> bool:
    """Whether a short standing line above says what is allowed: a move would change what governs the words."""
    start = max(_section(draft, index), 0)
    return any(len(b.text.split()) <= 5 and _TIER.search(b.text) for b in draft.blocks[start:index])


def split(draft: Draft, rng: Random) -> bool:
    """One sentence becomes two."""
    return _part(draft, rng, parts=True)


def merged(draft: Draft, rng: Random) -> bool:
    """Two sentences become one: a split turned round."""
    return _part(draft, rng, parts=False)


def _part(draft: Draft, rng: Random, *, parts: bool) -> bool:
    places = draft.free("paragraph", "item")
    rng.shuffle(places)
    for place in places:
        block = draft.blocks[place]
        for start, end in sentence_spans(block.body):
            sentence = block.body[start:end]
            match = _JOINT.search(sentence)
            if (
                not match
                or min(len(visible(p).split()) for p in (sentence[: match.start()], sentence[match.end() :])) < 6
            ):
                continue
            if re.match(r"(?i)(?:if|when|where|because|since|although|while|as|by|either|unless)\b", visible(sentence)):
                continue
            link = "However, " if match["word"] == "but" else ""
            subject = match["subject"] if link else match["subject"][0].upper() + match["subject"][1:]
            two = f"{sentence[: match.start()]}. {link}{subject} {sentence[match.end() :]}"
            whole = (with_body(block, block.body), with_body(block, block.body[:start] + two + block.body[end:]))
            draft.old[place], draft.new[place] = ([b] for b in (whole if parts else whole[::-1]))
            draft.used.add(place)
            one, other = (visible(sentence), visible(two)) if parts else (visible(two), visible(sentence))
            kind = "split" if parts else "merged"
            draft.edits.append(Edit(kind, one, other, Expected("editorial", (kind,))))  # type: ignore[arg-type]
            return True
    return False


def tier(draft: Draft, rng: Random) -> bool:
    """The tier line above a list says otherwise: one of the document's own, or one put there in both versions."""
    before, after, direction = pick(rng, material()["tiers"])
    places = [i for i in draft.free("item") if _opens_list(draft, i)]
    if not places:
        return False
    first = pick(rng, places)
    run = _run(draft, first)
    if draft.used.intersection(run):
        return False
    place = first - 1 if draft.blocks[first - 1].leads else first
    if place < first and place in draft.used:
        return False
    style = pick(rng, ("plain", "bold", "heading")) if before.isupper() else pick(rng, ("bold", "heading"))
    lines = [_tier_line(label, style, _heading_level(draft, place)) for label in (before, after)]
    draft.old[place] = [lines[0], *draft.old[place]]
    draft.new[place] = [lines[1], *draft.new[place]]
    draft.used.update((place, *run))
    governed = " ".join(draft.blocks[i].text for i in run)
    expected = Expected("substantive", ("modified",), ("tier",), direction)
    draft.edits.append(Edit("tier", f"{before} {governed}", f"{after} {governed}", expected, "carrier"))
    return True


def _tier_line(label: str, style: str, level: int) -> Block:
    if style == "heading":
        return Block("heading", "#" * min(level + 1, 6) + " ", label, "\n\n")
    return Block("paragraph", "", f"**{label}**" if style == "bold" else label, "\n\n")


def _heading_level(draft: Draft, index: int) -> int:
    levels = [block.level for block in draft.blocks[:index] if block.kind == "heading"]
    return levels[-1] if levels else 1


def _opens_list(draft: Draft, index: int) -> bool:
    before = draft.blocks[index - 1] if index else None
    after = draft.next_text(index)
    opens = before is not None and (before.kind == "heading" or (before.kind == "paragraph" and before.leads))
    return opens and draft.blocks[index].level == 0 and after is not None and after.kind == "item"


def _run(draft: Draft, first: int) -> range:
    last = first
    while last + 1 < len(draft.blocks) and draft.blocks[last + 1].kind == "item":
        last += 1
    return range(first, last + 1)


BLOCK_EDITS: Mapping[str, BlockEdit] = {
    "limit": limit,
    "equal_limit": equal_limit,
    "listed": listed,
    "added": added,
    "dropped": dropped,
    "deleted": deleted,
    "moved": moved,
    "moved_and_edited": moved_and_edited,
    "split": split,
    "merged": merged,
    "tier": tier,
}


def rewrap(blocks: Sequence[Block], rng: Random) -> list[Block]:
    """Break the lines of all paragraphs anew; what a reader sees is the same."""
    width = pick(rng, (50, 72, 100, 10_000))
    return [
        with_body(block, "\n".join(textwrap.wrap(block.body, width, break_long_words=False, break_on_hyphens=False)))
        if block.kind == "paragraph" and not block.mark and not re.search(r"  \n|\{%|`|\n\s*[-+*>#\d]", block.body)
        else block
        for block in blocks
    ]


def relink(blocks: Sequence[Block], rng: Random) -> list[Block]:
    """Send every link elsewhere."""
    host = f"https://{pick(rng, ('docs', 'help', 'support'))}.example.org"
    return [with_body(b, re.sub(r"(?<=\]\()[^)\s]+(?=\))", lambda m: f"{host}/{len(m[0])}", b.body)) for b in blocks]


def contract(blocks: Sequence[Block], _: Random) -> list[Block]:
    """Say in short what can be said so: "don't" for "do not", "you're" for "you are"."""
    return [with_body(b, _CONTRACTIBLE.sub(_contracted, b.body)) for b in blocks]


def _contracted(said: re.Match[str]) -> str:
    first, last = said["first"] or said["first_"], said["last"] or said["last_"]
    return first + _ENDINGS[last]


def renumber(blocks: Sequence[Block], rng: Random) -> list[Block]:
    """Give all headings of one level numbers, or letters, that they did not have, or other ones."""
    levels = sorted({block.level for block in blocks if block.kind == "heading" and block.level > 1})
    if not levels:
        return list(blocks)
    level, letters, count = pick(rng, levels), rng.random() < 0.5, rng.randrange(3)
    found: list[Block] = []
    for block in blocks:
        if block.kind == "heading" and block.level == level:
            count += 1
            number = chr(ord("A") + count % 26) if letters else str(count)
            bare = re.sub(r"^(?:[A-Z]\. |\d+\.\s*)", "", block.body)
            block = with_body(block, f"{number}. {bare}")
        found.append(block)
    return found


WHOLE_EDITS: Mapping[str, Callable[[Sequence[Block], Random], list[Block]]] = {
    "rewrap": rewrap,
    "relink": relink,
    "renumber": renumber,
}
