"""Connections that are checked and timed: no private address, no wait beyond what the whole call has left."""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore

from channels.outside.base import is_loopback

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port → numeric addresses; raises OSError when there are none."""


class Refused(Exception):
    """A host resolved to an address nobody outside may send us to."""


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


class Deadline(threading.local):
    """When the call of this thread must have ended (monotonic seconds)."""

    ends: float = float("inf")

    def start(self, seconds: float) -> None:
        """A call begins."""
        self.ends = time.monotonic() + seconds

    def left(self, asked: float | None, late: type[Exception]) -> float:
        """Seconds this step may wait: what was asked for or what the call has left. Raises ``late`` when nothing is."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise late("the whole call took too long")
        return left if asked is None else min(left, asked)


class Checked(httpcore.NetworkBackend):
    """Resolves once, refuses private addresses, and connects to the very address it checked."""

    def __init__(self, inside: str, resolve: Resolve, clock: Deadline) -> None:
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
        """Raises Refused, or httpcore's ConnectError and ConnectTimeout."""
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

    def __init__(self, stream: httpcore.NetworkStream, clock: Deadline) -> None:
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
