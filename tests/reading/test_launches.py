"""Launches and great works as news tells them: the day, the rocket, docking, contact, a site at work again."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

# fact, then (title, text, what is read of it)
CASES = [
    (
        "The Aurora probe is to lift off on [12 September 2025].",
        [
            ("Aurora launch slips to 3 October", "", ["asserted 2025-10-03"]),
            ("", "The launch of the Aurora probe has been pushed back to 3 October.", ["asserted 2025-10-03"]),
            ("", "Aurora will not fly before 3 October because of a valve problem.", ["asserted after 2025-10-03"]),
            ("", "Engineers are now working towards a 3 October liftoff for Aurora.", ["asserted 2025-10-03"]),
            ("", "3 October is the new target date for sending Aurora on its way.", ["asserted 2025-10-03"]),
            ("", "Aurora is to reach its target on 3 October 2027.", []),
            ("", "The Borealis probe is to lift off on 3 October; Aurora follows later.", []),
        ],
    ),
    (
        "The Aurora probe has [not been launched].",
        [
            ("Aurora blasts off", "", ["asserted completed"]),
            ("", "The Aurora probe is on its way to Jupiter after a flawless start from Kourou.", ["asserted completed"]),
            ("", "A Vega rocket carried Aurora into space on Tuesday.", ["asserted completed"]),
            ("", "Aurora took to the skies at dawn on Tuesday.", ["asserted completed"]),
            ("", "Aurora separated from its rocket 40 minutes after leaving the pad.", ["asserted completed"]),
            ("", "Aurora is due to be launched next week.", ["planned completed"]),
            ("", "The Borealis probe was launched on Tuesday; Aurora waits for its turn.", []),
        ],
    ),
    (
        "Aurora will fly on a [Vega] rocket.",
        [
            ("Aurora switched to Falcon rocket", "", ["asserted Falcon"]),
            ("", "The agency has moved Aurora to a Falcon 9.", ["asserted Falcon"]),
            ("", "A Falcon will carry Aurora instead of the Vega.", ["planned Falcon"]),
            ("", "Aurora will now be launched by a Falcon.", ["planned Falcon"]),
        ],
    ),
    (
        "The crew of the Halcyon flight are [Marta Ruiz], [Ken Adachi] and [Liam Boyd].",
        [
            ("Boyd dropped from Halcyon crew", "", ["asserted -Liam Boyd"]),
            ("", "Liam Boyd will not fly on Halcyon after failing a medical test.", ["asserted -Liam Boyd"]),
            ("", "Anna Keller has replaced Liam Boyd on the Halcyon crew.", ["asserted -Liam Boyd, +Anna Keller"]),
            ("Halcyon: Anna Keller takes Boyd's seat", "", ["asserted -Liam Boyd, +Anna Keller"]),
            ("", "Ken Adachi has been pulled from the Halcyon flight.", ["asserted -Ken Adachi"]),
            ("", "Ruiz, Adachi and Boyd began training for Halcyon on Monday.", []),
            ("", "Anna Keller, who trained the Halcyon crew, wished them luck.", []),
        ],
    ),
    (
        "The commander of the Halcyon flight is [Marta Ruiz].",
        [
            ("Anna Keller to command Halcyon flight", "", ["planned Anna Keller"]),
            ("", "Anna Keller has been named commander of the Halcyon flight.", ["asserted Anna Keller"]),
            ("", "Command of Halcyon goes to Anna Keller after Ruiz falls ill.", ["asserted Anna Keller"]),
            ("Anna Keller replaces Ruiz as Halcyon commander", "", ["asserted Anna Keller"]),
            ("", "Ruiz steps down as commander of Halcyon.", ["asserted Ruiz (left)"]),
            ("", "Pilot Ken Adachi will stay on the Halcyon flight.", []),
        ],
    ),
    (
        "The capsule Halcyon has [not docked] with the station.",
        [
            ("Halcyon docks with station", "", ["asserted in-force"]),
            ("", "Halcyon arrived at the station on Tuesday, six hours after launch.", ["asserted in-force"]),
            ("", "The capsule Halcyon is now attached to the station.", ["asserted in-force"]),
            ("", "Halcyon's hatch was opened on Tuesday and its crew floated into the station.", ["asserted in-force"]),
            ("", "Halcyon linked up with the station at 0412 GMT.", ["asserted in-force"]),
            ("", "Halcyon is to dock with the station on Thursday.", ["planned in-force"]),
            ("", "Halcyon aborted its docking with the station.", []),
            ("", "The cargo ship Dorado docked with the station; Halcyon is still on the ground.", []),
        ],
    ),
    (
        "The Halcyon crew are to return to Earth on [20 August 2025].",
        [
            ("Halcyon crew's homecoming delayed until 4 September", "", ["asserted 2025-09-04"]),
            ("", "The Halcyon astronauts will splash down on 4 September instead.", ["asserted 2025-09-04"]),
            ("", "The Halcyon crew will stay in orbit until 4 September.", ["asserted 2025-09-04"]),
            ("", "Splashdown of Halcyon has been brought forward to 15 August.", ["asserted 2025-08-15"]),
            ("", "Halcyon's crew came home on Monday, two months early.", ["asserted 2025-03-17"]),
            ("", "The Halcyon crew are to make a spacewalk on 4 September.", []),
        ],
    ),
    (
        "The Kestrel 2 reactor at Norby is to go online in [March 2026].",
        [
            ("", "Start-up of Kestrel 2 at Norby has been delayed until October 2026.", ["asserted 2026-10"]),
            ("", "Kestrel 2 at Norby will be connected to the grid in October 2026.", ["asserted 2026-10"]),
            (
                "",
                "The operator now expects Kestrel 2 at Norby to produce its first power in October 2026.",
                ["asserted 2026-10"],
            ),
            ("", "Commercial operation of Norby's Kestrel 2 is now planned for October 2026.", ["asserted 2026-10"]),
            ("", "Kestrel 1 at Norby is to be shut down in October 2026.", []),
        ],
    ),
    (
        "The Norby plant will cost [$14 billion].",
        [
            ("Norby price tag hits $17 billion", "", ["asserted 17000000000USD"]),
            ("", "The bill for the Norby plant has swollen to $17 billion.", ["asserted 17000000000USD"]),
            ("", "Cost overruns have driven the price of the Norby plant to $17 billion.", ["asserted 17000000000USD"]),
            ("", "The operator puts the cost of Norby at $17 billion.", ["asserted 17000000000USD"]),
            ("", "Norby is now budgeted at $17 billion, up from $14 billion.", ["asserted 17000000000USD"]),
            ("", "The government has lent the Norby operator $3 billion.", []),
            ("", "The operator of Norby had sales of $17 billion last year.", []),
        ],
    ),
    (
        "The Larn Bridge is to open to traffic in [May 2026].",
        [
            ("Larn Bridge opening put back to September 2026", "", ["asserted 2026-09"]),
            ("", "Motorists will have to wait until September 2026 to cross the Larn Bridge.", ["asserted 2026-09"]),
            ("", "The Larn Bridge will carry its first cars in September 2026.", ["asserted 2026-09"]),
            ("", "Drivers can use the Larn Bridge from September 2026, the ministry now says.", ["asserted 2026-09"]),
            ("Larn Bridge opens four months ahead of schedule", "", ["asserted 2026-01"]),
            ("", "The old Larn ferry will stop in September 2026.", []),
        ],
    ),
    (
        "Construction of the Larn Bridge is [suspended].",
        [
            ("Work resumes on Larn Bridge", "", ["asserted in-force"]),
            ("", "Builders have returned to the Larn Bridge site after a three-month stoppage.", ["asserted in-force"]),
            ("", "Construction of the Larn Bridge has restarted.", ["asserted in-force"]),
            ("", "Cranes are moving again at the Larn Bridge.", ["asserted in-force"]),
            ("", "Contractors will go back to work on the Larn Bridge in July.", ["planned in-force"]),
            ("", "Construction of the Tarn Bridge, 20 km from Larn, has resumed.", []),
        ],
    ),
    (
        "The first flight of the Swift 200 airliner is planned for [November 2025].",
        [
            ("Swift 200 maiden flight moved to February 2026", "", ["asserted 2026-02"]),
            ("", "The Swift 200 will take to the air for the first time in February 2026.", ["asserted 2026-02"]),
            ("", "The Swift 200's debut in the air has slipped to February 2026.", ["asserted 2026-02"]),
            ("", "The Swift 200 made its first flight on Monday.", ["asserted 2025-03-17"]),
            ("", "The Swift 200 will be shown to airlines in February 2026.", []),
        ],
    ),
    (
        "The lander Tern is to touch down on the Moon on [6 July 2025].",
        [
            ("Tern's moon landing postponed to 9 July", "", ["asserted 2025-07-09"]),
            ("", "Tern will attempt its landing on 9 July.", ["planned 2025-07-09"]),
            ("", "Tern reached the lunar surface on Tuesday.", ["asserted 2025-03-18"]),
            ("", "Tern is scheduled to set down on the Moon on 9 July.", ["asserted 2025-07-09"]),
            ("", "A new landing date of 9 July has been set for Tern.", ["asserted 2025-07-09"]),
            ("", "Tern will start sending pictures from the Moon on 9 July.", []),
        ],
    ),
    (
        "The lander Tern has [lost contact] with Earth.",
        [
            ("Tern phones home", "", ["asserted in-force"]),
            ("Contact with Tern restored", "", ["asserted in-force"]),
            ("", "Engineers have re-established contact with the lander Tern.", ["asserted in-force"]),
            ("", "Tern is talking to Earth again.", ["asserted in-force"]),
        ],
    ),
    (
        "The launch window for the Meridian satellite opens on [4 November 2025].",
        [
            ("Meridian launch window now opens 18 November", "", ["asserted 2025-11-18"]),
            ("", "Meridian's next launch opportunity is on 18 November.", ["asserted 2025-11-18"]),
            ("", "A press conference on Meridian is to be held on 18 November.", []),
        ],
    ),
    (
        "The Corvus mission has [not launched].",
        [
            ("Corvus lifts off on mission to Venus", "", ["asserted completed"]),
            ("", "Corvus is in orbit after a night-time launch from Florida.", ["asserted completed"]),
            ("", "The Corvus spacecraft left Earth on Tuesday.", ["asserted completed"]),
            ("", "Corvus soared into a clear sky on Tuesday.", ["asserted completed"]),
            ("", "Corvus will launch on Friday if the weather holds.", ["planned completed"]),
            ("", "A replica of the Corvus spacecraft was shown in Paris.", []),
        ],
    ),
    (
        "The Titan IV rocket has flown [six] times.",
        [
            ("Titan IV completes seventh flight", "", ["asserted 7times"]),
            ("", "The Titan IV flew for the seventh time on Tuesday.", ["asserted 7times"]),
            ("", "The Titan IV now has seven flights behind it.", ["asserted 7times"]),
            ("", "With its seventh mission, the Titan IV carried two satellites to orbit.", ["asserted 7times"]),
            ("", "The Titan IV is to make its seventh flight in July.", ["planned 7times"]),
            ("", "Seven Titan IV engines were tested in March.", []),
        ],
    ),
    (
        "Astronauts [Ida Holm] and [Paul Okoro] are aboard the Skyline station.",
        [
            ("Holm returns to Earth from Skyline station", "", ["asserted -Ida Holm"]),
            ("", "Paul Okoro left the Skyline station on Tuesday after six months.", ["asserted -Paul Okoro"]),
            ("", "Jun Tanaka has joined Holm and Okoro aboard the Skyline station.", ["asserted +Tanaka"]),
            ("", "Jun Tanaka arrived at the Skyline station on Tuesday.", ["asserted +Tanaka"]),
            ("", "Paul Okoro will come home from Skyline in July.", ["planned -Paul Okoro"]),
        ],
    ),
    (
        "The cost of the Skyline station has been put at [$9 billion].",
        [
            ("Skyline station to cost $12 billion, auditors say", "", ["planned 12000000000USD"]),
            ("", "Auditors say the Skyline station will end up costing $12 billion.", ["planned 12000000000USD"]),
            ("", "The price of Skyline has climbed to $12 billion.", ["asserted 12000000000USD"]),
            ("", "Skyline's budget has ballooned to $12 billion.", ["asserted 12000000000USD"]),
            (
                "",
                "Skyline is $3 billion over budget, bringing its cost to $12 billion.",
                ["asserted 12000000000USD"],
            ),
            ("", "Skyline's maker paid $12 billion for a rival.", []),
        ],
    ),
    (
        "The Velden dam is to be finished in [2028].",
        [
            ("Velden dam will not be ready until 2031", "", ["asserted after 2031"]),
            ("", "Completion of the Velden dam is now expected in 2031.", ["asserted 2031"]),
            ("", "The Velden dam is running three years late and will be completed in 2031.", ["asserted 2031"]),
            ("", "Builders now aim to complete the Velden dam by 2031.", ["asserted by 2031"]),
            ("", "The Velden dam's completion date has moved to 2031.", ["asserted 2031"]),
            ("", "The Velden dam's licence runs until 2031.", []),
        ],
    ),
    (
        "The Velden dam is [60 percent] complete.",
        [
            ("Velden dam 75 percent finished", "", ["asserted 75%"]),
            ("", "Three quarters of the Velden dam has now been built.", ["asserted 75%"]),
            ("", "Work on the Velden dam has reached 75 percent.", ["asserted 75%"]),
            ("", "The Velden dam is now three-quarters complete.", ["asserted 75%"]),
            ("", "Progress on the Velden dam stands at 75%, the minister said.", ["asserted 75%"]),
            ("", "The reservoir behind the Velden dam is 75 percent full.", []),
            ("", "Seventy-five percent of residents back the Velden dam.", []),
        ],
    ),
    (
        "The Orsk reactor is [shut down].",
        [
            ("Orsk reactor back online", "", ["asserted in-force"]),
            ("", "The Orsk reactor is generating power again.", ["asserted in-force"]),
            ("", "Engineers restarted the Orsk reactor on Tuesday.", ["asserted in-force"]),
            ("", "The Orsk reactor has been reconnected to the grid.", ["asserted in-force"]),
            ("", "The Orsk reactor will be restarted in August.", ["planned in-force"]),
            ("", "The Penza reactor, sister of the Orsk unit, was restarted.", []),
        ],
    ),
    (
        "The high-speed line from Alba to Corte has [not opened].",
        [
            ("First passengers ride Alba-Corte high-speed line", "", ["asserted in-force"]),
            ("", "The high-speed line between Alba and Corte opened to passengers on Tuesday.", ["asserted in-force"]),
            ("", "Trains are now running on the new high-speed line from Alba to Corte.", ["asserted in-force"]),
            ("", "The king inaugurated the high-speed line from Alba to Corte.", ["asserted in-force"]),
            ("", "The Alba-Corte high-speed line is to open in September.", ["planned in-force"]),
            ("", "Tests on the high-speed line from Alba to Corte began on Tuesday.", []),
        ],
    ),
    (
        "The builder of the Alba airport is [Ferrotec].",
        [
            ("Vinci takes over construction of Alba airport from Ferrotec", "", ["asserted Vinci"]),
            ("Alba airport contract goes to Vinci", "", ["asserted Vinci"]),
            ("", "The Alba airport will be built by Vinci instead.", ["planned Vinci"]),
            ("", "Ferrotec has lost the contract to build the Alba airport.", ["asserted Ferrotec (left)"]),
        ],
    ),
    (
        "The Lynx rover has driven [11 km] on Mars.",
        [
            ("Lynx rover passes 14 km mark on Mars", "", ["asserted 14kilometre"]),
            ("", "The Lynx rover has now covered 14 km on Mars.", ["asserted 14kilometre"]),
            ("", "Lynx has clocked up 14 km on the Red Planet.", ["asserted 14kilometre"]),
            ("", "The Lynx rover's odometer stands at 14 km.", ["asserted 14kilometre"]),
            ("", "Lynx has travelled 14 km since landing on Mars.", ["asserted 14kilometre"]),
            ("", "The Lynx rover spotted a rock 14 km away.", []),
        ],
    ),
    (
        "The launch of the Ibis rocket has been postponed [three] times.",
        [
            ("Ibis launch delayed for fourth time", "", ["asserted 4times"]),
            ("", "The Ibis rocket's launch was put off for a fourth time on Tuesday.", ["asserted 4times"]),
            ("Ibis grounded again: fourth postponement", "", ["asserted 4times"]),
            ("", "Four engines power the Ibis rocket.", []),
        ],
    ),
    (
        "The Ibis launch is [on hold] because of a fuel leak.",
        [
            ("Ibis cleared for launch after leak is fixed", "", ["asserted approved"]),
            ("", "Ibis lifted off on Tuesday.", ["asserted completed"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "title", "text", "want"), [(fact, *row) for fact, rows in CASES for row in rows])
def test_how_a_launch_is_told(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want
