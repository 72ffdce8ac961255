"""Days of what is beside the fact's event: what opens at the bridge, a verdict in the trial, votes on other matters."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BRIDGE = "The Tarn bridge is due to reopen on [12 June 2025]."
TRIAL = "The trial of Anna Korr starts in [May 2025]."
POLL = "Norway will hold elections on [14 September 2025]."
VOTERS = "Norwegians vote for a new parliament on [14 September 2025]."
PROBE = "The Halo probe will be launched on [8 August 2025]."
DATE = "The Halo probe's launch date is [8 August 2025]."
PHONE = "The Lumo phone will go on sale on [8 August 2025]."
STRIKE = "Train drivers will strike on [3 April 2025]."
RATE = "Norway's key interest rate is [4.5%]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (BRIDGE, "The footpath on the Tarn bridge will open on 5 May.", []),
        (BRIDGE, "The museum at the Tarn bridge reopens on 5 May.", []),
        (BRIDGE, "The Tarn bridge will open on 5 May.", ["asserted 2025-05-05"]),
        (BRIDGE, "Traffic on the Tarn bridge will resume on 5 May.", ["asserted 2025-05-05"]),
        (BRIDGE, "Shopkeepers want the Tarn bridge to reopen by 1 May.", ["questioned by 2025-05-01"]),
        (BRIDGE, "The council wants the Tarn bridge to reopen by 1 May.", ["planned by 2025-05-01"]),
        (TRIAL, "A verdict in the trial of Anna Korr is expected in August.", []),
        (TRIAL, "The trial of Anna Korr is expected to start in August.", ["planned 2025-08"]),
        (POLL, "Norway's parliamentary election will take place on 19 October.", ["asserted 2025-10-19"]),
        (POLL, "Norway's local elections will take place on 19 October.", []),
        (POLL, "Norway will vote on a new constitution on 8 June.", []),
        (POLL, "Norway will vote on 8 June.", ["asserted 2025-06-08"]),
        (POLL, "Early voting in Norway starts on 30 August.", []),
        (VOTERS, "Norway to vote on 28 September", ["asserted 2025-09-28"]),
        (VOTERS, "Norway's election is postponed to 2026.", ["asserted 2026"]),
        (PROBE, "The Halo probe will be shipped to the launch site on 5 May.", []),
        (PROBE, "Tickets to watch the Halo launch go on sale on 1 May.", []),
        (PHONE, "The Lumo phone goes on sale on 20 August.", ["asserted 2025-08-20"]),
        (DATE, "Halo launch slips to 2 October", ["asserted 2025-10-02"]),
        (DATE, "The Halo probe's mission ends in 2031.", []),
        (STRIKE, "Bus drivers will strike on 8 April.", []),
        (STRIKE, "Train drivers will now strike on 8 April.", ["asserted 2025-04-08"]),
        (STRIKE, "The government will meet the train drivers on 25 March to avert the strike.", []),
        (STRIKE, "The train drivers' strike has been averted.", ["asserted unknown"]),
        (RATE, "Analysts want Norway's key rate cut to 2%.", ["questioned 2%"]),
        (RATE, "The central bank wants Norway's key rate cut to 2%.", ["planned 2%"]),
    ],
)
def test_what_is_beside_the_event_has_days_of_its_own(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


LINE = "The Arlen metro line opens on [1 September 2025]."
SUMMIT = "The leaders of Norway and Sweden meet on [22 April 2025]."
JUDGE = "Judge Roe will sentence Paul Karr on [20 May 2025]."
BAN = "Smoking in bars will be banned in Georgia from [1 July 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (LINE, "The Arlen metro line will open a month early, on 1 August.", ["asserted 2025-08-01"]),
        (LINE, "The Arlen metro line opens a café on 1 August.", []),
        (SUMMIT, "The foreign ministers of Norway and Sweden meet on 3 April.", []),
        (SUMMIT, "The leaders of Norway and Sweden will now meet on 29 April.", ["asserted 2025-04-29"]),
        (JUDGE, "Paul Karr's sentencing has been delayed to 10 June.", ["asserted 2025-06-10"]),
        (JUDGE, "Paul Karr's appeal will be heard on 10 June.", []),
        (BAN, "Georgia's smoking ban will take effect on 1 September.", ["asserted 2025-09-01"]),
        (BAN, "Georgia's parliament votes on the smoking ban on 4 April.", []),
    ],
)
def test_how_its_own_day_is_told(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


MUSEUM = "The Norden Museum opens on [5 October 2025]."
FINAL = "The final of the cup will be played on [24 May 2025]."
SHIP = "The arrival of the aid ship Dawn in Port Sel is expected on [2 April 2025]."
MAYOR = "Eva Holm steps down as mayor of Larn on [30 June 2025]."
RESULTS = "Exam results in Georgia come out on [14 August 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (MUSEUM, "The café of the Norden Museum opens on 1 June.", []),
        (MUSEUM, "An exhibition will open at the Norden Museum on 7 November.", []),
        (MUSEUM, "The Norden Museum will now open on 12 October.", ["asserted 2025-10-12"]),
        (FINAL, "Cup final moved to 31 May", ["asserted 2025-05-31"]),
        (FINAL, "The semi-finals of the cup are on 10 May.", []),
        (FINAL, "The women's cup final is on 17 May.", []),
        (SHIP, "The Dawn reached Port Sel on Tuesday.", ["asserted 2025-03-18"]),
        (SHIP, "The Dawn left Oslo on 1 March.", []),
        (MAYOR, "Eva Holm will stay on as mayor of Larn until 30 September.", ["asserted 2025-09-30"]),
        (MAYOR, "Eva Holm will open the Larn fair on 4 May.", []),
        (RESULTS, "Georgia will publish the exam results on 28 August.", ["asserted 2025-08-28"]),
        (RESULTS, "Exams in Georgia start on 12 May.", []),
    ],
)
def test_matches_arrivals_and_results(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


MISSION = "The Tessa mission is due to end on [31 August 2025]."
MANDATE = "The mandate of the Tessa mission ends on [31 August 2025]."
VOTE = "Kite's shareholders will vote on the merger with Balta on [28 May 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (MISSION, "The Tessa mission closed its office in Dern on 3 March.", []),
        (MISSION, "The Tessa mission closed on 3 March.", ["asserted 2025-03-03"]),
        (MANDATE, "The term of the head of the Tessa mission ends on 31 May.", []),
        (MANDATE, "The mandate of the Tessa mission now ends on 31 May.", ["asserted 2025-05-31"]),
        (VOTE, "Kite and Balta expect to complete the merger in September.", []),
        (VOTE, "Kite's shareholders will now vote on the merger with Balta on 4 June.", ["asserted 2025-06-04"]),
    ],
)
def test_ends_of_other_things(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_who_strikes_may_say_when() -> None:
    """Doctors have a say in their own strike, as those who only live near a bridge have none in its opening."""
    strike = patterns("The doctors' strike in Norway is to begin on [3 April 2025].")
    assert reads(strike, "Doctors in Norway want to strike on 10 April.") == ["planned 2025-04-10"]
    assert reads(patterns(BRIDGE), "Residents want the Tarn bridge to reopen by 1 May.") == ["questioned by 2025-05-01"]
