"""The README's section on the database names every table, view and column, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from watcher.doors.store import open_store

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
SECTION = re.search(r"^## The database\n(.*?)(?=^## |\Z)", README, re.M | re.S)
ROW = re.compile(r"^\| `(\w+)` \| .*? \| (.*) \|$", re.M)


@pytest.mark.skipif(SECTION is None, reason="the README has no section on the database")
def test_the_readme_and_the_schema_agree(tmp_path: Path) -> None:
    assert SECTION is not None
    promised = {name: re.findall(r"`(\w+)`", columns) for name, columns in ROW.findall(SECTION[1])}
    with open_store(tmp_path / "watcher.db") as store:
        made = {row["name"]: row["columns"].split(", ") for row in store.questions.tables()}
    assert promised == made
