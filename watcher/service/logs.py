"""The service's log: one line for each decision that matters, as text or as JSON.

Owns: the two forms, and which line is how loud. Never: decides what is worth a line.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any

from watcher.sweep import Line

LOG = logging.getLogger("watcher")
LOUDNESS = {"feed": logging.DEBUG, "feeds-due": logging.DEBUG, "fault": logging.WARNING, "clock": logging.WARNING}


class Text(logging.Formatter):
    """2026-03-02T12:00:00Z warning fault: The Courier: the site answers with status 500"""

    def format(self, record: logging.LogRecord) -> str:
        word = getattr(record, "word", "")
        return f"{at(record)} {record.levelname.lower()} {word + ': ' if word else ''}{said(record)}"


class Json(logging.Formatter):
    """One JSON object a line: at, level, word, said, and the line's own data."""

    def format(self, record: logging.LogRecord) -> str:
        row = {"at": at(record), "level": record.levelname.lower(), "word": getattr(record, "word", ""), "said": said(record)}
        return json.dumps(row | getattr(record, "data", {}), ensure_ascii=False, default=str)


def at(record: logging.LogRecord) -> str:
    return f"{datetime.fromtimestamp(record.created, UTC):%Y-%m-%dT%H:%M:%SZ}"


def said(record: logging.LogRecord) -> str:
    text = " ".join(record.getMessage().split())  # a line is a line, whatever a site put into its answer
    if record.exc_info and record.levelno >= logging.ERROR:
        where = logging.Formatter().formatException(record.exc_info)
        return f"{text} | {' | '.join(line.strip() for line in where.splitlines()[-6:])}"
    return text


def set_up(form: str, level: str) -> None:
    """Write the log to stderr in this form ("text" or "json"), from this level on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Json() if form == "json" else Text())
    LOG.handlers[:] = [handler]
    LOG.setLevel(level.upper())
    LOG.propagate = False
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # its listeners tell us; two voices would be one too many


def tell(line: Line) -> None:
    """Log a line of the sweep."""
    LOG.log(LOUDNESS.get(line.word, logging.INFO), line.said, extra={"word": line.word, "data": line.data})


def say(word: str, text: str, *, level: int = logging.INFO, **data: Any) -> None:
    """Log a line of the service's own."""
    LOG.log(level, text, extra={"word": word, "data": data})
