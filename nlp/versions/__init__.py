"""Two versions of a policy to what changed between them, and what that means."""

from nlp.versions.compare import compare

__all__ = ["compare"]
