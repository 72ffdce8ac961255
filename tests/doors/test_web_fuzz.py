"""The gate against what nobody thought of: addresses, answers and headers made up by Hypothesis."""

from __future__ import annotations

import asyncio
import gzip
import ipaddress
import zlib
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site import Site, cut_off
from watcher.doors.web import Gate, Limits
from watcher.doors.web.address import Rules, check_url
from watcher.doors.web.inflate import Inflater, TooBig
from watcher.errors import WireError

OURS = Limits(host_gap=0, allow_networks=("127.7.0.0/16",), read=0.5, total=0.5, max_wire=50_000, max_inflated=100_000)
HOSTS = st.one_of(
    st.ip_addresses(v=4).map(str),
    st.ip_addresses(v=6).map(lambda each: f"[{each}]"),
    st.integers(0, 2**32).map(str),
    st.integers(0, 2**32).map(hex),
    st.integers(0, 2**32).map(oct),
    st.sampled_from(
        ["localhost", "LOCALHOST.", "127.1", "0", "①②⑦.1", "127。0。0。1", "a@127.0.0.1", "127.0.0.1\\@b", "%31", "[::1%lo]"]
    ),
    st.text(max_size=20),
)
URLS = st.builds(
    lambda scheme, slashes, host, port, rest: f"{scheme}{slashes}{host}{port}{rest}",
    st.sampled_from(["http:", "https:", "HTTP:", "hTtP:", "ftp:", "file:", "javascript:", "", " http:", "http:\t"]),
    st.sampled_from(["//", "/", "\\\\", "///", "/\\", ""]),
    HOSTS,
    st.sampled_from(["", ":80", ":0", ":99999", ":x", ":８０"]),
    st.text(max_size=15).map(lambda text: f"/{text}"),
)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with Site().open() as opened:
        yield opened


@given(URLS)
@settings(max_examples=400)
def test_an_address_is_clean_or_refused(url: str) -> None:
    with suppress(WireError):
        target = check_url(url)
        assert target.scheme in ("http", "https")
        assert target.host
        assert target.host.isascii()
        assert target.path.startswith("/")
        assert target.path.isascii()
        assert not set(target.path + target.host) & set(" \r\n\t\\@"[:5])
        assert 0 < target.port < 65536
        assert check_url(target.url).url == target.url


@given(
    st.one_of(
        st.ip_addresses(v=4),
        st.ip_addresses(v=6),
        st.ip_addresses(network="::ffff:0:0/96"),
        st.ip_addresses(network="2002::/16"),
    )
)
@settings(max_examples=400)
def test_only_the_public_internet_is_permitted(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    if Rules((), ()).permits("host.example", str(address)):
        assert not address.is_private
        assert not address.is_loopback
        assert not address.is_link_local
        inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
        assert inner is None or (inner.is_global and not inner.is_loopback)


LINES = st.sampled_from(
    [
        b"Content-Length: 5",
        b"Content-Length: 99999999999999999999",
        b"Content-Length: -1",
        b"Content-Encoding: gzip",
        b"Content-Encoding: gzip, deflate, gzip",
        b"Content-Encoding: br",
        b"Transfer-Encoding: chunked",
        b"Transfer-Encoding: gzip, chunked",
        b"Location: http://127.0.0.1/",
        b"Location: \xff\xfe",
        b"Location: //[::1",
        b'ETag: \xe9"',
        b"Set-Cookie: a=b",
        b": nothing",
        b"A" * 3000 + b": b",
        b"folded: a\r\n b",
    ]
)
ANSWERS = st.builds(
    lambda status, lines, body: b"HTTP/1.1 " + status + b" X\r\n" + b"\r\n".join([*lines, b"", b""]) + body,
    st.sampled_from([b"200", b"204", b"206", b"301", b"304", b"308", b"404", b"500", b"999", b"abc", b"100"]),
    st.lists(LINES, max_size=5),
    st.one_of(st.binary(max_size=200), st.just(b"3\r\nabc\r\n0\r\n\r\n"), st.binary(max_size=99).map(gzip.compress)),
)


@given(ANSWERS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_answer_is_an_answer_or_one_kind_of_error(site: Site, answer: bytes) -> None:
    url = site.say("/a", cut_off(answer))

    async def run() -> None:
        async with Gate(OURS) as gate:
            with suppress(WireError):
                got = await gate.get(url)
                assert len(got.body) <= 100_000

    asyncio.run(run())


@pytest.fixture(scope="module")
def bait() -> Iterator[Site]:
    """A site at an address that nobody may be led to."""
    with Site(host="127.0.0.1").open() as opened:
        yield opened


LEADS = st.tuples(
    st.sampled_from(["http://", "HTTP://", "//", "http:/", "http:\\\\", "/\\", "\t//", "http:", "///"]),
    st.sampled_from(["", "a@", "a:b@", "127.7.0.1@", "127.7.0.1#@", "127.7.0.1?@", "127.7.0.1/@", "127.7.0.1\\@", "%00"]),
    st.sampled_from(
        [
            "127.0.0.1",
            "localhost",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "2130706433",
            "0x7f.1",
            "0177.0.0.1",
            "0",
            "127.1",
            "127.0.0.1.",
        ]
    ),
    st.sampled_from(["", "/", "/x", "?x", "#x", "\\x", "%2f", "\r\nx: y"]),
    st.integers(0, 3),
)


@given(st.lists(LEADS, min_size=1, max_size=3), st.sampled_from([301, 302, 303, 307, 308]))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_redirect_leads_where_nobody_may_go(
    site: Site, bait: Site, leads: list[tuple[str, str, str, str, int]], status: int
) -> None:
    bait.say("/", cut_off(b"HTTP/1.1 200 OK\r\n\r\nsecret"))

    async def run() -> None:
        async with Gate(OURS) as gate:
            for scheme, user, host, rest, hops in leads:
                address = f"{scheme}{user}{host}:{bait.port}{rest}"
                line = address.encode("latin-1", "replace").replace(b"\r\n", b" ")
                last = b"HTTP/1.1 %d X\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % (status, line)
                for hop in range(hops):
                    site.say(f"/{hop}", b"HTTP/1.1 302 X\r\nLocation: /%d\r\nContent-Length: 0\r\n\r\n" % (hop + 1))
                site.say(f"/{hops}", last)
                with suppress(WireError):
                    await gate.get(site.url("/0"))
                with suppress(WireError):
                    await gate.get(address)
                with suppress(WireError):
                    await gate.post(address, b"{}")

    asyncio.run(run())
    assert (bait.connections, bait.asked) == (0, [])


@given(st.binary(max_size=3000), st.sampled_from(["gzip", "deflate", "identity"]), st.integers(1, 400), st.integers(0, 5000))
@settings(max_examples=200)
def test_unpacking_keeps_its_cap(data: bytes, coding: str, step: int, cap: int) -> None:
    for packed in (data, zlib.compress(data), gzip.compress(data)):
        stage, out = Inflater(coding, cap), b""
        with suppress(TooBig, zlib.error):
            for at in range(0, len(packed), step):
                out += b"".join(stage.feed(packed[at : at + step]))
            assert len(out) <= cap
            if (coding, packed == data) == ("identity", True):
                assert out == data
