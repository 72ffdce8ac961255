"""Which of N baselines an entry is about: the index beside each scope alone, google-re2, pyahocorasick; by ratio, in one run.

    python -m tests.bench.scopes [--sizes 10,100,1000,10000] [--rounds 3]

Owns: made-up scopes of two sorts, the table. Never: part of the test suite. "own places": each baseline has a place of its own
and shares its other words with all; "shared words": all words of the scopes are shared, as of baselines about much the same
countries. google-re2 and pyahocorasick are looked at where they are installed (pip install google-re2 pyahocorasick); both find
the terms of all scopes in one pass, and the groups of the scopes are held against what they found as the index does it.
"""

from __future__ import annotations

import argparse
import platform
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from tests.bench.made import elsewhere, force, place
from watcher.model import Baseline
from watcher.reading.facts import compile_baseline
from watcher.reading.scopes import Scopes, folded, in_scope

Scope = tuple[tuple[str, ...], ...]
About = Callable[[str, str], list[int]]
WORD = re.compile(r"\b[A-Z]?[a-z]{4,}\b")


def own_places(number: int) -> list[Scope]:
    """Return scopes with a place of their own each."""
    return [((place(n),), (force(n), "troops", "mission", "ceasefire", "prime minister")) for n in range(number)]


def shared_words(number: int) -> list[Scope]:
    """Return scopes whose words all stand in the texts that are read, two groups of two; hardly any text has both."""
    dice = random.Random(3)
    counts: dict[str, int] = {}
    for title, text in elsewhere():
        for word in set(WORD.findall(f"{title} {text}")):
            counts[word] = counts.get(word, 0) + 1
    words = sorted(word for word, count in counts.items() if count <= 3)
    return [(tuple(dice.sample(words, 2)), tuple(dice.sample(words, 2))) for _ in range(number)]


def each_alone(scopes: Sequence[Scope]) -> About:
    """Ask each scope, one after the other."""
    day = date(2026, 1, 5)
    made = (Baseline(topic="t", title="", published=day, scope=scope, facts=()) for scope in scopes)
    given = [compile_baseline(each) for each in made]
    return lambda title, text: [n for n, each in enumerate(given) if in_scope(each, title, text)]


def index(scopes: Sequence[Scope]) -> About:
    """The index that watcher uses."""
    return Scopes(scopes).about


def by_hits(scopes: Sequence[Scope], hits_of: Callable[[str], set[str]]) -> About:
    """Hold the groups against the terms that something else finds in a text."""
    made = Scopes(scopes)
    made._hits = lambda title, text: hits_of(folded(f"{title}\n{text}"))  # type: ignore[method-assign]
    return made.about


def re2_set(scopes: Sequence[Scope]) -> About:
    """google-re2: all terms as one set of patterns. Its word boundary knows ASCII alone."""
    import re2

    terms = sorted({folded(term) for scope in scopes for group in scope for term in group})
    options = re2.Options()
    options.max_mem = 4 << 30
    found = re2.Set.SearchSet(options)
    for term in terms:
        found.Add(rf"\b{re2.escape(term)}\b")
    found.Compile()
    return by_hits(scopes, lambda text: {terms[n] for n in found.Match(text) or ()})


def automaton(scopes: Sequence[Scope]) -> About:
    """pyahocorasick: all terms in one automaton, the ends of words looked at for each hit."""
    import ahocorasick

    made = ahocorasick.Automaton()
    for term in {folded(term) for scope in scopes for group in scope for term in group}:
        made.add_word(term, term)
    made.make_automaton()

    def hits(text: str) -> set[str]:
        out, padded = set(), f" {text} "
        for end, term in made.iter(text):
            before, after = padded[end + 1 - len(term)], padded[end + 2]
            if not (before.isalnum() or after.isalnum() or before == "_" or after == "_"):
                out.add(term)
        return out

    return by_hits(scopes, hits)


CONTESTANTS: dict[str, Callable[[Sequence[Scope]], About]] = {
    "this index": index, "each scope alone": each_alone, "google-re2, one set": re2_set, "pyahocorasick": automaton,
}  # fmt: skip
SLOW = {"each scope alone": 100}  # up to this many scopes; it grows with each


def measure(about: About, texts: Sequence[tuple[str, str]], rounds: int) -> float:
    """Return the µs of CPU for a text, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        for title, text in texts:
            about(title, text)
        best = min(best, time.process_time() - begun)
    return best / len(texts) * 1e6


def known(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def rows(sizes: Sequence[int], rounds: int) -> list[tuple[str, ...]]:
    """Return the rows of the table."""
    out: list[tuple[str, ...]] = []
    for sort, make in (("own places", own_places), ("shared words", shared_words)):
        texts: Any = None
        for name, build in CONTESTANTS.items():
            found: dict[int, tuple[float, float]] = {}
            for size in sizes:
                scopes = make(size)
                if size > SLOW.get(name, size):
                    continue
                begun = time.process_time()
                try:
                    about = build(scopes)
                except (ImportError, MemoryError) as error:
                    print(f"{name}: {error}", file=sys.stderr)
                    break
                built = time.process_time() - begun
                every = Scopes(make(max(sizes)))
                texts = texts or [each for each in elsewhere() if not every.about(*each)]
                found[size] = measure(about, texts, rounds if size < 1000 or name == "this index" else 1), built
            if found:
                least = found[min(found)][0]
                for size, (took, built) in found.items():
                    out.append((f"{name}, {sort}", f"{size:,}", f"{took:,.0f}", f"{took / least:.2f}", f"{built:.2f}"))
    return out


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10,100,1000,10000")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    packages = ", ".join(f"{name} {known(name)}" for name in ("watcher", "google-re2", "pyahocorasick"))
    print(f"Scopes, {packages}, Python {platform.python_version()}, {platform.machine()}")
    print("CPU time; entries that no scope is about\n")
    print("| what | baselines | µs an entry | beside its least | built in s |\n|---|--:|--:|--:|--:|")
    for row in rows([int(size) for size in given.sizes.split(",")], given.rounds):
        print(f"| {' | '.join(row)} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
