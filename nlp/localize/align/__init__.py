"""A policy that exists in two languages: which of its segments translate each other, and how sure that is."""

from nlp.localize.align.align import Alignment, Encode, Pair, align_documents, align_segments
from nlp.localize.align.segment import Segment, cut_segments

__all__ = ["Alignment", "Encode", "Pair", "Segment", "align_documents", "align_segments", "cut_segments"]
