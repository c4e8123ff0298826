"""What was written as JSON comes back as the value that it was."""

from __future__ import annotations

import json
from dataclasses import replace

from nlp.export.contract import briefing_json, quiz_json
from nlp.export.values import read_item, read_segment
from nlp.pipeline import localize_brief, localize_items
from tests.conftest import compared

OLD = "# Alcohol\n\n## Limits\n\nSellers must answer within 30 days.\n\nMinors under 16 may not post ads.\n"
NEW = "# Alcohol\n\n## Limits\n\nSellers must answer within 14 days.\n\nMinors under 18 may not post ads.\n"


def test_segments_and_items_come_back_as_they_were() -> None:
    analysis = compared(OLD, NEW)
    for tag in ("en", "pt-BR"):
        briefing, quiz = localize_brief(analysis, tag), localize_items(analysis, tag)
        said = json.loads(json.dumps(briefing_json(briefing)))
        asked = json.loads(json.dumps(quiz_json(quiz, analysis.changes)))
        restored = briefing_json(replace(briefing, segments=tuple(map(read_segment, said["segments"]))))
        assert restored == said
        assert said["segments"]
        again = quiz_json(replace(quiz, items=tuple(map(read_item, asked["items"]))), analysis.changes)
        assert again == asked
        assert asked["items"]
