"""Facts on who owns, runs, builds or judges a thing, has a ministry or a presidency, or that nobody has a post yet."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.posts import as_post
from watcher.values.brackets import narrowed

WORDED = [
    ("In charge of the Able inquiry: [Ana Melo].", "[Ana Melo] leads the Able inquiry."),
    ("The person in charge of Able Bank is Governor [Ana Melo].", "Governor [Ana Melo] leads Able Bank."),
    ("[Ana Melo] has been at the helm of Able since 2019.", "[Ana Melo] leads Able."),
    ("Able has been led since 2019 by [Ana Melo].", "Able is led by [Ana Melo]."),
    ("[Ana Melo], a lawyer, has chaired Able's board for six years.", "[Ana Melo] chairs Able's board."),
    ("[Ana Melo], a lawyer, has won the race.", "[Ana Melo], a lawyer, has won the race."),
    ("The top job at Able belongs to [Ana Melo].", "[Ana Melo] leads Able."),
    ("Able's top diplomat is [Ana Melo].", "Able's foreign minister is [Ana Melo]."),
    ("Representing Able at the UN is [Ana Melo].", "Able's ambassador to the UN is [Ana Melo]."),
    ("Able is represented at the UN by [Ana Melo].", "Able's ambassador to the UN is [Ana Melo]."),
    ("The UN's point man on Able is [Ana Melo].", "The UN's envoy for Able is [Ana Melo]."),
    ("Speaking for the cabinet is [Ana Melo].", "The spokesperson of the cabinet is [Ana Melo]."),
    ("Able, whose chief executive is [Ana Melo], is cutting jobs.", "The chief executive of Able is [Ana Melo]."),
    ("Able's governor, according to its website, is [Ana Melo].", "Able's governor is [Ana Melo]."),
    ("Parliament has elected [Ana Melo] as president of Able.", "The president of Able is [Ana Melo]."),
    ("Parliament has elected [Ana Melo] to the panel.", "Parliament has elected [Ana Melo] to the panel."),
    (
        "The peacekeepers in Able serve under [Ana Melo].",
        "The peacekeepers in Able are commanded by [Ana Melo].",
    ),
    ("The committee meets under the chairmanship of [Ana Melo].", "The chair of the committee is [Ana Melo]."),
    ("The city of Lund is run by [Ana Melo].", "The mayor of Lund is [Ana Melo]."),
    ("The Liberals want [Ana Melo] as prime minister.", "The Liberals' candidate for prime minister is [Ana Melo]."),
    ("The Liberals are led into the election by [Ana Melo].", "The leader of the Liberals is [Ana Melo]."),
    ("[Able Holding] owns the club Dalmark United.", "The owner of Dalmark United is [Able Holding]."),
    ("The port of Dalmark belongs to [Able].", "The owner of the port of Dalmark is [Able]."),
    ("[Able] owns 30 percent of the port.", "[Able] owns 30 percent of the port."),
    ("The Halden bridge is operated by [Able].", "The operator of the Halden bridge is [Able]."),
    ("The company building the Halden bridge is [Able].", "[Able] is building the Halden bridge."),
    ("Judge [Ana Melo] presides over the trial of the bankers.", "The judge in the trial of the bankers is [Ana Melo]."),
    ("The judge hearing the Marsh case is [Ana Melo].", "The judge in the Marsh case is [Ana Melo]."),
    ("The premiership of Orsia is in the hands of [Ana Melo].", "The prime minister of Orsia is [Ana Melo]."),
    ("The presidency of the Delta Union is held by [Spain].", "The presidency of the Delta Union is held by [Spain]."),
    ("The mayor's office in Lund is held by [Ana Melo].", "The mayor of Lund is [Ana Melo]."),
    ("Orsia is governed by [President Ana Melo].", "Orsia is governed by President [Ana Melo]."),
    ("Defence in Orsia's cabinet is in the hands of [Ana Melo].", "Orsia's defence minister is [Ana Melo]."),
    (
        "In the new government, the foreign ministry went to [Ana Melo].",
        "The foreign minister in the new government is [Ana Melo].",
    ),
    ("Orsia's cabinet has [Ana Melo] as finance minister.", "Orsia's finance minister is [Ana Melo]."),
    ("Appointed last week, [Ana Melo] mediates between the clans.", "The mediator between the clans is [Ana Melo]."),
    ("[Able Launch] will carry the Lyra telescope into orbit.", "The Lyra telescope will be launched on [Able Launch]."),
    ("[Ana Melo] owns up to the theft.", "[Ana Melo] owns up to the theft."),
]
UNNAMED = [
    (
        "[Nobody yet] has been named chief executive of the merged group.",
        "The chief executive of the merged group is [not known].",
    ),
    ("[Nobody] has been named to head the merged group.", "The head of the merged group is [not known]."),
    (
        "For the talks with Orsia, Norland has named [no chief negotiator].",
        "Norland's chief negotiator for the talks with Orsia is [not known].",
    ),
    ("Norland has named [no date] for the talks.", "Norland has named [no date] for the talks."),
]
CASES = [
    ("The owner of the port of Dalmark is [Able].", "Best has bought the port of Dalmark.", "asserted Best"),
    ("The owner of the port of Dalmark is [Able].", "Best has bought the port of Sorvik.", ""),
    ("Dalmark United belongs to [Able].", "Dalmark United has been taken over by Best Group.", "asserted Best Group"),
    ("Dalmark United belongs to [Able].", "Sorvik United has been taken over by Best Group.", ""),
    (
        "[Able] operates the Halden bridge.",
        "Best Group has taken over the operation of the Halden bridge.",
        "asserted Best Group",
    ),
    (
        "The contractor for the Varn metro is [Able].",
        "Best Group has won the contract to build the Varn metro.",
        "asserted Best Group",
    ),
    ("The contractor for the Varn metro is [Able].", "Best Group has won the contract to build the Lund metro.", ""),
    (
        "The contractor for the Varn metro is [Able].",
        "Best Group has replaced Able as contractor for the Varn metro.",
        "asserted Best Group",
    ),
]


@pytest.mark.parametrize(("says", "want"), WORDED)
def test_posts_are_worded_plainly(says: str, want: str) -> None:
    assert as_post(says) == want


@pytest.mark.parametrize(("says", "want"), UNNAMED)
def test_whom_nobody_has_named_is_not_known(says: str, want: str) -> None:
    assert narrowed(says) == want


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_who_has_it_now(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not told
