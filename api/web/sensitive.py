"""Content notes: which distressing topic a text touches, and who has asked to see such texts without being asked."""

from __future__ import annotations

from fastapi import Request

from nlp.quiz.lexicon import SENSITIVE

# Topics that are hidden until they are asked for; others are only words that policies are full of.
_HIDDEN = ("self_harm", "child", "sexual", "violence")
_COOKIE = "graphic"


def topic_of(text: str) -> str:
    """Return the topic for which a text is hidden at first, the gravest one; "" for none."""
    return next((topic for topic in _HIDDEN if SENSITIVE[topic].search(text)), "")


def cookie_of(user_id: int | None) -> str:
    """Return the name of the cookie in which a person's wish is kept: people share browsers, not wishes."""
    return f"{_COOKIE}-{user_id or 0}"


def wants_hidden(request: Request, user_id: int | None) -> bool:
    return request.cookies.get(cookie_of(user_id), "") != "shown"
