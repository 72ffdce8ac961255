"""Archives: their parts, what each holds, and what is said of those that are broken."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.archive import article, cc_news, http_answer
from watcher.doors.archives import Captured, Done, Part, Row, find_parts, open_part, open_spool
from watcher.errors import Fault, UsageError

ROWS: list[dict[str, Any]] = [{"id": str(n), "title": f"Título {n}", "text": "x" * (n % 50)} for n in range(500)]
LINES = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS).encode()


def items(path: Path | str, **more: int) -> list[Any]:
    return [item for part in find_parts([str(path)], **more) for item in open_part(part)]


def faults(found: list[Any]) -> list[str]:
    return [str(item) for item in found if isinstance(item, Fault)]


@pytest.mark.parametrize("piece", [64, 1000, 4096, len(LINES) - 1, len(LINES)])
def test_the_pieces_of_a_file_hold_each_line_once(tmp_path: Path, piece: int) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(LINES)
    parts = find_parts([str(path)], piece=piece)
    assert len(parts) == max(1, -(-len(LINES) // piece))
    assert [row for part in parts for row in open_part(part)] == ROWS


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "ndjson.zst", "jsonl.bz2", "jsonl.xz", "parquet", "txt", "data"])
def test_every_form_gives_the_same_rows(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"news.{form}"
    if form == "parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
        table = pytest.importorskip("pyarrow").Table.from_pylist(ROWS)
        parquet.write_table(table, path, row_group_size=100)
        assert len(find_parts([str(path)])) == 5
    elif form.endswith("zst"):
        path.write_bytes(pytest.importorskip("zstandard").compress(LINES))
    elif form.endswith(("bz2", "xz")):
        packer = __import__("bz2" if form.endswith("bz2") else "lzma")
        path.write_bytes(packer.compress(LINES))
    else:
        path.write_bytes(gzip.compress(LINES) if form in ("jsonl.gz", "data") else LINES)
    assert items(path) == ROWS


def test_folders_and_patterns_give_what_has_a_known_name(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a/2.jsonl", "a/1.jsonl", "notes.txt", "a/picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}\n")
    names = [Path(part.address).name for part in find_parts([str(tmp_path)])]
    assert names == ["b.jsonl", "1.jsonl", "2.jsonl"]
    assert len(find_parts([str(tmp_path / "*" / "*"), str(tmp_path / "notes.txt")])) == 3
    with pytest.raises(UsageError, match=r"nothing there that can be read -- it holds no \*\.jsonl"):
        find_parts([str(tmp_path / "*.warc")])
    with pytest.raises(UsageError, match="No such file"):
        find_parts([str(tmp_path / "c.jsonl")])


def test_addresses_of_fsspec(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    with fsspec.open("memory://news/2024/a.jsonl.gz", "wb") as stream:
        stream.write(gzip.compress(LINES))
    with fsspec.open("memory://news/2024/b.jsonl", "wb") as stream:
        stream.write(LINES)
    assert items("memory://news/2024/*.gz") == ROWS
    assert items("memory://news", piece=3000) == ROWS * 2
    with pytest.raises(UsageError, match="nosuch:// cannot be read"):
        find_parts(["nosuch://bucket/a.jsonl"])
    with pytest.raises(UsageError, match="name a file, a folder or a pattern"):
        find_parts(["memory://elsewhere/a.jsonl"])


def test_a_line_that_is_no_row_is_named_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    bad = LINES.splitlines(keepends=True)
    bad[3], bad[400], bad[450] = b"not json\n", b"[1]\n", b'{"title": "\xff"}\n'
    path.write_bytes(b"".join(bad))
    for piece in (1 << 20, 500):
        found = items(path, piece=piece)
        assert len(found) == len(ROWS)
        said = faults(found)
        assert [each.split(": ")[0] for each in said] == [f"{path}:4", f"{path}:401", f"{path}:451"]
        assert "no JSON object but list -- one entry a line, as a JSON object" in said[1]


def test_a_file_that_was_cut_off_is_read_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress(LINES)[:-900])
    found = items(path)
    assert 0 < len(found) - 1 < len(ROWS)
    assert found[:-1] == ROWS[: len(found) - 1]
    assert "broken: Compressed file ended before" in str(found[-1])
    assert f"what stood before it was read ({len(found) - 1:,} items) -- fetch or write the file anew" in str(found[-1])


@pytest.mark.parametrize("name", ["a.parquet", "a.warc.gz", "a.jsonl.gz", "a.jsonl.zst", "a.jsonl.xz"])
@pytest.mark.parametrize("data", [b"", b"\x00garbage\xff" * 40, b"PAR1" + b"x" * 40, b"\x1f\x8b\x08\x00" + b"y" * 90])
def test_garbage_is_a_fault_and_nothing_else(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    found = items(tmp_path / name)
    assert all(isinstance(item, Fault) and name in item.place and item.remedy for item in found)
    assert found or not data


def test_one_bad_row_group_leaves_the_others(tmp_path: Path) -> None:
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "news.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(ROWS), path, row_group_size=100, compression="zstd")
    at = parquet.ParquetFile(path).metadata.row_group(2).column(0).data_page_offset
    data = bytearray(path.read_bytes())
    data[at : at + 60] = b"\xff" * 60
    path.write_bytes(data)
    found = items(path)
    assert [row for row in found if isinstance(row, dict)] == ROWS[:200] + ROWS[300:]
    (said,) = faults(found)
    assert "(row group 2): broken" in said


def test_a_time_of_a_table_finer_than_pythons(tmp_path: Path) -> None:
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    times = pyarrow.array([1_772_445_600_123_456_789], pyarrow.timestamp("ns", "UTC"))
    parquet.write_table(pyarrow.table({"title": ["A"], "published": times, "more": [1]}), tmp_path / "t.parquet")
    (part,) = find_parts([str(tmp_path / "t.parquet")])
    (row,) = open_part(part, {"title", "published"})
    assert isinstance(row, dict)
    assert (sorted(row), row["published"].isoformat()) == (["published", "title"], "2026-03-02T10:00:00.123456+00:00")


def pages() -> list[tuple[str, bytes]]:
    latin = article("Café in São Vito", "It is open.").encode("cp1252")
    body = article("Plain", "It is so.").encode()
    blocks = [body[at : at + 100] for at in range(0, len(body), 100)]
    chunked = b"".join(f"{len(block):x}\r\n".encode() + block + b"\r\n" for block in blocks)
    return [
        ("http://a.example/latin", http_answer(latin, type_="text/html; charset=windows-1252")),
        ("http://a.example/gone", http_answer(b"<p>gone</p>", status="404 Not Found")),
        ("http://a.example/pdf", http_answer(b"%PDF", type_="application/pdf")),
        ("http://a.example/gz", http_answer(gzip.compress(body), more="Content-Encoding: gzip\r\n")),
        ("http://a.example/chunks", http_answer(chunked + b"0\r\n\r\n", more="Transfer-Encoding: chunked\r\n")),
        ("http://a.example/last", http_answer(article("Last", "w " * 3000).encode())),
    ]


def test_the_pages_of_a_file_like_those_of_cc_news(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    path = tmp_path / "CC-NEWS-20260302120000-00001.warc.gz"
    path.write_bytes(b"".join(cc_news(pages())))
    found = items(path)
    assert [item.url.rpartition("/")[2] for item in found] == ["latin", "gz", "chunks", "last"]
    assert found[0] == Captured(
        url="http://a.example/latin", body=article("Café in São Vito", "It is open.").encode("cp1252"),
        kind="text/html; charset=windows-1252", seen=datetime(2026, 3, 2, 12, tzinfo=UTC),
    )  # fmt: skip
    assert found[1].body == found[2].body == article("Plain", "It is so.").encode()


@pytest.mark.parametrize("gone", [30, 200])
def test_a_last_member_that_was_cut_off(tmp_path: Path, gone: int) -> None:
    pytest.importorskip("fastwarc")
    path = tmp_path / "cut.warc.gz"
    path.write_bytes(b"".join(cc_news(pages()))[:-gone])
    found = items(path)
    assert [item.url.rpartition("/")[2] for item in found[:-1]] == ["latin", "gz", "chunks"]
    assert "it ends in the middle of the record of http://a.example/last; 3 pages before it were read" in str(found[-1])


def test_a_member_that_is_broken_ends_the_file(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    members = cc_news(pages())
    (tmp_path / "mid.warc.gz").write_bytes(b"".join([*members[:3], b"XXXX" * 9, *members[3:]]))
    found = items(tmp_path / "mid.warc.gz")
    assert [isinstance(item, Fault) for item in found] == [False, True]
    assert "what stood before it was read (1 items)" in str(found[1])


def row(pos: int, id_: str, version: str, seen: int, **more: Any) -> Row:
    return Row(pos=pos, id=id_, version=version, seen=seen, at=more.pop("at", seen), dated=True, **more)


def test_what_was_read_comes_back_in_the_order_of_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    spool = open_spool("seal", lasting=True)
    rows = [
        row(0, "a", "1", 30, told=1, facts=(0,), pack=b"a1"),
        row(1, "b", "1", 20),
        row(2, "a", "1", 10, at=40, told=1, facts=(0,), pack=b"first"),
    ]
    spool.add(1, Done(rows=rows, faults=[Fault(place="p", what="w", remedy="r")]))
    spool.close(keep=True)
    spool = open_spool("seal", lasting=True)
    other = open_spool("seal", lasting=True)
    assert (spool.done(), other.done(), other.path) == ({1}, set(), None)  # another run with the same seal has one of its own
    spool.add(0, Done(rows=[row(0, "a", "2", 50), row(1, "c", "1", 50, told=2, facts=(0, 3), pack=b"c1")]))
    counts = spool.order()
    assert (counts.entries, counts.outside, counts.observations) == (4, 2, 3)
    assert [when.microsecond for when in (counts.first, counts.last) if when] == [20, 50]
    assert spool.without_pack() == {0: {0}}
    assert spool.without_pack(whole=True) == {0: {0}, 1: {1}}
    spool.put_packs(0, [(0, b"a2")])
    assert list(spool.reads()) == [("", b"first"), ("1", b"a2"), ("", b"c1")]
    assert spool.reads_of(3, 4) == [("", b"c1")]
    assert spool.told_by_fact() == {0: 3, 3: 1}
    assert [fault.what for fault in spool.faults()] == ["w"]
    spool.close(keep=False)
    other.close(keep=False)
    assert not list((tmp_path / "watcher" / "replay").glob("*"))


def test_a_part_names_its_place() -> None:
    assert Part(address="a.parquet", form="parquet", begin=2, end=3).place == "a.parquet (row group 2)"
    assert Part(address="a.jsonl", form="lines", begin=4096, end=8192).place == "a.jsonl (from byte 4,096)"
