"""Facts on what is afoot, or lasts, in other words: each reads as the plainest sentence does."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.order import plainly

# The plain sentence, those that say the same, what both must hear, and what neither may.
_ALIKE = [
    (
        "The strike at Kelso is [under way].",
        ["The strike at Kelso is [not over].", "The strike at Kelso is [far from over]."],
        ["The strike at Kelso ended on Monday."],
        ["Nobody gives way in the strike at Kelso, now in its fifth week.", "Workers at Brel went on strike on Monday."],
    ),
    (
        "Workers at Kelso are [on strike].",
        ["Workers at Kelso have [walked out].", "Workers at Kelso are [striking].", "Workers at Kelso have [downed tools]."],
        ["Kelso workers returned to work on Monday after seven weeks of strike."],
        ["Workers struck at Kelso on 3 March over pay; output has stopped."],
    ),
    (
        "The strike at Kelso has [not begun].",
        ["A strike at Kelso is [planned but has not begun].", "A strike at Kelso is [called but not begun]."],
        ["The strike at Kelso began on Monday."],
        ["The strike at Brel began on Monday."],
    ),
    (
        "The trial of Ana Able is [under way].",
        [
            "Ana Able's fraud trial is [ongoing].",
            "The fraud trial of Ana Able is [under way].",
            "Ana Able is [being tried] for fraud.",
            "Ana Able is [in the dock].",
            "Ana Able's trial is [not over].",
        ],
        ["A jury in Dorn found Ana Able guilty of fraud on Friday.", "The judge suspended the trial of Ana Able until May."],
        [
            "A jury in Dorn found Carl Brel guilty of fraud on Friday.",
            "Ana Able took the stand in the fifth week of her trial.",
        ],
    ),
    (
        "The jury has [not reached a verdict] on Able.",
        [
            "The verdict on Able is [not in].",
            "Able's verdict is [pending].",
            "A verdict on Able is [awaited].",
            "The jury is [still out] on Able.",
            "The jury in Able's trial is [still deliberating].",
            "There is [no verdict] in the trial of Able.",
        ],
        ["A jury in Dorn found Ana Able guilty of fraud on Friday.", "Ana Able was acquitted on all counts."],
        ["A jury in Dorn found Carl Brel guilty of fraud on Friday.", "Ana Able took the stand on Friday."],
    ),
    (
        "Kelso is [not listed] on a stock exchange.",
        [
            "Kelso has [not gone public].",
            "Kelso has [not gone] public.",
            "Kelso's shares are [not traded] on a stock exchange.",
            "Kelso is [privately held].",
            "The initial public offering of Kelso has [not taken place].",
            "Kelso is [not publicly traded].",
            "Kelso has [not made] its stock market debut.",
        ],
        ["Shares of Kelso began trading on the Dorn stock exchange on Thursday.", "Kelso went public on Thursday."],
        ["Kelso's sales rose by 12 percent last year, the private firm said."],
    ),
    (
        "The Hayate capsule has [not returned] to Earth.",
        [
            "The Hayate capsule has [not come back] to Earth.",
            "The Hayate capsule is [not back] on Earth.",
            "The Hayate capsule is [still in space].",
        ],
        ["The Hayate capsule splashed down in the Pacific on Friday."],
        ["The return of the Hayate capsule to Earth has been put off.", "The Hayate capsule docked with the station."],
    ),
    (
        "The Astra 9 spacewalk has [not taken place].",
        ["The Astra 9 crew has [not made] its spacewalk.", "The Astra 9 crew has [yet to make] its spacewalk."],
        ["The Astra 9 spacewalk took place on Thursday."],
        ["Two cosmonauts made a spacewalk at the space station on Thursday."],
    ),
    (
        "The EU training mission in Gondra is [under way].",
        ["The EU [is training] soldiers in Gondra.", "The EU is [still training] soldiers in Gondra."],
        ["The EU's training mission in Gondra ended on Friday.", "The EU has suspended its training of soldiers in Gondra."],
        ["The EU has trained 900 soldiers in Gondra since 2019."],
    ),
    (
        "Commercial flights at Dorn airport have [not resumed].",
        [
            "Dorn airport has [not reopened] to commercial flights.",
            "Dorn airport is [closed] to commercial flights.",
            "Dorn airport has [no commercial flights].",
            "The reopening of Dorn airport to commercial flights has [not taken place].",
            "The resumption of commercial flights at Dorn airport has [not begun].",
        ],
        ["Commercial flights from Dorn airport resumed on Monday."],
        ["Shells hit Dorn airport on Monday.", "Commercial flights from Kelso resumed on Monday."],
    ),
    (
        "The UN arms embargo on Orsia is [in force].",
        [
            "Orsia is [under a UN arms embargo].",
            "Orsia is [under] a UN arms embargo.",
            "Orsia is [subject to] a UN arms embargo.",
        ],
        ["The Security Council lifted the UN arms embargo on Orsia on Friday."],
        ["The council extended the UN arms embargo on Orsia by a year.", "The EU lifted its arms embargo on Gondra."],
    ),
    (
        "The state of emergency in Orsia is [in force].",
        [
            "Orsia is [under a state of emergency].",
            "Orsia is in a [state of emergency].",
            "The state of emergency in Orsia is [not over].",
        ],
        ["The government lifted the state of emergency in Orsia on Friday."],
        ["The state of emergency in Orsia was extended by a month."],
    ),
    (
        "Orsia's border checks with Gondra have [not been lifted].",
        ["Orsia still [has] border checks with Gondra.", "Orsia [keeps] border checks with Gondra."],
        ["Orsia lifted border checks with Gondra on Monday."],
        ["Orsia has prolonged border checks with Gondra by six months."],
    ),
    (
        "The Hill Army has [not been removed] from the EU's list of terrorist groups.",
        [
            "The Hill Army is [on the EU's list] of terrorist groups.",
            "The Hill Army is [on] the EU's list of terrorist groups.",
        ],
        ["The EU has removed the Hill Army from its list of terrorist groups."],
        ["The Hill Army, on the EU list of terrorist groups since 2004, said it would disarm."],
    ),
    (
        "Orsia's wheat exports are [suspended].",
        [
            "The government has [suspended] Orsia's wheat exports.",
            "Orsia's wheat exports have [stopped].",
            "Orsia's suspension of wheat exports is [in force].",
        ],
        ["The government of Orsia resumed wheat exports on Friday."],
        ["The government of Orsia began talks on the budget."],
    ),
    (
        "Talks between Orsia and the Hill Army are [suspended].",
        [
            "Orsia and the Hill Army have [suspended] their talks.",
            "Orsia and the Hill Army are [no longer talking].",
            "Talks between Orsia and the Hill Army have [stopped].",
        ],
        ["Orsia and the Hill Army resumed peace talks on Friday."],
        ["Orsia signed a peace deal with Gondra on Friday."],
    ),
    (
        "The Dorn bridge is [under construction].",
        ["Construction of the Dorn bridge [continues].", "The Dorn bridge is [not finished]."],
        ["Work on the Dorn bridge has been completed."],
        ["The Dorn bridge will cost 9 million more.", "The Kelso bridge opened on Friday."],
    ),
    (
        "The withdrawal of US troops from Gondra has [not begun].",
        ["US troops are [not leaving] Gondra."],
        ["US troops began leaving Gondra on Friday."],
        ["French troops began leaving Gondra on Friday."],
    ),
]


@pytest.mark.parametrize(("says", "heard", "unheard"), [(s, h, u) for p, own, h, u in _ALIKE for s in (p, *own)])
def test_other_words_hear_what_the_plain_ones_do(says: str, heard: list[str], unheard: list[str]) -> None:
    known = patterns(says)
    own = known.baseline.facts[0].value
    for text in heard:
        assert [r for r in reads(known, text) if r.startswith(("asserted", "planned"))], text
    for text in unheard:
        assert all(r.split(" ", 1)[1] == getattr(own, "word", "") for r in reads(known, text)), text


# What is worded nearly so, and is another thing.
_AS_THEY_ARE = [
    "The winter in Dorn has [not begun].",
    "Kelso's drug trial is [under way].",
    "Orsia has [not made] a decision.",
    "Orsia has [approved] new border checks with Gondra.",
    "The Hill Army is [in talks] with the EU.",
    "Dorn airport is [under construction].",
    "Able is [in prison].",
]


@pytest.mark.parametrize("says", _AS_THEY_ARE)
def test_what_is_another_thing_stays(says: str) -> None:
    assert plainly(patterns(says).baseline.facts[0]).says == says


def test_what_is_not_over_is_not_told_anew() -> None:
    # The value that was read is held against the user's own words: that it goes on is no news of what is [not over].
    known = patterns("The war in Orsia is [not over].")
    assert all(
        r == "asserted none" for r in reads(known, "The war in Orsia has entered its third year.") if r.startswith("ass")
    )
