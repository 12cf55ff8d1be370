"""Fetching a photo: over at most two redirects, each checked anew; every way of failing in the contract's words."""

from collections.abc import Callable
from urllib.parse import urljoin

import httpcore

from channels.contract import MediaRefused
from channels.outside.network import Refused
from channels.outside.web import Reply, TooBig

MAX_HOPS = 2


def fetched(url: str, get: Callable[[str, bool], Reply]) -> bytes:
    """A photo's bytes; raises MediaRefused. ``get`` checks an address and asks it, knowing whether it is the first."""
    for hop in range(MAX_HOPS + 1):
        reply = _asked(get, url, first=hop == 0)
        if reply.status not in (301, 302, 303, 307, 308):
            return _bytes(reply)
        away = reply.headers.get("location", "")
        url = urljoin(url, away) if away else ""
    raise MediaRefused("refused")


def _asked(get: Callable[[str, bool], Reply], url: str, *, first: bool) -> Reply:
    try:
        return get(url, first)
    except MediaRefused:
        raise
    except TooBig:
        raise MediaRefused("too_big") from None
    except (Refused, httpcore.LocalProtocolError, httpcore.UnsupportedProtocol, ValueError):
        raise MediaRefused("refused") from None
    except Exception as error:
        raise MediaRefused("unavailable", again=True) from error


def _bytes(reply: Reply) -> bytes:
    if 200 <= reply.status < 300:
        return reply.body
    if reply.status in (404, 410):
        raise MediaRefused("gone")
    # 401 and 403: our secret is wrong, 429 and 5xx: the provider is busy. The photo is still there.
    raise MediaRefused("unavailable", again=True)
