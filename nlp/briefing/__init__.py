"""A ChangeSet to a briefing that has not been put in a language yet."""

from nlp.briefing.draft import draft_briefing

__all__ = ["draft_briefing"]
