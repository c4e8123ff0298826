from hypothesis import given
from hypothesis import strategies as st

from nlp.export.wording import cells, compare, compare_pieces, compare_rows, compare_sides, excerpt, plain

texts = st.text(alphabet="ab c13.,", min_size=1, max_size=30).map(lambda text: text.strip() or "a")


def read(runs, *ops):
    return "".join(run.text for run in runs if run.op in ("equal", *ops))


@given(st.lists(texts, min_size=1, max_size=3), st.lists(texts, min_size=1, max_size=3))
def test_sides_keep_every_word_of_their_own_text(old, new):
    left, right = compare_sides(old, new)
    assert [read(runs, "delete") for runs in left] == old
    assert [read(runs, "insert") for runs in right] == new
    assert [read(runs, "insert") for runs in compare_pieces(old, new)] == new


@given(st.lists(texts, min_size=1, max_size=4), st.lists(texts, min_size=1, max_size=4))
def test_a_row_keeps_its_cells(old, new):
    shown = [read(cell, "insert") for cell in cells(compare_rows(" | ".join(old), " | ".join(new)))]
    assert [text for text in shown if text] == new
    assert [read(cell, "delete") for cell in cells(plain(" | ".join(old)))] == old


def test_a_new_column_leaves_the_others_alone():
    name, tier, age = cells(compare_rows("Wine tasting | 18", "Wine tasting | Restricted | 18"))
    assert (name, age) == (plain("Wine tasting"), plain("18"))
    assert {run.op for run in tier} == {"insert"}
    assert [read(cell, "delete") for cell in cells(compare_rows("Wine | 18", "Wine | 21"))] == ["Wine", "18"]


@given(st.lists(texts, min_size=1, max_size=3), st.lists(texts, min_size=1, max_size=3))
def test_an_excerpt_of_short_texts_is_the_first_that_changed(old, new):
    pieces = compare_pieces(old, new)
    assert excerpt(pieces) == next((runs for runs in pieces if any(run.op != "equal" for run in runs)), pieces[0])


def test_an_excerpt_shows_the_marks_and_whole_words_around_them():
    before, after = "Every account that was opened before the first of May " * 3, " and so on without an end" * 9
    (runs,) = compare_pieces([f"{before}may stay{after}"], [f"{before}must go{after}"])
    shown = excerpt([plain(before), runs])
    assert "must" in read(shown, "insert")
    assert "may" in read(shown, "delete")
    assert read(shown).startswith("… ")
    assert read(shown).endswith(" …")
    assert len(read(shown, "insert")) < 200
    assert set(read(shown).split()) <= set((before + after).split()) | {"…"}


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
