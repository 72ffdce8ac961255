"""One event told apart from its like: another craft's launch, the decision on a thing and the thing, where and how near."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CRAFT = ("Kestrel is to be launched on [13 April 2025].", "The first flight of Osprey is expected in [May 2025].")
MOON = ("Kestrel is to be launched on [13 April 2025].", "Kestrel is to go into orbit around Ganymede in [2034].")
EURO = ("Peru is to adopt the euro on [1 January 2026].",)
APPROVAL = ("The EU has [not approved] Peru's adoption of the euro.",)
PARTY = ("The president of the Marsh Party is [Able Best].", "The candidates are [Cora Dale] and [Ed Fox].")
VOTE = ("[94.6%] of the union's members rejected Vantor's latest offer.",)
DEAL = ("Vantor has [no agreement] with the welders' union.",)
FIRE = ("The Ridge fire is [0%] contained.",)
CHIEF = ("The chief of the Lima Fire Department is [Cora Dale].",)


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (CRAFT, "Osprey's maiden flight moves to 2026.", ["f1 asserted 2026"]),
        (CRAFT, "Kestrel will be launched on 20 April.", ["f0 asserted 2025-04-20"]),
        (MOON, "Kestrel blasted off on Friday.", ["f0 asserted 2025-03-14"]),
        (EURO, "EU finance ministers gave their approval to Peru's adoption of the euro on Tuesday.", []),
        (EURO, "Peru has been cleared by the EU to adopt the euro.", []),
        (EURO, "The EU's members adopted a recommendation on Tuesday that Peru take the euro.", []),
        (EURO, "Peru adopted the euro on Tuesday.", ["asserted 2025-03-18"]),
        (APPROVAL, "EU finance ministers are expected to approve Peru's adoption of the euro in July.", ["planned approved"]),
        (PARTY, "Delegates of the Marsh Party elected Cora Dale president on Friday.", ["f0 asserted Cora Dale"]),
        (PARTY, "Peru's Marsh Party elected Cora Dale as president on Friday.", ["f0 asserted Cora Dale"]),
        (PARTY, "Cora Dale would run for president of the Marsh Party, a friend said.", []),
        (VOTE, "Some 64% of the union's members rejected Vantor's latest offer.", ["asserted ~64%"]),
        (VOTE, "The union's members did not reject Vantor's latest offer by 64%.", ["denied 64%"]),
        (DEAL, "Vantor and the welders' union have reached a tentative deal to end the strike.", ["asserted agreed"]),
        (DEAL, "Vantor and the welders' union seek a tentative deal to end the strike.", []),
        (FIRE, "The Ridge fire near Oslo was declared 100% contained on Friday.", ["asserted 100%"]),
        (FIRE, "The Ridge fire is near full containment.", []),
        (CHIEF, "Dale, the chief of the Lima Fire Department, said she was let down before the fires.", ["asserted Dale"]),
        (CHIEF, "Lima fires Cora Dale, the chief of its fire department.", ["asserted Cora Dale (left)"]),
    ],
)  # fmt: skip
def test_one_event_told_apart_from_its_like(says: tuple[str, ...], text: str, want: list[str]) -> None:
    assert reads(patterns(*says), title="", text=text) == want


STORM = ("At its peak Hurricane Able was a Category [4] storm.", "About [1.9 million] homes in Peru are without power.")
WATER = ("About [66,000] households in Ostland are without running water.",)
LAUNCH = ("The first flight of Kestrel is expected by [31 July 2025].",)
LANDED = ("The Heron capsule has [not returned] to Earth.",)
QUAKE = ("The earthquake has killed [94] people.",)
FIRES = ("The chief of the Lima Fire Department is [Cora Dale].",)
TRIAL = ("The jury has [not reached a verdict] on Ed Fox.",)


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (STORM, "Hurricane Able's toll has grown to 144.", []),
        (STORM, "Hurricane Able came ashore as a Category 1.", []),
        (STORM, "Hurricane Able grew into a Category 5.", ["f0 asserted 5"]),
        (STORM, "Hurricane Best cut power to 330,000 homes in Peru.", []),
        (STORM, "About 330,000 homes in Peru are without power.", ["f1 asserted ~330000"]),
        (WATER, "About 14,000 households in Ostland have no electricity.", []),
        (WATER, "About 14,000 households in Ostland have no running water.", ["asserted ~14000"]),
        (LAUNCH, "Vantor launched an Osprey on 9 March, as Peru waits for Kestrel to fly.", []),
        (LAUNCH, "The agency targets 9 July for Kestrel's first flight.", ["planned 2025-07-09"]),
        (LANDED, "The agency has pushed the return of the Heron capsule to 26 June.", []),
        (QUAKE, "The 2016 Lima earthquake killed 276 people.", []),
        (QUAKE, "The Lima earthquake killed 276 people.", ["asserted 276"]),
        (FIRES, "Val Fire chief Joe Tyler toured the ruins in Lima.", []),
        (TRIAL, "The court dropped the charges against Fox's co-defendant Ina Hall.", []),
    ],
)  # fmt: skip
def test_numbers_and_deeds_told_apart(says: tuple[str, ...], text: str, want: list[str]) -> None:
    assert reads(patterns(*says), title="", text=text) == want


TOWER = ("At least [58] people are dead or presumed dead after the fire at Able Tower.",)
DEAD = ("At least [58] people have died in the fire in Lima.",)
WARD = ("There are [19] people injured in the Lima fire still in hospital.",)
INQUIRY = ("The chair of the inquiry into the Lima fire is [Ina Hall].",)


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (TOWER, "Around 80 people are believed to have died after the fire at Able Tower.", ["asserted ~80"]),
        (DEAD, "Around 80 people are believed to have died in the fire in Lima.", ["planned ~80"]),
        (TOWER, "The fire in the 24-storey Able Tower in London claimed 79 lives.", ["asserted 79"]),
        (WARD, "Ten of those injured in the Lima fire are still in hospital.", ["asserted 10"]),
        (WARD, "Ten of those injured in the Lima fire were children.", []),
        (INQUIRY, "Sir Ed Fox, formerly of the Court of Appeal, is to retire; the Lima inquiry goes on.", []),
    ],
)  # fmt: skip
def test_as_sure_as_the_fact(says: tuple[str, ...], text: str, want: list[str]) -> None:
    assert reads(patterns(*says), title="", text=text) == want
