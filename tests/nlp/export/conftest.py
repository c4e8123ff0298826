"""A small fictional policy in two versions, and a hand-built ChangeSet, Briefing and Quiz over it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from nlp.briefing.briefing import Briefing, Coverage, Grounding, Segment
from nlp.document import Clause, Document, Mark, Section, Span, Tier
from nlp.export.labels import LABELS, direction
from nlp.finding import Finding
from nlp.message import Message
from nlp.quiz.item import Item, Option, Quiz
from nlp.versions.change import Change, ChangeSet, Evidence

GOLDEN = Path(__file__).parent / "golden"

# kind, text or sentences, and what the kind needs: heading level, tier kind, item level and number
OLD_LINES: list[tuple[object, ...]] = [
    ("heading", "Youth safety", 1),
    ("text", "Lantern is for people who can look after themselves.", "These rules apply to every account."),
    ("heading", "Accounts", 2),
    ("text", "You must be at least 13 years old to open an account.", "We ask for a birth date at sign-up."),
    ("text", "Guardians may ask us to close a minor's account, and we answer within 30 days."),
    ("heading", "Live video", 2),
    ("tier", "NOT ALLOWED", "prohibited"),
    ("lead", "Hosting, promoting or joining:", 0, ""),
    ("item", "live streams by people under 16", 1, "-"),
    ("item", "dares that may injure a minor; or", 1, "-"),
    ("item", "paid gifts from adults to minors", 2, "-"),
    ("tier", "ALLOWED", "allowed"),
    ("item", "School events with a <named> adult", 1, "1."),
    ("item", "Charity streams that guardians run", 1, "2."),
    ("heading", "Reports", 2),
    ("text", "Read how to report a minor's account.", "Reviewers must reply to every report.",
     "A report stays open for a week and it is then closed."),
    ("text", "Reviewers log the time.", "Reviewers log the outcome."),
    ("heading", "Old badges", 2),
    ("text", "Badges for school clubs are given once a year."),
]  # fmt: skip

NEW_LINES: list[tuple[object, ...]] = [
    ("heading", "Youth safety", 1),
    ("text", "Lantern is for people who can look after themselves.", "These rules apply to every account."),
    ("heading", "Accounts", 2),
    ("text", "You must be at least 16 years old to open an account.", "We ask for a birth date at sign-up.",
     "Reviewers log the time and the outcome."),
    ("heading", "Live video", 2),
    ("tier", "AGE-RESTRICTED", "restricted"),
    ("lead", "Hosting, promoting or joining:", 0, ""),
    ("item", "live streams by people under 16, unless a guardian is present", 1, "-"),
    ("item", "paid gifts from adults to minors", 2, "-"),
    ("item", "filters that make an adult look like a minor", 1, "-"),
    ("tier", "ALLOWED", "allowed"),
    ("item", "Charity streams that guardians run", 1, "1."),
    ("item", "School events with a <named> adult", 1, "2."),
    ("heading", "Reports", 2),
    ("text", "Read how to report a minor's account.", "Reviewers may reply to every report.",
     "A report stays open for a week.", "It is then closed."),
    ("text", "Guardians may ask us to close a minor's account, and we answer within 30 days."),
]  # fmt: skip


def build(lines: list[tuple[object, ...]], *, version: str, effective: date, prefix: str, link: str) -> Document:
    """Lay the lines out as a Document with true offsets; clause ids are `prefix` and a running number."""
    sections: list[Section] = []
    heading: Clause | None = None
    level, at, ordinal = 0, 0, 0
    path: list[tuple[int, str]] = []
    tier: Tier | None = None
    lead: Clause | None = None
    found: list[Clause] = []
    text_lines: list[str] = []

    def clause(text: str, role: str, block: int, start: int, level: int = 0, number: str = "") -> Clause:
        nonlocal ordinal
        ordinal += 1
        marks = (Mark("link", Span(5, 18), link),) if text.startswith("Read how") else ()
        return Clause(
            id=f"{prefix}{ordinal}", text=text, start=start, end=start + len(text), role=role,  # type: ignore[arg-type]
            path=tuple(name for depth, name in path if depth > 1), ordinal=ordinal, block=block, level=level,
            number=number, tier=tier, lead_in=lead.text if lead and level else "", marks=marks, full_text=text,
        )  # fmt: skip

    for block, (kind, *rest) in enumerate(lines):
        parts = [str(part) for part in rest] if kind == "text" else [str(rest[0])]
        line = " ".join(parts)
        if kind == "heading":
            sections += [Section(heading, tuple(n for _, n in path), level, tuple(found))] if ordinal else []
            level, found, tier, lead = int(str(rest[1])), [], None, None
            path = [*((depth, name) for depth, name in path if depth < level), (level, line)]
            heading = clause(line, "heading", block, at, level)
        elif kind == "tier":
            tier = Tier(line, rest[1])  # type: ignore[arg-type]
            found.append(clause(line, "tier", block, at))
        elif kind in ("item", "lead"):
            found.append(
                clause(line, "lead_in" if kind == "lead" else "rule", block, at, int(str(rest[1])), str(rest[2]))
            )
            lead = found[-1] if kind == "lead" else lead
        else:
            start = at
            for part in parts:
                found.append(clause(part, "rule", block, start))
                start += len(part) + 1
        text_lines.append(line)
        at += len(line) + 1
    sections.append(Section(heading, tuple(n for _, n in path), level, tuple(found)))
    return Document(
        text="\n".join(text_lines), sections=tuple(sections), title="Youth safety", policy="youth-safety",
        version=version, effective=effective, format="markdown", name=f"youth-safety-{version}.md",
        meta={"version": version},
    )  # fmt: skip


def make_changes() -> ChangeSet:
    old = build(OLD_LINES, version="2.0", effective=date(2025, 3, 1), prefix="o", link="https://example.org/report")
    new = build(NEW_LINES, version="3.0", effective=date(2025, 9, 15), prefix="n", link="https://example.org/help")

    def find(document: Document, *starts: str) -> tuple[Clause, ...]:
        return tuple(next(c for c in document.clauses if c.text.startswith(start)) for start in starts)

    def change(
        number: int, kind: str, materiality: str, facets: str, direction: str, olds: str, news: str,
        words: tuple[str, str] = ("", ""),
    ) -> Change:  # fmt: skip
        left, right = find(old, *filter(None, olds.split("|"))), find(new, *filter(None, news.split("|")))
        evidence = (
            (Evidence(facets.split()[0], _span(old, left, words[0]), _span(new, right, words[1])),)  # type: ignore[arg-type]
            if any(words)
            else ()
        )
        return Change(
            f"c{number}", kind, materiality, tuple(facets.split()), direction,  # type: ignore[arg-type]
            left, right, evidence, Message("change"),
        )  # fmt: skip

    changes = (
        change(1, "modified", "substantive", "threshold", "tighter", "You must", "You must", ("13", "16")),
        change(2, "merged", "editorial", "wording moved", "none", "Reviewers log the time|Reviewers log the outcome",
               "Reviewers log the time and"),
        change(3, "modified", "substantive", "tier", "looser", "NOT ALLOWED", "AGE-RESTRICTED",
               ("NOT ALLOWED", "AGE-RESTRICTED")),
        change(4, "modified", "substantive", "exception", "looser", "live streams", "live streams",
               ("", "unless a guardian is present")),
        change(5, "removed", "substantive", "scope", "looser", "dares", "", ("dares that may injure a minor", "")),
        change(6, "added", "substantive", "scope", "tighter", "", "filters", ("", "filters")),
        change(7, "modified", "editorial", "numbering", "none", "Charity", "Charity"),
        change(8, "moved", "editorial", "moved numbering", "none", "School events", "School events"),
        change(9, "modified", "editorial", "reference", "none", "Read how", "Read how"),
        change(10, "modified", "uncertain", "modality", "unclear", "Reviewers must reply", "Reviewers may reply",
               ("must", "may")),
        change(11, "split", "editorial", "wording", "none", "A report stays", "A report stays|It is then"),
        change(12, "moved", "editorial", "moved", "none", "Guardians", "Guardians"),
        change(13, "removed", "editorial", "formatting", "none", "Old badges", ""),
        change(14, "removed", "substantive", "scope", "unclear", "Badges", ""),
    )  # fmt: skip
    return ChangeSet(old, new, changes, (Message("warning"),))


def _span(document: Document, clauses: tuple[Clause, ...], words: str) -> Span | None:
    if not words:
        return None
    start = document.text.index(words, clauses[0].start)
    return Span(start, start + len(words))


SUMMARIES = {
    "c1": "The minimum age to open an account rose from 13 to 16 years.",
    "c2": "Two sentences on logging were joined and moved to “Accounts”.",
    "c3": "Live video by or with minors is now age-restricted instead of not allowed.",
    "c4": "Live streams by people under 16 are now possible when a guardian is present.",
    "c5": "Dares that may injure a minor are no longer named.",
    "c6": "Filters that make an adult look like a minor were added to the list.",
    "c7": "Only the number changed.",
    "c8": "“School events with a <named> adult” moved, and did not change.",
    "c9": "Only a link changed.",
    "c10": "“must” became “may” for replies to reports.",
    "c11": "One sentence was split in two.",
    "c12": "The guardian's request moved to “Reports”, and did not change.",
    "c13": "The heading “Old badges” was removed.",
    "c14": "The rule on badges for school clubs was removed.",
}

WARNINGS = ("The new version holds much less text than the old one. Check that it is not a bad capture.",)

ENGLISH = {
    "origin_template": "Authored sentence", "origin_memory": "From memory, exact",
    "origin_memory_fuzzy": "From memory, similar", "origin_machine": "Machine translation",
    "origin_source": "Policy text", "origin_market": "Added for this market",
    "origin_legend": "Where each sentence comes from", "old_wording": "Old wording", "new_wording": "New wording",
    "words_removed": "removed", "words_added": "added", "place": "Place", "what_to_do": "What to do now",
    "source_text": "Original wording", "checks": "Checks", "check_error": "Error", "check_warning": "Warning",
    "check_info": "Note", "check_fix": "Suggestion", "draft_notice": "Draft: a person must approve this.",
    "old_version": "Old version", "new_version": "New version", "contents": "In this briefing",
    "coverage": "Coverage", "colon": ": ", "aside_open": " (", "aside_close": ")",
    "quote_open": "“", "quote_close": "”",
}  # fmt: skip

ARABIC = {
    "origin_template": "جملة محررة", "origin_memory": "من ذاكرة الترجمة، مطابقة",
    "origin_memory_fuzzy": "من ذاكرة الترجمة، مشابهة", "origin_machine": "ترجمة آلية",
    "origin_source": "نص السياسة الأصلي", "origin_market": "أضيف لهذا السوق", "origin_legend": "مصدر كل جملة",
    "old_wording": "الصياغة القديمة", "new_wording": "الصياغة الجديدة", "words_removed": "محذوف",
    "words_added": "مضاف", "place": "الموضع", "what_to_do": "ما الذي يجب فعله الآن", "source_text": "النص الأصلي",
    "checks": "عمليات التحقق", "check_error": "خطأ", "check_warning": "تحذير", "check_info": "ملاحظة",
    "check_fix": "اقتراح:", "draft_notice": "مسودة: يجب أن يعتمدها شخص.", "old_version": "الإصدار القديم",
    "new_version": "الإصدار الجديد", "contents": "في هذه الإحاطة", "coverage": "التغطية",
    "colon": ": ", "aside_open": " (", "aside_close": ")", "quote_open": "«", "quote_close": "»",
}  # fmt: skip

PORTUGUESE = {
    "origin_template": "Frase redigida", "origin_memory": "Da memória, exata",
    "origin_memory_fuzzy": "Da memória, parecida", "origin_machine": "Tradução automática",
    "origin_source": "Texto da política", "origin_market": "Incluído para este mercado",
    "origin_legend": "De onde vem cada frase", "old_wording": "Texto antigo", "new_wording": "Texto novo",
    "words_removed": "retirado", "words_added": "incluído", "place": "Onde", "what_to_do": "O que fazer agora",
    "source_text": "Texto original", "checks": "Verificações", "check_error": "Erro", "check_warning": "Aviso",
    "check_info": "Nota", "check_fix": "Sugestão", "draft_notice": "Rascunho: uma pessoa precisa aprovar.",
    "old_version": "Versão antiga", "new_version": "Versão nova", "contents": "Neste briefing",
    "coverage": "Cobertura", "colon": ": ", "aside_open": " (", "aside_close": ")",
    "quote_open": "“", "quote_close": "”",
}  # fmt: skip

ALL_LABELS = {"en": ENGLISH, "ar": ARABIC, "pt-BR": PORTUGUESE}

# The briefing's own sentences: id → (section, role, change, {locale: text}); quotes take the policy's words.
_SENTENCES: list[tuple[str, str, str, dict[str, str]]] = [
    ("overview", "heading", "", {"en": "Overview", "ar": "نظرة عامة", "pt-BR": "Visão geral"}),
    ("overview", "warning", "", {
        "en": "This looks like a bad capture: please check the new file.",
        "ar": "يبدو أن الملف الجديد غير مكتمل: يرجى التحقق منه.",
        "pt-BR": "O arquivo novo parece incompleto: confira."}),
    ("overview", "intro", "", {
        "en": "The policy “Youth safety” changed on 15 September 2025. Seven changes matter to your work.",
        "ar": "تغيرت سياسة «Youth safety» في 15 سبتمبر 2025. سبعة تغييرات تهم عملك.",
        "pt-BR": "A política “Youth safety” mudou em 15 de setembro de 2025. Sete mudanças afetam seu trabalho."}),
    ("tighter", "heading", "", {"en": "Tighter", "ar": "قواعد أكثر صرامة", "pt-BR": "Mais rígido"}),
    ("tighter", "place", "c1", {"en": "Accounts", "ar": "Accounts", "pt-BR": "Accounts"}),
    ("tighter", "summary", "c1", {
        "en": SUMMARIES["c1"], "ar": "ارتفع الحد الأدنى للسن من 13 إلى 16 سنة.",
        "pt-BR": "A idade mínima subiu de 13 para 16 anos."}),
    ("tighter", "old", "c1", {"pt-BR": "Você deve ter pelo menos 13 anos para abrir uma conta."}),
    ("tighter", "new", "c1", {"pt-BR": "Você deve ter pelo menos 15 anos para abrir uma conta."}),
    ("tighter", "action", "c1", {
        "en": "Remove accounts of people under 16, no longer only those under 13.",
        "ar": "احذف حسابات من هم دون 16 سنة، وليس فقط من هم دون 13.",
        "pt-BR": "Remova contas de pessoas com menos de 16 anos, e não mais só de menores de 13."}),
    ("looser", "heading", "", {"en": "Looser", "ar": "قواعد أكثر مرونة", "pt-BR": "Mais flexível"}),
    ("looser", "place", "c4", {"en": "Live video", "ar": "Live video", "pt-BR": "Live video"}),
    ("looser", "summary", "c4", {
        "en": SUMMARIES["c4"], "ar": "يُسمح الآن ببث من هم دون 16 سنة بحضور ولي الأمر.",
        "pt-BR": "Lives de menores de 16 anos agora são possíveis com um responsável presente."}),
    ("looser", "old", "c4", {"pt-BR": "transmissões ao vivo de pessoas com menos de 16 anos"}),
    ("looser", "new", "c4",
     {"pt-BR": "transmissões ao vivo de pessoas com menos de 16 anos, a menos que haja um responsável"}),
    ("looser", "action", "c4", {
        "en": "Leave the stream up when a guardian can be seen or heard.",
        "ar": "اترك البث متاحًا إذا كان ولي الأمر ظاهرًا أو مسموعًا.",
        "pt-BR": "Mantenha a live quando um responsável puder ser visto ou ouvido."}),
    ("gone", "heading", "", {"en": "No longer in the policy", "ar": "لم يعد في السياسة", "pt-BR": "Saiu da política"}),
    ("gone", "place", "c14", {"en": "Old badges", "ar": "Old badges", "pt-BR": "Old badges"}),
    ("gone", "summary", "c14", {
        "en": SUMMARIES["c14"], "ar": "أزيلت قاعدة شارات النوادي المدرسية.",
        "pt-BR": "A regra sobre selos de clubes escolares foi retirada."}),
    ("gone", "old", "c14", {"pt-BR": "Os selos de clubes escolares são dados uma vez por ano."}),
    ("unchanged", "heading", "", {
        "en": "Not changed in meaning", "ar": "لم يتغير معناه", "pt-BR": "Sem mudança de sentido"}),
    ("unchanged", "entry", "c8", {
        "en": SUMMARIES["c8"], "ar": "نُقلت دون تغيير.", "pt-BR": "Mudou de lugar, sem mudança de sentido."}),
    ("unchanged", "entry", "c9", {
        "en": SUMMARIES["c9"], "ar": "تغير رابط فقط.", "pt-BR": "Só um link mudou."}),
    ("market", "heading", "", {"en": "For your market", "ar": "لسوقك", "pt-BR": "Para o seu mercado"}),
    ("market", "note", "c1", {
        "en": "Local age of majority: 18 (to be confirmed by the local lead).",
        "ar": "سن الرشد محليًا: 18 (يؤكده المسؤول المحلي).",
        "pt-BR": "Maioridade local: 18 anos (o responsável local precisa confirmar)."}),
    ("coverage", "heading", "", {"en": "Coverage", "ar": "التغطية", "pt-BR": "Cobertura"}),
    ("coverage", "note", "", {
        "en": "3 of 7 substantive changes are covered.", "ar": "تمت تغطية 3 من 7 تغييرات جوهرية.",
        "pt-BR": "3 de 7 mudanças substantivas cobertas."}),
]  # fmt: skip

_TITLES = {"en": "Briefing: Youth safety", "ar": "إحاطة: Youth safety", "pt-BR": "Briefing: Youth safety"}


def make_briefing(locale: str) -> Briefing:
    changes = make_changes()
    segments = [
        _segment(f"s{number}", locale, changes, *sentence) for number, sentence in enumerate(_SENTENCES, start=1)
    ]
    return Briefing(locale, direction(locale), _TITLES[locale], tuple(segments), Coverage(7, 3), changes)


def _segment(
    id: str, locale: str, changes: ChangeSet, section: str, role: str, about: str, texts: dict[str, str]
) -> Segment:
    change_ids = (about,) if about else ()
    if role in ("old", "new"):
        clause = (changes.by_id[about].old if role == "old" else changes.by_id[about].new)[0]
        text, translated = texts.get(locale, clause.text), locale in texts
        evidence = (Grounding(role, clause.id, clause.span),)  # type: ignore[arg-type]
        at = text.find("15")
        checks = (
            (Finding("number-changed", "error", "16 became 15", Span(21, 23), Span(at, at + 2), "16"),)
            if at >= 0 and translated
            else ()
        )
        return Segment(
            id, section, role, text, "machine" if translated else "source", clause.text,  # type: ignore[arg-type]
            locale if translated else "en", change_ids, evidence, checks,
        )  # fmt: skip
    origin = "market" if section == "market" and role == "note" else "template"
    return Segment(id, section, role, texts[locale], origin, texts["en"], locale, change_ids)  # type: ignore[arg-type]


def make_quiz() -> Quiz:
    changes = make_changes()
    age, exception = changes.by_id["c1"].new[0], changes.by_id["c4"].new[0]
    options = (
        Option("a", "16 years", True, "key", "Right: the age is 16 {since 2025}."),
        Option("b", "13 years", False, "previous_version", "That was the rule = before."),
        Option("c", "~18 years", False, "neighbour_value", "Not in the policy: see #3."),
    )
    yes_no = (
        Option("true", "True", False, "modality_swap", "No: replies are optional."),
        Option("false", "False", True, "key", "Right."),
    )
    many = (
        Option("a", "A guardian is present", True, "key", ""),
        Option("b", "A stream by someone aged 17", True, "key", "Right."),
        Option("c", "A friend of 15 is present", False, "sibling_clause", "Wrong."),
        Option("d", "C:\\clips are < 5 & short", False, "sibling_clause", "Wrong."),
        Option("e", "Line one\nline two", False, "sibling_clause", "Wrong."),
    )
    grounds = (Grounding("new", age.id, age.span),)
    more = (Grounding("new", exception.id, exception.span),)
    items = (
        Item("q-age", "single_choice", "From which age may someone open an account?", options, "en", ("c1",),
             "threshold", "remember", grounds),
        Item("q-blank", "cloze", "You must be at least ____ years old.", options, "en", ("c1",), "threshold",
             "remember", grounds),
        Item("q-reply", "true_false", "Reviewers must reply to every report.", yes_no, "en", ("c10",), "modality",
             "remember", (), (Finding("short", "warning", "only two options"),)),
        Item("q-live", "multiple_response", "When may a live stream stay up?", many, "en", ("c4",), "exception",
             "apply", more),
        Item("q-case", "scenario", "Ana, 14, opens an account.\nWhat do you do?", options, "en", ("c1",),
             "threshold", "apply", grounds),
    )  # fmt: skip
    return Quiz("en", "Youth safety / check", items, (("c5", "nothing to ask about"),))


@pytest.fixture
def changes() -> ChangeSet:
    return make_changes()


@pytest.fixture
def briefing() -> Callable[[str], Briefing]:
    return make_briefing


@pytest.fixture
def labels() -> dict[str, dict[str, str]]:
    assert all(set(words) == set(LABELS) for words in ALL_LABELS.values())
    return ALL_LABELS


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz()


@pytest.fixture
def summaries() -> dict[str, str]:
    return SUMMARIES


@pytest.fixture
def warnings() -> tuple[str, ...]:
    return WARNINGS


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare text with a golden file; UPDATE_GOLDEN=1 rewrites the file instead."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{name} differs; look, then run with UPDATE_GOLDEN=1"

    return check
