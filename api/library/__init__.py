"""The folder library: policies with their versions on disk, and search over them."""

from api.library.library import Added, Library, Listed, open_library

__all__ = ["Added", "Library", "Listed", "open_library"]
