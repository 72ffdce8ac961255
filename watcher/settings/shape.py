"""The keys of config.yaml, their defaults, and what each is for. The JSON Schema for editors is made from these classes.

Owns: names, sorts and defaults of the keys. Never: opens a file or a connection.
"""

from __future__ import annotations

import re
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails

from watcher.settings.amounts import Clock, Hours, Pause, Place, Refused, Secret, Size, Span, Web, Weekday, Zone

Rate = Literal["daily", "weekly", "at-once"]
Holds = Literal["each", "weekly", "never"]
EMPTY: Any = {}  # a group left out is read like one without keys, so that its paths too count from the file's folder
NOBODY: Any = ("reader@localhost",)
Engine = Literal["google-news", "bing-news", "gdelt"]
FactKind = Literal["quantity", "date", "status", "holder", "set"]


class Section(BaseModel):
    """A group of keys: nothing unknown, nothing changed after reading."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, validate_default=True, arbitrary_types_allowed=True
    )


def read_list(given: object) -> object:
    """Return a list; one thing alone is a list of one."""
    return (given,) if isinstance(given, str | dict) else given


OneOrMore = BeforeValidator(read_list, json_schema_input_type=str | tuple[str, ...])


class Feed(Section):
    """One feed to read: by its address, or a search engine's for the scope of a topic."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["url"]}, {"required": ["engine", "topics"]}]})

    url: Web = Field(
        default="",
        validate_default=False,
        description="The feed's address; with engine it is made. ${NAME} stands for an environment variable.",
    )
    engine: Engine | None = Field(
        default=None, description="Instead of url, for kind search: whose search for the scope of the one topic in topics."
    )
    name: str = Field(default="", description="How it is called in digests and commands. Default: the host's name.")
    kind: Literal["feed", "search"] = Field(
        default="feed",
        description="feed: one publisher's. search: an aggregator's; each entry's publisher is taken from the entry.",
    )
    publisher: str = Field(default="", description="Whose word its entries are. Default: the name.")
    authority: Literal["official", "outlet"] = Field(default="outlet", description="official: the acting body's own releases.")
    every: Span | None = Field(default=None, description="How often it is polled. Default: wire.every.")
    pages: bool | None = Field(default=None, description="Whether the entries' own pages are read. Default: pages.read.")
    languages: Annotated[tuple[str, ...], OneOrMore] = Field(default=("en",), description="Languages it is written in.")
    topics: Annotated[tuple[str, ...], OneOrMore] = Field(default=(), description="Baselines it is read for. Default: all.")
    enabled: bool = Field(default=True, description="false: keep it here, do not poll it.")

    @model_validator(mode="before")
    @classmethod
    def _has_one_address(cls, given: object) -> object:
        if not isinstance(given, dict) or ("url" in given) is not (given.get("engine") is not None):
            return given
        if "url" in given:
            raise ValueError("has both url and engine -- keep one of them")
        missing = InitErrorDetails(type="missing", loc=("url",), input=given)
        raise ValidationError.from_exception_data(cls.__name__, [missing])

    @model_validator(mode="after")
    def _has_one_topic(self) -> Self:
        if self.engine and (self.kind != "search" or len(self.topics) != 1):
            raise ValueError("an engine searches for one topic -- write kind: search and topics: [the baseline's topic]")
        return self

    @property
    def title(self) -> str:
        """The name, else the engine and its topic, else the host."""
        if self.engine and not self.name:
            return f"{self.engine.replace('-', ' ').title()}, {self.topics[0]}"
        return self.name or re.sub(r"^(?:www|feeds?|rss)\.", "", urlsplit(self.url).hostname or self.url)

    @property
    def source(self) -> str:
        """Whose word its entries are."""
        return self.publisher or self.title


def read_feeds(given: object) -> object:
    """Return feeds; an address alone is a feed."""
    return [{"url": feed} if isinstance(feed, str) else feed for feed in given] if isinstance(given, list) else given


class Wire(Section):
    """How feeds are fetched."""

    every: Span = Field(
        default=timedelta(minutes=30), description="How often a feed is polled, unless it says otherwise itself."
    )
    least: Span | None = Field(
        default=None, description="The shortest time between two polls of a busy feed. Default: wire.every."
    )
    most: Span | None = Field(
        default=None,
        description="The longest time between two polls of a feed that fell silent. Default: twelve times wire.every.",
    )
    jitter: float = Field(
        default=0.1, ge=0, le=0.5, description="The share of the time between two polls by which they are spread."
    )
    at_most: Span = Field(
        default=timedelta(days=1), description="The longest wait, however long a feed fails or asks us to stay away."
    )
    contact: str = Field(
        default="", description="An address or page of yours for the User-Agent, so that a site can reach you."
    )
    connect: Span = Field(default=timedelta(seconds=10), description="Time to connect.")
    read: Span = Field(default=timedelta(seconds=20), description="Time between two pieces of an answer.")
    total: Span = Field(default=timedelta(seconds=60), description="Time for the whole of one fetch, redirects included.")
    max_bytes: Size = Field(default=8_000_000, ge=1000, description="The most that is taken of one answer, as sent.")
    max_inflated: Size = Field(default=12_000_000, ge=1000, description="The most that it may hold once unpacked.")
    max_entries: int = Field(default=2000, ge=1, description="The most entries read from one answer, newest first.")
    redirects: int = Field(default=6, ge=0, le=20, description="How many redirects are followed.")
    moves: int = Field(
        default=3, ge=1, le=100, description="Permanent redirects to one address in a row until that is asked in its place."
    )
    patience: int = Field(
        default=3, ge=1, le=100, description="Failed polls in a row until a feed is reported, and a host that refuses rests."
    )
    at_once: int = Field(default=20, ge=1, le=100, description="Fetches under way at one time.")
    host_gap: Pause = Field(default=timedelta(seconds=1), description="The pause between two requests to one host.")
    allow: Annotated[tuple[str, ...], OneOrMore] = Field(
        default=(), description="Your own private hosts and networks that may be fetched: feeds.lan, 127.0.0.0/8."
    )
    proxy: Secret = Field(default="", description="An HTTP proxy; ${NAME} stands for an environment variable.")
    http2: bool = Field(default=False, description="Speak HTTP/2 with sites that offer it.")
    workers: int = Field(default=2, ge=1, le=64, description="Processes that parse feeds.")
    parse_deadline: Span = Field(default=timedelta(seconds=20), description="Time to parse one feed; then it is given up.")
    parse_memory: Size = Field(default=768_000_000, ge=200_000_000, description="The most memory that parsing one may take.")


class Pages(Section):
    """The pages that entries link to."""

    read: bool = Field(default=True, description="Read the page where the feed gives a short text and the entry is in scope.")
    shorter_than: int = Field(
        default=1200, ge=0, description="Characters of text in the feed from which on its own text is enough."
    )
    per_sweep: int = Field(default=60, ge=0, description="The most pages fetched in one sweep.")
    max_bytes: Size = Field(default=5_000_000, ge=1000, description="The most that is taken of one page.")


class Weights(Section):
    """What a source's word weighs, by who speaks."""

    official: float = Field(default=1.5, ge=0, le=10, description="An authority that decides the matter itself.")
    named: float = Field(default=1.0, ge=0, le=10, description="A person or document named in the sentence.")
    outlet: float = Field(default=1.0, ge=0, le=10, description="The outlet itself.")
    unattributed: float = Field(default=0.5, ge=0, le=10, description="Sources that are not named.")
    hedged: float = Field(default=0.75, ge=0, le=1, description="The share that is left of it where the sentence hedges.")


class Judging(Section):
    """When a change counts as what."""

    corroborated: int = Field(
        default=2, ge=1, le=20, description="Independent sources from which on a change counts as corroborated."
    )
    unclear: float = Field(
        default=0.5, ge=0, le=1, description="How sure a reading must be (0 to 1); below, it is shown apart as unclear."
    )
    silent_after: Span = Field(
        default=timedelta(days=90), description="A fact that nobody mentions for so long is reported as silent."
    )
    silent_times: float = Field(
        default=6.0, ge=1, le=100, description="And for so many times as long as usually passes between two mentions."
    )
    disputed_within: Span = Field(
        default=timedelta(days=7), description="Sources that differ within this time are at odds; later, the newer one is news."
    )
    overdue_after: Span = Field(default=timedelta(days=1), description="How long after a date has passed that is said.")
    old_after: Span = Field(
        default=timedelta(days=60), description="A page whose address is that much older than its date brings no news."
    )
    doubted_from: float = Field(
        default=10.0,
        ge=1.5,
        le=1000,
        description="A number so many times greater or smaller than any known one, told in passing, waits for another source.",
    )
    urgent_from: float = Field(
        default=0.95, ge=0, le=1.01, description="Significance (0 to 1) from which a change of any fact is mailed at once."
    )
    weights: Weights = Field(default=EMPTY, description="What a source's word weighs, by who speaks.")


class Reader(Section):
    """Someone who gets the digest."""

    address: Secret = Field(description="A mail address; for other channels their target, as ${NAME}.")
    channel: Literal["mail", "maildir", "folder", "webhook", "notify"] | None = Field(
        default=None, description="How it is delivered. Default: mail when mail.smtp is set, else maildir."
    )
    topics: Annotated[tuple[str, ...], OneOrMore] = Field(default=(), description="Topics to follow. Default: all.")
    kinds: Annotated[
        tuple[FactKind, ...], BeforeValidator(read_list, json_schema_input_type=FactKind | tuple[FactKind, ...])
    ] = Field(default=(), description="Kinds of facts. Default: all.")
    every: Rate | None = Field(default=None, description="daily, weekly or at-once. Default: digest.every.")
    at: Clock | None = Field(default=None, description="The hour. Default: digest.at.")
    weekday: Weekday | None = Field(default=None, description="The day of a weekly digest. Default: digest.weekday.")
    holds: Holds | None = Field(default=None, description="When to say that all holds. Default: digest.holds.")
    quiet_hours: Hours | None = Field(default=None, description="Hours without mail. Default: digest.quiet_hours.")
    zone: Zone | None = Field(default=None, description="The reader's own time zone. Default: digest.zone.")
    urgent: bool = Field(default=True, description="Changes of urgent facts at once.")


def read_readers(given: object) -> object:
    """Return readers; an address alone is one."""
    if isinstance(given, str):
        given = [given]
    return (
        [{"address": reader} if isinstance(reader, str) else reader for reader in given]
        if isinstance(given, list | tuple)
        else given
    )


class Digest(Section):
    """When the digest is sent, and to whom."""

    to: Annotated[tuple[Reader, ...], BeforeValidator(read_readers, json_schema_input_type=str | tuple[str | Reader, ...])] = (
        Field(default=NOBODY, description="Who gets it: addresses, or groups of keys that begin with address.")
    )
    every: Rate = Field(default="daily", description="daily, weekly, or at-once (after each sweep that found something).")
    at: Clock = Field(default=time(7), description="The hour, on the clock of `zone`.")
    weekday: Weekday = Field(default=0, description="The day of a weekly digest.")
    zone: Zone = Field(default=ZoneInfo("UTC"), description="The time zone of all hours here and of the dates in mail.")
    holds: Holds = Field(default="weekly", description="When nothing moved: say so in each digest, once a week, or never.")
    quiet_hours: Hours | None = Field(default=None, description="Hours in which nothing is sent: 22:00-06:00.")
    plots: bool = Field(default=True, description="Draw a fact's course into the mail.")
    feed: Place | None = Field(default=None, description="An Atom feed of all changes, kept up to date in this file.")


class Smtp(Section):
    """The mail server that takes the digests."""

    host: str = Field(min_length=1, description="The server's name.")
    port: int | None = Field(default=None, ge=1, le=65535, description="Default: 587 (starttls), 465 (tls) or 25 (none).")
    security: Literal["starttls", "tls", "none"] = Field(default="starttls", description="How the connection is protected.")
    user: Secret = Field(default="", description="The name to log in with; ${NAME} stands for an environment variable.")
    password_env: str = Field(default="", description="The environment variable that holds the password.")
    password_file: Place | None = Field(default=None, description="A file that holds the password, readable by you alone.")
    password: Refused = Field(default=None, description="Never here: use password_env or password_file.")
    ca_file: Place | None = Field(default=None, description="Certificates (PEM) to trust instead of the system's.")
    timeout: Span = Field(default=timedelta(seconds=30), description="How long the server may take to answer.")


class Mail(Section):
    """How digests leave."""

    sender: str = Field(default="watcher@localhost", alias="from", description="The sender's address.")
    maildir: Place = Field(
        default=Path("mail"), description="A Maildir on disk, used until smtp is set. Most mail programs open one."
    )
    smtp: Smtp | None = Field(default=None, description="The mail server. Without it, mail goes into the Maildir.")


def read_listen(given: object) -> object:
    """Return host and port as text. Raises ValueError where it is neither."""
    if given in (None, False, "off", ""):
        return ""
    text = str(given)
    found = re.fullmatch(r"(?:(.*):)?(\d{1,5})", text)
    if isinstance(given, bool) or not found or not 0 < int(found[2]) < 65536:
        raise ValueError(f"{given} is no host and port -- write 127.0.0.1:8642, or off")
    return text if found[1] else f"127.0.0.1:{found[2]}"


class Service(Section):
    """The service, `watcher run`."""

    log: Literal["text", "json"] = Field(default="text", description="How log lines are written.")
    level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="The least that is logged.")
    listen: Annotated[str, BeforeValidator(read_listen, json_schema_input_type=str | int)] = Field(
        default="", description="Host and port for /healthz; off: none."
    )
    metrics: bool = Field(
        default=False, description="Serve /metrics for Prometheus beside /healthz (needs listen, and the extra metrics)."
    )
    ping: Web | None = Field(default=None, description="An address called after each good sweep: a dead-man switch of yours.")
    drain: Span = Field(
        default=timedelta(seconds=30), description="How long running fetches may take to end when the service is stopped."
    )


def read_forever(given: object) -> object:
    """Return None for "forever"."""
    return None if isinstance(given, str) and given.strip().lower() == "forever" else given


class Keep(Section):
    """What is kept, and for how long."""

    entries: Annotated[Span | None, BeforeValidator(read_forever, json_schema_input_type=str)] = Field(
        default=None, description="How long entries that are no evidence are kept; forever: all of them."
    )
    backups: Place | None = Field(default=None, description="The folder for backups of the database. Default: none are made.")
    backup_every: Span = Field(default=timedelta(days=1), description="How often a backup is made.")
    backup_count: int = Field(default=7, ge=1, le=1000, description="How many backups are kept.")


class Settings(Section):
    """config.yaml, read and checked. Every path is absolute or counts from the file's own folder."""

    database: Place = Field(default=Path("watcher.db"), description="The SQLite file that holds the history.")
    baselines: Place = Field(default=Path("baseline"), description="The folder of baseline files.")
    feeds: Annotated[tuple[Feed, ...], BeforeValidator(read_feeds, json_schema_input_type=tuple[str | Feed, ...])] = Field(
        default=(), description="The feeds to read."
    )
    wire: Wire = Field(default=EMPTY, description="How feeds are fetched.")
    pages: Pages = Field(default=EMPTY, description="The pages that entries link to.")
    judging: Judging = Field(default=EMPTY, description="When a change counts as what.")
    digest: Digest = Field(default=EMPTY, description="When the digest is sent, and to whom.")
    mail: Mail = Field(default=EMPTY, description="How digests leave.")
    service: Service = Field(default=EMPTY, description="The service, `watcher run`.")
    keep: Keep = Field(default=EMPTY, description="What is kept, and for how long.")

    _place: str = ""

    @property
    def place(self) -> str:
        """The file that this was read from, "" where there was none."""
        return self._place

    @property
    def folder(self) -> Path:
        """The folder that relative paths count from."""
        return Path(self._place).parent if self._place else Path()
