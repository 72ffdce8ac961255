"""`watcher digest`: the mail as it would be now, on the terminal, in a file, or sent once for a trial.

Owns: the options and what is printed. Never: marks anything as told.
"""

from __future__ import annotations

from dataclasses import replace

import click

from watcher import delivery
from watcher import settings as settings_file
from watcher.cli.periods import Period, When
from watcher.doors.clock import now as clock
from watcher.doors.files import write_text
from watcher.doors.mail import page
from watcher.doors.store import open_store
from watcher.errors import UsageError
from watcher.judging.digest import Recipient
from watcher.settings import Settings
from watcher.settings.portions import recipients


@click.command()
@click.option("--preview", is_flag=True, help="Print the mail as it would be now (the default).")
@click.option("--html", "html", metavar="FILE", type=click.Path(dir_okay=False), help="Write its HTML to a file.")
@click.option("--atom", "feed", metavar="FILE", type=click.Path(dir_okay=False), help="Write an Atom feed of the changes.")
@click.option(
    "--since", type=When(), metavar="DATE", help='Everything since then: 2025-03, "last month". Default: what is new.'
)
@click.option("--reader", metavar="ADDRESS", help="As this reader of the settings gets it. Default: the first.")
@click.option("--send", is_flag=True, help="Send it once, for a trial; nothing counts as told.")
@click.option("--to", metavar="ADDRESS", help="With --send: where to.")
@click.pass_obj
def digest(
    config: str | None,
    preview: bool,
    html: str | None,
    feed: str | None,
    since: Period | None,
    reader: str | None,
    send: bool,
    to: str | None,
) -> None:
    """Show the digest as it would be now, or send it once for a trial. Nothing counts as told by this.

    \b
    Example:
      watcher digest --preview
      watcher digest --html digest.html --since "last month"
      watcher digest --send --to me@example.org
    """
    if send != bool(to):
        raise UsageError("--send and --to go together -- write: watcher digest --send --to me@example.org")
    settings = settings_file.load(config)
    recipient = choose(settings, reader)
    now = clock()
    with open_store(settings.database, readonly=True) as store:
        begin = since.start if since else None
        message = delivery.preview(store, settings, recipient, now, begin)
        if feed:
            _write(feed, delivery.changes_feed(store, recipient, now, begin))
    if html:
        _write(html, page(message))
    if to:
        click.echo(f"sent to {delivery.send_trial(message, settings, to)}")
    if preview or not (html or feed or to):
        click.echo(f"Subject: {message.subject}\n")
        click.echo(message.text, nl=False)


def choose(settings: Settings, reader: str | None) -> Recipient:
    """Return the recipient of that name, or the first; someone who follows everything where none is set."""
    known = recipients(settings)
    if reader is None:
        return replace(known[0]) if known else Recipient(address="reader@localhost", channel="maildir")
    found = next((one for one in known if one.name == reader or one.address == reader), None)
    if found is None:
        names = ", ".join(one.name for one in known) or "nobody"
        raise UsageError(f"{reader} gets no digest -- digest.to of the settings names {names}")
    return found


def _write(path: str, text: str) -> None:
    write_text(path, text)
    click.echo(f"written: {path}", err=True)
