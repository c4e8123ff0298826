"""Translation engines as the environment sets them: which a locale uses, where services are, and their keys."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.errors import InputError, LocaleError
from nlp.localize.engines.registry import ENGINES, WITH_MODEL
from nlp.localize.engines.settings import ANY_LOCALE, Endpoint, EngineChoice, EngineSettings, Secret, Timing
from nlp.localize.locales import SOURCE, find_locale

ORDER = "BRIEFWRIGHT_ENGINES"
SECONDS = "BRIEFWRIGHT_HTTP_SECONDS"
ALLOW_HTTP = "BRIEFWRIGHT_ALLOW_HTTP"
ALLOW_DOWNLOAD = "BRIEFWRIGHT_ALLOW_DOWNLOAD"
# Every variable that is read, with what it is for.
VARIABLES: Mapping[str, str] = {
    ORDER: "the engines of each locale, in the order in which to try them",
    "BRIEFWRIGHT_DEEPL_KEY": "the key of DeepL",
    "BRIEFWRIGHT_DEEPL_URL": "its address, if it is not the usual one",
    "BRIEFWRIGHT_LIBRETRANSLATE_URL": "the address of a LibreTranslate server",
    "BRIEFWRIGHT_LIBRETRANSLATE_KEY": "its key, if it asks for one",
    "BRIEFWRIGHT_CHAT_URL": "the address of an OpenAI-compatible server, up to /chat/completions",
    "BRIEFWRIGHT_CHAT_KEY": "its key, if it asks for one",
    "BRIEFWRIGHT_CHAT_MODEL": "the model to ask",
    SECONDS: "how long one request may take in all (180)",
    ALLOW_HTTP: "1 lets texts and keys go unencrypted to other machines",
    ALLOW_DOWNLOAD: "1 lets transformers models be fetched by name",
}
_EXAMPLE = 'Write it as "pt-BR=deepl,bergamot;de=libretranslate;*=chat"'
_NONE = "none"


def read_engines(environment: Mapping[str, str]) -> EngineSettings:
    """Return the engine settings in `environment`. Raises InputError naming the variable."""
    allow_http = _flag(environment, ALLOW_HTTP)
    timing = Timing()
    if seconds := environment.get(SECONDS, "").strip():
        total = _seconds(seconds)
        timing = Timing(read=min(timing.read, total), connect=min(timing.connect, total), total=total)

    def endpoint(name: str) -> Endpoint:
        part = f"BRIEFWRIGHT_{name}"
        return Endpoint(
            url=environment.get(f"{part}_URL", "").strip(),
            key=Secret(environment.get(f"{part}_KEY", "").strip()),
            model=environment.get(f"{part}_MODEL", "").strip(),
            allow_http=allow_http,
            timing=timing,
        )

    return EngineSettings(
        choices=_order(environment.get(ORDER, "")),
        deepl=endpoint("DEEPL"),
        libretranslate=endpoint("LIBRETRANSLATE"),
        chat=endpoint("CHAT"),
        allow_download=_flag(environment, ALLOW_DOWNLOAD),
    )


def _order(text: str) -> tuple[tuple[str, tuple[EngineChoice, ...]], ...]:
    found: dict[str, tuple[EngineChoice, ...]] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        tag, sign, names = part.partition("=")
        if not sign or not names.strip():
            raise _fault(f"“{part}” does not say which engines", _EXAMPLE)
        locale = _locale(tag.strip())
        if locale in found:
            raise _fault(f"{locale} stands twice", _EXAMPLE)
        chosen = [name.strip() for name in names.split(",") if name.strip()]
        found[locale] = () if chosen == [_NONE] else tuple(map(_choice, chosen))
    return tuple(found.items())


def _locale(tag: str) -> str:
    if tag == ANY_LOCALE:
        return tag
    try:
        locale = find_locale(tag).tag
    except LocaleError as error:
        raise _fault(f"unknown locale {tag}", error.hint) from error
    if locale == SOURCE.tag:
        raise _fault("nothing is translated into English", _EXAMPLE)
    return locale


def _choice(written: str) -> EngineChoice:
    name, _, model = written.partition(":")
    if name not in ENGINES:
        raise _fault(f"unknown engine {name}", f"Use {', '.join(ENGINES)} or {_NONE}")
    if model and name not in WITH_MODEL:
        raise _fault(f"{name} takes no model", f"Only {' and '.join(sorted(WITH_MODEL))} do")
    return EngineChoice(name, model.strip())


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= 3600:
        raise InputError("not a number of seconds from 1 to 3600", value=SECONDS, code="engine_setting")
    return seconds


def _flag(environment: Mapping[str, str], name: str) -> bool:
    value = environment.get(name, "").strip().casefold()
    if value not in ("", "0", "1", "no", "yes", "false", "true"):
        raise InputError("neither 1 nor 0", value=name, code="engine_setting")
    return value in ("1", "yes", "true")


def _fault(message: str, hint: str) -> InputError:
    return InputError(message, value=ORDER, hint=hint, code="engine_setting")
