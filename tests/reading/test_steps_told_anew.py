"""Facts of which nothing was read: laws on their way, things to be agreed, reports that come out, days that are not set."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

_CASES = [
    (
        "A law on the export of sand from Norland has [not been passed].",
        [
            ("Norland's senate passes sand export bill by 60 to 20", ["asserted approved"]),
            ("The bill on Norland's sand exports cleared the lower house on Monday.", ["asserted approved"]),
            ("President Brandt signed the law on the export of Norland sand.", ["asserted approved"]),
            ("President Brandt vetoed the bill on sand exports from Norland.", ["asserted rejected"]),
            ("President Brandt refused to sign the bill on sand exports from Norland.", ["asserted rejected"]),
            ("The curb on sand exports from Norland becomes law", ["asserted in-force"]),
            ("Exports will stop when Norland passes the sand export law.", []),
            ("Norland passed a law on the import of tea.", []),
            ("Exporters of sand in Norland back talks on the law.", []),
        ],
    ),
    (
        "There is [no] special law on an inquiry into the Lanta fire.",
        [
            ("Parliament passed a special act on finding out the truth of the Lanta fire.", ["asserted approved"]),
            ("Parliament passed an act on fishing.", []),
        ],
    ),
    (
        "Amendments to the Lanta Rules have [not been agreed].",
        [
            ("The assembly passed amendments to the Lanta Rules on Monday.", ["asserted approved"]),
            ("Amended Lanta Rules enter into force", ["asserted in-force"]),
            ("The assembly passed amendments to the Peru Rules on Monday.", []),
        ],
    ),
    (
        "A timetable for the end of the coalition in Chad has [not been agreed].",
        [
            ("A timetable for the end of the coalition in Chad was agreed on Monday.", ["asserted agreed"]),
            ("The end of the coalition in Chad begins in May.", []),
            ("The coalition in Chad has begun to withdraw.", []),
        ],
    ),
    (
        "The board's report on the delay of the Kestrel has [not been released].",
        [
            ("The board published its report on the delay of the Kestrel on Friday.", ["asserted in-force"]),
            ("The board's report on the delay of the Kestrel came out on Friday.", ["asserted in-force"]),
            ("The delay of the Kestrel released funds.", []),
        ],
    ),
    (
        "The Commissioner of Railway Safety has [not completed] the inquiry into the Lanta crash.",
        [
            ("Safety commissioner hands in report on Lanta crash", ["asserted completed"]),
            ("The safety commissioner asked for more time for the report on the Lanta crash.", []),
        ],
    ),
    (
        "The EU Council has [not approved] Peru's entry to the Andean Union.",
        [
            ("EU ministers took the final decision today to let Peru into the Andean Union.", ["asserted approved"]),
            ("EU ministers passed a decision that allows Peru to join the Andean Union.", ["asserted approved"]),
            ("With Thursday's approval by EU ministers, Peru joins the Andean Union.", ["asserted approved"]),
            ("EU ministers have yet to take the decision to let Peru into the Andean Union.", []),
            ("Chile's interior minister took the decision to let Peru into the Andean Union.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, cases in _CASES for text, want in cases])
def test_law(fact: str, text: str, want: list[str]) -> None:
    assert [told for told in reads(patterns(fact), text) if told != "asserted none"] == want


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (
            "The date by which Norland is to leave the UN mission in Chad is [not set].",
            "Norland is to withdraw its contingent of some 220 from the UN mission in Chad in June 2026.",
            ["asserted 2026-06"],
        ),
        (
            "The date by which Norland is to leave the UN mission in Chad is [not set].",
            "Norland is to withdraw some 220 soldiers from the UN mission in Chad in June 2026.",
            [],
        ),
        (
            "The date on which the Chad-Peru investment fund starts work is [not set].",
            "The Chad-Peru investment fund will begin work in July.",
            ["asserted 2025-07"],
        ),
        (
            "The date for a stock market listing of Norvik's Peruvian business is [not set].",
            "Norvik will list its Peruvian business by the second half of 2026.",
            ["asserted by 2026-H2"],
        ),
    ],
)
def test_days_that_are_not_set(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
