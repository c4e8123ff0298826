"""Who looks at a page: the person behind the cookie, their language and theme, and the proof that a form is ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, Request

from api.errors import ForbiddenError, UnauthenticatedError
from api.http.caller import Caller, cookie_name, service_of
from api.permissions import may_read
from api.service import Service, Work
from api.users.actor import Actor
from api.users.sign_in import NOBODY, actor_of_token
from api.users.tokens import csrf_token, is_csrf_token
from api.web.sensitive import wants_hidden
from api.web.words import Words, choose_language, load_words

LANGUAGE_COOKIE, THEME_COOKIE = "language", "theme"
THEMES = ("auto", "light", "dark")
# The field of every form that changes something.
CSRF_FIELD = "csrf"
_SAFE = frozenset(("GET", "HEAD"))


@dataclass(frozen=True)
class Visitor:
    """Who looks, in which words; `caller` is None before they have signed in."""

    request: Request
    words: Words
    theme: str
    caller: Caller | None

    @property
    def service(self) -> Service:
        return service_of(self.request)

    @property
    def actor(self) -> Actor:
        return self.caller.actor if self.caller else NOBODY

    @property
    def csrf(self) -> str:
        return csrf_token(self.caller.token) if self.caller else ""

    @property
    def found_at(self) -> str:
        """The address of what is looked at, "/" where it is the answer to a form."""
        url = self.request.url
        return f"{url.path}?{url.query}".rstrip("?") if self.request.method in _SAFE else "/"

    @property
    def hides_graphic(self) -> bool:
        """Whether distressing texts are hidden until they are asked for."""
        return wants_hidden(self.request, self.actor.id)

    @contextmanager
    def reading(self) -> Iterator[Work]:
        with self.service.reading(self.actor) as work:
            yield work

    @contextmanager
    def writing(self) -> Iterator[Work]:
        with self.service.writing(self.actor) as work:
            yield work


class PasswordNeeded(Exception):
    """Who has signed in with a password for once chooses their own first."""


class SignInNeeded(Exception):
    """Whoever looks has to sign in first, and then goes on to `onward`."""

    def __init__(self, onward: str) -> None:
        self.onward = onward


def find_visitor(request: Request) -> Visitor:
    """Return who looks, signed in or not; a session that has ended counts as none."""
    request.state.visitor = visitor = _anonymous(request)
    service = visitor.service
    token = request.cookies.get(cookie_name(service.settings), "")
    if token:
        try:
            with service.reading(NOBODY) as work:
                caller = Caller(service, actor_of_token(work, token), token)
        except UnauthenticatedError:
            return visitor
        request.state.visitor = visitor = replace(visitor, caller=caller)
    return visitor


def recall_visitor(request: Request) -> Visitor:
    """Return who was found to look, without asking the store again; nobody where that has failed."""
    found = getattr(request.state, "visitor", None)
    return found if isinstance(found, Visitor) else _anonymous(request)


def _anonymous(request: Request) -> Visitor:
    tag = choose_language(request.cookies.get(LANGUAGE_COOKIE, ""), request.headers.get("Accept-Language", ""))
    theme = request.cookies.get(THEME_COOKIE, "")
    return Visitor(request, load_words(tag), theme if theme in THEMES else "auto", None)


VisitorDep = Annotated[Visitor, Depends(find_visitor)]


async def find_signed_in(request: Request, visitor: VisitorDep) -> Visitor:
    """Return who looks; they are signed in, and a form they send is one of ours.

    Raises SignInNeeded, and ForbiddenError for a forged form.
    """
    if visitor.caller is None:
        raise SignInNeeded(visitor.found_at)
    if request.method not in _SAFE:
        form = await request.form()
        if not is_csrf_token(str(form.get(CSRF_FIELD, "")), visitor.caller.token):
            raise ForbiddenError(
                "this form does not come from our pages, or you have signed in anew since",
                hint="Load the page again, and send the form from there",
                code="csrf",
            )
    request.app.state.rates.take(str(visitor.actor.id))
    return visitor


SignedInDep = Annotated[Visitor, Depends(find_signed_in)]


def find_person(visitor: SignedInDep) -> Visitor:
    """Return who looks and may do something here. Raises PasswordNeeded besides what `find_signed_in` does."""
    if not may_read(visitor.actor):
        raise PasswordNeeded
    return visitor


PersonDep = Annotated[Visitor, Depends(find_person)]


def own_address(address: str) -> str:
    """Return an address that somebody sent if it is one of ours, else that of home."""
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) else "/"


def sign_in_address(onward: str) -> str:
    """Return the sign-in page that leads on to `onward`, which must be a page of ours."""
    onward = own_address(onward)
    return f"/sign-in?onward={quote(onward, safe='/')}" if onward != "/" else "/sign-in"
