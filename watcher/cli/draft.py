"""`watcher draft`: a baseline proposed from an article.

Owns: the options, the questions, the preview. Never: decides what is a fact.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import click

from watcher import settings as settings_file
from watcher.checks.standing import explain_facts
from watcher.doors.clock import now
from watcher.doors.files import write_text
from watcher.draft import Draft, Drafted, draft_article
from watcher.draft.hook import draft_with
from watcher.draft.sources import free_path, get_article
from watcher.draft.trial import baseline_of, retried
from watcher.draft.writing import write_draft
from watcher.model import Baseline
from watcher.settings.portions import limits
from watcher.text import count
from watcher.values import show, to_json


@click.command()
@click.argument("article", default="-", metavar="[ARTICLE]")
@click.option("--out", "-o", "out", type=click.Path(path_type=Path), metavar="FILE", help="Write the baseline to this file.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@click.option("--topic", default="", metavar="NAME", help="The topic's short name (default: from the title).")
@click.option("--with", "command", default="", metavar="COMMAND", help="Let this command draft: article in, YAML out.")
@click.option("--ask/--no-ask", default=None, help="Go through the facts one by one (default: on a terminal, with --out).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def draft(
    config: str | None, article: str, out: Path | None, force: bool, topic: str, command: str, ask: bool | None, as_json: bool
) -> None:
    """Propose a baseline from an article: a file, an address, or - for standard input.

    \b
    Each fact is a sentence of our own with what may change in [brackets], below the article's sentence as a comment.
    Every one of them was read by watcher's own reading first; those that were not read well are kept as comments.
    Exit code: 0 facts were found, 1 there were none or the address failed, 2 a file or the answer of --with is wrong.

    \b
    Example:
      watcher draft merger.txt --out baseline/merger.yaml
      watcher draft https://example.org/news/merger --topic merger
      watcher draft merger.txt --with 'my-model --yaml'
    """
    if out:
        free_path(out, force=force)
    settings = settings_file.load(config) if config or Path(settings_file.DEFAULT).exists() else settings_file.defaults()
    found = get_article(article, now(), limits(settings))
    if command:
        text, known = draft_with(command, found.title + "\n\n" + found.body if found.title else found.body)
        _give(text, out, count(len(known.facts), "fact"), _rows_of(known) if as_json else None)
        return
    made = draft_article(found, topic=topic)
    if ask if ask is not None else bool(out) and not as_json and sys.stdin.isatty() and sys.stdout.isatty() and article != "-":
        made = _go_through(made)
    if as_json:
        _give(write_draft(made), out, "", _rows(made))
    else:
        _give(write_draft(made), out, count(len(made.facts), "fact"), None)
    if not made.facts:
        raise click.exceptions.Exit(1)


def _give(text: str, out: Path | None, told: str, rows: object) -> None:
    if out:
        out.parent.mkdir(parents=True, exist_ok=True)
        write_text(out, text)
        if rows is None:
            click.echo(f"wrote {out}: {told}")
    elif rows is None:
        click.echo(text, nl=False)
    if rows is not None:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))


def _row(fact: Drafted) -> dict[str, object]:
    return {
        "id": fact.id, "kind": fact.kind, "says": fact.says, "value": to_json(fact.value), "sentence": fact.line.text,
        "seen_in_article": fact.seen, "faults": list(fact.faults),
    }  # fmt: skip


def _rows(made: Draft) -> dict[str, object]:
    article = made.article
    return {
        "topic": made.topic, "title": article.title, "publisher": article.publisher, "published": article.published.isoformat(),
        "published_found": article.dated, "url": article.url, "scope": [list(group) for group in made.scope],
        "facts": [_row(fact) for fact in made.facts], "not_read_well": [_row(fact) for fact in made.unread],
        "left_out": [{"what": each.what, "why": each.why} for each in made.left_out],
    }  # fmt: skip


def _rows_of(known: Baseline) -> list[dict[str, object]]:
    return [{"id": fact.id, "kind": fact.kind, "says": fact.says, "value": to_json(fact.value)} for fact in known.facts]


def _go_through(made: Draft) -> Draft:
    """Ask for each fact whether it is kept, edited or dropped, with how it is read."""
    kept: list[Drafted] = []
    for n, fact in enumerate(made.facts):
        click.echo(f"\n{click.style(f'{n + 1} of {len(made.facts)}', dim=True)}  “{fact.line.text}”")
        while True:
            _preview(fact, made)
            answer = click.prompt(
                "[k]eep, [e]dit, [d]rop, keep [a]ll that are left, [q]uit here", "k", show_default=False
            ).lower()
            if answer[:1] != "e":
                break
            fact = _edited(fact, made)
        if answer[:1] in ("q", "a"):
            return replace(made, facts=(*kept, *(made.facts[n:] if answer[:1] == "a" else ())))
        if answer[:1] != "d":
            kept.append(fact)
    return replace(made, facts=tuple(kept))


def _preview(fact: Drafted, made: Draft) -> None:
    reading = explain_facts(baseline_of([fact], made.article))[fact.id]
    click.echo(f"    {click.style(fact.says, bold=True)}")
    click.echo(f"    {fact.kind}: {show(fact.value)}; " + "; ".join(f"{what}: {said}" for what, said in reading[1:5]))
    for fault in fact.faults:
        click.echo(f"    {click.style('!', fg='yellow')} {fault}")


def _edited(fact: Drafted, made: Draft) -> Drafted:
    """Ask for another sentence, and read it; one that holds no fact is told and asked for again."""
    said = click.prompt("    sentence", fact.says)
    try:
        return retried(fact, said, made.article)
    except ValueError as error:
        click.echo(f"    {error}", err=True)
        return fact
