"""The service: when things are done, what it is told, how it stops. Knows no feed and no fact.

    watcher run = a scheduler (sweep, digests, outbox, upkeep) + signals + an eye on the files + a word to systemd

Owns: the life of the process. Never: reads, judges or words anything.
"""

from watcher.service.running import run

__all__ = ["run"]
