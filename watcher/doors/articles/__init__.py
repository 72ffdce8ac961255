"""The articles door: what a page holds (trafilatura), and what its site lets us fetch (robots.txt).

Owns: both readings. Never: fetches; the way to fetch is handed in.
"""

from watcher.doors.articles.page import Page, decode, read_page
from watcher.doors.articles.robots import Robots

__all__ = ["Page", "Robots", "decode", "read_page"]
