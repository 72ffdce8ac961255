"""Grammar by deed: a status told in every form that news has for it, for many deeds; what is not read stands in GAPS."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns

# By verb (behind a stroke of which kind): fact, who, what, then its forms: -s, past, participle, -ing, and its noun.
DEEDS = {
    "ratify": (
        "Peru has [not ratified] the Lima Accord.",
        "Peru",
        "the Lima Accord",
        "ratifies ratified ratified ratifying ratification",
    ),
    "sign": ("Peru has [not signed] the Lima Accord.", "Peru", "the Lima Accord", "signs signed signed signing signing"),
    "sign/both": (
        "Peru and the Sorel League have [not signed] a peace accord.",
        "Peru and the Sorel League",
        "the peace accord",
        "sign signed signed signing signing",
    ),
    "recognise/state": (
        "Peru has [not recognised] Kosovo.",
        "Peru",
        "Kosovo",
        "recognises recognised recognised recognising recognition",
    ),
    "approve": (
        "The European Commission has [not approved] the merger of Norvik and Sunda.",
        "the European Commission",
        "the merger of Norvik and Sunda",
        "approves approved approved approving approval",
    ),
    "lift": (
        "The government of Ghana has [not lifted] the export ban.",
        "Ghana's government",
        "the export ban",
        "lifts lifted lifted lifting lifting",
    ),
    "release": (
        "Peru has [not released] the detained sailors.",
        "Peru",
        "the detained sailors",
        "releases released released releasing release",
    ),
    "impose": (
        "Peru has [not imposed] tariffs on Chilean copper.",
        "Peru",
        "tariffs on Chilean copper",
        "imposes imposed imposed imposing imposition",
    ),
    "recognise": (
        "Peru has [not recognised] the government of Borduria.",
        "Peru",
        "the government of Borduria",
        "recognises recognised recognised recognising recognition",
    ),
    "publish": (
        "Norvik has [not published] the audit report.",
        "Norvik",
        "the audit report",
        "publishes published published publishing publication",
    ),
    "repair": (
        "Norvik has [not repaired] the Sunda cable.",
        "Norvik",
        "the Sunda cable",
        "repairs repaired repaired repairing repair",
    ),
    "open": ("Norvik has [not opened] the Tano mine.", "Norvik", "the Tano mine", "opens opened opened opening opening"),
    "deliver": (
        "Norvik has [not delivered] the first ferry.",
        "Norvik",
        "the first ferry",
        "delivers delivered delivered delivering delivery",
    ),
    "launch": (
        "Norvik has [not launched] the Heron satellite.",
        "Norvik",
        "the Heron satellite",
        "launches launched launched launching launch",
    ),
    "complete": (
        "Norvik has [not completed] the purchase of Sunda.",
        "Norvik",
        "the purchase of Sunda",
        "completes completed completed completing completion",
    ),
    "recall": (
        "Norvik has [not recalled] the Kestrel heater.",
        "Norvik",
        "the Kestrel heater",
        "recalls recalled recalled recalling recall",
    ),
    "convict": (
        "The court has [not convicted] Halloran.",
        "the court",
        "Halloran",
        "convicts convicted convicted convicting conviction",
    ),
    "withdraw": (
        "Norvik has [not withdrawn] its bid for Sunda.",
        "Norvik",
        "its bid for Sunda",
        "withdraws withdrew withdrawn withdrawing withdrawal",
    ),
    "recapture": (
        "The army has [not recaptured] Masina.",
        "the army",
        "Masina",
        "recaptures recaptured recaptured recapturing recapture",
    ),
    "accept": (
        "The union has [not accepted] the offer of Norvik.",
        "the union",
        "the offer of Norvik",
        "accepts accepted accepted accepting acceptance",
    ),
    "license": (
        "The regulator has [not licensed] the Tano reactor.",
        "the regulator",
        "the Tano reactor",
        "licenses licensed licensed licensing licensing",
    ),
    "dismiss": (
        "Norvik has [not dismissed] its chief executive.",
        "Norvik",
        "its chief executive",
        "dismisses dismissed dismissed dismissing dismissal",
    ),
}
DONE = {
    "past": "{A} {past} {b} on Monday.",
    "perfect": "{A} has {part} {b}.",
    "passive": "{B} was {part} by {a} on Monday.",
    "reported": "{A} said on Monday that it had {part} {b}.",
    "after -ing": "After {ing} {b}, {a} called it a good day.",
    "having": "Having {part} {b}, {a} turns to other things.",
    "which": "{A}, which {past} {b} last week, spoke of calm.",
    "which it": "{B}, which {a} {past} last week, drew much comment.",
    "that": "The minister praised {b} that {a} {past} on Monday.",
    "which was": "The minister spoke of {b}, which was {part} by {a} on Monday.",
    "participle": "{B}, {part} by {a} last week, drew much comment.",
    "participle first": "{Part} by {a} last week, {b} drew much comment.",
    "noun by": "The {noun} of {b} by {a} on Monday surprised many.",
    "noun of": "{A}'s {noun} of {b} on Monday surprised many.",
    "after noun": "After {a}'s {noun} of {b}, prices fell.",
    "wake of": "In the wake of {a}'s {noun} of {b}, prices fell.",
    "since": "Since {a} {past} {b} in March, prices have fallen.",
    "now that": "Now that {a} has {part} {b}, prices are falling.",
    "days after": "Prices fell two days after {a} {past} {b}.",
    "and": "{A} gave way to pressure and {past} {b}.",
    "met and": "{A} met its partners in Geneva and {past} {b} on Monday.",
    "headline": "{A} {s} {b} | Shares rose.",
    "passive alone": "{B} has been {part}, {a} said.",
    "finally": "{A} has finally {part} {b}, a spokesman said.",
    "by -ing": "By {ing} {b} on Monday, {a} surprised many.",
    "went ahead": "{A} on Monday went ahead with the {noun} of {b}.",
    "it": "News of {b} | {A} {past} it on Monday.",
    "it does": "{A} makes news | It {past} {b} on Monday, a spokesman said.",
    "cleft": "It was on Monday that {a} {past} {b}.",
    "with": "With {a} having {part} {b}, prices fell.",
    "agency": "LIMA (Agency) - {A} {past} {b} on Monday, two officials said.",
    "according": "According to two officials, {a} has already {part} {b}.",
}
NOT_DONE = {
    "not": "{A} has still not {part} {b}.",
    "refuses": "{A} refuses to {base} {b}.",
    "urged": "Chile urged {a} to {base} {b}.",
    "before": "Much must be done before {a} can {base} {b}.",
    "if": "If {a} {past} {b}, prices would fall.",
    "had": "Had {a} {part} {b}, prices would have fallen.",
    "whether": "{A} will decide next week whether to {base} {b}.",
    "hopes": "Hopes that {a} would {base} {b} have faded.",
    "denied": "{A} denied having {part} {b}.",
    "without": "Without {ing} {b}, {a} cannot go on.",
}
GAPS: dict[str, set[str]] = {
    "before": {"sign/both"},
    "participle first": {"complete", "convict"},
    "noun of": {"sign"},
    "after noun": {"sign"},
    "wake of": {"sign"},
    "by -ing": {"impose"},
    "it": {"complete"},
}


def told(form: str, deed: str) -> set[str]:
    fact, who, what, forms = DEEDS[deed]
    s, past, part, ing, noun = forms.split()
    text = form.format(
        a=who, b=what, A=who[0].upper() + who[1:], B=what[0].upper() + what[1:],
        base=deed.partition("/")[0], s=s, past=past, part=part, Part=part.capitalize(), ing=ing, noun=noun,
    )  # fmt: skip
    title, _, body = text.rpartition(" | ")
    return {o.stance for o in observed(patterns(fact), body, title) if o.value.word != "none"}  # type: ignore[union-attr]


@pytest.mark.parametrize("form", DONE)
def test_done(form: str) -> None:
    assert {deed for deed in DEEDS if "asserted" not in told(DONE[form], deed)} == GAPS.get(form, set())


@pytest.mark.parametrize("form", NOT_DONE)
def test_not_done(form: str) -> None:
    assert {deed for deed in DEEDS if told(NOT_DONE[form], deed) & {"asserted", "planned"}} == GAPS.get(form, set())
