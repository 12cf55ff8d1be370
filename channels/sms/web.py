"""The one way out to the provider: checked addresses, a connect limit and a limit on the whole call."""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import httpcore

from channels.sms.account import is_loopback

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port → numeric addresses; raises OSError when there are none."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds. A provider that drips one byte at a time still ends with ``total``."""

    connect: float = 5.0
    total: float = 10.0


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Reply:
    """What the provider answered. Header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


class Refused(Exception):
    """A host resolved to an address nobody outside may send us to."""


class TooBig(Exception):
    """The body is longer than the caller would keep."""


class Web:
    """A pool of connections. ``inside`` names the loopback host that may be spoken to (a configured base), if any.

    Raises httpcore's exceptions, Refused and TooBig. Connections kept open are dropped after five idle seconds, so a
    call rarely meets one that the other side has closed.
    """

    def __init__(self, limits: Limits = LIMITS, inside: str = "", resolve: Resolve | None = None) -> None:
        self._limits = limits
        self._clock = _Deadline()
        self._backend = _Checked(inside, resolve or addresses, self._clock)

    @cached_property
    def _pool(self) -> httpcore.ConnectionPool:
        # The machine's certificates take tens of milliseconds to read: not before the first call, and once.
        return httpcore.ConnectionPool(
            ssl_context=_trust(), max_connections=16, keepalive_expiry=5.0, network_backend=self._backend
        )

    def call(self, method: str, url: str, headers: dict[str, str], body: bytes = b"", keep: int = 4_000_000) -> Reply:
        """One request, no redirect followed, at most ``keep`` bytes of answer."""
        self._clock.start(self._limits.total)
        limits = {
            "connect": self._limits.connect,
            "read": self._limits.total,
            "write": self._limits.total,
            "pool": self._limits.connect,
        }
        sent: list[tuple[bytes | str, bytes | str]] = [("Accept-Encoding", "identity"), *headers.items()]
        content = body or None
        with self._pool.stream(method, url, headers=sent, content=content, extensions={"timeout": limits}) as answer:
            found = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
            return Reply(answer.status, found, _collect(answer.iter_stream(), found.get("content-length", ""), keep))

    def close(self) -> None:
        """Let go of the kept connections."""
        if "_pool" in vars(self):
            self._pool.close()


@cache
def _trust() -> ssl.SSLContext:
    return httpcore.default_ssl_context()


def _collect(chunks: Iterable[bytes], announced: str, keep: int) -> bytes:
    if announced.isascii() and announced.isdigit() and int(announced) > keep:
        raise TooBig
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > keep:
            raise TooBig
    return bytes(body)


def addresses(host: str, port: int) -> Sequence[str]:
    """The machine's own resolver."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """Whether an address lies on the open Internet, looking through the IPv6 forms that wrap an IPv4 address."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in ipaddress.ip_network("64:ff9b::/96"):  # RFC 6052: NAT64 puts the IPv4 address last
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
    return ip.is_global and not ip.is_multicast


class _Deadline(threading.local):
    """When the call of this thread must have ended (monotonic seconds)."""

    ends: float = float("inf")

    def start(self, seconds: float) -> None:
        self.ends = time.monotonic() + seconds

    def left(self, asked: float | None, late: type[Exception]) -> float:
        left = self.ends - time.monotonic()
        if left <= 0:
            raise late("the whole call took too long")
        return left if asked is None else min(left, asked)


class _Checked(httpcore.NetworkBackend):
    """Resolves once, refuses private addresses, and connects to the very address it checked."""

    def __init__(self, inside: str, resolve: Resolve, clock: _Deadline) -> None:
        self._inside = inside.strip("[]")
        self._resolve = resolve
        self._clock = clock
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - the system chooses
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            found = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError("the host has no address") from error
        allowed = is_loopback if self._inside and host.strip("[]") == self._inside else is_public
        if not found or not all(allowed(address) for address in found):
            raise Refused("the host leads to a private address")
        return self._first(found, port, timeout, socket_options)

    def _first(self, found: Sequence[str], port: int, timeout: float | None, options: Any) -> httpcore.NetworkStream:
        failure: Exception | None = None
        for address in found[:3]:
            limit = self._clock.left(timeout, httpcore.ConnectTimeout)
            try:
                stream = self._plain.connect_tcp(address, port, limit, socket_options=options or ())
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _Timed(stream, self._clock)
        raise failure or httpcore.ConnectError("no address answered")


class _Timed(httpcore.NetworkStream):
    """A connection whose every wait is cut to what the call has left."""

    def __init__(self, stream: httpcore.NetworkStream, clock: _Deadline) -> None:
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._clock.left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._clock.left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        limit = self._clock.left(timeout, httpcore.ConnectTimeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, limit), self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
