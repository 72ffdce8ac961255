"""An offer: one fact that an article may give, in several wordings of ours, and what was left out.

Owns: the shape of both. Never: tries a wording.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.draft.article import Line
from watcher.model import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A checkable fact as it was found.

    wordings: sentences with a [slot], the best first; the first that is read rightly is taken. line: the article's sentence.
    weight: how much it seems to matter, higher first. key: the same for two offers of one fact.
    """

    kind: Kind
    wordings: tuple[str, ...]
    line: Line
    weight: float
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something checkable that is not proposed, and why."""

    what: str
    why: str
