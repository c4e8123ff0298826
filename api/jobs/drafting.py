"""The work of drafting: two versions compared, briefing and quiz in each locale; values, to be stored by who asked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from api.engines import read_engines
from nlp.pipeline import STAGES_FIXED, Drafts, File, Progress, Resources, draft_update
from nlp.rules.parser import load_parser


@dataclass(frozen=True)
class Submission:
    """An update to draft: the files, the locales, the versions before `old` (oldest first), and memories."""

    old: File
    new: File
    locales: Sequence[str]
    history: Sequence[File] = ()
    memories: Sequence[File] = ()


def make_drafts(given: Submission, progress: Progress) -> Drafts:
    """Draft an update with the engines that the environment sets. Raises ReadError, LocaleError, ExchangeError."""
    return draft_update(
        given.old, given.new, given.locales, history=given.history, memories=given.memories,
        resources=Resources(engines=read_engines(os.environ)), progress=progress,
    )  # fmt: skip


def count_stages(given: Submission) -> int:
    return STAGES_FIXED - 1 + len(given.locales)  # writing files is not among them


def warm_up() -> None:
    """Load the parser, so that the first job does not wait for it; engines load with the first text of theirs."""
    _ = load_parser().pipeline
