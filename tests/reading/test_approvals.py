"""Approvals by whom the fact names: agreed to, had, completed, cleared past a bracket; by another, or only asked for."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

GOVERNOR = "The governor of Shizu has [not agreed] to the restart of the reactor."
HOLDERS = "Pellam shareholders have [not approved] the takeover by Vantor."
OFFICE = "The Cartel Office has [not approved] the merger of Vantor and Pellam."
BOARD = "The Danube Board has [not approved] the merger of Vantor and Pellam."
UNION = "The European Union has [not ratified] the plastics treaty."
STATE = "The US government has [not approved] the takeover of Crest Steel."
DEAL = "The merger of Vantor and Pellam is [agreed]."
AMERICANS = "The withdrawal of US forces from Chad has [not begun]."
ASSEMBLY = "Chile's National Assembly has [not ratified] the OECD accession."
PAPER = "The agreement on Chile's accession to the OECD has [not been signed]."
FIGHTERS = "The decommissioning of Red Front fighters has [not begun]."
PLANT = "The decommissioning of the Northmoor plant has [not begun]."
CASES = [
    ((FIGHTERS,), "The Red Front has begun to hand in its weapons.", "asserted in-force", True),
    ((FIGHTERS,), "The Red Front has begun to hand in its report.", "asserted in-force", False),
    ((PLANT,), "The Northmoor plant has begun to shut down.", "asserted in-force", True),
    ((ASSEMBLY,), "Chile's deputies have ratified the OECD accession.", "asserted approved", True),
    ((ASSEMBLY,), "Chile's parliament backs the OECD accession.", "asserted approved", True),
    ((ASSEMBLY,), "Peru's deputies have ratified the OECD accession.", "asserted approved", False),
    ((ASSEMBLY, PAPER), "Chile's deputies have ratified the OECD accession.", "f0 asserted approved", True),
    ((ASSEMBLY, PAPER), "Chile's deputies have ratified the OECD accession.", "f1 asserted approved", False),
    ((OFFICE,), "The Cartel Office has approved the application of Vantor to merge with Pellam.", "asserted approved", True),
    (
        (OFFICE,),
        "The Cartel Office has approved the announcement of a study of the merger of Vantor and Pellam.",
        "asserted approved",
        False,
    ),
    ((GOVERNOR,), "The governor of Shizu agreed to the restart of the reactor on Friday.", "asserted approved", True),
    ((GOVERNOR,), "The governor of Shizu agreed to discuss the restart of the reactor.", "asserted approved", False),
    ((OFFICE,), "Vantor and Pellam hailed the Cartel Office's approval of their merger last week.", "asserted approved", True),
    ((OFFICE,), "Vantor and Pellam called for the Cartel Office's approval of their merger.", "asserted approved", False),
    ((GOVERNOR,), "Shizu governor accepts restart of the reactor", "asserted approved", True),
    ((HOLDERS,), "Vantor waits for the takeover. Pellam shareholders agreed on Friday.", "asserted approved", True),
    ((HOLDERS,), "Pellam shareholders agreed to wait for the takeover by Vantor.", "asserted approved", False),
    ((OFFICE,), "The merger of Vantor and Pellam had Cartel Office approval on Friday.", "asserted approved", True),
    (
        (OFFICE,),
        "The Cartel Office (BCO) cleared Vantor's 12 billion euro ($13 billion) merger with Pellam.",
        "asserted approved",
        True,
    ),
    ((OFFICE,), "The Cartel Office dropped its case against the merger of Vantor and Pellam.", "asserted approved", True),
    ((OFFICE,), "The Cartel Office sued to stop the merger of Vantor and Pellam.", "asserted rejected", True),
    ((OFFICE, BOARD), "The Danube Board approved the merger of Vantor and Pellam.", "f0 asserted approved", False),
    (
        (OFFICE, BOARD),
        "The Cartel Office and the Danube Board approved the merger of Vantor and Pellam.",
        "f0 asserted approved",
        True,
    ),
    ((UNION,), "The European Union completed its ratification of the plastics treaty.", "asserted approved", True),
    ((UNION,), "The European Union could not complete its ratification of the plastics treaty.", "asserted approved", False),
    ((STATE,), "Crest, whose takeover of almost $15 billion was approved by President Able, grew.", "asserted approved", True),
    ((DEAL,), "Six states are suing to stop the merger of Vantor and Pellam.", "asserted collapsed", False),
    ((DEAL,), "The merger of Vantor and Pellam would otherwise have lapsed.", "planned collapsed", False),
    ((DEAL,), "Vantor no longer thinks it can complete its merger with Pellam this year.", "planned completed", False),
    ((DEAL,), "The agency stops its clock on the Vantor-Pellam merger.", "asserted collapsed", False),
    ((AMERICANS,), "All three French bases in Chad have been given back.", "asserted in-force", False),
    ((AMERICANS,), "US forces have begun to leave Chad.", "asserted in-force", True),
]


@pytest.mark.parametrize(("facts", "text", "want", "told"), CASES)
def test_approval(facts: tuple[str, ...], text: str, want: str, told: bool) -> None:
    assert (want in reads(patterns(*facts), text)) is told
