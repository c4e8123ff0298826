"""Documents in two languages: who belongs to whom, what stands alone, and what is too unsure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.errors import InputError
from nlp.localize.align import align as module
from nlp.localize.align import align_documents, align_segments, cut_segments
from nlp.localize.align.segment import Segment
from nlp.search.encoder import FakeEncoder, load_encoder
from tests.conftest import document

ENGLISH = """# Going live

## Who may go live

You must be at least 16 years old to go live. We may ask for proof of your age, and we end streams that break this rule.

## What is not allowed

* Sharing another person's home address or phone number
* Alcohol, unless adults prepare food with it
* Dangerous stunts

You can appeal within 30 days at https://example.org/en/appeal.
"""
# The second sentence is cut in two, the stunts are missing, and a line was added.
TRANSLATIONS = {
    "de": """# Livestreams

## Wer live gehen darf

Du musst mindestens 16 Jahre alt sein, um live zu gehen. Wir können einen Altersnachweis verlangen. Streams,
die die Regel verletzen, beenden wir.

## Was nicht erlaubt ist

* Das Teilen der Privatadresse oder Telefonnummer einer anderen Person
* Alkohol, außer wenn Erwachsene damit Essen zubereiten

Du kannst innerhalb von 30 Tagen unter https://example.org/de/appeal Einspruch einlegen.

Fragen beantwortet das Team in Berlin von Montag bis Freitag.
""",
    "ja": """# ライブ配信

## ライブ配信ができる人

ライブ配信を行うには16歳以上でなければなりません。年齢を証明するものをお願いすることがあります。この規則に違反する配信は終了します。

## 許可されていないこと

* 他人の自宅住所や電話番号を共有すること
* 大人が料理に使う場合を除く、アルコール

https://example.org/ja/appeal で30日以内に異議を申し立てることができます。

ご質問は月曜日から金曜日まで東京のチームがお答えします。
""",
    "ar": """# البث المباشر

## من يمكنه البث المباشر

يجب أن يكون عمرك 16 عامًا على الأقل للبث المباشر. قد نطلب إثباتًا لعمرك. وننهي عمليات البث التي تخالف هذه القاعدة.

## ما هو غير مسموح به

* مشاركة عنوان منزل شخص آخر أو رقم هاتفه
* الكحول، إلا إذا كان البالغون يعدون الطعام به

يمكنك الاستئناف خلال 30 يومًا على https://example.org/ar/appeal.

يجيب الفريق في القاهرة عن الأسئلة من الاثنين إلى الجمعة.
""",
}


def texts(segments):
    return [segment.text for segment in segments]


@pytest.mark.slow
@pytest.mark.parametrize("language", sorted(TRANSLATIONS))
def test_a_translation_with_a_cut_a_loss_and_an_addition(language):
    source, target = document(ENGLISH), document(TRANSLATIONS[language])
    found = align_documents(source, target, encode=load_encoder("universal").encode)
    pairs = sorted((*found.pairs, *found.uncertain), key=lambda pair: pair.source_span)
    assert [pair.shape for pair in pairs] == ["1-1"] * 3 + ["1-2"] + ["1-1"] * 4
    assert texts(segment for _, segment in found.source_alone) == ["Dangerous stunts"]
    assert texts(found.target_alone) == [target.clauses[-1].text]
    assert len(found.pairs) >= 6
    assert found.method == "meaning"


def test_without_an_encoder_structure_numbers_and_addresses_decide():
    found = align_documents(document(ENGLISH), document(TRANSLATIONS["de"]))
    assert found.method == "structure"
    pairs = {pair.source[0].text[:10]: pair.target[0].text for pair in (*found.pairs, *found.uncertain)}
    assert pairs["You can ap"].startswith("Du kannst innerhalb")
    assert pairs["What is no"] == "Was nicht erlaubt ist"


def test_a_document_that_is_no_translation_gives_no_sure_pair():
    other = "# Rezepte\n\n" + "\n\n".join(
        f"Man nehme {n} Eier und verrühre sie lange mit Mehl, Zucker und Milch." for n in range(2, 12)
    )
    found = align_documents(document(ENGLISH), document(other), encode=load_encoder("universal").encode)
    assert len(found.pairs) <= 1


@settings(deadline=None, max_examples=30)
@given(st.sets(st.integers(0, 8)), st.sets(st.integers(0, 8)))
def test_every_segment_is_in_one_place_and_order_is_kept(lost, left):
    segments = cut_segments(document(ENGLISH))
    source = [segment for at, segment in enumerate(segments) if at not in lost]
    target = [segment for at, segment in enumerate(segments) if at not in left]
    found = align_segments(source, target, encode=FakeEncoder().encode)
    pairs = sorted((*found.pairs, *found.uncertain), key=lambda pair: pair.source_span)
    ours = [segment for pair in pairs for segment in pair.source]
    theirs = [segment for pair in pairs for segment in pair.target]
    assert sorted([*ours, *(segment for _, segment in found.source_alone)], key=lambda s: s.span) == source
    assert sorted([*theirs, *found.target_alone], key=lambda s: s.span) == target
    assert ours == sorted(ours, key=lambda s: s.span)
    assert theirs == sorted(theirs, key=lambda s: s.span)


def test_a_text_is_its_own_translation():
    segments = cut_segments(document(ENGLISH))
    for encode in (None, FakeEncoder().encode):
        found = align_segments(segments, segments, encode=encode)
        assert [(pair.source, pair.target) for pair in found.pairs] == [((s,), (s,)) for s in segments]


def test_nothing_aligns_with_nothing():
    segments = cut_segments(document(ENGLISH))
    assert align_segments([], []).pairs == ()
    found = align_segments(segments, [], encode=FakeEncoder().encode)
    assert texts(segment for _, segment in found.source_alone) == texts(segments)


def test_too_long_documents_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MOST_CELLS", 100)
    segments = [Segment(f"Rule {n}.", document(ENGLISH).clauses[0].span, "text") for n in range(11)]
    with pytest.raises(InputError, match="11 and 11 segments"):
        align_segments(segments, segments)
