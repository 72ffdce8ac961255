"""What a check finds: how grave, where, what, and what to do about it.

Owns: the shape of a finding and the exit code that findings lead to. Never: looks for one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from watcher.errors import Fault, Ours, World

Level = Literal["error", "warning", "note"]
ORDER = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found.

    level: error (watcher will not run), warning (it runs, and misleads or misses), note (worth knowing).
    world: it lies with a server and not with a file of the user's; code: the exit code it leads to as an error.
    """

    level: Level
    fault: Fault
    world: bool = False
    code: int = 2

    def to_json(self) -> dict[str, object]:
        """Return the finding as JSON-ready data."""
        return {"level": self.level, "place": self.fault.place, "what": self.fault.what, "remedy": self.fault.remedy}


def finding(level: Level, place: str, what: str, remedy: str = "", *, world: bool = False, code: int = 2) -> Finding:
    """Return a finding."""
    return Finding(level=level, fault=Fault(place=place, what=what, remedy=remedy), world=world, code=code)


def from_error(error: Ours | World) -> list[Finding]:
    """Return an error of ours or the world's as findings."""
    if isinstance(error, World):
        return [Finding(level="error", fault=error.fault, world=True, code=error.exit_code)]
    return [Finding(level="error", fault=fault, code=error.exit_code) for fault in error.faults]


def exit_code(findings: Iterable[Finding], *, strict: bool = False) -> int:
    """Return 0 when nothing stands in the way, else the code of the gravest: 2 for the user's files before the world's."""
    grave = [each for each in findings if each.level == "error" or (strict and each.level == "warning")]
    codes = {each.code if each.level == "error" else 1 for each in grave}
    return 2 if 2 in codes else max(codes, default=0)
