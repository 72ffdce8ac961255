"""The date of an entry: read what feeds write, and set aside what cannot be right.

Owns: dates of entries and of HTTP headers. Never: reads the dates inside a sentence.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)
AHEAD = timedelta(days=1)
STAMPED_WITHIN = timedelta(minutes=10)


def from_parts(parts: Sequence[int] | None) -> datetime | None:
    """Return feedparser's UTC time tuple as a datetime; None for what no calendar has."""
    if not parts:
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(tuple(parts)), UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def read_date(text: str) -> datetime | None:
    """Return an ISO 8601 or RFC 5322 date with time as aware UTC, or None. A date without a zone is taken as UTC."""
    text = text.strip()[:100]
    if not text:
        return None
    found: datetime | None = None
    if re.match(r"\d{4}-?\d\d", text):
        try:
            found = datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", text.replace(" UTC", "Z")))
        except ValueError:
            found = None
    if found is None:
        try:
            found = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    try:
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def sane(found: datetime | None, now: datetime) -> tuple[datetime | None, str]:
    """Return the date if it can be right, and else None with a note that says why it was set aside."""
    if found is None:
        return None, ""
    if found > now + AHEAD:
        return None, f"its date, {found:%Y-%m-%d %H:%M}, lies in the future and is set aside"
    if found < EARLIEST:
        return None, f"its date, {found:%Y-%m-%d}, is older than feeds are and is set aside"
    return found, ""


def are_stamps(dates: list[datetime | None], now: datetime) -> bool:
    """True when all of at least five entries carry one and the same moment, just now: the time of building, not of the news."""
    known = [each for each in dates if each is not None]
    if len(known) < 5 or len(known) < len(dates):
        return False
    return max(known) - min(known) < timedelta(seconds=2) and now - known[0] < STAMPED_WITHIN
