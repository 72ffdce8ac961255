"""Status facts whose slot says in words of its own what a plainer one says: under review, unpaid, remains closed, banned."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.phrases import as_phrased

CASES = [
    ("Norland's parliament is [debating] the pension bill.", "Norland's parliament has passed the pension bill.", "approved"),
    ("The assembly is [debating] the pension bill.", "The pension bill was voted down by the assembly.", "rejected"),
    ("Orsia's bid to host the Games is [under review].", "Orsia's bid to host the Games has been turned down.", "rejected"),
    ("The constitution of Karesh is [awaiting] a referendum.", "Voters rejected the constitution of Karesh.", "rejected"),
    ("Vessia [refuses] to take back its prisoners of war.", "Vessia has agreed to take back its prisoners of war.", "agreed"),
    ("The airport at Kolm [remains closed] to flights.", "The airport at Kolm has reopened to flights.", "in-force"),
    (
        "The Eastern Line tunnel is [flooded] and closed to trains.",
        "The Eastern Line tunnel has reopened to trains.",
        "in-force",
    ),
    ("Exports of wheat from Tarn are [banned].", "Tarn has lifted its ban on wheat exports.", "completed"),
    ("Passengers' claims against the airline are [unpaid].", "The airline has paid the passengers' claims.", "completed"),
    ("The two navies have [not held] a joint exercise since 2022.", "The two navies have held a joint exercise.", "completed"),
    (
        "The UN force in Sarun is [still waiting] for helicopters.",
        "The UN force in Sarun has received helicopters.",
        "completed",
    ),
    ("A ban on cars in Lund [takes effect] next year.", "The ban on cars in Lund has taken effect.", "in-force"),
    ("Members of the union are [voting] on a strike.", "Members of the union have voted against a strike.", "rejected"),
    ("The austerity plan is [stuck] in the upper house.", "The upper house has passed the austerity plan.", "approved"),
    ("Parliament must [still confirm] the army chief.", "Parliament has confirmed the army chief.", "approved"),
    ("Orsia has [banned] flights from Gondra.", "Orsia has lifted its ban on flights from Gondra.", "completed"),
    ("Talks to end the war in Sarun are [going nowhere].", "Talks to end the war in Sarun have collapsed.", "collapsed"),
    ("There has been [no movement] on the talks between Orsia and Tarn.", "Orsia and Tarn have resumed their talks.", "talks"),
    ("The withdrawal of Vessian troops from Karesh is [half done].", "The withdrawal from Karesh is complete.", "completed"),
    ("Orsia [wants] to join the Northern Pact.", "Orsia has joined the Northern Pact.", "in-force"),
    # what there was none of
    ("There is [no curfew] in Adwan.", "Adwan is under curfew.", "in-force"),
    ("There is [no curfew] in Adwan.", "The curfew in Adwan has been lifted.", "completed"),
    ("There is [no investigation] of the ferry fire.", "The investigation of the ferry fire has been closed.", "completed"),
    ("There is [no takeover offer] for Calder Foods.", "Calder Foods has rejected Brightwell's takeover offer.", "rejected"),
    (
        "There is [no takeover offer] for Calder Foods.",
        "Calder Foods is studying a takeover offer from Brightwell.",
        "in-force",
    ),
]
NOTHING = [
    ("Norland's parliament is [debating] the pension bill.", "Norland's parliament has passed the road bill."),
    ("Exports of wheat from Tarn are [banned].", "Tarn has lifted its ban on maize exports."),
    ("There is [no investigation] of the ferry fire.", "Families want an investigation of the ferry fire."),
    ("There is [no curfew] in Adwan.", "The curfew in Beled has been lifted."),
    ("The withdrawal of Vessian troops from Karesh is [half done].", "The withdrawal from Sarun is complete."),
    ("Orsia [wants] to join the Northern Pact.", "Orsia has joined the Fisheries Union."),
    ("Tessin is [weighing] whether to buy Arbo.", "Tessin may buy Arbo, people familiar with the matter said."),
]


@pytest.mark.parametrize(("says", "text", "word"), CASES)
def test_read(says: str, text: str, word: str) -> None:
    assert f"asserted {word}" in reads(patterns(says), text)


@pytest.mark.parametrize(("says", "text"), NOTHING)
def test_not_read(says: str, text: str) -> None:
    assert not [one for one in reads(patterns(says), text) if one.startswith(("asserted", "planned"))]


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The airport [remains closed] to flights.", "The airport is [closed] to flights."),
        ("The bills are [unpaid].", "The bills have [not been paid]."),
        ("The talks are [under way].", "The talks are [under way]."),
        ("No country has [recognised] Sarun.", "Sarun has [not been recognised]."),
        ("The lawsuit is [being heard] in London.", "The lawsuit is [under way] in London."),
        ("Able and Best have [made no progress] in their pay talks.", "The pay talks between Able and Best are [stalled]."),
        ("There has been [no movement] on the border talks with Able.", "The border talks with Able are [stalled]."),
        ("Talks to end the war are [going nowhere].", "Talks to end the war are [stalled]."),
        ("The withdrawal from Able is [half done].", "The withdrawal from Able is [under way]."),
        ("Orsia [wants] to join the Pact.", "Orsia has [not joined] the Pact."),
        ("The rocket Tyr is [on the pad] for its first flight.", "The first flight of the rocket Tyr has [not taken place]."),
        ("The government has [asked] the Fund for a loan.", "The Fund has [not approved] a loan to the government."),
        ("Ana Rowe has [appealed] against her conviction.", "Ana Rowe's appeal against her conviction is [pending]."),
        # Another state, and one of its own.
        ("The rocket Tyr is [on the pad].", "The rocket Tyr is [on the pad]."),
        ("Orsia [wants] a seat in the Pact.", "Orsia [wants] a seat in the Pact."),
    ],
)
def test_plain_words(says: str, plain: str) -> None:
    assert as_phrased(says) == plain
