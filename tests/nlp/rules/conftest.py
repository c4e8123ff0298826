"""Policies for the rules' tests: clauses with lead-ins and tiers, laid out in one document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from nlp.document import Clause, Document, Section, Tier, TierKind
from nlp.rules.extract import extract
from nlp.rules.parser import Parser, load_parser
from nlp.rules.rule import Rule


def lay_out(bodies: Sequence[str], *, lead_in: str = "", tier: TierKind | None = None) -> Document:
    """Return a document of one section: the lead-in, if any, and one clause a body."""
    clauses: list[Clause] = []
    position = 0
    if lead_in:
        clauses.append(Clause("lead", lead_in, 0, len(lead_in), "lead_in", (), 0, 0))
        position = len(lead_in) + 1
    for at, body in enumerate(bodies, start=1):
        clauses.append(
            Clause(
                id=f"c{at}", text=body, start=position, end=position + len(body), role="rule", path=(), ordinal=at,
                block=at, tier=Tier(tier.upper(), tier) if tier else None, lead_in=lead_in,
                lead_ins=("lead",) if lead_in else (),
            )
        )  # fmt: skip
        position += len(body) + 1
    text = "\n".join(clause.text for clause in clauses)
    return Document(text=text, sections=(Section(None, (), 0, tuple(clauses)),))


@pytest.fixture(scope="session")
def parser() -> Parser:
    return load_parser()


@pytest.fixture
def policy() -> Callable[..., Document]:
    return lay_out


@pytest.fixture
def rule_of(parser: Parser) -> Callable[..., Rule]:
    """Extract the rule of one clause."""

    def rule(body: str, *, lead_in: str = "", tier: TierKind | None = None) -> Rule:
        document = lay_out([body], lead_in=lead_in, tier=tier)
        return extract(document.clauses[-1:], document, parser=parser)[0]

    return rule
