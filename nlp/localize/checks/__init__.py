"""Checks of a translation against its source, a segment at a time and across a document."""

from nlp.localize.checks.check import CHECKS, Check, run_checks
from nlp.localize.checks.document import run_document_checks
from nlp.localize.checks.saying import say
from nlp.localize.checks.stale import check_stale

__all__ = ["CHECKS", "Check", "check_stale", "run_checks", "run_document_checks", "say"]
