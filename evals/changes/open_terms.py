"""Other platforms' policies to read and to measure on: versions kept in public repositories, which stay outside.

python -m evals.changes.open_terms FOLDER CLONE...

CLONEs are clones of the repositories in `SOURCES` (their history is what is read). Every version that a label
file in `platform_labels` names, or one in `evals/status`, is written to FOLDER/<policy>/<commit>.md; point
BRIEFWRIGHT_PLATFORM_POLICIES there.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

LABELS = Path(__file__).parent / "platform_labels"
STATUS_LABELS = Path(__file__).parents[1] / "status" / "platform_labels.yaml"
SOURCES = (
    "github.com/OpenTermsArchive/pga-versions",  # ODbL
    "github.com/OpenTermsArchive/contrib-versions",  # ODbL
    "github.com/OpenTermsArchive/genai-eu-versions",  # ODbL
    "github.com/OpenTermsArchive/vlopses-us-versions",  # ODbL
    "github.com/Medium/medium-policy",  # CC BY-SA 4.0
    "github.com/basecamp/policies",  # CC BY 4.0
    "github.com/github/site-policy",  # CC0 1.0
)
# Where the policies of this one stood, and stand.
_SITE = "GitHub_"
_SITE_FOLDERS = ("", "github-terms/", "other-site-policies/", "content-removal-policies/")
# Where a policy's file is not "Platform/Kind of Terms.md", as Open Terms Archive has it.
_FILES = {
    "37signals_Abuse": "abuse/index.md",
    "37signals_Terms": "terms/index.md",
    "AppStore_Review-Guidelines": "App Store/Review Guidelines.md",
    "LeChat_Acceptable-Use-Policy": "Le Chat/Acceptable Use Policy.md",
    "Medium_Rules": "Rules.md",
    "Twitter_Community-Guidelines-Platform-Manipulation": "Twitter/Community Guidelines - Platform Manipulation.md",
    "Twitter_Community-Guidelines-Regulated-Goods": "Twitter/Community Guidelines - Regulated Goods.md",
    "Twitter_Community-Guidelines-Violent-Organizations": "Twitter/Community Guidelines - Violent Organizations.md",
    "Twitter_Harassment": "Twitter/Community Guidelines - Harassment.md",
    "Twitter_Hate-Speech": "Twitter/Community Guidelines - Hate Speech.md",
    "Twitter_Privacy-Violations": "Twitter/Community Guidelines - Privacy Violations.md",
}


def labelled_versions() -> Iterator[tuple[str, str]]:
    """Yield (policy, commit) of every version that has labels; a policy is "Platform_Kind-of-Terms"."""
    for path in sorted(LABELS.glob("*.yaml")):
        policy, old, new = path.stem.split("__")
        yield from ((policy, old), (policy, new))
    for policy, commits in yaml.safe_load(STATUS_LABELS.read_text(encoding="utf-8"))["versions"].items():
        yield from ((policy, commit) for commit in commits)


def write(folder: Path, clones: Sequence[Path]) -> tuple[int, tuple[str, ...]]:
    """Write the labelled versions that a clone has; return how many, and those that no clone has."""
    written, missing = 0, []
    for policy, commit in dict.fromkeys(labelled_versions()):
        shown = (_show(clone, commit, file) for clone in clones for file in _files(policy))
        text = next(filter(None, shown), None)
        if text is None:
            missing.append(f"{policy} {commit}")
            continue
        target = folder / policy / f"{commit}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text)
        written += 1
    return written, tuple(missing)


def _files(policy: str) -> tuple[str, ...]:
    """Where a policy may stand in its repository."""
    if policy.startswith(_SITE):
        return tuple(f"Policies/{folder}{policy.removeprefix(_SITE)}.md" for folder in _SITE_FOLDERS)
    return (_FILES.get(policy, policy.replace("_", "/").replace("-", " ") + ".md"),)


def _show(clone: Path, commit: str, file: str) -> bytes | None:
    found = subprocess.run(["git", "-C", str(clone), "show", f"{commit}:{file}"], capture_output=True, check=False)
    return found.stdout if found.returncode == 0 else None


def main(arguments: Sequence[str]) -> int:
    if len(arguments) < 2:
        print(f"{__doc__}\nSOURCES: {', '.join(SOURCES)}", file=sys.stderr)
        return 2
    written, missing = write(Path(arguments[0]), [Path(clone) for clone in arguments[1:]])
    print(f"{written} versions in {arguments[0]}")
    if missing:
        print(f"in none of the clones: {', '.join(missing)}; clone {', '.join(SOURCES)}", file=sys.stderr)
    return 2 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
