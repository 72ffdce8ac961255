"""The user's words: parse arguments, call, render; no logic. Each command's room is loaded when it is called."""

from __future__ import annotations

import errno
import io
import os
import sys
from importlib import import_module

import click

from watcher import __version__
from watcher.errors import WatcherError

# name: (room, what it is for). The rooms are imported only when their command runs, so that --help stays quick.
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "Play two years of news offline: see what you would be told."),
    "init": ("init", "Make a folder to watch from, ready to run."),
    "draft": ("draft", "Propose a baseline from an article: facts, each tried, best first."),
    "once": ("once", "Poll now: read what is new, judge it, send what is due."),
    "run": ("run", "Keep watch: the service in the foreground."),
    "service": ("service", "Install, show or remove the systemd unit of the service."),
    "status": ("status", "Say how the watch fares: last sweep, feeds, mail, database."),
    "feeds": ("feeds", "List, add, remove, find and test feeds; import and export OPML."),
    "facts": ("facts", "List the facts that are watched; --explain shows how each is read."),
    "check": ("check", "Prove the set-up: every fault at once, with its place and remedy."),
    "changes": ("changes", "List what moved: from what to what, since when, on whose word."),
    "history": ("history", "Show one fact through time, with a plot."),
    "evidence": ("evidence", "Show one change down to its sentences."),
    "accept": ("decide", "Accept a change: its value is the one that holds."),
    "dismiss": ("decide", "Dismiss a change: its value is not raised again."),
    "note": ("decide", "Write a note on a change."),
    "baseline": ("baseline", "Write accepted values into the baseline files."),
    "as-of": ("asof", "Show every fact as it was believed on a date."),
    "search": ("search", "Search the entries that were read."),
    "query": ("query", "Ask the database in SQL, read-only."),
    "export": ("export", "Write the history as JSON, CSV, Markdown or Parquet."),
    "stats": ("stats", "Show what the history holds, and who told what first."),
    "browse": ("browse", "Read the history in a browser."),
    "backup": ("backup", "Copy the database while it is in use; list and check copies."),
    "care": ("care", "Check, trim and tidy the database."),
    "explain": ("explain", "Show how a sentence is read, and why it is or is not a change."),
    "replay": ("replay", "Read recorded entries through the same path as live ones."),
    "digest": ("digest", "Show the digest as it would be now, or send it once for a trial."),
    "outbox": ("outbox", "What waits to be sent, what failed and why; try again now."),
    "help": ("help", "Explain the keys of both YAML files, and the exit codes."),
    "completion": ("completion", "Print the script that completes commands in your shell."),
}

# What a file or a disk may say at any time. A closed pipe is none of it: click ends quietly then.
OF_FILES = {
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR,
    errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG,
}  # fmt: skip


class Lazy(click.Group):
    """A group whose commands are imported when they are needed; a command's function has the command's name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        room, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"watcher.cli.{room}"), cmd_name.replace("-", "_"))
        take_config(command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a fault of ours or the world's is one message on stderr and its exit code."""
        take_streams()
        try:
            return super().invoke(ctx)
        except WatcherError as error:
            fault, code = str(error), error.exit_code
        except UnicodeError:
            fault, code = "this is no UTF-8 text -- write the words and the files in UTF-8, and set the terminal to it", 2
        except OSError as error:
            if error.errno not in OF_FILES:
                raise
            fault, code = f"{error.filename or 'what is printed'}: cannot be read or written: {error.strerror}", 2
        click.echo(fault, err=True)
        return ctx.exit(code)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, what) in COMMANDS.items()])


def take_streams() -> None:
    """Let a terminal that lacks a character show ? in its place, and let a closed standard input be an empty one."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(errors="replace")
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115


def take_config(command: click.Command) -> None:
    """Let the command take --config behind its name, too, where people look for it."""

    def keep(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
        if value is not None:
            ctx.obj = value

    if all("--config" not in each.opts for each in command.params):
        command.params.append(click.Option(["--config"], hidden=True, expose_value=False, callback=keep, metavar="FILE"))
    for each in command.commands.values() if isinstance(command, click.Group) else ():
        take_config(each)


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config", "-c", default=None, envvar="WATCHER_CONFIG", metavar="FILE", help="The settings (default: ./config.yaml)."
)
@click.version_option(__version__, prog_name="watcher")
@click.pass_context
def main(ctx: click.Context, config: str | None) -> None:
    """Reads the feeds against the facts of one article, and tells you which of them moved."""
    ctx.obj = config
