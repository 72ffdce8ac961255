"""Agreements, purchases, truces and trials told in other verbs: found, clinched, walked free, will not go ahead with."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NONE = "There is [no agreement] between Norland and Sudria on fishing rights."
BUYS = "Kestrel has [agreed] to buy Tarvel."
NOT_YET = "The European Commission has [not approved] Kestrel's takeover of Tarvel."
TRUCE = "The ceasefire between the army and the Tana Front is [in force]."
NO_TRUCE = "There is [no ceasefire] between the army and the Tana Front."
SHARES = "Tarvel's shareholders have [not approved] Kestrel's takeover of the company."
BID = "Kestrel's takeover bid has been [rejected] by Tarvel."
CLUB = "Uruguay is [not yet a member] of the Pacific pact."
TAX = "The Senate has [not approved] the tax on sugary drinks."
SIGNED = "The peace accord between the government and the Tana Front has been [signed]."
PAY = "The government has [no agreement] with the nurses' union on pay."
PAY_TALKS = "Pay talks between the government and the nurses' union are [under way]."
SENT = "Britain has [not approved] Carl Venn's extradition to Denmark."
TRIAL = "The trial of former president Alan Roe is [under way]."
CHARGED = "The trial of businessman Alan Roe on fraud charges is [under way]."
TREATY = "Kenya's parliament has [not ratified] the trade accord with Norway."

CASES = [
    # What is found, clinched or forged is made; a quarrel that is settled is agreed on.
    (NONE, "Norland and Sudria found a compromise on fishing rights on Monday.", ["asserted agreed"]),
    (NONE, "Norland and Sudria clinched an accord on fishing rights on Monday.", ["asserted agreed"]),
    (NONE, "Norland and Sudria resolved their dispute over fishing rights on Monday.", ["asserted agreed"]),
    (NONE, "Norland and Sudria failed to resolve their dispute over fishing rights on Monday.", []),
    (NONE, "Norland and Sudria signed an agreement on air traffic on Monday.", []),
    (
        "Kestrel's takeover of Tarvel is [not agreed].",
        "Kestrel clinched a $6 billion deal to buy Tarvel on Monday.",
        ["asserted agreed"],
    ),
    (
        "There is [no agreement] between Kestrel and Tarvel on a merger.",
        "Tarvel loses a suitor: Kestrel and Halden agreed on a merger on Monday.",
        [],
    ),
    # A bidder who will not go ahead, or gives up his pursuit.
    (BUYS, "Kestrel abandoned its pursuit of Tarvel on Monday.", ["asserted collapsed"]),
    (BUYS, "Kestrel will not go ahead with its takeover of Tarvel, it said on Monday.", ["asserted collapsed"]),
    (BUYS, "Kestrel is no longer pursuing its takeover of Tarvel.", ["asserted collapsed"]),
    (BUYS, "Kestrel is going ahead with its takeover of Tarvel.", []),
    (BUYS, "Kestrel has not gone ahead with job cuts at Tarvel.", []),
    (BUYS, "Kestrel's rival Halden dropped its bid for Orrin, while Kestrel's takeover of Tarvel goes on.", []),
    (BUYS, "Kestrel completed the sale of its pump business before its takeover of Tarvel.", []),
    (BUYS, "Shares in Tarvel ceased trading on Monday as Kestrel's takeover took effect.", ["asserted completed"]),
    # Blessings are no verbs, and who says no does not deny anything.
    (NOT_YET, "The takeover of Tarvel by Kestrel won the European Commission's blessing on Monday.", ["asserted approved"]),
    (NOT_YET, "The European Commission said no to Kestrel's takeover of Tarvel on Monday.", ["asserted rejected"]),
    (TREATY, "Kenya's parliament refused to ratify the trade accord with Norway.", ["asserted rejected"]),
    (TREATY, "Kenya's parliament has not ratified the trade accord with Norway.", ["asserted none"]),
    (TREATY, "Opposition MPs rejected the trade accord with Norway on Monday.", []),
    # Truces.
    (NO_TRUCE, "A ceasefire between the army and the Tana Front is holding, monitors said.", ["asserted in-force"]),
    (
        NO_TRUCE,
        "Guns fell silent at midnight as the ceasefire between the army and the Tana Front began.",
        ["asserted in-force"],
    ),
    (
        TRUCE,
        "The Tana Front said on Monday that it no longer felt bound by the ceasefire with the army.",
        ["asserted collapsed"],
    ),
    (TRUCE, "The Tana Front said on Monday that it felt bound by the ceasefire with the army.", []),
    (TRUCE, "The ceasefire with the Tana Front is dead, the army's spokesman said.", ["asserted collapsed"]),
    # Whom a trial is of needs no title, nor what he is charged with.
    (TRIAL, "Alan Roe was jailed for seven years on Monday.", ["asserted completed"]),
    (CHARGED, "Alan Roe was jailed for seven years on Monday.", ["asserted completed"]),
    (TRIAL, "Former president Alan Roe was handed a seven-year jail term on Monday.", ["asserted completed"]),
    (TRIAL, "Alan Roe walked free on Monday after the court cleared him.", ["asserted rejected"]),
    (TRIAL, "Peter Best, who ran the firm with Alan Roe, was given ten years in prison on Monday.", []),
    (TRIAL, "The trial of Alan Roe was adjourned to June on Monday.", ["asserted delayed"]),
    # Who rules on a ban or a law.
    (
        "The law on foreign agents is [in force].",
        "A judge blocked the law on foreign agents on Monday.",
        ["asserted suspended"],
    ),
    (
        "The law on foreign agents is [in force].",
        "The Constitutional Court struck down the law on foreign agents on Monday.",
        ["asserted collapsed"],
    ),
    ("The law on foreign agents is [in force].", "A judge refused to block the law on foreign agents on Monday.", []),
    # "The company" of a fact is the firm that it has named.
    (SHARES, "Tarvel's shareholders voted overwhelmingly in favour of Kestrel's takeover on Monday.", ["asserted approved"]),
    (SHARES, "Kestrel's shareholders approved the takeover of Tarvel on Monday.", []),
    # What becomes of a bid that was turned down.
    (BID, "Tarvel on Monday agreed to a $6 billion takeover by Kestrel.", ["asserted agreed"]),
    (BID, "Kestrel withdrew its bid for Tarvel on Monday.", ["asserted collapsed"]),
    (BID, "Kestrel ended its year-long courtship of Tarvel.", ["asserted collapsed"]),
    (BID, "Kestrel raised its bid for Tarvel to $6 billion on Monday.", []),
    # Who turns down or halts an entry.
    (CLUB, "Chile vetoed Uruguay's accession to the Pacific pact on Monday.", ["asserted rejected"]),
    (CLUB, "Chile opposes Uruguay's accession to the Pacific pact.", []),
    (CLUB, "Uruguay joined a naval exercise of the Pacific pact on Monday.", []),
    # Votes told with their count.
    (TAX, "Senators voted 60-30 for the tax on sugary drinks.", ["asserted approved"]),
    (TAX, "The Senate voted 60-30 on Monday against the tax on sugary drinks.", ["asserted rejected"]),
    (TAX, "The Senate voted on Monday on the tax on sugary drinks.", []),
    # Talks are over when a deal is made; those of another trade make another.
    (PAY, "The nurses' union and the government settled their pay dispute on Monday.", ["asserted agreed"]),
    (PAY, "The teachers' union reached a pay deal with the government on Monday.", []),
    (PAY_TALKS, "The nurses' union struck a deal with the government on Monday.", ["asserted agreed"]),
    (PAY_TALKS, "The nurses' union and the government may strike a deal this week.", []),
    # What is approved by deciding to do it, in a verb of its noun.
    (SENT, "Britain agreed on Monday to extradite Carl Venn to Denmark.", ["asserted approved"]),
    (SENT, "A London court gave the green light to Carl Venn's extradition to Denmark.", ["asserted approved"]),
    (SENT, "Denmark asked Britain on Monday to extradite Carl Venn.", []),
    # No approval or refusal: objections sent, what a purchase lets somebody do, licences, a deadline moved, a condition.
    (NOT_YET, "The European Commission sent Kestrel a list of objections to its takeover of Tarvel.", []),
    (NOT_YET, "The European Commission fears that the takeover of Tarvel may let it shut out Kestrel's rivals.", []),
    (NOT_YET, "The European Commission let Kestrel's takeover of Tarvel through on Monday.", ["asserted approved"]),
    (NOT_YET, "The European Commission asked about licensing terms at Tarvel, Kestrel's takeover target.", []),
    (NOT_YET, "Kestrel can complete its takeover of Tarvel only with the European Commission's consent.", []),
    (NOT_YET, "Halden can close its purchase of Orrin after the European Commission gave its consent.", []),
    (BUYS, "The deadline for Kestrel's takeover of Tarvel was moved to June.", []),
    (BUYS, "Kestrel's takeover of Tarvel was put off to June.", ["asserted delayed"]),
    (CLUB, "Uruguay was asked on Monday to join the Pacific pact.", []),
    # A treaty that is signed needs only one of them to end it.
    (SIGNED, "The government cancelled its peace accord with the Tana Front on Monday.", ["asserted collapsed"]),
    (SIGNED, "The Tana Front pulled out of the peace accord with the government on Monday.", ["asserted collapsed"]),
    (SIGNED, "The Tana Front may pull out of the peace accord with the government.", []),
    (SIGNED, "The Tana Front said it stood by the peace accord with the government.", []),
]


def test_whose_parliament_a_headline_is_of() -> None:
    known = patterns(TREATY)
    title = "Parliament ratifies trade accord"
    assert reads(known, "Norway's parliament ratified the trade accord with Kenya on Monday.", title) == []
    assert reads(known, "Kenya's parliament ratified the trade accord with Norway on Monday.", title) == ["asserted approved"]


@pytest.mark.parametrize(("says", "text", "want"), CASES)
def test_settled(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
