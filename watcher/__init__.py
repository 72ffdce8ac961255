"""watcher reads news feeds against the facts of one article and tells which of them moved."""

__version__ = "0.1.0"
