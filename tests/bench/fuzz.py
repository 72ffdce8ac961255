"""The property tests of the wire, for as long as they are left to run: each in turn, without an end, on fresh examples.

    python -m tests.bench.fuzz --minutes 60 [--feeds DIR]

DIR holds real feeds to mutate beside our own. Prints for each property how many examples it was tried on, and what fell.
Owns: the turns, the count. Never: a property of its own; they are those of the suite.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, settings

from tests import test_poll_fuzz
from tests.doors import test_web_fuzz
from tests.reading import test_feeds_fuzz, test_feeds_wellformed, test_schedule
from tests.site import Site

MODULES = (test_feeds_fuzz, test_feeds_wellformed, test_web_fuzz, test_schedule, test_poll_fuzz)
TURN = 200
LARGEST = 60_000
ENDLESS = settings(
    max_examples=TURN,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    verbosity=Verbosity.quiet,
    suppress_health_check=list(HealthCheck),
)


def properties() -> dict[str, Callable[..., Any]]:
    found = {
        f"{module.__name__.removeprefix('tests.')}.{name}": each for module in MODULES for name, each in vars(module).items()
    }
    return {name: each for name, each in found.items() if getattr(each, "is_hypothesis_test", False)}


def counted(test: Callable[..., Any], count: list[int]) -> Callable[..., Any]:
    """Return the test with endless settings, counting its examples."""
    inner = test.hypothesis.inner_test  # type: ignore[attr-defined]

    def once(*args: Any, **kwargs: Any) -> None:
        count[0] += 1
        inner(*args, **kwargs)

    once.__name__ = test.__name__
    test.hypothesis.inner_test = once  # type: ignore[attr-defined]
    test._hypothesis_internal_use_settings = ENDLESS  # type: ignore[attr-defined]
    return test


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--feeds", type=Path, help="a folder of real feeds")
    args = parser.parse_args()
    if args.feeds:
        real = sorted(each for each in args.feeds.rglob("*") if each.is_file() and each.suffix != ".tsv")
        test_feeds_fuzz.SEEDS.extend(each.read_bytes()[:LARGEST] for each in real)
    counts: dict[str, list[int]] = {}
    tests = {name: counted(test, counts.setdefault(name, [0])) for name, test in properties().items()}
    fell: list[str] = []
    ends = time.monotonic() + args.minutes * 60
    with ExitStack() as stack:
        site, bait = stack.enter_context(Site().open()), stack.enter_context(Site(host="127.0.0.1").open())
        while time.monotonic() < ends:
            for name, test in tests.items():
                wanted = {each: {"site": site, "bait": bait}[each] for each in ("site", "bait") if each in test.__annotations__}
                try:
                    test(**wanted)
                except Exception:
                    fell.append(name)
                    print(f"--- {name}", traceback.format_exc(limit=-4), file=sys.stderr, flush=True)
    for name, (count,) in counts.items():
        print(f"{count:9,}  {name}{'   FELL' if name in fell else ''}")
    print(f"{sum(count for (count,) in counts.values()):9,}  examples in {args.minutes:g} minutes; {len(fell)} fell")
    sys.exit(bool(fell))


if __name__ == "__main__":
    main()
