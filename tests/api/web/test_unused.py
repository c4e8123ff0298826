"""Nothing of the pages is there for nothing: every message and every class of their stylesheets is used by a page."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from nlp.localize.catalog import read_messages

API, NLP = Path(str(files("api"))), Path(str(files("nlp")))
WEB = API / "web"


def source(folder: Path, *suffixes: str) -> str:
    found = (path for suffix in suffixes for path in sorted(folder.rglob(f"*.{suffix}")))
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


def test_every_message_is_said_somewhere() -> None:
    pages = source(WEB, "py", "html", "js")
    # `"web-state-" ~ name` of a template and `f"web-state-{name}"` of Python: the rest is a value.
    begun = {one or other for one, other in re.findall(r'"(web-[\w-]+-)" *~|f"(web-[\w-]+-)\{', pages)}
    said = {
        *re.findall(r"web-[\w-]+", pages),
        *(f"web-said-{name}" for name in re.findall(r'\bsaid="([\w-]+)"', pages)),
    }
    ids = set(re.findall(r"(?m)^([a-z][\w-]*) =", "\n".join(read_messages("en", "api.web").values())))
    assert len(ids) > 100
    assert sorted(id for id in ids - said if not id.startswith(tuple(begun))) == []


def test_every_class_of_the_stylesheets_occurs() -> None:
    selectors = re.sub(r"(?s)/\*.*?\*/|\{[^{}]*\}", "{}", source(WEB / "static", "css"))
    classes = set(re.findall(r"\.([a-z][\w-]*)", selectors))
    templates = source(WEB / "templates", "html")
    attributes = re.findall(r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"|body_class %\}([\w-]+)', templates)
    # A value that names a class, as a state or a role does, is a word in quotation marks where it comes from.
    named = re.findall(r'"([a-z_-]+)"', source(API, "py", "js") + source(NLP / "briefing", "py"))
    assert len(classes) > 50
    assert sorted(classes - {*re.findall(r"[\w-]+", " ".join(map(" ".join, attributes))), *named}) == []
