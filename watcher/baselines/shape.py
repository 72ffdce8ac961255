"""The keys a baseline file may hold, and what each is for. The JSON Schema for editors is made from these classes.

Owns: names, sorts and defaults of the keys. Never: reads a sentence.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
SLUG_PATTERN = f"^{SLUG.pattern}$"


def read_day(given: object) -> object:
    """Return a day written as YYYY-MM-DD. Raises ValueError with the remedy."""
    if isinstance(given, str):
        try:
            return date.fromisoformat(given.strip()[:10])
        except ValueError:
            raise ValueError(f"{given} is not a day -- write year, month and day: 2024-07-23") from None
    if isinstance(given, date):
        return given
    raise ValueError(f"{given} is not a day -- write year, month and day: 2024-07-23")


def read_slug(given: object) -> object:
    """Return a name that can stand in commands and file names. Raises ValueError with the nearest one."""
    if isinstance(given, str) and not SLUG.fullmatch(given):
        near = re.sub(r"[^a-z0-9]+", "-", given.lower()).strip("-") or "a-name"
        raise ValueError(f"{given!r} is no plain name -- use small letters, digits and hyphens: {near}")
    return given


def read_sentences(given: object) -> object:
    """Return a list of sentences; one sentence alone is a list of one. A number that YAML cut at its comma is mended."""
    if isinstance(given, str):
        return (given,)
    if not isinstance(given, list):
        return given
    whole: list[Any] = []
    for piece in given:
        text = str(piece) if isinstance(piece, int) and not isinstance(piece, bool) else piece
        if whole and cut_at_comma(whole[-1], text):
            whole[-1] = f"{whole[-1]},{text}"
        else:
            whole.append(piece)
    return tuple(whole)


def cut_at_comma(left: object, right: object) -> bool:
    """Whether two items are one sentence that YAML cut inside a number: [More than 1,000 people] gives "More than 1"."""
    return (
        isinstance(left, str)
        and isinstance(right, str)
        and re.search(r"(?<!\d)\d{1,3}$", left) is not None
        and re.match(r"\d{3}(?!\d)", right) is not None
    )


def read_aliases(given: object) -> object:
    """Return groups of names for one thing. A mapping (name: [spellings]) and a list of lists say the same."""
    if isinstance(given, dict):
        return tuple((str(name), *((more,) if isinstance(more, str) else tuple(more or ()))) for name, more in given.items())
    if isinstance(given, list) and given and all(isinstance(name, str) for name in given):
        return (tuple(given),)
    return given


def read_scope(given: object) -> object:
    """Return scope groups. Raises ValueError where the groups are no lists, or empty."""
    if isinstance(given, list):
        if not given:
            raise ValueError("is empty -- write at least one group of words: scope: [[Iraq, Baghdad]]")
        if all(isinstance(word, str) for word in given):
            raise ValueError("each group is a list of its own -- write scope: [[Iraq, Baghdad], [coalition, troops]]")
        if any(group == [] for group in given):
            raise ValueError("holds an empty group -- no entry could ever be read; take the group out")
        if any(isinstance(word, str) and not word.strip() for group in given if isinstance(group, list) for word in group):
            raise ValueError("holds an empty word -- take it out")
    return given


def read_tolerance(given: object) -> object:
    """Return a tolerance as a share of the value: 5%, 0.05. Raises ValueError where it is none."""
    if isinstance(given, str):
        found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(%?)\s*", given)
        if not found:
            raise ValueError(f"{given} is no tolerance -- write a percentage (5%) or a share (0.05)")
        return float(found[1]) / (100 if found[2] else 1)
    return given


class Section(BaseModel):
    """A group of keys: nothing unknown, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class ArticleShape(Section):
    """The article whose facts these are."""

    publisher: str = Field(default="", description="Who published the article.")
    published: Annotated[date, BeforeValidator(read_day, json_schema_input_type=date)] = Field(
        description="The day it was published: 2024-07-23."
    )
    url: str = Field(default="", description="Where it stands.")
    title: str = Field(default="", description="Its headline.")


class FactShape(Section):
    """One sentence with a [slot] that may change."""

    id: Annotated[str, BeforeValidator(read_slug)] = Field(
        description="A short name for commands and the database: us-troops-iraq.", json_schema_extra={"pattern": SLUG_PATTERN}
    )
    says: str = Field(
        description="One plain sentence with what may change in brackets: The US has around [2,500] troops in Iraq.",
        json_schema_extra={"pattern": r"\[[^\[\]]+\]"},
    )
    also: Annotated[tuple[str, ...], BeforeValidator(read_sentences, json_schema_input_type=str | tuple[str, ...])] = Field(
        default=(), description="More sentences of the same fact."
    )
    kind: Literal["quantity", "date", "status", "holder", "set"] | None = Field(
        default=None, description="What the slot holds. Taken from the slot where this is left out."
    )
    tolerance: (
        Annotated[float, BeforeValidator(read_tolerance, json_schema_input_type=float | str), Field(ge=0, lt=1)] | None
    ) = Field(default=None, description="How far a number may differ and be no change: 5% or 0.05. Default: its own rounding.")
    unit: str = Field(default="", description="The unit of a quantity, where the sentence does not say it.")
    where: str = Field(default="", description="The place the fact is about, where the sentence does not say it.")
    who: str = Field(default="", description="Whom the fact is about, where the sentence does not say it.")
    excludes: Annotated[tuple[str, ...], BeforeValidator(read_sentences, json_schema_input_type=str | tuple[str, ...])] = Field(
        default=(), alias="not", description="Phrases that make a sentence one about something else."
    )
    needs: int | None = Field(default=None, ge=1, description="Independent sources until a change counts as corroborated.")
    urgent: bool = Field(default=False, description="Mail a change of this fact at once.")
    aliases: Annotated[
        tuple[tuple[str, ...], ...],
        BeforeValidator(read_aliases, json_schema_input_type=dict[str, str | list[str]] | tuple[str | tuple[str, ...], ...]),
    ] = Field(default=(), description="Names and spellings of one thing: {Ali al-Zaidi: [Ali al-Zeidi, Ali Zaidi]}.")
    note: str = Field(default="", description="For yourself; shown beside the fact.")
    weight: float = Field(default=1.0, gt=0, le=100, description="How much a change matters beside others; 1 is ordinary.")
    accept_at: int = Field(default=0, ge=0, description="Sources at which a change is accepted of itself; 0: never.")


class BaselineShape(Section):
    """The facts of one article."""

    topic: Annotated[str, BeforeValidator(read_slug)] = Field(
        default="", description="A short name. Default: the file's name.", json_schema_extra={"pattern": SLUG_PATTERN}
    )
    title: str = Field(default="", description="The topic's name in mail and on screens.")
    article: ArticleShape = Field(description="The article that the facts come from.")
    scope: Annotated[tuple[tuple[str, ...], ...], BeforeValidator(read_scope)] = Field(
        description="An entry is read when every group has a hit (whole words; case and accents are ignored)."
    )
    facts: tuple[FactShape, ...] = Field(min_length=1, description="The facts, each one sentence with a [slot].")
