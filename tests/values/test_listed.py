"""Names that stand together in one bracket."""

from __future__ import annotations

import pytest

from watcher.values.listed import singled


@pytest.mark.parametrize(
    ("says", "singly"),
    [
        ("The members are [Able, Best and Cole].", "The members are [Able], [Best] and [Cole]."),
        (
            "[Ann Poe, Jan de la Roe, and Eve Dun] lead the inquiry.",
            "[Ann Poe], [Jan de la Roe] and [Eve Dun] lead the inquiry.",
        ),
        ("Its bases are [Ain al-Asad, al-Tanf and Camp 7].", "Its bases are [Ain al-Asad], [al-Tanf] and [Camp 7]."),
        ("The parties are [Able and Best].", "The parties are [Able] and [Best]."),
        ("[Able and Best] have signed.", "[Able] and [Best] have signed."),
        ("The members are [Chad, Fiji and Trinidad and Tobago].", "The members are [Chad], [Fiji] and [Trinidad and Tobago]."),
    ],
)
def test_a_list_is_so_many_slots(says: str, singly: str) -> None:
    assert singled(says) == singly


@pytest.mark.parametrize(
    "says",
    [
        "[Bosnia and Herzegovina] has signed.",
        "The buyer is [Smith and Wesson].",
        "The chief executive is [Ann Poe].",
        "The deal is [signed, sealed and delivered].",
        "The vote is set for [Monday, 3 March and 4 April].",
        "The members are [Able] and [Best].",
        "The office is in [Washington, DC].",
    ],
)
def test_what_is_no_list_stays(says: str) -> None:
    assert singled(says) == says
