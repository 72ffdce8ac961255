"""What stands beside an office: a second one joined to it, another body behind it, a title that is another state's."""

import pytest

from tests.reads import patterns, reads
from watcher.values.names import same_holder

FINANCE = "The chief financial officer of Kestrel is [Mark Hale]."
CHIEF = "The chief executive of Kestrel is [Mark Hale]."
PREMIER = "The prime minister of Italy is [Gino Bello]."
TRADE = "The director-general of the WTO is [Pascal Lind]."
FIRE = "The chief of the Greek fire service is [Soto Terz]."
CIVIL = "The head of Greece's civil protection agency is [Yan Kapa]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "want"),
    [
        (FINANCE, "", "Kestrel raised its forecast. Finance chief Amy Weller told analysts so.", ["asserted Amy Weller"]),
        (FINANCE, "", '"A record," said Amy Weller, President and CFO of Kestrel.', ["asserted Amy Weller"]),
        (FINANCE, "", "Kestrel's chief operating officer, Jon Able, said costs would fall.", []),
        (FINANCE, "", "Kestrel chief executive Bo Linde said costs would fall.", []),
        (CHIEF, "", "Kestrel's founder and CEO Bo Linde hailed the bid.", ["asserted Bo Linde"]),
        (CHIEF, "", "Kestrel is to close by May; Shippo's founder and CEO Bo Linde will stay.", []),
        (PREMIER, "", "Italian troops are in Oslo, Prime Minister Marco Verdi said.", ["asserted Marco Verdi"]),
        (PREMIER, "", "Prime Minister Odd Berg and Italian Defence Minister Ugo Nero were at the ceremony.", []),
        (PREMIER, "", "Italian Defence Minister Ugo Nero and Prime Minister Marco Verdi met.", ["asserted Marco Verdi"]),
        (PREMIER, "", "Italian Prime Minister Marco Verdi and Defence Minister Ugo Nero met.", ["asserted Marco Verdi"]),
        (PREMIER, "", "Italy's parliament refused on Monday to back a government led by Marco Verdi.", []),
        (PREMIER, "", "Italy's parliament approved a government led by Marco Verdi.", ["asserted Marco Verdi"]),
        (PREMIER, "", "Unions in Italy accuse Prime Minister Gino Bello of leaving towns out.", ["asserted Gino Bello"]),
        (TRADE, "", "The WTO meets. Max Medd, head of Moscow's delegation at the talks, said so.", []),
        (TRADE, "", "The WTO meets. The director of the Office for Trade and Aid, Max Medd, said so.", []),
        (TRADE, "", "The WTO's director-general, Max Medd, said so.", ["asserted Max Medd"]),
        (FIRE, "", "Greece thanked its partners. Commissioner Chris Styl met the prime minister.", []),
        (FIRE, "Tafy takes charge of Greece's Civil Protection", "", []),
        (FIRE, "", "Chris Tafy takes charge of Greece's fire service.", ["asserted Chris Tafy"]),
        (CIVIL, "", "The heads of Greece's police and fire service were replaced on Sunday.", []),
        (CIVIL, "", "The head of Greece's civil protection was replaced on Sunday.", ["asserted Yan Kapa (left)"]),
    ],
)
def test_whose_office(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Olayemi Cardo", "Yemi Cardo", True),
        ("Christina Lind", "Tina Lind", True),
        ("Ann Lind", "Joann Lind", False),
        ("Maria Lind", "Peter Lind", False),
        ("Olayemi Cardo", "Yemi Lind", False),
    ],
)
def test_a_pet_name_is_the_end_of_the_longer(one: str, other: str, same: bool) -> None:
    assert same_holder(one, other, ()) is same
