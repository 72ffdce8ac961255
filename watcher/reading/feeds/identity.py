"""Which entry is which: the same one edited, another one under the same id, or an old one under a new id.

Owns: ids and versions. Never: keeps an entry; what is known is handed in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from watcher.model import Entry, digest_of

TRACKING = re.compile(
    r"^(?:utm_[a-z]+|at_(?:medium|campaign|[a-z_]+)|fbclid|gclid|ref|cmpid|ocid|ns_[a-z]+|traffic_source)$", re.I
)
WORD = re.compile(r"\w+")
NEAR_IN_TIME = timedelta(hours=20)  # less than between two daily reports in the same words
ALIKE = 0.8
RELATED = 0.4


def canonical(url: str) -> str:
    """Return what makes two addresses the same article: no scheme, no "www.", no fragment, no tracking, no last slash."""
    head, is_address, rest = url.strip().partition("://")
    if not is_address:
        return head
    address, _, query = rest.partition("#")[0].partition("?")
    host, _, path = address.partition("/")
    kept = "&".join(each for each in query.split("&") if each and not is_tracking(each)) if query else ""
    return f"{host.lower().removeprefix('www.')}/{path.rstrip('/')}{'?' + kept if kept else ''}"


def is_tracking(part: str) -> bool:
    name, _, value = part.partition("=")
    return bool(TRACKING.match(name)) and not (name.lower() == "ref" and value.isdecimal())


def placed(url: str) -> str:
    """Return `canonical` with the place in the page that the address names, as change logs and link blogs have it."""
    place = url.strip().partition("#")[2]
    return f"{canonical(url)}#{place}" if place and "=" not in place else canonical(url)


def name_of(entry: Entry) -> str:
    """Return what a guid stands for. A place in it counts where the link has it, too; else it numbers the edits of a piece."""
    place = entry.guid.strip().partition("#")[2]
    return placed(entry.guid) if place and entry.url.endswith(f"#{place}") else canonical(entry.guid)


def words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()[:4000]))


def alike(one: Entry, other: Entry) -> float:
    """Return how much of their words two entries share, 0 to 1 (Jaccard over title and text)."""
    a, b = words(f"{one.title} {one.text}"), words(f"{other.title} {other.text}")
    return len(a & b) / len(a | b) if a or b else 1.0


def with_ids(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return `entries` with ids from the feed alone: by guid, else by link, else by content.

    A guid that several entries of one document carry is told apart by link, and then by title, so that none is lost.
    Exact repetitions are dropped.
    """
    guids = Counter(name_of(each) for each in entries if each.guid)
    pairs = Counter((name_of(each), placed(each.url)) for each in entries if each.guid)
    links = Counter(placed(each.url) for each in entries if each.url and not each.guid)
    out: dict[str, Entry] = {}
    for entry in entries:
        guid, url = name_of(entry) if entry.guid else "", placed(entry.url) if entry.url else ""
        key: tuple[str, ...]
        if guid and guids[guid] == 1:
            key = ("guid", guid)
        elif guid and pairs[guid, url] == 1:
            key = ("guid", guid, url)
        elif guid:
            key = ("guid", guid, url, entry.title)
        elif url and links[url] == 1:
            key = ("link", url)
        elif url:
            key = ("link", url, entry.title)
        else:
            key = ("text", entry.title, entry.text)
        named = replace(entry, id=digest_of(entry.feed, *key))
        kept = out.get(named.id)
        if kept is not None and kept.version != named.version:
            named = replace(named, id=digest_of(named.id, named.version))
        out.setdefault(named.id, named)
    return tuple(out.values())


def recognise(entries: Sequence[Entry], known: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return `entries` with the ids of the known entries (of the same feed) that they are versions of.

    known: newest first; each as it was last seen.
    """
    past = Past(known, entries)
    if not past.by_id:
        return tuple(entries)
    out = []
    for entry in entries:
        if entry.id not in past.taken:
            found = past.match(entry)
            if found is not None:
                past.taken.add(found.id)
                entry = replace(entry, id=found.id)
            elif entry.id in past.by_id:
                # The guid is reused for another story: it gets an id of its own, and the old one is kept.
                entry = replace(entry, id=digest_of(entry.id, placed(entry.url), entry.title))
        out.append(entry)
    return tuple(out)


class Past:
    """The known entries of a feed, as `entries` are held against them. taken: ids that one of `entries` has for sure."""

    def __init__(self, known: Iterable[Entry], entries: Sequence[Entry]) -> None:
        past = list(known)
        self.by_id = {each.id: each for each in past}
        self.by_guid = index((name_of(each), each) for each in past if each.guid)
        self.by_link = index((placed(each.url), each) for each in past if each.url)
        self.by_title: dict[str, list[Entry]] = {}
        for each in past:
            self.by_title.setdefault(each.title.lower(), []).append(each)
        self.guids = Counter(name_of(each) for each in entries if each.guid)
        self.links = Counter(placed(each.url) for each in entries if each.url)
        self.taken = {each.id for each in entries if each.id in self.by_id and is_surely(each, self.by_id[each.id])}

    def is_shared(self, guid: str) -> bool:
        """True when several entries, of now or of before, bear this guid."""
        return self.guids[guid] > 1 or len(self.by_guid.get(guid, ())) > 1

    def match(self, entry: Entry) -> Entry | None:
        """Return the known entry that `entry` is a version of: by guid, then by a link of its own, then by content."""
        if entry.guid:
            guid = name_of(entry)
            free = [each for each in self.by_guid.get(guid, ()) if each.id not in self.taken]
            free.sort(key=lambda each: (placed(each.url) != placed(entry.url), each.title != entry.title))
            for other in free:
                if is_same(entry, other, shared=self.is_shared(guid)):
                    return other
        link = placed(entry.url) if entry.url else ""
        if link and self.links[link] == 1:
            linked = [each for each in self.by_link.get(link, ()) if each.id not in self.taken]
            if len(linked) == 1:
                return linked[0]
        for other in self.by_title.get(entry.title.lower(), ()):
            near = abs(entry.when - other.when) <= NEAR_IN_TIME
            if other.id not in self.taken and near and alike(entry, other) >= ALIKE:
                return other
        return None


def index(entries: Iterable[tuple[str, Entry]]) -> dict[str, list[Entry]]:
    out: dict[str, list[Entry]] = {}
    for key, each in entries:
        out.setdefault(key, []).append(each)
    return out


def is_surely(entry: Entry, other: Entry) -> bool:
    """True when two entries with one id are one story beyond doubt."""
    return entry.version == other.version or (bool(entry.url) and placed(entry.url) == placed(other.url))


def is_same(entry: Entry, other: Entry, *, shared: bool) -> bool:
    """True when two entries with one guid are one story: same link, same title, same date, or much the same words.

    shared: more than these two have that guid, so that it proves nothing.
    """
    if is_surely(entry, other) or entry.title == other.title:
        return True
    if shared:
        return False
    if not entry.url and not other.url:
        return True
    return (entry.published is not None and entry.published == other.published) or alike(entry, other) >= RELATED
