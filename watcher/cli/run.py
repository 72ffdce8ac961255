"""`watcher run`: the service in the foreground.

Owns: the options. Never: anything of the service itself.
"""

from __future__ import annotations

import click

from watcher import service


@click.command()
@click.pass_obj
def run(config: str | None) -> None:
    """Keep watch until SIGTERM or SIGINT: poll each feed and send each mail when it is due, look after the database.

    Edited settings and baselines are taken over while it runs (checked first; a bad one is refused, the old one stays). SIGHUP
    does the same at once. `watcher service install` makes a systemd service of it; `watcher status` tells how it fares.

    \b
    Exit code: 0 stopped as told, 2 the settings or a baseline cannot be used, 3 the database cannot be used, or another
    watcher uses it.
    """
    service.run(config)
