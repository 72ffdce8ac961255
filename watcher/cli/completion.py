"""`watcher completion`: the script that completes commands in a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands and options in your shell.

    \b
    Example:
      watcher completion bash > ~/.local/share/bash-completion/completions/watcher
      watcher completion zsh > ~/.zfunc/_watcher
      watcher completion fish > ~/.config/fish/completions/watcher.fish
    """
    kind = get_completion_class(shell)
    if kind is not None:
        click.echo(kind(ctx.find_root().command, {}, "watcher", "_WATCHER_COMPLETE").source_template % source_words(shell))


def source_words(shell: str) -> dict[str, str]:
    """Return what the script's template wants: our name, the variable that asks for words, and a function's name."""
    return {"complete_func": "_watcher_completion", "complete_var": "_WATCHER_COMPLETE", "prog_name": "watcher", "shell": shell}
