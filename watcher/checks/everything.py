"""Everything that can be known before running, at once: settings, baselines, and on request feeds and mail server.

Owns: gathering the findings. Never: stops at the first one.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watcher import baselines as baseline_files
from watcher import settings as settings_file
from watcher.checks.facts import check_baseline
from watcher.checks.findings import ORDER, Finding, exit_code, from_error
from watcher.checks.known import check_known
from watcher.checks.online import judge_trial, try_feeds, try_mail
from watcher.checks.selftest import check_readings
from watcher.checks.setup import check_settings
from watcher.errors import BaselineError, ConfigError
from watcher.model import Baseline
from watcher.reading.facts import compile_baseline
from watcher.settings import Settings

__all__ = ["Finding", "Report", "check_all", "exit_code"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found, gravest first, and how much was looked at."""

    findings: tuple[Finding, ...]
    feeds: int = 0
    baselines: int = 0
    facts: int = 0


def check_all(config: str | None, now: datetime, *, online: bool = False) -> Report:
    """Return everything that can be known of the set-up that `config` names (None: ./config.yaml)."""
    found: list[Finding] = []
    settings: Settings | None = None
    known: tuple[Baseline, ...] = ()
    try:
        settings = settings_file.load(config)
    except ConfigError as error:
        found += from_error(error)
    folder = settings.baselines if settings else settings_file.defaults(Path(config).parent if config else ".").baselines
    if settings or folder.is_dir():
        try:
            known = baseline_files.load_folder(folder, needs=settings.judging.corroborated if settings else 2)
        except BaselineError as error:
            found += from_error(error)
            known = readable(folder)
    for baseline in known:
        found += check_baseline(baseline, now.date()) + check_readings(baseline)
    if settings:
        found += check_settings(settings, known, now)
        found += check_online(settings, known, now) if online else check_known(settings)
    return Report(
        findings=tuple(sorted(dict.fromkeys(found), key=lambda each: ORDER[each.level])),
        feeds=sum(feed.enabled for feed in settings.feeds) if settings else 0,
        baselines=len(known),
        facts=sum(len(baseline.facts) for baseline in known),
    )


def readable(folder: Path) -> tuple[Baseline, ...]:
    """Return those baselines of a folder that can be read; the faults of the others are told already."""
    found = []
    for file in sorted(folder.glob("*.y*ml")) if folder.is_dir() else []:
        try:
            found.append(baseline_files.load(file))
        except BaselineError:
            continue
    return tuple(found)


def check_online(settings: Settings, known: tuple[Baseline, ...], now: datetime) -> list[Finding]:
    """Return what the feeds and the mail server say right now."""
    feeds = tuple(feed for feed in settings.feeds if feed.enabled)
    trials = asyncio.run(try_feeds(settings, feeds, tuple(compile_baseline(each) for each in known), now))
    found = [each for trial in trials for each in judge_trial(trial, settings.place)]
    try:
        return found + try_mail(settings)
    except ConfigError:  # a password that is not there is told by check_settings
        return found
