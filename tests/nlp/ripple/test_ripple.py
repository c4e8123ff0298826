"""Clause ripple: what rests on a clause goes stale with it, and with nothing else."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.document import Clause, Document, Span
from nlp.pipeline import analyse
from nlp.ripple import Effect, Resting, ripple
from nlp.ripple.footing import Footing, stand
from tests.conftest import document

RULES = (
    "You must be at least 13 years old to hold an account.",
    "You may appeal a removal within 30 days.",
    "Do not post threats against another person.",
    "We remove accounts that sell alcohol to minors.",
    "Creators may show tobacco in historical films.",
    "Every advertiser must name a contact person.",
)
LISTED = "# Posts\n\nYou may not post:\n\n- threats\n- spam\n\n## Appeals\n\nYou may appeal within 30 days.\n"


def page(*sections: str) -> str:
    return "# Rules\n" + "".join(f"\n## Part {rule.split()[-1].rstrip('.')}\n\n{rule}\n" for rule in sections)


def clause(within: Document, text: str) -> Clause:
    return next(c for c in within.clauses if c.text == text)


def effects(before: str, after: str) -> dict[str, Effect]:
    """The effect on each clause of the old version, by its text."""
    old, new = document(before, "1.md"), document(after, "2.md")
    changes = analyse(old, new).changes
    found = ripple(changes, [Resting(c.text, (stand(changes.old, c.id),)) for c in changes.old.clauses])
    return {effect.id: effect for effect in found}


def loud(found: dict[str, Effect]) -> set[str]:
    return {text for text, effect in found.items() if effect.verdict in ("stale", "doubtful")}


def test_a_changed_limit_makes_stale_what_rests_on_it_and_names_the_change() -> None:
    found = effects(LISTED, LISTED.replace("30 days", "14 days"))
    assert loud(found) == {"You may appeal within 30 days."}
    assert len(found["You may appeal within 30 days."].change_ids) == 1


def test_a_lead_in_that_turns_takes_its_items_with_it() -> None:
    found = effects(LISTED, LISTED.replace("You may not post:", "You may post:"))
    assert {"threats", "spam", "You may not post:"} == loud(found)


def test_a_tier_that_turns_takes_what_it_governs_with_it() -> None:
    before = "# Smoking\n\nNOT ALLOWED\n\n* Showing cigars\n* Selling cigars\n\nALLOWED\n\n* Talking about smoking\n"
    found = effects(before, before.replace("NOT ALLOWED", "AGE-RESTRICTED"))
    assert found["Showing cigars"].verdict == found["Selling cigars"].verdict == "stale"
    assert found["Talking about smoking"].verdict == "kept"


def test_an_item_that_goes_leaves_its_neighbours_alone() -> None:
    found = effects(LISTED, LISTED.replace("- spam\n", "- hate speech\n- self-harm\n"))
    assert loud(found) == {"spam"}
    assert found["spam"].verdict == "stale"


def test_what_moved_is_followed_without_bothering_anyone() -> None:
    before = page(*RULES[:3])
    found = effects(before, before.replace("30 days.", "30 days.\n\nQuestions go to support.") + "\n[Help](/help)\n")
    assert loud(found) == set()


def test_a_name_of_a_part_that_reads_otherwise_raises_no_doubt_below_it() -> None:
    found = effects(page(*RULES[:2]), page(*RULES[:2]).replace("## Part days", "## Challenging a decision"))
    assert found[RULES[1]].verdict == "relinked"


def test_a_footing_keeps_its_words_in_a_wording_that_changed_elsewhere() -> None:
    before = "# A\n\nWe answer within 7 days, and we try to be kind.\n"
    after = before.replace("# A\n", "# A\n\nA word of welcome.\n").replace("kind", "fair")
    changes = analyse(document(before, "1.md"), document(after, "2.md")).changes
    rule = next(c for c in changes.old.clauses if c.text.startswith("We answer"))
    start = changes.old.text.index("7 days")
    (effect,) = ripple(changes, [Resting("item", (stand(changes.old, rule.id, Span(start, start + 6)),))])
    (kept,) = effect.footings
    assert kept is not None
    assert kept.span.of(changes.new.by_id[kept.clause_id].text) == "7 days"


def test_what_cannot_be_found_is_stale_and_not_passed_over() -> None:
    old = document(LISTED, "1.md")
    changes = analyse(old, old).changes
    (effect,) = ripple(changes, [Resting("item", (Footing("c-unknown", "0" * 16, Span(0, 3)),))])
    assert (effect.verdict, effect.change_ids, effect.footings) == ("stale", (), (None,))


def test_a_clause_whose_id_moved_on_is_known_by_what_it_says() -> None:
    changes = analyse(document(LISTED, "1.md"), document(LISTED, "2.md")).changes
    known = stand(changes.old, clause(changes.old, "threats").id)
    (effect,) = ripple(changes, [Resting("item", (Footing("another-id", known.digest, known.span),))])
    assert effect.verdict == "kept"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(RULES), st.sets(st.sampled_from(RULES)))
def test_exactly_what_went_is_stale_whatever_moved(order: list[str], gone: set[str]) -> None:
    found = effects(page(*RULES), page(*(rule for rule in order if rule not in gone)))
    rules = {text: effect for text, effect in found.items() if text in RULES}
    assert {text for text, effect in rules.items() if effect.verdict == "stale"} == gone
    assert {text for text, effect in rules.items() if effect.verdict == "doubtful"} == set()
    assert all((effect.footings[0] is None) == (text in gone) for text, effect in rules.items())
