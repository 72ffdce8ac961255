"""Who is told, when, and whether it arrived: composes what is due, puts it into the outbox, empties the outbox.

    with store.transaction():           # the changes and the mails about them, or neither
        store.changes.save(changes)
        delivery.compose_due(store, settings, now)
    delivery.send_due(store, settings)  # each mail once, failures again later

Owns: the order of these steps. Never: judges; never words a mail.
"""

from __future__ import annotations

from watcher.delivery.composing import Composed, compose_due, preview
from watcher.delivery.feeding import changes_feed, write_feed
from watcher.delivery.sending import Report, backoff, send_due, send_trial

__all__ = [
    "Composed",
    "Report",
    "backoff",
    "changes_feed",
    "compose_due",
    "preview",
    "send_due",
    "send_trial",
    "write_feed",
]
