"""Which engines a locale uses, and where they are: values that the caller reads from wherever it keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.localize.locales import Locale

# Stands for every locale that has no list of its own.
ANY_LOCALE = "*"


class Secret:
    """A key that never shows itself; only `reveal` gives it. No dataclass: `asdict` would lay it open."""

    __slots__ = ("_value",)

    def __init__(self, value: str = "") -> None:
        self._value = value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "Secret(set)" if self._value else "Secret(not set)"

    def reveal(self) -> str:
        return self._value


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds for one request (`connect`, `read` of one piece, `total`) and between attempts (`backoff`).

    A service that asks for more than `longest_wait` counts as failed.
    """

    connect: float = 5.0
    read: float = 60.0
    total: float = 180.0
    backoff: tuple[float, ...] = (1.0, 2.0, 4.0)
    longest_wait: float = 30.0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A translation service: its address, its key, and for a chat model the model's name.

    `allow_http` lets texts and key travel unencrypted to other machines; to this one they always may.
    """

    url: str = ""
    key: Secret = field(default_factory=Secret)
    model: str = ""
    allow_http: bool = False
    timing: Timing = Timing()


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """An engine by its registered name; `model` is the folder or name of the model, where it takes one."""

    name: str
    model: str = ""

    def __str__(self) -> str:
        return f"{self.name}:{self.model}" if self.model else self.name


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """The ordered engines by locale tag, and what the engines need; locales not listed keep the shipped order.

    `allow_download` lets the transformers engine fetch a model by name; else only local files are read.
    """

    choices: tuple[tuple[str, tuple[EngineChoice, ...]], ...] = ()
    deepl: Endpoint = Endpoint()
    libretranslate: Endpoint = Endpoint()
    chat: Endpoint = Endpoint()
    allow_download: bool = False

    def choices_for(self, locale: Locale) -> Sequence[EngineChoice]:
        """Return the engines to try for `locale`, best first."""
        chosen = dict(self.choices)
        if locale.tag in chosen:
            return chosen[locale.tag]
        return chosen.get(ANY_LOCALE, tuple(map(EngineChoice, locale.engines)))

    def is_chosen(self, locale: Locale) -> bool:
        """Say whether somebody chose the engines of `locale`, or they are the shipped ones."""
        return bool({locale.tag, ANY_LOCALE} & dict(self.choices).keys())


SHIPPED = EngineSettings()
