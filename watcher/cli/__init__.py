"""The user's words: parse arguments, call, render; no logic."""

from __future__ import annotations

import click

from watcher import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="watcher")
def main() -> None:
    """Reads the feeds against the facts of one article, and tells you which of them moved."""
