"""What a briefing says of a ChangeSet, before any language."""

from __future__ import annotations

from nlp.briefing import draft_briefing
from nlp.briefing.briefing import Draft
from nlp.message import Message, Quote
from tests.conftest import compared
from tests.nlp.versions.test_compare import BASE


def drafted(*edits: tuple[str, str]) -> Draft:
    new = BASE
    for before, after in edits:
        new = new.replace(before, after)
    return draft_briefing(compared(BASE, new).changes)


def said(draft: Draft) -> list[str]:
    return [segment.content.id for segment in draft.segments if isinstance(segment.content, Message)]


def test_every_substantive_change_is_covered_and_every_id_is_one() -> None:
    draft = drafted(("13 years", "16 years"), ("may not sell", "may sell"), ("* Sharing a private address\n", ""))
    assert draft.coverage.substantive == draft.coverage.covered == 3
    ids = [segment.id for segment in draft.segments]
    assert len(set(ids)) == len(ids)


def test_sections_come_in_the_order_a_trainer_reads_them() -> None:
    draft = drafted(("13 years", "16 years"), ("may not sell", "may sell"), ("help center", "[help center](/x)"))
    sections = list(dict.fromkeys(segment.section for segment in draft.segments))
    assert sections == ["overview", "tighter", "looser", "unchanged", "coverage"]


def test_equal_versions_say_so() -> None:
    draft = drafted()
    assert "briefing-no-changes" in said(draft)
    assert draft.coverage.substantive == 0


def test_an_editorial_update_says_that_nothing_changed_in_meaning() -> None:
    assert "briefing-editorial-only" in said(drafted(("help center", "[help center](/x)")))


def test_quotes_are_the_words_they_point_at() -> None:
    draft = drafted(("13 years", "16 years"), ("NOT ALLOWED", "AGE-RESTRICTED"))
    documents = {"old": draft.changes.old, "new": draft.changes.new}
    quoted = [segment for segment in draft.segments if segment.role in ("old", "new") and segment.change_ids]
    assert quoted
    for segment in quoted:
        (ground,) = segment.evidence
        assert isinstance(segment.content, Quote)
        assert documents[ground.side].quote(ground.span) == segment.content.text


def test_clauses_added_side_by_side_are_told_together() -> None:
    more = "* Sharing a private address\n* Sharing a phone number\n* Sharing a workplace\n"
    draft = drafted(("* Sharing a private address\n", more))
    summaries = [segment for segment in draft.segments if segment.role == "summary"]
    assert len(summaries) == 1
    assert len(summaries[0].change_ids) == 2


def test_a_bad_capture_is_warned_of_first() -> None:
    draft = draft_briefing(compared(BASE * 3, "# Oops!\n\n404. Page not found.\n").changes)
    roles = [segment.role for segment in draft.segments]
    assert roles[:2] == ["heading", "warning"]


def test_words_added_to_a_condition_are_not_told_as_a_new_condition() -> None:
    old = "If the notice alleges that the entire contents infringe, we will disable the repository.\n"
    new = old.replace("infringe,", "infringe, or that a package infringes a copyright of whoever sent it to us,")
    (action,) = (s.content for s in draft_briefing(compared(old, new).changes).segments if s.role == "action")
    assert isinstance(action, Message)
    assert action.id == "action-wording"


def test_only_a_date_from_which_the_policy_applies_is_one_to_apply_it_from() -> None:
    for line, action in (
        ("Effective: March 5, 2026", "action-date"),
        # The overview says of it: ask the policy owner from when this applies.
        ("Last updated: March 5, 2026", "action-wording"),
        ("Posts published before March 5, 2026 stay.", "action-wording"),
    ):
        old = f"# Rules\n\n{line}\n\nUsers must not post spam.\n"
        told = draft_briefing(compared(old, old.replace("March", "May")).changes)
        (summary,) = [s.content for s in told.segments if s.role == "summary" and isinstance(s.content, Message)]
        assert (summary.id, summary.mapping["effective"]) == ("change-date", str(action == "action-date").lower())
        assert action in said(told)
        assert ("action-date" in said(told)) == ("briefing-effective" in said(told))


def test_a_heading_that_leads_its_list_in_is_told_once_as_the_place() -> None:
    old = "# Requests\n\n## They may be sent for:\n\n* Access keys\n"
    draft = draft_briefing(compared(old, old + "* Passwords of servers that you run\n").changes)
    places = [each.content for each in draft.segments if each.role == "place"]
    assert [place.text for place in places if isinstance(place, Quote)] == ["They may be sent for:"]
