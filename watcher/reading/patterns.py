"""The facts of a baseline as the reading looks for them.

Owns: the shape of a pattern. Never: makes one (watcher.reading.facts does).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from watcher.model import Baseline, Fact
from watcher.reading.headline_case import Written
from watcher.reading.roles import NO_ROLES, Roles
from watcher.reading.spellings import Spellings
from watcher.reading.status.deeds import Deed
from watcher.values import StatusValue


@dataclass(slots=True, kw_only=True, eq=False)
class Pattern:
    """One fact, ready to be looked for. All sets hold concept ids, or "w:" and a stem for words of no concept.

    head: what the number counts. about: what is measured or done, outside the counted noun. verbs: the event of a date or
    status. places, actors: name ids. led: whether a name is its subject. theme: all content keys with their weight. axis: the
    status ladder. office: the office's own words; titles: its noun as it is written. topic: what the event is held on.
    contrasts: the places of which other facts tell the same; inside: those that lie in
    the fact's own; within: it lies in that of another. siblings: those of whom other facts tell it.
    times: the act whose repetitions are counted. named_sort: the
    proper name of what is counted ("Mirage jets"). called: what sort of thing its own name is of ("rocket"); sorts:
    the same, from either side of any name. delta: whether the
    value is itself a change ("a rise of 3 percent"). twinned: another fact tells of the same, one of what is and one of what is
    to be. numbered: the number that tells its name from others of the sort ("Unit 2").
    parties: who buys and is bought, where it is of a purchase. venue: whether its holder is the place where something is held.
    lone: whether its name is that of the one disaster.
    deed: what a status says is done or not done, where that is on no ladder. made: the deed of its course.
    plainer: facts by which it is read too. worded: its own step, where its plainest sentence has another one for it.
    holding: who holds a place, where it says that. waived, least: what speaks against its own
    sentence, and how much speaks for that; unit: in what it counts, where its slot leaves that out (see reading.own_sentence).
    """

    fact: Fact
    names: dict[str, frozenset[str]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    led: bool = False
    head: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    who_words: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    aspect: str = ""
    theme: dict[str, float] = field(default_factory=dict)
    topic: frozenset[str] = frozenset()
    axis: str = ""
    thing: str = ""
    parts: tuple[tuple[frozenset[str], float], ...] = ()
    office: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    member_ids: dict[str, str] = field(default_factory=dict)
    excludes: tuple[tuple[str, ...], ...] = ()
    contrasts: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    within: bool = False
    siblings: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    named_sort: frozenset[str] = frozenset()
    delta: bool = False
    twinned: bool = False
    surnames: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()
    planned: bool = False
    levelled: bool = False
    numbered: dict[str, str] = field(default_factory=dict)
    frame: Frame | None = None
    deed: Deed | None = None
    made: Deed | None = None
    plainer: tuple[Pattern, ...] = ()
    worded: StatusValue | None = None
    holding: Holding | None = None
    waived: frozenset[str] = frozenset()
    least: float = 2.0
    unit: str = ""
    roles: Roles = NO_ROLES
    venue: bool = False
    lone: bool = False


@dataclass(slots=True, frozen=True, kw_only=True)
class Holding:
    """Who holds which ground, and whether the fact says that they do; reading.holdings makes it.

    names: the ground's own; sites: what it is besides a town ("palace"). holders: names of who holds it; who: what they are.
    """

    names: frozenset[str]
    sites: frozenset[str]
    holders: frozenset[str]
    who: frozenset[str]
    held: bool


@dataclass(slots=True, frozen=True, kw_only=True)
class Frame:
    """What makes one a member of a set, and what ends it; reading.set_frames makes it.

    acts: concepts of the act or state that makes a member; roots: how its words begin; like: other words for it. makes: what
    brings it about, make_words: words for it. ends: concepts of what undoes it; end_words: words for it. causes: what else it
    is over with.
    things: what stands for each other word of the fact; names: who else it is about. does: whether the members do it; found:
    whether they are where it is or what it covers; else it is done to them, or they are called it.
    called: the noun of the members, as the words of their sort begin. at: the word before the first member.
    lacks: whether it is what the members are without.
    holder: what stands for who holds the members, where they are held (`held`).
    """

    acts: frozenset[str] = frozenset()
    roots: tuple[str, ...] = ()
    makes: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    end_words: frozenset[str] = frozenset()
    make_words: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    like: frozenset[str] = frozenset()
    at: str = ""
    holder: frozenset[str] = frozenset()
    held: bool = False
    lacks: bool = False
    things: tuple[frozenset[str], ...] = ()
    names: frozenset[str] = frozenset()
    does: bool = False
    found: bool = False
    called: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Patterns:
    """All facts of a baseline, with the spellings that it brings: its names, and what its capitals are short for.

    gates, standing: what the reading has worked out of the facts and keeps; tried: whether each fact's own sentence has been
    tried on it (reading.own_sentence).
    """

    baseline: Baseline
    spellings: Spellings
    facts: tuple[Pattern, ...]
    topical: frozenset[str]
    leading: frozenset[str]
    named: frozenset[str]
    home: frozenset[str]
    incumbents: frozenset[str]
    members: frozenset[str]
    scope: tuple[re.Pattern[str], ...]
    terms: tuple[tuple[str, ...], ...]
    written: Written
    gates: Gates | None = None
    tried: bool = False
    standing: dict[tuple[Pattern, bool], Standing] = field(default_factory=dict)


class Standing(NamedTuple):
    """Who is no newcomer to a set (`known`), and whether most (`states`), or some, of its members are states."""

    known: frozenset[str]
    states: bool
    some_states: bool


@dataclass(slots=True, frozen=True)
class Gates:
    """What a sentence must have to speak of each fact; see reading.gates, which makes it. Facts are bits, the first is 1."""

    by_key: dict[str, int]
    by_word: dict[str, int]
    by_name: dict[str, int]
    numbered: int
    named: int
    dated: int
    open_: dict[int, list[Pattern]] = field(default_factory=dict)
