"""The value that is not known: "unclear", "not set", "unknown"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A slot whose value nobody knows yet. Any value that becomes known is a change."""

    word: str = "unclear"

    def to_json(self) -> object:
        return "unknown"

    def show(self) -> str:
        return self.word
