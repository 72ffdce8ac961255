"""What has been done to none of them, or by nobody, has not been done: it is news when it is done to one."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.values import StatusValue

FACTS = ("No quake has [ever been detected] on Arda.", "No quake has [been recorded] on Arda.")
DONE = (
    "The probe detects its first quake on Arda.",
    "A quake has been detected on Arda, the agency said.",
    "The agency has recorded 174 quakes on Arda.",
    "The probe has felt more than 1,300 quakes on Arda.",
)
NOT_DONE = (
    "No quake has been detected on Arda so far.",
    "The lander has yet to detect a quake on Arda.",
    "The probe will go on listening for quakes and weather on Arda.",
    "The probe recorded the wind on Arda and waits for a quake.",
)


@pytest.mark.parametrize("says", FACTS)
def test_the_first_of_them_is_news(says: str) -> None:
    known = patterns(says)
    assert [reads(known, text) for text in DONE] == [["asserted completed"]] * len(DONE)
    assert [row for text in NOT_DONE for row in reads(known, text) if row != "asserted none"] == []


def test_who_has_none_of_it_done_has_it_not_done() -> None:
    for says in ("No state has [recognised] Arda.", "Nobody has [been charged] over the fire.", "No minister has [resigned]."):
        assert patterns(says).facts[0].fact.value == StatusValue(
            word="none", phrase=says[says.index("[") + 1 : says.index("]")]
        )
