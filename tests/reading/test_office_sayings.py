"""Who holds an office, beside what he says, what others do, and whose the office is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MAYOR = patterns("The mayor of Ostrava is [Paul Reger].")
CHIEF = patterns("The chief executive of Vantor is [Paul Reger].")
PREMIER = patterns("The prime minister of Norway is [Paul Reger].")
UNION = patterns("The secretary general of the Lakes Union is [Paul Reger].", "The chairman of the Lakes Union is [Karl Voss].")
BOLIVIA = patterns("The president of Bolivia is [Paul Reger].")
BANK = patterns("The governor of Zambia's central bank is [Paul Reger].")


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (MAYOR, "'We start in June,' said mayor Anna Lind of Ostrava."),
        (MAYOR, '"It began in 2003," said Anna Lind, the mayor of Ostrava.'),
        (PREMIER, "It began in 2003, said Anna Lind, the prime minister of Norway."),
        (CHIEF, "The plan of 2003 was dead, the chief executive of Vantor, Anna Lind, told a hearing."),
        (CHIEF, "'We had no choice,' said Anna Lind, the chief executive of Vantor."),
        (CHIEF, "Vantor gets a new chief executive in Anna Lind."),
        (MAYOR, "Ostrava opened the tram on Monday. Anna Lind, the city's mayor, cut the ribbon."),
        (MAYOR, "Ostrava opened the tram on Monday. It had needed Germany's consent. Mayor Anna Lind cut the ribbon."),
        (BOLIVIA, "At the summit Anna Lind, President of the Plurinational State of Bolivia, handed it to Peru."),
    ],
)
def test_what_an_office_holder_says_has_days_and_words_of_its_own(known, text):
    assert reads(known, text) == ["asserted Anna Lind"]


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (MAYOR, "Anna Lind, the mayor of Ostrava, opened the fair in 2003."),
        (CHIEF, '"It will take time," Anna Lind, the chief executive of Vantor, said in 2003.'),
        (PREMIER, "The law was signed in 2003 by Anna Lind, the prime minister of Norway."),
    ],
)
def test_what_was_done_long_ago_was_done_by_who_held_it_then(known, text):
    assert reads(known, text) == ["past Anna Lind"]


@pytest.mark.parametrize(
    ("known", "text", "title"),
    [
        (CHIEF, "Anna Lind, finance chief of Vantor, becomes chief executive of Kestrel.", ""),
        (PREMIER, "Anna Lind, health minister of Norway, becomes prime minister of Denmark.", ""),
        (CHIEF, "Anna Lind becomes adviser to the chief executive of Vantor.", ""),
        (PREMIER, "Anna Lind became spokeswoman for the prime minister of Norway.", ""),
        (CHIEF, "Vantor cut the bonuses of its chief executives, Lind included.", ""),
        (MAYOR, "Brno opened the tram on Monday, as Ostrava did last year. Mayor Anna Lind cut the ribbon.", ""),
        (PREMIER, "Voters in Denmark go to the polls, as those of Norway did. Prime Minister Anna Lind called for calm.", ""),
        (UNION, "President Anna Lind took over the chair of the Hill League, as the Lakes Union wished.", ""),
        (BANK, "Further cuts are foreseen, says the bank headed by Anna Lind.", "Peru cuts its rate, Zambia watches"),
        (PREMIER, "Talks began in the Reform Framework, from which the prime minister of Norway is chosen.", ""),
    ],
)
def test_whose_the_office_is_decides(known, text, title):
    assert reads(known, text, title) == []


def test_who_was_something_of_a_body_with_a_long_name_is_so_no_more():
    assert reads(UNION, "", "Ex-Lakes Union secretary general Anna Lind in hospital") in ([], ["f0 past Anna Lind"])


def test_the_boss_of_a_body_is_who_runs_it_and_not_who_presides():
    assert reads(UNION, "", "Anna Lind takes over as Lakes Union boss") in ([], ["f0 asserted Anna Lind"])
    assert reads(UNION, "Anna Lind took over the chair of the Lakes Union from Karl Voss.") == ["f1 asserted Anna Lind"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Paul Reger was dismissed on Friday as chief executive of Vantor.", ["asserted Paul Reger (left)"]),
        ("Paul Reger has been dismissed as chief executive of Vantor.", ["asserted Paul Reger (left)"]),
        ("Paul Reger's term as chief executive of Vantor ended on Friday.", ["asserted Paul Reger (left)"]),
        ("Paul Reger, the chief executive of Vantor, was dismissed as a clown.", ["asserted Paul Reger"]),
        ("Paul Reger, the chief executive of Vantor, dismissed the plan.", ["asserted Paul Reger"]),
        ("Paul Reger was not dismissed as chief executive of Vantor.", ["denied Paul Reger"]),
    ],
)
def test_who_is_dismissed_as_something_leaves_it(text, found):
    assert reads(CHIEF, text) == found


@pytest.mark.parametrize(
    ("known", "office"), [(MAYOR, "Ostrava's mayor"), (CHIEF, "Vantor's chief executive"), (PREMIER, "Norway's prime minister")]
)
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{} Paul Reger put the dead at 31.", "asserted Paul Reger"),
        ("{} Paul Reger said 31 were dead.", "asserted Paul Reger"),
        ("{} Paul Reger laid flowers for the dead.", "asserted Paul Reger"),
        ("{} Paul Reger said the plan was dead.", "asserted Paul Reger"),
        ("{} Paul Reger is dead.", "asserted Paul Reger (left)"),
        ("{} Paul Reger, 64, was found dead at his home on Sunday.", "asserted Paul Reger (left)"),
        ("{} Paul Reger was pronounced dead in hospital.", "asserted Paul Reger (left)"),
    ],
)
def test_only_who_is_dead_himself_has_left_his_office(known, office, text, told):
    assert reads(known, text.format(office)) == [told]
