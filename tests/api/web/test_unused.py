"""Nothing of the pages is there for nothing, and nothing misses: messages, classes, words for events."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import get_args

from api.audit.events import KINDS, Event
from api.web.pages.audit import said_of
from api.web.words import load_words
from nlp.localize.catalog import read_messages

API, NLP = Path(str(files("api"))), Path(str(files("nlp")))
WEB = API / "web"


def source(folder: Path, *suffixes: str) -> str:
    found = (path for suffix in suffixes for path in sorted(folder.rglob(f"*.{suffix}")))
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


def test_every_message_is_said_somewhere() -> None:
    pages = source(WEB, "py", "html", "js")
    said = {
        *re.findall(r"web-[\w-]+", pages),
        *(f"web-said-{name}" for name in re.findall(r'\bsaid="([\w-]+)"', pages)),
    }
    # `"web-" ~ kind ~ "-lead"` and `f"web-state-{name}"`: a value may be any, but is one word right after "web-".
    composed = re.findall(r'"web-[\w-]*"(?: *~ *(?:[\w.]+|"[\w-]+"))+', pages)
    patterns = [re.sub(r'"([\w-]+)" *~? *|[\w.]+ *~? *', lambda part: part[1] or r"[\w-]+", each) for each in composed]
    patterns = [re.sub(r"^web-\[\\w-]", r"web-\\w", each) for each in patterns]
    patterns += [re.sub(r"\{.*?\}", r"\\w+", each) for each in re.findall(r'f"(web-[^"]*\{[^"]*)"', pages)]
    ids = set(re.findall(r"(?m)^([a-z][\w-]*) =", "\n".join(read_messages("en", "api.web").values())))
    assert len(ids) > 100
    assert sorted(id for id in ids - said if not re.fullmatch("|".join(patterns), id)) == []


def test_every_kind_of_event_has_words() -> None:
    known = load_words("en").catalog.ids
    assert [kind for kind in KINDS if said_of(kind) not in known] == []
    named = {f"web-audit-field-{field.name}" for event in get_args(Event) for field in fields(event)}
    assert sorted(named - set(known)) == []
    assert sorted(id for id in known if id.startswith("web-audit-field-") and id not in named) == []


def test_every_class_of_the_stylesheets_occurs() -> None:
    sheets = source(WEB / "static", "css")
    assert re.findall(r"(?m)^(?:<{7}|={7}|>{7}).*", sheets) == [], "what a merge left swallows the rule after it"
    selectors = re.sub(r"(?s)/\*.*?\*/|\{[^{}]*\}", "{}", sheets)
    classes = set(re.findall(r"\.([a-z][\w-]*)", selectors))
    templates = source(WEB / "templates", "html")
    attributes = re.findall(r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"|body_class %\}([\w-]+)', templates)
    # A value that names a class, as a state or a role does, is a word in quotation marks where it comes from.
    named = re.findall(r'"([a-z_-]+)"', source(API, "py", "js") + source(NLP / "briefing", "py"))
    assert len(classes) > 50
    assert sorted(classes - {*re.findall(r"[\w-]+", " ".join(map(" ".join, attributes))), *named}) == []
