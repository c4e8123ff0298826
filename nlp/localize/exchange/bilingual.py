"""What XLIFF 1.2 and 2.0 have in common: one source, one target, a state, and where white space counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from nlp.errors import ExchangeError
from nlp.localize.exchange.inline import Piece, code_text, number_codes
from nlp.localize.exchange.xml import fault
from nlp.localize.memory.languages import canonical_tag
from nlp.localize.memory.unit import InlineCode, State, TranslationUnit
from nlp.localize.tags import Tag, cut_tags, is_nested

# A tag and what it stands for, to XML.
WriteCode = Callable[[Tag, InlineCode], str]
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A unit as it stands in the file; `state` is None where the file states none."""

    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    state: State | None
    id: str
    note: str
    keep_space: bool
    fields: Mapping[str, str]


def make_unit(read: Bilingual, element: etree._Element, *, languages: tuple[str, str], name: str) -> TranslationUnit:
    """Return the unit. Raises ExchangeError where a language is missing, or a target that the state promises."""
    source, target, codes = number_codes(read.source, read.target)
    if not read.keep_space:
        source, target = (_SPACE.sub(" ", text).strip() for text in (source, target))
    if not target.strip() and read.state not in (None, "initial"):
        message = f"the state says {read.state!r}, but there is no target"
        raise fault(element, name, message, "exchange_target", "Add the target or set the state back")
    source_language, target_language = map(canonical_tag, languages)
    if not source_language:
        message = f"the source language {languages[0]!r} is no language tag"
        raise fault(element, name, message, "exchange_language", 'Use BCP 47 tags such as "en"')
    if not target_language and (target.strip() or languages[1]):
        message = f"the target language {languages[1]!r} is no language tag"
        raise fault(element, name, message, "exchange_language", 'Use BCP 47 tags such as "pt-BR"')
    return TranslationUnit(
        source=source,
        target=target,
        source_language=source_language,
        target_language=target_language,
        state=(read.state or "translated") if target.strip() else "initial",
        before=read.fields.get("before", ""),
        after=read.fields.get("after", ""),
        id=read.id,
        origin=read.fields.get("origin", ""),
        changed_on=read.fields.get("changed_on", ""),
        note=read.note,
        codes=codes,
    )


def language_pair(units: Sequence[TranslationUnit]) -> tuple[str, str]:
    """Return the one language pair of `units`. Raises ExchangeError (`exchange_language`) for none or several."""
    pairs = {(unit.source_language, unit.target_language) for unit in units}
    if len(pairs) == 1:
        return pairs.pop()
    found = ", ".join(f"{source} to {target}" for source, target in sorted(pairs)) or "no unit"
    hint = "Write a file for each language"
    raise ExchangeError("XLIFF holds one language pair", value=found, hint=hint, code="exchange_language")


def seg_text(text: str, codes: Sequence[InlineCode], code: WriteCode, split_code: WriteCode) -> str:
    """Return `text` as XML, tags as `code` writes them, or `split_code` where pairs cross or lack a half."""
    known = {each.number: each for each in codes}
    write = code if is_nested(cut_tags(text)) else split_code
    return code_text(text, lambda tag: write(tag, known.get(tag.number, InlineCode(tag.number))))
