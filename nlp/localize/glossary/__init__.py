"""The terms of a locale: which rendering is preferred, which is forbidden, what stays untranslated."""

from nlp.localize.glossary.entry import Entry, Problem, Status
from nlp.localize.glossary.files import glossary_locales, load_glossary, read_any, read_glossary, review_file
from nlp.localize.glossary.matching import Glossary, TermHit, find_phrase
from nlp.localize.glossary.review import review
from nlp.localize.glossary.table import COLUMNS, read_row, read_table, write_table
from nlp.localize.pack import read_pack

__all__ = [
    "COLUMNS",
    "Entry",
    "Glossary",
    "Problem",
    "Status",
    "TermHit",
    "find_phrase",
    "glossary_locales",
    "load_glossary",
    "read_any",
    "read_glossary",
    "read_pack",
    "read_row",
    "read_table",
    "review",
    "review_file",
    "write_table",
]
