"""Addresses that nobody may be led to, and bodies that would hold up, fill up or break a reader."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.site import Say, cut_off, drip, hang, item, moved, reply, rss
from tests.wire_cases.play import Cases, Lab, Play

CASES = Cases(net=4)
FERRY = item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1")
NEWS = rss(FERRY)
DEADLINE = 4
OK = b"HTTP/1.1 200 OK\r\n"


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    """Poll at 0 and 10 minutes, a feed having four seconds."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    with CASES.play(
        folder, [timedelta(minutes=10)], connect=2, read=2, total=DEADLINE, max_bytes="1 MB", max_inflated="2 MB"
    ) as it:
        yield it


@pytest.mark.parametrize("name", CASES.all)
def test_case(play: Play, name: str) -> None:
    play.check(name)


# ── where nobody may be led ──────────────────────────────────────────────────────────────────────────────────────────

HERE = {
    "as_it_is": "http://127.0.0.1:{}/f",
    "by_name": "http://localhost:{}/f",
    "by_name_in_capitals_with_a_dot": "http://LOCALHOST.:{}/f",
    "as_a_number": "http://2130706433:{}/f",
    "in_hex": "http://0x7f000001:{}/f",
    "in_hex_parts": "http://0x7f.0.0.1:{}/f",
    "in_octal": "http://0177.0.0.1:{}/f",
    "as_one_octal": "http://017700000001:{}/f",
    "shortened": "http://127.1:{}/f",
    "as_ipv6": "http://[::1]:{}/f",
    "as_ipv6_in_full": "http://[0:0:0:0:0:0:0:1]:{}/f",
    "mapped_into_ipv6": "http://[::ffff:127.0.0.1]:{}/f",
    "mapped_in_hex": "http://[::ffff:7f00:1]:{}/f",
    "compatible_with_ipv6": "http://[::127.0.0.1]:{}/f",
    "as_6to4": "http://[2002:7f00:1::]:{}/f",
    "as_nat64": "http://[64:ff9b::7f00:1]:{}/f",
    "as_teredo": "http://[2001:0:1:2:3:4:80ff:fffe]:{}/f",
    "as_any_address": "http://0.0.0.0:{}/f",
    "as_any_ipv6_address": "http://[::]:{}/f",
    "in_full_width_digits": "http://１２７.０.０.１:{}/f",
    "in_circled_digits": "http://①②⑦.⓪.⓪.①:{}/f",
    "behind_a_user": "http://127.7.4.1@127.0.0.1:{}/f",
    "behind_a_back_slash": "http://127.7.4.1\\@127.0.0.1:{}/f",
    "with_percent_signs": "http://%31%32%37.0.0.1:{}/f",
    "with_a_zone": "http://[fe80::1%25lo]:{}/f",
    "in_the_cloud": "http://169.254.169.254/latest/meta-data/",
    "at_home": "http://192.168.0.1/f",
    "in_the_office": "http://10.0.0.1/f",
    "among_carriers": "http://100.64.0.1/f",
    "by_multicast": "http://224.0.0.1/f",
    "to_everyone": "http://255.255.255.255/f",
}
WRITABLE = {name for name in HERE if name not in ("behind_a_back_slash", "with_a_zone")}


def forbidden(name: str, form: str) -> None:
    def configured(lab: Lab) -> Iterator[None]:
        url = lab.listed(form.format(lab.bait.port))
        lab.bait.say("/f", reply(200, NEWS))
        yield
        assert lab.bait.connections == 0
        assert lab.entries(url) == []
        assert lab.fetches(url)[0]["status"] == 0
        assert lab.fetches(url)[0]["elapsed"] < DEADLINE

    def led_to(lab: Lab) -> Iterator[None]:
        lab.feed("/f", moved(form.format(lab.bait.port), 302))
        lab.bait.say("/f", reply(200, NEWS))
        yield
        assert lab.bait.connections == 0
        assert lab.entries() == []
        assert lab.faults()

    configured.__name__, led_to.__name__ = f"no_request_{name}", f"no_redirect_{name}"
    if name in WRITABLE:
        CASES(configured)
    CASES(led_to)


for _name, _form in HERE.items():
    forbidden(_name, _form)


@CASES
def the_second_hop_is_checked_too(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", moved(lab.bait.url("/f"), 301))
    lab.feed("/f", moved("/g", 302))
    yield
    assert lab.bait.connections == 0
    assert lab.site().paths()[:2] == ["/f", "/g"]


@CASES
def a_move_to_a_forbidden_address_is_never_saved(lab: Lab) -> Iterator[None]:
    lab.feed("/f", moved(lab.bait.url("/f"), 301))
    yield
    assert (lab.row()["moved_to"], len(lab.times())) == ("", 2)


@CASES
def the_users_own_network_may_be_asked(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS))
    yield
    assert lab.titles() == ["The ferry stays in port"]


# ── slow ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def stuck(name: str, say: bytes | Say, *, within: float = DEADLINE) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", say)
        lab.feed("/g", reply(200, NEWS), at="201")
        yield
        first = lab.fetches()[0]
        assert first["outcome"] == "fault"
        assert first["error"]
        assert lab.titles(lab.feeds[1][0]) == ["The ferry stays in port"]
        assert len(lab.times()) == 2

    case.__name__ = name
    CASES(case)


stuck("it_says_nothing", hang)
stuck("it_drips_its_body", drip(OK + b"\r\n<rss><channel>", b" ", 0.1))
stuck("it_drips_its_headers", drip(OK, b"X-A: b\r\n", 0.1))
stuck("it_drips_one_header", drip(OK + b"X-A: ", b"b", 0.1))
stuck("it_drips_chunks", drip(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n", 0.1))
stuck("it_stops_in_the_middle", drip(OK + b"Content-Length: 5000\r\n\r\n" + NEWS.encode()[:40], b"", 1))
stuck("headers_without_end", drip(OK, b"X-A: " + b"b" * 1000 + b"\r\n", 0))
stuck("one_header_without_end", drip(OK + b"X-A: ", b"b" * 10_000, 0))
stuck("informational_answers_without_end", drip(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.001))
stuck("a_body_without_end", drip(OK + b"\r\n", b"<item>" * 1000, 0))
stuck("a_redirect_with_a_body_without_end", drip(b"HTTP/1.1 404 No\r\n\r\n", b"x" * 1000, 0))
stuck("an_error_that_drips", drip(b"HTTP/1.1 500 No\r\nContent-Length: 10000\r\n\r\n", b"x", 0.1))
stuck("a_header_of_two_hundred_kilobytes", OK + b"X-A: " + b"b" * 200_000 + b"\r\nContent-Length: 0\r\n\r\n")
stuck("it_closes_at_once", cut_off(b""))
stuck("it_closes_among_the_headers", cut_off(OK + b"Content-Ty"))
stuck("it_is_no_http", cut_off(b"220 ready\r\n"))
stuck("a_status_that_is_no_number", cut_off(b"HTTP/1.1 OK 200\r\n\r\n"))


# ── large ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def packed(body: bytes, coding: str = "gzip", length: int | None = None) -> bytes:
    return reply(200, body, Content_Encoding=coding, Content_Length=str(len(body) if length is None else length))


BOMB = gzip.compress(b"<rss>" + b" " * 60_000_000, 9)
stuck("a_gzip_bomb", packed(BOMB))
stuck("a_gzip_bomb_in_gzip", packed(gzip.compress(BOMB), "gzip, gzip"))
stuck("a_deflate_bomb", packed(zlib.compress(b" " * 60_000_000, 9), "deflate"))
stuck("a_length_beyond_the_cap", cut_off(OK + b"Content-Length: 99999999999\r\n\r\n<rss>"))
stuck("a_body_beyond_the_cap", reply(200, b"<rss>" + b" " * 1_500_000))
stuck("a_packing_that_nobody_asked_for", packed(b"abc", "br"))
stuck("three_packings", packed(b"abc", "gzip, gzip, gzip"))
stuck("a_packing_that_is_damaged", packed(gzip.compress(NEWS.encode())[:30] + b"\xff" * 60))


# ── wrong, and still readable ────────────────────────────────────────────────────────────────────────────────────────


def readable(name: str, say: bytes | Say) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", say)
        yield
        assert lab.titles() == ["The ferry stays in port"], lab.fetches()

    case.__name__ = name
    CASES(case)


def chunked(*pieces: bytes) -> bytes:
    return OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(b"%x\r\n%s\r\n" % (len(each), each) for each in pieces)


PLAIN = NEWS.encode()
readable("gzip", packed(gzip.compress(PLAIN)))
readable("x_gzip", packed(gzip.compress(PLAIN), "x-gzip"))
readable("deflate", packed(zlib.compress(PLAIN), "deflate"))
readable("raw_deflate", packed(zlib.compress(PLAIN, wbits=-15), "deflate"))
readable("gzip_in_two_members", packed(gzip.compress(PLAIN[:50]) + gzip.compress(PLAIN[50:])))
readable("gzip_that_is_none", packed(PLAIN))
readable("gzip_with_garbage_behind", packed(gzip.compress(PLAIN) + b"\x00" * 20))
readable("a_gzip_file_that_is_not_called_so", reply(200, gzip.compress(PLAIN)))
readable("identity", packed(PLAIN, "identity"))
readable("chunks", chunked(PLAIN[:30], PLAIN[30:]) + b"0\r\n\r\n")
readable("chunks_with_extensions", OK + b"Transfer-Encoding: chunked\r\n\r\n%x;a=b\r\n%s\r\n0\r\n\r\n" % (len(PLAIN), PLAIN))
readable("chunks_with_trailers", chunked(PLAIN) + b"0\r\nX-A: b\r\n\r\n")
readable("chunks_without_an_end", cut_off(chunked(PLAIN)))
readable("chunks_that_go_wrong", cut_off(chunked(PLAIN) + b"zz\r\nno\r\n"))
readable("neither_length_nor_chunks", cut_off(OK + b"\r\n" + PLAIN))
readable("a_length_that_is_too_long", cut_off(OK + b"Content-Length: 9000\r\n\r\n" + PLAIN))
readable("an_answer_of_http_1_0", cut_off(b"HTTP/1.0 200 OK\r\n\r\n" + PLAIN))
readable("a_status_line_without_words", cut_off(b"HTTP/1.1 200\r\n\r\n" + PLAIN))
readable("an_early_hint", b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + reply(200, PLAIN))
for _name, _line in {
    "a_blank_before_a_colon": b"Content-Type : text/xml",
    "a_blank_in_a_headers_name": b"X Served By: us",
    "a_line_without_a_colon": b"cache hit",
    "a_header_without_a_name": b": none",
    "a_zero_byte_in_a_header": b"X-Key: a\x00b",
    "a_broken_header_over_two_lines": b"X Long: one\r\n  two",
    "a_transfer_that_changes_nothing": b"Transfer-Encoding: identity",
    "a_packing_that_is_a_charset": b"Content-Encoding: iso-8859-1",
    "a_packing_that_is_none": b"Content-Encoding: binary, 8bit",
}.items():
    readable(_name, cut_off(OK + _line + b"\r\nConnection: close\r\n\r\n" + PLAIN))
readable(
    "chunks_announced_twice", OK + b"Transfer-Encoding: chunked\r\n" * 2 + b"\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(PLAIN), PLAIN)
)
readable("a_packing_in_quotes", packed(gzip.compress(PLAIN), '"gzip"'))
readable(
    "an_odd_line_behind_an_early_hint",
    b"HTTP/1.1 103 Early\r\nodd\r\n\r\n" + reply(200, PLAIN).replace(b"\r\n", b"\r\nodd\r\n", 1),
)
readable("headers_with_letters_of_latin_1", reply(200, PLAIN, X_Motto="Größe"))


@CASES
def a_length_that_is_too_short_gives_what_is_whole(lab: Lab) -> Iterator[None]:
    whole = rss(FERRY, item("Next", "More.", guid="2")).encode()
    lab.feed("/f", cut_off(OK + b"Content-Length: %d\r\n\r\n" % (whole.index(b"Next") + 2) + whole))
    yield
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def two_lengths_that_differ_are_a_fault(lab: Lab) -> Iterator[None]:
    lab.feed("/f", cut_off(OK + b"Content-Length: 5\r\nContent-Length: 500\r\n\r\n" + PLAIN))
    yield
    assert lab.fetches()[0]["outcome"] == "fault"


@CASES
def a_reset_in_the_middle_keeps_what_is_whole(lab: Lab) -> Iterator[None]:
    async def reset(writer: asyncio.StreamWriter) -> None:
        writer.write(OK + b"Content-Length: 9000\r\n\r\n" + PLAIN)
        await writer.drain()
        await asyncio.sleep(0.2)
        writer.transport.abort()

    lab.feed("/f", reset)
    yield
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def a_304_with_a_body_is_a_304(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, PLAIN, ETag='"1"'), cut_off(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\n"))
    yield
    assert [each["outcome"] for each in lab.fetches()] == ["changed", "not-modified"]


@CASES
def an_answer_without_content_is_no_news(lab: Lab) -> Iterator[None]:
    lab.feed("/f", b"HTTP/1.1 204 No Content\r\n\r\n")
    yield
    assert lab.fetches()[0]["outcome"] == "fault"


@CASES
def a_header_that_would_split_ours_is_sent_back_as_one(lab: Lab) -> Iterator[None]:
    lab.feed("/f", OK + b'ETag: "a\xff\xfe b"\r\nContent-Length: %d\r\n\r\n' % len(PLAIN) + PLAIN)
    yield
    assert lab.sent("if-none-match")[1] == '"aÿþ b"'


# ── hosts and each other ─────────────────────────────────────────────────────────────────────────────────────────────


@CASES
def slow_hosts_hold_up_no_other(lab: Lab) -> Iterator[None]:
    for n in range(100, 160):
        lab.feed("/f", hang, at=str(n))
    lab.feed("/f", reply(200, NEWS), at="170")
    yield
    began = lab.rounds[0][0]
    assert lab.site("170").asked[0].at - began < 3 * DEADLINE
    assert len([site for site in lab.opened.values() if site.asked]) == 61
