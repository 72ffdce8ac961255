"""What a site sees of us when all goes well: validators, freshness, hints, headers, the pause between two polls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.site import item, reply, rss
from tests.wire_cases.play import Cases, Lab, Play

CASES = Cases(net=1)
TEN = timedelta(minutes=10)
DAY = "Mon, 02 Mar 2026 11:00:00 GMT"
OTHER = "Mon, 02 Mar 2026 11:30:00 GMT"
NEWS = rss(item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1", DAY))
MORE = rss(item("The ferry sails", "At noon.", "http://lake.example/2", "2", OTHER))


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    """Poll at 0, 10, ... 60 minutes, then each hour until seven hours are over."""
    folder: Path = tmp_path_factory.mktemp("politeness")
    with CASES.play(folder, [TEN] * 6 + [timedelta(hours=1)] * 6) as played:
        yield played


@pytest.mark.parametrize("name", CASES.all)
def test_case(play: Play, name: str) -> None:
    play.check(name)


# ── validators ───────────────────────────────────────────────────────────────────────────────────────────────────────


@CASES
def validators_are_sent_back_as_they_came(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='W/"a b"', Last_Modified=DAY), reply(304))
    yield
    assert lab.sent("if-none-match")[:3] == [None, 'W/"a b"', 'W/"a b"']
    assert lab.sent("if-modified-since")[:3] == [None, DAY, DAY]
    assert [each["outcome"] for each in lab.fetches()][:3] == ["changed", "not-modified", "not-modified"]


@CASES
def an_etag_that_rotates_over_one_body_is_kept_as_sent_last(lab: Lab) -> Iterator[None]:
    lab.feed("/f", *[reply(200, NEWS, ETag=f'"{n}"') for n in range(1, 5)])
    yield
    assert lab.sent("if-none-match")[:5] == [None, '"1"', '"2"', '"3"', '"4"']


@CASES
def a_validator_that_is_not_sent_any_more_is_dropped(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"', Last_Modified=DAY), reply(200, MORE, ETag='"2"'), reply(200, NEWS))
    yield
    assert lab.sent("if-none-match")[:4] == [None, '"1"', '"2"', None]
    assert lab.sent("if-modified-since")[:4] == [None, DAY, None, None]


@CASES
def no_validator_is_invented(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, Date=DAY))
    yield
    assert set(lab.sent("if-none-match") + lab.sent("if-modified-since")) == {None}


@CASES
def a_last_modified_that_is_no_date_is_sent_back_as_it_is(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, Last_Modified="yesterday at noon"), reply(304))
    yield
    assert lab.sent("if-modified-since")[1] == "yesterday at noon"


@CASES
def an_unquoted_etag_is_sent_back_as_it_is(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag="abc-gzip"), reply(304))
    yield
    assert lab.sent("if-none-match")[1] == "abc-gzip"


@CASES
def an_empty_etag_is_none(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag=""))
    yield
    assert set(lab.sent("if-none-match")) == {None}


@CASES
def a_304_brings_a_new_etag(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"', Last_Modified=DAY), reply(304, ETag='"2"', Last_Modified=OTHER), reply(304))
    yield
    assert lab.sent("if-none-match")[:4] == [None, '"1"', '"2"', '"2"']
    assert lab.sent("if-modified-since")[:4] == [None, DAY, OTHER, OTHER]


@CASES
def a_304_that_says_nothing_leaves_the_validators(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"', Last_Modified=DAY), reply(304), reply(304))
    yield
    assert lab.sent("if-none-match")[1:4] == ['"1"'] * 3
    assert lab.sent("if-modified-since")[1:4] == [DAY] * 3


@CASES
def an_error_leaves_the_validators(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"'), reply(500, "<html>", ETag='"error"'), reply(304))
    yield
    assert lab.sent("if-none-match")[:4] == [None, '"1"', '"1"', '"1"']


@CASES
def a_block_page_leaves_the_validators(lab: Lab) -> Iterator[None]:
    page = "<!DOCTYPE html><html><body>Just a moment</body></html>"
    lab.feed("/f", reply(200, NEWS, ETag='"1"'), reply(200, page, ETag='"page"', Content_Type="text/html"), reply(304))
    yield
    assert lab.sent("if-none-match")[:3] == [None, '"1"', '"1"']
    assert '"page"' not in lab.sent("if-none-match")


@CASES
def validators_of_one_address_are_not_sent_to_another(lab: Lab) -> Iterator[None]:
    lab.site().say("/new", reply(200, NEWS, ETag='"new"'), reply(304))
    lab.feed("/f", reply(200, NEWS, ETag='"old"'), reply(302, Location="/new"))
    yield
    assert lab.sent("if-none-match")[1] == '"old"'
    assert lab.sent("if-none-match", "/new")[0] is None


@CASES
def a_304_to_an_unconditional_request_is_no_news(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(304, ETag='"1"'), reply(200, NEWS))
    yield
    assert lab.sent("if-none-match")[:2] == [None, None]
    assert lab.titles() == ["The ferry stays in port"]


# ── freshness ────────────────────────────────────────────────────────────────────────────────────────────────────────

EACH = [0, 10, 20, 30, 40, 50, 60]
FRESH = {
    "max_age": ({"Cache_Control": "max-age=1800"}, [0, 30, 60, 120]),
    "max_age_in_quotes": ({"Cache_Control": 'max-age="1800"'}, [0, 30, 60, 120]),
    "max_age_in_capitals": ({"Cache_Control": "Public, Max-Age=1800"}, [0, 30, 60, 120]),
    "max_age_of_zero": ({"Cache_Control": "max-age=0"}, EACH),
    "max_age_below_the_base": ({"Cache_Control": "max-age=60"}, EACH),
    "max_age_that_is_no_number": ({"Cache_Control": "max-age=soon"}, EACH),
    "negative_max_age": ({"Cache_Control": "max-age=-1"}, EACH),
    "max_age_of_ten_years_is_clamped": ({"Cache_Control": "max-age=315360000"}, [0, 120, 240, 360]),
    "max_age_beyond_any_number": ({"Cache_Control": "max-age=" + "9" * 40}, [0, 120, 240, 360]),
    "no_cache_beats_max_age": ({"Cache_Control": "no-cache, max-age=315360000"}, EACH),
    "no_store_beats_max_age": ({"Cache_Control": "no-store, max-age=315360000"}, EACH),
    "s_maxage_alone": ({"Cache_Control": "s-maxage=1800"}, [0, 30, 60, 120]),
    "max_age_is_ours_and_s_maxage_a_proxys": ({"Cache_Control": "max-age=1800, s-maxage=60"}, [0, 30, 60, 120]),
    "age_is_taken_off": ({"Cache_Control": "max-age=3600", "Age": "1800"}, [0, 30, 60, 120]),
    "age_beyond_max_age": ({"Cache_Control": "max-age=3600", "Age": "7200"}, EACH),
    "age_that_is_no_number": ({"Cache_Control": "max-age=1800", "Age": "old"}, [0, 30, 60, 120]),
    "expires_counts_from_date": (
        {"Expires": "Sun, 01 Mar 2020 00:30:00 GMT", "Date": "Sun, 01 Mar 2020 00:00:00 GMT"},
        [0, 30, 60, 120],
    ),
    "expires_of_zero": ({"Expires": "0", "Date": DAY}, EACH),
    "expires_in_the_past": ({"Expires": DAY, "Date": OTHER}, EACH),
    "expires_that_is_no_date": ({"Expires": "never"}, EACH),
    "max_age_beats_expires": (
        {"Expires": "Sun, 01 Mar 2020 06:00:00 GMT", "Date": "Sun, 01 Mar 2020 00:00:00 GMT", "Cache_Control": "max-age=1800"},
        [0, 30, 60, 120],
    ),
    "expires_and_age": (
        {"Expires": "Sun, 01 Mar 2020 01:00:00 GMT", "Date": "Sun, 01 Mar 2020 00:00:00 GMT", "Age": "1800"},
        [0, 30, 60, 120],
    ),
    "pragma_says_nothing_to_us": ({"Pragma": "no-cache"}, EACH),
}


def fresh(name: str, headers: dict[str, str], rounds: list[int]) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, NEWS, **headers))
        yield
        assert lab.times()[: len(rounds)] == rounds

    case.__name__ = name
    CASES(case)


for _name, (_headers, _rounds) in FRESH.items():
    fresh(_name, _headers, _rounds)


@CASES
def two_cache_control_lines_are_read_as_one(lab: Lab) -> Iterator[None]:
    head = b"HTTP/1.1 200 OK\r\nCache-Control: public\r\nCache-Control: max-age=1800\r\n"
    body = NEWS.encode()
    lab.feed("/f", head + b"Content-Length: %d\r\n\r\n" % len(body) + body)
    yield
    assert lab.times()[:4] == [0, 30, 60, 120]


@CASES
def a_304_renews_freshness(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"', Cache_Control="max-age=1200"), reply(304, Cache_Control="max-age=2400"))
    yield
    assert lab.times()[:3] == [0, 20, 60]


@CASES
def a_304_that_says_nothing_renews_what_was_said(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"', Cache_Control="max-age=1200"), reply(304))
    yield
    assert lab.times()[:4] == [0, 20, 40, 60]


@CASES
def a_304_takes_freshness_back(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, ETag='"1"', Cache_Control="max-age=1200"), reply(304, Cache_Control="no-cache"))
    yield
    assert lab.times()[:4] == [0, 20, 30, 40]


@CASES
def a_200_that_says_nothing_takes_freshness_back(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, Cache_Control="max-age=1200"), reply(200, MORE), reply(200, NEWS))
    yield
    assert lab.times()[:4] == [0, 20, 30, 40]


@CASES
def a_304_that_expires_by_date(lab: Lab) -> Iterator[None]:
    lab.feed(
        "/f",
        reply(200, NEWS, ETag='"1"'),
        reply(304, Expires="Sun, 01 Mar 2020 00:40:00 GMT", Date="Sun, 01 Mar 2020 00:00:00 GMT"),
    )
    yield
    assert lab.times()[:3] == [0, 10, 50]


# ── what the feed itself asks ────────────────────────────────────────────────────────────────────────────────────────

RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel rdf:about="x"><title>T</title>{}</channel>'
    '<item rdf:about="http://lake.example/1"><title>A</title><link>http://lake.example/1</link></item></rdf:RDF>'
)
HINTS = {
    "ttl": (rss(item("A"), head="<ttl>30</ttl>"), [0, 30, 60, 120]),
    "ttl_below_the_base": (rss(item("A"), head="<ttl>1</ttl>"), EACH),
    "ttl_of_a_year_is_clamped": (rss(item("A"), head="<ttl>525600</ttl>"), [0, 120, 240]),
    "ttl_that_is_no_number": (rss(item("A"), head="<ttl>a while</ttl>"), EACH),
    "skip_hours": (rss(item("A"), head="<skipHours><hour>12</hour><hour>13</hour></skipHours>"), [0, 120, 180]),
    "skip_hours_24_is_midnight": (rss(item("A"), head="<skipHours><hour>24</hour></skipHours>"), EACH),
    "skip_all_hours_is_a_mistake": (
        rss(item("A"), head="<skipHours>" + "".join(f"<hour>{n}</hour>" for n in range(24)) + "</skipHours>"),
        EACH,
    ),
    "skip_days": (rss(item("A"), head="<skipDays><day>Monday</day></skipDays>"), [0]),
    "skip_other_days": (rss(item("A"), head="<skipDays><day>Sunday</day></skipDays>"), EACH),
    "sy_hourly": (RDF.format("<sy:updatePeriod>hourly</sy:updatePeriod>"), [0, 60, 120]),
    "sy_twice_an_hour": (
        RDF.format("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"),
        [0, 30, 60],
    ),
    "sy_of_zero": (RDF.format("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>"), [0, 60]),
    "sy_yearly_is_clamped": (RDF.format("<sy:updatePeriod>yearly</sy:updatePeriod>"), [0, 120, 240]),
}


def hint(name: str, body: str, rounds: list[int]) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(200, body))
        yield
        assert lab.times()[: len(rounds)] == rounds
        assert len(rounds) > 1 or len(lab.times()) == 1

    case.__name__ = name
    CASES(case)


for _name, (_body, _rounds) in HINTS.items():
    hint(_name, _body, _rounds)


@CASES
def the_users_own_rhythm_wins_over_the_base(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS), more="every: 20m")
    yield
    assert lab.times()[:4] == [0, 20, 40, 60]


# ── the request itself ───────────────────────────────────────────────────────────────────────────────────────────────


@CASES
def who_we_are_is_said_with_a_contact(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS))
    yield
    said = lab.sent("user-agent")[0]
    assert said is not None
    assert said.startswith("watcher/")
    assert "mailto:reader@example.org" in said


@CASES
def nothing_is_sent_that_follows_a_reader(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, Set_Cookie="id=1; Path=/"), reply(302, Set_Cookie="id=2", Location="/g"))
    lab.site().say("/g", reply(200, NEWS))
    yield
    names = {name for each in lab.asked for name in each.headers}
    assert names <= {"host", "user-agent", "accept", "accept-encoding", "if-none-match", "if-modified-since", "connection"}
    assert {each.method for each in lab.asked} == {"GET"}
    assert set(lab.site().paths()) == {"/f", "/g"}


@CASES
def the_query_is_asked_as_it_stands(lab: Lab) -> Iterator[None]:
    lab.feed("/f?b=2&a=1&c=%20x&d=a+b", reply(200, NEWS))
    yield
    assert set(lab.site().paths()) == {"/f?b=2&a=1&c=%20x&d=a+b"}


@CASES
def a_fragment_stays_at_home(lab: Lab) -> Iterator[None]:
    lab.site().say("/f", reply(200, NEWS))
    lab.listed(lab.site().url("/f#news"))
    yield
    assert set(lab.site().paths()) == {"/f"}
    assert lab.titles(lab.feeds[0][0]) == ["The ferry stays in port"]


@CASES
def feeds_of_one_host_come_one_after_the_other(lab: Lab) -> Iterator[None]:
    for n in range(5):
        lab.feed(f"/{n}", reply(200, NEWS))
    yield
    assert lab.site().busiest == 1
    assert sorted(set(lab.site().paths())) == [f"/{n}" for n in range(5)]


@CASES
def an_odd_month_of_the_same_news_brings_one_entry(lab: Lab) -> Iterator[None]:
    lab.feed("/f", *[reply(200, NEWS + " " * n) for n in range(6)])
    yield
    assert len(lab.versions()) == 1
