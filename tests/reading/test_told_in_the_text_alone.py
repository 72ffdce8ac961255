"""What the text tells of itself, without its headline: bans and embargoes, tolls far from their number, averages."""

import pytest

from tests.reads import patterns, reads

_BAN = "The EU's ban on Norland potash is [in force]."
_MINING = "Norland's moratorium on deep-sea mining is [in force]."
_TALKS = "Accession negotiations between the EU and Norland have [not begun]."
_DEAD = "At least [27] people were killed by Hurricane Marlo in Honduras."
_MISSING = "[120] people are missing after the flood in Kano."
_INFLATION = "Annual inflation in Norland stood at [12.13%] in January."
_LAUNCH = "The Orcus probe is to launch on [10 June 2025]."
_EURO = "Norland is to adopt the euro on [1 January 2026]."
_DAMAGE = "The earthquake in Peru has done damage of [2 billion dollars]."


@pytest.mark.parametrize(
    ("fact", "text", "wanted"),
    [
        # An embargo is a ban, and a moratorium is one.
        (_BAN, "The EU has lifted its embargo on Norland potash.", ["asserted completed"]),
        (_BAN, "The EU's embargo on Norland potash has been lifted.", ["asserted completed"]),
        (_BAN, "The European Union may suspend its embargo on Norland potash for six months.", ["planned suspended"]),
        (_BAN, "The EU has eased its sanctions on Norland's potash magnates.", []),
        (_BAN, "The EU has lifted its embargo on Sutherland potash.", []),
        (_MINING, "Norland has lifted its moratorium on deep-sea mining.", ["asserted completed"]),
        # The Union's leaders decide as the European Council.
        (_TALKS, "The European Council has opened accession negotiations with Norland.", ["asserted in-force"]),
        (_TALKS, "The European Council has decided to open accession negotiations with Norland.", ["planned in-force"]),
        (_TALKS, "The European Council spoke of Norland's accession in Brussels.", []),
        # However much stands between those who are counted and where their number ends.
        (
            _DEAD,
            "The number of people killed in Honduras by a hurricane and the heavy rains before it hit has risen to 59.",
            ["asserted 59"],
        ),
        (
            _DEAD,
            "The number of people confirmed dead in Honduras after the hurricane and the mudslides that followed stands at 59.",
            ["asserted 59"],
        ),
        (_DEAD, "The number of people injured in Honduras by the hurricane and the heavy rains has risen to 59.", []),
        (_DEAD, "The number of people missing in Honduras since the hurricane and the heavy rains has risen to 59.", []),
        (_DEAD, "The number of people killed in Cuba by the hurricane and the heavy rains has risen to 59.", []),
        (
            _MISSING,
            "The number of people missing in Kano after the flood and slides it set off is up to 159.",
            ["asserted 159"],
        ),
        (_MISSING, "The number of people killed in Kano by the flood and the slides it set off has risen to 159.", []),
        # The inflation of twelve months is that of a year; its average over several is another measure.
        (_INFLATION, "12-month inflation in Norland fell to 11.78% in February.", ["asserted 11.78%"]),
        (_INFLATION, "That brought twelve-month inflation in Norland to 11.78% in February.", ["asserted 11.78%"]),
        (_INFLATION, "Three-month inflation in Norland was 2.4%.", []),
        (_INFLATION, "Norland's 12-month inflation average was 9.1% in February.", []),
        (_INFLATION, "Average inflation in Norland was 9.1% in the first two months.", []),
        # A craft that goes is launched; who else goes is not.
        (_LAUNCH, "The Orcus probe will go on June 19.", ["asserted 2025-06-19"]),
        (_LAUNCH, "The Orcus probe will go no earlier than June 19.", ["asserted after 2025-06-19"]),
        (_LAUNCH, "The Orcus probe went silent on March 2.", []),
        (_LAUNCH, "The review of the Orcus probe goes on until June 19.", []),
        (_LAUNCH, "Tickets to watch the Orcus probe go on sale on June 19.", []),
        (_LAUNCH, "Agency chief Ana Roe will go on June 19.", []),
        # The euro becomes the money of who adopts it.
        (_EURO, "The euro becomes Norland's currency on 1 January 2027.", ["asserted 2027-01-01"]),
        (_EURO, "On 1 January 2027 the euro becomes Norland's money.", ["asserted 2027-01-01"]),
        (_EURO, "The euro becomes Estonia's currency on 1 January 2027.", []),
        (_EURO, "Norland becomes a member of NATO on 1 January 2027.", []),
        (_EURO, "The euro becomes weaker on 1 January 2027.", []),
        # What falls between two sums lies there, and has not gone down by so much.
        (
            _DAMAGE,
            "Losses from the earthquake in Peru will probably fall between 2.5 billion dollars and 3.2 billion dollars.",
            ["planned 2500000000..3.2e+09"],
        ),
        (_DAMAGE, "Shares of insurers fall between 2 and 3 percent after the earthquake in Peru.", []),
    ],
)
def test_text_alone(fact: str, text: str, wanted: list[str]) -> None:
    """A sentence is read for what it says in its own words, with no headline before it."""
    assert reads(patterns(fact), text) == wanted
