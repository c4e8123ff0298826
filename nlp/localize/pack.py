"""The shipped locale packs: `glossaries/<locale>`, found through the installed package."""

from __future__ import annotations

from importlib.resources import files

from nlp.errors import LocaleError
from nlp.localize.locales import Locale


def read_pack(locale: Locale, name: str) -> bytes | None:
    """Return a file of the shipped locale pack (`glossaries/<locale>/<name>`), None where it is not shipped.

    Raises LocaleError where the glossaries are not installed at all: nothing unchecked may pass as checked.
    """
    try:
        entry = files("glossaries") / locale.tag / name
    except ModuleNotFoundError:
        message, hint = "the glossaries are not installed", "Install the project again with `make install`"
        raise LocaleError(message, value=locale.tag, hint=hint, code="glossary_missing") from None
    return entry.read_bytes() if entry.is_file() else None
