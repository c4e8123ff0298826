"""Other platforms' policies to read and to measure on: versions kept by Open Terms Archive (ODbL), which stay outside.

python -m evals.changes.open_terms CLONE FOLDER

CLONE is a clone of github.com/OpenTermsArchive/pga-versions (its history is what is read). Every version that a label
file in `platform_labels` names is written to FOLDER/<policy>/<commit>.md; point BRIEFWRIGHT_PLATFORM_POLICIES there.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

LABELS = Path(__file__).parent / "platform_labels"


def labelled_versions() -> Iterator[tuple[str, str]]:
    """Yield (policy, commit) of every version that has labels; a policy is "Platform_Kind-of-Terms"."""
    for path in sorted(LABELS.glob("*.yaml")):
        policy, old, new = path.stem.split("__")
        yield from ((policy, old), (policy, new))


def write(clone: Path, folder: Path) -> int:
    """Write the labelled versions found in `clone`; return how many.

    Raises CalledProcessError for an unknown commit.
    """
    versions = dict.fromkeys(labelled_versions())
    for policy, commit in versions:
        file = policy.replace("_", "/").replace("-", " ") + ".md"
        command = ["git", "-C", str(clone), "show", f"{commit}:{file}"]
        target = folder / policy / f"{commit}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
    return len(versions)


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        print(f"{write(Path(arguments[0]), Path(arguments[1]))} versions in {arguments[1]}")
    except subprocess.CalledProcessError as error:
        print(f"{arguments[0]}: {error.stderr.decode(errors='replace').strip()}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
