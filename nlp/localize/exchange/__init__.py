"""Memories and translations in the formats that other tools read."""
