"""LibreTranslate, a service that can run in one's own house."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from nlp.errors import EngineError
from nlp.localize.engines.codes import codes_of
from nlp.localize.engines.http import JsonSession, ask_in_batches, check_address, checked_answers, member
from nlp.localize.engines.settings import Endpoint

# Servers set limits of their own; public ones are known to take 2,000 characters.
_MOST, _CHARACTERS = 25, 2_000


class LibreTranslateEngine:
    """A LibreTranslate server; it needs a key only where its owner asks for one."""

    name = "libretranslate"
    source = "en"
    rough = False
    unknown_marks = ""

    def __init__(self, endpoint: Endpoint, *, target: str, sleep: Callable[[float], None] = time.sleep) -> None:
        check_address(self.name, endpoint)
        self._endpoint, self._sleep, self.target = endpoint, sleep, target
        self._source = codes_of(self.source, "libretranslate")[0]
        self._targets = codes_of(target, "libretranslate")
        self.version = f"({urlsplit(endpoint.url).netloc})"

    def translate(self, texts: Sequence[str]) -> list[str]:
        with JsonSession(self.name, self._endpoint, sleep=self._sleep) as session:
            return ask_in_batches(texts, lambda part: self._ask(session, part), most=_MOST, characters=_CHARACTERS)

    def _ask(self, session: JsonSession, texts: list[str]) -> list[str]:
        """Ask with the most exact code of the language first: older servers know Brazilian Portuguese as "pb"."""
        fault: EngineError | None = None
        for target in self._targets:
            payload: dict[str, object] = {"q": texts, "source": self._source, "target": target, "format": "text"}
            key: dict[str, object] = {"api_key": self._endpoint.key.reveal()} if self._endpoint.key else {}
            try:
                reply = session.post("/translate", payload | key)
            except EngineError as error:
                if error.code != "engine_request":
                    raise
                fault = error
                continue
            translated = member(reply, "translatedText")
            if not isinstance(translated, list):
                raise session.error("engine_response", "the reply has no translations", "Check the address")
            return checked_answers(self.name, texts, translated)
        raise fault or session.error("engine_pair", "the server does not know this language")
