"""How far a course is, told by what it does, by what is done with its start or its halt, or by a part of it that is done."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PULLOUT = "The withdrawal of French troops from Chad has [not begun]."
FLIGHTS = "Direct flights between India and China are [suspended]."
OIL = "Oil exports through the Ceyhan pipeline are [suspended]."
BRIDGE = "The rebuilding of the Baltimore bridge has [not begun]."
MISSION = "The EU training mission in Mozambique is [under way]."
SEARCH = "The search for survivors of the ferry disaster is [under way]."
WELL = "Drilling at the Kudu gas field has [not begun]."
POLICE = "The deployment of Kenyan police to Haiti has [not begun]."
INQUIRY = "The public inquiry into the Southport attack has [not begun]."
NAVY = "The naval mission Aspides in the Red Sea is [under way]."
PIPE = "Repairs to the Nord Stream pipeline have [not begun]."
MALI = "The withdrawal of UN peacekeepers from Mali has [not begun]."
STRIKE = "The strike at Northvale refinery is [under way]."
NO_STRIKE = "The strike at Northvale refinery has [not begun]."
PATROLS = "US patrols in the Black Sea are [suspended]."
BAN = "The ban on grain exports from India is [in force]."
SENTINEL = "Operation Sentinel in the Gulf is [in operation]."
EXTENSION = "The extension of the mandate of the UN mission in Haiti has [not been approved]."
UNTIL = "The UN mission in Congo is to stay until [20 December 2025]."
BROKEN_OFF = "Talks between the nurses' union and the government have [broken off]."
CURFEW = "The curfew in Bamako is [in force]."
LESOTHO = "The withdrawal of the SADC mission from Mozambique has [begun]."
PATIENTS = "The evacuation of patients from Al-Shifa hospital has [not begun]."


def test_a_plan_whose_day_another_fact_has_is_none() -> None:
    known = patterns("French troops are to leave Chad by [31 May 2025].", PULLOUT)
    assert not [r for r in reads(known, "French troops will leave Chad by the end of May.") if r.startswith("f1")]


@pytest.mark.parametrize(
    ("fact", "sentence", "read"),
    [
        (PULLOUT, "The French exit from Chad is gathering pace.", ["asserted in-force"]),
        (PULLOUT, "The French withdrawal from Chad is half done.", ["asserted in-force"]),
        (PULLOUT, "The first stage of the French withdrawal from Chad is complete.", ["asserted in-force"]),
        (PULLOUT, "France has called a halt to the withdrawal of its troops from Chad.", ["asserted suspended"]),
        (PULLOUT, "The start of the French withdrawal from Chad has been pushed back by two months.", ["asserted delayed"]),
        (PULLOUT, "The last stage of the French withdrawal from Chad is complete.", ["asserted completed"]),
        (FLIGHTS, "Direct flights between India and China are back.", ["asserted in-force"]),
        (FLIGHTS, "Direct flights are again operating between India and China.", ["asserted in-force"]),
        (FLIGHTS, "The first direct flight from India to China in five years took off on Sunday.", ["asserted in-force"]),
        (FLIGHTS, "The two sides discussed the resumption of direct flights between India and China.", []),
        (OIL, "The two-year halt in oil exports through the Ceyhan pipeline is over.", ["asserted in-force"]),
        (OIL, "The halt to oil exports through the Ceyhan pipeline has ended.", ["asserted in-force"]),
        (OIL, "The resumption of oil exports through the Ceyhan pipeline has been delayed again.", ["asserted delayed"]),
        (OIL, "Erbil demanded the resumption of oil exports through the Ceyhan pipeline.", []),
        (OIL, "Oil companies are seeking the resumption of oil exports through the Ceyhan pipeline.", []),
        (BRIDGE, "The rebuilding of the Baltimore bridge is a third complete.", ["asserted in-force"]),
        (BRIDGE, "The rebuilding of the Baltimore bridge is nearly complete.", ["asserted in-force"]),
        (BRIDGE, "Work on the new Baltimore bridge is under way.", ["asserted in-force"]),
        (BRIDGE, "Design work on the new Baltimore bridge is under way.", []),
        (BRIDGE, "The rebuilding of the Baltimore bridge is far from certain.", []),
        (BRIDGE, "Congress approved funds for the rebuilding of the Baltimore bridge.", []),
        (BRIDGE, "The rebuilding of the Baltimore bridge is a priority for the governor.", []),
        (MISSION, "The EU training mission in Mozambique shut up shop on Friday.", ["asserted completed"]),
        (MISSION, "The EU training mission in Mozambique will close for good in June.", ["planned completed"]),
        (MISSION, "The EU training mission in Mozambique closed its camp at Katembe on Friday.", []),
        (SEARCH, "Rescuers have called off the search for survivors of the ferry disaster.", ["asserted completed"]),
        (WELL, "BW Energy has begun to drill at Kudu.", ["asserted in-force"]),
        (WELL, "BW Energy spudded the first well at the Kudu gas field on Sunday.", ["asserted in-force"]),
        (WELL, "Drilling at the Venus field began in March.", []),
        (POLICE, "Some 200 Kenyan police arrived in Haiti on Tuesday.", ["asserted in-force"]),
        (POLICE, "Kenya will send its first police officers to Haiti next week.", ["planned in-force"]),
        (POLICE, "The deployment of Kenyan police to Haiti is backed by the US.", []),
        (INQUIRY, "The Southport inquiry heard its first witness on Tuesday.", ["asserted in-force"]),
        (INQUIRY, "Hearings began on Tuesday at the public inquiry into the Southport attack.", ["asserted in-force"]),
        (INQUIRY, "The demolition of the Southport centre began on Tuesday, the inquiry was told.", []),
        (PATIENTS, "The evacuation of patients from Al-Shifa hospital is a matter of life and death.", []),
        (PATIENTS, "Evacuating patients from Al-Shifa hospital is impossible, doctors say.", []),
        (PATIENTS, "Israel talked of evacuating patients from Al-Shifa hospital.", []),
        (PATIENTS, "Medics are evacuating patients from Al-Shifa hospital.", ["asserted in-force"]),
        (PULLOUT, "Withdrawing French troops from Chad takes time.", []),
        (PULLOUT, "France's military presence in Chad is over.", ["asserted completed"]),
        (PULLOUT, "The withdrawal of the French from Chad goes no further for now.", ["asserted suspended"]),
        (PULLOUT, "The French withdrawal from Chad moved into its second phase this week.", ["asserted in-force"]),
        (PULLOUT, "The French withdrawal from Chad raises questions about the fight in the north.", []),
        (PULLOUT, "The last French soldiers will be gone from Chad by the end of May.", ["planned completed"]),
        (PULLOUT, "French troops will leave Chad by the end of May.", ["planned in-force"]),
        (PULLOUT, "When French troops leave Chad, Sudan will send police.", []),
        (MALI, "There are no UN peacekeepers left in Mali.", ["asserted completed"]),
        (MALI, "No peacekeepers remain in Mali.", ["asserted completed"]),
        (MALI, "There are no plans for UN peacekeepers to leave Mali.", ["asserted none"]),
        (MALI, "UN peacekeepers have left their base in Ber, the first to be vacated.", ["asserted in-force"]),
        (MALI, "The UN is halfway through its withdrawal from Mali.", ["asserted in-force"]),
        (MALI, "Wagner's fighters have begun to leave Mali.", []),
        (NAVY, "Aspides came to an end on Thursday.", ["asserted completed"]),
        (NAVY, "The EU has ended the naval mission Aspides.", ["asserted completed"]),
        (NAVY, "A frigate of Aspides shot down a drone.", []),
        (PIPE, "The Nord Stream pipeline has been repaired.", ["asserted completed"]),
        (PIPE, "Repairing the Nord Stream pipeline would cost 500 million euros.", []),
        (MISSION, "Sweden suspended its contribution to the EU training mission in Mozambique.", []),
        (MISSION, "The EU has ended its funding for the training mission in Mozambique.", []),
        (MISSION, "The mandate review of the EU training mission in Mozambique has been completed.", []),
        (PULLOUT, "The 90 days for the withdrawal of French troops from Chad have run out.", []),
        (PULLOUT, "Preparations for the withdrawal of French troops from Chad have begun.", []),
        (PULLOUT, "Protests against the withdrawal of French troops from Chad have begun.", []),
        (PULLOUT, "Planning for the French withdrawal from Chad has started.", []),
        (PULLOUT, "The deadline for the French withdrawal from Chad was extended.", []),
        (PULLOUT, "French tanks and helicopters have been shipped home from Chad.", ["asserted in-force"]),
        (PULLOUT, "France will leave 200 soldiers in Chad.", []),
        (PULLOUT, "A bill forbids bringing French troops out of Chad before June.", []),
        (SEARCH, "Divers ended their shift in the search for survivors of the ferry disaster.", []),
        (BRIDGE, "Fundraising for the rebuilding of the Baltimore bridge has begun.", []),
        (BRIDGE, "Bidding for the rebuilding of the Baltimore bridge is under way.", []),
        (STRIKE, "The governor called for an end to the strike at Northvale refinery.", []),
        (STRIKE, "Talks to end the strike at Northvale refinery broke down.", []),
        (NO_STRIKE, "Workers at Northvale refinery voted to strike.", ["planned in-force"]),
        (NO_STRIKE, "Workers at Northvale refinery walked out at midnight.", ["asserted in-force"]),
        (PATROLS, "US ships are again patrolling the Black Sea.", ["asserted in-force"]),
        (PATROLS, "Russia warned the US against resuming its patrols in the Black Sea.", []),
        (BAN, "India has lifted its ban on grain exports.", ["asserted completed"]),
        (BAN, "Traders want India to lift its ban on grain exports.", ["questioned completed"]),
        (SENTINEL, "The US has suspended Operation Sentinel.", ["asserted suspended"]),
        (SENTINEL, "The US has suspended Operation Guardian.", []),
        (EXTENSION, "The Security Council has renewed the mandate of the UN mission in Haiti.", ["asserted in-force"]),
        (EXTENSION, "The Security Council will vote on the mandate of the UN mission in Haiti.", []),
        (UNTIL, "The mandate of the UN mission in Congo now runs until 20 December 2026.", ["asserted 2026-12-20"]),
        (WELL, "Drilling has begun at the Kudu gas field.", ["asserted in-force"]),
        (WELL, "Drilling at Kudu needs a permit.", []),
        (BROKEN_OFF, "Talks between the nurses' union and the government have resumed.", ["asserted talks"]),
        (CURFEW, "Residents of Bamako are calling for the curfew to be lifted.", ["questioned completed"]),
        (LESOTHO, "Last LDF soldiers home from Mozambique.", ["asserted in-force"]),
        (PULLOUT, "Germany starts leaving Chad.", []),
        (PATIENTS, "The first patients were evacuated from Al-Shifa hospital on Sunday.", ["asserted in-force"]),
    ],
)
def test_how_far_a_course_is_told(fact: str, sentence: str, read: list[str]) -> None:
    assert reads(patterns(fact), sentence) == read
