"""What was awaited for a day and is told as done is news, though the day be the same; told ahead it is not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns
from watcher.judging.compare import judge
from watcher.judging.freshness import lean, slimmed

LANDER = "The Tern probe is to land on Titan on [18 March 2025]."
VOTE = "Ostland's presidential election is to be held on [16 March 2025]."
EXIT = "Norwegian troops are to leave Ostland by [31 March 2025]."
EURO = "Ostland is to adopt the euro on [1 March 2025]."
DEAL = "Halberd's takeover of Fennimore is expected to close by [March 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (LANDER, "The Tern probe landed on Titan on Tuesday, engineers said.", ["changed"]),
        (LANDER, "The Tern probe has landed on Titan.", ["changed"]),
        (LANDER, "The Tern probe was due to land on Titan on 18 March.", ["same"]),
        (LANDER, "The Tern probe is to land on Titan on 18 March.", ["same"]),
        (LANDER, "Controllers delayed the landing of the Tern probe on Titan by an orbit, until 18 March.", ["same"]),
        (VOTE, "Ostland held its presidential election on Sunday.", ["changed"]),
        (VOTE, "Ostland will hold its presidential election on 16 March.", ["same"]),
        (EXIT, "The last Norwegian troops left Ostland on Monday.", ["changed"]),
        (EXIT, "Norwegian troops will leave Ostland by 31 March.", ["same"]),
        (EURO, "Ostland adopted the euro on 1 March.", ["changed"]),
        (EURO, "Ostland is to adopt the euro on 1 March, its bank had said.", ["same"]),
        (DEAL, "Halberd completed its takeover of Fennimore on Tuesday.", ["changed"]),
        (DEAL, "Halberd expects to complete its takeover of Fennimore in March.", ["same"]),
    ],
)
def test_what_has_come(fact: str, text: str, want: list[str]) -> None:
    known = patterns(fact)
    own = known.facts[0].fact
    said = [judge(own, own.value, o, published=date(2025, 3, 1)).word for o in observed(known, text)]
    assert list(dict.fromkeys(said)) == want


def test_a_record_keeps_that_it_is_told_as_done() -> None:
    seen = observed(patterns("The mission in Chad is to end on [30 June 2025]."), "The mission in Chad ended on 30 June 2025.",
                    published=date(2025, 6, 30))  # fmt: skip
    kept = slimmed(seen[0], lean(seen[0].entry))
    fact = patterns("The mission in Chad is to end on [30 June 2025].").facts[0].fact
    assert judge(fact, fact.value, kept, published=date(2025, 3, 1)).word == "changed"
