"""Feeds: bytes in, clean entries out. Pure; runs in a worker process that may be killed over it.

Owns: formats, salvage, cleaning, identity, search feeds. Never: fetches, or reads what a sentence says.
"""

from watcher.reading.feeds.identity import recognise
from watcher.reading.feeds.parse import About, parse, parse_packed, unpacked
from watcher.reading.feeds.search import ENGINES, address
from watcher.reading.feeds.shape import Parsed

__all__ = ["ENGINES", "About", "Parsed", "address", "parse", "parse_packed", "recognise", "unpacked"]
