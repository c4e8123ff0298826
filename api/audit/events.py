"""What can happen, as types: an event's fields are what the log keeps of it.

Reasons are in the log; texts under review are not, only hashes of them; secrets are nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class UserAdded:
    user: int
    name: str
    roles: tuple[str, ...]
    locales: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UserChanged:
    user: int
    roles: tuple[str, ...]
    locales: tuple[str, ...]
    disabled: bool
    password_changed: bool
    email_changed: bool = False


@dataclass(frozen=True, slots=True)
class PasswordChosen:
    """A user gave themselves another password."""

    user: int


@dataclass(frozen=True, slots=True)
class PrecedentsAdded:
    """What was sent, to be added by `job`."""

    job: int
    sha256: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrecedentWithdrawn:
    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class KeyAdded:
    key: int
    user: int
    name: str
    expires: str


@dataclass(frozen=True, slots=True)
class KeyRevoked:
    key: int
    user: int


@dataclass(frozen=True, slots=True)
class SignedIn:
    """`by` is "password" or "oidc"."""

    user: int
    by: str = "password"


@dataclass(frozen=True, slots=True)
class SignInRefused:
    """`user` is None where there is none of the name that was typed, which may have been a password.

    `reason` is the code of the error.
    """

    user: int | None
    address: str
    reason: str = "wrong_password"


@dataclass(frozen=True, slots=True)
class IdentityLinked:
    """From now on `user` is who signs in as `subject` at the provider `issuer`."""

    user: int
    issuer: str
    subject: str


@dataclass(frozen=True, slots=True)
class SignedOut:
    user: int


@dataclass(frozen=True, slots=True)
class PolicyAdded:
    policy: str


@dataclass(frozen=True, slots=True)
class VersionAdded:
    version: int
    policy: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class VersionWithdrawn:
    version: int
    policy: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class VersionRestored:
    """A version that was withdrawn was added again."""

    version: int
    policy: str
    name: str


@dataclass(frozen=True, slots=True)
class UpdateSubmitted:
    update: int
    old_version: int
    new_version: int
    locales: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftsStored:
    update: int
    pieces: int
    changes: int


@dataclass(frozen=True, slots=True)
class DraftingFailed:
    update: int
    code: str


@dataclass(frozen=True, slots=True)
class JobCancelled:
    job: int
    kind: str


@dataclass(frozen=True, slots=True)
class JobRetried:
    job: int
    kind: str


@dataclass(frozen=True, slots=True)
class PieceEdited:
    piece: int
    version: int
    base: int
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class DraftKept:
    """An edit that came too late: its text is kept for its author to merge."""

    piece: int
    draft: int
    base: int
    current: int


@dataclass(frozen=True, slots=True)
class PieceMoved:
    """A step of the review: `action` led from state `before` to `after`."""

    piece: int
    version: int
    action: str
    before: str
    after: str
    note: str


@dataclass(frozen=True, slots=True)
class PieceAssigned:
    piece: int
    user: int | None


@dataclass(frozen=True, slots=True)
class CommentAdded:
    piece: int
    comment: int


@dataclass(frozen=True, slots=True)
class ChangeJudged:
    """A person gave a change another weight than `before`, or confirmed it."""

    update: int
    change: str
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class VersionRippled:
    """Pieces that rested on version `base` followed `version` or wait for people, by how many."""

    version: int
    base: int
    stale: int
    doubtful: int
    followed: int


@dataclass(frozen=True, slots=True)
class TaskOpened:
    """Somebody is to see to pieces that a version made stale; a task that is open already grows."""

    task: int
    version: int
    owner: int
    locale: str
    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TaskClosed:
    task: int


@dataclass(frozen=True, slots=True)
class StalenessEnded:
    """A piece waits for nobody any more; `outcome` is what was done, or what a later version did."""

    mark: int
    piece: int
    version: int
    outcome: str
    why: str


@dataclass(frozen=True, slots=True)
class EntryProposed:
    """An entry of a glossary or memory (`base`), by the hash of what it says."""

    base: str
    locale: str
    entry: int
    sha256: str


@dataclass(frozen=True, slots=True)
class EntriesImported:
    """A file, by its hash, was proposed as `count` entries."""

    base: str
    locale: str
    batch: str
    count: int


@dataclass(frozen=True, slots=True)
class EntriesDecided:
    """A step with an entry, or with all `count` of a file (`batch`) of which it is the first."""

    base: str
    locale: str
    entry: int
    batch: str
    count: int
    step: str
    note: str


@dataclass(frozen=True, slots=True)
class TranslationLearned:
    """The memory took up the translation in an approved segment."""

    entry: int
    locale: str
    piece: int
    version: int


@dataclass(frozen=True, slots=True)
class TranslationForgotten:
    """The memory let go of it, since the segment is no longer approved."""

    entry: int
    locale: str
    piece: int


Event = (
    UserAdded | UserChanged | PasswordChosen | KeyAdded | KeyRevoked | SignedIn | SignInRefused | SignedOut
    | IdentityLinked | VersionWithdrawn | VersionRestored
    | PolicyAdded | VersionAdded | UpdateSubmitted | DraftsStored | DraftingFailed | JobCancelled | JobRetried
    | PieceEdited | DraftKept | PieceMoved | PieceAssigned | CommentAdded | ChangeJudged
    | VersionRippled | TaskOpened | TaskClosed | StalenessEnded | PrecedentsAdded | PrecedentWithdrawn
    | EntryProposed | EntriesImported | EntriesDecided | TranslationLearned | TranslationForgotten
)  # fmt: skip

# The names under which the log keeps them: never changed, never used again for something else.
KINDS: Mapping[str, type[Event]] = {
    "user.added": UserAdded,
    "user.changed": UserChanged,
    "password.chosen": PasswordChosen,
    "key.added": KeyAdded,
    "key.revoked": KeyRevoked,
    "sign_in.done": SignedIn,
    "sign_in.refused": SignInRefused,
    "sign_in.ended": SignedOut,
    "identity.linked": IdentityLinked,
    "policy.added": PolicyAdded,
    "version.added": VersionAdded,
    "version.withdrawn": VersionWithdrawn,
    "version.restored": VersionRestored,
    "update.submitted": UpdateSubmitted,
    "update.drafted": DraftsStored,
    "update.failed": DraftingFailed,
    "job.cancelled": JobCancelled,
    "job.retried": JobRetried,
    "piece.edited": PieceEdited,
    "piece.draft_kept": DraftKept,
    "piece.moved": PieceMoved,
    "piece.assigned": PieceAssigned,
    "piece.commented": CommentAdded,
    "change.judged": ChangeJudged,
    "version.rippled": VersionRippled,
    "task.opened": TaskOpened,
    "task.closed": TaskClosed,
    "piece.staleness_ended": StalenessEnded,
    "entry.proposed": EntryProposed,
    "entry.imported": EntriesImported,
    "entry.decided": EntriesDecided,
    "memory.learned": TranslationLearned,
    "memory.forgotten": TranslationForgotten,
    "precedents.added": PrecedentsAdded,
    "precedent.withdrawn": PrecedentWithdrawn,
}
_NAMES = {kind: name for name, kind in KINDS.items()}


def name_of(event: Event) -> str:
    return _NAMES[type(event)]


def data_of(event: Event) -> dict[str, Any]:
    """Return an event's fields, ready for JSON."""
    return asdict(event)
