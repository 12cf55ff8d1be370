"""Holds up who tries one request number after another: so many that do not exist, from one address, in a minute."""

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

MOST: Final = 20
"""Misses of one address within `WINDOW` (threat 20). A slip of the thumb takes two or three."""

WINDOW: Final = 60.0
"""Seconds after which a miss is forgotten."""

REMEMBERED: Final = 10_000
"""Addresses kept in mind; the one whose last miss is longest ago goes first."""

SUBNET: Final = 64
"""Bits of an IPv6 address that stand for one subscriber, who may use all that follow."""

OURS: Final = tuple(
    map(ip_network, ("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))
)
"""Where a proxy of ours may stand: this machine and its private networks (RFC 1918, RFC 4193)."""


class Guesses:
    """Counts misses by address. Safe from any thread."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """``now``: seconds that only grow."""
        self._now = now
        self._lock = threading.Lock()
        self._misses: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, address: str) -> int:
        """Whole seconds until this address may ask again; 0 when it may now."""
        with self._lock:
            misses = self._misses.get(subscriber(address), deque())
            left = misses[0] + WINDOW - self._now() if len(misses) == MOST else 0.0
            return max(0, -int(-left // 1))

    def missed(self, address: str) -> None:
        """It asked for a number that nobody may look up."""
        key = subscriber(address)
        with self._lock:
            self._misses.setdefault(key, deque(maxlen=MOST)).append(self._now())
            self._misses.move_to_end(key)
            while len(self._misses) > REMEMBERED:
                self._misses.popitem(last=False)


def asker(peer: str, forwarded: str) -> str:
    """Who asks: the peer, or, where the peer is a proxy of ours, whom the proxy says it asks for.

    Only a proxy on this machine or in its private network is believed, and only the address it added itself, the last.
    """
    try:
        ours = any(ip_address(peer) in net for net in OURS)
    except ValueError:
        ours = False
    return (forwarded.rpartition(",")[2].strip() if ours else "") or peer


def subscriber(address: str) -> str:
    """Who an address stands for; one that is none stands for itself."""
    try:
        plain = ip_address(address)
    except ValueError:
        return address
    if not isinstance(plain, IPv6Address):
        return str(plain)
    inside = plain.ipv4_mapped
    return str(inside) if inside else str(IPv6Address(int(plain) >> (128 - SUBNET) << (128 - SUBNET)))
