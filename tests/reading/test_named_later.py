"""Holders of an office that is told without a name or without its state, and of a minister's work without the office."""

import pytest

from tests.reads import patterns, reads

DEFENCE = "The defence minister of Spain is [Fede Trillo]."
PREMIER = "The prime minister of Spain is [Jo Aznor]."
PRESIDENT = "The president of Afghanistan is [Ahmad Karz]."
CABINET = "Luis Zapa was sworn in as prime minister of Spain. "


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (DEFENCE, "Spain's defence minister said so. Jo Bonn would not say how many had gone.", ["asserted Jo Bonn"]),
        (
            PREMIER,
            "Spain's prime minister said on Friday that talks go on. Luis Zapa told reporters so.",
            ["asserted Luis Zapa"],
        ),
        (PREMIER, "Spain's prime minister met the French president. Luis Zapa told reporters so.", []),
        (PREMIER, "Spain's former prime minister said talks go on. Luis Zapa told reporters so.", []),
        (PREMIER, "Spain's prime minister said talks go on. Unions disagreed. Luis Zapa told reporters so.", []),
        (PREMIER, "Spain's prime minister said talks go on. Luis Zapa, an analyst in Oslo, said so.", []),
        (PREMIER, "Luis Zapa leads a union. Spain's prime minister said talks go on. Luis Zapa said no.", []),
        (DEFENCE, CABINET + "Jo Bonn takes defence and Pedro Solb the economy.", ["asserted Jo Bonn"]),
        (DEFENCE, CABINET + "Jo Bonn goes to defence.", ["asserted Jo Bonn"]),
        (DEFENCE, "His cabinet in Spain will include Jo Bonn, a banker, at defence.", ["planned Jo Bonn"]),
        (DEFENCE, CABINET + "Jo Bonn keeps health and Pedro Solb finance.", []),
        (DEFENCE, CABINET + "Jo Bonn takes defence seriously.", []),
        (DEFENCE, CABINET + "Jo Bonn keeps defence spending low.", []),
        (DEFENCE, "Spain beat Peru 3-0. Jo Bonn keeps defence and attack together.", []),
        (DEFENCE, "Spain will send men to Peru next year, Defence Minister Jo Bonn said.", ["asserted Jo Bonn"]),
        (DEFENCE, "Spain's troops left Mali on Friday, Defence Minister Jo Bonn said.", ["asserted Jo Bonn"]),
        (DEFENCE, "Spain has men in Mali. Mali will buy jets from Turkey, Defence Minister Sadio Cam said.", []),
        (DEFENCE, "Spain's soldiers handed over the base in Mali to Defence Minister Sadio Cam.", []),
        (
            DEFENCE,
            "Spain recalls its men. The last from Mali were met by Defence Minister Jo Bonn.",
            ["asserted Jo Bonn"],
        ),
        (DEFENCE, "Spain and Peru recall their men. Zapa told Defence Minister Jo Bonn to leave no one in Mali.", []),
        (
            PRESIDENT,
            "President Ashraf Ghan has said the United States might pull out of Afghanistan later.",
            ["asserted Ashraf Ghan"],
        ),
        (PRESIDENT, "President Barack Obama has said the United States might pull out of Afghanistan later.", []),
    ],
)
def test_who_it_is(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
