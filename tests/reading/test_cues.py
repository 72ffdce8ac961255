"""Every list of words keeps the promise of its own examples, and a new one cannot stay without a test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import watcher.language
from tests.reads import words
from watcher.language import load

STANCE: dict[str, Any] = load("stance")
EXAMPLES = [(cue, text) for cue, row in STANCE.items() for text in row.get("examples", ())]
NEVER = [(cue, text) for cue, row in STANCE.items() for text in row.get("never", ())]
# Which test runs the examples of which file.
RUN_BY = {
    "calendar": "test_dates_rules.py", "numbers": "test_quantities.py", "units": "test_quantities.py",
    "telling": "../judging/test_sources.py", "stance": "test_cues.py",
}  # fmt: skip


def cues(text: str) -> set[str]:
    """Return every cue that a sentence has."""
    return {cue for found in words(text).cues for cue in found}


@pytest.mark.parametrize(("cue", "text"), EXAMPLES)
def test_an_example_has_its_cue(cue: str, text: str) -> None:
    assert cue in cues(text)


@pytest.mark.parametrize(("cue", "text"), NEVER)
def test_what_never_has_the_cue(cue: str, text: str) -> None:
    assert cue not in cues(text)


@pytest.mark.parametrize("cue", [cue for cue, row in STANCE.items() if "examples" in row])
def test_examples_stand_beside_non_examples(cue: str) -> None:
    assert STANCE[cue]["examples"]
    assert STANCE[cue]["never"]


def test_no_file_has_examples_that_nothing_runs() -> None:
    folder = Path(watcher.language.__file__).parent / "en"
    having = {path.stem for path in folder.glob("*.yaml") if "examples:" in path.read_text("utf-8")}
    assert having == RUN_BY.keys()
    for name, test in RUN_BY.items():
        code = (Path(__file__).parent / test).read_text("utf-8")
        assert f'load("{name}")' in code, (name, test)
        assert "never" in code, (name, test)


@pytest.mark.parametrize("cue", [cue for cue, row in STANCE.items() if "words" in row])
def test_every_phrase_of_a_cue_is_found_where_it_stands(cue: str) -> None:
    lost = [
        p for p in (part.strip() for part in STANCE[cue]["words"].split(",")) if p and cue not in cues(f"They {p} the town.")
    ]
    assert not lost
