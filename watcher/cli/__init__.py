"""The user's words: parse arguments, call, render; no logic. Each command's room is loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from watcher import __version__

# name: (room, what it is for). The rooms are imported only when their command runs, so that --help stays quick.
COMMANDS: dict[str, tuple[str, str]] = {
    "replay": ("replay", "Read recorded entries through the same path as live ones."),
    "digest": ("digest", "Show the digest as it would be now, or send it once for a trial."),
    "outbox": ("outbox", "What waits to be sent, what failed and why; try again now."),
}


class Lazy(click.Group):
    """A group whose commands are imported when they are needed; a command's function has the command's name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        room, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"watcher.cli.{room}"), cmd_name.replace("-", "_"))
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, what) in COMMANDS.items()])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config", "-c", default=None, envvar="WATCHER_CONFIG", metavar="FILE", help="The settings (default: ./config.yaml)."
)
@click.version_option(__version__, prog_name="watcher")
@click.pass_context
def main(ctx: click.Context, config: str | None) -> None:
    """Reads the feeds against the facts of one article, and tells you which of them moved."""
    ctx.obj = config
