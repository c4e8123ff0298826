from random import Random

import pytest

from evals.changes.blocks import join_blocks, sentence_spans, split_blocks, visible
from evals.changes.cases import HELD_OUT, make_cases
from evals.changes.match import attribute
from evals.changes.planted import Edit, Expected
from evals.changes.sentence_edits import SENTENCE_EDITS, enumeration, exception, link, modality, negation, threshold
from evals.corpus import all_versions, load, parser, sample_versions
from nlp.pipeline import analyse

VERSIONS = all_versions()


@pytest.mark.parametrize("version", VERSIONS, ids=lambda v: f"{v.policy}-{v.name}")
def test_blocks_join_to_the_very_document(version):
    head, blocks = split_blocks(version.markdown)
    assert join_blocks(head, blocks) == version.markdown
    assert sum(block.kind in ("paragraph", "item") for block in blocks) >= 3


def test_sentences_end_where_a_reader_ends_them():
    body = "We act within 24 hours, e.g. on Sundays. See *our page*. (You may ask. We answer.) Done"
    assert [body[a:b] for a, b in sentence_spans(body)] == [
        "We act within 24 hours, e.g. on Sundays.", "See *our page*.", "(You may ask. We answer.)", "Done",
    ]  # fmt: skip


def test_visible_text_drops_marks_and_addresses():
    assert visible("**Do** not [click *here*](https://a.example/x_y)\nor `run` it") == "Do not click here or run it"


def _first(edit, sentence):
    for seed in range(40):
        yield edit(sentence, Random(seed))


def test_edits_say_what_they_did():
    found = {v.new: v for v in _first(modality, "You must delete the post within a day.") if v}
    assert found["You may delete the post within a day."].expected.direction == "looser"
    assert found["You may delete the post within a day."].expected.facets == ("modality",)
    found = {v.new: v for v in _first(negation, "You may not post links.") if v}
    assert {v.name for v in found.values()} == {"negation_dropped"}
    assert found["You may post links."].expected.direction == "looser"
    found = [v for v in _first(exception, "You may not sell tobacco to minors.") if v]
    assert {v.name for v in found} == {"exception_added", "exception_removed"}
    assert {v.expected.direction for v in found if v.name == "exception_added"} == {"looser"}
    assert {v.expected.direction for v in found if v.name == "exception_removed"} == {"tighter"}


def test_edits_leave_alone_what_is_no_rule():
    assert modality("Strangers may have another view than you do.", Random(1)) is None
    assert threshold("See section 12 of the terms.", Random(1)) is None
    assert enumeration("You must remove, disable, or restrict it.", Random(1)) is None
    assert link("No link here.", Random(1)) is None


@pytest.mark.parametrize("kind", SENTENCE_EDITS)
def test_every_sentence_edit_changes_the_text(kind):
    sentences = [
        body[a:b]
        for version in sample_versions()
        for block in split_blocks(version.markdown)[1]
        for body in [block.body]
        for a, b in sentence_spans(body)
    ]
    made = [v for index, s in enumerate(sentences) if (v := SENTENCE_EDITS[kind](s, Random(index)))]
    assert made, f"no sentence of the sample policies takes the edit {kind}"
    assert all(v.old != v.new and v.old and v.new for v in made)


def test_cases_are_the_same_in_every_run_and_differ_by_seed():
    version = sample_versions()[:1]
    assert list(make_cases(version, [3])) == list(make_cases(version, [3]))
    assert list(make_cases(version, [3])) != list(make_cases(version, [4]))
    assert HELD_OUT > 999


def test_a_change_is_about_the_edit_whose_words_it_shares():
    first = "You may appeal within {} days of the decision."
    other = "Sellers must show the full price before checkout."
    old = f"# Rules\n\n{first.format(30)}\n\nKeep calm and be kind to everyone here.\n\n{other}\n"
    new = f"# Rules\n\n{first.format(14)}\n\nKeep calm and be kind to all people here.\n"
    edits = [
        Edit("threshold", first.format(30), first.format(14), Expected("substantive")),
        Edit("deleted", other, "", Expected("substantive")),
    ]
    changes = analyse(load(old), load(new), parser=parser()).changes.changes
    found = attribute(changes, edits)
    assert [c.facet for c in found[0]] == ["threshold"]
    assert [c.kind for c in found[1]] == ["removed"]
    assert all("calm" in c.new[0].text for c in found[-1])
    assert len(found[-1]) == 1
