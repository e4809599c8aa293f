"""Which addresses may be asked: http and https only, and only machines of the public internet.

What counts is never how an address is spelled (decimal, octal, mapped into IPv6, a name that resolves inward)
but the IP address that would be connected to.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

import idna

from onrecord.errors import Unreadable
from onrecord.types import Reason

PORTS = {"http": 80, "https": 443}

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

# The special-purpose registries of IANA (RFC 6890 and after), multicast, and what clouds answer on beside
# them (168.63.129.16: Azure's host, an address that looks public).
_CLOSED_4 = tuple(
    map(
        ipaddress.IPv4Network,
        """0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12
        192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16
        192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4""".split(),
    )
)
_OPEN_6 = ipaddress.IPv6Network("2000::/3")
# Teredo, ORCHID, documentation, 6to4 (which leads to any IPv4 address), SRv6
_CLOSED_6 = tuple(
    map(
        ipaddress.IPv6Network,
        "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20".split(),
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_])?\.?|\[[0-9a-f:.]{2,45}\]")
_LONGEST = 8192  # longer addresses are refused by servers anyway
_SAFE = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart. ``host``: ASCII, lower case; ``path``: with the query; ``url``: no fragment."""

    scheme: str
    host: str
    port: int
    path: str
    url: str

    @property
    def place(self) -> str:
        """Whose server it is, what delays go by: the host, with the port where it is not 80 or 443."""
        return self.host if self.port in PORTS.values() else f"{self.host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port as an address."""
        port = "" if PORTS[self.scheme] == self.port else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}"


def target(url: str) -> Target:
    """Take an address apart as it will be asked. Raises Unreadable (ADDRESS) for what is not to be asked."""
    if len(url) > _LONGEST:
        raise Unreadable(Reason.ADDRESS, f"an address of {len(url):,} characters")
    bare = re.sub(r"[\t\r\n]", "", url.strip("".join(map(chr, range(33)))))
    try:
        parts = urlsplit(bare)
        port = parts.port
    except ValueError as error:
        raise Unreadable(Reason.ADDRESS, f"no address: {error}") from error
    if parts.scheme not in PORTS:
        detail = f"only http and https addresses are fetched, not {parts.scheme or 'what has no scheme'}"
        raise Unreadable(Reason.ADDRESS, detail)
    if "@" in parts.netloc or "\\" in bare:
        raise Unreadable(Reason.ADDRESS, "an address with a user name or a backslash is not fetched")
    host = _host(parts.hostname or "")
    port = PORTS[parts.scheme] if port is None else port
    path = quote(parts.path or "/", safe=_SAFE) + (
        f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    )
    at = host if port == PORTS[parts.scheme] else f"{host}:{port}"
    return Target(parts.scheme, host, port, path, urlunsplit((parts.scheme, at, path, "", "")))


def is_public(address: str) -> bool:
    """Whether an IP address, as the system resolved it, is one of the public internet."""
    ip: Ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            ip = ip.ipv4_mapped
        elif ip in _NAT64:
            ip = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        else:
            return ip in _OPEN_6 and not any(ip in closed for closed in _CLOSED_6)
    return not any(ip in closed for closed in _CLOSED_4)


def _host(name: str) -> str:
    """Return a host in ASCII. Raises Unreadable where it is none."""
    host = name.lower()
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise Unreadable(Reason.ADDRESS, f"no host name: {error}") from error
    if _HOST.fullmatch(host) is None:
        raise Unreadable(Reason.ADDRESS, f"no host name: {name[:80]!r}")
    return host
