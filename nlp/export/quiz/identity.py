"""Identifiers that stay: an item of a policy has the same one in every export, and no other item has it."""

from __future__ import annotations

import hashlib
import re

from nlp.quiz.item import Item
from nlp.versions.change import ChangeSet

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,30}")
_OTHER = re.compile(r"[^A-Za-z0-9.-]+")


def identify(item: Item, changes: ChangeSet) -> str:
    """Return `bw_POLICY_ITEM_LOCALE`: under 100 ASCII characters, as Moodle allows; an XML name and a file name."""
    policy = changes.new.policy or changes.new.title or changes.old.title
    return "_".join(("bw", plain(policy), plain(item.id), plain(item.locale)))


def plain(text: str) -> str:
    """Return `text` if it is up to 31 letters, digits, dots and hyphens of ASCII, else what is left and a digest."""
    if _PLAIN.fullmatch(text):
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    kept = _OTHER.sub("-", text).strip("-.")[:22].strip("-.")
    return f"{kept}-{digest}" if kept else digest
