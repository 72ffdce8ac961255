"""Whose chief or leader is meant where nothing beside the office tells: that of the firm or the state that acts."""

from __future__ import annotations

from tests.reads import patterns, reads

FIRMS = ("The chief executive of Kite is [Bob Best].", "Pellam has [3,000] employees.", "Vantor is to buy [Pellam].")


def of_kite(text: str) -> list[str]:
    return [read for read in reads(patterns(*FIRMS), text) if read.startswith("f0")]


def test_the_firm_that_acts() -> None:
    assert of_kite("Kite reported a loss. Chief executive Eva Lind said sales fell.") == ["f0 asserted Eva Lind"]
    assert of_kite("The Pellam shareholders backed the sale to Kite. Chief executive Eva Lind was glad.") == []
    assert of_kite("Pellam has closed its purchase of Kite. Chief executive Eva Lind was glad.") == []
    assert of_kite('Kite will be cut. "No jobs are safe at Pellam," chief executive Eva Lind said.') == []
    assert of_kite("Eva Lind, chief executive of Pellam, spoke of Kite.") == []
    assert "f0 asserted Eva Lind" not in of_kite("CEOs Eva Lind and Bob Best spoke of Kite.")


def test_the_state_that_acts() -> None:
    known = patterns("The president of Chile is [Bob Best].")
    assert reads(known, "Peru finished its talks two days after Chile. President Eva Lind called it a success.") == []
    assert reads(known, "Chile finished its talks. President Eva Lind called it a success.") == ["asserted Eva Lind"]
    assert reads(known, "Peru and Chile finished their talks. President Eva Lind called it a success.") != []


def test_the_chair_of_a_part() -> None:
    known = patterns("The chairman of Kite's special committee is [Bob Best].")
    assert reads(known, "Kite sold its shops, executive chairman Eva Lind said.") == []
    assert reads(known, "Kite's special committee met, and its chairman Eva Lind spoke.") == ["asserted Eva Lind"]
