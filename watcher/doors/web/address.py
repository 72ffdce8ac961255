"""Where a request may go: the address as text, and the address that a name resolves to.

Owns: the rules for both. Never: resolves or connects.
Sources: WHATWG URL "ends in a number", RFC 6890 special-purpose registries, RFC 6052 (NAT64), RFC 3056 (6to4).
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlsplit

import idna

from watcher.errors import WireError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

NAT64 = ipaddress.ip_network("64:ff9b::/96")
V4_COMPATIBLE = ipaddress.ip_network("::/96")
# Special by IANA's registries, and global to some releases of Python.
SPECIAL = [
    ipaddress.ip_network(each)
    for each in ("fec0::/10", "3fff::/20", "5f00::/16", "192.0.0.0/29", "192.0.0.8", "192.88.99.0/24")
]
PORTS = {"http": 80, "https": 443}
LONGEST_URL = 8000
LAST_LABEL_NUMBER = re.compile(r"(?:^|\.)(?:[0-9]+|0[xX][0-9a-fA-F]*)\.?$")
NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_.])?$")
UNSPEAKABLE = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address, ready for the wire. host is in ASCII without brackets; path holds the query and is encoded."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port: what a back-off and a gap between requests hold for."""
        return self.scheme, self.host, self.port

    @property
    def authority(self) -> str:
        """The value of the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def refuse(url: str, why: str, remedy: str = "correct the address") -> WireError:
    return WireError(why, place=url[:200], remedy=remedy, kind="forbidden")


def ascii_host(url: str, raw: str) -> str:
    """Return the host of `url` in lower-case ASCII; full-width digits and odd dots are folded before anything is checked."""
    host = unicodedata.normalize("NFKC", raw).replace("。", ".").lower()
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode()
        except idna.IDNAError:
            raise refuse(url, "the host name is not a valid international name") from None
    return host


def checked_host(url: str, raw: str) -> str:
    host = ascii_host(url, raw)
    if ":" in host:
        try:
            return str(ipaddress.IPv6Address(host.split("%")[0]))
        except ValueError:
            raise refuse(url, "the host is not a valid IPv6 address") from None
    if LAST_LABEL_NUMBER.search(host):
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError:
            raise refuse(url, "the host is a number that is not written as four decimal parts") from None
    if len(host) > 253 or not NAME.match(host):
        raise refuse(url, "the host name holds characters that no host name has")
    return host


@lru_cache(maxsize=8192)
def check_url(url: str) -> Target:
    """Return `url` taken apart and encoded.

    Raises: WireError (kind "forbidden") for any scheme but http and https, for user names and passwords in the address, for
    back-slashes before the path, for numbers that stand for addresses, and for what no server could mean.
    """
    url = url.strip()
    if len(url) > LONGEST_URL:
        raise refuse(url, f"the address is longer than {LONGEST_URL} characters")
    scheme, _, rest = url.partition(":")
    scheme = scheme.lower()
    if scheme not in PORTS or not rest.startswith("//"):
        raise refuse(url, "only http:// and https:// addresses are fetched")
    authority = re.split(r"[/?#]", rest[2:], maxsplit=1)[0]
    if "\\" in authority or "@" in authority or "%" in authority or UNSPEAKABLE.search(authority):
        raise refuse(url, "the address hides its host (user name, back-slash, blank or percent sign before the path)")
    try:
        parts = urlsplit(url)
        port = parts.port if parts.port is not None else PORTS[scheme]
        host = checked_host(url, parts.hostname or "")
    except ValueError:
        raise refuse(url, "the address cannot be read") from None
    if port == 0:
        raise refuse(url, "port 0 is no port")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._", errors="replace")
    if parts.query:
        path += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]", errors="replace")
    return Target(scheme, host, port, path)


def embedded(address: Address) -> Address | None:
    """Return the IPv4 address that an IPv6 address carries inside it, if any."""
    if not isinstance(address, ipaddress.IPv6Address):
        return None
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address in NAT64 or (address in V4_COMPATIBLE and int(address) > 1):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.teredo[1] if address.teredo else None


class Rules:
    """Which resolved addresses may be connected to."""

    def __init__(self, networks: Sequence[str], hosts: Sequence[str]) -> None:
        self.networks: list[Network] = [ipaddress.ip_network(each, strict=False) for each in networks]
        self.hosts = frozenset(each.lower().rstrip(".") for each in hosts)

    def permits(self, host: str, text: str) -> bool:
        """True when `text` (an IP address that `host` resolved to) is on the user's list or belongs to the public internet."""
        address = ipaddress.ip_address(text.split("%")[0])
        inner = embedded(address)
        if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        if host.rstrip(".") in self.hosts or any(address in net for net in self.networks):
            return True
        return is_public(address) and (inner is None or is_public(inner))


def is_public(address: Address) -> bool:
    """True for addresses that anyone on the internet can be reached at."""
    if address.is_multicast or address.is_reserved or not address.is_global:
        return address in NAT64
    return not any(address in each for each in SPECIAL)
