"""Inline marks around an engine: tagged text, the search for the marked words, and Markdown again."""

from nlp.localize.marks.tags import (
    Placed,
    Tag,
    TaggedText,
    accept_tags,
    place_tags,
    tag_clause,
    tag_text,
    verify_tags,
)
from nlp.localize.marks.translate import TaggedTranslation, translate_tagged

__all__ = [
    "Placed",
    "Tag",
    "TaggedText",
    "TaggedTranslation",
    "accept_tags",
    "place_tags",
    "tag_clause",
    "tag_text",
    "translate_tagged",
    "verify_tags",
]
