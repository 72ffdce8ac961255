"""`watcher feeds`: edits that leave every other line alone, OPML, and trials against a real server."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from watcher.cli import main
from watcher.errors import UsageError
from watcher.settings.opml import read_opml

CONFIG = """\
# mine
feeds:   # the list
  # first
  - {name: One, url: "https://one.org/feed"}   # good
  - name: Two
    url: https://two.org/feed

  # ── next part
wire: {every: 30m}   # slow
"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Lake News</title><link>http://x</link>
<item><title>The lake holds 800 fish</title><link>http://x/1</link><guid>1</guid>
<pubDate>Mon, 06 May 2024 08:00:00 GMT</pubDate></item>
<item><title>Weather is fine</title><link>http://x/2</link><guid>2</guid></item></channel></rss>"""
PAGES = {
    "/feed": ("application/rss+xml", FEED),
    "/page": (
        "text/html",
        '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>x</body></html>',
    ),
    "/bare/": ("text/html", "<html><body>nothing</body></html>"),
    "/bare/rss": ("application/rss+xml", FEED),
    "/empty": ("text/html", "<html><body>nothing</body></html>"),
}


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "config.yaml"
    file.write_text(CONFIG, "utf-8")
    return file


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, body = PAGES.get(self.path, ("", ""))
        self.send_response(200 if kind else 404)
        self.send_header("content-type", kind or "text/plain")
        self.send_header("content-length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_adding_changes_one_line(config: Path) -> None:
    assert (
        run("feeds", "add", "https://three.org/feed", "--name", "Three, the third", "--every", "2h").output
        == "added Three, the third\n"
    )
    line = '  - {name: "Three, the third", url: https://three.org/feed, every: 2h}\n'
    lines = [each for each in config.read_text("utf-8").splitlines(keepends=True) if "three" not in each]
    assert "".join(lines) == CONFIG
    assert config.read_text("utf-8").index("three") < config.read_text("utf-8").index("# ── next part")
    assert line.replace('"', "'") in config.read_text("utf-8").replace('"', "'")
    assert "is there already" in run("feeds", "add", "http://three.org/feed/").output


def test_removing_takes_one_item(config: Path) -> None:
    assert run("feeds", "remove", "two").output == "removed Two\n"
    assert config.read_text("utf-8") == CONFIG.replace("  - name: Two\n    url: https://two.org/feed\n", "")
    assert run("feeds", "remove", "https://one.org/feed").exit_code == 0
    assert "# mine" in config.read_text("utf-8")
    assert json.loads(run("feeds", "list", "--json").stdout) == []


def test_a_list_on_one_line_can_be_edited_too(config: Path) -> None:
    config.write_text("# top\nfeeds: [https://a.org/x]\nwire: {every: 1h}\n", "utf-8")
    assert run("feeds", "add", "https://b.org/x").exit_code == 0
    assert [row["url"] for row in json.loads(run("feeds", "list", "--json").stdout)] == ["https://a.org/x", "https://b.org/x"]
    config.write_text("# top\nwire: {every: 1h}\n", "utf-8")
    assert run("feeds", "add", "https://b.org/x", "--name", "B").exit_code == 0
    assert [row["name"] for row in json.loads(run("feeds", "list", "--json").stdout)] == ["B"]
    assert config.read_text("utf-8").startswith("# top\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("add", "nowhere"), "nowhere is no web address"),
        (("add", "https://x.org", "--name", "one"), "a feed is already called one"),
        (("add", "https://x.org", "--every", "soon"), "soon is no span of time"),
        (("remove", "Too"), "no feed Too -- did you mean Two?"),
        (("test", "Too"), "no feed Too"),
        (("import", "none.opml"), "none.opml: no such file"),
    ],
)
def test_mistakes_change_nothing(config: Path, words: tuple[str, ...], says: str) -> None:
    told = run("feeds", *words)
    assert told.exit_code == 2
    assert says in told.output
    assert config.read_text("utf-8") == CONFIG


@pytest.mark.parametrize("said", ["http://[::1", "http://x y/", "ftp://x/", "://", "www. example.org"])
@pytest.mark.parametrize("word", ["test", "find"])
def test_what_is_no_address_is_said_to_be_none(config: Path, word: str, said: str) -> None:
    done = run("feeds", word, said)
    assert done.exit_code == 2
    assert any(told in done.output for told in ("is no web address", "no feed", "no baseline", "no such folder"))


def test_opml_goes_out_and_comes_in(config: Path) -> None:
    assert run("feeds", "export", "out.opml").exit_code == 0
    config.write_text("feeds: []\n", "utf-8")
    assert run("feeds", "import", "out.opml").output == "added 2 feeds of 2\n"
    assert run("feeds", "import", "out.opml").output == "added 0 feeds of 2\n"
    assert [row["name"] for row in json.loads(run("feeds", "list", "--json").stdout)] == ["One", "Two"]


def test_opml_from_elsewhere() -> None:
    text = (
        '<opml version="1.0"><body><outline text="News"><outline text="A" xmlUrl="https://a.org/x"/>'
        '<outline title="A" xmlURL="https://b.org/x"/><outline text="A again" xmlUrl="https://a.org/x"/>'
        '<outline text="bad" xmlUrl="ftp://c"/></outline></body></opml>'
    )
    found, left = read_opml(text, place="x.opml")
    assert found == [{"name": "A", "url": "https://a.org/x"}, {"name": "A 2", "url": "https://b.org/x"}]
    assert len(left) == 1
    for bad, says in (("<rss/>", "it begins with <rss>"), ("<opml>", "no OPML"), ("<!DOCTYPE x><opml/>", "DOCTYPE")):
        with pytest.raises(UsageError, match=says):
            read_opml(bad, place="x.opml")


def test_a_feed_is_tried_and_its_entries_in_scope_are_shown(config: Path, site: str, tmp_path: Path) -> None:
    (tmp_path / "baseline").mkdir()
    (tmp_path / "baseline" / "lake.yaml").write_text(
        'article: {published: 2024-05-01}\nscope: [[lake]]\nfacts:\n  - {id: fish, says: "The lake holds [900] fish."}\n',
        "utf-8",
    )
    config.write_text(
        f"wire: {{allow: 127.0.0.0/8, host_gap: 0s}}\nfeeds:\n  - {{name: Good, url: '{site}/feed'}}\n"
        f"  - {{name: Page, url: '{site}/page'}}\n  - {{name: Gone, url: '{site}/none'}}\n",
        "utf-8",
    )
    told = run("feeds", "test")
    assert told.exit_code == 1
    assert "✓ Good: 2 entries, newest 2024-05-06 08:00, 1 in scope\n    The lake holds 800 fish" in told.output
    assert f"✗ Page: a web page, not a feed -- it names this feed: {site}/feed" in told.output
    assert "✗ Gone: the server answered 404" in told.output
    assert run("feeds", "test", "good").exit_code == 0
    rows = json.loads(run("feeds", "test", "good", "--json").stdout)
    assert (rows[0]["entries"], rows[0]["in_scope"][0]["topic"]) == (2, "lake")
    checked = run("check", "--online")
    assert checked.exit_code == 1
    assert "Gone: the server answered 404" in checked.output


def test_the_feed_of_a_site_is_found(config: Path, site: str) -> None:
    config.write_text("wire: {allow: 127.0.0.0/8, host_gap: 0s}\n", "utf-8")
    for path, found in (("/page", "/feed"), ("/feed", "/feed"), ("/bare/", "/bare/rss")):
        assert run("feeds", "find", site + path).output == f"Lake News  {site}{found}\n"
    told = run("feeds", "find", site + "/empty")
    assert told.exit_code == 2
    assert "no feed is named there" in told.output
    assert run("feeds", "find", site + "/page", "--add").output == f"added Lake News  {site}/feed\n"


def test_search_feeds_are_made_from_a_scope(config: Path, tmp_path: Path) -> None:
    (tmp_path / "baseline").mkdir()
    (tmp_path / "baseline" / "lake.yaml").write_text(
        "article: {published: 2024-05-01}\nscope: [[lake, old lake], [fish]]\n"
        'facts:\n  - {id: fish, says: "The lake holds [9] fish."}\n',
        "utf-8",
    )
    found = json.loads(run("feeds", "find", "lake", "--json").stdout)
    assert found[0]["url"].startswith("https://news.google.com/rss/search?q=%28lake+OR+%22old+lake%22%29+fish")
    assert run("feeds", "find", "lake", "--add").exit_code == 0
    assert run("feeds", "find", "lake", "--add").output == "all of them are there already\n"
    assert "no baseline has the topic pond -- there are: lake" in run("feeds", "find", "pond").output
