"""The poll: one round over the feeds that are due, yielding what each of them came to.

Owns: the way from rows to rows and entries. Never: stores anything, judges an entry, or lets one host wait for another.
"""

from watcher.poll.outcomes import Polled, PollSettings, next_poll
from watcher.poll.rounds import due, poll
from watcher.reading.health import Patience
from watcher.reading.schedule import FeedRow, Rhythm

__all__ = ["FeedRow", "Patience", "PollSettings", "Polled", "Rhythm", "due", "next_poll", "poll"]
