"""What waits, told by its noun, its place or its owner: whose approval is pending, what is cut off, what is not put aside."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.waits import as_waiting


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Approval of the merger by the court is [pending].", "The court has [not approved] the merger."),
        ("Clearance of the Kova drug by the FDA is [still outstanding].", "The FDA has [not cleared] the Kova drug."),
        ("Ratification by Kistan of the treaty is [awaited].", "Kistan has [not ratified] the treaty."),
        ("US ratification of the pact is [still pending].", "The US has [not ratified] the pact."),
        ("Kistan's signature under the accord is [missing].", "Kistan has [not signed] the accord."),
        ("Approval by the members of the plan is [not yet in].", "The members have [not approved] the plan."),
        (
            "There is [no deal] on pulling the Velian troops out of Marn.",
            "The withdrawal of the Velian troops from Marn has [not been agreed].",
        ),
        (
            "Kistan and Velia have [agreed] to restore diplomatic relations.",
            "The restoration of diplomatic relations between Kistan and Velia is [agreed].",
        ),
        ("A timetable for the handover is [not agreed].", "There is [no agreed timetable] for the handover."),
        ("The rebels have [not put] their arms beyond use.", "The rebels' arms have [not been put beyond use]."),
        ("Kistan has [yet to end] its combat mission in Marn.", "Kistan's combat mission in Marn has [not ended]."),
        ("Velia has [withdrawn] its media bill.", "Velia's media bill has been [withdrawn]."),
        ("[No inquiry] into the Korr fire has been set up.", "There is [no inquiry] into the Korr fire."),
        ("There is [no inquiry] by the police into the leak.", "The police have [not opened] an inquiry into the leak."),
        ("Marn is [cut off] by road.", "The road to Marn is [halted]."),
        ("There is [no rail link] to Marn.", "The railway to Marn is [halted]."),
        ("The flood has [cut] the highway to Marn.", "The highway to Marn is [halted]."),
        ("There is [no law] giving women the vote.", "A law giving women the vote has [not been adopted]."),
        ("Aldon has [stopped] production at its plant in Marn.", "Production at Aldon's plant in Marn is [halted]."),
        ("Peace [talks are going on] between Kistan and the rebels.", "Kistan and the rebels are [in talks] on peace."),
        ("The ferry's wreck is [still on the seabed].", "The ferry's wreck has [not been raised]."),
        ("The factory is [still being searched].", "The search of the factory is [under way]."),
        ("Kistan has [yet to begin] reopening its embassy in Velia.", "Kistan's embassy in Velia has [not reopened]."),
        ("The Aldon family, founders of the firm, have made [no] bid.", "There is [no bid] from the Aldon family."),
        # What is another fact, or plain already, stays as it is.
        ("Approval of the Kova drug is [pending].", "Approval of the Kova drug is [pending]."),
        ("The merger is [approved].", "The merger is [approved]."),
        ("There is [no deal] on reopening the border.", "There is [no deal] on reopening the border."),
        ("Kistan has [not put] forward a plan.", "Kistan has [not put] forward a plan."),
        ("Kistan has [not ended] its talks with Velia.", "Kistan has [not ended] its talks with Velia."),
        ("Kistan has [withdrawn] its troops.", "Kistan has [withdrawn] its troops."),
        ("Marn is [cut off] from its water supply.", "Marn is [cut off] from its water supply."),
        ("The patient is [still being watched].", "The patient is [still being watched]."),
        ("Kistan has [stopped] production of rifles.", "Kistan has [stopped] production of rifles."),
    ],
)
def test_waiting(says: str, plain: str) -> None:
    assert as_waiting(says) == plain


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        ("Clearance of the merger by the FCC is [pending].", "The FCC has blocked the merger.", ["asserted rejected"]),
        ("Ratification by Hungary of Sweden's NATO accession is [pending].", "Hungary's parliament ratified it.", []),
        ("There is [no deal] on pulling the Russian troops out of Moldova.", "Moldova asked for talks on the troops.", []),
        ("The FARC has [not put] its weapons beyond use.", "The FARC has destroyed its weapons.", ["asserted completed"]),
        ("Derna is [cut off] by road.", "The road to Derna has reopened.", ["asserted in-force"]),
        ("Derna is [cut off] by road.", "The road to Benghazi has reopened.", []),
        ("The trawler's wreck is [still on the seabed].", "The wreck of the trawler was raised.", ["asserted completed"]),
        ("Iran has [yet to begin] reopening its consulate in Basra.", "Iran reopened its embassy in Riyadh.", []),
    ],
)
def test_what_waits_is_read_by_its_deed(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told
