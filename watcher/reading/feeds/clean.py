"""Cleaning at the border: what a feed or a page gives becomes plain text and addresses of bounded size.

Owns: markup to text, control characters, whitespace, schemes. Never: changes a letter or a digit that a reader would see.
"""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

MOST_TITLE, MOST_TEXT, MOST_URL, MOST_AUTHOR, MOST_GUID = 500, 100_000, 2000, 200, 1000
MOST_MARKUP = 600_000
MOST_TAGS = 10_000  # beyond, nesting may make a tree too deep to walk

# C0 and C1 controls but for tab and line ends, bidirectional embeddings, overrides and isolates, the byte order mark, lone
# surrogates, non-characters: none of them is ever seen, all of them can deceive or break what comes later.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>|&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
LEFT_OVER = re.compile(r"</(?:p|div|a|strong|em|span|b|i|li|ul|h[1-6])>|<(?:br|p|img)\b[^<>]*>", re.I)
BLOCK = re.compile(
    r"(<(?:/?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|table|blockquote|section|article|header|footer|aside|figure|figcaption|pre|form"
    r"|main|nav|address|option|caption)|br|hr)\b)",
    re.I,
)
CELL = re.compile(r"(<(?:td|th)\b)", re.I)
# Tags that a browser takes as they come, and what each leaves in the text. Where all tags are among them, and their quotes are
# whole, no tree is needed to tell what is seen.
TAG = re.compile(r"""<(/?[a-zA-Z][a-zA-Z0-9]*)(?:[\s/](?:[^<>"']|"[^"<>]*"|'[^'<>]*')*+)?>""")
SIMPLE = {
    **dict.fromkeys("a abbr b big cite code em font i img ins q s small span strong sub sup tt u".split(), ""),
    **dict.fromkeys("blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p section ul".split(), "\n"),
}
SIMPLE |= {f"/{name}": "" if name in ("br", "hr", "img") else left for name, left in SIMPLE.items()}
DROPPED = ["script", "style", "noscript", "template", "iframe", "object", "svg", "math", "head", "select", "button"]
SINGLE_BREAK = re.compile(r"(?<!\n)\r?\n(?!\r?\n)")
PARAGRAPH = re.compile(r"(?:\r?\n){2,}")


def tidy(text: str, most: int) -> str:
    """Return one line of text: unseen characters removed, runs of blanks made one, cut at a word within `most` characters."""
    if UNSEEN.search(text):
        text = UNSEEN.sub("", text)
    return cut(" ".join(text.split()), most)


def cut(text: str, most: int) -> str:
    """Return `text` within `most` characters, cut at a blank where there is one near the end."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    return head[: max(head.rfind(" "), most - 60)].rstrip() + "…"


def plain(markup: str, most: int = MOST_TEXT) -> str:
    """Return the text of HTML or of plain text: one line per block, scripts and styles dropped, at most `most` characters."""
    markup = markup[:MOST_MARKUP]
    if not MARKUP.search(markup):
        return lines(PARAGRAPH.sub("\n", SINGLE_BREAK.sub(" ", markup)), most) if "\n\n" in markup else tidy(markup, most)
    for _ in range(2):
        markup = strip_tags(markup)
        if not LEFT_OVER.search(markup):
            break
    return lines(markup, most)


def lines(text: str, most: int = MOST_TEXT) -> str:
    """Return `text` with its line ends kept as ends of paragraphs, blanks made one, unseen characters removed."""
    if UNSEEN.search(text):
        text = UNSEEN.sub("", text)
    return cut("\n".join(filter(None, (" ".join(each.split()) for each in text.split("\n")))), most)


def strip_tags(markup: str) -> str:
    """Return what a browser would show of `markup`; blocks stand on lines of their own, inline tags leave no gap."""
    if "<" not in markup:
        return html.unescape(markup)
    if markup.count("<") > MOST_TAGS:
        return html.unescape(re.sub(r"<[^<>]*>", " ", markup))
    markup = " ".join(markup.split())
    simple = without_simple_tags(markup)
    return seen_in_tree(markup) if simple is None else simple


def seen_in_tree(markup: str) -> str:
    """Return the text of `markup` by way of a browser's parser."""
    marked = BLOCK.sub(r"\n\1", markup)
    marked = CELL.sub(r" \1", marked) if "<t" in marked.lower() else marked
    try:
        tree = LexborHTMLParser(marked)
        tree.strip_tags(DROPPED)
        return (tree.body or tree.root).text(separator="") if tree.root else ""
    except (SelectolaxError, UnicodeError, ValueError):
        return html.unescape(re.sub(r"<[^<>]*>", " ", marked))


def without_simple_tags(markup: str) -> str | None:
    """Return the text of `markup` where it holds SIMPLE tags alone, else None."""
    pieces: list[str] = []
    last = 0
    for tag in TAG.finditer(markup):
        left = SIMPLE.get(tag[1].lower())
        start = tag.start()
        if left is None or "<" in (text := markup[last:start]):
            return None
        # Each piece by itself: a tag ends a reference ("&eacute</b>;").
        pieces += (html.unescape(text), left)
        last = tag.end()
    if "<" in (text := markup[last:]) or "\x00" in markup:
        return None
    pieces.append(html.unescape(text))
    return "".join(pieces)


def line(markup: str, most: int) -> str:
    """Return the text of a title or a name on one line."""
    if not MARKUP.search(markup):
        return tidy(markup, most)
    return tidy(plain(markup, most * 4), most)


def link(address: str, against: str = "") -> str:
    """Return an absolute http(s) address within bounds, or ""; anything else (javascript:, data:, mailto:) is dropped."""
    address = UNSEEN.sub("", address).strip()
    if not address or len(address) > MOST_URL * 2:
        return ""
    try:
        if against and not address[:8].lower().startswith(("http://", "https://")):
            address = urljoin(against, address).strip()  # "0 ;": what stood before empty parameters
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            return ""
    except ValueError:
        return ""
    if len(address.split(maxsplit=1)) > 1:
        address = re.sub(r"\s", "%20", address)
    return address if len(address) <= MOST_URL else ""


def tongue(tag: str) -> str:
    """Return the primary language subtag in lower case ("en" of "en-US"), or "" where it is none."""
    primary = re.split(r"[-_]", tag.strip().lower())[0]
    return primary if re.fullmatch(r"[a-z]{2,3}", primary) else ""
