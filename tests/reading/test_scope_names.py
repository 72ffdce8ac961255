"""Whom the scope names may come to hold an office: "President Boateng", where Boateng is a word of the scope."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reads import reads
from watcher import baselines
from watcher.reading.facts import compile_baseline

LINES = """topic: t
title: T
article: {publisher: A, published: 2025-03-01}
scope: [[Chad], [Boateng, Roe, Norvik, the]]
facts:
  - id: president
    says: The president of Chad is [Jan Roe].
"""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The envoys meet in Chad. President Boateng took part in the session.", "asserted Boateng"),
        ("The envoys meet in Chad. President Ama Boateng took part in the session.", "asserted Ama Boateng"),
        ("Ama Boateng was sworn in as president of Chad.", "asserted Ama Boateng"),
        ("Chad's president, Robert Boateng, took part in the session.", "asserted Robert Boateng"),
        ("The envoys meet in Chad. Boateng took part in the session.", ""),
        ("The envoys meet in Chad. A Boateng-led party took part in the session.", ""),
    ],
)
def test_whom_the_scope_names(text: str, want: str) -> None:
    known = replace(compile_baseline(baselines.parse(LINES)), scope=())
    assert reads(known, text) == ([want] if want else [])
