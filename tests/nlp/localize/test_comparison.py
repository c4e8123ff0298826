"""A translation held against its source: what only the two documents together show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from nlp.document import Document
from nlp.localize.align import Alignment, Pair, Segment, cut_segments
from nlp.localize.align.confidence import Features
from nlp.localize.comparison import compare_documents
from nlp.localize.locales import LOCALES
from tests.conftest import document

SOURCE = """Read [our Terms](/en/terms) and ask [support](https://x.org/help).

* Public or private harassment
* Publishing a private address without explicit permission
"""
TARGET = """Lesen Sie [unsere Bedingungen]({terms}) und fragen Sie den [Support]({help}).

* Das Veröffentlichen einer privaten Adresse ohne ausdrückliche Erlaubnis
"""
SURE = Features(8.0, 6.0, 1.0, 1.0, 0.0, 1.0, 1.0)


def pair(source: Sequence[Segment], target: Sequence[Segment]) -> Pair:
    return Pair(tuple(source), tuple(target), 0.99, SURE)


def compared(source: Document, target: Document) -> list[list[tuple[str, str, str]]]:
    """Check with the first segments paired, and all the rest as one pair."""
    ours, theirs = cut_segments(source), cut_segments(target)
    pairs = pair(ours[:1], theirs[:1]), pair(ours[1:], theirs[1:])
    alignment = Alignment(pairs, (), (), (), "meaning", 0.6)
    found = compare_documents(
        source, target, alignment, source_locale=LOCALES["en"], target_locale=LOCALES["de"]
    )  # fmt: skip
    return [
        [(f.code, f.severity, f.target.of(each.target) if f.target else "") for f in each.findings] for each in found
    ]


def test_a_list_item_that_its_neighbour_swallowed_and_addresses_behind_words_are_seen() -> None:
    source = cast(Document, document(SOURCE))
    right = cast(Document, document(TARGET.format(terms="/de/terms", help="https://x.org/help")))
    wrong = cast(Document, document(TARGET.format(terms="/fr/terms", help="https://y.org/help")))
    joined = [("blocks_joined", "warning", "")]
    assert compared(source, right) == [[("url_localized", "info", "unsere Bedingungen")], joined]
    assert compared(source, wrong) == [
        [("url_other_language", "warning", "unsere Bedingungen"), ("url_changed", "warning", "Support")], joined,
    ]  # fmt: skip
