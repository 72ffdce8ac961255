"""What a part of an archive holds, one item after the other; what is broken comes as a fault in its place.

Owns: formats. Never: raises over a part's bytes, or holds more than one item of it.
"""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from watcher.doors.archives.opening import open_bytes
from watcher.doors.archives.parts import Part
from watcher.errors import Fault, WatcherError

LONGEST = 16 << 20  # bytes of one line or one page; what is longer is no news
ROWS = 500  # rows of Parquet in hand at a time
ANEW = "fetch or write the file anew"
CAPTURES = ("text/html", "application/xhtml+xml", "")
ROW_REMEDY = "one entry a line, as a JSON object"


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """A page as an archive holds it. seen: when it was fetched; kind: its content type."""

    url: str
    body: bytes
    kind: str
    seen: datetime


Item = dict[str, Any] | Captured | Fault


def open_part(part: Part, columns: Collection[str] = ()) -> Iterator[Item]:
    """Yield what a part holds: rows, pages, and a Fault for each thing in it that cannot be read.

    columns: those of a table that are wanted (all, where none is named). Nothing that is wrong with the part is raised.
    """
    had = 0
    try:
        for item in tables(part, columns) if part.form == "parquet" else {"lines": lines, "warc": captures}[part.form](part):
            had += not isinstance(item, Fault)
            yield item
    except WatcherError as error:
        faults = getattr(error, "faults", None) or [Fault(place=part.place, what=str(error))]
        yield from faults
    except ImportError as error:
        yield Fault(place=part.place, what=f"nothing here reads {part.form}: {error}", remedy="install watcher[replay]")
    except FileNotFoundError:
        yield Fault(place=part.place, what="no such file", remedy="each machine that reads must see the file under this name")
    except Exception as error:
        said = (str(error) or type(error).__name__).splitlines()[0][:200]
        kept = f"; what stood before it was read ({had:,} items)" if had else ""
        yield Fault(place=part.place, what=f"broken: {said}{kept}", remedy=ANEW)


def lines(part: Part) -> Iterator[Item]:
    """Yield the rows of JSON Lines: of the piece, those lines that begin in it."""
    with open_bytes(part.address, part.packing) as stream:
        at = 0
        if part.begin:
            stream.seek(part.begin - 1)
            at = part.begin - 1 + len(stream.readline())
        number = 0
        while (not part.end or at < part.end) and (line := stream.readline(LONGEST)):
            number, began, at = number + 1, at, at + len(line)
            if len(line) == LONGEST and not line.endswith(b"\n"):
                rest = line
                while rest and not rest.endswith(b"\n"):
                    rest = stream.readline(LONGEST)
                    at += len(rest)
                yield Fault(place=line_place(part, number, began), what=f"a line of over {LONGEST >> 20} MB", remedy=ROW_REMEDY)
            elif line.strip():
                yield row_of(part, number, began, line)


def row_of(part: Part, number: int, began: int, line: bytes) -> Item:
    """Return one line as a row, or what is wrong with it."""
    row: Any = None
    try:
        row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except (ValueError, RecursionError) as error:
        return Fault(place=line_place(part, number, began), what=f"no JSON object: {str(error)[:200]}", remedy=ROW_REMEDY)
    if isinstance(row, dict):
        return row
    what = f"no JSON object but {type(row).__name__}"
    return Fault(place=line_place(part, number, began), what=what, remedy=ROW_REMEDY)


def line_place(part: Part, number: int, began: int) -> str:
    """Return file and line; the lines before a piece are counted only now that somebody asks."""
    if part.begin:
        with open_bytes(part.address) as stream:
            left = began
            number = 1
            while left > 0 and (block := stream.read(min(left, 1 << 20))):
                number += block.count(b"\n")
                left -= len(block)
    return f"{part.address}:{number}"


def tables(part: Part, columns: Collection[str]) -> Iterator[Item]:
    """Yield the rows of a row group of a Parquet file, or of the whole file."""
    import pyarrow
    import pyarrow.parquet

    with open_bytes(part.address, part.packing) as raw:
        file = pyarrow.parquet.ParquetFile(io.BytesIO(raw.read()) if part.packing else raw)
        wanted = [name for name in file.schema_arrow.names if name in columns or not columns]
        groups = list(range(part.begin, part.end)) if part.end else None
        for batch in file.iter_batches(batch_size=ROWS, row_groups=groups, columns=wanted):
            named = {field.name: column for field, column in zip(batch.schema, batch.columns, strict=True)}
            for name, column in named.items():
                if pyarrow.types.is_timestamp(column.type):  # Python's times are as fine as a millionth of a second
                    named[name] = column.cast(pyarrow.timestamp("us", column.type.tz), safe=False)
            yield from pyarrow.table(named).to_pylist()


def captures(part: Part) -> Iterator[Item]:
    """Yield the pages of a WARC file, as CC-NEWS publishes them: answers with status 200 that hold HTML.

    A file that ends in the middle of a record is read up to there, and what the last record holds of its page is left out.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    had, broken = 0, 0
    with open_bytes(part.address, part.packing if part.packing in ("bz2", "xz") else "") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="none"):
            if not record.is_http_parsed:
                broken += 1
                continue
            heads = record.http_headers
            body, url = record.reader.read(LONGEST), record.headers.get("WARC-Target-URI") or ""
            if len(body) < min(record.content_length, LONGEST):
                what = f"it ends in the middle of the record of {url}; {had:,} pages before it were read"
                yield Fault(place=part.place, what=what, remedy=ANEW)
                continue
            if str(heads.status_code) == "200" and (record.http_content_type or "").lower() in CAPTURES:
                had += 1
                seen = (record.record_date or datetime(1970, 1, 1, tzinfo=UTC)).astimezone(UTC)
                kind = heads.get("Content-Type") or ""
                yield Captured(url=url.strip("<>"), body=decoded(body, dict(heads.astuples())), kind=kind, seen=seen)
    if broken:
        yield Fault(place=part.place, what=f"{broken:,} records hold no HTTP answer", remedy="they were left out")


def decoded(body: bytes, heads: dict[str, str]) -> bytes:
    """Return the page as it was before it was sent: without chunks and without packing, where it still has them."""
    named = {name.lower(): value.lower() for name, value in heads.items()}
    if "chunked" in named.get("transfer-encoding", ""):
        body = without_chunks(body)
    packing = named.get("content-encoding", "")
    if "gzip" in packing or "deflate" in packing:
        try:
            return zlib.decompressobj(47 if "gzip" in packing else 15).decompress(body, LONGEST)
        except zlib.error:
            return body
    return body


def without_chunks(body: bytes) -> bytes:
    """Return a body without the lines that give the sizes of its chunks; as it is where it has none."""
    out: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\r\n", at)
        try:
            size = int(body[at : end if end >= 0 else len(body)].partition(b";")[0], 16)
        except ValueError:
            return b"".join(out) if out else body
        if size == 0:
            break
        out.append(body[end + 2 : end + 2 + size])
        at = end + 4 + size
    return b"".join(out)
