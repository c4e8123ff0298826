from __future__ import annotations

import numpy as np

from nlp.document import Clause, Document, Section, Tier
from nlp.search.chunk import chunk, embed
from nlp.search.encoder import FakeEncoder
from nlp.search.late import TOKEN_DIMENSION

LEAD = Clause("l1", "Showing or sharing:", 0, 19, "lead_in", ("Self-harm",), 1, 0)
TIER = Tier("NOT ALLOWED", "prohibited")


def _clause(id: str, text: str, *, start: int = 20, title: str = "Self-harm") -> Clause:
    return Clause(
        id, text, start, start + len(text), "rule", (title,), 2, 1, level=1, tier=TIER,
        lead_in=LEAD.text, lead_ins=("l1",), full_text=f"Showing or sharing {text}",
    )  # fmt: skip


def _document(*clauses: Clause, title: str = "Safety policy") -> Document:
    text = LEAD.text + "\n" + "\n".join(clause.text for clause in clauses)
    return Document(text, (Section(None, ("Self-harm",), 1, (LEAD, *clauses)),), title=title)


def test_a_chunk_carries_title_path_tier_and_lead_in_and_lead_ins_are_no_chunks():
    (only,) = chunk(_document(_clause("c1", "plans for self-harm")))
    assert only.text == "Safety policy > Self-harm > NOT ALLOWED\nShowing or sharing plans for self-harm"
    assert (only.clause_id, only.words) == ("c1", "plans for self-harm")


def test_a_title_that_is_in_the_path_is_not_doubled():
    (only,) = chunk(_document(_clause("c1", "plans"), title="Self-harm"))
    assert only.text.startswith("Self-harm > NOT ALLOWED\n")


def test_long_clauses_become_overlapping_windows_that_quote_the_document():
    words = [f"w{number}" for number in range(300)]
    document = _document(_clause("c1", " ".join(words)))
    windows = chunk(document, window=120, overlap=30)
    assert [window.part for window in windows] == [0, 1, 2]
    quoted = [document.quote(window.span).split() for window in windows]
    assert quoted == [words[0:120], words[90:210], words[180:300]]
    assert all("NOT ALLOWED\nShowing or sharing: w" in window.text for window in windows)


def test_the_same_words_in_the_same_context_have_one_key():
    once, again = (chunk(_document(_clause(id, "plans for self-harm")))[0] for id in ("c1", "c2"))
    elsewhere = chunk(_document(_clause("c1", "plans for self-harm", title="News")))[0]
    assert once.key == again.key != elsewhere.key
    assert 0 <= once.key < 2**63


def test_a_vector_is_the_mean_of_words_and_words_in_context():
    encoder = FakeEncoder()
    pieces = chunk(_document(_clause("c1", "plans for self-harm"), _clause("c2", "news reports")))
    vectors = embed(pieces, encoder).vectors
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    words, context = encoder.encode([pieces[1].words, pieces[1].text])
    assert np.allclose(vectors[1], (words + context) / np.linalg.norm(words + context), atol=1e-6)


class Lettered(FakeEncoder):
    """Reads a text's letters as its tokens."""

    def read(self, texts, *, progress=None):
        letters = [np.full((len(text), TOKEN_DIMENSION), 1, dtype=np.int8) for text in texts]
        return self.encode(texts, progress=progress), letters


def test_tokens_are_of_the_words_in_context_and_change_no_vector():
    pieces = chunk(_document(_clause("c1", "plans for self-harm"), _clause("c2", "news reports")))
    done: list[int] = []
    read = embed(pieces, Lettered(), progress=done.append)
    assert [len(tokens) for tokens in read.tokens] == [len(piece.text) for piece in pieces]
    assert np.allclose(read.vectors, embed(pieces, FakeEncoder()).vectors)
    assert done == sorted(done)
    assert done[-1] == len(pieces)
    assert [len(tokens) for tokens in embed(pieces, FakeEncoder()).tokens] == [0, 0]
