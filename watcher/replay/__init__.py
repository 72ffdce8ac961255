"""Recorded entries through the same path as live ones: those of archives, or those of the history itself.

Owns: reading in parts (here, in local processes, on a Dask cluster), judging in the order of time. Never: fetches from feeds.
"""

from __future__ import annotations

from watcher.replay.archives import Run, hire, observation_lines, over_archives
from watcher.replay.entries import entry_of, parse_time, read_entries, versions
from watcher.replay.history import held_against_told, over_history
from watcher.replay.judging import Replayed, in_order, into_fresh
from watcher.replay.observing import each_alone, judge_alone
from watcher.replay.parts import Job
from watcher.replay.rows import as_row, change_row, difference_row

__all__ = [
    "Job",
    "Replayed",
    "Run",
    "as_row",
    "change_row",
    "difference_row",
    "each_alone",
    "entry_of",
    "held_against_told",
    "hire",
    "in_order",
    "into_fresh",
    "judge_alone",
    "observation_lines",
    "over_archives",
    "over_history",
    "parse_time",
    "read_entries",
    "versions",
]
