"""Which addresses may be asked: http and https, public machines, and those that the user names."""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from dragoman.types import Noun
from dragoman.watching.settings import networks

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_TRACKING = ("utm_", "at_medium", "at_campaign", "fbclid", "gclid")
_LONGEST = 2_000

Resolve = Callable[[str, int], Sequence[str]]


class Refusal(Noun, frozen=True, kw_only=True):
    """Why something was not fetched."""

    reason: str
    detail: str = ""
    again: bool = False
    """True where it may go better later."""
    after: float = 0.0
    """Seconds that the server wants to be left alone."""


class Target(Noun, frozen=True, kw_only=True):
    """An address that may be asked, and the machines behind its name, as checked."""

    scheme: str
    host: str
    port: int
    path: str
    machines: tuple[str, ...]

    @property
    def site(self) -> str:
        """Scheme, host and port: what robots.txt is about."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{shown}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the addresses of a host, as the system's resolver gives them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(row[4][0]) for row in found))


def checked(url: str, allow: tuple[str, ...], resolver: Resolve = resolve) -> Target | Refusal:
    """Return the target of an address, or why it may not be asked: ``bad-address``, ``private-address``, ``no-host``.

    The machines are looked up once and only these are asked: a name cannot be changed between check and use.
    """
    parts = _parts(url)
    if isinstance(parts, Refusal):
        return parts
    scheme, host, port, path = parts
    try:
        machines = tuple(resolver(host, port))
    except (OSError, UnicodeError) as error:
        return Refusal(reason="no-host", detail=f"{host}: {error}", again=True)
    known = networks(allow)
    private = [] if host in allow else [one for one in machines if not _may_ask(one, known)]
    if private or not machines:
        detail = f"{host} is {', '.join(private) or 'nowhere'}, which is not public; watch.allow can name it"
        return Refusal(reason="private-address", detail=detail)
    return Target(scheme=scheme, host=host, port=port, path=path, machines=machines)


def _parts(url: str) -> tuple[str, str, int, str] | Refusal:
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
        host = host if ":" in host else host.encode("idna").decode()
    except (ValueError, UnicodeError) as error:
        return Refusal(reason="bad-address", detail=f"{url[:200]!r}: {error}")
    if parts.scheme not in _PORTS or not host or len(url) > _LONGEST:
        return Refusal(reason="bad-address", detail=f"{url[:200]!r} is no address of http or https")
    if parts.username is not None or parts.password is not None:
        return Refusal(reason="bad-address", detail=f"the address of {host} carries a user's name")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?") if parts.query else ""
    )
    return parts.scheme, host, port or _PORTS[parts.scheme], path


def _may_ask(machine: str, known: tuple[Any, ...]) -> bool:
    try:
        address = ipaddress.ip_address(machine.partition("%")[0])
    except ValueError:
        return False
    return any(address in network for network in known) or all(map(_is_public, _meant(address)))


def _meant(address: Any) -> list[Any]:
    """Return the address and those of the fourth version that hide in one of the sixth."""
    found = [address]
    if address.version == 6:
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _NAT64:
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        found = [one for one in inner if one is not None] if address.ipv4_mapped else [address, *filter(None, inner)]
    return found


def _is_public(address: Any) -> bool:
    return bool(address.is_global and not address.is_multicast and not address.is_reserved)


def host_of(url: str) -> str:
    """Return the host of an address, empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def tidy(url: str) -> str:
    """Return the address without its fragment and the marks of campaigns, so that one page is fetched once."""
    try:
        parts = urlsplit(url.strip())
        query = [(key, value) for key, value in parse_qsl(parts.query, True) if not key.startswith(_TRACKING)]
        kept = parts.query if len(query) == len(parse_qsl(parts.query, True)) else urlencode(query)
        return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", kept, ""))
    except ValueError:
        return url.strip()
