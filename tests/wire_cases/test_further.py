"""What else a site may do, and what a well-mannered reader makes of it: odd headers, half answers, edits that are none."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.site import Say, cut_off, item, moved, reply, rss
from tests.wire_cases.play import Cases, Lab, Play

CASES = Cases(net=5)
TEN = timedelta(minutes=10)
DAY, OTHER = "Mon, 02 Mar 2026 11:00:00 GMT", "Mon, 02 Mar 2026 11:30:00 GMT"
NEWS = rss(item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1", DAY))
MORE = rss(item("The ferry sails", "At noon.", "http://lake.example/2", "2", DAY))
PLAIN = NEWS.encode()
OK = b"HTTP/1.1 200 OK\r\n"
EACH = [0, 10, 20, 30]


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    """Poll every ten minutes for an hour, then at 120 and 180."""
    folder: Path = tmp_path_factory.mktemp("further")
    with CASES.play(folder, [TEN] * 6 + [TEN * 6] * 2, connect=1, read=1, total=2) as played:
        yield played


@pytest.mark.parametrize("name", CASES.all)
def test_case(play: Play, name: str) -> None:
    play.check(name)


# ── validators and freshness ─────────────────────────────────────────────────────────────────────────────────────────


@CASES
def an_etag_that_stays_over_a_new_body_hides_nothing(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"'), reply(200, MORE, ETag='"1"'))
    yield
    assert lab.titles() == ["The ferry stays in port", "The ferry sails"]


@CASES
def a_condition_that_fails_is_asked_without_next_time(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"'), reply(412), reply(200, MORE))
    yield
    assert lab.sent("if-none-match")[:3] == [None, '"1"', None]
    assert lab.titles() == ["The ferry stays in port", "The ferry sails"]


@CASES
def a_star_is_no_etag(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag="*"), reply(200, MORE))  # "if-none-match: *" asks for nothing that is there
    yield
    assert lab.sent("if-none-match")[:2] == [None, None]


def fresh(name: str, said: str, rounds: list[int]) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, NEWS, Cache_Control=said))
        yield
        assert lab.times()[: len(rounds)] == rounds

    case.__name__ = name
    CASES(case)


fresh("must_revalidate_when_it_is_stale", "must-revalidate, max-age=1800", [0, 30, 60, 120])
fresh("immutable_for_as_long_as_it_is_fresh", "max-age=1800, immutable", [0, 30, 60, 120])
fresh("private_is_us", "private, max-age=1800", [0, 30, 60, 120])
fresh("stale_while_revalidate_is_no_max_age", "max-age=60, stale-while-revalidate=86400, stale-if-error=86400", EACH)
fresh("the_shorter_of_two_max_ages", "max-age=1800, max-age=7200", [0, 30, 60, 120])
fresh("an_extension_that_looks_like_one", 'x-max-age=7200, note="max-age=7200"', EACH)
fresh("a_comma_too_many", ", ,max-age=1800,,", [0, 30, 60, 120])


@CASES
def freshness_of_a_redirect_is_not_the_feeds(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", reply(200, NEWS))
    lab.feed("/f", reply(302, Location="/g", Cache_Control="max-age=7200"))
    yield
    assert lab.times()[:4] == EACH


# ── rest, back-off, redirects ────────────────────────────────────────────────────────────────────────────────────────


@CASES
def retry_after_on_any_error_is_kept_to_and_is_the_feeds_own(lab: Lab) -> Iterator[None]:
    lab.feed("/a", reply(500, Retry_After="2400"), reply(200, NEWS))
    lab.feed("/b", reply(200, MORE))
    yield
    assert lab.times("/a")[:2] == [0, 40]
    assert lab.times("/b")[:4] == EACH


@CASES
def of_two_retry_after_lines_the_last_holds(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(429)[:-2] + b"Retry-After: 600\r\nRetry-After: 2400\r\n\r\n", reply(200, NEWS))
    yield
    assert lab.times()[:2] == [0, 40]


@CASES
def a_redirect_to_a_host_at_rest_is_not_followed(lab: Lab) -> Iterator[None]:
    there = lab.site("205")
    there.say("/busy", reply(429, Retry_After="2400"), reply(200, NEWS))
    there.say("/calm", reply(200, MORE))
    lab.feed("/a", moved(there.url("/busy"), 302))
    lab.feed("/b", reply(200, NEWS), moved(there.url("/calm"), 302))
    yield
    assert lab.times("/busy", at="205")[:2] == [0, 40]
    assert lab.times("/b")[:3] == [0, 10, 40]
    assert lab.times("/calm", at="205")[0] == 40
    assert [each["outcome"] for each in lab.fetches(lab.feeds[1][0])][:3] == ["changed", "fault", "changed"]
    assert "asked to be left alone" in lab.faults(lab.feeds[1][0])[0]


@CASES
def a_good_answer_ends_the_rest_that_grew(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(429), reply(429), reply(200, NEWS), reply(429), reply(200, NEWS))
    yield
    # A rest begins when the answer has come, a moment after the round; one that went on growing would end at minute 80.
    assert lab.times()[:5] == [0, 10, 30, 40, 50]


@CASES
def a_redirect_with_many_choices_is_a_fault(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", reply(200, NEWS))
    lab.feed("/f", reply(300, Location="/g"))
    yield
    assert lab.times("/g") == []
    assert "300" in lab.faults()[0]


@CASES
def a_move_to_a_page_is_not_saved(lab: Lab) -> Iterator[None]:
    lab.site().say("/home", reply(200, "<!DOCTYPE html><html><body>Welcome</body></html>", Content_Type="text/html"))
    lab.feed("/f", moved("/home", 301))
    yield
    assert (lab.row()["moved_to"], lab.row()["state"]) == ("", "page")
    assert len(lab.times()) >= 4


@CASES
def gone_at_a_saved_address_asks_the_old_one(lab: Lab) -> Iterator[None]:
    lab.site().say("/new", *[reply(200, NEWS)] * 3, reply(410))
    lab.feed("/f", *[moved("/new")] * 3, reply(200, MORE))
    yield
    assert lab.titles() == ["The ferry stays in port", "The ferry sails"]
    assert lab.row()["state"] != "gone"


@CASES
def a_redirects_fragment_stays_at_home(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", reply(200, NEWS))
    lab.feed("/f", moved("/g#top", 302))
    yield
    assert set(lab.site().paths()) == {"/f", "/g"}


@CASES
def a_redirect_with_blanks_and_letters_is_encoded(lab: Lab) -> Iterator[None]:
    lab.site().say("/neue%20seite/%C3%B6?q=%C3%A4", reply(200, NEWS))
    lab.feed("/f", b"HTTP/1.1 302 X\r\nContent-Length: 0\r\nLocation: /neue seite/\xc3\xb6?q=\xc3\xa4\r\n\r\n")
    yield
    assert lab.titles() == ["The ferry stays in port"]


for _to in ("//[", "http://127.0.0.1:1/f", "ftp://127.7.0.9/f"):

    def _postponed(lab: Lab, to: str = _to) -> Iterator[None]:
        lab.feed("/f", reply(302, Location=to, Retry_After="60"))
        yield
        assert len(lab.times()) >= 3
        assert lab.row()["state"] == "failing"
        assert not any("could not handle" in fault for fault in lab.faults())
        assert lab.bait.connections == 0

    _postponed.__name__ = f"a_postponed_redirect_to_{_to.strip('/').split(':')[0].replace('[', 'nowhere')}_is_a_fault"
    CASES(_postponed)


# ── entries ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def no_version(name: str, first: str, then: str) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, first), reply(200, then))
        yield
        assert len(lab.versions()) == first.count("<item>")

    case.__name__ = name
    CASES(case)


A, B = (item(f"News {n}", f"Text of {n}.", f"http://lake.example/{n}", n, DAY) for n in "12")
no_version("another_order_is_no_news", rss(A, B), rss(B, A))
no_version(
    "another_date_is_no_version", rss(item("A", "Text.", guid="1", date=DAY)), rss(item("A", "Text.", guid="1", date=OTHER))
)
no_version(
    "other_markup_is_no_version",
    rss(item("A", "&lt;p&gt;Some &lt;b&gt;text&lt;/b&gt;.&lt;/p&gt;", guid="1")),
    rss(item("A", "&lt;div&gt;Some   text.&lt;/div&gt;\n", guid="1")),
)
no_version("other_authors_and_tags_are_no_version", rss(A), rss(A + "<author>Ann</author><category>lake</category>"))


@CASES
def a_guid_taken_again_for_another_story_keeps_both(lab: Lab) -> Iterator[None]:
    first = rss(item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "top", DAY))
    then = rss(item("The council votes", "A budget for the pier.", "http://lake.example/9", "top", OTHER))
    lab.feed("/f", reply(200, first), reply(200, then))
    yield
    assert lab.titles() == ["The ferry stays in port", "The council votes"]


@CASES
def a_guid_that_is_an_address_is_the_link(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(item("A", "Text.", guid="http://lake.example/7"))))
    yield
    assert lab.entries()[0].url == "http://lake.example/7"


@CASES
def fields_without_end_are_cut(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(item("T" * 100_000, "word " * 150_000, "http://lake.example/" + "x" * 9000, "g" * 50_000))))
    yield
    entry = lab.entries()[0]
    assert (len(entry.title) <= 500, len(entry.text) <= 100_000, len(entry.guid) <= 1000, entry.url) == (True, True, True, "")


@CASES
def links_count_from_the_base_that_the_document_names(lab: Lab) -> Iterator[None]:
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://lake.example/news/"><title>T</title><entry><id>tag:1</id>'
        '<title>A</title><link href="1.html"/><updated>2026-03-02T11:00:00Z</updated></entry></feed>'
    )
    lab.feed("/f", reply(200, body))
    yield
    assert lab.entries()[0].url == "http://lake.example/news/1.html"


# ── half and odd answers ─────────────────────────────────────────────────────────────────────────────────────────────


def readable(name: str, say: bytes | Say) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", say)
        yield
        assert lab.titles() == ["The ferry stays in port"], lab.fetches()

    case.__name__ = name
    CASES(case)


def faulty(name: str, say: bytes | Say) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", say)
        yield
        assert lab.fetches()[0]["outcome"] == "fault"
        assert lab.fetches()[0]["elapsed"] <= 3
        assert len(lab.times()) >= 4

    case.__name__ = name
    CASES(case)


faulty("http_of_1991", cut_off(PLAIN))
faulty("a_length_that_is_no_number", cut_off(OK + b"Content-Length: some\r\n\r\n" + PLAIN))
faulty("a_negative_length", cut_off(OK + b"Content-Length: -5\r\n\r\n" + PLAIN))
faulty("a_zero_in_a_header", cut_off(OK + b"X-A: a\x00b\r\nContent-Length: 3\r\n\r\nabc"))
faulty("twenty_thousand_headers", cut_off(OK + b"".join(b"X-%d: a\r\n" % n for n in range(20_000)) + b"\r\n" + PLAIN))
faulty("zstandard_that_nobody_asked_for", reply(200, b"\x28\xb5\x2f\xfd", Content_Encoding="zstd"))
faulty("a_part_of_the_whole", reply(206, PLAIN, Content_Range="bytes 0-9/10"))
faulty("no_content", cut_off(b"HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n"))
readable(
    "chunks_beside_a_length",
    cut_off(OK + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(PLAIN), PLAIN)),
)
readable(
    "two_lengths_that_agree",
    cut_off(OK + b"Content-Length: %d\r\nContent-Length: %d\r\n\r\n" % (len(PLAIN), len(PLAIN)) + PLAIN),
)
readable(
    "a_length_of_the_unpacked_body",
    cut_off(OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(PLAIN) + gzip.compress(PLAIN)),
)
readable("letters_in_the_status_line", cut_off(b"HTTP/1.1 200 S\xc3\xbc\xc3\x9f\r\n\r\n" + PLAIN))


@CASES
def gzip_that_breaks_off_gives_its_whole_items(lab: Lab) -> Iterator[None]:
    whole = rss(*(item(f"N{n}", f"Text number {n}, {hash_like(n)}.", guid=str(n)) for n in range(200)))
    packed = gzip.compress(whole.encode())
    head = OK + b'ETag: "1"\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n' % len(packed)
    lab.feed("/f", cut_off(head + packed[: len(packed) // 2]), reply(200, whole))
    yield
    assert lab.fetches()[0]["outcome"] == "changed"
    assert sorted(lab.titles()) == sorted(f"N{n}" for n in range(200))
    assert len(lab.versions()) == 200
    assert lab.sent("if-none-match")[1] is None


def hash_like(n: int) -> str:
    """Return letters that do not pack well."""
    return "".join(chr(97 + (n * 7919 + k * k * 31 + k * n) % 26) for k in range(60))


@CASES
def what_stands_behind_an_answer_is_not_the_next_one(lab: Lab) -> Iterator[None]:
    lab.feed("/a", reply(200, NEWS) + reply(200, rss(item("Smuggled", "Text."))))
    lab.feed("/b", reply(200, MORE))
    yield
    assert lab.titles(lab.feeds[1][0]) == ["The ferry sails"]
    assert "Smuggled" not in lab.titles()
