"""Self-contained HTML pages: the templates, the shared stylesheet inline, and nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_UNSAFE = re.compile(r"[^\w.-]+", re.ASCII)


@cache
def environment() -> Environment:
    """Return the Jinja2 environment of the pages: autoescape on, unknown names are errors."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("nlp.export", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["anchor"] = anchor
    return made


def render(template: str, **context: object) -> str:
    """Return the page `template` with the shared stylesheets as `style` and `context`."""
    return environment().get_template(template).render(style=asset("base.css") + asset("style.css"), **context)


def asset(name: str) -> str:
    """Return a stylesheet or script of ours as markup that needs no escaping."""
    from markupsafe import Markup

    loader = environment().loader
    assert loader is not None
    return Markup(loader.get_source(environment(), name)[0])


def script_hash(script: str) -> str:
    """Return the Content-Security-Policy source that allows exactly this inline script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def anchor(text: str) -> str:
    """Return `text` as an id that is safe in an address's fragment."""
    return _UNSAFE.sub("-", text)
