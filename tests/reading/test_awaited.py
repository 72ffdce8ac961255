"""Facts whose slot tells that somebody's word is still to come: offers, consents, rulings; and what is still tried."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.awaited import as_awaited
from watcher.values.status import parse


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Able's offer for Best is [unanswered].", "Best has [not accepted] Able's offer."),
        ("An offer by Able to buy Best is [on the table].", "Best has [not accepted] Able's offer."),
        ("Able's offer for Best is [hostile].", "Able's offer for Best is [hostile]."),
        ("Best has [not answered] Able's offer.", "Best has [not accepted] Able's offer."),
        ("Best has [not answered] Able's question.", "Best has [not answered] Able's question."),
        ("Best's answer to Able's offer is [awaited].", "Best has [not accepted] Able's offer."),
        ("Best's answer to the flood is [awaited].", "Best's answer to the flood is [awaited]."),
        ("Only China's consent is [missing] for the merger.", "China has [not approved] the merger."),
        ("China's consent to the merger is [missing].", "China has [not approved] the merger."),
        ("Only Ana Able is [missing] for the match.", "Only Ana Able is [missing] for the match."),
        ("Able [needs] China's consent for its merger with Best.", "China has [not approved] Able's merger with Best."),
        ("Able [needs] China's help for its mission.", "Able [needs] China's help for its mission."),
        ("The merger is [subject to] China's consent.", "China has [not approved] the merger."),
        ("The merger is [subject to] a fee.", "The merger is [subject to] a fee."),
        ("The last hurdle for the merger, China's consent, is [not cleared].", "China has [not approved] the merger."),
        ("Able's decision on the dam is [awaited].", "Able has [not decided] on the dam."),
        ("Able's decision on the dam is [wrong].", "Able's decision on the dam is [wrong]."),
        ("A ruling on the merger is [expected] from the court.", "The court has [not ruled] on the merger."),
        ("The fate of the merger is [in the hands of] the court.", "The court has [not ruled] on the merger."),
        ("The fate of the merger is [sealed].", "The fate of the merger is [sealed]."),
        ("Whether Able gets a guarantee is [up to] parliament.", "Parliament has [not approved] a guarantee for Able."),
        ("Whether the dam is built is [up to] the court.", "The court has [not approved] the dam."),
        ("Whether Able wins is [up to] the voters.", "Whether Able wins is [up to] the voters."),
        ("Efforts to plug the Able well are [under way].", "The Able well has [not been plugged]."),
        ("The attempt to refloat the Able has [failed].", "The Able has [not been refloated]."),
        ("The attempt to buy Able has [failed].", "The attempt to buy Able has [failed]."),
        ("Able is [the only state not to have ratified] the pact.", "Able has [not ratified] the pact."),
        ("Able is [the only state] in the pact.", "Able is [the only state] in the pact."),
        ("Able is [holding out] against the pact.", "Able has [not agreed] to the pact."),
        ("Able is [holding out] in the hills.", "Able is [holding out] in the hills."),
        ("The Reds and the Greens have [no deal] on running Able together.",
         "There is [no deal] on a coalition of the Reds and the Greens in Able."),
        ("The Reds and the Greens have [no deal] on taxes.", "The Reds and the Greens have [no deal] on taxes."),
    ],
)  # fmt: skip
def test_what_is_awaited(says: str, plain: str) -> None:
    assert as_awaited(says) == plain


OFFER = "Corso's offer for Alba is [unanswered]."
CONSENT = "Only China's consent is [missing] for the Alba merger."
DAM = "Orsia's decision on the dam is [awaited]."
RULING = "A ruling on the Alba merger is [expected] from the court."
WELL = "Efforts to plug the Kora well are [under way]."
ALONE = "Gondra is [the only state not to have ratified] the fishing pact."
PARTIES = "The Liberals and the Greens have [no deal] on governing Orsia together."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (OFFER, "Alba has accepted Corso's offer.", ["asserted approved"]),
        (OFFER, "Alba has rejected Corso's offer.", ["asserted rejected"]),
        (OFFER, "Alba has rejected Benta's offer.", []),
        (CONSENT, "China has blocked the Alba merger.", ["asserted rejected"]),
        (CONSENT, "Norland has approved the Alba merger.", []),
        (CONSENT, "China has approved the Benta merger.", []),
        (CONSENT, "China has blocked the Benta takeover.", []),
        (CONSENT, "China has approved the proposed Alba merger.", ["asserted approved"]),
        (CONSENT, "China has approved the merger of Alba.", ["asserted approved"]),
        (DAM, "Orsia has approved the dam.", ["asserted approved"]),
        (RULING, "The court has allowed the Alba merger.", ["asserted in-force"]),
        (WELL, "The Kora well has been plugged.", ["asserted completed"]),
        (WELL, "The Lund well has been plugged.", []),
        (ALONE, "Gondra has ratified the fishing pact.", ["asserted approved"]),
        (PARTIES, "The Liberals and the Greens have signed a coalition pact.", ["asserted signed"]),
    ],
)
def test_what_comes(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


def test_who_alone_has_not_has_not() -> None:
    assert parse("the only state not to have ratified").word == "none"  # type: ignore[union-attr]
    assert parse("holding out").word == "none"  # type: ignore[union-attr]
    assert parse("holding").word == "in-force"  # type: ignore[union-attr]
