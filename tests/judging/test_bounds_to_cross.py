"""Who plans to bring a number across a bound that the fact's value lies beyond has another number now."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns
from watcher.judging.compare import judge
from watcher.judging.freshness import lean, slimmed

FORCE = "Norway has about [900] troops in Ostland."
RATE = "The Ostland central bank's key rate is [4.5%]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (FORCE, "Norway will cut its troops in Ostland to fewer than 1,000, its army said.", ["planned"]),
        (FORCE, "The number of Norwegian troops in Ostland is to go down to less than a thousand.", ["planned"]),
        (FORCE, "Norway will raise its troops in Ostland to more than 500.", ["planned"]),
        (FORCE, "Norway will have fewer than 1,000 troops in Ostland.", ["same"]),
        (FORCE, "Norway has cut its troops in Ostland to fewer than 1,000.", ["same"]),
        (FORCE, "Norway has fewer than 1,000 troops in Ostland.", ["same"]),
        (RATE, "The Ostland central bank will cut its key rate to less than 5%.", ["planned"]),
    ],
)
def test_a_bound_to_cross(fact: str, text: str, want: list[str]) -> None:
    known = patterns(fact)
    own = known.facts[0].fact
    read = observed(known, text)
    for kept in (read, [slimmed(o, lean(o.entry)) for o in read]):
        said = [judge(own, own.value, o, published=date(2025, 3, 1)).word for o in kept]
        assert list(dict.fromkeys(said)) == want
