"""A status put in other words: the passive, nouns of joining, talks that have not begun say the same as the plain verb."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.statuses import as_joining, with_doer
from watcher.values.brackets import narrowed


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        (
            "Oland's entry into the Pact has [not been ratified] by the Senate.",
            "The Senate has [not ratified] Oland's entry into the Pact.",
        ),
        ("The dam law is [unsigned] by Oland.", "Oland has [not signed] the dam law."),
        (
            "Talks on Oland's accession to the Pact are [yet to begin].",
            "Accession talks between the Pact and Oland have [not begun].",
        ),
        ("The Pact has [not opened] talks with Oland.", "Talks between the Pact and Oland have [not begun]."),
        ("Work to rebuild the homes has [not started].", "The rebuilding of the homes has [not begun]."),
        ("The inquiry is [yet to start].", "The inquiry has [not begun]."),
        ("The Pact has [yet to open] talks with Oland.", "Talks between the Pact and Oland have [not begun]."),
        # Nobody is named who is to do it, or it is done by a day.
        ("The treaty has [not been signed].", "The treaty has [not been signed]."),
        (
            "The pits have [not been closed] by law, for want of votes.",
            "The pits have [not been closed] by law, for want of votes.",
        ),
    ],
)
def test_doer_first(says: str, plain: str) -> None:
    assert with_doer(says) == plain


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Oland's Pact membership is due in [2028].", "Oland's membership of Pact is due in [2028]."),
        ("Oland is to become a full SCO member in [2028].", "Oland is to become a full member of the SCO in [2028]."),
        ("The Pact entry of Oland is due in [2028].", "Oland's entry into Pact is due in [2028]."),
        ("The accession of Oland to the Pact is planned for [2028].", "Oland's accession to the Pact is planned for [2028]."),
        ("Oland's Pact accession treaty is due in [2028].", "Oland's Pact accession treaty is due in [2028]."),
        ("The entry of Oland and Eland into it is due in [2028].", "The entry of Oland and Eland into it is due in [2028]."),
    ],
)  # fmt: skip
def test_who_joins_what(says: str, plain: str) -> None:
    assert as_joining(says) == plain


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Oland is [outside] the Pact.", "Oland is [not yet a member] of the Pact."),
        ("Oland has [not joined] the Pact.", "Oland is [not yet a member] of the Pact."),
        ("The Pact has [not admitted] Oland.", "Oland has [not been admitted] to the Pact."),
        (
            "Accession talks between the Pact and Oland are [under way].",
            "Oland's accession to the Pact is [under negotiation].",
        ),
        ("It is [not known] why the Aldo dam broke.", "The cause of the break in the Aldo dam is [not known]."),
        ("What started the Alder fire is [unclear].", "The cause of the Alder fire is [unclear]."),
        ("What caused the parachute to fail is [unknown].", "The cause of the failure of the parachute is [unknown]."),
        ("The origin of the outbreak has [not been found].", "The origin of the outbreak is [not known]."),
        ("There is [no estimate] of the cost of the flood.", "The cost of the flood is [not known]."),
        ("Rescuers in Aldo [are still searching] for the missing.", "The search for the missing in Aldo is [under way]."),
        ("Construction of the Aldo dam is [under way].", "the Aldo dam is [under construction]."),
        ("The judge who will chair the inquiry has [not been named].", "The chair of the inquiry is [not named]."),
        ("The envoy who will lead the mission has [not been chosen].", "Who will lead the mission is [not named]."),
        ("The Pact and Oland are [negotiating] on accession.", "Oland's accession to the Pact is [under negotiation]."),
        ("Oland and the Pact have [reached agreement] on a treaty.", "Oland and the Pact have [agreed] on a treaty."),
        ("Jurors have [yet to reach] a verdict on Ames.", "Jurors have [not reached a verdict] on Ames."),
        ("The curfew in Aldo [remains in place].", "The curfew in Aldo is [in place]."),
        ("Oland is [negotiating] its accession to the Pact.", "Oland's accession to the Pact is [under negotiation]."),
        ("Oland is [not yet part] of the Pact.", "Oland is [not yet a member] of the Pact."),
        ("The mayor has [not said] how much it will cost.", "How much it will cost is [not known]."),
        ("The return of the fleet has [no date].", "The date of the return of the fleet is [not set]."),
        ("Formal talks with Oland have [not been opened].", "Formal talks with Oland have [not begun]."),
        ("Oland's ratification of the treaty is [pending].", "Oland has [not ratified] the treaty."),
        # Why somebody does a thing is no cause of a failure; who searches a place is at no search for anybody.
        ("It is [not known] why the minister left.", "It is [not known] why the minister left."),
        ("The army is [searching] the village.", "The army is [searching] the village."),
        # Talks of another sort, and what stands outside of a thing.
        ("Talks between the army and the rebels are [under way].", "Talks between the army and the rebels are [under way]."),
        ("The strike has [not joined] up.", "The strike has [not joined] up."),
    ],
)
def test_members_and_who_negotiates(says: str, plain: str) -> None:
    assert narrowed(says) == plain


OUTSIDE = ["Sweden is [not yet a member] of NATO.", "Sweden is [outside] NATO.", "Sweden has [not joined] NATO."]


@pytest.mark.parametrize("says", OUTSIDE)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Sweden became the 32nd member of NATO on Tuesday.", ["asserted in-force"]),
        ("Finland became the 31st member of NATO last year.", []),
    ],
)
def test_membership(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
