"""What tests of several rooms share: one demo that was played to its end, made once for each worker that asks for it."""

from __future__ import annotations

import asyncio

import pytest

from watcher.demo.play import Played, run_demo


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return asyncio.run(run_demo(tmp_path_factory.mktemp("demo") / "demo", reached=lambda _at, _mails: None))
