"""All tables; a new module is imported here, so that `Base.metadata` and the migrations know of it."""

from api.db.tables.library import (
    LibraryDerived,
    LibraryFile,
    LibraryIndex,
    LibraryRecord,
    LibraryState,
    LibraryVector,
)
from api.db.tables.users import ApiKey, SignIn, User, UserLocale, UserRole

__all__ = [
    "ApiKey",
    "LibraryDerived",
    "LibraryFile",
    "LibraryIndex",
    "LibraryRecord",
    "LibraryState",
    "LibraryVector",
    "SignIn",
    "User",
    "UserLocale",
    "UserRole",
]
