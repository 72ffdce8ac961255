"""The worker door: a few long-lived processes that do what might hang or swell, and that can be killed for it.

Owns: their start, their deadline, their death and their replacement. Never: knows what they compute.
"""

from watcher.doors.worker.pool import Lost, Pool, PoolLimits

__all__ = ["Lost", "Pool", "PoolLimits"]
