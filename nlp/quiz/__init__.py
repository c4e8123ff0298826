"""Quiz items grounded in what changed."""

from nlp.quiz.generate import generate_quiz

__all__ = ["generate_quiz"]
