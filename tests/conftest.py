"""What tests of several rooms share: one demo that was played to its end, made once for each worker that asks for it."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import settings

from watcher.demo.play import Played, run_demo

# How busy a machine is fails no test: what takes time is measured in tests/bench.
settings.register_profile("watcher", deadline=None)
settings.load_profile("watcher")


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return asyncio.run(run_demo(tmp_path_factory.mktemp("demo") / "demo", reached=lambda _at, _mails: None))
