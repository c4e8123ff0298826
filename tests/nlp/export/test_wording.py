from hypothesis import given
from hypothesis import strategies as st

from nlp.export.wording import compare, compare_pieces, compare_sides

texts = st.text(alphabet="ab c13.,", min_size=1, max_size=30).map(lambda text: text.strip() or "a")


def read(runs, *ops):
    return "".join(run.text for run in runs if run.op in ("equal", *ops))


@given(st.lists(texts, min_size=1, max_size=3), st.lists(texts, min_size=1, max_size=3))
def test_sides_keep_every_word_of_their_own_text(old, new):
    left, right = compare_sides(old, new)
    assert [read(runs, "delete") for runs in left] == old
    assert [read(runs, "insert") for runs in right] == new
    assert [read(runs, "insert") for runs in compare_pieces(old, new)] == new


def test_texts_that_share_little_are_replaced_whole():
    runs = compare("Badges are blue.", "Report every threat within an hour.")
    assert [(run.op, run.text) for run in runs] == [
        ("delete", "Badges are blue."),
        ("insert", "Report every threat within an hour."),
    ]
    left, right = compare_sides(["Badges are blue."], ["Report every threat within an hour."])
    assert {run.op for runs in left + right for run in runs} == {"equal"}


def test_a_split_marks_only_what_changed():
    first, second = compare_pieces(
        ["A report stays open for a week and it is then closed."],
        ["A report stays open for a week.", "It is then closed."],
    )
    assert read(first, "insert") == "A report stays open for a week."
    assert read(second, "insert") == "It is then closed."
    assert "stays open for a week" in "".join(run.text for run in first if run.op == "equal")
