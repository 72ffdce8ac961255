"""A draft as a baseline file: facts best first, the article's sentence above each as a comment, what was left out at the end.

Owns: the file's text. Never: decides what is in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from watcher.draft import Draft, Drafted, LeftOut
from watcher.draft.article import Article

WIDTH = 124
PLAIN = re.compile(r"[A-Za-z][^:#\[\]{},&*!|>'\"%@`]*")
HEAD = """\
# yaml-language-server: $schema=../.schema/baseline.schema.json
#
# A draft, made by `watcher draft`. Above each fact stands the article's sentence. Take out what you do not rely on; put what
# may change in [brackets]. `watcher facts --explain` shows how each is read, `watcher check` what is wrong.
"""


def write_draft(draft: Draft) -> str:
    """Return the draft as YAML text, ready to be read as a baseline once it holds a fact."""
    article = draft.article
    out = [HEAD, f"topic: {draft.topic}", f"title: {quoted(article.name or draft.topic.replace('-', ' ').capitalize())}"]
    out += [
        "article:",
        f"  publisher: {quoted(article.publisher)}",
        f"  published: {article.published.isoformat()}{_undated(article)}",
    ]
    out += [f"  title: {quoted(article.title)}"] if article.title != article.name else []
    out += [f"  url: {quoted(article.url)}"] if article.url else []
    out += ["", "# An entry is read when each of these groups has a hit: whole words, capital letters ignored.", "scope:"]
    out += [f"  - [{', '.join(quoted(word) for word in group)}]" for group in draft.scope]
    out += ["", "facts:" if draft.facts else "facts: []"]
    for fact in draft.facts:
        out += [*comment(f"“{fact.line.text}”"), f"  - id: {fact.id}", f"    says: {says(fact.says)}", ""]
    return "\n".join([*out, *_unread(draft.unread), *_left(draft.left_out)]).rstrip() + "\n"


def _undated(article: Article) -> str:
    return "" if article.dated else "   # the article does not say; write its day here"


def _unread(drafts: Iterable[Drafted]) -> list[str]:
    """Return the facts that are not read well, as comments with what was wrong."""
    out: list[str] = []
    for fact in drafts:
        out += [
            *comment(f"“{fact.line.text}”"),
            f"  # - id: {fact.id}",
            f"  #   says: {says(fact.says)}",
            *comment(f"    {fact.faults[0]}"),
            "  #",
        ]
    return ["  # ── Not read well: say these in plainer words before you take them ──", "  #", *out] if out else []


def _left(left: Iterable[LeftOut]) -> list[str]:
    """Return what was left out, gathered by the reason."""
    by: dict[str, list[str]] = {}
    for each in left:
        by.setdefault(each.why, []).append(each.what.replace("[", "").replace("]", ""))
    out = [line for why, what in by.items() for line in comment(f"{why}: {'; '.join(dict.fromkeys(what))}")]
    return ["", "# ── Left out ──", *(line.removeprefix("  ") for line in out)] if out else []


def comment(text: str) -> list[str]:
    """Return text as comment lines of the file."""
    lines, line = [], "  #"
    for word in text.split():
        if len(line) + len(word) + 1 > WIDTH:
            lines.append(line)
            line = "  #"
        line = f"{line} {word}"
    return [*lines, line]


def quoted(text: str) -> str:
    """Return text as a YAML scalar, in quotes where it needs them."""
    plain = PLAIN.fullmatch(text) and text.lower() not in ("yes", "no", "on", "off", "true", "false", "null", "y", "n")
    return text if plain and text == text.strip() else json.dumps(text, ensure_ascii=False)


def says(text: str) -> str:
    """Return a fact's sentence as a YAML scalar: brackets within need no quotes, one at the front does."""
    plain = not re.match(r"[\[\"'&*!|>%@`{?#-]", text) and ": " not in text and " #" not in text
    return text if plain else json.dumps(text, ensure_ascii=False)
