"""Steps of a status: by which words they are told, of what, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads, words

SAYS = {
    "withdrawal": "The withdrawal of Danish troops from Chad has [not begun].",
    "pact": "Mali and Niger have [not signed] a defence pact.",
    "accord": "The defence accord between Chad and Denmark is [in force].",
    "law": "Parliament has [not passed] the pension law.",
    "trial": "The trial of Marko Bilic has [not begun].",
    "ban": "The export ban on Indian rice is [in force].",
    "licence": "The launch licence for the Kestrel rocket has [not been approved].",
    "flight": "The Hera probe has [not launched].",
    "phase": "The second phase of the drawdown in Somalia has [not begun].",
    "mission": "The Security Council has [not approved] a new mission for Haiti.",
    "treaty": "The Senate has [not ratified] the treaty with Poland.",
    "merger": "Alpha Steel and Beta Metal have [agreed] to merge.",
    "merge": "The European Commission has [not approved] the merger of Alpha Steel and Beta Metal.",
    "truce": "The ceasefire between Oria and Velm is [in force].",
    "plates": "There is [no agreement] between Oria and Velm on licence plates.",
    "talks": "Talks between Nordair and the pilots' union are [suspended].",
    "cause": "The cause of the crash is [unknown].",
    "strike": "The strike at Nordair is [under way].",
    "member": "Finland is [not a member] of NATO.",
    "bridge": "The bridge at Kherson is [closed].",
    "search": "The search for survivors of the earthquake is [under way].",
    "kivu": "The withdrawal of UN troops from North Kivu has [not begun].",
    "cuts": "The Federal Reserve has [not begun] to cut rates.",
}


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        ("withdrawal", "Danish forces in Chad are packing up.", ["asserted in-force"]),
        ("pact", "Mali and Niger put their names to a defence pact on Sunday.", ["asserted signed"]),
        ("pact", "The defence pact of Mali and Niger was initialled on Sunday.", ["asserted signed"]),
        ("accord", "The accord on defence between Chad and Denmark has lapsed.", ["asserted collapsed"]),
        ("law", "Parliament rejected the pension law.", ["asserted rejected"]),
        ("law", "The pension law got through parliament on Friday.", ["asserted approved"]),
        ("trial", "The trial of Marko Bilic got under way in Zagreb.", ["asserted in-force"]),
        ("trial", "The trial of Marko Bilic opened in Zagreb on Monday.", ["asserted in-force"]),
        ("ban", "India lifted its ban on rice exports.", ["asserted completed"]),
        ("flight", "A rocket carried the Hera probe into space on Monday.", ["asserted completed"]),
        ("flight", "The launch of the Hera probe was cancelled.", ["asserted none"]),
        ("mission", "A new mission for Haiti was authorised by the Security Council.", ["asserted approved"]),
        ("cuts", "The Federal Reserve lowered rates for the first time since 2020.", ["asserted in-force"]),
        ("treaty", "Senators approved the treaty with Poland by 60 votes to 30.", ["asserted approved"]),
        ("treaty", "The treaty with Poland cleared the Senate on Tuesday.", ["asserted approved"]),
        ("mission", "Russia vetoed a new mission for Haiti in the Security Council.", ["asserted rejected"]),
        ("merge", "EU regulators cleared the merger of Alpha Steel and Beta Metal.", ["asserted approved"]),
        ("merger", "Alpha Steel and Beta Metal called their merger off.", ["asserted collapsed"]),
        ("merger", "Alpha Steel completed its takeover of Beta Metal.", ["asserted completed"]),
        ("truce", "The truce is over, Oria said after Velm struck its capital.", ["asserted collapsed"]),
        ("plates", "Oria and Velm are close to a deal on licence plates.", ["planned agreed"]),
        ("talks", "Nordair and the pilots' union will return to the table on Friday.", ["planned talks"]),
        ("cause", "Investigators blamed the crash on a faulty valve.", ["asserted a faulty valve"]),
        ("cause", "A faulty valve is to blame for the crash.", ["asserted A faulty valve"]),
        ("kivu", "UN troops began their withdrawal from Congo's North Kivu.", ["asserted in-force"]),
        ("strike", "Nordair pilots return to work after a deal.", ["asserted completed"]),
        ("member", "NATO welcomed Finland as its 31st member.", ["asserted in-force"]),
        ("member", "Finland applied to join NATO.", ["planned in-force"]),
        ("bridge", "The bridge at Kherson is open again.", ["asserted in-force"]),
        ("search", "Rescuers called the search for survivors of the earthquake off.", ["asserted completed"]),
        ("withdrawal", "Denmark is to withdraw its troops from Chad by the end of March.", ["planned in-force"]),
        ("withdrawal", "Denmark handed over its first base in Chad.", ["asserted in-force"]),
    ],
)
def test_a_step_in_other_words(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(SAYS[fact]), text) == want


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("withdrawal", "Chad asked Denmark to leave its troops in the country."),
        ("pact", "Mali and Niger denied that they had suspended the exchange of prisoners."),
        ("law", "Prices will rise once parliament passes the pension law."),
        ("licence", "The launch of the Kestrel rocket was scrubbed."),
        ("flight", "The rocket was rolled to Launch Pad 39B with the Hera probe."),
        ("withdrawal", "When the last Danish soldier leaves Chad, a police mission will take over."),
        ("truce", "Oria accused Velm of breaking the ceasefire."),
        ("plates", "Oria and Velm agreed to hold a meeting on licence plates."),
        ("plates", "Reports of a deal between Oria and Velm on licence plates were false."),
        ("merger", "Alpha Steel and Beta Metal have yet to sign the merger deal."),
        ("cause", "A plane that is due to fly again survived the crash."),
        ("treaty", "The French Senate approved the treaty with Poland."),
        ("phase", "The third phase of the drawdown in Somalia has begun."),
    ],
)
def test_no_step(fact: str, text: str) -> None:
    assert not reads(patterns(SAYS[fact]), text)


@pytest.mark.parametrize(("word", "key"), [("cancelled", "cancel"), ("canceled", "cancel"), ("authorizing", "approve")])
def test_both_spellings_are_one_word(word: str, key: str) -> None:
    assert key in words(f"It was {word} on Monday.").senses[2].keys
