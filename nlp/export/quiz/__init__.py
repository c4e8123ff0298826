"""A quiz for learning platforms and spreadsheets: one module a format, giving bytes and what it left out."""

from nlp.export.quiz.exported import Exported, LeftOut
from nlp.export.quiz.formats import FORMATS, Format, export_quiz

__all__ = ["FORMATS", "Exported", "Format", "LeftOut", "export_quiz"]
