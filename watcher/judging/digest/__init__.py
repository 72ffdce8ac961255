"""The digest: a mail that says in ten seconds whether anything one relies on has moved.

Owns: its words, its look and its rhythm, as pure functions from what moved to a Message. Never: sends anything.
"""

from __future__ import annotations

from watcher.judging.digest.compose import compose
from watcher.judging.digest.feed import atom
from watcher.judging.digest.material import (
    DigestMaterial,
    Dispute,
    FeedTurn,
    History,
    Holding,
    Moved,
    News,
    Passed,
    Quiet,
    narrow,
)
from watcher.judging.digest.rhythm import Period, Recipient, Rhythm, after_quiet, due, periods

__all__ = [
    "DigestMaterial",
    "Dispute",
    "FeedTurn",
    "History",
    "Holding",
    "Moved",
    "News",
    "Passed",
    "Period",
    "Quiet",
    "Recipient",
    "Rhythm",
    "after_quiet",
    "atom",
    "compose",
    "due",
    "narrow",
    "periods",
]
