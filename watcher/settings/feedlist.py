"""The list of feeds in config.yaml, edited in place: every other line of the file stays as it is.

Owns: adding and removing items of `feeds:`. Never: fetches one.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from watcher.doors.files import nearest, read_text, write_text
from watcher.doors.files.yaml import Edit, parse_whole, parse_yaml
from watcher.errors import ConfigError, UsageError
from watcher.settings.shape import Feed

Item = dict[str, Any]
ORDER = ("name", "kind", "publisher", "authority", "url", "engine", "every", "pages", "languages", "topics", "enabled")


def add_feeds(path: str | Path, items: list[Item]) -> list[Item]:
    """Add feeds to the file; those whose address is there already are left out. Return the ones added.

    Raises ConfigError when the file is no settings file, UsageError when a name is taken or a feed is none.
    """
    text = read_text(path, error=ConfigError)
    added: list[Item] = []
    for item in items:
        there = listed(text, path)
        if any(same_address(item["url"], str(each.get("url", ""))) for each in there):
            continue
        text = inserted(text, path, checked(item, {str(each.get("name", "")).lower() for each in there}))
        added.append(item)
    if added:
        write_text(path, text)
    return added


def remove_feed(path: str | Path, which: str) -> Item:
    """Remove the feed with that name or address from the file and return it. Raises UsageError when there is none."""
    text = read_text(path, error=ConfigError)
    there = listed(text, path)
    for index, item in enumerate(there):
        if which.lower() == str(item.get("name", "")).lower() or same_address(which, str(item.get("url", ""))):
            write_text(path, removed(text, path, index))
            return item
    names = {name.lower(): name for item in there if (name := str(item.get("name") or item.get("url")))}
    close = names.get(nearest(which.lower(), names), "")
    hint = f"did you mean {close}?" if close else "`watcher feeds list` names them"
    raise UsageError(f"{path}: no feed {which} -- {hint}")


def same_address(one: str, other: str) -> bool:
    """Whether two addresses lead to the same feed, but for http or https and a slash at the end."""
    strip = [address.strip().removeprefix("https://").removeprefix("http://").rstrip("/").lower() for address in (one, other)]
    return strip[0] == strip[1]


def listed(text: str, path: str | Path) -> list[Item]:
    """Return the feeds of the file as it stands, each a group of keys."""
    data = parse_yaml(text, place=str(path), error=ConfigError).data
    feeds = data.get("feeds") if isinstance(data, dict) else None
    return [{"url": feed} if isinstance(feed, str) else dict(feed) for feed in feeds or [] if isinstance(feed, str | dict)]


def checked(item: Item, taken: set[str]) -> Item:
    """Return the item with its keys in order. Raises UsageError where it is no feed, or its name is taken."""
    kept = {key: item[key] for key in ORDER if item.get(key) not in (None, "", (), [])}
    try:
        Feed.model_validate(kept)
    except ValueError as error:
        said = str(error.errors()[0]["msg"]).removeprefix("Value error, ") if hasattr(error, "errors") else str(error)
        raise UsageError(said) from None
    if str(item.get("name", "")).lower() in taken - {""}:
        raise UsageError(f"a feed is already called {item['name']} -- give this one another name with --name")
    return kept


def block_of(text: str, path: str | Path) -> tuple[list[str], CommentedSeq] | None:
    """Return the file's lines and its list of feeds, where that is a list with dashes and something in it."""
    data = parse_whole(text, place=str(path), error=ConfigError).data
    feeds = data.get("feeds") if isinstance(data, dict) else None
    if not isinstance(feeds, CommentedSeq) or not feeds or feeds.fa.flow_style():
        return None
    return text.splitlines(keepends=True), feeds


def extent(lines: list[str], feeds: CommentedSeq, index: int) -> tuple[int, int, int]:
    """Return an item's first line, the line after its last, and the column of its dash."""
    first, column = feeds.lc.item(index)
    dash = lines[first].rfind("-", 0, column)
    end = feeds.lc.item(index + 1)[0] if index + 1 < len(feeds) else len(lines)
    for number in range(first + 1, end):
        bare = lines[number].strip()
        if bare and not bare.startswith("#") and len(lines[number]) - len(lines[number].lstrip()) <= dash:
            end = number
            break
    while end > first + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return first, end, dash


def one_line(item: Item) -> str:
    """Return the item as YAML on one line."""
    edit = Edit("{}", place="")
    shown = CommentedMap(item)
    shown.fa.set_flow_style()
    out = io.StringIO()
    edit.yaml.dump(shown, out)
    return out.getvalue().strip()


def inserted(text: str, path: str | Path, item: Item) -> str:
    """Return the file's text with one more feed at the end of the list."""
    block = block_of(text, path)
    if block is None:
        edit = Edit(text, place=str(path), error=ConfigError)
        if edit.data is None:
            return text.rstrip("\n") + f"\nfeeds:\n  - {one_line(item)}\n".lstrip("\n" if not text.strip() else "")
        feeds = edit.data.get("feeds") or CommentedSeq()
        if not feeds:
            edit.data["feeds"] = feeds = CommentedSeq()
        shown = CommentedMap(item)
        shown.fa.set_flow_style()
        feeds.append(shown)
        return edit.text()
    lines, feeds = block
    _, end, dash = extent(lines, feeds, len(feeds) - 1)
    if not lines[end - 1].endswith("\n"):
        lines[end - 1] += "\n"
    lines.insert(end, f"{' ' * dash}- {one_line(item)}\n")
    return "".join(lines)


def removed(text: str, path: str | Path, index: int) -> str:
    """Return the file's text without one feed."""
    block = block_of(text, path)
    if block is None:
        edit = Edit(text, place=str(path), error=ConfigError)
        del edit.data["feeds"][index]
        return edit.text()
    lines, feeds = block
    first, end, _ = extent(lines, feeds, index)
    if len(feeds) == 1:
        key = next(number for number in range(first, -1, -1) if re.match(r"feeds\s*:", lines[number]))
        lines[key] = re.sub(r":", ": []", lines[key], count=1)
    return "".join(lines[:first] + lines[end:])
