"""The reader of quantities against sentences, against its own word lists, and against any text at all."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from watcher.language import load
from watcher.reading.quantities import find, plain
from watcher.values import Quantity

TABLE = YAML(typ="safe").load(Path(__file__).with_name("test_quantities_cases.yaml").read_text("utf-8"))
CASES = [(kind, case["text"], case["reads"]) for kind, cases in TABLE.items() for case in cases]


@pytest.mark.parametrize(("kind", "text", "reads"), CASES, ids=[f"{kind}: {text[:40]}" for kind, text, _ in CASES])
def test_a_sentence_is_read_whole(kind: str, text: str, reads: list[str]) -> None:
    said = [" | ".join((m.text, m.value.show(), m.role, m.noun)).rstrip() for m in find(text)]
    assert said == reads


# ── the word lists keep what they promise ────────────────────────────────────────────────────────────────────────────

NUMBERS: dict[str, Any] = load("numbers")
UNITS: dict[str, Any] = load("units")
SORTS = {
    "cardinals": "count", "scales": "scale", "plurals": "plural", "vague": "vague", "fractions": "part", "ordinals": "ordinal",
    "multiples": "multiple", "none": "none", "more": ".more", "changes": "difference", "misread": "more-than",
}  # fmt: skip
GROUPS = [(name, group) for name, group in NUMBERS.items() if isinstance(group, dict) and "examples" in group]
GROUPS += [(group["name"], group) for group in NUMBERS["bounds"]]


@pytest.mark.parametrize(
    ("name", "text", "value"), [(n, str(text), value) for n, group in GROUPS for text, value in group["examples"].items()]
)
def test_an_example_of_a_rule_is_read(name: str, text: str, value: Any) -> None:
    low, high = value if isinstance(value, list) else (value, value)
    values = [(m.value.low, m.value.high) for m in find(text) if isinstance(m.value, Quantity)]
    assert any(a == pytest.approx(low) and b == pytest.approx(high) for a, b in values), (name, values)


@pytest.mark.parametrize(("name", "text"), [(n, text) for n, group in GROUPS for text in group["never"]])
def test_what_a_rule_never_reads(name: str, text: str) -> None:
    sort = SORTS.get(name, f".{name}")
    found = [m for m in find(text) if sort in f".{m.rule}" or sort == m.role]
    assert not found, (name, found)


@pytest.mark.parametrize(("text", "unit"), list(UNITS["examples"].items()))
def test_an_example_of_a_unit_is_read(text: str, unit: str) -> None:
    assert [m.value.unit for m in find(text) if isinstance(m.value, Quantity)] == [unit]


@pytest.mark.parametrize("text", UNITS["never"])
def test_what_is_no_unit(text: str) -> None:
    assert all(m.value.unit == "" for m in find(text) if isinstance(m.value, Quantity))


# ── the same number in other clothes ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    ["2,500 troops", "2500 troops", "2 500 troops", "2\u00a0500 troops", "2\u202f500 troops", "2\u2009500 troops",
    "２，５００ troops", "2.5K troops", "2.500 troops",
     "two thousand five hundred troops", "two thousand, and that is all; 2,500 troops", "2.5 thousand troops",
     "2\u00bd thousand troops", "twenty-five hundred troops"],
)  # fmt: skip
def test_spellings_of_one_number(text: str) -> None:
    last = find(text)[-1]
    assert (last.value.low, last.noun) == (2500, "troops")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "5.25%\u20135.5%",
        "5.25%-5.5%",
        "between 5.25 and 5.5 percent",
        "5.25 to 5.5 per cent",
        "5.25%\u2011 5.5%",
        "from 5.25 to 5.5 pct",
    ],
)
def test_spellings_of_one_range(text: str) -> None:
    (found,) = find(text)
    assert found.value.to_json() == {"low": 5.25, "high": 5.5, "unit": "%"}


def test_plain_rows_are_data() -> None:
    rows = plain("More than 5,000 jobs went as shares fell 3.5 per cent to 120p, one of the worst days.")
    assert [(row["value"], row["change"], row["norm_unit"]) for row in rows] == [
        (5000, ">", "jobs"), (3.5, "down", "percentage"), (120, "=", "penny"), (1, "=", "worst days"),
    ]  # fmt: skip


# ── any text ─────────────────────────────────────────────────────────────────────────────────────────────────────────

TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
ONES = f"zero one two three four five six seven eight nine {TEENS}".split(" ")
TENS = [*"__", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {spell(n % 100)}" if n % 100 else "")
    for size, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= size:
            rest = n % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spell(n // size)} {word}" + (f"{joint}{spell(rest)}" if rest else "")
    raise AssertionError(n)


@given(st.integers(2, 10**12 - 1))
def test_words_and_figures_are_the_same_number(n: int) -> None:
    for text in (f"{spell(n)} ships sailed", f"exactly {n:,} ships sailed"):
        (found,) = find(text)
        assert found.value.to_json() == {"n": n, "bound": "="}
        assert found.noun == "ships"


PIECES = st.sampled_from(
    ["2,500", "one", "two", "million", "half", "a", "third", "of", "-", " ", "%", "$", "£", "from", "to", "between", "and",
    "about", "more than", "no", "no.", "1/2", "½", "°", "K", "m",
     "troops", "percent", "Sept.", "2024", ".", ",", "(", ")", '"', "US", "single", "not", "dozens", "tens", "scores", "٣",
     "İ", "\u00ad", "\u202e", "1e9", "x", "hundred", "11th", "in", "~", "+", "'", "/", "9" * 50]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=24).map("".join), st.lists(PIECES, max_size=24).map(" ".join))
)
def test_any_text_is_read_without_a_fault(text: str) -> None:
    last = 0
    for found in find(text):
        assert text[found.start : found.end] == found.text
        assert found.text
        assert last <= found.start < found.end <= len(text)
        assert isinstance(found.value, Quantity)
        assert found.value.low <= found.value.high
        assert found.noun in text
        found.value.show()
        last = found.end
    plain(text)


HOSTILE = [
    "1,",
    "1 ",
    "one ",
    "a ",
    "two-",
    "one hundred and ",
    "$",
    "1-",
    "half a ",
    "1/2 ",
    "hundreds of ",
    "more than ",
    "1.1.",
    "1 000 ",
    "third ",
    "to 5 from 5 ",
    "$1-$",
    "9",
    "½",
    "1.500 ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def spent(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.process_time()
        find(text)
        return time.process_time() - began

    # The best of three: on a loaded machine the process's own housekeeping is counted.
    assert any(spent(40_000) < 24 * spent(5_000) + 0.3 for _ in range(3))
