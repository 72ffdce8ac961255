"""Facts reworded: what another user puts in other words is compiled by the sentence that says the same most plainly.

Owns: `plainly` and `with_missions`. A room for each sort of sentence; `order` says which of them looks at what, and when.
"""

from watcher.reading.rewording.missions import with_missions
from watcher.reading.rewording.order import plainly

__all__ = ["plainly", "with_missions"]
