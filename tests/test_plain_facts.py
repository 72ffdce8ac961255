"""Facts of 720 stories with their short news are read no worse than they were."""

from __future__ import annotations

import pytest

from tests.plain_facts import f1, facts, figures


@pytest.mark.parametrize(("held_out", "least"), [(False, 0.86), (True, 0.77)])
def test_no_worse(held_out: bool, least: float) -> None:
    assert f1(figures(held_out=held_out)["all"]) >= least


def test_each_fact_has_its_five() -> None:
    rows = [*facts(held_out=False), *facts(held_out=True)]
    assert len(rows) == len({row["id"] for row in rows}) == 720
    for row in rows:
        assert [item["want"] for item in row["news"]].count("none") == 1, row["id"]
        assert len(row["news"]) == 5, row["id"]
        assert row["says"].count("[") == row["says"].count("]") >= 1, row["id"]
