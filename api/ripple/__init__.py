"""Clause ripple in the service: what rests on wording that a new version changes, and people's word on it."""
