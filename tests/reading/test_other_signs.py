"""Initials with stops and without, and the signs of other printers."""

from __future__ import annotations

from tests.reads import context, patterns
from watcher.reading.scopes import Scopes, group_pattern, in_scope, widened


def test_initials_are_in_scope_with_and_without_stops() -> None:
    assert widened(["EU", "U.N.", "Kelso"]) == ("EU", "U.N.", "Kelso", "E.U.", "UN")
    scope = [["EU"], ["treaty"]]
    scopes = Scopes([scope])
    assert scopes.about("E.U. signs", "The treaty is signed.") == [0]
    assert scopes.about("The deed is done", "The treaty is signed.") == []
    assert group_pattern(widened(["W.T.O."])).search("the WTO met")
    known = patterns("The treaty is [signed].")
    assert in_scope(known, "", "")


def test_signs_of_other_printers() -> None:
    assert [s.text for s in context("They left. ~300 stay. He said «we go». It cost Rs. 300 crore.").sentences] == [
        "They left.", "~300 stay.", "He said “we go”.", "It cost Rs. 300 crore.",
    ]  # fmt: skip
