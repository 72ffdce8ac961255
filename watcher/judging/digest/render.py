"""The templates: ours, or the user's in a folder of their own; everything in HTML is escaped.

Owns: the jinja2 environment and its filters. Never: words (they are in the templates and in sections).
"""

from __future__ import annotations

from pathlib import Path
from textwrap import TextWrapper

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from watcher.judging.digest.clean import isolate
from watcher.judging.digest.words import count, many

OURS = Path(__file__).parent / "templates"
COLUMNS = 76  # RFC 3676 advises 78 at most, quoting adds two


def environment(templates: Path | None = None) -> SandboxedEnvironment:
    """Return the environment that finds a template in the user's folder first, in ours otherwise."""
    folders = [templates, OURS] if templates else [OURS]
    made = SandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=lambda name: bool(name) and ".html" in str(name),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(fold=fold, isolate=isolate, count=count, many=many, underline=underline)
    return made


def fold(text: str, indent: int = 0, first: str = "", columns: int = COLUMNS) -> str:
    """Return `text` in lines of at most `columns` characters, indented; `first` opens the first line. Words stay whole."""
    blank = " " * indent
    wrapper = TextWrapper(
        width=columns,
        initial_indent=blank + first,
        subsequent_indent=blank + " " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.fill(text)


def underline(text: str, mark: str = "=") -> str:
    """Return `text` with a line of `mark` under it."""
    return f"{text}\n{mark * min(len(text), COLUMNS)}"
