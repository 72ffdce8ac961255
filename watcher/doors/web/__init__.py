"""The web door: one gate for feeds, pages, robots.txt, webhooks and life signs.

Owns: HTTP (httpcore, the engine of httpx). Never: parses what it fetched, or believes a header's promise about size.
"""

from watcher.doors.web.address import check_url
from watcher.doors.web.gate import REDIRECTS, Gate, Hop, Response
from watcher.doors.web.limits import FEED_TYPES, Limits

__all__ = ["FEED_TYPES", "REDIRECTS", "Gate", "Hop", "Limits", "Response", "check_url"]
