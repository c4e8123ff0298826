"""DeepL, by its HTTP API, version 2."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from nlp.localize.engines.codes import codes_of
from nlp.localize.engines.http import JsonSession, ask_in_batches, check_address, checked_answers, member, require_key
from nlp.localize.engines.settings import Endpoint

# DeepL's documented limits are 50 texts and 128 KiB; a character takes up to 12 bytes in escaped JSON.
_MOST, _CHARACTERS = 50, 10_000


class DeepLEngine:
    """The DeepL service; a key that ends in ":fx" belongs to its free address."""

    name = "deepl"
    source = "en"
    rough = False
    unknown_marks = ""

    def __init__(self, endpoint: Endpoint, *, target: str, sleep: Callable[[float], None] = time.sleep) -> None:
        require_key(self.name, endpoint.key)
        free = endpoint.key.reveal().endswith(":fx")
        default = "https://api-free.deepl.com" if free else "https://api.deepl.com"
        self._endpoint = replace(endpoint, url=endpoint.url or default)
        check_address(self.name, self._endpoint)
        self._sleep = sleep
        self.target = target
        self._codes = codes_of(self.source, "deepl")[0], codes_of(target, "deepl")[0]
        self.version = f"v2 ({urlsplit(self._endpoint.url).netloc})"

    def translate(self, texts: Sequence[str]) -> list[str]:
        headers = {"Authorization": f"DeepL-Auth-Key {self._endpoint.key.reveal()}"}
        with JsonSession(self.name, self._endpoint, headers=headers, sleep=self._sleep) as session:
            return ask_in_batches(texts, lambda part: self._ask(session, part), most=_MOST, characters=_CHARACTERS)

    def _ask(self, session: JsonSession, texts: list[str]) -> list[str]:
        source, target = self._codes
        reply = session.post(
            "/v2/translate",
            {
                "text": texts,
                "source_lang": source,
                "target_lang": target,
                "split_sentences": "0",
                "preserve_formatting": True,
            },
        )
        translations = member(reply, "translations")
        if not isinstance(translations, list):
            raise session.error("engine_response", "the reply has no translations", "Check the address")
        return checked_answers(self.name, texts, [member(each, "text") for each in translations])
