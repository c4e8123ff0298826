"""One tree of coded errors: what is wrong, with which value, and what to do next."""

from __future__ import annotations


class BriefwrightError(Exception):
    """An error a user can act on, printed as one line.

    `code` is stable and machine-readable, `value` is the offending value as the user knows it
    (a path, a locale, a line number), `hint` is the next step in the imperative.
    """

    code = "error"

    def __init__(self, message: str, *, value: str = "", hint: str = "", code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.value = value
        self.hint = hint
        if code:
            self.code = code

    def __str__(self) -> str:
        head = f"{self.value}: {self.message}" if self.value else self.message
        tail = f" {self.hint.rstrip('.')}." if self.hint else ""
        return f"{head.rstrip('.')}.{tail} [{self.code}]".replace("\n", " ")


class InputError(BriefwrightError):
    """The given file or argument cannot be used."""

    code = "input"


class ReadError(InputError):
    """A file cannot be read as a policy: empty, wrong type, protected, damaged or hostile."""

    code = "read"


class LocaleError(InputError):
    """An unknown locale, or a locale pack that does not validate."""

    code = "locale"


class ExchangeError(InputError):
    """A file of translations (TMX, XLIFF) is damaged, hostile or holds other languages; `value` names file and line."""

    code = "exchange"


class OutputError(BriefwrightError):
    """A result cannot be written; nothing was left half-written."""

    code = "output"


class EngineError(BriefwrightError):
    """A model or engine is missing or failed; `hint` says how to install or replace it."""

    code = "engine"


class LibraryError(BriefwrightError):
    """The policy library cannot be read or does not hold what was asked for."""

    code = "library"
