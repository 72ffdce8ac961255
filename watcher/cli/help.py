"""`watcher help`: what the keys of both YAML files mean, and what the exit codes say."""

from __future__ import annotations

import json
from typing import Any

import click

from watcher import baselines as baseline_files
from watcher import settings as settings_file
from watcher.doors.files import nearest
from watcher.errors import UsageError

EXIT_CODES = """\
0  done; nothing stands in the way
1  the world's fault: a feed, a page or a server failed
2  a file of yours is wrong, or a command's words do not fit
3  the database cannot be opened, read or written
4  mail could not be delivered
"""
TOPICS = {
    "baseline": "the keys of a baseline file",
    "config": "the keys of config.yaml",
    "exit-codes": "what the exit codes say",
}


@click.command("help")
@click.argument("topic", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the JSON Schema of the file.")
def help(topic: str | None, as_json: bool) -> None:  # noqa: A001
    """Explain the keys of config.yaml and of baseline files, and the exit codes.

    \b
    Example:
      watcher help baseline
      watcher help config
    """
    if topic is None:
        for name, what in TOPICS.items():
            click.echo(f"watcher help {name:<12} {what}")
        click.echo("watcher COMMAND --help    what a command does")
        return
    if topic not in TOPICS:
        close = nearest(topic, TOPICS)
        raise UsageError(f"no help on {topic} -- " + (f"did you mean {close}?" if close else f"there is {', '.join(TOPICS)}"))
    if topic == "exit-codes":
        click.echo(EXIT_CODES, nl=False)
        return
    schema = baseline_files.schema() if topic == "baseline" else settings_file.schema()
    click.echo(json.dumps(schema, ensure_ascii=False, indent=1) if as_json else "\n".join(keys(schema, schema)))


def keys(node: Any, schema: Any, depth: int = 0) -> list[str]:
    """Return a schema's keys with what they mean, each group's keys below it."""
    lines = []
    for name, key in node.get("properties", {}).items():
        default = key.get("default")
        more = f" Default: {json.dumps(default, ensure_ascii=False)}." if default not in (None, "", [], {}) else ""
        must = " Required." if name in node.get("required", ()) else ""
        group = group_in(key, schema)
        what = key.get("description") or (group or {}).get("description", "")
        lines.append(f"{'  ' * depth}{name + ':':<{max(20 - 2 * depth, 1)}} {what}{must}{more}".rstrip())
        if group:
            lines += keys(group, schema, depth + 1)
    return lines


def group_in(key: Any, schema: Any) -> Any:
    """Return the group of keys that a key holds, or a list of them, None where it holds none."""
    if isinstance(key, dict):
        if "$ref" in key:
            return schema["$defs"][key["$ref"].rsplit("/", 1)[-1]]
        for each in (key.get("items"), *key.get("anyOf", ())):
            if found := group_in(each, schema):
                return found
    return None
