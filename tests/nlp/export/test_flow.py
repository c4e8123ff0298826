from nlp.export.flow import arrange


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
