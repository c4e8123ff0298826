"""Readers that are not ours, for what we export."""
