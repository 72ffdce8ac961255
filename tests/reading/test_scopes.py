"""The index over many scopes decides as each scope alone would, whatever the texts and terms."""

from __future__ import annotations

import re
import sys
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from watcher.model import Baseline
from watcher.reading.facts import compile_baseline
from watcher.reading.scopes import Scopes, folded, in_scope, runs_of
from watcher.values.letters import unaccented

# Few words, so that terms and texts meet often; among them every sort of trouble: stops, possessives, accents, other scripts'
# cases, characters that are one letter in lower case and two in upper, marks that are letters to some and not to others.
WORDS = st.sampled_from(
    "US U.S. us Iraq IRAQ Iraqi iraq's prime minister Prime-Minister U.S.A. C++ $5 5 AT&T São sao SÃO straße STRASSE ẞ "
    "İstanbul istanbul ıstanbul ſ s K k Å å µ μ ς σ Σ \u0345 ι Ι \u1fbe ᾳ \u0390 \u1fd3 ﬅ ﬆ Ⓐ ⓐ "
    "_x x_ x ' - . , — 香港 ﷺ".split()
)
GLUE = st.sampled_from(["", " ", " ", "-", "."])
TERMS = st.lists(st.tuples(WORDS, GLUE), min_size=1, max_size=3).map(lambda parts: "".join(w + g for w, g in parts).strip())
TEXTS = st.lists(st.tuples(WORDS, GLUE), max_size=12).map(lambda parts: "".join(w + g for w, g in parts))
ANY = st.text(max_size=12)
SCOPES = st.lists(st.lists(st.lists(TERMS | ANY, min_size=1, max_size=3), max_size=3), max_size=8)


def baseline(scope: list[list[str]]) -> Baseline:
    return Baseline(topic="t", title="", published=date(2026, 1, 5), scope=tuple(map(tuple, scope)), facts=())


@given(SCOPES, TEXTS | ANY, TEXTS | ANY)
@example([[["U.S."]], [["US"], ["Iraq"]], []], "The US's", "in IRAQ.")
@example([[["\n"]]], "", "")
@example([[["\nÀ"], ["US"]]], "US", "\nÀ")
@example([[["ι"]], [["α\u0345"]]], "\u0345", "αι")
@settings(max_examples=250, deadline=None)
def test_it_decides_as_each_scope_alone(scopes: list[list[list[str]]], title: str, text: str) -> None:
    alone = [n for n, scope in enumerate(scopes) if in_scope(compile_baseline(baseline(scope)), title, text)]
    index = Scopes(scopes)
    assert index.about(title, text) == alone
    if alone and "\u0345" not in title + text:
        assert index.may_be_about(runs_of(folded(title)) | runs_of(folded(text)))


def test_case_is_ignored_as_re_ignores_it() -> None:
    cased = [c for c in map(chr, range(sys.maxunicode + 1)) if c.lower() != c or c.upper() != c]
    everything = "".join(cased)
    for char in cased:
        same = set(re.findall(re.escape(char), everything, re.IGNORECASE))
        assert {other for other in same if folded(other) != folded(char)} == set()
    for char in {folded(char) for char in cased}:
        mine = {other for other in cased if folded(other) == char}
        assert all(
            re.fullmatch(re.escape(char), unaccented(other), re.IGNORECASE) for other in mine if len(unaccented(other)) == 1
        )


def test_accents_are_ignored() -> None:
    for term, text in (
        ("Łódź", "in Lodz"),
        ("Port-Bouet", "at Port-Bouët"),
        ("Türkiye", "TURKIYE"),
        ("Sao Paulo", "São Paulo"),
    ):
        assert in_scope(compile_baseline(baseline([[term]])), "", text)
        assert Scopes([[[term]]]).about("", text) == [0]
    assert not in_scope(compile_baseline(baseline([["Łódź"]])), "", "a lodge")


def test_a_scope_without_groups_is_about_everything() -> None:
    assert Scopes([(), [["Iraq"]]]).about("", "") == [0]
    assert Scopes([]).about("Iraq", "Iraq") == []


def test_each_group_needs_a_hit_in_title_or_text() -> None:
    index = Scopes([[["Iraq", "Baghdad"], ["US", "U.S."]], [["iraq"]], [["prime minister"]]])
    assert index.about("IRAQ", "the u.s. left") == [0, 1]
    assert index.about("Iraqi", "The Prime\nMinister and the Prime  Minister") == []
    assert index.about("", "Iraq's prime minister") == [1, 2]


def test_an_office_in_a_scope_is_met_in_its_other_words() -> None:
    known = compile_baseline(baseline([["Norland"], ["army", "prime minister", "spokesman"]]))
    for title in ("Norland PM Ana Weir steps down", "Norland's premier out", "A spokeswoman in Norland", "Norland army leaves"):
        assert in_scope(known, title, "")
        assert Scopes([known.baseline.scope]).about(title, "") == [0]
    assert not in_scope(known, "Norland's president speaks", "")
    assert not in_scope(compile_baseline(baseline([["Norland"], ["minister"]])), "Norland's PM speaks", "")
