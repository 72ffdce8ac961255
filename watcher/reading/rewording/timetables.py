"""Timetables reworded: none has been set, exists or is known for a thing, so there is [no timetable] for it.

Owns: a status fact that a thing has no timetable, in its plainest form. Never: the dates of one, or reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import plainest, rows, upper

_NOUN = r"(?:timetable|timeline|time ?frame|schedule|road ?map)"
_YET = r"(?: (?:yet|so far|as yet))?"
_NO = rf"\[[Nn]o (?:(?:firm|fixed|clear|set|exact|definite|official|public) )?{_NOUN}{_YET}\]"
_SET = r"(?:set|fixed|given|announced|published|drawn up|laid down|decided|presented|released|made public|named|laid out)"
_FOR = r"(?P<for>for|of) (?P<what>[^\[\]]+?)"
_UNSET = (
    rf"\[(?:still )?(?:not (?:yet )?(?:been )?(?:{_SET}|known|clear|settled|in place|ready)(?: yet)?|yet to be {_SET}"
    r"|unclear|unknown|open|lacking|missing|undecided|unset)\]"
)


def _none(found: re.Match[str]) -> str:
    return f"There is [no timetable] for {found['what']}{found['end']}"


def _none_agreed(found: re.Match[str]) -> str:
    return f"There is [no agreed timetable] for {found['what']}{found['end']}"


_END = rf"{_YET}(?P<end>\.?)$"
_FORMS = rows(
    # "[No timetable] for the exit has been agreed"
    (rf"^{_NO} {_FOR} (?:has|is) (?:yet )?(?:been )?agreed(?: on| upon)?{_END}", _none_agreed),
    (rf"^{_NO} has (?:yet )?been agreed(?: on| upon)? {_FOR}{_END}", _none_agreed),
    # "[No timetable] has been set for the exit", "[no timeline] exists for it"
    (rf"^{_NO} {_FOR} (?:has|is) (?:yet )?(?:been )?{_SET}{_END}", _none),
    (rf"^{_NO} (?:has (?:yet )?been {_SET}|is (?:set|fixed|known)|exists) {_FOR}{_END}", _none),
    (rf"^{_NO} {_FOR} exists{_END}", _none),
    # "A timetable for the exit is [not set]"
    (rf"^(?:A|The|Any) {_NOUN} {_FOR} (?:is|has|remains) {_UNSET}{_END}", _none),
    # "The exit has [no timetable]", "there is [no timetable] for the exit as yet"
    (
        r"^(?P<what>The (?:[a-z-]+ )*(?:end|ending|exit|withdrawal|departure|pull-?out|handover|closure|reopening|return"
        rf"|transfer|transition|drawdown)\b[^\[\]]*?) has {_NO}{_END}",
        lambda f: f"There is [no timetable] for t{f['what'][1:]}{f['end']}",
    ),
    (rf"^There (?:is|exists)(?: still| as yet)? {_NO}{_YET} {_FOR}{_END}", _none),
)


def as_timetable(says: str) -> str:
    """Return a status fact's sentence as one that there is no timetable, or as it is."""
    return upper(plainest(says, _FORMS)) if any(word in says for word in _WORDS) else says


_WORDS = ("timetable", "timeline", "frame", "schedule", "map")
