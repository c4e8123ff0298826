"""The library: policies with their versions and precedents, in the database, and search over them."""

from api.library.adding import Said
from api.library.library import Library, Listed
from api.library.opening import add_file, open_library
from api.library.plan import Added

__all__ = ["Added", "Library", "Listed", "Said", "add_file", "open_library"]
