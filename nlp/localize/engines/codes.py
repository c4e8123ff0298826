"""What engines call a locale, from `codes.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

from nlp.errors import EngineError

Family = Literal["marian", "m2m100", "nllb", "deepl", "libretranslate"]


def codes_of(tag: str, family: Family) -> tuple[str, ...]:
    """Return the codes of the locale `tag` in `family`, most exact first. Raises EngineError (`engine_pair`)."""
    found = _codes().get(tag, {}).get(family, ())
    if not found:
        raise EngineError(f"no language code for {family} engines", value=tag, code="engine_pair")
    return tuple(found)


@cache
def _codes() -> Mapping[str, Mapping[str, list[str]]]:
    # BaseLoader: "no" is a language here, not a value.
    loaded: Mapping[str, Mapping[str, list[str]]] = yaml.load(
        (files("nlp.localize.engines") / "codes.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    return loaded
