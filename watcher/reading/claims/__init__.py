"""Does a new sentence support a stored claim, refute it, or leave it open?

Owns: `judge`. Never: reads numbers or dates itself (watcher.reading.quantities, watcher.reading.dates).
"""

from __future__ import annotations

from watcher.reading.claims.judging import Judgement, Label, judge, weigh

__all__ = ["Judgement", "Label", "judge", "weigh"]
