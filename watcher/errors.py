"""The tree of errors.

    WatcherError
    ├── Ours                 a file of the user's or of ours is wrong: stop before the first request
    │   ├── ConfigError      config.yaml
    │   ├── BaselineError    baseline/*.yaml
    │   ├── LanguageError    a word list or rule of watcher/language
    │   └── UsageError       a command's arguments do not fit
    └── World                the world's fault: noted, and go on
        ├── WireError        a feed or a page could not be fetched (the reason is a word of `Fault`)
        ├── FeedError        what came is no feed
        ├── StoreError       the database cannot be read or written
        └── MailError        a digest could not be delivered

Owns: every exception class of the product. Never: catches one.
"""

from __future__ import annotations

from dataclasses import dataclass


class WatcherError(Exception):
    """Anything watcher raises on purpose. `str()` is one clear sentence with place and remedy."""

    exit_code = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong in one place.

    Attributes: place (``config.yaml:12`` or ``feeds.3.url``), what is wrong, and the remedy (what to do about it).
    """

    place: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        said = f"{self.place}: {self.what}" if self.place else self.what
        return f"{said} -- {self.remedy}" if self.remedy else said


class Ours(WatcherError):
    """A file of the user's or of ours is wrong; carries every fault that was found, at once."""

    exit_code = 2

    def __init__(self, faults: list[Fault] | str):
        self.faults = [Fault(place="", what=faults)] if isinstance(faults, str) else faults
        super().__init__("\n".join(map(str, self.faults)))


class ConfigError(Ours):
    """config.yaml cannot be used."""


class BaselineError(Ours):
    """A baseline file cannot be used."""


class LanguageError(Ours):
    """A word list or rule file is broken."""


class UsageError(Ours):
    """The command's arguments do not fit together, or name something that is not there."""


class World(WatcherError):
    """The world's fault, not a file's."""

    exit_code = 1

    def __init__(self, what: str, *, place: str = "", remedy: str = ""):
        self.fault = Fault(place=place, what=what, remedy=remedy)
        super().__init__(str(self.fault))


class WireError(World):
    """A request failed, was refused by the gate, or was answered with an error.

    `kind` is one word: refused, forbidden, dns, connect, tls, timeout, too-big, too-many-redirects, status, protocol, at-rest.
    """

    def __init__(self, what: str, *, place: str = "", remedy: str = "", kind: str = "protocol", status: int = 0):
        super().__init__(what, place=place, remedy=remedy)
        self.kind, self.status = kind, status


class FeedError(World):
    """What was fetched cannot be read as a feed."""


class StoreError(World):
    """The database cannot be opened, read or written."""

    exit_code = 3


class MailError(World):
    """A digest could not be handed over.

    permanent: trying again will not help. uncertain: it was handed over, and the answer was lost.
    """

    exit_code = 4

    def __init__(self, what: str, *, place: str = "", remedy: str = "", permanent: bool = False, uncertain: bool = False):
        super().__init__(what, place=place, remedy=remedy)
        self.permanent, self.uncertain = permanent, uncertain
