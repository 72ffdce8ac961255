"""What a site sees of us when it fails, refuses, moves or is gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.site import cut_off, item, moved, reply, rss
from tests.wire_cases.play import Cases, Lab, Play

CASES = Cases(net=2)
TEN = timedelta(minutes=10)
DAY = "Mon, 02 Mar 2026 11:00:00 GMT"
NEWS = rss(item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1", DAY))
MORE = rss(item("The ferry sails", "At noon.", "http://lake.example/2", "2", DAY))
EACH = [0, 10, 20, 30, 40, 50, 60]


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    """Poll every ten minutes for 80, then at 120 and 150, then each hour until 510. The longest wait is two hours."""
    folder: Path = tmp_path_factory.mktemp("failing")
    with CASES.play(folder, [TEN] * 8 + [TEN * 4, TEN * 3] + [TEN * 6] * 6, connect=2) as played:
        yield played


@pytest.mark.parametrize("name", CASES.all)
def test_case(play: Play, name: str) -> None:
    play.check(name)


def gaps(rounds: list[int]) -> list[int]:
    """Return the pauses between rounds."""
    return [b - a for a, b in pairwise(rounds)]


# ── back-off ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def failing(name: str, status: int) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.feed("/f", reply(status))
        yield
        assert lab.times()[:5] == [0, 10, 30, 70, 150]
        assert max(gaps(lab.times()[4:])) <= 180
        assert lab.times()[-1] > 480
        assert lab.row()["state"] in ("failing", "blocked")
        assert str(status) in lab.row()["state_what"]

    case.__name__ = name
    CASES(case)


for _status in (400, 401, 404, 418, 451, 500, 502, 504, 599):
    failing(f"status_{_status}_backs_off_and_never_gives_up", _status)


@CASES
def one_good_answer_ends_the_back_off(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS), reply(500), reply(500), reply(200, MORE), reply(500), reply(200, NEWS))
    yield
    assert lab.times()[:7] == [0, 10, 20, 40, 50, 60, 70]


@CASES
def an_error_with_freshness_is_still_an_error(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(500, Cache_Control="max-age=7200"))
    yield
    assert lab.times()[:3] == [0, 10, 30]


@CASES
def a_connection_that_breaks_backs_off(lab: Lab) -> Iterator[None]:
    lab.feed("/f", cut_off(b""))
    yield
    assert lab.times()[:4] == [0, 10, 30, 70]


@CASES
def nobody_listens(lab: Lab) -> Iterator[None]:
    lab.site()
    lab.listed(f"http://{lab.host}:1/f")
    yield
    assert 3 <= len(lab.fetches()) <= 12
    assert {each["outcome"] for each in lab.fetches()} == {"fault"}
    assert lab.row()["state"] == "failing"
    assert "no connection" in lab.row()["state_what"]


@CASES
def a_host_that_nobody_listens_at_is_tried_once_a_round(lab: Lab) -> Iterator[None]:
    lab.site()
    for n in range(4):
        lab.listed(f"http://{lab.host}:1/{n}")
    yield
    assert {len(lab.fetches(url)) for url, _ in lab.feeds} == {len(lab.fetches())}
    assert {lab.row(url)["state"] for url, _ in lab.feeds} == {"failing"}


@CASES
def a_name_that_nobody_knows(lab: Lab) -> Iterator[None]:
    lab.listed("http://no-such-host.invalid/f")
    yield
    assert 3 <= len(lab.fetches()) <= 12
    assert "cannot be resolved" in lab.row()["state_what"]


# ── rest for the host ────────────────────────────────────────────────────────────────────────────────────────────────


def resting(name: str, status: int, rounds: list[int], **headers: str) -> None:
    def case(lab: Lab) -> Iterator[None]:
        first = lab.feed("/a", reply(status, **headers), reply(200, NEWS))
        second = lab.feed("/b", reply(200, MORE))
        yield
        assert lab.times("/a")[: len(rounds)] == rounds
        assert lab.times("/b")[0] in (rounds[1], rounds[1] + 10)
        assert (lab.titles(first), lab.titles(second)) == (["The ferry stays in port"], ["The ferry sails"])

    case.__name__ = name
    CASES(case)


for _status in (429, 503):
    resting(f"{_status}_without_retry_after_lets_the_host_rest", _status, [0, 10])
    resting(f"{_status}_retry_after_in_seconds", _status, [0, 40], Retry_After="2400")
    resting(f"{_status}_retry_after_a_day_is_clamped", _status, [0, 120], Retry_After="86400")
    resting(f"{_status}_retry_after_beyond_any_number", _status, [0, 120], Retry_After="9" * 30)
    resting(f"{_status}_retry_after_that_says_nothing", _status, [0, 10], Retry_After="soon")
    resting(f"{_status}_retry_after_negative", _status, [0, 10], Retry_After="-30")
    resting(
        f"{_status}_retry_after_a_date", _status, [0, 40], Retry_After="Mon, 02 Mar 2026 12:35:00 GMT",
        Date="Mon, 02 Mar 2026 12:00:00 GMT",
    )  # fmt: skip
    resting(f"{_status}_retry_after_a_date_by_our_clock", _status, [0, 40], Retry_After="Mon, 02 Mar 2026 12:39:00 GMT")
    resting(
        f"{_status}_retry_after_a_date_by_a_clock_that_is_wrong", _status, [0, 40], Retry_After="Sun, 01 Mar 2020 00:35:00 GMT",
        Date="Sun, 01 Mar 2020 00:00:00 GMT",
    )  # fmt: skip
    resting(f"{_status}_retry_after_a_date_in_the_past", _status, [0, 10], Retry_After="Mon, 02 Mar 2020 12:00:00 GMT")


@CASES
def rest_of_one_host_is_none_of_anothers(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(429, Retry_After="7200"))
    lab.feed("/f", reply(200, NEWS), at="202")
    yield
    assert lab.times("/f")[:2] == [0, 120]
    assert lab.times("/f", at="202")[:3] == [0, 10, 20]


@CASES
def rest_that_a_redirects_target_asks_for_is_the_targets(lab: Lab) -> Iterator[None]:
    lab.site("201").say("/limited", reply(429, Retry_After="3600"))
    lab.feed("/f", moved(lab.site("201").url("/limited"), 302))
    lab.feed("/g", reply(200, NEWS))
    yield
    assert lab.times("/f")[:2] == [0, 60]
    assert lab.times("/g")[:4] == [0, 10, 20, 30]


@CASES
def rest_grows_when_it_is_asked_for_again_and_again(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(429))
    yield
    assert lab.times()[:5] == [0, 10, 30, 70, 150]
    assert max(gaps(lab.times())) <= 180


@CASES
def a_refusal_once_is_the_feeds_own_matter(lab: Lab) -> Iterator[None]:
    lab.feed("/a", reply(403), reply(200, NEWS))
    lab.feed("/b", reply(200, NEWS))
    yield
    assert lab.times("/a")[:3] == [0, 10, 20]
    assert lab.times("/b")[:3] == [0, 10, 20]


@CASES
def a_refusal_again_and_again_lets_the_host_rest(lab: Lab) -> Iterator[None]:
    lab.feed("/a", reply(403))
    lab.feed("/b", reply(200, NEWS))
    yield
    assert lab.times("/a")[:3] == [0, 10, 30]
    assert max(gaps(lab.times("/b"))) >= 60
    assert lab.row(lab.feeds[0][0])["state"] == "blocked"
    assert lab.times("/b")[-1] > 480


@CASES
def retry_after_of_zero_asks_for_no_rest_of_the_host(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(429, Retry_After="0"))
    yield
    assert lab.times("/f")[:4] == [0, 10, 30, 70]


@CASES
def retry_after_on_a_temporary_redirect_is_kept_to(lab: Lab) -> Iterator[None]:
    lab.site().say("/new", reply(200, NEWS))
    lab.feed("/f", reply(302, Location="/new", Retry_After="2400"))
    yield
    assert lab.times("/new")[0] == 40
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def retry_after_on_a_good_answer_says_nothing(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS, Retry_After="7200"))
    yield
    assert lab.times()[:3] == [0, 10, 20]


# ── gone and moved ───────────────────────────────────────────────────────────────────────────────────────────────────


@CASES
def gone_is_asked_once(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(410))
    yield
    assert lab.times() == [0]
    assert lab.row()["state"] == "gone"
    assert "410" in lab.row()["state_what"]


@CASES
def gone_later_keeps_what_was_read(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(200, NEWS), reply(410))
    yield
    assert lab.times() == [0, 10]
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def gone_behind_a_temporary_redirect_is_not_the_feeds_end(lab: Lab) -> Iterator[None]:
    lab.site().say("/away", reply(410))
    lab.feed("/f", moved("/away", 302))
    yield
    assert len(lab.times()) > 3


@CASES
def gone_stops_no_other_feed_of_the_host(lab: Lab) -> Iterator[None]:
    lab.feed("/a", reply(410))
    lab.feed("/b", reply(200, NEWS))
    yield
    assert lab.times("/b")[:3] == [0, 10, 20]


def moving(name: str, status: int, is_saved: bool) -> None:
    def case(lab: Lab) -> Iterator[None]:
        lab.site().say("/new", reply(200, NEWS, ETag='"n"'))
        lab.feed("/f", moved("/new", status))
        yield
        assert lab.times()[:3] == [0, 10, 20]
        assert lab.times("/new")[:5] == [0, 10, 20, 30, 40]
        assert (len(lab.times()) == 3) is is_saved
        assert lab.titles() == ["The ferry stays in port"]
        assert (lab.row()["state"] == "moved") is is_saved

    case.__name__ = name
    CASES(case)


for _status in (301, 308):
    moving(f"a_{_status}_is_saved_after_three_identical_answers", _status, True)
for _status in (302, 303, 307):
    moving(f"a_{_status}_is_never_saved", _status, False)


@CASES
def a_permanent_move_is_not_saved_when_it_points_elsewhere_each_time(lab: Lab) -> Iterator[None]:
    for n in range(30):
        lab.site().say(f"/{n}", reply(200, NEWS))
    lab.feed("/f", *[moved(f"/{n}") for n in range(30)])
    yield
    assert len(lab.times()) > 12
    assert lab.row()["state"] != "moved"


@CASES
def a_temporary_answer_in_between_starts_the_count_again(lab: Lab) -> Iterator[None]:
    lab.site().say("/new", reply(200, NEWS))
    lab.feed("/f", moved("/new"), moved("/new"), moved("/new", 302), moved("/new"), moved("/new"), moved("/new"))
    yield
    assert len(lab.times()) == 6


@CASES
def a_chain_that_is_permanent_all_along_is_saved_to_its_end(lab: Lab) -> Iterator[None]:
    lab.site().say("/b", moved("/c", 308))
    lab.site().say("/c", reply(200, NEWS))
    lab.feed("/f", moved("/b", 301))
    yield
    assert (len(lab.times()), len(lab.times("/b"))) == (3, 3)
    assert len(lab.times("/c")) > 10


@CASES
def a_chain_is_saved_to_where_it_stops_being_permanent(lab: Lab) -> Iterator[None]:
    lab.site().say("/b", moved("/c", 302))
    lab.site().say("/c", reply(200, NEWS))
    lab.feed("/f", moved("/b", 301))
    yield
    assert len(lab.times()) == 3
    assert len(lab.times("/b")) == len(lab.times("/c")) > 10


@CASES
def a_permanent_step_behind_a_temporary_one_is_not_saved(lab: Lab) -> Iterator[None]:
    lab.site().say("/b", moved("/c", 301))
    lab.site().say("/c", reply(200, NEWS))
    lab.feed("/f", moved("/b", 302))
    yield
    assert len(lab.times()) > 12


@CASES
def a_move_to_an_error_is_not_saved(lab: Lab) -> Iterator[None]:
    lab.feed("/f", moved("/missing"))
    yield
    assert len(lab.times()) == len(lab.times("/missing")) > 3
    assert lab.row()["moved_to"] == ""


@CASES
def a_saved_move_that_ends_in_404_is_taken_back(lab: Lab) -> Iterator[None]:
    lab.site().say("/new", *[reply(200, NEWS)] * 4, reply(404))
    lab.feed("/f", *[moved("/new")] * 3, reply(200, MORE))
    yield
    assert lab.times()[:4] == [0, 10, 20, 50]
    assert lab.titles() == ["The ferry stays in port", "The ferry sails"]


@CASES
def a_move_to_another_host_keeps_entries_and_validators_apart(lab: Lab) -> Iterator[None]:
    lab.site("203").say("/new", reply(200, NEWS, ETag='"n"'), reply(304))
    lab.feed("/f", reply(200, NEWS, ETag='"o"'), moved(lab.site("203").url("/new")))
    yield
    asked = lab.site("203").asked
    assert [each.headers.get("if-none-match") for each in asked][:3] == [None, '"n"', '"n"']
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def relative_redirects_are_followed(lab: Lab) -> Iterator[None]:
    lab.site().say("/feeds/new?x=1", moved("../other/./f", 302))
    lab.site().say("/other/f", reply(200, NEWS))
    lab.feed("/feeds/f", moved("new?x=1", 302))
    yield
    assert lab.site().paths()[:3] == ["/feeds/f", "/feeds/new?x=1", "/other/f"]
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def a_redirect_without_a_scheme_keeps_ours(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", reply(200, NEWS))
    lab.feed("/f", moved(f"//{lab.site().host}:{lab.site().port}/g", 302))
    yield
    assert lab.titles() == ["The ferry stays in port"]


@CASES
def a_redirect_without_an_address_is_a_fault(lab: Lab) -> Iterator[None]:
    lab.feed("/f", reply(302))
    yield
    assert lab.times()[:4] == [0, 10, 30, 70]
    assert "302" in lab.faults()[0]


@CASES
def a_redirect_to_itself_ends(lab: Lab) -> Iterator[None]:
    lab.feed("/f", moved("/f", 301))
    yield
    assert 0 < lab.times().count(0) <= 7
    assert "redirects" in lab.faults()[0]


@CASES
def two_redirects_to_one_another_end(lab: Lab) -> Iterator[None]:
    lab.site().say("/g", moved("/f"))
    lab.feed("/f", moved("/g"))
    yield
    assert lab.times().count(0) + lab.times("/g").count(0) <= 7
    assert lab.row()["moved_to"] == ""


@CASES
def ten_redirects_are_too_many(lab: Lab) -> Iterator[None]:
    for n in range(10):
        lab.site().say(f"/{n}", moved(f"/{n + 1}", 302))
    lab.feed("/f", moved("/0", 302))
    yield
    assert "redirects" in lab.faults()[0]
    assert lab.entries() == []


for _to in ("ftp://127.7.0.9/f", "file:///etc/passwd", "javascript:alert(1)", "data:text/xml,<rss/>", "gopher://127.7.0.9/"):

    def _elsewhere(lab: Lab, to: str = _to) -> Iterator[None]:
        lab.feed("/f", moved(to, 302))
        yield
        assert "only http:// and https:// addresses are fetched" in lab.faults()[0]

    _elsewhere.__name__ = f"a_redirect_to_{_to.split(':')[0]}_is_refused"
    CASES(_elsewhere)


@CASES
def a_redirect_to_https_that_nobody_can_trust_is_a_fault(lab: Lab) -> Iterator[None]:
    lab.site("204").say("/f", reply(200, NEWS))
    lab.feed("/f", moved(lab.site("204").url("/f").replace("http:", "https:"), 302))
    yield
    assert lab.entries() == []
    assert len(lab.times()) > 3
