from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from nlp.document import CELL_MARK, Clause, Document, Section, Span, Tier
from nlp.message import Quote, message
from nlp.search.edition import Passage
from nlp.search.encoder import Vectors, normalize
from nlp.search.status import combine, settle, trace_fates
from nlp.versions.change import Change, ChangeSet, Direction, Evidence, Facet, Kind, Materiality


def _rule(
    id: str, text: str = "", *, lineage: str = "", tier: Tier | None = None, lead: Clause | None = None
) -> Clause:
    words = text or id
    return Clause(
        id, words, 0, len(words), "rule", ("A",), 1, 0, tier=tier, lineage=lineage or id, full_text=words,
        lead_in=lead.text if lead else "", lead_ins=(lead.id,) if lead else (),
    )  # fmt: skip


def _document(*clauses: Clause) -> Document:
    return Document("", (Section(None, ("A",), 1, clauses),))


def _change(
    old: tuple[Clause, ...],
    new: tuple[Clause, ...],
    *,
    kind: Kind = "modified",
    materiality: Materiality = "substantive",
    direction: Direction = "none",
    facets: tuple[Facet, ...] = ("wording",),
) -> Change:
    id = f"{kind}-{'-'.join(c.id for c in old + new)}"
    return Change(id, kind, materiality, facets, direction, old, new, (), message("m"))


def test_a_rule_in_quite_other_words_is_found_by_its_vector() -> None:
    gone, other = _rule("a", "Never share what is false"), _rule("o", "Pay on time")
    came, also = _rule("b", "Hoaxes are banned"), _rule("p", "Fees are due monthly")
    others = [_rule(f"x{i}", f"Unlike {i}") for i in range(6)]
    places = {gone.text: [1, 0.1, 0], came.text: [1, 0, 0.1], other.text: [0, 1, 0], also.text: [0.2, 0.2, 1]}

    def encode(texts: Sequence[str]) -> Vectors:
        return normalize(np.array([places.get(text, [0, -1, 0]) for text in texts], dtype=np.float32))

    removed = [_change((clause,), (), kind="removed") for clause in (gone, other)]
    added = [_change((), (clause,), kind="added") for clause in (came, also)]
    changes = ChangeSet(_document(gone, other, *others), _document(came, also, *others), (*removed, *added))
    fates = trace_fates(changes, encode=encode)
    assert (fates["a"].status, fates["a"].successor, fates["a"].unclear) == ("superseded", "b", True)
    assert fates["o"].status == "removed"
    assert trace_fates(changes)["a"].status == "removed"


def test_a_rule_that_goes_is_superseded_by_one_beside_it_that_says_most_of_it() -> None:
    gone, far = _rule("a", "Only verified creators may upload content"), _rule("o", "Pay on time")
    beside = _rule("b", "Only verified creators may have content published")
    removed = [_change((clause,), (), kind="removed") for clause in (gone, far)]
    fates = trace_fates(ChangeSet(_document(gone, far, beside), _document(beside), (*removed,)))
    assert (fates["a"].status, fates["a"].successor, fates["a"].unclear) == ("superseded", "b", True)
    assert (fates["o"].status, fates["b"].status) == ("removed", "current")


def _brief(changes: ChangeSet) -> dict[str, tuple[str, str]]:
    return {id: (fate.status, fate.successor) for id, fate in trace_fates(changes).items()}


@pytest.mark.parametrize(
    ("settings", "status"),
    [
        ({"direction": "tighter"}, "narrowed"),
        ({"direction": "looser"}, "widened"),
        ({"direction": "unclear"}, "superseded"),
        ({"direction": "none"}, "superseded"),
        ({"direction": "none", "materiality": "uncertain"}, "superseded"),
        ({"materiality": "editorial"}, "current"),
        ({"materiality": "editorial", "kind": "moved", "facets": ("moved",)}, "moved"),
        ({"direction": "tighter", "kind": "moved", "facets": ("threshold", "moved")}, "narrowed"),
    ],
)
def test_a_change_gives_its_clause_a_status_and_a_successor(settings, status):
    old, new = _rule("c1", "at 13"), _rule("c2", "at 16", lineage="c1")
    change = _change((old,), (new,), **settings)
    (fate,) = trace_fates(ChangeSet(_document(old), _document(new), (change,))).values()
    assert (fate.status, fate.successor, fate.said) == (status, "c2", (message("m"),))
    weighty = change.materiality != "editorial"
    assert fate.facets == (change.facets if weighty else ())
    assert fate.unclear == (change.materiality == "uncertain")


def test_removed_unchanged_and_added_clauses():
    kept, gone, fresh = _rule("c1"), _rule("c2"), _rule("c3")
    changes = (_change((gone,), (), kind="removed"), _change((), (fresh,), kind="added"))
    told = _brief(ChangeSet(_document(kept, gone), _document(kept, fresh), changes))
    assert told == {"c1": ("current", "c1"), "c2": ("removed", "")}


def test_a_rule_takes_part_in_what_happens_to_its_lead_in():
    before = Clause("l1", "Never share:", 0, 12, "lead_in", ("A",), 1, 0, lineage="l1")
    after = Clause("l2", "Share only with a warning:", 0, 26, "lead_in", ("A",), 1, 0, lineage="l1")
    item, now = _rule("c1", "gore", lead=before), _rule("c2", "gore", lineage="c1", lead=after)
    change = _change((before,), (after,), direction="looser")
    assert _brief(ChangeSet(_document(before, item), _document(after, now), (change,))) == {"c1": ("widened", "c2")}


@pytest.mark.parametrize(
    ("settings", "status"),
    [
        ({"direction": "unclear", "facets": ("scope",)}, "current"),
        ({"direction": "looser", "facets": ("scope",)}, "widened"),
        ({"direction": "unclear", "facets": ("modality", "scope")}, "superseded"),
    ],
)
def test_a_lead_in_in_other_words_counts_where_it_points_somewhere_or_binds_otherwise(settings, status):
    before = Clause("l1", "Do not post or share:", 0, 21, "lead_in", ("A",), 1, 0, lineage="l1")
    after = Clause("l2", "We do not allow posts of:", 0, 25, "lead_in", ("A",), 1, 0, lineage="l1")
    item, now = _rule("c1", "gore", lead=before), _rule("c2", "gore", lineage="c1", lead=after)
    change = _change((before,), (after,), **settings)
    assert _brief(ChangeSet(_document(before, item), _document(after, now), (change,))) == {"c1": (status, "c2")}


def test_a_rule_that_leads_a_list_now_lives_on_in_its_items():
    old = _rule("c1", "Spam and fake accounts are not allowed")
    lead = Clause("l1", "Not allowed:", 0, 12, "lead_in", ("A",), 1, 0, lineage="c1")
    items = (_rule("c2", "spam accounts", lead=lead), _rule("c3", "fake accounts that are not allowed", lead=lead))
    change = _change((old,), (lead,), materiality="editorial", facets=("formatting",))
    (fate,) = trace_fates(ChangeSet(_document(old), _document(lead, *items), (change,))).values()
    assert (fate.status, fate.successor, fate.heirs) == ("current", "c3", ("c2", "c3"))


def test_a_rule_under_another_tier_is_tighter_or_looser_without_a_change_of_its_own():
    allowed, prohibited = Tier("ALLOWED", "allowed"), Tier("NOT ALLOWED", "prohibited")
    old, new = _rule("c1", tier=allowed), _rule("c1", tier=prohibited)
    assert trace_fates(ChangeSet(_document(old), _document(new), ()))["c1"].status == "narrowed"
    assert trace_fates(ChangeSet(_document(new), _document(old), ()))["c1"].status == "widened"


def test_the_part_of_a_split_that_says_most_of_the_old_clause_succeeds_it():
    old = _rule("c1", "Do not sell tobacco or vapes to anyone")
    news = (_rule("c2", "See below", lineage="c1"), _rule("c3", "Do not sell tobacco to anyone", lineage="c1"))
    change = _change((old,), news, kind="split", materiality="editorial")
    (fate,) = trace_fates(ChangeSet(_document(old), _document(*news), (change,))).values()
    assert (fate.status, fate.successor, fate.heirs) == ("current", "c3", ("c2", "c3"))


def test_statuses_combine_along_the_versions():
    assert combine("moved", "narrowed") == combine("narrowed", "moved") == "narrowed"
    assert combine("narrowed", "widened") == "superseded"
    assert combine("superseded", "removed") == "removed"


def test_a_clause_that_was_changed_and_changed_back_holds():
    then = Passage("c1", ("A",), "", None, "at 13", "at 13", 0, 5, ())
    elsewhere = Passage("c9", ("B",), "", None, "at 13", "at 13", 0, 5, ())
    assert settle("superseded", then, then) == "current"
    assert settle("superseded", then, elsewhere) == "moved"
    assert settle("narrowed", then, Passage("c2", ("A",), "", None, "at 16", "at 16", 0, 5, ())) == "narrowed"


def test_a_clause_put_elsewhere_below_its_heading_has_not_moved():
    then = Passage("c1", ("A",), "", None, "at 13", "at 13", 0, 5, ())
    elsewhere = Passage("c1", ("B",), "", None, "at 13", "at 13", 0, 5, ())
    assert (settle("moved", then, then), settle("moved", then, elsewhere)) == ("current", "moved")


@pytest.mark.parametrize(
    ("now", "status"),
    [
        ("Millions of developers across the world build projects with us", "current"),
        ("Our tools are used in every country there is", "superseded"),
    ],
)
def test_a_doubtful_wording_leaves_a_rule_what_it_was_while_most_of_it_stands(now, status):
    old, new = _rule("c1", "Millions of developers build their projects with us"), _rule("c2", now, lineage="c1")
    change = _change((old,), (new,), materiality="uncertain")
    (fate,) = trace_fates(ChangeSet(_document(old), _document(new), (change,))).values()
    assert (fate.status, fate.unclear) == (status, True)


@pytest.mark.parametrize(("item", "status"), [("spamming", "current"), ("posting too often", "superseded")])
def test_a_ban_that_became_a_list_is_current_where_the_list_says_all_that_went(item, status):
    old = _rule("c1", "Bulk activity, such as spamming, is prohibited")
    lead = Clause("l1", "We do not allow:", 0, 16, "lead_in", ("A",), 1, 0)
    below = Clause(
        "l2", "bulk activity, such as", 0, 22, "lead_in", ("A",), 1, 0, lineage="c1",
        lead_in=lead.text, lead_ins=("l1",),
    )  # fmt: skip
    listed = replace(_rule("c2", item, lead=below), lead_ins=("l1", "l2"))
    gone = Evidence("scope", Span(old.text.index("spamming"), len(old.text)), None)
    change = replace(_change((old,), (below,), facets=("scope",)), evidence=(gone,))
    document = replace(_document(old), text=old.text)
    (fate,) = trace_fates(ChangeSet(document, _document(lead, below, listed), (change,))).values()
    assert (fate.status, fate.successor) == (status, "c2")


@pytest.mark.parametrize(
    ("now", "status"),
    [
        ("Exploiting or sexualizing minors", "superseded"),
        # Most of it stands in what says more now, or hardly any.
        (
            "We remove any image of minors and anything else that in our view sexualizes or exploits somebody",
            "superseded",
        ),
        ("We remove any image of minors", "removed"),
        ("Minors | The sexualization or exploitation of minors", "removed"),
    ],
)
def test_a_removed_clause_is_sought_in_what_came_by_the_families_of_its_words(now, status):
    old, new = _rule("c1", "The sexualization or exploitation of minors"), _rule("c2", now.replace(" | ", CELL_MARK))
    changes = (_change((old,), (), kind="removed"), _change((), (new,), kind="added"))
    assert _brief(ChangeSet(_document(old), _document(new), changes))["c1"][0] == status


def test_a_renamed_term_does_not_hide_what_a_rule_became():
    old = _rule("c1", "We take down sensitive data where the usual process does not apply")
    new = _rule("c2", "Private information is what we take down as an exception")
    names = message("change-term", old=Quote("sensitive data"), new=Quote("private information"))
    other = replace(_change((old,), (), kind="removed"), details=(names,))
    changes = (other, _change((), (new,), kind="added"))
    assert _brief(ChangeSet(_document(old), _document(new), changes)) == {"c1": ("superseded", "c2")}
    plain = (replace(other, details=()), changes[1])
    assert _brief(ChangeSet(_document(old), _document(new), plain)) == {"c1": ("removed", "")}
