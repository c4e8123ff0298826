"""Checks of a translation against its source: numbers, negation, modality, terms, literals, length."""

from nlp.localize.checks.check import CHECKS, Check, run_checks

__all__ = ["CHECKS", "Check", "run_checks"]
