"""Stands in politics and law: left open, at odds, barred from running, before the Senate, under appeal."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.stands import as_stand

CASES: dict[str, list[tuple[str, str]]] = {
    "Lomma has [left open] whether it will take part in the summit in Pell.": [
        ("Lomma will take part in the summit in Pell.", "asserted agreed"),
        ("Lomma has decided not to take part in the summit in Pell.", "asserted rejected"),
        ("Dornhull will take part in the summit in Pell.", ""),
    ],
    "The Greens are [undecided] whether to join the coalition in Pell.": [
        ("The Greens have refused to join the coalition in Pell.", "asserted rejected"),
        ("The Liberals have joined the coalition in Pell.", ""),
    ],
    "Whether Ana Tolk will run for mayor is [an open question].": [
        ("Ana Tolk has announced that she is running for mayor.", "asserted in-force"),
        ("Ana Tolk will not run for mayor.", "asserted rejected"),
        ("Ben Carr is running for mayor.", ""),
    ],
    "Sela Moru is [barred] from running in the election.": [
        ("The court has allowed Sela Moru to run in the election.", "asserted in-force"),
        ("The court has banned Toma Aru from running in the election.", ""),
    ],
    "France and Spain are [at odds] over the ferry terminal.": [
        ("France and Spain have settled their dispute over the ferry terminal.", "asserted agreed"),
        ("France and Spain have agreed on a fishing quota.", ""),
    ],
    "France is [deadlocked] with Spain over fish quotas.": [
        ("France and Spain have agreed on fish quotas.", "asserted agreed"),
        ("France and Italy have agreed on fish quotas.", ""),
    ],
    "The dispute between France and Spain over the fishing zone is [unresolved].": [
        ("France and Spain have settled their dispute over the fishing zone.", "asserted agreed"),
        ("France and Italy have settled their dispute over the fishing zone.", ""),
    ],
    "The pay dispute at Lommair is [unresolved].": [
        ("Lommair and its unions have resolved their pay dispute.", "asserted agreed"),
        ("A safety dispute at Dornhull has been settled.", ""),
    ],
    "The nomination of Ana Tolk as governor is [awaiting] a Senate vote.": [
        ("The Senate has confirmed Ana Tolk as governor.", "asserted approved"),
        ("The Senate voted down the nomination of Ana Tolk.", "asserted rejected"),
        ("The Senate has confirmed John Dell as ambassador to Chad.", ""),
    ],
    "Ivo Strand's nomination as defence minister is [awaiting] a Senate vote.": [
        ("The Senate has confirmed Ivo Strand as defence minister.", "asserted approved"),
        ("The Senate has passed the defence budget.", ""),
    ],
    "Ivo Strand's nomination as defence minister is [before the Senate].": [
        ("The Senate has rejected Ivo Strand.", "asserted rejected"),
        ("The Senate has passed the defence budget.", ""),
    ],
    "The nomination of Ivo Strand as defence minister is [before the Senate].": [
        ("The Senate has confirmed Ivo Strand as defence minister.", "asserted approved"),
        ("The Senate has passed the defence budget.", ""),
    ],
    "The Senate has [yet to vote] on the nomination of Paula Hurd to the Supreme Court.": [
        ("Paula Hurd has been confirmed to the Supreme Court.", "asserted approved"),
        ("The Senate has confirmed John Dell as ambassador to Chad.", ""),
    ],
    "The Senate has [not voted] on Paula Hurd's nomination to the Supreme Court.": [
        ("The Senate has rejected the nomination of Paula Hurd to the Supreme Court.", "asserted rejected"),
        ("The Senate has confirmed John Dell as ambassador to Chad.", ""),
    ],
    "The conviction of Otto Reiss is [under appeal].": [
        ("An appeals court has upheld the conviction of Otto Reiss.", "asserted rejected"),
        ("The banker Karl Voss has been convicted.", ""),
    ],
    "Otto Reiss's conviction for fraud is [under appeal].": [
        ("An appeals court has upheld the conviction of Otto Reiss.", "asserted rejected"),
        ("The banker Karl Voss has been convicted.", ""),
    ],
    "The jury in the trial of Ruto Bale has [not reached] a verdict.": [
        ("Ruto Bale has been convicted.", "asserted completed"),
        ("The jury has found Amo Dire guilty.", ""),
    ],
    "The verdict in the trial of Ruto Bale is [awaited].": [
        ("The judges acquitted Ruto Bale.", "asserted rejected"),
        ("The jury has found Amo Dire guilty.", ""),
    ],
    "The former minister Ivo Brandt is [in pre-trial detention].": [
        ("Ivo Brandt has been freed.", "asserted none"),
        ("A judge has released the former mayor Luis Prado.", ""),
    ],
    "The singer Lio Marn is [serving] a ten-year sentence.": [
        ("Lio Marn has been released from prison.", "asserted none"),
        ("The writer Sia Dole has been released from prison.", ""),
    ],
    "The inquest into the death of Tam Ellis is [open].": [
        ("The inquest into the death of Tam Ellis has ended.", "asserted completed"),
        ("The inquest into the death of Max Rehn has ended.", ""),
    ],
    "The election result in Chad has [not been certified].": [
        ("The electoral commission has certified the election result in Chad.", "asserted approved"),
        ("The electoral commission has certified the list of voters in Mali.", ""),
    ],
    "The ex-president is [expected to testify] in the inquiry into the fire.": [
        ("The ex-president has testified in the inquiry into the fire.", "asserted completed"),
        ("The mayor has testified in the inquiry into the fire.", ""),
    ],
    "Norway is [set] to recognise the Republic of Lomma.": [
        ("Norway has recognised the Republic of Lomma.", "asserted in-force"),
        ("Spain has recognised the Republic of Lomma.", ""),
    ],
    "The mayor [opposes] the sale of the port to Tessin.": [
        ("The mayor has come out in favour of the sale of the port to Tessin.", "asserted approved"),
        ("The mayor supports the tunnel.", ""),
    ],
    "Norway [backs] the peace plan for Chad.": [
        ("Norway has withdrawn its support for the peace plan for Chad.", "asserted none"),
        ("Spain has withdrawn its support for the peace plan for Chad.", ""),
    ],
    "The no-confidence motion against Norway's government is [pending].": [
        ("Norway's government has survived a no-confidence vote.", "asserted completed"),
        ("Spain's government has survived a no-confidence vote.", ""),
    ],
    "Parliament has [not voted] on the no-confidence motion against Norway's government.": [
        ("Norway's government has lost a no-confidence vote.", "asserted completed"),
        ("Spain's government has lost a no-confidence vote.", ""),
    ],
    "The Liberal Party is [in the coalition] with the Greens.": [
        ("The Liberal Party has quit the coalition with the Greens.", "asserted collapsed"),
        ("The Liberal Party is holding a congress.", ""),
    ],
    "Asylum for the singer Lio Marn has [not been granted] by Norway.": [
        ("Norway has granted asylum to Lio Marn.", "asserted in-force"),
        ("Norway has rejected the asylum application of Lio Marn.", "asserted rejected"),
        ("Norway has granted asylum to the writer Sia Dole.", ""),
    ],
    "The singer Lio Marn has [not been granted] asylum in Norway.": [
        ("Norway has turned down Lio Marn's request for asylum.", "asserted rejected"),
        ("Norway has granted asylum to the writer Sia Dole.", ""),
    ],
    "Chad is [without] a government.": [
        ("Chad's new government has been sworn in.", "asserted in-force"),
        ("Mali's new government has been sworn in.", ""),
    ],
    "Chad is [without a government].": [("Chad's new government has been sworn in.", "asserted in-force")],
    "Sanctions by Norway against Chad are [in force].": [
        ("Norway has lifted its sanctions against Chad.", "asserted completed"),
        ("Spain has lifted its sanctions against Chad.", ""),
    ],
    "Lomma is [suspended] from the Coastal Union.": [
        ("Lomma has been readmitted to the Coastal Union.", "asserted in-force"),
        ("The Coastal Union has readmitted Dornhull.", ""),
    ],
}


@pytest.mark.parametrize(("says", "text", "found"), [(s, t, f) for s, told in CASES.items() for t, f in told])
def test_stands(says: str, text: str, found: str) -> None:
    assert reads(patterns(says), text) == ([found] if found else [])


@pytest.mark.parametrize(
    "says",
    [
        "Whether the truce will hold is [unclear].",
        "The harbour is [barred] from the sea by a wall.",
        "Lomma and Pell are [divided] by the river.",
        "The nomination of Ana Tolk is [a surprise].",
        "The gate between Pell and Lomma is [open].",
    ],
)
def test_others(says: str) -> None:
    assert as_stand(says) == says
