"""Apertium, a rule-based engine, where the `apertium` program and the language pair are installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence

from nlp.errors import EngineError

# What a direction is called; both come in one package.
_DIRECTIONS = {("en", "es"): "eng-spa", ("es", "en"): "spa-eng"}
_PACKAGE = "apertium-eng-spa"
_SECONDS = 60
# Line ends would cut a sentence in two. The formatter does not escape a caret everywhere, and a star would be taken
# for Apertium's own; both travel as look-alikes.
_LOOK_ALIKES = {"*": "\u2217", "^": "\u02c6"}
_STREAM = str.maketrans(dict.fromkeys("\r\n\v\f\x00\x1c\x1d\x1e\x85\u2028\u2029", " ") | _LOOK_ALIKES)


class ApertiumEngine:
    """The `apertium` command, one line a sentence; marks words it does not know ("*") or cannot inflect ("@#")."""

    name = "apertium"
    rough = True
    unknown_marks = "*@#"

    def __init__(self, *, source: str = "en", target: str = "es", seconds: float = _SECONDS) -> None:
        pair = _DIRECTIONS.get((source, target))
        if pair is None:
            raise EngineError("no Apertium pair for this locale", value=target, code="engine_pair")
        self.source, self.target = source, target
        self._pair = pair
        self._seconds = seconds
        self._program = shutil.which("apertium") or ""
        hint = f"Install the packages apertium and {_PACKAGE}"
        if not self._program:
            raise EngineError("Apertium is not installed", value="apertium", hint=hint, code="engine_missing")
        if pair not in self._run(["-l"], "").split():
            raise EngineError("the language pair is not installed", value=pair, hint=hint, code="engine_missing")
        self.version = f"{(re.findall(r'[0-9][0-9.]*', self._run(['-V'], '')) or ['?'])[0]} {pair}"

    def translate(self, texts: Sequence[str]) -> list[str]:
        """Translate all of `texts` in one run of the program, so that its start-up is paid once."""
        if not texts:
            return []
        # Apertium reorders words across line ends; only the end of a sentence keeps lines apart.
        lines = "".join(f"{_closed(text.translate(_STREAM).strip())}\n\n" for text in texts)
        output = self._run(["-n", "-f", "line", self._pair], lines)
        translated = [line.strip() for line in output.split("\n") if line.strip()]
        if len(translated) == len(texts):
            return [_with_own_signs(line, text) for line, text in zip(translated, texts, strict=True)]
        if len(texts) == 1:
            return list(texts)
        half = len(texts) // 2
        return self.translate(texts[:half]) + self.translate(texts[half:])

    def _run(self, arguments: list[str], text: str) -> str:
        try:
            done = subprocess.run(
                [self._program, *arguments],
                input=text.encode(),
                capture_output=True,
                timeout=self._seconds,
                check=False,
            )
        except (subprocess.TimeoutExpired, OSError) as error:
            raise EngineError(
                f"Apertium gave no answer in {self._seconds:g} seconds"
                if isinstance(error, subprocess.TimeoutExpired)
                else str(error),
                value=self._pair,
                hint="Try again, or leave the locale without an engine",
                code="engine_failed",
            ) from error
        if done.returncode != 0 and text:
            fault = done.stderr.decode(errors="replace").strip()[:200]
            raise EngineError(f"Apertium failed: {fault}", value=self._pair, code="engine_failed")
        return done.stdout.decode(errors="replace")


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _with_own_signs(line: str, text: str) -> str:
    if not text.rstrip().endswith("."):
        line = line.removesuffix(".")
    for sign, look_alike in _LOOK_ALIKES.items():
        if sign in text:
            line = line.replace(look_alike, sign)
    return line
