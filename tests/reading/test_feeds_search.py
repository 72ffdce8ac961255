"""Search feeds: the query that stands for a scope, and what aggregators wrap around an entry."""

from __future__ import annotations

import base64
from urllib.parse import parse_qs, urlsplit

import pytest

from watcher.reading.feeds.search import ENGINES, address, own_words, query, split_publisher, unwrap

SCOPE = [["Iraq", "Iraqi"], ["US", "U.S.", "prime minister"]]


def test_a_scope_becomes_a_query() -> None:
    assert query(SCOPE) == '(Iraq OR Iraqi) (US OR "U.S." OR "prime minister")'
    assert query([["lake"], []]) == "lake"


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_has_an_address(engine: str) -> None:
    said = parse_qs(urlsplit(address(engine, SCOPE)).query)
    asked = (said.get("q") or said["query"])[0]
    assert "(Iraq OR Iraqi)" in asked
    # GDELT refuses words of one or two letters.
    assert ("US OR" in asked) == (engine != "gdelt")


def test_an_unknown_engine_is_told() -> None:
    with pytest.raises(ValueError, match="gdelt"):
        address("altavista", SCOPE)


def token(url: str, *, long: bool = False) -> str:
    size = bytes([len(url) & 0x7F | 0x80, len(url) >> 7]) if len(url) > 127 else bytes([len(url)])
    return base64.urlsafe_b64encode(b"\x08\x13\x22" + size + url.encode() + b"\xd2\x01\x00").decode().rstrip("=")


@pytest.mark.parametrize(
    ("wrapped", "expected"),
    [
        ("https://news.google.com/rss/articles/" + token("https://l.example/a") + "?oc=5", "https://l.example/a"),
        ("https://news.google.com/rss/articles/" + token("https://l.example/" + "a" * 200), "https://l.example/" + "a" * 200),
        ("https://www.google.com/url?rct=j&sa=t&url=https://l.example/a%3Fb%3D1&ct=ga", "https://l.example/a?b=1"),
        ("http://www.bing.com/news/apiclick.aspx?url=https%3a%2f%2fl.example%2fa&c=1", "https://l.example/a"),
        ("https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=https%3a%2f%2fl.example%2fa/RK=2/RS=x-", "https://l.example/a"),
        ("https://l.example/login?url=https://elsewhere.example/", "https://l.example/login?url=https://elsewhere.example/"),
        ("https://www.google.com/url?url=javascript:alert(1)", "https://www.google.com/url?url=javascript:alert(1)"),
    ],
)
def test_a_redirect_link_is_undone_where_it_holds_its_target(wrapped: str, expected: str) -> None:
    assert unwrap(wrapped) == expected


@pytest.mark.parametrize("broken", ["CBMi", "====", "é", "AU_yqLabc", ""])
def test_an_opaque_token_stays(broken: str) -> None:
    url = f"https://news.google.com/rss/articles/{broken}"
    assert unwrap(url) == url


@pytest.mark.parametrize(
    ("title", "source", "expected"),
    [
        ("Ferry fleet shrinks - Lake Courier", "", ("Ferry fleet shrinks", "Lake Courier")),
        ("Ferry fleet shrinks - Lake Courier", "Lake Courier", ("Ferry fleet shrinks", "Lake Courier")),
        ("Ferry fleet shrinks | Lake - Shore", "Lake - Shore", ("Ferry fleet shrinks", "Lake - Shore")),
        ("A mid-lake rescue", "", ("A mid-lake rescue", "")),
        ("Storm - what we know - The Shore", "The Shore", ("Storm - what we know", "The Shore")),
        ("Ferry fleet shrinks", "Lake Courier on MSN", ("Ferry fleet shrinks", "Lake Courier")),
    ],
)
def test_the_publisher_is_taken_from_the_entry_or_its_title(title: str, source: str, expected: tuple[str, str]) -> None:
    assert split_publisher(title, source) == expected


def test_a_list_of_links_is_no_text() -> None:
    assert own_words('<ol><li><a href="x">One</a> <font color="#6f6f6f">A</font></li><li><a href="y">Two</a></li></ol>') == ""
    said = '<a href="x">More</a> The board said on Monday that three boats will be sold by autumn.'
    assert own_words(said) == said
