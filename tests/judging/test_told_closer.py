"""What was expected in half a year is news once it has its day, or its quarter; a month that gets its day is no news."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns
from watcher.judging.compare import judge

HALF = "Halberd's takeover of Fennimore is expected to close in [the first half of 2026]."
SPAN = "Halberd's takeover of Fennimore is expected to close in [May to October 2026]."
MONTH = "Halberd's takeover of Fennimore is expected to close in [June 2026]."
YEAR = "Halberd's takeover of Fennimore is expected to close in [2026]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (HALF, "Halberd's takeover of Fennimore will close on 29 January 2026, the two announced.", ["changed"]),
        (HALF, "Halberd's takeover of Fennimore will close by the end of March 2026, the two announced.", ["changed"]),
        (HALF, "Halberd hopes to complete its takeover of Fennimore in the first quarter of 2026.", ["planned"]),
        (SPAN, "Halberd's takeover of Fennimore will close on 7 September 2026, the two announced.", ["changed"]),
        (HALF, "Halberd's takeover of Fennimore will close by 30 June 2026, the two announced.", ["same"]),
        (HALF, "Halberd's takeover of Fennimore will close in the first half of 2026, the two announced.", ["same"]),
        (HALF, "Halberd's takeover of Fennimore will close in 2026, the two announced.", ["same"]),
        (SPAN, "Halberd's takeover of Fennimore will close between May and October 2026, the two announced.", ["same"]),
        (MONTH, "Halberd's takeover of Fennimore will close on 12 June 2026, the two announced.", ["same"]),
        (YEAR, "Halberd's takeover of Fennimore will close in the third quarter of 2026, the two announced.", ["same"]),
    ],
)
def test_told_closer(fact: str, text: str, want: list[str]) -> None:
    known = patterns(fact)
    own = known.facts[0].fact
    said = [judge(own, own.value, o, published=date(2025, 3, 1)).word for o in observed(known, text)]
    assert list(dict.fromkeys(said)) == want


def test_before_the_article_it_is_history() -> None:
    known = patterns(HALF)
    own = known.facts[0].fact
    said = observed(known, "Halberd's takeover of Fennimore will close on 29 January 2026.", published=date(2025, 2, 1))
    assert [judge(own, own.value, o, published=date(2025, 3, 1)).word for o in said] == ["same"]
