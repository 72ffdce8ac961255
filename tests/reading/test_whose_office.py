"""Whose office it is: another firm's, a named body's; a rank, a body that is headed, a sitting that is chaired."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


@pytest.fixture(scope="module")
def firms() -> Patterns:
    return patterns("The chair of Oakhurst is [Fiona Trask].", "The chief executive of Kestrane is [Ivo Brand].")


@pytest.fixture(scope="module")
def chair() -> Patterns:
    return patterns("The chair of Oakhurst is [Fiona Trask].")


@pytest.fixture(scope="module")
def commander() -> Patterns:
    return patterns("The commander of the Danish forces in Estonia is [Lars Holm].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrane's owners met Oakhurst's on Friday. The price is too low, chair Jon Roe said.", []),
        ("Kestrane's owners met on Friday. Chair Jon Roe said that it does not hang on Oakhurst's bid.", []),
        ("Oakhurst's owners met on Friday. The price is too low, chair Jon Roe said.", ["f0 asserted Jon Roe"]),
        ("Kestrane owns Oakhurst now. Chief executive Jon Roe said so.", ["f1 asserted Jon Roe"]),
        ("Oakhurst owns Kestrane now. Chief executive Jon Roe said so.", []),
        ("Oakhurst chair Jon Roe said that Kestrane's price was too high.", ["f0 asserted Jon Roe"]),
    ],
)  # fmt: skip
def test_an_office_after_two_firms_may_be_either_s(firms: Patterns, text: str, want: list[str]) -> None:
    assert reads(firms, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Oakhurst met its staff, and Crop Science chair Jon Roe told them to wait.", []),
        ("Oakhurst will sell, and its chair Jon Roe told the staff to wait.", ["asserted Jon Roe"]),
        ("Bo Lund, whom Ida Ruud has chosen to head the Maritime Commission, spoke of Oakhurst.", []),
        ("Quist to head Kestrane after Oakhurst merger", []),
        ("Jon Roe was chosen to head Oakhurst.", ["asserted Jon Roe"]),
        ("Jon Roe chairs his last full board meeting at Oakhurst", []),
        ("Jon Roe now chairs Oakhurst.", ["asserted Jon Roe"]),
        ("Jon Roe gives up claim to be Oakhurst chair", []),
    ],
)  # fmt: skip
def test_an_office_of_another_body(chair: Patterns, text: str, want: list[str]) -> None:
    assert reads(chair, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ('Denmark is leaving Estonia. "We must begin anew," General Nils Berg admitted.', []),
        ("General Nils Berg is the new commander of the Danish forces in Estonia.", ["asserted Nils Berg"]),
        ("The Danish forces in Estonia leave, said Admiral Nils Berg, NORTHCOM commander.", []),
    ],
)  # fmt: skip
def test_a_rank_is_no_office(commander: Patterns, text: str, want: list[str]) -> None:
    assert reads(commander, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Oakhurst chair Fiona Trask wants the three ships that are left to sail as well.", ["asserted Fiona Trask"]),
        ("Oakhurst chair Fiona Trask left on Friday.", ["asserted Fiona Trask (left)"]),
    ],
)  # fmt: skip
def test_what_is_left_leaves_no_office(chair: Patterns, text: str, want: list[str]) -> None:
    assert reads(chair, text) == want


def test_who_goes_is_not_the_next_one() -> None:
    known = patterns("The next prime minister of Latvia is [not known].")
    assert reads(known, "Outgoing Latvian premier Ilze Kalve will stay on after New Unity left her government.") == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Chief Minister Ravi Solan met Prime Minister Anil Desh in Parvat.", ["asserted Ravi Solan"]),
        ("Prime Minister Anil Desh toured Parvat on Friday.", []),
        ("Parvat has a new chief minister, Uma Rao.", ["asserted Uma Rao"]),
    ],
)  # fmt: skip
def test_a_prime_minister_is_no_state_s_chief_minister(text: str, want: list[str]) -> None:
    assert reads(patterns("The chief minister of Parvat is [Ravi Solan]."), text) == want


@pytest.fixture(scope="module")
def breakaway() -> Patterns:
    return patterns("The leader of Maralo is [Pedro Lume].", "The dissident Maralo Youth Front is led by [Ana Sitole].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Pedro Lume, leader of Maralo, put his name to the pact.", ["f0 asserted Pedro Lume"]),
        ("Ana Sitole, leader of the Maralo Youth Front, rang the newspaper.", ["f1 asserted Ana Sitole"]),
        ("Jorge Tembe, the new leader of the Maralo Youth Front, rang the newspaper.", ["f1 asserted Jorge Tembe"]),
        ("Maralo's congress met. The group led by Ana Sitole stayed away.", []),
        ("Maralo, led by Jorge Tembe since Monday, will come back.", ["f0 asserted Jorge Tembe"]),
    ],
)  # fmt: skip
def test_a_party_and_the_one_that_broke_away_from_it(breakaway: Patterns, text: str, want: list[str]) -> None:
    assert reads(breakaway, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Two clerks of Oakhurst were sacked and the rest will stay, chair Fiona Trask said.", ["asserted Fiona Trask"]),
        ("Weeks after she was ousted, Fiona Trask said that Oakhurst would be sold.", ["asserted Fiona Trask (left)"]),
        ("The resignation takes effect on Friday, Oakhurst chair Fiona Trask said.", ["planned Fiona Trask (left)"]),
        ("The friends of dismissed Oakhurst chair Jon Roe met on Friday.", ["past Jon Roe"]),
        ("A clerk at Oakhurst was sacked by chair Jon Roe.", ["asserted Jon Roe"]),
    ],
)  # fmt: skip
def test_who_sacks_and_who_is_sacked(chair: Patterns, text: str, want: list[str]) -> None:
    assert reads(chair, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("US Northern Command was ready. Gen. Nils Berg, its commander, agreed.", ["asserted Nils Berg"]),
        ("Gen. Nils Berg, the commander of US Northern Command, agreed.", ["asserted Nils Berg"]),
        ("Gen. Nils Berg, the deputy commander of US Northern Command, agreed.", []),
        ("Gen. Nils Berg, commander of the Danish army, met US Northern Command.", []),
    ],
)  # fmt: skip
def test_who_heads_a_command_is_its_commander(text: str, want: list[str]) -> None:
    assert reads(patterns("The head of US Northern Command is General [Ola Strand]."), text) == want


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        ("The chief executive of Oakhurst is [Fiona Trask].", "Jon Roe, chief executive of Oakhurst's paper mills, spoke.", []),
        ("The commander of US forces in Chad is [Lars Holm].", "They left Chad, said Jon Roe, head of U.S. Southern Command.",
         []),
        ("The commander of US forces in Chad is [Lars Holm].", "They left Chad, said Jon Roe, commander of U.S. forces there.",
         ["asserted Jon Roe"]),
        ("The US secretary of state is [Fiona Trask].", "Foreign Minister Jon Roe came to the United States.", []),
        ("The US secretary of state is [Fiona Trask].", "Secretary of State Jon Roe came back to the United States.",
         ["asserted Jon Roe"]),
        ("The Wales Secretary is [Fiona Trask].", "Home Secretary Jon Roe came to Wales.", []),
        ("The head of the UN mission in Chad is [Fiona Trask].", "Secretary-General Jon Roe wants the mission in Chad to stay.",
         []),
        ("The US trade representative is [Fiona Trask].", "U.S. envoy Jon Roe spoke of trade.", []),
        ("The US trade representative is [Fiona Trask].", "U.S. Trade Representative Jon Roe spoke.", ["asserted Jon Roe"]),
        ("The secretary general of NATO is [Fiona Trask].", "NATO met, Assistant Secretary General Jon Roe in the chair.", []),
        ("The chief executive of Oakhurst is [Fiona Trask].", "Oakhurst cut jobs at Kestrane. Chief executive Jon Roe spoke.",
         ["asserted Jon Roe"]),
        ("The chief executive of Oakhurst is [Fiona Trask].", "Oakhurst's global sales chief, Jon Roe, has resigned.", []),
        ("The trade minister of South Korea is [Fiona Trask].", "Trade Minister Roe Jae-in of South Korea spoke.",
         ["asserted Roe Jae-in"]),
        ("The ambassador of Peru to Chad is [Fiona Trask].", "Peru is expected to name Jon Roe Peru's ambassador to Chad.",
         ["planned Jon Roe"]),
        ("The defence minister of Chad is [Fiona Trask].", "Chad's Jon Roe, who was mayor, took office as defence minister.",
         ["asserted Jon Roe"]),
        ("The French Defence Minister is [Fiona Trask].", "French Interior Minister Jon Roe spoke.", []),
        ("The French Defence Minister is [Fiona Trask].", "French Defence Minister Jon Roe spoke.", ["asserted Jon Roe"]),
        ("The prime minister of Chad is [Fiona Trask].", "Premier Lars Holm and his Chadian counterpart Jon Roe will meet.",
         ["asserted Jon Roe"]),
    ],
)  # fmt: skip
def test_titles_that_are_another_s(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


AGENCY = "The head of the Chadian Space Agency is [Fiona Trask]."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("They want Fiona Trask to resign from the Chadian Space Agency.", []),
        ("Hundreds marched for the resignation of Fiona Trask.", []),
        ("The minister accepted the resignation of Fiona Trask.", ["asserted Fiona Trask (left)"]),
        ("Fiona Trask wants to step down.", ["planned Fiona Trask (left)"]),
        ("Jon Roe took over the Chadian Space Agency.", ["asserted Jon Roe"]),
        ("Jon Roe took over the Chadian Space Agency's works.", []),
        (
            "Fiona Trask has resigned. Deputy Jon Roe stands in for her.",
            ["asserted Fiona Trask (left)", "asserted Jon Roe"],
        ),
        ("Jon Roe's nomination as head of the Chadian Space Agency was withdrawn.", ["denied Jon Roe (nominated)"]),
        ("The Faya MP takes over from Fiona Trask.", []),
    ],
)
def test_who_comes_and_who_is_only_to_go(text: str, want: list[str]) -> None:
    assert reads(patterns(AGENCY), text) == want


ENVOY = "The UN special envoy for Chad is [Fiona Trask]."
COMMANDER = "The commander of French forces in Chad is [Fiona Trask]."
AMBASSADOR = "The French ambassador to Chad is [Fiona Trask]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (ENVOY, "The UN has named Jorge Lima of Peru as its special envoy for Chad.", ["asserted Jorge Lima"]),
        (ENVOY, "Jon Roe, the UN special envoy for Yemen, came to Chad.", []),
        (AMBASSADOR, "France's new ambassador to Chad, Ana Roe, arrived.", ["asserted Ana Roe"]),
        (AMBASSADOR, "Chad's ambassador to France, Ana Roe, spoke.", []),
        (COMMANDER, "General Jon Roe, Chad's army chief, thanked the French forces.", []),
        (COMMANDER, "General Jon Roe took command of the French forces in Chad.", ["asserted Jon Roe"]),
        (COMMANDER, "Oakhurst picks Jon Roe as next boss.", []),
        (COMMANDER, "Jon Roe is running for president of Chad.", []),
        (
            "The chief executive of Oakhurst is [Fiona Trask].",
            "Jon Roe, chief executive of rival Pellam, beat Oakhurst.",
            [],
        ),
        (
            "The prime minister of Chad is [Fiona Trask].",
            "Jon Roe hopes to become prime minister of Chad.",
            ["questioned Jon Roe"],
        ),
        ("The prime minister of Chad is [Fiona Trask].", "Jon Roe is to become prime minister of Chad.", ["planned Jon Roe"]),
    ],
)
def test_who_has_it_and_who_has_the_like(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
