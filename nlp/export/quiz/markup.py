"""Plain text as the HTML that Moodle stores, marked with its language and writing direction."""

from __future__ import annotations

import html

from nlp.export.labels import direction
from nlp.export.quiz.grounding import Quoted


def html_text(text: str) -> str:
    """Return plain `text` as HTML: markup characters escaped, line breaks as `<br>`."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def paragraph(text: str, language: str) -> str:
    """Return plain `text` as a paragraph in `language`."""
    return enclosed(html_text(text), language)


def enclosed(markup: str, language: str, *, tag: str = "p") -> str:
    """Return `markup` in an element that says its language and direction, whatever the page around it is in."""
    return f'<{tag} lang="{html.escape(language)}" dir="{direction(language)}">{markup}</{tag}>'


def evidence_html(quotes: tuple[Quoted, ...]) -> str:
    """Return quoted clauses as paragraphs, each in the policy's language."""
    return "".join(paragraph(quote.text, quote.language) for quote in quotes)
