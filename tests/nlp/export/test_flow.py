from nlp.export.flow import arrange
from tests.conftest import compared


def outline(nodes, depth=0):
    for node in nodes:
        words = [("~" if entry.gone else "") + entry.clause.text[:12] for entry in node.entries]
        yield depth, node.kind, words
        yield from outline(node.children, depth + 1)


def test_the_whole_new_version_and_what_left_it_in_its_place(changes):
    shown = list(outline(arrange(changes)))
    new = [words for _, _, entries in shown for words in entries if not words.startswith("~")]
    assert new == [clause.text[:12] for clause in changes.new.clauses]
    assert (1, "item", ["~dares that m"]) in shown
    assert shown.index((1, "item", ["~dares that m"])) == shown.index((1, "item", ["live streams"])) + 1
    assert (0, "heading", ["~Old badges"]) in shown
    moved = next(position for position, entry in enumerate(shown) if "~Guardians ma" in entry[2])
    assert shown[moved - 1][2][0] == "You must be "


def test_lists_nest_and_headings_leave_no_gap(changes):
    nodes = arrange(changes)
    assert (2, "list", []) in list(outline(nodes))
    assert [node.depth for node in nodes if node.kind == "heading"] == [1, 2, 2, 2, 2]


def test_removed_items_stay_between_their_neighbours_where_the_tier_changed():
    items = ["threats against a person", "praise of an attack", "instructions for a weapon", "selling a knife"]
    rules = "# Rules\n\n{}\n\n{}\n"
    old = rules.format("NOT ALLOWED", "\n".join(f"- {item}" for item in items))
    new = rules.format("AGE-RESTRICTED", "\n".join(f"- {item}" for item in items[::2]))
    shown = [words for _, kind, words in outline(arrange(compared(old, new).changes)) if kind == "item"]
    assert shown == [[f"{gone}{item[:12]}"] for gone, item in zip(["", "~", "", "~"], items, strict=True)]


def test_rows_that_follow_each_other_are_a_table_and_a_single_line_is_none():
    rules = "# Rules\n\n| Activity | Age |\n|---|---|\n| Wine tasting | 18 |\n| {} | 16 |\n\nHome | About us\n"
    nodes = arrange(compared(rules.format("Card games"), rules.format("Boxing in a ring")).changes)
    (table,) = (node for node in nodes if node.kind == "table")
    assert [row.kind for row in table.children] == ["row"] * len(table.children)
    assert (len(table.children) >= 3, table.columns) == (True, 2)
    single = arrange(compared("# Rules\n\nHome | About us\n", "# Rules\n\nHome | About you\n").changes)
    assert [node.kind for node in single] == ["heading", "paragraph"]
