import json

from nlp.export.contract import briefing_json, changes_json, dumps, quiz_json


def test_changes_contract(changes, summaries, warnings, golden):
    golden("changes.json", dumps(changes_json(changes, summaries, warnings)))


def test_briefing_contract(briefing, golden):
    golden("briefing.pt-BR.json", dumps(briefing_json(briefing("pt-BR"))))


def test_quiz_contract(quiz, changes, golden):
    golden("quiz.json", dumps(quiz_json(quiz, changes)))


def test_every_offset_quotes_its_words(changes, summaries, briefing, quiz):
    printed = json.loads(dumps(changes_json(changes, summaries, ())))
    text = {side: printed[side]["text"] for side in ("old", "new")}
    checked = 0
    for change in printed["changes"]:
        clauses = [(side, clause) for side in text for clause in change[side]]
        words = [(side, one[side]) for one in change["evidence"] for side in text if one[side]]
        for side, part in clauses + words:
            assert text[side][part["start"] : part["end"]] == part["text"]
            checked += 1
    grounded = briefing_json(briefing("ar"))["segments"] + quiz_json(quiz, changes)["items"]
    for evidence in (one for holder in grounded for one in holder["evidence"]):
        assert text[evidence["side"]][evidence["start"] : evidence["end"]] == evidence["text"]
        checked += 1
    assert checked > 30
