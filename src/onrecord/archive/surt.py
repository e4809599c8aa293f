"""Addresses as the indexes of web archives sort them: host reversed, case and order of no account (SURT)."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote_to_bytes, urlsplit

_WWW = re.compile(r"^www\d*\.")
_SLASHES = re.compile(r"/{2,}")
_PORTS = {"http": 80, "https": 443}
_PLAIN = "/:@!$&'()*+,;=~-._"  # what stands unescaped in a path


def surt(url: str) -> str:
    """Return an address as pywb looks it up: ``com,example)/path?a=1&b=2``; what is no web page as it is.

    As the surt package makes it, but for session ids in paths, which it takes out.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url
    if parts.scheme.lower() not in _PORTS or not parts.hostname:
        return url
    host = _WWW.sub("", _in_ascii(parts.hostname.rstrip(".")))
    turned = host if ":" in host else ",".join(reversed(host.split(".")))
    if port is not None and port != _PORTS[parts.scheme.lower()]:
        turned += f":{port}"
    path = _SLASHES.sub("/", quote(unquote_to_bytes(parts.path), safe=_PLAIN).lower()) or "/"
    path = path.rstrip("/") if len(path) > 1 else path
    query = "&".join(sorted(quote(parts.query, safe=_PLAIN + "?%").lower().split("&")))
    return f"{turned}){path or '/'}{'?' + query if query else ''}"


def _in_ascii(host: str) -> str:
    try:
        return host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError:
        return host
