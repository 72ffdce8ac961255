"""The gate over TLS, and where a name has several addresses: real handshakes, real sockets."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site import Site, reply
from watcher.doors.web import Gate, Limits, Response, backend
from watcher.errors import WireError

PEM = Path(__file__).with_name("localhost.pem")
FEED = b"<rss/>"


def play(host: str, *answers: bytes, secure: bool = True, times: int = 1, **limits: object) -> tuple[list[Response], Site]:
    """Ask a site on 127.0.0.1 that is called `host` some times."""
    site = Site(host="127.0.0.1")

    async def run() -> list[Response]:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(PEM)
        tls.set_alpn_protocols(["http/1.1"])
        server = await asyncio.start_server(site.take, site.host, 0, ssl=tls if secure else None)
        site.port = server.sockets[0].getsockname()[1]
        site.say("/f", *answers)
        ours = {"host_gap": 0, "allow_hosts": (host,), "connect": 2, "read": 2, "total": 6} | limits
        try:
            async with Gate(Limits(**ours)) as gate:  # type: ignore[arg-type]
                url = f"{'https' if secure else 'http'}://{host}:{site.port}/f"
                return [await gate.get(url) for _ in range(times)]
        finally:
            server.close()
            for writer in site.writers:
                writer.transport.abort()
            await asyncio.sleep(0.01)

    return asyncio.run(run()), site


@pytest.fixture(name="trust")
def _trust(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(PEM))


@pytest.mark.usefixtures("trust")
@pytest.mark.parametrize("http2", [False, True])
def test_a_secure_site_is_read_over_one_connection(*, http2: bool) -> None:
    got, site = play("localhost", reply(200, FEED), times=3, http2=http2)
    assert [each.body for each in got] == [FEED] * 3
    assert site.connections == 1


def test_a_certificate_that_nobody_signed_is_refused() -> None:
    with pytest.raises(WireError) as caught:
        play("localhost", reply(200, FEED))
    assert caught.value.kind == "tls"
    assert "certificate" in caught.value.fault.what


@pytest.mark.usefixtures("trust")
def test_a_certificate_of_another_name_is_refused(names: Callable[..., None]) -> None:
    names("lake.example", "127.0.0.1")
    with pytest.raises(WireError) as caught:
        play("lake.example", reply(200, FEED))
    assert caught.value.kind == "tls"


def test_a_site_that_speaks_no_tls_is_a_fault() -> None:
    with pytest.raises(WireError) as caught:
        asyncio.run(secure_to_plain())
    assert caught.value.kind in ("tls", "connect")


async def secure_to_plain() -> None:
    site = Site(host="127.0.0.1")
    server = await asyncio.start_server(site.take, site.host, 0)
    port = server.sockets[0].getsockname()[1]
    try:
        async with Gate(Limits(host_gap=0, allow_hosts=("localhost",), connect=1, read=1, total=3)) as gate:
            await gate.get(f"https://localhost:{port}/f")
    finally:
        server.close()
        for writer in site.writers:
            writer.transport.abort()
        await asyncio.sleep(0.01)


@pytest.fixture(name="names")
def _names(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def are(name: str, *addresses: str) -> None:
        def resolve(host: str, _port: int) -> list[str]:
            assert host == name
            return list(addresses)

        monkeypatch.setattr(backend, "resolve_now", resolve)

    return are


def test_where_nobody_listens_at_the_first_address_the_second_is_tried(names: Callable[..., None]) -> None:
    names("lake.example", "127.7.0.66", "127.0.0.1")
    got, _ = play("lake.example", reply(200, FEED), secure=False)
    assert got[0].body == FEED


def test_of_several_addresses_only_those_allowed_are_tried(names: Callable[..., None]) -> None:
    names("lake.example", "127.0.0.1", "127.7.0.66")
    with pytest.raises(WireError) as caught:
        play("lake.example", reply(200, FEED), secure=False, allow_hosts=(), allow_networks=("127.7.0.66/32",))
    assert caught.value.kind == "connect"
