"""Languages of a memory by BCP 47: which of a file's languages serves a wanted one.

A wanted language is served, in this order, by
1. the same tag, letter case and "_" for "-" aside ("pt-br" serves pt-BR),
2. the language without region ("pt" serves pt-BR),
3. where the wanted tag has no region: the only region there is ("es-MX" alone serves es).

Another region ("pt-PT" for pt-BR) or script ("zh-Hant" for zh-Hans) never serves as a translation. As the source, any
region does: what differs between them differs in the text, and texts are compared.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from nlp.localize.memory.unit import TranslationUnit

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?(?:-[a-z\d]{1,8})*"
)


@lru_cache(maxsize=256)
def canonical_tag(tag: str) -> str:
    """Return a BCP 47 tag in its usual spelling ("PT_br" is "pt-BR"), "" for what is none."""
    lower = tag.strip().replace("_", "-").lower()
    match = _TAG.fullmatch(lower)
    if match is None:
        return ""
    language, *rest = lower.split("-")
    shown = {match["script"]: str.title, match["region"]: str.upper}
    return "-".join([language, *(shown.get(part, str)(part) for part in rest)])


def same_language(one: str, other: str) -> bool:
    """Say whether two tags name one language in one script, whatever the region."""
    left, right = _parts(one), _parts(other)
    return left[0] == right[0] != "" and (left[1] == right[1] or not left[1] or not right[1])


def match_language(wanted: str, available: Iterable[str]) -> str | None:
    """Return which of `available` serves as a translation into `wanted`, as written there; None where none does."""
    offered = list(dict.fromkeys(available))
    for tag in offered:
        if canonical_tag(tag) == canonical_tag(wanted) != "":
            return tag
    kin = [tag for tag in offered if same_language(tag, wanted)]
    region = _parts(wanted)[2]
    broad = [tag for tag in kin if not _parts(tag)[2]]
    if broad:
        return broad[0]
    return kin[0] if not region and len(kin) == 1 else None


def select_units(units: Collection[TranslationUnit], *, source: str, target: str) -> tuple[TranslationUnit, ...]:
    """Return the units from the language `source` into the one that serves `target`."""
    kept = [unit for unit in units if same_language(unit.source_language, source)]
    language = match_language(target, (unit.target_language for unit in kept))
    return tuple(unit for unit in kept if unit.target_language == language)


@lru_cache(maxsize=256)
def _parts(tag: str) -> tuple[str, str, str]:
    match = _TAG.fullmatch(tag.strip().replace("_", "-").lower())
    return (match["language"], match["script"] or "", match["region"] or "") if match else ("", "", "")
