"""Pages from templates: what every page knows, and the headers that every page has."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus

from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from api.permissions import may_manage_users, may_read_audit, may_submit_updates
from api.schemas.common import LONGEST_NOTE, LONGEST_WORDS
from api.web.assets import address
from api.web.visitor import CSRF_FIELD, THEMES, Visitor
from nlp.localize.locales import LOCALES

# Nothing but files and forms of ours; no page of ours inside another.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
A_YEAR = 365 * 24 * 3600
_SAID_COOKIE, _SAID = "said", "web-said-"


@cache
def environment() -> Environment:
    """Return the Jinja2 environment of the pages: autoescape on, unknown names are errors."""
    made = Environment(
        loader=PackageLoader("api.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["asset"] = address
    made.globals["locales"] = tuple(LOCALES.values())
    made.globals["themes"] = THEMES
    made.globals["csrf_field"] = CSRF_FIELD
    made.globals["longest"] = {"words": LONGEST_WORDS, "note": LONGEST_NOTE}
    return made


def page(
    template: str, visitor: Visitor, *, status: HTTPStatus = HTTPStatus.OK, back: str = "", **context: object
) -> HTMLResponse:
    """Return the page `template` for `visitor`, with `context` beside what every page knows.

    `back` is where this page is found again; an answer to a POST must say it, since its own address cannot be read.
    """
    said = visitor.request.cookies.get(_SAID_COOKIE, "")
    said = said if said.startswith(_SAID) and said in visitor.words.catalog.ids else ""
    text = environment().get_template(template).render(
        visitor=visitor, words=visitor.words, t=visitor.words.t, menu=_menu(visitor), said=said,
        here=visitor.request.url.path, back=back or visitor.found_at, **context,
    )  # fmt: skip
    response = HTMLResponse(text, status, headers=HEADERS)
    if said:
        response.delete_cookie(_SAID_COOKIE, path="/")
    return response


def go(to: str, visitor: Visitor, *, said: str = "") -> RedirectResponse:
    """Lead on to the page `to` after something was done; that page shows the message `web-said-` and `said` once."""
    response = RedirectResponse(to, HTTPStatus.SEE_OTHER)
    if said:
        keep_cookie(response, visitor, _SAID_COOKIE, _SAID + said, seconds=60)
    return response


def keep_cookie(response: Response, visitor: Visitor, name: str, value: str, *, seconds: int = A_YEAR) -> None:
    """Let the browser keep what somebody has chosen, for pages of ours and no script."""
    secure = not visitor.service.settings.development
    response.set_cookie(name, value, max_age=seconds, path="/", httponly=True, secure=secure, samesite="lax")


def drop_cookie(response: Response, visitor: Visitor, name: str) -> None:
    """Let the browser forget what `keep_cookie` kept."""
    secure = not visitor.service.settings.development
    response.delete_cookie(name, path="/", httponly=True, secure=secure, samesite="lax")


def _menu(visitor: Visitor) -> tuple[tuple[str, str], ...]:
    """The addresses that this person works at, with the ids of their names."""
    if not visitor.actor.roles:
        return ()
    actor = visitor.actor
    entries = (
        ("/", "web-home", True),
        ("/submit", "web-submit", may_submit_updates(actor)),
        ("/updates", "web-updates", True),
        ("/queue", "web-queue", True),
        ("/search", "web-search", True),
        ("/glossary", "web-glossary", True),
        ("/memory", "web-memory", True),
        ("/people", "web-people", may_manage_users(actor)),
        ("/audit", "web-audit", may_read_audit(actor)),
    )
    return tuple((to, name) for to, name, shown in entries if shown)
