"""Connections that are checked and timed: no private address, no wait beyond what the whole call has left."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from queue import Empty, SimpleQueue
from typing import Any

import httpcore

from channels.errand import Deadline
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
        found = self._resolved(host, port, timeout)
        allowed = is_loopback if self._inside and host.strip("[]") == self._inside else is_public
        if not found or not all(allowed(address) for address in found):
            raise Refused("the host leads to a private address")
        return self._first(found, port, timeout, socket_options)

    def _resolved(self, host: str, port: int, timeout: float | None) -> Sequence[str]:
        """The addresses of a host. The machine's resolver knows no limit of ours: one that is late is left behind."""
        limit = self._clock.left(timeout, httpcore.ConnectTimeout)
        answer: SimpleQueue[Sequence[str] | OSError | UnicodeError] = SimpleQueue()

        def ask() -> None:
            try:
                answer.put(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                answer.put(error)

        threading.Thread(target=ask, daemon=True, name="resolve").start()
        try:
            found = answer.get(timeout=limit)
        except Empty:
            raise httpcore.ConnectTimeout("the host's address was not found in time") from None
        if isinstance(found, Exception):
            raise httpcore.ConnectError("the host has no address") from found
        return found

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
