"""What the loopback site answers with: feeds in three formats, article pages, a block page.

Owns: markup. Never: knows the time of day or a socket.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from watcher.demo.outlets import Outlet, Story

TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
BLOCKED = (
    "<!doctype html><html lang=en><title>One moment</title><body><h1>Checking your browser</h1>"
    "<p>This takes a few seconds. Please switch on JavaScript and cookies to go on.</p></body></html>"
)


def show_feed(outlet: Outlet, stories: Sequence[Story], address: str) -> str:
    """Return the feed of `outlet` with these stories; `address` is the site's, without a slash at the end."""
    makers = {"rss": show_rss, "atom": show_atom, "json": show_json}
    return makers[outlet.format](outlet, stories, address)


def show_rss(outlet: Outlet, stories: Sequence[Story], address: str) -> str:
    items = "".join(
        f"<item><title>{escape(story.title)}</title><link>{address}{story.path}</link>"
        f"<guid isPermaLink={quoteattr('false')}>{escape(story.guid)}</guid>"
        f"<pubDate>{format_datetime(story.at)}</pubDate>"
        f"<description>{escape(f'<p>{escape(story.text)}</p>' if story.text else '')}</description></item>\n"
        for story in stories
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>{escape(outlet.name)}</title>'
        f"<link>{address}/</link><description>{escape(outlet.name)}</description><language>{outlet.language}</language>\n"
        f"{items}</channel></rss>\n"
    )


def show_atom(outlet: Outlet, stories: Sequence[Story], address: str) -> str:
    items = "".join(
        f"<entry><id>{escape(story.guid)}</id><title>{escape(story.title)}</title>"
        f"<link rel={quoteattr('alternate')} href={quoteattr(address + story.path)}/>"
        f"<published>{story.at.isoformat()}</published><updated>{story.changed.isoformat()}</updated>"
        f"<summary>{escape(story.text)}</summary></entry>\n"
        for story in stories
    )
    updated = latest(stories).isoformat() if stories else "2024-06-01T00:00:00+00:00"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}">'
        f"<title>{escape(outlet.name)}</title><id>{address}/</id><updated>{updated}</updated>\n{items}</feed>\n"
    )


def show_json(outlet: Outlet, stories: Sequence[Story], address: str) -> str:
    items = [
        {
            "id": story.guid,
            "url": address + story.path,
            "title": story.title,
            "content_text": story.text,
            "date_published": story.at.isoformat(),
        }
        for story in stories
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": outlet.name, "language": outlet.language}
    return json.dumps(head | {"home_page_url": f"{address}/", "items": items}, ensure_ascii=False)


def show_page(outlet: Outlet, story: Story) -> str:
    """Return the page of one article."""
    return (
        f"<!doctype html><html lang={quoteattr(outlet.language)}><head><meta charset=utf-8>"
        f"<title>{escape(story.title)} | {escape(outlet.name)}</title>"
        f"<meta property={quoteattr('article:published_time')} content={quoteattr(story.at.isoformat())}></head>"
        f"<body><header>{escape(outlet.name)}</header><main><article><h1>{escape(story.title)}</h1>"
        f"<p><time datetime={quoteattr(story.at.isoformat())}>{story.at:%d %B %Y}</time></p>"
        f"<p>{escape(story.text or story.title)}</p></article></main></body></html>"
    )


def latest(stories: Sequence[Story]) -> datetime:
    """Return when the newest of these versions was made. Raises ValueError where there is none."""
    return max(story.changed for story in stories)
