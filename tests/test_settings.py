"""config.yaml: defaults that serve, every fault with its line and remedy, secrets that stay out of the file."""

from __future__ import annotations

import json
from datetime import time, timedelta
from pathlib import Path

import pytest

from watcher import settings
from watcher.errors import ConfigError
from watcher.settings import portions
from watcher.sweep.plan import make_plan

HERE = Path(__file__).parents[1]
FEEDS = "feeds: [https://example.org/feed.xml]\n"


def write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "config.yaml"
    file.write_text(text, "utf-8")
    return file


def faults(tmp_path: Path, text: str) -> list[str]:
    file = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        settings.load(file)
    return [str(fault).replace(str(file), "config.yaml") for fault in caught.value.faults]


def test_feeds_alone_are_enough(tmp_path: Path) -> None:
    found = settings.load(write(tmp_path, FEEDS))
    assert [feed.url for feed in found.feeds] == ["https://example.org/feed.xml"]
    assert found.database == tmp_path / "watcher.db"
    assert found.baselines == tmp_path / "baseline"
    assert found.mail.maildir == tmp_path / "mail"
    assert found.mail.smtp is None
    assert (found.folder, found.keep.entries) == (tmp_path, None)
    assert [reader.channel for reader in portions.recipients(found)] == ["maildir"]


def test_defaults_need_no_file(tmp_path: Path) -> None:
    assert settings.defaults(tmp_path).database == tmp_path / "watcher.db"
    assert settings.defaults(tmp_path).feeds == ()


def test_a_feed_has_a_name_and_a_publisher(tmp_path: Path) -> None:
    first, second, third = settings.load(
        write(
            tmp_path,
            "feeds:\n  - https://www.example.org/feed\n  - {url: 'feed:https://feeds.b.org/x', name: B}\n"
            "  - {url: https://c.org/x, name: C world, publisher: C, every: 1h30m, languages: de, enabled: no}\n",
        )
    ).feeds
    assert (first.title, first.source) == ("example.org", "example.org")
    assert (second.url, second.title, second.source) == ("https://feeds.b.org/x", "B", "B")
    assert (third.source, third.every, third.languages, third.enabled) == ("C", timedelta(minutes=90), ("de",), False)


def test_amounts_are_written_as_people_write_them(tmp_path: Path) -> None:
    found = settings.load(
        write(
            tmp_path,
            FEEDS
            + "wire: {every: 10s, total: 2 minutes, max_bytes: 500 kB, at_most: 1 day, host_gap: 0s}\n"
            + "digest: {at: '7.30', weekday: fri, zone: Europe/Berlin, quiet_hours: 22:00-06:30}\n"
            + "keep: {entries: 2 years}\nservice: {listen: 8642}\n",
        )
    )
    assert (found.wire.every, found.wire.total) == (timedelta(seconds=10), timedelta(minutes=2))
    assert (found.wire.max_bytes, found.wire.at_most) == (500_000, timedelta(days=1))
    assert (found.digest.at, found.digest.weekday, found.digest.zone.key) == (time(7, 30), 4, "Europe/Berlin")
    assert found.digest.quiet_hours == (time(22), time(6, 30))
    assert found.keep.entries is not None
    assert found.keep.entries.days == 730
    assert found.service.listen == "127.0.0.1:8642"


def test_all_faults_at_once_with_line_and_remedy(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        "databse: x.db\n"
        "feeds:\n"
        "  - {url: ftp://x, nam: A}\n"
        "  - {url: https://a.b/c, name: A}\n"
        "  - {url: https://a.b/c, name: A, kind: serch}\n"
        "wire: {every: fast, total: -3, redirects: many}\n"
        "digest: {at: 25:00, zone: Europe/Berln, every: dayly, weekday: Moonday, quiet_hours: always}\n"
        "service: {listen: 99999}\n"
        "judging: {unclear: 7, weights: {oficial: 2}}\n",
    )
    for start in (
        "config.yaml:1: databse: no such key -- did you mean database?",
        "config.yaml:3: feeds.1.url: ftp://x is no web address -- ",
        "config.yaml:3: feeds.1.nam: no such key -- did you mean name?",
        "config.yaml:5: feeds.3.url: https://a.b/c is already the url of the feed on line 4 -- ",
        "config.yaml:5: feeds.3.name: A is already the name of the feed on line 4 -- ",
        "config.yaml:5: feeds.3.kind: serch is not one of feed or search -- did you mean search?",
        "config.yaml:6: wire.every: fast is no span of time -- write 30m",
        "config.yaml:6: wire.total: should be longer than nothing",
        "config.yaml:6: wire.redirects: should be a whole number, not many",
        "config.yaml:7: digest.at: 25:00 is no time of day -- ",
        "config.yaml:7: digest.zone: no time zone Europe/Berln -- did you mean Europe/Berlin?",
        "config.yaml:7: digest.every: dayly is not one of daily, weekly or at-once -- did you mean daily?",
        "config.yaml:7: digest.weekday: Moonday is no day of the week -- write Monday",
        "config.yaml:7: digest.quiet_hours: always names no hours -- ",
        "config.yaml:8: service.listen: 99999 is no host and port -- ",
        "config.yaml:9: judging.unclear: should be less than or equal to 1",
        "config.yaml:9: judging.weights.oficial: no such key -- did you mean official?",
    ):
        assert any(line.startswith(start) for line in found), (start, found)
    assert found == sorted(found, key=lambda line: int(line.split(":")[1]))


def test_a_password_in_the_file_is_refused_and_never_repeated(tmp_path: Path) -> None:
    text = FEEDS + "mail: {smtp: {host: h, user: u, password: hunter2}}\nservice: {ping: 'https://me:hunter2@x.org/'}\n"
    found = faults(tmp_path, text)
    assert any(
        "mail.smtp.password: a password does not belong in this file -- take it out and write password_env" in line
        for line in found
    )
    assert any("a password stands in the address" in line for line in found)
    assert not any("hunter2" in line for line in found)
    found = faults(tmp_path, FEEDS + "mail: {smtp: {host: h, user: u, password_env: 'p@ss word'}}\n")
    assert found[0].startswith("config.yaml:2: mail.smtp.password_env: this is no name of an environment variable")


def test_secrets_come_from_the_environment_or_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_PASSWORD", "from the environment")
    monkeypatch.setenv("FEED_KEY", "k1")
    text = "feeds: ['https://a.org/${FEED_KEY}/feed']\nmail: {smtp: {host: h, user: u, password_env: MAIL_PASSWORD}}\n"
    found = settings.load(write(tmp_path, text))
    server = portions.smtp(found)
    assert server is not None
    assert server.password == "from the environment"
    assert found.feeds[0].url == "https://a.org/k1/feed"
    assert portions.recipients(found)[0].channel == "mail"
    (tmp_path / "secret").write_text("from a file\n", "utf-8")
    found = settings.load(write(tmp_path, FEEDS + "mail: {smtp: {host: h, user: u, password_file: secret}}\n"))
    server = portions.smtp(found)
    assert server is not None
    assert server.password == "from a file"
    (tmp_path / "secret").unlink()
    with pytest.raises(ConfigError, match=r"password_file: .*secret cannot be read"):
        portions.smtp(found)
    monkeypatch.delenv("FEED_KEY")
    assert "the environment variable FEED_KEY is not set" in faults(tmp_path, text)[0]


def test_keys_of_mail_must_fit_together(tmp_path: Path) -> None:
    found = faults(tmp_path, FEEDS + "mail: {smtp: {host: h, password_env: A, password_file: b}}\n")
    assert [line.split(": ", 2)[2] for line in found] == [
        "password_env and password_file are both set -- keep one of them",
        "a password, but no user -- add user: …",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "the file is empty -- it needs at least"),
        ("feeds: https://a.org/x\n", "feeds: should be a list, not https://a.org/x"),
        ("feeds: [12]\n", "should be a group of keys with values, not 12"),
        ("feeds:\n  - name: A\n", "feeds.1.url: is missing -- add url: …"),
        ("feeds:\n  - {url: https://a.org/x, engine: gdelt, kind: search, topics: a}\n", "has both url and engine -- keep one"),
        ("feeds:\n  - {engine: gdelt, topics: a}\n", "an engine searches for one topic -- write kind: search and topics:"),
        ("feeds:\n  - {engine: gdelt, kind: search}\n", "an engine searches for one topic -- write kind: search and topics:"),
        ("feeds:\n  - {engine: google, kind: search, topics: a}\n", "google is not one of google-news, bing-news or gdelt"),
        (FEEDS + "wire: {jitter: 2}\n", "wire.jitter: should be less than or equal to 0.5"),
        (FEEDS + "wire: {parse_memory: 1 MB}\n", "wire.parse_memory: should be"),
        ("feeds: [a\n", "no YAML"),
        ("\tfeeds: []\n", "a tab stands where YAML wants spaces"),
        ("feeds: []\nfeeds: []\n", "the key feeds stands twice in one place -- keep one of them"),
        ("database:\n", "database: has no value -- write one, or take the key out"),
        (FEEDS + "wire: fast\n", "wire: should be a group of keys with values, not fast"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, text: str, says: str) -> None:
    found = faults(tmp_path, text)
    assert any(says in line for line in found), found


def test_a_file_that_is_not_there_says_how_to_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"config.yaml: no such file -- write one with: watcher init"):
        settings.load()
    with pytest.raises(ConfigError, match="is a folder, not a file"):
        settings.load(tmp_path)
    (tmp_path / "config.yaml").write_bytes(b"feeds:\n- \xff\xfe\n")
    with pytest.raises(ConfigError, match=r"config.yaml:2: not UTF-8 text -- save the file as UTF-8"):
        settings.load()


def test_doors_and_wings_get_their_portions(tmp_path: Path) -> None:
    found = settings.load(
        write(
            tmp_path,
            FEEDS
            + "wire: {contact: 'mailto:me@example.org', allow: [feeds.lan, 127.0.0.0/8], at_once: 4}\n"
            + "judging: {unclear: 0.3, silent_after: 30 days, weights: {named: 2}}\n"
            + "digest:\n  every: weekly\n  weekday: Sunday\n"
            + "  to:\n    - a@b.org\n    - {address: c@d.org, every: daily, at: 06:15}\n",
        )
    )
    limits = portions.limits(found)
    assert "+mailto:me@example.org" in limits.user_agent
    assert (limits.allow_hosts, limits.allow_networks, limits.concurrency) == (("feeds.lan",), ("127.0.0.0/8",), 4)
    assert (portions.polling(found).usual, portions.polling(found).longest) == (1800, 86400)
    assert portions.polling(found, settings.Feed(url="https://a.org", every=timedelta(days=2))).longest == 172800
    rules = portions.judging_rules(found)
    assert (rules.unclear, rules.quiet_days, rules.weight_named) == (0.3, 30, 2)
    first, second = portions.recipients(found)
    assert (first.address, first.rhythm.every, first.rhythm.weekday) == ("a@b.org", "weekly", 6)
    assert (second.rhythm.every, second.rhythm.at) == ("daily", time(6, 15))


def test_every_key_of_the_wire_reaches_its_door(tmp_path: Path) -> None:
    text = (
        "wire: {every: 10m, least: 5m, most: 2h, jitter: 0, moves: 2, patience: 5, http2: yes, workers: 3,"
        " parse_deadline: 7s, parse_memory: 300 MB}\n"
    )
    found = settings.load(write(tmp_path, FEEDS + text))
    rhythm, parsing = portions.polling(found), portions.parsing(found)
    assert (rhythm.usual, rhythm.bounds, rhythm.jitter) == (600, (300, 7200), 0)
    assert (parsing.processes, parsing.deadline, parsing.memory) == (3, 7, 300_000_000)
    assert portions.limits(found).http2
    plan = make_plan(found, ())
    assert (plan.poll.moves_needed, plan.poll.refusals, plan.poll.patience.failures) == (2, 5, 5)
    assert portions.polling(settings.load(write(tmp_path, FEEDS))).bounds == (1800, 21600)
    few = settings.load(write(tmp_path, FEEDS + "wire: {every: 1h, most: 20m}\n"))
    assert portions.polling(few).bounds == (1200, 1200)


def test_a_search_feed_gets_its_address_from_the_scope_of_its_topic(tmp_path: Path) -> None:
    file = write(tmp_path, "feeds: [{kind: search, engine: bing-news, topics: lake}]\n")
    feed = settings.load(file).feeds[0]
    assert (feed.url, feed.title) == ("", "Bing News, lake")
    scope = (("ferry", "harbour", *(f"word{n}" for n in range(20))), ("lake",))
    found = portions.addressed(feed, {"lake": scope})
    assert found.url.startswith("https://www.bing.com/news/search?q=%28ferry+OR+harbour+OR+word0+")
    assert "word5+" not in found.url.replace("word5%29", "")
    assert portions.addressed(feed, {}).url == ""


def test_the_default_file_is_whole() -> None:
    found = settings.load(HERE / "config.yaml")
    assert len(found.feeds) >= 25
    assert all(feed.url.startswith("https://") for feed in found.feeds)
    assert len({feed.source for feed in found.feeds}) >= 20


def test_the_default_file_says_what_the_defaults_are() -> None:
    told = settings.load(HERE / "config.yaml")
    silent = settings.defaults(HERE)
    for key in type(told).model_fields:
        if key != "feeds":
            assert getattr(told, key) == getattr(silent, key), key


def test_the_schema_that_is_shipped_is_the_one_that_is_checked() -> None:
    shipped = json.loads((HERE / "watcher" / "data" / "config.schema.json").read_text("utf-8"))
    assert shipped == json.loads(json.dumps(settings.schema()))


@pytest.mark.parametrize("said", ["99999999999y", "9000y", ".inf", ".nan", "1e300", "400000 days"])
def test_a_span_with_which_no_calendar_can_count_is_a_fault_of_the_file(tmp_path: Path, said: str) -> None:
    (tmp_path / "config.yaml").write_text(f"feeds: []\nwire: {{every: {said}}}\n", "utf-8")
    with pytest.raises(ConfigError, match=r"config.yaml:2: wire.every: \S+( days)? is longer than 1,000 years -- write 30m"):
        settings.load(tmp_path / "config.yaml")


@pytest.mark.parametrize("said", ["!!python/object/apply:os.system ['id']", "!mine [a]", "!!set {a}", "!!binary aGVsbG8="])
def test_a_tag_is_a_fault_like_any_other(tmp_path: Path, said: str) -> None:
    assert [fault for fault in faults(tmp_path, f"wire: {{every: 5m}}\nfeeds: {said}\n") if ":2: feeds" in fault]
