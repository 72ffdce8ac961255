"""Still more of what sites do: answers between right and wrong, documents that are odd and well, what must not be followed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.site import Say, cut_off, item, moved, reply, rss
from tests.wire_cases.play import Cases, Lab, Play

CASES = Cases(net=6)
TEN = timedelta(minutes=10)
DAY = "Mon, 02 Mar 2026 11:00:00 GMT"
FERRY = item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1", DAY)
NEWS, MORE = rss(FERRY), rss(item("The ferry sails", "At noon.", "http://lake.example/2", "2", DAY))
PLAIN = NEWS.encode()
OK = b"HTTP/1.1 200 OK\r\n"
LENGTH = b"Content-Length: %d\r\n" % len(PLAIN)
EACH = [0, 10, 20, 30]


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    """Poll every ten minutes for half an hour, then at 90."""
    folder: Path = tmp_path_factory.mktemp("more")
    with CASES.play(folder, [TEN] * 3 + [TEN * 6]) as played:
        yield played


@pytest.mark.parametrize("name", CASES.all)
def test_case(play: Play, name: str) -> None:
    play.check(name)


# ── what is asked ────────────────────────────────────────────────────────────────────────────────────────────────────


@CASES
def nothing_is_asked_but_the_feed(lab: Lab) -> Iterator[None]:
    body = rss(FERRY, head="<link>/home</link><image><url>/icon.png</url></image><docs>/docs</docs>")
    lab.feed("/f", reply(200, body, Link='</hub>; rel="hub", </self>; rel="self"', Refresh="0; url=/other"))
    yield
    assert set(lab.site().paths()) == {"/f"}
    assert {each.method for each in lab.asked} == {"GET"}


@CASES
def a_page_that_refreshes_leads_nowhere(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, '<html><head><meta http-equiv="refresh" content="0; url=/other"></head></html>'))
    yield
    assert set(lab.site().paths()) == {"/f"}
    assert lab.row()["state"] == "page"


@CASES
def a_stylesheet_and_a_dtd_are_not_fetched(lab: Lab) -> Iterator[None]:
    url = lab.site().url("")
    head = f'<?xml version="1.0"?><?xml-stylesheet href="{url}/s.xsl"?><!DOCTYPE rss SYSTEM "{url}/rss.dtd">'
    lab.feed("/f", reply(200, NEWS.replace('<?xml version="1.0"?>', head)))
    yield
    assert set(lab.site().paths()) == {"/f"}
    assert lab.titles() == ["The ferry stays in port"]


def echoed(name: str, etag: bytes) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", OK + LENGTH + b"ETag: " + etag + b"\r\n\r\n" + PLAIN, reply(304))
        yield
        assert lab.sent("if-none-match")[:3] == [None, etag.decode("latin-1"), etag.decode("latin-1")]

    case.__name__ = name
    CASES(case)


echoed("a_weak_etag_is_sent_back_as_it_is", b'W/"abc"')
echoed("an_etag_with_commas_and_back_slashes", b'"a, b\\"')
echoed("an_etag_with_letters_of_latin_1", b'"caf\xe9"')
echoed("an_etag_with_a_suffix_of_its_packing", b'"abc-gzip"')


@CASES
def cookies_and_logins_do_not_come_back_over_a_redirect(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", reply(200, NEWS, Set_Cookie="b=2; Path=/"))
    lab.feed("/f", reply(302, Location="/g", Set_Cookie="a=1; Path=/"))
    yield
    asked = lab.site().asked
    assert not [each for each in asked if {"cookie", "referer", "authorization", "cookie2"} & set(each.headers)]


@CASES
def validators_are_not_sent_where_a_temporary_redirect_leads_by_now(lab: Lab) -> Iterator[None]:
    lab.site().say("/a", reply(200, NEWS, ETag='"a"'))
    lab.site().say("/b", reply(200, MORE, ETag='"b"'))
    lab.feed("/f", moved("/a", 302), moved("/b", 302))
    yield
    assert lab.sent("if-none-match", "/b")[0] is None
    assert lab.titles() == ["The ferry stays in port", "The ferry sails"]


# ── statuses ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def no_news(name: str, say: bytes | Say) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", say)
        yield
        assert lab.entries() == []
        assert lab.fetches()[0]["outcome"] == "fault"
        assert lab.times()[:2] == [0, 10]

    case.__name__ = name
    CASES(case)


for _status in (402, 404, 500, 503):
    no_news(f"a_feed_under_status_{_status}_is_not_read", reply(_status, NEWS, ETag='"1"'))
no_news("a_switch_of_protocols_that_nobody_asked_for", cut_off(b"HTTP/1.1 101 Go\r\nUpgrade: h2c\r\n\r\n" + PLAIN))
no_news("a_chunk_of_a_size_beyond_numbers", cut_off(OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"f" * 40 + b"\r\n" + PLAIN))
no_news("a_coding_that_is_no_chunks", cut_off(OK + b"Transfer-Encoding: gzip\r\n\r\n" + PLAIN))
no_news("a_status_of_two_figures", cut_off(b"HTTP/1.1 20 OK\r\n" + LENGTH + b"\r\n" + PLAIN))


@CASES
def a_304_that_names_a_length_has_no_body(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"'), b"HTTP/1.1 304 Not Modified\r\nContent-Length: 5000\r\n\r\n")
    yield
    assert lab.times()[:4] == EACH
    assert [fetch["outcome"] for fetch in lab.fetches()][1:3] == ["not-modified"] * 2


@CASES
def an_error_between_two_304s_changes_nothing(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"'), reply(304), reply(500), reply(304))
    yield
    assert lab.sent("if-none-match")[:4] == [None, '"1"', '"1"', '"1"']
    assert lab.row()["state"] == "ok"


@CASES
def rest_of_one_port_is_none_of_anothers(lab: Lab) -> Iterator[None]:
    other = lab.sites.open(lab.host)
    lab.feed("/f", reply(429, Retry_After="3600"))
    lab.listed(other.say("/g", reply(200, NEWS)))
    yield
    assert lab.times() == [0, 90]
    assert len(other.asked) == 5


@CASES
def a_rest_holds_for_a_feed_of_the_host_that_was_fine(lab: Lab) -> Iterator[None]:
    lab.feed("/a", reply(200, NEWS), reply(429, Retry_After="1000"), reply(200, NEWS))
    lab.feed("/b", reply(200, MORE))
    yield
    assert lab.times("/a")[:3] == [0, 10, 30]
    assert [minute for minute in lab.times("/b") if 10 < minute < 27] == []


# ── redirects ────────────────────────────────────────────────────────────────────────────────────────────────────────


@CASES
def a_redirect_in_capitals_is_one(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", reply(200, NEWS))
    lab.feed("/f", moved(lab.site().url("/g").replace("http:", "HTTP:"), 302))
    yield
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def a_redirect_with_a_question_alone_keeps_the_path(lab: Lab) -> Iterator[None]:
    lab.site().say("/f?again=1", reply(200, NEWS))
    lab.feed("/f", moved("?again=1", 302))
    yield
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def a_redirect_with_dots_is_resolved(lab: Lab) -> Iterator[None]:
    lab.site().say("/news/feed", reply(200, NEWS))
    lab.feed("/old/deep/f", moved("../../news/./feed", 302))
    yield
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def two_locations_are_the_first(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", reply(200, NEWS))
    lab.feed("/f", b"HTTP/1.1 302 X\r\nContent-Length: 0\r\nLocation: /g\r\nLocation: /h\r\n\r\n")
    yield
    assert set(lab.site().paths()) == {"/f", "/g"}


@CASES
def five_redirects_are_followed(lab: Lab) -> Iterator[None]:
    for n in range(1, 5):
        lab.site().say(f"/{n}", moved(f"/{n + 1}", 302))
    lab.site().say("/5", reply(200, NEWS))
    lab.feed("/f", moved("/1", 302))
    yield
    assert lab.titles() == ["The ferry stays in port"]


# ── documents ────────────────────────────────────────────────────────────────────────────────────────────────────────


def readable(name: str, say: bytes | Say | str) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, say) if isinstance(say, str) else say)
        yield
        assert lab.titles() == ["The ferry stays in port"], lab.fetches()

    case.__name__ = name
    CASES(case)


readable("lines_that_end_in_a_line_feed_alone", cut_off(OK.replace(b"\r", b"") + b"Connection: close\n\n" + PLAIN))
readable("a_header_over_two_lines", OK + b"X-Long: one\r\n  two\r\n" + LENGTH + b"\r\n" + PLAIN)
readable(
    "chunks_of_one_byte",
    cut_off(OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(b"1\r\n%c\r\n" % b for b in PLAIN) + b"0\r\n\r\n"),
)
readable(
    "a_size_with_zeros_in_front",
    cut_off(OK + b"Transfer-Encoding: chunked\r\n\r\n000%x\r\n" % len(PLAIN) + PLAIN + b"\r\n0\r\n\r\n"),
)
readable("a_remark_behind_the_document", NEWS + "\n<!-- served from a cache -->\n")
readable("a_script_behind_the_document", NEWS + "<script>track()</script>")
readable("a_warning_before_the_document", "<br /><b>Warning</b>: mysql is away in <b>/srv/x.php</b><br />" + NEWS)
readable("a_remark_before_the_document", NEWS.replace("<rss", "<!-- made by hand --><rss"))
readable("an_encoding_in_single_quotes", NEWS.replace('<?xml version="1.0"?>', "<?xml version='1.0' encoding='UTF-8'?>"))
readable("a_document_of_xml_1_1", NEWS.replace('version="1.0"?', 'version="1.1"?'))
readable("tags_in_capitals", NEWS.replace("<item>", "<ITEM>").replace("</item>", "</ITEM>"))
readable("blanks_around_everything", NEWS.replace(">", ">\n  ").replace("<", "\n<").lstrip())
readable("rss_without_a_version", NEWS.replace(' version="2.0"', ""))
readable("items_outside_the_channel", f'<rss version="2.0"><channel><title>T</title></channel><item>{FERRY}</item></rss>')


def dated(name: str, inside: str, hour: int = 11) -> None:
    def case(lab: Lab) -> Iterator[None]:
        body = rss("<title>A</title><description>Text.</description><guid>1</guid>" + inside)
        body = body.replace("<rss", '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:a10="http://www.w3.org/2005/Atom"')
        lab.feed("/f", reply(200, body))
        yield
        assert lab.entries()[0].published == datetime(2026, 3, 2, hour, tzinfo=UTC)

    case.__name__ = name
    CASES(case)


dated("a_date_of_dublin_core", "<dc:date>2026-03-02T11:00:00Z</dc:date>")
dated("a_date_of_atom_in_rss", "<a10:updated>2026-03-02T11:00:00Z</a10:updated>")
dated("a_date_with_blanks", "<pubDate>\n  Mon,  02 Mar 2026 11:00:00 +0000 </pubDate>")
dated("a_date_east_of_greenwich", "<pubDate>Mon, 02 Mar 2026 11:00:00 +0545</pubDate>".replace("11:00:00", "16:45:00"))
dated("a_date_without_a_weekday", "<pubDate>2 Mar 2026 11:00 GMT</pubDate>")


@CASES
def blanks_around_a_guid_are_none_of_it(lab: Lab) -> Iterator[None]:
    first, then = (rss(item("A", "Text.", "http://lake.example/1", guid, DAY)) for guid in ("a-1", "\n  a-1 \n"))
    lab.feed("/f", reply(200, first), reply(200, then))
    yield
    assert len(lab.versions()) == 1


@CASES
def an_atom_entry_updated_later_with_the_same_words_is_no_version(lab: Lab) -> Iterator[None]:
    def body(hour: int) -> str:
        entry = f"<id>tag:1</id><title>A</title><summary>Text.</summary><updated>2026-03-02T{hour}:00:00Z</updated>"
        return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry>{entry}</entry></feed>'

    lab.feed("/f", reply(200, body(10)), reply(200, body(11)))
    yield
    assert len(lab.versions()) == 1


@CASES
def json_ids_may_be_numbers(lab: Lab) -> Iterator[None]:
    items = [{"id": n, "title": f"N{n}", "content_text": f"Text {n}.", "url": f"http://lake.example/{n}"} for n in (1, 2)]
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [*items, None, "x"]})
    lab.feed("/f", reply(200, body, Content_Type="application/feed+json"))
    yield
    assert sorted(lab.titles()) == ["N1", "N2"]


@CASES
def two_feeds_with_one_guid_are_two_entries(lab: Lab) -> Iterator[None]:
    lab.feed("/a", reply(200, rss(item("A", "Text of a.", guid="1"))))
    lab.feed("/b", reply(200, rss(item("B", "Text of b.", guid="1"))))
    yield
    assert [lab.titles(url) for url, _ in lab.feeds] == [["A"], ["B"]]


@CASES
def a_title_with_line_ends_is_one_line(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(item("The ferry&#13;&#10;Bcc: all@example.org", "Text.", guid="1"))))
    yield
    assert "\n" not in lab.titles()[0]
    assert "\r" not in lab.titles()[0]


def survived(name: str, body: bytes | str) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, body), reply(200, NEWS))
        yield
        assert lab.fetches()[0]["elapsed"] <= 6
        assert lab.times()[:2] == [0, 10]
        assert "The ferry stays in port" in lab.titles()

    case.__name__ = name
    CASES(case)


survived("tags_in_tags_without_end", "<rss><channel>" + "<a>" * 50_000)
survived("a_text_of_tags_in_tags", rss(item("A", "&lt;div&gt;" * 20_000, guid="a")))
survived("lists_in_lists_without_end", '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000)
survived("a_hundred_thousand_attributes", "<rss " + " ".join(f'a{n}="1"' for n in range(100_000)) + ">" + NEWS)
survived("a_name_without_end", "<rss><" + "a" * 2_000_000 + ">")
survived("entities_in_a_row_without_end", '<!DOCTYPE r [<!ENTITY a "' + "x" * 50_000 + '">]><rss>' + "&a;" * 20_000 + "</rss>")
survived("a_remark_that_never_ends", "<rss><channel><!-- " + "- " * 500_000)
survived("cdata_that_never_ends", "<rss><channel><item><title><![CDATA[" + "]] " * 300_000)
survived("bytes_of_every_sort", bytes(range(256)) * 4000)
