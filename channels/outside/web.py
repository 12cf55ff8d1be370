"""The one way out to the provider: checked addresses, a connect limit and a limit on the whole call."""

import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

import httpcore

from channels.errand import Deadline
from channels.outside.network import Checked, Resolve, addresses


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


class TooBig(Exception):
    """The body is longer than the caller would keep."""


class Web:
    """A pool of connections. ``inside`` names the loopback host that may be spoken to (a configured base), if any.

    Raises httpcore's exceptions, Refused and TooBig. Connections kept open are dropped after five idle seconds, so a
    call rarely meets one that the other side has closed.
    """

    def __init__(self, limits: Limits = LIMITS, inside: str = "", resolve: Resolve | None = None) -> None:
        self._limits = limits
        self._clock = Deadline()
        self._backend = Checked(inside, resolve or addresses, self._clock)

    @cached_property
    def _pool(self) -> httpcore.ConnectionPool:
        # The machine's certificates take tens of milliseconds to read: not before the first call, and once.
        return httpcore.ConnectionPool(
            ssl_context=_trust(), max_connections=16, keepalive_expiry=5.0, network_backend=self._backend
        )

    def call(self, method: str, url: str, headers: dict[str, str], body: bytes = b"", keep: int = 4_000_000) -> Reply:
        """One request, no redirect followed, at most ``keep`` bytes of answer. It ends with its thread's errand."""
        self._clock.start(self._limits.total)
        wait = self._clock.left(self._limits.connect, httpcore.ConnectTimeout)
        limits = {
            "connect": wait,
            "read": self._limits.total,
            "write": self._limits.total,
            "pool": wait,
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
