"""A fake provider's own calls to the application: what became of each, and how it insists."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import httpx


@cache
def trusted() -> ssl.SSLContext:
    """Whom a fake's client believes: what httpx does, read once a process (25 ms of processor each time)."""
    return httpx.create_ssl_context(trust_env=False)


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of a request. Status 0: nobody answered. ``id`` names what it told of, where that has a name."""

    status: int
    body: str = ""
    tries: int = 1
    id: str = ""

    @property
    def taken(self) -> bool:
        """Whether the application promised to have kept it."""
        return 200 <= self.status < 300


def insist(
    http: httpx.Client, address: str, body: bytes, headers: Mapping[str, str], *, retries: int, name: str
) -> Posted:
    """Post, and again after a refused connection, a time-out and every 4xx or 5xx, ``retries`` times at most."""
    posted = Posted(0, id=name)
    for tries in range(1, retries + 2):
        try:
            reply = http.post(address, content=body, headers=headers)
        except httpx.TransportError:
            posted = Posted(0, "", tries, name)
            continue
        posted = Posted(reply.status_code, reply.text, tries, name)
        if posted.status < 400:
            break
    return posted
