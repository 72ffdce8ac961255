"""Measures told in another unit of their kind than the fact's: hectares for acres, miles for kilometres, feet for metres.

Owns: which units can be turned into which, and how. Never: ties a number to a fact.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import floor, log10

from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern
from watcher.values import Quantity

# What one of each is in the smallest of its kind.
_KINDS = (
    {
        "millimetre": 0.001,
        "centimetre": 0.01,
        "metre": 1.0,
        "kilometre": 1000.0,
        "inch": 0.0254,
        "foot": 0.3048,
        "yard": 0.9144,
        "mile": 1609.344,
        "nautical mile": 1852.0,
    },
    {
        "square metre": 1.0,
        "hectare": 1e4,
        "square kilometre": 1e6,
        "square foot": 0.09290304,
        "acre": 4046.8564,
        "square mile": 2589988.11,
    },
    {"gram": 1.0, "kilogram": 1000.0, "tonne": 1e6, "ounce": 28.349523, "pound-mass": 453.59237},
    {"litre": 1.0, "cubic metre": 1000.0, "gallon": 3.785412, "cubic foot": 28.316847},
    {"kilometre per hour": 1.0, "mile per hour": 1.609344},
)


@lru_cache(maxsize=1_000)
def factor(unit: str, own: str) -> float:
    """Return how many of `own` one of `unit` is; 0 where the one cannot be turned into the other, or is the same."""
    kind = next((kind for kind in _KINDS if unit in kind and own in kind and unit != own), None)
    return kind[unit] / kind[own] if kind is not None else 0.0


def turned(value: Quantity, pattern: Pattern) -> Quantity:
    """Return the number in the fact's own unit, where it is told in another of its kind: it is about so much then."""
    told = pattern.fact.value
    times = factor(value.unit, told.unit) if isinstance(told, Quantity) else 0.0
    if not times or not isinstance(told, Quantity):
        return value
    bound = "~" if value.bound == "=" and not value.is_range else value.bound
    return replace(value, low=_rounded(value.low * times), high=_rounded(value.high * times), unit=told.unit, bound=bound)


def _rounded(n: float) -> float:
    """Return a number with its first three digits: what is turned is never told more exactly."""
    return round(n, 2 - floor(log10(abs(n)))) if n else 0.0


def is_told_beside(sentence: Sentence, value: Quantity, pattern: Pattern) -> bool:
    """Say whether the sentence has a number in the fact's own unit beside one in another: "3,200 hectares (7,900 acres)"."""
    told = pattern.fact.value
    if not isinstance(told, Quantity) or not factor(value.unit, told.unit):
        return False
    return any(isinstance(m.value, Quantity) and m.value.unit == told.unit for m in sentence.quantities)
