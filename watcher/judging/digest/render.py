"""The templates: ours, or the user's in a folder of their own; everything in HTML is escaped.

Owns: the jinja2 environment and its filters. Never: words (they are in the templates and in sections).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from textwrap import TextWrapper

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from watcher.errors import ConfigError, Fault
from watcher.judging.digest.clean import isolate
from watcher.judging.digest.words import count, many

OURS = Path(__file__).parent / "templates"
COLUMNS = 76  # RFC 3676 advises 78 at most, quoting adds two


@cache
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


def fill(name: str, templates: Path | None, **values: object) -> str:
    """Return the template `name` filled in. Raises ConfigError with file, line and fault where it is broken."""
    try:
        return environment(templates).get_template(name).render(**values)
    except Exception as error:  # a template may do whatever an expression can
        if templates is None:
            raise
        file = getattr(error, "filename", None) or templates / name
        line = getattr(error, "lineno", None)
        said = getattr(error, "message", None) or f"{type(error).__name__}: {error}"
        fault = Fault(
            place=f"{file}:{line}" if line else str(file),
            what=f"the template cannot be used: {said}",
            remedy="mend it, or take it away to use the one that comes with watcher",
        )
        raise ConfigError([fault]) from error


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


def tidy(text: str) -> str:
    """Return plain text tidied: no blanks at a line's end, never more than one empty line."""
    lines: list[str] = []
    for line in text.splitlines():
        line = line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"
