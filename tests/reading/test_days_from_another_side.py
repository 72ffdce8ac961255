"""Days told from another side: a head to be chosen, troops pulled out, talks that go on, workers who walk out, members."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.day_sides import as_told_by

WORDED = [
    ("A new director of the Aral Fund is to be chosen by [7 May].", "The Aral Fund is to choose its new director by [7 May]."),
    ("The Aral Fund's choice of a new head is due by [7 May].", "The Aral Fund is to choose its new head by [7 May]."),
    ("A new WHO director-general is to be named in [May].", "The WHO is to choose its new director-general in [May]."),
    ("WHO members are to agree on a new director-general by [May].", "The WHO is to choose its new director-general by [May]."),
    (
        "Members of the Aral Fund are to agree on a new budget by [May].",
        "Members of the Aral Fund are to agree on a new budget by [May].",
    ),
    ("A new bridge in Able is to be chosen by [May].", "A new bridge in Able is to be chosen by [May]."),
    ("France is to pull its troops out of Gabon by [May].", "France's troops are to leave Gabon by [May]."),
    ("The US is to bring its soldiers home from Iraq by [May].", "US troops are to leave Iraq by [May]."),
    ("French troops are to stay in Gabon until [May].", "French troops are to leave Gabon by [May]."),
    ("The ambassador is to stay in Gabon until [May].", "The ambassador is to stay in Gabon until [May]."),
    ("France's military presence in Gabon is to end in [May].", "France's troops are to leave Gabon in [May]."),
    (
        "The deadline for the French pullout from Gabon is [May].",
        "The French withdrawal from Gabon is to be completed by [May].",
    ),
    ("Able is to pull its adverts out of Best by [May].", "Able is to pull its adverts out of Best by [May]."),
    (
        "The end of Germany's deployment in Mali is [not set].",
        "The date by which Germany's troops are to leave Mali is [not set].",
    ),
    (
        "The government and the rebels are to meet again in Muscat on [2 May].",
        "The next round of talks between the government and the rebels in Muscat is to start on [2 May].",
    ),
    (
        "Able and Best are to meet for a third round of talks in Dorn on [2 May].",
        "The third round of talks between Able and Best in Dorn is to start on [2 May].",
    ),
    ("Able and Best are to meet in the final on [2 May].", "Able and Best are to meet in the final on [2 May]."),
    ("Orvane workers are to walk out on [2 May].", "The Orvane strike is to begin on [2 May]."),
    ("German pilots are to go on strike on [2 May].", "German pilots are to go on strike on [2 May]."),
    ("Workers at Orvane are to go on strike on [2 May].", "The Orvane strike is to begin on [2 May]."),
    ("The union is to strike at Orvane from [2 May].", "The Orvane strike is to begin on [2 May]."),
    ("A strike in Norway is planned for [2 May].", "A strike in Norway is planned for [2 May]."),
    ("The Varn bridge is closed until [2 May].", "The Varn bridge is to reopen on [2 May]."),
    ("The closure of the tunnel at Varn is to last until [May].", "The tunnel at Varn is to reopen on [May]."),
    ("The talks on the bridge are closed until [May].", "The talks on the bridge are closed until [May]."),
    ("The new tenancy law is to apply in Peru from [2 May].", "The new tenancy law in Peru is to take effect from [2 May]."),
    ("The start of Peru's toll on lorries is planned for [May].", "Peru's toll on lorries is to take effect on [May]."),
    ("The trial on a tax charge is to begin on [2 May].", "The trial on a tax charge is to begin on [2 May]."),
    ("Peru's membership of Mercosur is to begin in [May].", "Peru is to become a member of Mercosur in [May]."),
    ("Moldova wants to be in the EU by [2030].", "Moldova is to join the EU by [2030]."),
    ("Moldova wants to be in the final by [2030].", "Moldova wants to be in the final by [2030]."),
    ("The Orvane-Brell deal is to close by [June].", "The merger of Orvane and Brell is expected to close by [June]."),
    ("The trial of Ann Best is to last until [May].", "The trial of Ann Best is expected to end in [May]."),
    ("The truce in Able is to last until [May].", "The truce in Able is to last until [May]."),
    ("Chad is under a state of emergency until [2 May].", "The state of emergency in Chad is to end on [2 May]."),
    ("The last cut in Able Bank's key rate was in [May].", "Able Bank last cut its key rate in [May]."),
]
HEAD = "A new director of the Aral Fund is to be chosen by [7 May 2025]."
HOME = "France is to bring its soldiers home from Gabon by [30 June 2025]."
STAY = "French troops are to stay in Gabon until [30 June 2025]."
UNSET = "The end of Germany's deployment in Gabon is [not set]."
DEAL = "The Orvane-Brell deal is to close by [June 2025]."
WALK = "Orvane workers are to walk out on [14 April 2025]."
IN = "Moldova wants to be in the EU by [2030]."
CASES = [
    (HEAD, "The Aral Fund will choose its new director in June.", "asserted 2025-06"),
    (HEAD, "The Aral Fund elected Ann Baker as its new director on Tuesday.", "asserted 2025-03-18"),
    (HEAD, "The Volga Fund will choose a new director in June.", ""),
    (HEAD, "The Aral Fund's budget will be decided on 3 June.", ""),
    (HOME, "The withdrawal of French forces from Gabon has been put off to 31 August.", "asserted 2025-08-31"),
    (HOME, "Spanish troops will leave Gabon by the end of the year.", ""),
    (HOME, "The first French soldiers left Gabon on Tuesday.", ""),
    (STAY, "The last French soldiers left Gabon on Tuesday.", "asserted 2025-03-18"),
    (STAY, "The French soldiers under their new leader left Gabon on Tuesday.", "asserted 2025-03-18"),
    (STAY, "The French army left Gabon on Tuesday.", "asserted 2025-03-18"),
    (STAY, "A French trade delegation left Gabon on Tuesday.", ""),
    (STAY, "The French football team left Gabon on Tuesday.", ""),
    (UNSET, "Germany will withdraw its soldiers from Gabon by 30 September.", "asserted by 2025-09-30"),
    (UNSET, "Germany's foreign minister will visit Gabon on 30 September.", ""),
    (DEAL, "Orvane said on Tuesday it had completed its takeover of Brell.", "asserted 2025-03-18"),
    (DEAL, "Orvane sold its stake in Tolk on Tuesday.", ""),
    (WALK, "The strike at Orvane will begin on 28 April, the union said.", "asserted 2025-04-28"),
    (WALK, "Brell pilots will go on strike on 28 April.", ""),
    (IN, "Moldova will join the EU in 2032, the commissioner said.", "asserted 2032"),
    (IN, "Ukraine will join the EU in 2032, the commissioner said.", ""),
]


@pytest.mark.parametrize(("says", "want"), WORDED)
def test_days_are_told_from_the_plainest_side(says: str, want: str) -> None:
    assert as_told_by(says) == want


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_the_day_told_now(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not told


def test_a_member_of_what_begins_with_a_vowel_is_a_member() -> None:
    says = patterns("Moldova aims to become an EU member in [2030].").facts[0].fact.says
    assert says == "Moldova aims to become a member of the EU in [2030]."
