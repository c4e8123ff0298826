"""The index finds what comparing with every text finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from nlp.localize.memory.candidates import CandidateIndex

WORDS = "users must not post share private images of a minor within 24 48 hours unless they consent to it".split()
sentences = st.lists(st.sampled_from(WORDS), min_size=4, max_size=12).map(" ".join)


@settings(deadline=None)
@given(st.lists(sentences, min_size=1, max_size=30, unique=True), sentences)
def test_nothing_alike_is_missed(texts: list[str], text: str) -> None:
    best = process.extractOne(text, texts, scorer=fuzz.ratio, score_cutoff=80)
    if best is not None:
        found = CandidateIndex(texts).find(text, limit=24, ratio=0.7)
        assert any(fuzz.ratio(text, texts[place]) >= best[1] for place in found)


def test_an_edited_sentence_is_found_among_many_and_in_unspaced_scripts() -> None:
    texts = [
        f"Rule {number}: accounts of group {number % 7} are reviewed every {number + 2} days." for number in range(3000)
    ]
    index = CandidateIndex(texts)
    asked = "Rule 1234: accounts of group 2 are reviewed every 1236 hours."
    assert index.find(asked, limit=5, ratio=0.7)[0] == 1234
    assert index.find("nothing shared", limit=5, ratio=0.7) == []
    assert CandidateIndex([]).find("a", limit=5, ratio=0.7) == []
    japanese = CandidateIndex(["利用者は24時間以内に投稿してはなりません。", "広告は許可されています。"])
    assert japanese.find("利用者は48時間以内に投稿してはなりません。", limit=5, ratio=0.7) == [0]


@settings(deadline=None)
@given(
    st.lists(sentences, min_size=1, max_size=30, unique=True), st.lists(sentences, max_size=6, unique=True), sentences,
    st.data(),
)  # fmt: skip
def test_an_index_that_knows_another_finds_what_one_from_scratch_finds(
    texts: list[str], news: list[str], text: str, data: st.DataObject
) -> None:
    kept = data.draw(st.permutations([place for place in range(len(texts)) if data.draw(st.booleans())]))
    places = [*kept, *[-1] * len(news)]
    changed = [*(texts[place] for place in kept), *news]
    knowing = CandidateIndex(changed, known=CandidateIndex(texts), places=places)
    fresh = CandidateIndex(changed)
    assert knowing.find(text, limit=5, ratio=0.5) == fresh.find(text, limit=5, ratio=0.5)
    again = CandidateIndex(
        texts, known=knowing, places=[changed.index(each) if each in changed else -1 for each in texts]
    )
    assert again.find(text, limit=5, ratio=0.5) == CandidateIndex(texts).find(text, limit=5, ratio=0.5)
