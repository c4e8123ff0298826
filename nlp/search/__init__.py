"""Clauses by meaning: chunks, encoders, a vector index, and what became of a clause since."""

from nlp.search.edition import Edition, make_edition
from nlp.search.search import Answer, Hit, search

__all__ = ["Answer", "Edition", "Hit", "make_edition", "search"]
