"""`watcher check`: everything that can be known before running, at once."""

from __future__ import annotations

import json

import click

from watcher.checks.everything import check_all
from watcher.checks.findings import exit_code
from watcher.doors.clock import now
from watcher.text import count

MARKS = {"error": ("✗", "red"), "warning": ("!", "yellow"), "note": ("·", "blue")}


@click.command()
@click.option("--online", is_flag=True, help="Fetch each feed once, and log in to the mail server.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def check(ctx: click.Context, online: bool, strict: bool, as_json: bool) -> None:
    """Prove the set-up: settings, baselines, feeds as they were last polled, and with --online as they are now.

    \b
    Each line names the place, what is wrong, and what to do about it.
    Exit code: 0 nothing stands in the way, 1 a feed fails (or a warning, with --strict),
    2 a file of yours is wrong, 3 the database, 4 the mail server.

    \b
    Example:
      watcher check
      watcher check --online --json
    """
    report = check_all(ctx.obj, now(), online=online)
    code = exit_code(report.findings, strict=strict)
    if as_json:
        found = [each.to_json() for each in report.findings]
        whole = {
            "ok": code == 0,
            "feeds": report.feeds,
            "baselines": report.baselines,
            "facts": report.facts,
            "findings": found,
        }
        click.echo(json.dumps(whole, ensure_ascii=False, indent=1))
        ctx.exit(code)
    for each in report.findings:
        mark, colour = MARKS[each.level]
        click.echo(f"{click.style(mark, fg=colour)} {each.fault}")
    click.echo(
        f"{count(report.feeds, 'feed')}, {count(report.baselines, 'baseline')}, {count(report.facts, 'fact')}: "
        + ("ready to run" if code == 0 else "not ready; see above")
    )
    ctx.exit(code)
