"""Holders: who has the office, who is to have it, who leaves it; and whose office it is not."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


def gap(text: str, want: list[str], reason: str) -> object:
    return pytest.param(text, want, marks=pytest.mark.xfail(reason=reason))


@pytest.fixture(scope="module")
def premier() -> Patterns:
    return patterns("The prime minister of Latvia is [Ilze Kalve].")


@pytest.fixture(scope="module")
def chief() -> Patterns:
    return patterns("The chief executive of Oakhurst is [Fiona Trask].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Latvia's prime minister, Ilze Kalve, opened the bridge.", ["asserted Ilze Kalve"]),
        ("Latvian Prime Minister Toms Ozols opened the bridge.", ["asserted Toms Ozols"]),
        ("Toms Ozols, the prime minister of Latvia, opened the bridge.", ["asserted Toms Ozols"]),
        ("Toms Ozols was sworn in as prime minister of Latvia on Monday.", ["asserted Toms Ozols"]),
        ("Latvia's parliament elected Toms Ozols prime minister on Monday.", ["asserted Toms Ozols"]),
        ("Latvia has a new prime minister: Toms Ozols.", ["asserted Toms Ozols"]),
        ("Toms Ozols succeeds Ilze Kalve in Latvia.", ["asserted Toms Ozols"]),
        ("Ilze Kalve was re-elected as prime minister of Latvia.", ["asserted Ilze Kalve"]),
        ("Latvia's prime minister Ilze Kalve will not resign.", ["asserted Ilze Kalve"]),
        ("Toms Ozols, the former prime minister of Latvia, opened the bridge.", ["past Toms Ozols"]),
        ("Toms Ozols became prime minister of Latvia in 2019.", ["past Toms Ozols"]),
        ("Toms Ozols could become prime minister of Latvia.", ["planned Toms Ozols"]),
        ("Toms Ozols is set to return as Latvia's prime minister.", ["planned Toms Ozols"]),
        ("The party warned against Toms Ozols returning as prime minister of Latvia.", ["planned Toms Ozols"]),
        ("Latvia needs a new prime minister, Toms Ozols said.", []),
        ("Latvia was attacked by the Taliban, a prime minister of Latvia said.", []),
        ("Toms Ozols was not elected prime minister of Latvia.", ["denied Toms Ozols"]),
        ("Toms Ozols replaced Ilze Kalve as prime minister of Latvia.", ["asserted Toms Ozols"]),
    ],
)  # fmt: skip
def test_who_has_the_office(premier: Patterns, text: str, want: list[str]) -> None:
    assert reads(premier, text) == want


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("Toms Ozols was nominated as prime minister of Latvia.", "nominated"),
        ("Prime minister-designate Toms Ozols presented Latvia's budget.", "designate"),
    ],
)
def test_a_step_towards_the_office_is_not_the_office(premier: Patterns, text: str, rung: str) -> None:
    assert reads(premier, text) == [f"planned Toms Ozols ({rung})"]


@pytest.mark.parametrize(
    "text",
    [
        "Toms Ozols is acting prime minister of Latvia.",
        "Latvia's interim prime minister Toms Ozols opened the bridge.",
        "Toms Ozols was named caretaker prime minister of Latvia.",
    ],
)
def test_who_acts_in_the_office_has_it(premier: Patterns, text: str) -> None:
    assert reads(premier, text) == ["asserted Toms Ozols (acting)"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Toms Ozols, who was prime minister of Latvia until 2020, now heads a bank.", ["past Toms Ozols"]),
        ("Latvia's next prime minister, Toms Ozols, will inherit a deficit.", ["planned Toms Ozols (designate)"]),
        ("Latvia's president picked Toms Ozols, head of a bank, as interim premier.", ["planned Toms Ozols (nominated)"]),
        ("In a vote on Thursday Prime Minister Toms Ozols of Latvia won.", ["asserted Toms Ozols"]),
        ("Ilze Kalve, prime minister of Latvia, said the troops would leave.", []),
        ("Ilze Kalve, prime minister of Latvia, said that she would resign.", ["planned Ilze Kalve (left)"]),
    ],
)
def test_when_the_office_is_held(premier: Patterns, text: str, want: list[str]) -> None:
    assert [read for read in reads(premier, text) if read != "asserted Ilze Kalve"] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Voss Copper's president, Anna Weiss, spoke of a good year.", ["asserted Anna Weiss"]),
        ("Voss Copper will mine on. President Joe Biden has come out against it.", []),
        ("Voss Copper gave in. Kirk Best, president of the union, cheered.", []),
        (
            "His successor as president of Voss Copper is the lawyer Anna Weiss. Karl Moor led it for years.",
            ["asserted Anna Weiss"],
        ),
        ("Karl Moor passed the office on to Anna Weiss at Voss Copper on Friday.", ["asserted Anna Weiss"]),
    ],
)
def test_the_president_of_a_firm_is_no_head_of_state(text: str, want: list[str]) -> None:
    known = patterns("The president of Voss Copper is [Karl Moor].", "Voss Copper is to open a mine in [2026].")
    assert [read.removeprefix("f0 ") for read in reads(known, text) if read.startswith("f0") and "Moor" not in read] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Anna Weiss has taken over from Per Brandt at the head of the Sulm region.", ["asserted Anna Weiss"]),
        (
            "The government on Thursday named Anna Weiss, a lawyer, to run an interim administration in Sulm.",
            ["asserted Anna Weiss"],
        ),
        ("Anna Weiss runs a bank in Sulm.", []),
        ("Anna Weiss spoke at the head of a march in Sulm.", []),
    ],
)
def test_who_is_at_the_head_of_a_region(text: str, want: list[str]) -> None:
    assert reads(patterns("The president of the Sulm region is [Karl Moor]."), text) == want


def test_who_resigns_leaves_the_office(premier: Patterns) -> None:
    assert "asserted Ilze Kalve (left)" in reads(premier, "Prime Minister Ilze Kalve of Latvia resigned on Friday.")
    for text in (
        "Latvia's prime minister Ilze Kalve denied that she would resign.",
        "Ilze Kalve left for Brussels, the office of Latvia's prime minister said.",
    ):
        assert not [read for read in reads(premier, text) if "(left)" in read]


@pytest.mark.parametrize(
    "text",
    [
        "Toms Ozols, Latvia's deputy prime minister, opened the bridge.",
        "Estonia's prime minister, Kristen Saar, visited Latvia.",
        "Latvia's president, Andris Berzins, met the prime minister.",
        "Kalve's spokesman, Janis Liepa, said the prime minister of Latvia was ill.",
    ],
)
def test_another_office(premier: Patterns, text: str) -> None:
    assert not reads(premier, text)


def test_a_surname_is_enough_for_whom_the_baseline_names(premier: Patterns) -> None:
    assert reads(premier, "She said the budget would pass.", "Latvian PM Kalve survives vote") == ["asserted Kalve"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Oakhurst named Robin Achebe as chief executive on Monday.", ["asserted Robin Achebe"]),
        ("Robin Achebe has been appointed chief executive of Oakhurst.", ["asserted Robin Achebe"]),
        ("Oakhurst's CEO Fiona Trask said profits fell.", ["asserted Fiona Trask"]),
        ("Robin Achebe will become Oakhurst's chief executive in May.", ["planned Robin Achebe"]),
        ("Robin Achebe, chief executive of Kuusi, said Oakhurst was cheap.", []),
        ("Oakhurst said its finance chief, Robin Achebe, would stay.", []),
        ("Fiona Trask is stepping down as chief executive of Oakhurst; Robin Achebe takes over.",
         ["asserted Fiona Trask (left)", "asserted Robin Achebe"]),
    ],
)  # fmt: skip
def test_offices_of_a_firm(chief: Patterns, text: str, want: list[str]) -> None:
    assert reads(chief, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ilze Kalve has stood down as Latvian prime minister.", ["asserted Ilze Kalve (left)"]),
        ("Ilze Kalve submitted her resignation as prime minister of Latvia.", ["asserted Ilze Kalve (left)"]),
        ("Ilze Kalve was forced out as Latvian prime minister.", ["asserted Ilze Kalve (left)"]),
        ("Ilze Kalve is no longer prime minister of Latvia.", ["asserted Ilze Kalve (left)"]),
        ("Latvian premier Kalve hands over to Ozols.", ["asserted Kalve (left)", "asserted Ozols"]),
        ("Ilze Kalve could be replaced as prime minister of Latvia.", ["planned Ilze Kalve", "planned Ilze Kalve (left)"]),
        ("Ilze Kalve dismissed her finance minister.", []),
        ("Ilze Kalve said she had no intention of stepping down.", []),
        ("Ilze Kalve stepped up efforts to end the strike in Latvia.", []),
    ],
)
def test_who_leaves(premier: Patterns, text: str, want: list[str]) -> None:
    assert reads(premier, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Oakhurst on Tuesday replaced Fiona Trask with Robin Achebe.", ["asserted Robin Achebe"]),
        ("Oakhurst ousted chief executive Fiona Trask.", ["asserted Fiona Trask (left)"]),
        ("Robin Achebe is the favourite to succeed Fiona Trask.", ["planned Robin Achebe"]),
        ("Robin Achebe has taken the helm at Oakhurst.", ["asserted Robin Achebe"]),
        ("Oakhurst is run by Robin Achebe.", ["asserted Robin Achebe"]),
        ("Oakhurst appointed Robin Achebe to run the company.", ["asserted Robin Achebe"]),
        ("Kuusi chief executive Robin Achebe said Oakhurst was cheap.", []),
        ("Kuusi named Robin Achebe chief executive; he used to work at Oakhurst.", []),
        ("Oakhurst hired Robin Achebe, the former head of Kuusi, as its chief executive.", ["asserted Robin Achebe"]),
    ],
)
def test_who_comes_to_a_firm(chief: Patterns, text: str, want: list[str]) -> None:
    assert reads(chief, text) == want


def test_who_takes_over_from_the_one_just_spoken_of(chief: Patterns) -> None:
    assert "asserted Robin Achebe" in reads(chief, "Fiona Trask is leaving Oakhurst. Her deputy, Robin Achebe, takes over.")
    assert not reads(chief, "Oakhurst opened a shop. A deputy, Robin Achebe, takes over in Lima.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The president asked Toms Ozols to form a government in Latvia.", ["planned Toms Ozols (nominated)"]),
        ("A government led by Toms Ozols took office in Latvia.", ["asserted Toms Ozols"]),
        ("The president of Estonia asked Toms Ozols to form a government.", []),
    ],
)
def test_who_forms_or_leads_a_government_is_its_prime_minister(premier: Patterns, text: str, want: list[str]) -> None:
    assert reads(premier, text) == want


def test_the_words_of_an_office_stand_before_or_after_it() -> None:
    known = patterns("Kenya's defence minister is [Aden Duale].")
    assert reads(known, "Soipan Tuya is Kenya's minister of defense.") == ["asserted Soipan Tuya"]
    assert not reads(known, "Soipan Tuya is Kenya's minister of health.")


def test_titles_that_stand_for_each_other_and_titles_that_do_not() -> None:
    known = patterns("The administrator of NASA is [Ada Lind].")
    assert reads(known, "NASA chief Rolf Berg spoke.") == ["asserted Rolf Berg"]
    assert not reads(known, "NASA commander Rolf Berg spoke.")
    both = patterns("The commander of the UN force in Mali is [Ada Lind].", "The head of the UN force in Mali is [Rolf Berg].")
    assert reads(both, "The head of the UN force in Mali, Kim Holt, spoke.") == ["f1 asserted Kim Holt"]


def test_he_or_she_who_was_just_spoken_of_leaves(premier: Patterns) -> None:
    before = "Latvia's prime minister, Ilze Kalve, lost the vote. "
    assert "asserted Ilze Kalve (left)" in reads(premier, before + "She resigned an hour later.")
    other = "The minister of transport, Janis Liepa, lost the vote. "
    assert not reads(premier, other + "He resigned an hour later.")


def test_the_same_office_of_two_bodies() -> None:
    both = patterns(
        "The chief executive of Alpha is [Ada Lind].", "The chief executive of the combined group is to be [Rolf Berg]."
    )
    assert reads(both, "Alpha's chief executive, Ada Lind, spoke.") == ["f0 asserted Ada Lind"]
    assert not [
        read for read in reads(both, "Alpha named Kim Holt as chief executive of the enlarged group.") if read[:2] == "f0"
    ]


def test_a_president_of_others_is_not_the_country_s() -> None:
    known = patterns("The president of Suriname is [Marlon Ramdin].")
    assert not reads(known, "Rice growers in Suriname want help. The price is too low, said their president, Raul Benitez.")


def test_whom_one_is_warned_against_choosing_has_no_office() -> None:
    known = patterns("The prime minister of Peru is [Ana Lopez].")
    text = "The president warned Peru against picking Luis Rojas as its prime minister, saying it would harm trade."
    assert all(read.startswith("questioned") for read in reads(known, text))


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        ("The head of the UN mission in Kelland is [Ana Ruiz].",
         "The Chilean left her post at the head of the UN mission in Kelland on Friday.", ["asserted Ana Ruiz (left)"]),
        ("The head of the UN mission in Kelland is [Ana Ruiz].",
         "The UN mission in Kelland stays, the bloc's foreign policy chief, Jan Best, said.", []),
        ("The head of the UN mission in Kelland is [Ana Ruiz].",
         "The head of the UN mission in Kelland, Ana Ruiz, Prime Minister Jan Best and the mayor came.", ["asserted Ana Ruiz"]),
        ("The interior minister of Romania is [Lucian Bode].",
         "Ivan Petrov, Bulgaria's interior minister, met his Romanian colleague Radu Popa.", ["asserted Radu Popa"]),
        ("The interior minister of Romania is [Lucian Bode].",
         "Ivan Petrov, Bulgaria's finance minister, met his Romanian colleague Radu Popa.", []),
        ("The foreign minister of Chad is [Ali Haroun].",
         "Chad's top diplomat Issa Deby flew to Paris.", ["asserted Issa Deby"]),
        ("The interior minister of Chad is [Ali Haroun].", "Chad's top diplomat Issa Deby flew to Paris.", []),
        ("The finance minister of Chad is [Ali Haroun].",
         "Chad has a new cabinet: Issa Deby has the finance portfolio.", ["asserted Issa Deby"]),
        ("The successor of Ana Ruiz as UN envoy for Sudan is [unknown].",
         "The UN's new envoy for Sudan, Jan Best, met both sides.", ["asserted Jan Best"]),
        ("The successor of Ana Ruiz as UN envoy for Sudan is [unknown].",
         "Ana Ruiz, the UN envoy for Sudan, met both sides.", []),
        ("The successor of Ana Ruiz as UN envoy for Sudan is [unknown].", "The US named Jan Best as its envoy for Sudan.", []),
        ("The chief executive of Oakhurst is [Fiona Trask].",
         "Fiona Trask will leave Oakhurst in May. Jan Best, who runs its shops, takes over her duties.",
         ["planned Fiona Trask (left)", "asserted Jan Best"]),
        ("The defence minister of Chad is [Ali Haroun].",
         "Chad's president relieved Ali Haroun of his post and assigned his duties to his deputy, Issa Deby.",
         ["asserted Ali Haroun (left)", "asserted Issa Deby"]),
    ],
)  # fmt: skip
def test_an_office_told_in_other_words(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        ("The president of Chad is [Ali Haroun].", "Issa Deby won the presidential election in Chad.",
         ["planned Issa Deby (designate)"]),
        ("The president of Chad is [Ali Haroun].", "Issa Deby won the chess championship in Chad.", []),
        ("The president of Chad is [Ali Haroun].", "Chad's president-elect, Issa Deby, will take the oath on Monday.",
         ["planned Issa Deby (designate)"]),
        ("The president of Chad is [Ali Haroun].", "Lawmakers in Chad elect Issa Deby president by 134 votes to 82.",
         ["asserted Issa Deby"]),
        ("The prime minister of Chad is [Ali Haroun].", "Chad's parliament picks Issa Deby as prime minister.",
         ["asserted Issa Deby"]),
        ("The prime minister of Chad is [Ali Haroun].", "Issa Deby failed in his bid to become prime minister of Chad.",
         ["denied Issa Deby"]),
        ("The chairman of Voss Bank is [Axel Lehm].", "Shareholders voted Axel Lehm out as chairman of Voss Bank.",
         ["asserted Axel Lehm (left)"]),
        ("The chief executive of Voss is [Axel Lehm].", "Nina Pope, who heads Voss's planes unit, was in Oslo.", []),
        ("The chief executive of Voss is [Axel Lehm].", 'Voss named Robert "Kelly" Orten as chief executive.',
         ['asserted Robert "Kelly" Orten']),
        ("The head of the Voss mission is [Axel Lehm].",
         "Kelland has replaced Axel Lehm as head of the Voss mission with Jonah Tanu.", ["asserted Jonah Tanu"]),
    ],
)  # fmt: skip
def test_how_an_office_is_won_and_lost(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ana Ruiz took command of the UN peacekeepers in Lebanon on Friday.", ["asserted Ana Ruiz"]),
        ("The UN force in Lebanon left, said its commander, Ana Ruiz.", ["asserted Ana Ruiz"]),
        ("Ana Ruiz took command of the UN peacekeepers in Cyprus on Friday.", []),
        ("Ana Ruiz took command of the French troops in Lebanon on Friday.", []),
    ],
)
def test_a_mission_told_by_whose_it_is(text: str, want: list[str]) -> None:
    known = patterns("The commander of UNIFIL is [Karl Moor].", "UNIFIL has [5,000] soldiers in Lebanon.")
    assert [read.removeprefix("f0 ") for read in reads(known, text) if read.startswith("f0")] == want


def test_a_slot_that_is_no_office_is_not_read_as_one() -> None:
    known = patterns("Anna Weiss and Jonas Moor will come home on [the Heron].")
    for text in ("Heron departure on hold without a date.", "The building's head, Karl Best, came home."):
        assert reads(known, text) == []


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (
            "The chair of Ostley is [Shari Able].",
            "Fenwick's executive chairman Edgar Best has told Ostley's board that he will go.",
        ),
        (
            "The leader of the Marsh Party is [Pieter Able].",
            "Dutch far-right leader Geert Best had no support from the Marsh Party.",
        ),
        ("The leader of the Marsh Party is [Pieter Able].", "The Liberals' leader, Dilan Best, shuns the Marsh Party."),
        (
            "The prime minister of Norway is [Mark Able].",
            "The Norwegian prime minister was left alone when president Karl Best withdrew.",
        ),
        (
            "The next prime minister of Norway is [not known].",
            "Outgoing Norwegian prime minister Dick Best will stay until October.",
        ),
    ],
)
def test_whose_office_it_is(fact: str, text: str) -> None:
    assert not any(one.startswith(("asserted", "planned")) for one in reads(patterns(fact), text))


def test_a_title_with_its_body_in_it() -> None:
    known = patterns("The governor of the central bank is [Lia Able].")
    assert reads(known, "Central bank governor Karl Best told reporters that rates would fall.") == ["asserted Karl Best"]


@pytest.mark.parametrize(
    "text",
    [
        "Marsh Party leader Eva Best vows never to give up.",
        "Eva Best was elected Marsh Party leader on Saturday.",
        "The Marsh Party elects Eva Best its first woman president",
        "Eva Best beat Karl Moor in the runoff and now leads the Marsh Party.",
    ],
)
def test_the_head_of_a_party(text: str) -> None:
    assert "asserted Eva Best" in reads(patterns("The president of the Marsh Party is [Jan Able]."), text)


@pytest.mark.parametrize(
    "text",
    [
        "The OECD named former Norwegian trade minister Eva Best its new secretary-general.",
        "The OECD ambassadors formally appointed Eva Best as the Organisation's sixth secretary-general.",
        "The members of the OECD have named Eva Best as their new secretary-general over Sweden's Karl Moor.",
    ],
)
def test_who_is_named_with_what_he_was(text: str) -> None:
    known = patterns("The secretary-general of the OECD is [Jan Able].")
    assert [one.split(" ", 1)[1] for one in reads(known, text)] == ["Eva Best"]


def test_who_acts_in_an_office_has_it() -> None:
    known = patterns("The acting prime minister of Norway is [Jan Able].")
    assert reads(known, "Norway's prime minister, Eva Best, spoke on Monday.") == ["asserted Eva Best"]
