"""Interest rates and inflation as news tells them: rates, ranges, meetings, votes, rows of cuts, forecasts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import observed, patterns, reads, short

# A fact; then what news says of it: the text, whether it is a headline, and its stance and value, "" where it says nothing new.
CASES: list[tuple[str, list[tuple[str, bool, str]]]] = [
    (
        "The Bank of Canada's key interest rate is [2.75 percent].",
        [
            (
                "The Bank of Canada lowered its key rate by a quarter of a percentage point to 2.5 percent on Wednesday.",
                False,
                "asserted 2.5%",
            ),
            ("Bank of Canada cuts rates to 2.5% to support economy", True, "asserted 2.5%"),
            ("Canada's central bank trimmed borrowing costs by 25 basis points to 2.50%.", False, "asserted 2.5%"),
            ("Canada's five-year mortgage rate fell to 4.1 percent, data from the Bank of Canada showed.", False, ""),
            ("Canada's annual inflation rate eased to 1.9 percent, giving the Bank of Canada room to act.", False, ""),
        ],
    ),
    (
        "The Federal Reserve's target range is [4.25% to 4.50%].",
        [
            (
                "The Federal Reserve cut its benchmark rate by a quarter point to a range of 4.00%-4.25%.",
                False,
                "asserted 4..4.25",
            ),
            ("Fed lowers rates to 4%-4.25% range", True, "asserted 4..4.25"),
            (
                "US central bankers voted to reduce the federal funds rate to between 4 and 4.25 percent, the Fed said.",
                False,
                "asserted 4..4.25",
            ),
            ("Inflation ran at 2.4 to 2.6 percent this spring, the Fed said.", False, ""),
        ],
    ),
    (
        "The Reserve Bank of Australia is to meet next on [20 May 2025].",
        [
            ("The Reserve Bank of Australia next meets on July 8.", False, "asserted 2025-07-08"),
            ("The RBA's next policy decision is due on July 8.", False, "asserted 2025-07-08"),
            ("Attention now turns to the July 8 meeting of the Reserve Bank of Australia.", False, "asserted 2025-07-08"),
            ("Australia publishes inflation figures on June 25, two weeks before the Reserve Bank decides.", False, ""),
            ("The Reserve Bank of New Zealand meets on July 9.", False, ""),
        ],
    ),
    (
        "Annual inflation in the euro zone was [2.2 percent] in March.",
        [
            ("Euro zone inflation slowed to 1.9 percent in May, Eurostat said.", False, "asserted 1.9%"),
            ("Eurozone inflation picks up to 2.4%", True, "asserted 2.4%"),
            ("Consumer prices in the euro zone rose 2.4 percent from a year earlier.", False, "asserted 2.4%"),
            ("Core inflation in the euro zone, which excludes energy and food, fell to 2.3 percent in May.", False, ""),
            ("Inflation in Germany was 2.1 percent in May, above the euro zone's average.", False, ""),
        ],
    ),
    (
        "Inflation in Turkey stands at [39.1 percent].",
        [
            ("Turkish annual inflation dipped to 35.4 percent in May, the statistics office said.", False, "asserted 35.4%"),
            ("Turkey's inflation slows to 35.4% in May", True, "asserted 35.4%"),
            ("Consumer prices in Turkey climbed 35.4 percent year on year, less than expected.", False, "asserted 35.4%"),
            ("Turkish consumer prices rose 1.5 percent month on month in May.", False, ""),
            ("Turkey's central bank forecasts inflation of 24 percent at the end of the year.", False, ""),
        ],
    ),
    (
        "The European Central Bank has cut rates [seven times] since June 2024.",
        [
            ("The ECB cut rates for the eighth time in a year on Thursday.", False, "asserted 8times"),
            (
                "The European Central Bank lowered borrowing costs for the eighth time since June 2024.",
                False,
                "asserted 8times",
            ),
            ("It was the ECB's eighth rate cut of the cycle.", False, "asserted 8times"),
            ("The ECB has left rates unchanged three times since June.", False, ""),
        ],
    ),
    (
        "The Reserve Bank of India expects growth of [6.5 percent] this fiscal year.",
        [
            (
                "The Reserve Bank of India raised its growth forecast for the fiscal year to 6.8 percent.",
                False,
                "asserted 6.8%",
            ),
            ("RBI ups GDP growth projection to 6.8%", True, "asserted 6.8%"),
            (
                "The RBI now sees the economy expanding 6.2 percent in the current fiscal year, down from 6.5 percent.",
                False,
                "asserted 6.2%",
            ),
            (
                "The World Bank expects India's economy to grow 6.3 percent, while the Reserve Bank of India is more upbeat.",
                False,
                "",
            ),
            ("The Reserve Bank of India cut its inflation forecast to 3.7 percent.", False, ""),
        ],
    ),
    (
        "The bank forecasts inflation of [3.2 percent] for 2025.",
        [
            ("Norges Bank now expects inflation of 2.9 percent this year.", False, "asserted 2.9%"),
            ("Norges Bank lowered its 2025 inflation forecast to 2.9 percent.", False, "asserted 2.9%"),
            ("Norges Bank sees inflation averaging 3.5% in 2025, more than previously thought.", False, "asserted 3.5%"),
            ("Norges Bank expects inflation of 2.3 percent in 2026.", False, ""),
            ("Inflation in Norway was 3.0 percent in May, above what Norges Bank wants.", False, ""),
        ],
    ),
    (
        "The inflation target of the Bank of Korea is [2 percent].",
        [
            ("The Bank of Korea has raised its inflation target to 3 percent.", False, "asserted 3%"),
            ("The government and the Bank of Korea agreed on a new inflation target of 2.5 percent.", False, "asserted 2.5%"),
            ("Korean inflation slowed to 1.9 percent, below the Bank of Korea's target.", False, ""),
        ],
    ),
    (
        "[Erik Thedeen] is the governor of Sweden's central bank.",
        [
            ("Karin Lund has taken over as governor of the Riksbank.", False, "asserted Karin Lund"),
            ("Karin Lund replaces Erik Thedeen at the helm of Sweden's central bank.", False, "asserted Karin Lund"),
            ("Deputy governor Anna Breman said the Riksbank would wait.", False, ""),
        ],
    ),
    (
        "Unemployment in the United Kingdom was [4.4 percent].",
        [
            ("Britain's jobless rate rose to 4.6 percent in the three months to April.", False, "asserted 4.6%"),
            ("UK unemployment hits four-year high of 4.6%", True, "asserted 4.6%"),
            ("The unemployment rate in Britain ticked up to 4.6 percent, official data showed.", False, "asserted 4.6%"),
            ("Youth unemployment in the UK stood at 14 percent.", False, ""),
            ("Wages in Britain grew 5.2 percent.", False, ""),
        ],
    ),
    (
        "The South African Reserve Bank has [not cut] its repo rate this year.",
        [
            ("The South African Reserve Bank cut its repo rate by 25 basis points on Thursday.", False, "asserted completed"),
            ("South Africa's central bank lowers repo rate for first time this year", True, "asserted completed"),
            ("South Africa's central bank delivered a quarter-point reduction in its repo rate.", False, "asserted completed"),
            ("The central bank of Botswana cut its rate, a day before the South African Reserve Bank meets.", False, ""),
        ],
    ),
    (
        "The economy of Japan grew by [0.6 percent] in the fourth quarter.",
        [
            ("Japan's economy shrank 0.2 percent in the first quarter, data showed.", False, "asserted 0.2%"),
            ("Japan's exports grew 2.3 percent in the first quarter.", False, ""),
        ],
    ),
    (
        "The key rate of the Central Bank of Chile stands at [5 percent].",
        [
            ("Chile's central bank cut its benchmark interest rate to 4.75% in a unanimous decision.", False, "asserted 4.75%"),
            ("Chile lowers benchmark rate to 4.75%", True, "asserted 4.75%"),
            (
                "The Central Bank of Chile reduced the monetary policy rate by 25 basis points to 4.75 percent.",
                False,
                "asserted 4.75%",
            ),
            ("Economists polled by the Central Bank of Chile see the key rate at 4.5 percent by December.", False, ""),
            ("Chile's unemployment rate was 8.8 percent, the central bank said.", False, ""),
        ],
    ),
    (
        "The Bank of Japan has its policy rate at [0.5 percent].",
        [
            ("The Bank of Japan raised its short-term policy rate to 0.75% from 0.5%.", False, "asserted 0.75%"),
            ("BOJ hikes rates to 0.75%, highest since 1995", True, "asserted 0.75%"),
            ("In an 8-1 vote, the Bank of Japan decided to increase interest rates to 0.75 percent.", False, "asserted 0.75%"),
            (
                "The yield on the 10-year Japanese government bond rose to 1.6 percent before the Bank of Japan meeting.",
                False,
                "",
            ),
        ],
    ),
    (
        "The Swiss National Bank's next rate decision is on [19 June 2025].",
        [
            ("The Swiss National Bank will announce its next decision on September 25.", False, "asserted 2025-09-25"),
            (
                "Rates could fall again when the Swiss National Bank holds its next quarterly assessment on 25 September.",
                False,
                "asserted 2025-09-25",
            ),
            ("The Swiss National Bank publishes its annual report on September 15.", False, ""),
            ("The European Central Bank meets on September 11, two weeks before the SNB.", False, ""),
        ],
    ),
    (
        "Prices in Argentina rose by [3.7 percent] in March from the month before.",
        [
            ("Argentina's monthly inflation slowed to 1.5 percent in May.", False, "asserted 1.5%"),
            (
                "Consumer prices in Argentina climbed 1.5% in May from April, the lowest monthly rate in five years.",
                False,
                "asserted 1.5%",
            ),
            ("Argentine inflation cools to 2.8% in April from March", True, "asserted 2.8%"),
            ("Annual inflation in Argentina fell to 43.5 percent.", False, ""),
        ],
    ),
    (
        "Inflation in Nigeria is at [24.2 percent], according to the statistics office.",
        [
            ("Nigeria's headline inflation eased to 22.97 percent in May.", False, "asserted 22.97%"),
            ("Nigerian inflation drops to 22.97% in May", True, "asserted 22.97%"),
            ("Inflation in Nigeria quickened to 25.1 percent, the statistics bureau said.", False, "asserted 25.1%"),
            ("Nigeria's food inflation came in at 21.1 percent.", False, ""),
            ("The central bank of Nigeria kept its rate at 27.5 percent.", False, ""),
        ],
    ),
    (
        "The ECB's inflation target is [2 percent].",
        [
            ("The ECB has lifted its inflation goal to 3 percent.", False, "asserted 3%"),
            ("ECB staff expect inflation of 1.6 percent in 2026, below the target.", False, ""),
        ],
    ),
    (
        "The Reserve Bank of New Zealand has lowered its cash rate at [five] meetings in a row.",
        [
            ("The Reserve Bank of New Zealand cut its cash rate for a sixth straight meeting.", False, "asserted 6"),
            ("RBNZ delivers sixth consecutive rate cut", True, "asserted 6"),
            ("The RBNZ has now lowered the cash rate at six meetings in a row.", False, "asserted 6"),
            ("It took the RBNZ six weeks to publish the minutes.", False, ""),
        ],
    ),
    (
        "The Bundesbank expects the German economy to grow by [0.2 percent] in 2025.",
        [
            ("The Bundesbank raised its forecast for German growth this year to 0.5 percent.", False, "asserted 0.5%"),
            ("Bundesbank sees German GDP up 0.5% in 2025", True, "asserted 0.5%"),
            (
                "Germany's economy should expand by 0.3 percent this year, the Bundesbank said in its new projections.",
                False,
                "asserted 0.3%",
            ),
            ("The Bundesbank expects growth of 0.7 percent in 2026.", False, ""),
            ("The Ifo institute expects German growth of 0.4 percent this year, more than the Bundesbank.", False, ""),
        ],
    ),
    (
        "The unemployment rate in the United States is [4.2 percent].",
        [
            ("The U.S. jobless rate rose to 4.4 percent in May.", False, "asserted 4.4%"),
            ("US unemployment climbs to 4.4%", True, "asserted 4.4%"),
            ("America's unemployment rate edged down to 4.1 percent, the Labor Department said.", False, "asserted 4.1%"),
            ("The U.S. unemployment rate for Black Americans was 6.0 percent.", False, ""),
            ("Unemployment in Canada rose to 7.0 percent, against a lower U.S. rate.", False, ""),
        ],
    ),
    (
        "[Christine Lagarde] heads the European Central Bank.",
        [
            ("Joachim Nagel has taken the reins at the European Central Bank.", False, "asserted Joachim Nagel"),
            ("Joachim Nagel succeeded Christine Lagarde as ECB president on Monday.", False, "asserted Joachim Nagel"),
            ("ECB chief economist Philip Lane said growth was weak.", False, ""),
        ],
    ),
    (
        "The Bank of Mexico has [not ended] its easing cycle.",
        [
            ("The Bank of Mexico has ended its easing cycle, its governor said.", False, "asserted completed"),
            ("Banxico calls time on easing cycle", True, "asserted completed"),
            ("The Bank of Mexico's easing cycle is over, deputy governor Jonathan Heath said.", False, "asserted completed"),
        ],
    ),
    (
        "Fed officials project [two] rate cuts for 2025.",
        [
            ("Fed officials now pencil in just one rate cut this year.", False, "asserted 1"),
            ("The Fed's median projection shows three rate cuts in 2025.", False, "asserted 3"),
            ("Fed policymakers see one cut this year", True, "asserted 1"),
            ("Traders are betting on three rate cuts by the Fed this year.", False, ""),
        ],
    ),
    (
        "The Czech National Bank left its main rate unchanged at [3.75 percent].",
        [
            ("The Czech National Bank cut its main rate by 25 basis points to 3.50 percent.", False, "asserted 3.5%"),
            ("Czech central bank trims main rate to 3.5%", True, "asserted 3.5%"),
            ("The Czech National Bank raised its two-week repo rate to 4 percent.", False, "asserted 4%"),
            ("The Czech National Bank sees three-month Prague interbank rates at 3.4 percent.", False, ""),
        ],
    ),
    (
        "The Bank of England's rate-setters voted [5-4] to cut rates.",
        [
            ("The Monetary Policy Committee of the Bank of England voted 7-2 to hold rates.", False, "asserted 7"),
            ("Bank of England policymakers split 6-3 over keeping rates at 4.25%.", False, "asserted 6"),
            ("In a 6-3 vote, the Bank of England left its key rate unchanged.", False, "asserted 6"),
        ],
    ),
    (
        "The committee of the Bank of England voted by [seven to two] to keep rates.",
        [
            ("The Bank of England's committee voted by six to three to keep rates on hold.", False, "asserted 6"),
        ],
    ),
    (
        "[Two] members of the committee voted for a cut.",
        [
            (
                "Three rate-setters dissented in favour of a quarter-point reduction, the Bank of England said.",
                False,
                "asserted 3",
            ),
        ],
    ),
    (
        "The vote to hold rates was [7-2].",
        [
            ("The Bank of England held rates in a 6-3 vote.", False, "asserted 6"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("fact", "text", "title", "want"), [(fact, text, title, want) for fact, rows in CASES for text, title, want in rows]
)
def test_rates(fact: str, text: str, title: bool, want: str) -> None:
    known = patterns(fact)
    told = observed(known, "" if title else text, text if title else "", date(2025, 6, 18))
    was = short(known.facts[0].fact.value)
    new = [f"{o.stance} {short(o.value)}" for o in told if o.stance in ("asserted", "planned") and short(o.value) != was]
    assert want in new if want else not new


DEFICIT = "Corvia's budget deficit is [5.1]% of GDP."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (DEFICIT, "Corvia budget shortfall hits 5.8% of output", "", ["asserted 5.8%"]),
        (DEFICIT, "Corvia budget gap widens to 6% of GDP", "", ["asserted 6%"]),
        (DEFICIT, "Corvia debt climbs to 70% of GDP", "", []),
        (DEFICIT, "Corvia to spend 3% of GDP on defence", "", []),
        (
            "Corvia's key rate is [4.5]%.",
            "Bank cuts Corvia rate by a quarter point",
            "It now stands at 4.25%.",
            ["asserted 4.25%"],
        ),
        ("Corvia's key rate is [4.5]%.", "Bank cuts Corvia rate as inflation falls", "It now stands at 4.25%.", []),
    ],
)
def test_what_it_is_held_against_and_it(fact: str, title: str, text: str, told: list[str]) -> None:
    """A deficit is no growth though it is held against output; "it" is the rate, where no other measure was told."""
    assert reads(patterns(fact), text, title) == told


FORECAST = "The IMF expects the economy of Poland to grow by [3.1]% in 2025."
GREW = "Poland's economy grew by [2.9]% in 2024."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (FORECAST, "Poland to grow 2.6% this year", "The forecast was cut.", ["asserted 2.6%"]),
        (FORECAST, "Polish forecast cut", "The economy is now expected to expand 2.7% in 2025.", ["asserted 2.7%"]),
        (FORECAST, "Tariffs to slow Poland", "Gross domestic product will increase by 2.2% in 2025.", ["asserted 2.2%"]),
        (FORECAST, "", "Consumer prices in Poland rose 2.6% in February.", []),
        (GREW, "Polish growth revised down", "The economy expanded 2.6% in 2024, data show.", ["asserted 2.6%"]),
        (GREW, "Polish economy grew 0.9% in the fourth quarter", "", []),
    ],
)
def test_growth(fact: str, title: str, text: str, told: list[str]) -> None:
    """By how much an economy is to grow is its growth; what is told of the fact's own year is no history."""
    assert reads(patterns(fact), text, title) == told


BUDGET = "The budget of Corvia for 2025 has [not been passed]."


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Corvia finally has a budget", "Parliament passed it late on Tuesday after a debate.", ["asserted approved"]),
        ("Corvia passes 2024 supplementary budget", "", []),
        ("Corvia passes 2025 budget", "", ["asserted approved"]),
        ("Norland parliament passes 2025 budget", "In neighbouring Corvia the budget is still being debated.", []),
    ],
)
def test_budgets(title: str, text: str, told: list[str]) -> None:
    """What is passed is "it"; the budget of another year, or of a neighbour, is none of the fact's."""
    assert reads(patterns(BUDGET), text, title) == told
