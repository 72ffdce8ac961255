"""How a feed stands, in one word and one sentence with its remedy. Pure.

Owns: the states of a feed and their words. Never: decides when to poll.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from watcher.model import FeedState
from watcher.reading.feeds.shape import Parsed
from watcher.reading.schedule import FeedRow

IN_TROUBLE = ("failing", "blocked", "gone", "broken", "page")
QUIET_AFTER, QUIET_AT_LEAST = 4, timedelta(days=2)
FROZEN_AT_LEAST = timedelta(days=7)
BLOCKING = {
    401: "asks for a login",
    403: "refuses us",
    407: "asks for a proxy login",
    429: "says that we ask too often",
    451: "refuses for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Patience:
    """failures: failed polls in a row before a feed is called failing or blocked.

    frozen: how many times its habit a feed may be silent.
    """

    failures: int = 3
    frozen: float = 12.0


def entered(row: FeedRow, state: FeedState, what: str, now: datetime) -> FeedRow:
    """Return the row in `state`; the time since when stays if it was in it before."""
    since = row.state_since if row.state == state and row.state_since else now
    if row.state == state and row.state_since == since and row.state_what == what:
        return row
    return replace(row, state=state, state_since=since, state_what=what)


def day(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d}" if at else "it was added"


def span(seconds: float) -> str:
    """Return a span in the largest unit that suits it: "40 minutes", "3 hours", "9 days"."""
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}s"
    return f"{max(seconds, 1):.0f} second{'s' if seconds >= 1.5 else ''}"


def failed(row: FeedRow, why: str, now: datetime, patience: Patience) -> FeedRow:
    """Return the row after a failed poll (failures and last_status are already counted): blocked, failing, or as it was."""
    if row.failures < patience.failures and row.last_ok is not None and row.state not in ("failing", "blocked"):
        return row
    tries = f"{row.failures} time{'s' if row.failures > 1 else ''} in a row"
    since = f"since {day(row.last_ok)}" if row.last_ok else "from the start"
    if row.last_status in BLOCKING and row.failures >= patience.failures:
        what = f"the site {BLOCKING[row.last_status]} (status {row.last_status}, {tries}); nothing was read {since}"
        return entered(
            row, "blocked", f"{what} -- open it in a browser, set `contact`, poll less often, or take another feed", now
        )
    return entered(
        row, "failing", f"{why} ({tries}); nothing was read {since} -- it is tried again for ever, ever more rarely", now
    )


def gone(row: FeedRow, now: datetime) -> FeedRow:
    return entered(
        row, "gone", "the site says that this feed is gone for good (410) -- remove it from config.yaml or replace it", now
    )


def not_a_feed(row: FeedRow, parsed: Parsed, now: datetime) -> FeedRow:
    """Return the row after an answer that was fine for HTTP and no feed."""
    if parsed.look == "nothing":
        return entered(row, "broken", "the answer holds no byte -- it is tried again; look whether the feed has moved", now)
    if parsed.look == "page":
        found = f"; the page names a feed: {parsed.alternate}" if parsed.alternate else ""
        return entered(
            row,
            "page",
            f"a web page came instead of a feed (a block page, a login or a moved feed){found} -- open it in a browser",
            now,
        )
    return entered(row, "broken", "what came is neither RSS, Atom, RDF nor JSON Feed -- open it in a browser and look", now)


def read(row: FeedRow, parsed: Parsed, now: datetime) -> FeedRow:
    """Return the row after a feed was parsed."""
    if not parsed.entries and not parsed.left_out:
        fault = f" ({parsed.faults[0]})" if parsed.faults else ""
        return entered(
            row, "empty", f"the feed is there and holds no entry{fault} -- look whether the site still fills it", now
        )
    if parsed.salvaged:
        what = f"{parsed.faults[0]}; {len(parsed.entries)} entries were saved"
        return entered(row, "broken", f"{what} -- tell the site's owner", now)
    return replace(row, state="ok", state_since=row.state_since if row.state == "ok" else now, state_what="")


def silent(row: FeedRow, now: datetime, patience: Patience, *, has_moved: bool = False) -> FeedRow:
    """Return the row after a good answer, with its silence judged: quiet, frozen, moved or ok."""
    if row.state in ("empty", "broken", "page", "gone"):
        return row
    last = row.last_entry_at or row.last_changed
    if last is not None:
        quiet_for = now - last
        habit = timedelta(seconds=row.habit)
        said = f"no new entry since {day(last)}"
        if row.habit:
            said += f" (it used to bring one every {span(row.habit)})"
        if quiet_for > max(habit * patience.frozen, FROZEN_AT_LEAST):
            return entered(row, "frozen", f"{said} -- look whether the site has another feed by now", now)
        if quiet_for > max(habit * QUIET_AFTER, QUIET_AT_LEAST):
            return entered(row, "quiet", said, now)
    if has_moved:
        return entered(row, "moved", f"it redirects for good to {row.moved_to} -- put that address into config.yaml", now)
    return entered(row, "ok", "", now)
