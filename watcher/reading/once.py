"""A property that is worked out once, when it is first asked for.

Owns: keeping it. Never: knows what is worked out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Owner = TypeVar("Owner")
Worked = TypeVar("Worked")


class Once(Generic[Owner, Worked]):
    """What functools.cached_property is, without the lock that it takes each time: what is read is read by one thread."""

    def __init__(self, work: Callable[[Owner], Worked]) -> None:
        self.work, self.name, self.__doc__ = work, work.__name__, work.__doc__

    def __get__(self, owner: Owner, kind: type[Owner]) -> Worked:
        found = owner.__dict__[self.name] = self.work(owner)
        return found
