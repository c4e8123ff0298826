"""Every phrase quotes its clause, whatever the policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.document import Document
from nlp.readers.markdown import read_markdown
from nlp.rules.extract import extract
from nlp.rules.parser import Parser
from nlp.rules.rule import Phrase, Rule
from nlp.structure import structure

POLICIES = Path(__file__).resolve().parents[3] / "../shared/data/site-policy"

PIECES = st.sampled_from(
    "you may not|must|we|remove|content|(e.g., spam|)|unless|if|,|;|.|under 13|within thirty (30) days|“minor” means|”"
    "|3.1|$5|50%|such as|except for|10K followers|or older|is allowed|no|—|{% tag %}|\u00a0|İ|👍|1 May 2024|first"
    " strike|twice".split("|")
)
BODIES = st.lists(PIECES, min_size=1, max_size=12).map(" ".join).filter(lambda text: bool(text.strip()))
LEAD_INS = st.sampled_from(["", "You may not:", "We remove content if:", "The following are prohibited:", "Users may:"])


def phrases_of(rule: Rule) -> Iterator[Phrase]:
    yield from (phrase for phrase in (rule.modal, rule.subject, rule.action) if phrase is not None)
    for threshold in rule.thresholds:
        yield from (threshold.phrase, threshold.number)
    for definition in rule.definitions:
        yield from (definition.term, definition.meaning)
    yield from (*rule.exceptions, *rule.conditions, *rule.consequences, *rule.examples, *rule.dates)


def assert_quotes(document: Document, parser: Parser) -> int:
    """Check that every phrase stands where it says, inside its clause; return how many there are."""
    count = 0
    rules = extract(document.clauses, document, parser=parser)
    for clause, rule in zip(document.clauses, rules, strict=True):
        assert rule.clause_id == clause.id
        for phrase in phrases_of(rule):
            assert document.text[phrase.span.start : phrase.span.end] == phrase.text
            assert clause.start <= phrase.span.start < phrase.span.end <= clause.end
            count += 1
    return count


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(bodies=st.lists(BODIES, min_size=1, max_size=3), lead_in=LEAD_INS)
def test_phrases_of_made_up_policies(
    parser: Parser, policy: Callable[..., Document], bodies: list[str], lead_in: str
) -> None:
    assert_quotes(policy(bodies, lead_in=lead_in), parser)


def test_phrases_of_real_policies(parser: Parser) -> None:
    if not POLICIES.is_dir():
        pytest.skip("shared/data/site-policy is not beside the repository")
    for folder in sorted(POLICIES.iterdir()):
        newest = sorted(folder.glob("*.md"))[-1]
        document = structure(read_markdown(newest.read_text(encoding="utf-8")), sentences=parser.sentences)
        assert assert_quotes(document, parser) > len(document.clauses) / 4


def test_a_long_clause_is_read_without_delay(parser: Parser, policy: Callable[..., Document]) -> None:
    body = "You must not post more than 5 links within 30 days, unless (see 3.1) they are news, " * 1_500
    assert_quotes(policy([body]), parser)
