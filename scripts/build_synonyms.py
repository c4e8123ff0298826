"""Build `nlp/versions/synonyms.txt` from the database files of WordNet 3.0 (Debian's package `wordnet-base`).

python scripts/build_synonyms.py /usr/share/wordnet > nlp/versions/synonyms.txt
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

PARTS = ("noun", "verb", "adj", "adv")
# A word is taken in its commonest senses only: in rare ones nearly all words are synonyms of each other.
SENSES = 4
_PLAIN = re.compile(r"[a-z]{2,}(?:_[a-z]{2,}){0,2}")
HEAD = """\
# Words that share one of their commonest senses, one group a line. Made by scripts/build_synonyms.py from WordNet 3.0.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED
# "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. Permission to use, copy,
# modify and distribute this software and database and its documentation for any purpose and without fee or royalty
# is granted, provided that this notice appears on all copies: https://wordnet.princeton.edu/license-and-commercial-use
"""


def groups(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield the words of every synset that have it among their commonest senses, words seen in running text only."""
    for part in PARTS:
        common = _common(folder / f"index.{part}")
        for line in _lines(folder / f"data.{part}"):
            fields = line.split()
            offset, count = fields[0], int(fields[3], 16)
            found = [re.sub(r"\(.*\)", "", fields[4 + 2 * k]).lower() for k in range(count)]
            kept = sorted({word for word in found if _PLAIN.fullmatch(word) and offset in common.get(word, ())})
            if len(kept) > 1:
                yield tuple(kept)


def _common(path: Path) -> dict[str, list[str]]:
    senses: dict[str, list[str]] = {}
    for line in _lines(path):
        fields = line.split()
        total, tagged = int(fields[2]), int(fields[-int(fields[2]) - 1])
        if tagged:
            senses[fields[0]] = fields[-total:][:SENSES]
    return senses


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="ascii").splitlines():
        if not line.startswith("  "):
            yield line


def main() -> int:
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "data.noun").is_file():
        print(__doc__, file=sys.stderr)
        return 2
    print(HEAD, end="")
    for group in sorted(set(groups(Path(sys.argv[1])))):
        print(" ".join(group))
    return 0


if __name__ == "__main__":
    sys.exit(main())
