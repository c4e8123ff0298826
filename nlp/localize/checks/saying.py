"""Findings with their message, and saying them in a locale."""

from __future__ import annotations

from dataclasses import replace

from nlp.document import Span
from nlp.finding import Finding, Severity
from nlp.localize.catalog import Catalog, load_catalog
from nlp.localize.locales import SOURCE
from nlp.message import Argument, Quote, message


def finding(
    code: str,
    severity: Severity,
    source: Span | None = None,
    target: Span | None = None,
    *,
    fix: str | None = None,
    message_of: str = "",
    **args: Argument,
) -> Finding:
    """Return a finding whose message is the Fluent message of its code ("check-negation-lost") with `args`.

    Codes that say the same share the message of one, `message_of`.
    """
    said = message(f"check-{(message_of or code).replace('_', '-')}", **args)
    return Finding(code, severity, load_catalog(SOURCE.tag).render(said), source, target, fix, said)


def cite(words: str) -> Quote:
    """Return words of either text as they stand, for a message."""
    return Quote(words, cited=True)


def say(finding: Finding, catalog: Catalog) -> Finding:
    """Return `finding` with its message in the catalog's locale; a finding without one keeps its words."""
    return finding if finding.said is None else replace(finding, message=catalog.render(finding.said))
