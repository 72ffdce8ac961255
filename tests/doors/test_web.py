"""The gate: what leaves the machine, what is taken in, and for how long."""

from __future__ import annotations

import asyncio
import gzip
import socket
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

import pytest

from tests.site import Site, cut_off, drip, hang, moved, reply
from watcher.doors.web import Gate, Limits, Response
from watcher.errors import WireError

OURS = ("127.7.0.0/16",)
OPEN = Limits(host_gap=0, allow_networks=OURS, connect=1, read=1, total=2)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site().open() as opened:
        yield opened


def get(url: str, limits: Limits = OPEN, **more: str) -> Response:
    async def run() -> Response:
        async with Gate(limits) as gate:
            return await gate.get(url, **more)  # type: ignore[arg-type]

    return asyncio.run(run())


def refusal(url: str, limits: Limits = OPEN) -> WireError:
    with pytest.raises(WireError) as caught:
        get(url, limits)
    return caught.value


# ── what we say ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_request_says_who_we_are_and_nothing_else(site: Site) -> None:
    limits = Limits(host_gap=0, allow_networks=OURS, user_agent="watcher/9 (+mailto:me@example.org)")
    url = site.say("/feed", reply(200, b"x", Set_Cookie="track=1"), reply(200, b"x"))

    async def twice() -> None:
        async with Gate(limits) as gate:
            await gate.get(url)
            await gate.get(url)

    asyncio.run(twice())
    for asked in site.asked:
        assert set(asked.headers) == {"host", "user-agent", "accept", "accept-encoding"}
        assert asked.headers["user-agent"] == "watcher/9 (+mailto:me@example.org)"
        assert asked.headers["host"] == f"127.7.0.1:{site.port}"
        assert asked.path == "/feed"


def test_validators_are_sent_word_for_word(site: Site) -> None:
    url = site.say("/feed", reply(304, ETag='W/"a b"'))
    answer = get(url, etag='W/"odd, \xe9"', modified="yesterday, perhaps")
    assert site.last().headers["if-none-match"] == 'W/"odd, \xe9"'
    assert site.last().headers["if-modified-since"] == "yesterday, perhaps"
    assert answer.not_modified
    assert answer.headers["etag"] == 'W/"a b"'


def test_validators_go_to_the_address_that_gave_them(site: Site) -> None:
    target = site.say("/b", reply(200, b"x"))
    start = site.say("/a", moved(target, 302))
    get(start, etag='"1"', validated=target)
    assert [each.headers.get("if-none-match") for each in site.asked] == [None, '"1"']


def test_a_validator_cannot_smuggle_a_header(site: Site) -> None:
    url = site.say("/feed", reply(200, b"x"))
    assert refusal_of_etag(url).kind == "protocol"
    assert site.asked == []


def refusal_of_etag(url: str) -> WireError:
    with pytest.raises(WireError) as caught:
        get(url, etag='"a"\r\nCookie: stolen=1')
    return caught.value


def test_odd_paths_are_encoded_once(site: Site) -> None:
    site.say("/f%C3%A9ed%20a?q=%C3%BC&b=%2F", reply(200, b"x"))
    assert get(site.url("/féed a?q=ü&b=%2F#part")).status == 200


# ── where we go ──────────────────────────────────────────────────────────────────────────────────────────────────────

PRIVATE = [
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://localhost.:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/",
    "http://[64:ff9b:1::7f00:1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[fe80::1]:{port}/",
    "http://[fd00::1]:{port}/",
    "http://[fec0::1]:{port}/",
    "http://0.0.0.0:{port}/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://127.0.1:{port}/",
    "http://１２７.０.０.１:{port}/",
    "http://①②⑦.⓪.⓪.①:{port}/",
    "http://127。0。0。1:{port}/",
    "http://user@127.0.0.1:{port}/",
    "http://example.org@127.0.0.1:{port}/",
    "http://example.org\\@127.0.0.1:{port}/",
    "http:\\\\127.0.0.1:{port}/",
    "http://127.0.0.1%2f@example.org/",
    "http://%31%32%37.0.0.1:{port}/",
    "http://[::1%25lo]:{port}/",
    "http:///127.0.0.1:{port}/",
    "http://",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1:{port}/",
    "javascript:alert(1)",
    "//127.0.0.1:{port}/",
    "http://127.0.0.1:99999/",
    "http://127.0.0.1:0/",
]


@pytest.mark.parametrize("form", PRIVATE)
def test_private_addresses_are_refused_in_every_spelling(form: str) -> None:
    with Site(host="127.0.0.1").open() as inner:
        assert refusal(form.format(port=inner.port)).kind in ("forbidden", "dns")
        assert (inner.asked, inner.connections) == ([], 0)


@pytest.mark.parametrize("form", PRIVATE)
def test_a_redirect_is_checked_like_an_address(site: Site, form: str) -> None:
    with Site(host="127.0.0.1").open() as inner:
        target = form.format(port=inner.port)
        # Relative to the site these are paths of its own, which is harmless.
        url = site.say("/a", moved(target.encode().decode("latin-1")))
        with suppress(WireError):
            get(url)
        assert (inner.asked, inner.connections) == ([], 0)


def test_the_allow_list_takes_networks_and_hosts() -> None:
    with Site(host="127.0.0.1").open() as inner:
        inner.say("/", reply(200, b"x"))
        assert get(f"http://localhost:{inner.port}/", Limits(allow_hosts=("localhost",))).status == 200
        assert get(f"http://127.0.0.1:{inner.port}/", Limits(allow_networks=("127.0.0.0/8",))).status == 200
        assert refusal(f"http://127.0.0.1:{inner.port}/", Limits(allow_hosts=("localhost",))).kind == "forbidden"
        assert "allow_networks" in str(refusal(f"http://127.0.0.1:{inner.port}/"))


def test_the_address_that_was_checked_is_the_one_connected_to(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is ours at first and leads inside a moment later (DNS rebinding), or to both at once."""
    answers = [["127.7.0.1"], ["127.0.0.1"], ["127.0.0.1", "::1", "127.7.0.1"]]
    asked: list[str] = []
    real = socket.getaddrinfo

    def resolve(host: str, port: int, *args: int, **kwargs: int) -> list[tuple[object, ...]]:
        if host != "lake.example":
            return real(host, port, *args, **kwargs)  # type: ignore[return-value]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in answers[len(asked) - 1]]

    site.say("/", reply(200, b"x"))
    with Site(host="127.0.0.1", port=site.port).open() as inner:
        monkeypatch.setattr(socket, "getaddrinfo", resolve)
        url = f"http://lake.example:{site.port}/"
        assert get(url).status == 200
        assert refusal(url).kind == "forbidden"
        assert get(url).status == 200
        assert (len(asked), len(site.asked), inner.connections) == (3, 2, 0)


@pytest.mark.parametrize(
    "address", ["10.1.2.3", "169.254.169.254", "100.64.0.1", "fd00::1", "::ffff:10.0.0.1", "192.0.0.8", "3fff::1"]
)
def test_a_name_that_leads_inside_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    found = [(family, socket.SOCK_STREAM, 6, "", (address, 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    error = refusal("http://intranet.example/")
    assert error.kind == "forbidden"
    assert address in str(error)


def test_an_unknown_name_is_told() -> None:
    assert refusal("http://no-such-host.invalid/").kind in ("dns", "timeout")


def test_nobody_listens(site: Site) -> None:
    url = site.url("/").replace(f":{site.port}", ":1")
    assert refusal(url).kind == "connect"


# ── redirects ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_permanent_redirects_are_known_as_far_as_they_are_permanent(site: Site) -> None:
    end = site.say("/d", reply(200, b"x"))
    site.say("/c", moved("/d", 302))
    site.say("/b", moved("c", 308))
    answer = get(site.say("/a", moved(site.url("/b"), 301)))
    assert (answer.final_url, answer.permanent) == (end, site.url("/c"))
    assert [hop.status for hop in answer.hops] == [301, 308, 302]
    assert get(site.say("/e", moved("/b", 307))).permanent == ""


def test_a_circle_ends(site: Site) -> None:
    site.say("/b", moved("/a"))
    assert refusal(site.say("/a", moved("/b"))).kind == "too-many-redirects"
    assert len(site.asked) == OPEN.max_redirects + 1


def test_a_redirect_without_a_target_is_an_answer(site: Site) -> None:
    assert get(site.say("/a", reply(302))).status == 302


# ── how much and how long ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("coding", "data"),
    [
        ("gzip", gzip.compress(b"news " * 1000)),
        ("x-gzip", gzip.compress(b"news " * 1000)),
        ("gzip", gzip.compress(b"news " * 500) + gzip.compress(b"news " * 500)),
        ("deflate", zlib.compress(b"news " * 1000)),
        ("deflate", zlib.compress(b"news " * 1000, wbits=-15)),
        ("gzip, gzip", gzip.compress(gzip.compress(b"news " * 1000))),
        ("gzip", b"news " * 1000),
        ("identity", b"news " * 1000),
    ],
    # gzip writes the time into its bytes: names of their own, so that every worker collects the same.
    ids=["gzip", "x-gzip", "two-members", "zlib", "raw-deflate", "twice", "claimed-gzip", "identity"],
)
def test_packed_bodies_are_unpacked(site: Site, coding: str, data: bytes) -> None:
    answer = get(site.say("/a", reply(200, data, Content_Encoding=coding)))
    assert answer.body == b"news " * 1000
    assert answer.wire == len(data)
    assert not answer.truncated


def test_a_coding_nobody_asked_for_is_refused(site: Site) -> None:
    assert "br" in str(refusal(site.say("/a", reply(200, b"x", Content_Encoding="br"))))


def bomb(size: int) -> bytes:
    packer = zlib.compressobj(1, wbits=31)
    piece = b"\0" * 1_000_000
    return b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()


def test_a_bomb_costs_little_memory(site: Site) -> None:
    url = site.say("/a", reply(200, bomb(300_000_000), Content_Encoding="gzip"))
    tracemalloc.start()
    error = refusal(url)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert error.kind == "too-big"
    assert "max_inflated" in str(error)
    assert peak < 20_000_000


def test_a_bomb_in_a_bomb(site: Site) -> None:
    data = gzip.compress(bomb(100_000_000))
    assert refusal(site.say("/a", reply(200, data, Content_Encoding="gzip, gzip"))).kind == "too-big"


def test_too_many_bytes_are_not_taken(site: Site) -> None:
    small = Limits(host_gap=0, allow_networks=OURS, max_wire=10_000, total=2)
    announced = site.say("/a", reply(200, b"x" * 10_001))
    endless = site.say("/b", drip(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 5000, 0))
    for url in (announced, endless):
        assert refusal(url, small).kind == "too-big"


@pytest.mark.parametrize(
    "answer",
    [
        hang,
        drip(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", b"x", 0.05),
        drip(b"HTTP/1.1 200 OK\r\n", b"X-More: y\r\n", 0.05),
        drip(b"", b"H", 0.3),
        drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.02),
    ],
    ids=["silence", "drip", "endless headers", "slow status line", "endless 1xx"],
)
def test_nothing_holds_us_beyond_the_deadline(site: Site, answer: object) -> None:
    limits = Limits(host_gap=0, allow_networks=OURS, read=0.4, total=0.6)
    began = time.monotonic()
    error = refusal(site.say("/a", answer), limits)  # type: ignore[arg-type]
    assert time.monotonic() - began < 2
    assert error.kind in ("timeout", "protocol")


def test_the_deadline_holds_for_all_hops_together(site: Site) -> None:
    async def slow(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.3)
        writer.write(moved("/a"))

    began = time.monotonic()
    assert refusal(site.say("/a", slow), Limits(host_gap=0, allow_networks=OURS, total=0.7)).kind == "timeout"
    assert time.monotonic() - began < 2


def test_a_broken_body_keeps_what_came(site: Site) -> None:
    short = cut_off(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
    chunked = cut_off(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\n")
    packed = reply(200, gzip.compress(b"only this, " * 9999)[:-30], Content_Encoding="gzip")
    for answer in (short, chunked, packed):
        got = get(site.say("/a", answer))
        assert got.truncated
        assert got.body.startswith(b"only this")


@pytest.mark.parametrize("data", [b"", b"\r\n\r\n", b"\x16\x03\x01", b"HTTP/1.1 abc OK\r\n\r\n"])
def test_what_is_no_answer_is_told(site: Site, data: bytes) -> None:
    assert refusal(site.say("/a", cut_off(data))).kind == "protocol"


def test_error_bodies_are_left_where_they_are(site: Site) -> None:
    url = site.say("/a", drip(b"HTTP/1.1 500 Oh\r\n\r\n", b"x" * 8192, 0.01))
    assert get(url).status == 500


# ── manners ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_site_sees_one_request_at_a_time_with_a_gap(site: Site) -> None:
    for number in range(4):
        site.say(f"/{number}", reply(200, b"x"))

    async def run() -> None:
        async with Gate(Limits(host_gap=0.1, allow_networks=OURS)) as gate:
            await asyncio.gather(*(gate.get(site.url(f"/{number}")) for number in range(4)))

    asyncio.run(run())
    times = [each.at for each in site.asked]
    assert site.busiest == 1
    assert min(b - a for a, b in pairwise(times)) >= 0.09


def test_sites_do_not_wait_for_each_other(site: Site) -> None:
    with Site(host="127.7.0.2").open() as other:
        stuck, quick = site.say("/a", hang), other.say("/a", reply(200, b"x"))

        async def run() -> float:
            began = time.monotonic()
            async with Gate(Limits(host_gap=5, allow_networks=OURS, total=1)) as gate:
                waiting = asyncio.create_task(gate.get(stuck))
                await asyncio.sleep(0.05)
                await gate.get(quick)
                took = time.monotonic() - began
                waiting.cancel()
                await asyncio.gather(waiting, return_exceptions=True)
            return took

        assert asyncio.run(run()) < 0.6


def test_a_kept_connection_that_the_site_closed_is_no_error(site: Site) -> None:
    async def and_close(writer: asyncio.StreamWriter) -> None:
        writer.write(reply(200, b"one"))
        await writer.drain()

    url = site.say("/a", and_close, reply(200, b"two"))

    async def run() -> bytes:
        async with Gate(OPEN) as gate:
            await gate.get(url)
            return (await gate.get(url)).body

    assert asyncio.run(run()) == b"two"


def test_connections_are_reused_and_bounded() -> None:
    sites = [Site(host=f"127.7.1.{number}") for number in range(1, 7)]

    async def run(gate: Gate, urls: list[str]) -> None:
        for url in urls:
            await gate.get(url)

    async def main() -> None:
        async with Gate(Limits(host_gap=0, allow_networks=OURS, keep_connections=3)) as gate:
            await run(gate, [each.say("/", reply(200, b"x")) for each in sites for _ in range(3)])

    with sites[0].open(), sites[1].open(), sites[2].open(), sites[3].open(), sites[4].open(), sites[5].open():
        asyncio.run(main())
        assert [each.connections for each in sites] == [1] * 6


def test_a_hook_is_posted_and_not_redirected(site: Site) -> None:
    url = site.say("/hook", moved("/elsewhere", 307))

    async def run() -> Response:
        async with Gate(OPEN) as gate:
            return await gate.post(url, b'{"a":1}', headers=(("x-topic", "lake"),))

    assert asyncio.run(run()).status == 307
    asked = site.last()
    assert (asked.method, asked.body, asked.headers["x-topic"]) == ("POST", b'{"a":1}', "lake")
    assert site.paths() == ["/hook"]


def test_the_environments_proxies_are_not_ours(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.7.9.9:1")
    assert get(site.say("/a", reply(200, b"x"))).status == 200


def test_a_proxy_is_used_when_it_is_configured(site: Site) -> None:
    site.say("http://feeds.example/a", reply(200, b"by proxy"))
    limits = Limits(host_gap=0, proxy=f"http://127.7.0.1:{site.port}")
    assert get("http://feeds.example/a", limits).body == b"by proxy"
    assert refusal("http://10.0.0.1/", limits).kind == "forbidden"
