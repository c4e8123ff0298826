"""Clause ripple: what a new version makes stale among all that rests on the old one, and nothing else."""

from nlp.ripple.ripple import Effect, Resting, ripple

__all__ = ["Effect", "Resting", "ripple"]
