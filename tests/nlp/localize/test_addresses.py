"""Addresses of one page in several languages, told from other pages."""

from __future__ import annotations

import pytest

from nlp.localize.checks import run_checks
from nlp.localize.locales import LOCALES


@pytest.mark.parametrize(
    ("ours", "theirs", "tag", "found"),
    [
        ("https://x.org/en/terms", "https://x.org/de/terms", "de", [("url_localized", "info")]),
        ("https://x.org/en", "https://x.org/de/", "de", [("url_localized", "info")]),
        ("https://x.org/en-US/terms", "https://x.org/pt-br/terms", "pt-BR", [("url_localized", "info")]),
        ("https://x.org/terms", "https://x.org/pt/terms", "pt-BR", [("url_localized", "info")]),
        ("https://x.org/v/1.html", "https://www.x.org/ja/v/1", "ja", [("url_localized", "info")]),
        ("https://en.x.org/a", "https://ar.x.org/a", "ar", [("url_localized", "info")]),
        ("https://x.org/a?id=7&hl=en", "https://x.org/a?id=7&hl=de", "de", [("url_localized", "info")]),
        ("https://x.org/a?lang=de", "https://x.org/a?lang=en", "de", [("url_localized", "info")]),
        # Words that are codes of languages as well: another page.
        ("https://x.org/my/reports", "https://x.org/reports", "de", [("url_changed", "error")]),
        ("https://x.org/id/7", "https://x.org/7", "de", [("url_changed", "error")]),
        ("https://x.org/en/terms", "https://x.org/fr/terms", "de", [("url_other_language", "warning")]),
        ("https://x.org/a?hl=en", "https://x.org/a?hl=pt-PT", "pt-BR", [("url_other_language", "warning")]),
        ("https://x.org/en/terms", "https://x.org/de/rules", "de", [("url_changed", "error")]),
        ("https://en.x.org/a", "https://de.y.org/a", "de", [("url_changed", "error")]),
        ("https://x.org/a?hl=en", "https://x.org/a?id=de", "de", [("url_changed", "error")]),
    ],
)
def test_a_page_in_another_language_is_not_another_page(
    ours: str, theirs: str, tag: str, found: list[tuple[str, str]]
) -> None:
    findings = run_checks(ours, theirs, source_locale=LOCALES["en"], target_locale=LOCALES[tag])
    assert [(each.code, each.severity) for each in findings] == found
    assert all(each.fix is None for each in findings if each.severity != "error")
