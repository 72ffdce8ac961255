"""Status: a step on a ladder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusValue:
    """A step of a ladder. word: the step (none talks agreed signed approved in-force begun delayed suspended rejected
    collapsed completed). phrase: how the text said it."""

    word: str
    phrase: str = ""

    def to_json(self) -> str:
        return self.word

    @classmethod
    def from_json(cls, data: Any) -> StatusValue:
        return cls(word=str(data))

    def show(self) -> str:
        return self.phrase or self.word
