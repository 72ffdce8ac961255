"""Names: who holds an office, and what belongs to a set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderValue:
    """A person or organisation in an office. rung: in-office, acting, designate, nominated, or left."""

    name: str
    rung: str = "in-office"

    def to_json(self) -> str:
        return self.name

    @classmethod
    def from_json(cls, data: Any) -> HolderValue:
        return cls(name=str(data))

    def show(self) -> str:
        return self.name if self.rung == "in-office" else f"{self.name} ({self.rung})"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetValue:
    """Members of a set, or those that left or joined it."""

    members: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()

    def to_json(self) -> object:
        if self.left or self.joined:
            return {key: list(names) for key, names in (("left", self.left), ("joined", self.joined)) if names}
        return list(self.members)

    @classmethod
    def from_json(cls, data: Any) -> SetValue:
        if isinstance(data, dict):
            return cls(left=tuple(data.get("left", ())), joined=tuple(data.get("joined", ())))
        return cls(members=tuple(data))

    def show(self) -> str:
        if self.left or self.joined:
            gone = f"without {', '.join(self.left)}" if self.left else ""
            new = f"with {', '.join(self.joined)}" if self.joined else ""
            return "; ".join(filter(None, (gone, new)))
        return ", ".join(self.members)
