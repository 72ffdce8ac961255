"""What becomes of what a site sends: entries by identity and version, encodings, broken documents, no news of every sort."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.site import cut_off, item, reply, rss
from tests.wire_cases.play import Cases, Lab, Play

CASES = Cases(net=3)
DAY = "Mon, 02 Mar 2026 11:00:00 GMT"
FERRY = item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1", DAY)
NEWS = rss(FERRY)


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    """Poll at 0, 10, 20 and 30 minutes."""
    folder: Path = tmp_path_factory.mktemp("entries")
    with CASES.play(folder, [timedelta(minutes=10)] * 3) as played:
        yield played


@pytest.mark.parametrize("name", CASES.all)
def test_case(play: Play, name: str) -> None:
    play.check(name)


# ── identity and versions ────────────────────────────────────────────────────────────────────────────────────────────


@CASES
def two_entries_with_one_guid_are_two(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(item("One", "First text.", guid="same"), item("Two", "Second text.", guid="same"))))
    yield
    assert sorted(lab.titles()) == ["One", "Two"]


@CASES
def one_entry_twice_in_a_document_is_one(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(FERRY, FERRY)))
    yield
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def changed_guids_double_nothing(lab: Lab) -> Iterator[None]:
    def items(prefix: str) -> str:
        return rss(*(item(f"News {n}", f"Text of {n}.", f"http://lake.example/{n}", f"{prefix}{n}", DAY) for n in range(3)))

    lab.feed("/f", reply(200, items("a")), reply(200, items("b")))
    yield
    assert sorted(lab.titles()) == ["News 0", "News 1", "News 2"]
    assert len(lab.versions()) == 3


@CASES
def an_address_that_moves_to_https_doubles_nothing(lab: Lab) -> Iterator[None]:
    there = rss(item("A", "Text.", "http://lake.example/1?utm_source=x", date=DAY))
    then = rss(item("A", "Text.", "https://www.lake.example/1/", date=DAY))
    lab.feed("/f", reply(200, there), reply(200, then))
    yield
    assert lab.titles() == ["A"]


@CASES
def an_edit_is_a_version(lab: Lab) -> Iterator[None]:
    first = rss(item("Troops", "About 2,500 troops.", "http://lake.example/1", "1", DAY))
    then = rss(item("Troops", "About 1,200 troops.", "http://lake.example/1", "1", DAY))
    lab.feed("/f", reply(200, first), reply(200, then))
    yield
    assert lab.versions() == ["About 2,500 troops.", "About 1,200 troops."]
    assert [each.text for each in lab.entries()] == ["About 1,200 troops."]


@CASES
def an_edit_of_the_title_is_a_version(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(item("Old", "Text.", guid="1"))), reply(200, rss(item("New", "Text.", guid="1"))))
    yield
    assert lab.titles() == ["New"]
    assert len(lab.versions()) == 2


@CASES
def the_same_again_is_no_version(lab: Lab) -> Iterator[None]:
    lab.feed("/f", *[reply(200, rss(FERRY, head=f"<lastBuildDate>{n}</lastBuildDate>")) for n in range(4)])
    yield
    assert len(lab.versions()) == 1


@CASES
def an_entry_that_drops_out_stays_read(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS), reply(200, rss(item("Next", "More.", guid="2"))))
    yield
    assert lab.titles() == ["The ferry stays in port", "Next"]


@CASES
def one_that_comes_back_is_not_new(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS), reply(200, rss(item("Next", "More.", guid="2"))), reply(200, NEWS))
    yield
    assert sorted(lab.titles()) == ["Next", "The ferry stays in port"]
    assert len(lab.versions()) == 2


@CASES
def neither_guid_nor_link(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(item("A", "First."), item("B", "Second."))), reply(200, rss(item("B", "Second."))))
    yield
    assert sorted(lab.titles()) == ["A", "B"]
    assert len(lab.versions()) == 2


@CASES
def neither_title_nor_link(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss("<description>The ferry stays in port today.</description>")))
    yield
    assert lab.titles() == ["The ferry stays in port today."]


@CASES
def a_guid_that_is_no_link_is_none(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss('<title>A</title><guid isPermaLink="false">abc-1</guid>')))
    yield
    assert (lab.entries()[0].guid, lab.entries()[0].url) == ("abc-1", "")


# ── dates and links ──────────────────────────────────────────────────────────────────────────────────────────────────


def dated(name: str, said: str, expected: datetime | None) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, rss(item("A", "Text.", guid="1", date=said))))
        yield
        entry = lab.entries()[0]
        assert entry.published == expected
        assert entry.dated_by == ("feed" if expected else "seen")

    case.__name__ = name
    CASES(case)


ELEVEN = datetime(2026, 3, 2, 11, tzinfo=UTC)
dated("no_date", "", None)
dated("date_of_rfc_822", DAY, ELEVEN)
dated("date_of_iso_8601", "2026-03-02T12:00:00+01:00", ELEVEN)
dated("date_with_a_zone_by_name", "Mon, 02 Mar 2026 06:00:00 EST", ELEVEN)
dated("date_with_a_two_digit_year", "Mon, 02 Mar 26 11:00:00 GMT", ELEVEN)
dated("date_with_a_wrong_weekday", "Fri, 02 Mar 2026 11:00:00 GMT", ELEVEN)
dated("date_in_words", "sometime last week", None)
dated("date_far_in_the_future", "Mon, 02 Mar 2099 11:00:00 GMT", None)
dated("date_before_feeds", "Thu, 01 Jan 1970 00:00:00 GMT", None)
dated("date_that_no_calendar_has", "Mon, 32 Mar 2026 11:00:00 GMT", None)


@CASES
def a_relative_link_counts_from_the_feed(lab: Lab) -> Iterator[None]:
    lab.feed("/feeds/f", reply(200, rss(item("A", "Text.", "/news/1", "1"), item("B", "Text.", "2.html", "2"))))
    yield
    assert [each.url for each in lab.entries()] == [lab.site().url("/news/1"), lab.site().url("/feeds/2.html")]


@CASES
def a_link_that_is_a_script_is_dropped(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(item("A", "Text.", "javascript:alert(1)", "1"))))
    yield
    assert lab.entries()[0].url == ""


# ── letters and markup ───────────────────────────────────────────────────────────────────────────────────────────────

WORDS = "Zürich – “Größe” für 3 €"


def lettered(name: str, body: bytes, expected: str = WORDS, **headers: str) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, body, **headers))
        yield
        assert lab.titles() == [expected]

    case.__name__ = name
    CASES(case)


def xml(encoding: str = "", title: str = WORDS) -> str:
    said = f' encoding="{encoding}"' if encoding else ""
    return f'<?xml version="1.0"{said}?><rss version="2.0"><channel><item><title>{title}</title></item></channel></rss>'


lettered("utf_8", xml("utf-8").encode())
lettered("utf_8_that_is_not_said", xml().encode())
lettered("utf_8_with_a_mark", codecs.BOM_UTF8 + xml("utf-8").encode())
lettered("utf_16", xml("utf-16").encode("utf-16"))
lettered("windows_1252", xml("windows-1252").encode("cp1252"))
lettered("windows_1252_called_latin_1", xml("iso-8859-1").encode("cp1252"))
lettered("windows_1252_called_utf_8", xml("utf-8").encode("cp1252"))
lettered("utf_8_called_latin_1_by_the_header", xml("utf-8").encode(), Content_Type="text/xml; charset=iso-8859-1")
lettered("the_header_alone_says_it", xml().encode("cp1252"), Content_Type="application/rss+xml; charset=windows-1252")
lettered("cyrillic", xml("koi8-r", "Паром").encode("koi8-r"), "Паром")
lettered("japanese", xml("Shift_JIS", "渡し船").encode("cp932"), "渡し船")
lettered("an_encoding_that_does_not_exist", xml("utf-9").encode())
lettered("an_emoji_as_two_halves", xml(title="Ferry &#55357;&#56489; on").encode(), "Ferry \U0001f4a9 on")
lettered("an_emoji_as_two_halves_in_hex", xml(title="Ferry &#xD83D;&#xdca9; on").encode(), "Ferry \U0001f4a9 on")
lettered("half_of_a_pair", xml(title="Ferry &#xD83D; on &#56489;").encode(), "Ferry \ufffd on \ufffd")
lettered(
    "numbers_beyond_the_last_character",
    xml(title=f"Ferry &#x110000; &#{'9' * 5000}; on").encode(),
    "Ferry \ufffd \ufffd on",
)
lettered("numbers_of_characters", xml(title="&#54620;&#55203; &#x1F600;").encode(), "\ud55c\ud7a3 \U0001f600")
lettered("html_entities", xml(title="Caf&eacute; &amp;amp; bar&nbsp;&#8211; 5 &euro;").encode(), "Café & bar – 5 €")
lettered("an_ampersand_alone", xml(title="Salt & Pepper").encode(), "Salt & Pepper")
lettered("cdata", xml(title="<![CDATA[Salt & <b>Pepper</b>]]>").encode(), "Salt & Pepper")
lettered("escaped_markup", xml(title="Salt &lt;i&gt;and&lt;/i&gt; Pepper").encode(), "Salt and Pepper")
lettered("text_as_html", xml().encode(), Content_Type="text/html")
lettered("text_as_anything", xml().encode(), Content_Type="image/gif")
lettered("blank_lines_before_the_document", b"\r\n\r\n  " + xml().encode())
lettered("control_characters", xml(title="Fer\x08ry\x00").encode(), "Ferry")

# ── broken, empty, something else ────────────────────────────────────────────────────────────────────────────────────


@CASES
def one_bad_ampersand_costs_no_entry(lab: Lab) -> Iterator[None]:
    lab.feed(
        "/f", reply(200, rss(*(item(f"N{n}", "a & b &unknown; <br> c" if n == 1 else "x", guid=str(n)) for n in range(4))))
    )
    yield
    assert lab.titles() == ["N0", "N1", "N2", "N3"]
    assert "not well-formed" in lab.faults()[0]


@CASES
def an_item_that_is_not_closed_costs_no_other(lab: Lab) -> Iterator[None]:
    body = NEWS.replace("<item>", "<item><title>Open</title><description>x<item>", 1)
    lab.feed("/f", reply(200, body))
    yield
    assert "The ferry stays in port" in lab.titles()


@CASES
def a_document_that_breaks_off_gives_its_whole_items(lab: Lab) -> Iterator[None]:
    whole = rss(*(item(f"N{n}", f"Text number {n}.", guid=str(n)) for n in range(5)))
    lab.feed("/f", reply(200, whole[: whole.index("Text number 3") + 8]), reply(200, whole))
    yield
    assert lab.titles()[:3] == ["N0", "N1", "N2"]
    assert sorted(lab.titles()) == [f"N{n}" for n in range(5)]
    assert "Text num" not in lab.versions()


@CASES
def a_connection_that_breaks_off_gives_its_whole_items(lab: Lab) -> Iterator[None]:
    whole = rss(*(item(f"N{n}", f"Text number {n}.", guid=str(n)) for n in range(5))).encode()
    head = b'HTTP/1.1 200 OK\r\nETag: "1"\r\nContent-Length: %d\r\n\r\n' % len(whole)
    lab.feed("/f", cut_off(head + whole[: whole.index(b"Text number 3") + 8]), reply(200, whole))
    yield
    assert sorted(lab.titles()) == [f"N{n}" for n in range(5)]
    assert lab.sent("if-none-match")[1] is None
    assert "Text num" not in lab.versions()


def nothing(name: str, body: bytes | str, state: str, said: str, **headers: str) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, body, **headers))
        lab.feed("/then", reply(200, NEWS), reply(200, body, **headers), reply(200, rss(item("Next", "More.", guid="2"))))
        yield
        assert lab.row()["state"] == state
        assert said in lab.faults()[0]
        assert lab.entries() == []
        assert lab.titles(lab.feeds[1][0]) == ["The ferry stays in port", "Next"]

    case.__name__ = name
    CASES(case)


nothing("no_byte", b"", "broken", "no byte")
nothing("blanks", b" \r\n\r\n ", "broken", "no byte")
nothing("a_feed_without_entries", rss(), "empty", "no entry")
nothing(
    "an_atom_feed_without_entries", '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>', "empty", "no entry"
)
nothing("a_json_feed_without_entries", '{"version": "https://jsonfeed.org/version/1.1", "items": []}', "empty", "no entry")
nothing("a_web_page", "<!DOCTYPE html><html><body>Checking your browser</body></html>", "page", "web page")
nothing("a_web_page_called_a_feed", "<html><head></head></html>", "page", "web page", Content_Type="application/rss+xml")
nothing("words", "Service temporarily unavailable", "broken", "neither RSS")
nothing("an_error_in_json", '{"error": "rate limited"}', "broken", "neither RSS")
nothing("an_image", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "broken", "neither RSS")
nothing("other_xml", '<?xml version="1.0"?><urlset><url><loc>http://a/</loc></url></urlset>', "broken", "neither RSS")

# ── other formats ────────────────────────────────────────────────────────────────────────────────────────────────────


@CASES
def json_feed(lab: Lab) -> Iterator[None]:
    items = [
        {
            "id": "1",
            "url": "/1",
            "title": "A",
            "content_html": "<p>Some <b>text</b>.</p>",
            "date_published": "2026-03-02T11:00:00Z",
        },
        {"id": 2, "content_text": "No title here."},
    ]
    lab.feed("/f", reply(200, json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})))
    yield
    first, second = lab.entries()
    assert (first.title, first.text, first.url, first.published) == ("A", "Some text.", lab.site().url("/1"), ELEVEN)
    assert second.title == "No title here."


@CASES
def atom(lab: Lab) -> Iterator[None]:
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>tag:x,1</id>'
        '<title type="html">A &amp;lt;b&amp;gt;</title><link rel="self" href="/api/1"/>'
        '<link rel="alternate" href="/1"/><published>2026-03-02T11:00:00Z</published>'
        '<updated>2026-03-02T11:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "Some <i>text</i>.</div></content></entry></feed>"
    )
    lab.feed("/f", reply(200, body))
    yield
    entry = lab.entries()[0]
    assert (entry.text, entry.url, entry.published) == ("Some text.", lab.site().url("/1"), ELEVEN)


@CASES
def rdf(lab: Lab) -> Iterator[None]:
    body = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel>'
        '<item rdf:about="http://lake.example/1"><title>A</title><link>http://lake.example/1</link>'
        "<description>Text.</description><dc:date>2026-03-02T11:00:00Z</dc:date></item></rdf:RDF>"
    )
    lab.feed("/f", reply(200, body))
    yield
    entry = lab.entries()[0]
    assert (entry.title, entry.text, entry.url, entry.published) == ("A", "Text.", "http://lake.example/1", ELEVEN)


@CASES
def the_fuller_text_is_taken(lab: Lab) -> Iterator[None]:
    body = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>A</title>'
        "<description>Short.</description><content:encoded><![CDATA[<p>Long &amp; whole.</p><p>Twice.</p>]]></content:encoded>"
        "</item></channel></rss>"
    )
    lab.feed("/f", reply(200, body))
    yield
    assert lab.entries()[0].text == "Long & whole.\nTwice."


@CASES
def an_entity_bomb_is_no_bomb(lab: Lab) -> Iterator[None]:
    lol = '<!DOCTYPE lolz [<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {chr(97 + n)} "{f"&{chr(96 + n)};" * 10}">' for n in range(1, 10)
    )
    lab.feed(
        "/f",
        reply(
            200, f'<?xml version="1.0"?>{lol}]><rss version="2.0"><channel><item><title>A &j;</title></item></channel></rss>'
        ),
    )
    yield
    assert all(len(each.title) <= 500 for each in lab.entries())
    assert lab.fetches()[0]["elapsed"] < 3


@CASES
def a_foreign_file_is_not_read(lab: Lab) -> Iterator[None]:
    told = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    lab.feed(
        "/f",
        reply(
            200, f"<?xml version='1.0'?>{told}<rss version='2.0'><channel><item><title>A &x; B</title></item></channel></rss>"
        ),
    )
    yield
    assert not any("root:" in each.title for each in lab.entries())


@CASES
def five_thousand_entries_are_bounded(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, rss(*(item(f"N{n}", "x", guid=str(n)) for n in range(5000)))))
    yield
    assert lab.titles()[0] == "N0"
    assert len(lab.titles()) == 2000
    assert "5,000 entries" in lab.faults()[0]
