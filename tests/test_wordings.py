"""The other wordings of the learned topics' facts: they say the same facts, and no wording loses half of what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scoring import CORPUS, read_topic, score
from tests.wordings import FOLDER
from watcher import baselines

FILES = sorted(FOLDER.glob("*/*.yaml"))
READ = FILES[::20]  # all of them take most of a minute: `python -m tests.wordings`


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_same_facts(path: Path) -> None:
    own = {fact.id for fact in baselines.load(CORPUS / "topics" / path.parent.name / "baseline.yaml").facts}
    assert {fact.id for fact in baselines.load(path).facts} <= own


def test_what_they_read() -> None:
    got = [score(*read_topic(CORPUS / "topics" / path.parent.name, path)).figures["F1"] for path in READ]
    given = [score(*read_topic(CORPUS / "topics" / path.parent.name)).figures["F1"] for path in READ]
    assert sum(got) >= 0.9 * sum(given)
