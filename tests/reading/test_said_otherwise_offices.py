"""Who leaves an office, and talks that have begun, are read the same in the words that news changes between."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MINISTER = patterns("The defence minister of Norland is [Ada Weir].")
TALKS = patterns("Accession negotiations between the EU and Kesh have [not begun].")


@pytest.mark.parametrize("noun", ["withdrawal", "departure", "exit", "pullout"])
def test_the_exit_that_a_minister_tells_of_is_not_his_own(noun: str) -> None:
    assert reads(MINISTER, f"Ada Weir said that {noun} would be in three stages.") == []
    assert reads(MINISTER, f"Ada Weir said on Monday the talks on {noun} go on.") == []


@pytest.mark.parametrize("noun", ["departure", "resignation"])
def test_his_own_exit_is_read(noun: str) -> None:
    assert reads(MINISTER, f"Defence minister Ada Weir announced her {noun} on Monday.") == ["asserted Ada Weir (left)"]


@pytest.mark.parametrize("noun", ["negotiations", "talks", "discussions"])
def test_talks_that_have_begun(noun: str) -> None:
    headline = "Kesh and the EU"
    assert reads(TALKS, f"Accession {noun} started on Monday; more is to come.", headline) == ["asserted in-force"]
    assert reads(TALKS, f"Accession {noun} with Kesh began on Monday.", headline) == ["asserted in-force"]
    assert reads(TALKS, f"Accession {noun} with Kesh have not begun.", headline) == ["asserted none"]
    assert reads(TALKS, f"Accession {noun} with Peru started on Monday.", headline) == []


PREMIER = patterns("The prime minister of Kesh is [Ada Weir].")
CRISIS = "Kesh government in crisis"
GONE = "asserted Ada Weir (left)"


@pytest.mark.parametrize("verb", ["sacked", "fired", "ousted", "dismissed", "removed", "deposed"])
def test_a_premier_thrown_out(verb: str) -> None:
    assert reads(PREMIER, f"Prime Minister Ada Weir was {verb} on Monday.", CRISIS) == [GONE]
    assert reads(PREMIER, f"Kesh's PM Ada Weir was {verb} by parliament.", CRISIS) == [GONE]
    assert GONE not in reads(PREMIER, f"Prime Minister Ada Weir has not been {verb}.", CRISIS)
    assert GONE not in reads(PREMIER, f"Prime Minister Ada Weir could be {verb} by parliament.", CRISIS)


@pytest.mark.parametrize("verb", ["sacks", "fires", "ousts", "dismisses"])
def test_a_premier_whom_somebody_throws_out(verb: str) -> None:
    assert reads(PREMIER, "It rained.", f"Kesh president {verb} PM Weir") == ["asserted Weir (left)"]


@pytest.mark.parametrize("noun", ["sacking", "ouster", "ousting"])
def test_a_premier_thrown_out_by_a_noun(noun: str) -> None:
    assert reads(PREMIER, f"The {noun} of Prime Minister Ada Weir shook Kesh.", CRISIS) == [GONE]
    assert GONE not in reads(PREMIER, f"The opposition seeks the {noun} of Prime Minister Ada Weir.", CRISIS)
    assert GONE not in reads(PREMIER, f"Prime Minister Ada Weir announced the {noun} of the army chief.", CRISIS)


@pytest.mark.parametrize(
    "text",
    [
        "A complaint against Prime Minister Ada Weir was dismissed on Monday.",
        "A report that Prime Minister Ada Weir was dismissed is untrue, her office said.",
        "Prime Minister Ada Weir was dismissed as a dreamer by her rivals.",
        "Prime Minister Ada Weir's bid was dismissed by the court.",
        "The case that Prime Minister Ada Weir had brought was dismissed.",
        "After the fires Prime Minister Ada Weir went home.",
        "Prime Minister Ada Weir will leave power plants to the states.",
    ],
)
def test_it_is_not_the_premier_who_goes(text: str) -> None:
    assert not any("left" in one for one in reads(PREMIER, text, CRISIS))


@pytest.mark.parametrize("verb", ["step down", "stand down", "resign", "quit", "leave office"])
def test_a_premier_who_is_to_go(verb: str) -> None:
    planned = "planned Ada Weir (left)"
    assert planned in reads(PREMIER, f"Prime Minister Ada Weir told staff she would {verb} at the end of May.", CRISIS)
    denied = f"Kesh on Thursday denied a report that Prime Minister Ada Weir would {verb}."
    assert planned not in reads(PREMIER, denied, CRISIS)
