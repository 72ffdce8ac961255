"""Grammar by event: the day of an event told in every form that news has for it; what is not read stands in GAPS."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns
from watcher.values import DateValue

# Fact (with its day left out), the event as a noun phrase, who or what, base form and past of what happens.
EVENTS = {
    "referendum": (
        "The referendum in Ghana is to be held on",
        "the referendum in Ghana",
        "The referendum in Ghana",
        "be held",
        "was held",
    ),
    "launch": (
        "Norvik is to launch the Heron satellite on",
        "the launch of the Heron satellite",
        "Norvik",
        "launch the Heron satellite",
        "launched the Heron satellite",
    ),
    "trial": (
        "The trial of Victor Halloran is to begin on",
        "the trial of Victor Halloran",
        "The trial of Victor Halloran",
        "begin",
        "began",
    ),
    "accession": (
        "Peru is to join the Andean Union on",
        "Peru's accession to the Andean Union",
        "Peru",
        "join the Andean Union",
        "joined the Andean Union",
    ),
    "departure": (
        "The last German troops are to leave Mali by",
        "the departure of the last German troops from Mali",
        "The last German troops",
        "leave Mali",
        "left Mali",
    ),
    "ceasefire": (
        "The ceasefire between Borduria and Syldavia expires on",
        "the end of the ceasefire between Borduria and Syldavia",
        "The ceasefire between Borduria and Syldavia",
        "expire",
        "expired",
    ),
    "takeover": (
        "Norvik's takeover of Sunda is to be completed by",
        "the completion of Norvik's takeover of Sunda",
        "Norvik's takeover of Sunda",
        "be completed",
        "was completed",
    ),
    "restart": (
        "The Tano reactor is to restart on",
        "the restart of the Tano reactor",
        "The Tano reactor",
        "restart",
        "restarted",
    ),
    "mandate": (
        "The mandate of the UN mission in Haiti ends on",
        "the end of the mandate of the UN mission in Haiti",
        "The mandate of the UN mission in Haiti",
        "end",
        "ended",
    ),
    "tariffs": (
        "The new tariffs on copper take effect on",
        "the entry into force of the new tariffs on copper",
        "The new tariffs on copper",
        "take effect",
        "took effect",
    ),
    "meeting": (
        "The central bank of Chile next meets on",
        "the next meeting of the central bank of Chile",
        "The central bank of Chile",
        "meet",
        "met",
    ),
    "results": (
        "The results of the election in Ghana are to be announced on",
        "the announcement of the results of the election in Ghana",
        "The results of the election in Ghana",
        "be announced",
        "were announced",
    ),
    "bridge": (
        "The Sunda bridge is to reopen on",
        "the reopening of the Sunda bridge",
        "The Sunda bridge",
        "reopen",
        "reopened",
    ),
    "strike": (
        "The strike at Norvik is to begin on",
        "the start of the strike at Norvik",
        "The strike at Norvik",
        "begin",
        "began",
    ),
    "hostages": (
        "The hostages in Niger are to be released on",
        "the release of the hostages in Niger",
        "The hostages in Niger",
        "be released",
        "were released",
    ),
    "talks": (
        "Talks between Borduria and Syldavia are to resume on",
        "the resumption of the talks between Borduria and Syldavia",
        "The talks between Borduria and Syldavia",
        "resume",
        "resumed",
    ),
    "inquiry": (
        "The inquiry into the Tano fire is to report by",
        "the report of the inquiry into the Tano fire",
        "The inquiry into the Tano fire",
        "report",
        "reported",
    ),
    "budget": (
        "Ghana's parliament is to vote on the budget on",
        "the vote on the budget in Ghana's parliament",
        "Ghana's parliament",
        "vote on the budget",
        "voted on the budget",
    ),
    "governor": (
        "Kofi Mensah is to step down as governor on",
        "the departure of Governor Kofi Mensah",
        "Kofi Mensah",
        "step down as governor",
        "stepped down as governor",
    ),
    "shareholders": (
        "Shareholders of Sunda are to vote on the offer on",
        "the vote of Sunda's shareholders on the offer",
        "Shareholders of Sunda",
        "vote on the offer",
        "voted on the offer",
    ),
    "closure": ("The Ferrol plant is to close on", "the closure of the Ferrol plant", "The Ferrol plant", "close", "closed"),
    "summit": (
        "The summit of the Andean Union is planned for",
        "the summit of the Andean Union",
        "The summit of the Andean Union",
        "be held",
        "was held",
    ),
    "treaty": (
        "The treaty enters into force on",
        "the entry into force of the treaty",
        "The treaty",
        "enter into force",
        "entered into force",
    ),
}
TOLD = {
    "will": "{S} will {base} on 14 July.",
    "now": "{S} will now {base} on 14 July, officials said.",
    "would": "{S} would {base} on 14 July, a spokesman said on Monday.",
    "first": "On 14 July {s} will {base}.",
    "past": "{S} {past} on 14 March.",
    "weekday": "{S} {past} on Monday.",
    "place": "{N} will take place on 14 July.",
    "scheduled": "{N} is scheduled for 14 July.",
    "set": "{N} has been set for 14 July.",
    "moved": "{N} has been moved to 14 July.",
    "postponed": "{N} has been postponed until 14 July.",
    "put off": "{N} was put off by two months, to 14 July.",
    "postpone": "Officials have postponed {n} to 14 July.",
    "new date": "The new date for {n} is 14 July.",
    "set as": "Officials have set 14 July as the date for {n}.",
    "now due": "{N}, now due on 14 July, has drawn much comment.",
    "on": "{N} on 14 July will be watched closely.",
    "ahead of": "Prices have risen ahead of {n} on 14 July.",
    "not before": "{S} will not {base} before July.",
    "not until": "{S} will not {base} until July.",
    "slipped": "{N} has slipped to July.",
    "delayed": "{N} has been delayed until July at the earliest.",
    "do so": "{S} had been due to {base} on 12 May but will now do so on 14 July.",
    "it": "Date set for {n} | It will take place on 14 July, officials said.",
    "headline": "{N} set for 14 July |",
    "headline to": "{S} to {base} on 14 July |",
    "that": "The parties agreed on Monday that {s} should {base} on 14 July.",
    "according": "According to a timetable seen by the agency, {n} is planned for 14 July.",
}
SILENT = {
    "festival": "The harvest festival will be held on 14 July.",
    "speaking": "Speaking on 14 March, the minister said little about {n}.",
    "after": "The minister resigned on 14 March, days after a report about {n}.",
}
GAPS: dict[str, set[str]] = {
    "past": {"meeting"},
    "weekday": {"meeting"},
    "set as": {"ceasefire", "mandate"},
    "do so": {"ceasefire", "mandate", "takeover"},
    "it": {"ceasefire", "inquiry", "launch", "mandate", "takeover", "tariffs", "treaty"},
    "headline to": {"inquiry"},
    "speaking": {"takeover"},
    "after": {"takeover"},
}


def told(form: str, event: str) -> set[str]:
    fact, noun, who, base, past = EVENTS[event]
    s = who[0].lower() + who[1:] if who.startswith(("The ", "Shareholders")) else who
    text = form.format(S=who, s=s, n=noun, N=noun[0].upper() + noun[1:], base=base, past=past)
    title, _, body = text.rpartition("|")
    known = patterns(f"{fact} [12 May 2025].")
    found = observed(known, body.strip(), title.strip(), published=date(2025, 3, 19))
    return {o.value.iso for o in found if isinstance(o.value, DateValue)} - {"2025-05-12"}


@pytest.mark.parametrize("form", TOLD)
def test_told(form: str) -> None:
    assert {event for event in EVENTS if not told(TOLD[form], event)} == GAPS.get(form, set())


@pytest.mark.parametrize("form", SILENT)
def test_silent(form: str) -> None:
    assert {event for event in EVENTS if told(SILENT[form], event)} == GAPS.get(form, set())
