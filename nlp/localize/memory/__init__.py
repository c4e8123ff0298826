"""Translations that people made or approved, kept by segment and found again."""
