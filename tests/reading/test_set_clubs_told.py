"""Members of a body by who joins them in it, by what it is without, and by how long somebody was one."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PACT = patterns("The members of the Amber Pact are [Chad], [Mali] and [Niger].")
BLOC = patterns("Mercosur consists of [Argentina], [Brazil], [Paraguay] and [Uruguay].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Chad and its partners in the Amber Pact have been joined by Togo.", ["asserted +Togo"]),
        ("The Amber Pact will be joined by Togo and Benin next year.", ["planned +Togo, +Benin"]),
        ("Chad, Mali and Niger were joined in the Amber Pact by Togo on Monday.", ["asserted +Togo"]),
        ("The Amber Pact, without Niger from now on, will meet in June.", ["asserted -Niger"]),
        ("From June the Amber Pact will be without Niger.", ["planned -Niger"]),
        ("The Amber Pact is now without Niger.", ["asserted -Niger"]),
        ("Niger, until last week a member of the Amber Pact, wants talks.", ["asserted -Niger"]),
        ("Niger, a member of the Amber Pact until Monday, will go its own way.", ["asserted -Niger"]),
        # Joined in a deed, without somebody for an evening, a member for years to come.
        ("The Amber Pact was joined by Togo in condemning the attack.", []),
        ("Chad was joined by Togo in calling on the Amber Pact to act.", []),
        ("The Amber Pact was joined by Togo at the talks on Monday.", []),
        ("The Amber Pact would be without Niger if the vote failed.", []),
        ("The Amber Pact is without Niger at the summit.", []),
        ("The Amber Pact is now without Niger's support.", []),
        ("The Amber Pact without Niger is weaker, an analyst said.", []),
        ("Niger, chair of the Amber Pact until June, wants talks.", []),
        ("Niger, which is not a member of the Baltic Council until June, wants talks.", []),
    ],
)  # fmt: skip
def test_pact(text: str, want: list[str]) -> None:
    assert reads(PACT, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Leaders of Mercosur meet on Monday. The group, which grew last week by Bolivia, is at odds.", ["asserted +Bolivia"]),
        ("Mercosur is now joined by Bolivia.", ["asserted +Bolivia"]),
        ("Trade of Mercosur rose. The group, which grew last week by 4 percent, meets Bolivia.", []),
    ],
)  # fmt: skip
def test_bloc(text: str, want: list[str]) -> None:
    assert reads(BLOC, text) == want
