"""Missions reworded: a fact of a mission's mandate, strength or soldiers in one of the ways in which others would tell it.

Owns: "UNMIL is mandated until [May]", "is about [900] strong", "there are [900] UN soldiers in Mali" as facts of the mission
in that country. Never: reads news.
"""

from __future__ import annotations

import re
from dataclasses import replace

from watcher.model import Baseline, Fact
from watcher.reading.bodies import told_apart
from watcher.reading.missions import Mission, spellings_of
from watcher.reading.rewording.forces import as_force, with_soldiers

_DAY = r"\[[^\[\]]*(?:\d|\bend\b|\bnot |\bunknown|\bunclear)[^\[\]]*\]"
_UNTIL = r"(?:until|till|through|to)"
_MANDATES = (
    re.compile(
        rf"^(?P<who>.+?) (?:is|are) (?:currently )?(?:mandated|authori[sz]ed)"
        rf"(?: to (?:stay|remain|operate))? {_UNTIL} (?={_DAY})"
    ),
    re.compile(rf"^(?P<who>.+?) (?:has|have) a (?:[a-z]+ )?mandate (?:that (?:runs|lasts) )?{_UNTIL} (?={_DAY})"),
    re.compile(
        rf"^(?P<who>The [^\[\]]*?\b(?:mission|operation|peacekeeping force)(?: in [A-Z][^\[\]]*?)?) "
        r"(?:is (?:due |set |allowed )?to|may|can|will) "
        rf"(?:stay|remain|operate|continue|run|last)(?P<there> in [A-Z][^\[\]]*?)? {_UNTIL} (?={_DAY})"
    ),
    re.compile(
        r"^(?P<who>.+?)['’]s? (?:[a-z]+ )?mandate (?:is to |is due to |is set to |will )?"
        rf"(?:runs? out|ends?|expires?|lapses?|runs?|lasts?) (?:on|in|at|by|{_UNTIL}) (?={_DAY})"
    ),
)


# What comes after a mission is none of it.
_AFTER = re.compile(r"\b(?:follow|succeed|replace|successor|take over|after)\b")


def with_missions(baseline: Baseline) -> Baseline:
    """Return the baseline with its facts on missions told as one of a body in a country."""
    ours = told_apart(" ".join(says for fact in baseline.facts for says in (fact.says, *fact.also)))
    return replace(baseline, facts=tuple(_with_missions(fact, ours) for fact in baseline.facts))


def _with_missions(fact: Fact, ours: list[Mission]) -> Fact:
    return replace(
        fact, says=_reworded(fact.kind, fact.says, ours), also=tuple(_reworded(fact.kind, says, ours) for says in fact.also)
    )


def _reworded(kind: str, says: str, ours: list[Mission]) -> str:
    says = as_force(kind, says)
    for form in _MANDATES:
        if (m := form.match(says)) is not None:
            there = m.groupdict().get("there") or ""
            says = f"The mandate of {_inside(m['who'])}{there} runs until {says[m.end() :]}"
            break
    for mission in ours:
        says = _spelt_out(says, mission)
    says = with_soldiers(says) if kind == "quantity" else says
    return says[:1].upper() + says[1:]


def _spelt_out(says: str, mission: Mission) -> str:
    """Return the sentence with the mission told by its body and country: "UNIFIL" as "the UN mission in Lebanon"."""
    name = f"(?:{'|'.join(mission.names)})"
    body = spellings_of("bodies", mission.body)[0]
    if _AFTER.search(says) is not None or re.search(rf" {name},", says):
        return says
    # "The ATMIS drawdown" is that of the mission, "[48] UNIFIL posts" are the UN's there.
    says = re.sub(rf"\b([Tt]he) {name} ({_NOUNS})\b", rf"\1 \2 of {mission.names[0]}", says, count=1)
    if (counted := re.search(rf"\] {name} (?=[a-z])", says)) is not None:
        rest = says[counted.end() :]
        there = "" if re.search(rf"\b{mission.place}\b", rest) else f" in {mission.place}"
        return f"{says[: counted.start()]}] {body} {_placed(rest, there)}"
    found = re.search(rf"(?<!\bin )(?<!\bwith )(?<!\bto )(?<!\bfor )(?<!\bfrom )\b{name}\b", says)
    if found is None:
        return says
    places = "|".join(map(re.escape, spellings_of("countries", mission.place)))
    rest = re.sub(rf" in (?:the )?(?:{places})(?=[ .,]|$)", "", says[found.end() :], count=1)
    return f"{says[: found.start()]}the {body} mission in {mission.place}{rest}"


_NOUNS = (
    "drawdown|withdrawal|pullout|exit|closure|mandate|strength|chief|head|(?:force )?commander|leader|operations?"
    "|bases|positions|posts|soldiers|troops|peacekeepers"
)


def _placed(rest: str, there: str) -> str:
    """Return what is told of so many of them, with where they are."""
    noun, _, more = rest.rstrip(".").partition(" ")
    return f"{noun}{there} {more}".rstrip() + "."


def _inside(who: str) -> str:
    """Return who began a sentence as he stands inside of one."""
    first, _, rest = who.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An", "Its", "Their") else who
