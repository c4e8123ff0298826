"""Two versions to changes: kinds, facets, directions, and the laws of comparison."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.pipeline import Analysis, analyse, load_document, say
from nlp.rules.parser import Parser
from nlp.versions.change import Change, ChangeSet
from nlp.versions.redline import redline
from nlp.words import words
from tests.conftest import compared

BASE = """# Safety

## Accounts

You must be at least 13 years old to use the service.
Users may not sell alcohol or tobacco.
We remove content that shows weapons.
You may appeal within 30 days of the decision.

## Harassment

NOT ALLOWED

* Insults aimed at a private person
* Sharing a private address
* Threats against a person or a group

We may suspend an account after three strikes.
Learn more about our rules in the help center.
"""


def only(old: str, new: str) -> Change:
    changes = compared(BASE, BASE.replace(old, new)).changes.changes
    assert len(changes) == 1, [say(change.summary) for change in changes]
    return changes[0]


@pytest.mark.parametrize(
    ("old", "new", "facet", "direction", "said"),
    [
        ("13 years", "16 years", "threshold", "tighter", "The age limit rises from 13 years to 16 years."),
        ("30 days", "14 days", "threshold", "tighter", "The time limit falls from 30 days to 14 days."),
        (
            "three strikes",
            "two strikes",
            "threshold",
            "tighter",
            "A number falls: “three strikes” becomes “two strikes”.",
        ),
        ("may not sell", "may sell", "modality", "looser", "What was prohibited is now allowed."),
        (
            "private person",
            "private person, unless it is satire",
            "exception",
            "looser",
            "A new exception applies: “unless it is satire”.",
        ),
        ("alcohol or tobacco", "alcohol, tobacco, or drugs", "scope", "tighter", ""),
    ],
)
def test_a_change_of_meaning_is_named(old: str, new: str, facet: str, direction: str, said: str) -> None:
    change = only(old, new)
    assert (change.kind, change.materiality, change.facet, change.direction) == (
        "modified",
        "substantive",
        facet,
        direction,
    )
    if said:
        assert say(change.summary) == said


@pytest.mark.parametrize(
    ("old", "new", "facet"),
    [
        ("help center", "[help center](/new)", "reference"),
        ("alcohol or tobacco.", "alcohol or tobacco", "wording"),
        ("Sharing a private address", "**Sharing** a private address", "formatting"),
        ("Users may not sell", "Users  may not\nsell", None),
        ("content that shows", "content which shows", "wording"),
    ],
)
def test_an_edit_of_form_is_editorial(old: str, new: str, facet: str | None) -> None:
    changes = compared(BASE, BASE.replace(old, new)).changes.changes
    assert [change.materiality for change in changes] == ["editorial"] * (facet is not None)
    assert [change.facet for change in changes] == [facet] * (facet is not None)


def test_equal_values_are_no_change_of_limit() -> None:
    change = only("within 30 days", "within 720 hours")
    assert "threshold" not in change.facets


def test_a_dropped_negation_is_never_editorial() -> None:
    assert only("Users may not sell", "Users may sell").materiality == "substantive"


def test_a_tier_that_changes_is_told_once() -> None:
    change = only("NOT ALLOWED", "AGE-RESTRICTED")
    assert (change.facet, change.direction, change.materiality) == ("tier", "looser", "substantive")
    assert len([c for c in change.new if c.role == "rule"]) >= 3


def test_a_moved_clause_is_moved_and_not_rewritten() -> None:
    line = "Users may not sell alcohol or tobacco.\n"
    moved = BASE.replace(line, "").replace("Learn more", line + "Learn more")
    (change,) = compared(BASE, moved).changes.changes
    assert (change.kind, change.materiality) == ("moved", "editorial")


def test_a_split_sentence_is_split() -> None:
    old = "We remove the content, and we report the account to the police if a child is in danger.\n"
    new = "We remove the content. We report the account to the police if a child is in danger.\n"
    (change,) = compared(old, new).changes.changes
    assert change.kind == "split"


def test_lineage_is_inherited() -> None:
    changes = compared(BASE, BASE.replace("13 years", "16 years")).changes
    (change,) = changes.changes
    assert change.new[0].lineage == change.old[0].lineage == change.old[0].id


def test_an_error_page_is_warned_of() -> None:
    warned = compared(BASE * 3, "# Oops!\n\n404. Page not found.\n").changes.warnings
    assert {warning.id for warning in warned} == {"warning-error-page", "warning-short-capture"}


def quotes_exactly(changes: ChangeSet) -> None:
    for change in changes.changes:
        for doc, clauses in ((changes.old, change.old), (changes.new, change.new)):
            assert all(doc.text[c.start : c.end] == c.text for c in clauses)
        for evidence in change.evidence:
            for span, clauses in ((evidence.old, change.old), (evidence.new, change.new)):
                assert span is None or any(c.start <= span.start and span.end <= c.end for c in clauses)


def accounts_for(changes: ChangeSet) -> None:
    """Every clause of one version that has no equal in the other is in a change."""
    for doc, other, side in (
        (changes.old, changes.new, "old"),
        (changes.new, changes.old, "new"),
    ):
        told = {c.id for change in changes.changes for c in getattr(change, side)}
        known = {words(c.text) for c in other.clauses}
        assert not [c.text for c in doc.clauses if words(c.text) not in known and c.id not in told]


def test_real_versions_obey_the_laws(real_policies: Path, parser: Parser) -> None:
    pairs = 0
    for folder in sorted(real_policies.iterdir()):
        documents = [load_document(p.read_bytes(), p.name, parser=parser) for p in sorted(folder.glob("*.md"))]
        for old, new in pairwise(documents):
            found = analyse(old, new, parser=parser)
            quotes_exactly(found.changes)
            accounts_for(found.changes)
            pairs += 1
        assert not analyse(documents[0], documents[0], parser=parser).changes.changes
    assert pairs > 0


def sections(text: str) -> list[str]:
    return ["## " + part for part in text.split("## ")[1:]]


@pytest.mark.parametrize("seed", range(4))
def test_permuted_sections_only_move(seed: int) -> None:
    parts = [*sections(BASE), "## Spam\n\nDo not post the same link many times in one day.\n"]
    shuffled = random.Random(seed).sample(parts, len(parts))
    changes = compared("\n".join(parts), "\n".join(shuffled)).changes
    assert {change.kind for change in changes.changes} <= {"moved"}
    assert {change.materiality for change in changes.changes} <= {"editorial"}


def mirrored(one: Analysis, other: Analysis) -> bool:
    a, b = one.changes.counts, other.changes.counts
    return (a["added"], a["removed"], a["tighter"], a["looser"]) == (
        b["removed"],
        b["added"],
        b["looser"],
        b["tighter"],
    )


@pytest.mark.parametrize(
    ("old", "new"), [("13 years", "16 years"), ("30 days", "14 days"), ("* Sharing a private address\n", "")]
)
def test_swapping_the_versions_swaps_the_meaning(old: str, new: str) -> None:
    edited = BASE.replace(old, new)
    assert mirrored(compared(BASE, edited), compared(edited, BASE))


WORDS = st.lists(st.sampled_from(["You", "must", "not", " ", "  ", "13%", "don't", "(a)", ",", "$5", "{% x %}"])).map(
    "".join
)


@given(WORDS, WORDS)
def test_a_redline_holds_both_texts(old: str, new: str) -> None:
    runs = redline(old, new)
    assert "".join(run.text for run in runs if run.op != "insert") == old
    assert "".join(run.text for run in runs if run.op != "delete") == new


def test_two_languages_are_warned_of_and_nothing_passes_as_certain() -> None:
    german = (
        "# Sicherheit\n\nSie müssen mindestens 13 Jahre alt sein, um den Dienst zu nutzen.\n\nVerboten sind Waffen.\n"
    )
    changes = compared(BASE, german).changes
    assert "warning-two-languages" in {warning.id for warning in changes.warnings}
    assert not changes.of("substantive")


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("Suspension for 30 days.", "Suspension for 60 days.", "tighter"),
        ("We close the account after four strikes.", "We close the account after three strikes.", "tighter"),
        ("You have 30 days to respond.", "You have 14 days to respond.", "tighter"),
        ("The review is open for 30 days.", "The review is open for 60 days.", "unclear"),
        ("Sellers with over 500 sales must register.", "Sellers with over 100 sales must register.", "tighter"),
        ("Strikes lead to suspension of the account.", "Strikes lead to closure of the account.", "tighter"),
        ("We may notify you of our decision.", "We will notify you of our decision.", "looser"),
        ("We may block the device.", "We will block the device.", "tighter"),
        ("We will not share your address.", "We may share your address.", "tighter"),
        ("Medals are not permitted.", "Medals are permitted if they are yours.", "looser"),
        ("Cheaters' accounts are suspended.", "Cheaters' accounts are permanently banned.", "tighter"),
        ("We ban you after 3 strikes.", "We ban you after 3 strikes within 90 days.", "looser"),
        ("Photos of pets are allowed at home or outdoors.", "Photos of pets are allowed.", "looser"),
        ("You may reply in any language.", "You must reply in the language of the buyer.", "tighter"),
        ("A violation leads to a ban.", "A violation results in a ban.", "none"),
    ],
)  # fmt: skip
def test_a_direction_needs_a_cue(old: str, new: str, direction: str) -> None:
    (change,) = compared(old, new).changes.changes
    assert change.direction == direction


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Why do we allow satire?", "Why is satire allowed?"),
        ("Users may not post misleading claims.", "Users must not post deceptive claims."),
        ("This policy explains which items may be listed.", "This policy explains which items may be listed first."),
        ("Do not share organised abuse.", "Don't share organized abuse."),
        ("Sellers must ask us before they list knives.", "Before they list knives, sellers must ask us."),
        ("We will never sell your messages.", "We will not sell your messages."),
        ("Don't cheat.", "Cheating is not allowed."),
        ("Entry fees are forbidden.", "Entry fees are not allowed."),
        ("Users should report spam.", "We encourage users to report spam."),
    ],
)
def test_what_rules_the_same_is_editorial(old: str, new: str) -> None:
    assert [change.materiality for change in compared(old, new).changes.changes] == ["editorial"]


def test_what_an_edit_puts_in_is_told_by_itself() -> None:
    old = "Hate speech in chat or voice is forbidden."
    (change,) = compared(old, "Hate speech in chat, voice or maps is prohibited.").changes.changes
    assert (change.facet, change.direction, say(change.summary)) == (
        "scope", "tighter", "The rule now includes “maps”.",
    )  # fmt: skip


def test_an_address_is_exchanged_as_a_whole() -> None:
    (change,) = compared("Write to help@kindling.example.", "Write to safety@kindling.example.").changes.changes
    assert change.facets == ("reference",)
    assert "safety@kindling.example" in say(change.summary)


def test_any_and_all_of_a_list_are_told_apart() -> None:
    old = "You may sell it if you:\n\n- ask first; or\n- pay a fee.\n"
    (change,) = compared(old, old.replace("; or", "; and")).changes.changes
    assert change.materiality != "editorial"


def test_a_term_renamed_throughout_is_one_kind_of_change() -> None:
    old = "".join(f"Private data of kind {n} must not be sold or shared by users.\n\n" for n in ("one", "two", "three"))
    changes = compared(old, old.replace("Private data", "Personal information")).changes.changes
    assert {change.summary.id for change in changes} == {"change-term"}


def test_another_spelling_throughout_is_no_new_name() -> None:
    old = "".join(f"Abusive behaviour towards {who} is prohibited.\n\n" for who in ("buyers", "sellers", "riders"))
    changes = compared(old, old.replace("behaviour", "behavior")).changes.changes
    assert {(change.materiality, change.facet) for change in changes} == {("editorial", "wording")}


def test_a_rule_put_in_other_words_is_not_reported_gone() -> None:
    old = "You may not sell counterfeit watches, fake handbags, or forged identity documents here.\n"
    new = "Nobody is allowed on this site who offers forged identity documents, counterfeit watches and handbags.\n"
    removed = [change for change in compared(old, new).changes.changes if change.kind == "removed"]
    assert {change.summary.id for change in removed} <= {"change-restated"}


def test_a_promise_to_refrain_is_not_paired_with_a_threat_that_shares_its_words() -> None:
    old = "# Names\n\nAll names are free.\n\nStaff will not remove or rename any active account.\n"
    new = "# Names\n\nAll names are free.\n\nSquatting accounts may be removed or renamed without notice.\n"
    kinds = [change.kind for change in compared(old, new).changes.changes]
    assert sorted(kinds) == ["added", "removed"]


def told(old: str, new: str) -> Change:
    changes = compared(f"# Rules\n\n{old}\n", f"# Rules\n\n{new}\n").changes.changes
    assert len(changes) == 1, [say(change.summary) for change in changes]
    return changes[0]


@pytest.mark.parametrize(
    ("old", "new", "materiality", "facets"),
    [
        # What a kept condition speaks of is reach; where it stands in what only comforts, it binds nobody.
        ("If you post spam, we remove it.", "If you post spam or scams, we remove it.", "substantive", ("scope",)),
        ("If you feel low, there is help.", "If you feel sad or low, there is help.", "uncertain", ("wording",)),
        ("Users may not post spam.", "In addition, users may not post spam.", "editorial", ("wording",)),
        ("To keep people safe, users may not post spam.", "Users may not post spam.", "uncertain", ("wording",)),
        ("If you see spam, please report it to us.", "If you see spam, please .", "uncertain", ("wording",)),
        ("If you see spam, please do not share it.", "If you see spam, please share it.", "substantive", ("modality",)),
        # What only looks like a word that goes on, a pointer, a reason or a torn line changes what is ruled.
        ("Strikes lead to a ban.", "First strikes lead to a ban.", "substantive", ("threshold",)),
        ("Accounts must be verified.", "Second accounts must be verified.", "substantive", ("scope",)),
        ("We may use your data.", "We may use your data in order to improve ads.", "substantive", ("scope",)),
        ("You may ask our trained and certified in-house team.", "You may ask our in-house team.", "substantive",
         ("scope",)),
        ("Users may not post spam, including ads.", "Users may not post spam, including ads and chain letters.",
         "substantive", ("scope",)),
    ],
)  # fmt: skip
def test_what_an_edit_touches_decides(old: str, new: str, materiality: str, facets: tuple[str, ...]) -> None:
    change = told(old, new)
    assert (change.materiality, change.facets) == (materiality, facets)


@pytest.mark.parametrize(
    ("come", "materiality", "facets"),
    [
        ("July 13, 2020 21:04", "editorial", ("wording",)),
        ("India | Helpline | +91 9999 666 555", "editorial", ("reference",)),
        ("Nudity is subject to our adult content policy.", "editorial", ("reference",)),
        (
            "If you disagree with a decision, please contact us to appeal.",
            "substantive",
            ("modality", "consequence", "condition", "reference"),
        ),
        (
            "Discussing spam in a news report is not a violation of this policy.",
            "substantive",
            ("modality", "exception"),
        ),
        ("Harassment is prohibited under our community guidelines.", "substantive", ("modality",)),
        ("Purchases are final and non-refundable.", "substantive", ("modality",)),
        ("ساهم في توسيع المنصة لتخدم أكثر من 180 دولة", "uncertain", None),
    ],
)
def test_what_came_is_weighed_by_what_it_says(come: str, materiality: str, facets: tuple[str, ...] | None) -> None:
    line = "|a|b|c|\n|-|-|-|\n|" + come + "|" if " | " in come else come
    changes = compared(
        "# Rules\n\nUsers may not post spam.\n", f"# Rules\n\nUsers may not post spam.\n\n{line}\n"
    ).changes
    change = next(c for c in changes.changes if c.new[0].text.startswith(come[:8]))
    assert change.materiality == materiality
    assert facets is None or change.facets == facets


def test_a_sentence_that_goes_on_listing_forbids_as_the_one_before() -> None:
    base = "# Rules\n\nUsers may not post spam.\n"
    change = compared(base, base.rstrip() + " This includes chain letters.\n").changes.changes[0]
    assert (change.materiality, change.facet, change.direction) == ("substantive", "scope", "tighter")


def test_a_finished_sentence_that_announces_a_list_leads_it() -> None:
    old = "# Rules\n\nThe following are not allowed. This is not a complete list.\n\n* Spam in comments\n"
    change = compared(old, old + "* Chain letters\n").changes.changes[0]
    assert change.new[0].full_text == "The following are not allowed: Chain letters"
    assert (change.materiality, change.facets, change.direction) == ("substantive", ("scope",), "tighter")


def test_a_dotted_number_names_a_place_and_has_no_value() -> None:
    """ "3.1.2" is no decimal: it was a fault in the program to read it as one."""
    (change,) = compared("See 3.1.2 for what applies.\n", "See 3.1.4 for what applies.\n").changes.changes
    assert change.facet == "reference"
