"""Engines from the environment: what is set is used, what is wrong is said, and no key is ever shown."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from api.cli.engines import engines
from api.engines import VARIABLES, read_engines
from nlp.errors import InputError
from nlp.localize.engines import EngineChoice
from nlp.localize.locales import LOCALES
from nlp.pipeline import Resources, update_policy
from tests.conftest import ROOT

KEY = "k3y-nobody-may-see"
OLD = (ROOT / "policies" / "youth-safety" / "1.0.md").read_bytes(), "old.md"
NEW = (ROOT / "policies" / "youth-safety" / "2.0.md").read_bytes(), "new.md"


def test_the_order_is_read_for_each_locale_and_for_all_others() -> None:
    settings = read_engines(
        {"BRIEFWRIGHT_ENGINES": " pt-br = deepl, bergamot ; de=transformers:/m/opus ; ja=none; *=chat:m "}
    )
    chosen = {tag: list(settings.choices_for(LOCALES[tag])) for tag in ("pt-BR", "de", "ja", "fr")}
    assert chosen == {
        "pt-BR": [EngineChoice("deepl"), EngineChoice("bergamot")],
        "de": [EngineChoice("transformers", "/m/opus")],
        "ja": [],
        "fr": [EngineChoice("chat", "m")],
    }
    assert list(read_engines({}).choices_for(LOCALES["pt-BR"])) == [EngineChoice("bergamot")]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BRIEFWRIGHT_ENGINES", "xx=chat", "unknown locale xx"),
        ("BRIEFWRIGHT_ENGINES", "en=chat", "into English"),
        ("BRIEFWRIGHT_ENGINES", "de=deepl;de-AT=chat", "de stands twice"),
        ("BRIEFWRIGHT_ENGINES", "de", "does not say which"),
        ("BRIEFWRIGHT_ENGINES", "de=", "does not say which"),
        ("BRIEFWRIGHT_ENGINES", "de=babelfish", "Use bergamot, apertium"),
        ("BRIEFWRIGHT_ENGINES", "de=deepl:best", "takes no model"),
        ("BRIEFWRIGHT_HTTP_SECONDS", "soon", "1 to 3600"),
        ("BRIEFWRIGHT_HTTP_SECONDS", "nan", "1 to 3600"),
        ("BRIEFWRIGHT_ALLOW_HTTP", "maybe", "neither 1 nor 0"),
    ],
)
def test_a_wrong_setting_is_named_with_what_to_do(name: str, value: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_engines({name: value})
    assert caught.value.value == name
    assert said in str(caught.value)


def test_engines_are_listed_with_what_is_missing_and_keys_only_as_set() -> None:
    environment = {
        **dict.fromkeys(VARIABLES, ""),
        "BRIEFWRIGHT_ENGINES": "de=deepl,libretranslate",
        "BRIEFWRIGHT_DEEPL_KEY": KEY,
    }
    shown = CliRunner().invoke(engines, ["--locale", "de"], env=environment, catch_exceptions=False).output
    assert "1. deepl v2 (api.deepl.com): ready" in shown
    assert "2. libretranslate: its address is not set. Set BRIEFWRIGHT_LIBRETRANSLATE_URL." in shown
    printed = CliRunner().invoke(engines, ["--json"], env=environment, catch_exceptions=False).output
    listed = json.loads(printed)
    assert listed["settings"]["BRIEFWRIGHT_DEEPL_KEY"] is True
    assert [each["locale"] for each in listed["locales"]] == [tag for tag in LOCALES if tag != "en"]
    assert KEY not in shown + printed


def test_an_engine_can_be_tried() -> None:
    environment = {**dict.fromkeys(VARIABLES, ""), "BRIEFWRIGHT_ENGINES": "pt-BR=chat:m,bergamot",
                   "BRIEFWRIGHT_CHAT_URL": "http://127.0.0.1:1"}  # fmt: skip
    arguments = ["--locale", "pt-BR", "--try", "--json"]
    listed = json.loads(CliRunner().invoke(engines, arguments, env=environment, catch_exceptions=False).output)
    chat, bergamot = listed["locales"][0]["engines"]
    assert (chat["ready"], chat["tried"]["works"]) == (True, False)
    assert bergamot["tried"]["works"]
    assert "14" in bergamot["tried"]["said"]


@pytest.fixture
def german() -> Iterator[str]:
    """A LibreTranslate server that puts "de:" before every text."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            texts = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["q"]
            body = json.dumps({"translatedText": [f"de: {text}" for text in texts]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_main_job_translates_with_the_engine_that_is_set_and_says_which(german: str) -> None:
    settings = read_engines(
        {"BRIEFWRIGHT_ENGINES": "de=deepl,libretranslate", "BRIEFWRIGHT_LIBRETRANSLATE_URL": german}
    )
    pack = update_policy(OLD, NEW, ["de"], resources=Resources(engines=settings))
    machine = [segment for segment in pack.briefings["de"].segments if segment.origin == "machine"]
    assert machine
    for segment in machine:
        assert f"Übersetzt von libretranslate ({german[7:]})." in [check.message for check in segment.checks]
    assert [warning for warning in pack.warnings if "deepl" in warning] == [
        "de: deepl: its key is not set. Set BRIEFWRIGHT_DEEPL_KEY. [engine_key]"
    ]


def test_where_the_engine_is_down_the_main_job_still_ends_and_says_so(tmp_path: Path) -> None:
    settings = read_engines(
        {"BRIEFWRIGHT_ENGINES": "de=libretranslate", "BRIEFWRIGHT_LIBRETRANSLATE_URL": "http://127.0.0.1:1"}
    )
    pack = update_policy(OLD, NEW, ["de"], resources=Resources(engines=settings))
    assert {segment.origin for segment in pack.briefings["de"].segments} <= {"template", "source", "market"}
    assert any("no engine translated" in warning for warning in pack.warnings)
