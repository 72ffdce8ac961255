"""JSON Feed 1.0 and 1.1, and JSON documents that list articles in the same spirit.

Owns: reading JSON into items. Never: cleans what it read. Source: jsonfeed.org/version/1.1.
"""

from __future__ import annotations

import json
from typing import Any

from watcher.reading.feeds.dates import read_date
from watcher.reading.feeds.shape import Item, Raw


def read_json(body: bytes, most: int) -> Raw | None:
    """Return the feed in `body` (UTF-8), or None where it is no JSON or lists no item. Whole items of broken JSON are saved."""
    text = body.decode("utf-8", "replace")
    faults: tuple[str, ...] = ()
    try:
        data = json.loads(text, strict=False)
    except ValueError as error:
        data = {"items": salvage(text, most)}
        if not data["items"]:
            return None
        faults = (f"the document is not valid JSON ({error})",)
    if isinstance(data, list):
        data = {"items": data}
    if not isinstance(data, dict):
        return None
    listed = next((data[key] for key in ("items", "articles", "entries") if isinstance(data.get(key), list)), None)
    version = word(data, "version")
    if listed is None:
        return (
            Raw(format="JSON Feed", title=word(data, "title"), faults=("it has no list of items",))
            if "jsonfeed" in version
            else None
        )
    author = author_of(data)
    items = tuple(to_item(each, author) for each in listed[:most] if isinstance(each, dict))
    if len(listed) > most:
        faults = (*faults, f"it lists {len(listed):,} entries; the first {most:,} are read")
    if listed and "jsonfeed" not in version and not any(each.title or each.link or each.guid or each.texts for each in items):
        return None
    return Raw(
        format="JSON Feed" if "jsonfeed" in version else "JSON",
        title=word(data, "title"),
        link=word(data, "home_page_url"),
        language=word(data, "language"),
        items=items,
        faults=faults,
    )


def salvage(text: str, most: int) -> list[Any]:
    """Return the items that stand whole in a document that breaks off or is damaged further on."""
    start = text.find('"items"')
    at = text.find("[", start) + 1 if start >= 0 else 0
    decoder = json.JSONDecoder(strict=False)
    out: list[Any] = []
    while len(out) < most and at > 0 and (at := text.find("{", at)) >= 0:
        try:
            item, at = decoder.raw_decode(text, at)
        except ValueError:
            break
        out.append(item)
    return out


def word(data: dict[str, Any], *names: str) -> str:
    for name in names:
        value = data.get(name)
        if isinstance(value, str) and value:
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def author_of(data: dict[str, Any]) -> str:
    named = data.get("authors") if isinstance(data.get("authors"), list) else [data.get("author")]
    names = [word(each, "name", "url") if isinstance(each, dict) else each for each in named or ()]
    return ", ".join(each for each in names if isinstance(each, str) and each)


def to_item(data: dict[str, Any], author: str) -> Item:
    raw = word(data, "date_published", "published", "pubDate", "seendate", "date_modified")
    return Item(
        guid=word(data, "id", "guid"),
        link=word(data, "url", "link", "external_url"),
        title=word(data, "title"),
        texts=tuple(
            filter(
                None, (word(data, "content_html", "content"), word(data, "content_text"), word(data, "summary", "description"))
            )
        ),
        author=author_of(data) or author,
        language=word(data, "language"),
        date=read_date(raw),
        raw_date=raw,
    )
