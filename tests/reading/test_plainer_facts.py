"""Facts on accessions and handovers of arms, told by the deed itself."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ENTRY = "Chad's entry into the Delta Union is [agreed]."
TALKS = "Chad's accession to the Delta Union is [under negotiation]."
ARMS = "The Sorel League's handover of its weapons has [not begun]."
TRAINING = "The EU military training mission in Chad is [under way]."
DECISION = "There is [no decision] to send Peruvian troops back to Chad."
WILL = "Peru has [no plan] to send troops back to Chad."
MISSION = "There is [no decision] on a new mission in Chad."
OF_WHOM = "The Cartel Office has [not decided] on Sorel's takeover of Hessel."
STATUS = "The Delta Union has [not granted] Chad observer status."
CASES = [
    (OF_WHOM, "The Cartel Office cleared Sorel's takeover of Hessel on Friday.", "asserted approved"),
    (OF_WHOM, "The Harbour Board cleared Sorel's takeover of Hessel on Friday.", ""),
    (STATUS, "Chad became an observer of the Delta Union.", "asserted in-force"),
    (STATUS, "Peru wants a summit with Chad, an observer since Monday.", "asserted in-force"),
    (STATUS, "Peru hailed the decision of the Delta Union to grant Chad the status of observer.", "asserted in-force"),
    (STATUS, "Niger became an observer of the Delta Union.", ""),
    (DECISION, "President Sorel has given authority to send 300 Peruvian troops back into Chad.", "asserted approved"),
    (DECISION, "Peru's senate gave the green light to sending Peruvian troops back to Chad.", "asserted approved"),
    (DECISION, "Peru's president may approve sending Peruvian troops back to Chad.", ""),
    (DECISION, "Peruvian troops killed a rebel at a mountain cave in Chad.", ""),
    (WILL, "Peru agreed to send troops back to Chad.", "asserted agreed"),
    (MISSION, "The Council gave the go-ahead to a new mission in Chad.", "asserted approved"),
    (TRAINING, "The EU stops training Chadian soldiers in Chad.", "asserted suspended"),
    (TRAINING, "Training of the Chadian army by the EU in Chad has been suspended.", "asserted suspended"),
    (TRAINING, "The EU mission trains soldiers in Chad.", ""),
    (TRAINING, "Peru has suspended its training of pilots in Chad.", ""),
    (ENTRY, "Chad joined the Delta Union on Monday.", "asserted in-force"),
    (ENTRY, "Chad is now a member of the Delta Union.", "asserted in-force"),
    (ENTRY, "Chad will not join the Delta Union.", "asserted rejected"),
    (ENTRY, "Niger joined the Delta Union on Monday.", ""),
    (ENTRY, "Chad has not joined the Delta Union yet.", ""),
    (TALKS, "Chad and the Delta Union signed the accession protocol.", "asserted signed"),
    (TALKS, "Chad joined the Delta Union on Monday.", "asserted in-force"),
    ("Chad's accession talks with the Delta Union have [not begun].", "Chad joined the Delta Union's court.", ""),
    (ARMS, "The first Sorel League fighters laid down their arms.", "asserted in-force"),
    (ARMS, "The Sorel League will not give up its arms.", ""),
]


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_plainer(fact: str, text: str, want: str) -> None:
    told = [one for one in reads(patterns(fact), text) if not one.endswith("none")]
    assert (want in told) if want else not told
