"""Stored versions as the pipeline reads them."""

from __future__ import annotations

from api.db.tables.policies import PolicyVersion
from nlp.pipeline import Said, Version


def file_of(version: PolicyVersion) -> Version:
    """Return a version's file, under the name and date that it has here, which its file may not say."""
    return version.data, version.file_name, Said(version.name, version.effective)
