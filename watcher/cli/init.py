"""`watcher init`: a folder that is ready to run."""

from __future__ import annotations

from pathlib import Path

import click

from watcher.doors.clock import now
from watcher.settings.folder import Wishes, make_folder


@click.command()
@click.argument("folder", default=".", metavar="[DIR]")
@click.option("--article", default="", metavar="TEXT", help="Its file, address or title. Default: the example story.")
@click.option("--mail", "address", default="", metavar="ADDRESS", help="Who gets the digest.")
@click.option("--every", type=click.Choice(["daily", "weekly", "at-once"]), help="How often.")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing.")
def init(folder: str, article: str, address: str, every: str | None, yes: bool) -> None:
    """Make a folder to watch from: config.yaml, baseline/, and help for editors.

    \b
    Asks for the article, a mail address and how often, or nothing with --yes.
    Nothing that is there is overwritten.

    \b
    Example:
      watcher init iraq --yes
      watcher init merger --article merger.txt --mail me@example.org --every weekly
    """
    if not yes:
        article = article or click.prompt(
            "The article: a file, an address or a title (Enter: the example story)", "", show_default=False
        )
        address = address or click.prompt(
            "Mail address for the digest (Enter: a folder on this machine)", "", show_default=False
        )
        every = every or click.prompt("How often", "daily", type=click.Choice(["daily", "weekly", "at-once"]))
    place = Path(folder)
    made = make_folder(place, Wishes(article=article, address=address, every=every or "daily"), now().date())
    for path in made:
        click.echo(f"wrote {path}")
    click.echo("\nNext:")
    if place.resolve() != Path.cwd():
        click.echo(f"  cd {place}")
    if article:
        topic = made[1].stem
        click.echo(f"  watcher draft {article!r}      # proposes facts; put those that matter into {made[1].name}")
        click.echo(f"  watcher feeds find {topic} --add   # search feeds from its scope")
    click.echo("  watcher check --online\n  watcher once")
