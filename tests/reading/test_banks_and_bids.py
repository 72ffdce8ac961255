"""Central banks and bids: whose rate fell, how a vote went, what is only weighed or needed, and dates that end nothing."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns, short

# A fact; then what news says of it: the text, whether it is a headline, and its stance and value, "" where it says nothing new.
CASES: list[tuple[str, list[tuple[str, bool, str]]]] = [
    (
        "When the Bank of Canada will cut rates again is [unclear].",
        [
            ("The Bank of Canada cut rates again on Wednesday.", False, "asserted 2025-06-18"),
            ("The loonie fell after the Bank of Canada left rates where they were.", False, ""),
            ("Sterling slipped while the Bank of Canada held rates.", False, ""),
        ],
    ),
    (
        "Inflation in Sweden is [2.2 percent].",
        [
            ("Inflation in Sweden rose to 2.9 percent in May.", False, "asserted 2.9%"),
            ("Inflation in the euro zone rose to 2.4 percent in May.", False, ""),
        ],
    ),
    (
        "At the last meeting [four] of the nine members voted against the decision of the Bank of England.",
        [
            ("The Bank of England's committee voted eight to one to keep rates where they are.", False, "asserted 1"),
            ("By six votes to three, the Bank of England's committee held rates.", False, "asserted 3"),
            ("Two members of the Bank of England's committee preferred a cut.", False, "asserted 2"),
            ("Three of the nine members wanted the Bank of England to cut rates.", False, "asserted 3"),
            ("Seven members of the Bank of England's committee voted to hold rates.", False, ""),
        ],
    ),
    (
        "The Bank of England's interest rate is [5 percent].",
        [
            ("The Bank of England's committee voted to cut its rate to 4.75 percent.", False, "asserted 4.75%"),
            ("The Bank of England held rates, though Vera Lund voted to cut its rate to 4.75 percent.", False, ""),
        ],
    ),
    (
        "Norvex is offering [740 pence] a share for Calder.",
        [
            ("Norvex plans to pay 800 pence a share for Calder, it said.", False, "asserted 800penny"),
            ("Norvex is considering raising its bid for Calder to 800 pence a share.", False, "planned 800penny"),
        ],
    ),
    (
        "Holders of [12 percent] of Calder's shares have accepted the offer.",
        [
            ("Holders of 38 percent of Calder's shares have accepted the offer.", False, "asserted 38%"),
            ("The offer needs acceptances from holders of 75 percent of Calder's shares.", False, ""),
        ],
    ),
    (
        "The governor of the Central Bank of Kenya is [Amos Njeri].",
        [
            ("Kenya's central bank governor Anna Lund said rates would rise.", False, "asserted Anna Lund"),
            ("Kenyan central bank governor Anna Lund said rates would rise.", False, "asserted Anna Lund"),
            ("Uganda's central bank governor Anna Lund said rates would rise.", False, ""),
        ],
    ),
    (
        "The governor of Norges Bank is [Ida Berg].",
        [
            ("Norges Bank governor Anna Lund said rates would rise.", False, "asserted Anna Lund"),
            ("Anna Lund, the Norges Bank governor, said rates would rise.", False, "asserted Anna Lund"),
            (
                "The king appointed Anna Lund, who was with the Bank for International Settlements, governor of Norges Bank.",
                False,
                "asserted Anna Lund",
            ),
            ("Deputy Norges Bank governor Anna Lund said rates would rise.", False, ""),
            ("Former Norges Bank governor Anna Lund said rates would rise.", False, ""),
        ],
    ),
    (
        "Norvex is to pay [$61 billion] for Calder.",
        [
            (
                "A probe was opened into Norvex's $69 billion takeover of US software firm Calder.",
                False,
                "asserted 69000000000USD",
            ),
            (
                "The European Commission is studying the $69 billion deal between Norvex and Calder.",
                False,
                "asserted 69000000000USD",
            ),
            ("Norvex undertook to spend $8 billion on research if it is let buy Calder.", False, ""),
            ("Norvex will part with about $9 billion in assets so that it can buy Calder.", False, ""),
            ("Norvex borrowed $32 billion to pay for Calder.", False, ""),
        ],
    ),
    (
        "Norvex's takeover of Calder is expected to close by [the end of 2025].",
        [
            ("Norvex became the sole owner of Calder on June 17.", False, "asserted 2025-06-17"),
            ("The deadline for a decision on Norvex's takeover of Calder is 21 December 2025.", False, ""),
        ],
    ),
    (
        "Norvex's takeover of Calder has been [agreed].",
        [
            ("Calder has become a unit of Norvex.", False, "asserted completed"),
            ("Calder, which Norvex took over on Monday, is to shed jobs.", False, "asserted completed"),
            ("Lena Brand took over as chief of Norvex when the bid for Calder was made.", False, ""),
            ("Norvex's takeover of Calder is off, the firms said.", False, "asserted collapsed"),
            ("Norvex may give up its bid for Calder.", False, "planned collapsed"),
            ("Norvex has not given up its bid for Calder.", False, ""),
            ("Rivals object to Norvex's takeover of Calder.", False, ""),
            ("A trade group wants regulators to stop Norvex's takeover of Calder.", False, ""),
            ("The takeover of Calder by Norvex has ended in failure.", False, "asserted collapsed"),
            ("Closing the takeover of Calder early in 2026 is likelier than end of 2025, Norvex said.", False, ""),
            ("The man who shaped Norvex's takeover of Calder retires at the end of May.", False, ""),
        ],
    ),
]


@pytest.mark.parametrize(
    ("fact", "text", "title", "want"), [(fact, text, title, want) for fact, rows in CASES for text, title, want in rows]
)
def test_banks_and_bids(fact: str, text: str, title: bool, want: str) -> None:
    known = patterns(fact)
    told = observed(known, "" if title else text, text if title else "", date(2025, 6, 18))
    was = short(known.facts[0].fact.value)
    new = [f"{o.stance} {short(o.value)}" for o in told if o.stance in ("asserted", "planned") and short(o.value) != was]
    assert want in new if want else not new
