"""Facts whose slot is a state that waits for a deed: "considering", "refuses", "under repair", "unanswered", "deadlocked"."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.plain_states import as_plain_state


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Able is [considering] pulling its men out of Best.", "Able has [not decided] to pull its men out of Best."),
        ("Able is [weighing] whether to buy Best.", "Able has [not decided] to buy Best."),
        ("The rebels of Able are [refusing] to leave.", "The rebels of Able have [not agreed] to leave."),
        ("Able has [refused] to leave.", "Able has [refused] to leave."),
        ("Able [refuses] to hand over the suspect.", "Able has [not agreed] to hand over the suspect."),
        ("The bridge at Best is [under repair].", "The repair of the bridge at Best is [under way]."),
        ("Able's request for aid from Best is [unanswered].", "Best has [not approved] Able's request for aid."),
        ("Able's request for missiles is [pending].", "Able's request for missiles has [not been approved]."),
        ("The rebels of Able are [laying down] their arms.", "The disarmament of the rebels of Able is [under way]."),
        ("Able is [destroying] its stock of mines.", "The destruction of Able's stock of mines is [under way]."),
        ("Able and Best are [negotiating] a pact.", "Able and Best are [negotiating] a pact."),
        ("Able is [considering] a bid for Best.", "Able is [considering] a bid for Best."),
        ("Able's bid for Best is [rejected].", "Able's bid for Best is [rejected]."),
    ],
)
def test_states_in_other_words(says: str, plain: str) -> None:
    assert as_plain_state(says) == plain


SARN = "Belgor is [considering] pulling its soldiers out of Sarn."
SUSPECT = "Daland [refuses] to hand over the suspect to Ostry."
BRIDGE = "The bridge at Koln Ferry is [under repair]."
MISSILES = "Torvik's request for air defence missiles is [unanswered]."
TALKS = "The peace talks between Lodra and the hill rebels are [deadlocked]."
SIEGE = "The siege of Ferra [goes on]."
MINES = "Mine clearance along the road to Beshar is [under way]."
SERVICE = "Compulsory military service in Latmark is [suspended]."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (SARN, "Belgor has decided to pull its soldiers out of Sarn.", ["asserted agreed"]),
        (SUSPECT, "Daland has agreed to hand over the suspect to Ostry.", ["asserted agreed"]),
        (BRIDGE, "Repairs to the bridge at Koln Ferry have been completed.", ["asserted completed"]),
        (BRIDGE, "Repair work on the bridge at Koln Ferry has been halted by high water.", ["asserted suspended"]),
        (BRIDGE, "Repairs to the road at Tolm have been completed.", []),
        (MISSILES, "Germany has turned down Torvik's request for air defence missiles.", ["asserted rejected"]),
        (TALKS, "The hill rebels have walked out of the peace talks with Lodra for good.", ["asserted collapsed"]),
        (SIEGE, "The army has broken the siege of Ferra.", ["asserted completed"]),
        (MINES, "Mine clearance along the road to Beshar has been completed.", ["asserted completed"]),
        (SERVICE, "Latmark will bring back compulsory military service in May.", ["planned in-force"]),
    ],
)
def test_what_a_state_waits_for(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


TOLNA = "The handover of the Tolna airfield to Marran forces has been [delayed]."
NURISTAN = "Tamar does [not recognise] the government of Nuristan."
CONTRACT = "The arms contract between Kestria and Volta is [frozen]."
ZONE = "The buffer zone on the Orun river is [agreed] by both armies."
MINERS = "The search for the trapped miners at Kolwe is [under way]."
EGGS = "Egg donation is [illegal] in Latmark."
TANKER = "The hijacked tanker Mira is [still held] by pirates."
TIES = "Norva has [broken off] relations with Sult."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (TOLNA, "The Tolna airfield will be handed over to Marran forces on 3 April.", ["planned completed"]),
        (NURISTAN, "Tamar has recognised the government of Nuristan.", ["asserted in-force"]),
        (NURISTAN, "Belisle has recognised the government of Nuristan.", []),
        (CONTRACT, "Kestria has unfrozen the arms contract with Volta.", ["asserted in-force"]),
        (ZONE, "The buffer zone on the Orun river came into force at noon.", ["asserted in-force"]),
        (MINERS, "The last trapped miners at Kolwe have been brought to the surface.", ["asserted completed"]),
        (EGGS, "Latmark has legalised egg donation.", ["asserted completed"]),
        (TANKER, "The hijacked tanker Mira has been freed by pirates.", ["asserted in-force"]),
        (TIES, "Norva and Sult are holding talks on restoring relations.", ["asserted talks"]),
        (TIES, "Norva and Sult have restored relations.", ["asserted in-force"]),
    ],
)
def test_what_is_ahead_or_is_no_longer_so(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


AIRLIFT = "A British airlift of its citizens from Sahra is [under way]."
PELAGIA = "Iceland has [not approved] the prisoner transfer treaty with Pelagia."
NURSES = "Nurses in Western Province are [on strike]."
REBEL = "The extradition of the former Congo rebel to The Hague has [been delayed]."
RAHIM = "The border crossing at Rahim has been [closed]."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (AIRLIFT, "Britain has had to interrupt the airlift of its citizens from Sahra.", ["asserted suspended"]),
        (AIRLIFT, "Britain has to interrupt the airlift of its citizens from Sahra.", ["questioned suspended"]),
        (
            PELAGIA,
            "Members of Iceland's parliament voted down the prisoner transfer treaty with Pelagia.",
            ["asserted rejected"],
        ),
        (NURSES, "Nurses in Western Province will end their strike on Sunday.", ["planned completed"]),
        (REBEL, "Uganda will extradite the former Congo rebel to The Hague on 16 April.", ["planned in-force"]),
        (RAHIM, "The border crossing at Tell Aswad opened again on Saturday.", []),
    ],
)
def test_who_had_to_and_who_will(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told
