"""What a process takes of the machine, as Linux counts it."""

from __future__ import annotations

import os
import re
from pathlib import Path

_BILLION = 1e9


def resident_bytes(pid: int | None = None) -> int:
    """Return the resident memory of a process now; None is this one."""
    return int(_read(pid, "statm").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def peak_bytes(pid: int | None = None) -> int:
    """Return the most resident memory that a process has had; None is this one."""
    found = re.search(r"VmHWM:\s+(\d+) kB", _read(pid, "status"))
    assert found is not None
    return int(found[1]) * 1024


def proportional_bytes(pid: int | None = None) -> int:
    """Return the resident memory of a process now, of pages that several processes share its part only (PSS)."""
    found = re.search(r"(?m)^Pss:\s+(\d+) kB", _read(pid, "smaps_rollup"))
    assert found is not None
    return int(found[1]) * 1024


def processor_seconds(pid: int | None = None) -> float:
    """Return the processor time of a process and of the children that it has waited for."""
    fields = _read(pid, "stat").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def waited_seconds(pid: int) -> float:
    """Return how long the threads of a process were ready and others had the processors."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(path.read_text().split()[1]) for path in threads) / _BILLION


def _read(pid: int | None, name: str) -> str:
    return Path(f"/proc/{'self' if pid is None else pid}/{name}").read_text()
