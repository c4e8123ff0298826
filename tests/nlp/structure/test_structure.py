"""Blocks to clauses: tiers, lead-ins, nesting, sentences, and the offsets that everything rests on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.document import Block, Clause, Document, Source, Span
from nlp.pipeline import load_document
from nlp.rules.parser import Parser
from nlp.structure import structure
from nlp.structure.tiers import is_bare_label, read_tier
from tests.conftest import document

POLICY = """---
title: Safety
version: "2.0"
effective: 2025-03-03
---
# Safety

Read this first. It applies to all.

### Self-harm

NOT ALLOWED

* Showing, promoting, or sharing:
    * plans for suicide
    * graphic details, unless newsworthy
* Encouragement

**ALLOWED**

- Recovery stories

## 2. Appeals

You may appeal:

* within 30 days; and
* once.
"""


def clause(doc: Document, start: str) -> Clause:
    return next(c for c in doc.clauses if c.text.startswith(start))


def test_an_item_is_read_with_its_path_tier_and_lead_in() -> None:
    doc = document(POLICY)
    item = clause(doc, "plans for")
    assert item.path == ("Self-harm",)
    assert item.tier is not None
    assert (item.tier.label, item.tier.kind) == ("NOT ALLOWED", "prohibited")
    assert item.full_text == "Showing, promoting, or sharing plans for suicide"
    assert clause(doc, "Showing").role == "lead_in"
    assert clause(doc, "Encouragement").lead_in == ""
    recovery = clause(doc, "Recovery").tier
    assert recovery is not None
    assert recovery.kind == "allowed"


def test_a_heading_ends_a_tier_and_numbers_stand_apart() -> None:
    doc = document(POLICY)
    within = clause(doc, "within 30")
    assert within.tier is None
    assert within.path == ("Appeals",)
    assert clause(doc, "Appeals").number == "2."
    assert clause(doc, "once").full_text == "You may appeal once."


HEADED_LISTS = """\
## Violence

### Details

We want people to feel safe.

Do not post:

**Threats**

Statements of intent to harm a person.

**Instructions**

- Recipes for explosives

For the following content, we restrict visibility to adults 18 years of age and older:

Imagery of a violent death

For the following rules, we require more context to enforce:

- Coded statements

We do not allow:

Imagery of a person being burned

### Appeals

Coded statements are read in their context.
"""


def test_a_tier_line_above_headed_lists_governs_them_until_another_line_speaks_of_what_follows() -> None:
    doc = document(HEADED_LISTS)
    kinds = {
        text: found.tier.kind if (found := clause(doc, text)).tier else None
        for text in ("Statements of", "Recipes", "Imagery of a violent", "Coded statements", "Imagery of a person")
    }
    assert kinds == {
        "Statements of": "prohibited",
        "Recipes": "prohibited",
        "Imagery of a violent": "restricted",
        "Coded statements": None,
        "Imagery of a person": "prohibited",
    }
    assert doc.clauses[-1].tier is None
    assert clause(doc, "Threats").role == "heading"


def test_a_tier_line_below_a_list_ends_the_lead_in_of_that_list() -> None:
    doc = document(
        "# Media\n\nA label is not needed when:\n\n- Cropping a picture\n\nNOT ALLOWED\n\n- Faking a likeness\n\n"
        "#### For the following, we need more context:\n\nDo not post:\n\n- Coded threats\n"
    )
    assert clause(doc, "Cropping").lead_in == "A label is not needed when:"
    assert clause(doc, "Faking").lead_in == ""
    assert clause(doc, "Faking").full_text == "Faking a likeness"
    assert clause(doc, "Coded").lead_in == "For the following, we need more context:"


def test_front_matter_names_the_version() -> None:
    doc = document(POLICY)
    assert (doc.title, doc.version, doc.effective) == ("Safety", "2.0", date(2025, 3, 3))


def test_the_file_name_dates_a_version_that_says_nothing() -> None:
    assert document("# A\n\nText.", "2021-06-11_b35cee9.md").effective == date(2021, 6, 11)


def test_sentences_are_clauses() -> None:
    doc = document(POLICY)
    assert [c.text for c in doc.clauses if c.path == () and c.role == "rule"] == [
        "Read this first.",
        "It applies to all.",
    ]


def test_a_list_that_lost_its_indentation_is_still_nested() -> None:
    doc = document("* Sharing:\n* plans for harm\n* graphic details\n* Encouragement\n")
    assert clause(doc, "graphic").full_text == "Sharing graphic details"
    assert clause(doc, "Encouragement").lead_in == ""


def test_a_list_inside_a_list_that_lost_its_indentation_is_told_by_its_letter_case() -> None:
    doc = document(
        "* Media that falsely shows:\n\n* A crisis\n* A public figure who is:\n\n* being mocked\n* endorsed\n"
    )
    assert clause(doc, "endorsed").full_text == "Media that falsely shows A public figure who is endorsed"
    assert clause(doc, "A crisis").full_text == "Media that falsely shows A crisis"


def test_a_list_that_lost_its_bullets_is_still_a_list() -> None:
    doc = document("You may not:\n\nsell drugs;\n\nsell weapons; or\n\nsell people.\n\nOther rules apply.\n")
    assert clause(doc, "sell weapons").full_text == "You may not sell weapons"
    assert clause(doc, "Other").lead_in == ""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("NOT ALLOWED", "prohibited"),
        ("What we remove", "prohibited"),
        ("We don’t allow", "prohibited"),
        ("What is not allowed?", "prohibited"),
        ("What isn’t allowed", "prohibited"),
        ("AGE-RESTRICTED (18+)", "restricted"),
        ("FEED INELIGIBLE", "restricted"),
        ("Eligibility:", None),
        ("For the following content, we include a sensitivity screen so that people are aware of it:", "restricted"),
        ("Among other things, when we limit expression, we do it for one or more of the following values:", None),
        ("What we allow", "allowed"),
        ("Content Restrictions", None),
        ("Prohibited and restricted items policy", None),
        ("Animals and prohibited goods", None),
        ("Acceptable Use", None),
        ("Is this allowed?", None),
        ("This is not allowed.", None),
        ("Graphic violence", None),
    ],
)
def test_tiers_are_known_by_a_rule(line: str, kind: str | None) -> None:
    tier = read_tier(line)
    assert (tier.kind if tier else None) == kind


def test_a_label_that_names_a_topic_is_not_bare() -> None:
    assert is_bare_label("NOT ALLOWED")
    assert not is_bare_label("Prohibited goods")


def test_a_line_of_links_is_no_rule_unless_it_ends_a_sentence() -> None:
    doc = document(
        "Table of contents\n\n* [Hate speech](#hate)\n* [Spam](#spam)\n\n## Spam\n\n"
        "If we find spam, we may:\n\n* [Ban the account](/bans)\n* remove it\n\n"
        "[Legal FAQs](/faq)\n\n[You must not post spam.](/spam) [Learn more](/spam).\n\n"
        "[help@example.org](mailto:help@example.org)\n\n**Not allowed**\n\n- [Gore](/gore)\n"
    )
    asides = [c.text for c in doc.clauses if c.role == "aside"]
    assert asides == ["Hate speech", "Spam", "Legal FAQs", "Learn more."]
    assert clause(doc, "Ban the").full_text == "If we find spam, we may Ban the account"
    assert {clause(doc, text).role for text in ("Ban the", "You must", "help@", "Gore")} == {"rule"}


def test_a_numbered_line_that_stands_out_above_text_is_a_heading() -> None:
    doc = document(
        "1. **Fees**\n\nYou pay fees.\n\n2. **Refunds**\n\nNobody gets a refund.\n\n1. **Spam**\n2. **Fraud**\n"
    )
    assert clause(doc, "Nobody").path == ("Refunds",)
    assert (clause(doc, "Refunds").role, clause(doc, "Refunds").number) == ("heading", "2.")
    assert clause(doc, "Spam").role == "rule"


def test_unmarked_titles_between_finished_sentences_are_headings() -> None:
    rule = "You must not use this product to send mail that nobody asked for."
    doc = document(f"# Rules\n\nSpam\n\n{rule}\n\nAllowed\n\n{rule}\n\nHate speech\n\n{rule}\n")
    assert [c.role for c in doc.clauses] == ["heading", "heading", "rule", "tier", "rule", "heading", "rule"]
    assert doc.clauses[-1].path == ("Hate speech",)


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("Spam must stop", "It holds.", "Nobody may send mail that others did not ask for."),  # a clause of its own
        (
            "Graphic imagery",
            "For example:",
            "Nobody may send mail that others did not ask for.",
        ),  # an item without a bullet
        ("Graphic imagery", "It holds.", "Imagery of visible innards and of people who lie dead"),  # another item
        ("Graphic imagery", "It holds.", "and all that is like it in a way that most people would see."),  # goes on
        ("January 2025", "It holds.", "Nobody may send mail that others did not ask for."),
    ],
)
def test_a_short_line_elsewhere_is_no_title(line: str, before: str, after: str) -> None:
    doc = document("\n\n".join(2 * [before, line, after]))
    assert {c.role for c in doc.clauses} <= {"rule", "lead_in"}


WORDS = st.sampled_from("You may not sell drugs, unless allowed: by law. Then we act; or wait (see 3.1)".split())
TEXT = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
BLOCKS = st.lists(
    st.one_of(
        st.builds(Block, kind=st.just("heading"), text=TEXT, level=st.integers(1, 6)),
        st.builds(Block, kind=st.just("paragraph"), text=TEXT),
        st.builds(Block, kind=st.just("item"), text=TEXT, level=st.integers(1, 4), number=st.just("-")),
        st.builds(Block, kind=st.just("row"), text=TEXT),
    ),
    max_size=15,
)


@given(BLOCKS)
@settings(max_examples=60, deadline=None)
def test_every_clause_quotes_the_text_and_none_is_lost(blocks: list[Block]) -> None:
    doc = structure(Source("text", tuple(blocks)), sentences=lambda texts: [[Span(0, len(t))] for t in texts])
    assert [c.text for c in doc.clauses] == [b.text for b in blocks]
    for found in doc.clauses:
        assert doc.text[found.start : found.end] == found.text
    assert len({c.id for c in doc.clauses}) == len(doc.clauses)


def test_real_policies_keep_every_word(real_policies: Path, parser: Parser) -> None:
    for path in sorted(real_policies.glob("*/*.md")):
        doc = load_document(path.read_bytes(), path.name, parser=parser)
        assert "".join(c.text for c in doc.clauses).replace(" ", "") == "".join(doc.text.split()), path.name
        assert all(doc.text[c.start : c.end] == c.text for c in doc.clauses)


@pytest.mark.parametrize(
    ("line", "version", "label"),
    [
        ("Version 3.1, effective 1 March 2026", "3.1", "3.1"),
        ("*Version 2*", "2", "2"),
        # A date is no number of a version.
        ("Version 1 March 2026", "policy", "2026-03-01"),
        ("Version 1.3.2026", "policy", "policy"),
        ("Version control is not what this is about.", "policy", "policy"),
    ],
)
def test_a_line_near_the_top_names_the_version(line: str, version: str, label: str) -> None:
    read = document(f"# Rules\n\n{line}\n\nUsers must not post spam.\n")
    assert (read.version, read.label) == (version, label)
