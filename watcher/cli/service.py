"""`watcher service`: the systemd unit.

Owns: the options and what is printed. Never: writes the unit's text (watcher.service.unit does).
"""

from __future__ import annotations

import getpass
import os

import click

from watcher import settings as settings_file
from watcher.service import unit as units

SYSTEM = click.option(
    "--system/--user", "system", default=False, help="A unit of the system (needs root), or of yours alone (the default)."
)
AS = click.option("--as", "user", default="", metavar="NAME", help="With --system: the user that it runs as (default: you).")


@click.group()
def service() -> None:
    """Make a systemd service of `watcher run`, show its unit, or take it away again.

    Secrets that the settings name as environment variables go into watcher.env beside the settings, readable by you alone.

    \b
    Example:
      watcher service show
      watcher service install
      sudo watcher --config /srv/watch/config.yaml service install --system --as news
    """


@service.command()
@SYSTEM
@AS
@click.pass_obj
def show(config: str | None, system: bool, user: str) -> None:
    """Print the unit as it would be installed."""
    unit = made(config, system=system, user=user)
    click.echo(f"# {unit.path}")
    click.echo(unit.text, nl=False)
    if not units.has_systemd():
        click.echo("systemd does not run this machine; the unit is for one that it runs.", err=True)


@service.command()
@SYSTEM
@AS
@click.pass_obj
def install(config: str | None, system: bool, user: str) -> None:
    """Write the unit, enable it and start it. The settings are checked first."""
    unit = made(config, system=system, user=user)
    units.need_systemd()
    units.install(unit)
    click.echo(f"installed and started: {unit.path}")
    if not system:
        click.echo(f"It runs while you are logged in; for always: loginctl enable-linger {getpass.getuser()}")
    click.echo(f"Its log: journalctl {'' if system else '--user '}-u watcher -f")


@service.command()
@SYSTEM
@click.pass_obj
def uninstall(config: str | None, system: bool) -> None:
    """Stop the service and remove its unit. The database and the mail stay."""
    unit = made(config, system=system, user="")
    units.need_systemd()
    gone = units.uninstall(unit)
    click.echo(f"removed: {unit.path}" if gone else f"there is no {unit.path}; nothing was done")


def made(config: str | None, *, system: bool, user: str) -> units.Unit:
    """Return the unit of the settings, which are read and checked for it."""
    you = os.environ.get("SUDO_USER") or getpass.getuser()
    walls = system or units.has_walls()
    return units.unit_of(settings_file.load(config), system=system, user=user or (you if system else ""), walls=walls)
