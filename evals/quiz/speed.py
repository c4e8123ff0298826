"""How long items take to write once two versions are compared, and how that grows with the number of changes.

python -m evals.quiz.speed
"""

from __future__ import annotations

import sys
import time

from evals.corpus import sample_versions
from nlp.pipeline import Analysis, analyse, load_document, say
from nlp.quiz.generate import generate_quiz

_ITEMS = 100
_TIMES = 10


def main() -> int:
    """Print the seconds of 100 items, and of ten times the changes beside one time; models loaded, rules read."""
    versions = [v for v in sample_versions() if v.policy == "regulated-goods"][:2]
    once, often = (_analysis([v.markdown for v in versions], times) for times in (1, _TIMES))
    (few, items, short), (many, more, long) = _measure(once), _measure(often)
    print(f"{few} changes, {items} items: {short:.2f} s, {_ITEMS} items {short / items * _ITEMS:.2f} s (bar 10)")
    print(f"{many} changes, {more} items: {long:.2f} s, {_ITEMS} items {long / more * _ITEMS:.2f} s (bar 10)")
    print(f"{many / few:.1f} times the changes took {long / short:.1f} times the time")
    return 0


def _analysis(texts: list[str], times: int) -> Analysis:
    """The comparison of the two versions, each `times` over under headings and with product names of its own."""
    documents = []
    for text in texts:
        body = text.split("---", 2)[-1]
        parts = [body.replace("# ", f"# Part {n}: ").replace("Tidepool", f"Pool{n}") for n in range(times)]
        documents.append(load_document("\n\n".join(parts).encode(), "policy.md"))
    analysis = analyse(*documents)
    for document in (analysis.changes.old, analysis.changes.new):
        analysis.rules.extract(document.clauses, document)
    return analysis


def _measure(analysis: Analysis) -> tuple[int, int, float]:
    start = time.perf_counter()
    quiz = generate_quiz(analysis.changes, rule_of=analysis.rule_of, say=say)
    return len(analysis.changes.of("substantive")), max(1, len(quiz.items)), time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
