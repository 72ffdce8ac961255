"""The other wordings of the topics' facts: they say the same facts, and no wording loses half of what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scoring import read_topic, score
from tests.wordings import files
from watcher import baselines

FILES = list(files())
READ = FILES[::20]  # all of them take some two minutes: `python -m tests.wordings`


@pytest.mark.parametrize(("path", "topic"), FILES, ids=[f"{path.parent.name}-{path.stem}" for path, _ in FILES])
def test_the_same_facts(path: Path, topic: Path) -> None:
    own = {fact.id for fact in baselines.load(topic / "baseline.yaml").facts}
    assert {fact.id for fact in baselines.load(path).facts} <= own


def test_what_they_read() -> None:
    got = [score(*read_topic(topic, path)).figures["F1"] for path, topic in READ]
    given = [score(*read_topic(topic)).figures["F1"] for _, topic in READ]
    assert sum(got) >= 0.9 * sum(given)
