"""How a person writes amounts in config.yaml: 30m, 10 MB, 07:00, Europe/Berlin, ${NAME}.

Owns: text to amount, or why it is none. Never: knows which key an amount belongs to.
"""

from __future__ import annotations

import os
import re
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, WithJsonSchema

from watcher.doors.files import nearest

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800, "y": 31_557_600}
LONGEST = 1000 * SECONDS["y"]
WORDS = r"s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|y|years?"
SPAN = re.compile(rf"(?:\s*(\d+(?:\.\d+)?)\s*({WORDS})(?![a-z]))", re.IGNORECASE)
SIZES = {"": 1, "b": 1, "k": 10**3, "kb": 10**3, "m": 10**6, "mb": 10**6, "g": 10**9, "gb": 10**9}
VARIABLE = re.compile(r"\$\{(\w+)\}")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_span(given: object) -> object:
    """Return a span of time: 30m, 6 hours, 1h30m; a bare number counts seconds."""
    if isinstance(given, bool) or not isinstance(given, str | int | float | timedelta):
        raise ValueError("is no span of time -- write 30m, 6h, 2 days or 10s")
    if isinstance(given, timedelta):
        return given
    if isinstance(given, int | float):
        return bounded(given, given)
    parts = SPAN.findall(given)
    if not parts or SPAN.sub("", given).strip(" ,"):
        raise ValueError(f"{given} is no span of time -- write 30m, 6h, 2 days or 10s")
    return bounded(sum(float(number) * SECONDS[unit[0].lower()] for number, unit in parts), given)


def bounded(seconds: float, given: object) -> timedelta:
    """Return a span of so many seconds. Raises ValueError for one with which no calendar can count."""
    if not abs(seconds) <= LONGEST:
        raise ValueError(f"{given} is longer than 1,000 years -- write 30m, 6h, 2 days or 10s")
    return timedelta(seconds=seconds)


def is_positive(span: timedelta) -> timedelta:
    """Return the span. Raises ValueError when it is none."""
    if span <= timedelta(0):
        raise ValueError("should be longer than nothing -- write 30m, 6h, 2 days or 10s")
    return span


def read_size(given: object) -> object:
    """Return a number of bytes: 10 MB, 500 kB, 1000."""
    if isinstance(given, str):
        found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(b|kb?|mb?|gb?)?\s*", given, re.IGNORECASE)
        if not found:
            raise ValueError(f"{given} is no size -- write 500 kB or 10 MB")
        return int(float(found[1]) * SIZES[(found[2] or "").lower()])
    return given


def read_clock(given: object) -> object:
    """Return a time of day: 07:00."""
    if isinstance(given, str):
        found = re.fullmatch(r"\s*(\d{1,2})[:.h](\d{2})\s*", given)
        if not found or int(found[1]) > 23 or int(found[2]) > 59:
            raise ValueError(f"{given} is no time of day -- write hours and minutes: 07:00")
        return time(int(found[1]), int(found[2]))
    if isinstance(given, time):
        return given
    raise ValueError(f"{given} is no time of day -- write hours and minutes: 07:00")


def read_hours(given: object) -> object:
    """Return hours of the day as a pair: 22:00-06:00."""
    if isinstance(given, str):
        first, dash, last = given.replace("–", "-").partition("-")
        if not dash:
            raise ValueError(f"{given} names no hours -- write from and to: 22:00-06:00")
        return read_clock(first), read_clock(last)
    return given


def read_weekday(given: object) -> object:
    """Return a day of the week as a number, Monday 0."""
    if isinstance(given, str):
        found = [number for number, day in enumerate(DAYS) if len(given) > 2 and day.startswith(given.lower())]
        if not found:
            raise ValueError(f"{given} is no day of the week -- write {nearest(given, DAYS).capitalize() or 'Monday'}")
        return found[0]
    return given


def read_zone(given: object) -> object:
    """Return a time zone by its name: Europe/Berlin."""
    if not isinstance(given, str):
        return given
    try:
        return ZoneInfo(given)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        names = {name.lower(): name for name in available_timezones()}
        close = names.get(nearest(given.lower().replace(" ", "_"), names), "")
        raise ValueError(
            f"no time zone {given} -- {f'did you mean {close}?' if close else 'write one such as Europe/Berlin'}"
        ) from None


def read_secret(given: object) -> object:
    """Return text with ${NAME} replaced by the environment's variable NAME. Raises ValueError when it is not set."""
    if not isinstance(given, str):
        return given
    for name in VARIABLE.findall(given):
        if name not in os.environ:
            raise ValueError(f"the environment variable {name} is not set -- set it: export {name}=…")
    return VARIABLE.sub(lambda found: os.environ[found[1]], given)


def is_address(given: str) -> str:
    """Return the web address. Raises ValueError when it is none, or carries a password."""
    text = re.sub(r"^feed:(?://)?(?=https?:)", "", given.strip())
    text = re.sub(r"^feed://", "http://", text)
    try:
        parts = urlsplit(text)
        named = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(f"{given} is no web address: {error} -- write it whole: https://example.org/feed.xml") from None
    if parts.scheme not in ("http", "https") or not named[0] or re.search(r"\s", text):
        raise ValueError(f"{given} is no web address -- write it whole: https://example.org/feed.xml")
    return text


def hides_password(given: object) -> object:
    """Return the address as given. Raises ValueError when a password stands in it in plain sight."""
    if isinstance(given, str) and re.search(r"^\w+://[^/@\s${}]+:[^/@\s${}]+@", given):
        raise ValueError("a password stands in the address -- put it in an environment variable and write ${NAME} in its place")
    return given


def refuse_secret(given: object) -> object:
    """Return None for None. Raises ValueError for anything else: secrets do not stand in this file."""
    if given is not None:
        raise ValueError(
            "a password does not belong in this file -- take it out and write password_env: WATCHER_SMTP_PASSWORD "
            "(an environment variable) or password_file: /path (a file only you can read)"
        )
    return None


def read_path(given: object, info: ValidationInfo) -> object:
    """Return a path; one that is not absolute counts from the folder of the configuration file."""
    folder = (info.context or {}).get("folder", Path())
    if isinstance(given, str):
        if not given.strip():
            raise ValueError("has no value -- write a path, or take the key out")
        return folder / Path(given.strip()).expanduser()
    return folder / given if isinstance(given, Path) else given


def text_schema(*examples: str, also: str = "") -> Any:
    """Return the JSON Schema of an amount that is written as text, or as the sort `also`."""
    return WithJsonSchema({"type": ["string", also] if also else "string", "examples": list(examples)})


Span = Annotated[timedelta, BeforeValidator(read_span), AfterValidator(is_positive), text_schema("30m", "6h", also="number")]
Pause = Annotated[timedelta, BeforeValidator(read_span), text_schema("1s", "0s", also="number")]
Size = Annotated[int, BeforeValidator(read_size), text_schema("10 MB", also="integer")]
Clock = Annotated[time, BeforeValidator(read_clock), text_schema("07:00")]
Hours = Annotated[tuple[time, time], BeforeValidator(read_hours), text_schema("22:00-06:00")]
Weekday = Annotated[int, BeforeValidator(read_weekday), text_schema("Monday")]
Zone = Annotated[ZoneInfo, BeforeValidator(read_zone), text_schema("UTC", "Europe/Berlin")]
Place = Annotated[Path, BeforeValidator(read_path), text_schema("watcher.db")]
Secret = Annotated[str, BeforeValidator(read_secret)]
Web = Annotated[str, AfterValidator(is_address), BeforeValidator(read_secret), BeforeValidator(hides_password)]
Refused = Annotated[None, BeforeValidator(refuse_secret), WithJsonSchema({"type": "null"})]
