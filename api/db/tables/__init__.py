"""All tables; a new module is imported here, so that `Base.metadata` and the migrations know of it."""

from api.db.tables.jobs import Job, JobEvent, JobFile
from api.db.tables.users import ApiKey, SignIn, User, UserLocale, UserRole

__all__ = ["ApiKey", "Job", "JobEvent", "JobFile", "SignIn", "User", "UserLocale", "UserRole"]
