"""The clock: the one place where the machine's time is believed.

Owns: reading the system's clock. Never: sleeps, schedules or judges a date.
"""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Return the present moment as an aware UTC datetime."""
    return datetime.now(UTC)
