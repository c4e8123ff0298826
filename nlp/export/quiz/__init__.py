"""A quiz for learning platforms and spreadsheets: one module a format, each gives bytes and what it had to leave out."""

from nlp.export.quiz.exported import Exported, LeftOut
from nlp.export.quiz.formats import FORMATS, Format, export_quiz

__all__ = ["FORMATS", "Exported", "Format", "LeftOut", "export_quiz"]
