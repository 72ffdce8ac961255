"""A command of the user's that drafts instead of us: the article on its standard input, a baseline's YAML on its output.

Owns: running it, within a time. Never: trusts what it says; its YAML is read like any other.
"""

from __future__ import annotations

import shlex
import subprocess

from watcher import baselines
from watcher.errors import BaselineError, UsageError
from watcher.model import Baseline

LONGEST = 600  # seconds: a model on a small machine takes minutes for an article
MOST = 1_000_000  # characters of YAML
FENCE = "```"


def draft_with(command: str, article: str, *, seconds: float = LONGEST) -> tuple[str, Baseline]:
    """Return the YAML that the command answers for the article, and the baseline in it.

    Raises UsageError when the command cannot be run, fails, takes too long or answers nothing; BaselineError with every fault
    of its YAML.
    """
    words = shlex.split(command)
    if not words:
        raise UsageError("--with: no command -- name one that reads the article and prints a baseline's YAML")
    try:
        ran = subprocess.run(words, input=article, capture_output=True, text=True, timeout=seconds, check=False)
    except FileNotFoundError:
        raise UsageError(f"--with: {words[0]}: no such command -- give its path, or install it") from None
    except OSError as error:
        raise UsageError(f"--with: {words[0]}: cannot be run: {error.strerror} -- check its permissions") from None
    except subprocess.TimeoutExpired:
        raise UsageError(
            f"--with: {words[0]} did not answer within {seconds:g} seconds -- try it by hand on the article"
        ) from None
    if ran.returncode:
        last = (ran.stderr.strip().splitlines() or ["it said nothing on standard error"])[-1][:300]
        raise UsageError(f"--with: {words[0]} failed with exit code {ran.returncode}: {last}")
    text = unfenced(ran.stdout[:MOST])
    if not text.strip():
        raise UsageError(f"--with: {words[0]} printed nothing -- it should print a baseline's YAML")
    try:
        return text, baselines.parse(text, place=f"output of {words[0]}")
    except BaselineError as error:
        raise BaselineError(error.faults) from None


def unfenced(text: str) -> str:
    """Return the YAML inside of a code fence, where a model put one around it."""
    if FENCE not in text:
        return text
    inside = text.split(FENCE)[1]
    return inside.split("\n", 1)[1] if "\n" in inside else inside
