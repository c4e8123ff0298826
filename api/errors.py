"""The service's errors, in the tree of `nlp.errors`."""

from __future__ import annotations

from nlp.errors import BriefwrightError


class StoreError(BriefwrightError):
    """The database cannot be reached, opened, upgraded or written."""

    code = "store"
