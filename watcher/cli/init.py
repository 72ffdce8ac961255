"""`watcher init`: a folder that is ready to run."""

from __future__ import annotations

from pathlib import Path

import click

from watcher.doors.clock import now
from watcher.doors.files import write_text
from watcher.doors.web import Limits
from watcher.draft import draft_article
from watcher.draft.sources import get_article, is_address
from watcher.draft.writing import write_draft
from watcher.errors import UsageError, World
from watcher.settings.folder import Wishes, make_folder, search_for
from watcher.text import count


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
    there = set((place / "baseline").glob("*.yaml"))
    made = make_folder(place, Wishes(article=article, address=address, every=every or "daily"), now().date())
    drafted = _draft(article, made[1], made[0]) if article and made[1] not in there else ""
    for path in made:
        click.echo(f"wrote {path}" + (drafted if path == made[1] else ""))
    click.echo("\nNext:")
    if place.resolve() != Path.cwd():
        click.echo(f"  cd {place}")
    if drafted:
        click.echo(f"  look through baseline/{made[1].name} and take out what you do not rely on")
    elif article:
        click.echo(f"  watcher draft FILE      # proposes facts; put those that matter into {made[1].name}")
        click.echo(f"  watcher feeds find {made[1].stem} --add   # search feeds from its scope")
    click.echo("  watcher check --online   # every fact, each feed, the mail")
    click.echo("  watcher once             # or `watcher run`, to keep watch")


def _draft(article: str, path: Path, config: Path) -> str:
    """Draft the baseline at `path` from an article's file or address, and search for its scope; return what is told of it.

    What cannot be had stands in nobody's way: the baseline is then the one to fill by hand.
    """
    if not (is_address(article) or Path(article).is_file()):
        return ""
    try:
        made = draft_article(get_article(article, now(), Limits()), topic=path.stem)
    except (UsageError, World) as error:
        click.echo(f"not drafted: {error}", err=True)
        return ""
    if not made.facts:
        click.echo(f"not drafted: no fact was found in {article} that can be watched", err=True)
        return ""
    write_text(path, write_draft(made))
    search_for(config, made.topic)
    return f" with {count(len(made.facts), 'proposed fact')}"
