"""What readers said of sampled items: the share that a trainer would approve unchanged, and what the rest lack.

python -m evals.quiz.readings

The grades stand in `grades/`, one file a reading: for every pair of versions the ids of the items read, each with the
criteria of README.md that it fails; none means approved unchanged. No text of a policy is kept.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from importlib.resources import files

import yaml

CRITERIA = ("key", "single", "clear", "tempting", "language", "worth")


def read_grades() -> Mapping[str, list[frozenset[str]]]:
    """Return, by reading in order, what each item fails. Raises ValueError for a criterion that the rubric lacks."""
    found: dict[str, list[frozenset[str]]] = {}
    for name in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"):
        path = files("evals.quiz") / "grades" / f"{name}.yaml"
        if not path.is_file():
            continue
        pairs = yaml.safe_load(path.read_text(encoding="utf-8"))
        found[name] = [frozenset(failed) for items in pairs.values() for failed in items.values()]
        unknown = frozenset().union(*found[name]) - frozenset(CRITERIA)
        if unknown:
            raise ValueError(f"{path.name}: unknown criteria {sorted(unknown)}; the rubric has {', '.join(CRITERIA)}")
    return found


def main() -> int:
    print(f"{'reading':<10}{'items':>6}{'approved':>10}{'key right, single':>19}   failed")
    for name, grades in read_grades().items():
        approved = sum(not failed for failed in grades) / len(grades)
        right = sum(not failed & {"key", "single"} for failed in grades) / len(grades)
        failed = Counter(criterion for each in grades for criterion in each)
        told = ", ".join(f"{criterion} {count}" for criterion, count in failed.most_common())
        print(f"{name:<10}{len(grades):>6}{approved:>10.2f}{right:>19.2f}   {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
