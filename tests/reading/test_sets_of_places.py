"""Sets told by their number, by what is done in states, by whose backing it has; and places that lack a thing or have it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.orders import in_order
from watcher.reading.rewording.plain_sets import as_plain_set


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Smoking is banned in [Chad] and [Peru].", "The countries that have banned smoking are [Chad] and [Peru]."),
        (
            "Three firms are bidding for the port: [Alba], [Kolm] and [Dorn].",
            "The firms that are bidding for the port are [Alba], [Kolm] and [Dorn].",
        ),
        ("The accord has the backing of [Chad] and [Peru].", "The countries that back the accord are [Chad] and [Peru]."),
        ("Support for the bid comes from [Alba] and [Kolm].", "Those who back the bid are [Alba] and [Kolm]."),
        (
            "Under arrest for the coup are Generals [Ann Lee] and [Bo Dahl].",
            "Those arrested for the coup are [Ann Lee] and [Bo Dahl].",
        ),
        ("On trial for fraud are [Ann Lee] and [Bo Dahl].", "Those on trial for fraud are [Ann Lee] and [Bo Dahl]."),
        ("As of now, the members of the Pact are [Chad] and [Peru].", "the members of the Pact are [Chad] and [Peru]."),
        ("Three firms in the race: [Alba] and [Kolm].", "The firms in the race are [Alba] and [Kolm]."),
        ("The states in question are two: [Chad] and [Peru].", "The states in question are [Chad] and [Peru]."),
        ("[Chad] and [Peru] stand behind the accord.", "The countries that back the accord are [Chad] and [Peru]."),
        # Where something is found or made is no law of a state.
        ("Measles has been found in [Chad] and [Peru].", "Measles has been found in [Chad] and [Peru]."),
        ("Smoking is banned in [Kell] and [Dorn].", "Smoking is banned in [Kell] and [Dorn]."),
    ],
)
def test_plainest_form(says: str, plain: str) -> None:
    assert as_plain_set(says) == plain


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        (
            "The states with embassies in Sul are [Chad] and [Peru].",
            "The states that have embassies in Sul are [Chad] and [Peru].",
        ),
        ("[Alba] and [Kolm] keep offices in Sul.", "[Alba] and [Kolm] have offices in Sul."),
        ("Clubs with a transfer ban are [Alba] and [Kolm].", "Clubs under a transfer ban are [Alba] and [Kolm]."),
        ("Countries with a ban on cars are [Chad] and [Peru].", "Countries with a ban on cars are [Chad] and [Peru]."),
    ],
)
def test_in_order(says: str, plain: str) -> None:
    assert in_order(says) == plain


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        ("Measles has been found in [Orla] and [Stava].", "Measles has been found in Dorn.", ["asserted +Dorn"]),
        ("Measles has been found in [Orla] and [Stava].", "Nothing has been found in Dorn.", []),
        (
            "Smoking on beaches is banned in [Chad] and [Peru].",
            "Smoking on beaches has been banned in Fiji.",
            ["asserted +Fiji"],
        ),
        ("Smoking on beaches is banned in [Chad] and [Peru].", "Swimming has been banned in Fiji.", []),
        (
            "Smoking on beaches is banned in [Chad] and [Peru].",
            "The ban on smoking on beaches has been lifted in Peru.",
            ["asserted -Peru"],
        ),
        ("The towns without water are [Able] and [Best].", "Corin is also without water.", ["asserted +Corin"]),
        ("The towns without water are [Able] and [Best].", "Corin is not without water.", []),
        ("The towns without power are [Able] and [Best].", "Power has been cut in Corin.", ["asserted +Corin"]),
        ("The towns without water are [Able] and [Best].", "Able has water again.", ["asserted -Able"]),
        ("The towns without water are [Able] and [Best].", "Able has water meters.", []),
        (
            "The partners in the telescope are [Chad] and [Peru].",
            "Fiji has become a partner in the telescope.",
            ["asserted +Fiji"],
        ),
        ("The partners in the telescope are [Chad] and [Peru].", "Fiji has become a partner in the dam.", []),
    ],
)
def test_reads_places(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
