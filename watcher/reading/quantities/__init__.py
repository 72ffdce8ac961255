"""The reader of quantities: every number of a sentence with its bound, unit, role and the words it counts.

Owns: `find` and `plain`. Never: ties a number to a fact, reads dates, opens a door.
"""

from __future__ import annotations

from watcher.reading.quantities.finder import find
from watcher.reading.quantities.plain import plain

__all__ = ["find", "plain"]
