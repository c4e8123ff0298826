"""All tables; a new module is imported here, so that `Base.metadata` and the migrations know of it."""

from api.db.tables.audit import AuditEntry
from api.db.tables.bases import LanguageBase, MemoryUnit, Term
from api.db.tables.idempotency import GivenAnswer
from api.db.tables.jobs import Job, JobEvent, JobFile
from api.db.tables.library import (
    LibraryDerived,
    LibraryFile,
    LibraryIndex,
    LibraryRecord,
    LibraryState,
    LibraryVector,
)
from api.db.tables.pieces import KeptDraft, Piece, PieceComment, PieceFooting, PieceStep, PieceVersion
from api.db.tables.policies import Policy, PolicyVersion
from api.db.tables.ripple import RippleTask, StaleMark
from api.db.tables.updates import ChangeJudgement, ChangeRow, Update
from api.db.tables.users import ApiKey, Identity, SignIn, SignInTry, User, UserLocale, UserRole

__all__ = [
    "ApiKey",
    "AuditEntry",
    "ChangeJudgement",
    "ChangeRow",
    "GivenAnswer",
    "Identity",
    "Job",
    "JobEvent",
    "JobFile",
    "KeptDraft",
    "LanguageBase",
    "LibraryDerived",
    "LibraryFile",
    "LibraryIndex",
    "LibraryRecord",
    "LibraryState",
    "LibraryVector",
    "MemoryUnit",
    "Piece",
    "PieceComment",
    "PieceFooting",
    "PieceStep",
    "PieceVersion",
    "Policy",
    "PolicyVersion",
    "RippleTask",
    "SignIn",
    "SignInTry",
    "StaleMark",
    "Term",
    "Update",
    "User",
    "UserLocale",
    "UserRole",
]
